// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/taxonomies.h"

#include <competent/extract.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

TestSuite(extractor, .timeout = 60);

static const CompetentExtractOptions usual = {0U, 0U, false, false, false};

static CompetentTaxonomy*
work(void)
{
  return taxonomy_of(
    ":kok a cnlo:Occupation ; skos:prefLabel 'Kok'@nl .\n"
    ":chef a cnlo:Occupation ; skos:prefLabel 'Teamleider magazijn'@nl .\n"
    ":huisarts a cnlo:Occupation ; skos:prefLabel 'Huisarts'@nl .\n"
    ":tandarts a cnlo:Occupation ; skos:prefLabel 'Tandarts'@nl .\n"
    ":java a cnlo:Occupation ; skos:prefLabel 'Javaontwikkelaar'@nl .\n"
    ":cfo a cnlo:Occupation ; skos:prefLabel 'Chief financial officer "
    "(cfo)'@nl .\n"
    ":problemen a cnlo:HumanCapability ; skos:prefLabel 'Problemen "
    "oplossen'@nl .\n"
    ":machines a cnlo:HumanCapability ; skos:prefLabel 'Machines "
    "bedienen'@nl ; skos:altLabel 'Zaag'@nl .\n"
    ":leiding a cnlo:HumanCapability ; skos:prefLabel 'Leidinggeven'@nl .\n"
    ":po a cnlo:Occupation ; skos:prefLabel 'P&O adviseur'@nl .\n"
    ":natuur a cnlo:KnowledgeArea ; skos:prefLabel 'Natuurbeheer en "
    "-bescherming'@nl .\n"
    ":bescherming a cnlo:KnowledgeArea ; skos:prefLabel "
    "'Landschapsbescherming'@nl .\n"
    ":engels a cnlo:KnowledgeArea ; skos:prefLabel 'Engels'@nl .\n"
    ":cook a cnlo:Occupation ; skos:prefLabel 'Shepherd'@en .\n"
    ":koks a ksmo:MboKwalificatie ; skos:prefLabel 'Kok'@nl .\n");
}

static CompetentMentions*
mentions_with(const CompetentTaxonomy* const taxonomy,
              const CompetentExtractOptions  options,
              const CompetentText            text)
{
  CompetentExtractor* extractor = NULL;
  CompetentMentions*  mentions  = NULL;
  cr_assert(
    eq(int,
       (int)competent_extractor_new(taxonomy, &options, &extractor, NULL),
       0));
  cr_expect(
    eq(ptr, (void*)competent_extractor_taxonomy(extractor), (void*)taxonomy));
  cr_assert(
    eq(int, (int)competent_extractor_run(extractor, text, &mentions, NULL), 0));
  competent_extractor_free(extractor);
  return mentions;
}

static size_t
n_mentions(const CompetentMentions* const mentions)
{
  size_t n = 0U;
  competent_mentions_items(mentions, &n);
  return n;
}

// Expect that a text mentions one concept, by a stretch of the text
static void
expect_one(const char* const          text,
           const char* const          surface,
           const char* const          iri,
           const CompetentMentionRule rule)
{
  CompetentTaxonomy* const taxonomy = work();
  const CompetentText      whole    = {text, strlen(text)};
  CompetentMentions* const mentions = mentions_with(taxonomy, usual, whole);

  size_t                        n     = 0U;
  const CompetentMention* const items = competent_mentions_items(mentions, &n);
  cr_assert(eq(sz, n, 1U), "%s", text);

  const size_t start = (size_t)(strstr(text, surface) - text);
  cr_expect(eq(sz, (size_t)items->start, start), "%s", text);
  cr_expect(eq(sz, (size_t)items->end, start + strlen(surface)), "%s", text);
  cr_expect(eq(i32, items->concept, concept_of(taxonomy, iri)), "%s", text);
  cr_expect(eq(i32, items->rule, (int32_t)rule), "%s", text);
  cr_expect(items->score > 0 && items->score <= COMPETENT_FULL_SCORE);
  competent_mentions_free(mentions);
  competent_taxonomy_free(taxonomy);
}

Test(extractor, finds_labels_in_any_spelling)
{
  expect_one(
    "Kennis van ENGELS vereist", "ENGELS", "u:engels", COMPETENT_MENTION_LABEL);
  expect_one("Wij zoeken huisartsen.",
             "huisartsen",
             "u:huisarts",
             COMPETENT_MENTION_INFLECTED);
  expect_one("een java-ontwikkelaar",
             "java-ontwikkelaar",
             "u:java",
             COMPETENT_MENTION_COMPOUND);
  expect_one("Onze magazijnteamleider is ziek",
             "magazijnteamleider",
             "u:chef",
             COMPETENT_MENTION_COMPOUND);
  expect_one("De CFO tekent.", "CFO", "u:cfo", COMPETENT_MENTION_LABEL);
}

Test(extractor, finds_labels_with_signs_as_they_stand)
{
  expect_one(
    "Een P&O adviseur.", "P&O adviseur", "u:po", COMPETENT_MENTION_LABEL);
  expect_one("Kennis van natuurbeheer en -bescherming.",
             "natuurbeheer en -bescherming",
             "u:natuur",
             COMPETENT_MENTION_LABEL);
}

Test(extractor, finds_labels_with_brackets_and_stops_in_them)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(
    ":a a cnlo:Occupation ; skos:prefLabel 'Human resources (hr) manager' .\n"
    ":b a cnlo:Occupation ; skos:prefLabel 'Universitair (hoofd)docent "
    "recht' .\n"
    ":c a cnlo:Occupation ; skos:prefLabel 'Developer .net' .\n"
    ":d a cnlo:Occupation ; skos:prefLabel 'Monteur plastic' .\n");

  static const struct {
    const char* text;
    int32_t     end;
  } texts[] = {
    {"Human resources (hr) manager gezocht", 28},
    {"Universitair (hoofd)docent recht", 32},
    {"Developer .net gezocht", 14},
    {"Developer. Net gezocht", 0},
    {"Monteur (plastic)", 0},
  };

  for (size_t i = 0U; i < sizeof(texts) / sizeof(texts[0]); ++i) {
    const CompetentText      text     = {texts[i].text, strlen(texts[i].text)};
    CompetentMentions* const mentions = mentions_with(taxonomy, usual, text);

    size_t                        n = 0U;
    const CompetentMention* const items =
      competent_mentions_items(mentions, &n);
    cr_assert(eq(sz, n, texts[i].end ? 1U : 0U), "%s", texts[i].text);
    cr_expect(eq(i32, n ? items->end : 0, texts[i].end), "%s", texts[i].text);
    competent_mentions_free(mentions);
  }

  competent_taxonomy_free(taxonomy);
}

// What is found of a text, by the first mention, if there is only one
static void
expect_first(const CompetentTaxonomy* const taxonomy,
             const char* const              text,
             const char* const              iri,
             const size_t                   length,
             const CompetentMentionRule     rule)
{
  const CompetentText      whole      = {text, strlen(text)};
  CompetentMentions* const mentions   = mentions_with(taxonomy, usual, whole);
  size_t                   n          = 0U;
  const CompetentMention* const items = competent_mentions_items(mentions, &n);
  cr_assert(eq(sz, n, iri ? 1U : 0U), "%s", text);
  if (n) {
    cr_expect(eq(i32, items->concept, concept_of(taxonomy, iri)), "%s", text);
    cr_expect(eq(i32, items->rule, (int32_t)rule), "%s", text);
    cr_expect(eq(i32, items->end - items->start, (int32_t)length), "%s", text);
  }

  competent_mentions_free(mentions);
}

Test(extractor, finds_compounds_that_were_written_apart)
{
  static const CompetentMentionRule compound = COMPETENT_MENTION_COMPOUND;

  CompetentTaxonomy* const taxonomy = taxonomy_of(
    ":b a cnlo:Occupation ; skos:prefLabel 'Bedrijfswagenmonteur' .\n"
    ":t a cnlo:Occupation ; skos:prefLabel 'Beademingstechnicus' .\n"
    ":o a cnlo:Occupation ; skos:prefLabel 'Beleidsmedewerker onderwijs' .\n"
    ":s a cnlo:HumanCapability ; skos:prefLabel 'Organiseren' .\n");

  expect_first(taxonomy, "Een bedrijfswagen monteur", "u:b", 21U, compound);
  expect_first(taxonomy, "de beademing technicus", "u:t", 19U, compound);
  expect_first(
    taxonomy, "als beleids medewerker onderwijs", "u:o", 28U, compound);

  // The other way around it is of a person
  expect_first(taxonomy, "een technicus beademing", "u:t", 19U, compound);
  expect_first(taxonomy, "wagens, een monteur bedrijfs", NULL, 0U, compound);

  // Not where something stands between them
  expect_first(taxonomy, "bedrijfswagen, monteur", NULL, 0U, compound);
  expect_first(taxonomy, "beademing van technicus", NULL, 0U, compound);
  expect_first(taxonomy, "anti-bedrijfswagen monteur", NULL, 0U, compound);
  competent_taxonomy_free(taxonomy);
}

// What is only related to labels is a word, and no error in another one
Test(extractor, takes_no_related_word_for_an_error)
{
  static const CompetentMentionRule typo = COMPETENT_MENTION_TYPO;

  CompetentTaxonomy* const taxonomy =
    taxonomy_of(":c a cnlo:Occupation ; skos:prefLabel 'Corrector' .\n");

  expect_first(taxonomy, "Ik ben conrector", NULL, 0U, typo);
  expect_first(taxonomy, "Ik ben corector", "u:c", 8U, typo);
  competent_taxonomy_free(taxonomy);
}

Test(extractor, reads_what_was_cut_short)
{
  static const CompetentMentionRule inflected = COMPETENT_MENTION_INFLECTED;

  CompetentTaxonomy* const taxonomy = taxonomy_of(
    ":t a cnlo:Occupation ; skos:prefLabel 'Medewerker groenteteelt' .\n"
    ":i a cnlo:Occupation ; skos:prefLabel 'Assistent inkoper' .\n"
    ":m a cnlo:Occupation ; skos:prefLabel 'Artistiek manager orkest' .\n");

  expect_first(
    taxonomy, "Gezocht: medew. groenteteelt.", "u:t", 19U, inflected);
  expect_first(taxonomy, "Ik was ass. inkoper in Goes", "u:i", 12U, inflected);
  expect_first(taxonomy, "artistiek mgr. orkest", "u:m", 21U, inflected);
  expect_first(taxonomy, "artistiek mgr orkest", "u:m", 20U, inflected);

  // Some words are only cut short if a dot says so, and lines end sentences
  expect_first(taxonomy, "de ass inkoper", NULL, 0U, inflected);
  expect_first(taxonomy, "Ik was ass.\ninkoper", NULL, 0U, inflected);
  expect_first(taxonomy, "Ik was ass. Inkoper", NULL, 0U, inflected);
  competent_taxonomy_free(taxonomy);
}

Test(extractor, numbers_sentences_also_where_words_are_cut_short)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(
    ":t a cnlo:Occupation ; skos:prefLabel 'Medewerker groenteteelt' .\n"
    ":k a cnlo:Occupation ; skos:prefLabel 'Kok' .\n");
  static const char said[] = "Dag. Ik was medew. groenteteelt. Nu ben ik kok.";
  const CompetentText text = {said, sizeof(said) - 1U};

  CompetentMentions* const      mentions = mentions_with(taxonomy, usual, text);
  size_t                        n        = 0U;
  const CompetentMention* const items = competent_mentions_items(mentions, &n);
  cr_assert(eq(sz, n, 2U));
  cr_expect(eq(i32, items[0].sentence, 1));
  cr_expect(gt(i32, items[1].sentence, items[0].sentence));
  cr_expect(lt(u32,
               (uint32_t)items[1].sentence,
               (uint32_t)competent_mentions_n_sentences(mentions)));
  competent_mentions_free(mentions);
  competent_taxonomy_free(taxonomy);
}

Test(extractor, sees_typing_errors_in_parts_of_words_and_in_verbs)
{
  static const CompetentMentionRule typo = COMPETENT_MENTION_TYPO;

  CompetentTaxonomy* const taxonomy = taxonomy_of(
    ":m a cnlo:Occupation ; skos:prefLabel 'Medewerker akkerbouw' .\n"
    ":w a cnlo:Occupation ; skos:prefLabel 'Metaalbewerker' .\n"
    ":z a cnlo:Occupation ; skos:prefLabel 'Metaalpersmaker' .\n"
    ":a a cnlo:Occupation ; skos:prefLabel 'Assistent-autotechnicus' .\n"
    ":k a cnlo:Occupation ; skos:prefLabel 'Manager kwaliteit' .\n"
    ":i a cnlo:HumanCapability ; skos:prefLabel 'Impuls geven' .\n"
    ":o a cnlo:HumanCapability ; skos:prefLabel 'Organiseren' .\n"
    ":r a cnlo:HumanCapability ; skos:prefLabel 'Repareren' .\n");

  // What seems to be made of words as well
  expect_first(taxonomy, "een metewerker akkerbouw", "u:m", 20U, typo);
  expect_first(taxonomy, "een metalbewerker", "u:w", 13U, typo);
  expect_first(taxonomy, "een assitsent-autotechnicus", "u:a", 23U, typo);

  // Two letters for two others that sound the same, and short words
  expect_first(taxonomy, "een manager kwalitijt", "u:k", 17U, typo);
  expect_first(taxonomy, "je kunt impuls gveen", "u:i", 12U, typo);

  // A verb only if the error makes no other one
  expect_first(taxonomy, "je gaat organniseren", "u:o", 12U, typo);
  expect_first(taxonomy, "je gaat prepareren", NULL, 0U, typo);
  competent_taxonomy_free(taxonomy);
}

Test(extractor, finds_what_people_say_for_a_label)
{
  static const CompetentMentionRule everyday = COMPETENT_MENTION_EVERYDAY;

  CompetentTaxonomy* const taxonomy = taxonomy_of(
    ":s a cnlo:Occupation ; skos:prefLabel 'Schoonmaker' .\n"
    ":h a cnlo:Occupation ; skos:prefLabel 'Huishoudelijke hulp' .\n"
    ":b a cnlo:Occupation ; skos:prefLabel 'Medewerker bediening' .\n"
    ":m a cnlo:Occupation ; skos:prefLabel 'Leerling metselaar' .\n"
    ":d a cnlo:Occupation ; skos:prefLabel 'Docent dans' .\n"
    ":v a cnlo:Occupation ; skos:prefLabel 'Beenhouwer' .\n"
    ":w a cnlo:Occupation ; skos:prefLabel 'Slager' .\n");

  expect_first(taxonomy, "Als poetsvrouw werkte zij", "u:s", 10U, everyday);
  expect_first(taxonomy, "twee poetsvrouwen gezocht", "u:s", 12U, everyday);
  expect_first(taxonomy, "Een serveerster gezocht", "u:b", 11U, everyday);
  expect_first(taxonomy, "Zij is balletlerares.", "u:d", 13U, everyday);

  // What is only related is not said
  expect_first(taxonomy, "Een slagerijmedewerker", NULL, 0U, everyday);

  // Among other words of a label; alone it is none
  expect_first(taxonomy, "een leerling metser", "u:m", 15U, everyday);
  expect_first(taxonomy, "een metser", NULL, 0U, everyday);
  expect_first(taxonomy, "een leerling zoekt een metser", NULL, 0U, everyday);

  // What is a word of a label needs no other, and a part of a word is none
  expect_first(taxonomy, "een beenhouwer", "u:v", 10U, COMPETENT_MENTION_LABEL);
  expect_first(taxonomy, "de poetsvrouw-serveerster", NULL, 0U, everyday);
  competent_taxonomy_free(taxonomy);
}

Test(extractor, tells_what_else_people_may_say_it_for)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(
    ":h a cnlo:Occupation ; skos:prefLabel 'Huishoudelijke hulp' .\n"
    ":s a cnlo:Occupation ; skos:prefLabel 'Schoonmaker' .\n"
    ":t a cnlo:HumanCapability ; skos:prefLabel 'Schoonmaker' .\n");

  const CompetentText      whole      = {"poetsvrouw", 10U};
  CompetentMentions* const mentions   = mentions_with(taxonomy, usual, whole);
  size_t                   n          = 0U;
  const CompetentMention* const items = competent_mentions_items(mentions, &n);
  cr_assert(eq(sz, n, 1U));
  cr_assert(eq(i32, items->n_candidates, 3));

  const CompetentConcept* const all =
    competent_mentions_candidates(mentions, &n);
  cr_assert(eq(sz, n, 3U));
  cr_expect(eq(i32, all[0], concept_of(taxonomy, "u:s")));
  cr_expect(eq(i32, all[1], concept_of(taxonomy, "u:t")));
  cr_expect(eq(i32, all[2], concept_of(taxonomy, "u:h")));
  competent_mentions_free(mentions);

  // Only kinds that are wanted are candidates
  CompetentExtractOptions options = usual;
  options.kinds                   = 1U << (unsigned)COMPETENT_KIND_CAPABILITY;

  CompetentMentions* const others     = mentions_with(taxonomy, options, whole);
  const CompetentMention* const other = competent_mentions_items(others, &n);
  cr_assert(eq(sz, n, 1U));
  cr_expect(eq(i32, other->concept, concept_of(taxonomy, "u:t")));
  cr_expect(eq(i32, other->n_candidates, 1));
  competent_mentions_free(others);
  competent_taxonomy_free(taxonomy);
}

// Each of these is read as other words than stand there
Test(extractor, finds_labels_as_they_stand_whatever_their_words_say)
{
  static const char* const labels[] = {
    "Monteur plastic artikelen",
    "Autotechnicus: ontwerper-constructeur",
    "Groepswerker justitiele / penitentiaire inrichting",
    "Goud- en zilversmid kunst",
    "Smeltmeester hoogoven martins-, oxy-staalfabriek",
    "Manager landbouw-, natuur-, milieu-educatieve organisaties",
  };

  for (size_t i = 0U; i < sizeof(labels) / sizeof(labels[0]); ++i) {
    char turtle[512];
    char text[256];
    (void)snprintf(turtle,
                   sizeof(turtle),
                   ":l a cnlo:Occupation ; skos:prefLabel '%s' .\n"
                   ":p a cnlo:Occupation ; skos:prefLabel 'Plasticartikel' .\n"
                   ":c a cnlo:Occupation ; skos:prefLabel 'Constructeur' .\n"
                   ":g a cnlo:Occupation ; skos:prefLabel 'Goudsmid' .\n"
                   ":n a cnlo:Occupation ; skos:prefLabel 'Natuur' .\n",
                   labels[i]);
    (void)snprintf(text, sizeof(text), "Ik was %s.", labels[i]);

    CompetentTaxonomy* const taxonomy = taxonomy_of(turtle);
    expect_first(
      taxonomy, text, "u:l", strlen(labels[i]), COMPETENT_MENTION_LABEL);
    competent_taxonomy_free(taxonomy);
  }
}

Test(extractor, takes_no_label_out_of_words_that_hyphens_join)
{
  CompetentTaxonomy* const taxonomy =
    taxonomy_of(":l a cnlo:Occupation ; skos:prefLabel 'Kok: chef' .\n");

  expect_first(
    taxonomy, "Ik was kok: chef.", "u:l", 9U, COMPETENT_MENTION_LABEL);
  expect_first(
    taxonomy, "Ik was kok: chef-staf.", NULL, 0U, COMPETENT_MENTION_LABEL);
  expect_first(
    taxonomy, "Ik was sous-kok: chef.", NULL, 0U, COMPETENT_MENTION_LABEL);
  competent_taxonomy_free(taxonomy);
}

Test(extractor, finds_an_infinitive_in_two_words)
{
  expect_one("Ervaring met leiding geven.",
             "leiding geven",
             "u:leiding",
             COMPETENT_MENTION_WORDS);
}

Test(extractor, completes_what_shares_an_end)
{
  CompetentTaxonomy* const taxonomy = work();
  const char* const        text     = "voor huis- en tandartsen";
  const CompetentText      whole    = {text, strlen(text)};

  CompetentExtractOptions options = usual;
  options.overlapping             = true;

  CompetentMentions* const mentions   = mentions_with(taxonomy, options, whole);
  size_t                   n          = 0U;
  const CompetentMention* const items = competent_mentions_items(mentions, &n);
  cr_assert(eq(sz, n, 2U));
  cr_expect(eq(i32, items[0].concept, concept_of(taxonomy, "u:huisarts")));
  cr_expect(eq(i32, items[0].rule, (int32_t)COMPETENT_MENTION_SUSPENDED));
  cr_expect(eq(i32, items[0].start, 5));
  cr_expect(eq(i32, items[0].end, (int32_t)strlen(text)));
  cr_expect(eq(i32, items[1].concept, concept_of(taxonomy, "u:tandarts")));
  competent_mentions_free(mentions);
  competent_taxonomy_free(taxonomy);
}

Test(extractor, gives_all_that_have_the_label)
{
  CompetentTaxonomy* const taxonomy   = work();
  const CompetentText      whole      = {"kok", 3U};
  CompetentMentions* const mentions   = mentions_with(taxonomy, usual, whole);
  size_t                   n          = 0U;
  const CompetentMention* const items = competent_mentions_items(mentions, &n);
  cr_assert(eq(sz, n, 1U));
  cr_expect(eq(i32, items->n_candidates, 2));

  size_t                        n_all = 0U;
  const CompetentConcept* const all =
    competent_mentions_candidates(mentions, &n_all);
  cr_assert(eq(sz, n_all, 2U));
  cr_expect(eq(i32, all[0], items->concept));
  cr_expect(eq(i32, all[0], concept_of(taxonomy, "u:kok")));
  cr_expect(eq(i32, all[1], concept_of(taxonomy, "u:koks")));

  const CompetentLabel label =
    competent_taxonomy_label(taxonomy, items->concept, (size_t)items->label);
  cr_expect(eq(str, (char*)label.text.bytes, "Kok"));
  competent_mentions_free(mentions);

  CompetentExtractOptions options = usual;
  options.kinds                   = 1U << (unsigned)COMPETENT_KIND_NORM;
  CompetentMentions* const norms  = mentions_with(taxonomy, options, whole);
  cr_assert(eq(sz, n_mentions(norms), 1U));
  cr_expect(eq(i32,
               competent_mentions_items(norms, &n)->concept,
               concept_of(taxonomy, "u:koks")));
  competent_mentions_free(norms);
  competent_taxonomy_free(taxonomy);
}

Test(extractor, counts_as_each_language_does)
{
  CompetentTaxonomy* const taxonomy = work();
  const char* const        text  = "\xF0\x9F\x98\x80 \xC3\xA9\xFF. Nu Engels";
  const CompetentText      whole = {text, strlen(text)};
  CompetentMentions* const mentions = mentions_with(taxonomy, usual, whole);

  size_t                        n     = 0U;
  const CompetentMention* const items = competent_mentions_items(mentions, &n);
  cr_assert(eq(sz, n, 1U));
  cr_expect(eq(i32, items->start, 13));
  cr_expect(eq(i32, items->end, 19));
  cr_expect(eq(i32, items->code_point_start, 9));
  cr_expect(eq(i32, items->code_point_end, 15));
  cr_expect(eq(i32, items->unit_start, 10));
  cr_expect(eq(i32, items->unit_end, 16));
  cr_expect(eq(i32, items->sentence, 1));
  cr_expect(eq(sz, competent_mentions_n_sentences(mentions), 2U));
  competent_mentions_free(mentions);
  competent_taxonomy_free(taxonomy);
}

// A cook of three code points, an e with two marks, and a letter that case
// folding makes longer
Test(extractor, counts_emoji_and_combining_marks)
{
  CompetentTaxonomy* const taxonomy = work();
  const char* const        text =
    "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x8D\xB3 e\xCC\x81\xCC\xA7 \xC4\xB0. "
    "Nu Engels";
  const CompetentText      whole    = {text, strlen(text)};
  CompetentMentions* const mentions = mentions_with(taxonomy, usual, whole);

  size_t                        n     = 0U;
  const CompetentMention* const items = competent_mentions_items(mentions, &n);
  cr_assert(eq(sz, n, 1U));
  cr_expect(eq(i32, items->start, 25));
  cr_expect(eq(i32, items->end, 31));
  cr_expect(eq(i32, items->code_point_start, 14));
  cr_expect(eq(i32, items->code_point_end, 20));
  cr_expect(eq(i32, items->unit_start, 16));
  cr_expect(eq(i32, items->unit_end, 22));
  competent_mentions_free(mentions);
  competent_taxonomy_free(taxonomy);
}

Test(extractor, leaves_out_what_is_no_mention)
{
  static const char* const texts[] = {
    "",
    " . ",
    "horeca-engels-cao",  // Part of another word
    "The shepherd is in", // Not Dutch
    "teamleider",         // Without what every label has besides
    "magazijn",           // Likewise
    "Hij lost op. Problemen zijn er niet",
    "\0\0",
  };

  CompetentTaxonomy* const taxonomy = work();
  for (size_t i = 0U; i < sizeof(texts) / sizeof(texts[0]); ++i) {
    const CompetentText      whole    = {texts[i], strlen(texts[i])};
    CompetentMentions* const mentions = mentions_with(taxonomy, usual, whole);
    cr_expect(eq(sz, n_mentions(mentions), 0U), "%s", texts[i]);
    competent_mentions_free(mentions);
  }

  competent_taxonomy_free(taxonomy);
}

Test(extractor, tells_surnames_from_occupations)
{
  static const char* const names[] = {
    "Dhr. Kok belt morgen.",
    "dhr Kok belt morgen.",
    "Mevr. de Kok heeft gebeld.",
    "Mevrouw Kok heeft gebeld.",
    "mw. A. Kok",
    "Bel met J. Kok of met P.J.M. van der Kok.",
    "Anna Kok heeft gebeld.",
    "Vraag naar Jan de Kok.",
    "De familie Kok komt ook.",
    "Met groet, Th. Kok",
    "Prof. dr. K. Kok",
  };

  static const char* const occupations[] = {
    "Kok gezocht.",
    "Wij zoeken een Kok.",
    "Anna is kok.",
    "Anna, kok in Arnhem",
    "Jan\nKok",
    "Mevrouw is Kok.",
    "Anna de kok",
    "MEVROUW IS KOK",
  };

  CompetentTaxonomy* const taxonomy = work();
  for (size_t i = 0U; i < sizeof(names) / sizeof(names[0]); ++i) {
    const CompetentText      whole    = {names[i], strlen(names[i])};
    CompetentMentions* const mentions = mentions_with(taxonomy, usual, whole);
    cr_expect(eq(sz, n_mentions(mentions), 0U), "%s", names[i]);
    competent_mentions_free(mentions);
  }

  for (size_t i = 0U; i < sizeof(occupations) / sizeof(occupations[0]); ++i) {
    const CompetentText      whole = {occupations[i], strlen(occupations[i])};
    CompetentMentions* const mentions = mentions_with(taxonomy, usual, whole);
    cr_expect(eq(sz, n_mentions(mentions), 1U), "%s", occupations[i]);
    competent_mentions_free(mentions);
  }

  competent_taxonomy_free(taxonomy);
}

Test(extractor, keeps_to_the_letter)
{
  static const struct {
    const char* text;
    size_t      n;
  } texts[] = {
    {"Wij zijn geen KOK", 1U},
    {"problemen  oplossen", 1U},
    {"problemen vlot oplossen", 0U},
    {"koks", 0U},
    {"chef-kok", 0U},
    {"kok-chef", 0U},
    {"Chief Financial Officer (CFO)", 1U},
    {"Chief Financial Officer", 0U},
    {"oplossen", 0U},
  };

  CompetentTaxonomy* const taxonomy = work();
  CompetentExtractOptions  options  = usual;
  options.exact                     = true;
  for (size_t i = 0U; i < sizeof(texts) / sizeof(texts[0]); ++i) {
    const CompetentText      whole    = {texts[i].text, strlen(texts[i].text)};
    CompetentMentions* const mentions = mentions_with(taxonomy, options, whole);
    cr_expect(eq(sz, n_mentions(mentions), texts[i].n), "%s", texts[i].text);
    competent_mentions_free(mentions);
  }

  competent_taxonomy_free(taxonomy);
}

Test(extractor, finds_what_shares_an_end_as_it_stands)
{
  CompetentTaxonomy* const taxonomy =
    taxonomy_of(":a a cnlo:Occupation ; skos:prefLabel 'Bos- en "
                "natuurbeheerder'@nl .\n");
  const CompetentText     whole   = {"een bos- en natuurbeheerder", 27U};
  CompetentExtractOptions options = usual;
  options.exact                   = true;

  CompetentMentions* const mentions   = mentions_with(taxonomy, options, whole);
  size_t                   n          = 0U;
  const CompetentMention* const items = competent_mentions_items(mentions, &n);
  cr_assert(eq(sz, n, 1U));
  cr_expect(eq(i32, items->start, 4));
  cr_expect(eq(i32, items->end, 27));
  competent_mentions_free(mentions);
  competent_taxonomy_free(taxonomy);
}

Test(extractor, finds_labels_with_a_typing_error)
{
  // Seven letters alone may well be another word
  static const struct {
    const char* text;
    size_t      n;
  } texts[] = {{"Wij zoeken een huisrats.", 1U},
               {"de huisartts", 1U},
               {"een huisirts", 1U},
               {"de huisats", 0U}};

  for (size_t i = 0U; i < sizeof(texts) / sizeof(texts[0]); ++i) {
    CompetentTaxonomy* const taxonomy = work();
    const CompetentText      whole    = {texts[i].text, strlen(texts[i].text)};
    CompetentMentions* const mentions = mentions_with(taxonomy, usual, whole);
    size_t                   n        = 0U;
    const CompetentMention* const items =
      competent_mentions_items(mentions, &n);
    cr_assert(eq(sz, n, texts[i].n), "%s", texts[i].text);
    if (n) {
      cr_expect(eq(i32, items->rule, (int32_t)COMPETENT_MENTION_TYPO));
      cr_expect(eq(i32, items->concept, concept_of(taxonomy, "u:huisarts")));
    }

    competent_mentions_free(mentions);
    competent_taxonomy_free(taxonomy);
  }
}

Test(extractor, takes_words_as_spelt_on_request)
{
  CompetentTaxonomy* const taxonomy = work();
  const CompetentText      whole    = {"de huisartts", 12U};
  CompetentExtractOptions  options  = usual;
  options.as_spelt                  = true;

  CompetentMentions* const mentions = mentions_with(taxonomy, options, whole);
  cr_expect(eq(sz, n_mentions(mentions), 0U));
  competent_mentions_free(mentions);
  competent_taxonomy_free(taxonomy);
}

// Sentences of 384 tokens are cut, so what is in each part is found
Test(extractor, finds_all_in_a_sentence_without_end)
{
  enum { N = 1000, SIZE = 4 };

  char text[N * SIZE + 1];
  for (size_t i = 0U; i < N; ++i) {
    memcpy(text + i * SIZE, "kok ", SIZE);
  }

  CompetentTaxonomy* const taxonomy = work();
  const CompetentText      whole    = {text, (size_t)(N * SIZE)};
  for (unsigned exact = 0U; exact < 2U; ++exact) {
    CompetentExtractOptions options = usual;
    options.exact                   = exact;

    CompetentMentions* const mentions = mentions_with(taxonomy, options, whole);
    cr_expect(eq(sz, n_mentions(mentions), (size_t)N));
    cr_expect(eq(sz, competent_mentions_n_sentences(mentions), 1U));
    competent_mentions_free(mentions);
  }

  competent_taxonomy_free(taxonomy);
}

// What was read before, which an extractor keeps, changes nothing
Test(extractor, forgets_no_word_and_confuses_none)
{
  enum { N = 50000, SIZE = 8 };

  char* const text = (char*)malloc((size_t)N * SIZE + 32U);
  cr_assert(ne(ptr, text, NULL));
  for (uint32_t i = 0U; i < N; ++i) {
    for (uint32_t c = 0U, rest = i; c < SIZE - 1U; ++c, rest /= 7U) {
      text[i * SIZE + c] = (char)('b' + rest % 7U);
    }

    text[i * SIZE + SIZE - 1U] = (i % 10U) ? ' ' : '\n';
  }

  memcpy(text + (size_t)N * SIZE, " de huisarts.", 14U);

  CompetentTaxonomy* const taxonomy  = work();
  const CompetentText      whole     = {text, (size_t)N * SIZE + 13U};
  CompetentExtractor*      extractor = NULL;
  cr_assert(eq(
    int, (int)competent_extractor_new(taxonomy, &usual, &extractor, NULL), 0));
  for (unsigned i = 0U; i < 2U; ++i) {
    CompetentMentions* mentions = NULL;
    cr_assert(eq(
      int, (int)competent_extractor_run(extractor, whole, &mentions, NULL), 0));
    cr_expect(eq(sz, n_mentions(mentions), 1U));
    competent_mentions_free(mentions);
  }

  competent_extractor_free(extractor);
  competent_taxonomy_free(taxonomy);
  free(text);
}

Test(extractor, keeps_to_its_limit)
{
  CompetentTaxonomy* const taxonomy  = work();
  CompetentExtractOptions  options   = usual;
  CompetentExtractor*      extractor = NULL;
  CompetentMentions*       mentions  = NULL;
  CompetentError           error     = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  options.max_length                 = 5U;
  cr_assert(
    eq(int,
       (int)competent_extractor_new(taxonomy, &options, &extractor, NULL),
       0));

  const CompetentText text = {"geheim", 6U};
  cr_expect(eq(int,
               (int)competent_extractor_run(extractor, text, &mentions, &error),
               (int)COMPETENT_STATUS_OVER_LIMIT));
  cr_expect(eq(ptr, mentions, NULL));
  cr_expect(eq(ptr, strstr(error.message, "geheim"), NULL));
  competent_extractor_free(extractor);

  options.max_length = (size_t)INT32_MAX + 1U;
  cr_expect(
    eq(int,
       (int)competent_extractor_new(taxonomy, &options, &extractor, NULL),
       (int)COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(ptr, extractor, NULL));
  competent_extractor_free(NULL);
  competent_mentions_free(NULL);
  competent_taxonomy_free(taxonomy);
}

// A text of one word, and one that is one word, both of some megabytes
Test(extractor, takes_much_of_the_same)
{
  enum { N = 1 << 20 };

  CompetentTaxonomy* const taxonomy = work();
  char* const              bytes    = (char*)malloc(4U * (size_t)N);
  cr_assert(ne(ptr, bytes, NULL));
  for (size_t i = 0U; i < N; ++i) {
    memcpy(bytes + 4U * i, "kok ", 4U);
  }

  const CompetentText      words    = {bytes, 4U * (size_t)N};
  CompetentMentions* const mentions = mentions_with(taxonomy, usual, words);
  cr_expect(eq(sz, n_mentions(mentions), (size_t)N));
  competent_mentions_free(mentions);

  memset(bytes, 'k', 4U * (size_t)N);
  CompetentMentions* const none = mentions_with(taxonomy, usual, words);
  cr_expect(eq(sz, n_mentions(none), 0U));
  competent_mentions_free(none);
  free(bytes);
  competent_taxonomy_free(taxonomy);
}

// What is no text, in front of a label that is found all the same
Test(extractor, takes_texts_that_mean_harm)
{
  enum { LARGEST = 10 << 20 };

  static const struct {
    const char* part;
    size_t      n;
  } texts[] = {
    {"\xFF", 1000U},
    {"\xED\xA0\x80", 1000U}, // Lone surrogates
    {"\xF0\x9F\x98", 1000U}, // Cut off
    {"\0", 1000U},
    {"x", LARGEST},
    {"\xCC\x81", 1000000U},
    {"e\xCC\x81", 1000000U},
    {"m/v/x 32 uur ", 10000U},
    {"? ! ", 100000U},
    {"\xE2\x80\xAE\xE2\x80\x8B", 10000U}, // Turned around, and invisible
  };

  CompetentTaxonomy* const taxonomy = work();
  char* const              bytes    = (char*)malloc(LARGEST + 8U);
  cr_assert(ne(ptr, bytes, NULL));
  for (size_t i = 0U; i < sizeof(texts) / sizeof(texts[0]); ++i) {
    const size_t length = strlen(texts[i].part) ? strlen(texts[i].part) : 1U;
    size_t       n      = 0U;
    for (size_t k = 0U; k < texts[i].n; ++k, n += length) {
      memcpy(bytes + n, texts[i].part, length);
    }

    memcpy(bytes + n, " - kok", 6U);

    const CompetentText      text     = {bytes, n + 6U};
    CompetentMentions* const mentions = mentions_with(taxonomy, usual, text);

    size_t                        n_items = 0U;
    const CompetentMention* const items =
      competent_mentions_items(mentions, &n_items);
    cr_assert(eq(sz, n_items, 1U), "%zu", i);
    cr_expect(eq(i32, items->start, (int32_t)(n + 3U)), "%zu", i);
    cr_expect(eq(i32, items->end, (int32_t)(n + 6U)), "%zu", i);
    competent_mentions_free(mentions);
  }

  free(bytes);
  competent_taxonomy_free(taxonomy);
}

Test(extractor, names_its_rules)
{
  cr_expect(eq(
    str, (char*)competent_mention_rule_name(COMPETENT_MENTION_LABEL), "label"));
  cr_expect(eq(
    str, (char*)competent_mention_rule_name(COMPETENT_MENTION_TYPO), "typo"));
  cr_expect(eq(ptr,
               (void*)competent_mention_rule_name(
                 (CompetentMentionRule)COMPETENT_N_MENTION_RULES),
               NULL));
}

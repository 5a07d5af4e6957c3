// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Tables of courses, as Dutch spreadsheets save them

#include <competent/builder.h>
#include <competent/concept.h>
#include <competent/detail.h>
#include <competent/fact.h>
#include <competent/report.h>
#include <competent/source.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define HEAD "iri;naam;prijs;weken;start;einde;leert;crebo;versie\n"

static const char taxonomy_text[] =
  "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
  "@prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .\n"
  "@prefix ksmo: <https://data.s-bb.nl/ksm/ont/ksmo#> .\n"
  "<u:s> a cnlo:HumanCapability ; skos:prefLabel 'Verplegen'@nl .\n"
  "<u:t> a cnlo:HumanCapability ; skos:prefLabel 'Tillen'@nl .\n"
  "<u:u> a cnlo:KnowledgeArea ; skos:prefLabel 'Tillen'@nl .\n"
  "<u:n> a cnlo:EducationalNorm ; skos:prefLabel 'Helpende'@nl ;"
  "  ksmo:opleidingscode '25960' ; cnlo:prescribes <u:s> .\n";

static CompetentStatus
read_text(CompetentBuilder* const builder,
          const char* const       name,
          const char* const       base,
          const char* const       text,
          CompetentError* const   error)
{
  const CompetentSource source = {name, base, COMPETENT_FORMAT_UNKNOWN, NULL};
  return competent_builder_read_bytes(
    builder, &source, text, strlen(text), error);
}

// Read tables beside a taxonomy, the second of which may be null
static CompetentTaxonomy*
taxonomy_with(const char* const table, const char* const other)
{
  CompetentBuilder*  builder  = NULL;
  CompetentTaxonomy* taxonomy = NULL;
  CompetentError     error    = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  CompetentStatus    st       = competent_builder_new(&builder, &error);
  st = st ? st : read_text(builder, "a.csv", NULL, table, &error);
  st = st ? st : read_text(builder, "t.ttl", NULL, taxonomy_text, &error);
  if (other) {
    st = st ? st : read_text(builder, "b.csv", NULL, other, &error);
  }

  st = st ? st : competent_builder_finish(builder, &taxonomy, &error);
  competent_builder_free(builder);
  cr_assert(eq(int, (int)st, 0), "%s", error.message);
  return taxonomy;
}

static CompetentConcept
concept_of(const CompetentTaxonomy* const taxonomy, const char* const iri)
{
  return competent_taxonomy_find(taxonomy, iri, strlen(iri));
}

static int64_t
value(const CompetentTaxonomy* const taxonomy,
      const char* const              iri,
      const CompetentProperty        property)
{
  return competent_taxonomy_value(
    taxonomy, concept_of(taxonomy, iri), property, -1);
}

static size_t
n_links(const CompetentTaxonomy* const taxonomy,
        const char* const              iri,
        const CompetentRelation        relation)
{
  size_t n = 0U;
  (void)competent_taxonomy_links(
    taxonomy, concept_of(taxonomy, iri), relation, &n);
  return n;
}

// Write all findings, one a line
static void
list(const CompetentTaxonomy* const taxonomy,
     char* const                    text,
     const size_t                   size)
{
  const CompetentReport* const report = competent_taxonomy_report(taxonomy);
  size_t                       at     = 0U;
  text[0]                             = '\0';
  for (size_t i = 0U; i < competent_report_n_findings(report); ++i) {
    const CompetentFinding finding = competent_report_finding(report, i);
    at += (size_t)snprintf(
      text + at,
      size - at,
      "%.*s:%d %s: %.*s, %.*s\n",
      (int)finding.source.length,
      finding.source.bytes,
      (int)finding.line,
      competent_finding_name((CompetentFindingKind)finding.kind),
      (int)finding.field.length,
      finding.field.length ? finding.field.bytes : "",
      (int)finding.subject.length,
      finding.subject.length ? finding.subject.bytes : "");
  }
}

Test(courses, are_read_as_dutch_spreadsheets_save_them)
{
  CompetentTaxonomy* const taxonomy = taxonomy_with(
    "\xEF\xBB\xBF"
    "IRI;Naam;Omschrijving;Aanbieder;Prijs;Weken;Uren (SBU);Uren per week;"
    "Niveau (NLQF);Instapniveau;Leerweg;Document;Crebo;Leert;Vereist;Start;"
    "Einde;Plaats;Regio;Erkend;Bron;Taal\r\n"
    "u:c;\"Helpende; zorg\";Zorgen;ROC Zuid;\xE2\x82\xAC 1.250,50;6 maanden;"
    "1.600;24;NLQF 2;mbo 1;BBL|derde leerweg;diploma;25960;"
    "Verplegen | u:t;u:n;1-9-2026;31-07-2027;Ede;FoodValley|Arnhem;ja;"
    "zelf bedacht;nl\r\n"
    "u:c;\"Helpende; zorg\";Zorgen;ROC Zuid;1250,50;P6M;1600 uur;24;2;1;bbl;"
    "Diploma;crebo:25960;;;2026-02-01;;Wageningen;;waar;;nl\r\n",
    NULL);

  cr_expect(eq(i64, value(taxonomy, "u:c", COMPETENT_PROPERTY_PRICE), 125050));
  cr_expect(eq(i64, value(taxonomy, "u:c", COMPETENT_PROPERTY_WEEKS), 26));
  cr_expect(
    eq(i64, value(taxonomy, "u:c", COMPETENT_PROPERTY_STUDY_HOURS), 1600));
  cr_expect(eq(i64, value(taxonomy, "u:c", COMPETENT_PROPERTY_WEEK_HOURS), 24));
  cr_expect(eq(i64,
               value(taxonomy, "u:c", COMPETENT_PROPERTY_LEVEL),
               (int64_t)COMPETENT_NLQF_LEVEL_2));
  cr_expect(eq(i64,
               value(taxonomy, "u:c", COMPETENT_PROPERTY_DOCUMENT),
               (int64_t)COMPETENT_DOCUMENT_DIPLOMA));
  cr_expect(
    eq(i64, value(taxonomy, "u:c", COMPETENT_PROPERTY_IS_ACCREDITED), 1));
  cr_expect(eq(sz, n_links(taxonomy, "u:c", COMPETENT_RELATION_TEACHES), 2U));
  cr_expect(eq(sz, n_links(taxonomy, "u:c", COMPETENT_RELATION_AWARDS), 1U));
  cr_expect(eq(sz, n_links(taxonomy, "u:c", COMPETENT_RELATION_NEEDS), 1U));
  cr_expect(eq(sz,
               n_links(taxonomy,
                       "https://w3id.org/libcompetent/id/provider/ROC%20Zuid",
                       COMPETENT_RELATION_PROVIDES),
               1U));

  size_t                     n = 0U;
  const CompetentNode* const nodes =
    competent_taxonomy_nodes(taxonomy, concept_of(taxonomy, "u:c"), &n);
  cr_assert(eq(sz, n, 3U));
  cr_expect(eq(int, nodes[1].kind, (int)COMPETENT_NODE_INSTANCE));
  cr_expect(eq(int, nodes[1].n_details, 2));
  cr_expect(eq(int, nodes[2].n_details, 3));

  char text[1024];
  list(taxonomy, text, sizeof(text));
  cr_expect(eq(str, text, ""));
  competent_taxonomy_free(taxonomy);
}

Test(courses, are_read_in_english_too)
{
  CompetentTaxonomy* const taxonomy =
    taxonomy_with("iri,name,price,weeks,hours per week,teaches,accredited\n"
                  "u:c,Care,\"1,250.00\",12 weeks,8,u:s,no\n",
                  NULL);
  cr_expect(eq(i64, value(taxonomy, "u:c", COMPETENT_PROPERTY_PRICE), 125000));
  cr_expect(eq(i64, value(taxonomy, "u:c", COMPETENT_PROPERTY_WEEKS), 12));
  cr_expect(
    eq(i64, value(taxonomy, "u:c", COMPETENT_PROPERTY_IS_ACCREDITED), 0));
  competent_taxonomy_free(taxonomy);
}

Test(courses, say_what_is_wrong_by_file_line_and_field)
{
  char                     text[2048];
  CompetentTaxonomy* const taxonomy =
    taxonomy_with(HEAD "u:a;A;-5;12;2026-09-01;2026-01-01;u:s;;\n"
                       "u:b;B;gratis;lang;31-2-2026;;Zwemmen|Tillen;99999;\n"
                       "u:c;C;1,250;12,5;9/1/26;;;;\n"
                       "u:d;D;5\n"
                       "u:e;E;5;1;;;u:s;;;over\n"
                       ";F;5;1;;;u:s;;\n"
                       "g;G;5;1;;;u:s;;\n"
                       "u:h;H;5;1;;;u:s;;\n",
                  NULL);
  list(taxonomy, text, sizeof(text));
  cr_expect(eq(str,
               text,
               "a.csv:3 unknown value: leert, Zwemmen\n"
               "a.csv:3 unknown value: crebo, crebo:99999\n"
               "a.csv:3 ambiguous synonym: leert, Tillen\n"
               "a.csv:2 bad value: prijs, u:a\n"
               "a.csv:3 bad value: prijs, u:b\n"
               "a.csv:3 bad value: start, u:b\n"
               "a.csv:3 bad value: weken, u:b\n"
               "a.csv:4 bad value: prijs, u:c\n"
               "a.csv:4 bad value: start, u:c\n"
               "a.csv:4 bad value: weken, u:c\n"
               "a.csv:2 bad period: , u:a\n"
               ":0 teaches nothing: , u:b\n"
               ":0 teaches nothing: , u:c\n"
               "a.csv:7 bad row: iri, \n"
               "a.csv:8 bad row: iri, g\n"
               "a.csv:5 bad row: weken, u:d\n"
               "a.csv:6 bad row: versie, u:e\n"));
  cr_expect(eq(i64, value(taxonomy, "u:h", COMPETENT_PROPERTY_PRICE), 500));
  cr_expect(eq(int, concept_of(taxonomy, "u:e"), COMPETENT_NONE));
  competent_taxonomy_free(taxonomy);
}

Test(courses, are_read_behind_rows_that_cannot_be)
{
  char                     text[1024];
  CompetentTaxonomy* const taxonomy =
    taxonomy_with(HEAD "u:a;A;5;1;;;u:s;;\n"
                       "u:b;\"B;5;1;;;u:s;;\n"
                       "u:c;Caf\xE9;5;1;;;u:s;;\n"
                       "u:d;\"D\nd\";5;1;;;u:s;;\n"
                       "u:e;E \"e\";5;1;;;u:s;;\n"
                       "u:f;\"F\"f;5;1;;;u:s;;\n"
                       "u:g;G;5;1;;;u:s;;\r\n"
                       "u:h;\"H;5;1;;;u:s;;\r\n"
                       "u:i;I;5;1;;;u:s;;",
                  NULL);
  list(taxonomy, text, sizeof(text));
  cr_expect(eq(str,
               text,
               "a.csv:3 bad row: naam, \n"
               "a.csv:7 bad row: naam, \n"
               "a.csv:8 bad row: naam, \n"
               "a.csv:10 bad row: naam, \n"
               "a.csv:4 not UTF-8: naam, \n"),
            "%s",
            text);
  cr_expect(eq(i64, value(taxonomy, "u:a", COMPETENT_PROPERTY_PRICE), 500));
  cr_expect(eq(i64, value(taxonomy, "u:d", COMPETENT_PROPERTY_PRICE), 500));
  cr_expect(eq(i64, value(taxonomy, "u:g", COMPETENT_PROPERTY_PRICE), 500));
  cr_expect(eq(i64, value(taxonomy, "u:i", COMPETENT_PROPERTY_PRICE), 500));
  cr_expect(eq(int, concept_of(taxonomy, "u:b"), COMPETENT_NONE));
  competent_taxonomy_free(taxonomy);
}

Test(courses, of_which_the_highest_version_holds)
{
  char              text[1024];
  const char* const low  = HEAD "u:a;Oud;5;1;;;u:s;;1.9\nu:b;B;7;1;;;u:s;;\n";
  const char* const high = HEAD "u:a;Nieuw;6;1;;;u:s;;1.10\n";

  CompetentTaxonomy* const a = taxonomy_with(low, high);
  CompetentTaxonomy* const b = taxonomy_with(high, low);
  cr_expect(eq(i64, value(a, "u:a", COMPETENT_PROPERTY_PRICE), 600));
  cr_expect(eq(i64, value(a, "u:b", COMPETENT_PROPERTY_PRICE), 700));
  cr_expect(eq(str,
               (char*)competent_taxonomy_hash(a).bytes,
               (char*)competent_taxonomy_hash(b).bytes));
  list(a, text, sizeof(text));
  cr_expect(eq(str, text, "a.csv:2 two versions: versie, u:a\n"));
  competent_taxonomy_free(a);
  competent_taxonomy_free(b);
}

#define VERSIONED                                        \
  "@prefix lc: <https://w3id.org/libcompetent/def#> .\n" \
  "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"

// What is read as statements has versions as rows have
Test(courses, of_which_the_highest_version_holds_in_any_syntax)
{
  static const char* const files[] = {
    VERSIONED
    "<u:c> a lc:Course ; skos:prefLabel 'Oud'@nl ; lc:version '1.9' ;\n"
    "  lc:price '5' ; lc:weeks 3 ; lc:awards <u:n> ;\n"
    "  lc:instance [ lc:start '2025-01-01' ] .\n",
    VERSIONED "<u:c> a lc:Course ; skos:prefLabel 'Nieuw'@nl ;\n"
              "  lc:version '1.10' ; lc:price '7' .\n",
    VERSIONED "<u:c> lc:level '2' . <u:n> a lc:Course .\n"};
  static const char* const names[] = {"1.ttl", "2.ttl", "3.ttl"};

  char hash[80] = {0};
  for (size_t turn = 0U; turn < 3U; ++turn) {
    CompetentBuilder*  builder  = NULL;
    CompetentTaxonomy* taxonomy = NULL;
    CompetentStatus    st       = competent_builder_new(&builder, NULL);
    for (size_t i = 0U; i < 3U && !st; ++i) {
      const size_t file = (turn + i) % 3U;
      st = read_text(builder, names[file], NULL, files[file], NULL);
    }

    st = st ? st : competent_builder_finish(builder, &taxonomy, NULL);
    competent_builder_free(builder);
    cr_assert(eq(int, (int)st, 0));
    cr_expect(eq(i64, value(taxonomy, "u:c", COMPETENT_PROPERTY_PRICE), 700));
    cr_expect(eq(i64, value(taxonomy, "u:c", COMPETENT_PROPERTY_WEEKS), -1));
    cr_expect(eq(i64, value(taxonomy, "u:c", COMPETENT_PROPERTY_LEVEL), 20));
    cr_expect(eq(sz, n_links(taxonomy, "u:c", COMPETENT_RELATION_AWARDS), 0U));

    char text[1024];
    list(taxonomy, text, sizeof(text));
    const char* const found = strstr(text, "1.ttl:3 two versions: , u:c\n");
    cr_expect(ne(ptr, (void*)found, NULL), "%s", text);
    cr_expect(eq(ptr, strstr(text, "two values"), NULL), "%s", text);
    cr_expect(eq(ptr, strstr(text, "_:"), NULL), "%s", text);

    const char* const made = competent_taxonomy_hash(taxonomy).bytes;
    cr_expect(eq(str, turn ? hash : (char*)made, (char*)made));
    snprintf(hash, sizeof(hash), "%s", made);
    competent_taxonomy_free(taxonomy);
  }
}

Test(courses, have_iris_that_are_relative_to_a_base)
{
  CompetentBuilder*  builder  = NULL;
  CompetentTaxonomy* taxonomy = NULL;
  cr_assert(eq(int, (int)competent_builder_new(&builder, NULL), 0));
  cr_assert(eq(int,
               (int)read_text(builder,
                              "a.csv",
                              "https://example.org/cursus/",
                              "iri;naam\nhelpende;Helpende\n",
                              NULL),
               0));
  cr_assert(
    eq(int, (int)competent_builder_finish(builder, &taxonomy, NULL), 0));
  cr_expect(ne(int,
               concept_of(taxonomy, "https://example.org/cursus/helpende"),
               COMPETENT_NONE));
  competent_builder_free(builder);
  competent_taxonomy_free(taxonomy);
}

Test(courses, are_refused_where_the_first_row_is_wrong)
{
  static const char* const tables[] = {
    "iri;prijs\n", "naam;prijs\n", "iri;naam;Naam\n", "iri;\"naam\n"};

  for (size_t i = 0U; i < sizeof(tables) / sizeof(tables[0]); ++i) {
    CompetentBuilder* builder = NULL;
    CompetentError    error   = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
    cr_assert(eq(int, (int)competent_builder_new(&builder, NULL), 0));
    const CompetentStatus st =
      read_text(builder, "a.csv", NULL, tables[i], &error);
    cr_expect(ne(int, (int)st, 0), "%zu", i);
    cr_expect(eq(u32, error.line, 1U), "%zu", i);
    competent_builder_free(builder);
  }
}

// Quotes that are never closed take time that grows as the file does
Test(courses, are_read_in_linear_time, .timeout = 60)
{
  enum { N = 100000 };

  static char text[sizeof(HEAD) + N * 16U];
  size_t      at = (size_t)sprintf(text, HEAD);
  for (unsigned i = 0U; i < N; ++i) {
    at += (size_t)sprintf(text + at, (i % 3U) ? "\"\";x\n" : "\"y\n");
  }

  CompetentTaxonomy* const taxonomy = taxonomy_with(text, NULL);
  cr_expect(lt(i64,
               (int64_t)N / 2,
               competent_report_n_of_kind(competent_taxonomy_report(taxonomy),
                                          COMPETENT_FINDING_BAD_ROW)));
  competent_taxonomy_free(taxonomy);
}

// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Each allocation fails in turn, once or for good: everything says that there
// is no memory, hands out nothing, loses nothing, and works the next time.

#include "support/scarcity.h"
#include "support/taxonomies.h"

#include <competent/builder.h>
#include <competent/concept.h>
#include <competent/evidence.h>
#include <competent/extract.h>
#include <competent/extracts.h>
#include <competent/fact.h>
#include <competent/fit.h>
#include <competent/gap.h>
#include <competent/gate.h>
#include <competent/match.h>
#include <competent/normaliser.h>
#include <competent/normals.h>
#include <competent/profile.h>
#include <competent/search.h>
#include <competent/searches.h>
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
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

TestSuite(memory, .timeout = 300);

/// What the things that are tried need
typedef struct {
  CompetentTaxonomy*   taxonomy;
  CompetentMatcher*    matcher;
  CompetentProfile*    profile;
  CompetentGap*        gap;
  Snapshot             snapshot;
  const char*          path;
  CompetentNormaliser* normaliser;
} World;

/// Something that takes memory; what it makes has to be null if it fails
typedef CompetentStatus (*Try)(World* world, void** made);

/// What frees what was made
typedef void (*Release)(void* made);

static void
sweep(World* const  world,
      const Try     attempt,
      const Release release,
      const size_t  least)
{
  for (unsigned lasting = 0U; lasting < 2U; ++lasting) {
    size_t n = 0U;
    for (bool has_failed = true; has_failed; ++n) {
      void* made = world;
      scarcity_begin(n, lasting != 0U);
      const CompetentStatus st = attempt(world, &made);
      has_failed               = scarcity_end();

      cr_assert(eq(int, (int)st, has_failed ? COMPETENT_STATUS_NO_MEMORY : 0),
                "%zu",
                n);
      cr_assert(eq(int, made == NULL, has_failed), "%zu", n);
      if (made) {
        release(made);
      }
    }

    cr_expect(ge(sz, n, least + 1U));
  }
}

static CompetentStatus
open_path(World* const world, void** const made)
{
  CompetentError error;
  return competent_taxonomy_open(
    world->path, (CompetentTaxonomy**)made, &error);
}

static CompetentStatus
map_path(World* const world, void** const made)
{
  return competent_taxonomy_map(world->path, (CompetentTaxonomy**)made, NULL);
}

static CompetentStatus
open_snapshot(World* const world, void** const made)
{
  return competent_taxonomy_open_bytes(world->snapshot.bytes,
                                       world->snapshot.length,
                                       (CompetentTaxonomy**)made,
                                       NULL);
}

static void
free_taxonomy(void* const made)
{
  competent_taxonomy_free((CompetentTaxonomy*)made);
}

Test(memory, may_run_out_while_statements_are_opened)
{
  static const char* const paths[] = {FIXTURES "/taxonomy/odd.ttl",
                                      FIXTURES "/taxonomy/occupations.ttl",
                                      FIXTURES "/taxonomy/skills.rdf",
                                      FIXTURES "/taxonomy/uwv.nt"};
  for (size_t i = 0U; i < 4U; ++i) {
    World world = {NULL, NULL, NULL, NULL, {NULL, 0U}, paths[i], NULL};
    sweep(&world, open_path, free_taxonomy, 20U);
  }
}

Test(memory, may_run_out_while_a_snapshot_is_opened)
{
  static const char path[] = "competent-memory-snapshot";
  World world    = {street(), NULL, NULL, NULL, {NULL, 0U}, path, NULL};
  world.snapshot = snapshot_of(world.taxonomy);
  cr_assert(
    eq(int, (int)competent_taxonomy_save(world.taxonomy, path, NULL), 0));
  sweep(&world, open_path, free_taxonomy, 2U);
  sweep(&world, map_path, free_taxonomy, 1U);
  sweep(&world, open_snapshot, free_taxonomy, 1U);
  unlink(path);
  free(world.snapshot.bytes);
  competent_taxonomy_free(world.taxonomy);
}

static CompetentStatus
compile(World* const world, void** const made)
{
  static const char* const paths[] = {FIXTURES "/taxonomy/occupations.ttl",
                                      FIXTURES "/taxonomy/norms.ttl",
                                      FIXTURES "/taxonomy/synonyms.csv"};

  (void)world;
  *made                     = NULL;
  CompetentBuilder* builder = NULL;
  CompetentStatus   st      = competent_builder_new(&builder, NULL);
  for (size_t i = 0U; i < 3U && !st; ++i) {
    const CompetentSource source = {
      paths[i], NULL, COMPETENT_FORMAT_UNKNOWN, NULL};
    st = competent_builder_read(builder, &source, NULL);
  }

  if (!st) {
    *made = &st;
    st    = competent_builder_finish(builder, (CompetentTaxonomy**)made, NULL);
  }

  competent_builder_free(builder);
  return st;
}

Test(memory, may_run_out_while_several_files_are_compiled)
{
  World world = {NULL, NULL, NULL, NULL, {NULL, 0U}, NULL, NULL};
  sweep(&world, compile, free_taxonomy, 40U);
}

// Many labels, links and findings, so that everything has to grow
static CompetentStatus
compile_many(World* const world, void** const made)
{
  const CompetentSource source = {
    "many.ttl", NULL, COMPETENT_FORMAT_TURTLE, NULL};
  *made                     = NULL;
  CompetentBuilder* builder = NULL;
  CompetentStatus   st      = competent_builder_new(&builder, NULL);
  if (!st) {
    st = competent_builder_read_bytes(
      builder, &source, world->path, strlen(world->path), NULL);
  }

  if (!st) {
    st = competent_builder_finish(builder, (CompetentTaxonomy**)made, NULL);
  }

  competent_builder_free(builder);
  return st;
}

Test(memory, may_run_out_while_much_is_compiled)
{
  char* const text   = (char*)malloc(200000U);
  size_t      length = (size_t)sprintf(text, "%s", PREFIXES);
  cr_assert(ne(ptr, text, NULL));
  for (unsigned i = 0U; i < 120U; ++i) {
    length += (size_t)sprintf(
      text + length,
      ":o%u a cnlo:Occupation, :c%u, cnlo:KnowledgeArea ; :p%u 1 ;\n"
      "  skos:prefLabel 'Caf\xC3\xA9 %u'@nl, 'Kroeg %u'@nl ;\n"
      "  cnlo:requiresHATEssential :s%u ; cnlo:requiresHATSomewhat :s%u, :d%u "
      ";\n"
      "  skos:definition 'd%u' ; skos:notation '%u' ; skos:broader :o%u ;\n"
      "  skosxl:altLabel [ skosxl:literalForm ' x%u ' ] .\n",
      i,
      i,
      i,
      i,
      i,
      i / 2U,
      i / 2U,
      i,
      i,
      i,
      (i + 1U) % 120U,
      i);
  }

  World world = {NULL, NULL, NULL, NULL, {NULL, 0U}, text, NULL};
  sweep(&world, compile_many, free_taxonomy, 60U);
  free(text);
}

// A taxonomy, and a table of courses beside it
static CompetentStatus
compile_courses(World* const world, void** const made)
{
  static const CompetentSource taxonomy = {
    "t.ttl", NULL, COMPETENT_FORMAT_TURTLE, NULL};
  static const CompetentSource table = {
    "c.csv", "https://example.org/", COMPETENT_FORMAT_CSV, NULL};
  static const char rows[] =
    "iri;naam;prijs;weken;start;einde;leert;crebo;aanbieder;versie;leerweg\n"
    "a;Cursus;\xE2\x82\xAC 1.250,50;6 maanden;1-9-2026;31-7-2027;Zorgen;25960;"
    "School;1;BBL|OVO\n"
    "a;Cursus;1;lang;;;Onbekend;1;u:p;2;\n"
    "b;\"Nooit dicht;1;1;;;u:s;;;;\n"
    "c;Caf\xE9;1;1;;;u:s;;;;\n"
    "d;D;1\n";

  CompetentBuilder* builder = NULL;
  CompetentStatus   st      = competent_builder_new(&builder, NULL);
  *made                     = NULL;
  if (!st) {
    st = competent_builder_read_bytes(
      builder, &taxonomy, world->path, strlen(world->path), NULL);
  }

  if (!st) {
    st = competent_builder_read_bytes(
      builder, &table, rows, sizeof(rows) - 1U, NULL);
  }

  if (!st) {
    st = competent_builder_finish(builder, (CompetentTaxonomy**)made, NULL);
  }

  competent_builder_free(builder);
  return st;
}

Test(memory, may_run_out_while_courses_are_compiled)
{
  World world = {
    .path = PREFIXES
    "@prefix lc: <https://w3id.org/libcompetent/def#> .\n"
    ":s a cnlo:HumanCapability ; skos:prefLabel 'Zorgen' .\n"
    ":n a cnlo:EducationalNorm ; cnlo:prescribes :s ; skos:prefLabel 'N' ;"
    "  <https://data.s-bb.nl/ksm/ont/ksmo#opleidingscode> '25960' .\n"
    ":r a lc:Scheme ; skos:prefLabel 'R' ; lc:note 'Let op' ; lc:price 'x' ;"
    "  lc:amount [ lc:cap 5 ; lc:floor 9 ; lc:condition"
    "    [ lc:about 'age' ; lc:atLeast 18 ], [ lc:about lc:Age ] ] ;"
    "  lc:awardsCode 'crebo:25960', 'crebo:1' .\n"};
  sweep(&world, compile_courses, free_taxonomy, 60U);
}

static World
make_world(void)
{
  World world = {taxonomy_at_random(5U, 200U, 30U),
                 NULL,
                 NULL,
                 NULL,
                 {NULL, 0U},
                 NULL,
                 NULL};
  cr_assert(
    eq(int,
       (int)competent_matcher_new(
         world.taxonomy, COMPETENT_KIND_OCCUPATION, NULL, &world.matcher, NULL),
       0));
  cr_assert(eq(
    int, (int)competent_profile_new(world.taxonomy, &world.profile, NULL), 0));
  cr_assert(
    eq(int, (int)competent_profile_add(world.profile, 3, 0.5, NULL), 0));
  cr_assert(eq(
    int,
    (int)competent_gap_new(world.matcher, world.profile, 1, &world.gap, NULL),
    0));
  cr_assert(eq(
    int,
    (int)competent_normaliser_new(world.taxonomy, 0U, &world.normaliser, NULL),
    0));
  return world;
}

static void
free_world(const World* const world)
{
  competent_normaliser_free(world->normaliser);
  competent_gap_free(world->gap);
  competent_profile_free(world->profile);
  competent_matcher_free(world->matcher);
  competent_taxonomy_free(world->taxonomy);
}

static CompetentStatus
make_matcher(World* const world, void** const made)
{
  return competent_matcher_new(
    world->taxonomy, COMPETENT_KIND_NORM, NULL, (CompetentMatcher**)made, NULL);
}

static void
free_matcher(void* const made)
{
  competent_matcher_free((CompetentMatcher*)made);
}

static CompetentStatus
make_matches(World* const world, void** const made)
{
  return competent_matcher_match(
    world->matcher, world->profile, 20U, (CompetentMatches**)made, NULL);
}

static void
free_matches(void* const made)
{
  competent_matches_free((CompetentMatches*)made);
}

static CompetentStatus
make_ranking(World* const world, void** const made)
{
  return competent_matcher_rank(world->matcher,
                                world->profile,
                                COMPETENT_ORDER_FIT,
                                20U,
                                (CompetentMatches**)made,
                                NULL);
}

static CompetentStatus
make_fit(World* const world, void** const made)
{
  return competent_fit_new(
    world->matcher, world->profile, 0, (CompetentFit**)made, NULL);
}

static void
free_fit(void* const made)
{
  competent_fit_free((CompetentFit*)made);
}

static CompetentStatus
make_gap(World* const world, void** const made)
{
  return competent_gap_new(
    world->matcher, world->profile, 2, (CompetentGap**)made, NULL);
}

static void
free_gap(void* const made)
{
  competent_gap_free((CompetentGap*)made);
}

static CompetentStatus
make_search(World* const world, void** const made)
{
  const CompetentQuery query = {{"\xC3\xB3", 2U}, 0U, 50U, false, 0U, 0U};
  return competent_search_new(
    world->taxonomy, &query, (CompetentSearch**)made, NULL);
}

static void
free_search(void* const made)
{
  competent_search_free((CompetentSearch*)made);
}

static const CompetentText column[] = {{"\xC3\xB3", 2U},
                                       {NULL, 0U},
                                       {"a", 1U},
                                       {"\xC3\xB3", 2U}};

static CompetentStatus
make_searches(World* const world, void** const made)
{
  const CompetentQuery query    = {.limit = 50U};
  CompetentSearches*   searches = NULL;
  CompetentStatus      st =
    competent_searches_new(world->taxonomy, &query, &searches, NULL);
  if (!st) {
    st = competent_searches_add(searches, column, 4U, NULL);
  }

  if (st) {
    competent_searches_free(searches);
    searches = NULL;
  }

  *made = searches;
  return st;
}

static void
free_searches(void* const made)
{
  competent_searches_free((CompetentSearches*)made);
}

static CompetentStatus
extract_texts(const World* const         world,
              const CompetentText* const texts,
              void** const               made)
{
  CompetentExtracts* extracts = NULL;
  CompetentStatus    st =
    competent_extracts_new(world->taxonomy, NULL, &extracts, NULL);
  if (!st) {
    st = competent_extracts_add(extracts, texts, 3U, NULL);
  }

  if (st) {
    competent_extracts_free(extracts);
    extracts = NULL;
  }

  *made = extracts;
  return st;
}

static CompetentStatus
make_extracts(World* const world, void** const made)
{
  const CompetentText label   = competent_taxonomy_name(world->taxonomy, 0);
  const CompetentText texts[] = {label, {NULL, 0U}, label};

  return extract_texts(world, texts, made);
}

static CompetentStatus
make_everyday(World* const world, void** const made)
{
  static const CompetentText texts[] = {
    {"Een poetsvrouw.", 15U}, {"Ik was kok: chef.", 17U}, {NULL, 0U}};

  return extract_texts(world, texts, made);
}

static void
free_extracts(void* const made)
{
  competent_extracts_free((CompetentExtracts*)made);
}

static CompetentStatus
make_normals(World* const world, void** const made)
{
  CompetentNormals* normals = NULL;
  CompetentStatus st = competent_normals_new(world->normaliser, &normals, NULL);
  if (!st) {
    st = competent_normals_add(normals, column, 4U, NULL);
  }

  if (st) {
    competent_normals_free(normals);
    normals = NULL;
  }

  *made = normals;
  return st;
}

static void
free_normals(void* const made)
{
  competent_normals_free((CompetentNormals*)made);
}

static CompetentStatus
make_profile(World* const world, void** const made)
{
  return competent_profile_new(world->taxonomy, (CompetentProfile**)made, NULL);
}

static void
free_profile(void* const made)
{
  competent_profile_free((CompetentProfile*)made);
}

// A profile of a person who says something
static CompetentStatus
make_facts(World* const world, void** const made)
{
  const CompetentConcept circumstance = competent_taxonomy_first_of_kind(
    world->taxonomy, COMPETENT_KIND_CIRCUMSTANCE);

  CompetentProfile* profile = NULL;
  CompetentStatus   st = competent_profile_new(world->taxonomy, &profile, NULL);
  if (!st) {
    st = competent_profile_set_text_fact(
      profile, COMPETENT_FACT_REGION, "GM0363", 6U, NULL);
  }
  if (!st) {
    st = competent_profile_say(
      profile, circumstance, COMPETENT_STANCE_EXCLUDES, NULL);
  }
  if (st) {
    competent_profile_free(profile);
    profile = NULL;
  }

  *made = profile;
  return st;
}

Test(memory, may_run_out_while_words_are_read_as_others)
{
  World world = {
    .taxonomy = taxonomy_of(
      ":s a cnlo:Occupation ; skos:prefLabel 'Schoonmaker' .\n"
      ":h a cnlo:Occupation ; skos:prefLabel 'Huishoudelijke hulp' .\n"
      ":k a cnlo:Occupation ; skos:prefLabel 'Kok: chef' .\n")};

  void* made = NULL;
  cr_assert(eq(int, (int)make_everyday(&world, &made), 0));

  size_t n = 0U;
  (void)competent_extracts_mentions((const CompetentExtracts*)made, &n);
  cr_expect(eq(sz, n, 2U));
  free_extracts(made);

  sweep(&world, make_everyday, free_extracts, 8U);
  free_world(&world);
}

Test(memory, may_run_out_while_facts_are_said)
{
  World world = {taxonomy_of(":c a cnluwvo:OccupationCircumstance .\n"),
                 NULL,
                 NULL,
                 NULL,
                 {NULL, 0U},
                 NULL,
                 NULL};
  sweep(&world, make_facts, free_profile, 3U);
  competent_taxonomy_free(world.taxonomy);
}

static CompetentStatus
make_gates(World* const world, void** const made)
{
  return competent_gates_new(world->profile, 1, (CompetentGates**)made, NULL);
}

static void
free_gates(void* const made)
{
  competent_gates_free((CompetentGates*)made);
}

// An explanation is made of nothing that has to be freed
static CompetentStatus
verify(World* const world, void** const made)
{
  size_t                            n = 0U;
  const CompetentRequirement* const r =
    competent_gap_requirements(world->gap, &n);
  const CompetentStatus st =
    competent_matcher_verify(world->matcher,
                             competent_gap_target(world->gap),
                             competent_gap_earned(world->gap),
                             r,
                             n,
                             NULL);
  *made = st ? NULL : world;
  return st;
}

static void
free_nothing(void* const made)
{
  (void)made;
}

Test(memory, may_run_out_while_questions_are_answered)
{
  World world = make_world();
  sweep(&world, make_matcher, free_matcher, 5U);
  sweep(&world, make_profile, free_profile, 1U);
  sweep(&world, make_matches, free_matches, 2U);
  sweep(&world, make_gap, free_gap, 1U);
  sweep(&world, make_gates, free_gates, 2U);
  sweep(&world, make_search, free_search, 4U);
  sweep(&world, make_searches, free_searches, 12U);
  sweep(&world, make_normals, free_normals, 8U);
  sweep(&world, make_extracts, free_extracts, 8U);
  sweep(&world, verify, free_nothing, 2U);
  free_world(&world);
}

// What was answered before stays, and the rest is answered when there is memory
Test(memory, may_run_out_while_columns_grow_which_stay_as_they_are)
{
  World world = make_world();
  for (size_t n = 0U;; ++n) {
    const CompetentQuery query    = {.limit = 5U};
    CompetentSearches*   searches = NULL;
    CompetentNormals*    normals  = NULL;
    cr_assert(
      eq(int,
         (int)competent_searches_new(world.taxonomy, &query, &searches, NULL),
         0));
    cr_assert(
      eq(int, (int)competent_normals_new(world.normaliser, &normals, NULL), 0));
    scarcity_begin(n, false);
    const CompetentStatus first =
      competent_searches_add(searches, column, 4U, NULL);
    const CompetentStatus second =
      competent_normals_add(normals, column, 4U, NULL);
    const bool has_failed = scarcity_end();

    const size_t n_first  = competent_searches_n(searches);
    const size_t n_second = competent_normals_n(normals);
    cr_assert(eq(int, has_failed, first || second));
    cr_assert(eq(int, n_first < 4U, first != 0));
    cr_assert(eq(int, n_second < 4U, second != 0));
    cr_assert(eq(int,
                 (int)competent_searches_add(
                   searches, &column[n_first], 4U - n_first, NULL),
                 0));
    cr_assert(eq(int,
                 (int)competent_normals_add(
                   normals, &column[n_second], 4U - n_second, NULL),
                 0));
    for (size_t row = 0U; row < 4U; ++row) {
      const int32_t expected = (row == 1U) ? -1 : (row == 2U);
      cr_expect(eq(i32, competent_searches_answers(searches)[row], expected));
      cr_expect(eq(i32, competent_normals_answers(normals)[row], expected));
    }

    cr_expect(eq(i32,
                 competent_searches_starts(searches)[2],
                 (int32_t)competent_searches_n_hits(searches)));
    cr_expect(eq(str, (char*)competent_normals_form(normals, 1U).bytes, "a"));
    competent_searches_free(searches);
    competent_normals_free(normals);
    if (!has_failed) {
      break;
    }
  }

  free_world(&world);
}

Test(memory, may_run_out_while_a_profile_grows_which_stays_as_it_is)
{
  World world = make_world();
  for (CompetentConcept c = 0; c < 60; ++c) {
    for (size_t n = 0U;; ++n) {
      const size_t n_items = competent_profile_n_items(world.profile);
      size_t       before  = 0U;
      size_t       after   = 0U;
      competent_profile_credits(
        world.profile, COMPETENT_LEVEL_ESSENTIAL, &before);
      scarcity_begin(n, false);
      const CompetentStatus st =
        competent_profile_add(world.profile, c, 1.0, NULL);
      if (!scarcity_end()) {
        cr_assert(eq(int, (int)st, 0));
        break;
      }

      competent_profile_credits(
        world.profile, COMPETENT_LEVEL_ESSENTIAL, &after);
      cr_assert(eq(int, (int)st, COMPETENT_STATUS_NO_MEMORY));
      cr_assert(eq(sz, competent_profile_n_items(world.profile), n_items));
      cr_assert(eq(sz, after, before));
    }
  }

  free_world(&world);
}

// What was added before stays, and nothing else is in the profile
Test(memory, may_run_out_while_a_text_is_added_to_a_profile)
{
  static const CompetentText text = {"Ik ben bakker, baker en slager.", 31U};

  CompetentTaxonomy* const taxonomy = street();
  size_t                   n_items  = 0U;
  for (unsigned lasting = 0U; lasting < 2U; ++lasting) {
    bool has_failed = true;
    for (size_t n = 0U; has_failed; ++n) {
      CompetentExtractor* extractor = NULL;
      CompetentProfile*   profile   = NULL;
      CompetentMentions*  mentions  = (CompetentMentions*)&n_items;
      cr_assert(
        eq(int,
           (int)competent_extractor_new(taxonomy, NULL, &extractor, NULL),
           0));
      cr_assert(
        eq(int, (int)competent_profile_new(taxonomy, &profile, NULL), 0));

      scarcity_begin(n, lasting != 0U);
      const CompetentStatus st =
        competent_profile_add_text(profile, extractor, text, &mentions, NULL);
      has_failed = scarcity_end();
      n_items    = competent_profile_n_items(profile);

      cr_assert(eq(int, (int)st, has_failed ? COMPETENT_STATUS_NO_MEMORY : 0));
      cr_assert(eq(int, mentions == NULL, has_failed));
      competent_mentions_free(mentions);
      competent_profile_free(profile);
      competent_extractor_free(extractor);
    }
  }

  cr_expect(lt(sz, 0U, n_items));
  competent_taxonomy_free(taxonomy);
}

Test(memory, may_run_out_while_a_profile_omits_something)
{
  World  world = make_world();
  size_t kept  = 0U;
  for (int32_t i = 0; i < 40; ++i) {
    for (size_t n = 0U;; ++n) {
      scarcity_begin(n, false);
      const CompetentStatus st =
        competent_profile_omit(world.profile, COMPETENT_KIND_TASK, i, NULL);
      const bool has_failed = scarcity_end();
      competent_profile_omissions(world.profile, &kept);
      cr_assert(eq(sz, kept, (size_t)i + !has_failed));
      cr_assert(eq(int, (int)st, has_failed ? COMPETENT_STATUS_NO_MEMORY : 0));
      if (!has_failed) {
        break;
      }
    }
  }

  free_world(&world);
}

Test(memory, may_run_out_while_a_snapshot_is_saved)
{
  static const char        path[]   = "competent-memory-saved";
  CompetentTaxonomy* const taxonomy = street();
  for (size_t n = 0U;; ++n) {
    scarcity_begin(n, false);
    const CompetentStatus st = competent_taxonomy_save(taxonomy, path, NULL);
    if (!scarcity_end()) {
      cr_assert(eq(int, (int)st, 0));
      break;
    }

    cr_assert(eq(int, (int)st, COMPETENT_STATUS_NO_MEMORY));
    cr_assert(ne(int, access(path, F_OK), 0));
  }

  cr_expect(eq(int, unlink(path), 0));
  competent_taxonomy_free(taxonomy);
}

Test(memory, finds_a_label_when_it_has_run_out)
{
  CompetentTaxonomy* const taxonomy = street();
  size_t                   n        = 0U;
  scarcity_begin(0U, true);
  const void* const found =
    competent_taxonomy_find_label(taxonomy, "bakker", 6U, &n);
  cr_expect(not(scarcity_end()));
  cr_expect(ne(ptr, (void*)found, NULL));
  cr_expect(lt(sz, 0U, n));
  competent_taxonomy_free(taxonomy);
}

// Tasks below broader ones, in groups
static const char* const grouped =
  PREFIXES ":a cnluwvo:isCharacterizedByOccupationTask_Essential :t, :u, :v ;\n"
           "  cnluwvo:broadMatchTaxonomyItemKernberoep :g .\n"
           ":b cnluwvo:isCharacterizedByOccupationTask_Essential :t, :w ;\n"
           "  cnluwvo:broadMatchTaxonomyItemKernberoep :g .\n"
           ":c cnluwvo:isCharacterizedByOccupationTask_Essential :x .\n"
           ":t skos:broader :above . :u skos:broader :above, :beside .\n"
           ":above a cnluwvo:OccupationTask .\n"
           ":beside a cnluwvo:OccupationTask .\n";

Test(memory, may_run_out_while_groups_are_compared)
{
  World world = {.path = grouped};
  sweep(&world, compile_many, free_taxonomy, 40U);
}

Test(memory, may_run_out_while_a_fit_is_explained)
{
  World world = {.taxonomy = taxonomy_of(grouped + strlen(PREFIXES))};
  cr_assert(
    eq(int,
       (int)competent_matcher_new(
         world.taxonomy, COMPETENT_KIND_OCCUPATION, NULL, &world.matcher, NULL),
       0));
  cr_assert(eq(
    int, (int)competent_profile_new(world.taxonomy, &world.profile, NULL), 0));
  cr_assert(
    eq(int, (int)competent_profile_add(world.profile, 1, 0.5, NULL), 0));
  sweep(&world, make_ranking, free_matches, 5U);
  sweep(&world, make_fit, free_fit, 4U);
  free_world(&world);
}

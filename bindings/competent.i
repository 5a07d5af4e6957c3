// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// The interface that Python and Java share.  A language's own module says how
// the following are passed, and then includes this file as its last line: a
// class takes the typemaps and features that were seen before it, silently.
//
//   CompetentError* error                   hidden; throws if it was set
//   (const char* text, size_t length)       UTF-8 text, in
//   (const void* bytes, size_t length)      bytes, in
//   (const int32_t* integers, size_t n)     integers, in
//   (CompetentProgress progress, void* handle)  a callback, or none
//   const char* path, const char* output    name of a file, never null
//   const char* base                        an IRI, or null
//   const char* name                        a short name, never null
//   CompetentText, const char* (results)    UTF-8 text
//   CompetentIntegers (results)             integers that self owns
//   CompetentReals (results)                reals that self owns
//   self, taxonomy, matcher, profile,
//   normaliser, vacancy, profiles           never null
//   limits, weights, leniency, words        may be null
//
// Enumerations are plain integers, so that a newer library with more of them
// does not break an older binding.  Records that consist of integers are handed
// over as one array: a link is (concept, level), an answer (concept, value), a
// credit (concept, credit, via, how, has), a teacher (norm, gained), a
// requirement (concept, level, state, credit, points, earned, via, how, has), a
// gate (concept, kind, level, asked, passage, fact, via), a term of a fit
// (concept, level, narrower, credit, points, earned), and a mention, a demand, a
// cover and a member what extract.h, vacancy.h and team.h say, in their order.
// Many texts are packed: their lengths, or -1 for
// one that is missing, and all their bytes.

%include <stdint.i>

%{
#include "shared.h"
%}

%nodefaultctor;
%nodefaultdtor;

%newobject CompetentBuilder::finish;
%newobject CompetentProfile::gates;
%newobject CompetentProfile::leniency;
%newobject CompetentFunding::claims;
%newobject CompetentFunding::costs;
%newobject CompetentMatcher::match;
%newobject CompetentMatcher::rank;
%newobject CompetentMatcher::rank_passable;
%newobject CompetentMatcher::taxonomy;
%newobject CompetentMatcher::transitions;
%newobject CompetentMatcher::weights;
%newobject CompetentExtractor::run;
%newobject CompetentProfile::add_text;
%newobject CompetentExtractor::taxonomy;
%newobject CompetentNormaliser::run;
%newobject CompetentNormaliser::with_words;
%newobject CompetentTaxonomy::map;
%newobject CompetentTaxonomy::open;
%newobject CompetentTaxonomy::open_bytes;
%newobject CompetentTaxonomy::share;
%newobject CompetentNetwork::find;
%newobject CompetentPlanner::courses;
%newobject CompetentPlan::page;
%newobject CompetentPlanner::overview;
%newobject CompetentMatcher::gap_page;
%newobject CompetentMatcher::match_page;
%newobject CompetentPlanner::plan;
%newobject CompetentPlanner::taxonomy;
%newobject CompetentPlanner::weights;
%newobject CompetentPlanner::course_set;
%newobject CompetentTeam::gap;
%newobject CompetentTeam::rank;
%newobject CompetentVacancy::gap;
%newobject CompetentVacancy::of_text;
%newobject CompetentVacancy::rank;
%newobject CompetentVacancy::taxonomy;
%newobject CompetentVacancy::weights;

typedef struct {} CompetentLimits;
typedef struct {} CompetentReport;
typedef struct {} CompetentTaxonomy;
typedef struct {} CompetentBuilder;
typedef struct {} CompetentSearch;
typedef struct {} CompetentSearches;
typedef struct {} CompetentExtractor;
typedef struct {} CompetentMentions;
typedef struct {} CompetentExtracts;
typedef struct {} CompetentNormaliser;
typedef struct {} CompetentForms;
typedef struct {} CompetentNormals;
typedef struct {} CompetentProfile;
typedef struct {} CompetentMatches;
typedef struct {} CompetentMatcher;
typedef struct {} CompetentGap;
typedef struct {} CompetentGates;
typedef struct {} CompetentFunding;
typedef struct {} ClaimRows;
typedef struct {} OverviewPage;
typedef struct {} CostRows;
typedef struct {} CompetentFit;
typedef struct {} CompetentAdvice;
typedef struct {} CompetentVacancy;
typedef struct {} CompetentCandidates;
typedef struct {} CompetentTeam;
typedef struct {} CompetentPlanner;
typedef struct {} CompetentCourses;
typedef struct {} CompetentPlan;
typedef struct {} CompetentNetwork;
typedef struct {} CompetentJourney;
typedef struct {} CompetentRadar;
typedef struct {} ProfileList;
typedef struct {} OpeningList;

typedef struct {
  int32_t capability;
  int32_t knowledge;
  int32_t task;
  int32_t essential;
  int32_t important;
  int32_t somewhat;
  int32_t optional;
  bool    by_level;
} CompetentWeights;

typedef struct {
  int32_t narrower;
  int32_t broader;
  int32_t sibling;
  int32_t exact;
  int32_t close;
  int32_t broad;
  int32_t narrow;
} CompetentLeniency;

typedef struct {
  int64_t  budget;
  int32_t  hours;
  int32_t  weeks;
  int32_t  steps;
  int32_t  start;
  int32_t  end;
  int32_t  coverage;
  int32_t  work_weeks;
  int32_t  dutch;
  uint32_t modes;
  bool     must_earn;
} CompetentWishes;

// Names

const char* competent_version(void);
const char* competent_status_name(int status);
const char* competent_limit_name(int limit);
const char* competent_format_name(int format);
int         competent_format_from_name(const char* name);
const char* competent_kind_name(int kind);
const char* competent_relation_name(int relation);
int         competent_relation_inverse(int relation);
const char* competent_level_name(int level);
const char* competent_role_name(int role);
const char* competent_content_name(int content);
const char* competent_code_name(int code);
const char* competent_finding_name(int kind);
const char* competent_rule_name(int rule);
const char* competent_evidence_name(int evidence);
const char* competent_mention_rule_name(int rule);
const char* competent_text_rule_name(int rule);
const char* competent_text_rule_example(int rule);
const char* competent_preset_name(int preset);
const char* competent_order_name(int order);
const char* competent_nearness_name(int nearness);
const char* competent_state_name(int state);
const char* competent_strictness_name(int strictness);
const char* competent_how_name(int how);
const char* competent_fact_name(int fact);
const char* competent_licence_name(int licence);
const char* competent_work_name(int work);
const char* competent_nlqf_name(int level);
const char* competent_cefr_name(int level);
const char* competent_stance_name(int stance);
const char* competent_gate_kind_name(int kind);
const char* competent_bar_name(int bar);
const char* competent_thrift_name(int thrift);
const char* competent_step_kind_name(int kind);
const char* competent_passage_name(int passage);
const char* competent_property_name(int property);
int         competent_property_type(int property);
const char* competent_property_value_name(int property, int64_t value);
const char* competent_mode_name(int mode);
const char* competent_document_name(int document);
const char* competent_criterion_name(int criterion);
const char* competent_applicant_name(int applicant);
const char* competent_payment_name(int payment);
const char* competent_node_kind_name(int kind);

// Reading

// Records that a function returns, as integers
%define ROWS(name, record, function)
  CompetentIntegers name()
  {
    size_t        n    = 0U;
    const record* rows = function($self, &n);
    return INTEGERS(rows, n);
  }
%enddef

// A number of 64 bits of such a record, which comes whole
%define WHOLE(name, record, function, member)
  int64_t name(size_t index)
  {
    size_t        n    = 0U;
    const record* rows = function($self, &n);
    return (index < n) ? rows[index].member : COMPETENT_UNKNOWN;
  }
%enddef

%extend CompetentLimits {
  CompetentLimits(CompetentError* error)
  {
    const CompetentLimits limits = competent_limits_default();
    return (CompetentLimits*)copied(&limits, sizeof(limits), error);
  }

  ~CompetentLimits() { free($self); }

  // Zero for what is no limit
  int64_t value(int limit)
  {
    return limit >= 0 && limit < COMPETENT_N_LIMITS ? $self->values[limit] : 0;
  }

  void set_value(int limit, int64_t value, CompetentError* error)
  {
    if (limit < 0 || limit >= COMPETENT_N_LIMITS || value < 1) {
      settle(COMPETENT_STATUS_BAD_ARGUMENT, error);
    } else {
      $self->values[limit] = value;
    }
  }
}

%inline %{
static void
convert(const char*            path,
        const char*            base,
        int                    source_format,
        const CompetentLimits* limits,
        int                    format,
        const char*            output,
        CompetentError*        error)
{
  const CompetentSource source = source_of(path, base, source_format, limits);
  settle(
    competent_source_convert(&source, (CompetentFormat)format, output, error),
    error);
}
%}

%extend CompetentBuilder {
  CompetentBuilder(CompetentError* error)
  {
    CompetentBuilder* builder = NULL;
    settle(competent_builder_new(&builder, error), error);
    return builder;
  }

  ~CompetentBuilder() { competent_builder_free($self); }

  void read(const char*            path,
            const char*            base,
            int                    source_format,
            const CompetentLimits* limits,
            CompetentProgress      progress,
            void*                  handle,
            CompetentError*        error)
  {
    const CompetentSource source = source_of(path, base, source_format, limits);
    competent_builder_on_progress($self, progress, handle);
    settle(competent_builder_read($self, &source, error), error);
    competent_builder_on_progress($self, NULL, NULL);
  }

  void read_bytes(const char*            path,
                  const char*            base,
                  int                    source_format,
                  const CompetentLimits* limits,
                  const void*            bytes,
                  size_t                 length,
                  CompetentProgress      progress,
                  void*                  handle,
                  CompetentError*        error)
  {
    const CompetentSource source = source_of(path, base, source_format, limits);
    competent_builder_on_progress($self, progress, handle);
    settle(competent_builder_read_bytes($self, &source, bytes, length, error),
           error);
    competent_builder_on_progress($self, NULL, NULL);
  }

  CompetentTaxonomy* finish(CompetentError* error)
  {
    CompetentTaxonomy* taxonomy = NULL;
    settle(competent_builder_finish($self, &taxonomy, error), error);
    return taxonomy;
  }
}

// The report belongs to its taxonomy, which the caller has to keep

%extend CompetentReport {
  size_t n_sources() { return competent_report_n_sources($self); }

  CompetentText source_name(size_t index)
  {
    return competent_report_source($self, index).name;
  }

  int64_t source_bytes(size_t index)
  {
    return competent_report_source($self, index).bytes;
  }

  int64_t source_statements(size_t index)
  {
    return competent_report_source($self, index).statements;
  }

  int source_format(size_t index)
  {
    return competent_report_source($self, index).format;
  }

  CompetentText source_version(size_t index)
  {
    return competent_report_source($self, index).version;
  }

  int64_t n_statements() { return competent_report_n_statements($self); }

  int64_t n_of_kind(int kind)
  {
    return competent_report_n_of_kind($self, (CompetentFindingKind)kind);
  }

  size_t n_findings() { return competent_report_n_findings($self); }

  int finding_kind(size_t index)
  {
    return competent_report_finding($self, index).kind;
  }

  int32_t finding_count(size_t index)
  {
    return competent_report_finding($self, index).count;
  }

  CompetentText finding_source(size_t index)
  {
    return competent_report_finding($self, index).source;
  }

  int32_t finding_line(size_t index)
  {
    return competent_report_finding($self, index).line;
  }

  CompetentText finding_subject(size_t index)
  {
    return competent_report_finding($self, index).subject;
  }

  CompetentText finding_field(size_t index)
  {
    return competent_report_finding($self, index).field;
  }
}

// Looking up

%extend CompetentTaxonomy {
  static CompetentTaxonomy* open(const char* path, CompetentError* error)
  {
    CompetentTaxonomy* taxonomy = NULL;
    settle(competent_taxonomy_open(path, &taxonomy, error), error);
    return taxonomy;
  }

  static CompetentTaxonomy* map(const char* path, CompetentError* error)
  {
    CompetentTaxonomy* taxonomy = NULL;
    settle(competent_taxonomy_map(path, &taxonomy, error), error);
    return taxonomy;
  }

  static CompetentTaxonomy* open_bytes(const void*     bytes,
                                       size_t          length,
                                       CompetentError* error)
  {
    CompetentTaxonomy* taxonomy = NULL;
    settle(competent_taxonomy_open_bytes(bytes, length, &taxonomy, error),
           error);
    return taxonomy;
  }

  ~CompetentTaxonomy() { competent_taxonomy_free($self); }

  CompetentTaxonomy* share() { return competent_taxonomy_share($self); }

  void save(const char* path, CompetentError* error)
  {
    settle(competent_taxonomy_save($self, path, error), error);
  }

  size_t size() { return competent_taxonomy_size($self); }

  CompetentText hash() { return competent_taxonomy_hash($self); }

  const CompetentReport* report() { return competent_taxonomy_report($self); }

  int32_t n_concepts() { return competent_taxonomy_n_concepts($self); }

  int32_t n_of_kind(int kind)
  {
    return competent_taxonomy_n_of_kind($self, (CompetentKind)kind);
  }

  int32_t first_of_kind(int kind)
  {
    return competent_taxonomy_first_of_kind($self, (CompetentKind)kind);
  }

  int32_t find(const char* text, size_t length)
  {
    return competent_taxonomy_find($self, text, length);
  }

  CompetentIntegers find_code(int code, const char* text, size_t length)
  {
    size_t                  n     = 0U;
    const CompetentConcept* found = competent_taxonomy_find_code(
      $self, (CompetentCode)code, text, length, &n);
    return INTEGERS(found, n);
  }

  CompetentIntegers find_label(const char* text, size_t length)
  {
    size_t                  n = 0U;
    const CompetentConcept* found =
      competent_taxonomy_find_label($self, text, length, &n);
    return INTEGERS(found, n);
  }

  int kind(int32_t concept)
  {
    return (int)competent_taxonomy_kind($self, concept);
  }

  CompetentText iri(int32_t concept)
  {
    return competent_taxonomy_iri($self, concept);
  }

  int content(int32_t concept)
  {
    return (int)competent_taxonomy_content($self, concept);
  }

  bool is_regulated(int32_t concept)
  {
    return competent_taxonomy_is_regulated($self, concept);
  }

  bool is_mediable(int32_t concept)
  {
    return competent_taxonomy_is_mediable($self, concept);
  }

  // Zero where there is none
  int riasec(int32_t concept)
  {
    return (unsigned char)competent_taxonomy_riasec($self, concept);
  }

  CompetentText name(int32_t concept)
  {
    return competent_taxonomy_name($self, concept);
  }

  size_t n_labels(int32_t concept)
  {
    return competent_taxonomy_n_labels($self, concept);
  }

  CompetentText label_text(int32_t concept, size_t index)
  {
    return competent_taxonomy_label($self, concept, index).text;
  }

  CompetentText label_language(int32_t concept, size_t index)
  {
    return competent_taxonomy_label($self, concept, index).language;
  }

  int label_role(int32_t concept, size_t index)
  {
    return competent_taxonomy_label($self, concept, index).role;
  }

  int label_content(int32_t concept, size_t index)
  {
    return competent_taxonomy_label($self, concept, index).content;
  }

  CompetentText definition(int32_t concept)
  {
    return competent_taxonomy_definition($self, concept);
  }

  CompetentText code(int32_t concept, int code)
  {
    return competent_taxonomy_code($self, concept, (CompetentCode)code);
  }

  CompetentIntegers links(int32_t concept, int relation)
  {
    size_t               n     = 0U;
    const CompetentLink* links = competent_taxonomy_links(
      $self, concept, (CompetentRelation)relation, &n);
    return INTEGERS(links, n);
  }

  CompetentIntegers nodes(int32_t concept)
  {
    size_t               n     = 0U;
    const CompetentNode* nodes = competent_taxonomy_nodes($self, concept, &n);
    return INTEGERS(nodes, n);
  }

  // An index from the number of details on gives no property, and nothing else
  int detail_property(int32_t concept, size_t index)
  {
    size_t                 n       = 0U;
    const CompetentDetail* details = competent_taxonomy_details($self, concept, &n);
    return details && index < n ? details[index].property : -1;
  }

  int64_t detail_value(int32_t concept, size_t index)
  {
    size_t                 n       = 0U;
    const CompetentDetail* details = competent_taxonomy_details($self, concept, &n);
    return details && index < n ? details[index].value : 0;
  }

  int64_t value(int32_t concept, int property, int64_t fallback)
  {
    return competent_taxonomy_value(
      $self, concept, (CompetentProperty)property, fallback);
  }

  CompetentText value_text(int64_t value)
  {
    return competent_taxonomy_value_text($self, value);
  }

  int32_t information(int32_t concept, int targets, int level)
  {
    return competent_taxonomy_information(
      $self, concept, (CompetentKind)targets, (CompetentLevel)level);
  }
}

// Searching

%extend CompetentSearch {
  CompetentSearch(const CompetentTaxonomy* taxonomy,
                  const char*              text,
                  size_t                   length,
                  uint32_t                 kinds,
                  size_t                   limit,
                  bool                     per_label,
                  uint32_t                 rules,
                  uint32_t                 contents,
                  CompetentError*          error)
  {
    const CompetentQuery query  = {{text, length}, kinds, limit, per_label, rules, contents};
    CompetentSearch*     search = NULL;
    settle(competent_search_new(taxonomy, &query, &search, error), error);
    return search;
  }

  ~CompetentSearch() { competent_search_free($self); }

  size_t n_hits()
  {
    size_t n = 0U;
    return competent_search_hits($self, &n) ? n : 0U;
  }

  // An index from n_hits on gives no concept, and nothing else
  int32_t hit_concept(size_t index)
  {
    size_t              n    = 0U;
    const CompetentHit* hits = competent_search_hits($self, &n);
    return hits && index < n ? hits[index].concept : COMPETENT_NONE;
  }

  int hit_rule(size_t index)
  {
    size_t              n    = 0U;
    const CompetentHit* hits = competent_search_hits($self, &n);
    return hits && index < n ? hits[index].rule : 0;
  }

  double hit_score(size_t index)
  {
    size_t              n    = 0U;
    const CompetentHit* hits = competent_search_hits($self, &n);
    return hits && index < n ? hits[index].score : 0.0;
  }

  CompetentText hit_matched(size_t index)
  {
    const CompetentText none = {NULL, 0U};
    size_t              n    = 0U;
    const CompetentHit* hits = competent_search_hits($self, &n);
    return hits && index < n ? hits[index].matched : none;
  }

  int hit_role(size_t index)
  {
    size_t              n    = 0U;
    const CompetentHit* hits = competent_search_hits($self, &n);
    return hits && index < n ? hits[index].role : 0;
  }

  bool is_ambiguous() { return competent_search_is_ambiguous($self); }
}

%extend CompetentSearches {
  CompetentSearches(const CompetentTaxonomy* taxonomy,
                    uint32_t                 kinds,
                    size_t                   limit,
                    bool                     per_label,
                    uint32_t                 rules,
                    uint32_t                 contents,
                    CompetentError*          error)
  {
    const CompetentQuery query = {.kinds     = kinds,
                                  .limit     = limit,
                                  .per_label = per_label,
                                  .rules     = rules,
                                  .contents  = contents};
    CompetentSearches* searches = NULL;
    settle(competent_searches_new(taxonomy, &query, &searches, error), error);
    return searches;
  }

  ~CompetentSearches() { competent_searches_free($self); }

  // The integers are lengths of texts, which are packed in the bytes
  void add(const int32_t*  integers,
           size_t          n,
           const void*     bytes,
           size_t          length,
           CompetentError* error)
  {
    CompetentText packed = {(const char*)bytes, length};
    for (size_t i = 0U; i < n && !error->status; ++i) {
      CompetentText text = {NULL, 0U};
      settle(next_text(&packed, integers[i], &text)
               ? competent_searches_add($self, &text, 1U, error)
               : COMPETENT_STATUS_BAD_ARGUMENT,
             error);
    }
  }

  size_t n() { return competent_searches_n($self); }

  size_t n_answers() { return competent_searches_n_answers($self); }

  size_t n_hits() { return competent_searches_n_hits($self); }

  CompetentIntegers answers()
  {
    return INTEGERS(competent_searches_answers($self),
                    competent_searches_n($self));
  }

  CompetentIntegers starts()
  {
    return INTEGERS(competent_searches_starts($self),
                    competent_searches_n_answers($self) + 1U);
  }

  CompetentIntegers ambiguous()
  {
    return INTEGERS(competent_searches_ambiguous($self),
                    competent_searches_n_answers($self));
  }

  CompetentIntegers concepts()
  {
    return INTEGERS(competent_searches_concepts($self),
                    competent_searches_n_hits($self));
  }

  CompetentIntegers rules()
  {
    return INTEGERS(competent_searches_rules($self),
                    competent_searches_n_hits($self));
  }

  CompetentIntegers labels()
  {
    return INTEGERS(competent_searches_labels($self),
                    competent_searches_n_hits($self));
  }

  CompetentReals scores()
  {
    const CompetentReals scores = {competent_searches_scores($self),
                                   competent_searches_n_hits($self)};
    return scores;
  }
}

// Extracting

%extend CompetentExtractor {
  CompetentExtractor(const CompetentTaxonomy* taxonomy,
                     uint32_t                 kinds,
                     size_t                   max_length,
                     bool                     overlapping,
                     bool                     exact,
                     bool                     as_spelt,
                     CompetentError*          error)
  {
    const CompetentExtractOptions options = {
      kinds, max_length, overlapping, exact, as_spelt};

    CompetentExtractor* extractor = NULL;
    settle(competent_extractor_new(taxonomy, &options, &extractor, error),
           error);
    return extractor;
  }

  ~CompetentExtractor() { competent_extractor_free($self); }

  // A share of its own
  CompetentTaxonomy* taxonomy()
  {
    return competent_taxonomy_share(competent_extractor_taxonomy($self));
  }

  CompetentMentions* run(const char* text, size_t length, CompetentError* error)
  {
    const CompetentText whole    = {text, length};
    CompetentMentions*  mentions = NULL;
    settle(competent_extractor_run($self, whole, &mentions, error), error);
    return mentions;
  }
}

%extend CompetentMentions {
  ~CompetentMentions() { competent_mentions_free($self); }

  // What a mention does for the profile of whom the text is about
  int evidence(size_t index)
  {
    size_t                  n     = 0U;
    const CompetentMention* items = competent_mentions_items($self, &n);
    return index < n ? (int)competent_mention_evidence(&items[index]) : 0;
  }

  size_t n_sentences() { return competent_mentions_n_sentences($self); }

  ROWS(items, CompetentMention, competent_mentions_items)
  ROWS(candidates, CompetentConcept, competent_mentions_candidates)
}

%extend CompetentExtracts {
  CompetentExtracts(const CompetentTaxonomy* taxonomy,
                    uint32_t                 kinds,
                    size_t                   max_length,
                    bool                     overlapping,
                    bool                     exact,
                    bool                     as_spelt,
                    CompetentError*          error)
  {
    const CompetentExtractOptions options = {
      kinds, max_length, overlapping, exact, as_spelt};

    CompetentExtracts* extracts = NULL;
    settle(competent_extracts_new(taxonomy, &options, &extracts, error), error);
    return extracts;
  }

  ~CompetentExtracts() { competent_extracts_free($self); }

  // The integers are lengths of texts, which are packed in the bytes
  void add(const int32_t*  integers,
           size_t          n,
           const void*     bytes,
           size_t          length,
           CompetentError* error)
  {
    CompetentText packed = {(const char*)bytes, length};
    for (size_t i = 0U; i < n && !error->status; ++i) {
      CompetentText text = {NULL, 0U};
      settle(next_text(&packed, integers[i], &text)
               ? competent_extracts_add($self, &text, 1U, error)
               : COMPETENT_STATUS_BAD_ARGUMENT,
             error);
    }
  }

  size_t n() { return competent_extracts_n($self); }

  size_t n_answers() { return competent_extracts_n_answers($self); }

  CompetentIntegers answers()
  {
    return INTEGERS(competent_extracts_answers($self),
                    competent_extracts_n($self));
  }

  CompetentIntegers starts()
  {
    return INTEGERS(competent_extracts_starts($self),
                    competent_extracts_n_answers($self) + 1U);
  }

  CompetentIntegers sentences()
  {
    return INTEGERS(competent_extracts_sentences($self),
                    competent_extracts_n_answers($self));
  }

  ROWS(mentions, CompetentMention, competent_extracts_mentions)
  ROWS(candidates, CompetentConcept, competent_extracts_candidates)
}

// Normal forms

%extend CompetentNormaliser {
  CompetentNormaliser(const CompetentTaxonomy* words,
                      uint32_t                 without,
                      CompetentError*          error)
  {
    CompetentNormaliser* normaliser = NULL;
    settle(competent_normaliser_new(words, without, &normaliser, error), error);
    return normaliser;
  }

  static CompetentNormaliser* with_words(const CompetentTaxonomy* words,
                                         const char*              path,
                                         uint32_t                 without,
                                         CompetentError*          error)
  {
    CompetentNormaliser* normaliser = NULL;
    settle(competent_normaliser_with_words(
             words, path, without, &normaliser, error),
           error);
    return normaliser;
  }

  ~CompetentNormaliser() { competent_normaliser_free($self); }

  CompetentForms* run(const char* text, size_t length, CompetentError* error)
  {
    CompetentForms* forms = NULL;
    settle(competent_normaliser_run($self, text, length, &forms, error), error);
    return forms;
  }
}

// An index that is too large gives what is empty

%extend CompetentForms {
  ~CompetentForms() { competent_forms_free($self); }

  CompetentText normal() { return competent_forms_normal($self); }

  bool is_cut() { return competent_forms_is_cut($self); }

  bool is_noise() { return competent_forms_is_noise($self); }

  size_t n_variants() { return competent_forms_n_variants($self); }

  CompetentText variant(size_t index)
  {
    return competent_forms_variant($self, index);
  }

  size_t n_words(size_t variant)
  {
    return competent_forms_n_words($self, variant);
  }

  CompetentText word_text(size_t variant, size_t index)
  {
    return competent_forms_word($self, variant, index).text;
  }

  CompetentText word_key(size_t variant, size_t index)
  {
    return competent_forms_word($self, variant, index).key;
  }

  bool word_is_head(size_t variant, size_t index)
  {
    return competent_forms_word($self, variant, index).is_head;
  }

  size_t n_parts(size_t variant, size_t index)
  {
    return competent_forms_word($self, variant, index).n_parts;
  }

  CompetentText part(size_t variant, size_t word, size_t index)
  {
    return competent_forms_part($self, variant, word, index);
  }

  size_t n_steps() { return competent_forms_n_steps($self); }

  int step_rule(size_t index) { return competent_forms_step($self, index).rule; }

  CompetentText step_from(size_t index)
  {
    return competent_forms_step($self, index).from;
  }

  CompetentText step_to(size_t index)
  {
    return competent_forms_step($self, index).to;
  }
}

%extend CompetentNormals {
  CompetentNormals(const CompetentNormaliser* normaliser, CompetentError* error)
  {
    CompetentNormals* normals = NULL;
    settle(competent_normals_new(normaliser, &normals, error), error);
    return normals;
  }

  ~CompetentNormals() { competent_normals_free($self); }

  // The integers are lengths of texts, which are packed in the bytes
  void add(const int32_t*  integers,
           size_t          n,
           const void*     bytes,
           size_t          length,
           CompetentError* error)
  {
    CompetentText packed = {(const char*)bytes, length};
    for (size_t i = 0U; i < n && !error->status; ++i) {
      CompetentText text = {NULL, 0U};
      settle(next_text(&packed, integers[i], &text)
               ? competent_normals_add($self, &text, 1U, error)
               : COMPETENT_STATUS_BAD_ARGUMENT,
             error);
    }
  }

  size_t n() { return competent_normals_n($self); }

  size_t n_answers() { return competent_normals_n_answers($self); }

  CompetentIntegers answers()
  {
    return INTEGERS(competent_normals_answers($self),
                    competent_normals_n($self));
  }

  CompetentIntegers rules()
  {
    return INTEGERS(competent_normals_rules($self),
                    competent_normals_n_answers($self));
  }

  CompetentText form(size_t index)
  {
    return competent_normals_form($self, index);
  }

  CompetentText head(size_t index)
  {
    return competent_normals_head($self, index);
  }
}

// Profiles, matching and gaps

%extend CompetentProfile {
  CompetentProfile(const CompetentTaxonomy* taxonomy,
                   const CompetentLeniency* leniency,
                   CompetentError*          error)
  {
    CompetentProfile* profile = NULL;
    settle(
      leniency
        ? competent_profile_new_lenient(taxonomy, leniency, &profile, error)
        : competent_profile_new(taxonomy, &profile, error),
      error);
    return profile;
  }

  // A copy
  CompetentLeniency* leniency(CompetentError* error)
  {
    const CompetentLeniency leniency = competent_profile_leniency($self);
    return (CompetentLeniency*)copied(&leniency, sizeof(leniency), error);
  }

  ~CompetentProfile() { competent_profile_free($self); }

  void add(int32_t concept, double credit, CompetentError* error)
  {
    settle(competent_profile_add($self, concept, credit, error), error);
  }

  CompetentMentions* add_text(const CompetentExtractor* extractor,
                              const char*               text,
                              size_t                    length,
                              CompetentError*           error)
  {
    const CompetentText whole    = {text, length};
    CompetentMentions*  mentions = NULL;
    settle(
      competent_profile_add_text($self, extractor, whole, &mentions, error),
      error);
    return mentions;
  }

  size_t n_items() { return competent_profile_n_items($self); }

  void omit(int kind, int32_t index, CompetentError* error)
  {
    settle(
      competent_profile_omit($self, (CompetentKind)kind, index, error), error);
  }

  // Belongs to the profile until something is omitted: copy it before
  ROWS(omissions, CompetentOmission, competent_profile_omissions)

  bool knows(int kind)
  {
    return competent_profile_knows($self, (CompetentKind)kind);
  }

  int32_t credit(int32_t concept, int level)
  {
    return competent_profile_credit($self, concept, (CompetentLevel)level)
      .credit;
  }

  int32_t via(int32_t concept, int level)
  {
    const CompetentCredit found =
      competent_profile_credit($self, concept, (CompetentLevel)level);
    return found.credit ? found.via : COMPETENT_NONE;
  }

  // Belongs to the profile until something is added to it: copy it before
  CompetentIntegers credits(int level)
  {
    size_t                 n = 0U;
    const CompetentCredit* credits =
      competent_profile_credits($self, (CompetentLevel)level, &n);
    return INTEGERS(credits, n);
  }

  void set_fact(int fact, int32_t value, CompetentError* error)
  {
    settle(
      competent_profile_set_fact($self, (CompetentFact)fact, value, error),
      error);
  }

  int32_t fact(int fact)
  {
    return competent_profile_fact($self, (CompetentFact)fact);
  }

  void set_text_fact(int             fact,
                     const char*     text,
                     size_t          length,
                     CompetentError* error)
  {
    settle(competent_profile_set_text_fact(
             $self, (CompetentFact)fact, text, length, error),
           error);
  }

  CompetentText text_fact(int fact)
  {
    return competent_profile_text_fact($self, (CompetentFact)fact);
  }

  void say(int32_t concept, int32_t value, CompetentError* error)
  {
    settle(competent_profile_say($self, concept, value, error), error);
  }

  int32_t said(int32_t concept)
  {
    return competent_profile_said($self, concept);
  }

  // Belongs to the profile until something is said: copy it before
  ROWS(answers, CompetentAnswer, competent_profile_answers)

  CompetentGates* gates(int32_t target, CompetentError* error)
  {
    CompetentGates* gates = NULL;
    settle(competent_gates_new($self, target, &gates, error), error);
    return gates;
  }

  int passage(int32_t target)
  {
    return (int)competent_profile_passage($self, target);
  }
}

%extend CompetentGates {
  ~CompetentGates() { competent_gates_free($self); }

  int32_t target() { return competent_gates_target($self); }

  int passage() { return (int)competent_gates_passage($self); }

  ROWS(items, CompetentGate, competent_gates_items)
}

%extend CompetentLeniency {
  CompetentLeniency(int strictness, CompetentError* error)
  {
    const CompetentLeniency leniency =
      competent_strictness_leniency((CompetentStrictness)strictness);
    return (CompetentLeniency*)copied(&leniency, sizeof(leniency), error);
  }

  ~CompetentLeniency() { free($self); }
}

%extend CompetentWeights {
  CompetentWeights(int preset, CompetentError* error)
  {
    const CompetentWeights weights =
      competent_preset_weights((CompetentPreset)preset);
    return (CompetentWeights*)copied(&weights, sizeof(weights), error);
  }

  ~CompetentWeights() { free($self); }
}

%extend CompetentMatches {
  ~CompetentMatches() { competent_matches_free($self); }

  size_t n() { return competent_matches_n($self); }

  CompetentIntegers targets()
  {
    return INTEGERS(competent_matches_targets($self),
                    competent_matches_n($self));
  }

  CompetentIntegers earned()
  {
    return INTEGERS(competent_matches_earned($self),
                    competent_matches_n($self));
  }

  CompetentIntegers fits()
  {
    return INTEGERS(competent_matches_fits($self), competent_matches_n($self));
  }

  CompetentIntegers nearnesses()
  {
    return INTEGERS(competent_matches_nearnesses($self),
                    competent_matches_n($self));
  }

  int32_t own_fit() { return competent_matches_own_fit($self); }
}

%extend CompetentMatcher {
  CompetentMatcher(const CompetentTaxonomy* taxonomy,
                   int                      targets,
                   const CompetentWeights*  weights,
                   CompetentError*          error)
  {
    CompetentMatcher* matcher = NULL;
    settle(competent_matcher_new(
             taxonomy, (CompetentKind)targets, weights, &matcher, error),
           error);
    return matcher;
  }

  ~CompetentMatcher() { competent_matcher_free($self); }

  // A share of its own
  CompetentTaxonomy* taxonomy()
  {
    return competent_taxonomy_share(competent_matcher_taxonomy($self));
  }

  int targets() { return (int)competent_matcher_targets($self); }

  // A copy
  CompetentWeights* weights(CompetentError* error)
  {
    const CompetentWeights weights = competent_matcher_weights($self);
    return (CompetentWeights*)copied(&weights, sizeof(weights), error);
  }

  CompetentMatches* match(const CompetentProfile* profile,
                          size_t                  limit,
                          CompetentError*         error)
  {
    CompetentMatches* matches = NULL;
    settle(competent_matcher_match($self, profile, limit, &matches, error),
           error);
    return matches;
  }

  CompetentMatches* rank_passable(const CompetentProfile* profile,
                                  int                     order,
                                  size_t                  limit,
                                  CompetentError*         error)
  {
    CompetentMatches* matches = NULL;
    settle(competent_matcher_rank_passable(
             $self, profile, (CompetentOrder)order, limit, &matches, error),
           error);
    return matches;
  }

  CompetentMatches* rank(const CompetentProfile* profile,
                         int                     order,
                         size_t                  limit,
                         CompetentError*         error)
  {
    CompetentMatches* matches = NULL;
    settle(competent_matcher_rank(
             $self, profile, (CompetentOrder)order, limit, &matches, error),
           error);
    return matches;
  }

  CompetentMatches* transitions(int32_t         occupation,
                                int             order,
                                size_t          limit,
                                CompetentError* error)
  {
    CompetentMatches* matches = NULL;
    settle(
      competent_matcher_transitions(
        $self, occupation, (CompetentOrder)order, limit, &matches, error),
      error);
    return matches;
  }

  int32_t threshold(int nearness)
  {
    return competent_matcher_threshold($self, (CompetentNearness)nearness);
  }

  // The integers are those of terms of a fit
  void verify_fit(int32_t         target,
                  int32_t         earned,
                  const int32_t*  integers,
                  size_t          n,
                  CompetentError* error)
  {
    const size_t size = INTEGERS_IN(CompetentFitTerm);
    settle(n % size ? COMPETENT_STATUS_BAD_ARGUMENT
                    : competent_matcher_verify_fit(
                        $self,
                        target,
                        earned,
                        (const CompetentFitTerm*)integers,
                        n / size,
                        error),
           error);
  }

  // The integers are those of requirements
  void verify(int32_t         target,
              int32_t         earned,
              const int32_t*  integers,
              size_t          n,
              CompetentError* error)
  {
    const size_t size = INTEGERS_IN(CompetentRequirement);
    settle(n % size ? COMPETENT_STATUS_BAD_ARGUMENT
                    : competent_matcher_verify(
                        $self,
                        target,
                        earned,
                        (const CompetentRequirement*)integers,
                        n / size,
                        error),
           error);
  }
}

%extend CompetentGap {
  CompetentGap(const CompetentMatcher* matcher,
               const CompetentProfile* profile,
               int32_t                 target,
               CompetentError*         error)
  {
    CompetentGap* gap = NULL;
    settle(competent_gap_new(matcher, profile, target, &gap, error), error);
    return gap;
  }

  ~CompetentGap() { competent_gap_free($self); }

  int32_t target() { return competent_gap_target($self); }

  int32_t earned() { return competent_gap_earned($self); }

  int32_t part_points(int kind)
  {
    return competent_gap_part($self, (CompetentKind)kind).points;
  }

  int32_t part_earned(int kind)
  {
    return competent_gap_part($self, (CompetentKind)kind).earned;
  }

  int32_t part_n(int kind, int state)
  {
    return ((size_t)state < COMPETENT_N_STATES)
             ? competent_gap_part($self, (CompetentKind)kind).n[state]
             : 0;
  }

  bool is_known() { return competent_gap_is_known($self); }

  ROWS(requirements, CompetentRequirement, competent_gap_requirements)
  ROWS(teachers, CompetentTeacher, competent_gap_teachers)
}

%extend CompetentAdvice {
  CompetentAdvice(const CompetentMatcher* matcher,
                  const CompetentProfile* profile,
                  int32_t                 target,
                  CompetentError*         error)
  {
    CompetentAdvice* advice = NULL;
    settle(competent_advice_new(matcher, profile, target, &advice, error),
           error);
    return advice;
  }

  ~CompetentAdvice() { competent_advice_free($self); }

  int32_t target() { return competent_advice_target($self); }

  int32_t n_needed(int32_t earned)
  {
    return competent_advice_n_needed($self, earned);
  }

  ROWS(gains, CompetentGain, competent_advice_gains)
  ROWS(transfers, CompetentTransfer, competent_advice_transfers)
  ROWS(uninformative, CompetentConcept, competent_advice_uninformative)
}

%extend CompetentFit {
  CompetentFit(const CompetentMatcher* matcher,
               const CompetentProfile* profile,
               int32_t                 target,
               CompetentError*         error)
  {
    CompetentFit* fit = NULL;
    settle(competent_fit_new(matcher, profile, target, &fit, error), error);
    return fit;
  }

  ~CompetentFit() { competent_fit_free($self); }

  int32_t target() { return competent_fit_target($self); }

  int32_t earned() { return competent_fit_earned($self); }

  int32_t own() { return competent_fit_own($self); }

  int nearness() { return (int)competent_fit_nearness($self); }

  ROWS(terms, CompetentFitTerm, competent_fit_terms)
}

// Whose profiles are added has to be kept until a call with the list is done

%extend ProfileList {
  ProfileList(CompetentError* error)
  {
    const ProfileList list = {NULL, 0U, 0U};
    return (ProfileList*)copied(&list, sizeof(list), error);
  }

  ~ProfileList()
  {
    free((void*)$self->items);
    free($self);
  }

  void add(const CompetentProfile* profile, CompetentError* error)
  {
    profile_list_add($self, profile, error);
  }
}

%extend CompetentCandidates {
  ~CompetentCandidates() { competent_candidates_free($self); }

  size_t n() { return competent_candidates_n($self); }

  CompetentIntegers profiles()
  {
    return INTEGERS(competent_candidates_profiles($self),
                    competent_candidates_n($self));
  }

  CompetentIntegers earned()
  {
    return INTEGERS(competent_candidates_earned($self),
                    competent_candidates_n($self));
  }
}

%extend CompetentVacancy {
  // The integers are those of links
  CompetentVacancy(const CompetentTaxonomy* taxonomy,
                   const int32_t*           integers,
                   size_t                   n,
                   const CompetentWeights*  weights,
                   CompetentError*          error)
  {
    const size_t      size    = INTEGERS_IN(CompetentLink);
    CompetentVacancy* vacancy = NULL;
    settle(n % size ? COMPETENT_STATUS_BAD_ARGUMENT
                    : competent_vacancy_new(taxonomy,
                                            (const CompetentLink*)integers,
                                            n / size,
                                            weights,
                                            &vacancy,
                                            error),
           error);
    return vacancy;
  }

  static CompetentVacancy* of_text(const CompetentTaxonomy* taxonomy,
                                   const char*              text,
                                   size_t                   length,
                                   bool                     with_title,
                                   const CompetentWeights*  weights,
                                   CompetentError*          error)
  {
    const CompetentText whole = {text, length};
    return vacancy_of_text(taxonomy, whole, with_title, weights, error);
  }

  ~CompetentVacancy() { competent_vacancy_free($self); }

  // A share of its own
  CompetentTaxonomy* taxonomy()
  {
    return competent_taxonomy_share(competent_vacancy_taxonomy($self));
  }

  // A copy
  CompetentWeights* weights(CompetentError* error)
  {
    const CompetentWeights weights = competent_vacancy_weights($self);
    return (CompetentWeights*)copied(&weights, sizeof(weights), error);
  }

  bool is_scored() { return competent_vacancy_is_scored($self); }

  ROWS(demands, CompetentDemand, competent_vacancy_demands)

  CompetentGap* gap(const CompetentProfile* profile, CompetentError* error)
  {
    CompetentGap* gap = NULL;
    settle(competent_vacancy_gap($self, profile, &gap, error), error);
    return gap;
  }

  // The integers are those of requirements
  void verify(int32_t         earned,
              const int32_t*  integers,
              size_t          n,
              CompetentError* error)
  {
    const size_t size = INTEGERS_IN(CompetentRequirement);
    settle(n % size ? COMPETENT_STATUS_BAD_ARGUMENT
                    : competent_vacancy_verify(
                        $self,
                        earned,
                        (const CompetentRequirement*)integers,
                        n / size,
                        error),
           error);
  }

  CompetentCandidates* rank(const ProfileList* profiles,
                            size_t             limit,
                            CompetentError*    error)
  {
    CompetentCandidates* candidates = NULL;
    settle(
      competent_vacancy_rank(
        $self, profiles->items, profiles->n, limit, &candidates, error),
      error);
    return candidates;
  }
}

%extend CompetentTeam {
  CompetentTeam(const CompetentVacancy* vacancy,
                const ProfileList*      profiles,
                CompetentError*         error)
  {
    CompetentTeam* team = NULL;
    settle(
      competent_team_new(vacancy, profiles->items, profiles->n, &team, error),
      error);
    return team;
  }

  ~CompetentTeam() { competent_team_free($self); }

  int32_t earned() { return competent_team_earned($self); }

  ROWS(members, CompetentMember, competent_team_members)
  ROWS(covers, CompetentCover, competent_team_covers)
  ROWS(credits, int32_t, competent_team_credits)
  ROWS(crew, int32_t, competent_team_crew)

  size_t crew_at_least() { return competent_team_crew_at_least($self); }

  CompetentGap* gap(CompetentError* error)
  {
    CompetentGap* gap = NULL;
    settle(competent_team_gap($self, &gap, error), error);
    return gap;
  }

  CompetentCandidates* rank(const ProfileList* profiles,
                            size_t             limit,
                            CompetentError*    error)
  {
    CompetentCandidates* candidates = NULL;
    settle(competent_team_rank(
             $self, profiles->items, profiles->n, limit, &candidates, error),
           error);
    return candidates;
  }
}

// Planner

%extend CompetentWishes {
  CompetentWishes(CompetentError* error)
  {
    const CompetentWishes wishes = competent_wishes_none();
    return (CompetentWishes*)copied(&wishes, sizeof(wishes), error);
  }

  ~CompetentWishes() { free($self); }
}

%extend CompetentPlanner {
  CompetentPlanner(const CompetentTaxonomy* taxonomy,
                   const CompetentWeights*  weights,
                   CompetentError*          error)
  {
    CompetentPlanner* planner = NULL;
    settle(competent_planner_new(taxonomy, weights, &planner, error), error);
    return planner;
  }

  ~CompetentPlanner() { competent_planner_free($self); }

  // A share of its own
  CompetentTaxonomy* taxonomy()
  {
    return competent_taxonomy_share(competent_planner_taxonomy($self));
  }

  // A copy
  CompetentWeights* weights(CompetentError* error)
  {
    const CompetentWeights weights =
      competent_matcher_weights(competent_planner_matcher($self));
    return (CompetentWeights*)copied(&weights, sizeof(weights), error);
  }

  CompetentCourses* courses(const CompetentProfile* profile,
                            int32_t                 target,
                            const CompetentWishes*  wishes,
                            const char*             text,
                            size_t                  length,
                            int                     thrift,
                            size_t                  limit,
                            CompetentError*         error)
  {
    const CompetentWishes all     = wishes_in(wishes, text, length);
    CompetentCourses*     courses = NULL;
    settle(competent_planner_courses($self,
                                     profile,
                                     target,
                                     &all,
                                     (CompetentThrift)thrift,
                                     limit,
                                     &courses,
                                     error),
           error);
    return courses;
  }

  CompetentCourses* course_set(const CompetentProfile* profile,
                               int32_t                 target,
                               const CompetentWishes*  wishes,
                               const char*             text,
                               size_t                  length,
                               int                     thrift,
                               CompetentError*         error)
  {
    const CompetentWishes all     = wishes_in(wishes, text, length);
    CompetentCourses*     courses = NULL;
    settle(competent_planner_course_set($self,
                                        profile,
                                        target,
                                        &all,
                                        (CompetentThrift)thrift,
                                        &courses,
                                        error),
           error);
    return courses;
  }
}

%extend CompetentPlanner {
  CompetentPlan* plan(const CompetentProfile* profile,
                      int32_t                 now,
                      int32_t                 target,
                      const CompetentWishes*  wishes,
                      const char*             text,
                      size_t                  length,
                      int                     thrift,
                      int                     goal,
                      size_t                  limit,
                      CompetentError*         error)
  {
    const CompetentWishes all  = wishes_in(wishes, text, length);
    CompetentPlan*        plan = NULL;
    settle(competent_planner_plan($self,
                                  profile,
                                  now,
                                  target,
                                  &all,
                                  (CompetentThrift)thrift,
                                  (CompetentRouteGoal)goal,
                                  limit,
                                  &plan,
                                  error),
           error);
    return plan;
  }
}

%extend CompetentPlanner {
  OverviewPage* overview(const CompetentProfile* profile,
                         int32_t                 now,
                         int32_t                 target,
                         const CompetentWishes*  wishes,
                         const char*             text,
                         size_t                  length,
                         int                     thrift,
                         int32_t                 date,
                         bool                    is_english,
                         CompetentError*         error)
  {
    const CompetentWishes  all      = wishes_in(wishes, text, length);
    const OverviewQuestion question = {is_english ? LANGUAGE_ENGLISH
                                                  : LANGUAGE_DUTCH,
                                       $self,
                                       profile,
                                       now,
                                       target,
                                       &all,
                                       (CompetentThrift)thrift,
                                       date};
    char*  bytes   = NULL;
    size_t n_bytes = 0U;
    settle(overview_text(&question, &bytes, &n_bytes, error), error);
    return overview_page_new(bytes, n_bytes, error);
  }
}

%extend CompetentMatcher {
  OverviewPage* gap_page(const CompetentProfile* profile,
                         int32_t                 target,
                         size_t                  limit,
                         bool                    is_english,
                         CompetentError*         error)
  {
    const SheetQuestion question = {is_english ? LANGUAGE_ENGLISH
                                               : LANGUAGE_DUTCH,
                                    limit,
                                    profile,
                                    $self,
                                    target};
    char*               bytes    = NULL;
    size_t              n_bytes  = 0U;
    settle(sheet_text(&question, &bytes, &n_bytes, error), error);
    return overview_page_new(bytes, n_bytes, error);
  }

  OverviewPage* match_page(const CompetentProfile* profile,
                           int                     order,
                           bool                    is_passable,
                           size_t                  limit,
                           bool                    is_english,
                           CompetentError*         error)
  {
    const RankingQuestion question = {is_english ? LANGUAGE_ENGLISH
                                                 : LANGUAGE_DUTCH,
                                      profile,
                                      $self,
                                      (CompetentOrder)order,
                                      is_passable,
                                      limit};
    char*                 bytes    = NULL;
    size_t                n_bytes  = 0U;
    settle(ranking_text(&question, &bytes, &n_bytes, error), error);
    return overview_page_new(bytes, n_bytes, error);
  }
}

%extend OverviewPage {
  ~OverviewPage() { overview_page_free($self); }

  CompetentText html()
  {
    return (CompetentText){$self->bytes, $self->length};
  }
}

%extend CompetentPlan {
  OverviewPage* page(const CompetentTaxonomy* taxonomy,
                 int32_t                  enough,
                 bool                     is_english,
                 CompetentError*          error)
  {
    const RoutePage routes  = {is_english ? LANGUAGE_ENGLISH : LANGUAGE_DUTCH,
                               taxonomy,
                               $self,
                               enough};
    char*           bytes   = NULL;
    size_t          n_bytes = 0U;
    settle(route_text(&routes, &bytes, &n_bytes, error), error);
    return overview_page_new(bytes, n_bytes, error);
  }

  ~CompetentPlan() { competent_plan_free($self); }

  int32_t target() { return competent_plan_target($self); }
  int32_t before() { return competent_plan_before($self); }
  int32_t reachable() { return competent_plan_reachable($self); }
  bool    is_proven() { return competent_plan_is_proven($self); }
  int64_t bound() { return competent_plan_bound($self); }

  ROWS(routes, CompetentRoute, competent_plan_routes)
  WHOLE(route_price, CompetentRoute, competent_plan_routes, price)
  WHOLE(route_own_cost, CompetentRoute, competent_plan_routes, own_cost)
  ROWS(steps, CompetentRouteStep, competent_plan_steps)
  WHOLE(step_price, CompetentRouteStep, competent_plan_steps, price)
  WHOLE(step_own_cost, CompetentRouteStep, competent_plan_steps, own_cost)
  ROWS(gains, CompetentLesson, competent_plan_gains)
  ROWS(unlocked, CompetentConcept, competent_plan_unlocked)
  ROWS(obstacles, CompetentObstacle, competent_plan_obstacles)
  WHOLE(obstacle_own_cost, CompetentObstacle, competent_plan_obstacles, own_cost)
}

// Whose vacancies are added has to be kept until a call with the list is done

%extend OpeningList {
  OpeningList(CompetentError* error)
  {
    const OpeningList list = {NULL, 0U, 0U};
    return (OpeningList*)copied(&list, sizeof(list), error);
  }

  ~OpeningList()
  {
    free($self->items);
    free($self);
  }

  void add(int32_t target, int32_t places, CompetentError* error)
  {
    opening_list_add($self, NULL, target, places, error);
  }

  void add_vacancy(const CompetentVacancy* vacancy,
                   int32_t                 target,
                   int32_t                 places,
                   CompetentError*         error)
  {
    opening_list_add($self, vacancy, target, places, error);
  }
}

%extend CompetentRadar {
  CompetentRadar(const CompetentPlanner* planner,
                 const OpeningList*      openings,
                 const ProfileList*      profiles,
                 const CompetentWishes*  wishes,
                 const char*             text,
                 size_t                  length,
                 int                     thrift,
                 int32_t                 group,
                 int32_t                 searches,
                 int32_t                 courses,
                 CompetentError*         error)
  {
    const CompetentWishes       all     = wishes_in(wishes, text, length);
    const CompetentRadarOptions options = {
      (CompetentThrift)thrift, group, searches, courses};
    CompetentRadar* radar = NULL;
    settle(competent_radar_new(planner,
                               openings->items,
                               openings->n,
                               profiles->items,
                               profiles->n,
                               &all,
                               &options,
                               &radar,
                               error),
           error);
    return radar;
  }

  ~CompetentRadar() { competent_radar_free($self); }

  // What it does unless one wishes otherwise
  static int32_t usual_searches()
  {
    return competent_radar_options().searches;
  }

  static int32_t usual_courses() { return competent_radar_options().courses; }

  int64_t asked() { return competent_radar_totals($self).asked; }
  int64_t held() { return competent_radar_totals($self).held; }
  int64_t trained() { return competent_radar_totals($self).trained; }
  int64_t spent() { return competent_radar_totals($self).spent; }
  int64_t bound() { return competent_radar_totals($self).bound; }
  int32_t n_places() { return competent_radar_totals($self).n_places; }
  int32_t n_unscored() { return competent_radar_totals($self).n_unscored; }
  int32_t n_ready() { return competent_radar_totals($self).n_ready; }
  int32_t n_trained() { return competent_radar_totals($self).n_trained; }
  int32_t n_empty() { return competent_radar_totals($self).n_empty; }
  int32_t n_withheld() { return competent_radar_totals($self).n_withheld; }
  int32_t n_searches() { return competent_radar_totals($self).n_searches; }
  bool is_proven() { return competent_radar_totals($self).is_proven; }

  ROWS(shortages, CompetentShortage, competent_radar_shortages)

  // Points asked for, lacking and left
  int64_t shortage_points(size_t index, int which)
  {
    size_t                   n     = 0U;
    const CompetentShortage* lines = competent_radar_shortages($self, &n);
    return (index >= n)   ? COMPETENT_UNKNOWN
           : (which == 0) ? lines[index].asked
           : (which == 1) ? lines[index].lacking
                          : lines[index].left;
  }

  ROWS(remedies, CompetentRemedy, competent_radar_remedies)
  WHOLE(remedy_gain, CompetentRemedy, competent_radar_remedies, gain)
  WHOLE(remedy_spends, CompetentRemedy, competent_radar_remedies, spends)
  ROWS(prospects, CompetentProspect, competent_radar_prospects)
  WHOLE(prospect_spent, CompetentProspect, competent_radar_prospects, spent)
  ROWS(placements, CompetentPlacement, competent_radar_placements)
  WHOLE(placement_spent, CompetentPlacement, competent_radar_placements, spent)
  WHOLE(placement_bound, CompetentPlacement, competent_radar_placements, bound)
  ROWS(courses, CompetentConcept, competent_radar_courses)
  ROWS(enrolments, CompetentEnrolment, competent_radar_enrolments)
}

%extend CompetentCourses {
  ~CompetentCourses() { competent_courses_free($self); }

  int32_t target() { return competent_courses_target($self); }

  ROWS(items, CompetentCourse, competent_courses_items)
  WHOLE(price, CompetentCourse, competent_courses_items, price)
  WHOLE(own_cost, CompetentCourse, competent_courses_items, own_cost)

  CompetentIntegers lessons(size_t index)
  {
    size_t                 n         = 0U;
    size_t                 n_lessons = 0U;
    const CompetentLesson* lessons   = NULL;
    (void)competent_courses_items($self, &n);
    if (index < n) {
      lessons = competent_courses_lessons($self, index, &n_lessons);
    }

    return INTEGERS(lessons, n_lessons);
  }

  int32_t before() { return competent_courses_before($self); }
  int32_t after() { return competent_courses_after($self); }
  bool    are_enough() { return competent_courses_are_enough($self); }
  size_t  n_useful() { return competent_courses_n_useful($self); }
  int64_t spent() { return competent_courses_spent($self); }
  int64_t bound() { return competent_courses_bound($self); }
  uint32_t bars() { return competent_courses_bars($self); }
}

// Funding

%extend CompetentFunding {
  CompetentFunding(const CompetentTaxonomy* taxonomy, CompetentError* error)
  {
    CompetentFunding* funding = NULL;
    settle(competent_funding_new(taxonomy, &funding, error), error);
    return funding;
  }

  ~CompetentFunding() { competent_funding_free($self); }

  CompetentIntegers schemes()
  {
    size_t                        n       = 0U;
    const CompetentConcept* const schemes = competent_funding_schemes($self, &n);
    return INTEGERS(schemes, n);
  }

  // The price is in eurocents, or less than 0 where it is as stated
  ClaimRows* claims(const CompetentProfile*  profile,
                    const CompetentTaxonomy* taxonomy,
                    int32_t                  course,
                    int32_t                  date,
                    int32_t                  start,
                    double                   price,
                    CompetentError*          error)
  {
    const CompetentCase question = {
      course, date, start, 0, (price >= 0 && price <= 1e15) ? (int64_t)price
                              : (price < 0) ? COMPETENT_UNKNOWN
                                            : INT64_MAX};

    CompetentClaims* claims = NULL;
    settle(competent_funding_claims($self, profile, &question, &claims, error),
           error);
    return claims ? claim_rows_new(taxonomy, claims, error) : NULL;
  }

  CostRows* costs(const CompetentProfile* profile,
                  const int32_t*          integers,
                  size_t                  n,
                  int32_t                 date,
                  CompetentError*         error)
  {
    return cost_rows_new($self, profile, integers, n, date, error);
  }
}

%extend ClaimRows {
  ~ClaimRows() { claim_rows_free($self); }

  CompetentReals items()
  {
    const CompetentReals reals = {$self->items, $self->n_items * CLAIM_REALS};
    return reals;
  }

  CompetentReals reasons()
  {
    const CompetentReals reals = {$self->reasons,
                                  $self->n_reasons * REASON_REALS};
    return reals;
  }

  CompetentReals cost()
  {
    const CompetentReals reals = {$self->cost, COST_REALS};
    return reals;
  }

  bool are_best() { return competent_claims_are_best($self->claims); }

  CompetentText stated_text(int32_t scheme, int32_t node, int property)
  {
    const CompetentDetail detail =
      stated_of($self->taxonomy, scheme, node, property);
    return competent_taxonomy_value_text($self->taxonomy, detail.value);
  }

  int32_t stated_number(int32_t scheme, int32_t node, int property)
  {
    return (int32_t)stated_of($self->taxonomy, scheme, node, property).value;
  }
}

%extend CostRows {
  ~CostRows() { cost_rows_free($self); }

  CompetentReals values()
  {
    const CompetentReals reals = {$self->values, $self->n};
    return reals;
  }
}

const char* competent_verdict_name(int verdict);
const char* competent_reason_role_name(int role);

// Network

%extend CompetentNetwork {
  CompetentNetwork(const CompetentMatcher* matcher,
                   size_t                  n_nearest,
                   CompetentError*         error)
  {
    CompetentNetwork* network = NULL;
    settle(competent_network_new(matcher, n_nearest, &network, error), error);
    return network;
  }

  ~CompetentNetwork() { competent_network_free($self); }

  size_t n_transitions() { return competent_network_n_transitions($self); }

  CompetentIntegers transitions(int32_t occupation)
  {
    size_t               n     = 0U;
    const CompetentStop* stops =
      competent_network_transitions($self, occupation, &n);
    return INTEGERS(stops, n);
  }

  CompetentJourney* find(int32_t from, int32_t to, CompetentError* error)
  {
    CompetentJourney* journey = NULL;
    settle(competent_network_find($self, from, to, &journey, error), error);
    return journey;
  }
}

%extend CompetentJourney {
  ~CompetentJourney() { competent_journey_free($self); }

  ROWS(stops, CompetentStop, competent_journey_stops)
}

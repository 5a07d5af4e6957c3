// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/image.h"

#include "base/utf8.h"
#include "taxonomy/fit_terms.h"
#include "taxonomy/image_check_details.h"
#include "taxonomy/image_check_index.h"
#include "taxonomy/image_check_phrases.h"
#include "taxonomy/image_check_points.h"
#include "taxonomy/image_scan.h"

#include <stdbool.h>
#include <string.h>

/// A pool of text, of which every piece ends in a null byte
typedef struct {
  const char* bytes;
  uint64_t    size;
} Pool;

/// What is checked
typedef struct {
  const Image*     image;
  const ImageScan* scan;
  Pool             strings;
  Pool             report_strings;
} Check;

static bool
is_text_valid(const Pool pool, const ImageText text)
{
  const uint64_t end = (uint64_t)text.offset + text.length;

  return end < pool.size && !pool.bytes[end] &&
         ((unsigned char)pool.bytes[text.offset] & 0xC0U) != 0x80U;
}

static bool
is_pool_valid(const Pool pool)
{
  return utf8_valid_length(pool.bytes, (size_t)pool.size) == pool.size &&
         !pool.bytes[pool.size - 1U];
}

static size_t
n_records(const Check* const check, const ImageSectionId id)
{
  return (size_t)check->image->header->sections[id].size /
         image_record_size(id);
}

static int
compare_texts(const Check* const check, const ImageText a, const ImageText b)
{
  const uint32_t length = (a.length < b.length) ? a.length : b.length;
  const int      order  = memcmp(
    check->strings.bytes + a.offset, check->strings.bytes + b.offset, length);

  return order ? order : (a.length > b.length) - (a.length < b.length);
}

static bool
are_concepts_in_order(const Check* const        check,
                      const ImageConcept* const a,
                      const ImageConcept* const b)
{
  return a->first_label <= b->first_label &&
         a->first_definition <= b->first_definition &&
         a->first_code <= b->first_code && a->first_run <= b->first_run &&
         a->first_node <= b->first_node && a->first_detail <= b->first_detail &&
         (a->kind < b->kind ||
          (a->kind == b->kind && compare_texts(check, a->iri, b->iri) < 0));
}

static bool
is_kind_valid(const Check* const check, const uint32_t concept)
{
  const int32_t* const first = check->image->header->first_of_kind;
  const uint8_t        kind  = check->image->concepts[concept].kind;

  return kind < COMPETENT_N_KINDS && (int32_t)concept >= first[kind] &&
         (int32_t)concept < first[kind + 1];
}

static bool
is_end_valid(const Check* const check)
{
  const ImageConcept* const first = check->image->concepts;
  const ImageConcept* const end   = first + check->image->n_concepts;

  return !first->first_label && !first->first_definition &&
         !first->first_code && !first->first_run && !first->first_node &&
         !first->first_detail &&
         end->first_label == n_records(check, SECTION_LABELS) &&
         end->first_definition == n_records(check, SECTION_DEFINITIONS) &&
         end->first_code == n_records(check, SECTION_CODES) &&
         end->first_run == n_records(check, SECTION_RUNS) - 1U &&
         end->first_node == n_records(check, SECTION_NODES) &&
         end->first_detail == n_records(check, SECTION_DETAILS);
}

static bool
are_concepts_valid(const Check* const check)
{
  const ImageConcept* const concepts = check->image->concepts;
  const uint32_t            n        = check->image->n_concepts;

  for (uint32_t i = 0U; i < n; ++i) {
    if (!is_text_valid(check->strings, concepts[i].iri) ||
        !is_kind_valid(check, i) ||
        concepts[i].content > COMPETENT_CONTENT_ARCHIVED) {
      return false;
    }
  }

  for (uint32_t i = 0U; i + 1U < n; ++i) {
    if (!are_concepts_in_order(check, concepts + i, concepts + i + 1U)) {
      return false;
    }
  }

  // The last one is the end of the others, and has no kind and no name
  return is_end_valid(check) &&
         (!n ||
          (concepts[n - 1U].first_label <= concepts[n].first_label &&
           concepts[n - 1U].first_definition <= concepts[n].first_definition &&
           concepts[n - 1U].first_code <= concepts[n].first_code &&
           concepts[n - 1U].first_run <= concepts[n].first_run &&
           concepts[n - 1U].first_node <= concepts[n].first_node &&
           concepts[n - 1U].first_detail <= concepts[n].first_detail));
}

static bool
are_labels_valid(const Check* const check)
{
  const Image* const image = check->image;
  for (uint32_t c = 0U; c < image->n_concepts; ++c) {
    for (uint32_t i = image->concepts[c].first_label;
         i < image->concepts[c + 1U].first_label;
         ++i) {
      const ImageLabel* const label = &image->labels[i];
      if (label->concept != (CompetentConcept)c || !label->text.length ||
          label->role > COMPETENT_ROLE_EMPLOYER ||
          label->content > COMPETENT_CONTENT_ARCHIVED ||
          !is_text_valid(check->strings, label->text) ||
          !is_text_valid(check->strings, label->language)) {
        return false;
      }
    }
  }

  return true;
}

static bool
are_definitions_valid(const Check* const check)
{
  const Image* const image = check->image;
  for (uint32_t c = 0U; c < image->n_concepts; ++c) {
    for (uint32_t i = image->concepts[c].first_definition;
         i < image->concepts[c + 1U].first_definition;
         ++i) {
      const ImageDefinition* const definition = &image->definitions[i];
      if (definition->concept != (CompetentConcept)c ||
          !is_text_valid(check->strings, definition->text) ||
          !is_text_valid(check->strings, definition->language)) {
        return false;
      }
    }
  }

  return true;
}

static bool
are_codes_in_order(const Check* const     check,
                   const ImageCode* const a,
                   const ImageCode* const b)
{
  const int order = compare_texts(check, a->text, b->text);

  return a->code < b->code ||
         (a->code == b->code &&
          (order < 0 || (!order && a->concept < b->concept)));
}

static bool
are_codes_valid(const Check* const check)
{
  const Image* const image = check->image;
  for (uint32_t c = 0U; c < image->n_concepts; ++c) {
    for (uint32_t i = image->concepts[c].first_code;
         i < image->concepts[c + 1U].first_code;
         ++i) {
      if (image->codes[i].concept != (CompetentConcept)c ||
          image->codes[i].code >= COMPETENT_N_CODES ||
          !is_text_valid(check->strings, image->codes[i].text)) {
        return false;
      }
    }
  }

  for (uint32_t i = 0U; i < image->n_codes; ++i) {
    const uint32_t code = image->code_order[i];
    if (code >= image->n_codes ||
        image->code_concepts[i] != image->codes[code].concept ||
        (i && !are_codes_in_order(check,
                                  image->codes + image->code_order[i - 1U],
                                  image->codes + code))) {
      return false;
    }
  }

  return true;
}

static bool
is_detailed_well(const Check* const check)
{
  return are_details_valid(check->image);
}

// Return whether runs are in order, and so whether all of their links are
static bool
are_runs_valid(const Check* const check)
{
  const Image* const         image  = check->image;
  const CompetentLink* const links  = image->links;
  const size_t               n      = n_records(check, SECTION_LINKS);
  const size_t               n_runs = n_records(check, SECTION_RUNS) - 1U;

  // At the start of a run any concept may follow any other
  uint32_t n_allowed = 0U;
  for (size_t r = 0U; r < n_runs; ++r) {
    const ImageRun* const run   = &image->runs[r];
    const uint32_t        first = run->first_link;
    if (run->relation >= COMPETENT_N_RELATIONS || first >= n ||
        first >= run[1].first_link) {
      return false;
    }

    n_allowed += first ? links[first].concept <= links[first - 1U].concept
                       : !links[0].concept;
  }

  return (n_runs ? !image->runs[0].first_link : !n) &&
         image->runs[n_runs].first_link == n &&
         !(check->scan->link_signs >> 31U) &&
         check->scan->n_descents == n_allowed;
}

static bool
are_links_valid(const Check* const check)
{
  const Image* const image = check->image;
  for (uint32_t c = 0U; c < image->n_concepts; ++c) {
    const ImageRun* const run = image->runs + image->concepts[c].first_run;
    const ImageRun* const end = image->runs + image->concepts[c + 1U].first_run;
    for (const ImageRun* r = run + 1; r < end; ++r) {
      if (r[-1].relation >= r->relation) {
        return false;
      }
    }
  }

  return are_runs_valid(check);
}

static bool
are_names_in_order(const Check* const check, const uint32_t i)
{
  const Image* const image = check->image;
  const int          order =
    compare_texts(check, image->names[i].text, image->names[i + 1U].text);

  return order < 0 ||
         (!order && image->name_concepts[i] < image->name_concepts[i + 1U]);
}

static bool
are_names_valid(const Check* const check)
{
  const Image* const image = check->image;
  for (uint32_t i = 0U; i < image->n_names; ++i) {
    const ImageName* const name = &image->names[i];
    if (!is_text_valid(check->strings, name->text) ||
        name->text.length > image->header->longest_name ||
        name->label >= n_records(check, SECTION_LABELS) ||
        image->labels[name->label].concept != image->name_concepts[i]) {
      return false;
    }
  }

  for (uint32_t i = 0U; i + 1U < image->n_names; ++i) {
    if (!are_names_in_order(check, i)) {
      return false;
    }
  }

  return true;
}

// More than ln 2^32 in 65,536ths there cannot be
#define MAX_INFORMATION (23U * 65536U)

static bool
is_information_valid(const Check* const check)
{
  const uint32_t limit = MAX_INFORMATION;
  const size_t   n     = n_records(check, SECTION_INFORMATION);
  for (size_t i = 0U; i < n; ++i) {
    for (unsigned d = 0U; d < IMAGE_N_TARGETS * IMAGE_N_DEGREES; ++d) {
      const int32_t* const row =
        check->image->information[i].of[d / IMAGE_N_DEGREES];
      if ((uint32_t)row[d % IMAGE_N_DEGREES] > limit) {
        return false;
      }
    }
  }

  return true;
}

static bool
is_threshold(const int32_t threshold)
{
  return threshold >= -1 && threshold <= 2 * FIT_SHARE;
}

static bool
are_calibrations_valid(const Check* const check)
{
  const Image* const image = check->image;
  for (size_t i = 0U; i < n_records(check, SECTION_BREADTHS); ++i) {
    for (unsigned d = 0U; d < IMAGE_N_TARGETS * IMAGE_N_COUNTS; ++d) {
      const int32_t* const row = image->breadths[i].of[d / IMAGE_N_COUNTS];
      if ((uint32_t)row[d % IMAGE_N_COUNTS] > MAX_INFORMATION) {
        return false;
      }
    }
  }

  for (size_t i = 0U; i < n_records(check, SECTION_FIT_SCALES); ++i) {
    for (unsigned p = 0U; p < IMAGE_N_PARTS; ++p) {
      if (image->fit_scales[i].scales[p] > FIT_MAX_SCALE) {
        return false;
      }
    }
  }

  for (unsigned i = 0U; i < IMAGE_N_TARGETS; ++i) {
    if (!is_threshold(image->calibrations[i].feasible) ||
        !is_threshold(image->calibrations[i].close)) {
      return false;
    }
  }

  return true;
}

static bool
is_matching_valid(const Check* const check)
{
  return are_points_valid(check->image);
}

static bool
is_report_valid(const Check* const check)
{
  const Image* const image = check->image;
  const Pool         pool  = check->report_strings;
  for (uint32_t i = 0U; i < image->n_sources; ++i) {
    if (!is_text_valid(pool, image->sources[i].name) ||
        !is_text_valid(pool, image->sources[i].version)) {
      return false;
    }
  }

  for (uint32_t i = 0U; i < image->n_findings; ++i) {
    if (!is_text_valid(pool, image->findings[i].source) ||
        !is_text_valid(pool, image->findings[i].subject) ||
        !is_text_valid(pool, image->findings[i].field)) {
      return false;
    }
  }

  return true;
}

static bool
is_search_valid(const Check* const check)
{
  return is_index_valid(check->image);
}

static bool
is_extraction_valid(const Check* const check)
{
  return are_phrases_valid(check->image);
}

static bool
are_strings_valid(const Check* const check)
{
  return is_pool_valid(check->strings) && is_pool_valid(check->report_strings);
}

CompetentStatus
image_check(const Image* const    image,
            ImageScan* const      scan,
            const Place           place,
            CompetentError* const error)
{
  static const struct {
    bool (*is_valid)(const Check*);
    const char* what;
  } parts[] = {
    {are_strings_valid, "text"},
    {are_concepts_valid, "concept"},
    {are_labels_valid, "label"},
    {are_definitions_valid, "definition"},
    {are_codes_valid, "code"},
    {is_detailed_well, "detail"},
    {are_links_valid, "link"},
    {are_names_valid, "name"},
    {is_information_valid, "weight"},
    {are_calibrations_valid, "calibration"},
    {is_matching_valid, "point"},
    {is_search_valid, "word"},
    {is_extraction_valid, "phrase"},
    {is_report_valid, "finding"},
  };

  if (image_scan_end(scan) != image->header->checksum) {
    return failure_at(error,
                      COMPETENT_STATUS_BAD_SNAPSHOT,
                      place,
                      "The snapshot is damaged: its checksum is wrong");
  }

  const ImageSection* const sections = image->header->sections;
  const Check               check    = {
                     image,
                     scan,
                     {image->strings, sections[SECTION_STRINGS].size},
                     {image->report_strings, sections[SECTION_REPORT_STRINGS].size}};

  for (size_t i = 0U; i < sizeof(parts) / sizeof(parts[0]); ++i) {
    if (!parts[i].is_valid(&check)) {
      return failure_at(error,
                        COMPETENT_STATUS_BAD_SNAPSHOT,
                        place,
                        "The snapshot is inconsistent: a %s is not valid",
                        parts[i].what);
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

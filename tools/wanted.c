// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "wanted.h"

#include "json.h"
#include "load.h"
#include "messages.h"
#include "number.h"
#include "resolve.h"
#include "text.h"
#include "whole.h"

#include <competent/concept.h>
#include <competent/extract.h>
#include <competent/match.h>
#include <competent/status.h>

#include <jansson.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_BYTES 4000000U
#define MAX_FAULTS 20U

/// A vacancy in JSON that is being read
typedef struct {
  const char*              file;
  const char*              place; ///< Of the object within the file
  const CompetentTaxonomy* taxonomy;
  Language                 language;
  CompetentLink*           asked;
  size_t                   n_asked;
  size_t                   n_faults;
  Skipped*                 skipped;
  const WantedKeys*        others;
} Reader;

static const struct {
  const char*   key;
  CompetentKind kind;
} lists[] = {{"skills", COMPETENT_KIND_CAPABILITY},
             {"knowledge", COMPETENT_KIND_KNOWLEDGE},
             {"tasks", COMPETENT_KIND_TASK},
             {"occupations", COMPETENT_KIND_OCCUPATION},
             {"qualifications", COMPETENT_KIND_NORM}};

#define N_LISTS (sizeof(lists) / sizeof(lists[0]))

static void
refuse(Reader* const reader, const char* const place, const Message message)
{
  if (++reader->n_faults <= MAX_FAULTS) {
    complain_at(reader->language, reader->file, place, message, NULL);
  }
}

static void
refuse_key(Reader* const     reader,
           const char* const place,
           const size_t      index,
           const Message     known)
{
  if (++reader->n_faults <= MAX_FAULTS) {
    complain_at(reader->language,
                reader->file,
                place,
                MESSAGE_UNKNOWN_KEY,
                number_whole(reader->language, (int64_t)index + 1).text,
                message_text(reader->language, known),
                NULL);
  }
}

// Occupations bring their requirements, each at its own level, unless less is
// asked; all else is important unless more or less is
static CompetentLevel
usual_level(const CompetentKind kind)
{
  return (kind == COMPETENT_KIND_OCCUPATION || kind == COMPETENT_KIND_NORM)
           ? COMPETENT_LEVEL_ESSENTIAL
           : COMPETENT_LEVEL_IMPORTANT;
}

static CompetentLevel
level_named(const json_t* const name)
{
  const char* const string = json_string_value(name);
  for (int l = COMPETENT_LEVEL_OPTIONAL;
       string && l <= COMPETENT_LEVEL_ESSENTIAL;
       ++l) {
    if (!strcmp(string, competent_level_name((CompetentLevel)l))) {
      return (CompetentLevel)l;
    }
  }

  return COMPETENT_LEVEL_NONE;
}

static void
add_name(Reader* const        reader,
         const char* const    place,
         const Form           form,
         const json_t* const  name,
         const CompetentKind  kind,
         const CompetentLevel level)
{
  if (!json_is_string(name)) {
    refuse(reader, place, MESSAGE_NOT_STRING);
    return;
  }

  const CompetentText text = json_text(name);
  if (!text.length) {
    refuse(reader, place, MESSAGE_EMPTY_STRING);
    return;
  }

  const uint32_t kinds    = 1U << (unsigned)kind;
  const Resolved resolved = resolve(reader->taxonomy, form, text, kinds);
  if (resolved.resolution == RESOLVED_ONE) {
    CompetentLink* const asked = &reader->asked[reader->n_asked++];

    asked->concept = resolved.concept;
    asked->level   = (int32_t)level;
  } else if (reader->skipped->is_wanted &&
             skipped_add(reader->skipped, place)) {
    return;
  } else if (++reader->n_faults <= MAX_FAULTS) {
    complain_resolved(reader->language,
                      reader->file,
                      place,
                      reader->taxonomy,
                      &resolved,
                      kinds);
  }
}

static void
add_object(Reader* const       reader,
           const char* const   place,
           const json_t* const item,
           const CompetentKind kind)
{
  static const struct {
    const char* key;
    Form        form;
  } names[] = {{"iri", FORM_IRI}, {"label", FORM_LABEL}, {"code", FORM_CODE}};

  const char* key     = NULL;
  json_t*     value   = NULL;
  size_t      index   = 0U;
  size_t      n_names = 0U;
  size_t      which   = 0U;
  json_object_foreach((json_t*)(uintptr_t)item, key, value)
  {
    size_t i = 0U;
    for (; i < 3U && strcmp(key, names[i].key); ++i) {
    }

    if (i < 3U) {
      which = i;
      ++n_names;
    } else if (strcmp(key, "level")) {
      refuse_key(reader, place, index, MESSAGE_DEMAND_KEYS);
      return;
    }

    ++index;
  }

  if (n_names != 1U) {
    refuse(reader, place, MESSAGE_ONE_NAME);
    return;
  }

  const json_t* const  stated = json_object_get(item, "level");
  const CompetentLevel level = stated ? level_named(stated) : usual_level(kind);
  if (level == COMPETENT_LEVEL_NONE) {
    refuse(reader, place, MESSAGE_BAD_LEVEL);
    return;
  }

  const json_t* const name = json_object_get(item, names[which].key);
  add_name(reader, place, names[which].form, name, kind, level);
}

static void
read_list(Reader* const       reader,
          const char* const   key,
          const CompetentKind kind,
          const json_t* const items)
{
  char place[PLACE_SIZE] = {0};
  snprintf(place, sizeof(place), "%s/%s", reader->place, key);
  if (!json_is_array(items)) {
    refuse(reader, place, MESSAGE_NOT_ARRAY);
    return;
  }

  for (size_t i = 0U; i < json_array_size(items); ++i) {
    const json_t* const item = json_array_get(items, i);
    snprintf(place, sizeof(place), "%s/%s/%zu", reader->place, key, i);
    if (json_is_string(item)) {
      add_name(reader, place, FORM_ANY, item, kind, usual_level(kind));
    } else if (json_is_object(item)) {
      add_object(reader, place, item, kind);
    } else {
      refuse(reader, place, MESSAGE_NOT_ITEM);
    }
  }
}

static size_t
count_items(json_t* const json)
{
  const char* key   = NULL;
  json_t*     value = NULL;
  size_t      n     = 0U;
  json_object_foreach(json, key, value)
  {
    n += json_array_size(value);
  }

  return n;
}

bool
wanted_has_key(const WantedKeys* const keys, const char* const key)
{
  bool has = false;
  for (size_t i = 0U; i < keys->n && !has; ++i) {
    has = !strcmp(keys->names[i], key);
  }

  return has;
}

static void
read_object(Reader* const reader, json_t* const json)
{
  const char* key   = NULL;
  json_t*     value = NULL;
  size_t      index = 0U;
  json_object_foreach(json, key, value)
  {
    size_t i = 0U;
    for (; i < N_LISTS && strcmp(key, lists[i].key); ++i) {
    }

    if (i < N_LISTS) {
      read_list(reader, lists[i].key, lists[i].kind, value);
    } else if (!wanted_has_key(reader->others, key)) {
      refuse_key(reader,
                 reader->place[0] ? reader->place : "/",
                 index,
                 reader->others->known);
    }

    ++index;
  }
}

static bool
make_vacancy(const Options* const options,
             const Reader* const  reader,
             Wanted* const        wanted)
{
  const CompetentWeights weights = competent_preset_weights(options->preset);
  CompetentError         error   = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  if (competent_vacancy_new(reader->taxonomy,
                            reader->asked,
                            reader->n_asked,
                            &weights,
                            &wanted->vacancy,
                            &error)) {
    complain_error(options->language, &error);
    return false;
  }

  return true;
}

bool
wanted_read_object(const Options* const           options,
                   const char* const              file,
                   const char* const              place,
                   json_t* const                  json,
                   const WantedKeys* const        others,
                   const CompetentTaxonomy* const taxonomy,
                   Wanted* const                  wanted)
{
  Reader reader = {file,
                   place,
                   taxonomy,
                   options->language,
                   NULL,
                   0U,
                   0U,
                   &wanted->skipped,
                   others};

  wanted->skipped.is_wanted = options->skips;
  reader.asked =
    (CompetentLink*)calloc(count_items(json) + 1U, sizeof(CompetentLink));
  if (!reader.asked) {
    complain(options->language, MESSAGE_NO_MEMORY, NULL);
    ++reader.n_faults;
  } else if (json_is_object(json)) {
    read_object(&reader, json);
  } else {
    refuse(&reader, place[0] ? place : "/", MESSAGE_NOT_OBJECT);
  }

  const bool is_made =
    !reader.n_faults && make_vacancy(options, &reader, wanted);
  free(reader.asked);
  return is_made;
}

static bool
read_json(const Options* const           options,
          const char* const              path,
          const CompetentTaxonomy* const taxonomy,
          Wanted* const                  wanted)
{
  static const WantedKeys none = {NULL, 0U, MESSAGE_VACANCY_KEYS};

  json_t* const json = json_read(path, MAX_BYTES, options->language);
  const bool    is_made =
    json && wanted_read_object(
              options, json_file_name(path), "", json, &none, taxonomy, wanted);

  json_decref(json);
  return is_made;
}

static CompetentStatus
extract(const Options* const           options,
        const CompetentTaxonomy* const taxonomy,
        const CompetentText            text,
        Wanted* const                  wanted,
        CompetentError* const          error)
{
  const CompetentWeights weights   = competent_preset_weights(options->preset);
  CompetentExtractor*    extractor = NULL;
  CompetentMentions*     mentions  = NULL;

  CompetentStatus st =
    competent_extractor_new(taxonomy, NULL, &extractor, error);
  if (!st) {
    st = competent_extractor_run(extractor, text, &mentions, error);
  }

  if (!st) {
    size_t                        n = 0U;
    const CompetentMention* const items =
      competent_mentions_items(mentions, &n);

    st = competent_vacancy_of_mentions(taxonomy,
                                       items,
                                       n,
                                       options->with_title,
                                       &weights,
                                       &wanted->vacancy,
                                       error);
  }

  competent_mentions_free(mentions);
  competent_extractor_free(extractor);
  return st;
}

static bool
read_text(const Options* const           options,
          const char* const              path,
          const CompetentTaxonomy* const taxonomy,
          Wanted* const                  wanted)
{
  if (!whole_read(options->language, path, &wanted->bytes, &wanted->length)) {
    return false;
  }

  const CompetentText text  = {wanted->bytes, wanted->length};
  CompetentError      error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  if (extract(options, taxonomy, text, wanted, &error)) {
    complain_error(options->language, &error);
    return false;
  }

  return true;
}

bool
wanted_read(const Options* const           options,
            const char* const              path,
            const CompetentTaxonomy* const taxonomy,
            Wanted* const                  wanted)
{
  return options_is_json_name(path)
           ? read_json(options, path, taxonomy, wanted)
           : read_text(options, path, taxonomy, wanted);
}

void
wanted_free(Wanted* const wanted)
{
  competent_vacancy_free(wanted->vacancy);
  skipped_free(&wanted->skipped);
  free(wanted->bytes);
}

static void
write_demand(Document* const                document,
             const CompetentTaxonomy* const taxonomy,
             const CompetentDemand* const   demand)
{
  const CompetentKind kind = competent_taxonomy_kind(taxonomy, demand->concept);

  document_open(document, '{');
  document_concept(document, taxonomy, demand->concept);
  document_key(document, "kind");
  document_string(document, competent_kind_name(kind));
  document_key(document, "level");
  document_string(document,
                  competent_level_name((CompetentLevel)demand->level));
  document_key(document, "points");
  document_whole(document, demand->points);
  document_key(document, "via");
  document_text(document, competent_taxonomy_iri(taxonomy, demand->via));
  if (demand->start >= 0) {
    document_key(document, "start");
    document_whole(document, demand->code_point_start);
    document_key(document, "end");
    document_whole(document, demand->code_point_end);
  }

  document_close(document, '}');
}

void
wanted_members(Document* const      document,
               const Options* const options,
               const Wanted* const  wanted)
{
  const CompetentTaxonomy* const taxonomy =
    competent_vacancy_taxonomy(wanted->vacancy);
  size_t                       n = 0U;
  const CompetentDemand* const demands =
    competent_vacancy_demands(wanted->vacancy, &n);

  document_origin(document, taxonomy);
  document_weights(document, options->preset);
  document_key(document, "total");
  document_whole(document, COMPETENT_TARGET_POINTS);
  document_key(document, "demands");
  document_open(document, '[');
  for (size_t i = 0U; i < n; ++i) {
    write_demand(document, taxonomy, &demands[i]);
  }

  document_close(document, ']');
  skipped_member(document, &wanted->skipped);
}

void
wanted_hint(const Options* const options, const Wanted* const wanted)
{
  if (!competent_vacancy_is_scored(wanted->vacancy)) {
    message_write(stdout, options->language, MESSAGE_VACANCY_EMPTY, NULL);
  }

  skipped_write(stdout, options->language, &wanted->skipped);
}

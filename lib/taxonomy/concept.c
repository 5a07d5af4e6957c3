// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/concept.h>

#include <stddef.h>

// Return a name by its number, which may come from anywhere
#define NAME(names, number)                                                  \
  (((size_t)(number) < sizeof(names) / sizeof((names)[0])) ? (names)[number] \
                                                           : NULL)

const char*
competent_kind_name(const CompetentKind kind)
{
  static const char* const names[COMPETENT_N_KINDS] = {"occupation",
                                                       "capability",
                                                       "knowledge",
                                                       "task",
                                                       "circumstance",
                                                       "norm",
                                                       "course",
                                                       "path",
                                                       "function",
                                                       "scheme",
                                                       "group",
                                                       "language",
                                                       "proficiency",
                                                       "external",
                                                       "unknown",
                                                       "tile",
                                                       "provider"};

  return NAME(names, kind);
}

const char*
competent_relation_name(const CompetentRelation relation)
{
  static const char* const names[COMPETENT_N_RELATIONS] = {
    "broader",      "narrower",        "requires",     "required by",
    "teaches",      "taught by",       "circumstance", "circumstance of",
    "in group",     "has member",      "exact match",  "exact match of",
    "close match",  "close match of",  "broad match",  "broad match of",
    "narrow match", "narrow match of", "related",      "excludes",
    "has step",     "step of",         "starts from",  "start of",
    "leads to",     "reached by",      "performs",     "performed in",
    "awards",       "awarded by",      "needs",        "needed by",
    "provided by",  "provides"};

  return NAME(names, relation);
}

CompetentRelation
competent_relation_inverse(const CompetentRelation relation)
{
  return (relation == COMPETENT_RELATION_RELATED ||
          relation == COMPETENT_RELATION_EXCLUDES)
           ? relation
           : (CompetentRelation)((unsigned)relation ^ 1U);
}

const char*
competent_level_name(const CompetentLevel level)
{
  static const char* const names[COMPETENT_N_LEVELS] = {"none",
                                                        "optional",
                                                        "somewhat",
                                                        "important",
                                                        "essential",
                                                        "not relevant",
                                                        "barely relevant",
                                                        "reasonably relevant",
                                                        "strongly relevant",
                                                        "no",
                                                        "yes"};

  return NAME(names, level);
}

const char*
competent_role_name(const CompetentRole role)
{
  static const char* const names[] = {
    "preferred", "alternative", "specialization", "hidden", "employer"};

  return NAME(names, role);
}

const char*
competent_content_name(const CompetentContent content)
{
  static const char* const names[] = {
    "unstated", "current", "historic", "archived"};

  return NAME(names, content);
}

const char*
competent_code_name(const CompetentCode code)
{
  static const char* const names[COMPETENT_N_CODES] = {
    "notation", "crebo", "certificate", "elective"};

  return NAME(names, code);
}

// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/fact.h>

#include <stddef.h>

static const char*
name_at(const char* const* const names, const size_t n, const size_t index)
{
  return (index < n) ? names[index] : NULL;
}

const char*
competent_fact_name(const CompetentFact fact)
{
  static const char* const names[COMPETENT_N_FACTS] = {"age",
                                                       "birth_year",
                                                       "licences",
                                                       "level",
                                                       "status",
                                                       "hours",
                                                       "all_diplomas",
                                                       "region",
                                                       "sector",
                                                       "circumstances",
                                                       "languages",
                                                       "labour_market",
                                                       "study_finance",
                                                       "weak_position",
                                                       "ww",
                                                       "employees",
                                                       "leerbedrijf",
                                                       "fund",
                                                       "employer_asks"};

  return name_at(names, COMPETENT_N_FACTS, (size_t)fact);
}

const char*
competent_licence_name(const CompetentLicence licence)
{
  static const char* const names[COMPETENT_N_LICENCES] = {"AM",
                                                          "A1",
                                                          "A2",
                                                          "A",
                                                          "B",
                                                          "BE",
                                                          "C1",
                                                          "C1E",
                                                          "C",
                                                          "CE",
                                                          "D1",
                                                          "D1E",
                                                          "D",
                                                          "DE",
                                                          "T"};

  return name_at(names, COMPETENT_N_LICENCES, (size_t)licence);
}

const char*
competent_work_name(const CompetentWork work)
{
  static const char* const names[COMPETENT_N_WORKS] = {
    "employed", "job seeker", "self-employed", "on benefit"};

  return name_at(names, COMPETENT_N_WORKS, (size_t)work);
}

const char*
competent_nlqf_name(const CompetentNlqf level)
{
  static const char* const names[] = {
    NULL, "1", "2", "3", "4", "5", "6", "7", "8"};

  return (level == COMPETENT_NLQF_LEVEL_4_PLUS) ? "4+"
         : ((int)level % 10)                    ? NULL
                                                : name_at(names,
                                       sizeof(names) / sizeof(names[0]),
                                       (size_t)level / 10U);
}

const char*
competent_cefr_name(const CompetentCefr level)
{
  static const char* const names[COMPETENT_N_CEFRS] = {
    "none", "A1", "A2", "B1", "B2", "C1", "C2"};

  return name_at(names, COMPETENT_N_CEFRS, (size_t)level);
}

const char*
competent_stance_name(const CompetentStance stance)
{
  static const char* const names[] = {"excludes", "accepts"};

  return name_at(names, 2U, (size_t)stance);
}

// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_FACT_H
#define COMPETENT_FACT_H

#include <competent/attributes.h>
#include <competent/concept.h>

#include <stdint.h>

COMPETENT_BEGIN_DECLS

/// What nobody said, which is never the same as no
#define COMPETENT_UNKNOWN (-1)

/// What may be known of a person; the values never change
typedef enum {
  COMPETENT_FACT_AGE           = 0,  ///< Age in whole years, 0 to 130
  COMPETENT_FACT_BIRTH_YEAR    = 1,  ///< Year of birth, 1880 to 2200
  COMPETENT_FACT_LICENCES      = 2,  ///< All driving licences, as bits
  COMPETENT_FACT_LEVEL         = 3,  ///< Highest qualification by NLQF
  COMPETENT_FACT_STATUS        = 4,  ///< All that applies of work, as bits
  COMPETENT_FACT_HOURS         = 5,  ///< Hours available a week, 0 to 168
  COMPETENT_FACT_ALL_DIPLOMAS  = 6,  ///< 1 if the profile has all, 0 if not
  COMPETENT_FACT_REGION        = 7,  ///< Code of a region, as text
  COMPETENT_FACT_SECTOR        = 8,  ///< Sector or its code, as text
  COMPETENT_FACT_CIRCUMSTANCES = 9,  ///< Circumstances accepted and excluded
  COMPETENT_FACT_LANGUAGES     = 10, ///< Languages, each with a proficiency
  COMPETENT_FACT_LABOUR_MARKET = 11, ///< 1 if tied to the labour market here
  COMPETENT_FACT_STUDY_FINANCE = 12, ///< 1 if there is a right to it, 0 if not
  COMPETENT_FACT_WEAK_POSITION = 13, ///< 1 if the position at work is weak
  COMPETENT_FACT_WW            = 14, ///< 1 for unemployment benefit (WW)
  COMPETENT_FACT_EMPLOYEES     = 15, ///< Employees of the employer
  COMPETENT_FACT_LEERBEDRIJF   = 16, ///< 1 if the employer is a leerbedrijf
  COMPETENT_FACT_FUND          = 17, ///< 1 if a cao or O&O fund covers them
  COMPETENT_FACT_EMPLOYER_ASKS = 18, ///< 1 if the employer asks for funding
} CompetentFact;

/// Number of facts
#define COMPETENT_N_FACTS 19

/// A category of driving licence; the values never change, and are bit numbers
typedef enum {
  COMPETENT_LICENCE_AM  = 0,  ///< Moped
  COMPETENT_LICENCE_A1  = 1,  ///< Light motorcycle
  COMPETENT_LICENCE_A2  = 2,  ///< Medium motorcycle
  COMPETENT_LICENCE_A   = 3,  ///< Motorcycle
  COMPETENT_LICENCE_B   = 4,  ///< Car
  COMPETENT_LICENCE_BE  = 5,  ///< Car with a trailer
  COMPETENT_LICENCE_C1  = 6,  ///< Light lorry
  COMPETENT_LICENCE_C1E = 7,  ///< Light lorry with a trailer
  COMPETENT_LICENCE_C   = 8,  ///< Lorry
  COMPETENT_LICENCE_CE  = 9,  ///< Lorry with a trailer
  COMPETENT_LICENCE_D1  = 10, ///< Minibus
  COMPETENT_LICENCE_D1E = 11, ///< Minibus with a trailer
  COMPETENT_LICENCE_D   = 12, ///< Bus
  COMPETENT_LICENCE_DE  = 13, ///< Bus with a trailer
  COMPETENT_LICENCE_T   = 14, ///< Tractor
} CompetentLicence;

/// Number of categories of driving licence
#define COMPETENT_N_LICENCES 15

/// What applies of work; the values never change, and are bit numbers
typedef enum {
  COMPETENT_WORK_EMPLOYED      = 0, ///< Works for an employer
  COMPETENT_WORK_JOB_SEEKER    = 1, ///< Looks for work, and has none
  COMPETENT_WORK_SELF_EMPLOYED = 2, ///< Works for themselves
  COMPETENT_WORK_ON_BENEFIT    = 3, ///< Has a benefit
} CompetentWork;

/// Number of things that may apply of work
#define COMPETENT_N_WORKS 4

/// A level of the NLQF; the values never change, and a higher one is higher
typedef enum {
  COMPETENT_NLQF_LEVEL_1      = 10, ///< Mbo 1
  COMPETENT_NLQF_LEVEL_2      = 20, ///< Mbo 2, vmbo
  COMPETENT_NLQF_LEVEL_3      = 30, ///< Mbo 3
  COMPETENT_NLQF_LEVEL_4      = 40, ///< Mbo 4, havo
  COMPETENT_NLQF_LEVEL_4_PLUS = 45, ///< Vwo
  COMPETENT_NLQF_LEVEL_5      = 50, ///< Associate degree
  COMPETENT_NLQF_LEVEL_6      = 60, ///< Bachelor
  COMPETENT_NLQF_LEVEL_7      = 70, ///< Master
  COMPETENT_NLQF_LEVEL_8      = 80, ///< Doctorate
} CompetentNlqf;

/// How well somebody knows a language; the values never change
typedef enum {
  COMPETENT_CEFR_NONE = 0, ///< Not at all
  COMPETENT_CEFR_A1   = 1, ///< Breakthrough
  COMPETENT_CEFR_A2   = 2, ///< Waystage
  COMPETENT_CEFR_B1   = 3, ///< Threshold
  COMPETENT_CEFR_B2   = 4, ///< Vantage
  COMPETENT_CEFR_C1   = 5, ///< Advanced
  COMPETENT_CEFR_C2   = 6, ///< Mastery
} CompetentCefr;

/// Number of levels at which a language may be known
#define COMPETENT_N_CEFRS 7

/// Whether somebody takes a circumstance; the values never change
typedef enum {
  COMPETENT_STANCE_EXCLUDES = 0, ///< Will not, or cannot, work so
  COMPETENT_STANCE_ACCEPTS  = 1, ///< Has nothing against it
} CompetentStance;

/// What somebody said of a circumstance or language
typedef struct {
  CompetentConcept concept; ///< A circumstance, language or proficiency
  int32_t          value;   ///< A #CompetentStance, else a #CompetentCefr
} CompetentAnswer;

/// Return the name of a fact, like "birth_year", or null
COMPETENT_API const char*
competent_fact_name(CompetentFact fact);

/// Return the name of a category of driving licence, like "BE", or null
COMPETENT_API const char*
competent_licence_name(CompetentLicence licence);

/// Return the name of what applies of work, like "job seeker", or null
COMPETENT_API const char*
competent_work_name(CompetentWork work);

/// Return the name of a level of the NLQF, like "4+", or null
COMPETENT_API const char*
competent_nlqf_name(CompetentNlqf level);

/// Return the name of how well a language is known, like "B1", or null
COMPETENT_API const char*
competent_cefr_name(CompetentCefr level);

/// Return the name of a stance, like "excludes", or null
COMPETENT_API const char*
competent_stance_name(CompetentStance stance);

COMPETENT_END_DECLS

#endif // COMPETENT_FACT_H

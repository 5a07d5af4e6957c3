// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_DETAIL_H
#define COMPETENT_DETAIL_H

#include <competent/attributes.h>
#include <competent/concept.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <stddef.h>
#include <stdint.h>

COMPETENT_BEGIN_DECLS

/**
   What may be stated of a course, tile, path, function or scheme, besides
   links.

   The values never change.  docs/catalogue.md tells which term of RDF states
   what, and how it is written there.
*/
typedef enum {
  COMPETENT_PROPERTY_PRICE          = 0,  ///< What it costs, in eurocents
  COMPETENT_PROPERTY_WEEKS          = 1,  ///< How long it takes, in weeks
  COMPETENT_PROPERTY_STUDY_HOURS    = 2,  ///< Study load of all of it, in hours
  COMPETENT_PROPERTY_WEEK_HOURS     = 3,  ///< Hours a week that it takes
  COMPETENT_PROPERTY_LEVEL          = 4,  ///< Its #CompetentNlqf
  COMPETENT_PROPERTY_ENTRY_LEVEL    = 5,  ///< The #CompetentNlqf to begin with
  COMPETENT_PROPERTY_ENTRY_LANGUAGE = 6,  ///< The #CompetentCefr of Dutch, too
  COMPETENT_PROPERTY_MODE           = 7,  ///< A #CompetentMode
  COMPETENT_PROPERTY_DOCUMENT       = 8,  ///< A #CompetentDocument
  COMPETENT_PROPERTY_START          = 9,  ///< Date on which it begins
  COMPETENT_PROPERTY_END            = 10, ///< Last date of it
  COMPETENT_PROPERTY_VALID_FROM     = 11, ///< Date from which it holds
  COMPETENT_PROPERTY_VALID_UNTIL    = 12, ///< Last date on which it holds
  COMPETENT_PROPERTY_RECOGNISED     = 13, ///< Date on which it was recognised
  COMPETENT_PROPERTY_IS_ACCREDITED  = 14, ///< 1 if OCW recognises it, 0 if not
  COMPETENT_PROPERTY_IS_PAID      = 15, ///< 1 if one earns meanwhile, 0 if not
  COMPETENT_PROPERTY_REGION       = 16, ///< Region or its code, as text
  COMPETENT_PROPERTY_PLACE        = 17, ///< Name of a place, as text
  COMPETENT_PROPERTY_SECTOR       = 18, ///< Sector or its code, as text
  COMPETENT_PROPERTY_PROCESS      = 19, ///< Werkproces, like "B1-K1-W1"
  COMPETENT_PROPERTY_NOTE         = 20, ///< What people read, as text
  COMPETENT_PROPERTY_SOURCE       = 21, ///< Where this is from, as text
  COMPETENT_PROPERTY_SOURCE_DATE  = 22, ///< Date of that source
  COMPETENT_PROPERTY_VERSION      = 23, ///< Which version it is, as text
  COMPETENT_PROPERTY_ABOUT        = 24, ///< A #CompetentCriterion
  COMPETENT_PROPERTY_AT_LEAST     = 25, ///< Lowest value that meets it
  COMPETENT_PROPERTY_AT_MOST      = 26, ///< Highest value that meets it
  COMPETENT_PROPERTY_ONE_OF       = 27, ///< A value that meets it, as number
  COMPETENT_PROPERTY_ONE_OF_TEXT  = 28, ///< A value that meets it, as text
  COMPETENT_PROPERTY_SHARE        = 29, ///< Part of the cost, in 1,000ths
  COMPETENT_PROPERTY_CAP          = 30, ///< Most that is paid, in eurocents
  COMPETENT_PROPERTY_FLOOR        = 31, ///< Least that is paid, in eurocents
  COMPETENT_PROPERTY_PER_WEEKS    = 32, ///< Weeks that the cap is for
  COMPETENT_PROPERTY_WEEKS_BEFORE = 33, ///< Weeks from asking to the start
  COMPETENT_PROPERTY_VARIANT      = 34, ///< Which of conflicting statements
  COMPETENT_PROPERTY_PAYMENT      = 35, ///< A #CompetentPayment
  COMPETENT_PROPERTY_IS_BASIC     = 36, ///< 1 if it is about basic skills
  COMPETENT_PROPERTY_IN_DEMAND    = 37, ///< 1 if it leads to work in demand
} CompetentProperty;

/// Number of properties
#define COMPETENT_N_PROPERTIES 38

/// What the value of a property is; the values never change
typedef enum {
  COMPETENT_VALUE_NUMBER = 0, ///< A number, of what the property says
  COMPETENT_VALUE_MONEY  = 1, ///< Eurocents
  COMPETENT_VALUE_DATE   = 2, ///< A date, as year * 10000 + month * 100 + day
  COMPETENT_VALUE_NAME   = 3, ///< A number that has a name
  COMPETENT_VALUE_TEXT   = 4, ///< A text, see competent_taxonomy_value_text()
} CompetentValueType;

/// A leerweg, or how a course is followed; the values never change
typedef enum {
  COMPETENT_MODE_BOL           = 0, ///< Beroepsopleidende leerweg, full-time
  COMPETENT_MODE_BOL_PART_TIME = 1, ///< Idem, part-time
  COMPETENT_MODE_BBL           = 2, ///< Beroepsbegeleidende leerweg, at work
  COMPETENT_MODE_OVO           = 3, ///< Derde leerweg
  COMPETENT_MODE_EXTERNAL      = 4, ///< Exams only
  COMPETENT_MODE_FULL_TIME     = 5, ///< Full-time, of hbo and university
  COMPETENT_MODE_PART_TIME     = 6, ///< Part-time
  COMPETENT_MODE_DUAL          = 7, ///< Work and study
  COMPETENT_MODE_ONLINE        = 8, ///< From anywhere
  COMPETENT_MODE_AT_WORK       = 9, ///< Praktijkleren, wholly at work
} CompetentMode;

/// Number of modes
#define COMPETENT_N_MODES 10

/// What somebody who completes a course or tile gets; the values never change
typedef enum {
  COMPETENT_DOCUMENT_NONE               = 0, ///< Nothing
  COMPETENT_DOCUMENT_PROOF              = 1, ///< Bewijs van deelname
  COMPETENT_DOCUMENT_PRACTICE_STATEMENT = 2, ///< Praktijkverklaring
  COMPETENT_DOCUMENT_MICROCREDENTIAL    = 3, ///< Microcredential
  COMPETENT_DOCUMENT_BRANCH_CERTIFICATE = 4, ///< Branchecertificaat
  COMPETENT_DOCUMENT_CERTIFICATE        = 5, ///< Mbo-certificaat
  COMPETENT_DOCUMENT_ELECTIVE           = 6, ///< Keuzedeel
  COMPETENT_DOCUMENT_DIPLOMA            = 7, ///< Diploma
  COMPETENT_DOCUMENT_DEGREE             = 8, ///< Getuigschrift
} CompetentDocument;

/// Number of documents
#define COMPETENT_N_DOCUMENTS 9

/// What a condition of a scheme is about; the values never change
typedef enum {
  COMPETENT_CRITERION_APPLICANT      = 0, ///< Who asks, a #CompetentApplicant
  COMPETENT_CRITERION_AGE            = 1, ///< Age in years when it begins
  COMPETENT_CRITERION_WORK           = 2, ///< What applies, a #CompetentWork
  COMPETENT_CRITERION_PERSON_LEVEL   = 3, ///< Highest #CompetentNlqf
  COMPETENT_CRITERION_PERSON_SECTOR  = 4, ///< Sector of the person, as text
  COMPETENT_CRITERION_PERSON_REGION  = 5, ///< Region of the person, as text
  COMPETENT_CRITERION_IS_TIED        = 6, ///< Tie to the Dutch labour market
  COMPETENT_CRITERION_STUDY_FINANCE  = 7, ///< Gets study finance, 1 or 0
  COMPETENT_CRITERION_IS_WEAK        = 8, ///< Weak position, or at risk, 1 or 0
  COMPETENT_CRITERION_EMPLOYEES      = 9, ///< Employees of the employer
  COMPETENT_CRITERION_IS_LEERBEDRIJF = 10, ///< Employer is one, 1 or 0
  COMPETENT_CRITERION_HAS_FUND       = 11, ///< Covered by a fund or cao
  COMPETENT_CRITERION_COURSE_LEVEL   = 12, ///< #CompetentNlqf of the course
  COMPETENT_CRITERION_COURSE_MODE    = 13, ///< #CompetentMode of the course
  COMPETENT_CRITERION_DOCUMENT       = 14, ///< #CompetentDocument of the course
  COMPETENT_CRITERION_IS_ACCREDITED  = 15, ///< OCW recognises the course
  COMPETENT_CRITERION_IS_IN_PATH     = 16, ///< Of a recognised ontwikkelpad
  COMPETENT_CRITERION_HAS_CREBO      = 17, ///< Awards what has a crebo
  COMPETENT_CRITERION_IS_FOR_WORK    = 18, ///< For the work, now or later
  COMPETENT_CRITERION_IS_BASIC       = 19, ///< Language, arithmetic, digital
  COMPETENT_CRITERION_COURSE_START   = 20, ///< Date on which it begins
  COMPETENT_CRITERION_ASKED          = 21, ///< Date on which one asks for it
  COMPETENT_CRITERION_PRICE          = 22, ///< Price of it, in eurocents
  COMPETENT_CRITERION_IN_DEMAND      = 23, ///< Occupation in demand, 1 or 0
  COMPETENT_CRITERION_DISCRETION     = 24, ///< Somebody decides: always asked
  COMPETENT_CRITERION_ON_WW          = 25, ///< Gets unemployment benefit (WW)
  COMPETENT_CRITERION_WEEKS_AHEAD    = 26, ///< Weeks from asking to the start
  COMPETENT_CRITERION_WEEKS          = 27, ///< How long it takes, in weeks
  COMPETENT_CRITERION_COURSE         = 28, ///< It, its provider, award or path
  COMPETENT_CRITERION_AT_RISK        = 29, ///< No work, or about to lose it
} CompetentCriterion;

/// Number of criteria
#define COMPETENT_N_CRITERIA 30

/// Who asks for what a scheme pays; the values never change
typedef enum {
  COMPETENT_APPLICANT_PERSON       = 0, ///< Who follows the course
  COMPETENT_APPLICANT_EMPLOYER     = 1, ///< Their employer
  COMPETENT_APPLICANT_ORGANISATION = 2, ///< A partnership, never for a person
} CompetentApplicant;

/// Number of those who may ask
#define COMPETENT_N_APPLICANTS 3

/// What becomes of what a scheme pays; the values never change
typedef enum {
  COMPETENT_PAYMENT_FEE   = 0, ///< Off the price, for whoever pays it
  COMPETENT_PAYMENT_WHOLE = 1, ///< To the employer, who pays all of the price
  COMPETENT_PAYMENT_LOAN  = 2, ///< Lent: it has to be paid back
  COMPETENT_PAYMENT_TAX   = 3, ///< Off the taxes, when the price is paid
  COMPETENT_PAYMENT_WORK  = 4, ///< To the employer, for guidance at work
} CompetentPayment;

/// Number of payments
#define COMPETENT_N_PAYMENTS 5

/// What the nodes of a concept are; the values never change
typedef enum {
  COMPETENT_NODE_WHOLE     = 0, ///< The concept itself
  COMPETENT_NODE_INSTANCE  = 1, ///< A time at which a course is given
  COMPETENT_NODE_CONDITION = 2, ///< What has to hold, of a scheme or amount
  COMPETENT_NODE_AMOUNT    = 3, ///< What a scheme pays
  COMPETENT_NODE_WINDOW    = 4, ///< When one may ask for it
} CompetentNodeKind;

/// Number of kinds of nodes
#define COMPETENT_N_NODE_KINDS 5

/// Something that is stated of a concept or of a part of it
typedef struct {
  int64_t value;    ///< As its property says, a #CompetentValueType
  int32_t property; ///< A #CompetentProperty
  int32_t unused;   ///< 0
} CompetentDetail;

/**
   A concept, or a part of it, that details are stated of.

   The first node of a concept is the concept itself, and any other one is a
   part of one before it.
*/
typedef struct {
  int32_t kind;         ///< A #CompetentNodeKind
  int32_t whole;        ///< Index of the node that it is of, -1 for the first
  int32_t first_detail; ///< Index of its first detail among the concept's
  int32_t n_details;    ///< Number of its details, by ascending property
} CompetentNode;

/// Return all nodes of a concept, or null where nothing is stated of it
COMPETENT_API const CompetentNode*
competent_taxonomy_nodes(const CompetentTaxonomy* taxonomy,
                         CompetentConcept         concept,
                         size_t*                  n_nodes);

/// Return all details of all nodes of a concept, or null for none
COMPETENT_API const CompetentDetail*
competent_taxonomy_details(const CompetentTaxonomy* taxonomy,
                           CompetentConcept         concept,
                           size_t*                  n_details);

/**
   Return what is stated first of a concept itself.

   @param taxonomy Taxonomy of the concept.

   @param concept Concept, of which nothing need be stated.

   @param property What to return.

   @param fallback What to return where it is not stated.
*/
COMPETENT_API int64_t
competent_taxonomy_value(const CompetentTaxonomy* taxonomy,
                         CompetentConcept         concept,
                         CompetentProperty        property,
                         int64_t                  fallback);

/// Return the text of a value whose property has texts, or empty text
COMPETENT_API CompetentText
competent_taxonomy_value_text(const CompetentTaxonomy* taxonomy, int64_t value);

/// Return the name of a property, like "price", or null
COMPETENT_API const char*
competent_property_name(CompetentProperty property);

/// Return what the values of a property are
COMPETENT_API CompetentValueType
competent_property_type(CompetentProperty property);

/// Return the name of a value of a property that has names, like "BBL", or null
COMPETENT_API const char*
competent_property_value_name(CompetentProperty property, int64_t value);

/// Return the name of a mode as RIO has it where it does, like "BBL", or null
COMPETENT_API const char*
competent_mode_name(CompetentMode mode);

/// Return the name of a document, like "diploma", or null
COMPETENT_API const char*
competent_document_name(CompetentDocument document);

/// Return the name of a criterion, like "course level", or null
COMPETENT_API const char*
competent_criterion_name(CompetentCriterion criterion);

/// Return the name of who asks, like "employer", or null
COMPETENT_API const char*
competent_applicant_name(CompetentApplicant applicant);

/// Return the name of a payment, like "loan", or null
COMPETENT_API const char*
competent_payment_name(CompetentPayment payment);

/// Return the name of a kind of node, like "instance", or null
COMPETENT_API const char*
competent_node_kind_name(CompetentNodeKind kind);

COMPETENT_END_DECLS

#endif // COMPETENT_DETAIL_H

// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_REPORT_H
#define COMPETENT_REPORT_H

#include <competent/attributes.h>
#include <competent/source.h>
#include <competent/text.h>

#include <stddef.h>
#include <stdint.h>

COMPETENT_BEGIN_DECLS

/**
   What was read to make a taxonomy, and what was odd in it.

   Defects of the data are never fatal and never silent: each is counted here.
   A report belongs to its taxonomy and never changes.
*/
typedef struct CompetentReportImpl CompetentReport;

/// What can be odd in the data; the values never change
typedef enum {
  COMPETENT_FINDING_UNKNOWN_PREDICATE = 0,  ///< Not in the predicate table
  COMPETENT_FINDING_UNKNOWN_CLASS     = 1,  ///< A type that is not known
  COMPETENT_FINDING_UNKNOWN_VALUE     = 2,  ///< A value that is not known
  COMPETENT_FINDING_DANGLING          = 3,  ///< Linked to, never described
  COMPETENT_FINDING_UNLABELLED        = 4,  ///< Described, but has no label
  COMPETENT_FINDING_TWO_KINDS         = 5,  ///< Two types that exclude another
  COMPETENT_FINDING_TWO_PREFERRED     = 6,  ///< Two names in one language
  COMPETENT_FINDING_TWO_LEVELS        = 7,  ///< Required at several levels
  COMPETENT_FINDING_CYCLE             = 8,  ///< Broader than itself
  COMPETENT_FINDING_BLANK             = 9,  ///< Text that begins or ends blank
  COMPETENT_FINDING_EMPTY             = 10, ///< Label or code without text
  COMPETENT_FINDING_MISPLACED  = 11, ///< A literal for an IRI or vice versa
  COMPETENT_FINDING_SELF       = 12, ///< Linked to itself
  COMPETENT_FINDING_UNRESOLVED = 13, ///< A synonym of nothing that is here
  COMPETENT_FINDING_AMBIGUOUS  = 14, ///< A synonym of what several are called
  COMPETENT_FINDING_BAD_VALUE  = 15, ///< A price, date or such that is none
  COMPETENT_FINDING_TWO_VALUES = 16, ///< Two values of which one can hold
  COMPETENT_FINDING_BAD_PERIOD = 17, ///< An end that is before its start
  COMPETENT_FINDING_DEAD_END   = 18, ///< A step of a path that leads nowhere
  COMPETENT_FINDING_TEACHES_NOTHING = 19, ///< A course of no use for a gap
  COMPETENT_FINDING_STEP_CYCLE      = 20, ///< A function before itself
  COMPETENT_FINDING_BAD_ROW         = 21, ///< A row of a table left out
  COMPETENT_FINDING_BAD_ENCODING    = 22, ///< A row that is not in UTF-8
  COMPETENT_FINDING_TWO_VERSIONS = 23, ///< A version that a higher one replaces
} CompetentFindingKind;

/// Number of kinds of findings
#define COMPETENT_N_FINDINGS 24

/// Something that was odd in the data
typedef struct {
  int32_t       kind;    ///< A #CompetentFindingKind
  int32_t       count;   ///< How often it was seen, at least 1
  CompetentText source;  ///< Name of the file where it was first seen, or empty
  int32_t       line;    ///< Line of that file, or 0 where no line has it
  CompetentText subject; ///< IRI of what it is about, or what a table says
  CompetentText field;   ///< Column or property that is odd, or empty
} CompetentFinding;

/// A file that was read
typedef struct {
  CompetentText name;       ///< Name of the file, without its folder
  int64_t       bytes;      ///< How long it is once unpacked
  int64_t       statements; ///< How many statements it holds
  int32_t       format;     ///< Its #CompetentFormat
  CompetentText version;    ///< Its owl:versionInfo, or empty
} CompetentReportSource;

/// Return the English name of a kind of finding, or null
COMPETENT_API const char*
competent_finding_name(CompetentFindingKind kind);

/// Return the number of files that were read
COMPETENT_API size_t
competent_report_n_sources(const CompetentReport* report);

/// Return a file that was read, by name; all zero from n_sources on
COMPETENT_API CompetentReportSource
competent_report_source(const CompetentReport* report, size_t index);

/// Return the number of statements that were read, over all files
COMPETENT_API int64_t
competent_report_n_statements(const CompetentReport* report);

/// Return how often a kind of finding was made
COMPETENT_API int64_t
competent_report_n_of_kind(const CompetentReport* report,
                           CompetentFindingKind   kind);

/**
   Return the number of findings that are listed.

   At most 100 subjects of each kind are listed: those whose IRIs come first.
   competent_report_n_of_kind() counts them all.
*/
COMPETENT_API size_t
competent_report_n_findings(const CompetentReport* report);

/// Return a finding, by kind and then subject; all zero from n_findings on
COMPETENT_API CompetentFinding
competent_report_finding(const CompetentReport* report, size_t index);

COMPETENT_END_DECLS

#endif // COMPETENT_REPORT_H

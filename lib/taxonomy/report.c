// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/report.h>

#include "taxonomy/taxonomy_impl.h"

#include <assert.h>
#include <string.h>

const char*
competent_finding_name(const CompetentFindingKind kind)
{
  static const char* const names[COMPETENT_N_FINDINGS] = {
    "unknown predicate",
    "unknown class",
    "unknown value",
    "dangling",
    "unlabelled",
    "two kinds",
    "two preferred labels",
    "two levels",
    "cycle",
    "surrounding blanks",
    "empty text",
    "misplaced",
    "linked to itself",
    "unresolved synonym",
    "ambiguous synonym",
    "bad value",
    "two values",
    "bad period",
    "dead end",
    "teaches nothing",
    "step cycle",
    "bad row",
    "not UTF-8",
    "two versions"};

  return ((unsigned)kind < COMPETENT_N_FINDINGS) ? names[kind] : NULL;
}

size_t
competent_report_n_sources(const CompetentReport* const report)
{
  assert(report);

  return report->image->n_sources;
}

CompetentReportSource
competent_report_source(const CompetentReport* const report, const size_t index)
{
  assert(report);

  CompetentReportSource result;
  memset(&result, 0, sizeof(result));
  if (index < report->image->n_sources) {
    const ImageSource* const source = &report->image->sources[index];

    result.name       = image_report_text(report->image, source->name);
    result.bytes      = source->bytes;
    result.statements = source->statements;
    result.format     = (int32_t)source->format;
    result.version    = image_report_text(report->image, source->version);
  }

  return result;
}

int64_t
competent_report_n_statements(const CompetentReport* const report)
{
  assert(report);

  return report->image->header->n_statements;
}

int64_t
competent_report_n_of_kind(const CompetentReport* const report,
                           const CompetentFindingKind   kind)
{
  assert(report);

  return ((unsigned)kind < COMPETENT_N_FINDINGS)
           ? report->image->header->n_findings[kind]
           : 0;
}

size_t
competent_report_n_findings(const CompetentReport* const report)
{
  assert(report);

  return report->image->n_findings;
}

CompetentFinding
competent_report_finding(const CompetentReport* const report,
                         const size_t                 index)
{
  assert(report);

  CompetentFinding result;
  memset(&result, 0, sizeof(result));
  if (index < report->image->n_findings) {
    const ImageFinding* const finding = &report->image->findings[index];

    result.kind    = finding->kind;
    result.count   = finding->count;
    result.source  = image_report_text(report->image, finding->source);
    result.line    = finding->line;
    result.subject = image_report_text(report->image, finding->subject);
    result.field   = image_report_text(report->image, finding->field);
  }

  return result;
}

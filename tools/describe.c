// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "describe.h"

#include "number.h"
#include "table.h"
#include "text.h"

#include <competent/report.h>
#include <competent/version.h>

#include <inttypes.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

static bool
write_kinds(FILE* const                    out,
            const Language                 language,
            const CompetentTaxonomy* const taxonomy)
{
  static const Column columns[] = {{MESSAGE_COLUMN_KIND, false, FIT_CUT},
                                   {MESSAGE_COLUMN_COUNT, true, FIT_WHOLE}};

  Table* const table = table_new(language, columns, 2U);
  for (int i = 0; i < COMPETENT_N_KINDS; ++i) {
    const int32_t n = competent_taxonomy_n_of_kind(taxonomy, (CompetentKind)i);
    if (n) {
      table_string(
        table, STYLE_PLAIN, message_name(language, MESSAGE_KINDS_OF, i));
      table_string(table, STYLE_PLAIN, number_whole(language, n).text);
    }
  }

  return table_finish(table, language, out);
}

static bool
write_sources(FILE* const                  out,
              const Language               language,
              const CompetentReport* const report)
{
  static const Column columns[] = {{MESSAGE_COLUMN_FILE, false, FIT_CUT},
                                   {MESSAGE_COLUMN_FORMAT, false, FIT_WHOLE},
                                   {MESSAGE_COLUMN_SIZE, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_STATEMENTS, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_VERSION, false, FIT_CUT}};

  Table* const table = table_new(language, columns, 5U);
  const size_t n     = competent_report_n_sources(report);
  for (size_t i = 0U; i < n; ++i) {
    const CompetentReportSource source = competent_report_source(report, i);

    const char* const format =
      competent_format_name((CompetentFormat)source.format);

    table_cell(table, STYLE_PLAIN, source.name);
    table_string(table, STYLE_PLAIN, format ? format : "–");
    table_string(table, STYLE_PLAIN, number_size(language, source.bytes).text);
    table_string(
      table, STYLE_PLAIN, number_whole(language, source.statements).text);
    table_cell(table,
               STYLE_PLAIN,
               source.version.length ? source.version : text_of("–"));
  }

  return table_finish(table, language, out);
}

static int64_t
n_all_findings(const CompetentReport* const report)
{
  int64_t n = 0;
  for (int i = 0; i < COMPETENT_N_FINDINGS; ++i) {
    n += competent_report_n_of_kind(report, (CompetentFindingKind)i);
  }

  return n;
}

static bool
write_findings(FILE* const                  out,
               const Language               language,
               const CompetentReport* const report)
{
  static const Column columns[] = {{MESSAGE_COLUMN_FINDING, false, FIT_CUT},
                                   {MESSAGE_COLUMN_COUNT, true, FIT_WHOLE}};

  if (!n_all_findings(report)) {
    message_write(out, language, MESSAGE_NO_FINDINGS, NULL);
    return true;
  }

  Table* const table = table_new(language, columns, 2U);
  for (int i = 0; i < COMPETENT_N_FINDINGS; ++i) {
    const int64_t n =
      competent_report_n_of_kind(report, (CompetentFindingKind)i);
    if (n) {
      table_string(
        table, STYLE_PLAIN, message_name(language, MESSAGE_FINDINGS, i));
      table_string(table, STYLE_PLAIN, number_whole(language, n).text);
    }
  }

  return table_finish(table, language, out);
}

bool
describe_tables(FILE* const                    out,
                const Language                 language,
                const CompetentTaxonomy* const taxonomy)
{
  const CompetentReport* const report = competent_taxonomy_report(taxonomy);

  const int64_t n_concepts   = competent_taxonomy_n_concepts(taxonomy);
  const int64_t n_statements = competent_report_n_statements(report);
  const int64_t n_bytes      = (int64_t)competent_taxonomy_size(taxonomy);

  message_write(out,
                language,
                MESSAGE_IMAGE_SUMMARY,
                number_whole(language, n_concepts).text,
                number_whole(language, n_statements).text,
                number_size(language, n_bytes).text,
                NULL);
  message_write(out,
                language,
                MESSAGE_HASH,
                competent_taxonomy_hash(taxonomy).bytes,
                competent_version(),
                NULL);

  fputc('\n', out);
  if (!write_kinds(out, language, taxonomy)) {
    return false;
  }

  fputc('\n', out);
  if (!write_sources(out, language, report)) {
    return false;
  }

  fputc('\n', out);
  return write_findings(out, language, report);
}

void
describe_hint(FILE* const                    out,
              const Language                 language,
              const CompetentTaxonomy* const taxonomy)
{
  if (competent_report_n_findings(competent_taxonomy_report(taxonomy))) {
    fputc('\n', out);
    message_write(out, language, MESSAGE_FINDINGS_HINT, NULL);
  }
}

bool
describe_findings(FILE* const                    out,
                  const Language                 language,
                  const CompetentTaxonomy* const taxonomy)
{
  static const Column columns[] = {{MESSAGE_COLUMN_FINDING, false, FIT_CUT},
                                   {MESSAGE_COLUMN_COUNT, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_PLACE, false, FIT_CUT}};

  const CompetentReport* const report = competent_taxonomy_report(taxonomy);

  const size_t n = competent_report_n_findings(report);
  if (!n) {
    return true;
  }

  Table* const table = table_new(language, columns, 3U);
  for (size_t i = 0U; i < n; ++i) {
    const CompetentFinding finding = competent_report_finding(report, i);

    char line[16] = {0};
    if (finding.line) {
      snprintf(line, sizeof(line), "%" PRId32, finding.line);
    }

    char* const place =
      message_format(language,
                     MESSAGE_PLACE,
                     finding.source.length ? finding.source.bytes : "–",
                     line,
                     NULL);

    table_string(table,
                 STYLE_PLAIN,
                 message_name(language, MESSAGE_FINDINGS, finding.kind));
    table_string(
      table, STYLE_PLAIN, number_whole(language, finding.count).text);
    // A column stands behind the line: "courses.csv:3 prijs"
    char* const where =
      (place && finding.field.length)
        ? message_format(
            language, MESSAGE_PLACE_FIELD, place, finding.field.bytes, NULL)
        : NULL;

    table_string(table, STYLE_PLAIN, where ? where : place ? place : "");
    if (finding.subject.length) {
      table_note(table, finding.subject);
    }

    free(where);
    free(place);
  }

  fputc('\n', out);
  return table_finish(table, language, out);
}

static void
write_source_members(Document* const document, const CompetentReport* report)
{
  document_key(document, "sources");
  document_open(document, '[');

  const size_t n = competent_report_n_sources(report);
  for (size_t i = 0U; i < n; ++i) {
    const CompetentReportSource source = competent_report_source(report, i);

    const char* const format =
      competent_format_name((CompetentFormat)source.format);

    document_open(document, '{');
    document_key(document, "name");
    document_text(document, source.name);
    document_key(document, "format");
    document_string(document, format ? format : "");
    document_key(document, "bytes");
    document_whole(document, source.bytes);
    document_key(document, "statements");
    document_whole(document, source.statements);
    document_key(document, "version");
    document_text(document, source.version);
    document_close(document, '}');
  }

  document_close(document, ']');
}

void
describe_members(Document* const                document,
                 const CompetentTaxonomy* const taxonomy)
{
  const CompetentReport* const report = competent_taxonomy_report(taxonomy);

  document_origin(document, taxonomy);
  document_key(document, "bytes");
  document_whole(document, (int64_t)competent_taxonomy_size(taxonomy));
  document_key(document, "concepts");
  document_whole(document, competent_taxonomy_n_concepts(taxonomy));
  document_key(document, "statements");
  document_whole(document, competent_report_n_statements(report));

  document_key(document, "kinds");
  document_open(document, '{');
  for (int i = 0; i < COMPETENT_N_KINDS; ++i) {
    const CompetentKind kind = (CompetentKind)i;
    document_key(document, competent_kind_name(kind));
    document_whole(document, competent_taxonomy_n_of_kind(taxonomy, kind));
  }

  document_close(document, '}');
  write_source_members(document, report);

  document_key(document, "findings");
  document_open(document, '{');
  for (int i = 0; i < COMPETENT_N_FINDINGS; ++i) {
    const CompetentFindingKind kind = (CompetentFindingKind)i;
    document_key(document, competent_finding_name(kind));
    document_whole(document, competent_report_n_of_kind(report, kind));
  }

  document_close(document, '}');
}

void
describe_listed(Document* const                document,
                const CompetentTaxonomy* const taxonomy)
{
  const CompetentReport* const report = competent_taxonomy_report(taxonomy);

  document_key(document, "listed");
  document_open(document, '[');

  const size_t n = competent_report_n_findings(report);
  for (size_t i = 0U; i < n; ++i) {
    const CompetentFinding finding = competent_report_finding(report, i);

    document_open(document, '{');
    document_key(document, "finding");
    document_string(document,
                    competent_finding_name((CompetentFindingKind)finding.kind));
    document_key(document, "count");
    document_whole(document, finding.count);
    document_key(document, "source");
    document_text(document, finding.source);
    document_key(document, "line");
    document_whole(document, finding.line);
    document_key(document, "subject");
    document_text(document, finding.subject);
    document_key(document, "field");
    document_text(document, finding.field);
    document_close(document, '}');
  }

  document_close(document, ']');
}

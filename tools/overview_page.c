// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "overview_page.h"

#include "html.h"
#include "number.h"
#include "origin.h"
#include "overview_found.h"
#include "overview_parts.h"
#include "overview_said.h"
#include "overview_style.h"
#include "page_frame.h"
#include "page_text.h"
#include "text.h"

#include <competent/report.h>
#include <competent/version.h>

#include <stdbool.h>
#include <stddef.h>

static void
write_links(const Overview* const overview)
{
  static const struct {
    const char* name;
    Said        heading;
  } parts[] = {{"kun", SAID_CAN},
               {"past", SAID_FITS},
               {"leren", SAID_GAP},
               {"vragen", SAID_GATES},
               {"route", SAID_ROUTE},
               {"stoppen", SAID_STOP},
               {"cursussen", SAID_COURSES},
               {"geld", SAID_MONEY},
               {"doen", SAID_NEXT}};

  fprintf(overview->out,
          "<nav aria-label=\"%s\">\n<ul>\n",
          said_text(overview->language, SAID_SKIP));
  for (size_t i = 0U; i < sizeof(parts) / sizeof(parts[0]); ++i) {
    fprintf(overview->out,
            "<li><a href=\"#%s\">%s</a></li>\n",
            parts[i].name,
            said_text(overview->language, parts[i].heading));
  }

  fputs("</ul>\n</nav>\n", overview->out);
}

static void
write_head(const Overview* const overview)
{
  const Language language  = overview->language;
  size_t         n_omitted = 0U;
  (void)competent_profile_omissions(overview->question->profile, &n_omitted);

  frame_begin(overview->out,
              language,
              text_of(said_text(language, SAID_TITLE)),
              style_of_overview);
  fputs("<main class=\"sheet\">\n<p class=\"lead\">", overview->out);
  overview_sentence(overview, SAID_LEAD, "", "");
  fputs("</p>\n<aside>\n", overview->out);
  overview_paragraph(overview, SAID_IS_NOT, "", "");
  overview_paragraph(overview, SAID_UNKNOWN_IS, "", "");
  if (n_omitted) {
    const Number omitted = number_whole(language, (int64_t)n_omitted);
    overview_paragraph(overview, SAID_OMITTED, omitted.text, "");
  }

  fputs("</aside>\n", overview->out);
}

static void
write_sources(const Overview* const overview)
{
  const CompetentReport* const report =
    competent_taxonomy_report(overview->taxonomy);
  for (size_t i = 0U; i < competent_report_n_sources(report); ++i) {
    const CompetentReportSource source = competent_report_source(report, i);
    if (source.version.length) {
      fputs("<br>\n", overview->out);
      said_write(overview->out,
                 overview->language,
                 SAID_AUDIT_SOURCE,
                 source.name.bytes,
                 source.version.bytes,
                 NULL);
    }
  }
}

static void
write_foot(const Overview* const overview)
{
  FILE* const                   out      = overview->out;
  const Language                language = overview->language;
  const OverviewQuestion* const question = overview->question;

  fputs("</main>\n<footer>\n", out);
  overview_paragraph(overview, SAID_PRIVACY, "", "");
  fputs("<p class=\"audit\"><strong>", out);
  overview_sentence(overview, SAID_AUDIT, "", "");
  fputs("</strong><br>\n", out);
  said_write(
    out,
    language,
    SAID_AUDIT_MADE,
    said_date(language, question->date).text,
    competent_version(),
    competent_taxonomy_hash(overview->taxonomy).bytes,
    origin_preset(overview->matcher),
    origin_leniency(overview->question->profile),
    competent_thrift_name(question->thrift),
    number_share(language, overview->wishes.coverage, COMPETENT_TARGET_POINTS)
      .text,
    NULL);
  fputc('\n', out);
  if (overview_route(overview)) {
    overview_sentence(overview,
                      competent_plan_is_proven(overview->plan)
                        ? SAID_AUDIT_PROVEN
                        : SAID_AUDIT_NOT_PROVEN,
                      "",
                      "");
  }

  overview_sentence(overview, SAID_AUDIT_VERIFY, "", "");
  write_sources(overview);
  fputs("</p>\n</footer>\n", out);
  frame_end(out);
}

static void
write_parts(const Overview* const overview)
{
  write_head(overview);
  overview_short(overview);
  write_links(overview);
  overview_can(overview);
  overview_fits(overview);
  overview_gap(overview);
  overview_gates(overview);
  overview_tell_route(overview);
  overview_stop(overview);
  overview_courses(overview);
  overview_money(overview);
  overview_next(overview);
  write_foot(overview);
}

CompetentStatus
overview_write(FILE* const                   out,
               const OverviewQuestion* const question,
               CompetentError* const         error)
{
  Overview              overview;
  const CompetentStatus st = overview_find(&overview, question, error);

  overview.out = out;
  if (!st) {
    write_parts(&overview);
  }

  overview_free(&overview);
  return st;
}

static CompetentStatus
write_page(FILE* const           out,
           const void* const     subject,
           CompetentError* const error)
{
  return overview_write(out, (const OverviewQuestion*)subject, error);
}

CompetentStatus
overview_text(const OverviewQuestion* const question,
              char** const                  text,
              size_t* const                 length,
              CompetentError* const         error)
{
  return page_text(write_page, question, text, length, error);
}

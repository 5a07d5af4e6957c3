// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "radar.h"

#include "html.h"
#include "messages.h"
#include "page_frame.h"
#include "page_style.h"
#include "people.h"
#include "shown.h"
#include "skipped.h"
#include "text.h"

#include <competent/gate.h>
#include <competent/match.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>

static void
write_style(FILE* const out)
{
  style_of_page(out);
  fputs("body { max-width: 64rem; }\n"
        ".wide { overflow-x: auto; }\n"
        "td:first-child { min-width: 11rem; overflow-wrap: normal; }\n"
        "td:nth-child(3) { overflow-wrap: normal; }\n"
        "td.bars { min-width: 7rem; width: 24%; vertical-align: middle; }\n"
        ".bar { position: relative; height: .85rem; border-radius: .2rem;"
        " background: #e3e6ea; overflow: hidden; }\n"
        ".bar span { position: absolute; left: 0; top: 0; bottom: 0; }\n"
        ".lacks { background: #d98a1f; }\n"
        ".left { background: #a1322b; }\n"
        ".gains { background: #2b7fc4; }\n"
        ".key { display: inline-block; width: .85rem; height: .85rem;"
        " border-radius: .2rem; vertical-align: -.1rem;"
        " margin-right: .35rem; }\n"
        ".legend span.key { margin-left: 1rem; }\n"
        ".legend span.key:first-child { margin-left: 0; }\n"
        ".legend { font-size: .9rem; }\n"
        ".ask { color: #6b4d00; }\n"
        "ul.courses { margin: 0; padding-left: 1rem; }\n"
        "@media screen and (prefers-color-scheme:dark){\n"
        ".bar { background: #353a42; }\n"
        ".lacks { background: #e8ac4a; }\n"
        ".left { background: #f28b82; }\n"
        ".gains { background: #6db3f2; }\n"
        ".ask { color: #e8c27a; }\n"
        "}\n"
        "@media print{\n"
        ".bar, .bar span, .key { -webkit-print-color-adjust: exact;"
        " print-color-adjust: exact; }\n"
        "}\n",
        out);
}

static void
begin_table(FILE* const           out,
            const RadarJob* const job,
            const Message         title,
            const Message* const  heads,
            const size_t          n_heads,
            const size_t          n_words)
{
  fputs("<h2>", out);
  frame_message(out, job->options->language, title);
  fputs("</h2>\n<div class=\"wide\"><table>\n", out);
  frame_heads(out, job->options->language, heads, n_heads, n_words);
  fputs("<tbody>\n", out);
}

static void
end_table(FILE* const out)
{
  fputs("</tbody>\n</table></div>\n", out);
}

static void
write_number(FILE* const out, const Number number)
{
  fputs("<td class=\"number\">", out);
  html_string(out, number.text);
  fputs("</td>", out);
}

// Permille, so that the page is the same whatever the locale
static void
write_span(FILE* const       out,
           const char* const name,
           const int64_t     part,
           const int64_t     whole)
{
  const int64_t permille = (whole > 0 && part > 0) ? 1000 * part / whole : 0;

  fprintf(out,
          "<span class=\"%s\" style=\"width:%d.%d%%\"></span>",
          name,
          (int)(permille / 10),
          (int)(permille % 10));
}

static void
write_shortage(FILE* const                    out,
               const RadarJob* const          job,
               const CompetentShortage* const line)
{
  const Language language = job->options->language;

  fputs("<tr><td>", out);
  frame_concept(out, job->taxonomy, line->concept);
  fputs("</td><td>", out);
  html_string(out, message_name(language, MESSAGE_LEVELS, line->level));
  fputs("</td><td class=\"bars\"><div class=\"bar\">", out);
  write_span(out, "lacks", line->n_lacking, line->n_places);
  write_span(out, "left", line->n_left, line->n_places);
  fputs("</div></td>", out);
  write_number(out, radar_count(job, line->n_places));
  write_number(out, radar_count(job, line->n_have));
  write_number(out, radar_count(job, line->n_short));
  write_number(out, radar_count(job, line->n_lacking));
  write_number(out, radar_count(job, line->n_left));
  fputs("</tr>\n", out);
}

static void
write_shortages(FILE* const out, const RadarJob* const job)
{
  static const Message heads[] = {MESSAGE_COLUMN_REQUIREMENT,
                                  MESSAGE_COLUMN_LEVEL,
                                  MESSAGE_COLUMN_BAR,
                                  MESSAGE_COLUMN_PLACES,
                                  MESSAGE_COLUMN_HAVE,
                                  MESSAGE_COLUMN_SHORT,
                                  MESSAGE_COLUMN_LACKS,
                                  MESSAGE_COLUMN_LEFT};

  size_t                         n = 0U;
  const CompetentShortage* const lines =
    competent_radar_shortages(job->radar, &n);

  begin_table(out, job, MESSAGE_RADAR_SHORT, heads, 8U, 3U);
  for (size_t i = 0U; i < n && i < radar_limit(job); ++i) {
    write_shortage(out, job, &lines[i]);
  }

  end_table(out);
  fputs("<p class=\"legend\"><span class=\"key lacks\"></span>", out);
  frame_message(out, job->options->language, MESSAGE_RADAR_KEY_LACKS);
  fputs(" <span class=\"key left\"></span>", out);
  frame_message(out, job->options->language, MESSAGE_RADAR_KEY_LEFT);
  fputs("</p>\n", out);
}

static void
write_remedies(FILE* const out, const RadarJob* const job)
{
  static const Message heads[] = {MESSAGE_COLUMN_COURSE,
                                  MESSAGE_COLUMN_BAR,
                                  MESSAGE_COLUMN_CLOSES,
                                  MESSAGE_COLUMN_FOR_WHOM,
                                  MESSAGE_COLUMN_SPENDS};

  const CompetentRadarTotals   totals = competent_radar_totals(job->radar);
  size_t                       n      = 0U;
  const CompetentRemedy* const all = competent_radar_remedies(job->radar, &n);
  const int64_t lacking = (totals.held < 0) ? 0 : totals.asked - totals.held;
  if (!n) {
    return;
  }

  begin_table(out, job, MESSAGE_RADAR_REMEDIES, heads, 5U, 2U);
  for (size_t i = 0U; i < n && i < radar_limit(job); ++i) {
    fputs("<tr><td>", out);
    frame_concept(out, job->taxonomy, all[i].course);
    fputs("</td><td class=\"bars\"><div class=\"bar\">", out);
    write_span(out, "gains", all[i].gain, lacking);
    fputs("</div></td>", out);
    write_number(
      out,
      lacking ? number_percent(job->options->language, all[i].gain, lacking)
              : radar_count(job, -1));
    write_number(out, radar_count(job, all[i].n_people));
    write_number(out, radar_spent(job, all[i].spends));
    fputs("</tr>\n", out);
  }

  end_table(out);
}

static void
write_prospects(FILE* const out, const RadarJob* const job)
{
  static const Message heads[] = {MESSAGE_COLUMN_VACANCY,
                                  MESSAGE_COLUMN_PLACES,
                                  MESSAGE_COLUMN_SUITED,
                                  MESSAGE_COLUMN_READY,
                                  MESSAGE_COLUMN_TRAINED,
                                  MESSAGE_COLUMN_EMPTY,
                                  MESSAGE_COLUMN_SPENDS};

  size_t                         n = 0U;
  const CompetentProspect* const prospects =
    competent_radar_prospects(job->radar, &n);

  begin_table(out, job, MESSAGE_RADAR_PROSPECTS, heads, 7U, 1U);
  for (size_t i = 0U; i < n; ++i) {
    fputs("<tr><td>", out);
    html_string(out, job->openings.titles[i]);
    fputs("</td>", out);
    write_number(out, radar_count(job, prospects[i].places));
    write_number(out, radar_count(job, prospects[i].n_suited));
    write_number(out, radar_count(job, prospects[i].n_ready));
    write_number(out, radar_count(job, prospects[i].n_trained));
    write_number(out, radar_count(job, prospects[i].n_empty));
    write_number(out, radar_spent(job, prospects[i].spent));
    fputs("</tr>\n", out);
  }

  end_table(out);
}

static void
write_courses(FILE* const                     out,
              const RadarJob* const           job,
              const CompetentPlacement* const placement)
{
  size_t                        n = 0U;
  const CompetentConcept* const courses =
    competent_radar_courses(job->radar, &n);
  if (!placement->n_courses) {
    frame_message(out, job->options->language, MESSAGE_RADAR_READY);
  } else {
    fputs("<ul class=\"courses\">", out);
    for (int32_t c = 0; c < placement->n_courses; ++c) {
      fputs("<li>", out);
      frame_concept(out, job->taxonomy, courses[placement->first_course + c]);
      fputs("</li>", out);
    }

    fputs("</ul>", out);
  }

  if (placement->passage == (int32_t)COMPETENT_PASSAGE_UNKNOWN) {
    fputs("<div class=\"ask\">", out);
    frame_message(out, job->options->language, MESSAGE_RADAR_ASK);
    fputs("</div>", out);
  }
}

static void
write_placements(FILE* const out, const RadarJob* const job)
{
  static const Message heads[] = {MESSAGE_COLUMN_VACANCY,
                                  MESSAGE_COLUMN_PROFILE,
                                  MESSAGE_COLUMN_COURSES,
                                  MESSAGE_COLUMN_COVERAGE,
                                  MESSAGE_COLUMN_LEFT,
                                  MESSAGE_COLUMN_SPENDS};

  const Language                  language = job->options->language;
  size_t                          n        = 0U;
  const CompetentPlacement* const rows =
    competent_radar_placements(job->radar, &n);
  if (!n) {
    return;
  }

  begin_table(out, job, MESSAGE_RADAR_PLACEMENTS, heads, 6U, 3U);
  for (size_t i = 0U; i < n; ++i) {
    fputs("<tr><td>", out);
    html_string(out, job->openings.titles[rows[i].opening]);
    fputs("</td><td>", out);
    html_text(out, people_title(&job->people, (size_t)rows[i].person));
    fputs("</td><td>", out);
    write_courses(out, job, &rows[i]);
    fputs("</td>", out);
    write_number(
      out, number_share(language, rows[i].before, COMPETENT_TARGET_POINTS));
    write_number(
      out, number_share(language, rows[i].after, COMPETENT_TARGET_POINTS));
    write_number(out, radar_spent(job, rows[i].spent));
    fputs("</tr>\n", out);
  }

  end_table(out);
}

static void
write_skipped_of(FILE* const           out,
                 const RadarJob* const job,
                 const CompetentText   title,
                 const Skipped* const  skipped)
{
  if (skipped->n) {
    fputs("<h3>", out);
    html_text(out, title);
    fputs("</h3>\n", out);
    skipped_page(out, job->options->language, skipped);
  }
}

// Of what and of whom something was not understood, unless nobody is told of
static void
write_skipped(FILE* const out, const RadarJob* const job)
{
  const Openings* const openings = &job->openings;
  const People* const   people   = &job->people;
  for (size_t i = 0U; i < openings->n; ++i) {
    write_skipped_of(
      out, job, text_of(openings->titles[i]), &openings->wanted[i].skipped);
  }

  for (size_t i = 0U; i < people->n && job->options->group <= 1; ++i) {
    write_skipped_of(out, job, people_title(people, i), &people->skipped[i]);
  }
}

// Tell what the figures rest on
static void
write_foot(FILE* const out, const RadarJob* const job)
{
  const Language             language = job->options->language;
  const CompetentRadarTotals totals   = competent_radar_totals(job->radar);

  fputs("<footer><p>", out);
  if (totals.is_proven) {
    frame_message(out, language, MESSAGE_RADAR_PROVEN);
  } else if (totals.bound >= 0) {
    message_write(out,
                  language,
                  MESSAGE_RADAR_BOUND,
                  radar_spent(job, totals.bound).text,
                  NULL);
  }

  if (totals.n_unscored) {
    fputs("</p>\n<p>", out);
    message_write(out,
                  language,
                  MESSAGE_RADAR_UNSCORED,
                  radar_count(job, totals.n_unscored).text,
                  NULL);
  }

  if (job->options->group > 1) {
    fputs("</p>\n<p>", out);
    message_write(out,
                  language,
                  MESSAGE_RADAR_GROUP,
                  radar_count(job, job->options->group).text,
                  radar_count(job, totals.n_withheld).text,
                  NULL);
  }

  fputs("</p></footer>\n", out);
}

void
radar_page(FILE* const out, const RadarJob* const job)
{
  const Language language = job->options->language;
  char* const    summary  = radar_summary(job);

  frame_begin(out,
              language,
              text_of(message_text(language, MESSAGE_RADAR_PAGE)),
              write_style);
  fputs("<p class=\"summary\">", out);
  html_string(out, summary ? summary : "");
  fputs("</p>\n", out);
  free(summary);
  write_shortages(out, job);
  write_remedies(out, job);
  write_prospects(out, job);
  write_placements(out, job);
  write_skipped(out, job);
  write_foot(out, job);
  frame_end(out);
}

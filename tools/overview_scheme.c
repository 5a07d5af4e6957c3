// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "overview_parts.h"

#include "html.h"
#include "reasons.h"
#include "shown.h"

#include <competent/detail.h>
#include <competent/fact.h>
#include <competent/funding.h>
#include <competent/text.h>

#include <string.h>

// Return an amount or a range of amounts in words
static Phrase
amount_of(const Language language, const CompetentClaim* const claim)
{
  const Number low  = shown_money(language, claim->low);
  const Number high = shown_money(language, claim->high);

  const Said said = (claim->high == COMPETENT_UNKNOWN) ? SAID_SCHEME_NO_LIMIT
                    : (claim->low == claim->high)      ? SAID_SCHEME_EXACT
                    : claim->low                       ? SAID_SCHEME_RANGE
                                                       : SAID_SCHEME_UP_TO;
  const bool is_range = said == SAID_SCHEME_RANGE;
  return said_phrase(
    language, said, is_range ? low.text : high.text, high.text, "");
}

static void
write_amount(const Overview* const overview, const CompetentClaim* const claim)
{
  static const Said said[COMPETENT_N_PAYMENTS] = {SAID_SCHEME_FEE,
                                                  SAID_SCHEME_WHOLE,
                                                  SAID_SCHEME_LOAN,
                                                  SAID_SCHEME_TAX,
                                                  SAID_SCHEME_WORK};

  overview_sentence(overview,
                    said[claim->payment],
                    amount_of(overview->language, claim).text,
                    "");
}

static void
write_deadline(const Overview* const       overview,
               const CompetentClaim* const claim)
{
  const bool   is_later = claim->ask_from > overview->question->date;
  const Phrase from     = said_date(overview->language, claim->ask_from);
  const Phrase until    = said_date(overview->language, claim->ask_until);
  if (is_later && claim->ask_until) {
    overview_sentence(overview, SAID_SCHEME_BETWEEN, from.text, until.text);
  } else if (claim->ask_until) {
    overview_sentence(overview, SAID_SCHEME_UNTIL, until.text, "");
  } else if (is_later) {
    overview_sentence(overview, SAID_SCHEME_FROM, from.text, "");
  } else {
    overview_sentence(overview, SAID_SCHEME_WITHOUT, "", "");
  }
}

static const char*
criterion_text(const Language language, const int32_t criterion)
{
  return (criterion < 0) ? said_text(language, SAID_SCHEME_UNSTATED)
         : (criterion == COMPETENT_CRITERION_DISCRETION)
           ? said_text(language, SAID_SCHEME_DECISION)
           : message_name(language, MESSAGE_CRITERIA, criterion);
}

// What the person can find out is asked as such
static const char*
reason_text(const Language language, const CompetentReason* const reason)
{
  return (reason->fact < 0)
           ? criterion_text(language, reason->criterion)
           : said_text(language, overview_fact((CompetentFact)reason->fact));
}

static void
write_conditions(const Overview* const        overview,
                 const CompetentClaims* const claims,
                 const CompetentClaim* const  claim)
{
  const CompetentReason* deciding[MAX_REASONS];
  const size_t           n = reasons_of(claims, claim, deciding);
  if (n) {
    fputs("<p>", overview->out);
    overview_sentence(overview, SAID_SCHEME_DEPENDS, "", "");
    fputs("</p>\n<ul>\n", overview->out);
    for (size_t i = 0U; i < n; ++i) {
      fputs("<li>", overview->out);
      html_string(overview->out, reason_text(overview->language, deciding[i]));
      fputs("</li>\n", overview->out);
    }

    fputs("</ul>\n", overview->out);
  }
}

static CompetentText
text_of_scheme(const Overview* const   overview,
               const CompetentConcept  scheme,
               const CompetentProperty property)
{
  const int64_t value =
    competent_taxonomy_value(overview->taxonomy, scheme, property, -1);

  return (value < 0) ? (CompetentText){"", 0U}
                     : competent_taxonomy_value_text(overview->taxonomy, value);
}

// Return the name of whoever has a page, which is short enough to print
static CompetentText
host_of(const CompetentText address)
{
  const char* const start = strstr(address.bytes, "://") + 3;
  const char* const shown = strncmp(start, "www.", 4U) ? start : start + 4;
  return (CompetentText){shown, strcspn(shown, "/?#")};
}

static void
write_source(const Overview* const overview, const CompetentConcept scheme)
{
  FILE* const         out = overview->out;
  const CompetentText address =
    text_of_scheme(overview, scheme, COMPETENT_PROPERTY_SOURCE);
  if (address.length && (!strncmp(address.bytes, "https://", 8U) ||
                         !strncmp(address.bytes, "http://", 7U))) {
    overview_sentence(overview, SAID_SCHEME_WHERE, "", "");
    fputs("<a href=\"", out);
    html_text(out, address);
    fputs("\">", out);
    html_text(out, host_of(address));
    fputs("</a>\n", out);
  }
}

static void
write_claim(const Overview* const        overview,
            const CompetentClaims* const claims,
            const CompetentClaim* const  claim)
{
  FILE* const         out    = overview->out;
  const bool          is_yes = claim->verdict == COMPETENT_VERDICT_YES;
  const CompetentText note =
    text_of_scheme(overview, claim->scheme, COMPETENT_PROPERTY_NOTE);

  fprintf(
    out, "<li class=\"%s\">\n<p class=\"scheme\">", is_yes ? "yes" : "maybe");
  overview_sentence(overview,
                    is_yes ? SAID_SCHEME_YES : SAID_SCHEME_MAYBE,
                    overview_name(overview, claim->scheme),
                    "");
  fputs("</p>\n<p>", out);
  write_amount(overview, claim);
  overview_sentence(overview,
                    (overview_applicant(overview, claim->scheme) ==
                     COMPETENT_APPLICANT_EMPLOYER)
                      ? SAID_SCHEME_EMPLOYER
                      : SAID_SCHEME_ME,
                    "",
                    "");
  write_deadline(overview, claim);
  write_source(overview, claim->scheme);
  fputs("</p>\n", out);
  if (!is_yes) {
    write_conditions(overview, claims, claim);
  }

  if (note.length) {
    fputs("<p class=\"data\" lang=\"nl\">", out);
    html_text(out, note);
    fputs("</p>\n", out);
  }

  fputs("</li>\n", out);
}

// What costs nothing is paid by nobody, but who teaches at work may be
bool
overview_is_of_use(const CompetentClaim* const claim, const bool is_free)
{
  return claim->verdict != COMPETENT_VERDICT_NO &&
         (!is_free || claim->payment == COMPETENT_PAYMENT_WORK);
}

void
overview_schemes(const Overview* const overview,
                 const Bill* const     bill,
                 const bool            is_free)
{
  size_t                      n       = 0U;
  size_t                      n_shown = 0U;
  const CompetentClaim* const all = competent_claims_items(bill->claims, &n);
  for (size_t i = 0U; i < n; ++i) {
    if (overview_is_of_use(&all[i], is_free)) {
      fputs(n_shown++ ? "" : "<ul class=\"schemes\">\n", overview->out);
      write_claim(overview, bill->claims, &all[i]);
    }
  }

  if (n_shown) {
    fputs("</ul>\n", overview->out);
  } else if (!is_free) {
    overview_paragraph(overview, SAID_SCHEMES_NONE, "", "");
  }
}

// What is of no person at all is no answer to anybody
static bool
is_refused(const Overview* const overview, const CompetentConcept scheme)
{
  for (size_t b = 0U; b < overview->n_bills; ++b) {
    size_t                       n      = 0U;
    const CompetentClaims* const claims = overview->bills[b].claims;
    const CompetentClaim* const  all    = competent_claims_items(claims, &n);
    const bool is_free = !competent_claims_cost(claims).price_high;
    for (size_t i = 0U; i < n; ++i) {
      if (all[i].scheme == scheme && overview_is_of_use(&all[i], is_free)) {
        return false;
      }
    }
  }

  return overview_applicant(overview, scheme) !=
         COMPETENT_APPLICANT_ORGANISATION;
}

static void
write_refusal(const Overview* const        overview,
              const CompetentClaims* const claims,
              const CompetentClaim* const  claim)
{
  const CompetentReason* deciding[MAX_REASONS];
  const size_t           n         = reasons_of(claims, claim, deciding);
  const int32_t          criterion = n ? deciding[0]->criterion : -1;

  fputs("<li><b>", overview->out);
  html_string(overview->out, overview_name(overview, claim->scheme));
  fputs("</b>: ", overview->out);
  if (criterion == COMPETENT_CRITERION_ASKED) {
    said_write(overview->out, overview->language, SAID_SCHEME_CLOSED, NULL);
  } else if (criterion == COMPETENT_CRITERION_WEEKS_AHEAD) {
    said_write(overview->out, overview->language, SAID_SCHEME_EARLY, NULL);
  } else {
    said_write(overview->out,
               overview->language,
               SAID_SCHEME_MISFIT,
               criterion_text(overview->language, criterion),
               NULL);
  }

  fputs("</li>\n", overview->out);
}

// What is paid for tells more than what is free
static const CompetentClaims*
told_claims(const Overview* const overview)
{
  const CompetentClaims* told = overview->bills[0].claims;
  for (size_t b = 0U; b < overview->n_bills; ++b) {
    const CompetentClaims* const claims = overview->bills[b].claims;
    told = competent_claims_cost(claims).price_high ? claims : told;
  }

  return told;
}

void
overview_refusals(const Overview* const overview)
{
  size_t                       n       = 0U;
  size_t                       n_shown = 0U;
  const CompetentClaims* const claims  = told_claims(overview);
  const CompetentClaim* const  all     = competent_claims_items(claims, &n);
  for (size_t i = 0U; i < n; ++i) {
    if (is_refused(overview, all[i].scheme)) {
      if (!n_shown++) {
        overview_paragraph(overview, SAID_SCHEME_NO, "", "");
        fputs("<ul class=\"small\">\n", overview->out);
      }

      write_refusal(overview, claims, &all[i]);
    }
  }

  if (n_shown) {
    fputs("</ul>\n", overview->out);
  }
}

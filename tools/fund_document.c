// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "fund_document.h"

#include "document.h"

#include <competent/concept.h>
#include <competent/detail.h>
#include <competent/fact.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

DateText
date_text(const int32_t date)
{
  DateText text = {{0}};
  snprintf(text.text,
           sizeof(text.text),
           "%04d-%02d-%02d",
           (int)(date / 10000 % 10000),
           (int)(date / 100 % 100),
           (int)(date % 100));
  return text;
}

// Write eurocents as euros, or null where there is no limit
static void
write_money(Document* const   document,
            const char* const key,
            const int64_t     cents)
{
  document_key(document, key);
  if (cents == COMPETENT_UNKNOWN) {
    document_null(document);
  } else {
    document_real(document, (double)cents / 100.0);
  }
}

static void
write_range(Document* const   document,
            const char* const key,
            const int64_t     low,
            const int64_t     high)
{
  document_key(document, key);
  document_open(document, '{');
  write_money(document, "low", low);
  write_money(document, "high", high);
  document_close(document, '}');
}

static void
write_date(Document* const document, const char* const key, const int32_t date)
{
  document_key(document, key);
  if (date) {
    document_string(document, date_text(date).text);
  } else {
    document_null(document);
  }
}

// Write what was looked at as the criterion has it
static void
write_seen(Document* const              document,
           const char* const            key,
           const CompetentReason* const reason,
           const int64_t                value)
{
  document_key(document, key);
  if (value == COMPETENT_UNKNOWN) {
    document_null(document);
    return;
  }

  switch (reason->criterion) {
    case COMPETENT_CRITERION_ASKED:
    case COMPETENT_CRITERION_COURSE_START:
      document_string(document, date_text((int32_t)value).text);
      return;
    case COMPETENT_CRITERION_PERSON_LEVEL:
    case COMPETENT_CRITERION_COURSE_LEVEL:
      document_string(document, competent_nlqf_name((CompetentNlqf)value));
      return;
    case COMPETENT_CRITERION_DOCUMENT:
      document_string(document,
                      competent_document_name((CompetentDocument)value));
      return;
    case COMPETENT_CRITERION_PRICE:
      document_real(document, (double)value / 100.0);
      return;
    default:
      document_whole(document, value);
  }
}

// Return what is stated first of a node or else of what it is a part of, or
// null
static const CompetentDetail*
find_stated(const CompetentTaxonomy* const taxonomy,
            const CompetentConcept         scheme,
            const int32_t                  node,
            const CompetentProperty        property)
{
  size_t                     n_nodes   = 0U;
  size_t                     n_details = 0U;
  const CompetentNode* const nodes =
    competent_taxonomy_nodes(taxonomy, scheme, &n_nodes);
  const CompetentDetail* const details =
    competent_taxonomy_details(taxonomy, scheme, &n_details);

  int32_t at = ((size_t)node < n_nodes) ? node : -1;
  for (; at >= 0; at = nodes[at].whole) {
    const CompetentDetail* const first = details + nodes[at].first_detail;
    for (int32_t i = 0; i < nodes[at].n_details; ++i) {
      if (first[i].property == (int32_t)property) {
        return first + i;
      }
    }
  }

  return NULL;
}

static void
write_origin_of(Document* const                document,
                const CompetentTaxonomy* const taxonomy,
                const CompetentConcept         scheme,
                const int32_t                  node,
                const CompetentProperty        property)
{
  const CompetentDetail* const detail =
    find_stated(taxonomy, scheme, node, property);
  if (!detail) {
    document_null(document);
  } else if (property == COMPETENT_PROPERTY_SOURCE_DATE) {
    document_string(document, date_text((int32_t)detail->value).text);
  } else {
    document_text(document,
                  competent_taxonomy_value_text(taxonomy, detail->value));
  }
}

static void
write_origin(Document* const                document,
             const CompetentTaxonomy* const taxonomy,
             const CompetentConcept         scheme,
             const int32_t                  node)
{
  document_key(document, "note");
  write_origin_of(document, taxonomy, scheme, node, COMPETENT_PROPERTY_NOTE);
  document_key(document, "source");
  write_origin_of(document, taxonomy, scheme, node, COMPETENT_PROPERTY_SOURCE);
  document_key(document, "source_date");
  write_origin_of(
    document, taxonomy, scheme, node, COMPETENT_PROPERTY_SOURCE_DATE);
}

static void
write_reason(Document* const                document,
             const CompetentTaxonomy* const taxonomy,
             const CompetentConcept         scheme,
             const CompetentReason* const   reason)
{
  const char* const criterion =
    (reason->criterion < 0)
      ? NULL
      : competent_criterion_name((CompetentCriterion)reason->criterion);

  document_open(document, '{');
  document_key(document, "criterion");
  if (criterion) {
    document_string(document, criterion);
  } else {
    document_null(document);
  }

  document_key(document, "answer");
  document_string(document,
                  competent_verdict_name((CompetentVerdict)reason->verdict));
  write_seen(document, "low", reason, reason->low);
  write_seen(document, "high", reason, reason->high);
  document_key(document, "fact");
  if (reason->fact == COMPETENT_UNKNOWN) {
    document_null(document);
  } else {
    document_string(document, competent_fact_name((CompetentFact)reason->fact));
  }

  document_key(document, "of");
  document_string(
    document, competent_reason_role_name((CompetentReasonRole)reason->role));
  write_origin(document, taxonomy, scheme, reason->node);
  document_close(document, '}');
}

static void
write_claim(Document* const                document,
            const CompetentTaxonomy* const taxonomy,
            const CompetentClaim* const    claim,
            const CompetentReason* const   reasons)
{
  document_open(document, '{');
  document_concept(document, taxonomy, claim->scheme);
  document_key(document, "answer");
  document_string(document,
                  competent_verdict_name((CompetentVerdict)claim->verdict));
  document_key(document, "reasons");
  document_open(document, '[');
  for (int32_t i = 0; i < claim->n_reasons; ++i) {
    write_reason(
      document, taxonomy, claim->scheme, reasons + claim->first_reason + i);
  }

  document_close(document, ']');
  if (claim->verdict == COMPETENT_VERDICT_NO) {
    document_key(document, "amount");
    document_null(document);
  } else {
    write_range(document, "amount", claim->low, claim->high);
  }

  document_key(document, "payment");
  document_string(document,
                  competent_payment_name((CompetentPayment)claim->payment));
  write_date(document, "ask_from", claim->ask_from);
  write_date(document, "ask_until", claim->ask_until);
  document_key(document, "chosen");
  document_truth(document, claim->is_chosen);
  document_key(document, "hoped");
  document_truth(document, claim->is_hoped);
  write_origin(document, taxonomy, claim->scheme, 0);
  document_close(document, '}');
}

void
fund_document(FILE* const                    out,
              const CompetentTaxonomy* const taxonomy,
              const CompetentCase* const     question,
              const CompetentClaims* const   claims)
{
  size_t                       n         = 0U;
  size_t                       n_reasons = 0U;
  const CompetentClaim* const  items     = competent_claims_items(claims, &n);
  const CompetentReason* const reasons =
    competent_claims_reasons(claims, &n_reasons);
  const CompetentCost cost     = competent_claims_cost(claims);
  Document            document = document_begin(out, false);

  document_open(&document, '{');
  document_origin(&document, taxonomy);
  document_key(&document, "course");
  if (question->course == COMPETENT_NONE) {
    document_null(&document);
  } else {
    document_open(&document, '{');
    document_concept(&document, taxonomy, question->course);
    document_close(&document, '}');
  }

  write_date(&document, "date", question->date);
  write_range(&document, "price", cost.price_low, cost.price_high);
  write_range(&document, "own_cost", cost.own_low, cost.own_high);
  document_key(&document, "is_best");
  document_truth(&document, competent_claims_are_best(claims));
  document_key(&document, "schemes");
  document_open(&document, '[');
  for (size_t i = 0U; i < n; ++i) {
    write_claim(&document, taxonomy, items + i, reasons);
  }

  document_close(&document, ']');
  document_close(&document, '}');
  document_end(&document);
}

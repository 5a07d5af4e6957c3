// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/funding_evaluate.h"

#include "base/failure.h"
#include "plan/calendar.h"
#include "plan/funding_person.h"

#include <competent/detail.h>
#include <competent/taxonomy.h>

#include <stdlib.h>
#include <string.h>

static const Condition*
condition_at(const Evaluation* const evaluation, const uint32_t number)
{
  return (const Condition*)evaluation->funding->program.conditions.items +
         number;
}

static size_t
rounded(const size_t size)
{
  const size_t unit = sizeof(int64_t);
  return (size + unit - 1U) / unit * unit;
}

CompetentStatus
evaluation_init(Evaluation* const             evaluation,
                const CompetentFunding* const funding,
                const CompetentProfile* const profile,
                CompetentError* const         error)
{
  const Program* const program   = &funding->program;
  const size_t         n_schemes = program->schemes.n;
  const size_t         sizes[] = {rounded(program->groups.n * sizeof(Partial)),
                                  rounded(program->conditions.n * sizeof(uint32_t)),
                                  rounded(n_schemes * sizeof(Answer)),
                                  rounded(n_schemes * sizeof(uint32_t)),
                                  rounded(n_schemes * sizeof(Offer)),
                                  rounded(n_schemes * sizeof(uint32_t))};

  size_t total = 1U;
  for (size_t i = 0U; i < sizeof(sizes) / sizeof(sizes[0]); ++i) {
    total += sizes[i];
  }

  memset(evaluation, 0, sizeof(Evaluation));
  char* room = (char*)calloc(1U, total);
  if (!room) {
    return no_memory(error);
  }

  evaluation->block    = room;
  evaluation->funding  = funding;
  evaluation->profile  = profile;
  evaluation->partials = (Partial*)room;
  evaluation->left     = (uint32_t*)(room += sizes[0]);
  evaluation->answers  = (Answer*)(room += sizes[1]);
  evaluation->live     = (uint32_t*)(room += sizes[2]);
  evaluation->offers   = (Offer*)(room += sizes[3]);
  evaluation->place    = (uint32_t*)(room + sizes[4]);
  return COMPETENT_STATUS_SUCCESS;
}

void
evaluation_free(Evaluation* const evaluation)
{
  free(evaluation->block);
}

static CompetentVerdict
worse(const CompetentVerdict a, const CompetentVerdict b)
{
  return (a < b) ? a : b;
}

static bool
is_one_of(const Evaluation* const evaluation,
          const Condition* const  condition,
          const CompetentConcept  course,
          const CompetentRelation relation)
{
  size_t                     n     = 0U;
  const CompetentLink* const links = competent_taxonomy_links(
    evaluation->funding->taxonomy, course, relation, &n);
  for (size_t i = 0U; i < n; ++i) {
    if (condition_has(
          &evaluation->funding->program, condition, links[i].concept)) {
      return true;
    }
  }

  return false;
}

// Decide on which course it is; what is no course in particular may be any
static CompetentVerdict
decide_course(const Evaluation* const evaluation,
              const Condition* const  condition,
              const CompetentConcept  course)
{
  const Program* const program = &evaluation->funding->program;
  if (course == COMPETENT_NONE) {
    return COMPETENT_VERDICT_UNKNOWN;
  }

  return (condition_has(program, condition, course) ||
          is_one_of(
            evaluation, condition, course, COMPETENT_RELATION_PROVIDED_BY) ||
          is_one_of(evaluation, condition, course, COMPETENT_RELATION_AWARDS) ||
          is_one_of(evaluation, condition, course, COMPETENT_RELATION_STEP_OF))
           ? COMPETENT_VERDICT_YES
           : COMPETENT_VERDICT_NO;
}

CompetentVerdict
evaluation_decide(const Evaluation* const    evaluation,
                  const CompetentCase* const question,
                  const Condition* const     condition,
                  Seen* const                seen)
{
  const CompetentFunding* const funding = evaluation->funding;

  *seen = SEEN_NOTHING;
  if (condition->form == (int32_t)FORM_NEVER) {
    return COMPETENT_VERDICT_UNKNOWN;
  }

  if (condition->form == (int32_t)FORM_TEXT) {
    return person_decide(&funding->program,
                         condition,
                         evaluation->profile,
                         funding->taxonomy,
                         &seen->fact);
  }

  if (condition->form == (int32_t)FORM_COURSE) {
    return decide_course(evaluation, condition, question->course);
  }

  *seen = evaluation->seen[condition->criterion];
  if (condition->form == (int32_t)FORM_APPLICANT &&
      !condition_is_of_employer(condition)) {
    seen->fact = -1; // No fact decides
  }

  return condition_decide(&funding->program, condition, *seen);
}

// Decide on what the person and the date say, and keep the rest
static void
begin_group(Evaluation* const          evaluation,
            const CompetentCase* const question,
            const uint32_t             number,
            uint32_t* const            n_left)
{
  const Group* const group =
    (const Group*)evaluation->funding->program.groups.items + number;
  Partial partial = {*n_left, 0U, COMPETENT_VERDICT_YES};
  for (uint32_t c = group->first; c < group->first + group->n; ++c) {
    const Condition* const condition = condition_at(evaluation, c);
    if (!condition_is_in_force(condition, question->date)) {
      continue;
    }

    if (condition_is_of_course(condition)) {
      evaluation->left[(*n_left)++] = c;
      ++partial.n;
    } else {
      Seen seen;
      partial.verdict =
        worse(partial.verdict,
              evaluation_decide(evaluation, question, condition, &seen));
    }
  }

  evaluation->partials[number] = partial;
}

const Window*
evaluation_window(const Evaluation* const evaluation,
                  const Scheme* const     scheme,
                  const int32_t           date)
{
  const Window* const windows =
    (const Window*)evaluation->funding->program.windows.items +
    scheme->first_window;
  const Window* next = NULL;
  for (uint32_t i = 0U; i < scheme->n_windows; ++i) {
    if (date >= windows[i].from && date <= windows[i].until) {
      return windows + i;
    }

    next = (!next && date < windows[i].from) ? windows + i : next;
  }

  return next                ? next
         : scheme->n_windows ? windows + scheme->n_windows - 1U
                             : NULL;
}

static bool
is_open(const Evaluation* const evaluation,
        const Scheme* const     scheme,
        const int32_t           date)
{
  const Window* const window = evaluation_window(evaluation, scheme, date);

  return date >= scheme->from && date <= scheme->until &&
         (!window || (date >= window->from && date <= window->until));
}

static void
begin(Evaluation* const evaluation, const CompetentCase* const question)
{
  const Program* const program = &evaluation->funding->program;
  uint32_t             n_left  = 0U;
  evaluation->date             = question->date;
  evaluation->today            = calendar_day(question->date);
  person_see(evaluation->profile, question->date, evaluation->seen);
  for (uint32_t g = 0U; g < program->groups.n; ++g) {
    begin_group(evaluation, question, g, &n_left);
  }

  evaluation->n_live = 0U;
  for (uint32_t s = 0U; s < program->schemes.n; ++s) {
    const Scheme* const scheme = program_scheme(program, s);
    memset(evaluation->answers + s, 0, sizeof(Answer)); // Which says no
    if (evaluation->partials[scheme->group].verdict != COMPETENT_VERDICT_NO &&
        is_open(evaluation, scheme, question->date)) {
      evaluation->live[evaluation->n_live++] = s;
    }
  }
}

static CompetentVerdict
finish_group(const Evaluation* const    evaluation,
             const CompetentCase* const question,
             const uint32_t             number)
{
  const Partial* const partial = evaluation->partials + number;
  CompetentVerdict     verdict = partial->verdict;
  for (uint32_t i = 0U; i < partial->n && verdict != COMPETENT_VERDICT_NO;
       ++i) {
    const uint32_t c = evaluation->left[partial->first + i];

    Seen seen;
    verdict =
      worse(verdict,
            evaluation_decide(
              evaluation, question, condition_at(evaluation, c), &seen));
  }

  return verdict;
}

// Return the cap for so many weeks, or -1 for none
static int64_t
cap_of(const Amount* const amount, const int64_t weeks)
{
  return (amount->cap < 0 || !amount->per_weeks || weeks >= amount->per_weeks)
           ? amount->cap
           : amount->cap / amount->per_weeks * weeks +
               amount->cap % amount->per_weeks * weeks / amount->per_weeks;
}

// Return what is paid of a price; guidance at work has no price
static int64_t
pay(const Amount* const amount,
    const int32_t       payment,
    const int64_t       price,
    const int64_t       weeks)
{
  const int64_t cap     = cap_of(amount, weeks);
  const bool    is_work = payment == COMPETENT_PAYMENT_WORK;
  if (is_work && cap >= 0) {
    return cap;
  }

  int64_t paid =
    price / 1000 * amount->share + price % 1000 * amount->share / 1000;
  paid = (cap >= 0 && cap < paid) ? cap : paid;
  paid = (paid < amount->floor) ? amount->floor : paid;
  return (paid < price) ? paid : price;
}

static Paid
paid_of(const Evaluation* const evaluation,
        const Scheme* const     scheme,
        const Amount* const     amount,
        const CompetentVerdict  verdict)
{
  const Seen price = evaluation->seen[COMPETENT_CRITERION_PRICE];
  const Seen weeks = evaluation->seen[COMPETENT_CRITERION_WEEKS];

  const bool is_one = price.low == price.high;
  Paid       paid   = {{0, 0}, {0, 0}};
  for (unsigned i = 0U; i < (is_one ? 1U : 2U); ++i) {
    const int64_t at  = i ? price.high : price.low;
    const int64_t sum = (at < ENDLESS) ? at : ENDLESS;

    paid.low[i]  = (verdict == COMPETENT_VERDICT_YES)
                     ? pay(amount, scheme->payment, sum, weeks.low)
                     : 0;
    paid.high[i] = pay(amount, scheme->payment, sum, weeks.high);
  }

  if (is_one) {
    paid.low[1]  = paid.low[0];
    paid.high[1] = paid.high[0];
  }

  return paid;
}

static int64_t
lower(const int64_t a, const int64_t b)
{
  return (a < b) ? a : b;
}

static int64_t
higher(const int64_t a, const int64_t b)
{
  return (a > b) ? a : b;
}

static bool
is_of_date(const Amount* const amount, const int32_t date)
{
  return date >= amount->from && date <= amount->until;
}

// Of amounts that apply the highest is paid
static Paid
pay_amounts(const Evaluation* const    evaluation,
            const CompetentCase* const question,
            const Scheme* const        scheme,
            const uint32_t             first,
            const uint32_t             n,
            const bool                 is_exhaustive)
{
  const Amount* const amounts =
    (const Amount*)evaluation->funding->program.amounts.items + first;
  Paid paid  = {{0, 0}, {0, 0}};
  Paid least = {{ENDLESS, ENDLESS}, {0, 0}};
  for (uint32_t i = 0U; i < n; ++i) {
    const CompetentVerdict verdict =
      is_of_date(amounts + i, question->date)
        ? finish_group(evaluation, question, amounts[i].group)
        : COMPETENT_VERDICT_NO;
    if (verdict == COMPETENT_VERDICT_NO) {
      continue;
    }

    const Paid now = paid_of(evaluation, scheme, amounts + i, verdict);
    const Paid sure =
      is_exhaustive
        ? paid_of(evaluation, scheme, amounts + i, COMPETENT_VERDICT_YES)
        : now;
    for (unsigned k = 0U; k < 2U; ++k) {
      paid.low[k]  = higher(paid.low[k], now.low[k]);
      paid.high[k] = higher(paid.high[k], now.high[k]);
      least.low[k] = lower(least.low[k], sure.low[k]);
    }
  }

  for (unsigned k = 0U; k < 2U && is_exhaustive; ++k) {
    paid.low[k] = higher(paid.low[k], lower(least.low[k], paid.high[k]));
  }

  return paid;
}

// Where no amount is stated anything may be paid up to the price
static Paid
pay_something(const Evaluation* const evaluation)
{
  const Seen price = evaluation->seen[COMPETENT_CRITERION_PRICE];
  const Paid paid  = {{0, 0},
                      {lower(price.low, ENDLESS), lower(price.high, ENDLESS)}};
  return paid;
}

static bool
has_amounts(const Evaluation* const evaluation, const Scheme* const scheme)
{
  const Variant* const variants =
    (const Variant*)evaluation->funding->program.variants.items +
    scheme->first_variant;
  bool has = scheme->n_amounts;
  for (uint32_t v = 0U; v < scheme->n_variants && !has; ++v) {
    has = variants[v].n_amounts;
  }

  return has;
}

static Answer
answer_variant(const Evaluation* const    evaluation,
               const CompetentCase* const question,
               const Scheme* const        scheme,
               const Variant* const       variant,
               const Paid* const          common)
{
  Answer answer;
  answer.verdict = finish_group(evaluation, question, variant->group);
  answer.paid    = pay_amounts(evaluation,
                            question,
                            scheme,
                            variant->first_amount,
                            variant->n_amounts,
                            variant->is_exhaustive);
  for (unsigned k = 0U; k < 2U; ++k) {
    answer.paid.low[k]  = higher(answer.paid.low[k], common->low[k]);
    answer.paid.high[k] = higher(answer.paid.high[k], common->high[k]);
  }

  return answer;
}

// What holds in one variant only is not known
static void
join(Answer* const all, const Answer* const variant, const bool is_first)
{
  if (is_first) {
    *all = *variant;
    return;
  }

  const bool is_none = all->verdict == COMPETENT_VERDICT_NO;
  for (unsigned k = 0U; k < 2U && variant->verdict != COMPETENT_VERDICT_NO;
       ++k) {
    all->paid.low[k]  = is_none ? variant->paid.low[k]
                                : lower(all->paid.low[k], variant->paid.low[k]);
    all->paid.high[k] = is_none
                          ? variant->paid.high[k]
                          : higher(all->paid.high[k], variant->paid.high[k]);
  }

  all->verdict = (all->verdict == variant->verdict) ? all->verdict
                                                    : COMPETENT_VERDICT_UNKNOWN;
}

CompetentVerdict
evaluation_is_in_time(const Evaluation* const evaluation,
                      const Scheme* const     scheme,
                      const int32_t           date)
{
  if (!scheme->has_deadline) {
    return COMPETENT_VERDICT_YES;
  }

  const Window* const window = evaluation_window(evaluation, scheme, date);
  const Seen          ahead = evaluation->seen[COMPETENT_CRITERION_WEEKS_AHEAD];
  const int32_t weeks = (window && window->weeks_before) ? window->weeks_before
                                                         : scheme->weeks_before;

  return (weeks && ahead.low == ahead.high && ahead.low < weeks * INT64_C(7))
           ? COMPETENT_VERDICT_NO
           : COMPETENT_VERDICT_YES;
}

static Answer
answer_scheme(const Evaluation* const    evaluation,
              const CompetentCase* const question,
              const Scheme* const        scheme)
{
  const Variant* const variants =
    (const Variant*)evaluation->funding->program.variants.items +
    scheme->first_variant;
  const CompetentVerdict common =
    worse(finish_group(evaluation, question, scheme->group),
          evaluation_is_in_time(evaluation, scheme, question->date));

  Answer answer = {{{0, 0}, {0, 0}}, COMPETENT_VERDICT_NO};
  if (common == COMPETENT_VERDICT_NO) {
    return answer;
  }

  const bool is_exhaustive =
    scheme->n_variants == 1U && !variants->n_amounts && variants->is_exhaustive;
  const Paid paid = has_amounts(evaluation, scheme)
                      ? pay_amounts(evaluation,
                                    question,
                                    scheme,
                                    scheme->first_amount,
                                    scheme->n_amounts,
                                    is_exhaustive)
                      : pay_something(evaluation);
  for (uint32_t v = 0U; v < scheme->n_variants; ++v) {
    const Answer one =
      answer_variant(evaluation, question, scheme, variants + v, &paid);
    join(&answer, &one, !v);
  }

  answer.verdict = worse(answer.verdict, common);
  if (scheme->is_bare) {
    answer.verdict = worse(answer.verdict, COMPETENT_VERDICT_UNKNOWN);
  }

  return answer;
}

void
evaluation_answer(Evaluation* const          evaluation,
                  const CompetentCase* const question)
{
  const CompetentFunding* const funding = evaluation->funding;
  if (evaluation->date != question->date) {
    begin(evaluation, question);
  }

  course_see(&funding->courses,
             courses_get(&funding->courses, question->course),
             question,
             evaluation->today,
             evaluation->seen);
  for (size_t i = 0U; i < evaluation->n_live; ++i) {
    const uint32_t      number  = evaluation->live[i];
    const Scheme* const scheme  = program_scheme(&funding->program, number);
    evaluation->answers[number] = answer_scheme(evaluation, question, scheme);
  }
}

// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/wishes.h>

#include "base/failure.h"
#include "plan/wishes_impl.h"

#include <competent/detail.h>
#include <competent/fact.h>
#include <competent/match.h>

#include <stddef.h>

CompetentWishes
competent_wishes_none(void)
{
  const CompetentWishes wishes = {.budget     = COMPETENT_UNKNOWN,
                                  .hours      = COMPETENT_UNKNOWN,
                                  .weeks      = COMPETENT_UNKNOWN,
                                  .steps      = COMPETENT_UNKNOWN,
                                  .coverage   = COMPETENT_ENOUGH_COVERAGE,
                                  .work_weeks = COMPETENT_WORK_WEEKS,
                                  .dutch      = COMPETENT_UNKNOWN,
                                  .region     = {NULL, 0U}};

  return wishes;
}

const char*
competent_bar_name(const CompetentBar bar)
{
  static const char* const names[COMPETENT_N_BARS] = {"budget",
                                                      "hours",
                                                      "mode",
                                                      "earning",
                                                      "region",
                                                      "start",
                                                      "end",
                                                      "level",
                                                      "language",
                                                      "prerequisite",
                                                      "diploma",
                                                      "steps",
                                                      "unstated",
                                                      "coverage"};

  return ((size_t)bar < COMPETENT_N_BARS) ? names[bar] : NULL;
}

static bool
is_date(const int32_t date)
{
  const int32_t month = date / 100 % 100;
  const int32_t day   = date % 100;

  return !date || (date >= 10000101 && date <= 99991231 && month >= 1 &&
                   month <= 12 && day >= 1 && day <= 31);
}

CompetentStatus
wishes_check(const CompetentWishes* const wishes, CompetentError* const error)
{
  const bool is_good =
    wishes->budget >= COMPETENT_UNKNOWN && wishes->hours >= COMPETENT_UNKNOWN &&
    wishes->hours <= 168 && wishes->weeks >= COMPETENT_UNKNOWN &&
    wishes->steps >= COMPETENT_UNKNOWN && wishes->coverage >= 0 &&
    wishes->coverage <= COMPETENT_TARGET_POINTS && wishes->work_weeks >= 0 &&
    wishes->work_weeks <= 5200 && wishes->dutch >= COMPETENT_UNKNOWN &&
    wishes->dutch < COMPETENT_N_CEFRS &&
    !(wishes->modes >> COMPETENT_N_MODES) && is_date(wishes->start) &&
    is_date(wishes->end);

  return is_good ? COMPETENT_STATUS_SUCCESS
                 : failure(error,
                           COMPETENT_STATUS_BAD_ARGUMENT,
                           "A wish is out of its range");
}

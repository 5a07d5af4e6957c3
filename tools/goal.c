// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "goal.h"

#include "load.h"
#include "messages.h"
#include "person.h"
#include "resolve.h"
#include "text.h"

#include <competent/match.h>
#include <competent/status.h>

#include <stddef.h>
#include <unistd.h>

CompetentConcept
goal_find(const Goal* const goal,
          const Message     place,
          const char* const name,
          const uint32_t    kinds)
{
  const Language language = goal->options->language;
  const Resolved resolved =
    resolve(goal->taxonomy, FORM_ANY, text_of(name), kinds);
  if (resolved.resolution == RESOLVED_ONE) {
    return resolved.concept;
  }

  complain_resolved(language,
                    message_text(language, place),
                    "",
                    goal->taxonomy,
                    &resolved,
                    kinds);
  return COMPETENT_NONE;
}

static bool
make_planner(Goal* const goal)
{
  const CompetentWeights weights =
    competent_preset_weights(goal->options->preset);

  CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  if (competent_planner_new(goal->taxonomy, &weights, &goal->planner, &error)) {
    complain_error(goal->options->language, &error);
    return false;
  }

  return true;
}

static bool
read_person(Goal* const goal, const char* const profile)
{
  const Options* const options = goal->options;

  goal->taxonomy = load_taxonomy(options);
  if (goal->taxonomy) {
    goal->profile =
      options->cv
        ? person_read_text(
            options->cv, goal->taxonomy, options->strictness, options->language)
        : person_read(profile,
                      goal->taxonomy,
                      options->strictness,
                      &goal->skipped,
                      options->language);
  }

  return goal->profile;
}

static const char*
take_profile(Options* const options)
{
  return options->cv        ? options->cv
         : options->profile ? options->profile
                            : options_take(options, TAKE_JSON_OR_FIRST);
}

static ExitCode
read_goal(Goal* const goal, const char* const profile, const char* const target)
{
  if (!options_have_files(goal->options, profile)) {
    return EXIT_USAGE;
  }

  if (!read_person(goal, profile)) {
    return EXIT_INPUT;
  }

  if (target) {
    goal->target = goal_find(goal,
                             MESSAGE_TARGET_PLACE,
                             target,
                             1U << (unsigned)COMPETENT_KIND_OCCUPATION);
  }

  return ((!target || goal->target != COMPETENT_NONE) && make_planner(goal))
           ? EXIT_ANSWERED
           : EXIT_INPUT;
}

static Goal
no_goal(const Options* const options)
{
  return (Goal){.options = options,
                .target  = COMPETENT_NONE,
                .skipped = {.is_wanted = options->skips}};
}

ExitCode
goal_read(Options* const options, Goal* const goal)
{
  *goal = no_goal(options);

  const char* const profile = take_profile(options);
  if (!profile) {
    return usage(options, MESSAGE_NO_PROFILE, NULL);
  }

  const char* const target =
    options->target ? options->target : options_take(options, TAKE_FIRST);

  return target ? read_goal(goal, profile, target)
                : usage(options, MESSAGE_NO_TARGET, NULL);
}

ExitCode
goal_read_any(Options* const options, Goal* const goal)
{
  *goal = no_goal(options);

  const char* const profile = take_profile(options);
  if (!profile) {
    return usage(options, MESSAGE_NO_PROFILE, NULL);
  }

  // An occupation is what is no file
  const bool is_named =
    options->n_operands > 1U && access(options->operands[0], F_OK);

  return read_goal(goal,
                   profile,
                   options->target ? options->target
                   : is_named      ? options_take(options, TAKE_FIRST)
                                   : NULL);
}

void
goal_free(Goal* const goal)
{
  skipped_free(&goal->skipped);
  competent_planner_free(goal->planner);
  competent_profile_free(goal->profile);
  competent_taxonomy_free(goal->taxonomy);
}

// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_COMMANDS_H
#define TOOLS_COMMANDS_H

#include "options.h"

/// Make an image of files
ExitCode
run_compile(Options* options);

/// Tell what there is in a taxonomy
ExitCode
run_info(Options* options);

/// Tell what is stated of a concept
ExitCode
run_show(Options* options);

/// Write what courses seem to teach
ExitCode
run_lessons(Options* options);

/// Find concepts
ExitCode
run_search(Options* options);

/// Find what texts mention
ExitCode
run_extract(Options* options);

/// Bring terms into normal form
ExitCode
run_normalise(Options* options);

/// Find targets for a profile
ExitCode
run_match(Options* options);

/// Explain a score
ExitCode
run_gap(Options* options);

/// Find courses for a gap
ExitCode
run_courses(Options* options);

/// Show the way from one occupation to another
ExitCode
run_way(Options* options);

/// Tell which schemes pay for a course
ExitCode
run_fund(Options* options);

/// Find routes to an occupation
ExitCode
run_plan(Options* options);

/// Write a page for one person
ExitCode
run_overview(Options* options);

/// Find the profiles that cover a vacancy
ExitCode
run_vacancy(Options* options);

/// Tell what a team covers of a vacancy
ExitCode
run_team(Options* options);

/// Find what is short, and whom to train for what
ExitCode
run_radar(Options* options);

/// Write a file in another format
ExitCode
run_convert(Options* options);

/// Try whether answers depend on what they must not depend on
ExitCode
run_audit(Options* options);

/// Recompute an explanation
ExitCode
run_verify(Options* options);

#endif // TOOLS_COMMANDS_H

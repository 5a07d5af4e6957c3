// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_ORIGIN_H
#define TOOLS_ORIGIN_H

#include "messages.h"

#include <competent/match.h>
#include <competent/profile.h>

#include <stdio.h>

/// Return the name of the weights of a matcher, or a dash for others
const char*
origin_preset(const CompetentMatcher* matcher);

/// Return the name of the leniency of a profile, or a dash for another one
const char*
origin_leniency(const CompetentProfile* profile);

/// Write the foot of a page, which tells what a result was made with
void
origin_write(FILE*                   out,
             Language                language,
             const CompetentMatcher* matcher,
             const CompetentProfile* profile);

#endif // TOOLS_ORIGIN_H

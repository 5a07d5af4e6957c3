// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_RADAR_H
#define TOOLS_RADAR_H

#include "number.h"
#include "openings.h"
#include "options.h"
#include "people.h"

#include <competent/radar.h>
#include <competent/taxonomy.h>

#include <stdint.h>
#include <stdio.h>

/// A radar, and what it was made of
typedef struct {
  const Options*     options;
  CompetentTaxonomy* taxonomy;
  Openings           openings;
  People             people;
  CompetentRadar*    radar;
} RadarJob;

/// Most lines of each kind that are shown
size_t
radar_limit(const RadarJob* job);

/// Return what is spent as people read it: euros, or a number of hours or weeks
Number
radar_spent(const RadarJob* job, int64_t spent);

/// Return a number, or a dash for what is withheld
Number
radar_count(const RadarJob* job, int64_t count);

/// Return the names of the courses of a placement, which must be freed, or null
char*
radar_courses(const RadarJob* job, const CompetentPlacement* placement);

/// Return what the radar comes to in a sentence or two, which must be freed
char*
radar_summary(const RadarJob* job);

/// Write a radar as a document
void
radar_document(FILE* out, const RadarJob* job);

/// Write a radar as a page of HTML, which needs nothing else
void
radar_page(FILE* out, const RadarJob* job);

#endif // TOOLS_RADAR_H

// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/syllabus.h"

#include "base/failure.h"
#include "plan/electives.h"
#include "plan/need.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum {
  RATE_BITS = 16, ///< Of a rate behind the point
  N_BITS    = 64, ///< Of a word
};

/// All courses for an opening, of which some are left out
typedef struct {
  const CompetentPlanner* planner;
  const Bargains*         bargains;
  const Need*             need;
  Array                   found; ///< NeedTeacher
  Taught*                 taught;
  size_t                  n_words; ///< Of a set
  uint64_t*               sets;    ///< By course: bits of the steps it gives
  uint32_t*               first;   ///< By step: its first owner
  uint32_t*               owners;  ///< Open courses, by step, cheapest first
  const Bargain**         takes;   ///< By course
  uint32_t*               order;   ///< Courses, cheapest first
} Sifting;

/// A course with what courses are in order of
typedef struct {
  int64_t  cents;
  uint32_t index;
} Cheap;

static CompetentConcept
concept_at(const Sifting* const sifting, const size_t index)
{
  return ((const NeedTeacher*)sifting->found.items)[index].concept;
}

static bool
can_be_followed(const Bargain* const bargain)
{
  return bargain->least[SET_CENTS] != BARGAIN_NEVER &&
         bargain->least[SET_TIME] != BARGAIN_NEVER;
}

static void
fill_set(const Sifting* const sifting, const size_t index)
{
  const Taught* const   taught  = sifting->taught;
  const NeedTerm* const terms   = (const NeedTerm*)sifting->need->terms.items;
  const uint32_t* const touched = (const uint32_t*)taught->touched.items;
  uint64_t* const       set     = &sifting->sets[index * sifting->n_words];

  taught_clear(sifting->taught);
  taught_add(sifting->taught, sifting->need, concept_at(sifting, index));
  for (size_t i = 0U; i < taught->touched.n; ++i) {
    const uint32_t from = terms[touched[i]].first_step;
    const uint32_t end  = from + taught->n_steps[touched[i]];
    for (uint32_t s = from; s < end; ++s) {
      set[s / N_BITS] |= (uint64_t)1 << s % N_BITS;
      sifting->first[s + 2U] += sifting->takes[index]->is_open;
    }
  }
}

static int
compare_cheap(const void* const a, const void* const b)
{
  const Cheap* const x = (const Cheap*)a;
  const Cheap* const y = (const Cheap*)b;

  return (x->cents != y->cents) ? (x->cents > y->cents) - (x->cents < y->cents)
                                : (x->index > y->index) - (x->index < y->index);
}

// Return the step after one that a course gives, or how many steps there are
static size_t
next_step(const Sifting* const sifting, const size_t index, const size_t from)
{
  const uint64_t* const set  = &sifting->sets[index * sifting->n_words];
  const size_t          n    = sifting->need->steps.n;
  size_t                word = from / N_BITS;
  uint64_t              bits = set[word] >> from % N_BITS << from % N_BITS;
  while (!bits && ++word < sifting->n_words) {
    bits = set[word];
  }

  return bits ? word * N_BITS + (size_t)__builtin_ctzll(bits) : n;
}

static bool
order_courses(Sifting* const sifting)
{
  const size_t n     = sifting->found.n;
  Cheap* const cheap = (Cheap*)calloc(n + 1U, sizeof(Cheap));
  for (uint32_t i = 0U; cheap && i < n; ++i) {
    cheap[i].cents = sifting->takes[i]->most[SET_CENTS];
    cheap[i].index = i;
  }

  if (cheap && n) {
    qsort(cheap, n, sizeof(Cheap), compare_cheap);
  }

  for (uint32_t i = 0U; cheap && i < n; ++i) {
    sifting->order[i] = cheap[i].index;
  }

  free(cheap);
  return cheap;
}

// Open courses are listed with each step that they give
static CompetentStatus
list_owners(Sifting* const sifting, CompetentError* const error)
{
  const size_t    n_steps = sifting->need->steps.n;
  uint32_t* const first   = sifting->first;
  for (size_t s = 2U; s < n_steps + 2U; ++s) {
    first[s] += first[s - 1U];
  }

  sifting->owners =
    (uint32_t*)calloc((size_t)first[n_steps + 1U] + 1U, sizeof(uint32_t));
  if (!sifting->owners || !order_courses(sifting)) {
    return no_memory(error);
  }

  for (size_t i = 0U; i < sifting->found.n; ++i) {
    const uint32_t index = sifting->order[i];
    if (sifting->takes[index]->is_open) {
      for (size_t s = next_step(sifting, index, 0U); s < n_steps;
           s        = next_step(sifting, index, s + 1U)) {
        sifting->owners[first[s + 1U]++] = index;
      }
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

static bool
teaches_all_of(const Sifting* const sifting, const size_t x, const size_t y)
{
  const size_t n      = sifting->n_words;
  bool         is_all = true;
  for (size_t w = 0U; w < n && is_all; ++w) {
    is_all = !(sifting->sets[y * n + w] & ~sifting->sets[x * n + w]);
  }

  return is_all;
}

static bool
takes_no_more(const Bargain* const x, const Bargain* const y)
{
  return x->most[SET_CENTS] <= y->least[SET_CENTS] &&
         x->most[SET_TIME] <= y->least[SET_TIME];
}

// Return whether an open course does all that another one does, for no more.
// Of those that are the same the first one stays.
static bool
does_as_well(const Sifting* const sifting, const size_t x, const size_t y)
{
  const Bargain* const a = sifting->takes[x];
  const Bargain* const b = sifting->takes[y];

  return x != y && takes_no_more(a, b) && teaches_all_of(sifting, x, y) &&
         (x < y || !b->is_open || !takes_no_more(b, a) ||
          !teaches_all_of(sifting, y, x));
}

// Whatever does as well gives all steps of a course, so it is among the owners
// of the one that fewest have
static bool
is_needless(const Sifting* const sifting, const size_t index)
{
  const uint32_t* const first   = sifting->first;
  const size_t          n_steps = sifting->need->steps.n;
  size_t                rarest  = next_step(sifting, index, 0U);
  if (rarest == n_steps) {
    return true;
  }

  for (size_t s = rarest; s < n_steps; s = next_step(sifting, index, s + 1U)) {
    if (first[s + 1U] - first[s] < first[rarest + 1U] - first[rarest]) {
      rarest = s;
    }
  }

  const int64_t cents = sifting->takes[index]->least[SET_CENTS];
  for (uint32_t o = first[rarest]; o < first[rarest + 1U]; ++o) {
    const uint32_t owner = sifting->owners[o];
    if (sifting->takes[owner]->most[SET_CENTS] > cents) {
      return false;
    }

    if (does_as_well(sifting, owner, index)) {
      return true;
    }
  }

  return false;
}

// Terms are those links that have points
static CompetentStatus
keep_lessons(Syllabus* const       syllabus,
             const Sifting* const  sifting,
             const size_t          index,
             const uint32_t* const links,
             CompetentError* const error)
{
  const Taught* const   taught  = sifting->taught;
  const NeedTerm* const terms   = (const NeedTerm*)sifting->need->terms.items;
  const int32_t* const  steps   = (const int32_t*)sifting->need->steps.items;
  const uint32_t* const touched = (const uint32_t*)taught->touched.items;

  taught_clear(sifting->taught);
  taught_add(sifting->taught, sifting->need, concept_at(sifting, index));

  SyllabusCourse* const course = (SyllabusCourse*)array_add(
    &syllabus->courses, sizeof(SyllabusCourse), error);
  SyllabusLesson* const lessons = (SyllabusLesson*)array_add_many(
    &syllabus->lessons, sizeof(SyllabusLesson), taught->touched.n, error);
  if (!course || !lessons) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  course->concept = concept_at(sifting, index);
  course->least =
    sifting->takes[index]
      ->least[(sifting->bargains->thrift == COMPETENT_THRIFT_COST) ? SET_CENTS
                                                                   : SET_TIME];
  course->n     = (uint32_t)taught->touched.n;
  course->first = (uint32_t)syllabus->lessons.n - course->n;
  for (size_t i = 0U; i < taught->touched.n; ++i) {
    lessons[i].link = links[touched[i]];
    for (uint32_t s = 0U; s < taught->n_steps[touched[i]]; ++s) {
      lessons[i].worth += steps[terms[touched[i]].first_step + s];
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
sift(Sifting* const        sifting,
     Syllabus* const       syllabus,
     const uint32_t* const links,
     CompetentError* const error)
{
  for (size_t i = 0U; i < sifting->found.n; ++i) {
    sifting->takes[i] =
      &sifting->bargains
         ->items[planner_index(sifting->planner, concept_at(sifting, i))];
    fill_set(sifting, i);
  }

  CompetentStatus st = list_owners(sifting, error);
  for (size_t i = 0U; i < sifting->found.n && !st; ++i) {
    if (can_be_followed(sifting->takes[i]) && !is_needless(sifting, i)) {
      st = keep_lessons(syllabus, sifting, i, links, error);
    }
  }

  return st;
}

static CompetentStatus
make_syllabus(Sifting* const        sifting,
              Syllabus* const       syllabus,
              const uint32_t* const links,
              CompetentError* const error)
{
  const size_t    n_steps = sifting->need->steps.n;
  CompetentStatus st =
    need_find_teachers(sifting->need, &sifting->found, error);

  const size_t n   = sifting->found.n;
  sifting->n_words = n_steps / N_BITS + 1U;
  sifting->sets =
    (uint64_t*)calloc(n * sifting->n_words + 1U, sizeof(uint64_t));
  sifting->first = (uint32_t*)calloc(n_steps + 3U, sizeof(uint32_t));
  sifting->takes = (const Bargain**)calloc(n + 1U, sizeof(*sifting->takes));
  sifting->order = (uint32_t*)calloc(n + 1U, sizeof(uint32_t));
  if (!st) {
    st = (sifting->sets && sifting->first && sifting->takes && sifting->order)
           ? sift(sifting, syllabus, links, error)
           : no_memory(error);
  }

  free(sifting->sets);
  free(sifting->first);
  free(sifting->owners);
  free(sifting->takes);
  free(sifting->order);
  array_free(&sifting->found);
  return st;
}

// Return the link of each term: what has no points is none
static uint32_t*
links_of(const Points* const points)
{
  uint32_t* const links =
    (uint32_t*)calloc(points->n_links + 1U, sizeof(uint32_t));
  size_t n = 0U;
  for (uint32_t i = 0U; links && i < points->n_links; ++i) {
    if (points->points[i] > 0) {
      links[n++] = i;
    }
  }

  return links;
}

CompetentStatus
syllabus_init(Syllabus* const               syllabus,
              const CompetentPlanner* const planner,
              const CompetentProfile* const nobody,
              const Points* const           points,
              const Bargains* const         bargains,
              CompetentError* const         error)
{
  memset(syllabus, 0, sizeof(*syllabus));

  Need            need;
  Taught          taught;
  CompetentStatus st = need_init_points(&need, planner, nobody, points, error);
  if (st) {
    return st;
  }

  uint32_t* const links = links_of(points);
  st = links ? taught_init(&taught, &need, error) : no_memory(error);
  if (!st) {
    Sifting sifting = {.planner  = planner,
                       .bargains = bargains,
                       .need     = &need,
                       .taught   = &taught};
    st              = make_syllabus(&sifting, syllabus, links, error);
    taught_free(&taught);
  }

  free(links);
  need_free(&need);
  if (st) {
    syllabus_free(syllabus);
  }

  return st;
}

void
syllabus_free(Syllabus* const syllabus)
{
  array_free(&syllabus->courses);
  array_free(&syllabus->lessons);
  array_free(&syllabus->rates);
}

static void
take_course(const SyllabusCourse* const course,
            const SyllabusLesson* const lessons,
            const SyllabusRoom          room)
{
  int32_t gain = 0;
  for (uint32_t i = 0U; i < course->n; ++i) {
    const int32_t more = lessons[i].worth - room.earned[lessons[i].link];
    gain += (more > 0) ? more : 0;
  }

  const int64_t rate = gain ? (course->least << RATE_BITS) / gain : 0;
  for (uint32_t i = 0U; i < course->n && gain; ++i) {
    SyllabusRate* const kept  = &room.rates[lessons[i].link];
    const int32_t       worth = lessons[i].worth;
    if (worth > room.earned[lessons[i].link]) {
      kept->rate  = (!kept->worth || rate < kept->rate) ? rate : kept->rate;
      kept->worth = (worth > kept->worth) ? worth : kept->worth;
    }
  }
}

static int
compare_rates(const void* const a, const void* const b)
{
  const SyllabusRate* const x = (const SyllabusRate*)a;
  const SyllabusRate* const y = (const SyllabusRate*)b;

  return (x->rate != y->rate) ? (x->rate > y->rate) - (x->rate < y->rate)
                              : (x->link > y->link) - (x->link < y->link);
}

static void
find_rates(const Syllabus* const syllabus,
           const SyllabusRoom    room,
           const size_t          n_links)
{
  const SyllabusCourse* const courses =
    (const SyllabusCourse*)syllabus->courses.items;
  const SyllabusLesson* const lessons =
    (const SyllabusLesson*)syllabus->lessons.items;

  memset(room.rates, 0, n_links * sizeof(SyllabusRate));
  for (uint32_t i = 0U; i < n_links; ++i) {
    room.rates[i].link = i;
  }

  for (size_t c = 0U; c < syllabus->courses.n; ++c) {
    take_course(&courses[c], lessons + courses[c].first, room);
  }

  if (n_links) {
    qsort(room.rates, n_links, sizeof(SyllabusRate), compare_rates);
  }
}

// Points are taken where they cost least, of what is missing and can be learned
static int64_t
add_up(const SyllabusRate* const rates,
       const size_t              n_rates,
       const int32_t* const      earned,
       const int32_t             wanted)
{
  int64_t sum  = 0;
  int32_t left = wanted;
  for (size_t i = 0U; i < n_rates && left > 0; ++i) {
    const int32_t more  = rates[i].worth - earned[rates[i].link];
    const int32_t taken = (more < left) ? more : left;
    if (taken > 0) {
      sum += taken * rates[i].rate;
      left -= taken;
    }
  }

  // Whole units are spent
  const int64_t mask = ((int64_t)1 << RATE_BITS) - 1;
  return (left > 0) ? BARGAIN_NEVER : (sum + mask) >> RATE_BITS;
}

CompetentStatus
syllabus_find_rates(Syllabus* const       syllabus,
                    const SyllabusRoom    room,
                    const size_t          n_links,
                    CompetentError* const error)
{
  SyllabusRate* const rates = (SyllabusRate*)array_add_many(
    &syllabus->rates, sizeof(SyllabusRate), n_links, error);
  if (!rates) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  memset(room.earned, 0, n_links * sizeof(int32_t));
  find_rates(syllabus, room, n_links);
  for (size_t i = 0U; i < n_links; ++i) {
    rates[i] = room.rates[i];
  }

  return COMPETENT_STATUS_SUCCESS;
}

int64_t
syllabus_floor(const Syllabus* const syllabus,
               const SyllabusRoom    room,
               const int32_t         wanted)
{
  return add_up((const SyllabusRate*)syllabus->rates.items,
                syllabus->rates.n,
                room.earned,
                wanted);
}

int64_t
syllabus_least(const Syllabus* const syllabus,
               const SyllabusRoom    room,
               const size_t          n_links,
               const int32_t         wanted)
{
  find_rates(syllabus, room, n_links);
  return add_up(room.rates, n_links, room.earned, wanted);
}

// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/offer.h"

#include "base/failure.h"
#include "match/profile_impl.h"

#include <competent/detail.h>
#include <competent/fact.h>

#include <stdlib.h>
#include <string.h>

/// Above these nothing is reckoned with, so that sums stay small
#define MAX_PRICE INT64_C(1000000000)
#define MAX_COUNT INT64_C(5200)
#define MAX_HOURS INT64_C(200000)

/// Modes beside which nobody has a job, unless it is stated that one earns
#define FULL_TIME_MODES                   \
  ((1U << (unsigned)COMPETENT_MODE_BOL) | \
   (1U << (unsigned)COMPETENT_MODE_FULL_TIME))

static Offer
no_offer(void)
{
  const Offer offer = {.price          = COMPETENT_UNKNOWN,
                       .weeks          = COMPETENT_UNKNOWN,
                       .hours          = COMPETENT_UNKNOWN,
                       .week_hours     = COMPETENT_UNKNOWN,
                       .entry_level    = COMPETENT_UNKNOWN,
                       .entry_language = COMPETENT_UNKNOWN,
                       .is_paid        = COMPETENT_UNKNOWN};

  return offer;
}

static int32_t
at_most(const int64_t value, const int64_t most)
{
  return (int32_t)((value > most) ? most : value);
}

static void
take_detail(Offer* const offer, const CompetentDetail* const detail)
{
  const int64_t value = detail->value;
  switch (detail->property) {
    case COMPETENT_PROPERTY_PRICE:
      offer->price = (value > MAX_PRICE) ? MAX_PRICE : value;
      break;
    case COMPETENT_PROPERTY_WEEKS:
      offer->weeks = at_most(value, MAX_COUNT);
      break;
    case COMPETENT_PROPERTY_STUDY_HOURS:
      offer->hours = at_most(value, MAX_HOURS);
      break;
    case COMPETENT_PROPERTY_WEEK_HOURS:
      offer->week_hours = at_most(value, MAX_HOURS);
      break;
    case COMPETENT_PROPERTY_ENTRY_LEVEL:
      offer->entry_level = (int32_t)value;
      break;
    case COMPETENT_PROPERTY_ENTRY_LANGUAGE:
      offer->entry_language = (int32_t)value;
      break;
    case COMPETENT_PROPERTY_START:
      offer->start = (int32_t)value;
      break;
    case COMPETENT_PROPERTY_END:
      offer->end = (int32_t)value;
      break;
    case COMPETENT_PROPERTY_IS_PAID:
      offer->is_paid = (int32_t)value;
      break;
    case COMPETENT_PROPERTY_MODE:
      offer->modes |= 1U << (uint32_t)value;
      break;
    case COMPETENT_PROPERTY_REGION:
      offer->regions = offer->n_regions ? offer->regions : detail;
      ++offer->n_regions;
      break;
    default:
      break;
  }
}

// What is stated of a time at which a course is given goes before what is
// stated of the course
static Offer
read_node(const Offer                  whole,
          const CompetentNode* const   node,
          const CompetentDetail* const details)
{
  const CompetentDetail* const first = details + node->first_detail;

  Offer offer      = whole;
  bool  has_mode   = false;
  bool  has_region = false;
  for (int32_t d = 0; d < node->n_details; ++d) {
    has_mode   = has_mode || first[d].property == COMPETENT_PROPERTY_MODE;
    has_region = has_region || first[d].property == COMPETENT_PROPERTY_REGION;
  }

  offer.modes     = has_mode ? 0U : offer.modes;
  offer.n_regions = has_region ? 0U : offer.n_regions;
  for (int32_t d = 0; d < node->n_details; ++d) {
    take_detail(&offer, &first[d]);
  }

  return offer;
}

static CompetentStatus
add_offer(Offers* const offers, const Offer offer, CompetentError* const error)
{
  Offer* const added = (Offer*)array_add(&offers->offers, sizeof(Offer), error);
  if (!added) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  *added = offer;
  return COMPETENT_STATUS_SUCCESS;
}

// A concept has an offer for each time at which it is given, or else one
static CompetentStatus
read_offers(Offers* const          offers,
            const CompetentConcept concept,
            CompetentError* const  error)
{
  size_t                     n_nodes = 0U;
  const CompetentNode* const nodes =
    competent_taxonomy_nodes(offers->taxonomy, concept, &n_nodes);
  size_t                       n_details = 0U;
  const CompetentDetail* const details =
    competent_taxonomy_details(offers->taxonomy, concept, &n_details);

  const Offer     none   = no_offer();
  const Offer     whole  = n_nodes ? read_node(none, nodes, details) : none;
  bool            is_one = true;
  CompetentStatus st     = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 1U; i < n_nodes && !st; ++i) {
    if (nodes[i].kind == COMPETENT_NODE_INSTANCE) {
      st     = add_offer(offers, read_node(whole, &nodes[i], details), error);
      is_one = false;
    }
  }

  return (!st && is_one) ? add_offer(offers, whole, error) : st;
}

CompetentStatus
offers_init(Offers* const                  offers,
            const CompetentTaxonomy* const taxonomy,
            const CompetentKind            kind,
            CompetentError* const          error)
{
  memset(offers, 0, sizeof(*offers));
  offers->taxonomy      = taxonomy;
  offers->first_concept = competent_taxonomy_first_of_kind(taxonomy, kind);
  offers->n_concepts    = competent_taxonomy_n_of_kind(taxonomy, kind);
  offers->first =
    (uint32_t*)calloc((size_t)offers->n_concepts + 1U, sizeof(uint32_t));
  if (!offers->first) {
    return no_memory(error);
  }

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (int32_t i = 0; i < offers->n_concepts && !st; ++i) {
    st = read_offers(offers, offers->first_concept + i, error);
    offers->first[i + 1] = (uint32_t)offers->offers.n;
  }

  if (st) {
    offers_free(offers);
  }

  return st;
}

void
offers_free(Offers* const offers)
{
  free(offers->first);
  offers->first = NULL;
  array_free(&offers->offers);
}

// Return the highest level that something states itself or is awarded by
static int32_t
level_of_award(const CompetentTaxonomy* const taxonomy,
               const CompetentConcept         award)
{
  int64_t level = competent_taxonomy_value(
    taxonomy, award, COMPETENT_PROPERTY_LEVEL, COMPETENT_UNKNOWN);

  size_t                     n  = 0U;
  const CompetentLink* const by = competent_taxonomy_links(
    taxonomy, award, COMPETENT_RELATION_AWARDED_BY, &n);
  for (size_t i = 0U; i < n; ++i) {
    const int64_t other = competent_taxonomy_value(
      taxonomy, by[i].concept, COMPETENT_PROPERTY_LEVEL, COMPETENT_UNKNOWN);
    level = (other > level) ? other : level;
  }

  return (int32_t)level;
}

// Whoever has no other diplomas than those in the profile has their level, and
// without any none; of a diploma without a level nothing is known
static int32_t
level_of_person(const CompetentTaxonomy* const taxonomy,
                const CompetentProfile* const  profile)
{
  const int32_t stated = competent_profile_fact(profile, COMPETENT_FACT_LEVEL);
  if (stated != COMPETENT_UNKNOWN ||
      competent_profile_fact(profile, COMPETENT_FACT_ALL_DIPLOMAS) != 1) {
    return stated;
  }

  const ProfileItem* const items   = (const ProfileItem*)profile->items.items;
  int32_t                  highest = 0;
  for (size_t i = 0U; i < profile->items.n; ++i) {
    if (competent_taxonomy_kind(taxonomy, items[i].concept) ==
        COMPETENT_KIND_NORM) {
      const int32_t level = level_of_award(taxonomy, items[i].concept);
      if (level == COMPETENT_UNKNOWN) {
        return COMPETENT_UNKNOWN;
      }

      highest = (level > highest) ? level : highest;
    }
  }

  return highest;
}

Applicant
applicant_of(const CompetentTaxonomy* const taxonomy,
             const CompetentProfile* const  profile,
             const CompetentWishes* const   wishes)
{
  const Applicant applicant = {taxonomy,
                               wishes ? *wishes : competent_wishes_none(),
                               level_of_person(taxonomy, profile)};

  return applicant;
}

int32_t
offer_weeks(const Offer* const offer, const CompetentWishes* const wishes)
{
  if (offer->weeks != COMPETENT_UNKNOWN) {
    return offer->weeks;
  }

  const int32_t hours = (wishes->hours > 0)       ? wishes->hours
                        : (offer->week_hours > 0) ? offer->week_hours
                                                  : COMPETENT_STUDY_WEEK;

  return (offer->hours == COMPETENT_UNKNOWN)
           ? COMPETENT_UNKNOWN
           : (offer->hours + hours - 1) / hours;
}

int32_t
offer_hours(const Offer* const offer)
{
  return (offer->hours != COMPETENT_UNKNOWN) ? offer->hours
         : (offer->weeks != COMPETENT_UNKNOWN &&
            offer->week_hours != COMPETENT_UNKNOWN)
           ? at_most((int64_t)offer->weeks * offer->week_hours, MAX_HOURS)
           : COMPETENT_UNKNOWN;
}

// Return the hours a week that an offer takes beside any work that it is
static int32_t
week_hours(const Offer* const offer)
{
  return (offer->is_paid == 1)                      ? 0
         : (offer->week_hours != COMPETENT_UNKNOWN) ? offer->week_hours
         : (offer->hours != COMPETENT_UNKNOWN && offer->weeks > 0)
           ? (offer->hours + offer->weeks - 1) / offer->weeks
           : 0;
}

static bool
is_in_region(const Offer* const offer, const Applicant* const applicant)
{
  const CompetentText wanted = applicant->wishes.region;
  const uint32_t      online = 1U << (unsigned)COMPETENT_MODE_ONLINE;

  bool is_there =
    !wanted.length || !offer->n_regions || (offer->modes & online);
  for (uint32_t i = 0U; i < offer->n_regions && !is_there; ++i) {
    const CompetentText region = competent_taxonomy_value_text(
      applicant->taxonomy, offer->regions[i].value);
    is_there = region.length == wanted.length &&
               !memcmp(region.bytes, wanted.bytes, wanted.length);
  }

  return is_there;
}

static uint32_t
bar_if(const bool is_barred, const CompetentBar bar)
{
  return is_barred ? 1U << (unsigned)bar : 0U;
}

uint32_t
offer_bars(const Offer* const offer, const Applicant* const applicant)
{
  const CompetentWishes* const wishes = &applicant->wishes;
  const uint32_t               modes  = wishes->modes;
  const int32_t                weeks  = offer_weeks(offer, wishes);

  const bool is_unpaid =
    offer->is_paid == 0 || (offer->is_paid == COMPETENT_UNKNOWN &&
                            offer->modes && !(offer->modes & ~FULL_TIME_MODES));
  return bar_if(wishes->budget >= 0 && offer->price > wishes->budget,
                COMPETENT_BAR_BUDGET) |
         bar_if(wishes->hours >= 0 && week_hours(offer) > wishes->hours,
                COMPETENT_BAR_HOURS) |
         bar_if(modes && offer->modes && !(modes & offer->modes),
                COMPETENT_BAR_MODE) |
         bar_if(wishes->must_earn && is_unpaid, COMPETENT_BAR_EARNING) |
         bar_if(!is_in_region(offer, applicant), COMPETENT_BAR_REGION) |
         bar_if(wishes->start && offer->start && offer->start < wishes->start,
                COMPETENT_BAR_START) |
         bar_if((wishes->weeks >= 0 && weeks > wishes->weeks) ||
                  (wishes->end && offer->end > wishes->end),
                COMPETENT_BAR_END) |
         bar_if(applicant->level != COMPETENT_UNKNOWN &&
                  offer->entry_level > applicant->level,
                COMPETENT_BAR_LEVEL) |
         bar_if(wishes->dutch != COMPETENT_UNKNOWN &&
                  offer->entry_language > wishes->dutch,
                COMPETENT_BAR_LANGUAGE);
}

static int
count_bits(uint32_t bits)
{
  int n = 0;
  for (; bits; bits &= bits - 1U) {
    ++n;
  }

  return n;
}

// What is not stated is worse than all that is
static int
compare_stated(const int64_t x, const int64_t y)
{
  return (x == y)                   ? 0
         : (x == COMPETENT_UNKNOWN) ? 1
         : (y == COMPETENT_UNKNOWN) ? -1
                                    : (x > y) - (x < y);
}

static int
compare_offers(const Offer* const           x,
               const uint32_t               x_bars,
               const Offer* const           y,
               const uint32_t               y_bars,
               const CompetentWishes* const wishes)
{
  int order = count_bits(x_bars) - count_bits(y_bars);
  if (!order) {
    order = compare_stated(x->price, y->price);
  }

  if (!order) {
    order = compare_stated(offer_weeks(x, wishes), offer_weeks(y, wishes));
  }

  return order ? order : (x->start > y->start) - (x->start < y->start);
}

const Offer*
offers_best(const Offers* const    offers,
            const CompetentConcept concept,
            const Applicant* const applicant,
            uint32_t* const        bars)
{
  const Offer* const all   = (const Offer*)offers->offers.items;
  const int32_t      index = concept - offers->first_concept;
  const uint32_t     first = offers->first[index];
  const uint32_t     end   = offers->first[index + 1];
  const Offer*       best  = &all[first];

  *bars = offer_bars(best, applicant);
  for (uint32_t i = first + 1U; i < end; ++i) {
    const uint32_t others = offer_bars(&all[i], applicant);
    if (compare_offers(&all[i], others, best, *bars, &applicant->wishes) < 0) {
      best  = &all[i];
      *bars = others;
    }
  }

  return best;
}

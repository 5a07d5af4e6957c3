// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_PROOF_H
#define TAXONOMY_PROOF_H

#include <competent/status.h>
#include <competent/taxonomy.h>

/**
   Prove that a taxonomy has the numbers that its links give.

   All that scores and fits are made of is made anew, and compared with what is
   in the image, as the hash is.  So whoever verifies an explanation trusts
   nothing that the explanation was made of but the links.

   This takes as long as it did when the taxonomy was made, so it is done for
   the first explanation that is verified; after that it is known.

   @param taxonomy Taxonomy.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_SNAPSHOT or
   #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_NODISCARD CompetentStatus
taxonomy_prove(const CompetentTaxonomy* taxonomy, CompetentError* error);

#endif // TAXONOMY_PROOF_H

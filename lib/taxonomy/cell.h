// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_CELL_H
#define TAXONOMY_CELL_H

/**
   @file cell.h

   Values as Dutch spreadsheets write them, in the notation of value.h.

   Amounts have a decimal comma, points or blanks between thousands and maybe a
   euro sign.  Days come first in a date.  What could be read in two ways, like
   "1,250", is no value.
*/

#include "base/buffer.h"
#include "taxonomy/value.h"

#include <competent/status.h>
#include <competent/text.h>

#include <stdbool.h>

/**
   Append a field in the notation of a value.

   @param[out] is_value Set to whether the field is a value of that notation; if
   it is not, what was appended means nothing.
*/
COMPETENT_NODISCARD CompetentStatus
cell_write(Notation        notation,
           CompetentText   field,
           Buffer*         buffer,
           bool*           is_value,
           CompetentError* error);

#endif // TAXONOMY_CELL_H

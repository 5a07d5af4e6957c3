// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/fold_table.h"

// Written by tests/support/write_fold_table.c
#include "text/fold_table.inc"

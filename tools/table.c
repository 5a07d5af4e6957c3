// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "table.h"

#include "terminal.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

#define BAR_COLUMNS 10
#define GAP_COLUMNS 2U
#define MIN_TEXT_COLUMNS 8U
#define MAX_TABLE_COLUMNS 12U
#define ELLIPSIS "\xE2\x80\xA6"

/// What stands in a table
typedef struct {
  char*  text;    ///< Safe to show
  size_t columns; ///< How wide it is
  Style  style;   ///< How it is shown
  bool   is_note; ///< Under a row, over all columns
} Cell;

struct TableImpl {
  Language      language;
  const Column* columns;
  size_t        n_columns;
  Cell*         cells;
  size_t        n_cells;
  size_t        capacity;
  bool          has_failed;
};

Table*
table_new(const Language      language,
          const Column* const columns,
          const size_t        n_columns)
{
  Table* const table = (Table*)calloc(1U, sizeof(Table));
  if (table && n_columns <= MAX_TABLE_COLUMNS) {
    table->language  = language;
    table->columns   = columns;
    table->n_columns = n_columns;
  }

  return table;
}

void
table_free(Table* const table)
{
  if (table) {
    for (size_t i = 0U; i < table->n_cells; ++i) {
      free(table->cells[i].text);
    }

    free(table->cells);
    free(table);
  }
}

static bool
has_room(Table* const table)
{
  if (table->n_cells < table->capacity) {
    return true;
  }

  const size_t capacity = 2U * table->capacity + 64U;
  Cell* const  cells    = (Cell*)realloc(table->cells, capacity * sizeof(Cell));
  if (cells) {
    table->cells    = cells;
    table->capacity = capacity;
  }

  return cells;
}

static void
add(Table* const        table,
    const Style         style,
    const bool          is_note,
    const CompetentText text)
{
  // A table that could not be made is told about when it is written
  if (!table || table->has_failed) {
    return;
  }

  char* const shown = has_room(table) ? text_clean(text) : NULL;
  if (!shown) {
    table->has_failed = true;
    return;
  }

  const Cell cell = {shown, text_columns(text_of(shown)), style, is_note};
  table->cells[table->n_cells++] = cell;
}

void
table_cell(Table* const table, const Style style, const CompetentText text)
{
  add(table, style, false, text);
}

void
table_string(Table* const table, const Style style, const char* const string)
{
  add(table, style, false, text_of(string));
}

void
table_bar(Table* const  table,
          const Style   style,
          const int32_t part,
          const int32_t whole)
{
  char  bar[3 * BAR_COLUMNS + 1] = {0};
  char* end                      = bar;
  for (int64_t i = 0; i < BAR_COLUMNS; ++i) {
    const bool is_full = (2 * i + 1) * whole < 2 * (int64_t)BAR_COLUMNS * part;
    end                = stpcpy(end, is_full ? "\xE2\x96\x88" : "\xE2\x96\x91");
  }

  table_string(table, style, bar);
}

void
table_note(Table* const table, const CompetentText text)
{
  add(table, STYLE_FAINT, true, text);
}

void
style_write(FILE* const out, const Style style, const CompetentText text)
{
  static const char* const codes[] = {"", "32", "33", "31", "2", "1"};

  const bool is_styled = style != STYLE_PLAIN && terminal_has_colour(out);
  if (is_styled) {
    fprintf(out, "\x1B[%sm", codes[style]);
  }

  text_write(out, text);
  if (is_styled) {
    fputs("\x1B[0m", out);
  }
}

static void
write_blanks(FILE* const out, const size_t n)
{
  fprintf(out, "%*s", (int)n, "");
}

// Find how wide columns have to be for all that is in them
static void
measure(const Table* const table, size_t widths[MAX_TABLE_COLUMNS])
{
  for (size_t i = 0U; i < table->n_columns; ++i) {
    const Message header = table->columns[i].header;
    widths[i] = text_columns(text_of(message_text(table->language, header)));
  }

  size_t column = 0U;
  for (size_t i = 0U; i < table->n_cells; ++i) {
    const Cell* const cell = &table->cells[i];
    if (!cell->is_note) {
      widths[column] =
        (cell->columns > widths[column]) ? cell->columns : widths[column];
      column = (column + 1U) % table->n_columns;
    }
  }
}

// Return the widest column of text that can still be made narrower, or n
static size_t
widest_text(const Table* const table, const size_t widths[MAX_TABLE_COLUMNS])
{
  size_t widest = table->n_columns;
  for (size_t i = 0U; i < table->n_columns; ++i) {
    if (table->columns[i].is_text && widths[i] > MIN_TEXT_COLUMNS &&
        (widest == table->n_columns || widths[i] > widths[widest])) {
      widest = i;
    }
  }

  return widest;
}

static void
shrink(const Table* const table,
       const size_t       available,
       size_t             widths[MAX_TABLE_COLUMNS])
{
  size_t total = GAP_COLUMNS * (table->n_columns - 1U);
  for (size_t i = 0U; i < table->n_columns; ++i) {
    total += widths[i];
  }

  while (total > available) {
    const size_t i = widest_text(table, widths);
    if (i == table->n_columns) {
      break;
    }

    --widths[i];
    --total;
  }
}

static void
write_cell(const Table* const table,
           FILE* const        out,
           const Cell* const  cell,
           const size_t       column,
           const size_t       width)
{
  const bool   is_cut   = cell->columns > width;
  const size_t room     = is_cut ? width - 1U : width;
  const size_t n        = text_fit(text_of(cell->text), room);
  const bool   is_right = table->columns[column].is_number;

  const CompetentText shown = {cell->text, n};
  const size_t        used  = text_columns(shown) + (is_cut ? 1U : 0U);
  const size_t        rest  = (width > used) ? width - used : 0U;

  write_blanks(out, is_right ? rest : 0U);
  style_write(out, cell->style, shown);
  fputs(is_cut ? ELLIPSIS : "", out);

  // Nothing trails on a line
  const bool is_last = column + 1U == table->n_columns;
  write_blanks(
    out, (is_last ? 0U : GAP_COLUMNS) + ((is_right || is_last) ? 0U : rest));
}

static void
write_header(const Table* const table,
             FILE* const        out,
             const size_t       widths[MAX_TABLE_COLUMNS])
{
  for (size_t i = 0U; i < table->n_columns; ++i) {
    char header[64] = {0};
    strncpy(header,
            message_text(table->language, table->columns[i].header),
            sizeof(header) - 1U);

    const Cell cell = {
      header, text_columns(text_of(header)), STYLE_BOLD, false};
    write_cell(table, out, &cell, i, widths[i]);
  }

  fputc('\n', out);
}

bool
table_write(const Table* const table, FILE* const out)
{
  if (!table || table->has_failed) {
    return false;
  }

  size_t widths[MAX_TABLE_COLUMNS] = {0U};
  measure(table, widths);
  shrink(table, terminal_columns(out), widths);
  write_header(table, out, widths);

  size_t column = 0U;
  for (size_t i = 0U; i < table->n_cells; ++i) {
    const Cell* const cell = &table->cells[i];
    if (cell->is_note) {
      fputs("    ", out);
      style_write(out, cell->style, text_of(cell->text));
      fputc('\n', out);
    } else {
      write_cell(table, out, cell, column, widths[column]);
      column = (column + 1U) % table->n_columns;
      fputs(column ? "" : "\n", out);
    }
  }

  return true;
}

bool
table_finish(Table* const table, const Language language, FILE* const out)
{
  const bool is_written = table_write(table, out);
  if (!is_written) {
    complain(language, MESSAGE_NO_MEMORY, NULL);
  }

  table_free(table);
  return is_written;
}

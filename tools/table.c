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

// Return whether a table has text that goes on in the next line, as its headers
// then do
static bool
is_wrapped(const Table* const table)
{
  bool is_any = false;
  for (size_t i = 0U; i < table->n_columns && !is_any; ++i) {
    is_any = table->columns[i].fit == FIT_WRAP;
  }

  return is_any;
}

static size_t
longest_word(const CompetentText text)
{
  size_t longest = 0U;
  for (size_t i = 0U; i < text.length;) {
    const size_t        n     = strcspn(text.bytes + i, " ");
    const CompetentText word  = {text.bytes + i, n};
    const size_t        width = text_columns(word);

    longest = (width > longest) ? width : longest;
    i += n + strspn(text.bytes + i + n, " ");
  }

  return longest;
}

// Find how wide columns have to be for all that is in them
static void
measure(const Table* const table, size_t widths[MAX_TABLE_COLUMNS])
{
  const bool by_words = is_wrapped(table);
  for (size_t i = 0U; i < table->n_columns; ++i) {
    const CompetentText header =
      text_of(message_text(table->language, table->columns[i].header));
    widths[i] = by_words ? longest_word(header) : text_columns(header);
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

// Find how narrow columns of text may become: whole words are kept if they can
// be
static void
find_least(const Table* const table,
           const bool         by_words,
           size_t             least[MAX_TABLE_COLUMNS])
{
  for (size_t i = 0U; i < table->n_columns; ++i) {
    least[i] = MIN_TEXT_COLUMNS;
  }

  size_t column = 0U;
  for (size_t i = 0U; i < table->n_cells && by_words; ++i) {
    const Cell* const cell = &table->cells[i];
    if (!cell->is_note) {
      const size_t word = (table->columns[column].fit == FIT_WRAP)
                            ? longest_word(text_of(cell->text))
                            : 0U;
      least[column]     = (word > least[column]) ? word : least[column];
      column            = (column + 1U) % table->n_columns;
    }
  }
}

// Return the widest column of text that can still be made narrower, or n
static size_t
widest_text(const Table* const table,
            const size_t       least[MAX_TABLE_COLUMNS],
            const size_t       widths[MAX_TABLE_COLUMNS])
{
  size_t widest = table->n_columns;
  for (size_t i = 0U; i < table->n_columns; ++i) {
    if (table->columns[i].fit != FIT_WHOLE && widths[i] > least[i] &&
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
  size_t least[MAX_TABLE_COLUMNS] = {0U};
  size_t total                    = GAP_COLUMNS * (table->n_columns - 1U);
  bool   by_words                 = true;
  find_least(table, by_words, least);
  for (size_t i = 0U; i < table->n_columns; ++i) {
    total += widths[i];
  }

  while (total > available) {
    const size_t i = widest_text(table, least, widths);
    if (i < table->n_columns) {
      --widths[i];
      --total;
    } else if (by_words) {
      by_words = false;
      find_least(table, by_words, least);
    } else {
      break;
    }
  }
}

static void
write_cell(const Table* const table,
           FILE* const        out,
           const Cell* const  cell,
           const size_t       column,
           const size_t       width,
           const bool         is_last)
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
  write_blanks(
    out, (is_last ? 0U : GAP_COLUMNS) + ((is_right || is_last) ? 0U : rest));
}

// Return where a line of a text ends that is not to be wider than a column, at
// a blank if there is one
static size_t
line_end(const CompetentText rest, const size_t width)
{
  const size_t fits = text_fit(rest, width);
  size_t       end  = fits;
  while (end && end < rest.length && rest.bytes[end] != ' ') {
    --end;
  }

  return end ? end : fits;
}

// Return the line of a cell from some byte on, and set where the next one
// begins
static Cell
line_of(const Cell* const cell,
        const bool        goes_on,
        const size_t      width,
        char* const       line,
        size_t* const     from)
{
  const CompetentText all  = text_of(cell->text);
  const CompetentText rest = {all.bytes + *from, all.length - *from};
  const size_t        n    = goes_on ? line_end(rest, width) : rest.length;

  memcpy(line, rest.bytes, n);
  line[n] = '\0';
  *from += n;
  *from += strspn(all.bytes + *from, " ");

  const Cell made = {line, text_columns(text_of(line)), cell->style, false};
  return made;
}

// Write a row, in as many lines as its longest cell needs
static bool
write_row(const Table* const table,
          FILE* const        out,
          const Cell* const  cells,
          const bool         is_header,
          const size_t       widths[MAX_TABLE_COLUMNS])
{
  size_t froms[MAX_TABLE_COLUMNS] = {0U};
  size_t longest                  = 0U;
  for (size_t i = 0U; i < table->n_columns; ++i) {
    const size_t length = strlen(cells[i].text);
    longest             = (length > longest) ? length : longest;
  }

  char* const line = (char*)malloc(longest + 1U);
  for (bool is_done = !line; !is_done;) {
    size_t n = 0U;
    for (size_t i = 0U; i < table->n_columns; ++i) {
      n = cells[i].text[froms[i]] ? i + 1U : n;
    }

    is_done = true;
    for (size_t i = 0U; i < n; ++i) {
      const bool goes_on =
        is_header ? is_wrapped(table) : table->columns[i].fit == FIT_WRAP;
      const Cell made = line_of(&cells[i], goes_on, widths[i], line, &froms[i]);
      write_cell(table, out, &made, i, widths[i], i + 1U == n);
      is_done = is_done && !cells[i].text[froms[i]];
    }

    fputc('\n', out);
  }

  free(line);
  return line;
}

static bool
write_header(const Table* const table,
             FILE* const        out,
             const size_t       widths[MAX_TABLE_COLUMNS])
{
  char texts[MAX_TABLE_COLUMNS][64] = {{0}};
  Cell cells[MAX_TABLE_COLUMNS]     = {{0}};
  for (size_t i = 0U; i < table->n_columns; ++i) {
    strncpy(texts[i],
            message_text(table->language, table->columns[i].header),
            sizeof(texts[i]) - 1U);

    const Cell cell = {
      texts[i], text_columns(text_of(texts[i])), STYLE_BOLD, false};
    cells[i] = cell;
  }

  return write_row(table, out, cells, true, widths);
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
  if (!write_header(table, out, widths)) {
    return false;
  }

  for (size_t i = 0U; i < table->n_cells;) {
    const Cell* const cell = &table->cells[i];
    if (cell->is_note) {
      fputs("    ", out);
      style_write(out, cell->style, text_of(cell->text));
      fputc('\n', out);
      ++i;
    } else if (write_row(table, out, cell, false, widths)) {
      i += table->n_columns;
    } else {
      return false;
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

// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/content.h"

#include <stdbool.h>
#include <string.h>

// What is looked at, and how far
typedef struct {
  const char* at;
  const char* end;
} View;

typedef enum {
  TERM_END,   // The view, or a term that goes on behind it
  TERM_LINE,  // The end of a line
  TERM_DOT,   // The end of a statement
  TERM_IRI,   // In angle brackets
  TERM_BLANK, // With a label
  TERM_TEXT,  // A literal as N-Triples has it
  TERM_BRACE, // The start of a graph
  TERM_OTHER, // Whatever only Turtle has
} Term;

static bool
is_space(const char c)
{
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static bool
is_letter(const char c)
{
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// Whatever a name may hold; beyond ASCII this is not exact
static bool
is_name(const char c)
{
  return is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
         c == '.' || (unsigned char)c >= 0x80U;
}

static char
lower(const char c)
{
  return (char)((c >= 'A' && c <= 'Z') ? c - 'A' + 'a' : c);
}

static size_t
left(const View view)
{
  return (size_t)(view.end - view.at);
}

// Whatever the case; words are given in lower case
static bool
starts_with(const View view, const char* const word)
{
  const size_t length = strlen(word);
  size_t       i      = 0U;
  while (i < length && i < left(view) && lower(view.at[i]) == word[i]) {
    ++i;
  }

  return i == length;
}

static View
skip_space(View view)
{
  while (view.at < view.end && is_space(*view.at)) {
    ++view.at;
  }

  return view;
}

static View
skip_past(View view, const char* const word)
{
  while (view.at < view.end && !starts_with(view, word)) {
    ++view.at;
  }

  view.at += (view.at < view.end) ? strlen(word) : 0U;
  return view;
}

static View
skip_line(View view)
{
  while (view.at < view.end && *view.at != '\n') {
    ++view.at;
  }

  return view;
}

static View
skip_comments(View view)
{
  for (view = skip_space(view); view.at < view.end && *view.at == '#';) {
    view = skip_space(skip_line(view));
  }

  return view;
}

// The root element decides whether XML is a page
static Content
look_at_xml(View view)
{
  for (;;) {
    view = skip_space(view);
    if (starts_with(view, "<!doctype html") || starts_with(view, "<html")) {
      return CONTENT_HTML;
    }

    if (starts_with(view, "<?")) {
      view = skip_past(view, "?>");
    } else if (starts_with(view, "<!--")) {
      view = skip_past(view, "-->");
    } else {
      return CONTENT_XML;
    }
  }
}

// An IRI has no space before its end, and an element has one before the first
// attribute
static bool
is_element(View view)
{
  if (starts_with(view, "<rdf:rdf")) {
    return true;
  }

  for (++view.at; view.at < view.end && *view.at != '>'; ++view.at) {
    if (is_space(*view.at)) {
      return true;
    }
  }

  return false;
}

static bool
is_xml(const View view)
{
  return starts_with(view, "<?xml") || starts_with(view, "<!") ||
         starts_with(view, "<html") ||
         (starts_with(view, "<") && is_element(view));
}

static Term
scan_iri(View* const view)
{
  while (view->at < view->end && *view->at != '>' && !is_space(*view->at)) {
    ++view->at;
  }

  if (view->at == view->end) {
    return TERM_END;
  }

  return (*view->at++ == '>') ? TERM_IRI : TERM_OTHER;
}

static Term
scan_blank(View* const view)
{
  while (view->at < view->end && (is_name(*view->at) || *view->at == ':')) {
    ++view->at;
  }

  // A dot at the end is that of the statement
  while (view->at[-1] == '.') {
    --view->at;
  }

  return TERM_BLANK;
}

// A language or a datatype behind the quotes
static Term
scan_suffix(View* const view)
{
  if (left(*view) && *view->at == '@') {
    ++view->at;
    scan_blank(view);
  } else if (left(*view) && *view->at == '^') {
    if (left(*view) < 3U) {
      return TERM_END;
    }

    view->at += 2;
    if (*view->at != '<') {
      return TERM_OTHER;
    }

    const Term datatype = scan_iri(view);
    return (datatype == TERM_IRI) ? TERM_TEXT : datatype;
  }

  return TERM_TEXT;
}

static Term
scan_text(View* const view)
{
  if (left(*view) >= 3U && view->at[1] == '"' && view->at[2] == '"') {
    *view = skip_past((View){view->at + 3, view->end}, "\"\"\"");
    return TERM_OTHER;
  }

  for (++view->at; view->at < view->end && *view->at != '"'; ++view->at) {
    if (*view->at == '\n') {
      return TERM_OTHER;
    }

    view->at += (*view->at == '\\' && view->at + 1 < view->end) ? 1 : 0;
  }

  if (view->at == view->end) {
    return TERM_END;
  }

  ++view->at;
  return scan_suffix(view);
}

static Term
scan_apostrophes(View* const view)
{
  if (starts_with(*view, "'''")) {
    *view = skip_past((View){view->at + 3, view->end}, "'''");
    return TERM_OTHER;
  }

  for (++view->at; view->at < view->end && *view->at != '\''; ++view->at) {
    view->at += (*view->at == '\\' && view->at + 1 < view->end) ? 1 : 0;
  }

  view->at += (view->at < view->end) ? 1 : 0;
  return TERM_OTHER;
}

static Term
scan_word(View* const view)
{
  const bool is_graph = starts_with(*view, "graph") &&
                        (left(*view) == 5U || !is_name(view->at[5])) &&
                        (left(*view) == 5U || view->at[5] != ':');

  do {
    ++view->at;
  } while (view->at < view->end && is_name(*view->at));

  return is_graph ? TERM_BRACE : TERM_OTHER;
}

static Term
scan_term(View* const view)
{
  while (view->at < view->end && is_space(*view->at) && *view->at != '\n') {
    ++view->at;
  }

  if (view->at < view->end && *view->at == '#') {
    *view = skip_line(*view);
  }

  if (view->at == view->end) {
    return TERM_END;
  }

  switch (*view->at) {
    case '\n':
      ++view->at;
      return TERM_LINE;
    case '.':
      ++view->at;
      return TERM_DOT;
    case '{':
      ++view->at;
      return TERM_BRACE;
    case '<':
      return scan_iri(view);
    case '"':
      return scan_text(view);
    case '\'':
      return scan_apostrophes(view);
    case '_':
      return scan_blank(view);
    default:
      return scan_word(view);
  }
}

// Read what may be a statement on a line of its own: 3 or 4 terms, or 0 for
// nothing, or -1 for anything else; what goes on behind the view is nothing
static int
scan_statement(View* const view)
{
  static const unsigned rows[] = {
    (1U << TERM_IRI) | (1U << TERM_BLANK),
    (1U << TERM_IRI),
    (1U << TERM_IRI) | (1U << TERM_BLANK) | (1U << TERM_TEXT),
    (1U << TERM_IRI) | (1U << TERM_BLANK),
  };

  int n = 0;
  for (Term term = scan_term(view);; term = scan_term(view)) {
    if (term == TERM_END || (term == TERM_LINE && !n)) {
      return 0;
    }

    if (term == TERM_DOT && n >= 3) {
      return n;
    }

    if (n == 4 || !(rows[n] & (1U << term))) {
      return -1;
    }

    ++n;
  }
}

static bool
has_graph(View view)
{
  Term term = TERM_OTHER;
  while (term != TERM_END && term != TERM_BRACE) {
    term = scan_term(&view);
  }

  return term == TERM_BRACE;
}

static Content
look_at_statements(const View view)
{
  int  n_terms = 0;
  View rest    = view;
  while (rest.at < rest.end) {
    const int n = scan_statement(&rest);
    if (n < 0) {
      return has_graph(view) ? CONTENT_TRIG : CONTENT_TURTLE;
    }

    n_terms = (n > n_terms) ? n : n_terms;
  }

  return (n_terms == 4)   ? CONTENT_QUADS
         : (n_terms == 3) ? CONTENT_TRIPLES
                          : CONTENT_TURTLE;
}

// A prefix, a colon and something that a local name may start with
static bool
is_prefixed_name(View view)
{
  while (view.at < view.end && is_name(*view.at)) {
    ++view.at;
  }

  return left(view) >= 2U && *view.at == ':' && view.at[1] != '/' &&
         view.at[1] != '\\';
}

static bool
is_directive(const View view)
{
  static const char* const words[] = {"prefix", "base", "graph"};

  for (size_t i = 0U; i < sizeof(words) / sizeof(words[0]); ++i) {
    const size_t length = strlen(words[i]);
    if (starts_with(view, words[i]) && left(view) > length &&
        (is_space(view.at[length]) || view.at[length] == '<')) {
      return true;
    }
  }

  return starts_with(view, "@prefix") || starts_with(view, "@base");
}

static bool
is_json(const View view)
{
  const char brackets = *view.at;
  const View inner    = skip_space((View){view.at + 1, view.end});
  if (!left(inner) || (brackets != '{' && brackets != '[')) {
    return false;
  }

  const char c = *inner.at;
  return c == '"' || c == '{' || (brackets == '{' && c == '}') ||
         (brackets == '[' && (c == '[' || c == '-' || (c >= '0' && c <= '9')));
}

static bool
is_table(View view)
{
  while (view.at < view.end && *view.at != '\n') {
    if (*view.at == ',' || *view.at == ';' || *view.at == '\t') {
      return true;
    }

    ++view.at;
  }

  return false;
}

static bool
is_binary(View view)
{
  while (view.at < view.end) {
    const char c = *view.at++;
    if ((unsigned char)c < 0x20U && !is_space(c) && c != '\f') {
      return true;
    }
  }

  return false;
}

static Content
look_at_text(const View view)
{
  if (!left(view)) {
    return CONTENT_UNKNOWN;
  }

  if (is_xml(view)) {
    return look_at_xml(view);
  }

  if (is_json(view)) {
    return CONTENT_JSON;
  }

  const View code = skip_comments(view);
  if (!left(code) || strchr("<[({:", *code.at) || starts_with(code, "_:") ||
      is_directive(code) || is_prefixed_name(code)) {
    return look_at_statements(view);
  }

  return is_binary(view)  ? CONTENT_BINARY
         : is_table(view) ? CONTENT_CSV
                          : CONTENT_UNKNOWN;
}

// The first characters of XML tell its encoding, with or without a mark
static bool
is_xml_in_utf16(const View view)
{
  static const char marked[2][4]   = {"\xFE\xFF\0<", "\xFF\xFE<\0"};
  static const char unmarked[2][4] = {"\0<\0?", "<\0?\0"};

  for (size_t i = 0U; left(view) >= 4U && i < 2U; ++i) {
    if (!memcmp(view.at, marked[i], 4U) || !memcmp(view.at, unmarked[i], 4U)) {
      return true;
    }
  }

  return false;
}

static bool
is_marked_utf16(const View view)
{
  return left(view) >= 2U &&
         (!memcmp(view.at, "\xFE\xFF", 2U) || !memcmp(view.at, "\xFF\xFE", 2U));
}

Content
content_look(const char* const bytes, const size_t length)
{
  if (!length) {
    return CONTENT_EMPTY;
  }

  const View view = {bytes, bytes + length};
  if (is_xml_in_utf16(view)) {
    return CONTENT_XML;
  }

  if (is_marked_utf16(view)) {
    return CONTENT_UTF16;
  }

  const size_t mark = starts_with(view, "\xEF\xBB\xBF") ? 3U : 0U;
  return look_at_text(skip_space((View){bytes + mark, view.end}));
}

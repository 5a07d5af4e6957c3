// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/phrase.h"

#include <string.h>

CompetentText
text_of_string(const char* const string)
{
  const CompetentText text = {string, strlen(string)};
  return text;
}

CompetentText
text_slice(const CompetentText text, const size_t start, const size_t end)
{
  const CompetentText slice = {text.bytes + start, end - start};
  return slice;
}

bool
text_is(const CompetentText a, const CompetentText b)
{
  return a.length == b.length &&
         (!a.length || !memcmp(a.bytes, b.bytes, a.length));
}

bool
text_ends(const CompetentText text, const char end)
{
  return text.length && text.bytes[text.length - 1U] == end;
}

bool
text_starts(const CompetentText text, const char start)
{
  return text.length && text.bytes[0] == start;
}

bool
byte_is_word(const char byte)
{
  return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') ||
         (unsigned char)byte >= 0x80U;
}

CompetentText
phrase_text(const Phrase* const phrase)
{
  const CompetentText text = {phrase->bytes, phrase->length};
  return text;
}

void
phrase_clear(Phrase* const phrase)
{
  phrase->length = 0U;
}

bool
phrase_add(Phrase* const phrase, const CompetentText text)
{
  if (text.length > PHRASE_SIZE - phrase->length) {
    return false;
  }

  if (text.length) {
    memcpy(phrase->bytes + phrase->length, text.bytes, text.length);
  }

  phrase->length += text.length;
  return true;
}

bool
phrase_add_word(Phrase* const phrase, const CompetentText word)
{
  const size_t        before = phrase->length;
  const CompetentText blank  = {" ", 1U};
  if ((before && word.length && !phrase_add(phrase, blank)) ||
      !phrase_add(phrase, word)) {
    phrase->length = before;
    return false;
  }

  return true;
}

void
phrase_copy(Phrase* const phrase, const Phrase* const other)
{
  phrase->length = other->length;
  memcpy(phrase->bytes, other->bytes, other->length);
}

bool
phrases_add(Phrases* const phrases, const Phrase* const phrase)
{
  for (size_t i = 0U; i < phrases->n; ++i) {
    if (text_is(phrase_text(&phrases->items[i]), phrase_text(phrase))) {
      return true;
    }
  }

  if (phrases->n == PHRASES_MAX) {
    return false;
  }

  phrase_copy(&phrases->items[phrases->n++], phrase);
  return true;
}

bool
text_is_tidy(const CompetentText text)
{
  char before = ' ';
  for (size_t i = 0U; i < text.length; ++i) {
    if (text.bytes[i] == ' ' && before == ' ') {
      return false;
    }

    before = text.bytes[i];
  }

  return !text.length || before != ' ';
}

CompetentText
next_token(const CompetentText text, size_t* const at)
{
  size_t start = *at;
  while (start < text.length && text.bytes[start] == ' ') {
    ++start;
  }

  size_t end = start;
  while (end < text.length && text.bytes[end] != ' ') {
    ++end;
  }

  *at = end;
  return text_slice(text, start, end);
}

// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "audit.h"

#include "document.h"
#include "messages.h"
#include "number.h"
#include "table.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>

static const ProbeText texts[N_PROBES] = {
  [PROBE_FEMALE] =
    {"title gender",
     false,
     {"titel in het andere geslacht", "title in the other gender"},
     {"een vrouwelijke en een mannelijke titel vinden hetzelfde beroep",
      "a female and a male title find the same occupation"}},
  [PROBE_BOTH] = {"title both",
                  false,
                  {"titel in beide geslachten", "title in both genders"},
                  {"“kapper/kapster” vindt hetzelfde beroep als “kapper”",
                   "“kapper/kapster” finds the same occupation as “kapper”"}},
  [PROBE_LABELS] =
    {"label pairs",
     false,
     {"titel die in beide geslachten bestaat",
      "title that exists in both genders"},
     {"de taxonomie zelf geeft vrouw en man hetzelfde beroep",
      "the taxonomy itself gives women and men the same occupation"}},
  [PROBE_TITLE_MARK]        = {"title mark",
                               false,
                               {"m/v/x achter een titel", "m/v/x after a title"},
                               {"de aanduiding telt niet mee",
                                "the mark does not count"}},
  [PROBE_TITLE_CASE]        = {"title case",
                               true,
                               {"titel in hoofdletters", "title in capitals"},
                               {"hoe iemand typt telt niet mee",
                                "how somebody types does not count"}},
  [PROBE_TITLE_NAME]        = {"title name",
                               false,
                               {"voornaam bij een titel", "first name beside a title"},
                               {"van wie de titel is telt niet mee",
                                "whose title it is does not count"}},
  [PROBE_TITLE_AGE]         = {"title age",
                               false,
                               {"leeftijd bij een titel", "age beside a title"},
                               {"hoe oud iemand is telt niet mee",
                                "how old somebody is does not count"}},
  [PROBE_TITLE_PLACE]       = {"title place",
                               false,
                               {"plaats bij een titel", "place beside a title"},
                               {"waar iemand woont telt niet mee",
                                "where somebody lives does not count"}},
  [PROBE_TITLE_NATIONALITY] = {"title nationality",
                               false,
                               {"nationaliteit bij een titel",
                                "nationality beside a title"},
                               {"waar iemand vandaan komt telt niet mee",
                                "where somebody comes from does not count"}},
  [PROBE_TEXT_MARK]         = {"text mark",
                               true,
                               {"m/v/x in een tekst", "m/v/x in a text"},
                               {"de aanduiding verandert niet wat gevonden wordt",
                                "the mark does not change what is found"}},
  [PROBE_TEXT_CASE]         = {"text case",
                               true,
                               {"tekst in hoofdletters", "text in capitals"},
                               {"hoe iemand typt verandert niet wat gevonden wordt",
                                "how somebody types does not change what is found"}},
  [PROBE_TEXT_NAME] =
    {"text name",
     true,
     {"voornaam in een tekst", "first name in a text"},
     {"over wie de tekst gaat verandert niet wat gevonden wordt",
      "whom the text is about does not change what is found"}},
  [PROBE_TEXT_SURNAME] = {"text surname",
                          false,
                          {"achternaam die een beroep is",
                           "surname that is an occupation"},
                          {"wie Bakker heet is geen bakker",
                           "somebody called Bakker is no baker"}},
  [PROBE_TEXT_AGE]     = {"text age",
                          true,
                          {"leeftijd in een tekst", "age in a text"},
                          {"hoe oud iemand is verandert niet wat gevonden wordt",
                           "how old somebody is does not change what is found"}},
  [PROBE_TEXT_PLACE]   = {"text place",
                          true,
                          {"woonplaats in een tekst", "place in a text"},
                          {"waar iemand woont verandert niet wat gevonden wordt",
                           "where somebody lives does not change what is found"}},
  [PROBE_TEXT_NATIONALITY] =
    {"text nationality",
     true,
     {"nationaliteit in een tekst", "nationality in a text"},
     {"waar iemand vandaan komt verandert niet wat gevonden wordt",
      "where somebody comes from does not change what is found"}},
  [PROBE_ORDER]   = {"profile order",
                     true,
                     {"profiel in andere volgorde", "profile in another order"},
                     {"de volgorde telt niet mee", "the order does not count"}},
  [PROBE_DOUBLES] = {"profile doubles",
                     true,
                     {"profiel met alles dubbel",
                      "profile with all of it twice"},
                     {"wie zich herhaalt verdient niet meer",
                      "who repeats something earns no more"}},
  [PROBE_MORE]    = {"profile more",
                     true,
                     {"profiel met iets erbij", "profile with one thing more"},
                     {"wie meer kan heeft nergens minder dekking",
                      "who can do more has less coverage nowhere"}},
  [PROBE_SUM]     = {"explanation sum",
                     true,
                     {"uitleg van dekking en fit",
                      "explanation of coverage and fit"},
                     {"de termen zijn samen precies de score",
                      "the terms add up to exactly the score"}},
  [PROBE_VERIFY]  = {"explanation verify",
                     true,
                     {"uitleg nagerekend", "explanation verified"},
                     {"wat een ander narekent klopt",
                      "what somebody else recomputes holds"}},
  [PROBE_FORGED]  = {"explanation forged",
                     true,
                     {"uitleg met een punt te veel",
                      "explanation with a point too many"},
                     {"narekenen vindt een enkel punt verschil",
                      "verifying finds a difference of one point"}},
  [PROBE_FILES]   = {"file order",
                     true,
                     {"bestanden in andere volgorde", "files in another order"},
                     {"de taxonomie is tot op de bit dezelfde",
                      "the taxonomy is the same to the bit"}},
};

const ProbeText*
audit_text(const Probe probe)
{
  return &texts[probe];
}

// Nothing is said of what was not tried
static Message
result_of(const Probe probe, const Outcome* const outcome)
{
  return !outcome->n_tried                     ? MESSAGE_AUDIT_UNTRIED
         : outcome->n_held == outcome->n_tried ? MESSAGE_AUDIT_HELD
         : audit_text(probe)->is_must          ? MESSAGE_AUDIT_FAILED
                                               : MESSAGE_AUDIT_MEASURED;
}

static Style
style_of(const Message result)
{
  return (result == MESSAGE_AUDIT_HELD)       ? STYLE_GOOD
         : (result == MESSAGE_AUDIT_FAILED)   ? STYLE_BAD
         : (result == MESSAGE_AUDIT_MEASURED) ? STYLE_PARTLY
                                              : STYLE_FAINT;
}

static void
add_row(Table* const table, const Audit* const audit, const Probe probe)
{
  const Language         language = audit->options->language;
  const ProbeText* const text     = audit_text(probe);
  const Outcome* const   outcome  = &audit->outcomes[probe];
  const Message          result   = result_of(probe, outcome);
  const int64_t          n_tried  = (int64_t)outcome->n_tried;
  const int64_t          n_held   = (int64_t)outcome->n_held;

  table_string(table, STYLE_BOLD, text->what[language]);
  table_string(table, STYLE_PLAIN, number_whole(language, n_tried).text);
  table_string(table, STYLE_PLAIN, number_whole(language, n_held).text);
  table_string(table,
               STYLE_PLAIN,
               n_tried ? number_percent(language, n_held, n_tried).text : "");
  table_string(table, style_of(result), message_text(language, result));
  table_note(table, text_of(text->meaning[language]));
  for (size_t i = 0U; i < outcome->n_examples; ++i) {
    char* const note = message_format(
      language, MESSAGE_AUDIT_EXAMPLE, outcome->examples[i], NULL);
    table_note(table, text_of(note ? note : ""));
    free(note);
  }
}

bool
audit_table(const Audit* const audit)
{
  static const Column columns[] = {{MESSAGE_COLUMN_PROBE, false, FIT_CUT},
                                   {MESSAGE_COLUMN_TRIED, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_HELD, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_PERCENT, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_RESULT, false, FIT_WHOLE}};

  const Language language = audit->options->language;
  Table* const   table    = table_new(language, columns, 5U);
  for (int i = 0; i < N_PROBES; ++i) {
    add_row(table, audit, (Probe)i);
  }

  if (!table_finish(table, language, stdout)) {
    return false;
  }

  fputc('\n', stdout);
  message_write(stdout,
                language,
                audit_holds(audit) ? MESSAGE_AUDIT_HOLDS : MESSAGE_AUDIT_BROKEN,
                NULL);
  return true;
}

static void
write_probe(Document* const      document,
            const Probe          probe,
            const Outcome* const outcome)
{
  const ProbeText* const text = audit_text(probe);

  document_open(document, '{');
  document_key(document, "probe");
  document_string(document, text->name);
  document_key(document, "tried");
  document_whole(document, (int64_t)outcome->n_tried);
  document_key(document, "held");
  document_whole(document, (int64_t)outcome->n_held);
  document_key(document, "must");
  document_truth(document, text->is_must);
  document_key(document, "meaning");
  document_string(document, text->meaning[LANGUAGE_ENGLISH]);
  document_key(document, "examples");
  document_open(document, '[');
  for (size_t i = 0U; i < outcome->n_examples; ++i) {
    document_string(document, outcome->examples[i]);
  }

  document_close(document, ']');
  document_close(document, '}');
}

void
audit_document(const Audit* const audit)
{
  Document document = document_begin(stdout, false);
  document_open(&document, '{');
  document_origin(&document, audit->taxonomy);
  document_weights(&document, audit->options->preset);
  document_key(&document, "seed");
  document_whole(&document, (int64_t)audit->seed);
  document_key(&document, "sample");
  document_whole(&document, (int64_t)audit->n_samples);
  document_key(&document, "holds");
  document_truth(&document, audit_holds(audit));
  document_key(&document, "probes");
  document_open(&document, '[');
  for (int i = 0; i < N_PROBES; ++i) {
    write_probe(&document, (Probe)i, &audit->outcomes[i]);
  }

  document_close(&document, ']');
  document_close(&document, '}');
  document_end(&document);
}

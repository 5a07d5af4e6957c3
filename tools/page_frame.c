// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "page_frame.h"

#include "html.h"

#include <stdbool.h>
#include <string.h>

void
frame_message(FILE* const out, const Language language, const Message message)
{
  html_string(out, message_text(language, message));
}

void
frame_begin(FILE* const         out,
            const Language      language,
            const CompetentText title,
            void (*const styles)(FILE* out))
{
  const char* const lang = (language == LANGUAGE_DUTCH) ? "nl" : "en";

  fprintf(out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n", lang);
  fputs("<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" "
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n"
        "<meta name=\"viewport\" "
        "content=\"width=device-width, initial-scale=1\">\n<title>",
        out);
  html_text(out, title);
  fputs("</title>\n<style>\n", out);
  styles(out);
  fputs("</style>\n</head>\n<body>\n<h1>", out);
  html_text(out, title);
  fputs("</h1>\n", out);
}

void
frame_end(FILE* const out)
{
  fputs("</body>\n</html>\n", out);
}

// Addresses come from data, and only these lead to pages
static bool
is_page(const CompetentText iri)
{
  return (iri.length > 8U && !memcmp(iri.bytes, "https://", 8U)) ||
         (iri.length > 7U && !memcmp(iri.bytes, "http://", 7U));
}

void
frame_concept(FILE* const                    out,
              const CompetentTaxonomy* const taxonomy,
              const CompetentConcept         concept)
{
  const CompetentText iri   = competent_taxonomy_iri(taxonomy, concept);
  const CompetentText name  = competent_taxonomy_name(taxonomy, concept);
  const CompetentText shown = name.length ? name : iri;

  if (is_page(iri)) {
    fputs("<a href=\"", out);
    html_text(out, iri);
    fputs("\">", out);
    html_text(out, shown);
    fputs("</a>", out);
  } else {
    html_text(out, shown);
  }
}

void
frame_heads(FILE* const          out,
            const Language       language,
            const Message* const heads,
            const size_t         n_heads,
            const size_t         n_words)
{
  fputs("<thead><tr>", out);
  for (size_t i = 0U; i < n_heads; ++i) {
    fputs((i < n_words) ? "<th scope=\"col\">"
                        : "<th scope=\"col\" class=\"number\">",
          out);
    frame_message(out, language, heads[i]);
    fputs("</th>", out);
  }

  fputs("</tr></thead>\n", out);
}

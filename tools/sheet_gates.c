// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "sheet_gates.h"

#include "page_frame.h"

#include <stddef.h>

static void
write_gate(FILE* const                    out,
           const Language                 language,
           const CompetentTaxonomy* const taxonomy,
           const CompetentGate* const     gate)
{
  fputs("<tr><td>", out);
  frame_concept(out, taxonomy, gate->concept);
  fprintf(out,
          "</td><td>%s</td><td><em class=\"%s\">%s</em></td></tr>\n",
          message_name(language, MESSAGE_GATE_KINDS, gate->kind),
          competent_passage_name((CompetentPassage)gate->passage),
          message_name(language, MESSAGE_PASSAGES, gate->passage));
}

void
sheet_gates(FILE* const                    out,
            const Language                 language,
            const CompetentTaxonomy* const taxonomy,
            const CompetentGates* const    gates)
{
  static const Message heads[] = {
    MESSAGE_COLUMN_GATE, MESSAGE_COLUMN_KIND, MESSAGE_COLUMN_STATE};

  size_t                     n   = 0U;
  const CompetentGate* const all = competent_gates_items(gates, &n);
  if (!n) {
    return;
  }

  fputs("<h2>", out);
  frame_message(out, language, MESSAGE_GATES);
  fputs("</h2>\n<table>\n", out);
  frame_heads(out, language, heads, 3U, 3U);
  fputs("<tbody>\n", out);
  for (size_t i = 0U; i < n; ++i) {
    write_gate(out, language, taxonomy, &all[i]);
  }

  fputs("</tbody>\n</table>\n", out);
}

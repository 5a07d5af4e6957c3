// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "sheet_style.h"

#include <stddef.h>

// The Python package has the same, and a test compares them.  What a bar tells
// is told in words beside it, and no state is told by its colour alone.
static const char* const sheet[] = {
  ".sheet{--line:#c3c8cf;--edge:#5f6670;--track:#eceff2;--faint:#4f5660;"
  "--met:#1e7d4b;--partial:#9a5b00;--missing:#b3322c;--unknown:#5f6670;"
  "--plus:#1f6fb2;--gap:#f3c9c5}",
  ".sheet .cards{display:grid;grid-template-columns:1fr 1fr;gap:1rem;"
  "margin:1.25rem 0}",
  ".sheet .card{padding:.9rem 1.1rem 1rem;border:1px solid var(--line);"
  "border-radius:.6rem}",
  ".sheet .card h2{margin:0;font-size:.95rem;font-weight:600;"
  "color:var(--faint)}",
  ".sheet .big{margin:.1rem 0 .5rem;font-size:2rem;font-weight:650;"
  "line-height:1.15;font-variant-numeric:tabular-nums}",
  ".sheet .big small{font-size:1rem;font-weight:600}",
  ".sheet .note{margin:.4rem 0 0;color:var(--faint);font-size:.85rem}",
  ".sheet td .note{margin:.1rem 0 0}",
  ".sheet .meter{display:block;position:relative;box-sizing:border-box;"
  "margin:.25rem 0;height:1rem;min-width:2px;border:1px solid var(--edge);"
  "border-radius:.3rem;background:var(--track);overflow:hidden}",
  ".sheet .meter b{float:left;height:100%}",
  ".sheet .meter i{position:absolute;top:0;bottom:0;width:2px;"
  "margin-left:-1px;background:currentColor;box-shadow:0 0 0 1px var(--track)}",
  ".sheet b.met{background:var(--met)}",
  ".sheet b.plus{background:var(--plus)}",
  ".sheet b.gap{background:repeating-linear-gradient(135deg,var(--gap) 0 4px,"
  "var(--missing) 4px 6px)}",
  ".sheet b.unknown{background:repeating-linear-gradient(135deg,"
  "var(--track) 0 4px,var(--unknown) 4px 6px)}",
  ".sheet em{font-style:normal;font-weight:600;white-space:nowrap}",
  ".sheet em.met,.sheet em.passed,.sheet em.close{color:var(--met)}",
  ".sheet em.partial,.sheet em.feasible{color:var(--partial)}",
  ".sheet em.missing,.sheet em.open{color:var(--missing)}",
  ".sheet em.unknown,.sheet em.far{color:var(--unknown)}",
  ".sheet td.bar{width:34%;min-width:7rem}",
  ".sheet .pairs td.bar{width:22%}",
  ".sheet td{overflow-wrap:anywhere}",
  ".sheet .number{overflow-wrap:normal}",
  ".sheet .chips{display:flex;flex-wrap:wrap;gap:.4rem;margin:0;padding:0;"
  "list-style:none;font-size:.9rem}",
  ".sheet .chips li{padding:.1rem .6rem;border:1px solid var(--edge);"
  "border-radius:1rem}",
  ".sheet .chips li.met{border-color:var(--met)}",
  ".sheet .chips small{color:var(--faint)}",
  "@media screen and (prefers-color-scheme:dark){",
  ".sheet{--line:#484f58;--edge:#a8b0ba;--track:#2a2e34;--faint:#aab1bb;"
  "--met:#5cc98d;--partial:#e8ac4a;--missing:#f28b82;--unknown:#a8b0ba;"
  "--plus:#6db3f2;--gap:#4d211e}",
  "}",
  "@media (max-width:34rem){",
  ".sheet .cards{grid-template-columns:1fr}",
  ".sheet table.bars,.sheet table.bars tbody{display:block}",
  ".sheet table.bars thead{display:none}",
  ".sheet table.bars tr{display:grid;grid-template-columns:1fr auto;"
  "gap:.1rem .8rem;padding:.5rem 0;border-bottom:1px solid var(--line)}",
  ".sheet table.bars td{padding:0;border:0}",
  ".sheet table.bars td.bar{grid-column:1/-1;grid-row:2;width:auto}",
  ".sheet table.pairs td:first-child{grid-column:1/-1}",
  ".sheet table.pairs td.bar{grid-column:1;grid-row:auto}",
  ".sheet table.pairs td.bar::before{content:attr(data-label);"
  "font-size:.8rem}",
  ".sheet table.pairs td.number{align-self:end}",
  "}",
  "@media print{",
  ".sheet .meter,.sheet .meter b,.sheet .meter i{"
  "-webkit-print-color-adjust:exact;print-color-adjust:exact}",
  ".sheet .card,.sheet .chips li{break-inside:avoid}",
  "}",
};

void
style_of_sheet(FILE* const out)
{
  for (size_t i = 0U; i < sizeof(sheet) / sizeof(sheet[0]); ++i) {
    fprintf(out, "%s\n", sheet[i]);
  }
}

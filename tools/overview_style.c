// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "overview_style.h"

#include "page_style.h"
#include "route_picture.h"
#include "sheet_style.h"

#include <stddef.h>

// No state is told by its colour alone, all text has a contrast of 4.5, and on
// paper there is nothing that only a screen can do
static const char* const overview[] = {
  "body{max-width:44rem}",
  ".sheet{font-size:1.05rem}",
  ".sheet .lead{margin:0 0 1rem;font-size:1.15rem}",
  ".sheet section{margin:2.2rem 0 0}",
  ".sheet h2{margin:0 0 .5rem;padding-top:.6rem;font-size:1.35rem;"
  "border-top:2px solid var(--line)}",
  ".sheet h3{margin:0 0 .2rem;font-size:1.05rem;font-weight:600}",
  ".sheet p{margin:.35rem 0}",
  ".sheet b{font-weight:650}",
  ".sheet small{color:var(--faint);font-size:.85rem}",
  ".sheet aside{padding:.6rem 1rem;border-left:4px solid var(--line);"
  "color:var(--faint);font-size:.95rem}",
  ".sheet nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;padding:0;"
  "margin:.4rem 0 0;list-style:none;font-size:.95rem}",
  ".sheet #kort{padding:.2rem 1.2rem .8rem;border:2px solid var(--met);"
  "border-radius:.7rem}",
  ".sheet #kort h2{border:0}",
  ".sheet #doen{padding:.2rem 1.2rem .8rem;border:2px solid var(--plus);"
  "border-radius:.7rem}",
  ".sheet #doen h2{border:0}",
  ".sheet ul,.sheet ol{padding-left:1.4rem;margin:.4rem 0}",
  ".sheet li{margin:.35rem 0}",
  ".sheet .chips,.sheet .fits,.sheet .steps,.sheet .courses,.sheet .schemes,"
  ".sheet .todo{padding-left:0;list-style:none}",
  ".sheet .chips{margin-bottom:.8rem}",
  ".sheet .chips li,.sheet nav li{margin:0}",
  ".sheet .chips .more{border:0;color:var(--faint)}",
  ".sheet .fits>li,.sheet .courses>li{padding:.5rem 0;"
  "border-bottom:1px solid var(--line)}",
  ".sheet .work{display:flex;flex-wrap:wrap;justify-content:space-between;"
  "gap:0 1rem;margin:0}",
  ".sheet .steps>li{padding:.7rem 1rem;margin:.7rem 0;"
  "border:1px solid var(--line);border-left:6px solid #579;"
  "border-radius:.5rem}",
  ".sheet .steps>.tile{border-left-color:#27a}",
  ".sheet .steps>.course{border-left-color:#c80}",
  ".sheet .steps>.occupation{border-left-color:#737}",
  ".sheet .schemes>li{padding:.6rem 1rem;margin:.6rem 0;"
  "border:1px solid var(--line);border-left:6px solid var(--unknown);"
  "border-radius:.5rem}",
  ".sheet .schemes>.yes{border-left-color:var(--met)}",
  ".sheet .data{color:var(--faint);font-size:.9rem}",
  ".sheet .total{padding:.5rem 1rem;border:1px solid var(--line);"
  "border-radius:.5rem}",
  ".sheet ul.small{font-size:.9rem;color:var(--faint)}",
  ".sheet .todo>li{position:relative;padding-left:2rem;margin:.6rem 0}",
  ".sheet .todo>li::before{content:'';position:absolute;left:0;top:.25rem;"
  "width:1rem;height:1rem;border:2px solid var(--edge);border-radius:.2rem}",
  ".sheet .meter{height:.8rem}",
  ".sheet .meter i{width:1px;opacity:.35}",
  ".sheet figure{margin:1rem 0}",
  ".sheet figcaption{color:var(--faint);font-size:.9rem}",
  ".sheet svg.route{display:block;max-width:30rem}",
  ".sheet svg text{font-size:15px}",
  ".sheet svg .scale{font-size:13px}",
  ".sheet{overflow-wrap:break-word}",
  "footer .audit{font-size:.8rem}",
  "@media print{",
  "@page{margin:18mm 16mm}",
  "h1{font-size:20pt}",
  ".sheet{max-width:none;font-size:11pt}",
  ".sheet nav{display:none}",
  ".sheet section{margin-top:1.2rem}",
  ".sheet h2,.sheet h3{break-after:avoid}",
  ".sheet li,.sheet figure,.sheet aside,.sheet .total{break-inside:avoid}",
  ".sheet p{orphans:3;widows:3}",
  "svg{-webkit-print-color-adjust:exact;print-color-adjust:exact}",
  "a{color:inherit}",
  "}",
};

void
style_of_overview(FILE* const out)
{
  style_of_page(out);
  style_of_sheet(out);
  style_of_routes(out);
  for (size_t i = 0U; i < sizeof(overview) / sizeof(overview[0]); ++i) {
    fprintf(out, "%s\n", overview[i]);
  }
}

// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "page_style.h"

#include <stddef.h>

// The Python package has the same, and a test compares them.  All text has a
// contrast of 4.5 with what is behind it, and all edges have one of 3.
static const char* const marks[] = {
  ".competent mark{color:#17191c;background:#e6e9ed;border:0 solid #5f6670;"
  "border-bottom-width:2px;border-radius:.2em;padding:.05em .15em;"
  "-webkit-box-decoration-break:clone;box-decoration-break:clone}",
  ".competent mark.occupation{background:#dcebf9;border-color:#1f6fb2}",
  ".competent mark.capability{background:#d9f2e3;border-color:#1e7d4b}",
  ".competent mark.knowledge{background:#fcecc9;border-color:#9a5b00}",
  ".competent mark.task{background:#ecdff8;border-color:#7a3fb0}",
  ".competent mark.norm{background:#fbdedb;border-color:#b3322c}",
  ".competent mark.required{border-width:2px;font-weight:600}",
  ".competent mark.wished{border-width:2px;border-style:dashed}",
  ".competent mark.negated{text-decoration:line-through;"
  "text-decoration-thickness:2px}",
  ".competent mark[data-kind]::after{content:attr(data-kind);"
  "margin-left:.3em;font:600 .65em/1 sans-serif;vertical-align:super}",
  // A line through a mark would go through its letter too
  ".competent mark.negated[data-kind]::after{display:inline-block}",
  ".competent mark mark{border-width:1px 1px 2px}",
  ".competent .text{white-space:pre-wrap;overflow-wrap:anywhere;"
  "line-height:1.8}",
  ".competent .legend{display:flex;flex-wrap:wrap;gap:.4em 1.2em;padding:0;"
  "margin:0 0 1em;list-style:none}",
  "@media screen and (prefers-color-scheme:dark){",
  ".competent mark{color:#f1f3f4;background:#33383f;border-color:#a8b0ba}",
  ".competent mark.occupation{background:#17344e;border-color:#6db3f2}",
  ".competent mark.capability{background:#143a28;border-color:#5cc98d}",
  ".competent mark.knowledge{background:#45310d;border-color:#e8ac4a}",
  ".competent mark.task{background:#3a2452;border-color:#c497f0}",
  ".competent mark.norm{background:#4d211e;border-color:#f28b82}",
  "}",
};

static const char* const page[] = {
  ":root{color-scheme:light dark}",
  "body{margin:0 auto;max-width:52rem;padding:2rem 1.25rem;color:#17191c;"
  "background:#fff;font:1rem/1.55 system-ui,'Segoe UI',Roboto,'Noto Sans',"
  "'DejaVu Sans',sans-serif}",
  "h1{margin:0 0 .25rem;font-size:1.5rem}",
  "h2{margin:2rem 0 .5rem;font-size:1.15rem}",
  ".summary,footer{margin:0 0 1.25rem;color:#4f5660;font-size:.9rem}",
  ".text{padding:1rem 1.25rem;border:1px solid #c3c8cf;border-radius:.5rem}",
  "table{width:100%;border-collapse:collapse;font-size:.9rem}",
  "th,td{padding:.35rem .9rem .35rem 0;border-bottom:1px solid #c3c8cf;"
  "text-align:left;vertical-align:top;overflow-wrap:break-word}",
  "td:first-child,td:nth-child(3){overflow-wrap:anywhere}",
  "th{font-weight:600;white-space:nowrap}",
  "th:last-child,td:last-child{padding-right:0}",
  ".number{text-align:right;font-variant-numeric:tabular-nums;"
  "white-space:nowrap}",
  "a{color:#0b57a4}",
  "footer{margin:2rem 0 0;overflow-wrap:anywhere}",
  "@media screen and (prefers-color-scheme:dark){",
  "body{color:#e8eaed;background:#16181c}",
  ".summary,footer{color:#aab1bb}",
  ".text,th,td{border-color:#484f58}",
  "a{color:#8ab8f5}",
  "}",
  "@media print{",
  "body{max-width:none;padding:0;font-size:10pt}",
  ".text{border:0;padding:0}",
  "mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}",
  "tr{break-inside:avoid}",
  "thead{display:table-header-group}",
  "h2{break-after:avoid}",
  "}",
};

static void
write_lines(FILE* const out, const char* const* lines, const size_t n_lines)
{
  for (size_t i = 0U; i < n_lines; ++i) {
    fprintf(out, "%s\n", lines[i]);
  }
}

void
style_of_marks(FILE* const out)
{
  write_lines(out, marks, sizeof(marks) / sizeof(marks[0]));
}

void
style_of_page(FILE* const out)
{
  write_lines(out, page, sizeof(page) / sizeof(page[0]));
}

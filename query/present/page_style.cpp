// SPDX-License-Identifier: GPL-3.0-or-later
// After a change of the style its hash changes too: PageStyle.IsKnownByItsHash prints the new one.
#include "query/present/html_page.h"

namespace pressmark::query {

#define PRESSMARK_CHART_STYLE                          \
  ".bar{fill:#2f6f9f}"                                 \
  ".axis{fill:#767676;font:11px system-ui,sans-serif}" \
  ".base{stroke:#767676}"                              \
  "@media(prefers-color-scheme:dark){.bar{fill:#7fb8e0}.axis{fill:#a0a0a0}.base{stroke:#a0a0a0}}"

constexpr const char* kStyle =
    ":root{color-scheme:light dark}"
    "body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 system-ui,sans-serif}"
    "h1{font-size:1.4rem}"
    "h2{font-size:1.05rem;margin:1.6rem 0 0}"
    "p{margin:.2rem 0}"
    "h1,h2,p{overflow-wrap:anywhere}"
    ".meta,.notes{color:#767676;font-size:.9rem}"
    ".notes{margin-top:2rem}"
    "mark{background:#ffe08a;color:#1a1a1a;padding:0 .1em}"
    "a{color:#1f5f8f}"
    "table{border-collapse:collapse;width:100%}"
    "th,td{text-align:left;vertical-align:top;padding:.2rem .6rem .2rem 0;overflow-wrap:break-word}"
    "th{font-weight:600;border-bottom:1px solid #767676}"
    ".n{text-align:right;font-variant-numeric:tabular-nums}"
    "svg{width:100%;height:auto}"
    "@media(prefers-color-scheme:dark){a{color:#8cc4ee}.meta,.notes{color:#a0a0a0}}" PRESSMARK_CHART_STYLE;

const std::string_view kPageStyle = kStyle;
const std::string_view kPageStyleHash = "FJvfyyz3RYPUsNDFYL87vzJXwd+FOm4D364KjXEqch8=";
const std::string_view kChartStyle = PRESSMARK_CHART_STYLE;

#undef PRESSMARK_CHART_STYLE

}  // namespace pressmark::query

// One page with everything in it: markup, style, script, libraries, the graph.
#include <array>
#include <functional>
#include <ostream>
#include <stdexcept>

#include "export/formats.h"
#include "export/html/page_data.h"
#include "export/html/page_files.h"

namespace inyeon {
namespace {

constexpr std::size_t kShownByDefault = 20000;

// Each after those that it calls.
constexpr std::array<std::string_view, 10> kLibraries = {
    "selection",   "dispatch", "drag",       "ease",     "color",
    "interpolate", "timer",    "transition", "quadtree", "zoom"};
constexpr std::array<std::string_view, 12> kScripts = {"words",  "graph", "look",  "filter",
                                                       "camera", "paint", "names", "pointer",
                                                       "quotes", "panel", "list",  "main"};

std::string_view content(std::span<const EmbeddedFile> files, const std::string& name) {
  for (const EmbeddedFile& file : files)
    if (file.name == name) return file.content;
  throw std::logic_error("not put into the program: " + name);
}

void put_libraries(std::ostream& out) {
  for (const std::string_view name : kLibraries) {
    const std::string module = "d3-" + std::string(name);
    out << content(html_libraries(), "nodejs/" + module + "/dist/" + module + ".min.js") << '\n';
  }
}

void put_licences(std::ostream& out) {
  for (const std::string_view name : kLibraries)
    out << content(html_libraries(), "doc/node-d3-" + std::string(name) + "/copyright") << '\n';
}

void put_scripts(std::ostream& out) {
  out << "(() => {\n'use strict';\n";
  for (const std::string_view name : kScripts)
    out << content(html_files(), "script/" + std::string(name) + ".js");
  out << "})();\n";
}

/// Writes the template; `put` writes what a line "<!--put: NAME-->" stands for.
void expand(std::string_view page, std::ostream& out,
            const std::function<void(std::string_view)>& put) {
  constexpr std::string_view kOpen = "<!--put: ";
  constexpr std::string_view kClose = "-->\n";
  while (true) {
    const std::size_t open = page.find(kOpen);
    out << page.substr(0, open);
    if (open == std::string_view::npos) return;
    const std::size_t close = page.find(kClose, open);
    put(page.substr(open + kOpen.size(), close - open - kOpen.size()));
    page.remove_prefix(close + kClose.size());
  }
}

}  // namespace

void write_html(const GraphSource& source, std::ostream& out, const ExportOptions& options) {
  const Selection kept = best_supported(source, options.drawn_edges.value_or(kShownByDefault));
  expand(content(html_files(), "page.html"), out, [&](std::string_view name) {
    if (name == "style.css") out << content(html_files(), "style.css");
    if (name == "graph") write_page_data(source, kept, out);
    if (name == "licences") put_licences(out);
    if (name == "libraries") put_libraries(out);
    if (name == "script") put_scripts(out);
  });
}

}  // namespace inyeon

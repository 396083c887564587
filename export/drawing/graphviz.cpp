#include "export/drawing/graphviz.h"

#include <cstdlib>

#include "export/drawing/label.h"
#include "graph/model/problem.h"

namespace inyeon {
namespace {

// The scanner of the `dot` program refuses a token of 16 KiB.
constexpr std::size_t kAttributeBytes = 7000;

char* c_string(const std::string& text) { return const_cast<char*>(text.c_str()); }

}  // namespace

GVC_t* graphviz_context() {
  static GVC_t* const context = [] {
    agseterr(AGERR);  // warnings would go to standard error
    return gvContext();
  }();
  return context;
}

void lay_out(Agraph_t* graph, const char* engine) {
  std::srand(1);  // the layouts by forces draw from it, and not all of them seed it
  if (gvLayout(graphviz_context(), graph, engine) != 0)
    throw EnvironmentError("Graphviz cannot lay out the graph");
}

Agnode_t* add_node(Agraph_t* graph, std::string_view key) {
  return agnode(graph, c_string(std::string(key)), 1);
}

Agedge_t* add_edge(Agnode_t* from, Agnode_t* to, std::string_view key) {
  return agedge(agraphof(from), from, to, c_string(std::string(key)), 1);
}

void set(void* object, const char* key, std::string_view value) {
  agsafeset(object, const_cast<char*>(key), c_string(std::string(value)), const_cast<char*>(""));
}

std::string escaped_label(std::string_view text) {
  std::string label;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\\')
      label += "\\\\";
    else if (c == '&')
      label += "&amp;";
    else
      label += (byte < 0x20 && c != '\n') || byte == 0x7F ? ' ' : c;
  }
  return label;
}

std::string escaped_tip(std::string_view text) {
  std::string tip;
  for (const char c : escaped_label(text)) tip.append(c == '\\' ? 2 : 1, c);
  return tip;
}

std::string attribute(std::string_view text) {
  std::string clean;
  for (const char c : cut_to_bytes(text, kAttributeBytes)) {
    if (c == '\0')
      clean += "\xEF\xBF\xBD";
    else
      clean.append(c == '\\' ? 2 : 1, c);
  }
  return clean;
}

}  // namespace inyeon

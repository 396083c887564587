// Graphviz's C interface with owners. Private to the drawings: it pulls in Graphviz's headers.
#pragma once

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <memory>
#include <string>
#include <string_view>

namespace inyeon {

struct CloseGraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using Diagram = std::unique_ptr<Agraph_t, CloseGraph>;

/// Never freed: Graphviz's Pango plug-in keeps a font's name from one drawing to the next, and the
/// name lives in the context. One thread at a time, as all of Graphviz.
GVC_t* graphviz_context();

/// Runs a layout engine. Throws EnvironmentError where Graphviz fails.
void lay_out(Agraph_t* graph, const char* engine);

Agnode_t* add_node(Agraph_t* graph, std::string_view key);
Agedge_t* add_edge(Agnode_t* from, Agnode_t* to, std::string_view key);

/// Sets an attribute of a graph, node or edge; its default for the others is empty.
void set(void* object, const char* key, std::string_view value);

/// `text` as a label that is drawn to the letter: labels know escapes ("\N"), entities and, for
/// the SVG, no control characters. Lines stay lines.
std::string escaped_label(std::string_view text);
/// A text as a tooltip, in which Graphviz 2.43 reads escapes twice.
std::string escaped_tip(std::string_view text);

/// `text` as an attribute that Graphviz's own reader reads back: NUL replaced, backslashes doubled,
/// cut where its scanner would refuse it.
std::string attribute(std::string_view text);

}  // namespace inyeon

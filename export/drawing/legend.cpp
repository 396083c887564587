#include "export/drawing/legend.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "export/drawing/palette.h"

namespace inyeon {
namespace {

constexpr double kRowHeight = 34.0;  // all in points
constexpr double kLineLength = 40.0;
constexpr double kGap = 14.0;
constexpr double kLetter = 6.2;
constexpr double kLeastWidth = 620.0;

/// Puts items side by side from the left edge of a diagram, in rows below it. y grows upwards.
class Rows {
 public:
  Rows(Agraph_t* graph, double left, double top, double width)
      : graph_(graph), left_(left), right_(left + width), x_(left), y_(top) {}

  void next_row() {
    x_ = left_;
    y_ -= kRowHeight;
  }

  void box(const NodeLook& look, std::string_view name) {
    const double width =
        static_cast<double>(name.size()) * kLetter + (look.margin.starts_with("0.0") ? 44.0 : 28.0);
    Agnode_t* node = place(width);
    set(node, "label", name);
    set(node, "width", fmt::format("{:.2f}", width / 72.0));
    set(node, "fixedsize", "true");
    set(node, "shape", look.shape);
    set(node, "style", look.style);
    set(node, "color", look.line);
    set(node, "fillcolor", look.fill);
  }

  void text(const std::string& words) {
    const double width = static_cast<double>(words.size()) * kLetter;
    Agnode_t* node = place(width);
    set(node, "label", escaped_label(words) + "\\l");
    set(node, "width", fmt::format("{:.2f}", width / 72.0));
    set(node, "margin", "0");
    set(node, "fixedsize", "true");
    set(node, "shape", "plaintext");
  }

  void line(const LineLook& look, double width, const std::string& words) {
    if (x_ + kLineLength + static_cast<double>(words.size()) * kLetter > right_) next_row();
    Agnode_t* from = end(x_);
    Agnode_t* to = end(x_ + kLineLength);
    Agedge_t* edge = add_edge(from, to, fmt::format("legend-{}", ++count_));
    set(edge, "style", look.style);
    set(edge, "color", look.color);
    set(edge, "arrowhead", look.arrowhead);
    set(edge, "penwidth", fmt::format("{:.1f}", width));
    set(edge, "pos",
        fmt::format("e,{0:.1f},{1:.1f} {2:.1f},{1:.1f} {3:.1f},{1:.1f} {4:.1f},{1:.1f} "
                    "{5:.1f},{1:.1f}",
                    x_ + kLineLength, y_, x_, x_ + 10, x_ + 20, x_ + kLineLength - 8));
    x_ += kLineLength + 4.0;
    text(words);
  }

 private:
  Agnode_t* place(double width) {
    if (x_ + width > right_ && x_ > left_) next_row();
    Agnode_t* node = add_node(graph_, fmt::format("legend-{}", ++count_));
    set(node, "pos", fmt::format("{:.1f},{:.1f}", x_ + width / 2, y_));
    set(node, "fontsize", "11");
    x_ += width + kGap;
    return node;
  }

  Agnode_t* end(double x) {
    Agnode_t* node = add_node(graph_, fmt::format("legend-{}", ++count_));
    set(node, "pos", fmt::format("{:.1f},{:.1f}", x, y_));
    for (const char* zero : {"width", "height", "margin"}) set(node, zero, "0");
    set(node, "shape", "point");
    set(node, "style", "invis");
    return node;
  }

  Agraph_t* graph_;
  double left_;
  double right_;
  double x_;
  double y_;
  int count_ = 0;
};

const NodeLook& look_of(const DrawnGraph& drawn, const std::string& type) {
  return node_look(drawn.schema->core_type(type));
}

// A pack's types beside the core types that they are kinds of, whose look they have.
void types(Rows& rows, const DrawnGraph& drawn) {
  for (const NodeLook& look : node_looks()) {
    for (const std::string& type : drawn.types)
      if (&look_of(drawn, type) == &look) rows.box(look, type);
  }
  const auto other = [&](const std::string& type) { return look_of(drawn, type).type.empty(); };
  if (std::any_of(drawn.types.begin(), drawn.types.end(), other))
    rows.box(node_look(""), "other type");
}

void statuses(Rows& rows, const DrawnGraph& drawn) {
  for (const LineLook& look : line_looks())
    if (drawn.statuses.contains(look.status))
      rows.line(look, 1.6, std::string(to_string(look.status)));
}

void widths(Rows& rows, const DrawnGraph& drawn) {
  if (drawn.most_documents < 2) return;
  const std::size_t most = std::min<std::size_t>(drawn.most_documents, 9);
  LineLook plain = line_look(Status::kFact);
  plain.arrowhead = "none";
  rows.line(plain, line_width(1), "1 document");
  rows.line(plain, line_width(most),
            fmt::format("{} documents{}", most, drawn.most_documents > most ? " or more" : ""));
}

}  // namespace

void add_legend(DrawnGraph& drawn) {
  Agraph_t* graph = drawn.graph.get();
  attach_attrs(graph);
  std::array<double, 4> box{};
  std::sscanf(agget(graph, const_cast<char*>("bb")), "%lf,%lf,%lf,%lf", &box[0], &box[1], &box[2],
              &box[3]);
  gvFreeLayout(graphviz_context(), graph);
  Rows rows(graph, box[0], box[1] - kRowHeight, std::max(kLeastWidth, box[2] - box[0]));
  types(rows, drawn);
  rows.next_row();
  statuses(rows, drawn);
  widths(rows, drawn);
  if (const std::string note = left_out_note(drawn); !note.empty()) {
    rows.next_row();
    rows.text(note);
  }
  lay_out(graph, "nop2");
}

std::string legend_in_words(const DrawnGraph& drawn) {
  std::string words;
  for (const NodeLook& look : node_looks()) {
    for (const std::string& type : drawn.types)
      if (&look_of(drawn, type) == &look)
        words += fmt::format("{}{}: {}", words.empty() ? "" : " · ", type, look.shape);
  }
  words += "\\n";
  for (const LineLook& look : line_looks())
    if (drawn.statuses.contains(look.status))
      words += fmt::format("{}: {} {}  ", to_string(look.status), look.style, look.arrowhead);
  return words + "\\n" + left_out_note(drawn);
}

}  // namespace inyeon

#include "export/drawing/palette.h"

#include <array>

namespace inyeon {
namespace {

constexpr std::string_view kStraight = "0.13,0.06";
constexpr std::string_view kSlanted = "0.0,0.01";

constexpr std::array<NodeLook, 9> kNodes = {{
    {"Organization", "box", "filled,rounded", kStraight, "#0072b2", "#d9eaf6"},
    {"Person", "ellipse", "filled", kStraight, "#e69f00", "#fdf0d5"},
    {"Place", "hexagon", "filled", kSlanted, "#009e73", "#d5f0e7"},
    {"Product", "box3d", "filled", kStraight, "#d55e00", "#fbe3d3"},
    {"Technology", "parallelogram", "filled", kSlanted, "#b5588c", "#f6e2ee"},
    {"Facility", "house", "filled", kSlanted, "#2f93c9", "#e3f3fc"},
    {"Event", "octagon", "filled", kSlanted, "#8f8400", "#fbf8cf"},
    {"Project", "folder", "filled", kStraight, "#555555", "#ebebeb"},
    {kFigureType, "note", "filled", kStraight, "#9a9a9a", "#fafafa"},
}};
constexpr NodeLook kOtherNode = {"", "box", "filled,dashed", kStraight, "#555555", "#ffffff"};

constexpr std::array<LineLook, 6> kLines = {{
    {Status::kFact, "solid", "#37474f", "normal"},
    {Status::kPlanned, "dashed", "#0072b2", "normal"},
    {Status::kNegotiating, "dashed", "#a86400", "empty"},
    {Status::kSpeculated, "dotted", "#9b4278", "vee"},
    {Status::kDenied, "dotted", "#c04a00", "tee"},
    {Status::kEnded, "solid", "#8a959b", "odot"},
}};

}  // namespace

std::span<const NodeLook> node_looks() { return kNodes; }

const NodeLook& node_look(std::string_view type) {
  for (const NodeLook& look : kNodes)
    if (look.type == type) return look;
  return kOtherNode;
}

std::span<const LineLook> line_looks() { return kLines; }

const LineLook& line_look(Status status) { return kLines[static_cast<std::size_t>(status)]; }

}  // namespace inyeon

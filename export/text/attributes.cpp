#include "export/text/attributes.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "graph/gold/json_writer.h"

namespace inyeon {
namespace {

constexpr AttributeType kString = AttributeType::kString;
constexpr AttributeType kInteger = AttributeType::kInteger;
constexpr AttributeType kDecimal = AttributeType::kDecimal;

void append_aliases(std::string& out, const Vertex& vertex) {
  if (vertex.aliases.empty()) return;
  JsonWriter json(out);
  json.begin_array();
  for (const std::string& alias : vertex.aliases) json.string(alias);
  json.end_array();
}

// Evidence is sorted by date and document, so that one document's stands together.
void append_documents(std::string& out, const GraphEdge& edge) {
  JsonWriter json(out);
  json.begin_array();
  const std::string* last = nullptr;
  for (const GraphEvidence& evidence : edge.evidence) {
    if (last == nullptr || *last != evidence.document.id) json.string(evidence.document.id);
    last = &evidence.document.id;
  }
  json.end_array();
}

constexpr std::array<Attribute<Vertex>, 7> kVertex = {{
    {"label", kString, [](std::string& out, const Vertex& v) { out += v.name; }},
    {"name", kString, [](std::string& out, const Vertex& v) { out += v.name; }},
    {"type", kString, [](std::string& out, const Vertex& v) { out += v.type; }},
    {"aliases", kString, append_aliases},
    {"documents", kInteger,
     [](std::string& out, const Vertex& v) {
       if (v.figure == nullptr) out += std::to_string(v.documents);
     }},
    {"value", kString,
     [](std::string& out, const Vertex& v) {
       if (v.figure != nullptr) out += v.figure->normalized;
     }},
    {"unit", kString,
     [](std::string& out, const Vertex& v) {
       if (v.figure != nullptr) out += v.figure->unit;
     }},
}};

constexpr std::array<Attribute<GraphEdge>, 12> kEdge = {{
    {"label", kString, [](std::string& out, const GraphEdge& e) { out += label_of(e); }},
    {"predicate", kString, [](std::string& out, const GraphEdge& e) { out += e.predicate; }},
    {"metric", kString, [](std::string& out, const GraphEdge& e) { out += e.metric; }},
    {"lemma", kString, [](std::string& out, const GraphEdge& e) { out += e.label; }},
    {"status", kString, [](std::string& out, const GraphEdge& e) { out += to_string(e.status); }},
    {"first_date", kString, [](std::string& out, const GraphEdge& e) { out += e.first_date; }},
    {"last_date", kString, [](std::string& out, const GraphEdge& e) { out += e.last_date; }},
    {"qualifiers", kString, append_qualifiers},
    {"documents", kString, append_documents},
    {"quote", kString,
     [](std::string& out, const GraphEdge& e) {
       if (!e.evidence.empty()) out += e.evidence.front().quote;
     }},
    {"confidence", kDecimal,
     [](std::string& out, const GraphEdge& e) { append_confidence(out, e.confidence); }},
    {"weight", kInteger,
     [](std::string& out, const GraphEdge& e) { out += std::to_string(e.evidence.size()); }},
}};

}  // namespace

std::span<const Attribute<Vertex>> vertex_attributes() { return kVertex; }
std::span<const Attribute<GraphEdge>> edge_attributes() { return kEdge; }

void append_confidence(std::string& out, double confidence) {
  const auto thousandths = static_cast<int>(std::lround(std::clamp(confidence, 0.0, 1.0) * 1000));
  const std::string digits = std::to_string(1000 + thousandths % 1000);
  out += std::to_string(thousandths / 1000);
  out += '.';
  out.append(digits, 1);
}

void append_qualifiers(std::string& out, const GraphEdge& edge) {
  const auto& all = edge.qualifiers;
  if (all.empty()) return;
  JsonWriter json(out);
  json.begin_object();
  for (auto first = all.begin(); first != all.end();) {
    json.key(first->key);
    json.begin_array();
    const std::string& key = first->key;
    for (; first != all.end() && first->key == key; ++first) {
      const auto* literal = std::get_if<Literal>(&first->value);
      json.string(literal != nullptr ? literal->text : first->name);
    }
    json.end_array();
  }
  json.end_object();
}

}  // namespace inyeon

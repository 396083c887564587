#include "graph/gold/gold_json.h"

#include <algorithm>
#include <cmath>

#include "graph/gold/json_writer.h"

namespace inyeon {
namespace {

std::string entity_id(EntityIndex index) { return "e" + std::to_string(index + 1); }

// Three decimals: enough for a threshold, the same on every machine.
void put_confidence(JsonWriter& out, double confidence) {
  out.key("confidence");
  out.number(std::round(confidence * 1000) / 1000);
}

void put_span(JsonWriter& out, const Span& span, const SourceRange& source) {
  if (span.field == Field::kTitle) out.field("field", "title");
  out.field("begin", std::uint64_t{span.begin});
  out.field("end", std::uint64_t{span.end});
  out.key("source");
  out.begin_array();
  out.number(source.begin);
  out.number(source.end);
  out.end_array();
}

void put_document(JsonWriter& out, const DocumentInfo& info) {
  out.field("id", info.id);
  out.field("lang", info.lang);
  out.field("title", info.title);
  out.optional("date", info.date);
  out.optional("url", info.url);
  out.optional("outlet", info.outlet);
  out.optional("file", info.source);
}

void put_entity(JsonWriter& out, const Entity& entity, EntityIndex index) {
  out.begin_object();
  out.field("id", entity_id(index));
  out.field("name", entity.name);
  out.field("type", entity.type);
  out.key("mentions");
  out.begin_array();
  for (std::size_t i = 0; i < entity.mentions.size(); ++i) {
    bool first = true;
    for (std::size_t j = 0; j < i; ++j)
      first = first && entity.mentions[j].text != entity.mentions[i].text;
    if (first) out.string(entity.mentions[i].text);
  }
  out.end_array();
  out.key("offsets");
  out.begin_array();
  for (const Mention& mention : entity.mentions) {
    out.begin_object();
    put_span(out, mention.span, mention.source);
    out.field("text", mention.text);
    out.field("kind", to_string(mention.kind));
    out.end_object();
  }
  out.end_array();
  out.end_object();
}

void put_literal_detail(JsonWriter& out, const Literal& literal) {
  out.begin_object();
  out.field("kind", to_string(literal.kind));
  out.field("text", literal.text);
  out.optional("value", literal.normalized);
  out.optional("unit", literal.unit);
  out.end_object();
}

void put_value(JsonWriter& out, const Value& value) {
  if (const auto* index = std::get_if<EntityIndex>(&value)) {
    out.string(entity_id(*index));
  } else {
    out.string(std::get<Literal>(value).text);
  }
}

void put_qualifiers(JsonWriter& out, const Relation& relation) {
  if (relation.qualifiers.empty()) return;
  out.key("qualifiers");
  out.begin_object();
  const auto& all = relation.qualifiers;
  for (auto first = all.begin(); first != all.end();) {
    const auto last =
        std::find_if(first, all.end(), [&](const Qualifier& q) { return q.key != first->key; });
    out.key(first->key);
    const bool several = last - first > 1;
    if (several) out.begin_array();
    for (; first != last; ++first) put_value(out, first->value);
    if (several) out.end_array();
  }
  out.end_object();
}

// Literals with their normalised values, beside the plain qualifiers that the gold format has.
void put_literals(JsonWriter& out, const Relation& relation) {
  out.key("literals");
  out.begin_object();
  if (const auto* figure = std::get_if<Literal>(&relation.object)) {
    out.key("value");
    out.begin_array();
    put_literal_detail(out, *figure);
    out.end_array();
  }
  std::string_view open;
  for (const Qualifier& qualifier : relation.qualifiers) {
    const auto* literal = std::get_if<Literal>(&qualifier.value);
    if (literal == nullptr) continue;
    if (open != qualifier.key) {
      if (!open.empty()) out.end_array();
      open = qualifier.key;
      out.key(open);
      out.begin_array();
    }
    put_literal_detail(out, *literal);
  }
  if (!open.empty()) out.end_array();
  out.end_object();
}

void put_derivation(JsonWriter& out, const Derivation& derivation) {
  if (derivation == Derivation{}) return;
  out.key("derivation");
  out.begin_object();
  out.optional("frame", derivation.frame);
  out.optional("trigger", derivation.trigger);
  out.optional("roles", derivation.roles);
  out.end_object();
}

void put_relation(JsonWriter& out, const Relation& relation) {
  out.begin_object();
  out.field("subject", entity_id(relation.subject));
  out.field("predicate", relation.predicate);
  if (const auto* object = std::get_if<EntityIndex>(&relation.object)) {
    out.field("object", entity_id(*object));
  } else {
    out.field("metric", relation.metric);
    out.field("value", std::get<Literal>(relation.object).text);
  }
  out.optional("label", relation.label);
  out.field("status", to_string(relation.status));
  put_qualifiers(out, relation);
  put_literals(out, relation);
  out.field("evidence", relation.evidence.quote);
  out.key("span");
  out.begin_object();
  put_span(out, relation.evidence.span, relation.evidence.source);
  out.end_object();
  put_confidence(out, relation.confidence);
  put_derivation(out, relation.derivation);
  out.end_object();
}

}  // namespace

std::string write_gold(const Extraction& extraction) {
  std::string line;
  JsonWriter out(line);
  out.begin_object();
  put_document(out, extraction.document);
  out.optional("schema", extraction.schema);
  out.field("text", extraction.text);
  out.key("entities");
  out.begin_array();
  for (EntityIndex i = 0; i < extraction.entities.size(); ++i) {
    put_entity(out, extraction.entities[i], i);
  }
  out.end_array();
  out.key("relations");
  out.begin_array();
  for (const Relation& relation : extraction.relations) put_relation(out, relation);
  out.end_array();
  out.end_object();
  return line;
}

}  // namespace inyeon

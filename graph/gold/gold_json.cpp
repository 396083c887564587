#include "graph/gold/gold_json.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <cmath>

namespace inyeon {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void put(Writer& out, std::string_view text) {
  out.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void put(Writer& out, const char* key, std::string_view text) {
  out.Key(key);
  put(out, text);
}

void put_optional(Writer& out, const char* key, std::string_view text) {
  if (!text.empty()) put(out, key, text);
}

std::string entity_id(EntityIndex index) { return "e" + std::to_string(index + 1); }

// Three decimals: enough for a threshold, the same on every machine.
void put_confidence(Writer& out, double confidence) {
  out.Key("confidence");
  out.Double(std::round(confidence * 1000) / 1000);
}

void put_span(Writer& out, const Span& span, const SourceRange& source) {
  if (span.field == Field::kTitle) put(out, "field", "title");
  out.Key("begin");
  out.Uint(span.begin);
  out.Key("end");
  out.Uint(span.end);
  out.Key("source");
  out.StartArray();
  out.Uint64(source.begin);
  out.Uint64(source.end);
  out.EndArray();
}

void put_document(Writer& out, const DocumentInfo& info) {
  put(out, "id", info.id);
  put(out, "lang", info.lang);
  put(out, "title", info.title);
  put_optional(out, "date", info.date);
  put_optional(out, "url", info.url);
  put_optional(out, "outlet", info.outlet);
  put_optional(out, "file", info.source);
}

void put_entity(Writer& out, const Entity& entity, EntityIndex index) {
  out.StartObject();
  put(out, "id", entity_id(index));
  put(out, "name", entity.name);
  put(out, "type", entity.type);
  out.Key("mentions");
  out.StartArray();
  for (std::size_t i = 0; i < entity.mentions.size(); ++i) {
    bool first = true;
    for (std::size_t j = 0; j < i; ++j)
      first = first && entity.mentions[j].text != entity.mentions[i].text;
    if (first) put(out, entity.mentions[i].text);
  }
  out.EndArray();
  out.Key("offsets");
  out.StartArray();
  for (const Mention& mention : entity.mentions) {
    out.StartObject();
    put_span(out, mention.span, mention.source);
    put(out, "text", mention.text);
    put(out, "kind", to_string(mention.kind));
    out.EndObject();
  }
  out.EndArray();
  out.EndObject();
}

void put_literal_detail(Writer& out, const Literal& literal) {
  out.StartObject();
  put(out, "kind", to_string(literal.kind));
  put(out, "text", literal.text);
  put_optional(out, "value", literal.normalized);
  put_optional(out, "unit", literal.unit);
  out.EndObject();
}

void put_value(Writer& out, const Value& value) {
  if (const auto* index = std::get_if<EntityIndex>(&value)) {
    put(out, entity_id(*index));
  } else {
    put(out, std::get<Literal>(value).text);
  }
}

void put_qualifiers(Writer& out, const Relation& relation) {
  if (relation.qualifiers.empty()) return;
  out.Key("qualifiers");
  out.StartObject();
  const auto& all = relation.qualifiers;
  for (auto first = all.begin(); first != all.end();) {
    const auto last =
        std::find_if(first, all.end(), [&](const Qualifier& q) { return q.key != first->key; });
    put(out, std::string_view(first->key));
    const bool several = last - first > 1;
    if (several) out.StartArray();
    for (; first != last; ++first) put_value(out, first->value);
    if (several) out.EndArray();
  }
  out.EndObject();
}

// Literals with their normalised values, beside the plain qualifiers that the gold format has.
void put_literals(Writer& out, const Relation& relation) {
  out.Key("literals");
  out.StartObject();
  if (const auto* figure = std::get_if<Literal>(&relation.object)) {
    out.Key("value");
    out.StartArray();
    put_literal_detail(out, *figure);
    out.EndArray();
  }
  std::string_view open;
  for (const Qualifier& qualifier : relation.qualifiers) {
    const auto* literal = std::get_if<Literal>(&qualifier.value);
    if (literal == nullptr) continue;
    if (open != qualifier.key) {
      if (!open.empty()) out.EndArray();
      open = qualifier.key;
      put(out, open);
      out.StartArray();
    }
    put_literal_detail(out, *literal);
  }
  if (!open.empty()) out.EndArray();
  out.EndObject();
}

void put_derivation(Writer& out, const Derivation& derivation) {
  if (derivation == Derivation{}) return;
  out.Key("derivation");
  out.StartObject();
  put_optional(out, "frame", derivation.frame);
  put_optional(out, "trigger", derivation.trigger);
  put_optional(out, "roles", derivation.roles);
  out.EndObject();
}

void put_relation(Writer& out, const Relation& relation) {
  out.StartObject();
  put(out, "subject", entity_id(relation.subject));
  put(out, "predicate", relation.predicate);
  if (const auto* object = std::get_if<EntityIndex>(&relation.object)) {
    put(out, "object", entity_id(*object));
  } else {
    put(out, "metric", relation.metric);
    put(out, "value", std::get<Literal>(relation.object).text);
  }
  put_optional(out, "label", relation.label);
  put(out, "status", to_string(relation.status));
  put_qualifiers(out, relation);
  put_literals(out, relation);
  put(out, "evidence", relation.evidence.quote);
  out.Key("span");
  out.StartObject();
  put_span(out, relation.evidence.span, relation.evidence.source);
  out.EndObject();
  put_confidence(out, relation.confidence);
  put_derivation(out, relation.derivation);
  out.EndObject();
}

}  // namespace

std::string write_gold(const Extraction& extraction) {
  rapidjson::StringBuffer buffer;
  Writer out(buffer);
  out.StartObject();
  put_document(out, extraction.document);
  put(out, "text", extraction.text);
  out.Key("entities");
  out.StartArray();
  for (EntityIndex i = 0; i < extraction.entities.size(); ++i) {
    put_entity(out, extraction.entities[i], i);
  }
  out.EndArray();
  out.Key("relations");
  out.StartArray();
  for (const Relation& relation : extraction.relations) put_relation(out, relation);
  out.EndArray();
  out.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace inyeon

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <map>
#include <stdexcept>

#include "graph/gold/gold_json.h"

namespace inyeon {
namespace {

using Json = rapidjson::Value;

[[noreturn]] void reject(const std::string& what) { throw std::invalid_argument(what); }

std::string text_of(const Json& object, const char* key) {
  const auto found = object.FindMember(key);
  if (found == object.MemberEnd() || found->value.IsNull()) return {};
  if (!found->value.IsString()) reject(std::string("\"") + key + "\" is not a string");
  return {found->value.GetString(), found->value.GetStringLength()};
}

// An absent array reads as an empty one.
template <typename Visit>
void each(const Json& object, const char* key, const Visit& visit) {
  const auto found = object.FindMember(key);
  if (found == object.MemberEnd() || found->value.IsNull()) return;
  if (!found->value.IsArray()) reject(std::string("\"") + key + "\" is not an array");
  for (const Json& item : found->value.GetArray()) visit(item);
}

std::uint32_t number_of(const Json& object, const char* key) {
  const auto found = object.FindMember(key);
  if (found == object.MemberEnd()) return 0;
  if (!found->value.IsUint()) reject(std::string("\"") + key + "\" is not an offset");
  return found->value.GetUint();
}

SourceRange source_of(const Json& object) {
  const auto found = object.FindMember("source");
  if (found == object.MemberEnd()) return {};
  const Json& pair = found->value;
  if (!pair.IsArray() || pair.Size() != 2 || !pair[0].IsUint64() || !pair[1].IsUint64()) {
    reject("\"source\" is not a pair of offsets");
  }
  return {pair[0].GetUint64(), pair[1].GetUint64()};
}

Span span_of(const Json& object) {
  Span span;
  span.field = text_of(object, "field") == "title" ? Field::kTitle : Field::kText;
  span.begin = number_of(object, "begin");
  span.end = number_of(object, "end");
  if (span.begin > span.end) reject("an offset pair runs backwards");
  return span;
}

Span look_up(const Extraction& extraction, std::string_view words) {
  const auto in = [&](std::string_view text, Field field) -> std::optional<Span> {
    const std::size_t at = words.empty() ? std::string_view::npos : text.find(words);
    if (at == std::string_view::npos) return std::nullopt;
    return Span{field, static_cast<std::uint32_t>(at),
                static_cast<std::uint32_t>(at + words.size())};
  };
  if (const auto span = in(extraction.text, Field::kText)) return *span;
  return in(extraction.document.title, Field::kTitle).value_or(Span{});
}

Mention read_mention(const Json& item) {
  if (!item.IsObject()) reject("an entry of \"offsets\" is not an object");
  Mention mention;
  mention.span = span_of(item);
  mention.source = source_of(item);
  mention.text = text_of(item, "text");
  mention.kind = parse_mention_kind(text_of(item, "kind")).value_or(MentionKind::kName);
  return mention;
}

class GoldReader {
 public:
  explicit GoldReader(const Json& root) : root_(root) {}

  Extraction read() {
    read_document();
    each(root_, "entities", [this](const Json& item) { read_entity(item); });
    each(root_, "relations", [this](const Json& item) { read_relation(item); });
    return std::move(result_);
  }

 private:
  void read_document() {
    DocumentInfo& info = result_.document;
    info.id = text_of(root_, "id");
    if (info.id.empty()) reject("the document has no \"id\"");
    info.lang = text_of(root_, "lang");
    info.title = text_of(root_, "title");
    info.date = text_of(root_, "date");
    info.url = text_of(root_, "url");
    info.outlet = text_of(root_, "outlet");
    info.source = text_of(root_, "file");
    result_.text = text_of(root_, "text");
    result_.schema = text_of(root_, "schema");
  }

  void read_entity(const Json& item) {
    if (!item.IsObject()) reject("an entity is not an object");
    Entity entity;
    entity.name = text_of(item, "name");
    entity.type = text_of(item, "type");
    const std::string id = text_of(item, "id");
    if (id.empty() || entity.name.empty()) reject("an entity lacks \"id\" or \"name\"");
    each(item, "offsets", [&](const Json& m) { entity.mentions.push_back(read_mention(m)); });
    if (entity.mentions.empty()) {
      each(item, "mentions", [&](const Json& m) { add_plain_mention(m, entity); });
    }
    if (entity.mentions.empty()) {
      entity.mentions.push_back(
          {look_up(result_, entity.name), {}, entity.name, MentionKind::kName});
    }
    ids_[id] = static_cast<EntityIndex>(result_.entities.size());
    result_.entities.push_back(std::move(entity));
  }

  void add_plain_mention(const Json& item, Entity& entity) const {
    if (!item.IsString()) reject("an entry of \"mentions\" is not a string");
    std::string words(item.GetString(), item.GetStringLength());
    const Span span = look_up(result_, words);
    entity.mentions.push_back({span, {}, std::move(words), MentionKind::kName});
  }

  EntityIndex entity_of(const std::string& id) const {
    const auto found = ids_.find(id);
    if (found == ids_.end()) reject("a relation names the unknown entity \"" + id + "\"");
    return found->second;
  }

  // The literal that stands under "literals", if any, by this key and with this text.
  static std::optional<Literal> detail_of(const Json& item, const char* key,
                                          std::string_view words) {
    const auto details = item.FindMember("literals");
    if (details == item.MemberEnd() || !details->value.IsObject()) return std::nullopt;
    std::optional<Literal> literal;
    each(details->value, key, [&](const Json& detail) {
      if (!detail.IsObject() || text_of(detail, "text") != words) return;
      literal = Literal{parse_literal_kind(text_of(detail, "kind")).value_or(LiteralKind::kText),
                        std::string(words), text_of(detail, "value"), text_of(detail, "unit")};
    });
    return literal;
  }

  static Literal literal_of(const Json& item, const char* key, std::string words) {
    if (auto literal = detail_of(item, key, words)) return *std::move(literal);
    return {LiteralKind::kText, std::move(words), {}, {}};
  }

  void add_qualifier(const Json& item, const Json& value, const char* key,
                     Relation& relation) const {
    if (!value.IsString()) reject(std::string("the qualifier \"") + key + "\" is not a string");
    std::string words(value.GetString(), value.GetStringLength());
    const auto entity = ids_.find(words);
    // What the details call a literal is one, though an entity may have the words as its id.
    if (entity != ids_.end() && !detail_of(item, key, words)) {
      relation.qualifiers.push_back({key, entity->second});
    } else {
      relation.qualifiers.push_back({key, literal_of(item, key, std::move(words))});
    }
  }

  void read_qualifiers(const Json& item, Relation& relation) const {
    const auto found = item.FindMember("qualifiers");
    if (found == item.MemberEnd() || found->value.IsNull()) return;
    if (!found->value.IsObject()) reject("\"qualifiers\" is not an object");
    for (const auto& [key, value] : found->value.GetObject()) {
      if (!value.IsArray()) {
        add_qualifier(item, value, key.GetString(), relation);
        continue;
      }
      for (const Json& one : value.GetArray()) add_qualifier(item, one, key.GetString(), relation);
    }
    std::stable_sort(relation.qualifiers.begin(), relation.qualifiers.end(),
                     [](const Qualifier& a, const Qualifier& b) { return a.key < b.key; });
  }

  void read_object(const Json& item, Relation& relation) const {
    const std::string object = text_of(item, "object");
    if (!object.empty()) {
      relation.object = entity_of(object);
      return;
    }
    relation.metric = text_of(item, "metric");
    std::string value = text_of(item, "value");
    if (value.empty()) reject("a relation has neither \"object\" nor \"value\"");
    relation.object = literal_of(item, "value", std::move(value));
  }

  void read_evidence(const Json& item, Relation& relation) const {
    relation.evidence.quote = text_of(item, "evidence");
    const auto span = item.FindMember("span");
    if (span != item.MemberEnd() && span->value.IsObject()) {
      relation.evidence.span = span_of(span->value);
      relation.evidence.source = source_of(span->value);
    } else {
      relation.evidence.span = look_up(result_, relation.evidence.quote);
    }
  }

  void read_relation(const Json& item) {
    if (!item.IsObject()) reject("a relation is not an object");
    Relation relation;
    relation.subject = entity_of(text_of(item, "subject"));
    relation.predicate = text_of(item, "predicate");
    if (relation.predicate.empty()) reject("a relation lacks \"predicate\"");
    relation.label = text_of(item, "label");
    read_object(item, relation);
    const std::string status = text_of(item, "status");
    const std::optional<Status> parsed = status.empty() ? Status::kFact : parse_status(status);
    if (!parsed) reject("\"" + status + "\" is no status");
    relation.status = *parsed;
    read_qualifiers(item, relation);
    read_evidence(item, relation);
    const auto confidence = item.FindMember("confidence");
    if (confidence != item.MemberEnd() && confidence->value.IsNumber()) {
      relation.confidence = std::clamp(confidence->value.GetDouble(), 0.0, 1.0);
    }
    const auto derivation = item.FindMember("derivation");
    if (derivation != item.MemberEnd() && derivation->value.IsObject()) {
      relation.derivation = {text_of(derivation->value, "frame"),
                             text_of(derivation->value, "trigger"),
                             text_of(derivation->value, "roles")};
    }
    result_.relations.push_back(std::move(relation));
  }

  const Json& root_;
  Extraction result_;
  std::map<std::string, EntityIndex, std::less<>> ids_;
};

}  // namespace

Extraction read_gold(std::string_view line) {
  rapidjson::Document json;
  json.Parse<rapidjson::kParseValidateEncodingFlag | rapidjson::kParseIterativeFlag>(line.data(),
                                                                                     line.size());
  if (json.HasParseError()) {
    reject(std::string(rapidjson::GetParseError_En(json.GetParseError())) + " (byte " +
           std::to_string(json.GetErrorOffset()) + ")");
  }
  if (!json.IsObject()) reject("not a JSON object");
  return GoldReader(json).read();
}

}  // namespace inyeon

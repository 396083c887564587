#include "graph/store/layout1_reader.h"

#include "graph/identity/identify.h"
#include "graph/store/blob.h"

namespace inyeon::store {

Layout1Reader::Layout1Reader(const Database& database)
    : document_(database.prepare("SELECT key, lang, title, date, url, outlet, source FROM "
                                 "layout1_document WHERE id = ?1")),
      entities_(database.prepare(
          "SELECT b.key, s.text, e.mentions FROM layout1_entity e JOIN layout1_block b ON b.id = "
          "e.block "
          "JOIN layout1_string s ON s.id = e.name WHERE e.document = ?1 ORDER BY e.position")),
      relations_(database.prepare(
          "SELECT r.subject_entity, r.object_entity, r.predicate, r.figure, r.metric, r.label, "
          "r.status, r.confidence, r.frame, r.trigger, r.roles, r.qualifiers, q.field, q.begin, "
          "q.size, q.source_begin, q.source_size, q.text FROM layout1_relation r JOIN "
          "layout1_quote q "
          "ON q.document = r.document AND q.position = r.quote WHERE r.document = ?1 "
          "ORDER BY r.position")),
      string_(database.prepare("SELECT text FROM layout1_string WHERE id = ?1")),
      literal_(database.prepare(
          "SELECT kind, text, normalized, unit FROM layout1_literal WHERE id = ?1")) {}

Extraction Layout1Reader::read(std::int64_t document) {
  Extraction result;
  read_document(document, result);
  read_entities(document, result);
  read_relations(document, result);
  return result;
}

std::string Layout1Reader::string(std::int64_t id) {
  if (!string_(id).step())
    throw CorruptionError("the graph file is damaged: a string is not there");
  std::string text = string_.text(0);
  string_.reset();
  return text;
}

Literal Layout1Reader::literal(std::int64_t id) {
  if (!literal_(id).step())
    throw CorruptionError("the graph file is damaged: a literal is not there");
  Literal found{static_cast<LiteralKind>(literal_.integer(0)), literal_.text(1), literal_.text(2),
                literal_.text(3)};
  literal_.reset();
  return found;
}

std::string Layout1Reader::optional_string(int column) {
  const auto id = relations_.maybe_integer(column);
  return id ? string(*id) : std::string();
}

void Layout1Reader::read_document(std::int64_t document, Extraction& result) {
  if (!document_(document).step())
    throw CorruptionError("the graph file is damaged: a document is not there");
  result.document = {document_.text(0), document_.text(1), document_.text(2), document_.text(3),
                     document_.text(4), document_.text(5), document_.text(6)};
  document_.reset();
}

void Layout1Reader::read_entities(std::int64_t document, Extraction& result) {
  for (entities_(document); entities_.step();) {
    Entity entity;
    entity.type = type_of(entities_.view(0));
    entity.name = entities_.text(1);
    const std::string mentions = entities_.text(2);
    for (std::string_view blob = mentions; !blob.empty();) {
      Mention mention;
      mention.text = string(static_cast<std::int64_t>(take_number(blob)));
      const std::uint64_t kind_and_field = take_number(blob);
      mention.kind = static_cast<MentionKind>(kind_and_field / 2);
      mention.span.field = static_cast<Field>(kind_and_field % 2);
      mention.span.begin = static_cast<std::uint32_t>(take_number(blob));
      mention.span.end = mention.span.begin + static_cast<std::uint32_t>(take_number(blob));
      mention.source.begin = take_number(blob);
      mention.source.end = mention.source.begin + take_number(blob);
      entity.mentions.push_back(std::move(mention));
    }
    result.entities.push_back(std::move(entity));
  }
  entities_.reset();
}

void Layout1Reader::read_relations(std::int64_t document, Extraction& result) {
  for (relations_(document); relations_.step();) result.relations.push_back(read_relation());
  relations_.reset();
}

Relation Layout1Reader::read_relation() {
  Relation relation;
  relation.subject = static_cast<EntityIndex>(relations_.integer(0));
  relation.predicate = string(relations_.integer(2));
  if (const auto object = relations_.maybe_integer(1)) {
    relation.object = static_cast<EntityIndex>(*object);
  } else {
    relation.object = literal(relations_.integer(3));
  }
  relation.metric = optional_string(4);
  relation.label = optional_string(5);
  relation.status = static_cast<Status>(relations_.integer(6));
  relation.confidence = static_cast<double>(relations_.integer(7)) / 1000;
  relation.derivation = {optional_string(8), optional_string(9), relations_.text(10)};
  const std::string qualifiers = relations_.text(11);
  for (std::string_view blob = qualifiers; !blob.empty();) {
    Qualifier qualifier;
    qualifier.key = string(static_cast<std::int64_t>(take_number(blob)));
    const std::uint64_t value = take_number(blob);
    if (value % 2 == 1) {
      qualifier.value = literal(static_cast<std::int64_t>(value / 2));
    } else {
      qualifier.value = static_cast<EntityIndex>(value / 2);
    }
    relation.qualifiers.push_back(std::move(qualifier));
  }
  Evidence& evidence = relation.evidence;
  evidence.span.field = static_cast<Field>(relations_.integer(12));
  evidence.span.begin = static_cast<std::uint32_t>(relations_.integer(13));
  evidence.span.end = evidence.span.begin + static_cast<std::uint32_t>(relations_.integer(14));
  evidence.source.begin = static_cast<std::uint64_t>(relations_.integer(15));
  evidence.source.end = evidence.source.begin + static_cast<std::uint64_t>(relations_.integer(16));
  evidence.quote = relations_.text(17);
  return relation;
}

}  // namespace inyeon::store

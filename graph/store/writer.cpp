#include "graph/store/writer.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "graph/gold/gold_json.h"
#include "graph/identity/alias_pack.h"
#include "graph/identity/normalize.h"
#include "graph/identity/stable_hash.h"
#include "graph/store/blob.h"

namespace inyeon::store {
namespace {

std::string digest_of(const Extraction& extraction) {
  const std::string line = write_gold(extraction);
  return hex(stable_hash(line, 1)) + hex(stable_hash(line, 2));
}

// Descriptions and pronouns name nothing that one could search for.
bool is_name(MentionKind kind) {
  return kind == MentionKind::kName || kind == MentionKind::kGloss || kind == MentionKind::kShort;
}

std::set<std::string> surfaces(const Entity& entity) {
  std::set<std::string> names{entity.name};
  for (const Mention& mention : entity.mentions) {
    if (is_name(mention.kind)) names.insert(mention.text);
  }
  return names;
}

}  // namespace

Writer::Writer(const Database& database)
    : database_(database),
      interner_(database),
      find_document_(database.prepare("SELECT id, digest FROM document WHERE key = ?1")),
      add_document_(database.prepare(
          "INSERT INTO document (key, digest, lang, title, date, url, outlet, source) "
          "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")),
      add_entity_(database.prepare("INSERT INTO entity (document, position, block, name, mentions) "
                                   "VALUES (?1, ?2, ?3, ?4, CAST(?5 AS BLOB))")),
      add_surface_(database.prepare(
          "INSERT INTO surface (normalized, block, text, documents, fullest) "
          "VALUES (?1, ?2, ?3, 1, ?4) ON CONFLICT DO UPDATE SET documents = documents + 1, "
          "fullest = fullest + excluded.fullest")),
      drop_surface_(
          database.prepare("UPDATE surface SET documents = documents - 1, fullest = fullest - ?4 "
                           "WHERE normalized = ?1 AND block = ?2 AND text = ?3")),
      add_gloss_(database.prepare(
          "INSERT OR IGNORE INTO gloss (name, gloss, document) VALUES (?1, ?2, ?3)")),
      add_tie_(
          database.prepare("INSERT OR IGNORE INTO tie (one, other, document) VALUES (?1, ?2, ?3)")),
      add_quote_(database.prepare("INSERT INTO quote (document, position, field, begin, size, "
                                  "source_begin, source_size, text) "
                                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")),
      add_relation_(database.prepare(
          "INSERT INTO relation (document, position, subject, object, predicate, figure, metric, "
          "label, status, confidence, quote, frame, trigger, roles, subject_entity, object_entity, "
          "qualifiers) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "
          "?16, CAST(?17 AS BLOB))")),
      entities_of_(database.prepare(
          "SELECT e.block, b.key, e.name, e.mentions FROM entity e JOIN block b ON b.id = e.block "
          "WHERE e.document = ?1 ORDER BY e.position")),
      string_of_(database.prepare("SELECT text FROM string WHERE id = ?1")) {
  for (const char* table : {"relation", "quote", "gloss", "tie", "entity"}) {
    removals_.push_back(
        database.prepare("DELETE FROM " + std::string(table) + " WHERE document = ?1"));
  }
  removals_.push_back(database.prepare("DELETE FROM document WHERE id = ?1"));
}

Writer::Outcome Writer::put(const Extraction& extraction) {
  const std::string digest = digest_of(extraction);
  Outcome outcome = Outcome::kAdded;
  if (find_document_(extraction.document.id).step()) {
    const std::int64_t present = find_document_.integer(0);
    const bool same = find_document_.view(1) == digest;
    find_document_.reset();
    if (same) return Outcome::kUnchanged;
    remove_document(present);
    outcome = Outcome::kReplaced;
  }
  const auto identities = identify(extraction, AliasPack::builtin());
  const std::int64_t document = add_document(extraction.document, digest);
  add_entities(document, extraction, identities);
  add_joins(document, identities);
  add_relations(document, extraction, identities);
  return outcome;
}

std::int64_t Writer::add_document(const DocumentInfo& info, std::string_view digest) {
  add_document_(info.id, digest, info.lang, info.title, info.date, info.url, info.outlet,
                info.source)
      .run();
  return database_.last_id();
}

void Writer::add_entities(std::int64_t document, const Extraction& extraction,
                          const std::vector<Identity>& identities) {
  for (std::size_t i = 0; i < extraction.entities.size(); ++i) {
    const Entity& entity = extraction.entities[i];
    const std::int64_t block = interner_.block(identities[i].self);
    const std::string mentions = encode(entity.mentions);
    add_entity_(document, i, block, interner_.string(entity.name), mentions).run();
    for (const std::string& surface : surfaces(entity)) {
      const std::string normalized = normalized_for(entity.type, surface);
      add_surface_(normalized, block, interner_.string(surface),
                   std::int64_t{surface == entity.name})
          .run();
    }
  }
}

void Writer::add_joins(std::int64_t document, const std::vector<Identity>& identities) {
  for (const Identity& identity : identities) {
    if (identity.glosses.empty() && identity.ties.empty()) continue;
    for (const auto& [name, gloss] : identity.glosses)
      add_gloss_(interner_.block(name), interner_.block(gloss), document).run();
    if (identity.ties.empty()) continue;
    const std::int64_t self = interner_.block(identity.self);
    for (const IdentityKey& tie : identity.ties)
      add_tie_(self, interner_.block(tie), document).run();
  }
}

void Writer::add_relations(std::int64_t document, const Extraction& extraction,
                           const std::vector<Identity>& identities) {
  Quotes quotes;
  for (std::size_t i = 0; i < extraction.relations.size(); ++i) {
    const Relation& relation = extraction.relations[i];
    std::optional<std::int64_t> object, figure, object_entity;
    if (const auto* index = std::get_if<EntityIndex>(&relation.object)) {
      object = interner_.block(identities.at(*index).self);
      object_entity = *index;
    } else {
      figure = interner_.literal(std::get<Literal>(relation.object));
    }
    const std::int64_t quote = add_quote(document, relation.evidence, quotes);
    const std::string qualifiers = encode(relation.qualifiers);
    const auto confidence = static_cast<std::int64_t>(std::lround(relation.confidence * 1000));
    add_relation_(
        document, i, interner_.block(identities.at(relation.subject).self), object,
        interner_.string(relation.predicate), figure, interner_.optional_string(relation.metric),
        interner_.optional_string(relation.label), static_cast<std::int64_t>(relation.status),
        confidence, quote, interner_.optional_string(relation.derivation.frame),
        interner_.optional_string(relation.derivation.trigger), relation.derivation.roles,
        relation.subject, object_entity, qualifiers)
        .run();
  }
}

std::int64_t Writer::add_quote(std::int64_t document, const Evidence& evidence, Quotes& quotes) {
  const auto [at, added] =
      quotes.emplace(std::tuple(evidence.span, evidence.source, evidence.quote),
                     static_cast<std::int64_t>(quotes.size()));
  if (added) {
    add_quote_(document, at->second, static_cast<std::int64_t>(evidence.span.field),
               evidence.span.begin, evidence.span.size(), evidence.source.begin,
               evidence.source.end - evidence.source.begin, evidence.quote)
        .run();
  }
  return at->second;
}

std::string Writer::encode(const std::vector<Mention>& mentions) {
  std::string blob;
  for (const Mention& mention : mentions) {
    put_number(blob, static_cast<std::uint64_t>(interner_.string(mention.text)));
    put_number(blob, static_cast<std::uint64_t>(mention.kind) * 2 +
                         static_cast<std::uint64_t>(mention.span.field));
    put_number(blob, mention.span.begin);
    put_number(blob, mention.span.size());
    put_number(blob, mention.source.begin);
    put_number(blob, mention.source.end - mention.source.begin);
  }
  return blob;
}

std::string Writer::encode(const std::vector<Qualifier>& qualifiers) {
  std::string blob;
  for (const Qualifier& qualifier : qualifiers) {
    put_number(blob, static_cast<std::uint64_t>(interner_.string(qualifier.key)));
    if (const auto* index = std::get_if<EntityIndex>(&qualifier.value)) {
      put_number(blob, std::uint64_t{*index} * 2);
    } else {
      const auto id =
          static_cast<std::uint64_t>(interner_.literal(std::get<Literal>(qualifier.value)));
      put_number(blob, id * 2 + 1);
    }
  }
  return blob;
}

bool Writer::remove(std::string_view document_key) {
  if (!find_document_(document_key).step()) return false;
  const std::int64_t document = find_document_.integer(0);
  find_document_.reset();
  remove_document(document);
  return true;
}

void Writer::remove_document(std::int64_t document) {
  remove_surfaces(document);
  for (Statement& removal : removals_) removal(document).run();
}

void Writer::remove_surfaces(std::int64_t document) {
  const auto string = [&](std::uint64_t id) {
    string_of_(static_cast<std::int64_t>(id)).step();
    return string_of_.text(0);
  };
  struct Row {
    std::int64_t block;
    std::string type;
    std::uint64_t name;
    std::set<std::uint64_t> surfaces;
  };
  std::vector<Row> rows;
  for (entities_of_(document); entities_of_.step();) {
    Row row{entities_of_.integer(0),
            std::string(type_of(entities_of_.view(1))),
            static_cast<std::uint64_t>(entities_of_.integer(2)),
            {}};
    row.surfaces.insert(row.name);
    for (std::string_view blob = entities_of_.view(3); !blob.empty();) {
      const std::uint64_t text = take_number(blob);
      const auto kind = static_cast<MentionKind>(take_number(blob) / 2);
      for (int i = 0; i < 4; ++i) take_number(blob);
      if (is_name(kind)) row.surfaces.insert(text);
    }
    rows.push_back(std::move(row));
  }
  Statement prune = database_.prepare("DELETE FROM surface WHERE block = ?1 AND documents <= 0");
  for (const Row& row : rows) {
    for (const std::uint64_t surface : row.surfaces) {
      const std::string normalized = normalized_for(row.type, string(surface));
      drop_surface_(normalized, row.block, static_cast<std::int64_t>(surface),
                    std::int64_t{surface == row.name})
          .run();
    }
    prune(row.block).run();
  }
  string_of_.reset();
}

}  // namespace inyeon::store

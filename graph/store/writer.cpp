#include "graph/store/writer.h"

#include "graph/identity/alias_pack.h"
#include "graph/store/contribution.h"
#include "graph/store/totals.h"
#include "graph/store/vocabulary.h"

namespace inyeon::store {

Writer::Writer(const Database& database)
    : database_(database),
      blocks_(database),
      words_(database),
      documents_(database),
      index_(database, blocks_, words_),
      bonds_(database),
      add_gloss_(database.prepare(
          "INSERT OR IGNORE INTO gloss (name, gloss, document) VALUES (?1, ?2, ?3)")),
      add_tie_(
          database.prepare("INSERT OR IGNORE INTO tie (one, other, document) VALUES (?1, ?2, ?3)")),
      drop_glosses_(database.prepare("DELETE FROM gloss WHERE document = ?1")),
      drop_ties_(database.prepare("DELETE FROM tie WHERE document = ?1")) {}

Writer::Outcome Writer::put(const Extraction& extraction) {
  const DocumentInfo& info = extraction.document;
  const std::string body = encode_body(extraction);
  const Digest digest = contribution_digest(info.id, info.date, body);
  Outcome outcome = Outcome::kAdded;
  if (const auto present = documents_.find(info.id)) {
    if (present->digest == digest) return Outcome::kUnchanged;
    remove_document(*present);
    outcome = Outcome::kReplaced;
  }
  const auto identities = identify(extraction, *database_.vocabulary().aliases);
  std::vector<std::int64_t> blocks;
  blocks.reserve(identities.size());
  for (const Identity& identity : identities) blocks.push_back(blocks_.number(identity.self));
  const std::uint32_t document = documents_.add(info, digest, encode_contribution(blocks, body));
  index_.add(document, extraction, blocks);
  add_joins(document, identities);
  ++more_documents_;
  more_statements_ += static_cast<std::int64_t>(extraction.relations.size());
  more_hash_ += digest;
  return outcome;
}

void Writer::add_joins(std::int64_t document, const std::vector<Identity>& identities) {
  for (const Identity& identity : identities) {
    if (identity.glosses.empty() && identity.ties.empty()) continue;
    for (const Gloss& gloss : identity.glosses) add_gloss(document, gloss);
    if (identity.ties.empty()) continue;
    const std::int64_t self = blocks_.number(identity.self);
    for (const IdentityKey& tie : identity.ties) {
      const std::int64_t other = blocks_.number(tie);
      add_tie_(self, other, document).run();
      bonds_.touch(self);
      bonds_.touch(other);
    }
  }
}

void Writer::add_gloss(std::int64_t document, const Gloss& gloss) {
  const std::int64_t name = blocks_.number(gloss.name);
  const std::int64_t other = blocks_.number(gloss.gloss);
  // What many documents say alike binds nothing anew.
  if (!bonds_.present(name, other)) {
    bonds_.touch(name);
    bonds_.touch(other);
  }
  add_gloss_(name, other, document).run();
}

bool Writer::remove(std::string_view document_id) {
  const auto present = documents_.find(document_id);
  if (present) remove_document(*present);
  return present.has_value();
}

void Writer::remove_document(const DocumentTable::Found& found) {
  const Contribution contribution = documents_.contribution(found.number);
  index_.remove(found.number, contribution);
  --more_documents_;
  more_statements_ -= static_cast<std::int64_t>(contribution.extraction.relations.size());
  more_hash_ -= found.digest;
  bonds_.touch_document(found.number);
  drop_glosses_(found.number).run();
  drop_ties_(found.number).run();
  documents_.remove(found.number);
}

void Writer::began() { blocks_.refresh(); }

void Writer::flush() {
  index_.flush();
  blocks_.flush();
  bonds_.flush();
  const auto add = [&](Total total, std::int64_t more) {
    if (more != 0) write_total(database_, total, read_total(database_, total) + more);
  };
  add(Total::kDocuments, more_documents_);
  add(Total::kStatements, more_statements_);
  Digest hash = read_graph_hash(database_);
  hash += more_hash_;
  write_total(database_, Total::kHashHigh, static_cast<std::int64_t>(hash.high));
  write_total(database_, Total::kHashLow, static_cast<std::int64_t>(hash.low));
  more_documents_ = more_statements_ = 0;
  more_hash_ = {};
}

void Writer::forget() {
  index_.forget();
  bonds_.forget();
  blocks_.forget();
  words_.forget();
  more_documents_ = more_statements_ = 0;
  more_hash_ = {};
}

}  // namespace inyeon::store

#include "graph/store/verifier.h"

#include <algorithm>
#include <set>

#include "graph/identity/alias_pack.h"
#include "graph/identity/identify.h"
#include "graph/identity/normalize.h"
#include "graph/model/problem.h"
#include "graph/store/alias_rules.h"
#include "graph/store/block_table.h"
#include "graph/store/bonds.h"
#include "graph/store/contribution.h"
#include "graph/store/grams.h"
#include "graph/store/name_table.h"
#include "graph/store/segments.h"
#include "graph/store/totals.h"
#include "graph/store/vocabulary.h"

namespace inyeon::store {
namespace {

constexpr std::size_t kMostFaults = 20;

std::size_t place(std::int64_t id) { return static_cast<std::size_t>(id); }

}  // namespace

Verifier::Verifier(const Database& database) : database_(database), words_(database) {}

void Verifier::fault(std::string what) {
  if (check_.faults.size() < kMostFaults) check_.faults.push_back(std::move(what));
}

// A damaged page ends one step of the check, not the whole of it.
template <typename Step>
void Verifier::guarded(Step step) {
  try {
    step();
  } catch (const CorruptionError& error) {
    fault(error.what());
  }
}

GraphCheck Verifier::run() {
  guarded([&] { check_database(); });
  guarded([&] { read_blocks(); });
  guarded([&] { read_documents(); });
  guarded([&] { read_postings(); });
  guarded([&] { read_names(); });
  guarded([&] { read_grams(); });
  guarded([&] { read_joins(); });
  guarded([&] { compare(); });
  hash_ += aliases_digest(database_);
  hash_ += pack_digest(database_);
  check_.hash = hash_.text();
  return std::move(check_);
}

void Verifier::check_database() {
  Statement pages = database_.prepare("PRAGMA integrity_check(5)");
  while (pages.step()) {
    if (pages.view(0) != "ok") fault("database: " + pages.text(0));
  }
  Statement keys = database_.prepare("PRAGMA foreign_key_check");
  while (keys.step())
    fault("a row of " + keys.text(0) + " names a row of " + keys.text(2) + " that is not there");
}

void Verifier::read_blocks() {
  const auto size = place(database_.integer("SELECT ifnull(max(id), 0) FROM block")) + 1;
  hashes_.resize(size);
  documents_.resize(size);
  Statement rows = database_.prepare("SELECT id, key, hash, documents, names FROM block");
  while (rows.step()) {
    const std::int64_t block = rows.integer(0);
    const std::string key = rows.text(1);
    if (block_hash(key) != rows.integer(2)) fault("the hash of a block is not that of its key");
    hashes_.at(place(block)) = static_cast<std::uint64_t>(rows.integer(2));
    documents_.at(place(block)) = static_cast<std::uint32_t>(rows.integer(3));
    found_.documents.add_times(documents_[place(block)], block);
    std::set<std::string> normalized;
    for (const auto& [text, use] : decode_names(rows.view(4))) {
      found_.uses.add_times(use.uses, block, text);
      found_.fullest.add_times(use.fullest, block, text);
      normalized.insert(normalized_for(type_of(key), text));
    }
    for (const std::string& name : normalized) expected_.links.add(name, block);
  }
}

void Verifier::read_documents() {
  Statement rows = database_.prepare("SELECT id, key, date, digest, contribution FROM document");
  while (rows.step()) {
    try {
      read_document(rows);
    } catch (const CorruptionError& error) {
      fault("document " + rows.text(1) + ": " + error.what());
    }
  }
}

void Verifier::read_document(const Statement& row) {
  const std::string bytes = packer_.unpack(row.view(4));
  const Digest digest = contribution_digest(row.view(1), row.view(2), body_of(bytes));
  if (digest != decode_digest(row.view(3)))
    throw CorruptionError("what it contributes is not what was put in");
  hash_ += digest;
  Contribution contribution = decode_contribution(bytes);
  contribution.extraction.document.id = row.text(1);
  contribution.extraction.document.date = row.text(2);
  ++check_.documents;
  check_.statements += contribution.extraction.relations.size();
  const auto number = static_cast<std::uint32_t>(row.integer(0));
  expect_identities(number, contribution);
  expect(number, contribution);
}

void Verifier::expect(std::uint32_t document, const Contribution& contribution) {
  const auto word = [&](std::string_view text) {
    const std::uint32_t number = words_.find(text);
    if (number == 0 && !text.empty()) throw CorruptionError("a word of it is missing");
    return number;
  };
  const auto shares = shares_of(contribution.extraction, contribution.blocks, word);
  for (const BlockShare& share : shares) {
    expected_.postings.add(share.block, document, payload_of(share));
    expected_.documents.add(share.block);
  }
  for (std::size_t i = 0; i < contribution.blocks.size(); ++i) {
    const Entity& entity = contribution.extraction.entities[i];
    for (const std::string_view name : surfaces_of(entity)) {
      expected_.uses.add(contribution.blocks[i], name);
      if (name == entity.name) expected_.fullest.add(contribution.blocks[i], name);
    }
  }
}

void Verifier::expect_identities(std::uint32_t document, const Contribution& contribution) {
  const auto identities = identify(contribution.extraction, *database_.vocabulary().aliases);
  const auto hash = [](const IdentityKey& key) { return block_hash(key.key); };
  std::set<std::pair<std::int64_t, std::int64_t>> glosses, ties;
  for (std::size_t i = 0; i < identities.size(); ++i) {
    const Identity& identity = identities[i];
    if (static_cast<std::uint64_t>(hash(identity.self)) !=
        hashes_.at(place(contribution.blocks[i])))
      throw CorruptionError("its entity " + contribution.extraction.entities[i].name +
                            " is filed under another");
    for (const auto& [name, gloss] : identity.glosses) glosses.emplace(hash(name), hash(gloss));
    for (const IdentityKey& tie : identity.ties) ties.emplace(hash(identity.self), hash(tie));
  }
  for (const auto& [one, other] : glosses) expected_.glosses.add(one, other, document);
  for (const auto& [one, other] : ties) expected_.ties.add(one, other, document);
}

void Verifier::read_postings() {
  Segments postings(database_, "posting", Segments::Payload::kBytes);
  postings.scan_all([&](std::int64_t block, std::uint32_t document, std::string_view payload) {
    found_.postings.add(block, document, payload);
  });
}

void Verifier::read_names() {
  Statement rows = database_.prepare("SELECT text, id, weight, blocks FROM name");
  while (rows.step()) {
    const std::string name = rows.text(0);
    const auto number = static_cast<std::uint32_t>(rows.integer(1));
    std::uint32_t weight = 0;
    for (const std::int64_t block : decode_blocks(rows.view(3))) {
      found_.links.add(name, block);
      if (place(block) < documents_.size())
        weight = std::max(weight, weight_of(documents_[place(block)]));
    }
    if (weight != static_cast<std::uint32_t>(rows.integer(2)))
      fault("the weight of the name " + name + " is wrong");
    for (const std::uint32_t gram : grams(name, Borders::kBoth))
      expected_.grams.add(gram_list(gram, weight), number);
    for (const std::uint32_t gram : initial_grams(initials_of(name), Borders::kBoth))
      expected_.grams.add(gram_list(gram, weight), number);
  }
}

void Verifier::read_grams() {
  Segments grams(database_, "gram", Segments::Payload::kNone);
  grams.scan_all([&](std::int64_t list, std::uint32_t name, std::string_view) {
    found_.grams.add(list, name);
  });
}

void Verifier::read_joins() {
  const auto read = [&](const char* sql, Checksum& sum) {
    Statement rows = database_.prepare(sql);
    while (rows.step())
      sum.add(static_cast<std::int64_t>(hashes_.at(place(rows.integer(0)))),
              static_cast<std::int64_t>(hashes_.at(place(rows.integer(1)))),
              static_cast<std::uint32_t>(rows.integer(2)));
  };
  read("SELECT name, gloss, document FROM gloss", found_.glosses);
  read("SELECT one, other, document FROM tie", found_.ties);
  Bonds bonds(database_);
  Statement rows = database_.prepare("SELECT id, bound FROM block");
  while (rows.step()) {
    if (bonds.of(rows.integer(0)) == rows.integer(1)) continue;
    found_.bound = false;
    break;
  }
}

void Verifier::compare() {
  const auto same = [&](bool holds, const char* what) {
    if (!holds) fault(std::string(what) + " are not what the documents contribute");
  };
  same(expected_.postings == found_.postings, "the lists of what each name is met in");
  same(expected_.documents == found_.documents, "the numbers of documents");
  same(expected_.uses == found_.uses && expected_.fullest == found_.fullest, "the names");
  same(expected_.links == found_.links, "the normalised names");
  same(expected_.grams == found_.grams, "the parts of names");
  same(expected_.glosses == found_.glosses, "the names in brackets");
  same(expected_.ties == found_.ties, "the ties of persons");
  same(found_.bound, "the marks of names that may be joined");
  same(static_cast<std::uint64_t>(read_total(database_, Total::kDocuments)) == check_.documents &&
           static_cast<std::uint64_t>(read_total(database_, Total::kStatements)) ==
               check_.statements,
       "the counts");
  same(read_graph_hash(database_) == hash_, "the graph hash and its digests");
}

}  // namespace inyeon::store

// Hashes of words, kept from one candidate of a sentence to the next.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "ingest/score/scene.h"

namespace inyeon::scoring {

/// Candidates of a sentence share most of their words, and their ends few types: each hash is made
/// once. For one document and one thread.
class WordMemo {
 public:
  explicit WordMemo(const Resolution& resolution) {
    std::vector<const std::string*> types;
    for (const EntityDraft& entity : resolution.entities) {
      const auto known = std::find_if(types.begin(), types.end(), [&](const std::string* type) {
        return *type == entity.type;
      });
      types_.push_back(static_cast<std::uint32_t>(known - types.begin()));
      if (known == types.end()) types.push_back(&entity.type);
    }
  }

  /// Before the first candidate of a scene.
  void start(const Scene& scene, std::size_t tokens) {
    ++scene_;
    named_.assign(tokens, false);
    for (const Standing& standing : scene.standings) {
      if (!standing.said()) continue;
      for (std::uint32_t i = standing.first; i <= standing.last && i < tokens; ++i)
        named_[i] = true;
    }
  }
  /// Whether the token is part of a name.
  bool named(std::uint32_t token) const { return named_[token]; }
  /// A number for the type of an entity.
  std::uint32_t type(std::uint32_t entity) const { return types_[entity]; }

  /// What a hash depends on, beside the scene.
  struct Key {
    std::uint32_t predicate = 0;
    std::uint32_t kind = 0;
    std::uint32_t token = 0;
    std::uint32_t subject = 0;  ///< of the ends: types, markers, slots …
    std::uint32_t object = 0;
    friend bool operator==(const Key&, const Key&) = default;
  };
  /// What `make` gives for the key; asked once, but for what newer keys have pushed out.
  template <typename Make>
  std::uint32_t hash(const Key& key, const Make& make) {
    Entry& entry = entries_[place(key)];
    if (entry.scene != scene_ || entry.key != key) entry = {key, scene_, make()};
    return entry.hash;
  }

 private:
  struct Entry {
    Key key;
    std::uint32_t scene = 0;
    std::uint32_t hash = 0;
  };
  static constexpr std::uint32_t kBits = 11;

  static std::size_t place(const Key& key) {
    const std::uint64_t all =
        (std::uint64_t{key.predicate} << 59U) ^ (std::uint64_t{key.kind} << 48U) ^
        (std::uint64_t{key.subject} << 32U) ^ (std::uint64_t{key.object} << 16U) ^ key.token;
    return static_cast<std::size_t>(all * 0x9e3779b97f4a7c15U >> (64U - kBits));
  }

  std::vector<Entry> entries_ = std::vector<Entry>(std::size_t{1} << kBits);
  std::vector<std::uint32_t> types_;  ///< by entity
  std::vector<bool> named_;           ///< by token
  std::uint32_t scene_ = 0;
};

}  // namespace inyeon::scoring

#include "graph/identity/identify.h"

#include <algorithm>
#include <set>

#include "graph/identity/alias_pack.h"
#include "graph/identity/normalize.h"

namespace inyeon {
namespace {

// Normalised names hold no control characters, so this never stands inside a part of a key.
constexpr char kCut = '\x1f';

std::string key_of(std::string_view type, std::string_view name) {
  std::string key(type);
  key += kCut;
  key += name;
  return key;
}

// A surname alone, one letter, or a word like 데이터센터 means another thing in each document.
bool is_ambiguous(std::string_view type, std::string_view name, std::string_view normalized,
                  const AliasPack& pack) {
  if (code_points(normalized) < 2 || pack.is_generic(type, normalized)) return true;
  return type == type::kPerson && !has_hangul(name) && name.find(' ') == std::string_view::npos;
}

class Identifier {
 public:
  Identifier(const Extraction& extraction, const AliasPack& pack)
      : extraction_(extraction), pack_(pack) {}

  std::vector<Identity> run() {
    std::vector<Identity> all;
    all.reserve(extraction_.entities.size());
    for (EntityIndex i = 0; i < extraction_.entities.size(); ++i) all.push_back(identity(i));
    return all;
  }

 private:
  Identity identity(EntityIndex index) const {
    const Entity& entity = extraction_.entities[index];
    const std::vector<std::string> employers = employers_of(index);
    const std::string first = employers.empty() ? std::string() : employers.front();
    Identity result;
    result.self = key(entity.type, entity.name, first);
    if (!result.self.base.empty()) {
      for (std::size_t i = 1; i < employers.size(); ++i)
        result.ties.push_back(key(entity.type, entity.name, employers[i]));
    }
    std::set<std::string> seen{result.self.key};
    for (const Mention& mention : entity.mentions) {
      if (mention.kind != MentionKind::kGloss) continue;
      IdentityKey gloss = gloss_key(entity.type, mention.text, first);
      if (is_local(gloss) || !seen.insert(gloss.key).second) continue;
      // Two entities that the pack tells apart are not made one by a bracket.
      if (!pack_key_of(gloss.key).empty() && !pack_key_of(result.self.key).empty()) continue;
      result.glosses.push_back(std::move(gloss));
    }
    if (is_local(result.self)) result.glosses.clear();
    return result;
  }

  std::vector<std::string> employers_of(EntityIndex person) const {
    std::set<std::string> keys;
    if (extraction_.entities[person].type != type::kPerson) return {};
    for (const Relation& relation : extraction_.relations) {
      const auto* object = std::get_if<EntityIndex>(&relation.object);
      if (relation.subject != person || relation.predicate != "worksFor" || object == nullptr)
        continue;
      const Entity& employer = extraction_.entities.at(*object);
      if (employer.type != type::kPerson) keys.insert(key(employer.type, employer.name, {}).key);
    }
    return {keys.begin(), keys.end()};
  }

  IdentityKey gloss_key(const std::string& type, const std::string& text,
                        const std::string& employer) const {
    // Two letters in brackets are rather an abbreviation than a ticker.
    const KnownEntity* listed = text.size() < 3 ? nullptr : pack_.find_ticker(text);
    if (listed != nullptr && listed->type == type) return {known_key(type, listed->key), {}, {}};
    return key(type, text, employer);
  }

  IdentityKey key(const std::string& type, const std::string& name,
                  const std::string& employer) const {
    if (const KnownEntity* known = pack_.find(type, name))
      return {known_key(type, known->key), {}, {}};
    const std::string normalized = normalized_for(type, name);
    const std::string plain = key_of(type, normalized);
    if (is_ambiguous(type, name, normalized, pack_))
      return {plain + kCut + '#' + extraction_.document.id, {}, {}};
    if (type != type::kPerson) return {plain, {}, {}};
    return {employer.empty() ? plain : plain + kCut + employer, plain, employer};
  }

  static bool is_local(const IdentityKey& key) {
    const std::size_t name = key.key.find(kCut);
    const std::size_t rest = key.key.find(kCut, name + 1);
    return rest != std::string::npos && key.key[rest + 1] == '#';
  }

  const Extraction& extraction_;
  const AliasPack& pack_;
};

}  // namespace

std::vector<Identity> identify(const Extraction& extraction, const AliasPack& pack) {
  return Identifier(extraction, pack).run();
}

std::string known_key(std::string_view type, std::string_view pack_key) {
  return key_of(type, '@' + std::string(pack_key));
}

std::string_view pack_key_of(std::string_view identity_key) {
  const std::size_t cut = identity_key.find(kCut);
  if (cut == std::string_view::npos || cut + 1 >= identity_key.size()) return {};
  const std::string_view name = identity_key.substr(cut + 1);
  return name.front() == '@' ? name.substr(1) : std::string_view();
}

std::string_view type_of(std::string_view identity_key) {
  return identity_key.substr(0, identity_key.find(kCut));
}

}  // namespace inyeon

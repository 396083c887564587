#include "graph/identity/identify.h"

#include <algorithm>
#include <set>

#include "graph/identity/alias_pack.h"
#include "graph/identity/korean_sound.h"
#include "graph/identity/normalize.h"

namespace inyeon {
namespace {

// Normalised names hold no control characters, so this never stands inside a part of a key.
constexpr char kCut = '\x1f';
constexpr char kLocal = '#';
constexpr char kSound = '~';

// One letter, a word like 데이터센터, or a surname alone means another thing in each document.
bool is_ambiguous(std::string_view type, std::string_view name, std::size_t letters, bool generic) {
  if (letters < 2 || generic) return true;
  return type == type::kPerson && !has_hangul(name) && name.find(' ') == std::string_view::npos;
}

// Two letters, or two syllables for a company: 동원, 대한, AP.
bool is_short(std::string_view type, std::string_view name, std::size_t letters) {
  if (type == type::kPerson || type == type::kPlace || letters > 2) return false;
  return type == type::kOrganization || !has_hangul(name);
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
    if (is_local(result.self.key) && result.self.base.empty()) return result;
    if (entity.type == type::kPerson) {
      for (std::size_t i = 1; i < employers.size(); ++i)
        result.ties.push_back(key(entity.type, entity.name, employers[i]));
      for (const std::string& employer : employers) add_sound(entity, employer, result);
    }
    add_brackets(entity, first, result);
    return result;
  }

  void add_brackets(const Entity& entity, const std::string& employer, Identity& result) const {
    const bool given =
        std::any_of(entity.mentions.begin(), entity.mentions.end(),
                    [](const Mention& mention) { return mention.kind == MentionKind::kGloss; });
    if (!given) return;
    const IdentityKey name = shared(result.self);
    std::set<std::string> seen{name.key};
    for (const Mention& mention : entity.mentions) {
      if (mention.kind != MentionKind::kGloss) continue;
      const IdentityKey gloss = shared(gloss_key(entity.type, mention.text, employer));
      if (is_local(gloss.key) || !seen.insert(gloss.key).second) continue;
      const KnownEntity* one = pack_.find_name_key(name_key_of(name.key));
      const KnownEntity* other = pack_.find_name_key(name_key_of(gloss.key));
      // Two entities that the pack tells apart are not made one by a bracket.
      if (one != nullptr && other != nullptr && one != other) continue;
      result.glosses.push_back({name, gloss});
    }
  }

  // The Hangul name leads to the sound, the sound to the romanised name.
  void add_sound(const Entity& entity, const std::string& employer, Identity& result) const {
    const std::string sound = korean_sound(entity.name);
    if (sound.empty()) return;
    std::string key(entity.type);
    key.append({kCut, kSound}).append(sound).append({kCut}).append(canonical(employer));
    const IdentityKey self = this->key(entity.type, entity.name, employer);
    const IdentityKey heard{std::move(key), {}, employer};
    result.glosses.push_back(has_hangul(entity.name) ? Gloss{self, heard} : Gloss{heard, self});
  }

  // A company by any of its known names.
  std::string canonical(const std::string& employer) const {
    const KnownEntity* known = pack_.find_name_key(employer);
    return known == nullptr ? employer : known->name_keys.front();
  }

  // Keys of organisations that name the person's homonyms apart, sorted.
  std::vector<std::string> employers_of(EntityIndex person) const {
    std::set<std::string> keys;
    if (extraction_.entities[person].type != type::kPerson) return {};
    for (const Relation& relation : extraction_.relations) {
      const auto* object = std::get_if<EntityIndex>(&relation.object);
      if (relation.subject != person || relation.predicate != "worksFor" || object == nullptr)
        continue;
      const Entity& employer = extraction_.entities.at(*object);
      if (employer.type == type::kPerson) continue;
      const IdentityKey found = key(employer.type, employer.name, {});
      // 국회 is another thing in each document, but still no company.
      keys.insert(is_local(found.key) ? name_key(employer.type, employer.name) : found.key);
    }
    return {keys.begin(), keys.end()};
  }

  IdentityKey gloss_key(const std::string& type, const std::string& text,
                        const std::string& employer) const {
    // Two letters in brackets are rather an abbreviation than a ticker.
    const KnownEntity* listed = text.size() < 3 ? nullptr : pack_.find_ticker(text);
    if (listed != nullptr && listed->type == type && !listed->name_keys.empty())
      return {listed->name_keys.front(), {}, {}};
    return key(type, text, employer);
  }

  IdentityKey key(const std::string& type, const std::string& name,
                  const std::string& employer) const {
    std::string plain = name_key(type, name);
    const std::size_t letters = code_points(normalized_for(type, name));
    const auto local = [&] { return plain + kCut + kLocal + extraction_.document.id; };
    if (is_ambiguous(type, name, letters, pack_.is_generic(plain))) return {local(), {}, {}};
    if (is_short(type, name, letters) && !is_well_known(plain)) return {local(), plain, {}};
    if (type != type::kPerson) return {std::move(plain), {}, {}};
    if (employer.empty()) return {plain, plain, {}};
    return {plain + kCut + employer, plain, employer};
  }

  // That a company of this name is listed does not make it the only one.
  bool is_well_known(const std::string& name_key) const {
    const KnownEntity* known = pack_.find_name_key(name_key);
    return known != nullptr && known->well_known;
  }

  // What a bracket says of a short name holds for all documents.
  static IdentityKey shared(const IdentityKey& key) {
    return is_local(key.key) && !key.base.empty() ? IdentityKey{key.base, {}, {}} : key;
  }

  const Extraction& extraction_;
  const AliasPack& pack_;
};

}  // namespace

std::uint64_t identity_rules() { return AliasPack::builtin().rules(); }

std::vector<Identity> identify(const Extraction& extraction, const AliasPack& pack) {
  return Identifier(extraction, pack).run();
}

std::string_view type_of(std::string_view key) { return key.substr(0, key.find(kCut)); }

std::string_view name_key_of(std::string_view key) {
  const std::size_t name = key.find(kCut);
  return name == std::string_view::npos ? key : key.substr(0, key.find(kCut, name + 1));
}

std::string_view name_of(std::string_view key) {
  const std::size_t name = key.find(kCut);
  if (name == std::string_view::npos) return {};
  return name_key_of(key).substr(name + 1);
}

bool is_local(std::string_view key) {
  const std::size_t rest = name_key_of(key).size();
  return rest + 1 < key.size() && key[rest + 1] == kLocal;
}

bool is_sound(std::string_view key) {
  const std::string_view name = name_of(key);
  return !name.empty() && name.front() == kSound;
}

}  // namespace inyeon

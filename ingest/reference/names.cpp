#include <algorithm>
#include <cctype>
#include <map>
#include <numeric>

#include "graph/model/schema.h"
#include "ingest/reference/clusters.h"
#include "ingest/reference/reference_words.h"

namespace inyeon {
namespace {

// Splits UTF-8 into its code points' byte sequences.
std::vector<std::string_view> characters(std::string_view text) {
  std::vector<std::string_view> result;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t width = 1;
    while (i + width < text.size() && (static_cast<unsigned char>(text[i + width]) & 0xC0) == 0x80)
      ++width;
    result.push_back(text.substr(i, width));
    i += width;
  }
  return result;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x80; });
}

bool is_acronym(std::string_view brief, std::string_view full) {
  std::string initials;
  bool start = true;
  for (const char c : full) {
    if (start && std::isupper(static_cast<unsigned char>(c))) initials += c;
    start = c == ' ' || c == '-';
  }
  return brief.size() >= 2 && initials == brief;
}

bool is_word_prefix(std::string_view brief, std::string_view full) {
  return full.size() > brief.size() && full.substr(0, brief.size()) == brief &&
         full[brief.size()] == ' ';
}

bool is_last_word(std::string_view brief, std::string_view full) {
  return full.size() > brief.size() && full.substr(full.size() - brief.size()) == brief &&
         full[full.size() - brief.size() - 1] == ' ';
}

// "Hynix" of "SK Hynix Inc": its last words, but for what says nothing.
bool is_word_suffix(std::string_view brief, std::string_view full) {
  while (full.rfind(' ') != full.npos &&
         ReferenceWords::get().says_nothing(full.substr(full.rfind(' ') + 1)))
    full = full.substr(0, full.rfind(' '));
  return brief.size() >= 4 && !ReferenceWords::get().says_nothing(brief) &&
         is_last_word(brief, full);
}

bool is_abbreviation(std::string_view brief, std::string_view full) {
  const auto kept = characters(brief);
  const auto all = characters(full);
  if (kept.size() < 2 || kept.size() >= all.size() || kept.front() != all.front()) return false;
  std::size_t at = 0;
  for (const auto& character : all) {
    if (at < kept.size() && kept[at] == character) ++at;
  }
  // The second syllable must follow at once: 현대차 for 현대자동차, not 한차 for 한국자동차.
  return at == kept.size() && kept[1] == all[1];
}

class Groups {
 public:
  explicit Groups(std::size_t count) : parent_(count) {
    std::iota(parent_.begin(), parent_.end(), 0U);
  }

  MentionIndex find(MentionIndex i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  // The earlier mention stays the root, so that the result does not depend on the order of joining.
  void join(MentionIndex a, MentionIndex b) {
    a = find(a);
    b = find(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<MentionIndex> parent_;
};

struct Named {
  MentionIndex mention;  ///< the first with this surface
  std::string_view surface;
  std::string_view type;
  std::string_view core_type;  ///< how its kind shortens names
  std::string_view key;
};

// Of several full forms that a short one could stand for, the group itself (SK: SK그룹), else the
// only one; none where it stays open.
const Named* referent(const Named& brief, const std::vector<Named>& all, Groups& groups) {
  const Named* only = nullptr;
  for (const Named& full : all) {
    if (full.type != brief.type ||
        !is_short_form(brief.surface, full.surface, full.core_type)) {
      continue;
    }
    if (full.surface == std::string(brief.surface) + "그룹") return &full;
    if (only != nullptr && groups.find(only->mention) != groups.find(full.mention)) return nullptr;
    if (only == nullptr) only = &full;
  }
  return only;
}

}  // namespace

std::string folded(std::string_view name) {
  std::string result;
  for (const char c : name) {
    if (c != ' ') result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return result;
}

bool is_short_form(std::string_view brief, std::string_view full, std::string_view type) {
  if (brief.size() >= full.size()) return false;
  if (type == type::kPerson) return is_last_word(brief, full) || is_word_prefix(brief, full);
  if (type != type::kOrganization && type != type::kProduct) return false;
  // 네이버 is no short form of 네이버 클라우드; in Hangul a further word names a part.
  if (is_word_prefix(brief, full)) return is_ascii(full);
  if (type == type::kProduct) return false;
  if (is_ascii(full))
    return is_ascii(brief) && (is_acronym(brief, full) || is_word_suffix(brief, full));
  const bool prefix = full.substr(0, brief.size()) == brief;
  return (prefix && characters(brief).size() >= 2) || is_abbreviation(brief, full);
}

std::vector<std::vector<MentionIndex>> cluster_names(const Document& document,
                                                     const Analysis& analysis) {
  const auto& mentions = analysis.mentions;
  Groups groups(mentions.size());
  std::map<std::string, MentionIndex> by_surface;
  std::map<std::string_view, MentionIndex> by_key;
  std::vector<Named> distinct;
  for (MentionIndex i = 0; i < mentions.size(); ++i) {
    if (mentions[i].reference != Reference::kNamed) continue;
    const std::string_view surface = document.slice(mentions[i].span);
    const auto [same, is_new] = by_surface.emplace(folded(surface) + '\t' + mentions[i].type, i);
    if (is_new) {
      distinct.push_back(
          {i, surface, mentions[i].type, mentions[i].core_type(), mentions[i].list_key});
    }
    groups.join(same->second, i);
    if (!mentions[i].list_key.empty())
      groups.join(by_key.emplace(mentions[i].list_key, i).first->second, i);
    if (mentions[i].gloss_of) groups.join(*mentions[i].gloss_of, i);
  }
  // Longer names first: two full forms that are one leave a short one without doubt.
  std::vector<Named> by_length = distinct;
  std::stable_sort(by_length.begin(), by_length.end(), [](const Named& a, const Named& b) {
    return a.surface.size() > b.surface.size();
  });
  for (const Named& name : by_length) {
    if (const Named* full = referent(name, distinct, groups))
      groups.join(name.mention, full->mention);
  }
  std::map<MentionIndex, std::vector<MentionIndex>> members;
  for (MentionIndex i = 0; i < mentions.size(); ++i) {
    if (mentions[i].reference == Reference::kNamed) members[groups.find(i)].push_back(i);
  }
  std::vector<std::vector<MentionIndex>> result;
  for (auto& [root, group] : members) result.push_back(std::move(group));
  return result;
}

}  // namespace inyeon

#include "ingest/learn/name_data.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "ingest/learn/labels.h"

namespace inyeon::learn {
namespace {

constexpr std::size_t kPerson = 1;
constexpr std::size_t kPlace = 2;
constexpr std::size_t kOrganization = 0;
constexpr std::size_t kAnnotatedByKlue = 3;  // the first three of name_types()

constexpr std::uint64_t bit(Label label) { return std::uint64_t{1} << label; }

std::uint64_t outside_or_unannotated() {
  std::uint64_t mask = bit(kOutside);
  for (std::size_t t = kAnnotatedByKlue; t < name_types().size(); ++t)
    mask |= bit(begin_of(t)) | bit(inside_of(t));
  return mask;
}

std::uint64_t klue_mask(std::string_view tag) {
  if (tag == "O") return outside_or_unannotated();
  const std::string_view type = tag.substr(std::min<std::size_t>(2, tag.size()));
  const bool begins = tag.starts_with("B-");
  const auto label = [begins](std::size_t t) { return bit(begins ? begin_of(t) : inside_of(t)); };
  if (type == "OG") return label(kOrganization);
  if (type == "PS") return label(kPerson);
  if (type == "LC") return label(kPlace);
  return bit(kOutside);  // dates, times and quantities are no names
}

std::uint64_t own_mask(std::string_view tag) {
  if (tag.size() < 3) return bit(kOutside);
  const auto& types = klue_types();
  const auto type = std::find(types.begin(), types.end(), tag.substr(2));
  if (type == types.end()) return bit(kOutside);
  const auto number = static_cast<std::size_t>(type - types.begin());
  return bit(tag.starts_with("B-") ? begin_of(number) : inside_of(number));
}

// Lines of syllables and tags; `mask_of` says what a tag allows.
std::vector<AnnotatedLine> read_tags(std::string_view tsv, std::uint64_t (*mask_of)(std::string_view)) {
  std::vector<AnnotatedLine> lines(1);
  while (!tsv.empty()) {
    const std::size_t eol = std::min(tsv.find('\n'), tsv.size());
    std::string_view row = tsv.substr(0, eol);
    tsv.remove_prefix(std::min(eol + 1, tsv.size()));
    if (!row.empty() && row.back() == '\r') row.remove_suffix(1);
    if (row.starts_with("##")) continue;
    const std::size_t tab = row.find('\t');
    if (tab == std::string_view::npos || tab == 0) {
      if (!lines.back().text.empty()) lines.emplace_back();
      continue;
    }
    lines.back().text += row.substr(0, tab);
    const std::string_view tag = row.substr(tab + 1);
    lines.back().allowed.push_back(mask_of(tag));
    const std::string inside =
        tag.starts_with("B-") ? "I" + std::string(tag.substr(1)) : std::string(tag);
    lines.back().allowed.resize(lines.back().text.size(), mask_of(inside));
  }
  if (lines.back().text.empty()) lines.pop_back();
  return lines;
}

// Words that gold lists among mentions though they name nothing by themselves.
bool is_reference(std::string_view surface) {
  static constexpr std::array<std::string_view, 22> kWords = {
      "회사",  "양사", "두 회사", "그룹", "정부", "법인", "업체", "본사", "당사", "3사",  "양측",
      "두 곳", "공장", "센터",    "협회", "은행", "재단", "he",   "she",  "it",   "they", "the"};
  if (surface.starts_with("이 ") || surface.starts_with("같은 ") || surface.starts_with("해당 "))
    return true;
  if (surface.starts_with("the ") || surface.starts_with("The ")) return true;
  return std::find(kWords.begin(), kWords.end(), surface) != kWords.end();
}

bool continues_word(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  const auto before = static_cast<unsigned char>(text[at - 1]);
  if (before < 0x80) return std::isalnum(before) != 0;
  // Hangul syllables are EA–ED xx xx; quotation marks and dots (E2, E3) end a word, C2 B7 is '·'.
  std::size_t lead = at - 1;
  while (lead > 0 && (static_cast<unsigned char>(text[lead]) & 0xC0U) == 0x80U) --lead;
  const auto first = static_cast<unsigned char>(text[lead]);
  return first >= 0xEA && first <= 0xED;
}

bool latin(unsigned char c) { return c < 0x80 && std::isalnum(c) != 0; }

using Surfaces = std::vector<std::pair<std::string, std::size_t>>;

// Longest first, so that a name inside a longer one does not break it.
Surfaces surfaces_of(const Extraction& gold) {
  Surfaces surfaces;
  for (const Entity& entity : gold.entities) {
    const auto type = std::find(name_types().begin(), name_types().end(), entity.type);
    if (type == name_types().end()) continue;
    const auto number = static_cast<std::size_t>(type - name_types().begin());
    for (const Mention& mention : entity.mentions) {
      if (!is_reference(mention.text)) surfaces.emplace_back(mention.text, number);
    }
  }
  std::sort(surfaces.begin(), surfaces.end(), [](const auto& a, const auto& b) {
    return a.first.size() != b.first.size() ? a.first.size() > b.first.size() : a < b;
  });
  return surfaces;
}

void mark(AnnotatedLine& line, std::string_view surface, std::size_t type) {
  const std::string_view text = line.text;
  for (std::size_t at = text.find(surface); at != std::string_view::npos;
       at = text.find(surface, at + 1)) {
    const std::size_t end = at + surface.size();
    const bool cut_latin = end < text.size() && latin(static_cast<unsigned char>(text[end - 1])) &&
                           latin(static_cast<unsigned char>(text[end]));
    const bool free = std::all_of(line.allowed.begin() + static_cast<std::ptrdiff_t>(at),
                                  line.allowed.begin() + static_cast<std::ptrdiff_t>(end),
                                  [](std::uint64_t mask) { return mask == bit(kOutside); });
    if (!free || cut_latin || continues_word(text, at)) continue;
    line.allowed[at] = bit(begin_of(type));
    for (std::size_t i = at + 1; i < end; ++i) line.allowed[i] = bit(inside_of(type));
  }
}

void add_lines(std::string_view text, const Surfaces& surfaces, std::vector<AnnotatedLine>& lines) {
  while (!text.empty()) {
    const std::size_t eol = std::min(text.find('\n'), text.size());
    if (eol > 0) {
      AnnotatedLine line{std::string(text.substr(0, eol)),
                         std::vector<std::uint64_t>(eol, bit(kOutside))};
      for (const auto& [surface, type] : surfaces) mark(line, surface, type);
      lines.push_back(std::move(line));
    }
    text.remove_prefix(std::min(eol + 1, text.size()));
  }
}

}  // namespace

const std::vector<std::string>& name_types() {
  static const std::vector<std::string> types = {
      std::string(type::kOrganization), std::string(type::kPerson),
      std::string(type::kPlace),        std::string(type::kProduct),
      std::string(type::kTechnology),   std::string(type::kFacility),
      std::string(type::kEvent),        std::string(type::kProject)};
  return types;
}

const std::vector<std::string>& klue_types() {
  static const std::vector<std::string> types = {"PS", "LC", "OG", "DT", "TI", "QT"};
  return types;
}

std::vector<AnnotatedLine> read_klue(std::string_view tsv) { return read_tags(tsv, klue_mask); }

std::vector<AnnotatedLine> read_klue_as_it_is(std::string_view tsv) {
  return read_tags(tsv, own_mask);
}

std::vector<AnnotatedLine> mark_names(const Extraction& gold) {
  std::vector<AnnotatedLine> lines;
  const Surfaces surfaces = surfaces_of(gold);
  add_lines(gold.document.title, surfaces, lines);
  add_lines(gold.text, surfaces, lines);
  return lines;
}

}  // namespace inyeon::learn

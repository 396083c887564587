#include "ingest/ko/name_shapes.h"

#include <algorithm>
#include <cctype>

#include "graph/model/schema.h"
#include "ingest/ko/class_nouns.h"
#include "ingest/ko/name_words.h"
#include "ingest/ko/names.h"

namespace inyeon::ko {
namespace {

constexpr std::size_t kReach = 3;     // modifiers before a class noun
constexpr std::size_t kLongest = 60;  // bytes in quotes
constexpr std::string_view kOpen = "‘", kClose = "’";

bool bare(const Word& word) {
  return word.kind == WordKind::kNominal && word.particle.empty() && word.after == 0 &&
         word.space_after && !word.closes_quote && !word.closes_bracket;
}

class Shapes {
 public:
  Shapes(std::string_view text, const Span& sentence, const Words& words,
         std::vector<NameCandidate>& found)
      : text_(text), sentence_(sentence), words_(words), found_(found), known_(found.size()) {}

  void all() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      person(i);
      body(i);
      by_head(i, "facility_suffix", type::kFacility);
      by_head(i, "project_suffix", type::kProject);
      by_head(i, "product_head", type::kProduct);
      model_number(i);
    }
    quoted();
    glossed();
  }

 private:
  void add(std::uint32_t begin, std::uint32_t end, std::string_view kind, int rank) {
    if (begin < end) found_.push_back({begin, end, std::string(kind), {}, rank});
  }

  bool taken(const Word& word) const {
    return std::any_of(found_.begin(), found_.begin() + static_cast<std::ptrdiff_t>(known_),
                       [&](const NameCandidate& c) {
                         return c.begin < word.span.end && word.span.begin < c.end &&
                                c.type != type::kTechnology && c.type != type::kProduct &&
                                c.type != type::kPerson;
                       });
  }

  // 이재용 회장; 이재용 삼성전자 회장.
  void person(std::size_t i) {
    if (i == 0 || !is_title(slice(text_, words_[i].stem))) return;
    for (std::size_t back = 1; back <= kReach && back <= i; ++back) {
      const Word& word = words_[i - back];
      if (!bare(word)) return;
      for (const Span& span : {word.stem, word.span}) {
        if (is_korean_name(slice(text_, span)) && !is_title(slice(text_, span)) &&
            (!taken(word) || back == 1)) {
          if (back == 2) employer(words_[i - 1], slice(text_, words_[i].stem));
          return add(span.begin, span.end, type::kPerson, taken(word) ? 1 : 3);
        }
      }
      if (back > 1 && taken(words_[i - back + 1]) && foreign_person(i - back)) return;
    }
  }

  // 김한울 새벽길 대표: what stands between a person and the title of a head is whose head he is,
  // unless it is a word that texts know, or a part of a house.
  void employer(const Word& word, std::string_view title) {
    const NameWords& lists = NameWords::get();
    const std::string_view name = slice(text_, word.stem);
    if (!lists.has("head_title", title) || taken(word) || count_syllables(name) < 2) return;
    if (lists.is_noun(name) || is_title(name) || lists.has("country", name)) return;
    if (!lists.suffix("division_suffix", name).empty()) return;
    add(word.stem.begin, word.stem.end, type::kOrganization, 2);
  }

  // 젠슨 황 before 엔비디아 최고경영자: two words that are nothing else.
  bool foreign_person(std::size_t last) {
    if (last == 0 || !name_part(words_[last]) || !name_part(words_[last - 1])) return false;
    if (words_[last - 1].span.size() < 6) return false;
    add(words_[last - 1].span.begin, words_[last].span.end, type::kPerson, 3);
    return true;
  }

  bool name_part(const Word& word) const {
    const std::string_view part = slice(text_, word.span);
    return bare(word) && is_all_hangul(part) && !taken(word) && !is_title(part) &&
           !NameWords::get().is_common_noun(part) && count_syllables(part) <= 5;
  }

  void body(std::size_t i) {
    const std::string_view stem = slice(text_, words_[i].stem);
    const std::string_view suffix = NameWords::get().suffix("org_suffix", stem);
    if (suffix.empty() || words_[i].kind == WordKind::kNumber) return;
    if (count_syllables(stem.substr(0, stem.size() - suffix.size())) < 2) return;
    add(words_[i].stem.begin, words_[i].stem.end, type::kOrganization, 1);
  }

  // A class noun with what narrows it: 국가 AI 컴퓨팅센터, 차세대 메모리.
  void by_head(std::size_t i, std::string_view kind, std::string_view entity) {
    const NameWords& lists = NameWords::get();
    const std::string_view stem = slice(text_, words_[i].stem);
    const bool inside = !lists.suffix(kind, stem).empty();
    if (!inside && !lists.has(kind, stem)) return;
    std::size_t first = i;
    while (first > 0 && i - first < kReach && bare(words_[first - 1]) &&
           !taken(words_[first - 1]) && !is_title(slice(text_, words_[first - 1].stem))) {
      --first;
    }
    if (first == i && !inside) return;
    add(words_[first].span.begin, words_[i].stem.end, entity, 1);
  }

  void model_number(std::size_t i) {
    const std::string_view stem = slice(text_, words_[i].stem);
    if (stem.size() < 3 || !std::isupper(static_cast<unsigned char>(stem[0]))) return;
    bool digit = false;
    for (const char c : stem) {
      if (!std::isalnum(static_cast<unsigned char>(c)) && c != '-') return;
      digit = digit || std::isdigit(static_cast<unsigned char>(c)) != 0;
    }
    if (digit) add(words_[i].stem.begin, words_[i].stem.end, type::kProduct, 1);
  }

  std::string_view type_in_quotes(std::string_view name, bool noun_before) const {
    const NameWords& lists = NameWords::get();
    if (!lists.suffix("facility_suffix", name).empty()) return type::kFacility;
    if (!lists.suffix("project_suffix", name).empty()) return type::kProject;
    if (noun_before || !lists.suffix("product_head", name).empty()) return type::kProduct;
    return {};
  }

  // 플랫폼 ‘옴니버스’, ‘AI 기술센터’.
  void quoted() {
    std::size_t at = sentence_.begin;
    while ((at = text_.find(kOpen, at)) < sentence_.end) {
      const std::size_t begin = at + kOpen.size();
      const std::size_t end = text_.find(kClose, begin);
      if (end >= sentence_.end) return;
      const std::string_view name = text_.substr(begin, end - begin);
      const auto before = std::find_if(words_.rbegin(), words_.rend(),
                                       [at](const Word& w) { return w.span.end <= at; });
      const bool noun =
          before != words_.rend() && before->particle.empty() &&
          !NameWords::get()
               .suffix("product_head",
                       text_.substr(sentence_.begin, before->stem.end - sentence_.begin))
               .empty();
      const std::string_view entity =
          name.size() > kLongest ? std::string_view{} : type_in_quotes(name, noun);
      if (!entity.empty()) {
        add(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), entity, 2);
      }
      at = end;
    }
  }

  // ‘나래 검색 위원회(Narae Search Council)’, ‘나래 검색’ (Narae Search)사: what is quoted and has
  // a Latin name behind it is a name from end to end.
  void glossed() {
    const std::string_view part = text_.substr(0, sentence_.end);
    for (std::size_t at = part.find(kOpen, sentence_.begin); at != std::string_view::npos;
         at = part.find(kOpen, at + kOpen.size())) {
      const std::size_t begin = at + kOpen.size();
      const std::size_t close = part.find(kClose, begin);
      const std::size_t end = std::min(close, part.find('(', begin));
      if (end == std::string_view::npos || end == begin || end - begin > kLongest) continue;
      const std::size_t open =
          close == end ? part.find_first_not_of(' ', end + kClose.size()) : end;
      if (open == std::string_view::npos || part[open] != '(') continue;
      const std::size_t last = part.find(')', open);
      if (last == std::string_view::npos || !starts_latin(part.substr(open + 1))) continue;
      const std::string_view entity = type_of_glossed(part, begin, end, last + 1);
      if (!entity.empty())
        add(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), entity, 2);
    }
  }

  static bool starts_latin(std::string_view text) {
    return text.size() > 1 && std::isupper(static_cast<unsigned char>(text[0])) != 0 &&
           std::isalpha(static_cast<unsigned char>(text[1])) != 0;
  }

  // By its class noun, by 사 behind the brackets, else as what the tagger found at its end.
  std::string_view type_of_glossed(std::string_view text, std::size_t begin, std::size_t end,
                                   std::size_t behind) const {
    const std::string_view said = class_of_name(text.substr(begin, end - begin));
    if (!said.empty()) return said;
    const std::string_view rest = text.substr(behind);
    if (rest.starts_with("사") || rest.starts_with("社")) return type::kOrganization;
    for (std::size_t i = 0; i < known_; ++i) {
      if (found_[i].begin >= begin && found_[i].end == end) return found_[i].type;
    }
    return {};
  }

  static std::string_view class_of_name(std::string_view name) {
    const std::size_t blank = name.rfind(' ');
    const ClassNoun said =
        class_noun(blank == std::string_view::npos ? name : name.substr(blank + 1));
    return said.type == type::kPlace || said.type == type::kPerson ? std::string_view() : said.type;
  }

  std::string_view text_;
  const Span& sentence_;
  const Words& words_;
  std::vector<NameCandidate>& found_;
  std::size_t known_;
};

}  // namespace

void shape_names(std::string_view text, const Span& sentence, const Words& words,
                 std::vector<NameCandidate>& known) {
  Shapes(text, sentence, words, known).all();
}

}  // namespace inyeon::ko

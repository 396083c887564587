#include "ingest/ko/literals.h"

#include "ingest/ko/scan.h"

namespace inyeon::ko {
namespace {

bool digit_before(std::string_view text, std::size_t begin, std::size_t at) {
  return at > begin && digit_at(text, at - 1);
}

/// Whether the digits at `at` are the rest of something longer: 0.28|9, 12-|3, 1·|2, 2/|4.
bool continues_digits(std::string_view text, std::size_t begin, std::size_t at) {
  if (digit_before(text, begin, at) || (at > begin && latin_at(text, at - 1))) return true;
  for (const std::string_view joint :
       {".", ",", ", ", "/", ":", "·", "~", "∼", "～", "〜", "-", "–"}) {
    if (at < begin + joint.size() || !starts_at(text, at - joint.size(), joint)) continue;
    return digit_before(text, begin, at - joint.size());
  }
  // 1년|6월, 2박|3일, 2박 |3일: one word, which was not read as one.
  constexpr std::string_view kNights = "박";
  const std::size_t word = at > begin && text[at - 1] == ' ' ? at - 1 : at;
  if (word < begin + kNights.size() || !hangul_at(text, word - kNights.size())) return false;
  const bool joined = word == at || starts_at(text, word - kNights.size(), kNights);
  return joined && digit_before(text, begin, word - kNights.size());
}

/// 제70회, 제 6회
bool ordinal_before(std::string_view text, std::size_t begin, std::size_t at) {
  if (at > begin && text[at - 1] == ' ') --at;
  constexpr std::string_view kMark = "제";
  if (at < begin + kMark.size() || !starts_at(text, at - kMark.size(), kMark)) return false;
  at -= kMark.size();
  return at == begin || text[at - 1] == ' ' || text[at - 1] == '\n';
}

/// Whether a figure or word may begin here: not inside of a word or a longer number.
bool boundary(std::string_view text, std::size_t begin, std::size_t at) {
  if (at == begin) return true;
  if (digit_at(text, at))
    return !continues_digits(text, begin, at) && !ordinal_before(text, begin, at);
  const auto before = static_cast<unsigned char>(text[at - 1]);
  if (before < 0x80) return !digit_at(text, at - 1) && !latin_at(text, at - 1);
  return at < begin + 3 || !hangul_at(text, at - 3);
}

}  // namespace

std::vector<LiteralMention> find_literals(std::string_view text, const Sentence& sentence,
                                          SentenceIndex index, std::string_view article_date) {
  std::vector<LiteralMention> found;
  const std::string_view field = text.substr(0, sentence.span.end);
  for (std::size_t at = sentence.span.begin; at < field.size();) {
    std::optional<FoundLiteral> literal;
    if (boundary(field, sentence.span.begin, at)) {
      literal = read_date(field, at, article_date);
      if (!literal) literal = read_figure(field, at);
    }
    if (!literal) {
      ++at;
      while (at < field.size() && (static_cast<unsigned char>(field[at]) & 0xC0U) == 0x80U) ++at;
      continue;
    }
    LiteralMention mention;
    mention.span = {sentence.span.field, static_cast<std::uint32_t>(at),
                    static_cast<std::uint32_t>(literal->end)};
    mention.sentence = index;
    mention.literal = {literal->kind, std::string(field.substr(at, literal->end - at)),
                       std::move(literal->normalized), std::move(literal->unit)};
    found.push_back(std::move(mention));
    at = literal->end;
  }
  return found;
}

}  // namespace inyeon::ko

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "graph/gold/score.h"

namespace inyeon {
namespace {

bool is_decoration(UChar32 c) {
  static const icu::UnicodeString marks =
      icu::UnicodeString::fromUTF8("‘’“”\"'`´〈〉《》「」『』()[]{}<>·ㆍ,");
  return marks.indexOf(c) >= 0;
}

bool is_article(const icu::UnicodeString& word) {
  return word == u"the" || word == u"a" || word == u"an";
}

bool is_word(UChar32 c) { return u_isalnum(c) || c == '_'; }

// Drops articles that a space follows, then all white space.
icu::UnicodeString without_articles(const icu::UnicodeString& text) {
  icu::UnicodeString result;
  icu::UnicodeString word;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    if (is_word(c)) {
      word.append(c);
      continue;
    }
    if (!(u_isUWhiteSpace(c) && is_article(word))) result.append(word);
    word.remove();
    if (!u_isUWhiteSpace(c)) result.append(c);
  }
  return result.append(word);
}

}  // namespace

std::string comparable(std::string_view name) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfkc = icu::Normalizer2::getNFKCInstance(status);
  icu::UnicodeString text = nfkc->normalize(
      icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(name.size())}), status);
  text.foldCase();
  icu::UnicodeString plain;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    if (!is_decoration(text.char32At(i))) plain.append(text.char32At(i));
  }
  std::string result;
  without_articles(plain).toUTF8String(result);
  return result;
}

}  // namespace inyeon

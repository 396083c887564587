#include "tests/fuzz/mutate.h"

#include <array>
#include <string_view>

namespace inyeon::fuzz {
namespace {

using namespace std::string_view_literals;

/// What parsers trip over.
constexpr std::array kTokens{"<"sv,
                             ">"sv,
                             "&"sv,
                             ";"sv,
                             "\""sv,
                             "\\"sv,
                             "\\u"sv,
                             "\\ud83d"sv,
                             "<!--"sv,
                             "-->"sv,
                             "<![CDATA["sv,
                             "]]>"sv,
                             "</"sv,
                             "<script>"sv,
                             "&#x110000;"sv,
                             "&amp;"sv,
                             "\xff\xfe"sv,
                             "\xef\xbb\xbf"sv,
                             "\0"sv,
                             "\xed\xa0\x80"sv,
                             "{"sv,
                             "["sv,
                             "}"sv,
                             "]"sv,
                             "\n"sv,
                             "\xe1\x84\x92"sv,
                             "\xe1\x85\xa1"sv,
                             "\xcc\x81"sv,
                             "\xb0\xa1"sv,
                             "99999999999999999999"sv};

void spoil(std::string& text, const std::vector<std::string>& seeds, Random& random) {
  const std::size_t at = random.below(text.size() + 1);
  const std::size_t length = random.below(40);
  switch (random.below(6)) {
    case 0:
      if (at < text.size()) text[at] = static_cast<char>(random.below(256));
      break;
    case 1:
      text.erase(at, length);
      break;
    case 2:
      text.insert(at, kTokens[random.below(kTokens.size())]);
      break;
    case 3:
      text.insert(at, text.substr(at, length));
      break;
    case 4: {
      const std::string& other = seeds[random.below(seeds.size())];
      text.replace(at, length, other.substr(random.below(other.size() + 1), random.below(200)));
      break;
    }
    default:
      if (random.below(8) == 0) text.resize(at);
      break;
  }
}

}  // namespace

std::uint64_t Random::next() {
  std::uint64_t z = state_ += 0x9E3779B97F4A7C15U;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31U);
}

std::string mutate(const std::vector<std::string>& seeds, Random& random) {
  std::string text = seeds[random.below(seeds.size())];
  for (std::size_t i = 1 + random.below(8); i > 0; --i) spoil(text, seeds, random);
  return text;
}

}  // namespace inyeon::fuzz

#include "graph/identity/korean_sound.h"

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace inyeon {
namespace {

constexpr char32_t kHangulFirst = 0xAC00;
constexpr char32_t kHangulLast = 0xD7A3;
constexpr std::size_t kVowels = 21;
constexpr std::size_t kFinals = 28;

// Initials, medials and finals in the order of Unicode's syllables, as classes that the usual
// romanisations keep apart: k and g, ŏ and u, tense and plain are written alike often enough.
constexpr std::array<std::string_view, 19> kInitials = {
    "k", "k", "n", "t", "t", "r", "m", "p", "p", "s", "s", "", "j", "j", "c", "k", "t", "p", "h"};
constexpr std::array<std::string_view, kVowels> kMedials = {
    "a",  "e",  "ya", "ye", "u",  "e",  "yu", "ye", "o", "wa", "we",
    "we", "yo", "u",  "wo", "we", "wi", "yu", "u",  "i", "i"};
constexpr std::array<std::string_view, kFinals> kFinal = {
    "",  "k", "k", "k", "n", "n", "n", "t", "l", "l", "l", "l", "l", "l",
    "l", "l", "m", "p", "p", "t", "t", "G", "t", "t", "k", "t", "p", "t"};

struct Latin {
  std::string_view written;
  std::string_view sound;
};
// The longest first among those that begin alike.
constexpr Latin kLatinInitials[] = {{"kk", "k"}, {"k", "k"},  {"g", "k"}, {"n", "n"},
                                    {"t", "t"},  {"d", "t"},  {"r", "r"}, {"l", "r"},
                                    {"m", "m"},  {"p", "p"},  {"b", "p"}, {"sh", "s"},
                                    {"s", "s"},  {"ch", "c"}, {"j", "j"}, {"h", "h"}};
constexpr Latin kLatinMedials[] = {
    {"yeong", "yuG"}, {"young", "yuG"}, {"yae", "ye"}, {"yeo", "yu"}, {"you", "yu"}, {"yoo", "yu"},
    {"yu", "yu"},     {"yo", "yo"},     {"ye", "ye"},  {"ya", "ya"},  {"wae", "we"}, {"weo", "wo"},
    {"wo", "wo"},     {"wa", "wa"},     {"we", "we"},  {"wi", "wi"},  {"woo", "u"},  {"eui", "i"},
    {"ui", "i"},      {"oe", "we"},     {"oi", "we"},  {"oo", "u"},   {"ou", "u"},   {"eo", "u"},
    {"eu", "u"},      {"ae", "e"},      {"ai", "e"},   {"ay", "e"},   {"ah", "a"},   {"ee", "i"},
    {"a", "a"},       {"e", "e"},       {"i", "i"},    {"o", "o"},    {"u", "u"}};
constexpr Latin kLatinFinals[] = {{"ng", "G"}, {"ck", "k"}, {"k", "k"}, {"g", "k"}, {"n", "n"},
                                  {"l", "l"},  {"r", "l"},  {"m", "m"}, {"p", "p"}, {"b", "p"},
                                  {"t", "t"},  {"h", ""},   {"", ""}};

struct Surname {
  std::string_view hangul;
  std::string_view latin;  // between spaces
};
// The families that carry most names, as they write themselves.
constexpr Surname kSurnames[] = {{"김", " kim gim "},
                                 {"이", " lee yi rhee i ri "},
                                 {"박", " park pak bak "},
                                 {"최", " choi choe "},
                                 {"정", " jung jeong chung cheong "},
                                 {"강", " kang gang "},
                                 {"조", " cho jo "},
                                 {"윤", " yoon yun youn "},
                                 {"장", " jang chang "},
                                 {"임", " lim im rim "},
                                 {"한", " han hahn "},
                                 {"오", " oh o "},
                                 {"서", " seo suh "},
                                 {"신", " shin sin "},
                                 {"권", " kwon gwon "},
                                 {"황", " hwang "},
                                 {"안", " ahn an "},
                                 {"송", " song "},
                                 {"류", " ryu "},
                                 {"유", " yoo yu you "},
                                 {"전", " jeon chun jun "},
                                 {"홍", " hong "},
                                 {"고", " ko koh go "},
                                 {"문", " moon mun "},
                                 {"양", " yang "},
                                 {"손", " son sohn "},
                                 {"배", " bae pae "},
                                 {"백", " baek paik "},
                                 {"허", " heo hur huh "},
                                 {"남", " nam "},
                                 {"심", " shim sim "},
                                 {"노", " roh noh no "},
                                 {"하", " ha "},
                                 {"곽", " kwak gwak "},
                                 {"성", " sung seong "},
                                 {"차", " cha "},
                                 {"주", " joo ju chu "},
                                 {"우", " woo u "},
                                 {"구", " koo ku gu "},
                                 {"나", " na ra "},
                                 {"민", " min "},
                                 {"진", " jin chin "},
                                 {"지", " ji chi "},
                                 {"엄", " um eom uhm "},
                                 {"채", " chae "},
                                 {"원", " won "},
                                 {"천", " chun cheon "},
                                 {"방", " bang "},
                                 {"공", " kong gong "},
                                 {"현", " hyun hyeon "},
                                 {"변", " byun byeon "},
                                 {"여", " yeo "},
                                 {"추", " choo chu "},
                                 {"도", " do "},
                                 {"소", " so "},
                                 {"석", " seok suk "},
                                 {"선", " sun seon "},
                                 {"설", " seol sul "},
                                 {"마", " ma "},
                                 {"길", " gil kil "},
                                 {"연", " yeon youn "},
                                 {"위", " wi "},
                                 {"표", " pyo "},
                                 {"명", " myung "},
                                 {"기", " ki "},
                                 {"반", " ban "},
                                 {"왕", " wang "},
                                 {"금", " keum geum "},
                                 {"옥", " ok "},
                                 {"육", " yook "},
                                 {"인", " in "},
                                 {"맹", " maeng "},
                                 {"제", " je "},
                                 {"모", " mo "},
                                 {"탁", " tak "},
                                 {"국", " kook "},
                                 {"어", " eo "},
                                 {"은", " eun "},
                                 {"편", " pyun "},
                                 {"용", " yong "}};

std::vector<char32_t> syllables(std::string_view text) {
  std::vector<char32_t> found;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == ' ') {
      ++i;
      continue;
    }
    if (i + 3 > text.size()) return {};
    const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[i + k]); };
    const char32_t c = (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
    if ((byte(0) & 0xF0U) != 0xE0U || c < kHangulFirst || c > kHangulLast) return {};
    found.push_back(c);
    i += 3;
  }
  return found;
}

std::string sound_of(char32_t syllable) {
  const auto index = static_cast<std::size_t>(syllable - kHangulFirst);
  std::string sound(kInitials[index / kFinals / kVowels]);
  sound += kMedials[index / kFinals % kVowels];
  sound += kFinal[index % kFinals];
  return sound;
}

std::string from_hangul(std::string_view name) {
  const auto parts = syllables(name);
  if (parts.size() < 2 || parts.size() > 3) return {};
  const std::size_t space = name.find(' ');
  const std::string_view surname = name.substr(0, 3);
  if (space != std::string_view::npos && space != 3) return {};
  for (const Surname& known : kSurnames) {
    if (known.hangul != surname) continue;
    std::string sound(surname);
    for (std::size_t i = 1; i < parts.size(); ++i) sound += '-' + sound_of(parts[i]);
    return sound;
  }
  return {};
}

template <std::size_t N>
std::vector<std::pair<std::size_t, std::string_view>> readings(const Latin (&table)[N],
                                                               std::string_view text) {
  std::vector<std::pair<std::size_t, std::string_view>> found;
  for (const Latin& row : table) {
    if (text.starts_with(row.written)) found.emplace_back(row.written.size(), row.sound);
  }
  return found;
}

// The sounds of exactly one syllable; the first reading in the order of the tables.
std::optional<std::string> one_syllable(std::string_view text) {
  auto initials = readings(kLatinInitials, text);
  initials.emplace_back(0, "");
  for (const auto& [first, initial] : initials) {
    for (const auto& [second, medial] : readings(kLatinMedials, text.substr(first))) {
      if (medial.back() == 'G') {
        if (first + second == text.size()) return std::string(initial) + std::string(medial);
        continue;
      }
      for (const auto& [third, final] : readings(kLatinFinals, text.substr(first + second))) {
        if (first + second + third == text.size())
          return std::string(initial) + std::string(medial) + std::string(final);
      }
    }
  }
  return std::nullopt;
}

std::string given_name(const std::vector<std::string>& words) {
  std::string sound;
  if (words.size() == 2) {
    for (const std::string& word : words) {
      const auto one = one_syllable(word);
      if (!one) return {};
      sound += '-' + *one;
    }
    return sound;
  }
  if (words.size() != 1) return {};
  if (const auto one = one_syllable(words.front())) return '-' + *one;
  // The cut that leaves the second syllable an initial, as Korean syllables mostly have one.
  for (const bool with_initial : {true, false}) {
    for (std::size_t cut = 1; cut < words.front().size(); ++cut) {
      const auto left = one_syllable(std::string_view(words.front()).substr(0, cut));
      const auto right = one_syllable(std::string_view(words.front()).substr(cut));
      if (!left || !right) continue;
      const bool vowel = std::string_view("aeiouy").find(words.front()[cut]) != std::string::npos;
      if (vowel != with_initial) return '-' + *left + '-' + *right;
    }
  }
  return {};
}

std::vector<std::string> latin_words(std::string_view name) {
  std::vector<std::string> words(1);
  for (const char c : name) {
    if (c == ' ' || c == '-' || c == ',') {
      if (!words.back().empty()) words.emplace_back();
    } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      words.back() += static_cast<char>(c | 0x20);
    } else {
      return {};
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::string_view surname_of(const std::string& word) {
  for (const Surname& known : kSurnames) {
    if (known.latin.find(' ' + word + ' ') != std::string_view::npos) return known.hangul;
  }
  return {};
}

std::string from_latin(std::string_view name) {
  const std::vector<std::string> words = latin_words(name);
  if (words.size() < 2 || words.size() > 3) return {};
  // Kim Do-hyun or Do-hyun Kim: the hyphen keeps the given name together, so both ends are tried.
  for (const bool first : {true, false}) {
    const std::string_view surname = surname_of(first ? words.front() : words.back());
    if (surname.empty()) continue;
    const std::vector<std::string> rest(words.begin() + (first ? 1 : 0),
                                        words.end() - (first ? 0 : 1));
    if (const std::string given = given_name(rest); !given.empty())
      return std::string(surname) + given;
  }
  return {};
}

}  // namespace

std::string korean_sound(std::string_view name) {
  if (name.empty()) return {};
  return static_cast<unsigned char>(name.front()) >= 0x80 ? from_hangul(name) : from_latin(name);
}

}  // namespace inyeon

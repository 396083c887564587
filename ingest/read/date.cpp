#include "ingest/read/date.h"

#include <fmt/format.h>

#include <array>
#include <cctype>
#include <vector>

namespace inyeon {
namespace {

struct Piece {
  std::string text;  ///< digits, or letters in lower case
  bool number = false;
};

/// Numbers and Latin words, in order; what stands between them is not looked at.
std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  char last = 0;
  for (const char raw : text.substr(0, 200)) {
    const auto c = static_cast<unsigned char>(raw);
    const char kind = std::isdigit(c) != 0 ? 'n' : std::isalpha(c) != 0 ? 'w' : 0;
    if (kind != 0) {
      if (kind != last) pieces.push_back({{}, kind == 'n'});
      pieces.back().text.push_back(static_cast<char>(std::tolower(c)));
    }
    last = kind;
  }
  return pieces;
}

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits.substr(0, 8)) value = value * 10 + (c - '0');
  return value;
}

int month_of(std::string_view word) {
  constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                     "jul", "aug", "sep", "oct", "nov", "dec"};
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (word.starts_with(kMonths[i])) return static_cast<int>(i) + 1;
  }
  return 0;
}

std::string format_date(int year, int month, int day) {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return {};
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

std::string named_month(const std::vector<Piece>& pieces) {
  int day = 0;
  int month = 0;
  for (const Piece& piece : pieces) {
    if (!piece.number) {
      if (month == 0) month = month_of(piece.text);
    } else if (piece.text.size() == 4 && month != 0) {
      return format_date(number(piece.text), month, day);
    } else if (day == 0 && piece.text.size() <= 2) {
      day = number(piece.text);
    }
  }
  return {};
}

}  // namespace

std::string iso_date(std::string_view text) {
  const std::vector<Piece> pieces = pieces_of(text);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (!pieces[i].number) continue;
    const std::string& digits = pieces[i].text;
    if (digits.size() == 8 || digits.size() == 14) {
      const std::string_view all = digits;
      return format_date(number(all.substr(0, 4)), number(all.substr(4, 2)),
                         number(all.substr(6, 2)));
    }
    if (digits.size() == 4 && i + 2 < pieces.size() && pieces[i + 1].number &&
        pieces[i + 2].number) {
      return format_date(number(digits), number(pieces[i + 1].text), number(pieces[i + 2].text));
    }
    break;
  }
  return named_month(pieces);
}

}  // namespace inyeon

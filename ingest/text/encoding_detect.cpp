#include <algorithm>
#include <cctype>

#include "ingest/text/encoding.h"
#include "ingest/text/utf8.h"

namespace inyeon {
namespace {

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

/// Share of UTF-16 units that news in Korean or English is made of.
double utf16_plausibility(std::string_view bytes, std::size_t high) {
  std::size_t good = 0;
  const std::size_t units = bytes.size() / 2;
  for (std::size_t i = 0; i < units; ++i) {
    const unsigned unit = (byte_at(bytes, 2 * i + high) << 8U) | byte_at(bytes, 2 * i + 1 - high);
    const bool ascii = (unit >= 0x20 && unit < 0x7F) || (unit >= 0x09 && unit <= 0x0D);
    const bool latin = unit >= 0xA0 && unit < 0x180;
    const bool hangul = unit >= 0xAC00 && unit <= 0xD7A3;
    const bool punctuation =
        (unit >= 0x2010 && unit <= 0x2040) || (unit >= 0x3000 && unit <= 0x3020);
    if (ascii || latin || hangul || punctuation) ++good;
  }
  return units == 0 ? 0 : static_cast<double>(good) / static_cast<double>(units);
}

bool mostly_control(std::string_view bytes) {
  const auto controls = std::count_if(bytes.begin(), bytes.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0D) && byte != 0x1B;
  });
  return static_cast<std::size_t>(controls) * 20 > bytes.size();
}

struct Utf8Count {
  std::size_t multibyte = 0;
  std::size_t invalid = 0;
  bool cut_off = false;  ///< ends inside a code point that began well
};

Utf8Count count_utf8(std::string_view bytes) {
  Utf8Count count;
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t length = utf8_length_at(bytes, i);
    if (length > 2) ++count.multibyte;
    if (length == 0) {
      const unsigned lead = byte_at(bytes, i);
      const std::size_t wanted = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
      const auto rest = bytes.substr(i + 1);
      const bool tail =
          rest.size() + 1 < wanted && std::all_of(rest.begin(), rest.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
          });
      if (tail) {
        count.cut_off = true;
        break;
      }
      ++count.invalid;
    }
    i += std::max<std::size_t>(length, 1);
  }
  return count;
}

/// Two-byte characters of CP949: most of them, in Korean text, are the syllables of KS X 1001.
bool looks_korean(std::string_view bytes) {
  std::size_t syllables = 0;
  std::size_t other = 0;
  std::size_t broken = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const unsigned lead = byte_at(bytes, i);
    if (lead < 0x80) continue;
    if (i + 1 == bytes.size()) break;
    const unsigned trail = byte_at(bytes, i + 1);
    const bool extended = (trail >= 0x41 && trail <= 0x5A) || (trail >= 0x61 && trail <= 0x7A);
    if (lead == 0x80 || lead == 0xFF || !(extended || (trail >= 0x81 && trail < 0xFF))) {
      ++broken;
      continue;
    }
    ++(lead >= 0xB0 && lead <= 0xC8 && trail >= 0xA1 ? syllables : other);
    ++i;
  }
  return syllables > other && broken * 50 <= syllables;
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

}  // namespace

std::string detect_encoding(std::string_view bytes, std::string_view declared) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return "UTF-8";
  if (bytes.starts_with("\xFF\xFE")) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF")) return "UTF-16BE";
  if (bytes.find('\0') != std::string_view::npos) {
    const double little = utf16_plausibility(bytes, 1);
    const double big = utf16_plausibility(bytes, 0);
    if (std::max(little, big) < 0.9) return {};
    return little >= big ? "UTF-16LE" : "UTF-16BE";
  }
  if (mostly_control(bytes)) return {};
  const Utf8Count utf8 = count_utf8(bytes);
  if (utf8.invalid == 0 && (utf8.multibyte > 0 || !utf8.cut_off)) return "UTF-8";
  const bool utf16_named = lower(declared).starts_with("utf-16");
  if (!declared.empty() && !utf16_named && lower(declared) != "utf-8" && known_encoding(declared)) {
    return std::string(declared);
  }
  if (utf8.multibyte > utf8.invalid) return "UTF-8";
  return looks_korean(bytes) ? "windows-949" : "windows-1252";
}

std::string declared_encoding(std::string_view bytes) {
  const std::string head = lower(bytes.substr(0, 4096));
  for (const std::string_view key : {"charset", "encoding"}) {
    for (std::size_t at = head.find(key); at != std::string::npos; at = head.find(key, at + 1)) {
      std::size_t i = at + key.size();
      while (i < head.size() &&
             (head[i] == ' ' || head[i] == '=' || head[i] == '"' || head[i] == '\''))
        ++i;
      std::size_t end = i;
      while (end < head.size() && (std::isalnum(static_cast<unsigned char>(head[end])) != 0 ||
                                   head[end] == '-' || head[end] == '_')) {
        ++end;
      }
      if (i > at + key.size() && end > i) return head.substr(i, end - i);
    }
  }
  return {};
}

}  // namespace inyeon

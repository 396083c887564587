#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>

#include "graph/model/problem.h"
#include "ingest/text/encoding.h"
#include "ingest/text/utf8.h"

namespace inyeon {
namespace {

void note_malformed(Decoded& out, std::uint64_t position) {
  if (out.malformed++ == 0) out.first_malformed = position;
}

void append_unit(Decoded& out, char32_t c, std::uint64_t begin, std::uint64_t end) {
  const std::uint32_t width = append_utf8(out.text, c);
  out.offsets.append(width, begin, static_cast<std::uint32_t>(end - begin));
}

Decoded decode_utf8(std::string_view bytes, std::uint64_t base) {
  Decoded out;
  std::size_t i = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  while (i < bytes.size()) {
    std::size_t end = i;
    while (const std::size_t length = utf8_length_at(bytes, end)) end += length;
    if (end > i) {
      out.text.append(bytes, i, end - i);
      out.offsets.append(1, base + i, 1, static_cast<std::uint32_t>(end - i));
    }
    if (end < bytes.size()) {
      note_malformed(out, base + end);
      append_unit(out, kReplacement, base + end, base + end + 1);
      ++end;
    }
    i = end;
  }
  return out;
}

Decoded decode_utf16(std::string_view bytes, std::size_t high, std::uint64_t base) {
  Decoded out;
  const auto unit_at = [&](std::size_t i) {
    return static_cast<char32_t>((static_cast<unsigned char>(bytes[i + high]) << 8) |
                                 static_cast<unsigned char>(bytes[i + 1 - high]));
  };
  std::size_t i = bytes.size() >= 2 && unit_at(0) == 0xFEFF ? 2 : 0;
  while (i + 1 < bytes.size()) {
    const char32_t unit = unit_at(i);
    const char32_t next = i + 3 < bytes.size() ? unit_at(i + 2) : 0;
    const bool pair = (unit & 0xFC00U) == 0xD800U && (next & 0xFC00U) == 0xDC00U;
    if (!pair && (unit & 0xF800U) == 0xD800U) note_malformed(out, base + i);
    const std::size_t width = pair ? 4 : 2;
    const char32_t c = pair ? 0x10000U + ((unit & 0x3FFU) << 10U) + (next & 0x3FFU) : unit;
    append_unit(out, c, base + i, base + i + width);
    i += width;
  }
  if (i < bytes.size()) {
    note_malformed(out, base + i);
    append_unit(out, kReplacement, base + i, base + i + 1);
  }
  return out;
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

/// Pages that say EUC-KR or KS C 5601 are in its superset more often than not; Latin-1 likewise.
std::string superset(std::string_view name) {
  std::string key;
  for (const char c : name) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
      key.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
    }
  }
  for (const std::string_view korean :
       {"euckr", "ksc56011987", "ksc5601", "cp949", "uhc", "ms949"}) {
    if (key == korean) return "windows-949";
  }
  for (const std::string_view latin : {"iso88591", "latin1", "usascii", "ascii", "cp1252"}) {
    if (key == latin) return "windows-1252";
  }
  if (key == "utf8") return "UTF-8";
  if (key == "utf16le") return "UTF-16LE";
  if (key == "utf16be") return "UTF-16BE";
  return std::string(name);
}

Converter open_converter(std::string_view encoding) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(std::string(encoding).c_str(), &status));
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

/// A code point whose end in the source is known only when the next one begins.
struct Pending {
  char32_t code_point = 0;
  std::uint64_t begin = 0;
  bool held = false;
};

Decoded decode_by_icu(std::string_view bytes, UConverter* converter, std::uint64_t base) {
  Decoded out;
  Pending pending;
  const auto flush = [&](std::uint64_t end) {
    if (!pending.held) return;
    if (pending.code_point == kReplacement) note_malformed(out, pending.begin);
    append_unit(out, pending.code_point, pending.begin, std::max(end, pending.begin));
    pending.held = false;
  };
  std::array<UChar, 4096> units{};
  std::array<std::int32_t, 4096> offsets{};
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  while (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    UChar* target = units.data();
    const std::uint64_t from = base + static_cast<std::uint64_t>(at - bytes.data());
    ucnv_toUnicode(converter, &target, units.data() + units.size(), &at, end, offsets.data(), 1,
                   &status);
    for (std::size_t i = 0; i < static_cast<std::size_t>(target - units.data()); ++i) {
      const char32_t unit = units[i];
      if (pending.held && (unit & 0xFC00U) == 0xDC00U &&
          (pending.code_point & 0xFC00U) == 0xD800U) {
        pending.code_point = 0x10000U + ((pending.code_point & 0x3FFU) << 10U) + (unit & 0x3FFU);
        continue;
      }
      const std::uint64_t begin =
          offsets[i] < 0 ? from : from + static_cast<std::uint64_t>(offsets[i]);
      flush(begin);
      pending = {unit, begin, true};
    }
  }
  flush(base + bytes.size());
  return out;
}

}  // namespace

bool known_encoding(std::string_view name) { return open_converter(superset(name)) != nullptr; }

Decoded decode(std::string_view bytes, std::string_view encoding, std::uint64_t base) {
  std::string name = superset(encoding);
  if (name == "UTF-16" || name == "utf-16") {
    name = bytes.starts_with("\xFE\xFF") ? "UTF-16BE" : "UTF-16LE";
  }
  if (name == "UTF-8") return decode_utf8(bytes, base);
  if (name == "UTF-16LE") return decode_utf16(bytes, 1, base);
  if (name == "UTF-16BE") return decode_utf16(bytes, 0, base);
  const Converter converter = open_converter(name);
  if (!converter) throw UsageError("unknown encoding \"" + std::string(encoding) + "\"");
  return decode_by_icu(bytes, converter.get(), base);
}

}  // namespace inyeon

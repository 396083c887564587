#include "ingest/read/json_fields.h"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <cctype>

#include "ingest/text/utf8.h"

namespace inyeon {
namespace {

/// The position of the quote that opens the string whose closing quote is at `closing`: inside a
/// string every quote has a backslash before it.
std::size_t opening_quote(std::string_view json, std::size_t closing) {
  std::size_t at = closing - 1;
  while (json[at] != '"' || json[at - 1] == '\\') --at;
  return at;
}

class RecordFinder : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, RecordFinder> {
 public:
  RecordFinder(std::string_view json, const rapidjson::MemoryStream& stream,
               const FieldMapping& fields, JsonRecords& out)
      : json_(json),
        stream_(stream),
        names_{fields.id,  fields.title, fields.date,  fields.text,
               fields.url, fields.lang,  fields.outlet},
        out_(out) {}

  // Names as RapidJSON calls them.
  bool Default() { return !at_root(); }
  bool StartObject() {
    if (levels_.empty() || (levels_.size() == 1 && levels_[0].array)) {
      current_ = {};
      current_.begin = stream_.Tell() - 1;
    }
    levels_.push_back({false, path_.size()});
    return true;
  }
  bool EndObject(rapidjson::SizeType) {
    pop();
    if (levels_.empty() || (levels_.size() == 1 && levels_[0].array)) {
      out_.records.push_back(current_);
    }
    return true;
  }
  bool StartArray() {
    levels_.push_back({true, path_.size()});
    return true;
  }
  bool EndArray(rapidjson::SizeType) {
    pop();
    return true;
  }
  bool Key(const char* text, rapidjson::SizeType length, bool) {
    path_.resize(levels_.back().path_size);
    if (!path_.empty()) path_.push_back('.');
    path_.append(text, length);
    return true;
  }
  bool String(const char*, rapidjson::SizeType, bool) {
    if (at_root()) return false;  // and there need not be anything before its opening quote
    const std::size_t closing = stream_.Tell() - 1;
    return note({opening_quote(json_, closing) + 1, closing});
  }
  bool RawNumber(const char*, rapidjson::SizeType length, bool) {
    const std::size_t end = stream_.Tell();
    return note({end - length, end});
  }

 private:
  struct Level {
    bool array;
    std::size_t path_size;
  };

  /// A scalar that is no part of an object: no document can come of it.
  bool at_root() const { return levels_.empty() || (levels_.size() == 1 && levels_[0].array); }

  void pop() {
    path_.resize(levels_.back().path_size);
    levels_.pop_back();
  }

  bool note(JsonScalar scalar) {
    if (at_root()) return false;
    if (levels_.back().array) return true;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (names_[i] == path_ && !current_.fields[i]) current_.fields[i] = scalar;
    }
    return true;
  }

  std::string_view json_;
  const rapidjson::MemoryStream& stream_;
  std::array<std::string, kJsonFields> names_;
  JsonRecords& out_;
  JsonRecord current_;
  std::vector<Level> levels_;
  std::string path_;
};

char32_t hex4(std::string_view json, std::size_t at) {
  char32_t value = 0;
  for (std::size_t i = at; i < at + 4 && i < json.size(); ++i) {
    const auto c = static_cast<unsigned char>(json[i]);
    const int digit = std::isdigit(c) != 0 ? c - '0' : (std::tolower(c) - 'a' + 10);
    value = value * 16 + static_cast<char32_t>(digit);
  }
  return value;
}

char32_t simple_escape(char c) {
  switch (c) {
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return static_cast<unsigned char>(c);
  }
}

/// The \uXXXX at `at`, where there is a whole one.
std::optional<char32_t> unicode_escape(std::string_view json, std::size_t at) {
  if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u') return std::nullopt;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    if (std::isxdigit(static_cast<unsigned char>(json[i])) == 0) return std::nullopt;
  }
  return hex4(json, at + 2);
}

}  // namespace

JsonRecords find_records(std::string_view json, const FieldMapping& fields) {
  JsonRecords out;
  rapidjson::MemoryStream stream(json.data(), json.size());
  RecordFinder finder(json, stream, fields, out);
  rapidjson::Reader reader;
  // Iterative: a million opening brackets must not overflow the stack. Numbers as they stand: an
  // id may be longer than any integer.
  constexpr unsigned kFlags =
      rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
  const rapidjson::ParseResult result = reader.Parse<kFlags>(stream, finder);
  if (result.IsError()) {
    const bool stopped = result.Code() == rapidjson::kParseErrorTermination;
    out.fault = {result.Offset(), stopped
                                      ? "a value that is no object stands where a document should"
                                      : rapidjson::GetParseError_En(result.Code())};
  }
  return out;
}

void mend_surrogates(std::string& json) {
  for (std::size_t at = json.find("\\u"); at != std::string::npos; at = json.find("\\u", at)) {
    std::size_t slashes = 0;
    while (slashes < at && json[at - 1 - slashes] == '\\') ++slashes;
    const std::optional<char32_t> unit = slashes % 2 == 0 ? unicode_escape(json, at) : std::nullopt;
    if (!unit || (*unit & 0xF800U) != 0xD800U) {
      at += 2;
      continue;
    }
    const std::optional<char32_t> next = unicode_escape(json, at + 6);
    if ((*unit & 0xFC00U) == 0xD800U && next && (*next & 0xFC00U) == 0xDC00U) {
      at += 12;
      continue;
    }
    json.replace(at, 6, "\\uFFFD");
    at += 6;
  }
}

MappedText json_string(std::string_view json, JsonScalar scalar) {
  MappedText out;
  std::size_t at = scalar.begin;
  while (at < scalar.end) {
    const std::size_t plain_end = std::min(json.find('\\', at), scalar.end);
    if (plain_end > at) {
      out.text.append(json, at, plain_end - at);
      out.offsets.append(1, at, 1, static_cast<std::uint32_t>(plain_end - at));
      at = plain_end;
      continue;
    }
    std::uint32_t width = 2;
    char32_t c = 0;
    if (const auto unit = unicode_escape(json, at)) {
      width = 6;
      c = *unit;
      const auto next = unicode_escape(json, at + 6);
      if ((c & 0xFC00U) == 0xD800U && next) {
        width = 12;
        c = 0x10000U + ((c & 0x3FFU) << 10U) + (*next & 0x3FFU);
      }
    } else {
      c = simple_escape(json[at + 1]);
    }
    out.offsets.append(append_utf8(out.text, c), at, width);
    at += width;
  }
  return out;
}

}  // namespace inyeon

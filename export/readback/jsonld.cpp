// JSON-LD by RapidJSON's stream of events: what stands under "contribution", however the file is
// laid out, compacted or expanded, is written out again as a line of its own.
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/istreamwrapper.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <istream>
#include <stdexcept>
#include <string>

#include "export/readback/contribution.h"
#include "export/readback/readers.h"
#include "graph/gold/json_writer.h"

namespace inyeon::readback {
namespace {

// Expanded: [{"@type": ["@json"], "@value": {…}}]. In a context the term is only explained.
const rapidjson::Value* unwrapped(const rapidjson::Value& value) {
  if (value.IsArray()) return value.Size() == 1 ? unwrapped(value[0]) : nullptr;
  if (!value.IsObject()) return nullptr;
  if (const auto inner = value.FindMember("@value"); inner != value.MemberEnd())
    return inner->value.IsObject() ? &inner->value : nullptr;
  return value.HasMember("@type") ? nullptr : &value;
}

void hand_on(const std::string& json, std::uint64_t offset, const LineSink& sink) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseIterativeFlag>(json.data(), json.size());
  const rapidjson::Value* contribution = unwrapped(document);
  if (contribution == nullptr) return;
  rapidjson::StringBuffer line;
  rapidjson::Writer<rapidjson::StringBuffer> writer(line);
  contribution->Accept(writer);
  sink({line.GetString(), line.GetSize()}, offset);
}

class Handler {
 public:
  Handler(const rapidjson::IStreamWrapper& stream, const LineSink& sink)
      : stream_(stream), sink_(sink), json_(line_) {}

  bool Null() {
    return scalar([&] { json_.raw("null"); });
  }
  bool Bool(bool b) {
    return scalar([&] { json_.raw(b ? "true" : "false"); });
  }
  bool Int(int i) { return Int64(i); }
  bool Uint(unsigned u) { return Uint64(u); }
  bool Int64(std::int64_t i) {
    return scalar([&] { json_.raw(std::to_string(i)); });
  }
  bool Uint64(std::uint64_t u) {
    return scalar([&] { json_.number(u); });
  }
  bool Double(double d) {
    return scalar([&] { json_.number(d); });
  }
  bool RawNumber(const char*, rapidjson::SizeType, bool) { return false; }
  bool String(const char* text, rapidjson::SizeType size, bool) {
    return scalar([&] { json_.string({text, size}); });
  }
  bool Key(const char* text, rapidjson::SizeType size, bool) {
    const std::string_view name(text, size);
    if (depth_ > 0) {
      json_.key(name);
    } else {
      wanted_ = name == kContributionTerm || name == kContributionIri;
    }
    return true;
  }
  bool StartObject() {
    if (opens()) json_.begin_object();
    return true;
  }
  bool EndObject(rapidjson::SizeType) {
    return closes([&] { json_.end_object(); });
  }
  bool StartArray() {
    if (opens()) json_.begin_array();
    return true;
  }
  bool EndArray(rapidjson::SizeType) {
    return closes([&] { json_.end_array(); });
  }

 private:
  template <typename Put>
  bool scalar(const Put& put) {
    if (depth_ > 0) put();
    wanted_ = false;
    return true;
  }

  bool opens() {
    if (depth_ == 0 && !wanted_) return false;
    wanted_ = false;
    ++depth_;
    return true;
  }

  template <typename Put>
  bool closes(const Put& put) {
    if (depth_ == 0) return true;
    put();
    if (--depth_ > 0) return true;
    hand_on(line_, stream_.Tell(), sink_);
    line_.clear();
    json_.restart();
    return true;
  }

  const rapidjson::IStreamWrapper& stream_;
  const LineSink& sink_;
  std::string line_;
  JsonWriter json_;
  std::size_t depth_ = 0;  // inside of a contribution
  bool wanted_ = false;    // the next value is one
};

}  // namespace

void read_jsonld(std::istream& in, const LineSink& sink) {
  rapidjson::IStreamWrapper stream(in);
  Handler handler(stream, sink);
  rapidjson::Reader reader;
  constexpr unsigned kFlags =
      rapidjson::kParseValidateEncodingFlag | rapidjson::kParseIterativeFlag;
  if (const auto result = reader.Parse<kFlags>(stream, handler); result.IsError())
    throw std::invalid_argument(std::string(rapidjson::GetParseError_En(result.Code())) +
                                " (byte " + std::to_string(result.Offset()) + ")");
}

}  // namespace inyeon::readback

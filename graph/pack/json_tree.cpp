#include "graph/pack/json_tree.h"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

namespace inyeon::packs {
namespace {

constexpr std::size_t kDeepest = 32;

// Called by RapidJSON for each token; false stops it.
class TreeBuilder {
 public:
  TreeBuilder(JsonNode& root, const rapidjson::MemoryStream& stream)
      : stream_(stream), open_{&root} {}

  bool Null() { return leaf(JsonNode::Kind::kNull) != nullptr; }
  bool Bool(bool value) {
    leaf(JsonNode::Kind::kBool)->truth = value;
    return true;
  }
  bool Int(int) { return number(); }
  bool Uint(unsigned) { return number(); }
  bool Int64(std::int64_t) { return number(); }
  bool Uint64(std::uint64_t) { return number(); }
  bool Double(double) { return number(); }
  bool RawNumber(const char*, rapidjson::SizeType, bool) { return number(); }
  bool String(const char* text, rapidjson::SizeType size, bool) {
    leaf(JsonNode::Kind::kString)->text.assign(text, size);
    return true;
  }
  bool StartObject() { return start(JsonNode::Kind::kObject); }
  bool Key(const char* text, rapidjson::SizeType size, bool) {
    key_.assign(text, size);
    return true;
  }
  bool EndObject(rapidjson::SizeType) { return end(); }
  bool StartArray() { return start(JsonNode::Kind::kArray); }
  bool EndArray(rapidjson::SizeType) { return end(); }

 private:
  // The node that a value goes to: the root itself, or a new one in what is open.
  JsonNode* leaf(JsonNode::Kind kind) {
    JsonNode* at = open_.back();
    if (at->kind == JsonNode::Kind::kArray) {
      at = &at->items.emplace_back();
    } else if (at->kind == JsonNode::Kind::kObject) {
      at = &at->members.emplace_back(key_, JsonNode()).second;
    }
    at->kind = kind;
    at->at = stream_.Tell();
    return at;
  }
  bool number() { return leaf(JsonNode::Kind::kNumber) != nullptr; }
  bool start(JsonNode::Kind kind) {
    JsonNode* node = leaf(kind);
    if (open_.size() > kDeepest) return false;
    if (node != open_.front() || started_) open_.push_back(node);
    started_ = true;
    return true;
  }
  bool end() {
    if (open_.size() > 1) open_.pop_back();
    return true;
  }

  const rapidjson::MemoryStream& stream_;
  // A container's children are only added while it is the innermost: pointers to those around it
  // hold.
  std::vector<JsonNode*> open_;
  bool started_ = false;
  std::string key_;
};

}  // namespace

const JsonNode* JsonNode::find(std::string_view key) const {
  for (const auto& [name, value] : members) {
    if (name == key) return &value;
  }
  return nullptr;
}

JsonNode parse_json(std::string_view text) {
  JsonNode root;
  rapidjson::MemoryStream stream(text.data(), text.size());
  TreeBuilder builder(root, stream);
  rapidjson::Reader reader;
  constexpr unsigned kFlags =
      rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
  const auto result = reader.Parse<kFlags>(stream, builder);
  if (result.Code() == rapidjson::kParseErrorTermination)
    throw JsonFault("nested too deeply", result.Offset());
  if (result.IsError())
    throw JsonFault(rapidjson::GetParseError_En(result.Code()), result.Offset());
  return root;
}

}  // namespace inyeon::packs

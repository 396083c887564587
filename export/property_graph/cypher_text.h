// Cypher as text, safe against what names say.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "export/text/replacements.h"

namespace inyeon {

/// Appends a string literal. Older servers read \uXXXX before they read the statement, newer ones
/// inside of literals only; what is written means the same to both.
void append_cypher_string(std::string& out, std::string_view text);

/// Appends a label or type in backticks. Characters that such a name cannot hold are replaced.
void append_cypher_name(std::string& out, std::string_view name, Replacements& replaced);

/// Cypher's lists and maps, called like JsonWriter. Keys must be plain names.
class CypherWriter {
 public:
  explicit CypherWriter(std::string& out) : out_(out) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void key(std::string_view name) {
    separate();
    out_ += name;
    out_ += ':';
    comma_ = false;
  }
  void string(std::string_view text) {
    separate();
    append_cypher_string(out_, text);
  }
  void raw(std::string_view text) {
    separate();
    out_ += text;
  }
  void field(std::string_view name, std::string_view text) {
    key(name);
    string(text);
  }
  void optional(std::string_view name, std::string_view text) {
    if (!text.empty()) field(name, text);
  }
  void field(std::string_view name, std::uint64_t value) {
    key(name);
    raw(std::to_string(value));
  }

 private:
  void separate() {
    if (comma_) out_ += ',';
    comma_ = true;
  }
  void open(char bracket) {
    separate();
    out_ += bracket;
    comma_ = false;
  }
  void close(char bracket) {
    out_ += bracket;
    comma_ = true;
  }

  std::string& out_;
  bool comma_ = false;
};

}  // namespace inyeon

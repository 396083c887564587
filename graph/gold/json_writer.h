// JSON as text, appended to a string: what every writer of JSON in this project uses.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace inyeon {

/// Appends the text in quotes, escaped as RFC 8259 asks and no further. The text must be UTF-8.
void append_json_string(std::string& out, std::string_view text);

/// Puts commas where they belong and nothing else: calls must come in an order that makes sense
/// (key before value inside an object). The string must outlive it.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  /// Begins a new text; to be called when the string was emptied.
  void restart() { comma_ = false; }
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void key(std::string_view name);
  void string(std::string_view text);
  void number(std::uint64_t value);
  /// The shortest text that reads back to the same number; always with a point or an exponent.
  void number(double value);
  /// A value that is JSON already.
  void raw(std::string_view json);

  void field(std::string_view name, std::string_view text) {
    key(name);
    string(text);
  }
  /// Nothing where the text is empty.
  void optional(std::string_view name, std::string_view text) {
    if (!text.empty()) field(name, text);
  }
  void field(std::string_view name, std::uint64_t value) {
    key(name);
    number(value);
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

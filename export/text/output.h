// A stream with a buffer that writers append to: text is made in a string and handed on in pages.
#pragma once

#include <ostream>
#include <string>
#include <string_view>

namespace inyeon {

class Output {
 public:
  /// The stream must outlive it. A failing stream is the caller's to notice.
  explicit Output(std::ostream& stream) : stream_(stream) { text_.reserve(2 * kPage); }
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  ~Output() { flush(); }

  /// What is not yet written; append to it.
  std::string& text() { return text_; }
  Output& operator<<(char piece) {
    text_ += piece;
    return *this;
  }
  Output& operator<<(std::string_view piece) {
    text_ += piece;
    return *this;
  }
  /// To be called after each record: keeps the buffer small.
  void end_record() {
    if (text_.size() >= kPage) flush();
  }
  void flush() {
    stream_.write(text_.data(), static_cast<std::streamsize>(text_.size()));
    text_.clear();
  }

 private:
  static constexpr std::size_t kPage = std::size_t{1} << 16U;
  std::ostream& stream_;
  std::string text_;
};

}  // namespace inyeon

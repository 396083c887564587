// A stream whose lines go on in batches.
#pragma once

#include <exception>
#include <functional>
#include <streambuf>
#include <string>
#include <string_view>

namespace inyeon {

/// Hands on whole lines, of `bytes` together or little more than one line. What the sink throws is
/// kept, since streams swallow exceptions; from then on nothing is handed on.
class LineBatches : public std::streambuf {
 public:
  using Sink = std::function<void(std::string&& lines)>;
  LineBatches(std::size_t bytes, Sink sink) : bytes_(bytes), sink_(std::move(sink)) {}

  /// Hands on what is left.
  void finish();
  /// Throws what the sink threw.
  void rethrow() const {
    if (failure_) std::rethrow_exception(failure_);
  }

 protected:
  int_type overflow(int_type c) override;
  std::streamsize xsputn(const char* text, std::streamsize size) override;

 private:
  void hand_on(std::size_t end);

  std::size_t bytes_;
  Sink sink_;
  std::string text_;
  std::exception_ptr failure_;
};

}  // namespace inyeon

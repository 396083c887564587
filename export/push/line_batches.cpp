#include "export/push/line_batches.h"

namespace inyeon {

void LineBatches::finish() {
  if (!text_.empty()) hand_on(text_.size());
}

LineBatches::int_type LineBatches::overflow(int_type c) {
  const char one = traits_type::to_char_type(c);
  xsputn(&one, 1);
  return c;
}

// Batches end at the first line end past the limit, so that they do not depend on how much is
// written at a time.
std::streamsize LineBatches::xsputn(const char* text, std::streamsize size) {
  text_.append(text, static_cast<std::size_t>(size));
  while (text_.size() >= bytes_) {
    const std::size_t end = text_.find('\n', bytes_ == 0 ? 0 : bytes_ - 1);
    if (end == std::string::npos) break;
    hand_on(end + 1);
  }
  return size;
}

void LineBatches::hand_on(std::size_t end) {
  std::string lines = text_.substr(0, end);
  text_.erase(0, end);
  if (failure_) return;
  try {
    sink_(std::move(lines));
  } catch (...) {
    failure_ = std::current_exception();
  }
}

}  // namespace inyeon

// Numbers and texts in model files, little-endian. Internal to the model files.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/problem.h"

namespace inyeon::learn {

static_assert(std::endian::native == std::endian::little, "model files are little-endian");

template <typename T>
void put(std::string& out, const T& value) {
  std::array<char, sizeof(T)> bytes;
  std::memcpy(bytes.data(), &value, sizeof(T));
  out.append(bytes.data(), bytes.size());
}

inline void put_text(std::string& out, std::string_view text) {
  put(out, static_cast<std::uint32_t>(text.size()));
  out += text;
}

template <typename T>
void put_all(std::string& out, const std::vector<T>& values) {
  out.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
}

[[noreturn]] inline void refuse_model(const char* why) {
  throw CorruptionError(std::string("the model file is damaged: ") + why);
}

/// Takes a model file apart; every step throws CorruptionError where the bytes end too early.
class ModelReader {
 public:
  explicit ModelReader(std::string_view bytes) : rest_(bytes) {}

  template <typename T>
  T number() {
    T value;
    std::memcpy(&value, take(sizeof(T)).data(), sizeof(T));
    return value;
  }
  std::uint32_t bounded(std::uint32_t limit, const char* what) {
    const auto value = number<std::uint32_t>();
    if (value > limit) refuse_model(what);
    return value;
  }
  std::string text() { return std::string(take(bounded(kMaxText, "a text is too long"))); }
  template <typename T>
  std::vector<T> all(std::size_t count) {
    const std::string_view bytes = take(count * sizeof(T));
    std::vector<T> values(count);
    if (count > 0) std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
  }
  std::string_view take(std::size_t size) {
    if (size > rest_.size()) refuse_model("it ends too early");
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }
  std::string_view rest() const { return rest_; }

 private:
  static constexpr std::uint32_t kMaxText = 4096;
  std::string_view rest_;
};

}  // namespace inyeon::learn

// Reading and writing the bytes of model files: little-endian numbers, counted texts, whole
// vectors; behind a magic word and a hash (fnv1a_words) of everything after it.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "graph/model/problem.h"
#include "ingest/learn/features.h"

namespace inyeon::learn {

static_assert(std::endian::native == std::endian::little, "model files are little-endian");

class ModelWriter {
 public:
  template <typename T>
  void number(const T& value) {
    static_assert(std::is_trivially_copyable_v<T>);
    std::array<char, sizeof(T)> bytes;
    std::memcpy(bytes.data(), &value, sizeof(T));
    body_.append(bytes.data(), bytes.size());
  }
  void text(std::string_view text) {
    number(static_cast<std::uint32_t>(text.size()));
    body_ += text;
  }
  template <typename T>
  void all(const std::vector<T>& values) {
    static_assert(std::is_trivially_copyable_v<T>);
    body_.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
  }
  /// Zeros, up to a multiple of `size` behind magic and hash.
  void align(std::size_t size) { body_.resize((body_.size() + size - 1) / size * size, '\0'); }
  /// The whole file.
  std::string file(std::string_view magic) const {
    ModelWriter head;
    head.number(fnv1a_words(body_));
    return std::string(magic) + head.body_ + body_;
  }

 private:
  std::string body_;
};

/// Every read throws CorruptionError, naming `what`, where the bytes do not hold it.
class ModelReader {
 public:
  /// Checks magic and hash.
  ModelReader(std::string_view bytes, std::string_view magic, const char* what)
      : rest_(bytes), what_(what) {
    if (!bytes.starts_with(magic)) refuse("it does not begin as one");
    rest_.remove_prefix(magic.size());
    const auto hash = number<std::uint64_t>();
    if (hash != fnv1a_words(rest_)) refuse("its checksum does not fit");
    size_ = rest_.size();
  }

  template <typename T>
  T number() {
    T value;
    std::memcpy(&value, take(sizeof(T)).data(), sizeof(T));
    return value;
  }
  std::uint32_t bounded(std::uint32_t limit, const char* why) {
    const auto value = number<std::uint32_t>();
    if (value > limit) refuse(why);
    return value;
  }
  std::string text() { return std::string(take(bounded(4096, "a text is too long"))); }
  template <typename T>
  std::vector<T> all(std::size_t count) {
    if (count > rest_.size() / sizeof(T)) refuse("it ends too early");
    const std::string_view bytes = take(count * sizeof(T));
    std::vector<T> values(count);
    if (count > 0) std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
  }
  /// Passes over what ModelWriter::align() wrote.
  void align(std::size_t size) {
    const std::size_t read = size_ - rest_.size();
    raw((read + size - 1) / size * size - read);
  }
  /// Bytes where they lie.
  std::string_view raw(std::size_t size) { return take(size); }
  void end() const {
    if (!rest_.empty()) refuse("something follows its end");
  }
  [[noreturn]] void refuse(const char* why) const {
    throw CorruptionError(std::string(what_) + " is damaged: " + why);
  }

 private:
  std::string_view take(std::size_t size) {
    if (size > rest_.size()) refuse("it ends too early");
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  std::string_view rest_;
  std::size_t size_ = 0;
  const char* what_;
};

}  // namespace inyeon::learn

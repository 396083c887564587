#include <array>
#include <bit>
#include <cstring>

#include "graph/model/problem.h"
#include "ingest/learn/tagger.h"

namespace inyeon::learn {
namespace {

static_assert(std::endian::native == std::endian::little, "model files are little-endian");

constexpr std::string_view kMagic = "INYTAG1\n";
constexpr std::uint32_t kMaxTypes = 64;
constexpr std::uint32_t kMaxSlotBits = 24;
constexpr std::uint32_t kMaxText = 4096;

template <typename T>
void put(std::string& out, const T& value) {
  std::array<char, sizeof(T)> bytes;
  std::memcpy(bytes.data(), &value, sizeof(T));
  out.append(bytes.data(), bytes.size());
}

void put_text(std::string& out, std::string_view text) {
  put(out, static_cast<std::uint32_t>(text.size()));
  out += text;
}

template <typename T>
void put_all(std::string& out, const std::vector<T>& values) {
  out.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
}

[[noreturn]] void refuse(const char* why) {
  throw CorruptionError(std::string("the tagger model is damaged: ") + why);
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  template <typename T>
  T number() {
    T value;
    std::memcpy(&value, take(sizeof(T)).data(), sizeof(T));
    return value;
  }
  std::uint32_t bounded(std::uint32_t limit, const char* what) {
    const auto value = number<std::uint32_t>();
    if (value > limit) refuse(what);
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
    if (size > rest_.size()) refuse("it ends too early");
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }
  std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
};

}  // namespace

std::string write_model(const TaggerModel& model) {
  std::string body;
  put_text(body, model.licence);
  put(body, static_cast<std::uint32_t>(model.types.size()));
  for (const std::string& type : model.types) put_text(body, type);
  put_all(body, model.transitions);
  put(body, model.slot_bits);
  put_all(body, model.prints);
  put_all(body, model.weights);
  std::string file(kMagic);
  put(file, fnv1a(body));
  return file + body;
}

TaggerModel read_model(std::string_view bytes) {
  Reader reader(bytes);
  if (reader.take(std::min(kMagic.size(), bytes.size())) != kMagic) refuse("it is no tagger model");
  const auto checksum = reader.number<std::uint64_t>();
  if (checksum != fnv1a(reader.rest())) refuse("its checksum does not fit");
  TaggerModel model;
  model.licence = reader.text();
  model.types.resize(reader.bounded(kMaxTypes, "too many types"));
  for (std::string& type : model.types) type = reader.text();
  const std::size_t labels = model.label_count();
  model.transitions = reader.all<std::int16_t>(labels * labels);
  model.slot_bits = reader.bounded(kMaxSlotBits, "too many slots");
  if (model.slot_bits == 0) refuse("it has no slots");
  const std::size_t slots = std::size_t{1} << model.slot_bits;
  model.prints = reader.all<std::uint16_t>(slots);
  model.weights = reader.all<std::int8_t>(slots * labels);
  if (!reader.rest().empty()) refuse("something follows its end");
  return model;
}

}  // namespace inyeon::learn

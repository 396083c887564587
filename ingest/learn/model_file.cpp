#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "graph/model/problem.h"
#include "ingest/learn/tagger.h"

namespace inyeon::learn {
namespace {

static_assert(std::endian::native == std::endian::little, "model files are little-endian");

constexpr std::string_view kMagic = "INYTAG2\n";
constexpr std::uint32_t kMaxBucketBits = 20;
constexpr std::size_t kAlignment = 16;
constexpr std::int16_t kMaxTransition = 2000;
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

std::size_t aligned(std::size_t size) { return (size + kAlignment - 1) / kAlignment * kAlignment; }

// decode() counts in 16 bits and relies on these limits.
void check_scores(const std::vector<std::int16_t>& scores) {
  for (const std::int16_t score : scores) {
    if (score < kNever || score > kMaxTransition) refuse("a transition is out of range");
  }
}

}  // namespace

std::string write_model(const TaggerModel& model) {
  std::string body;
  put_text(body, model.licence);
  put(body, static_cast<std::uint32_t>(model.labels.size()));
  for (const std::string& label : model.labels) put_text(body, label);
  put_all(body, model.starts);
  put_all(body, model.transitions);
  put(body, model.bucket_bits);
  body.resize(aligned(body.size()), '\0');
  put_all(body, model.weights);
  put_all(body, model.prints);
  std::string file(kMagic);
  put(file, fnv1a_words(body));
  return file + body;
}

Tagger::Tagger(std::string_view file) {
  Reader reader(file);
  if (reader.take(std::min(kMagic.size(), file.size())) != kMagic) refuse("it is no tagger model");
  const auto checksum = reader.number<std::uint64_t>();
  const std::string_view body = reader.rest();
  if (checksum != fnv1a_words(body)) refuse("its checksum does not fit");
  licence_ = reader.text();
  labels_.resize(reader.bounded(kMaxLabels, "too many labels"));
  if (labels_.empty()) refuse("it has no labels");
  for (std::string& label : labels_) label = reader.text();
  starts_ = reader.all<std::int16_t>(labels_.size());
  check_scores(starts_);
  read_transitions(reader.all<std::int16_t>(labels_.size() * labels_.size()));
  bucket_bits_ = reader.bounded(kMaxBucketBits, "too many buckets");
  if (bucket_bits_ == 0) refuse("it has no buckets");
  const std::size_t read = body.size() - reader.rest().size();
  reader.take(aligned(read) - read);
  const std::size_t slots = kBucket << bucket_bits_;
  weights_ = reader.take(slots * kRow).data();
  prints_ = reader.take(slots * sizeof(std::uint16_t)).data();
  if (!reader.rest().empty()) refuse("something follows its end");
}

void Tagger::read_transitions(const std::vector<std::int16_t>& transitions) {
  check_scores(transitions);
  for (auto& row : into_rest_) row.fill(kNever);
  for (std::size_t before = 0; before < labels_.size(); ++before) {
    into_first_[before] = transitions[before * labels_.size()];
    for (std::size_t label = 1; label < labels_.size(); ++label)
      into_rest_[before][label - 1] = transitions[before * labels_.size() + label];
  }
}

}  // namespace inyeon::learn

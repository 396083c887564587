#include "ingest/learn/model_bytes.h"
#include "ingest/learn/tagger.h"

namespace inyeon::learn {
namespace {

constexpr std::string_view kMagic = "INYTAG2\n";
constexpr std::uint32_t kMaxBucketBits = 20;
constexpr std::size_t kAlignment = 16;
constexpr std::int16_t kMaxTransition = 2000;

// decode() counts in 16 bits and relies on these limits.
void check_scores(const ModelReader& reader, const std::vector<std::int16_t>& scores) {
  for (const std::int16_t score : scores) {
    if (score < kNever || score > kMaxTransition) reader.refuse("a transition is out of range");
  }
}

}  // namespace

std::string write_model(const TaggerModel& model) {
  ModelWriter writer;
  writer.text(model.licence);
  writer.number(static_cast<std::uint32_t>(model.labels.size()));
  for (const std::string& label : model.labels) writer.text(label);
  writer.all(model.starts);
  writer.all(model.transitions);
  writer.number(model.bucket_bits);
  writer.align(kAlignment);
  writer.all(model.weights);
  writer.all(model.prints);
  return writer.file(kMagic);
}

Tagger::Tagger(std::string_view file) {
  ModelReader reader(file, kMagic, "the tagger model");
  licence_ = reader.text();
  labels_.resize(reader.bounded(kMaxLabels, "too many labels"));
  if (labels_.empty()) reader.refuse("it has no labels");
  for (std::string& label : labels_) label = reader.text();
  starts_ = reader.all<std::int16_t>(labels_.size());
  check_scores(reader, starts_);
  const auto transitions = reader.all<std::int16_t>(labels_.size() * labels_.size());
  check_scores(reader, transitions);
  spread_transitions(transitions);
  bucket_bits_ = reader.bounded(kMaxBucketBits, "too many buckets");
  if (bucket_bits_ == 0) reader.refuse("it has no buckets");
  reader.align(kAlignment);
  const std::size_t slots = kBucket << bucket_bits_;
  weights_ = reinterpret_cast<const std::int8_t*>(reader.raw(slots * kRow).data());
  prints_ = reader.raw(slots * sizeof(std::uint16_t)).data();
  reader.end();
}

void Tagger::spread_transitions(const std::vector<std::int16_t>& transitions) {
  for (auto& row : into_rest_) row.fill(kNever);
  for (auto& row : from_) row.fill(kNever);
  for (std::size_t before = 0; before < labels_.size(); ++before) {
    for (std::size_t label = 0; label < labels_.size(); ++label) {
      const std::int16_t score = transitions[before * labels_.size() + label];
      from_[label][before] = score;
      if (label > 0) into_rest_[before][label - 1] = score;
    }
  }
}

}  // namespace inyeon::learn

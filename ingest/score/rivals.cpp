#include "ingest/score/rivals.h"

#include <algorithm>

namespace inyeon::scoring {
namespace {

// So much better than a rival that there is none.
constexpr float kUnrivalled = 12.0F;

/// A contender with its score beside it: all are met by all.
struct Rival {
  std::uint32_t predicate = 0;
  std::uint32_t subject = 0;
  std::uint32_t object = 0;
  float score = 0.0F;
};

class Comparison {
 public:
  explicit Comparison(const Rival& one) : one_(one) {}

  void meet(const Rival& other) {
    const bool predicate = one_.predicate == other.predicate;
    const bool subject = one_.subject == other.subject;
    const bool object = one_.object == other.object;
    const bool turned = predicate && one_.subject == other.object && one_.object == other.subject;
    if (!subject && !object && !turned) return;  // most of them
    const float lead = one_.score - other.score;
    if (turned) reverse_ = std::min(reverse_, lead);
    if (predicate && object && !subject) {
      subjects_ = std::min(subjects_, lead);
      better_ += lead < 0 ? 1 : 0;
    }
    if (predicate && subject && !object) objects_ = std::min(objects_, lead);
    if (!predicate && subject && !object)
      subject_company_ = std::max(subject_company_, other.score);
    if (!predicate && object && !subject) object_company_ = std::max(object_company_, other.score);
    if (!predicate && subject && object) others_ = std::min(others_, lead);
  }

  void write(FeatureVector& dense) const {
    const auto set = [&](Feature feature, float value) {
      dense[static_cast<std::size_t>(feature)] = value;
    };
    set(Feature::kAgainstSubjects, subjects_);
    set(Feature::kAgainstObjects, objects_);
    set(Feature::kAgainstReverse, reverse_);
    set(Feature::kAgainstOthers, others_);
    set(Feature::kSubjectCompany, subject_company_);
    set(Feature::kObjectCompany, object_company_);
    set(Feature::kBetterSubjects, static_cast<float>(better_));
  }

 private:
  const Rival one_;
  float subjects_ = kUnrivalled;
  float objects_ = kUnrivalled;
  float reverse_ = kUnrivalled;
  float others_ = kUnrivalled;
  float subject_company_ = -kUnrivalled;
  float object_company_ = -kUnrivalled;
  int better_ = 0;
};

}  // namespace

void compare_rivals(std::span<const Contender> contenders, Feature by) {
  std::vector<Rival> rivals;
  rivals.reserve(contenders.size());
  for (const Contender& one : contenders) {
    rivals.push_back(
        {one.predicate, one.subject, one.object, (*one.dense)[static_cast<std::size_t>(by)]});
  }
  for (std::size_t i = 0; i < rivals.size(); ++i) {
    Comparison comparison(rivals[i]);
    for (std::size_t other = 0; other < rivals.size(); ++other) {
      if (other != i) comparison.meet(rivals[other]);
    }
    comparison.write(*contenders[i].dense);
  }
}

}  // namespace inyeon::scoring

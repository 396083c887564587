#include "ingest/score/rivals.h"

#include <algorithm>

namespace inyeon::scoring {
namespace {

// So much better than a rival that there is none.
constexpr float kUnrivalled = 12.0F;

float score_of(const Contender& contender, Feature by) {
  return (*contender.dense)[static_cast<std::size_t>(by)];
}

class Comparison {
 public:
  Comparison(const Contender& one, Feature by) : one_(one), by_(by), own_(score_of(one, by)) {}

  void meet(const Contender& other) {
    const float lead = own_ - score_of(other, by_);
    const bool predicate = one_.predicate == other.predicate;
    const bool subject = one_.subject == other.subject;
    const bool object = one_.object == other.object;
    if (predicate && object && !subject) {
      subjects_ = std::min(subjects_, lead);
      better_ += lead < 0 ? 1 : 0;
    }
    if (predicate && subject && !object) objects_ = std::min(objects_, lead);
    if (!predicate && subject && !object)
      subject_company_ = std::max(subject_company_, score_of(other, by_));
    if (!predicate && object && !subject)
      object_company_ = std::max(object_company_, score_of(other, by_));
    if (!predicate && subject && object) others_ = std::min(others_, lead);
    if (predicate && one_.subject == other.object && one_.object == other.subject)
      reverse_ = std::min(reverse_, lead);
  }

  void write() const {
    set(Feature::kAgainstSubjects, subjects_);
    set(Feature::kAgainstObjects, objects_);
    set(Feature::kAgainstReverse, reverse_);
    set(Feature::kAgainstOthers, others_);
    set(Feature::kSubjectCompany, subject_company_);
    set(Feature::kObjectCompany, object_company_);
    set(Feature::kBetterSubjects, static_cast<float>(better_));
  }

 private:
  void set(Feature feature, float value) const {
    (*one_.dense)[static_cast<std::size_t>(feature)] = value;
  }

  const Contender& one_;
  const Feature by_;
  const float own_;
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
  for (const Contender& one : contenders) {
    Comparison comparison(one, by);
    for (const Contender& other : contenders) {
      if (&other != &one) comparison.meet(other);
    }
    comparison.write();
  }
}

}  // namespace inyeon::scoring

#include "ingest/ko/name_training.h"

#include "ingest/ko/names.h"

namespace inyeon::ko {

learn::Example NameExamples::of(const learn::AnnotatedLine& line) {
  const Span whole{Field::kText, 0, static_cast<std::uint32_t>(line.text.size())};
  std::vector<NameMatch> matches;
  list_.find(line.text, matches);
  const Words words = morphology_.analyse(line.text, whole, sure_ends(matches, 0));
  learn::Example example;
  std::vector<std::uint32_t> offsets;
  features_.fill(line.text, whole, words, matches, example.features, offsets);
  for (std::size_t i = 0; i + 1 < offsets.size(); ++i)
    example.allowed.push_back(line.allowed[offsets[i]]);
  return example;
}

}  // namespace inyeon::ko

// Annotated text as the name tagger learns it.
#pragma once

#include <string>

#include "ingest/ko/name_features.h"
#include "ingest/learn/name_data.h"
#include "ingest/learn/trainer.h"

namespace inyeon::ko {

/// Makes examples by the morphology and the name lists that the program carries. Not thread safe.
class NameExamples {
 public:
  learn::Example of(const learn::AnnotatedLine& line);

 private:
  Morphology morphology_;
  NameList list_{"ko"};
  NameFeatures features_;
};

}  // namespace inyeon::ko

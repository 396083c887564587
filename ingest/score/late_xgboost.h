// XGBoost, loaded when a scorer is trained. Private: only booster.cpp includes it.
#pragma once

#include <xgboost/c_api.h>

#include "graph/model/late_library.h"

namespace inyeon::scoring {

struct LateXgboost {
  LateLibrary library{"libxgboost.so.0"};
  INYEON_LATE(XGBGetLastError);
  INYEON_LATE(XGDMatrixCreateFromMat);
  INYEON_LATE(XGDMatrixSetFloatInfo);
  INYEON_LATE(XGDMatrixFree);
  INYEON_LATE(XGBoosterCreate);
  INYEON_LATE(XGBoosterSetParam);
  INYEON_LATE(XGBoosterUpdateOneIter);
  INYEON_LATE(XGBoosterDumpModelEx);
  INYEON_LATE(XGBoosterFree);
};

inline const LateXgboost& late() {
  static const LateXgboost xgboost;
  return xgboost;
}

}  // namespace inyeon::scoring

#include "export/drawing/fonts.h"

#include <fontconfig/fontconfig.h>

#include <memory>

namespace inyeon {
namespace {

struct Destroy {
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
  void operator()(FcObjectSet* objects) const { FcObjectSetDestroy(objects); }
  void operator()(FcFontSet* fonts) const { FcFontSetDestroy(fonts); }
};

}  // namespace

bool has_korean_font() {
  const std::unique_ptr<FcPattern, Destroy> pattern(
      FcNameParse(reinterpret_cast<const FcChar8*>(":lang=ko")));
  const std::unique_ptr<FcObjectSet, Destroy> objects(FcObjectSetBuild(FC_FAMILY, nullptr));
  const std::unique_ptr<FcFontSet, Destroy> fonts(
      FcFontList(nullptr, pattern.get(), objects.get()));
  return fonts && fonts->nfont > 0;
}

}  // namespace inyeon

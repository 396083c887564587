#include "cli/messages/text.h"

#include <span>

#include "cli/messages/catalogue.h"
#include "cli/messages/particles.h"
#include "graph/model/embedded_file.h"

namespace inyeon {
std::span<const EmbeddedFile> cli_messages();
}

namespace inyeon::cli {
namespace {

Language& in_force() {
  static Language language = Language::kEnglish;
  return language;
}

const Catalogue& korean() {
  static const Catalogue catalogue = [] {
    for (const EmbeddedFile& file : cli_messages()) {
      if (file.name == "ko.tsv") return Catalogue(file.content);
    }
    return Catalogue("");
  }();
  return catalogue;
}

}  // namespace

Language language() { return in_force(); }
void set_language(Language language) { in_force() = language; }

std::string tr(std::string_view english) {
  if (language() == Language::kEnglish) return std::string(english);
  return choose_particles(korean().sentence(english));
}

std::string tr_filled(std::string_view english, const std::vector<std::string>& values) {
  if (language() == Language::kEnglish) return fill(english, values);
  return choose_particles(fill(korean().pattern(english), values));
}

std::string tr_count(std::uint64_t count, std::string_view one, std::string_view many) {
  return tr_filled(count == 1 ? one : many, {fmt::format("{}", count)});
}

}  // namespace inyeon::cli

#include "cli/article_options.h"

#include <CLI/CLI.hpp>
#include <sstream>

#include "cli/files.h"
#include "graph/gold/gold_json.h"

namespace inyeon::cli {

void add_article_options(CLI::App& app, ArticleOptions& options) {
  app.add_option("--gold", options.gold, "Annotated articles (JSON lines)")
      ->type_name("FILE")
      ->required();
  app.add_option("--language", options.language, "Language of the articles that count")
      ->check(CLI::IsMember({"ko", "en"}))
      ->type_name("LANG");
  app.add_option("--names", options.names,
                 "Models of `train names`, the k-th made --without part k of the articles: names "
                 "in training are then as uncertain as in use")
      ->type_name("FILE");
}

void each_article(const ArticleOptions& options,
                  const std::function<void(const Extraction&)>& use) {
  for (const std::string& path : options.gold) {
    std::istringstream lines(read_file(path));
    for (std::string line; std::getline(lines, line);) {
      if (line.empty()) continue;
      const Extraction gold = read_gold(line);
      if (gold.document.lang == options.language) use(gold);
    }
  }
}

}  // namespace inyeon::cli

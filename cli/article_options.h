// Annotated articles that a model is trained on: which, and what reads their names.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "graph/model/extraction.h"

namespace inyeon::cli {

struct ArticleOptions {
  std::vector<std::string> gold;   ///< files, JSON lines
  std::string language = "ko";     ///< of the articles that count
  std::vector<std::string> names;  ///< files of name models
};

/// `options` must outlive the parsing.
void add_article_options(CLI::App& app, ArticleOptions& options);

/// Calls `use` with each article in the language, in the order of the files and lines.
void each_article(const ArticleOptions& options, const std::function<void(const Extraction&)>& use);

}  // namespace inyeon::cli

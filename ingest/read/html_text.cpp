#include "ingest/read/html_text.h"

#include <string>

#include "ingest/read/aligned_text.h"
#include "ingest/read/html_article.h"
#include "ingest/read/markup_cursor.h"
#include "ingest/read/xml_tree.h"
#include "ingest/text/utf8.h"

namespace inyeon {
namespace {

constexpr int kMaxDepth = 2000;

/// Walks the whole tree, not only the article: the cursor has to pass over everything once, so
/// that it never takes a menu's words for the article's.
class TextWalk {
 public:
  TextWalk(std::string_view source, const xmlNode* article, std::string_view title)
      : cursor_(source, Markup::kHtml), article_(article), title_(title) {}

  void walk(const xmlNode* node, bool wanted, int depth) {
    for (; node != nullptr && depth < kMaxDepth; node = node->next) {
      if (is_text(node)) read(text_of(node), wanted);
      if (is_element(node)) enter(node, wanted, depth);
    }
  }
  MappedText take() { return out_.take(); }

 private:
  void enter(const xmlNode* node, bool wanted, int depth) {
    const std::string_view name = name_of(node);
    if (name == "script" || name == "style") return;  // the cursor passes over them by itself
    const bool inside = node == article_ || (wanted && !is_noise(node) && !repeats_title(node));
    const bool block = is_block(node);
    if (wanted && name == "br") out_.gap("\n");
    if (block && (wanted || inside)) out_.gap("\n\n");
    walk(node->children, inside, depth + 1);
    if (block && (wanted || inside)) out_.gap("\n\n");
  }

  bool repeats_title(const xmlNode* node) const {
    return name_of(node) == "h1" && collapse_space(text_below(node)) == title_;
  }

  void read(std::string_view text, bool wanted) {
    for (std::size_t i = 0; i < text.size();) {
      const std::size_t at = i;
      const char32_t c = next_code_point(text, i);
      if (is_space(c)) {
        if (wanted) out_.gap(" ");
        continue;
      }
      const auto place = cursor_.find(text, at);
      if (wanted) out_.character(c, place);
    }
  }

  MarkupCursor cursor_;
  const xmlNode* article_;
  std::string_view title_;
  AlignedText out_;
};

}  // namespace

MappedText article_text(std::string_view source, const xmlNode* root, const xmlNode* article,
                        std::string_view title) {
  TextWalk walk(source, article, title);
  walk.walk(root, false, 0);
  return walk.take();
}

MappedText fragment_text(std::string_view source) {
  const XmlDoc doc = parse_html(source);
  const xmlNode* root = doc ? xmlDocGetRootElement(doc.get()) : nullptr;
  return root == nullptr ? MappedText() : article_text(source, root, root, {});
}

}  // namespace inyeon

#include "ingest/read/html_article.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/read/xml_tree.h"

namespace inyeon {
namespace {

constexpr int kMaxDepth = 1000;
/// Less text than this, in bytes, is a teaser.
constexpr std::size_t kEnough = 100;

template <std::size_t N>
bool has(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr std::array<std::string_view, 25> kNoiseElements{
    "script",     "style",    "noscript", "template", "nav",    "header", "footer",
    "aside",      "form",     "button",   "select",   "iframe", "svg",    "canvas",
    "figcaption", "textarea", "menu",     "dialog",   "input",  "object", "video",
    "audio",      "map",      "head",     "caption"};
constexpr std::array<std::string_view, 7> kNoiseRoles{
    "navigation", "banner", "contentinfo", "complementary", "search", "menu", "dialog"};
constexpr std::array<std::string_view, 31> kNoiseClasses{
    "ad",      "ads",       "advert",   "advertisement", "banner",     "breadcrumb", "breadcrumbs",
    "byline",  "comment",   "comments", "copyright",     "footer",     "gnb",        "journalist",
    "lnb",     "menu",      "nav",      "navbar",        "newsletter", "popular",    "promo",
    "ranking", "recommend", "related",  "reporter",      "share",      "sidebar",    "sns",
    "social",  "subscribe", "tags"};
constexpr std::array<std::string_view, 10> kBodyNames{
    "articlebody", "articlecontent", "articletext",  "articleviewcontent", "newsctarticle",
    "newsbody",    "newscontent",    "entrycontent", "postcontent",        "storybody"};
constexpr std::array<std::string_view, 32> kBlocks{
    "address", "article",  "blockquote", "body",   "center", "dd",   "div", "dl",
    "dt",      "fieldset", "figure",     "footer", "h1",     "h2",   "h3",  "h4",
    "h5",      "h6",       "header",     "hr",     "li",     "main", "nav", "ol",
    "p",       "pre",      "section",    "table",  "tbody",  "td",   "tr",  "ul"};
constexpr std::array<std::string_view, 9> kContainers{
    "article", "body", "center", "div", "main", "section", "table", "td", "blockquote"};

/// True where a word of the class or id is one of those.
bool noisy_class(const xmlNode* element) {
  const std::string names =
      lower_ascii(attribute(element, "class") + " " + attribute(element, "id"));
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= names.size(); ++i) {
    if (i < names.size() && std::isalnum(static_cast<unsigned char>(names[i])) != 0) continue;
    if (has(kNoiseClasses, std::string_view(names).substr(begin, i - begin))) return true;
    begin = i + 1;
  }
  return false;
}

std::size_t solid_bytes(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](unsigned char c) { return c > ' '; }));
}

/// Text that is neither noise nor a link.
std::size_t running_text(const xmlNode* node, int depth) {
  std::size_t size = 0;
  for (const xmlNode* child = node->children; child != nullptr && depth < kMaxDepth;
       child = child->next) {
    if (is_text(child)) size += solid_bytes(text_of(child));
    if (!is_element(child) || name_of(child) == "a" || is_noise(child)) continue;
    size += running_text(child, depth + 1);
  }
  return size;
}

/// Running text that stands in the element itself or in paragraphs right below it.
std::size_t own_text(const xmlNode* node) {
  std::size_t size = 0;
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (is_text(child)) size += solid_bytes(text_of(child));
    if (!is_element(child) || name_of(child) == "a" || is_noise(child)) continue;
    const bool paragraph = name_of(child) == "p" || !is_block(child);
    if (paragraph) size += running_text(child, 0);
  }
  return size;
}

std::string letters_of(std::string_view name) {
  std::string out;
  for (const char c : lower_ascii(name)) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) out.push_back(c);
  }
  return out;
}

bool named_as_body(const xmlNode* element) {
  const std::string id = letters_of(attribute(element, "id"));
  const std::string classes = letters_of(attribute(element, "class"));
  return std::any_of(kBodyNames.begin(), kBodyNames.end(), [&](std::string_view name) {
    return id.find(name) != std::string::npos || classes.find(name) != std::string::npos;
  });
}

/// How plainly an element says that it is the article: 0 (most) to 3; 4: not at all.
std::size_t claim(const xmlNode* element) {
  if (attribute(element, "itemprop") == "articleBody") return 0;
  if (has(kContainers, name_of(element)) && named_as_body(element)) return 1;
  if (name_of(element) == "article") return 2;
  if (name_of(element) == "main" || attribute(element, "role") == "main") return 3;
  return 4;
}

struct Candidate {
  const xmlNode* element = nullptr;
  std::size_t size = 0;

  void offer(const xmlNode* other, std::size_t other_size) {
    if (other_size > size) *this = {other, other_size};
  }
};

struct Candidates {
  std::array<Candidate, 4> claimed;
  Candidate densest;
};

void look(const xmlNode* node, int depth, Candidates& out) {
  for (const xmlNode* child = node->children; child != nullptr && depth < kMaxDepth;
       child = child->next) {
    if (!is_element(child) || is_noise(child)) continue;
    const std::size_t level = claim(child);
    // Claims may be nested a thousand deep by malice; only so many are weighed.
    if (level < 4 && depth < 100) out.claimed[level].offer(child, running_text(child, 0));
    if (has(kContainers, name_of(child))) out.densest.offer(child, own_text(child));
    look(child, depth + 1, out);
  }
}

}  // namespace

bool is_block(const xmlNode* element) { return has(kBlocks, name_of(element)); }

bool is_noise(const xmlNode* element) {
  const std::string_view name = name_of(element);
  if (has(kNoiseElements, name)) return true;
  if (name == "html" || name == "body" || name == "article" || name == "main") return false;
  if (element->properties == nullptr) return false;
  if (has(kNoiseRoles, attribute(element, "role"))) return true;
  if (attribute(element, "aria-hidden") == "true") return true;
  const std::string style = attribute(element, "style");
  if (style.find("display:none") != std::string::npos ||
      style.find("display: none") != std::string::npos) {
    return true;
  }
  return noisy_class(element);
}

const xmlNode* find_article(const xmlNode* root) {
  Candidates candidates;
  look(root, 0, candidates);
  for (const Candidate& candidate : candidates.claimed) {
    if (candidate.size >= kEnough) return candidate.element;
  }
  if (candidates.densest.size >= kEnough) return candidates.densest.element;
  return root;
}

}  // namespace inyeon

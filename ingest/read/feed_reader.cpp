#include <algorithm>
#include <cctype>
#include <utility>

#include "ingest/read/aligned_text.h"
#include "ingest/read/date.h"
#include "ingest/read/formats.h"
#include "ingest/read/html_text.h"
#include "ingest/read/markup_cursor.h"
#include "ingest/read/xml_tree.h"
#include "ingest/text/utf8.h"

namespace inyeon {
namespace {

constexpr int kMaxDepth = 300;

bool is_item(const xmlNode* node) { return name_of(node) == "item" || name_of(node) == "entry"; }

/// Titles and descriptions hold HTML, escaped or not, more often than they should.
bool looks_like_html(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const auto next = static_cast<unsigned char>(text[i + 1]);
    if (text[i] == '<' && (std::isalpha(next) != 0 || next == '/')) return true;
    if (text[i] == '&' && (std::isalpha(next) != 0 || next == '#') &&
        text.substr(i, 12).find(';') != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

MappedText plain_of(MappedText raw) {
  if (!looks_like_html(raw.text)) return raw;
  MappedText inner = fragment_text(raw.text);
  return {std::move(inner.text), inner.offsets.then(raw.offsets)};
}

class FeedWalk {
 public:
  FeedWalk(const Decoded& file, Outlet& outlet)
      : file_(file), outlet_(outlet), cursor_(file.text, Markup::kXml) {}

  void walk(const xmlNode* node, int depth) {
    for (; node != nullptr && depth < kMaxDepth; node = node->next) {
      if (is_text(node)) read_text(node, nullptr, 0);
      if (!is_element(node)) continue;
      const std::string_view name = name_of(node);
      if (is_item(node)) {
        read_item(node);
      } else if (name == "title" && outlet_name_.empty()) {
        outlet_name_ = read_element(node).text;
      } else if (name == "language") {
        lang_ = read_element(node).text;
      } else {
        if (lang_.empty() && name == "feed") lang_ = attribute(node, "lang");
        walk(node->children, depth + 1);
      }
    }
  }
  std::uint64_t items() const { return place_; }

 private:
  /// The text of a node and what is below it, into `out` where that is given; the cursor has to
  /// come by all of it anyhow.
  void read_text(const xmlNode* node, AlignedText* out, int depth) {
    if (is_text(node)) {
      const std::string_view text = text_of(node);
      for (std::size_t i = 0; i < text.size();) {
        const std::size_t at = i;
        const char32_t c = next_code_point(text, i);
        const auto place = cursor_.find(text, at);
        if (out == nullptr) continue;
        if (is_space(c)) {
          out->keep_space(c);
        } else {
          out->character(c, place);
        }
      }
    } else if (is_element(node) && depth < kMaxDepth) {
      for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
        read_text(child, out, depth + 1);
      }
      if (out != nullptr) out->gap(" ");
    }
  }

  MappedText read_element(const xmlNode* node) {
    AlignedText out;
    read_text(node, &out, 0);
    return out.take();
  }

  void read_item(const xmlNode* item) {
    ++place_;
    Draft draft;
    std::string link;
    MappedText title;
    MappedText body;
    const std::uint64_t before = cursor_.position();
    draft.info.id = attribute(item, "about");  // RSS 1.0
    for (const xmlNode* node = item->children; node != nullptr; node = node->next) {
      const std::string_view name = name_of(node);
      MappedText value = read_element(node);
      if (name == "title" && title.text.empty()) {
        title = std::move(value);
      } else if (name == "guid" || name == "id") {
        draft.info.id = value.text;
      } else if (name == "link") {
        const std::string rel = attribute(node, "rel");
        const std::string href = attribute(node, "href");
        if (link.empty() && (rel.empty() || rel == "alternate"))
          link = href.empty() ? value.text : href;
      } else if (name == "pubDate" || name == "published" || name == "date" ||
                 (name == "updated" && draft.info.date.empty())) {
        draft.info.date = iso_date(value.text);
      } else if ((name == "description" || name == "summary" || name == "content" ||
                  name == "encoded") &&
                 value.text.size() > body.text.size()) {
        body = std::move(value);
      }
    }
    if (draft.info.id.empty()) draft.info.id = outlet_.fallback_id(place_);
    draft.info.url = std::move(link);
    draft.info.lang = lang_;
    draft.info.outlet = outlet_name_;
    draft.title = to_file(plain_of(std::move(title)));
    draft.text = to_file(plain_of(std::move(body)));
    const auto at = static_cast<std::uint32_t>(before);
    draft.offset = file_.offsets.source(at, at).begin;
    draft.line = line_of(file_.text, before);
    outlet_.document(std::move(draft));
  }

  MappedText to_file(MappedText text) const {
    text.offsets = text.offsets.then(file_.offsets);
    return text;
  }

  const Decoded& file_;
  Outlet& outlet_;
  MarkupCursor cursor_;
  std::string outlet_name_;
  std::string lang_;
  std::uint64_t place_ = 0;
};

std::size_t line_begin(std::string_view text, std::uint64_t line) {
  std::size_t at = 0;
  for (std::uint64_t i = 1; i < line; ++i) {
    const std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos) break;
    at = end + 1;
  }
  return at;
}

}  // namespace

void read_feed(const Decoded& file, Outlet& outlet) {
  const ParsedXml parsed = parse_xml(file.text);
  std::uint64_t items = 0;
  if (const xmlNode* root = parsed.doc ? xmlDocGetRootElement(parsed.doc.get()) : nullptr) {
    FeedWalk walk(file, outlet);
    walk.walk(root, 0);
    items = walk.items();
  }
  if (!parsed.error.empty()) {
    const auto at = static_cast<std::uint32_t>(line_begin(file.text, parsed.line));
    outlet.problem(parsed.line, file.offsets.source(at, at).begin,
                   "not well-formed XML (" + parsed.error + "); what can be made out is read");
  } else if (items == 0) {
    outlet.problem(1, 0, "a feed without items; skipped");
  }
}

}  // namespace inyeon

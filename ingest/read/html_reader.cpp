#include <utility>

#include "ingest/read/formats.h"
#include "ingest/read/html_article.h"
#include "ingest/read/html_metadata.h"
#include "ingest/read/html_text.h"
#include "ingest/read/markup_cursor.h"
#include "ingest/read/xml_tree.h"

namespace inyeon {

void read_html(const Decoded& file, Outlet& outlet) {
  const XmlDoc doc = parse_html(file.text);
  const xmlNode* root = doc ? xmlDocGetRootElement(doc.get()) : nullptr;
  if (root == nullptr) {
    outlet.problem(1, 0, "no HTML could be made of it; skipped");
    return;
  }
  PageInfo page = page_info(root);
  Draft draft;
  draft.info.id = outlet.fallback_id(0);
  draft.info.date = std::move(page.date);
  draft.info.lang = std::move(page.lang);
  draft.info.url = std::move(page.url);
  draft.info.outlet = std::move(page.outlet);
  draft.line = 1;
  draft.title = find_in_markup(file.text, page.title);
  draft.text = article_text(file.text, root, find_article(root), draft.title.text);
  draft.title.offsets = draft.title.offsets.then(file.offsets);
  draft.text.offsets = draft.text.offsets.then(file.offsets);
  outlet.document(std::move(draft));
}

}  // namespace inyeon

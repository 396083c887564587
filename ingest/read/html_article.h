// The article among all that stands on a page.
#pragma once

#include <libxml/tree.h>

namespace inyeon {

/// The element that holds the article's text: one that says so (articleBody, <article>, <main>),
/// else the block with the most running text of its own. `root` where there is none.
const xmlNode* find_article(const xmlNode* root);

/// Menus, forms, captions, adverts, lists of other articles: what is no text of an article, by the
/// element's name, role or class.
bool is_noise(const xmlNode* element);

/// Begins and ends a paragraph.
bool is_block(const xmlNode* element);

}  // namespace inyeon

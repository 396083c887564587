// What a page says of itself.
#pragma once

#include <libxml/tree.h>

#include <string>

namespace inyeon {

/// Each empty where the page has none.
struct PageInfo {
  std::string title;
  std::string date;  ///< ISO 8601
  std::string lang;
  std::string url;
  std::string outlet;
};

/// From Open Graph and other <meta>, JSON-LD, <title>, <h1>, <time>, <link rel=canonical>.
PageInfo page_info(const xmlNode* root);

}  // namespace inyeon

// What the readers need of libxml2's trees. Nothing here follows or expands an entity.
#pragma once

#include <libxml/parser.h>
#include <libxml/tree.h>

#include <memory>
#include <string>
#include <string_view>

namespace inyeon {

struct FreeXmlDoc {
  void operator()(xmlDoc* doc) const { xmlFreeDoc(doc); }
};
using XmlDoc = std::unique_ptr<xmlDoc, FreeXmlDoc>;

/// Parses HTML as browsers would take it, however broken; nullptr only for want of memory.
XmlDoc parse_html(std::string_view utf8);

struct ParsedXml {
  XmlDoc doc;              ///< nullptr where nothing could be made of it
  std::string error;       ///< empty where it is well-formed
  std::uint64_t line = 0;  ///< of the error
};

/// Parses XML and keeps what stands before and, where that can be done, after an error.
ParsedXml parse_xml(std::string_view utf8);

bool is_element(const xmlNode* node);
bool is_text(const xmlNode* node);  ///< character data, CDATA sections too
/// The local name, in lower case for HTML already; empty for what is no element.
std::string_view name_of(const xmlNode* node);
std::string_view text_of(const xmlNode* text_node);
/// The value of an attribute by its local name; empty where there is none.
std::string attribute(const xmlNode* element, std::string_view name);
/// All character data below a node, scripts too.
std::string text_below(const xmlNode* node);

std::string lower_ascii(std::string_view text);
/// White space at the ends taken off, and made one blank within.
std::string collapse_space(std::string_view text);

}  // namespace inyeon

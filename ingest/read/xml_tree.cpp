#include "ingest/read/xml_tree.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <cctype>

#include "ingest/text/utf8.h"

namespace inyeon {
namespace {

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

struct FreeContext {
  void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};

/// Not thread safe by itself, so it is done once, before any parsing.
void init_parser() {
  static const bool done = [] {
    xmlInitParser();
    return true;
  }();
  static_cast<void>(done);
}

}  // namespace

XmlDoc parse_html(std::string_view utf8) {
  init_parser();
  constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                           HTML_PARSE_NONET | HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC |
                           HTML_PARSE_COMPACT;
  return XmlDoc(
      htmlReadMemory(utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8", kOptions));
}

ParsedXml parse_xml(std::string_view utf8) {
  init_parser();
  ParsedXml out;
  const std::unique_ptr<xmlParserCtxt, FreeContext> context(xmlNewParserCtxt());
  if (!context) return out;
  // Neither XML_PARSE_NOENT (expand entities) nor XML_PARSE_HUGE (lift libxml2's limits).
  constexpr int kOptions = XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                           XML_PARSE_NONET | XML_PARSE_COMPACT;
  out.doc.reset(xmlCtxtReadMemory(context.get(), utf8.data(), static_cast<int>(utf8.size()),
                                  nullptr, "UTF-8", kOptions));
  if (context->wellFormed == 0) {
    const auto* error = xmlCtxtGetLastError(context.get());
    out.error = error == nullptr || error->message == nullptr ? "not well-formed" : error->message;
    while (!out.error.empty() && out.error.back() == '\n') out.error.pop_back();
    out.line = error == nullptr ? 0 : static_cast<std::uint64_t>(std::max(error->line, 0));
  }
  return out;
}

bool is_element(const xmlNode* node) { return node->type == XML_ELEMENT_NODE; }

bool is_text(const xmlNode* node) {
  return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
}

std::string_view name_of(const xmlNode* node) {
  return is_element(node) ? view(node->name) : std::string_view();
}

std::string_view text_of(const xmlNode* node) { return view(node->content); }

std::string attribute(const xmlNode* element, std::string_view name) {
  for (const xmlAttr* at = element->properties; at != nullptr; at = at->next) {
    if (view(at->name) != name) continue;
    std::string value;
    for (const xmlNode* part = at->children; part != nullptr; part = part->next) {
      if (is_text(part)) value += text_of(part);
    }
    return value;
  }
  return {};
}

std::string text_below(const xmlNode* node) {
  std::string out;
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (is_text(child)) out += text_of(child);
    if (is_element(child)) out += text_below(child);
  }
  return out;
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(c < 0x80 ? std::tolower(c) : c); });
  return out;
}

std::string collapse_space(std::string_view text) {
  std::string out;
  bool space = false;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (is_space(c)) {
      space = true;
      continue;
    }
    if (space && !out.empty()) out.push_back(' ');
    space = false;
    append_utf8(out, c);
  }
  return out;
}

}  // namespace inyeon

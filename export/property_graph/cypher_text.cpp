#include "export/property_graph/cypher_text.h"

namespace inyeon {
namespace {

constexpr std::string_view kHex = "0123456789ABCDEF";

void append_unicode_escape(std::string& out, unsigned char byte) {
  out += "\\u00";
  out += kHex[byte >> 4U];
  out += kHex[byte & 15U];
}

}  // namespace

void append_cypher_string(std::string& out, std::string_view text) {
  out += '\'';
  bool after_backslash = false;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\\' || c == '\'') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || (after_backslash && c == 'u')) {
      // A name's own \u0027 must not become a quote: its letter u is written as an escape.
      append_unicode_escape(out, byte);
    } else {
      out += c;
    }
    after_backslash = c == '\\';
  }
  out += '\'';
}

void append_cypher_name(std::string& out, std::string_view name, Replacements& replaced) {
  out += '`';
  if (name.empty()) out += '_';
  for (const char c : name) {
    if (c == '`') {
      out += "``";
    } else if (c == '\\' || static_cast<unsigned char>(c) < 0x20) {
      replaced.put(out);
    } else {
      out += c;
    }
  }
  out += '`';
}

}  // namespace inyeon

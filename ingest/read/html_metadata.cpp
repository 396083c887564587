#include "ingest/read/html_metadata.h"

#include <rapidjson/document.h>

#include <initializer_list>
#include <map>
#include <string_view>

#include "ingest/read/date.h"
#include "ingest/read/html_article.h"
#include "ingest/read/xml_tree.h"

namespace inyeon {
namespace {

constexpr int kMaxDepth = 1000;

/// The first of each is kept.
struct Found {
  std::map<std::string, std::string, std::less<>> meta;  // key in lower case
  std::string title;
  std::string heading;
  std::string time;
  std::string canonical;
  std::string lang;
  std::string ld_headline;
  std::string ld_date;
  std::string ld_publisher;
};

void keep(std::string& slot, std::string value) {
  if (slot.empty()) slot = std::move(value);
}

using Json = rapidjson::Value;

std::string text_member(const Json& object, const char* name) {
  const auto member = object.FindMember(name);
  if (member == object.MemberEnd()) return {};
  const Json& value = member->value;
  if (value.IsString()) return {value.GetString(), value.GetStringLength()};
  return value.IsObject() ? text_member(value, "name") : std::string();
}

/// An article's object, alone, in an array or under @graph.
void look_in_json(const Json& value, int depth, Found& found) {
  if (depth > 4) return;
  if (value.IsArray()) {
    for (const Json& item : value.GetArray()) look_in_json(item, depth + 1, found);
  }
  if (!value.IsObject()) return;
  if (value.HasMember("headline")) {
    keep(found.ld_headline, text_member(value, "headline"));
    keep(found.ld_date, text_member(value, "datePublished"));
    keep(found.ld_publisher, text_member(value, "publisher"));
  }
  const auto graph = value.FindMember("@graph");
  if (graph != value.MemberEnd()) look_in_json(graph->value, depth + 1, found);
}

void read_json_ld(const std::string& text, Found& found) {
  rapidjson::Document json;
  json.Parse<rapidjson::kParseIterativeFlag>(text.data(), text.size());
  if (!json.HasParseError()) look_in_json(json, 0, found);
}

void read_element(const xmlNode* node, bool in_noise, Found& found) {
  const std::string_view name = name_of(node);
  if (name == "meta") {
    for (const char* key : {"property", "name", "itemprop"}) {
      const std::string named = lower_ascii(attribute(node, key));
      if (!named.empty()) keep(found.meta[named], collapse_space(attribute(node, "content")));
    }
  } else if (name == "title") {
    keep(found.title, collapse_space(text_below(node)));
  } else if (name == "h1") {
    // Its place in a header is no fault; in a sidebar it is another article's.
    if (!in_noise) keep(found.heading, collapse_space(text_below(node)));
  } else if (name == "time") {
    keep(found.time, iso_date(attribute(node, "datetime")));
    keep(found.time, iso_date(text_below(node)));
  } else if (name == "link" && lower_ascii(attribute(node, "rel")) == "canonical") {
    keep(found.canonical, attribute(node, "href"));
  } else if (name == "html") {
    keep(found.lang, attribute(node, "lang"));
  } else if (name == "script" && lower_ascii(attribute(node, "type")) == "application/ld+json") {
    read_json_ld(text_below(node), found);
  }
}

void look(const xmlNode* node, bool in_noise, int depth, Found& found) {
  for (; node != nullptr && depth < kMaxDepth; node = node->next) {
    if (!is_element(node)) continue;
    const bool noise =
        in_noise || (name_of(node) != "header" && name_of(node) != "head" && is_noise(node));
    read_element(node, noise, found);
    look(node->children, noise, depth + 1, found);
  }
}

std::string first_meta(const Found& found, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    const auto at = found.meta.find(key);
    if (at != found.meta.end() && !at->second.empty()) return at->second;
  }
  return {};
}

std::string first_date(const Found& found) {
  for (const std::string_view key :
       {"article:published_time", "og:article:published_time", "datepublished", "publish_date",
        "pubdate", "date", "dc.date", "dc.date.issued", "article.published"}) {
    const std::string date = iso_date(first_meta(found, {key}));
    if (!date.empty()) return date;
  }
  const std::string date = iso_date(found.ld_date);
  return date.empty() ? found.time : date;
}

/// "headline - outlet" and "headline | outlet" to the headline.
std::string without_outlet(std::string title, const std::string& outlet) {
  if (outlet.empty()) return title;
  for (const std::string_view separator : {" - ", " | ", " : ", " :: ", " – ", " — ", " < "}) {
    const std::string tail = std::string(separator) + outlet;
    if (title.size() > tail.size() && title.ends_with(tail)) {
      title.resize(title.size() - tail.size());
      break;
    }
  }
  return title;
}

}  // namespace

PageInfo page_info(const xmlNode* root) {
  Found found;
  look(root, false, 0, found);
  PageInfo info;
  info.outlet = first_meta(found, {"og:site_name", "application-name"});
  keep(info.outlet, found.ld_publisher);
  info.title = first_meta(found, {"og:title", "twitter:title"});
  keep(info.title, found.heading);
  keep(info.title, collapse_space(found.ld_headline));
  keep(info.title, found.title);
  info.title = without_outlet(std::move(info.title), info.outlet);
  info.date = first_date(found);
  info.lang = found.lang;
  keep(info.lang, first_meta(found, {"og:locale", "content-language", "language"}));
  info.url = found.canonical;
  keep(info.url, first_meta(found, {"og:url"}));
  return info;
}

}  // namespace inyeon

#include "graph/store/contribution.h"

#include <cmath>
#include <map>
#include <tuple>

#include "graph/store/blob.h"
#include "graph/store/contribution_view.h"
#include "graph/store/text_numbers.h"

namespace inyeon::store {
namespace {

// A text stands where it is first met, after a 0; further on, the number of that place from 1.
class Encoder {
 public:
  std::string run(const Extraction& extraction) {
    const DocumentInfo& info = extraction.document;
    for (const std::string* part : {&info.lang, &info.title, &info.url, &info.outlet, &info.source})
      text(*part);
    number(extraction.entities.size());
    for (const Entity& entity : extraction.entities) put(entity);
    number(extraction.relations.size());
    for (const Relation& relation : extraction.relations) put(relation);
    return std::move(out_);
  }

 private:
  void number(std::uint64_t value) { put_number(out_, value); }

  void text(std::string_view value) {
    const auto [place, first] = texts_.meet(value);
    number(first ? 0 : place);
    if (first) put_text(out_, value);
  }

  // Most files keep one distance between text and bytes over long stretches.
  void put(const Span& span, const SourceRange& source) {
    number(span.begin);
    number(std::uint64_t{span.size()} * 2 + static_cast<std::uint64_t>(span.field));
    const auto shift = static_cast<std::int64_t>(source.begin - span.begin);
    put_signed(out_, shift - shift_);
    shift_ = shift;
    put_signed(out_, static_cast<std::int64_t>(source.end - source.begin - span.size()));
  }

  void put(const Entity& entity) {
    text(entity.name);
    text(entity.type);
    number(entity.mentions.size());
    for (const Mention& mention : entity.mentions) {
      text(mention.text);
      number(static_cast<std::uint64_t>(mention.kind));
      put(mention.span, mention.source);
    }
  }

  void put(const Literal& literal) {
    number(static_cast<std::uint64_t>(literal.kind));
    for (const std::string* part : {&literal.text, &literal.normalized, &literal.unit}) text(*part);
  }

  void put(const Value& value) {
    const auto* index = std::get_if<EntityIndex>(&value);
    number(index != nullptr ? std::uint64_t{*index} + 1 : 0);
    if (index == nullptr) put(std::get<Literal>(value));
  }

  void put(const Evidence& evidence) {
    const auto [at, added] = quotes_.emplace(
        std::tuple(evidence.span, evidence.source, std::string_view(evidence.quote)),
        quotes_.size() + 1);
    number(added ? 0 : at->second);
    if (!added) return;
    put(evidence.span, evidence.source);
    text(evidence.quote);
  }

  void put(const Relation& relation) {
    number(relation.subject);
    text(relation.predicate);
    put(relation.object);
    text(relation.metric);
    text(relation.label);
    number(static_cast<std::uint64_t>(relation.status));
    put(relation.evidence);
    number(static_cast<std::uint64_t>(std::llround(relation.confidence * 1000)));
    text(relation.derivation.frame);
    text(relation.derivation.trigger);
    text(relation.derivation.roles);
    number(relation.qualifiers.size());
    for (const Qualifier& qualifier : relation.qualifiers) {
      text(qualifier.key);
      put(qualifier.value);
    }
  }

  std::string out_;
  TextNumbers texts_;
  std::map<std::tuple<Span, SourceRange, std::string_view>, std::uint64_t> quotes_;
  std::int64_t shift_ = 0;
};

Literal copied(const LiteralView& view) {
  return {view.kind, std::string(view.text), std::string(view.normalized), std::string(view.unit)};
}

Value copied(const ValueView& view) {
  if (view.entity) return view.index;
  return copied(view.literal);
}

Entity copied(const ContributionView& view, const EntityView& of) {
  Entity entity{std::string(of.name), std::string(of.type), {}};
  entity.mentions.reserve(of.last_mention - of.first_mention);
  for (std::size_t i = of.first_mention; i < of.last_mention; ++i) {
    const MentionView& mention = view.mentions[i];
    entity.mentions.push_back(
        {mention.span, mention.source, std::string(mention.text), mention.kind});
  }
  return entity;
}

Relation copied(const ContributionView& view, const RelationView& of) {
  Relation relation;
  relation.subject = of.subject;
  relation.predicate = of.predicate;
  relation.object = copied(of.object);
  relation.metric = of.metric;
  relation.label = of.label;
  relation.status = of.status;
  for (const QualifierView& qualifier : view.qualifiers_of(of))
    relation.qualifiers.push_back({std::string(qualifier.key), copied(qualifier.value)});
  relation.evidence = {of.quote.span, of.quote.source, std::string(of.quote.text)};
  relation.confidence = static_cast<double>(of.confidence) / 1000;
  relation.derivation = {std::string(of.frame), std::string(of.trigger), std::string(of.roles)};
  return relation;
}

}  // namespace

std::string encode_body(const Extraction& extraction) { return Encoder().run(extraction); }

std::string encode_contribution(const std::vector<std::int64_t>& blocks, std::string_view body) {
  std::string bytes;
  put_number(bytes, blocks.size());
  for (const std::int64_t block : blocks) put_number(bytes, static_cast<std::uint64_t>(block));
  bytes += body;
  return bytes;
}

Extraction extraction_of(const ContributionView& view) {
  Extraction extraction;
  DocumentInfo& info = extraction.document;
  info.lang = view.lang;
  info.title = view.title;
  info.url = view.url;
  info.outlet = view.outlet;
  info.source = view.source;
  for (const EntityView& entity : view.entities)
    extraction.entities.push_back(copied(view, entity));
  for (const RelationView& relation : view.relations)
    extraction.relations.push_back(copied(view, relation));
  return extraction;
}

Contribution decode_contribution(std::string_view bytes) {
  ContributionReader reader;
  const ContributionView& view = reader.read(bytes, ContributionPart::kAll);
  return {extraction_of(view), view.blocks};
}

Digest contribution_digest(std::string_view id, std::string_view date, std::string_view body) {
  std::string bytes;
  put_text(bytes, id);
  put_text(bytes, date);
  bytes += body;
  return Digest::of(bytes);
}

}  // namespace inyeon::store

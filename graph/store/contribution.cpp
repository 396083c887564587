#include "graph/store/contribution.h"

#include <cmath>
#include <map>
#include <tuple>
#include <unordered_map>

#include "graph/store/blob.h"

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
    const auto [at, added] = texts_.emplace(value, texts_.size() + 1);
    number(added ? 0 : at->second);
    if (added) put_text(out_, value);
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
  std::unordered_map<std::string_view, std::uint64_t> texts_;
  std::map<std::tuple<Span, SourceRange, std::string_view>, std::uint64_t> quotes_;
  std::int64_t shift_ = 0;
};

class Decoder {
 public:
  explicit Decoder(std::string_view bytes) : rest_(bytes) {
    texts_.reserve(kUsualTexts);
    quotes_.reserve(kUsualQuotes);
  }

  void blocks(std::vector<std::int64_t>& all) {
    all.resize(count());
    for (std::int64_t& block : all) block = static_cast<std::int64_t>(number());
  }
  std::string_view rest() const { return rest_; }

  void read(Extraction& extraction) {
    read(extraction.document);
    extraction.entities.resize(count());
    for (Entity& entity : extraction.entities) read(entity);
    extraction.relations.resize(count());
    for (Relation& relation : extraction.relations) read(relation, extraction.entities.size());
    if (!rest_.empty()) damaged();
  }

  void read_relations(std::size_t last, Extraction& extraction) {
    read(extraction.document);
    const std::size_t entities = count();
    for (std::size_t i = 0; i < entities; ++i) pass_entity();
    extraction.relations.resize(count());
    for (std::size_t i = 0; i < extraction.relations.size() && i <= last; ++i)
      read(extraction.relations[i], entities);
  }

 private:
  static constexpr std::size_t kUsualTexts = 128;
  static constexpr std::size_t kUsualQuotes = 32;

  struct Quote {
    Span span;
    SourceRange source;
    std::string_view text;
  };

  [[noreturn]] static void damaged() {
    throw CorruptionError("the graph file is damaged: a contribution makes no sense");
  }

  std::uint64_t number() { return take_number(rest_); }

  // Of things that take a byte each at least.
  std::size_t count() {
    const std::uint64_t value = number();
    if (value > rest_.size()) damaged();
    return value;
  }

  template <typename Enum>
  Enum choice(Enum last) {
    const std::uint64_t value = number();
    if (value > static_cast<std::uint64_t>(last)) damaged();
    return static_cast<Enum>(value);
  }

  std::string_view text() {
    const std::uint64_t place = number();
    if (place == 0) return texts_.emplace_back(take_text(rest_));
    if (place > texts_.size()) damaged();
    return texts_[place - 1];
  }

  void read(Span& span, SourceRange& source) {
    span.begin = static_cast<std::uint32_t>(number());
    const std::uint64_t size = number();
    span.field = static_cast<Field>(size % 2);
    span.end = span.begin + static_cast<std::uint32_t>(size / 2);
    shift_ += take_signed(rest_);
    source.begin = static_cast<std::uint64_t>(span.begin + shift_);
    source.end = source.begin + static_cast<std::uint64_t>(span.size() + take_signed(rest_));
  }

  void read(DocumentInfo& info) {
    for (std::string* part : {&info.lang, &info.title, &info.url, &info.outlet, &info.source})
      *part = text();
  }

  // What is passed over may be where a text or a distance stands that is used further on.
  void pass_entity() {
    text();
    text();
    const std::size_t mentions = count();
    for (std::size_t i = 0; i < mentions; ++i) {
      text();
      number();
      Quote place;
      read(place.span, place.source);
    }
  }

  void read(Entity& entity) {
    entity.name = text();
    entity.type = text();
    entity.mentions.resize(count());
    for (Mention& mention : entity.mentions) {
      mention.text = text();
      mention.kind = choice(MentionKind::kPronoun);
      read(mention.span, mention.source);
    }
  }

  Literal literal() {
    Literal read;
    read.kind = choice(LiteralKind::kDate);
    for (std::string* part : {&read.text, &read.normalized, &read.unit}) *part = text();
    return read;
  }

  EntityIndex entity(std::uint64_t value, std::size_t entities) {
    if (value >= entities) damaged();
    return static_cast<EntityIndex>(value);
  }

  Value value(std::size_t entities) {
    const std::uint64_t index = number();
    if (index == 0) return literal();
    return entity(index - 1, entities);
  }

  void read(Evidence& evidence) {
    std::uint64_t place = number();
    if (place > quotes_.size()) damaged();
    if (place == 0) {
      Quote& added = quotes_.emplace_back();
      read(added.span, added.source);
      added.text = text();
      place = quotes_.size();
    }
    const Quote& quote = quotes_[place - 1];
    evidence.span = quote.span;
    evidence.source = quote.source;
    evidence.quote = quote.text;
  }

  void read(Relation& relation, std::size_t entities) {
    relation.subject = entity(number(), entities);
    relation.predicate = text();
    relation.object = value(entities);
    relation.metric = text();
    relation.label = text();
    relation.status = choice(Status::kEnded);
    read(relation.evidence);
    relation.confidence = static_cast<double>(number()) / 1000;
    relation.derivation.frame = text();
    relation.derivation.trigger = text();
    relation.derivation.roles = text();
    relation.qualifiers.resize(count());
    for (Qualifier& qualifier : relation.qualifiers) {
      qualifier.key = text();
      qualifier.value = value(entities);
    }
  }

  std::string_view rest_;
  std::vector<std::string_view> texts_;
  std::vector<Quote> quotes_;
  std::int64_t shift_ = 0;
};

}  // namespace

std::string encode_body(const Extraction& extraction) { return Encoder().run(extraction); }

std::string encode_contribution(const std::vector<std::int64_t>& blocks, std::string_view body) {
  std::string bytes;
  put_number(bytes, blocks.size());
  for (const std::int64_t block : blocks) put_number(bytes, static_cast<std::uint64_t>(block));
  bytes += body;
  return bytes;
}

Contribution decode_contribution(std::string_view bytes) {
  Contribution contribution;
  Decoder decoder(bytes);
  decoder.blocks(contribution.blocks);
  decoder.read(contribution.extraction);
  if (contribution.blocks.size() != contribution.extraction.entities.size())
    throw CorruptionError("the graph file is damaged: a contribution has lost its entities");
  return contribution;
}

void decode_relations(std::string_view bytes, std::size_t last, Contribution& into) {
  Decoder decoder(bytes);
  decoder.blocks(into.blocks);
  decoder.read_relations(last, into.extraction);
}

std::string_view body_of(std::string_view contribution) {
  Decoder decoder(contribution);
  std::vector<std::int64_t> blocks;
  decoder.blocks(blocks);
  return decoder.rest();
}

Digest contribution_digest(std::string_view id, std::string_view date, std::string_view body) {
  std::string bytes;
  put_text(bytes, id);
  put_text(bytes, date);
  bytes += body;
  return Digest::of(bytes);
}

}  // namespace inyeon::store

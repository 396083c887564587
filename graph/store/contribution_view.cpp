#include "graph/store/contribution_view.h"

#include "graph/store/blob.h"

namespace inyeon::store {
namespace {

[[noreturn]] void damaged() {
  throw CorruptionError("the graph file is damaged: a contribution makes no sense");
}

}  // namespace

std::uint64_t ContributionReader::number() { return take_number(rest_); }

// Of things that take a byte each at least.
std::size_t ContributionReader::count() {
  const std::uint64_t value = number();
  if (value > rest_.size()) damaged();
  return value;
}

template <typename Enum>
Enum ContributionReader::choice(Enum last) {
  const std::uint64_t value = number();
  if (value > static_cast<std::uint64_t>(last)) damaged();
  return static_cast<Enum>(value);
}

std::string_view ContributionReader::text() {
  const std::uint64_t place = number();
  if (place == 0) return texts_.emplace_back(take_text(rest_));
  if (place > texts_.size()) damaged();
  return texts_[place - 1];
}

void ContributionReader::place(Span& span, SourceRange& source) {
  span.begin = static_cast<std::uint32_t>(number());
  const std::uint64_t size = number();
  span.field = static_cast<Field>(size % 2);
  span.end = span.begin + static_cast<std::uint32_t>(size / 2);
  shift_ += take_signed(rest_);
  source.begin = static_cast<std::uint64_t>(span.begin + shift_);
  source.end = source.begin + static_cast<std::uint64_t>(span.size() + take_signed(rest_));
}

void ContributionReader::read_blocks() {
  view_.blocks.resize(count());
  for (std::int64_t& block : view_.blocks) block = static_cast<std::int64_t>(number());
}

void ContributionReader::read_document() {
  for (std::string_view* part :
       {&view_.lang, &view_.title, &view_.url, &view_.outlet, &view_.source})
    *part = text();
}

// What is passed over may be where a text or a distance stands that is used further on.
void ContributionReader::pass_entity() {
  text();
  text();
  for (std::size_t mentions = count(); mentions > 0; --mentions) {
    text();
    number();
    QuoteView passed;
    place(passed.span, passed.source);
  }
}

void ContributionReader::read_entity() {
  EntityView entity;
  entity.name = text();
  entity.type = text();
  entity.first_mention = view_.mentions.size();
  for (std::size_t mentions = count(); mentions > 0; --mentions) {
    MentionView& mention = view_.mentions.emplace_back();
    mention.text = text();
    mention.kind = choice(MentionKind::kPronoun);
    place(mention.span, mention.source);
  }
  entity.last_mention = view_.mentions.size();
  view_.entities.push_back(entity);
}

LiteralView ContributionReader::literal() {
  LiteralView read;
  read.kind = choice(LiteralKind::kDate);
  for (std::string_view* part : {&read.text, &read.normalized, &read.unit}) *part = text();
  return read;
}

EntityIndex ContributionReader::entity(std::uint64_t index) const {
  if (index >= view_.blocks.size()) damaged();
  return static_cast<EntityIndex>(index);
}

ValueView ContributionReader::value() {
  const std::uint64_t index = number();
  if (index == 0) return {false, 0, literal()};
  return {true, entity(index - 1), {}};
}

QuoteView ContributionReader::quote() {
  const std::uint64_t place = number();
  if (place > quotes_.size()) damaged();
  if (place > 0) return quotes_[place - 1];
  QuoteView& added = quotes_.emplace_back();
  this->place(added.span, added.source);
  added.text = text();
  return added;
}

void ContributionReader::read_relation() {
  RelationView& relation = view_.relations.emplace_back();
  relation.subject = entity(number());
  relation.predicate = text();
  relation.object = value();
  relation.metric = text();
  relation.label = text();
  relation.status = choice(Status::kEnded);
  relation.quote = quote();
  relation.confidence = static_cast<std::uint32_t>(number());
  for (std::string_view* part : {&relation.frame, &relation.trigger, &relation.roles})
    *part = text();
  relation.first_qualifier = view_.qualifiers.size();
  for (std::size_t qualifiers = count(); qualifiers > 0; --qualifiers) {
    QualifierView& qualifier = view_.qualifiers.emplace_back();
    qualifier.key = text();
    qualifier.value = value();
  }
  relation.last_qualifier = view_.qualifiers.size();
}

const ContributionView& ContributionReader::read(std::string_view bytes, ContributionPart part) {
  rest_ = bytes;
  texts_.clear();
  quotes_.clear();
  shift_ = 0;
  view_.entities.clear();
  view_.mentions.clear();
  view_.relations.clear();
  view_.qualifiers.clear();
  read_blocks();
  read_document();
  if (part == ContributionPart::kDocument) return view_;
  const std::size_t entities = count();
  if (entities != view_.blocks.size())
    throw CorruptionError("the graph file is damaged: a contribution has lost its entities");
  for (std::size_t i = 0; i < entities; ++i)
    part == ContributionPart::kAll ? read_entity() : pass_entity();
  for (std::size_t relations = count(); relations > 0; --relations) read_relation();
  if (part == ContributionPart::kAll && !rest_.empty()) damaged();
  return view_;
}

std::string_view body_of(std::string_view contribution) {
  for (std::uint64_t blocks = take_number(contribution); blocks > 0; --blocks)
    take_number(contribution);
  return contribution;
}

}  // namespace inyeon::store

// A document's contribution read where it lies (docs/file-format.md, "Contributions").
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "graph/model/extraction.h"

namespace inyeon::store {

struct LiteralView {
  LiteralKind kind = LiteralKind::kText;
  std::string_view text, normalized, unit;
};

struct ValueView {
  bool entity = false;
  EntityIndex index = 0;  ///< of the entity
  LiteralView literal;    ///< or this
};

struct QualifierView {
  std::string_view key;
  ValueView value;
};

struct MentionView {
  std::string_view text;
  MentionKind kind = MentionKind::kName;
  Span span;
  SourceRange source;
};

struct EntityView {
  std::string_view name, type;
  std::size_t first_mention = 0, last_mention = 0;  ///< half open, in ContributionView::mentions
};

struct QuoteView {
  Span span;
  SourceRange source;
  std::string_view text;
};

struct RelationView {
  EntityIndex subject = 0;
  ValueView object;
  Status status = Status::kFact;
  std::uint32_t confidence = 0;  ///< in thousandths
  std::string_view predicate, metric, label, frame, trigger, roles;
  QuoteView quote;
  std::size_t first_qualifier = 0, last_qualifier = 0;  ///< half open, in ::qualifiers
};

/// Texts are slices of the bytes that were read.
struct ContributionView {
  std::vector<std::int64_t> blocks;  ///< of each entity
  std::string_view lang, title, url, outlet, source;
  std::vector<EntityView> entities;
  std::vector<MentionView> mentions;
  std::vector<RelationView> relations;
  std::vector<QualifierView> qualifiers;

  std::span<const QualifierView> qualifiers_of(const RelationView& relation) const {
    return std::span(qualifiers)
        .subspan(relation.first_qualifier, relation.last_qualifier - relation.first_qualifier);
  }
};

enum class ContributionPart {
  kDocument,   ///< blocks, and what is known of the document
  kRelations,  ///< relations too
  kAll         ///< entities with their mentions too; the bytes must end there
};

/// Uses its memory again. Not for two threads at once.
class ContributionReader {
 public:
  /// Until the next call, and while the bytes live. Throws CorruptionError.
  const ContributionView& read(std::string_view bytes, ContributionPart part);

 private:
  std::uint64_t number();
  std::size_t count();
  template <typename Enum>
  Enum choice(Enum last);
  std::string_view text();
  void place(Span& span, SourceRange& source);
  void read_blocks();
  void read_document();
  void pass_entity();
  void read_entity();
  LiteralView literal();
  ValueView value();
  EntityIndex entity(std::uint64_t index) const;
  QuoteView quote();
  void read_relation();

  std::string_view rest_;
  std::vector<std::string_view> texts_;
  std::vector<QuoteView> quotes_;
  std::int64_t shift_ = 0;
  ContributionView view_;
};

/// The contribution behind the numbers of its blocks.
std::string_view body_of(std::string_view contribution);

}  // namespace inyeon::store

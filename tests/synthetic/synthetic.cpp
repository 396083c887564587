#include "tests/synthetic/synthetic.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "graph/model/schema.h"

namespace inyeon::synthetic {
namespace {

// SplitMix64 (Steele, Lea, Flood 2014).
class Random {
 public:
  explicit Random(std::uint64_t state) : state_(state) {}
  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15ULL;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31U);
  }
  std::uint64_t below(std::uint64_t bound) { return next() % bound; }
  double unit() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }

 private:
  std::uint64_t state_;
};

constexpr std::array<std::string_view, 24> kBegin = {
    "가온", "나래", "다솜", "라온", "마루", "바론", "사람", "아라", "자람", "차오", "카이", "타울",
    "파랑", "하람", "누리", "도담", "미르", "보람", "새론", "온새", "초롱", "한울", "푸른", "해솔"};
constexpr std::array<std::string_view, 24> kMiddle = {
    "기", "나", "디", "로", "마", "비", "세", "오", "주", "치", "크", "티",
    "파", "호", "건", "담", "람", "문", "빛", "솔", "원", "진", "천", "평"};
constexpr std::array<std::string_view, 16> kEnd = {
    "전자",   "화학",   "건설",     "은행",     "모빌", "바이오", "반도체", "에너지",
    "중공업", "소프트", "로보틱스", "네트웍스", "물산", "제약",   "정밀",   "테크"};
constexpr std::array<std::string_view, 20> kSurnames = {"김", "이", "박", "최", "정", "강", "조",
                                                        "윤", "장", "임", "한", "오", "서", "신",
                                                        "권", "황", "안", "송", "류", "홍"};
constexpr std::array<std::string_view, 40> kGiven = {
    "민", "서", "지", "현", "준", "우", "영", "수", "진", "호", "은", "주", "하", "윤",
    "도", "재", "성", "태", "동", "연", "경", "혜", "미", "선", "정", "희", "상", "철",
    "규", "아", "인", "원", "석", "훈", "용", "나", "예", "건", "찬", "기"};
constexpr std::array<std::string_view, 20> kWords = {
    "계약을",     "공급하기로", "밝혔다",   "지난해",   "신규",     "생산",  "능력을",
    "확대한다고", "올해",       "시장에서", "협력을",   "강화하고", "투자",  "규모는",
    "기술을",     "개발하는",   "사업을",   "추진한다", "관계자는", "말했다"};

std::string_view type_of_rank(std::uint64_t rank) {
  constexpr std::array<std::string_view, 10> kTypes = {
      type::kOrganization, type::kOrganization, type::kOrganization, type::kOrganization,
      type::kProduct,      type::kProduct,      type::kPerson,       type::kTechnology,
      type::kPlace,        type::kFacility};
  return kTypes.at(rank % kTypes.size());
}

// The inverse of the distribution function of Zipf's law with exponent 1, taken as continuous.
std::uint64_t zipf(Random& random, std::uint64_t names) {
  const double rank = std::pow(static_cast<double>(names) + 1, random.unit()) - 1;
  return std::min(names - 1, static_cast<std::uint64_t>(rank));
}

std::string sentence(Random& random, std::string_view one, std::string_view other) {
  std::string text(one);
  text += "는 ";
  text += other;
  text += "와 ";
  for (std::uint64_t words = 4 + random.below(6); words > 0; --words) {
    if (text.back() != ' ') text += ' ';
    text += kWords.at(random.below(kWords.size()));
  }
  return text;
}

SourceRange shifted(const Span& span) {
  return {std::uint64_t{span.begin} + 120, std::uint64_t{span.end} + 120};
}

class Maker {
 public:
  Maker(const Synthetic& names, std::uint64_t index, std::uint64_t seed, std::uint64_t relations)
      : names_(names), random_(seed * 0x632be59bd9b4e019ULL + index), relations_(relations) {
    DocumentInfo& info = made_.document;
    info.id = "article-" + std::to_string(index);
    info.lang = "ko";
    info.date = date(index);
    info.outlet = "outlet" + std::to_string(random_.below(40));
    info.url = "https://news.example/" + info.outlet + "/" + std::to_string(1000000 + index);
  }

  Extraction make() {
    while (made_.entities.size() < std::min<std::size_t>(12, names_.names())) add_entity();
    made_.document.title = made_.entities[0].name + ", " + made_.entities[1].name + "와 " +
                           std::string(kWords.at(random_.below(kWords.size())));
    add_employers();
    while (made_.relations.size() < relations_) add_relation();
    return std::move(made_);
  }

 private:
  std::string date(std::uint64_t index) {
    const std::uint64_t day = (index * 2654435761U) % 730;
    const auto two = [](std::uint64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return std::to_string(2024 + day / 365) + "-" + two(1 + day % 365 / 31) + "-" +
           two(1 + day % 28);
  }

  Span span(std::size_t bytes) {
    const auto begin = static_cast<std::uint32_t>(random_.below(3000));
    return {Field::kText, begin, begin + static_cast<std::uint32_t>(bytes)};
  }

  Mention mention(const std::string& text, MentionKind kind) {
    const Span at = span(text.size());
    return {at, shifted(at), text, kind};
  }

  void add_entity() { add_entity(zipf(random_, names_.names())); }

  EntityIndex add_entity(std::uint64_t rank) {
    Entity entity;
    entity.name = names_.name(rank);
    entity.type = type_of_rank(rank);
    for (std::size_t i = 0; i < made_.entities.size(); ++i) {
      if (made_.entities[i].name == entity.name && made_.entities[i].type == entity.type)
        return static_cast<EntityIndex>(i);
    }
    ranks_.push_back(rank);
    entity.mentions.push_back(mention(entity.name, MentionKind::kName));
    if (random_.below(2) == 0) entity.mentions.push_back(mention("이 회사", MentionKind::kNominal));
    // A second name that is always the same one, as in 딥마인드(DeepMind), in the texts of a few.
    if (entity.type == type::kOrganization && rank % 50 == 2 && random_.below(4) == 0)
      entity.mentions.push_back(mention("Corp " + std::to_string(rank), MentionKind::kGloss));
    made_.entities.push_back(std::move(entity));
    return static_cast<EntityIndex>(made_.entities.size() - 1);
  }

  // Every second text that names a person says whom they work for: nearly always the same.
  void add_employers() {
    for (std::size_t i = 0; i < made_.entities.size(); ++i) {
      if (made_.entities[i].type != type::kPerson || random_.below(2) == 0) continue;
      const std::uint64_t job = ranks_[i] * 7919 + (random_.below(20) == 0 ? 10 : 0);
      const std::uint64_t rank = job % names_.names() / 10 * 10;
      const EntityIndex employer = add_entity(rank);
      Relation relation;
      relation.subject = static_cast<EntityIndex>(i);
      relation.predicate = "worksFor";
      relation.object = employer;
      finish(relation, 0);
    }
  }

  EntityIndex some_entity() {
    return static_cast<EntityIndex>(random_.below(made_.entities.size()));
  }

  // Whom persons work for is said by add_employers() alone: who works for hundreds is no person.
  void add_relation() {
    const auto predicates = Schema::core().predicates();
    const PredicateInfo& predicate = predicates[zipf(random_, predicates.size())];
    if (predicate.name == "worksFor") return;
    Relation relation;
    relation.predicate = predicate.name;
    relation.subject = some_entity();
    const std::uint64_t figure = random_.below(1000);
    if (predicate.literal_object) {
      relation.metric = "revenue";
      relation.object = Literal{LiteralKind::kMoney, std::to_string(figure) + "억 원",
                                std::to_string(figure) + "00000000", "KRW"};
    } else {
      const EntityIndex other = some_entity();
      relation.object = other == relation.subject
                            ? static_cast<EntityIndex>((other + 1) % made_.entities.size())
                            : other;
    }
    finish(relation, figure);
  }

  void finish(Relation& relation, std::uint64_t figure) {
    constexpr std::array<Status, 8> kStatuses = {
        Status::kFact,    Status::kFact,        Status::kFact,       Status::kFact,
        Status::kPlanned, Status::kNegotiating, Status::kSpeculated, Status::kEnded};
    relation.status = kStatuses.at(random_.below(kStatuses.size()));
    relation.confidence = 0.9;
    relation.evidence = evidence(relation);
    relation.derivation = {"supply", "공급하다",
                           "agent=" + made_.entities[relation.subject].name + "(는) theme=" +
                               std::string(kWords.at(random_.below(kWords.size()))) + "(을)"};
    if (random_.below(3) == 0)
      relation.qualifiers.push_back(
          {"amount", Literal{LiteralKind::kMoney, std::to_string(figure) + "억 원",
                             std::to_string(figure) + "00000000", "KRW"}});
    if (random_.below(3) == 0) relation.qualifiers.push_back({"recipient", some_entity()});
    made_.relations.push_back(std::move(relation));
  }

  // About every second relation is in a sentence of its own.
  Evidence evidence(const Relation& relation) {
    if (!made_.relations.empty() && random_.below(2) == 0) return made_.relations.back().evidence;
    Evidence said;
    said.quote = sentence(random_, made_.entities[relation.subject].name,
                          made_.entities[some_entity()].name);
    said.span = span(said.quote.size());
    said.source = shifted(said.span);
    return said;
  }

  const Synthetic& names_;
  Random random_;
  std::uint64_t relations_;
  Extraction made_;
  std::vector<std::uint64_t> ranks_;  // of the entities' names
};

}  // namespace

Synthetic::Synthetic(std::uint64_t documents, std::uint64_t seed)
    : names_(std::max<std::uint64_t>(40, documents * 10 / 8)), seed_(seed) {}

std::string Synthetic::name(std::uint64_t rank) const {
  Random random(rank + 7);
  std::string name;
  if (type_of_rank(rank) == type::kPerson) {
    name = kSurnames.at(random.below(kSurnames.size()));
    for (int i = 0; i < 2; ++i) name += kGiven.at(random.below(kGiven.size()));
    return name;
  }
  name = kBegin.at(random.below(kBegin.size()));
  for (std::uint64_t left = rank; left > 0; left /= kMiddle.size())
    name += kMiddle.at(left % kMiddle.size());
  name += kEnd.at(random.below(kEnd.size()));
  return name;
}

Extraction Synthetic::document(std::uint64_t index, std::size_t relations) const {
  return Maker(*this, index, seed_, relations).make();
}

}  // namespace inyeon::synthetic

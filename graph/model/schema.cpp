#include "graph/model/schema.h"

#include <algorithm>
#include <array>
#include <utility>

namespace inyeon {
namespace {

// One letter per entity type, so that the table below reads like the one in docs/schema.md.
struct Row {
  std::string_view name;
  std::string_view ends;  // "subject letters>object letters"; '=' for symmetric; '#' literal
  std::string_view label_ko;
  std::string_view label_en;
};

struct TypeRow {
  char letter;
  std::string_view name;
  std::string_view label_ko;
  std::string_view label_en;
};

constexpr std::array<TypeRow, 8> kTypes = {{{'O', type::kOrganization, "단체", "organization"},
                                            {'P', type::kPerson, "인물", "person"},
                                            {'L', type::kPlace, "장소", "place"},
                                            {'G', type::kProduct, "제품", "product"},
                                            {'T', type::kTechnology, "기술", "technology"},
                                            {'F', type::kFacility, "시설", "facility"},
                                            {'E', type::kEvent, "행사", "event"},
                                            {'J', type::kProject, "사업", "project"}}};

constexpr std::array<Row, 27> kRows = {{
    {"partnersWith", "O=O", "협력", "partners with"},
    {"supplies", "O>G", "공급", "supplies"},
    {"suppliesTo", "O>OJ", "납품처", "supplies to"},
    {"purchases", "O>G", "구매", "purchases"},
    {"develops", "OP>GTJ", "개발", "develops"},
    {"manufactures", "O>G", "생산", "manufactures"},
    {"launches", "O>G", "출시", "launches"},
    {"uses", "OFGJ>GTF", "사용", "uses"},
    {"builds", "O>F", "건설", "builds"},
    {"operates", "O>FG", "운영", "operates"},
    {"hasPart", "GFJ>GTF", "구성", "has part"},
    {"investsIn", "OP>OJFTGL", "투자", "invests in"},
    {"acquires", "OP>OFG", "인수", "acquires"},
    {"ownsStakeIn", "OP>O", "지분 보유", "owns stake in"},
    {"mergesWith", "O=O", "합병", "merges with"},
    {"subsidiaryOf", "O>O", "자회사", "subsidiary of"},
    {"founded", "PO>O", "설립", "founded"},
    {"worksFor", "P>O", "소속", "works for"},
    {"memberOf", "OP>OJ", "회원", "member of"},
    {"competesWith", "OG=OG", "경쟁", "competes with"},
    {"meetsWith", "PO=PO", "회동", "meets with"},
    {"participatesIn", "OP>EJ", "참가", "participates in"},
    {"regulates", "O>OGTJ", "규제", "regulates"},
    {"sues", "OP>OP", "제소", "sues"},
    {"locatedIn", "OFEJ>LF", "소재지", "located in"},
    {"reports", "OGL#", "수치", "reports"},
    {"relatedTo", "*>*", "관련", "related to"},
}};

std::vector<std::string> expand(std::string_view letters) {
  std::vector<std::string> types;
  for (const char letter : letters) {
    for (const TypeRow& row : kTypes) {
      if (row.letter == letter) types.emplace_back(row.name);
    }
  }
  return types;
}

PredicateInfo parse(const Row& row) {
  const std::size_t cut = row.ends.find_first_of(">=#");
  PredicateInfo info;
  info.name = row.name;
  info.symmetric = row.ends[cut] == '=';
  info.literal_object = row.ends[cut] == '#';
  info.subject_types = expand(row.ends.substr(0, cut));
  info.object_types = expand(row.ends.substr(cut + 1));
  info.same_type = row.name == "competesWith";
  info.label_ko = row.label_ko;
  info.label_en = row.label_en;
  return info;
}

Schema make_core() {
  Schema schema;
  for (const TypeRow& row : kTypes) {
    TypeInfo info;
    info.name = row.name;
    info.label_ko = row.label_ko;
    info.label_en = row.label_en;
    schema.add_type(std::move(info));
  }
  for (const Row& row : kRows) schema.add_predicate(parse(row));
  return schema;
}

}  // namespace

const Schema& Schema::core() {
  static const Schema schema = make_core();
  return schema;
}

void Schema::add_type(TypeInfo info) {
  if (!has_type(info.name)) types_.push_back(info.name);
  std::string name = info.name;
  type_infos_.insert_or_assign(std::move(name), std::move(info));
}

void Schema::add_predicate(PredicateInfo info) {
  const auto at =
      std::lower_bound(predicates_.begin(), predicates_.end(), info.name,
                       [](const PredicateInfo& a, const std::string& b) { return a.name < b; });
  if (at != predicates_.end() && at->name == info.name) {
    *at = std::move(info);
  } else {
    predicates_.insert(at, std::move(info));
  }
}

const TypeInfo* Schema::find_type(std::string_view name) const {
  const auto at = type_infos_.find(name);
  return at == type_infos_.end() ? nullptr : &at->second;
}

bool Schema::is_a(std::string_view type, std::string_view wanted) const {
  // As many steps as there are types: a circle of parents ends too.
  for (std::size_t step = 0; step <= types_.size(); ++step) {
    if (type == wanted) return true;
    const TypeInfo* info = find_type(type);
    if (info == nullptr || info->parent.empty()) return false;
    type = info->parent;
  }
  return false;
}

bool Schema::is_one_of(std::string_view type, std::span<const std::string> wanted) const {
  return wanted.empty() || std::any_of(wanted.begin(), wanted.end(),
                                       [&](const std::string& one) { return is_a(type, one); });
}

std::string_view Schema::core_type(std::string_view type) const {
  std::string_view at = type;
  for (std::size_t step = 0; step <= types_.size(); ++step) {
    if (core().has_type(at)) return at;
    const TypeInfo* info = find_type(at);
    if (info == nullptr || info->parent.empty()) return type;
    at = info->parent;
  }
  return type;
}

const PredicateInfo* Schema::find(std::string_view predicate) const {
  const auto at =
      std::lower_bound(predicates_.begin(), predicates_.end(), predicate,
                       [](const PredicateInfo& a, std::string_view b) { return a.name < b; });
  return at != predicates_.end() && at->name == predicate ? &*at : nullptr;
}

bool Schema::admits(std::string_view predicate, std::string_view subject_type,
                    std::string_view object_type) const {
  const PredicateInfo* info = find(predicate);
  if (info == nullptr || info->literal_object) return false;
  if (info->same_type && !is_a(subject_type, object_type) && !is_a(object_type, subject_type))
    return false;
  return is_one_of(subject_type, info->subject_types) && is_one_of(object_type, info->object_types);
}

bool Schema::symmetric(std::string_view predicate) const {
  const PredicateInfo* info = find(predicate);
  return info != nullptr && info->symmetric;
}

}  // namespace inyeon

#include "ingest/ko/literals.h"

#include <algorithm>
#include <cstdint>

namespace inyeon::ko {
namespace {

bool digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

struct Unit {
  std::string_view form;
  std::string_view code;
};
constexpr Unit kCurrencies[] = {
    {"홍콩달러", "HKD"},     {"대만달러", "TWD"}, {"호주달러", "AUD"}, {"캐나다달러", "CAD"},
    {"싱가포르달러", "SGD"}, {"달러", "USD"},     {"원", "KRW"},       {"유로", "EUR"},
    {"엔", "JPY"},           {"위안", "CNY"},     {"루피", "INR"},     {"파운드", "GBP"},
    {"프랑", "CHF"},         {"루블", "RUB"},     {"페소", "MXN"},     {"헤알", "BRL"},
    {"리라", "TRY"},         {"디르함", "AED"},   {"바트", "THB"}};
constexpr Unit kPercents[] = {{"%포인트", "%p"},
                              {"%p", "%p"},
                              {"퍼센트포인트", "%p"},
                              {"퍼센트 포인트", "%p"},
                              {"퍼센트", "%"},
                              {"%", "%"},
                              {"％", "%"}};
constexpr std::string_view kCounters[] = {
    "MWh",      "GWh",      "kWh",      "TWh",        "MW",         "GW",       "kW",
    "TB",       "GB",       "MB",       "PB",         "Gbps",       "Mbps",     "TOPS",
    "mAh",      "GHz",      "MHz",      "km",         "cm",         "mm",       "nm",
    "kg",       "㎿",       "㎾",       "㎞",         "㎡",         "㎥",       "㎏",
    "㎜",       "메가와트", "기가와트", "테라바이트", "기가바이트", "킬로미터", "킬로그램",
    "제곱미터", "헥타르",   "배럴",     "리터",       "미터",       "톤",       "평",
    "가구",     "개국",     "개사",     "여명",       "명",         "장",       "대",
    "척",       "기",       "건",       "곳",         "종",         "편",       "권",
    "채",       "주",       "배",       "병",         "벌",         "석",       "량",
    "문",       "발",       "정",       "켤레",       "그루",       "마리",     "포인트",
    "인",       "사",       "개",       "회"};
/// Counters that also make ordinals and names (3대 강국, 2기, 3사): only larger numbers count.
constexpr std::string_view kOrdinalLike[] = {"대", "기", "인", "사", "회",
                                             "주", "편", "정", "장", "문"};
constexpr std::string_view kCounted[] = {"팀",   "기업",   "업체", "회사", "공장", "제품",
                                         "도시", "기관",   "모델", "국가", "나라", "매장",
                                         "지역", "계열사", "은행", "대학", "품목", "라인"};

std::size_t skip_space(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] == ' ' ? at + 1 : at;
}

bool hangul_follows(std::string_view text, std::size_t at) {
  return at < text.size() && static_cast<unsigned char>(text[at]) >= 0xEA &&
         static_cast<unsigned char>(text[at]) <= 0xED;
}

/// Particles and the like that may follow a counter directly.
bool counter_closed(std::string_view text, std::size_t at) {
  if (!hangul_follows(text, at))
    return !(at < text.size() && ((text[at] | 32) >= 'a' && (text[at] | 32) <= 'z'));
  for (const std::string_view tail :
       {"이",   "가",   "을", "를",   "은",   "는",   "의", "에", "로",   "으로", "와",
        "과",   "도",   "만", "까지", "부터", "씩",   "당", "분", "짜리", "규모", "보다",
        "이상", "이하", "다", "인",   "여",   "가량", "쯤", "급", "밖에"}) {
    if (text.substr(at).starts_with(tail)) return true;
  }
  return false;
}

std::optional<FoundLiteral> read_money(std::string_view text, const FoundNumber& number) {
  std::size_t at = number.end;
  if (text.substr(at).starts_with("여")) at += 3;
  at = skip_space(text, at);
  for (const Unit& currency : kCurrencies) {
    if (!text.substr(at).starts_with(currency.form)) continue;
    const std::size_t end = at + currency.form.size();
    if (currency.form.size() == 3 && !counter_closed(text, end)) return std::nullopt;
    return FoundLiteral{end, LiteralKind::kMoney, number.decimal, std::string(currency.code)};
  }
  return std::nullopt;
}

std::optional<FoundLiteral> read_percent(std::string_view text, const FoundNumber& number) {
  const std::size_t at = skip_space(text, number.end);
  for (const Unit& percent : kPercents) {
    if (!text.substr(at).starts_with(percent.form)) continue;
    return FoundLiteral{at + percent.form.size(), LiteralKind::kPercent, number.decimal,
                        std::string(percent.code)};
  }
  return std::nullopt;
}

std::optional<FoundLiteral> read_quantity(std::string_view text, const FoundNumber& number) {
  std::size_t at = number.end;
  if (text.substr(at).starts_with("여")) at += 3;
  const std::size_t spaced = skip_space(text, at);
  for (const std::string_view counter : kCounters) {
    if (!text.substr(spaced).starts_with(counter)) continue;
    std::size_t end = spaced + counter.size();
    const bool ordinal_like = std::find(std::begin(kOrdinalLike), std::end(kOrdinalLike),
                                        counter) != std::end(kOrdinalLike);
    const bool small = number.plain_integer && number.decimal.size() < 2;
    if (ordinal_like && small && spaced == at) return std::nullopt;
    if (!counter_closed(text, end)) continue;
    std::string unit(counter);
    if (counter == "개" && end < text.size() && text[end] == ' ') {
      for (const std::string_view counted : kCounted) {
        if (!text.substr(end + 1).starts_with(counted)) continue;
        end += 1 + counted.size();
        unit = counted;
        break;
      }
    }
    return FoundLiteral{end, LiteralKind::kQuantity, number.decimal, std::move(unit)};
  }
  return std::nullopt;
}

std::optional<FoundLiteral> read_prefixed_money(std::string_view text, std::size_t at) {
  constexpr Unit kSigns[] = {{"US$", "USD"}, {"$", "USD"}, {"€", "EUR"},
                             {"£", "GBP"},   {"¥", "JPY"}, {"₩", "KRW"}};
  for (const Unit& sign : kSigns) {
    if (!text.substr(at).starts_with(sign.form)) continue;
    const auto number = read_number(text, at + sign.form.size());
    if (!number) return std::nullopt;
    return FoundLiteral{number->end, LiteralKind::kMoney, number->decimal, std::string(sign.code)};
  }
  return std::nullopt;
}

std::optional<FoundLiteral> read_figure(std::string_view text, std::size_t at) {
  if (auto money = read_prefixed_money(text, at)) return money;
  auto number = read_number(text, at);
  if (!number) return std::nullopt;
  // a range: 3~4만 대
  for (const std::string_view dash : {"~", "∼", "～", "-"}) {
    if (!text.substr(number->end).starts_with(dash)) continue;
    if (auto upper = read_number(text, number->end + dash.size())) {
      upper->decimal.clear();
      number = upper;
    }
    break;
  }
  if (auto percent = read_percent(text, *number)) return percent;
  if (auto money = read_money(text, *number)) return money;
  return read_quantity(text, *number);
}

/// Whether a figure or word may begin here: not inside a Latin word or a longer number.
bool boundary(std::string_view text, std::size_t begin, std::size_t at) {
  if (at == begin) return true;
  const char before = text[at - 1];
  if (digit_at(text, at)) {
    return !(digit_at(text, at - 1) || (before | 32) >= 'a') ||
           static_cast<unsigned char>(before) >= 0x80;
  }
  return before == ' ' || before == '(' || before == '\n' ||
         (static_cast<unsigned char>(before) >= 0x80 &&
          !hangul_follows(text, at - std::min<std::size_t>(3, at - begin)));
}

}  // namespace

std::vector<LiteralMention> find_literals(std::string_view text, const Sentence& sentence,
                                          SentenceIndex index, std::string_view article_date) {
  std::vector<LiteralMention> found;
  const std::string_view field = text.substr(0, sentence.span.end);
  for (std::size_t at = sentence.span.begin; at < field.size();) {
    std::optional<FoundLiteral> literal;
    if (boundary(field, sentence.span.begin, at)) {
      literal = read_date(field, at, article_date);
      if (!literal) literal = read_figure(field, at);
    }
    if (!literal) {
      ++at;
      while (at < field.size() && (static_cast<unsigned char>(field[at]) & 0xC0U) == 0x80U) ++at;
      continue;
    }
    LiteralMention mention;
    mention.span = {sentence.span.field, static_cast<std::uint32_t>(at),
                    static_cast<std::uint32_t>(literal->end)};
    mention.sentence = index;
    mention.literal = {literal->kind, std::string(field.substr(at, literal->end - at)),
                       std::move(literal->normalized), std::move(literal->unit)};
    found.push_back(std::move(mention));
    at = literal->end;
  }
  return found;
}

}  // namespace inyeon::ko

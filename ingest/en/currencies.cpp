#include "ingest/en/currencies.h"

#include <algorithm>
#include <array>
#include <utility>

namespace inyeon::en {
namespace {

using Entry = std::pair<std::string_view, std::string_view>;

constexpr std::array<Entry, 10> kDollars{{{"us", "USD"},
                                          {"c", "CAD"},
                                          {"ca", "CAD"},
                                          {"a", "AUD"},
                                          {"au", "AUD"},
                                          {"hk", "HKD"},
                                          {"s", "SGD"},
                                          {"nt", "TWD"},
                                          {"nz", "NZD"},
                                          {"r", "BRL"}}};
constexpr std::array<Entry, 7> kSigns{{{"$", "USD"},
                                       {"\u20ac", "EUR"},
                                       {"\u00a3", "GBP"},
                                       {"\u00a5", "JPY"},
                                       {"\u20a9", "KRW"},
                                       {"\u20b9", "INR"},
                                       {"\u20bd", "RUB"}}};
constexpr std::array<Entry, 24> kCodes{
    {{"usd", "USD"}, {"eur", "EUR"}, {"gbp", "GBP"}, {"krw", "KRW"}, {"jpy", "JPY"},
     {"cny", "CNY"}, {"rmb", "CNY"}, {"chf", "CHF"}, {"sfr", "CHF"}, {"inr", "INR"},
     {"rs", "INR"},  {"sek", "SEK"}, {"nok", "NOK"}, {"dkk", "DKK"}, {"pln", "PLN"},
     {"brl", "BRL"}, {"cad", "CAD"}, {"aud", "AUD"}, {"hkd", "HKD"}, {"sgd", "SGD"},
     {"twd", "TWD"}, {"zar", "ZAR"}, {"aed", "AED"}, {"sar", "SAR"}}};
constexpr std::array<Entry, 34> kNames{
    {{"dollar", "USD"},   {"dollars", "USD"}, {"euro", "EUR"},    {"euros", "EUR"},
     {"pounds", "GBP"},   {"won", "KRW"},     {"yen", "JPY"},     {"yuan", "CNY"},
     {"renminbi", "CNY"}, {"rupees", "INR"},  {"francs", "CHF"},  {"kronor", "SEK"},
     {"zlotys", "PLN"},   {"zloty", "PLN"},   {"forints", "HUF"}, {"forint", "HUF"},
     {"reais", "BRL"},    {"roubles", "RUB"}, {"rubles", "RUB"},  {"baht", "THB"},
     {"ringgit", "MYR"},  {"rupiah", "IDR"},  {"dong", "VND"},    {"naira", "NGN"},
     {"rand", "ZAR"},     {"shekels", "ILS"}, {"dirhams", "AED"}, {"riyals", "SAR"},
     {"lira", "TRY"},     {"hryvnia", "UAH"}, {"tenge", "KZT"},   {"koruna", "CZK"},
     {"cedis", "GHS"},    {"taka", "BDT"}}};
// Names that several countries give their money: nation before them.
constexpr std::array<std::pair<std::string_view, Entry>, 22> kNational{
    {{"us", {"dollars", "USD"}},        {"u.s.", {"dollars", "USD"}},
     {"canadian", {"dollars", "CAD"}},  {"australian", {"dollars", "AUD"}},
     {"singapore", {"dollars", "SGD"}}, {"taiwan", {"dollars", "TWD"}},
     {"kong", {"dollars", "HKD"}},      {"zealand", {"dollars", "NZD"}},
     {"swiss", {"francs", "CHF"}},      {"danish", {"crowns", "DKK"}},
     {"danish", {"kroner", "DKK"}},     {"norwegian", {"crowns", "NOK"}},
     {"norwegian", {"kroner", "NOK"}},  {"swedish", {"crowns", "SEK"}},
     {"swedish", {"kronor", "SEK"}},    {"czech", {"crowns", "CZK"}},
     {"indian", {"rupees", "INR"}},     {"pakistani", {"rupees", "PKR"}},
     {"mexican", {"pesos", "MXN"}},     {"chilean", {"pesos", "CLP"}},
     {"philippine", {"pesos", "PHP"}},  {"egyptian", {"pounds", "EGP"}}}};

template <typename Table>
std::string find(const Table& table, std::string_view word) {
  const auto found = std::find_if(table.begin(), table.end(),
                                  [word](const Entry& entry) { return entry.first == word; });
  return found == table.end() ? std::string{} : std::string(found->second);
}

}  // namespace

std::string currency_before(const Words& words, std::size_t at, std::size_t& begin) {
  begin = at;
  if (at == 0) return {};
  const Word& sign = words[at - 1];
  if (sign.text == "$" && at > 1 && !sign.space_before) {
    if (auto code = find(kDollars, words[at - 2].lower); !code.empty()) return begin = at - 2, code;
  }
  if (!words[at].space_before) {
    if (auto code = find(kSigns, sign.text); !code.empty()) return begin = at - 1, code;
  }
  auto code = sign.capital ? find(kCodes, sign.lower) : std::string{};
  if (!code.empty()) begin = at - 1;
  return code;
}

std::string currency_behind(const Words& words, std::size_t at, std::size_t& end) {
  end = at;
  if (at >= words.size()) return {};
  for (std::size_t length = 1; length <= 2 && at + length < words.size(); ++length) {
    for (const auto& [nation, money] : kNational) {
      if (words[at + length - 1].lower != nation || words[at + length].lower != money.first)
        continue;
      return end = at + length + 1, std::string(money.second);
    }
  }
  std::string code = find(kNames, words[at].lower);
  if (!code.empty()) end = at + 1;
  return code;
}

std::string currency_named(std::string_view word) { return find(kNames, word); }

}  // namespace inyeon::en

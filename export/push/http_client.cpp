#include "export/push/http_client.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <thread>

#include "export/push/late_curl.h"
#include "export/rdf/iris.h"
#include "graph/model/problem.h"

namespace inyeon {
namespace {

constexpr int kTries = 6;
constexpr double kFirstWait = 0.5;
constexpr double kLongestWait = 60;

std::size_t append(char* data, std::size_t size, std::size_t count, void* text) {
  static_cast<std::string*>(text)->append(data, size * count);
  return size * count;
}

struct FreeUrl {
  void operator()(CURLU* url) const { late().curl_url_cleanup(url); }
};

std::string part(CURLU* url, CURLUPart which) {
  char* text = nullptr;
  if (late().curl_url_get(url, which, &text, 0) != CURLUE_OK) return {};
  std::string copy = text;
  late().curl_free(text);
  return copy;
}

bool is_this_machine(const std::string& host) {
  return host == "localhost" || host == "[::1]" || host.rfind("127.", 0) == 0;
}

void check(const std::string& text, bool with_credentials) {
  const std::unique_ptr<CURLU, FreeUrl> url(late().curl_url());
  if (late().curl_url_set(url.get(), CURLUPART_URL, text.c_str(), 0) != CURLUE_OK)
    throw UsageError("no URL: " + text);
  const std::string scheme = part(url.get(), CURLUPART_SCHEME);
  if (scheme != "http" && scheme != "https") throw UsageError("neither http nor https: " + text);
  if (!part(url.get(), CURLUPART_USER).empty())
    throw UsageError("a URL with a user stays in the shell's history; see --credentials");
  if (with_credentials && scheme == "http" && !is_this_machine(part(url.get(), CURLUPART_HOST)))
    throw UsageError("credentials go over https only, or to this machine");
}

bool worth_another_try(const HttpReply& reply) {
  constexpr std::array<long, 5> kBusy = {0, 429, 502, 503, 504};
  return std::find(kBusy.begin(), kBusy.end(), reply.status) != kBusy.end();
}

}  // namespace

struct HttpClient::Handle {
  Handle() : curl(late().curl_easy_init()) {}
  ~Handle() {
    late().curl_slist_free_all(headers);
    late().curl_easy_cleanup(curl);
  }
  CURL* curl;
  curl_slist* headers = nullptr;
  std::array<char, CURL_ERROR_SIZE> error{};
};

HttpClient::HttpClient(const std::string& url, Credentials credentials, const std::string& ca_file)
    : wait([](double seconds) {
        std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
      }),
      credentials_(std::move(credentials)),
      handle_(std::make_unique<Handle>()) {
  check(url, !credentials_.empty());
  CURL* curl = handle_->curl;
  if (curl == nullptr) throw EnvironmentError("libcurl cannot start");
  late().curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  late().curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  late().curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
  late().curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
  late().curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, 15L);
  late().curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
  late().curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, 300L);
  late().curl_easy_setopt(curl, CURLOPT_USERAGENT, "inyeon");
  late().curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, handle_->error.data());
  late().curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, append);
  if (!ca_file.empty()) late().curl_easy_setopt(curl, CURLOPT_CAINFO, ca_file.c_str());
  if (!credentials_.token.empty()) {
    late().curl_easy_setopt(curl, CURLOPT_HTTPAUTH, CURLAUTH_BEARER);
    late().curl_easy_setopt(curl, CURLOPT_XOAUTH2_BEARER, credentials_.token.c_str());
  } else if (!credentials_.user.empty()) {
    late().curl_easy_setopt(curl, CURLOPT_HTTPAUTH, CURLAUTH_BASIC | CURLAUTH_DIGEST);
    late().curl_easy_setopt(curl, CURLOPT_USERNAME, credentials_.user.c_str());
    late().curl_easy_setopt(curl, CURLOPT_PASSWORD, credentials_.password.c_str());
  }
}

HttpClient::~HttpClient() = default;

HttpReply HttpClient::send_once(const std::string& body) {
  CURL* curl = handle_->curl;
  HttpReply reply;
  handle_->error[0] = '\0';
  late().curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
  late().curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.data());
  late().curl_easy_setopt(curl, CURLOPT_WRITEDATA, &reply.body);
  const CURLcode code = late().curl_easy_perform(curl);
  if (code == CURLE_OK) {
    late().curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &reply.status);
    return reply;
  }
  const char* detail =
      handle_->error[0] != '\0' ? handle_->error.data() : late().curl_easy_strerror(code);
  // A certificate does not get better by waiting.
  if (code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_CACERT_BADFILE)
    throw EnvironmentError(std::string("the server's certificate is refused: ") + detail);
  reply.body = detail;
  return reply;
}

HttpReply HttpClient::send(const std::string& method, const std::string& url,
                           const std::string& content_type, const std::string& body) {
  CURL* curl = handle_->curl;
  late().curl_slist_free_all(handle_->headers);
  handle_->headers = late().curl_slist_append(nullptr, ("Content-Type: " + content_type).c_str());
  handle_->headers =
      late().curl_slist_append(handle_->headers, "Accept: application/json, */*;q=0.5");
  handle_->headers = late().curl_slist_append(handle_->headers, "Expect:");
  late().curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  late().curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, method.c_str());
  late().curl_easy_setopt(curl, CURLOPT_HTTPHEADER, handle_->headers);
  HttpReply reply;
  double pause = kFirstWait;
  for (int tried = 1; tried <= kTries; ++tried) {
    reply = send_once(body);
    if (!worth_another_try(reply)) return reply;
    if (tried == kTries) break;
    curl_off_t asked = 0;
    late().curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, &asked);
    wait(std::min(kLongestWait, std::max(pause, static_cast<double>(asked))));
    pause *= 2;
  }
  if (reply.status == 0) throw EnvironmentError("cannot reach " + url + ": " + reply.body);
  return reply;
}

std::string url_encoded(const std::string& text) {
  std::string encoded;
  append_percent_encoded(encoded, text);
  return encoded;
}

}  // namespace inyeon

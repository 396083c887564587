// Requests over HTTP, by libcurl: TLS is verified, redirects are not followed.
#pragma once

#include <functional>
#include <memory>
#include <string>

namespace inyeon {

/// A token (Bearer), or a user with a password (Basic or Digest, as the server asks); or neither.
struct Credentials {
  std::string user, password, token;
  bool empty() const { return user.empty() && token.empty(); }
};

struct HttpReply {
  long status = 0;
  std::string body;
};

/// Not for use by two threads at once.
class HttpClient {
 public:
  /// `ca_file`: certificates to trust instead of the system's; may be empty. Throws UsageError for
  /// a URL that is not http or https, that names a user, or to which credentials would go unsealed:
  /// plain http to another machine.
  HttpClient(const std::string& url, Credentials credentials, const std::string& ca_file);
  ~HttpClient();

  /// Tries again, with longer and longer waits, where the server cannot be reached or is too busy
  /// (429, 502, 503, 504): what is sent must be safe to send twice. Throws EnvironmentError where
  /// that does not help.
  HttpReply send(const std::string& method, const std::string& url, const std::string& content_type,
                 const std::string& body);

  /// Waits between tries; for tests.
  std::function<void(double seconds)> wait;

 private:
  struct Handle;
  HttpReply send_once(const std::string& body);
  Credentials credentials_;
  std::unique_ptr<Handle> handle_;
};

/// The text with what has a meaning in a URL as %XX.
std::string url_encoded(const std::string& text);

}  // namespace inyeon

// libcurl, loaded when something is pushed. Private: only http_client.cpp includes it.
#pragma once

// Its checks of types are macros that know the linked functions only.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

#include "graph/model/late_library.h"

namespace inyeon {

struct LateCurl {
  LateLibrary library{"libcurl.so.4"};
  INYEON_LATE(curl_easy_init);
  INYEON_LATE(curl_easy_cleanup);
  INYEON_LATE(curl_easy_setopt);
  INYEON_LATE(curl_easy_getinfo);
  INYEON_LATE(curl_easy_perform);
  INYEON_LATE(curl_easy_strerror);
  INYEON_LATE(curl_slist_append);
  INYEON_LATE(curl_slist_free_all);
  INYEON_LATE(curl_url);
  INYEON_LATE(curl_url_cleanup);
  INYEON_LATE(curl_url_get);
  INYEON_LATE(curl_url_set);
  INYEON_LATE(curl_free);
};

inline const LateCurl& late() {
  static const LateCurl curl;
  return curl;
}

}  // namespace inyeon

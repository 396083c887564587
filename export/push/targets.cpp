#include "export/push/targets.h"

#include "graph/model/problem.h"

namespace inyeon {

std::unique_ptr<PushTarget> make_push_target(const PushOptions& options) {
  return options.kind == PushKind::kSparql ? make_sparql_target(options)
                                           : make_neo4j_target(options);
}

void refuse(const HttpReply& reply) {
  if (reply.status == 401 || reply.status == 403)
    throw EnvironmentError("the server refuses the credentials (" + std::to_string(reply.status) +
                           ")");
  throw EnvironmentError("the server answers " + std::to_string(reply.status) + ": " +
                         reply.body.substr(0, 500));
}

}  // namespace inyeon

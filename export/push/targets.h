// The servers behind push(). Private to this folder.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "export/push/push.h"

namespace inyeon {

struct PushBatch {
  std::string body;
};

class PushTarget {
 public:
  virtual ~PushTarget() = default;
  /// Makes the same batches of the same graph each time; what the sink throws passes through.
  virtual void batches(const GraphSource& graph,
                       const std::function<void(const PushBatch&)>& sink) = 0;
  /// `first`: nothing was sent before, by an earlier run either.
  virtual void send(const PushBatch& batch, bool first) = 0;
};

std::unique_ptr<PushTarget> make_push_target(const PushOptions& options);
std::unique_ptr<PushTarget> make_sparql_target(const PushOptions& options);
std::unique_ptr<PushTarget> make_neo4j_target(const PushOptions& options);

/// Throws EnvironmentError that says what the server said.
[[noreturn]] void refuse(const HttpReply& reply);

}  // namespace inyeon

// Capabilities: what a script may reach outside its interpreter.
//
// An embedded interpreter has a HostPolicy behind VM::host; without one (the command line) all is
// allowed. Each native function that leaves the interpreter asks before it does.
#pragma once

#include "runtime/vm.h"

namespace bufo {

/// Values are BUFO_CAN_… of the C ABI.
enum class Capability : uint32_t {
  kReadFiles = 1 << 0,
  kWriteFiles = 1 << 1,
  kEnvironment = 1 << 2,
  kProcesses = 1 << 3,
  kSockets = 1 << 4,
  kSetClock = 1 << 5,
  kReadInput = 1 << 6,
};

struct HostPolicy {
  uint32_t allowed = 0;
};

inline bool is_allowed(const VM& vm, Capability capability) {
  if (BUFO_LIKELY(vm.host == nullptr)) return true;
  const auto& policy = *static_cast<const HostPolicy*>(vm.host);
  return (policy.allowed & static_cast<uint32_t>(capability)) != 0;
}
/// PermissionError: [Errno 1] Operation not permitted, with the file's name if it is bound.
Result<void> require_capability(VM&, Capability, Value filename = Value::unbound());

}  // namespace bufo

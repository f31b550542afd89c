// See capability.h.
#include "runtime/capability.h"

#include <cerrno>

namespace bufo {

Result<void> require_capability(VM& vm, Capability capability, Value filename) {
  if (is_allowed(vm, capability)) return ok();
  return raise_os_error(vm, EPERM, filename);
}

}  // namespace bufo

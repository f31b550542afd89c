// errno: the system's error numbers by name.
#include <cerrno>

#include "runtime/modules.h"
#include "runtime/types/containers.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

constexpr struct {
  const char* name;
  int value;
} kErrors[] = {
#define BUFO_ERRNO(name) \
  { #name, name }
    BUFO_ERRNO(EPERM),        BUFO_ERRNO(ENOENT),
    BUFO_ERRNO(ESRCH),        BUFO_ERRNO(EINTR),
    BUFO_ERRNO(EIO),          BUFO_ERRNO(ENXIO),
    BUFO_ERRNO(E2BIG),        BUFO_ERRNO(ENOEXEC),
    BUFO_ERRNO(EBADF),        BUFO_ERRNO(ECHILD),
    BUFO_ERRNO(EAGAIN),       BUFO_ERRNO(ENOMEM),
    BUFO_ERRNO(EACCES),       BUFO_ERRNO(EFAULT),
    BUFO_ERRNO(EBUSY),        BUFO_ERRNO(EEXIST),
    BUFO_ERRNO(EXDEV),        BUFO_ERRNO(ENODEV),
    BUFO_ERRNO(ENOTDIR),      BUFO_ERRNO(EISDIR),
    BUFO_ERRNO(EINVAL),       BUFO_ERRNO(ENFILE),
    BUFO_ERRNO(EMFILE),       BUFO_ERRNO(ENOTTY),
    BUFO_ERRNO(EFBIG),        BUFO_ERRNO(ENOSPC),
    BUFO_ERRNO(ESPIPE),       BUFO_ERRNO(EROFS),
    BUFO_ERRNO(EMLINK),       BUFO_ERRNO(EPIPE),
    BUFO_ERRNO(EDOM),         BUFO_ERRNO(ERANGE),
    BUFO_ERRNO(EDEADLK),      BUFO_ERRNO(ENAMETOOLONG),
    BUFO_ERRNO(ENOSYS),       BUFO_ERRNO(ENOTEMPTY),
    BUFO_ERRNO(ELOOP),        BUFO_ERRNO(EILSEQ),
    BUFO_ERRNO(EOVERFLOW),    BUFO_ERRNO(EALREADY),
    BUFO_ERRNO(EINPROGRESS),  BUFO_ERRNO(ECONNABORTED),
    BUFO_ERRNO(ECONNREFUSED), BUFO_ERRNO(ECONNRESET),
    BUFO_ERRNO(ESHUTDOWN),    BUFO_ERRNO(ETIMEDOUT),
    BUFO_ERRNO(ENOTSUP),      BUFO_ERRNO(ENOTSOCK),
    BUFO_ERRNO(EADDRINUSE),   {"EWOULDBLOCK", EWOULDBLOCK},
#undef BUFO_ERRNO
};

Result<void> errno_init(VM& vm, Dict& dict) {
  const Ref<Dict> codes = TRY(make_dict(vm));
  for (const auto& e : kErrors) {
    TRY(dict_set_str(vm, dict, e.name, Value::small_int(e.value)));
    const Ref<Str> name = TRY(intern(vm, e.name));
    // Of two names for one number the first stands in errorcode.
    const bool known = TRY(dict_contains(vm, *codes, Value::small_int(e.value)));
    if (!known) TRY(dict_set(vm, *codes, Value::small_int(e.value), name));
  }
  return dict_set_str(vm, dict, "errorcode", codes);
}

}  // namespace

constinit const ModuleSpec kErrnoModule = {
    .name = "errno",
    .init = errno_init,
    .doc = "This module makes available standard errno system symbols.",
};

}  // namespace bufo

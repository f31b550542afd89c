// Module fcntl: control of descriptors, and locks on files.
//
// Follows Modules/fcntlmodule.c (CPython 3.12) in behaviour.
#include <fcntl.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>

#include "runtime/buffer.h"
#include "runtime/capability.h"
#include "runtime/modules.h"
#include "runtime/modules/descriptor_wait.h"
#include "runtime/types/bytes.h"
#include "runtime/types/containers.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

constexpr ptrdiff_t kMaxArgument = 1024;

/// fcntl(fd, cmd, arg): an int gives an int, bytes give bytes.
Result<Value> fcntl_fcntl(VM& vm, const Args& args) {
  const int fd = TRY(fileno_of(vm, args[0]));
  const ptrdiff_t command = TRY(args.index(vm, 1));
  if (args.has(2) && (is_a<Bytes>(vm, args[2]) || is_a<Str>(vm, args[2]))) {
    uint8_t block[kMaxArgument] = {};
    ptrdiff_t nbytes;
    if (is_a<Str>(vm, args[2])) {
      const std::string_view text = TRY(str_utf8(vm, as<Str>(args[2])));
      nbytes = static_cast<ptrdiff_t>(text.size());
      if (nbytes <= kMaxArgument) std::memcpy(block, text.data(), text.size());
    } else {
      nbytes = as<Bytes>(args[2]).length;
      if (nbytes <= kMaxArgument) {
        std::memcpy(block, as<Bytes>(args[2]).data, static_cast<size_t>(nbytes));
      }
    }
    if (nbytes > kMaxArgument) return vm.raise<ValueError>("fcntl string arg too long");
    for (;;) {
      const int result = fcntl(fd, static_cast<int>(command), block);
      if (result >= 0) return make_bytes(vm, block, nbytes);
      if (errno != EINTR) return raise_os_error(vm, errno);
      TRY(vm.step_slow());
    }
  }
  const ptrdiff_t argument = TRY(args.index_or(vm, 2, 0));
  for (;;) {
    const int result = fcntl(fd, static_cast<int>(command), argument);
    if (result >= 0) return Value::small_int(result);
    if (errno != EINTR) return raise_os_error(vm, errno);
    TRY(vm.step_slow());
  }
}

Result<Value> fcntl_ioctl(VM& vm, const Args& args) {
  TRY(require_capability(vm, Capability::kReadFiles));
  const int fd = TRY(fileno_of(vm, args[0]));
  const AnyRef request_index = TRY(to_index(vm, args[1]));
  int64_t request;
  if (!try_int64(request_index, request)) {
    return vm.raise<OverflowError>("Python int too large to convert to C unsigned int");
  }
  const auto code = static_cast<unsigned long>(static_cast<uint32_t>(request));
  if (!args.has(2) || is_int(vm, args[2])) {
    const ptrdiff_t argument = TRY(args.index_or(vm, 2, 0));
    const int result = ioctl(fd, code, argument);
    if (result < 0) return raise_os_error(vm, errno);
    return Value::small_int(result);
  }
  const bool mutate = TRY(args.truth_or(vm, 3, true));
  if (mutate && !is_a<Bytes>(vm, args[2]) && !is_a<Str>(vm, args[2])) {
    // The memory itself is what the system reads and writes.
    Buffer memory = TRY(acquire_buffer(vm, args[2], BufferRequest::kWritable));
    uint8_t block[kMaxArgument + 1] = {};
    const bool is_short = memory.nbytes <= kMaxArgument;
    if (is_short) std::memcpy(block, memory.data, static_cast<size_t>(memory.nbytes));
    const int result = ioctl(fd, code, is_short ? block : memory.data);
    const int error = errno;
    if (is_short) std::memcpy(memory.data, block, static_cast<size_t>(memory.nbytes));
    if (result < 0) return raise_os_error(vm, error);
    return Value::small_int(result);
  }
  const Buffer given = TRY(acquire_bytes(vm, args[2]));
  if (given.nbytes > kMaxArgument) return vm.raise<ValueError>("ioctl string arg too long");
  uint8_t block[kMaxArgument + 1] = {};
  std::memcpy(block, given.data, static_cast<size_t>(given.nbytes));
  if (ioctl(fd, code, block) < 0) return raise_os_error(vm, errno);
  return make_bytes(vm, block, given.nbytes);
}

Result<Value> fcntl_flock(VM& vm, const Args& args) {
  const int fd = TRY(fileno_of(vm, args[0]));
  const ptrdiff_t operation = TRY(args.index(vm, 1));
  while (flock(fd, static_cast<int>(operation)) != 0) {
    if (errno != EINTR) return raise_os_error(vm, errno);
    TRY(vm.step_slow());
  }
  return none();
}

Result<Value> fcntl_lockf(VM& vm, const Args& args) {
  const int fd = TRY(fileno_of(vm, args[0]));
  const ptrdiff_t command = TRY(args.index(vm, 1));
  struct flock lock = {};
  if (command & LOCK_UN) {
    lock.l_type = F_UNLCK;
  } else if (command & LOCK_SH) {
    lock.l_type = F_RDLCK;
  } else if (command & LOCK_EX) {
    lock.l_type = F_WRLCK;
  } else {
    return vm.raise<ValueError>("unrecognized lockf argument");
  }
  lock.l_len = TRY(args.index_or(vm, 2, 0));
  lock.l_start = TRY(args.index_or(vm, 3, 0));
  const ptrdiff_t whence = TRY(args.index_or(vm, 4, 0));
  lock.l_whence = static_cast<short>(whence);
  while (fcntl(fd, command & LOCK_NB ? F_SETLK : F_SETLKW, &lock) < 0) {
    if (errno != EINTR) return raise_os_error(vm, errno);
    TRY(vm.step_slow());
  }
  return none();
}

constexpr Method kFunctions[] = {
    function("fcntl", "(fd, cmd, arg=0, /)", fcntl_fcntl, "Do an fcntl operation."),
    function("ioctl", "(fd, request, arg=0, mutate_flag=True, /)", fcntl_ioctl,
             "Do an ioctl operation."),
    function("flock", "(fd, operation, /)", fcntl_flock, "Lock or unlock a whole file."),
    function("lockf", "(fd, cmd, len=0, start=0, whence=0, /)", fcntl_lockf,
             "Lock or unlock a part of a file."),
};

struct Constant {
  const char* name;
  int64_t value;
};
constexpr Constant kConstants[] = {
    {"LOCK_SH", LOCK_SH},   {"LOCK_EX", LOCK_EX},       {"LOCK_NB", LOCK_NB},
    {"LOCK_UN", LOCK_UN},   {"F_DUPFD", F_DUPFD},       {"F_DUPFD_CLOEXEC", F_DUPFD_CLOEXEC},
    {"F_GETFD", F_GETFD},   {"F_SETFD", F_SETFD},       {"F_GETFL", F_GETFL},
    {"F_SETFL", F_SETFL},   {"F_GETLK", F_GETLK},       {"F_SETLK", F_SETLK},
    {"F_SETLKW", F_SETLKW}, {"F_OFD_GETLK", 36},        {"F_OFD_SETLK", 37},
    {"F_OFD_SETLKW", 38},   {"F_GETOWN", F_GETOWN},     {"F_SETOWN", F_SETOWN},
    {"F_GETSIG", 11},       {"F_SETSIG", 10},           {"F_RDLCK", F_RDLCK},
    {"F_WRLCK", F_WRLCK},   {"F_UNLCK", F_UNLCK},       {"F_GETPIPE_SZ", 1032},
    {"F_SETPIPE_SZ", 1031}, {"F_ADD_SEALS", 1033},      {"F_GET_SEALS", 1034},
    {"F_SEAL_SEAL", 1},     {"F_SEAL_SHRINK", 2},       {"F_SEAL_GROW", 4},
    {"F_SEAL_WRITE", 8},    {"FD_CLOEXEC", FD_CLOEXEC}, {"FASYNC", 0x2000},
};

Result<void> init_fcntl(VM& vm, Dict& dict) {
  for (const Constant& row : kConstants) {
    TRY(dict_set_str(vm, dict, std::string_view(row.name), Value::small_int(row.value)));
  }
  return ok();
}

}  // namespace

constinit const ModuleSpec kFcntlModule = {
    .name = "fcntl",
    .functions = kFunctions,
    .init = init_fcntl,
    .doc = "Control of descriptors, and locks on files.",
};

}  // namespace bufo

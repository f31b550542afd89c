// See descriptor_wait.h.
#include "runtime/modules/descriptor_wait.h"

#include <cerrno>
#include <cmath>
#include <ctime>

#include "runtime/operators.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"

namespace bufo {

int64_t monotonic_nanos() {
  timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return int64_t{t.tv_sec} * 1'000'000'000 + t.tv_nsec;
}

Result<int64_t> timeout_nanos(VM& vm, Value v, const char* type_error) {
  if (v.is_unbound() || v.is_none()) return int64_t{-1};
  double seconds;
  if (is_float(vm, v)) {
    seconds = float_value(v);
    if (std::isnan(seconds)) {
      return vm.raise<ValueError>("Invalid value NaN (not a number)");
    }
  } else {
    const Type& type = vm.type_of(v);
    if (type_error != nullptr && type.slots.to_index == nullptr)
      return vm.raise<TypeError>("{}", type_error);
    const AnyRef index = TRY(to_index(vm, v));
    seconds = TRY(int_to_double(vm, index));
  }
  const double nanos = std::ceil(seconds * 1e9);
  if (!(nanos > -0x1p63 && nanos < 0x1p63)) {
    return vm.raise<OverflowError>("timestamp too large to convert to C _PyTime_t");
  }
  return static_cast<int64_t>(nanos);
}

Result<int> poll_descriptors(VM& vm, pollfd* fds, size_t count, int64_t timeout) {
  const int64_t deadline = timeout < 0 ? -1 : monotonic_nanos() + timeout;
  // In slices, since a host's interrupt() from another thread sends no signal.
  constexpr int64_t kSlice = 20'000'000;
  for (;;) {
    int64_t slice = kSlice;
    if (deadline >= 0) {
      const int64_t left = deadline - monotonic_nanos();
      slice = left < 0 ? 0 : left < kSlice ? left : kSlice;
    }
    timespec t;
    t.tv_sec = 0;
    t.tv_nsec = static_cast<long>(slice);
    const int ready = ppoll(fds, count, &t, nullptr);
    if (ready > 0) return ready;
    if (ready < 0 && errno != EINTR) return raise_os_error(vm, errno);
    if (ready == 0 && deadline >= 0 && monotonic_nanos() >= deadline) return 0;
    // The slow check, whatever is left of the step slice.
    TRY(vm.tick(vm.steps_left > 0 ? vm.steps_left + 1 : 1));
  }
}

Result<int> fileno_of(VM& vm, Value v) {
  AnyRef number(v);
  if (!is_int(vm, v)) {
    const Ref<Str> name = TRY(intern(vm, "fileno"));
    const AnyRef method = TRY(try_get_attr(vm, v, *name));
    if (method.is_unbound()) {
      return vm.raise<TypeError>("argument must be an int, or have a fileno() method.");
    }
    number = TRY(call(vm, method));
    if (!is_int(vm, number)) return vm.raise<TypeError>("fileno() returned a non-integer");
  }
  int64_t fd;
  if (!try_int64(number, fd) || fd != static_cast<int>(fd)) {
    return vm.raise<OverflowError>("Python int too large to convert to C int");
  }
  if (fd < 0) {
    return vm.raise<ValueError>("file descriptor cannot be a negative integer ({})", fd);
  }
  return static_cast<int>(fd);
}

}  // namespace bufo

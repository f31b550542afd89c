// Waiting on descriptors with a deadline, so that signals and the host's interrupt() get through.
#pragma once

#include <poll.h>

#include "runtime/vm.h"

namespace bufo {

/// Monotonic nanoseconds.
int64_t monotonic_nanos();

/// A timeout argument in seconds (None or a negative number: for ever, if `negative_is_forever`) as
/// nanoseconds, -1 for ever. TypeError "timeout must be a real number or None" is the caller's
/// text. Runs Python code.
Result<int64_t> timeout_nanos(VM&, Value v, const char* type_error);

/// As poll(), with a timeout in nanoseconds (-1: for ever). Handles signals meanwhile, which runs
/// Python code, and goes on. The number of ready descriptors; OSError.
Result<int> poll_descriptors(VM&, pollfd* fds, size_t count, int64_t timeout);

/// The descriptor of an int or of an object with fileno(). Runs Python code.
Result<int> fileno_of(VM&, Value v);

}  // namespace bufo

// The standard streams: text over a file descriptor, buffered as CPython buffers them.
#pragma once

#include "runtime/vm.h"

namespace bufo {

enum class Buffering : uint8_t { kNone, kLine, kBlock };

/// A text stream over a descriptor that it does not own. Mode "r" or "w"; errors "strict",
/// "surrogateescape" or "backslashreplace".
Result<Value> make_std_stream(VM&, int descriptor, const char* name, bool writable, Buffering,
                              const char* errors);

}  // namespace bufo

// Text of exceptions nobody caught, as CPython's default hooks print it.
#pragma once

#include "runtime/types/str.h"

namespace bufo {

/// The whole text of an exception: traceback with source lines and carets, chained exceptions,
/// notes, groups. Runs Python code (str() of exceptions).
Result<Ref<Str>> format_exception(VM&, Value exception);
/// format_exception to sys.stderr (file descriptor 2 when there is none). Never raises.
void print_exception(VM&, Value exception);
/// "Exception ignored in: …" to sys.stderr. Never raises.
void print_unraisable(VM&, Value exception, const char* message, Value where);

}  // namespace bufo

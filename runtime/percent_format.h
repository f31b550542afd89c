// printf-style formatting: `format % args` for str, bytes and bytearray.
//
// str_percent_format is declared in types/str.h. Both share one walk over the format; bytes are
// formatted as Latin-1 text and copied out.
#pragma once

#include "runtime/types/bytes.h"
#include "runtime/types/str.h"

namespace bufo {

/// The result as bytes; a bytearray's % copies it once more. `format` is copied first, so Python
/// code that runs meanwhile may change its owner.
Result<Ref<Bytes>> bytes_percent_format(VM&, const uint8_t* format, ptrdiff_t nbytes, Value args);

}  // namespace bufo

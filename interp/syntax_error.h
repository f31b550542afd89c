// From what the parser or compiler found wrong to a SyntaxError object.
#pragma once

#include "interp/ast.h"
#include "interp/source.h"
#include "runtime/vm.h"

namespace bufo {

/// Raises the SyntaxError (or IndentationError, TabError, MemoryError) with all its attributes.
Raised raise_syntax_error(VM&, const SyntaxErrorInfo&);
/// What the exception is made of, which differs among the passes of CPython's compiler.
enum class SyntaxErrorStyle : uint8_t {
  kDetailed,  // the details are arguments
  kRanged,    // the message is the one argument: symbol tables
  kPoint,     // as kRanged, without an end: future features
};
/// Raises SyntaxError at a place in the source; columns are UTF-8 bytes from 0.
Raised raise_syntax_error(VM&, const Source&, const ast::Position&, Value message,
                          SyntaxErrorStyle = SyntaxErrorStyle::kDetailed);
/// A line of source as a str; malformed bytes become U+FFFD.
Result<Value> decode_source_line(VM&, std::string_view text);
/// An arena whose chunks come from, and are counted by, the VM's heap.
ArenaMemory heap_arena_memory(VM&);

}  // namespace bufo

// The interpreter layer of a VM: made and dropped, source text run.
#pragma once

#include "interp/frame.h"
#include "interp/parser.h"

namespace bufo {

/// A VM with its interpreter layer, built-in modules and __main__; null when memory is refused.
VM* create_interpreter(const VM::Options&);
/// Runs finalisers and frees everything. The bytes still in use afterwards: 0 unless something
/// leaks.
size_t destroy_interpreter(VM*);

/// threading._shutdown(), if there is one: before the exit functions. Runs Python code.
void finish_threads(VM&);

/// Parses and compiles. SyntaxError objects; warnings go through the warnings machinery.
Result<Ref<Code>> compile_source(VM&, std::string_view bytes, Str& filename, SourceKind, ParseMode,
                                 uint32_t future_flags, int optimize);
/// Runs source text in a namespace that is globals and locals at once. The value of an expression,
/// else None.
Result<Value> run_source(VM&, std::string_view bytes, std::string_view filename, SourceKind,
                         ParseMode, Dict& globals);
/// The namespace of __main__.
Dict& main_dict(VM&);
/// locals() of the running frame.
Result<Value> current_locals(VM&);

}  // namespace bufo

// format(value, spec) for str, int, float and complex: what their __format__ methods do.
//
// The mini-language is parsed and laid out by format_spec.h, digits come from int_text.h and
// float_text.h; here they meet values. Messages are CPython 3.12's.
#pragma once

#include "runtime/types/str.h"

namespace bufo {

Result<Ref<Str>> format_str(VM&, Str& v, Str& spec);
/// `v` is an int, a bool, or an instance of a subclass; an empty spec is str(v) then, which may run
/// Python code.
Result<Ref<Str>> format_int(VM&, Value v, Str& spec);
Result<Ref<Str>> format_float(VM&, double v, Str& spec);
/// `v` is a float or an instance of a subclass, whose str() an empty spec calls.
Result<Ref<Str>> format_float(VM&, Value v, Str& spec);
Result<Ref<Str>> format_complex(VM&, double real, double imag, Str& spec);
/// `v` is a complex or an instance of a subclass, whose str() an empty spec calls.
Result<Ref<Str>> format_complex(VM&, Value v, Str& spec);

/// pattern.format(*args, **kwargs): `kwargs` is a mapping or unbound. `args` null is format_map(),
/// which knows no positional fields. Runs Python code.
Result<Ref<Str>> str_format(VM&, Str& pattern, const Value* args, size_t count, Value kwargs);

}  // namespace bufo

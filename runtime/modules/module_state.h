// For modules with exception classes of their own: making the classes, raising them, and functions
// that are bound to what they share.
//
// Such a function's row begins with a parameter `state`, which is bound when the module is made and
// which neither messages nor __text_signature__ show.
#pragma once

#include "runtime/modules.h"
#include "runtime/types/struct_sequence.h"

namespace bufo {

/// A new exception class, entered in the module's dict.
Result<Value> add_exception(VM&, Dict& module_dict, const char* module, const char* name,
                            TypeIndex base, const char* doc = nullptr);
/// The functions, bound to `state`, entered in the module's dict.
Result<void> add_functions(VM&, Dict& module_dict, const char* module, std::span<const Method> rows,
                           Value state);
/// Raises cls(text).
BUFO_COLD Raised raise_class(VM&, Value cls, std::string_view pattern,
                             std::initializer_list<FormatArg> args = {});
/// "a.B" as an attribute B of the module.
Result<Type*> add_native_type(VM&, Dict& module_dict, const TypeSpec&);

}  // namespace bufo

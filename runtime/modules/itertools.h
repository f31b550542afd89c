// What the files of itertools share: pickling, which 3.12 still has and warns of.
#pragma once

#include "runtime/types/owned_fields.h"

namespace bufo {

/// DeprecationWarning. Runs Python code.
Result<void> warn_of_pickling(VM&);
/// (type, (args...)) or (type, (args...), state), after the warning.
Result<Value> reduced(VM&, Value self, std::initializer_list<Value> args,
                      Value state = Value::unbound());
/// The same with a tuple of arguments.
Result<Value> reduced_with(VM&, Value self, Value args, Value state = Value::unbound());

}  // namespace bufo

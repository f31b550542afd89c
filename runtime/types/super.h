// super() without arguments.
#pragma once

#include "runtime/vm.h"

namespace bufo {

/// The class and the first argument of the function that runs: what its `__class__` cell and first
/// parameter hold. RuntimeError where there are none. Of the interpreter layer, so it may be
/// absent.
[[gnu::weak]] Result<void> find_super_arguments(VM&, AnyRef& cls, AnyRef& object);

}  // namespace bufo

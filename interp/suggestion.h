// ". Did you mean: 'x'?" after NameErrors and AttributeErrors.
#pragma once

#include "runtime/types/str.h"

namespace bufo {

/// Appends the suggestion, if there is one close enough. Runs Python code (dir()).
Result<void> append_suggestion(VM&, StrBuilder&, Value exception);

}  // namespace bufo

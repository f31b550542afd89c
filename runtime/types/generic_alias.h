// types.GenericAlias and types.UnionType: layouts, and what both do with type parameters.
#pragma once

#include "runtime/types/containers.h"

namespace bufo {

struct GenericAlias : Object {
  static constexpr TypeIndex kIndex = kTypeGenericAlias;
  Value origin;      // owned
  Value args;        // owned tuple
  Value parameters;  // owned tuple, or unbound: not asked for yet
  bool starred;      // *tuple[int, str]
};

struct UnionType : Object {
  static constexpr TypeIndex kIndex = kTypeUnionType;
  Value args;        // owned tuple, flat and without repetitions
  Value parameters;  // owned tuple, or unbound: not asked for yet
};

/// The type variables in `args`, each once, in order of appearance. Runs Python code.
Result<Ref<Tuple>> collect_parameters(VM&, Tuple& args);
/// `args` with `item` put in the place of the parameters. TypeError if there are none, too few or
/// too many. Runs Python code.
Result<Ref<Tuple>> substitute_parameters(VM&, Value self, Tuple& args, Tuple& parameters,
                                         Value item);
class StrBuilder;
/// A type argument as list[...] and int | ... show it. Runs Python code.
Result<void> append_type_argument(StrBuilder&, Value argument);

}  // namespace bufo

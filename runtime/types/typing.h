// What PEP 695 syntax makes at run time: type variables and type aliases. The compiled code calls
// these; the classes are in runtime/modules/_typing.cc.
//
// Lazily evaluated parts come as functions without parameters (`evaluate`): called at the first
// look at __bound__, __constraints__ or __value__, and remembered.
#pragma once

#include "runtime/types/str.h"

namespace bufo {

/// TypeVar. Bound and constraints are values, or what computes them when first asked for.
struct TypeVar : Object {
  static constexpr TypeIndex kIndex = kTypeTypeVar;
  static constexpr int kOwned = 5;
  Value name;                  // str
  Value bound;                 // unbound: none, or not computed yet
  Value evaluate_bound;        // a callable without parameters, or unbound
  Value constraints;           // tuple; unbound: none, or not computed yet
  Value evaluate_constraints;  // a callable without parameters, or unbound
  bool covariant, contravariant, infer_variance;
};

struct ParamSpec : Object {
  static constexpr TypeIndex kIndex = kTypeParamSpec;
  static constexpr int kOwned = 2;
  Value name;   // str
  Value bound;  // unbound: none
  bool covariant, contravariant, infer_variance;
};

/// P.args and P.kwargs.
struct ParamSpecAttribute : Object {
  static constexpr int kOwned = 1;
  Value origin;
};

struct TypeVarTuple : Object {
  static constexpr TypeIndex kIndex = kTypeTypeVarTuple;
  static constexpr int kOwned = 1;
  Value name;  // str
};

struct TypeAliasType : Object {
  static constexpr TypeIndex kIndex = kTypeTypeAliasType;
  static constexpr int kOwned = 5;
  Value name;         // str
  Value type_params;  // tuple, not empty; unbound: not generic
  Value value;        // unbound: not computed yet
  Value evaluate;     // a callable without parameters, or unbound
  Value module;       // name, or unbound
};

/// What an `evaluate` function gives: nothing at all, a bound, or a tuple of constraints.
enum class TypeVarLimit : uint8_t { kNone, kBound, kConstraints };

/// `T`, `T: bound` or `T: (constraint, …)` in a list of type parameters: a TypeVar with
/// __infer_variance__. __module__ is that of the running frame's globals.
[[gnu::weak]] Result<Value> make_type_var(VM&, Value name, TypeVarLimit limit, Value evaluate);
/// `**P`
[[gnu::weak]] Result<Value> make_param_spec(VM&, Value name);
/// `*Ts`
[[gnu::weak]] Result<Value> make_type_var_tuple(VM&, Value name);
/// `type name[params] = …`: `params` is a tuple, or None for an alias without type parameters.
[[gnu::weak]] Result<Value> make_type_alias(VM&, Value name, Value params, Value evaluate);
/// The implicit base `Generic[*params]` of a generic class (a TypeVarTuple unpacked). Runs Python
/// code: Generic is imported from module typing's native part.
[[gnu::weak]] Result<Value> make_generic_base(VM&, Value params);

}  // namespace bufo

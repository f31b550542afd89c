// Binding the arguments of native functions, with CPython's TypeErrors.
//
// CPython has several conventions for C functions, and each words its errors in its own way. Which
// one a function would have used there follows from its signature: no parameters, one parameter,
// positional-only ones, or ones that take keywords. Methods that are also told the class that
// defines them word theirs as if they took keywords; their rows say so after the signature:
// "(self, b, /) of class". Those of the oldest kind, which take their arguments apart themselves
// and have no signature to show, say "(self, b, /) parsed".
#include "runtime/native.h"

#include <cstring>

#include "runtime/operators.h"
#include "runtime/types/containers.h"
#include "runtime/types/descriptors.h"
#include "runtime/types/int.h"
#include "runtime/types/objects.h"
#include "runtime/types/str.h"

namespace bufo {

uint32_t CallArgs::keyword_count() const {
  return kwnames == nullptr ? 0 : static_cast<uint32_t>(kwnames->size);
}

// --- errors

const Type* owner_of_static(VM& vm, const Method& method) {
  for (uint32_t i = 0; i < kTypeFirstFree; ++i) {
    const Type* type = vm.types[i];
    if (type == nullptr || type->spec == nullptr || type->spec->methods.empty()) continue;
    const Method* begin = type->spec->methods.data();
    if (&method >= begin && &method < begin + type->spec->methods.size()) return type;
  }
  return nullptr;
}

namespace {

// Who was called, for messages.
struct Callee {
  const char* name;
  const char* qualifier = nullptr;  // "list" or "math"; null: none
  bool legacy_text = false;         // str.find and its kin: "find() takes at least 1 argument"
};

const char* plural(uint32_t count) { return count == 1 ? "" : "s"; }

Raised raise_qualified(VM& vm, const Callee& callee, const char* text, uint32_t given) {
  const char* dot = callee.qualifier == nullptr ? "" : ".";
  const char* qualifier = callee.qualifier == nullptr ? "" : callee.qualifier;
  return vm.raise<TypeError>("{}{}{}() {} ({} given)", qualifier, dot, callee.name, text, given);
}

// Functions whose parameters are positional only.
Raised raise_positional_error(VM& vm, const Signature& s, const Callee& callee, uint32_t skip,
                              uint32_t given, uint32_t keywords) {
  const uint32_t most = s.positional - skip;
  const uint32_t least = s.required > skip ? s.required - skip : 0;
  if (keywords != 0) {
    const char* dot = callee.qualifier == nullptr ? "" : ".";
    const char* qualifier = callee.qualifier == nullptr ? "" : callee.qualifier;
    return vm.raise<TypeError>("{}{}{}() takes no keyword arguments", qualifier, dot, callee.name);
  }
  if (!s.varargs && most == 0) return raise_qualified(vm, callee, "takes no arguments", given);
  if (!s.varargs && most == 1 && least == 1 && !callee.legacy_text) {
    return raise_qualified(vm, callee, "takes exactly one argument", given);
  }
  const bool too_few = given < least;
  const uint32_t bound = too_few ? least : most;
  if (callee.legacy_text) {
    return vm.raise<TypeError>("{}() takes {} {} argument{} ({} given)", callee.name,
                               least == most ? "exactly"
                               : too_few     ? "at least"
                                             : "at most",
                               bound, plural(bound), given);
  }
  const char* how = !s.varargs && least == most ? "" : too_few ? "at least " : "at most ";
  return vm.raise<TypeError>("{} expected {}{} argument{}, got {}", callee.name, how, bound,
                             plural(bound), given);
}

// The parameter of this name that may be passed by keyword, or -1.
int find_parameter(const Signature& s, const Str& name) {
  for (int i = s.positional_only; i < s.total; ++i) {
    if (str_equals(name, s.name(i))) return i;
  }
  return -1;
}

bool is_given(const CallArgs& args, std::string_view name) {
  for (uint32_t k = 0; k < args.keyword_count(); ++k) {
    const Value key = args.kwnames->items[k];
    if (str_equals(as<Str>(key), name)) return true;
  }
  return false;
}

// Functions that take keywords. The order of the checks decides which of several errors is told.
Raised raise_keyword_error(VM& vm, const Signature& s, const Callee& callee, uint32_t skip,
                           uint32_t given, const CallArgs& args) {
  // Null is a function that does not tell its name.
  const char* name = callee.name == nullptr ? "function" : callee.name;
  const char* parens = callee.name == nullptr ? "" : "()";
  const uint32_t keywords = args.keyword_count();
  const uint32_t total = s.total - skip;
  const uint32_t most = s.positional - skip;
  const uint32_t least = s.required > skip ? s.required - skip : 0;
  const uint32_t positional_only = s.positional_only > skip ? s.positional_only - skip : 0;
  const uint32_t least_positional_only = least < positional_only ? least : positional_only;
  if (!s.varargs && !s.kwargs && given + keywords > total) {
    return vm.raise<TypeError>("{}{} takes at most {} {}argument{} ({} given)", name, parens, total,
                               given == 0 ? "keyword " : "", plural(total), given + keywords);
  }
  if (!s.varargs && given > most) {
    if (most == 0) return vm.raise<TypeError>("{}{} takes no positional arguments", name, parens);
    return vm.raise<TypeError>("{}{} takes {} {} positional argument{} ({} given)", name, parens,
                               least == most ? "exactly" : "at most", most, plural(most), given);
  }
  if (given < least_positional_only) {
    return vm.raise<TypeError>("{}{} takes {} {} positional argument{} ({} given)", name, parens,
                               least_positional_only == most ? "exactly" : "at least",
                               least_positional_only, plural(least_positional_only), given);
  }
  for (uint32_t i = given + skip; i < s.total; ++i) {
    if (s.params[i].required && !is_given(args, s.name(static_cast<int>(i)))) {
      return vm.raise<TypeError>("{}{} missing required argument '{}' (pos {})", name, parens,
                                 s.name(static_cast<int>(i)), i - skip + 1);
    }
  }
  for (uint32_t k = 0; k < keywords; ++k) {
    const AnyRef key = args.kwnames->items[k];
    const int at = find_parameter(s, as<Str>(key));
    if (at >= 0 && static_cast<uint32_t>(at) < given + skip && at < s.positional) {
      return vm.raise<TypeError>("argument for {}() given by name ('{}') and position ({})", name,
                                 key.get(), static_cast<uint32_t>(at) - skip + 1);
    }
    if (at < 0 && !s.kwargs) {
      if (callee.name == nullptr) {
        return vm.raise<TypeError>("'{}' is an invalid keyword argument for this function",
                                   key.get());
      }
      return vm.raise<TypeError>("'{}' is an invalid keyword argument for {}()", key.get(), name);
    }
  }
  BUFO_ASSERT(false && "binding failed without a reason");
  return vm.raise<SystemError>("bad call of {}()", name);
}

bool knows_its_class(const Signature& s) {
  return std::string_view(s.text).ends_with(") of class");
}

// `skip`: 1 when the first parameter is self or cls, which the messages do not count.
BUFO_COLD Raised raise_binding_error(VM& vm, const Signature& s, const Callee& callee,
                                     uint32_t skip, bool first_given, const CallArgs& args) {
  const uint32_t all = args.positional + (first_given ? 1 : 0);
  const uint32_t given = all > skip ? all - skip : 0;
  if (knows_its_class(s)) {
    if (s.total == skip) return vm.raise<TypeError>("{}() takes no arguments", callee.name);
  } else if (s.total == s.positional_only && !s.kwargs) {
    return raise_positional_error(vm, s, callee, skip, given, args.keyword_count());
  }
  return raise_keyword_error(vm, s, callee, skip, given, args);
}

// --- binding

struct Bound {
  const Value* slots = nullptr;
  uint32_t count = 0;
  const Value* rest = nullptr;
  uint32_t rest_count = 0;
};

// All but the plainest calls. False: the arguments do not fit. An error: a duplicate in **kwargs,
// or no memory.
Result<bool> bind_slots(VM& vm, const Signature& s, const CallArgs& args, Value first,
                        Value* storage, Bound& out, AnyRef& kwargs) {
  const bool has_first = !first.is_unbound();
  const uint32_t given = args.positional + (has_first ? 1 : 0);
  if (given > s.positional && !s.varargs) return false;
  const uint32_t taken = given < s.positional ? given : s.positional;
  uint32_t at = 0;
  if (has_first && taken > 0) storage[at++] = first;
  const uint32_t from_values = taken - at;
  for (uint32_t i = 0; i < from_values; ++i) storage[at + i] = args.values[i];
  for (uint32_t i = taken; i < s.total; ++i) storage[i] = Value::unbound();
  out.slots = storage;
  out.count = s.total;
  out.rest = args.values + from_values;
  out.rest_count = args.positional - from_values;
  for (uint32_t k = 0; k < args.keyword_count(); ++k) {
    Str& name = as<Str>(args.kwnames->items[k]);
    const Value value = args.values[args.positional + k];
    const int at_param = find_parameter(s, name);
    if (at_param >= 0) {
      if (!storage[at_param].is_unbound()) return false;
      storage[at_param] = value;
    } else if (s.kwargs) {
      if (kwargs.is_unbound()) kwargs = TRY(make_dict(vm));
      TRY(dict_set_str(vm, as<Dict>(kwargs), name, value));
    } else {
      return false;
    }
  }
  for (uint32_t i = 0; i < s.total; ++i) {
    if (s.params[i].required && storage[i].is_unbound()) return false;
  }
  return true;
}

// Positional arguments alone, as many as fit: bound without a look at any of them.
bool is_plain(const Signature& s, const CallArgs& args, uint32_t given) {
  return !args.has_keywords() && given >= s.required && given <= s.positional &&
         s.total == s.positional;
}

// The class among the object's bases whose table has this method: `list` for a list's append, also
// when called on an instance of a subclass.
const Type* owner_of(VM& vm, const Method& method, Value first) {
  if (first.is_unbound()) return nullptr;
  const Type* type = method.kind == MethodKind::kClass && is_a<Type>(vm, first)
                         ? &as<Type>(first)
                         : &vm.type_of(first);
  for (; type != nullptr; type = type->base) {
    if (type->spec == nullptr || type->spec->methods.empty()) continue;
    const Method* begin = type->spec->methods.data();
    if (&method >= begin && &method < begin + type->spec->methods.size()) return type;
  }
  return nullptr;
}

bool has_legacy_text(const Type* owner, std::string_view name) {
  if (owner == nullptr) return false;
  if (owner->index != kTypeStr && owner->index != kTypeBytes && owner->index != kTypeByteArray) {
    return false;
  }
  for (const char* legacy :
       {"find", "rfind", "index", "rindex", "count", "startswith", "endswith"}) {
    if (name == legacy) return true;
  }
  return false;
}

BUFO_COLD Raised raise_call_error(VM& vm, const Method& method, const CallArgs& args, Value first,
                                  Value module) {
  Callee callee{method.name};
  uint32_t skip = 0;
  AnyRef module_name;
  if (method.kind == MethodKind::kInstance || method.kind == MethodKind::kClass) {
    skip = 1;
    const Value self = !first.is_unbound()   ? first
                       : args.positional > 0 ? args[0]
                                             : Value::unbound();
    const Type* owner = owner_of(vm, method, self);
    if (owner != nullptr) {
      // Without the module: deque.append(), not collections.deque.append().
      const char* name = type_name(*owner);
      const char* dot = std::strrchr(name, '.');
      callee.qualifier = dot == nullptr ? name : dot + 1;
    }
    callee.legacy_text = has_legacy_text(owner, method.name) ||
                         std::string_view(method.signature.text).ends_with(") parsed");
  } else if (method.kind == MethodKind::kStatic) {
    const Type* owner = owner_of_static(vm, method);
    if (owner != nullptr) callee.qualifier = type_name(*owner);
  } else if (is_a<Str>(vm, module) && !str_equals(as<Str>(module), "builtins")) {
    module_name = module;
    Result<std::string_view> text = str_wtf8(vm, as<Str>(module));
    if (text.is_error()) return Raised{};
    callee.qualifier = text.value().data();
    // What stands in for the module is no argument.
    if (!first.is_unbound()) skip = 1;
  }
  return raise_binding_error(vm, method.signature, callee, skip, !first.is_unbound(), args);
}

}  // namespace

Result<void> BoundArgs::bind(VM& vm, const Signature& s, const char* function,
                             const CallArgs& call_args, Value first) {
  Bound bound;
  const bool fits = TRY(bind_slots(vm, s, call_args, first, slots_, bound, kwargs_));
  if (!fits) {
    const Callee callee{function};
    return raise_binding_error(vm, s, callee, first.is_unbound() ? 0 : 1, !first.is_unbound(),
                               call_args);
  }
  args_ = Args(bound.slots, bound.count, bound.rest, bound.rest_count, kwargs_);
  return ok();
}

Result<Value> call_native_in(VM& vm, const Method& method, const CallArgs& args, Value first,
                             Value module) {
  const Signature& s = method.signature;
  if (first.is_unbound()) {
    if (BUFO_LIKELY(is_plain(s, args, args.positional))) {
      return method.code(vm, Args(args.values, args.positional));
    }
  } else if (BUFO_LIKELY(is_plain(s, args, args.positional + 1))) {
    // Self and the arguments side by side; there are few of them.
    Value slots[Signature::kMaxParams];
    slots[0] = first;
    for (uint32_t i = 0; i < args.positional; ++i) slots[i + 1] = args.values[i];
    return method.code(vm, Args(slots, args.positional + 1));
  }
  Value storage[Signature::kMaxParams];
  AnyRef kwargs;
  Bound bound;
  const bool fits = TRY(bind_slots(vm, s, args, first, storage, bound, kwargs));
  if (BUFO_UNLIKELY(!fits)) {
    // With the defining class and no parameters, keywords are not even looked at.
    const uint32_t given = args.positional + (first.is_unbound() ? 0 : 1);
    if (s.total == 1 && given == 1 && knows_its_class(s)) {
      return method.code(vm, Args(storage, 1));
    }
    return raise_call_error(vm, method, args, first, module);
  }
  return method.code(vm, Args(bound.slots, bound.count, bound.rest, bound.rest_count, kwargs));
}

Result<Value> call_native(VM& vm, const Method& method, const CallArgs& args, Value first) {
  return call_native_in(vm, method, args, first, Value::unbound());
}

// --- conversions

Result<ptrdiff_t> Args::index(VM& vm, uint32_t i) const {
  const Value v = (*this)[i];
  if (BUFO_LIKELY(v.is_small_int())) return static_cast<ptrdiff_t>(v.small_int());
  const AnyRef whole = TRY(to_index(vm, v));
  int64_t result = 0;
  if (!try_int64(whole, result)) {
    return vm.raise<OverflowError>("Python int too large to convert to C ssize_t");
  }
  return static_cast<ptrdiff_t>(result);
}

Result<ptrdiff_t> Args::index_or(VM& vm, uint32_t i, ptrdiff_t fallback) const {
  if (!has(i)) return fallback;
  return index(vm, i);
}

Result<ptrdiff_t> Args::slice_index_or(VM& vm, uint32_t i, ptrdiff_t fallback) const {
  if (!has_value(i)) return fallback;
  const Value v = slots_[i];
  if (!v.is_small_int() && !v.is_bool() && vm.type_of(v).slots.to_index == nullptr) {
    return vm.raise<TypeError>(
        "slice indices must be integers or None or have an __index__ method");
  }
  return to_ptrdiff(vm, v, OnOverflow::kClamp);
}

Result<bool> Args::truth_or(VM& vm, uint32_t i, bool fallback) const {
  if (!has(i)) return fallback;
  return is_truthy(vm, slots_[i]);
}

Result<Str*> Args::str(VM& vm, uint32_t i, const char* function, const char* parameter) const {
  const Value v = (*this)[i];
  if (Str* s = try_as<Str>(vm, v)) return s;
  const char* given = v.is_none() ? "None" : type_name(vm.type_of(v));
  return vm.raise<TypeError>("{}() argument '{}' must be str, not {}", function, parameter, given);
}

}  // namespace bufo

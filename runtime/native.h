// How native code presents itself to Python: methods, attributes, type specs and module specs.
//
// A native function is a C++ function and one row: `method("tobytes", "(self, /, order='C')", fn,
// doc)`. The signature text is parsed at compile time; arity, defaults, keyword names, the
// positional-only mark, the argument error messages, __text_signature__ and help() all come from
// it.
//
// The function receives its arguments already bound (Args): one slot per named parameter in order
// of the text, unbound where an optional one was not given; `*args` as rest(), `**kwargs` as
// kwargs().
#pragma once

#include <span>
#include <string_view>

#include "runtime/type.h"

namespace bufo {

/// Raw call arguments, as a caller lays them out: positional ones, then keyword values in the order
/// of kwnames.
struct CallArgs {
  const Value* values = nullptr;
  uint32_t positional = 0;
  Tuple* kwnames = nullptr;  // null: no keywords
  uint32_t keyword_count() const;
  bool has_keywords() const { return kwnames != nullptr && keyword_count() != 0; }
  Value operator[](uint32_t i) const { return values[i]; }
};

/// Bound arguments of a native function. All values are borrowed from the caller for the call's
/// duration.
class Args {
 public:
  Args(const Value* slots, uint32_t count, const Value* rest = nullptr, uint32_t rest_count = 0,
       Value kwargs = Value::unbound())
      : slots_(slots), rest_(rest), count_(count), rest_count_(rest_count), kwargs_(kwargs) {}

  /// The parameter's value, unbound if it was not given.
  Value operator[](uint32_t i) const { return i < count_ ? slots_[i] : Value::unbound(); }
  bool has(uint32_t i) const { return i < count_ && !slots_[i].is_unbound(); }
  /// As operator[], but None counts as "not given".
  bool has_value(uint32_t i) const { return has(i) && !slots_[i].is_none(); }
  template <class T>
  T& self() const {
    return as<T>(slots_[0]);
  }
  Type& cls() const { return as<Type>(slots_[0]); }  // for kNew and classmethods
  std::span<const Value> rest() const { return {rest_, rest_count_}; }
  /// The dict of a `**kwargs` parameter, or unbound when no keywords came.
  Value kwargs() const { return kwargs_; }
  uint32_t count() const { return count_; }

  // --- conversions, with CPython's messages. Those marked * run Python code (__index__ …).
  /// * An index-like argument as ptrdiff_t; OverflowError "Python int too large to convert to C
  /// ssize_t" (cannot fit 'int' into an index-sized integer).
  Result<ptrdiff_t> index(VM&, uint32_t i) const;
  /// * As index, `fallback` when not given.
  Result<ptrdiff_t> index_or(VM&, uint32_t i, ptrdiff_t fallback) const;
  /// * A slice bound: None or missing gives `fallback`, huge values are clamped, never
  /// OverflowError.
  Result<ptrdiff_t> slice_index_or(VM&, uint32_t i, ptrdiff_t fallback) const;
  /// * Truth value; `fallback` when not given.
  Result<bool> truth_or(VM&, uint32_t i, bool fallback) const;
  /// An exact or derived str; TypeError "f() argument 'name' must be str, not int".
  Result<Str*> str(VM&, uint32_t i, const char* function, const char* parameter) const;

 private:
  const Value* slots_;
  const Value* rest_;
  uint32_t count_;
  uint32_t rest_count_;
  Value kwargs_;
};

using NativeCode = Result<Value> (*)(VM&, const Args&);

/// A signature text, taken apart at compile time.
struct Signature {
  static constexpr int kMaxParams = 24;
  struct Param {
    uint16_t name_at = 0, name_length = 0;
    bool required = false;
  };
  const char* text = "()";
  uint8_t positional_only = 0;  // parameters [0, positional_only)
  uint8_t positional = 0;       // parameters [0, positional) may be passed by position
  uint8_t total = 0;            // all named parameters; [positional, total) are keyword-only
  uint8_t required = 0;         // leading required positional ones
  bool varargs = false, kwargs = false;
  Param params[kMaxParams] = {};

  constexpr std::string_view name(int i) const {
    return std::string_view(text).substr(params[i].name_at, params[i].name_length);
  }
};

/// Parses "(self, x, /, y=1, *args, key=None, **kw)". A leading '$' before the first name is
/// allowed and ignored.
consteval Signature parse_signature(const char* text);

enum class MethodKind : uint8_t { kInstance, kClass, kStatic, kFunction };

struct Method {
  const char* name;
  Signature signature;
  NativeCode code;
  const char* doc;
  MethodKind kind = MethodKind::kInstance;
};

consteval Method method(const char* name, const char* signature, NativeCode code,
                        const char* doc = nullptr) {
  return {name, parse_signature(signature), code, doc, MethodKind::kInstance};
}
/// The first parameter is the class.
consteval Method class_method(const char* name, const char* signature, NativeCode code,
                              const char* doc = nullptr) {
  return {name, parse_signature(signature), code, doc, MethodKind::kClass};
}
consteval Method static_method(const char* name, const char* signature, NativeCode code,
                               const char* doc = nullptr) {
  return {name, parse_signature(signature), code, doc, MethodKind::kStatic};
}
/// A function of a module.
consteval Method function(const char* name, const char* signature, NativeCode code,
                          const char* doc = nullptr) {
  return {name, parse_signature(signature), code, doc, MethodKind::kFunction};
}

/// A computed attribute. `set` null: read-only ("attribute 'x' of 'T' objects is not writable"); it
/// gets unbound to delete.
struct GetSet {
  const char* name;
  Result<Value> (*get)(VM&, Value self);
  Result<void> (*set)(VM&, Value self, Value value) = nullptr;
  const char* doc = nullptr;
};

/// The `set` of a GetSet that stands for a read-only field: AttributeError "readonly attribute".
/// Such a row is shown as a member: `<member 'fget' of 'property' objects>`.
Result<void> readonly_member(VM&, Value self, Value value);

struct TypeSpec {
  const char* name;  // "int"; with a module: "array.array"
  TypeIndex base = kTypeObject;
  uint32_t nbytes = sizeof(Object);  // of an instance
  uint32_t item_nbytes = 0;          // of a variable-sized one
  uint32_t flags = 0;                // TypeFlag
  Slots slots = {};
  std::span<const Method> methods = {};
  std::span<const GetSet> getsets = {};
  /// The constructor's signature for __text_signature__, or null.
  const char* signature = nullptr;
  const char* doc = nullptr;
  /// Adds what the tables cannot say (class constants such as `__hash__ = None`). May be null.
  Result<void> (*fill)(VM&, Type&, Dict&) = nullptr;
};

// One spec per row of types.def, each defined in its type's file.
#define BUFO_TYPE(Name, spec) extern const TypeSpec spec;
#include "runtime/types.def"
#undef BUFO_TYPE

/// Slots that take raw arguments (new_, init, call) bind them with a signature of their own:
///   static constexpr Signature kSignature = parse_signature("(cls, object=b'', /)");
///   BoundArgs bound; TRY(bound.bind(vm, kSignature, "bytes", args, cls));
/// then bound.args()[1]. The buffer lives in the BoundArgs.
class BoundArgs {
 public:
  BoundArgs() = default;
  BoundArgs(const BoundArgs&) = delete;
  BoundArgs& operator=(const BoundArgs&) = delete;
  /// `first`: a value for parameter 0 (self or cls) that is not among `call`; unbound: none.
  /// TypeErrors with CPython's texts, `function` is the name in them.
  Result<void> bind(VM&, const Signature&, const char* function, const CallArgs& call,
                    Value first = Value::unbound());
  const Args& args() const { return args_; }
  Value operator[](uint32_t i) const { return args_[i]; }

 private:
  Value slots_[Signature::kMaxParams];
  AnyRef kwargs_;
  Args args_{nullptr, 0};
};

struct ModuleSpec {
  const char* name;
  std::span<const Method> functions = {};
  /// Fills in constants, types and the rest; may be null.
  Result<void> (*init)(VM&, Dict& module_dict) = nullptr;
  const char* doc = nullptr;
};

// --- native functions as objects (types/native_function.cc)

struct NativeFunction : Object {
  static constexpr TypeIndex kIndex = kTypeNativeFunction;
  const Method* method;  // static table row
  Value self;            // bound self, the class, or unbound for a module's function; owned
  Value module;          // owned name of the module, or unbound
};

/// The method as found in a type's dict: unbound.
struct MethodDescriptor : Object {
  static constexpr TypeIndex kIndex = kTypeMethodDescriptor;
  const Method* method;
  Type* owner;  // borrowed: the type outlives its dict's entries
};

/// A class method of a built-in type as found in the type's dict: unbound. Same layout.
struct ClassMethodDescriptor : Object {
  static constexpr TypeIndex kIndex = kTypeClassMethodDescriptor;
  const Method* method;
  Type* owner;  // borrowed
};

/// Binds and calls; the one way into native code. `first` is self for bound functions, unbound
/// otherwise.
Result<Value> call_native(VM&, const Method&, const CallArgs&, Value first);
/// As call_native, for a function of a module whose name (a str or unbound) errors tell.
Result<Value> call_native_in(VM&, const Method&, const CallArgs&, Value first, Value module);
Result<Ref<NativeFunction>> make_native_function(VM&, const Method&, Value self, Value module);

// ---------------------------------------------------------------------------------------------

consteval Signature parse_signature(const char* text) {
  Signature s;
  s.text = text;
  int at = 1;  // after '('
  bool keyword_only = false, slash_seen = false;
  while (text[at] != ')') {
    while (text[at] == ' ' || text[at] == ',' || text[at] == '$') ++at;
    if (text[at] == ')') break;
    if (text[at] == '/') {
      s.positional_only = s.total;
      slash_seen = true;
      ++at;
      continue;
    }
    if (text[at] == '*') {
      const bool two = text[at + 1] == '*';
      at += two ? 2 : 1;
      if (two) {
        s.kwargs = true;
      } else {
        keyword_only = true;
        if (text[at] != ',' && text[at] != ')') s.varargs = true;
      }
      while (text[at] != ',' && text[at] != ')') ++at;
      continue;
    }
    Signature::Param& p = s.params[s.total];
    p.name_at = static_cast<uint16_t>(at);
    while (text[at] != ',' && text[at] != ')' && text[at] != '=') ++at;
    p.name_length = static_cast<uint16_t>(at - p.name_at);
    p.required = text[at] != '=';
    if (!p.required) {
      // A default: skip to the comma that ends it, over quotes and brackets.
      int depth = 0;
      char quote = 0;
      for (++at; quote != 0 || depth > 0 || (text[at] != ',' && text[at] != ')'); ++at) {
        const char c = text[at];
        if (quote != 0) {
          if (c == quote) quote = 0;
        } else if (c == '\'' || c == '"') {
          quote = c;
        } else if (c == '(' || c == '[' || c == '{') {
          ++depth;
        } else if (c == ')' || c == ']' || c == '}') {
          --depth;
        }
      }
    }
    if (!keyword_only) {
      if (p.required) s.required = static_cast<uint8_t>(s.positional + 1);
      ++s.positional;
    }
    ++s.total;
  }
  static_cast<void>(slash_seen);
  return s;
}

}  // namespace bufo

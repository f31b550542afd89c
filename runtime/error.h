// Raising: one typed call per error, `vm.raise<TypeError>("can't do {} to {}", ...)`.
//
// The tags below name the built-in exception classes. Placeholders are `{}`; an argument is text, a
// number, a str Value (its text), repr_of(v), or type_of_arg(v) (the type's name in messages).
// The exception becomes pending in the VM, with __context__ set from the one being handled.
#pragma once

#include <string_view>

#include "runtime/result.h"

namespace bufo {

#define BUFO_EXCEPTION(Name, Base, doc)              \
  struct Name {                                      \
    static constexpr TypeIndex kIndex = kType##Name; \
  };
#include "runtime/exceptions.def"
#undef BUFO_EXCEPTION

struct ReprOf {
  Value value;
};
struct StrOf {
  Value value;
};
struct TypeNameOf {
  Value value;
};
/// repr(v) in a message; runs Python code.
inline ReprOf repr_of(Value v) { return {v}; }
/// str(v) in a message; runs Python code.
inline StrOf str_of(Value v) { return {v}; }
/// The name of type(v) in a message.
inline TypeNameOf type_name_of(Value v) { return {v}; }

struct FormatArg {
  enum class Kind : uint8_t { kText, kInt, kUnsigned, kChar, kValue, kRepr, kStr, kTypeName } kind;
  const char* text = nullptr;
  size_t text_nbytes = 0;
  int64_t number = 0;
  Value value;

  FormatArg(const char* s) : kind(Kind::kText), text(s), text_nbytes(__builtin_strlen(s)) {}
  FormatArg(std::string_view s) : kind(Kind::kText), text(s.data()), text_nbytes(s.size()) {}
  FormatArg(int i) : kind(Kind::kInt), number(i) {}
  FormatArg(long i) : kind(Kind::kInt), number(i) {}
  FormatArg(long long i) : kind(Kind::kInt), number(i) {}
  FormatArg(unsigned i) : kind(Kind::kUnsigned), number(i) {}
  FormatArg(unsigned long i) : kind(Kind::kUnsigned), number(static_cast<int64_t>(i)) {}
  FormatArg(unsigned long long i) : kind(Kind::kUnsigned), number(static_cast<int64_t>(i)) {}
  FormatArg(char c) : kind(Kind::kChar), number(c) {}
  /// A str: its text. (Other values: wrap in repr_of or str_of.)
  FormatArg(Value v) : kind(Kind::kValue), value(v) {}
  FormatArg(const Object* o) : kind(Kind::kValue), value(o) {}
  FormatArg(ReprOf r) : kind(Kind::kRepr), value(r.value) {}
  FormatArg(StrOf s) : kind(Kind::kStr), value(s.value) {}
  FormatArg(TypeNameOf t) : kind(Kind::kTypeName), value(t.value) {}
};

/// A new str from a pattern and arguments as above; used by repr functions too. Runs Python code
/// for repr_of and str_of.
Result<Ref<Str>> format_text(VM&, std::string_view pattern, std::initializer_list<FormatArg> args);
template <class... A>
Result<Ref<Str>> format(VM& vm, std::string_view pattern, A... args) {
  return format_text(vm, pattern, {FormatArg(args)...});
}

/// Raises the built-in exception class with this message.
Raised raise_formatted(VM&, TypeIndex cls, std::string_view pattern,
                       std::initializer_list<FormatArg> args);
/// Raises cls(value) with the value as its one argument (KeyError(key), StopIteration(value)).
Raised raise_with_value(VM&, TypeIndex cls, Value argument);
/// Raises cls().
Raised raise_with_no_arguments(VM&, TypeIndex cls);
/// Makes an exception instance pending; sets __context__. Owns nothing of the argument.
Raised raise_object(VM&, Value exception);
/// MemoryError, from a preallocated instance so that it cannot fail.
Raised raise_no_memory(VM&);
/// That instance's last reference is gone: it forgets its traceback and the rest.
void reset_memory_error(VM&);
/// OSError (or its subclass for the errno) with errno, strerror and the optional file names.
Raised raise_os_error(VM&, int errno_value, Value filename = Value::unbound(),
                      Value filename2 = Value::unbound());

/// Is an exception pending that is an instance of the built-in class?
bool pending_is(VM&, TypeIndex cls);
/// Drops the pending exception.
void clear_pending(VM&);
/// Takes the pending exception instance, leaving none pending.
AnyRef take_pending(VM&);
/// An error where nobody can receive it (a finaliser, a callback): shows the pending exception on
/// sys.stderr as CPython's "Exception ignored in: …" and drops it. `where` may be unbound. Runs
/// Python code (sys.unraisablehook).
void report_unraisable(VM&, const char* message, Value where);

// Messages used in more than one place.
Raised raise_not_iterable(VM&, Value v);             // 'int' object is not iterable
Raised raise_no_attribute(VM&, Value v, Str& name);  // 'T' object has no attribute 'x'
/// AttributeError with this message, its `name` and `obj` set.
Raised raise_attribute_error(VM&, Str& message, Value object, Str& name);
/// NameError or UnboundLocalError, its `name` set; the pattern has one {} for the name.
Raised raise_name_error(VM&, TypeIndex cls, std::string_view pattern, Str& name);
Raised raise_bad_operands(VM&, const char* op, Value a,
                          Value b);     // unsupported operand type(s) for +: …
Raised raise_unhashable(VM&, Value v);  // unhashable type: 'list'
/// warnings.warn equivalent for native code; may raise if the filter says "error". Runs Python
/// code.
Result<void> warn(VM&, TypeIndex category, Value message_str, int stack_level = 1);
/// The same for a place in a source file that is no running frame's.
Result<void> warn_explicit(VM&, TypeIndex category, Value message_str, Value filename, int line);

}  // namespace bufo

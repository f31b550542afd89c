// Exceptions as objects: the layout, tracebacks, and what the unwinder and printer need.
#pragma once

#include "runtime/operators.h"

namespace bufo {

struct ExceptionObject : Object {
  static constexpr TypeIndex kIndex = kTypeBaseException;
  Value args;       // owned tuple
  Value traceback;  // owned Traceback, or None
  Value cause;      // owned, or None
  Value context;    // owned, or None
  bool suppress_context;
  /// Members of particular classes, by position; unbound where not set. StopIteration: value.
  /// SystemExit: code. ImportError: msg, name, path, name_from. NameError: name. AttributeError:
  /// name, obj. KeyError: none. OSError: errno, strerror, filename, filename2, characters_written.
  /// SyntaxError: msg, filename, lineno, offset, text, end_lineno, end_offset, print_file_and_line.
  /// Unicode errors: encoding, object, start, end, reason. Exception groups: message, exceptions
  /// (tuple).
  Value members[8];
};

/// All exceptions share this layout, so is_a<ExceptionObject> holds for built-in and derived ones.
inline bool is_exception(VM& vm, Value v) {
  return v.is_object() && vm.type_of(v).has_flag(kTypeFlagException);
}
inline bool is_exception_class(VM& vm, Value v) {
  return v.is_object() && vm.type_of(v).layout == kTypeType &&
         as<Type>(v).has_flag(kTypeFlagException);
}

/// One entry of a traceback chain; made by the unwinder (interp/traceback.cc). The frame object is
/// made when asked for.
struct Traceback : Object {
  static constexpr TypeIndex kIndex = kTypeTraceback;
  Value next;     // owned Traceback (towards the raise), or None
  Value code;     // owned Code
  Value globals;  // owned Dict
  Value frame;    // owned Frame object; unbound until asked for
  int32_t lasti;  // instruction index
  int32_t line;   // 1-based
};

const TypeSpec& exception_spec(TypeIndex);

/// A built-in exception class called with these arguments, without running Python code: for native
/// raising.
Result<Ref<ExceptionObject>> new_exception(VM&, Type& cls, const Value* args, size_t count);
/// cls(*args) as `raise cls` does it; runs Python code for script classes.
Result<Value> make_exception(VM&, Type& cls, Tuple& args);
/// Does the exception match the class or tuple of classes of an except clause? TypeError "catching
/// classes that do not inherit from BaseException is not allowed".
Result<bool> exception_matches(VM&, Value exception, Value cls_or_tuple);

// --- groups (PEP 654), for except*

bool is_exception_group(VM&, Value v);
/// group.split(cls_or_tuple): the matching part (None if empty), the other one in `rest`. For a
/// naked exception one of them is the exception itself. Runs Python code (derive).
Result<Value> exception_group_split(VM&, Value exception, Value cls_or_tuple, AnyRef& rest);
/// The part of a group that has just these leaf exceptions, or None.
Result<Value> exception_group_projection(VM&, Value group, List& leaves);

}  // namespace bufo

// What the files of the exception types share: their common slots and member access.
#pragma once

#include "runtime/types/containers.h"
#include "runtime/types/exception.h"
#include "runtime/types/str.h"

namespace bufo {

// --- places in ExceptionObject::members
enum StopIterationMember { kStopValue };
enum SystemExitMember { kExitCode };
enum ImportErrorMember { kImportMsg, kImportName, kImportPath, kImportNameFrom };
enum NameErrorMember { kNameErrorName };
enum AttributeErrorMember { kAttributeErrorName, kAttributeErrorObj };
enum OSErrorMember { kOsErrno, kOsStrerror, kOsFilename, kOsFilename2, kOsWritten };
enum SyntaxErrorMember {
  kSyntaxMsg,
  kSyntaxFilename,
  kSyntaxLineno,
  kSyntaxOffset,
  kSyntaxText,
  kSyntaxEndLineno,
  kSyntaxEndOffset,
  kSyntaxPrint,
};
enum UnicodeErrorMember {
  kUnicodeEncoding,
  kUnicodeObject,
  kUnicodeStart,
  kUnicodeEnd,
  kUnicodeReason,
};
enum GroupMember { kGroupMessage, kGroupExceptions };

/// A member as an attribute: None where not set.
template <int kIndex>
Result<Value> exception_member_get(VM&, Value self) {
  const Value v = as<ExceptionObject>(self).members[kIndex];
  return v.is_unbound() ? none() : Result<Value>(v);
}
template <int kIndex>
Result<void> exception_member_set(VM&, Value self, Value value) {
  incref(value);
  replace_slot(as<ExceptionObject>(self).members[kIndex], value);
  return ok();
}
/// AttributeError "readonly attribute".

inline void set_member(ExceptionObject& e, int index, Value value) {
  incref(value);
  replace_slot(e.members[index], value);
}

// --- BaseException's own slots, for classes that add to them
Result<Value> exception_new(VM&, Type& cls, const CallArgs&);
Result<void> exception_init(VM&, Value self, const CallArgs&);
Result<Value> exception_str(VM&, Value self);
Result<Value> exception_reduce(VM&, const Args&);
/// The instance's __dict__ if it has attributes, else None.
Result<Value> exception_state(VM&, Value self);

/// A class's additions to BaseException.
struct ExceptionTraits {
  Result<Value> (*new_)(VM&, Type& cls, const CallArgs&) = nullptr;
  Result<void> (*init)(VM&, Value self, const CallArgs&) = nullptr;
  Result<Value> (*str)(VM&, Value self) = nullptr;
  std::span<const Method> methods = {};
  std::span<const GetSet> getsets = {};
};

extern const ExceptionTraits kOSErrorTraits;             // exception_os.cc
extern const ExceptionTraits kSyntaxErrorTraits;         // exception_syntax.cc
extern const ExceptionTraits kUnicodeDecodeErrorTraits;  // exception_unicode.cc
extern const ExceptionTraits kUnicodeEncodeErrorTraits;
extern const ExceptionTraits kUnicodeTranslateErrorTraits;
extern const ExceptionTraits kGroupTraits;  // exception_group.cc

}  // namespace bufo

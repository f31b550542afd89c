// OSError: errno chooses the subclass, file names beside args.
#include <cerrno>

#include "runtime/types/exception_internal.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"

namespace bufo {

static TypeIndex class_for_errno(int64_t code) {
  switch (code) {
    case EAGAIN:
    case EALREADY:
    case EINPROGRESS:
#if EWOULDBLOCK != EAGAIN
    case EWOULDBLOCK:
#endif
      return kTypeBlockingIOError;
    case EPIPE:
    case ESHUTDOWN:
      return kTypeBrokenPipeError;
    case ECHILD:
      return kTypeChildProcessError;
    case ECONNABORTED:
      return kTypeConnectionAbortedError;
    case ECONNREFUSED:
      return kTypeConnectionRefusedError;
    case ECONNRESET:
      return kTypeConnectionResetError;
    case EEXIST:
      return kTypeFileExistsError;
    case ENOENT:
      return kTypeFileNotFoundError;
    case EISDIR:
      return kTypeIsADirectoryError;
    case ENOTDIR:
      return kTypeNotADirectoryError;
    case EINTR:
      return kTypeInterruptedError;
    case EACCES:
    case EPERM:
      return kTypePermissionError;
    case ESRCH:
      return kTypeProcessLookupError;
    case ETIMEDOUT:
      return kTypeTimeoutError;
    default:
      return kTypeOSError;
  }
}

static Result<void> os_error_init(VM& vm, Value self, const CallArgs& args);
static Result<Value> os_error_new(VM& vm, Type& cls, const CallArgs& args);

// A subclass with an __init__ but no __new__ of its own passes to OSError.__init__ what it likes,
// so __new__ must not look at the arguments.
static bool init_does_it(const Type& cls) {
  return cls.slots.init != os_error_init && cls.slots.new_ == os_error_new;
}

// errno, strerror, filename, (winerror), filename2.
static Result<void> fill(VM& vm, ExceptionObject& e, const CallArgs& args) {
  const uint32_t count = args.positional;
  if (count < 2 || count > 5) return ok();
  set_member(e, kOsErrno, args[0]);
  set_member(e, kOsStrerror, args[1]);
  if (count < 3 || args[2].is_none() || args[2].is_unbound()) return ok();
  if (e.type_index == kTypeBlockingIOError && is_int(vm, args[2])) {
    set_member(e, kOsWritten, args[2]);
    return ok();
  }
  set_member(e, kOsFilename, args[2]);
  if (count == 5 && !args[4].is_none()) set_member(e, kOsFilename2, args[4]);
  // args stays what it was before there were file names.
  Ref<Tuple> two = TRY(make_tuple_from(vm, args.values, 2));
  replace_slot(e.args, two.release());
  return ok();
}

static Result<Value> os_error_new(VM& vm, Type& cls, const CallArgs& args) {
  const CallArgs nothing;
  if (init_does_it(cls)) return exception_new(vm, cls, nothing);
  if (args.has_keywords()) {
    return vm.raise<TypeError>("{}() takes no keyword arguments", type_name(cls));
  }
  Type* chosen = &cls;
  int64_t code = 0;
  if (cls.index == kTypeOSError && args.positional >= 2 && args.positional <= 5 &&
      is_int(vm, args[0]) && try_int64(args[0], code)) {
    chosen = &vm.type(class_for_errno(code));
  }
  AnyRef made = TRY(exception_new(vm, *chosen, args));
  TRY(fill(vm, as<ExceptionObject>(made), args));
  return made;
}

static Result<void> os_error_init(VM& vm, Value self, const CallArgs& args) {
  if (!init_does_it(vm.type_of(self))) return ok();
  TRY(exception_init(vm, self, args));
  return fill(vm, as<ExceptionObject>(self), args);
}

static Value or_none(Value v) { return v.is_unbound() ? Value::none() : v; }

static Result<Value> os_error_str(VM& vm, Value self) {
  const auto& e = as<ExceptionObject>(self);
  const AnyRef code = or_none(e.members[kOsErrno]);
  const AnyRef text = or_none(e.members[kOsStrerror]);
  const AnyRef name = e.members[kOsFilename];
  const AnyRef name2 = e.members[kOsFilename2];
  if (!name.is_unbound()) {
    if (!name2.is_unbound()) {
      return format(vm, "[Errno {}] {}: {} -> {}", str_of(code), str_of(text), repr_of(name),
                    repr_of(name2));
    }
    return format(vm, "[Errno {}] {}: {}", str_of(code), str_of(text), repr_of(name));
  }
  if (!e.members[kOsErrno].is_unbound() && !e.members[kOsStrerror].is_unbound()) {
    return format(vm, "[Errno {}] {}", str_of(code), str_of(text));
  }
  return exception_str(vm, self);
}

static Result<Value> os_error_reduce(VM& vm, const Args& args) {
  const auto& e = as<ExceptionObject>(args[0]);
  AnyRef reduced = e.args;
  if (as<Tuple>(e.args).size == 2 && !e.members[kOsFilename].is_unbound()) {
    const Value* two = as<Tuple>(e.args).items;
    const Value all[] = {two[0], two[1], e.members[kOsFilename], Value::none(),
                         e.members[kOsFilename2]};
    reduced = TRY(make_tuple_from(vm, all, e.members[kOsFilename2].is_unbound() ? 3 : 5));
  }
  const AnyRef state = TRY(exception_state(vm, args[0]));
  if (state->is_none()) return make_tuple_of(vm, {&vm.type_of(args[0]), reduced});
  return make_tuple_of(vm, {&vm.type_of(args[0]), reduced, state});
}

static Result<Value> os_error_written(VM& vm, Value self) {
  const Value v = as<ExceptionObject>(self).members[kOsWritten];
  if (v.is_unbound()) return vm.raise<AttributeError>("characters_written");
  return v;
}

static Result<void> os_error_set_written(VM& vm, Value self, Value value) {
  auto& e = as<ExceptionObject>(self);
  if (value.is_unbound()) {
    if (e.members[kOsWritten].is_unbound()) return vm.raise<AttributeError>("characters_written");
    set_member(e, kOsWritten, value);
    return ok();
  }
  const ptrdiff_t count = TRY(to_ptrdiff(vm, value));
  const AnyRef stored = TRY(make_int(vm, count));
  set_member(e, kOsWritten, stored);
  return ok();
}

static constexpr Method kOSErrorMethods[] = {
    method("__reduce__", "(self, /) untold", os_error_reduce),
};
static constexpr GetSet kOSErrorGetSets[] = {
    {"errno", exception_member_get<kOsErrno>, exception_member_set<kOsErrno>,
     "POSIX exception code"},
    {"strerror", exception_member_get<kOsStrerror>, exception_member_set<kOsStrerror>,
     "exception strerror"},
    {"filename", exception_member_get<kOsFilename>, exception_member_set<kOsFilename>,
     "exception filename"},
    {"filename2", exception_member_get<kOsFilename2>, exception_member_set<kOsFilename2>,
     "second exception filename"},
    {"characters_written", os_error_written, os_error_set_written},
};
const ExceptionTraits kOSErrorTraits = {os_error_new, os_error_init, os_error_str, kOSErrorMethods,
                                        kOSErrorGetSets};

}  // namespace bufo

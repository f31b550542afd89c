// Raising: message text, exception instances made by native code, context chaining, OSError by
// errno. Warnings are in warn.cc.
#include "runtime/error.h"

#include <cerrno>
#include <cstring>

#include "runtime/shape.h"
#include "runtime/types/containers.h"
#include "runtime/types/exception.h"
#include "runtime/types/str.h"

namespace bufo {

// --- text

namespace {

Result<void> append_argument(StrBuilder& out, const FormatArg& arg) {
  switch (arg.kind) {
    case FormatArg::Kind::kText:
      out.append_utf8({arg.text, arg.text_nbytes});
      return ok();
    case FormatArg::Kind::kInt:
      out.append_int(arg.number);
      return ok();
    case FormatArg::Kind::kUnsigned: {
      // Above INT64_MAX: the last digit apart.
      const auto u = static_cast<uint64_t>(arg.number);
      if (u > INT64_MAX) {
        out.append_int(static_cast<int64_t>(u / 10));
        out.append_int(static_cast<int64_t>(u % 10));
      } else {
        out.append_int(arg.number);
      }
      return ok();
    }
    case FormatArg::Kind::kChar:
      out.append(static_cast<char32_t>(static_cast<unsigned char>(arg.number)));
      return ok();
    case FormatArg::Kind::kValue:
      BUFO_ASSERT(is_a<Str>(out.vm(), arg.value));
      out.append(as<Str>(arg.value));
      return ok();
    case FormatArg::Kind::kRepr:
      return out.append_repr(arg.value);
    case FormatArg::Kind::kStr:
      return out.append_str(arg.value);
    case FormatArg::Kind::kTypeName:
      out.append_utf8(type_name(out.vm().type_of(arg.value)));
      return ok();
  }
  return ok();
}

}  // namespace

Result<Ref<Str>> format_text(VM& vm, std::string_view pattern,
                             std::initializer_list<FormatArg> args) {
  StrBuilder out(vm);
  const FormatArg* next = args.begin();
  for (;;) {
    const size_t at = pattern.find("{}");
    out.append_utf8(pattern.substr(0, at));
    if (at == std::string_view::npos) break;
    BUFO_ASSERT(next != args.end());
    TRY(append_argument(out, *next++));
    pattern.remove_prefix(at + 2);
  }
  return out.finish();
}

// --- raising

namespace {

// Sets exception.__context__ to the one being handled. If that one has the new one among its own
// contexts, the chain is cut there: contexts never form a cycle.
void chain_context(VM& vm, ExceptionObject& exception) {
  const Value handled = vm.handled;
  if (!handled.is_object() || handled == Value(&exception)) return;
  Value at = handled;
  Value slow = handled;
  bool advance_slow = false;
  for (;;) {
    ExceptionObject& link = as<ExceptionObject>(at);
    if (!link.context.is_object()) break;
    if (link.context == Value(&exception)) {
      replace_slot(link.context, Value::none());
      break;
    }
    at = link.context;
    // A cycle that a script has made by hand.
    if (at == slow) break;
    if (advance_slow) slow = as<ExceptionObject>(slow).context;
    advance_slow = !advance_slow;
  }
  if (exception.context == handled) return;
  incref(handled);
  replace_slot(exception.context, handled);
}

Raised raise_new(VM& vm, TypeIndex cls, const Value* args, size_t count) {
  Result<Ref<ExceptionObject>> made = new_exception(vm, vm.type(cls), args, count);
  if (made.is_error()) return Raised{};
  return raise_object(vm, std::move(made).take());
}

}  // namespace

Raised raise_object(VM& vm, Value exception) {
  BUFO_ASSERT(is_exception(vm, exception));
  chain_context(vm, as<ExceptionObject>(exception));
  incref(exception);
  replace_slot(vm.pending, exception);
  return Raised{};
}

Raised raise_formatted(VM& vm, TypeIndex cls, std::string_view pattern,
                       std::initializer_list<FormatArg> args) {
  Result<Ref<Str>> message = format_text(vm, pattern, args);
  if (message.is_error()) return Raised{};
  const AnyRef text = std::move(message).take();
  const Value argument = text;
  return raise_new(vm, cls, &argument, 1);
}

Raised raise_with_value(VM& vm, TypeIndex cls, Value argument) {
  return raise_new(vm, cls, &argument, 1);
}

Raised raise_with_no_arguments(VM& vm, TypeIndex cls) { return raise_new(vm, cls, nullptr, 0); }

// The reserve is an immortal object. While nobody has it, its count is kImmortalCount; once raised,
// it is counted like any other, and dealloc puts it back.
Raised raise_no_memory(VM& vm) {
  // Start-up: nothing to raise yet. The caller gives up.
  if (vm.memory_error.is_unbound()) return Raised{};
  auto& reserve = as<ExceptionObject>(vm.memory_error);
  if (reserve.refcount >= kImmortalCount) {
    reserve.refcount = 0;
    return raise_object(vm, &reserve);
  }
  // In use: a second one if there is room, else the same again. The attempt itself may come here.
  const Value held = std::exchange(vm.memory_error, Value::unbound());
  const AnyRef keep(held);
  Result<Ref<ExceptionObject>> made = new_exception(vm, vm.type(kTypeMemoryError), nullptr, 0);
  vm.memory_error = held;
  if (made.is_error()) return raise_object(vm, held);
  return raise_object(vm, std::move(made).take());
}

void reset_memory_error(VM& vm) {
  auto& reserve = as<ExceptionObject>(vm.memory_error);
  for (Value* field : {&reserve.traceback, &reserve.cause, &reserve.context}) {
    replace_slot(*field, Value::none());
  }
  reserve.suppress_context = false;
  incref(vm.empty_tuple);
  replace_slot(reserve.args, vm.empty_tuple);
  attrs_dealloc(vm, &reserve);
}

Raised raise_os_error(VM& vm, int errno_value, Value filename, Value filename2) {
  Result<Ref<Str>> message = make_str(vm, std::strerror(errno_value));
  if (message.is_error()) return Raised{};
  const AnyRef text = std::move(message).take();
  const Value args[] = {Value::small_int(errno_value), text, filename, Value::none(), filename2};
  const size_t count = !filename2.is_unbound() ? 5 : !filename.is_unbound() ? 3 : 2;
  return raise_new(vm, kTypeOSError, args, count);
}

// --- what is pending

bool pending_is(VM& vm, TypeIndex cls) {
  return vm.pending.is_object() && vm.type_of(vm.pending).is_subtype_of(vm.type(cls));
}

void clear_pending(VM& vm) { replace_slot(vm.pending, Value::unbound()); }

AnyRef take_pending(VM& vm) { return AnyRef::adopt(std::exchange(vm.pending, Value::unbound())); }

// --- messages used in more than one place

Raised raise_not_iterable(VM& vm, Value v) {
  return vm.raise<TypeError>("'{}' object is not iterable", type_name_of(v));
}

Raised raise_no_attribute(VM& vm, Value v, Str& name) {
  Result<Ref<Str>> message =
      is_a<Type>(vm, v)
          ? format(vm, "type object '{}' has no attribute '{}'", type_name(as<Type>(v)), &name)
          : format(vm, "'{}' object has no attribute '{}'", type_name_of(v), &name);
  if (message.is_error()) return Raised{};
  const AnyRef text = std::move(message).take();
  return raise_attribute_error(vm, as<Str>(text), v, name);
}

Raised raise_attribute_error(VM& vm, Str& message, Value object, Str& name) {
  const Value argument = &message;
  Result<Ref<ExceptionObject>> made = new_exception(vm, vm.type(kTypeAttributeError), &argument, 1);
  if (made.is_error()) return Raised{};
  const Ref<ExceptionObject> exception = std::move(made).take();
  incref(&name);
  incref(object);
  exception->members[0] = &name;
  exception->members[1] = object;
  return raise_object(vm, exception);
}

Raised raise_name_error(VM& vm, TypeIndex cls, std::string_view pattern, Str& name) {
  Result<Ref<Str>> message = format(vm, pattern, &name);
  if (message.is_error()) return Raised{};
  const AnyRef text = std::move(message).take();
  const Value argument = text;
  Result<Ref<ExceptionObject>> made = new_exception(vm, vm.type(cls), &argument, 1);
  if (made.is_error()) return Raised{};
  const Ref<ExceptionObject> exception = std::move(made).take();
  incref(&name);
  exception->members[0] = &name;
  return raise_object(vm, exception);
}

Raised raise_bad_operands(VM& vm, const char* op, Value a, Value b) {
  return vm.raise<TypeError>("unsupported operand type(s) for {}: '{}' and '{}'", op,
                             type_name_of(a), type_name_of(b));
}

Raised raise_unhashable(VM& vm, Value v) {
  return vm.raise<TypeError>("unhashable type: '{}'", type_name_of(v));
}

// --- errors that nobody can receive

namespace {

void print_value(VM& vm, Value v) {
  Result<Ref<Str>> text = repr(vm, v);
  if (text.is_error()) {
    clear_pending(vm);
    std::fprintf(stderr, "<object of type %s>", type_name(vm.type_of(v)));
    return;
  }
  const Ref<Str> held = std::move(text).take();
  Result<std::string_view> utf8 = str_wtf8(vm, *held);
  if (utf8.is_error()) return clear_pending(vm);
  std::fprintf(stderr, "%.*s", static_cast<int>(utf8.value().size()), utf8.value().data());
}

}  // namespace

void report_unraisable(VM& vm, const char* message, Value where) {
  const AnyRef exception = take_pending(vm);
  if (exception.is_unbound()) return;
  if (vm.hooks.unraisable != nullptr) {
    vm.hooks.unraisable(vm, exception, message, where);
    BUFO_ASSERT(vm.pending.is_unbound());
    return;
  }
  // No interpreter above: the least that helps.
  std::fprintf(stderr, "%s%s", message, where.is_unbound() ? "" : ": ");
  if (!where.is_unbound()) print_value(vm, where);
  std::fprintf(stderr, "\n");
  print_value(vm, exception);
  std::fprintf(stderr, "\n");
}

}  // namespace bufo

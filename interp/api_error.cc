// The C ABI: errors as data, and errors of host functions. See api.h and include/bufo/bufo_c.h.
#include "interp/api.h"
#include "interp/print_exception.h"
#include "runtime/codecs.h"
#include "runtime/types/exception.h"

namespace bufo {

void keep_error(bufo_interpreter& py) {
  AnyRef exception = take_pending(*py.vm);
  replace_slot(py.error, exception.release());
}

Result<Value> from_host(bufo_interpreter& py, bufo_value returned) {
  VM& vm = *py.vm;
  if (BUFO_LIKELY(returned.bits != 0)) return Result<Value>::adopt(inner(returned));
  const AnyRef error = AnyRef::adopt(std::exchange(py.error, Value::unbound()));
  if (error.is_unbound()) {
    return vm.raise<SystemError>("a host function returned no value without raising");
  }
  return raise_object(vm, error);
}

namespace {

/// The entries of an exception's traceback, from the outermost one.
const Traceback* traceback_of(VM& vm, Value exception) {
  if (!is_exception(vm, exception)) return nullptr;
  const Value first = as<ExceptionObject>(exception).traceback;
  return is_exact<Traceback>(first) ? &as<Traceback>(first) : nullptr;
}
const Traceback* next_of(const Traceback* entry) {
  return is_exact<Traceback>(entry->next) ? &as<Traceback>(entry->next) : nullptr;
}

const char* text_of(VM& vm, Value v) {
  const Result<std::string_view> text = str_wtf8(vm, as<Str>(v));
  if (!text.is_error()) return text.value().data();
  clear_pending(vm);
  return "";
}

/// A str, and the surrogates that a careless host may have put into it.
Result<Ref<Str>> message_text(VM& vm, const char* message) {
  const std::string_view text = message;
  return decode_bytes(vm, reinterpret_cast<const uint8_t*>(text.data()),
                      static_cast<ptrdiff_t>(text.size()), "utf-8", "replace");
}

Result<Value> make_host_exception(VM& vm, const char* class_name, const char* message) {
  const Value cls = dict_get_str(vm, as<Dict>(vm.builtins_dict), std::string_view(class_name));
  if (!is_exception_class(vm, cls)) {
    const Ref<Str> text =
        TRY(format(vm, "the host raised an unknown exception class '{}': {}", class_name, message));
    return make_exception(vm, vm.type(kTypeSystemError), *TRY(make_tuple_of(vm, {text})));
  }
  const Ref<Str> text = TRY(message_text(vm, message));
  const Ref<Tuple> args = TRY(make_tuple_of(vm, {text}));
  return make_exception(vm, as<Type>(cls), *args);
}

}  // namespace

}  // namespace bufo

using namespace bufo;

extern "C" {

int bufo_failed(bufo_interpreter* py) { return !py->error.is_unbound(); }

bufo_value bufo_take_error(bufo_interpreter* py) {
  return outer(std::exchange(py->error, Value::unbound()));
}

bufo_value bufo_format_error(bufo_interpreter* py, bufo_value exception) {
  HostCall call(*py);
  VM& vm = *py->vm;
  if (!is_exception(vm, inner(exception))) {
    static_cast<void>(vm.raise<TypeError>("exception expected"));
    keep_error(*py);
    return bufo_absent();
  }
  return outer(*py, format_exception(vm, inner(exception)));
}

void bufo_print_error(bufo_interpreter* py) {
  HostCall call(*py);
  const AnyRef exception = AnyRef::adopt(std::exchange(py->error, Value::unbound()));
  if (!exception.is_unbound()) print_exception(*py->vm, exception);
}

size_t bufo_frame_count(bufo_interpreter* py, bufo_value exception) {
  size_t count = 0;
  for (const Traceback* t = traceback_of(*py->vm, inner(exception)); t != nullptr; t = next_of(t)) {
    ++count;
  }
  return count;
}

int bufo_frame_at(bufo_interpreter* py, bufo_value exception, size_t index, bufo_frame* out) {
  VM& vm = *py->vm;
  const Traceback* entry = traceback_of(vm, inner(exception));
  for (; entry != nullptr && index > 0; --index) entry = next_of(entry);
  if (entry == nullptr) {
    static_cast<void>(vm.raise<IndexError>("frame index out of range"));
    keep_error(*py);
    return -1;
  }
  const auto& code = as<Code>(entry->code);
  const CodePosition& where = code.positions[entry->lasti];
  out->file = text_of(vm, code.filename);
  out->function = text_of(vm, code.qualname);
  out->line = entry->line;
  out->end_line = where.end_line;
  out->column = where.col;
  out->end_column = where.end_col;
  return 0;
}

bufo_value bufo_raise(bufo_interpreter* py, const char* class_name, const char* message) {
  HostCall call(*py);
  Result<Value> made = make_host_exception(*py->vm, class_name, message);
  if (made.is_error()) {
    keep_error(*py);
  } else {
    replace_slot(py->error, std::move(made).take().release());
  }
  return bufo_absent();
}

bufo_value bufo_raise_value(bufo_interpreter* py, bufo_value exception) {
  if (!is_exception(*py->vm, inner(exception))) {
    return bufo_raise(py, "TypeError", "exceptions must derive from BaseException");
  }
  replace_slot(py->error, AnyRef(inner(exception)).release());
  return bufo_absent();
}

}  // extern "C"

// Unwinding: traceback entries, handlers by the exception table, temporaries released.
#include <algorithm>

#include "interp/slow.h"

namespace bufo {

namespace {

/// The entry that protects an instruction; null if none does. Entries are sorted and do not
/// overlap.
const ExceptionEntry* find_handler(const Code& code, uint32_t at) {
  const ExceptionEntry* first = code.exception_table;
  const ExceptionEntry* last = first + code.exception_count;
  const ExceptionEntry* entry = std::upper_bound(
      first, last, at, [](uint32_t pc, const ExceptionEntry& e) { return pc < e.start; });
  if (entry == first) return nullptr;
  --entry;
  return at < entry->end ? entry : nullptr;
}

/// Functions of the library itself that are native in CPython, and so have no place in tracebacks,
/// have a variable `__tracebackhide__`.
bool is_hidden(const Code& code) {
  const auto& file = as<Str>(code.filename);
  constexpr std::string_view kOwn = "<frozen ";
  if (!file.is_ascii() || file.ascii_view().substr(0, kOwn.size()) != kOwn) return false;
  const auto& names = as<Tuple>(code.local_names);
  for (ptrdiff_t k = 0; k < names.size; ++k) {
    if (str_equals(as<Str>(names.items[k]), "__tracebackhide__")) return true;
  }
  return false;
}

}  // namespace

/// Failing for want of memory, it is left out.
void add_traceback(VM& vm, Frame& frame, uint32_t at) {
  if (is_hidden(*frame.code)) return;
  const AnyRef exception = take_pending(vm);
  if (!is_exception(vm, exception)) {
    vm.pending = AnyRef(exception).release();
    return;
  }
  // The entry shows the frame's variables, and keeps them.
  Result<Ref<FrameObject>> observed = frame_object_of(vm, frame);
  if (observed.is_error()) {
    clear_pending(vm);
  } else {
    static_cast<void>(std::move(observed).take());
  }
  Result<Ref<Traceback>> made = allocate<Traceback>(vm);
  if (made.is_error()) {
    clear_pending(vm);
    vm.pending = AnyRef(exception).release();
    return;
  }
  const Ref<Traceback> entry = std::move(made).take();
  auto& e = as<ExceptionObject>(exception);
  entry->next = AnyRef(e.traceback).release();
  entry->code = AnyRef(frame.code).release();
  entry->globals = AnyRef(frame.globals).release();
  // The Frame object is made when it is asked for; until then the frame's number stands for it.
  if (frame.serial == 0) frame.serial = ++vm.interp->frame_serial;
  entry->frame = (frame.flags & kFrameObserved)
                     ? AnyRef(frame.frame_object).release()
                     : Value::small_int(static_cast<int64_t>(frame.serial));
  entry->lasti = static_cast<int32_t>(at);
  entry->line = frame.code->positions[at].line;
  replace_slot(e.traceback, AnyRef(Value(entry)).release());
  vm.pending = AnyRef(exception).release();
}

int32_t frame_line(const Frame& frame) {
  const ptrdiff_t at = frame.pc - frame.code->instructions;
  return frame.code->positions[at > 0 ? at - 1 : 0].line;
}

void release_temporaries(VM&, Frame& frame, uint32_t from) {
  // Call windows may reach a little beyond the registers.
  for (uint32_t k = from; k < frame.code->register_count + 2; ++k) consume_register(frame.regs, k);
}

bool unwind_frame(VM& vm, Frame& frame, bool again) {
  const ptrdiff_t pc = frame.pc - frame.code->instructions;
  const auto at = static_cast<uint32_t>(pc > 0 ? pc - 1 : 0);
  if (!again) add_traceback(vm, frame, at);
  const ExceptionEntry* entry = vm.interp->stopping ? nullptr : find_handler(*frame.code, at);
  // Destructors may run Python code, which must not see our exception as its own.
  AnyRef exception = take_pending(vm);
  release_temporaries(vm, frame, entry == nullptr ? frame.code->release_count : entry->reg);
  if (entry == nullptr) {
    if ((frame.flags & kFrameObserved) && is_exception(vm, exception)) {
      // Raised again after a finally block: the frame stays where the exception left it.
      const Value traceback = as<ExceptionObject>(exception).traceback;
      if (traceback.is_object() && as<Traceback>(traceback).frame == frame.frame_object) {
        frame.pc = frame.code->instructions + as<Traceback>(traceback).lasti + 1;
      }
    }
    vm.pending = exception.release();
    return false;
  }
  frame.regs[entry->reg] = exception.release();
  frame.pc = frame.code->instructions + entry->handler;
  return true;
}

}  // namespace bufo

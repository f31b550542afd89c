// traceback: one entry of the chain from where an exception was caught to where it was raised.
// The unwinder makes the entries and a frame is whatever it says.
#include "runtime/gc.h"
#include "runtime/types/containers.h"
#include "runtime/types/exception.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"

namespace bufo {

static void traceback_clear(VM&, Object* o) {
  auto& t = *static_cast<Traceback*>(o);
  replace_slot(t.next, Value::none());
  replace_slot(t.frame, Value::none());
}

static void traceback_traverse(Object* o, Visitor& visitor) {
  visitor.visit(static_cast<Traceback*>(o)->next);
  visitor.visit(static_cast<Traceback*>(o)->frame);
}

Result<Ref<Traceback>> make_traceback(VM& vm, Value next, Value frame, int32_t lasti,
                                      int32_t line) {
  Ref<Traceback> t = TRY(allocate<Traceback>(vm));
  incref(next);
  incref(frame);
  t->next = next;
  t->frame = frame;
  t->lasti = lasti;
  t->line = line;
  return t;
}

static Result<Value> traceback_new(VM& vm, Type&, const CallArgs& args) {
  static constexpr Signature kSignature =
      parse_signature("(tb_next, tb_frame, tb_lasti, tb_lineno)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "TracebackType", args));
  const Value next = bound[0];
  if (!next.is_none() && !is_exact<Traceback>(next)) {
    return vm.raise<TypeError>("expected traceback object or None, got '{}'", type_name_of(next));
  }
  if (type_index_of(bound[1]) != kTypeFrame) {
    return vm.raise<TypeError>("TracebackType() argument 'tb_frame' must be frame, not {}",
                               type_name_of(bound[1]));
  }
  const ptrdiff_t lasti = TRY(to_ptrdiff(vm, bound[2]));
  const ptrdiff_t line = TRY(to_ptrdiff(vm, bound[3]));
  return make_traceback(vm, next, bound[1], static_cast<int32_t>(lasti),
                        static_cast<int32_t>(line));
}

static Result<Value> traceback_next(VM&, Value self) { return as<Traceback>(self).next; }

static Result<void> traceback_set_next(VM& vm, Value self, Value value) {
  if (value.is_unbound()) return vm.raise<TypeError>("can't delete tb_next attribute");
  if (!value.is_none() && !is_exact<Traceback>(value)) {
    return vm.raise<TypeError>("expected traceback object, got '{}'", type_name_of(value));
  }
  for (Value at = value; at.is_object(); at = as<Traceback>(at).next) {
    if (at == self) return vm.raise<ValueError>("traceback loop detected");
  }
  incref(value);
  replace_slot(as<Traceback>(self).next, value);
  return ok();
}

static Result<Value> traceback_frame(VM&, Value self) { return as<Traceback>(self).frame; }
static Result<Value> traceback_lasti(VM&, Value self) {
  return Value::small_int(as<Traceback>(self).lasti);
}
static Result<Value> traceback_line(VM&, Value self) {
  return Value::small_int(as<Traceback>(self).line);
}

static Result<Value> traceback_dir(VM& vm, const Args&) {
  Ref<List> list = TRY(make_list(vm));
  for (const char* name : {"tb_frame", "tb_next", "tb_lasti", "tb_lineno"}) {
    const Ref<Str> text = TRY(intern(vm, name));
    TRY(list_append(vm, *list, text));
  }
  return list;
}

static constexpr Method kTracebackMethods[] = {
    method("__dir__", "(self, /)", traceback_dir),
};
static constexpr GetSet kTracebackGetSets[] = {
    {"tb_frame", traceback_frame},
    {"tb_lasti", traceback_lasti},
    {"tb_next", traceback_next, traceback_set_next},
    {"tb_lineno", traceback_line},
};

constinit const TypeSpec kTracebackSpec = {
    .name = "traceback",
    .nbytes = sizeof(Traceback),
    .flags = kTypeFlagGc,
    .slots = {.dealloc = traceback_clear,
              .traverse = traceback_traverse,
              .clear = traceback_clear,
              .new_ = traceback_new},
    .methods = kTracebackMethods,
    .getsets = kTracebackGetSets,
    .doc = "Create a new traceback object.",
};

}  // namespace bufo

// Frame and traceback objects: what Python code can see of frames, while they run and after.
#include "interp/frame.h"
#include "runtime/gc.h"
#include "runtime/types/objects.h"

namespace bufo {

namespace {

constexpr Value kNothing = Value::unbound();

/// The variables of a function's frame as a dict; cells are looked into. A dict given before is
/// brought up to date: what a script has put there besides stays.
Result<void> sync_locals(VM& vm, const Code& code, const Value* regs, Value& slot) {
  if (!is_exact<Dict>(slot)) {
    Ref<Dict> made = TRY(make_dict(vm));
    replace_slot(slot, made.release());
  }
  const AnyRef locals(slot);
  // A comprehension's variable may have a local's name: what is unbound goes first.
  for (const bool bound : {false, true}) {
    if (!bound && as<Dict>(locals).used == 0) continue;
    for (uint32_t k = 0; k < code.local_count; ++k) {
      Value v = regs[k];
      if ((code.local_kinds[k] & (kLocalCell | kLocalFree)) && is_exact<Cell>(v))
        v = as<Cell>(v).contents;
      Str& name = as<Str>(as<Tuple>(code.local_names).items[k]);
      if (v.is_unbound() == bound || (name.length > 0 && name.at(0) == '.')) continue;
      if (bound) {
        TRY(dict_set(vm, as<Dict>(locals), &name, v));
      } else {
        TRY(dict_delete(vm, as<Dict>(locals), &name));
      }
    }
  }
  return ok();
}

/// The namespace of a module or class body. While a comprehension in it runs, a copy with the
/// comprehension's variables, which lie in registers.
Result<Value> namespace_locals(VM& vm, const Frame& frame) {
  const Code& code = *frame.code;
  Ref<Dict> merged;
  for (uint32_t k = 0; k < code.free_first; ++k) {
    Value v = frame.regs[k];
    if (is_exact<Cell>(v)) v = as<Cell>(v).contents;
    const Str& name = as<Str>(as<Tuple>(code.local_names).items[k]);
    const bool hidden =
        name.at(0) == '.' || str_equals(name, "__class__") || str_equals(name, "__classdict__");
    if (v.is_unbound() || hidden) continue;
    if (!merged) {
      merged = TRY(make_dict(vm));
      TRY(dict_update(vm, *merged, frame.locals));
    }
    TRY(dict_set(vm, *merged, &name, v));
  }
  if (merged) return merged;
  return frame.locals;
}

/// Where a suspended generator stands.
int32_t generator_lasti(const Generator& g) {
  return static_cast<int32_t>(g.pc) - (g.in_yield_from ? 0 : 1);
}
int32_t generator_line(const Generator& g) {
  if (g.state == GeneratorState::kCreated) return g.code->first_line;
  const int32_t at = generator_lasti(g);
  return g.code->positions[at < 0 ? 0 : at].line;
}

Result<Ref<FrameObject>> make_frame_object(VM& vm, Code& code, Value globals, Value builtins) {
  Ref<FrameObject> f = TRY(allocate<FrameObject>(vm));
  f->code = &code;
  incref(&code);
  f->globals = AnyRef(globals).release();
  f->builtins = AnyRef(builtins).release();
  f->locals = kNothing;
  f->back = Value::none();
  f->live = nullptr;
  return f;
}

}  // namespace

Result<Ref<FrameObject>> frame_object_of(VM& vm, Frame& frame) {
  if (frame.flags & kFrameObserved) return Ref<FrameObject>(&as<FrameObject>(frame.frame_object));
  Ref<FrameObject> f = TRY(make_frame_object(vm, *frame.code, frame.globals, frame.builtins));
  f->live = &frame;
  frame.frame_object = AnyRef(Value(f)).release();
  frame.flags |= kFrameObserved;
  return f;
}

void detach_frame_object(VM& vm, Frame& frame) {
  const AnyRef held = AnyRef::adopt(frame.frame_object);
  frame.frame_object = kNothing;
  frame.flags &= static_cast<uint8_t>(~kFrameObserved);
  auto& f = as<FrameObject>(held);
  f.lasti = static_cast<int32_t>(frame.pc - frame.code->instructions) - 1;
  f.line = frame_line(frame);
  f.live = nullptr;
  if (f.refcount == 1) return;  // nobody else looks
  const AnyRef pending = take_pending(vm);
  Frame& outer = *(&frame - 1);
  if (outer.code != nullptr) {
    Result<Ref<FrameObject>> back = frame_object_of(vm, outer);
    if (back.is_error()) {
      clear_pending(vm);
    } else {
      replace_slot(f.back, std::move(back).take().release());
    }
  }
  if (frame.flags & kFrameNamespace) {
    replace_slot(f.locals, AnyRef(frame.locals).release());
  } else {
    if (sync_locals(vm, *frame.code, frame.regs, f.locals).is_error()) clear_pending(vm);
  }
  if (!pending.is_unbound()) vm.pending = AnyRef(pending).release();
}

Result<Value> generator_frame_object(VM& vm, Generator& g) {
  if (g.state == GeneratorState::kFinished) return none();
  if (g.state == GeneratorState::kRunning) {
    for (Frame* f = vm.interp->top; f->code != nullptr; --f) {
      if ((f->flags & kFrameGenerator) && f->generator == &g) return frame_object_of(vm, *f);
    }
    return none();
  }
  const auto& function = as<Function>(g.function);
  if (!g.frame_object.is_unbound()) return g.frame_object;
  Ref<FrameObject> f = TRY(make_frame_object(vm, *g.code, function.globals, function.builtins));
  f->generator = &g;
  g.frame_object = AnyRef(Value(f)).release();
  return f;
}

void detach_generator_frame_object(VM& vm, Generator& g) {
  if (g.frame_object.is_unbound()) return;
  const AnyRef held = AnyRef::adopt(std::exchange(g.frame_object, kNothing));
  auto& f = as<FrameObject>(held);
  f.lasti = generator_lasti(g);
  f.line = generator_line(g);
  f.generator = nullptr;
  if (f.refcount == 1 || g.registers == nullptr) return;
  const AnyRef pending = take_pending(vm);
  if (sync_locals(vm, *g.code, g.registers, f.locals).is_error()) clear_pending(vm);
  if (!pending.is_unbound()) vm.pending = AnyRef(pending).release();
}

Result<Value> current_locals(VM& vm) {
  Frame* frame = vm.interp->top;
  if (frame->code == nullptr) return vm.raise<SystemError>("frame does not exist");
  if (frame->flags & kFrameNamespace) return namespace_locals(vm, *frame);
  // One and the same dict for each run of a function.
  const Ref<FrameObject> f = TRY(frame_object_of(vm, *frame));
  TRY(sync_locals(vm, *frame->code, frame->regs, f->locals));
  return f->locals;
}

namespace {

void frame_dealloc(VM&, Object* o) {
  auto& f = *static_cast<FrameObject*>(o);
  for (Value* v : {&f.globals, &f.builtins, &f.locals, &f.back}) replace_slot(*v, kNothing);
  decref(f.code);
}
void frame_traverse(Object* o, Visitor& visitor) {
  auto& f = *static_cast<FrameObject*>(o);
  for (const Value v : {f.globals, f.builtins, f.locals, f.back}) visitor.visit(v);
  visitor.visit(f.code);
}
void frame_clear_slot(VM&, Object* o) {
  auto& f = *static_cast<FrameObject*>(o);
  replace_slot(f.locals, kNothing);
  replace_slot(f.back, Value::none());
}

Result<Value> frame_repr(VM& vm, Value self) {
  const auto& f = as<FrameObject>(self);
  char address[24];
  std::snprintf(address, sizeof address, "%p", static_cast<const void*>(&f));
  return format(vm, "<frame at {}, file {}, line {}, code {}>", static_cast<const char*>(address),
                repr_of(f.code->filename), f.live != nullptr ? frame_line(*f.live) : f.line,
                f.code->name);
}

Result<Value> get_back(VM& vm, Value self) {
  auto& f = as<FrameObject>(self);
  if (f.live == nullptr) return f.back;
  Frame* outer = f.live - 1;
  if (outer->code == nullptr) return none();
  return frame_object_of(vm, *outer);
}
Result<Value> get_frame_code(VM&, Value self) { return Value(as<FrameObject>(self).code); }
Result<Value> get_frame_globals(VM&, Value self) { return as<FrameObject>(self).globals; }
Result<Value> get_frame_builtins(VM&, Value self) { return as<FrameObject>(self).builtins; }
Result<Value> get_frame_locals(VM& vm, Value self) {
  auto& f = as<FrameObject>(self);
  if (f.live != nullptr) {
    if (f.live->flags & kFrameNamespace) return namespace_locals(vm, *f.live);
    TRY(sync_locals(vm, *f.code, f.live->regs, f.locals));
  } else if (f.generator != nullptr) {
    TRY(sync_locals(vm, *f.code, f.generator->registers, f.locals));
  } else if (f.locals.is_unbound()) {
    Ref<Dict> made = TRY(make_dict(vm));
    f.locals = made.release();
  }
  return f.locals;
}
Result<Value> get_frame_line(VM&, Value self) {
  const auto& f = as<FrameObject>(self);
  if (f.generator != nullptr) return Value::small_int(generator_line(*f.generator));
  return Value::small_int(f.live != nullptr ? frame_line(*f.live) : f.line);
}
Result<void> set_frame_line(VM& vm, Value, Value value) {
  if (value.is_unbound()) return vm.raise<AttributeError>("cannot delete attribute");
  return vm.raise<ValueError>("f_lineno can only be set in a trace function");
}
Result<Value> get_frame_lasti(VM&, Value self) {
  const auto& f = as<FrameObject>(self);
  const int64_t at = f.live != nullptr        ? f.live->pc - f.code->instructions - 1
                     : f.generator != nullptr ? generator_lasti(*f.generator)
                                              : f.lasti;
  return Value::small_int(at < 0 ? -1 : at * static_cast<int64_t>(sizeof(Instruction)));
}
Result<Value> get_trace(VM&, Value) { return none(); }
Result<void> set_trace(VM&, Value, Value) { return ok(); }
Result<Value> frame_clear(VM& vm, const Args& args) {
  auto& f = args.self<FrameObject>();
  if (f.live != nullptr) return vm.raise<RuntimeError>("cannot clear an executing frame");
  if (f.generator != nullptr) {
    // The generator ends with its frame.
    const AnyRef generator(f.generator), keep(&f);
    vm.type_of(generator).slots.finalize(vm, generator->object());
  }
  frame_clear_slot(vm, &f);
  return none();
}

constexpr Method kFrameMethods[] = {
    method("clear", "(self, /) untold", frame_clear,
           "F.clear(): clear most references held by the frame"),
};
constexpr GetSet kFrameGetSets[] = {
    {"f_back", get_back},
    {"f_code", get_frame_code},
    {"f_globals", get_frame_globals},
    {"f_locals", get_frame_locals},
    {"f_builtins", get_frame_builtins},
    {"f_lineno", get_frame_line, set_frame_line},
    {"f_lasti", get_frame_lasti},
    {"f_trace", get_trace, set_trace},
};

// ---- tracebacks

void traceback_dealloc(VM&, Object* o) {
  auto& t = *static_cast<Traceback*>(o);
  for (Value* v : {&t.code, &t.globals, &t.frame}) replace_slot(*v, kNothing);
  const Value next = std::exchange(t.next, kNothing);
  decref(next);
}
void traceback_traverse(Object* o, Visitor& visitor) {
  auto& t = *static_cast<Traceback*>(o);
  for (const Value v : {t.next, t.code, t.globals, t.frame}) visitor.visit(v);
}
void traceback_clear(VM&, Object* o) {
  replace_slot(static_cast<Traceback*>(o)->next, Value::none());
}

Result<Value> get_tb_frame(VM& vm, Value self) {
  auto& t = as<Traceback>(self);
  if (t.frame.is_small_int()) {
    // Still running?
    const auto serial = static_cast<uint64_t>(t.frame.small_int());
    for (Frame* f = vm.interp->top; f->code != nullptr; --f) {
      if (f->serial != serial) continue;
      Ref<FrameObject> live = TRY(frame_object_of(vm, *f));
      t.frame = live.release();
      return t.frame;
    }
    t.frame = kNothing;
  }
  if (t.frame.is_unbound()) {
    Code& code = as<Code>(t.code);
    Ref<FrameObject> f = TRY(make_frame_object(vm, code, t.globals, vm.builtins_dict));
    f->lasti = t.lasti;
    f->line = t.line;
    t.frame = f.release();
  }
  return t.frame;
}
Result<Value> get_tb_next(VM&, Value self) { return as<Traceback>(self).next; }
Result<void> set_tb_next(VM& vm, Value self, Value value) {
  if (value.is_unbound()) return vm.raise<TypeError>("can't delete tb_next attribute");
  if (!value.is_none() && !is_exact<Traceback>(value)) {
    return vm.raise<TypeError>("expected traceback object or None, got '{}'", type_name_of(value));
  }
  for (Value at = value; !at.is_none(); at = as<Traceback>(at).next) {
    if (at == self) return vm.raise<ValueError>("traceback loop detected");
  }
  replace_slot(as<Traceback>(self).next, AnyRef(value).release());
  return ok();
}
Result<Value> get_tb_line(VM&, Value self) { return Value::small_int(as<Traceback>(self).line); }
Result<Value> get_tb_lasti(VM&, Value self) {
  return Value::small_int(int64_t{as<Traceback>(self).lasti} *
                          static_cast<int64_t>(sizeof(Instruction)));
}

Result<Value> traceback_new(VM& vm, Type& cls, const CallArgs& call) {
  static constexpr Signature kSignature =
      parse_signature("(cls, tb_next, tb_frame, tb_lasti, tb_lineno)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "TracebackType", call, &cls));
  const Args& args = bound.args();
  if (!args[1].is_none() && !is_exact<Traceback>(args[1])) {
    return vm.raise<TypeError>("expected traceback object or None, got '{}'",
                               type_name_of(args[1]));
  }
  if (!is_exact<FrameObject>(args[2])) {
    return vm.raise<TypeError>("TracebackType() argument 'tb_frame' must be frame, not {}",
                               type_name_of(args[2]));
  }
  const ptrdiff_t lasti = TRY(args.index(vm, 3));
  const ptrdiff_t line = TRY(args.index(vm, 4));
  Ref<Traceback> t = TRY(allocate<Traceback>(vm));
  t->next = AnyRef(args[1]).release();
  t->code = AnyRef(Value(as<FrameObject>(args[2]).code)).release();
  t->globals = AnyRef(as<FrameObject>(args[2]).globals).release();
  t->frame = AnyRef(args[2]).release();
  t->lasti = static_cast<int32_t>(lasti / static_cast<ptrdiff_t>(sizeof(Instruction)));
  t->line = static_cast<int32_t>(line);
  return t;
}

Result<Value> traceback_dir(VM& vm, const Args&) {
  Ref<List> list = TRY(make_list(vm));
  for (const char* name : {"tb_frame", "tb_next", "tb_lasti", "tb_lineno"}) {
    const Ref<Str> text = TRY(intern(vm, name));
    TRY(list_append(vm, *list, text));
  }
  return list;
}

constexpr Method kTracebackMethods[] = {method("__dir__", "(self, /) untold", traceback_dir)};
constexpr GetSet kTracebackGetSets[] = {
    {"tb_frame", get_tb_frame},
    {"tb_next", get_tb_next, set_tb_next},
    {"tb_lineno", get_tb_line},
    {"tb_lasti", get_tb_lasti},
};

}  // namespace

constinit const TypeSpec kFrameSpec = {
    .name = "frame",
    .nbytes = sizeof(FrameObject),
    .flags = kTypeFlagGc | kTypeFlagNoInstantiation,
    .slots = {.dealloc = frame_dealloc,
              .traverse = frame_traverse,
              .clear = frame_clear_slot,
              .repr = frame_repr},
    .methods = kFrameMethods,
    .getsets = kFrameGetSets,
};
constinit const TypeSpec kTracebackSpec = {
    .name = "traceback",
    .nbytes = sizeof(Traceback),
    .flags = kTypeFlagGc,
    .slots = {.dealloc = traceback_dealloc,
              .traverse = traceback_traverse,
              .clear = traceback_clear,
              .new_ = traceback_new},
    .methods = kTracebackMethods,
    .getsets = kTracebackGetSets,
    .signature = "(tb_next, tb_frame, tb_lasti, tb_lineno)",
    .doc = "Create a new traceback object.",
};

}  // namespace bufo

// Variables, cells, globals and namespaces, with the caches that the dispatch loop reads.
#include "interp/slow.h"
#include "runtime/types/import_spec.h"
#include "runtime/types/objects.h"

namespace bufo {

namespace {

Str& register_name(const Frame& frame, uint32_t reg) {
  return as<Str>(as<Tuple>(frame.code->local_names).items[reg]);
}

/// NameError with the member `name`, from which suggestions are made.
bool raise_name_error(VM& vm, Str& name) {
  static_cast<void>(vm.raise<NameError>("name '{}' is not defined", &name));
  if (is_exception(vm, vm.pending)) {
    replace_slot(as<ExceptionObject>(vm.pending).members[0], AnyRef(&name).release());
  }
  return false;
}

/// A namespace look-up in any mapping: unbound when absent, raised otherwise.
Result<Value> namespace_get(VM& vm, Value locals, Str& name) {
  if (is_exact<Dict>(locals)) {
    return Result<Value>(dict_get_str(vm, as<Dict>(locals), name));
  }
  Result<Value> found = get_item(vm, locals, &name);
  if (!found.is_error()) return found;
  if (!pending_is(vm, kTypeKeyError)) return Raised{};
  clear_pending(vm);
  return Result<Value>::adopt(Value::unbound());
}

/// Moves a register's value out if it is a temporary, else takes a reference.
Value take_operand_a(Value* regs, const Instruction& i) {
  const Value v = regs[i.a];
  if (i.flags & kTempA) {
    regs[i.a] = kDead;
  } else {
    incref(v);
  }
  return v;
}

}  // namespace

bool slow_unbound_local(VM& vm, Frame& frame, uint32_t reg) {
  if (reg >= frame.code->local_count) {
    static_cast<void>(vm.raise<SystemError>("an empty temporary was read"));
    return false;
  }
  Str& name = register_name(frame, reg);
  static_cast<void>(vm.raise<UnboundLocalError>(
      "cannot access local variable '{}' where it is not associated with a value", &name));
  // As in CPython the exception does not carry the name: nothing else could be meant.
  return false;
}

/// The error of an empty cell, by whose variable it is.
static bool raise_empty_cell(VM& vm, Frame& frame, uint32_t reg) {
  if (reg < frame.code->free_first) return slow_unbound_local(vm, frame, reg);
  Str& name = register_name(frame, reg);
  static_cast<void>(vm.raise<NameError>(
      "cannot access free variable '{}' where it is not associated with a value in enclosing scope",
      &name));
  if (is_exception(vm, vm.pending)) {
    replace_slot(as<ExceptionObject>(vm.pending).members[0], AnyRef(&name).release());
  }
  return false;
}

bool slow_load_cell(VM& vm, Frame& frame, const Instruction& i) {
  return raise_empty_cell(vm, frame, i.b);
}

bool slow_load_class_cell(VM& vm, Frame& frame, const Instruction& i) {
  Str& name = *frame.code->names[i.c];
  Result<Value> own = namespace_get(vm, frame.locals, name);
  if (own.is_error()) return false;
  AnyRef value = std::move(own).take();
  if (value.is_unbound()) {
    value = AnyRef(as<Cell>(frame.regs[i.b]).contents);
    if (value.is_unbound()) return raise_empty_cell(vm, frame, i.b);
  }
  set_register(frame.regs, i.a, value.release());
  return true;
}

bool slow_load_dict_or_cell(VM& vm, Frame& frame, const Instruction& i) {
  const AnyRef space(as<Cell>(frame.regs[i.b]).contents);
  Result<Value> own = namespace_get(vm, space, register_name(frame, i.c));
  if (own.is_error()) return false;
  AnyRef value = std::move(own).take();
  if (value.is_unbound()) value = AnyRef(as<Cell>(frame.regs[i.c]).contents);
  if (value.is_unbound()) return raise_empty_cell(vm, frame, i.c);
  set_register(frame.regs, i.a, value.release());
  return true;
}

/// `__loader__` as a global name: made on demand, for a module that was imported natively.
static bool is_made_on_demand(VM& vm, Frame& frame, const Str& name) {
  if (!str_equal(name, *vm.names.loader_)) return false;
  const Result<bool> made = ensure_loader(vm, *frame.globals);
  if (made.is_error()) clear_pending(vm);
  return !made.is_error() && made.value();
}

bool slow_load_dict_or_global(VM& vm, Frame& frame, const Instruction& i) {
  const AnyRef space(as<Cell>(frame.regs[i.b]).contents);
  Str& name = *frame.code->names[i.c];
  Result<Value> own = namespace_get(vm, space, name);
  if (own.is_error()) return false;
  AnyRef value = std::move(own).take();
  if (value.is_unbound()) value = AnyRef(dict_get_str(vm, *frame.globals, name));
  if (value.is_unbound()) value = AnyRef(dict_get_str(vm, *frame.builtins, name));
  if (value.is_unbound()) return raise_name_error(vm, name);
  set_register(frame.regs, i.a, value.release());
  return true;
}

bool slow_load_global(VM& vm, Frame& frame, Instruction& i) {
  InlineCache& cache = frame.code->caches[i.c];
  Str& name = *cache.name;
  const ptrdiff_t at = dict_find_str(vm, *frame.globals, name);
  if (at >= 0) {
    cache.key = frame.globals->keys_version;
    cache.slot = static_cast<uint32_t>(at);
    i.op = Op::LOAD_GLOBAL_CACHED;
    set_register(frame.regs, i.a, AnyRef(frame.globals->entries[at].value).release());
    return true;
  }
  const ptrdiff_t built_in = dict_find_str(vm, *frame.builtins, name);
  if (built_in < 0) {
    return is_made_on_demand(vm, frame, name) ? slow_load_global(vm, frame, i)
                                              : raise_name_error(vm, name);
  }
  cache.key = frame.globals->keys_version;
  cache.version = frame.builtins->keys_version;
  cache.slot = static_cast<uint32_t>(built_in);
  i.op = Op::LOAD_BUILTIN_CACHED;
  set_register(frame.regs, i.a, AnyRef(frame.builtins->entries[built_in].value).release());
  return true;
}

/// Remembers where a global lies, for the next store.
static void cache_global(VM& vm, Frame& frame, InlineCache& cache) {
  const ptrdiff_t at = dict_find_str(vm, *frame.globals, *cache.name);
  cache.key = at < 0 ? 0 : frame.globals->keys_version;
  cache.version = 0;
  cache.slot = static_cast<uint32_t>(at);
}

bool slow_store_global(VM& vm, Frame& frame, const Instruction& i) {
  if (frame.regs[i.a].is_unbound()) return slow_unbound_local(vm, frame, i.a);
  InlineCache& cache = frame.code->caches[i.c];
  const AnyRef value = AnyRef::adopt(take_operand_a(frame.regs, i));
  if (dict_set_str(vm, *frame.globals, *cache.name, value).is_error()) return false;
  cache_global(vm, frame, cache);
  return true;
}

bool slow_delete_global(VM& vm, Frame& frame, const Instruction& i) {
  Str& name = *frame.code->names[i.c];
  const Result<bool> deleted = dict_delete(vm, *frame.globals, &name);
  if (deleted.is_error()) return false;
  return deleted.value() || raise_name_error(vm, name);
}

bool slow_load_name(VM& vm, Frame& frame, const Instruction& i) {
  InlineCache& cache = frame.code->caches[i.c];
  Str& name = *cache.name;
  if (frame.locals != Value(frame.globals)) {
    Result<Value> own = namespace_get(vm, frame.locals, name);
    if (own.is_error()) return false;
    AnyRef value = std::move(own).take();
    if (!value.is_unbound()) {
      set_register(frame.regs, i.a, value.release());
      return true;
    }
  }
  Dict* where = frame.globals;
  ptrdiff_t at = dict_find_str(vm, *where, name);
  uint64_t builtins_version = 0;
  if (at < 0) {
    where = frame.builtins;
    at = dict_find_str(vm, *where, name);
    if (at < 0) {
      return is_made_on_demand(vm, frame, name) ? slow_load_name(vm, frame, i)
                                                : raise_name_error(vm, name);
    }
    builtins_version = where->keys_version;
  }
  if (frame.locals == Value(frame.globals)) {
    cache.key = frame.globals->keys_version;
    cache.version = builtins_version;
    cache.slot = static_cast<uint32_t>(at);
  }
  set_register(frame.regs, i.a, AnyRef(where->entries[at].value).release());
  return true;
}

bool slow_store_name(VM& vm, Frame& frame, const Instruction& i) {
  if (frame.regs[i.a].is_unbound()) return slow_unbound_local(vm, frame, i.a);
  InlineCache& cache = frame.code->caches[i.c];
  const AnyRef value = AnyRef::adopt(take_operand_a(frame.regs, i));
  if (!is_exact<Dict>(frame.locals))
    return !set_item(vm, frame.locals, cache.name, value).is_error();
  if (dict_set_str(vm, as<Dict>(frame.locals), *cache.name, value).is_error()) return false;
  if (frame.locals == Value(frame.globals)) cache_global(vm, frame, cache);
  return true;
}

bool slow_delete_name(VM& vm, Frame& frame, const Instruction& i) {
  Str& name = *frame.code->names[i.c];
  if (is_exact<Dict>(frame.locals)) {
    const Result<bool> deleted = dict_delete(vm, as<Dict>(frame.locals), &name);
    if (deleted.is_error()) return false;
    return deleted.value() || raise_name_error(vm, name);
  }
  if (!del_item(vm, frame.locals, &name).is_error()) return true;
  if (!pending_is(vm, kTypeKeyError)) return false;
  clear_pending(vm);
  return raise_name_error(vm, name);
}

}  // namespace bufo

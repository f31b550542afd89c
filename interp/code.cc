// The type `code`: a compiled block as Python sees it.
#include "interp/code.h"

#include "runtime/gc.h"
#include "runtime/hash.h"
#include "runtime/types/bytes.h"

namespace bufo {

namespace {

void code_dealloc(VM&, Object* o) {
  auto& c = *static_cast<Code*>(o);
  for (uint32_t k = 0; k < c.constant_count; ++k) decref(c.constants[k]);
  for (uint32_t k = 0; k < c.name_count; ++k) decref(c.names[k]);
  for (uint32_t k = 0; k < c.cache_count; ++k) decref(c.caches[k].name);
  void* const blocks[] = {c.instructions, c.positions, c.exception_table, c.constants,
                          c.names,        c.caches,    c.local_kinds};
  for (void* block : blocks) {
    if (block != nullptr) Heap::of(block).free(block);
  }
  for (Value* v : {&c.local_names, &c.name, &c.qualname, &c.filename, &c.doc_or_unbound}) {
    replace_slot(*v, Value::unbound());
  }
}

void code_traverse(Object* o, Visitor& visitor) {
  auto& c = *static_cast<Code*>(o);
  for (uint32_t k = 0; k < c.constant_count; ++k) visitor.visit(c.constants[k]);
}

Result<Value> code_repr(VM& vm, Value self) {
  const auto& c = as<Code>(self);
  char address[24];
  std::snprintf(address, sizeof address, "%p", static_cast<const void*>(&c));
  return format(vm, "<code object {} at {}, file \"{}\", line {}>", c.name,
                static_cast<const char*>(address), c.filename, c.first_line);
}

template <Value Code::*member>
Result<Value> get_value(VM&, Value self) {
  return as<Code>(self).*member;
}
template <auto member>
Result<Value> get_int(VM&, Value self) {
  return Value::small_int(static_cast<int64_t>(as<Code>(self).*member));
}

Result<Value> get_argcount(VM&, Value self) {
  return Value::small_int(as<Code>(self).positional_count);
}

Result<Value> get_flags(VM&, Value self) { return Value::small_int(as<Code>(self).code_flags); }

Result<Value> names_of_kind(VM& vm, const Code& c, unsigned kinds) {
  const Ref<List> list = TRY(make_list(vm));
  for (uint32_t k = 0; k < c.local_count; ++k) {
    if (c.local_kinds[k] & kinds) TRY(list_append(vm, *list, as<Tuple>(c.local_names).items[k]));
  }
  return make_tuple_from(vm, list->items, list->size);
}
Result<Value> get_varnames(VM& vm, Value self) {
  const auto& c = as<Code>(self);
  // Parameters that became cells are still variables of the function.
  const Ref<List> list = TRY(make_list(vm));
  uint32_t parameters = c.positional_count + c.keyword_only_count;
  parameters += (c.code_flags & kCodeVarArgs) != 0;
  parameters += (c.code_flags & kCodeVarKeywords) != 0;
  for (uint32_t k = 0; k < c.local_count; ++k) {
    if (k < parameters || (c.local_kinds[k] & kLocalPlain)) {
      TRY(list_append(vm, *list, as<Tuple>(c.local_names).items[k]));
    }
  }
  return make_tuple_from(vm, list->items, list->size);
}
Result<Value> get_cellvars(VM& vm, Value self) {
  return names_of_kind(vm, as<Code>(self), kLocalCell);
}
Result<Value> get_freevars(VM& vm, Value self) {
  return names_of_kind(vm, as<Code>(self), kLocalFree);
}

Result<Value> get_nlocals(VM& vm, Value self) {
  const AnyRef names = TRY(get_varnames(vm, self));
  return Value::small_int(as<Tuple>(names).size);
}

Result<Value> get_names(VM& vm, Value self) {
  const auto& c = as<Code>(self);
  const Ref<List> list = TRY(make_list(vm));
  const auto add = [&](Str* name) -> Result<void> {
    for (ptrdiff_t k = 0; k < list->size; ++k) {
      if (list->items[k] == Value(name)) return ok();
    }
    return list_append(vm, *list, name);
  };
  for (uint32_t k = 0; k < c.cache_count; ++k) TRY(add(c.caches[k].name));
  for (uint32_t k = 0; k < c.name_count; ++k) TRY(add(c.names[k]));
  return make_tuple_from(vm, list->items, list->size);
}

Result<Value> get_consts(VM& vm, Value self) {
  const auto& c = as<Code>(self);
  return make_tuple_from(vm, c.constants, c.constant_count);
}

Result<Value> get_bytecode(VM& vm, Value self) {
  const auto& c = as<Code>(self);
  return make_bytes(vm, c.instructions,
                    static_cast<ptrdiff_t>(c.instruction_count * sizeof(Instruction)));
}

Result<Value> code_positions(VM& vm, const Args& args) {
  const auto& c = args.self<Code>();
  const Ref<List> list = TRY(make_list(vm, c.instruction_count));
  for (uint32_t k = 0; k < c.instruction_count; ++k) {
    const CodePosition& p = c.positions[k];
    const Ref<Tuple> item =
        TRY(make_tuple_of(vm, {Value::small_int(p.line), Value::small_int(p.end_line),
                               Value::small_int(p.col), Value::small_int(p.end_col)}));
    TRY(list_append(vm, *list, item));
  }
  return get_iter(vm, list);
}

Result<Value> code_lines(VM& vm, const Args& args) {
  const auto& c = args.self<Code>();
  const Ref<List> list = TRY(make_list(vm));
  for (uint32_t k = 0; k < c.instruction_count;) {
    uint32_t end = k + 1;
    while (end < c.instruction_count && c.positions[end].line == c.positions[k].line) ++end;
    constexpr int64_t kNbytes = sizeof(Instruction);
    const Ref<Tuple> item =
        TRY(make_tuple_of(vm, {Value::small_int(k * kNbytes), Value::small_int(end * kNbytes),
                               Value::small_int(c.positions[k].line)}));
    TRY(list_append(vm, *list, item));
    k = end;
  }
  return get_iter(vm, list);
}

constexpr Method kCodeMethods[] = {
    method("co_positions", "(self, /)", code_positions),
    method("co_lines", "(self, /)", code_lines),
};
constexpr GetSet kCodeGetSets[] = {
    {"co_name", get_value<&Code::name>},
    {"co_qualname", get_value<&Code::qualname>},
    {"co_filename", get_value<&Code::filename>},
    {"co_firstlineno", get_int<&Code::first_line>},
    {"co_argcount", get_argcount},
    {"co_posonlyargcount", get_int<&Code::positional_only_count>},
    {"co_kwonlyargcount", get_int<&Code::keyword_only_count>},
    {"co_stacksize", get_int<&Code::register_count>},
    {"co_flags", get_flags},
    {"co_nlocals", get_nlocals},
    {"co_varnames", get_varnames},
    {"co_cellvars", get_cellvars},
    {"co_freevars", get_freevars},
    {"co_names", get_names},
    {"co_consts", get_consts},
    {"co_code", get_bytecode},
};

}  // namespace

constinit const TypeSpec kCodeSpec = {
    .name = "code",
    .nbytes = sizeof(Code),
    .flags = kTypeFlagGc | kTypeFlagNoInstantiation | kTypeFlagWeakrefable,
    .slots = {.dealloc = code_dealloc, .traverse = code_traverse, .repr = code_repr},
    .methods = kCodeMethods,
    .getsets = kCodeGetSets,
};

}  // namespace bufo

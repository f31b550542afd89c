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

/// The same constant: equal, and of the same types all the way down.
Result<bool> same_constant(VM& vm, Value a, Value b) {
  if (a == b) return true;
  if (type_index_of(a) != type_index_of(b)) return false;
  if (is_exact<Tuple>(a)) {
    const Tuple& x = as<Tuple>(a);
    const Tuple& y = as<Tuple>(b);
    if (x.size != y.size) return false;
    for (ptrdiff_t k = 0; k < x.size; ++k) {
      const bool same = TRY(same_constant(vm, x.items[k], y.items[k]));
      if (!same) return false;
    }
    return true;
  }
  // 0.0 and -0.0 are not the same.
  const bool number = type_index_of(a) == kTypeFloat || type_index_of(a) == kTypeComplex;
  if (number) {
    const Ref<Str> x = TRY(repr(vm, a));
    const Ref<Str> y = TRY(repr(vm, b));
    return str_equal(*x, *y);
  }
  return equals(vm, a, b);
}

/// Same names, numbers, instructions and places, whatever the instructions have been quickened to.
Result<bool> same_code(VM& vm, const Code& a, const Code& b) {
  if (&a == &b) return true;
  if (a.instruction_count != b.instruction_count || a.constant_count != b.constant_count ||
      a.name_count != b.name_count || a.cache_count != b.cache_count ||
      a.local_count != b.local_count || a.free_first != b.free_first ||
      a.positional_count != b.positional_count ||
      a.positional_only_count != b.positional_only_count ||
      a.keyword_only_count != b.keyword_only_count || a.code_flags != b.code_flags ||
      a.first_line != b.first_line || !str_equal(as<Str>(a.name), as<Str>(b.name)) ||
      !str_equal(as<Str>(a.qualname), as<Str>(b.qualname))) {
    return false;
  }
  for (uint32_t k = 0; k < a.instruction_count; ++k) {
    const Instruction& x = a.instructions[k];
    const Instruction& y = b.instructions[k];
    const CodePosition& p = a.positions[k];
    const CodePosition& q = b.positions[k];
    if (x.a != y.a || x.b != y.b || x.c != y.c || x.flags != y.flags || p.line != q.line ||
        p.end_line != q.end_line || p.col != q.col || p.end_col != q.end_col) {
      return false;
    }
  }
  for (uint32_t k = 0; k < a.name_count; ++k) {
    if (!str_equal(*a.names[k], *b.names[k])) return false;
  }
  for (uint32_t k = 0; k < a.cache_count; ++k) {
    if (!str_equal(*a.caches[k].name, *b.caches[k].name)) return false;
  }
  const bool locals = TRY(equals(vm, a.local_names, b.local_names));
  if (!locals) return false;
  for (uint32_t k = 0; k < a.constant_count; ++k) {
    const bool same = TRY(same_constant(vm, a.constants[k], b.constants[k]));
    if (!same) return false;
  }
  return true;
}

Result<Value> code_compare(VM& vm, Value self, Value other, CompareOp op) {
  if ((op != CompareOp::kEq && op != CompareOp::kNe) || !is_exact<Code>(other))
    return Value::not_implemented();
  const bool same = TRY(same_code(vm, as<Code>(self), as<Code>(other)));
  return Value::boolean(same == (op == CompareOp::kEq));
}

Result<int64_t> code_hash(VM& vm, Value self) {
  const auto& c = as<Code>(self);
  const int64_t name = TRY(hash(vm, c.name));
  const int64_t locals = TRY(hash(vm, c.local_names));
  const auto mix = static_cast<int64_t>(c.instruction_count * 31u + c.positional_count * 7u +
                                        static_cast<uint32_t>(c.first_line));
  const int64_t mixed = name ^ locals ^ mix;
  return mixed == -1 ? -2 : mixed;
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

// CPython has an entry for every two bytes of co_code, and callers find theirs by lasti // 2.
Result<Value> code_positions(VM& vm, const Args& args) {
  const auto& c = args.self<Code>();
  constexpr uint32_t kUnits = sizeof(Instruction) / 2;
  const Ref<List> list = TRY(make_list(vm, ptrdiff_t{c.instruction_count} * kUnits));
  for (uint32_t k = 0; k < c.instruction_count; ++k) {
    const CodePosition& p = c.positions[k];
    const auto number = [&p](int32_t n) {
      return p.line > 0 ? Value::small_int(n) : Value::none();
    };
    const Ref<Tuple> item = TRY(
        make_tuple_of(vm, {number(p.line), number(p.end_line), number(p.col), number(p.end_col)}));
    for (uint32_t unit = 0; unit < kUnits; ++unit) TRY(list_append(vm, *list, item));
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

/// Copies a raw heap block; null for an empty one.
template <class T>
Result<T*> copied(VM& vm, const T* items, size_t count) {
  if (count == 0) return static_cast<T*>(nullptr);
  auto* block = static_cast<T*>(vm.heap.allocate_raw(count * sizeof(T)));
  if (block == nullptr) return raise_no_memory(vm);
  std::memcpy(static_cast<void*>(block), items, count * sizeof(T));
  return block;
}

/// A copy of its own tables; caches are empty, so that quickened instructions find nothing in them
/// and start again.
Result<Ref<Code>> copy_code(VM& vm, const Code& from) {
  Ref<Code> made = TRY(allocate<Code>(vm));
  Code& c = *made;
  c.local_names = c.name = c.qualname = c.filename = c.doc_or_unbound = Value::unbound();
  c.instructions = TRY(copied(vm, from.instructions, from.instruction_count));
  c.instruction_count = from.instruction_count;
  c.positions = TRY(copied(vm, from.positions, from.instruction_count));
  c.exception_table = TRY(copied(vm, from.exception_table, from.exception_count));
  c.exception_count = from.exception_count;
  c.constants = TRY(copied(vm, from.constants, from.constant_count));
  c.constant_count = from.constant_count;
  for (uint32_t k = 0; k < c.constant_count; ++k) incref(c.constants[k]);
  c.names = TRY(copied(vm, from.names, from.name_count));
  c.name_count = from.name_count;
  for (uint32_t k = 0; k < c.name_count; ++k) incref(c.names[k]);
  c.caches = TRY(copied(vm, from.caches, from.cache_count));
  c.cache_count = from.cache_count;
  for (uint32_t k = 0; k < c.cache_count; ++k) {
    c.caches[k] = InlineCache{from.caches[k].name, 0, 0, 0, 0, 0, Value::unbound()};
    incref(c.caches[k].name);
  }
  c.local_kinds = TRY(copied(vm, from.local_kinds, from.local_count));
  c.register_count = from.register_count;
  c.local_count = from.local_count;
  c.release_count = from.release_count;
  c.free_first = from.free_first;
  c.positional_count = from.positional_count;
  c.positional_only_count = from.positional_only_count;
  c.keyword_only_count = from.keyword_only_count;
  c.code_flags = from.code_flags;
  c.first_line = from.first_line;
  c.simple_call = from.simple_call;
  c.local_names = AnyRef(from.local_names).release();
  c.name = AnyRef(from.name).release();
  c.qualname = AnyRef(from.qualname).release();
  c.filename = AnyRef(from.filename).release();
  c.doc_or_unbound = AnyRef(from.doc_or_unbound).release();
  return made;
}

// What the bytecode itself hangs on stays: for those parameters only the present value is taken.
Result<Value> code_replace(VM& vm, const Args& args) {
  enum { kArgCount = 1, kFlags = 6, kFirstLine = 7, kConsts = 9, kFileName = 14, kName, kQualName };
  static constexpr const char* kAttributes[] = {
      "co_argcount",  "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals",
      "co_stacksize", "co_flags",           "co_firstlineno",    "co_code",
      "co_consts",    "co_names",           "co_varnames",       "co_freevars",
      "co_cellvars",  "co_filename",        "co_name",           "co_qualname"};
  for (uint32_t k = kArgCount; k <= kQualName; ++k) {
    if (!args.has(k) || k == kFlags || k == kFirstLine || k == kConsts || k >= kFileName) continue;
    const char* attribute = kAttributes[k - 1];
    const AnyRef now = TRY(get_attr(vm, args[0], *TRY(intern(vm, attribute))));
    const bool same = TRY(equals(vm, now, args[k]));
    if (!same) return vm.raise<ValueError>("replace(): {} cannot be changed", attribute);
  }
  const auto flags = TRY(args.index_or(vm, kFlags, args.self<Code>().code_flags));
  const auto first_line = TRY(args.index_or(vm, kFirstLine, args.self<Code>().first_line));
  if (flags < 0 || flags > INT32_MAX || first_line < 0 || first_line > INT32_MAX) {
    return vm.raise<ValueError>("code: {} must be a non-negative int",
                                flags < 0 || flags > INT32_MAX ? "co_flags" : "co_firstlineno");
  }
  Ref<Code> made = TRY(copy_code(vm, args.self<Code>()));
  // Whether the call makes a generator, and how its arguments are bound, is in the bytecode.
  constexpr uint32_t kFixed = kCodeOptimized | kCodeNewLocals | kCodeVarArgs | kCodeVarKeywords |
                              kCodeGenerator | kCodeCoroutine | kCodeAsyncGenerator;
  if ((static_cast<uint32_t>(flags) & kFixed) != (made->code_flags & kFixed)) {
    return vm.raise<ValueError>("replace(): these co_flags do not fit the code");
  }
  made->code_flags = static_cast<uint32_t>(flags);
  made->first_line = static_cast<int32_t>(first_line);
  if (args.has(kConsts)) {
    const Tuple* consts = try_as<Tuple>(vm, args[kConsts]);
    if (consts == nullptr || consts->size != static_cast<ptrdiff_t>(made->constant_count)) {
      return vm.raise<TypeError>("replace() argument 'co_consts' must be a tuple of as many items");
    }
    for (uint32_t k = 0; k < made->constant_count; ++k) {
      // A nested function's parameters are known to the bytecode around it.
      if (is_exact<Code>(made->constants[k]) != is_exact<Code>(consts->items[k])) {
        return vm.raise<TypeError>("replace() argument 'co_consts' must keep code where it is");
      }
      replace_slot(made->constants[k], AnyRef(consts->items[k]).release());
    }
  }
  Value Code::*const texts[] = {&Code::filename, &Code::name, &Code::qualname};
  for (uint32_t k = kFileName; k <= kQualName; ++k) {
    if (!args.has(k)) continue;
    Str* text = TRY(args.str(vm, k, "replace", kAttributes[k - 1]));
    replace_slot((*made).*texts[k - kFileName], AnyRef(Value(text)).release());
  }
  return made;
}

constexpr Method kCodeMethods[] = {
    method("replace",
           "(self, /, *, co_argcount=<unrepresentable>, co_posonlyargcount=<unrepresentable>, "
           "co_kwonlyargcount=<unrepresentable>, co_nlocals=<unrepresentable>, "
           "co_stacksize=<unrepresentable>, co_flags=<unrepresentable>, "
           "co_firstlineno=<unrepresentable>, co_code=<unrepresentable>, "
           "co_consts=<unrepresentable>, co_names=<unrepresentable>, "
           "co_varnames=<unrepresentable>, co_freevars=<unrepresentable>, "
           "co_cellvars=<unrepresentable>, co_filename=<unrepresentable>, "
           "co_name=<unrepresentable>, co_qualname=<unrepresentable>)",
           code_replace,
           "Return a copy of the code object with new values for the specified fields."),
    method("co_positions", "(self, /) untold", code_positions),
    method("co_lines", "(self, /) untold", code_lines),
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
    .slots = {.dealloc = code_dealloc,
              .traverse = code_traverse,
              .repr = code_repr,
              .hash = code_hash,
              .compare = code_compare},
    .methods = kCodeMethods,
    .getsets = kCodeGetSets,
};

}  // namespace bufo

// __build_class__: what a class statement does once its bases and keywords are evaluated.
//
// Order: __mro_entries__ of bases that are no classes (PEP 560), the metaclass, __prepare__
// (PEP 3115), the body, the metaclass's call, and a check that __class__ was set.
// Follows Python/bltinmodule.c (CPython 3.12) in behaviour.
#include "runtime/class.h"

namespace bufo {

namespace {

/// The bases with each that is no class replaced by what its __mro_entries__ gives; the same tuple
/// when there is none. Runs Python code.
Result<Ref<Tuple>> resolve_bases(VM& vm, Tuple& bases) {
  Ref<List> resolved;  // null while nothing has been replaced
  for (ptrdiff_t i = 0; i < bases.size; ++i) {
    const Value base = bases.items[i];
    AnyRef entries_method;
    if (!is_a<Type>(vm, base)) {
      entries_method = TRY(try_get_attr(vm, base, *vm.names.mro_entries_));
    }
    if (entries_method.is_unbound()) {
      if (resolved) TRY(list_append(vm, *resolved, base));
      continue;
    }
    AnyRef entries = TRY(call(vm, entries_method, {&bases}));
    if (!is_a<Tuple>(vm, entries)) {
      return vm.raise<TypeError>("__mro_entries__ must return a tuple");
    }
    if (!resolved) resolved = TRY(make_list_from(vm, bases.items, i));
    TRY(list_extend(vm, *resolved, entries));
  }
  if (!resolved) return Ref<Tuple>(&bases);
  return make_tuple_from(vm, resolved->items, resolved->size);
}

/// The keywords of a class statement without `metaclass`, laid out behind room for positionals.
struct Keywords {
  static constexpr uint32_t kRoom = 3;
  Ref<Tuple> names;   // null: none
  Ref<Tuple> values;  // kRoom unused items, then the values
  AnyRef metaclass;   // unbound: not given
};

Result<void> take_keywords(VM& vm, const CallArgs& args, Keywords& out) {
  const uint32_t count = args.has_keywords() ? args.keyword_count() : 0;
  uint32_t kept = 0;
  for (uint32_t i = 0; i < count; ++i) {
    const bool is_metaclass = str_equal(as<Str>(args.kwnames->items[i]), *vm.names.metaclass);
    if (is_metaclass) {
      out.metaclass = AnyRef(args.values[args.positional + i]);
    } else {
      ++kept;
    }
  }
  out.values = TRY(make_tuple(vm, static_cast<ptrdiff_t>(Keywords::kRoom + kept)));
  for (uint32_t i = 0; i < Keywords::kRoom; ++i) out.values->items[i] = Value::none();
  if (kept == 0) return ok();
  out.names = TRY(make_tuple(vm, static_cast<ptrdiff_t>(kept)));
  uint32_t at = 0;
  for (uint32_t i = 0; i < count; ++i) {
    const Value name = args.kwnames->items[i];
    if (str_equal(as<Str>(name), *vm.names.metaclass)) continue;
    out.names->items[at] = AnyRef(name).release();
    out.values->items[Keywords::kRoom + at] = AnyRef(args.values[args.positional + i]).release();
    ++at;
  }
  return ok();
}

/// callee(name, bases[, namespace], **keywords).
Result<Value> call_with_keywords(VM& vm, Value callee, Value name, Value bases, Value namespace_,
                                 Keywords& keywords) {
  Value* items = keywords.values->items;
  const uint32_t count = namespace_.is_unbound() ? 2 : 3;
  // The positional arguments end where the keyword values begin.
  Value* first = items + Keywords::kRoom - count;
  const Value given[] = {name, bases, namespace_};
  for (uint32_t i = 0; i < count; ++i) replace_slot(first[i], AnyRef(given[i]).release());
  return call(vm, callee, CallArgs{first, count, keywords.names.get()});
}

Result<Value> prepare_namespace(VM& vm, Value meta, Value name, Value bases, Keywords& keywords) {
  AnyRef prepare = TRY(try_get_attr(vm, meta, *vm.names.prepare_));
  if (prepare.is_unbound()) {
    Ref<Dict> dict = TRY(make_dict(vm));
    return dict;
  }
  AnyRef namespace_ = TRY(call_with_keywords(vm, prepare, name, bases, Value::unbound(), keywords));
  if (vm.type_of(namespace_).slots.getitem == nullptr) {
    if (is_a<Type>(vm, meta)) {
      return vm.raise<TypeError>("{}.__prepare__() must return a mapping, not {}",
                                 type_name(as<Type>(meta)), type_name_of(namespace_));
    }
    return vm.raise<TypeError>("<metaclass>.__prepare__() must return a mapping, not {}",
                               type_name_of(namespace_));
  }
  return namespace_;
}

/// The cell of __class__ must lead to the class that was made.
Result<void> check_class_cell(VM& vm, Value cell, Value name, Value cls) {
  if (!is_a<Type>(vm, cls) || !is_exact<Cell>(cell)) return ok();
  AnyRef contents(as<Cell>(cell).contents);
  if (contents == cls) return ok();
  if (contents.is_unbound()) {
    return vm.raise<RuntimeError>(
        "__class__ not set defining {} as {}. Was __classcell__ propagated to type.__new__?",
        repr_of(name), repr_of(cls));
  }
  return vm.raise<TypeError>("__class__ set to {} defining {} as {}", repr_of(contents),
                             repr_of(name), repr_of(cls));
}

}  // namespace

Result<Value> build_class(VM& vm, const CallArgs& args) {
  if (args.positional < 2) {
    return vm.raise<TypeError>("__build_class__: not enough arguments");
  }
  AnyRef function(args[0]), name(args[1]);
  if (type_index_of(function) != kTypeFunction) {
    return vm.raise<TypeError>("__build_class__: func must be a function");
  }
  if (!is_a<Str>(vm, name)) return vm.raise<TypeError>("__build_class__: name is not a string");
  Ref<Tuple> original_bases = TRY(args_tuple(vm, args, 2));
  Ref<Tuple> bases = TRY(resolve_bases(vm, *original_bases));
  Keywords keywords;
  TRY(take_keywords(vm, args, keywords));

  AnyRef meta = keywords.metaclass;
  if (meta.is_unbound()) {
    meta = bases->size == 0 ? AnyRef(Value(&vm.type(kTypeType)))
                            : AnyRef(Value(&vm.type_of(bases->items[0])));
  }
  if (is_a<Type>(vm, meta)) {
    Type* derived = TRY(derive_metaclass(vm, as<Type>(meta), *bases));
    meta = AnyRef(Value(derived));
  }

  AnyRef namespace_ = TRY(prepare_namespace(vm, meta, name, bases, keywords));
  AnyRef cell = TRY(vm.hooks.run_class_body(vm, function, namespace_));
  if (bases.get() != original_bases.get()) {
    TRY(set_item(vm, namespace_, vm.names.orig_bases_, original_bases));
  }
  AnyRef cls = TRY(call_with_keywords(vm, meta, name, bases, namespace_, keywords));
  TRY(check_class_cell(vm, cell, name, cls));
  return cls;
}

Result<Value> build_class_function(VM& vm, const Args& args) {
  LaidOutArgs laid_out;
  TRY(laid_out.set(vm, args.rest(), args.kwargs()));
  return build_class(vm, laid_out.args());
}

}  // namespace bufo

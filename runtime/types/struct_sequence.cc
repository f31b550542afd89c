#include "runtime/types/struct_sequence.h"

#include "runtime/gc.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

const StructSequenceSpec& spec_of(const Type& type) {
  return *reinterpret_cast<const StructSequenceSpec*>(type.spec);
}

uint32_t named_count(const StructSequenceSpec& spec) { return spec.visible - spec.unnamed; }

// All items unbound, for the caller to fill at once.
Result<Ref<Tuple>> allocate_instance(VM& vm, Type& type) {
  const uint32_t visible = spec_of(type).visible;
  Ref<Tuple> result = TRY(allocate<Tuple>(vm, type, visible * sizeof(Value)));
  result->size = static_cast<ptrdiff_t>(visible);
  for (uint32_t i = 0; i < visible; ++i) result->items[i] = Value::unbound();
  return result;
}

void set_field(Type& type, Tuple& instance, size_t i, Value v) {
  const uint32_t visible = spec_of(type).visible;
  incref(v);
  (i < visible ? instance.items[i] : slot_members_of(type, &instance)[i - visible]) = v;
}

}  // namespace

// --- types

Type* find_native_type(VM& vm, const TypeSpec& spec) {
  for (uint32_t i = kTypeFirstFree; i < vm.type_count; ++i) {
    if (vm.types[i] != nullptr && vm.types[i]->spec == &spec) return vm.types[i];
  }
  return nullptr;
}

Result<Type*> struct_sequence_type(VM& vm, const StructSequenceSpec& spec) {
  if (Type* known = find_native_type(vm, spec.type)) return known;
  Type* type = TRY(build_native_type(vm, spec.type));
  type->slot_members = spec.hidden;
  return type;
}

Result<void> struct_sequence_fill(VM& vm, Type& type, Dict& dict) {
  const StructSequenceSpec& spec = spec_of(type);
  const struct {
    const char* name;
    uint32_t count;
  } counts[] = {{"n_sequence_fields", spec.visible},
                {"n_fields", spec.visible + spec.hidden},
                {"n_unnamed_fields", spec.unnamed}};
  for (const auto& entry : counts) {
    TRY(dict_set_str(vm, dict, entry.name, Value::small_int(entry.count)));
  }
  Ref<Tuple> names = TRY(make_tuple(vm, static_cast<ptrdiff_t>(named_count(spec))));
  for (uint32_t i = 0; i < named_count(spec); ++i) {
    Ref<Str> name = TRY(intern(vm, spec.type.getsets[i].name));
    names->items[i] = name.release();
  }
  return dict_set_str(vm, dict, *vm.names.match_args_, names);
}

// --- fields

Result<Value> struct_get_item(Value self, size_t i) { return as<Tuple>(self).items[i]; }

Result<Value> struct_get_hidden(VM& vm, Value self, size_t i) {
  const Value v = slot_members_of(vm.type_of(self), self.object())[i];
  return v.is_unbound() ? Value::none() : v;
}

Result<void> struct_set_refused(VM& vm, Value, Value) {
  return vm.raise<AttributeError>("readonly attribute");
}

// --- instances

Result<Ref<Tuple>> make_struct_sequence(VM& vm, const StructSequenceSpec& spec,
                                        std::span<const Value> items) {
  BUFO_ASSERT(items.size() <= spec.visible + spec.hidden);
  Type* type = TRY(struct_sequence_type(vm, spec));
  Ref<Tuple> result = TRY(allocate_instance(vm, *type));
  for (size_t i = 0; i < items.size(); ++i) set_field(*type, *result, i, items[i]);
  return result;
}

Result<Value> struct_sequence_new(VM& vm, Type& type, const CallArgs& args) {
  const StructSequenceSpec& spec = spec_of(type);
  static constexpr Signature kSignature = parse_signature("(cls, /, sequence, dict=None)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, type_name(type), args, Value(&type)));
  const Slots& slots = vm.type_of(bound[1]).slots;
  if (slots.iter == nullptr && slots.getitem == nullptr) {
    return vm.raise<TypeError>("constructor requires a sequence");
  }
  if (bound.args().has_value(2) && !is_a<Dict>(vm, bound[2])) {
    return vm.raise<TypeError>("{}() takes a dict as second arg, if any", type_name(type));
  }
  Ref<Tuple> items = TRY(tuple_from_iterable(vm, bound[1]));
  const ptrdiff_t least = spec.visible, most = static_cast<ptrdiff_t>(spec.visible + spec.hidden);
  if (items->size < least || items->size > most) {
    const char* bound_text = least == most ? "" : items->size < least ? "at least " : "at most ";
    return vm.raise<TypeError>("{}() takes a{} {}{}-sequence ({}-sequence given)", type_name(type),
                               *bound_text == 0 ? "" : "n", bound_text,
                               items->size < least ? least : most, items->size);
  }
  Ref<Tuple> result = TRY(allocate_instance(vm, type));
  for (ptrdiff_t i = 0; i < items->size; ++i) {
    set_field(type, *result, static_cast<size_t>(i), items->items[i]);
  }
  if (!bound.args().has_value(2)) return result;
  Dict& extra = as<Dict>(bound[2]);
  for (size_t i = static_cast<size_t>(items->size); i < static_cast<size_t>(most); ++i) {
    const Value v = dict_get_str(vm, extra, spec.type.getsets[i - spec.unnamed].name);
    if (!v.is_unbound()) set_field(type, *result, i, v);
  }
  return result;
}

Result<Value> struct_sequence_repr(VM& vm, Value self) {
  const StructSequenceSpec& spec = spec_of(vm.type_of(self));
  StrBuilder text(vm);
  text.append_ascii(spec.type.name);
  text.append('(');
  for (uint32_t i = 0; i < named_count(spec); ++i) {
    if (i != 0) text.append_ascii(", ");
    text.append_ascii(spec.type.getsets[i].name);
    text.append('=');
    TRY(text.append_repr(as<Tuple>(self).items[i]));
  }
  text.append(')');
  return text.finish();
}

namespace {

// (type, (items, {name: value of the hidden fields})).
Result<Value> struct_sequence_reduce(VM& vm, const Args& args) {
  Type& type = vm.type_of(args[0]);
  const StructSequenceSpec& spec = spec_of(type);
  Tuple& self = args.self<Tuple>();
  Ref<Tuple> items = TRY(make_tuple_from(vm, self.items, self.size));
  Ref<Dict> extra = TRY(make_dict(vm));
  for (uint32_t i = 0; i < spec.hidden; ++i) {
    AnyRef v = TRY(struct_get_hidden(vm, args[0], i));
    TRY(dict_set_str(vm, *extra, spec.type.getsets[named_count(spec) + i].name, v));
  }
  Ref<Tuple> state = TRY(make_tuple_of(vm, {Value(items), Value(extra)}));
  return make_tuple_of(vm, {Value(&type), Value(state)});
}

}  // namespace

constinit const Method kStructSequenceReduce[1] = {
    method("__reduce__", "(self, /) untold", struct_sequence_reduce)};

}  // namespace bufo

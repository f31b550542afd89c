// Class creation: what `type(name, bases, namespace)` does, and assignment to __class__.
//
// Guarantees: the metaclass is the most derived one of the bases' (or a TypeError); the class is
// complete (MRO, slots, members) before __set_name__ and __init_subclass__ run.
// Follows type_new and its helpers in Objects/typeobject.c (CPython 3.12) in behaviour.
#include "runtime/class.h"

#include "runtime/types/str_methods.h"

namespace bufo {

// --- the metaclass

Result<Type*> derive_metaclass(VM& vm, Type& meta, Tuple& bases) {
  Type* winner = &meta;
  for (ptrdiff_t i = 0; i < bases.size; ++i) {
    Type& candidate = vm.type_of(bases.items[i]);
    if (winner->is_subtype_of(candidate)) continue;
    if (!candidate.is_subtype_of(*winner)) {
      return vm.raise<TypeError>(
          "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of "
          "the metaclasses of all its bases");
    }
    winner = &candidate;
  }
  return winner;
}

// --- __slots__

namespace {

/// What the class adds to its instances.
struct Additions {
  Ref<List> members;  // names, mangled and sorted; null: none
  bool dict = false;
  bool weakrefs = false;
};

/// Instances of ints, tuples and bytes have no place for weak references in CPython.
bool may_be_weakrefable(const Type& base) {
  return base.layout != kTypeInt && base.layout != kTypeTuple && base.layout != kTypeBytes;
}

/// `__name` inside class `Class` is `_Class__name`.
Result<Ref<Str>> mangle(VM& vm, Str& class_name, Str& name) {
  const size_t n = name.length;
  const bool is_private = n > 2 && name.at(0) == '_' && name.at(1) == '_' &&
                          !(name.at(n - 1) == '_' && name.at(n - 2) == '_');
  size_t skip = 0;
  while (skip < class_name.length && class_name.at(skip) == '_') ++skip;
  if (!is_private || skip == class_name.length) return intern(vm, Ref<Str>(&name));
  StrBuilder mangled(vm);
  mangled.append('_');
  mangled.append(class_name, skip, class_name.length);
  mangled.append(name);
  Ref<Str> text = TRY(mangled.finish());
  return intern(vm, std::move(text));
}

Result<void> add_slot(VM& vm, Str& class_name, const Type& base, Dict& dict, Value slot,
                      Additions& additions, List& members) {
  if (!is_a<Str>(vm, slot)) {
    return vm.raise<TypeError>("__slots__ items must be strings, not '{}'", type_name_of(slot));
  }
  Str& name = as<Str>(slot);
  if (!is_identifier(name)) return vm.raise<TypeError>("__slots__ must be identifiers");
  if (str_equal(name, *vm.names.dict_)) {
    if (has_instance_dict(base) || additions.dict) {
      return vm.raise<TypeError>("__dict__ slot disallowed: we already got one");
    }
    additions.dict = true;
    return ok();
  }
  if (str_equal(name, *vm.names.weakref_)) {
    if (base.has_flag(kTypeFlagWeakrefable) || additions.weakrefs || !may_be_weakrefable(base)) {
      return vm.raise<TypeError>("__weakref__ slot disallowed: we already got one");
    }
    additions.weakrefs = true;
    return ok();
  }
  Ref<Str> mangled = TRY(mangle(vm, class_name, name));
  // These two are taken out of the namespace and conflict with nothing.
  const bool special = str_equal(*mangled, *vm.names.qualname_) ||
                       str_equal(*mangled, *vm.names.classcell_) ||
                       str_equals(*mangled, "__classdictcell__");
  if (!special && !dict_get_str(vm, dict, *mangled).is_unbound()) {
    return vm.raise<ValueError>("{} in __slots__ conflicts with class variable",
                                repr_of(Value(mangled)));
  }
  return list_append(vm, members, mangled);
}

/// Runs Python code if `__slots__` is an iterable of the script's own.
Result<void> plan_additions(VM& vm, Str& name, Tuple& bases, Type& base, Dict& dict,
                            Additions& additions) {
  const Value declared = dict_get_str(vm, dict, *vm.names.slots_);
  const bool may_add_dict = !has_instance_dict(base);
  const bool may_add_weakrefs = !base.has_flag(kTypeFlagWeakrefable) && may_be_weakrefable(base);
  if (declared.is_unbound()) {
    additions.dict = may_add_dict;
    additions.weakrefs = may_add_weakrefs;
    return ok();
  }
  Ref<Tuple> slots = is_a<Str>(vm, declared) ? TRY(make_tuple_of(vm, {declared}))
                                             : TRY(tuple_from_iterable(vm, declared));
  const bool fixed = base.layout != kTypeInt && base.layout != kTypeTuple &&
                     base.layout != kTypeBytes && base.layout != kTypeType;
  if (slots->size > 0 && !fixed) {
    return vm.raise<TypeError>("nonempty __slots__ not supported for subtype of '{}'",
                               type_name(base));
  }
  Ref<List> members = TRY(make_list(vm));
  for (ptrdiff_t i = 0; i < slots->size; ++i) {
    TRY(add_slot(vm, name, base, dict, slots->items[i], additions, *members));
  }
  TRY(list_sort(vm, *members, Value::none(), false));
  additions.members = std::move(members);
  // What a base beside the one that gives the layout has, the instances need as well.
  for (ptrdiff_t i = 0; i < bases.size; ++i) {
    const Type& other = as<Type>(bases.items[i]);
    if (may_add_dict && has_instance_dict(other)) additions.dict = true;
    if (may_add_weakrefs && other.has_flag(kTypeFlagWeakrefable)) additions.weakrefs = true;
  }
  return ok();
}

// --- the Type object

void set_layout(Type& type, const Type& base, const Additions& additions) {
  const ptrdiff_t added = additions.members ? additions.members->size : 0;
  type.layout = base.layout;
  type.item_nbytes = base.item_nbytes;
  type.members_offset = base.members_offset;
  type.slot_members = base.slot_members + static_cast<uint32_t>(added);
  const bool has_attrs = base.attrs_offset != kAttrsNone || additions.dict;
  type.attrs_offset = kAttrsNone;
  type.inline_attrs = 0;
  if (base.slots.nbytes_of != nullptr) {
    // Members and attributes lie at the block's end; the fixed part is the struct's alone.
    type.instance_nbytes = base.instance_nbytes;
    if (has_attrs) type.attrs_offset = kAttrsAtEnd;
  } else {
    const uint32_t fixed =
        type.members_offset + type.slot_members * static_cast<uint32_t>(sizeof(Value));
    type.instance_nbytes = fixed;
    if (has_attrs) {
      type.attrs_offset = fixed;
      type.instance_nbytes += kAttrsHeaderNbytes;
      // A guess for the first instance; shape.cc learns from it.
      constexpr uint32_t kFirstInlineAttrs = 3;
      if (type.layout == kTypeObject && fixed == sizeof(Object)) {
        type.inline_attrs =
            base.inline_attrs > kFirstInlineAttrs ? base.inline_attrs : kFirstInlineAttrs;
      }
    }
  }
  constexpr uint32_t kInherited = kTypeFlagHasAttrs | kTypeFlagWeakrefable | kTypeFlagSequence |
                                  kTypeFlagMapping | kTypeFlagException | kTypeFlagIsMetaclass;
  // Every script class is walked by the collector: an instance leads to its class and so to all
  // that the class holds.
  type.type_flags = (base.type_flags & kInherited) | kTypeFlagHeap | kTypeFlagBase | kTypeFlagGc |
                    kTypeFlagDictReady;
  if (has_attrs) type.type_flags |= kTypeFlagHasAttrs;
  if (additions.weakrefs) type.type_flags |= kTypeFlagWeakrefable;
}

/// The registered Type with its own references; no MRO, dict entries or slots yet.
Result<Ref<Type>> allocate_class(VM& vm, Type& meta, Str& name, Tuple& bases, Type& base,
                                 Dict& dict, const Additions& additions) {
  Ref<Type> type = TRY(allocate<Type>(vm, meta));
  init_type_fields(*type);
  set_layout(*type, base, additions);
  const uint16_t index = TRY(reserve_type_index(vm, type->attrs_offset));
  type->index = index;
  vm.types[index] = type.get();
  type->version = vm.next_version++;
  incref(&name);
  type->name = &name;
  incref(&base);
  type->base = &base;
  type->bases = AnyRef(Value(&bases)).release();
  type->dict = AnyRef(Value(&dict)).release();
  return type;
}

// --- the class's dict

Result<void> set_if_absent(VM& vm, Dict& dict, Str& name, Value value) {
  if (!dict_get_str(vm, dict, name).is_unbound()) return ok();
  return dict_set_str(vm, dict, name, value);
}

Result<void> take_qualname(VM& vm, Type& type, Dict& dict) {
  AnyRef qualname = TRY(dict_pop(vm, dict, vm.names.qualname_));
  if (qualname.is_unbound()) {
    qualname = AnyRef(Value(type.name));
  } else if (!is_a<Str>(vm, qualname)) {
    return vm.raise<TypeError>("type __qualname__ must be a str, not {}", type_name_of(qualname));
  }
  type.qualname = qualname.release();
  return ok();
}

Result<void> set_module(VM& vm, Dict& dict) {
  if (!dict_get_str(vm, dict, *vm.names.module_).is_unbound()) return ok();
  if (vm.hooks.current_globals == nullptr) return ok();
  Dict* globals = vm.hooks.current_globals(vm);
  if (globals == nullptr) return ok();
  const Value module = dict_get_str(vm, *globals, *vm.names.name_);
  if (module.is_unbound()) return ok();
  return dict_set_str(vm, dict, *vm.names.module_, module);
}

template <class Wrapper>
Result<void> wrap_function(VM& vm, Dict& dict, Str& name) {
  const Value found = dict_get_str(vm, dict, name);
  if (found.is_unbound() || type_index_of(found) != kTypeFunction) return ok();
  Ref<Wrapper> wrapper = TRY(allocate<Wrapper>(vm));
  wrapper->callable = AnyRef(found).release();
  return dict_set_str(vm, dict, name, wrapper);
}

Result<void> add_descriptors(VM& vm, Type& type, Dict& dict, const Additions& additions) {
  const ptrdiff_t added = additions.members ? additions.members->size : 0;
  for (ptrdiff_t i = 0; i < added; ++i) {
    Str& name = as<Str>(additions.members->items[i]);
    const uint32_t index = type.base->slot_members + static_cast<uint32_t>(i);
    Ref<MemberDescriptor> member = TRY(make_member_descriptor(vm, type, name, index));
    TRY(dict_set_str(vm, dict, name, member));
  }
  if (additions.dict) {
    AnyRef getset = TRY(make_getset_descriptor(vm, type, kInstanceDictGetSet));
    TRY(set_if_absent(vm, dict, *vm.names.dict_, getset));
  }
  if (additions.weakrefs) {
    AnyRef getset = TRY(make_getset_descriptor(vm, type, kInstanceWeakrefGetSet));
    TRY(set_if_absent(vm, dict, *vm.names.weakref_, getset));
  }
  return ok();
}

Result<void> fill_class_dict(VM& vm, Type& type, Dict& dict, const Additions& additions) {
  TRY(set_module(vm, dict));
  TRY(take_qualname(vm, type, dict));
  TRY(wrap_function<StaticMethod>(vm, dict, *vm.names.new_));
  TRY(wrap_function<ClassMethod>(vm, dict, *vm.names.init_subclass_));
  TRY(wrap_function<ClassMethod>(vm, dict, *vm.names.class_getitem_));
  // A slot may have the very name of the cell, so the cell goes first.
  AnyRef cell = TRY(dict_pop(vm, dict, vm.names.classcell_));
  if (!cell.is_unbound()) {
    if (!is_exact<Cell>(cell)) {
      return vm.raise<TypeError>("__classcell__ must be a nonlocal cell, not {}",
                                 repr_of(Value(&vm.type_of(cell))));
    }
    replace_slot(as<Cell>(cell).contents, AnyRef(Value(&type)).release());
  }
  // Annotation scopes in the class body look names up in what the class has when they run.
  const Ref<Str> dict_cell_name = TRY(intern(vm, "__classdictcell__"));
  const AnyRef dict_cell = TRY(dict_pop(vm, dict, dict_cell_name));
  if (!dict_cell.is_unbound()) {
    if (!is_exact<Cell>(dict_cell)) {
      return vm.raise<TypeError>("__classdictcell__ must be a nonlocal cell, not {}",
                                 repr_of(Value(&vm.type_of(dict_cell))));
    }
    replace_slot(as<Cell>(dict_cell).contents, AnyRef(Value(&dict)).release());
  }
  TRY(add_descriptors(vm, type, dict, additions));
  TRY(set_if_absent(vm, dict, *vm.names.doc_, Value::none()));
  // Equality by value without a hash to match makes the instances unhashable.
  if (!dict_get_str(vm, dict, *vm.names.eq_).is_unbound()) {
    TRY(set_if_absent(vm, dict, *vm.names.hash_, Value::none()));
  }
  return ok();
}

// --- what runs once the class stands

/// The note that tells which attribute's __set_name__ failed.
void add_set_name_note(VM& vm, Value attribute, Value key, const Type& type) {
  AnyRef error = take_pending(vm);
  Result<Ref<Str>> text = format(vm, "Error calling __set_name__ on '{}' instance {} in '{}'",
                                 type_name_of(attribute), repr_of(key), type_name(type));
  Result<Ref<Str>> method = intern(vm, "add_note");
  if (text.is_error() || method.is_error()) {
    clear_pending(vm);
  } else {
    Ref<Str> note = std::move(text).take();
    Ref<Str> name = std::move(method).take();
    Result<Value> added = call_method(vm, error, *name, {note});
    if (added.is_error()) {
      clear_pending(vm);
    } else {
      decref(added.raw());
    }
  }
  static_cast<void>(raise_object(vm, error));
}

Result<void> call_set_names(VM& vm, Type& type) {
  Ref<Dict> names = TRY(dict_copy(vm, as<Dict>(type.dict)));
  ptrdiff_t position = 0;
  Value key, value;
  while (dict_next(*names, position, key, value)) {
    Result<Value> result = call_special(vm, value, *vm.names.set_name_, {&type, key});
    if (result.is_error()) {
      add_set_name_note(vm, value, key, type);
      return Raised{};
    }
    decref(result.raw());
  }
  return ok();
}

Result<void> call_init_subclass(VM& vm, Type& type, const CallArgs& kwds) {
  // An mro() of the metaclass may have left the class itself out.
  const Tuple& order = as<Tuple>(type.mro);
  bool contains_itself = false;
  for (ptrdiff_t i = 0; i < order.size; ++i) contains_itself |= order.items[i] == Value(&type);
  if (!contains_itself) {
    return vm.raise<TypeError>("super(type, obj): obj must be an instance or subtype of type");
  }
  AnyRef method = TRY(super_get_attr(vm, type, &type, *vm.names.init_subclass_));
  // Only the keywords; the values of the positional arguments stand before them.
  const CallArgs keywords{kwds.values + kwds.positional, 0, kwds.kwnames};
  TRY(call(vm, method, keywords));
  return ok();
}

Result<void> finish_class(VM& vm, Type& type, const CallArgs& kwds) {
  Ref<Tuple> order = TRY(request_mro(vm, type));
  replace_slot(type.mro, order.release());  // mro() may have assigned to __bases__
  type.version = vm.next_version++;
  const Tuple& bases = as<Tuple>(type.bases);
  const Tuple& mro = as<Tuple>(type.mro);
  // Which patterns match is inherited from the first class in the order that says so.
  constexpr uint32_t kPatternFlags = kTypeFlagSequence | kTypeFlagMapping;
  type.type_flags &= ~kPatternFlags;
  for (ptrdiff_t k = 0; k < mro.size && (type.type_flags & kPatternFlags) == 0; ++k) {
    if (is_a<Type>(vm, mro.items[k]))
      type.type_flags |= as<Type>(mro.items[k]).type_flags & kPatternFlags;
  }
  const bool plain = bases.size == 1 && mro.size == as<Tuple>(type.base->mro).size + 1;
  if (plain) {
    derive_slots(vm, type, *type.base);
  } else {
    type.slots = type.base->slots;
    recompute_slots(vm, type);
  }
  for (ptrdiff_t i = 0; i < bases.size; ++i) {
    TRY(add_subclass(vm, as<Type>(bases.items[i]), type));
  }
  TRY(call_set_names(vm, type));
  return call_init_subclass(vm, type, kwds);
}

}  // namespace

// --- make_class

Result<Value> make_class(VM& vm, Type& meta, Str& name, Tuple& given_bases, Dict& namespace_,
                         const CallArgs& kwds) {
  Type* winner = TRY(derive_metaclass(vm, meta, given_bases));
  if (winner != &meta && winner->slots.new_ != type_new) {
    const uint32_t keyword_count = kwds.kwnames == nullptr ? 0 : kwds.keyword_count();
    Ref<Tuple> values = TRY(make_tuple(vm, 3 + static_cast<ptrdiff_t>(keyword_count)));
    Value* items = values->items;
    items[0] = AnyRef(Value(&name)).release();
    items[1] = AnyRef(Value(&given_bases)).release();
    items[2] = AnyRef(Value(&namespace_)).release();
    for (uint32_t i = 0; i < keyword_count; ++i) {
      items[3 + i] = AnyRef(kwds.values[kwds.positional + i]).release();
    }
    return winner->slots.new_(vm, *winner, CallArgs{items, 3, kwds.kwnames});
  }
  Ref<Tuple> bases(&given_bases);
  if (given_bases.size == 0) bases = TRY(make_tuple_of(vm, {&vm.type(kTypeObject)}));
  Type* base = TRY(best_base(vm, *bases));
  for (size_t i = 0; i < name.length; ++i) {
    if (name.at(i) == 0) return vm.raise<ValueError>("type name must not contain null characters");
  }
  TRY(str_utf8(vm, name));  // lone surrogates are refused; the text is cached for messages
  Ref<Dict> dict = TRY(dict_copy(vm, namespace_));
  Additions additions;
  TRY(plan_additions(vm, name, *bases, *base, *dict, additions));
  Ref<Type> type = TRY(allocate_class(vm, *winner, name, *bases, *base, *dict, additions));
  TRY(fill_class_dict(vm, *type, *dict, additions));
  TRY(finish_class(vm, *type, kwds));
  return AnyRef(std::move(type));
}

Result<Value> type_new(VM& vm, Type& meta, const CallArgs& args) {
  if (args.positional != 3) {
    return vm.raise<TypeError>("type.__new__() takes exactly 3 arguments ({} given)",
                               args.positional);
  }
  const char* const wanted = !is_a<Str>(vm, args[0])     ? "1 must be str"
                             : !is_a<Tuple>(vm, args[1]) ? "2 must be tuple"
                             : !is_a<Dict>(vm, args[2])  ? "3 must be dict"
                                                         : nullptr;
  if (wanted != nullptr) {
    return vm.raise<TypeError>("type.__new__() argument {}, not {}", wanted,
                               type_name_of(args[static_cast<uint32_t>(wanted[0] - '1')]));
  }
  const Ref<Tuple> bases(&as<Tuple>(args[1]));
  for (ptrdiff_t i = 0; i < bases->size; ++i) {
    if (is_a<Type>(vm, bases->items[i])) continue;
    AnyRef entries = TRY(try_get_attr(vm, bases->items[i], *vm.names.mro_entries_));
    if (entries.is_unbound()) continue;
    return vm.raise<TypeError>(
        "type() doesn't support MRO entry resolution; use types.new_class()");
  }
  return make_class(vm, meta, as<Str>(args[0]), *bases, as<Dict>(args[2]), args);
}

// --- abstract classes

Raised raise_abstract(VM& vm, Type& type) {
  const Value names = dict_get_str(vm, type_dict(vm, type), *vm.names.abstractmethods_);
  if (names.is_unbound()) return raise_no_attribute(vm, &type, *vm.names.abstractmethods_);
  Ref<List> sorted = TRY(list_from_iterable(vm, names));
  TRY(list_sort(vm, *sorted, Value::none(), false));
  Ref<Str> separator = TRY(make_str(vm, "', '"));
  Ref<Str> joined = TRY(str_join(vm, *separator, sorted));
  return vm.raise<TypeError>(
      "Can't instantiate abstract class {} without an implementation for abstract method{} '{}'",
      Value(type.name), sorted->size > 1 ? "s" : "", Value(joined));
}

// --- __class__

Result<void> set_class(VM& vm, Value self, Value cls) {
  if (cls.is_unbound()) return vm.raise<TypeError>("can't delete __class__ attribute");
  if (!is_a<Type>(vm, cls)) {
    return vm.raise<TypeError>("__class__ must be set to a class, not '{}' object",
                               type_name_of(cls));
  }
  Type& to = as<Type>(cls);
  Type& from = vm.type_of(self);
  const bool modules = from.layout == kTypeModule && to.layout == kTypeModule;
  if (!modules && (!from.has_flag(kTypeFlagHeap) || !to.has_flag(kTypeFlagHeap))) {
    return vm.raise<TypeError>(
        "__class__ assignment only supported for mutable types or ModuleType subclasses");
  }
  if (!same_layout(vm, from, to)) {
    return vm.raise<TypeError>("__class__ assignment: '{}' object layout differs from '{}'",
                               type_name(to), type_name(from));
  }
  Object* object = self.object();
  // Shapes belong to one type each; a dict of attributes suits any.
  if (from.attrs_offset != kAttrsNone && &from != &to) TRY(attrs_dict(vm, object));
  object->type_index = to.index;
  if (to.has_flag(kTypeFlagHeap)) incref(&to);
  if (from.has_flag(kTypeFlagHeap)) decref(&from);
  return ok();
}

// --- calls

Result<Ref<Tuple>> args_tuple(VM& vm, const CallArgs& args, uint32_t from) {
  if (from >= args.positional) return make_tuple(vm, 0);
  return make_tuple_from(vm, args.values + from, static_cast<ptrdiff_t>(args.positional - from));
}

Result<Value> kwargs_dict(VM& vm, const CallArgs& args) {
  if (!args.has_keywords()) return Result<Value>::adopt(Value::unbound());
  Ref<Dict> dict = TRY(make_dict(vm));
  const uint32_t count = args.keyword_count();
  for (uint32_t i = 0; i < count; ++i) {
    TRY(dict_set(vm, *dict, args.kwnames->items[i], args.values[args.positional + i]));
  }
  return dict;
}

Result<void> LaidOutArgs::set(VM& vm, std::span<const Value> positional, Value kwargs) {
  const ptrdiff_t count = static_cast<ptrdiff_t>(positional.size());
  if (kwargs.is_unbound() || as<Dict>(kwargs).used == 0) {
    args_ = {positional.data(), static_cast<uint32_t>(count), nullptr};
    return ok();
  }
  Dict& keywords = as<Dict>(kwargs);
  names_ = TRY(make_tuple(vm, keywords.used));
  values_ = TRY(make_tuple(vm, count + keywords.used));
  for (ptrdiff_t i = 0; i < count; ++i) {
    values_->items[i] = AnyRef(positional[static_cast<size_t>(i)]).release();
  }
  ptrdiff_t position = 0, at = 0;
  Value key, value;
  while (dict_next(keywords, position, key, value)) {
    names_->items[at] = AnyRef(key).release();
    values_->items[count + at] = AnyRef(value).release();
    ++at;
  }
  args_ = {values_->items, static_cast<uint32_t>(count), names_.get()};
  return ok();
}

}  // namespace bufo

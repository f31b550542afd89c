// Descriptors of native types: getset_descriptor, member_descriptor, wrapper_descriptor and
// method-wrapper.
//
// Guarantees: a descriptor is applied only to instances of its owner. All but slot wrappers are
// data descriptors: instance attributes never hide them. Follows Objects/descrobject.c
// (CPython 3.12) in behaviour.
#include "runtime/types/descriptors.h"

#include "runtime/class.h"
#include "runtime/gc.h"
#include "runtime/weak_table.h"

namespace bufo {

// --- making

Result<Value> make_getset_descriptor(VM& vm, Type& owner, const GetSet& getset) {
  if (getset.set == readonly_member) {
    Ref<Str> name = TRY(intern(vm, getset.name));
    Ref<MemberDescriptor> member = TRY(make_member_descriptor(vm, owner, *name, 0));
    member->field = &getset;
    return member;
  }
  Ref<GetSetDescriptor> descriptor = TRY(allocate<GetSetDescriptor>(vm));
  descriptor->getset = &getset;
  incref(&owner);
  descriptor->owner = &owner;
  return descriptor;
}

Result<Ref<MemberDescriptor>> make_member_descriptor(VM& vm, Type& owner, Str& name,
                                                     uint32_t index) {
  Ref<MemberDescriptor> descriptor = TRY(allocate<MemberDescriptor>(vm));
  descriptor->name = AnyRef(Value(&name)).release();
  incref(&owner);
  descriptor->owner = &owner;
  descriptor->index = index;
  return descriptor;
}

Result<Ref<SlotWrapper>> make_slot_wrapper(VM& vm, Type& owner, const SlotDef& def,
                                           AnyFunction function) {
  Ref<SlotWrapper> wrapper = TRY(allocate<SlotWrapper>(vm));
  wrapper->def = &def;
  wrapper->function = function;
  wrapper->owner = &owner;
  return wrapper;
}

Result<void> readonly_member(VM& vm, Value, Value) {
  return vm.raise<AttributeError>("readonly attribute");
}

namespace {

Result<void> check_instance(VM& vm, const Type& owner, Value name, Value instance) {
  if (vm.type_of(instance).is_subtype_of(owner)) return ok();
  return vm.raise<TypeError>("descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
                             name, type_name(owner), type_name_of(instance));
}

Result<Value> qualified_name(VM& vm, const Type& owner, Value name) {
  return format(vm, "{}.{}", owner.qualname, name);
}

Result<Value> text_or_none(VM& vm, const char* text) {
  if (text == nullptr) return Value::none();
  return make_str(vm, text);
}

/// What pickle calls to get the descriptor back: getattr(owner, name).
Result<Value> reduce_as_getattr(VM& vm, Value owner, Value name) {
  Ref<Str> getattr = TRY(intern(vm, "getattr"));
  AnyRef module = TRY(import_module(vm, *vm.names.builtins));
  AnyRef function = TRY(get_attr(vm, module, *getattr));
  Ref<Tuple> args = TRY(make_tuple_of(vm, {owner, name}));
  return make_tuple_of(vm, {function, args});
}

// --- getset_descriptor

Result<Value> getset_name(VM& vm, Value self) {
  return intern(vm, as<GetSetDescriptor>(self).getset->name);
}

Result<Value> getset_descriptor_get(VM& vm, Value self, Value instance, Value) {
  if (instance.is_unbound()) return self;
  const GetSetDescriptor& descriptor = as<GetSetDescriptor>(self);
  if (BUFO_UNLIKELY(!vm.type_of(instance).is_subtype_of(*descriptor.owner))) {
    AnyRef name = TRY(getset_name(vm, self));
    TRY(check_instance(vm, *descriptor.owner, name, instance));
  }
  return descriptor.getset->get(vm, instance);
}

Result<void> getset_descriptor_set(VM& vm, Value self, Value instance, Value value) {
  const GetSetDescriptor& descriptor = as<GetSetDescriptor>(self);
  AnyRef name = TRY(getset_name(vm, self));
  TRY(check_instance(vm, *descriptor.owner, name, instance));
  if (descriptor.getset->set == nullptr) {
    return raise_attribute(vm, instance, as<Str>(name),
                           "attribute '{}' of '{}' objects is not writable",
                           {name.get(), type_name(*descriptor.owner)});
  }
  return descriptor.getset->set(vm, instance, value);
}

Result<Value> getset_descriptor_repr(VM& vm, Value self) {
  const GetSetDescriptor& descriptor = as<GetSetDescriptor>(self);
  return format(vm, "<attribute '{}' of '{}' objects>", descriptor.getset->name,
                type_name(*descriptor.owner));
}

void getset_descriptor_traverse(Object* o, Visitor& visitor) {
  visitor.visit(static_cast<GetSetDescriptor*>(o)->owner);
}
void getset_descriptor_dealloc(VM&, Object* o) { decref(static_cast<GetSetDescriptor*>(o)->owner); }

Result<Value> getset_get_doc(VM& vm, Value self) {
  return text_or_none(vm, as<GetSetDescriptor>(self).getset->doc);
}
Result<Value> getset_get_objclass(VM&, Value self) {
  return Value(as<GetSetDescriptor>(self).owner);
}
Result<Value> getset_get_qualname(VM& vm, Value self) {
  AnyRef name = TRY(getset_name(vm, self));
  return qualified_name(vm, *as<GetSetDescriptor>(self).owner, name);
}

constexpr GetSet kGetSetGetSets[] = {
    {"__doc__", getset_get_doc},
    {"__name__", getset_name, readonly_member},
    {"__objclass__", getset_get_objclass, readonly_member},
    {"__qualname__", getset_get_qualname},
};

// --- member_descriptor: `__slots__`, and read-only fields of native types

Result<Value> member_descriptor_get(VM& vm, Value self, Value instance, Value) {
  if (instance.is_unbound()) return self;
  const MemberDescriptor& member = as<MemberDescriptor>(self);
  const Type& type = vm.type_of(instance);
  if (BUFO_UNLIKELY(!type.is_subtype_of(*member.owner))) {
    TRY(check_instance(vm, *member.owner, member.name, instance));
  }
  if (member.field != nullptr) return member.field->get(vm, instance);
  const Value value = slot_members_of(type, instance.object())[member.index];
  if (BUFO_UNLIKELY(value.is_unbound())) {
    return raise_no_attribute(vm, instance, as<Str>(member.name));
  }
  return value;
}

Result<void> member_descriptor_set(VM& vm, Value self, Value instance, Value value) {
  const MemberDescriptor& member = as<MemberDescriptor>(self);
  const Type& type = vm.type_of(instance);
  if (BUFO_UNLIKELY(!type.is_subtype_of(*member.owner))) {
    TRY(check_instance(vm, *member.owner, member.name, instance));
  }
  if (member.field != nullptr) return readonly_member(vm, instance, value);
  Value& slot = slot_members_of(type, instance.object())[member.index];
  if (value.is_unbound() && slot.is_unbound()) {
    return raise_with_value(vm, kTypeAttributeError, member.name);
  }
  incref(value);
  replace_slot(slot, value);
  return ok();
}

Result<Value> member_descriptor_repr(VM& vm, Value self) {
  const MemberDescriptor& member = as<MemberDescriptor>(self);
  return format(vm, "<member '{}' of '{}' objects>", member.name, type_name(*member.owner));
}

void member_descriptor_traverse(Object* o, Visitor& visitor) {
  visitor.visit(static_cast<MemberDescriptor*>(o)->owner);
  visitor.visit(static_cast<MemberDescriptor*>(o)->name);
}
void member_descriptor_dealloc(VM&, Object* o) {
  decref(static_cast<MemberDescriptor*>(o)->name);
  decref(static_cast<MemberDescriptor*>(o)->owner);
}

Result<Value> member_get_name(VM&, Value self) { return as<MemberDescriptor>(self).name; }
Result<Value> member_get_doc(VM& vm, Value self) {
  const GetSet* field = as<MemberDescriptor>(self).field;
  return text_or_none(vm, field == nullptr ? nullptr : field->doc);
}
Result<Value> member_get_objclass(VM&, Value self) {
  return Value(as<MemberDescriptor>(self).owner);
}
Result<Value> member_get_qualname(VM& vm, Value self) {
  const MemberDescriptor& member = as<MemberDescriptor>(self);
  return qualified_name(vm, *member.owner, member.name);
}
Result<Value> member_reduce(VM& vm, const Args& args) {
  const MemberDescriptor& member = args.self<MemberDescriptor>();
  return reduce_as_getattr(vm, member.owner, member.name);
}

constexpr GetSet kMemberGetSets[] = {
    {"__doc__", member_get_doc},
    {"__name__", member_get_name, readonly_member},
    {"__objclass__", member_get_objclass, readonly_member},
    {"__qualname__", member_get_qualname},
};
constexpr Method kMemberMethods[] = {
    method("__reduce__", "($self, /) untold", member_reduce),
};

// --- wrapper_descriptor: `int.__add__`

Value wrapper_name(VM& vm, const SlotWrapper& wrapper) {
  return Value(vm.names.*wrapper.def->name);
}

Result<Value> slot_wrapper_call(VM& vm, Value self, const CallArgs& args) {
  const SlotWrapper& wrapper = as<SlotWrapper>(self);
  const Value name = wrapper_name(vm, wrapper);
  if (args.positional == 0) {
    return vm.raise<TypeError>("descriptor '{}' of '{}' object needs an argument", name,
                               type_name(*wrapper.owner));
  }
  if (BUFO_UNLIKELY(!vm.type_of(args[0]).is_subtype_of(*wrapper.owner))) {
    return vm.raise<TypeError>("descriptor '{}' requires a '{}' object but received a '{}'", name,
                               type_name(*wrapper.owner), type_name_of(args[0]));
  }
  return wrapper.def->wrap(vm, *wrapper.def, wrapper.function, *wrapper.owner, args[0],
                           CallArgs{args.values + 1, args.positional - 1, args.kwnames});
}

Result<Value> slot_wrapper_get(VM& vm, Value self, Value instance, Value) {
  if (instance.is_unbound()) return self;
  const SlotWrapper& wrapper = as<SlotWrapper>(self);
  TRY(check_instance(vm, *wrapper.owner, wrapper_name(vm, wrapper), instance));
  Ref<MethodWrapper> bound = TRY(allocate<MethodWrapper>(vm));
  bound->wrapper = AnyRef(self).release();
  bound->self = AnyRef(instance).release();
  return AnyRef(std::move(bound));
}

Result<Value> slot_wrapper_repr(VM& vm, Value self) {
  const SlotWrapper& wrapper = as<SlotWrapper>(self);
  return format(vm, "<slot wrapper '{}' of '{}' objects>", wrapper_name(vm, wrapper),
                type_name(*wrapper.owner));
}

Result<Value> slot_wrapper_get_name(VM& vm, Value self) {
  return wrapper_name(vm, as<SlotWrapper>(self));
}
Result<Value> slot_wrapper_get_doc(VM& vm, Value self) {
  return text_or_none(vm, as<SlotWrapper>(self).def->doc);
}
Result<Value> slot_wrapper_get_signature(VM& vm, Value self) {
  return text_or_none(vm, as<SlotWrapper>(self).def->signature);
}
Result<Value> slot_wrapper_get_objclass(VM&, Value self) {
  return Value(as<SlotWrapper>(self).owner);
}
Result<Value> slot_wrapper_get_qualname(VM& vm, Value self) {
  const SlotWrapper& wrapper = as<SlotWrapper>(self);
  return qualified_name(vm, *wrapper.owner, wrapper_name(vm, wrapper));
}
Result<Value> slot_wrapper_reduce(VM& vm, const Args& args) {
  const SlotWrapper& wrapper = args.self<SlotWrapper>();
  return reduce_as_getattr(vm, wrapper.owner, wrapper_name(vm, wrapper));
}

constexpr GetSet kSlotWrapperGetSets[] = {
    {"__doc__", slot_wrapper_get_doc},
    {"__text_signature__", slot_wrapper_get_signature},
    {"__name__", slot_wrapper_get_name, readonly_member},
    {"__objclass__", slot_wrapper_get_objclass, readonly_member},
    {"__qualname__", slot_wrapper_get_qualname},
};
constexpr Method kSlotWrapperMethods[] = {
    method("__reduce__", "($self, /) untold", slot_wrapper_reduce),
};

// --- method-wrapper: `(1).__add__`

const SlotWrapper& wrapper_of(Value self) {
  return as<SlotWrapper>(as<MethodWrapper>(self).wrapper);
}

Result<Value> method_wrapper_call(VM& vm, Value self, const CallArgs& args) {
  const SlotWrapper& wrapper = wrapper_of(self);
  return wrapper.def->wrap(vm, *wrapper.def, wrapper.function, *wrapper.owner,
                           as<MethodWrapper>(self).self, args);
}

Result<Value> method_wrapper_repr(VM& vm, Value self) {
  const Value bound = as<MethodWrapper>(self).self;
  return format(vm, "<method-wrapper '{}' of {} object at {}>", wrapper_name(vm, wrapper_of(self)),
                type_name_of(bound), address_of(bound).text);
}

Result<Value> method_wrapper_compare(VM& vm, Value self, Value other, CompareOp op) {
  if ((op != CompareOp::kEq && op != CompareOp::kNe) || !is_a<MethodWrapper>(vm, other)) {
    return Value::not_implemented();
  }
  const MethodWrapper& a = as<MethodWrapper>(self);
  const MethodWrapper& b = as<MethodWrapper>(other);
  const bool equal = a.wrapper == b.wrapper && a.self == b.self;
  return Value::boolean(equal == (op == CompareOp::kEq));
}

Result<int64_t> method_wrapper_hash(VM&, Value self) {
  const MethodWrapper& wrapper = as<MethodWrapper>(self);
  const auto hash =
      static_cast<int64_t>((wrapper.wrapper.bits() >> 4) ^ (wrapper.self.bits() << 20));
  return hash == -1 ? -2 : hash;
}

void method_wrapper_traverse(Object* o, Visitor& visitor) {
  visitor.visit(static_cast<MethodWrapper*>(o)->wrapper);
  visitor.visit(static_cast<MethodWrapper*>(o)->self);
}
void method_wrapper_dealloc(VM&, Object* o) {
  decref(static_cast<MethodWrapper*>(o)->self);
  decref(static_cast<MethodWrapper*>(o)->wrapper);
}

Result<Value> method_wrapper_get_self(VM&, Value self) { return as<MethodWrapper>(self).self; }
Result<Value> method_wrapper_get_name(VM& vm, Value self) {
  return slot_wrapper_get_name(vm, as<MethodWrapper>(self).wrapper);
}
Result<Value> method_wrapper_get_doc(VM& vm, Value self) {
  return slot_wrapper_get_doc(vm, as<MethodWrapper>(self).wrapper);
}
Result<Value> method_wrapper_get_signature(VM& vm, Value self) {
  return slot_wrapper_get_signature(vm, as<MethodWrapper>(self).wrapper);
}
Result<Value> method_wrapper_get_objclass(VM& vm, Value self) {
  return slot_wrapper_get_objclass(vm, as<MethodWrapper>(self).wrapper);
}
Result<Value> method_wrapper_get_qualname(VM& vm, Value self) {
  return slot_wrapper_get_qualname(vm, as<MethodWrapper>(self).wrapper);
}
Result<Value> method_wrapper_reduce(VM& vm, const Args& args) {
  return reduce_as_getattr(vm, args.self<MethodWrapper>().self,
                           wrapper_name(vm, wrapper_of(args[0])));
}

constexpr GetSet kMethodWrapperGetSets[] = {
    {"__self__", method_wrapper_get_self, readonly_member},
    {"__objclass__", method_wrapper_get_objclass},
    {"__name__", method_wrapper_get_name},
    {"__qualname__", method_wrapper_get_qualname},
    {"__doc__", method_wrapper_get_doc},
    {"__text_signature__", method_wrapper_get_signature},
};
constexpr Method kMethodWrapperMethods[] = {
    method("__reduce__", "($self, /) untold", method_wrapper_reduce),
};

Result<Value> instance_get_weakref(VM& vm, Value self) {
  WeakRef* first = first_weakref(vm, self.object());
  return first == nullptr ? Value::none() : Value(first);
}

}  // namespace

// --- what a class adds to its instances

/// The `__dict__` of the nearest native base that keeps a dict of its own (a type, a module): what
/// a script class beside it in the MRO must not hide. Unbound when there is none.
static Value native_dict_descriptor(VM& vm, Value self) {
  Type* base = &vm.type_of(self);
  while (base != nullptr && base->spec == nullptr) base = base->base;
  return base == nullptr ? Value::unbound()
                         : dict_get_str(vm, type_dict(vm, *base), *vm.names.dict_);
}

Result<Value> instance_get_dict(VM& vm, Value self) {
  if (vm.type_of(self).attrs_offset != kAttrsNone) return attrs_dict(vm, self.object());
  const Value native = native_dict_descriptor(vm, self);
  if (native.is_unbound()) return vm.raise<AttributeError>("This object has no __dict__");
  return bind_descriptor(vm, native, self, vm.type_of(self));
}

Result<void> instance_set_dict(VM& vm, Value self, Value value) {
  if (vm.type_of(self).attrs_offset == kAttrsNone) {
    const Value native = native_dict_descriptor(vm, self);
    const auto set = native.is_unbound() ? nullptr : vm.type_of(native).slots.descr_set;
    if (set == nullptr) return vm.raise<AttributeError>("This object has no __dict__");
    return set(vm, native, self, value);
  }
  if (value.is_unbound()) {
    Ref<Dict> fresh = TRY(make_dict(vm));
    return attrs_set_dict(vm, self.object(), *fresh);
  }
  if (!is_a<Dict>(vm, value)) {
    return vm.raise<TypeError>("__dict__ must be set to a dictionary, not a '{}'",
                               type_name_of(value));
  }
  return attrs_set_dict(vm, self.object(), as<Dict>(value));
}

constinit const GetSet kInstanceDictGetSet = {"__dict__", instance_get_dict, instance_set_dict,
                                              "The attributes of the instance."};
constinit const GetSet kInstanceWeakrefGetSet = {
    "__weakref__", instance_get_weakref, nullptr,
    "The first weak reference to the object, or None."};

// --- the types

constinit const TypeSpec kGetSetDescriptorSpec = {
    .name = "getset_descriptor",
    .nbytes = sizeof(GetSetDescriptor),
    .flags = kTypeFlagGc | kTypeFlagNoInstantiation,
    .slots =
        {
            .dealloc = getset_descriptor_dealloc,
            .traverse = getset_descriptor_traverse,
            .repr = getset_descriptor_repr,
            .getattr = generic_getattr,
            .descr_get = getset_descriptor_get,
            .descr_set = getset_descriptor_set,
        },
    .getsets = kGetSetGetSets,
};

constinit const TypeSpec kMemberDescriptorSpec = {
    .name = "member_descriptor",
    .nbytes = sizeof(MemberDescriptor),
    .flags = kTypeFlagGc | kTypeFlagNoInstantiation,
    .slots =
        {
            .dealloc = member_descriptor_dealloc,
            .traverse = member_descriptor_traverse,
            .repr = member_descriptor_repr,
            .getattr = generic_getattr,
            .descr_get = member_descriptor_get,
            .descr_set = member_descriptor_set,
        },
    .methods = kMemberMethods,
    .getsets = kMemberGetSets,
};

constinit const TypeSpec kSlotWrapperSpec = {
    .name = "wrapper_descriptor",
    .nbytes = sizeof(SlotWrapper),
    .flags = kTypeFlagNoInstantiation,
    .slots =
        {
            .repr = slot_wrapper_repr,
            .call = slot_wrapper_call,
            .getattr = generic_getattr,
            .descr_get = slot_wrapper_get,
        },
    .methods = kSlotWrapperMethods,
    .getsets = kSlotWrapperGetSets,
};

constinit const TypeSpec kMethodWrapperSpec = {
    .name = "method-wrapper",
    .nbytes = sizeof(MethodWrapper),
    .flags = kTypeFlagGc | kTypeFlagNoInstantiation,
    .slots =
        {
            .dealloc = method_wrapper_dealloc,
            .traverse = method_wrapper_traverse,
            .repr = method_wrapper_repr,
            .hash = method_wrapper_hash,
            .compare = method_wrapper_compare,
            .call = method_wrapper_call,
            .getattr = generic_getattr,
        },
    .methods = kMethodWrapperMethods,
    .getsets = kMethodWrapperGetSets,
};

}  // namespace bufo

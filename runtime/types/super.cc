// super: attribute look-up past a class in the MRO of an object.
//
// The compiler passes the arguments of `super()` explicitly; in methods the interpreter even skips
// the object and calls super_get_attr.
// Follows Objects/typeobject.c (CPython 3.12) in behaviour.
#include "runtime/types/super.h"

#include "runtime/class.h"
#include "runtime/gc.h"

namespace bufo {

namespace {

/// The class whose MRO counts: the object itself if it is a class below `type`, else its class.
/// A new reference.
Result<Value> check_super(VM& vm, Type& type, Value object) {
  if (is_a<Type>(vm, object) && as<Type>(object).is_subtype_of(type)) return object;
  if (vm.type_of(object).is_subtype_of(type)) return Value(&vm.type_of(object));
  // A proxy may claim another class than it has.
  AnyRef claimed = TRY(try_get_attr(vm, object, *vm.names.class_));
  if (!claimed.is_unbound() && is_a<Type>(vm, claimed) && as<Type>(claimed).is_subtype_of(type)) {
    return claimed;
  }
  return vm.raise<TypeError>("super(type, obj): obj must be an instance or subtype of type");
}

/// Unbound when nothing is found past `type`.
Result<Value> find_past(VM& vm, Type& type, Value object, Type& start, Str& name) {
  const Value found = type_lookup_past(vm, start, type, name);
  if (found.is_unbound()) return Result<Value>::adopt(found);
  const bool through_class = object == Value(&start);
  return bind_descriptor(vm, found, through_class ? Value::unbound() : object, start);
}

Result<Ref<Super>> make_super(VM& vm, Type& cls) {
  Ref<Super> self = TRY(allocate<Super>(vm, cls));
  self->type = self->object = self->object_type = Value::unbound();
  return self;
}

void fill_super(Super& self, Value type, Value object, Value object_type) {
  replace_slot(self.type, AnyRef(type).release());
  replace_slot(self.object, AnyRef(object).release());
  replace_slot(self.object_type, AnyRef(object_type).release());
}

Result<Value> super_new(VM& vm, Type& cls, const CallArgs&) { return make_super(vm, cls); }

Result<void> super_init(VM& vm, Value v, const CallArgs& args) {
  if (args.has_keywords()) return vm.raise<TypeError>("super() takes no keyword arguments");
  if (args.positional > 2) {
    return vm.raise<TypeError>("super() expected at most 2 arguments, got {}", args.positional);
  }
  if (args.positional == 0) {
    if (find_super_arguments == nullptr) return vm.raise<RuntimeError>("super(): no current frame");
    AnyRef cls, object;
    TRY(find_super_arguments(vm, cls, object));
    if (object->is_none()) {
      fill_super(as<Super>(v), cls, Value::unbound(), Value::unbound());
      return ok();
    }
    const AnyRef start = TRY(check_super(vm, as<Type>(cls), object));
    fill_super(as<Super>(v), cls, object, start);
    return ok();
  }
  if (!is_a<Type>(vm, args[0])) {
    return vm.raise<TypeError>("super() argument 1 must be a type, not {}", type_name_of(args[0]));
  }
  AnyRef object, object_type;
  if (args.positional == 2 && !args[1].is_none()) {
    object = AnyRef(args[1]);
    object_type = TRY(check_super(vm, as<Type>(args[0]), object));
  }
  fill_super(as<Super>(v), args[0], object, object_type);
  return ok();
}

void super_traverse(Object* o, Visitor& visitor) {
  Super& self = *static_cast<Super*>(o);
  for (Value v : {self.type, self.object, self.object_type}) visitor.visit(v);
}
void super_clear(VM&, Object* o) {
  fill_super(*static_cast<Super*>(o), Value::unbound(), Value::unbound(), Value::unbound());
}

Result<Value> super_getattr(VM& vm, Value v, Str& name) {
  const Super& self = as<Super>(v);
  // __class__ is super's own, so that a super object looks like one.
  if (!self.object_type.is_unbound() && !str_equal(name, *vm.names.class_)) {
    AnyRef type(self.type), object(self.object), start(self.object_type);
    AnyRef found = TRY(find_past(vm, as<Type>(type), object, as<Type>(start), name));
    if (!found.is_unbound()) return found;
  }
  return generic_getattr(vm, v, name);
}

Result<Value> super_descr_get(VM& vm, Value v, Value instance, Value) {
  const Super& self = as<Super>(v);
  if (instance.is_unbound() || instance.is_none() || !self.object.is_unbound()) return v;
  if (v.object()->type_index != kTypeSuper) {
    return call(vm, &vm.type_of(v), {self.type, instance});
  }
  AnyRef type(self.type);
  AnyRef object_type = TRY(check_super(vm, as<Type>(type), instance));
  Ref<Super> bound = TRY(make_super(vm, vm.type(kTypeSuper)));
  fill_super(*bound, type, instance, object_type);
  return AnyRef(std::move(bound));
}

Result<Value> super_repr(VM& vm, Value v) {
  const Super& self = as<Super>(v);
  const char* name = self.type.is_unbound() ? "NULL" : type_name(as<Type>(self.type));
  if (self.object_type.is_unbound()) return format(vm, "<super: <class '{}'>, NULL>", name);
  return format(vm, "<super: <class '{}'>, <{} object>>", name,
                type_name(as<Type>(self.object_type)));
}

Result<Value> none_if_unbound(Value v) { return v.is_unbound() ? Value::none() : v; }
Result<Value> super_get_thisclass(VM&, Value v) { return none_if_unbound(as<Super>(v).type); }
Result<Value> super_get_self(VM&, Value v) { return none_if_unbound(as<Super>(v).object); }
Result<Value> super_get_self_class(VM&, Value v) {
  return none_if_unbound(as<Super>(v).object_type);
}

constexpr GetSet kSuperGetSets[] = {
    {"__thisclass__", super_get_thisclass, readonly_member,
     "The class behind which the look-up begins."},
    {"__self__", super_get_self, readonly_member,
     "The instance or class that is looked at, or None."},
    {"__self_class__", super_get_self_class, readonly_member,
     "The class whose resolution order counts, or None."},
};

}  // namespace

Result<Value> super_get_attr(VM& vm, Type& type, Value object, Str& name) {
  AnyRef start = TRY(check_super(vm, type, object));
  if (!str_equal(name, *vm.names.class_)) {
    AnyRef found = TRY(find_past(vm, type, object, as<Type>(start), name));
    if (!found.is_unbound()) return found;
  }
  // Rare: an attribute of the super object itself, or an error that shows it.
  Ref<Super> self = TRY(make_super(vm, vm.type(kTypeSuper)));
  fill_super(*self, &type, object, start);
  return generic_getattr(vm, self, name);
}

constinit const TypeSpec kSuperSpec = {
    .name = "super",
    .nbytes = sizeof(Super),
    .flags = kTypeFlagGc | kTypeFlagBase,
    .slots =
        {
            .dealloc = super_clear,
            .traverse = super_traverse,
            .clear = super_clear,
            .new_ = super_new,
            .init = super_init,
            .repr = super_repr,
            .getattr = super_getattr,
            .descr_get = super_descr_get,
        },
    .getsets = kSuperGetSets,
    .doc =
        "super() -> super(__class__, first argument), inside a method\nsuper(type, object)\n"
        "super(type)\n\nLooks attributes up in the classes that follow the type in the method "
        "resolution order\nof the object.",
};

}  // namespace bufo

// property: a data descriptor that calls functions to get, set and delete.
//
// Guarantees: reading without a getter, and so on, is an AttributeError with the property's name
// when it is known (from __set_name__).
// Follows Objects/descrobject.c (CPython 3.12) in behaviour.
#include "runtime/class.h"
#include "runtime/gc.h"

namespace bufo {

namespace {

Result<Value> property_new(VM& vm, Type& cls, const CallArgs&) {
  Ref<Property> self = TRY(allocate<Property>(vm, cls));
  for (Value* field : {&self->get, &self->set, &self->delete_, &self->doc, &self->name}) {
    *field = Value::none();
  }
  return AnyRef(std::move(self));
}

Result<void> property_init(VM& vm, Value v, const CallArgs& args) {
  static constexpr Signature kSignature =
      parse_signature("(self, fget=None, fset=None, fdel=None, doc=None)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "property", args, v));
  Property& self = as<Property>(v);
  const auto given = [&bound](uint32_t i) {
    return AnyRef(bound[i].is_unbound() ? Value::none() : bound[i]).release();
  };
  replace_slot(self.get, given(1));
  replace_slot(self.set, given(2));
  replace_slot(self.delete_, given(3));
  replace_slot(self.name, Value::none());
  self.doc_from_getter = false;
  AnyRef doc = AnyRef::adopt(given(4));
  if (doc->is_none() && !self.get.is_none()) {
    AnyRef of_getter = TRY(try_get_attr(vm, self.get, *vm.names.doc_));
    if (!of_getter.is_unbound()) {
      doc = std::move(of_getter);
      self.doc_from_getter = !doc->is_none();
    }
  }
  if (v.object()->type_index == kTypeProperty) {
    replace_slot(self.doc, doc.release());
    return ok();
  }
  // A subclass has a __doc__ of its own in the class, so the property's goes to the instance.
  Result<void> stored = set_attr(vm, v, *vm.names.doc_, doc);
  // With __slots__ there may be no place for it; only a getter's doc is missed.
  if (stored.is_error() && !self.doc_from_getter && pending_is(vm, kTypeAttributeError)) {
    clear_pending(vm);
    return ok();
  }
  return stored;
}

void property_traverse(Object* o, Visitor& visitor) {
  Property& self = *static_cast<Property*>(o);
  for (Value v : {self.get, self.set, self.delete_, self.doc, self.name}) visitor.visit(v);
}

void property_clear(VM&, Object* o) {
  Property& self = *static_cast<Property*>(o);
  for (Value* field : {&self.get, &self.set, &self.delete_, &self.doc, &self.name}) {
    replace_slot(*field, Value::none());
  }
}

// --- use

Raised raise_lacking(VM& vm, const Property& self, Value instance, const char* what) {
  const Value qualname = vm.type_of(instance).qualname;
  if (self.name.is_none()) {
    return vm.raise<AttributeError>("property of {} object has no {}", repr_of(qualname), what);
  }
  return vm.raise<AttributeError>("property {} of {} object has no {}", repr_of(self.name),
                                  repr_of(qualname), what);
}

Result<Value> property_descr_get(VM& vm, Value v, Value instance, Value) {
  if (instance.is_unbound()) return v;
  const Property& self = as<Property>(v);
  if (self.get.is_none()) return raise_lacking(vm, self, instance, "getter");
  AnyRef getter(self.get);
  return call(vm, getter, CallArgs{&instance, 1, nullptr});
}

Result<void> property_descr_set(VM& vm, Value v, Value instance, Value value) {
  const Property& self = as<Property>(v);
  if (value.is_unbound()) {
    if (self.delete_.is_none()) return raise_lacking(vm, self, instance, "deleter");
    AnyRef deleter(self.delete_);
    TRY(call(vm, deleter, CallArgs{&instance, 1, nullptr}));
    return ok();
  }
  if (self.set.is_none()) return raise_lacking(vm, self, instance, "setter");
  AnyRef setter(self.set);
  TRY(call(vm, setter, {instance, value}));
  return ok();
}

// --- methods

/// A property like this one with one function replaced.
Result<Value> copy_with(VM& vm, Value v, Value get, Value set, Value delete_) {
  const Property& self = as<Property>(v);
  const auto pick = [](Value given, Value own) { return given.is_unbound() ? own : given; };
  // A new getter's doc counts when the old doc came from a getter.
  const bool doc_again = self.doc_from_getter && !get.is_unbound() && !get.is_none();
  AnyRef held(v);
  AnyRef copy = TRY(call(vm, &vm.type_of(v),
                         {pick(get, self.get), pick(set, self.set), pick(delete_, self.delete_),
                          doc_again ? Value::none() : self.doc}));
  if (Property* made = try_as<Property>(vm, copy)) {
    replace_slot(made->name, AnyRef(as<Property>(v).name).release());
    if (self.doc_from_getter) made->doc_from_getter = true;
  }
  return copy;
}

Result<Value> property_getter(VM& vm, const Args& args) {
  return copy_with(vm, args[0], args[1], Value::unbound(), Value::unbound());
}
Result<Value> property_setter(VM& vm, const Args& args) {
  return copy_with(vm, args[0], Value::unbound(), args[1], Value::unbound());
}
Result<Value> property_deleter(VM& vm, const Args& args) {
  return copy_with(vm, args[0], Value::unbound(), Value::unbound(), args[1]);
}

Result<Value> property_set_name(VM& vm, const Args& args) {
  if (args.rest().size() != 2) {
    return vm.raise<TypeError>("__set_name__() takes 2 positional arguments but {} were given",
                               args.rest().size());
  }
  replace_slot(args.self<Property>().name, AnyRef(args.rest()[1]).release());
  return none();
}

Result<Value> property_get_fget(VM&, Value self) { return as<Property>(self).get; }
Result<Value> property_get_fset(VM&, Value self) { return as<Property>(self).set; }
Result<Value> property_get_fdel(VM&, Value self) { return as<Property>(self).delete_; }
Result<Value> property_get_doc(VM&, Value self) { return as<Property>(self).doc; }
Result<void> property_set_doc(VM&, Value self, Value value) {
  replace_slot(as<Property>(self).doc,
               AnyRef(value.is_unbound() ? Value::none() : value).release());
  return ok();
}

Result<Value> property_get_isabstractmethod(VM& vm, Value v) {
  const Property& self = as<Property>(v);
  for (Value function : {self.get, self.set, self.delete_}) {
    AnyRef held(function);
    const bool is_abstract = TRY(is_abstract_method(vm, held));
    if (is_abstract) return Value::true_();
  }
  return Value::false_();
}

constexpr Method kPropertyMethods[] = {
    method("getter", "($self, object, /) untold", property_getter,
           "A copy of the property with this getter."),
    method("setter", "($self, object, /) untold", property_setter,
           "A copy of the property with this setter."),
    method("deleter", "($self, object, /) untold", property_deleter,
           "A copy of the property with this deleter."),
    method("__set_name__", "($self, /, *args) untold", property_set_name,
           "Tells the property its name in the class."),
};

constexpr GetSet kPropertyGetSets[] = {
    {"fget", property_get_fget, readonly_member},
    {"fset", property_get_fset, readonly_member},
    {"fdel", property_get_fdel, readonly_member},
    {"__doc__", property_get_doc, property_set_doc},
    {"__isabstractmethod__", property_get_isabstractmethod},
};

}  // namespace

Result<bool> is_abstract_method(VM& vm, Value function) {
  AnyRef flag = TRY(try_get_attr(vm, function, *vm.names.isabstractmethod_));
  if (flag.is_unbound()) return false;
  return is_truthy(vm, flag);
}

constinit const TypeSpec kPropertySpec = {
    .name = "property",
    .nbytes = sizeof(Property),
    .flags = kTypeFlagGc | kTypeFlagBase,
    .slots =
        {
            .dealloc = property_clear,
            .traverse = property_traverse,
            .clear = property_clear,
            .new_ = property_new,
            .init = property_init,
            .getattr = generic_getattr,
            .descr_get = property_descr_get,
            .descr_set = property_descr_set,
        },
    .methods = kPropertyMethods,
    .getsets = kPropertyGetSets,
    .signature = "(fget=None, fset=None, fdel=None, doc=None)",
    .doc =
        "An attribute that functions read, store and delete.\n\nAs a decorator it makes a method "
        "the getter; its own setter and deleter are decorators as well.",
};

}  // namespace bufo

// Attributes: the full look-up, and the filling of the inline caches.
#include "interp/slow.h"
#include "runtime/shape.h"
#include "runtime/types/objects.h"
#include "runtime/types/super.h"

namespace bufo {

namespace {

/// Do instances of this type look attributes up by object.__getattribute__, with storage at a fixed
/// place?
bool has_plain_attrs(const Type& type) {
  return type.slots.getattr == generic_getattr && type.attrs_offset != kAttrsNone &&
         type.attrs_offset != kAttrsAtEnd;
}
Attrs& storage(Object* o, const Type& type) {
  return *reinterpret_cast<Attrs*>(reinterpret_cast<char*>(o) + type.attrs_offset);
}

/// Points the cache at an instance attribute if the object has one that nothing overrides. Unbound
/// if not.
Value cache_slot(VM& vm, InlineCache& cache, Value object) {
  if (!object.is_object()) return Value::unbound();
  Type& type = vm.type_of(object);
  if (!has_plain_attrs(type)) return Value::unbound();
  const Attrs& attrs = storage(object.object(), type);
  if (attrs.shape == vm.dict_shape) return Value::unbound();
  const Value in_class = type_lookup(vm, type, *cache.name);
  if (!in_class.is_unbound() && vm.type_of(in_class).slots.descr_set != nullptr)
    return Value::unbound();
  const int slot = shape_find(*attrs.shape, *cache.name);
  if (slot < 0) return Value::unbound();
  cache.type_index = type.index;
  cache.version = type.attrs_offset;
  cache.key = attrs.shape->id;
  cache.slot = static_cast<uint32_t>(slot);
  const uint32_t capacity = inline_capacity(object.object());
  return cache.slot < capacity ? attrs.slots[cache.slot]
                               : static_cast<Value*>(attrs.overflow)[cache.slot - capacity];
}

}  // namespace

bool slow_load_attr(VM& vm, Frame& frame, Instruction& i) {
  Value* regs = frame.regs;
  const Value object = regs[i.b];
  if (object.is_unbound()) return slow_unbound_local(vm, frame, i.b);
  InlineCache& cache = frame.code->caches[i.c];
  Value found = cache_slot(vm, cache, object);
  if (!found.is_unbound()) {
    i.op = Op::LOAD_ATTR_SLOT;
    incref(found);
  } else if (is_exact<Module>(object)) {
    const Dict& dict = as<Dict>(as<Module>(object).dict);
    const ptrdiff_t at = dict_find_str(vm, dict, *cache.name);
    if (at >= 0) {
      cache.key = dict.keys_version;
      cache.slot = static_cast<uint32_t>(at);
      i.op = Op::LOAD_ATTR_MODULE;
      found = dict.entries[at].value;
      incref(found);
    }
  }
  if (found.is_unbound()) {
    const Result<Value> result = get_attr(vm, object, *cache.name);
    if (result.is_error()) return false;
    found = result.raw();
  }
  set_register(regs, i.a, found);
  if (i.flags & kTempB) consume_register(regs, i.b);
  return true;
}

bool slow_store_attr(VM& vm, Frame& frame, Instruction& i) {
  Value* regs = frame.regs;
  const Value object = regs[i.a];
  if (object.is_unbound()) return slow_unbound_local(vm, frame, i.a);
  if (regs[i.b].is_unbound()) return slow_unbound_local(vm, frame, i.b);
  InlineCache& cache = frame.code->caches[i.c];
  Shape* before = nullptr;
  Type& type = vm.type_of(object);
  const bool plain =
      object.is_object() && has_plain_attrs(type) && type.slots.setattr == generic_setattr;
  if (plain) before = storage(object.object(), type).shape;
  if (set_attr(vm, object, *cache.name, regs[i.b]).is_error()) return false;
  if (plain && before != vm.dict_shape) {
    const Value stored = cache_slot(vm, cache, object);
    if (!stored.is_unbound() && cache.slot < inline_capacity(object.object())) {
      Shape* after = storage(object.object(), type).shape;
      if (after == before) {
        cache.value = Value::unbound();
        i.op = Op::STORE_ATTR_SLOT;
      } else if (after->parent == before) {
        cache.key = before->id;
        cache.value = Value(reinterpret_cast<uint64_t>(after));
        i.op = Op::STORE_ATTR_SLOT;
      }
    }
  }
  if (i.flags & kTempB) consume_register(regs, i.b);
  if (i.flags & kTempA) consume_register(regs, i.a);
  return true;
}

bool slow_delete_attr(VM& vm, Frame& frame, const Instruction& i) {
  if (frame.regs[i.a].is_unbound()) return slow_unbound_local(vm, frame, i.a);
  if (del_attr(vm, frame.regs[i.a], *frame.code->names[i.c]).is_error()) return false;
  if (i.flags & kTempA) consume_register(frame.regs, i.a);
  return true;
}

bool slow_load_method(VM& vm, Frame& frame, Instruction& i) {
  Value* regs = frame.regs;
  const Value object = regs[i.a + 1];
  InlineCache& cache = frame.code->caches[i.c];
  Type& type = vm.type_of(object);
  if (type.slots.getattr == generic_getattr) {
    const Value in_class = type_lookup(vm, type, *cache.name);
    // A class may hold the method of a type that it does not derive from: `f = str.upper`.
    const bool native = is_exact<MethodDescriptor>(in_class) &&
                        type.is_subtype_of(*as<MethodDescriptor>(in_class).owner);
    if (is_exact<Function>(in_class) || native) {
      Attrs* attrs = object.is_object() ? attrs_of(vm, object.object()) : nullptr;
      const Value own =
          attrs == nullptr ? Value::unbound() : attrs_get(vm, object.object(), *cache.name);
      if (own.is_unbound()) {
        const bool fixed =
            attrs == nullptr || (type.attrs_offset != kAttrsAtEnd && attrs->shape != vm.dict_shape);
        if (object.is_object() && fixed) {
          cache.type_index = type.index;
          cache.value = in_class;
          cache.version = type.version;
          cache.slot = attrs == nullptr ? 0 : type.attrs_offset;
          cache.key = attrs == nullptr ? 0 : attrs->shape->id;
          i.op = Op::LOAD_METHOD_CACHED;
        }
        incref(in_class);
        set_register(regs, i.a, in_class);
        return true;
      }
    }
  }
  const Result<Value> attribute = get_attr(vm, object, *cache.name);
  if (attribute.is_error()) return false;
  set_register(regs, i.a, attribute.raw());
  consume_register(regs, i.a + 1u);
  return true;
}

bool slow_load_super_attr(VM& vm, Frame& frame, const Instruction& i) {
  Value* regs = frame.regs;
  Str& name = *frame.code->caches[i.c].name;
  const Value super = regs[i.b], cls = regs[i.b + 1], self = regs[i.b + 2];
  AnyRef found;
  if (super == Value(&vm.type(kTypeSuper)) && cls.is_object() &&
      vm.type_of(cls).layout == kTypeType &&
      is_kind(vm, self, static_cast<TypeIndex>(as<Type>(cls).index))) {
    Result<Value> result = super_get_attr(vm, as<Type>(cls), self, name);
    if (result.is_error()) return false;
    found = std::move(result).take();
  } else {
    Result<Value> object = (i.flags & kNegate) && super != Value(&vm.type(kTypeSuper))
                               ? call(vm, super)
                               : call(vm, super, {cls, self});
    if (object.is_error()) return false;
    const AnyRef bound = std::move(object).take();
    Result<Value> result = get_attr(vm, bound, name);
    if (result.is_error()) return false;
    found = std::move(result).take();
  }
  release_window(regs, i.b, 3);
  set_register(regs, i.a, found.release());
  return true;
}

Result<void> find_super_arguments(VM& vm, AnyRef& cls, AnyRef& object) {
  const Frame& frame = *vm.interp->top;
  if (frame.code == nullptr) return vm.raise<RuntimeError>("super(): no current frame");
  const Code& code = *frame.code;
  if (code.positional_count == 0 || !(code.code_flags & kCodeOptimized))
    return vm.raise<RuntimeError>("super(): no arguments");
  Value first = frame.regs[0];
  if (is_exact<Cell>(first) && (code.local_kinds[0] & kLocalCell)) first = as<Cell>(first).contents;
  if (first.is_unbound()) return vm.raise<RuntimeError>("super(): arg[0] deleted");
  object = AnyRef(first);
  for (uint32_t k = code.free_first; k < code.local_count; ++k) {
    if (!str_equals(as<Str>(as<Tuple>(code.local_names).items[k]), "__class__")) continue;
    const Value found = as<Cell>(frame.regs[k]).contents;
    if (found.is_unbound()) return vm.raise<RuntimeError>("super(): empty __class__ cell");
    if (!is_a<Type>(vm, found)) {
      return vm.raise<RuntimeError>("super(): __class__ is not a type ({})", type_name_of(found));
    }
    cls = AnyRef(found);
    return ok();
  }
  return vm.raise<RuntimeError>("super(): __class__ cell not found");
}

}  // namespace bufo

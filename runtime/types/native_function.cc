// Native functions as Python objects: built-in functions and bound methods
// (builtin_function_or_method), and the descriptors in the dicts of built-in types.
//
// The method row is static; the objects add who self is, or which type owns the row.
#include "runtime/gc.h"
#include "runtime/hash.h"
#include "runtime/operators.h"
#include "runtime/types/containers.h"
#include "runtime/types/descriptors.h"
#include "runtime/types/objects.h"
#include "runtime/types/str.h"

namespace bufo {

// --- what a row tells

static bool is_parsed(const Method& method) {
  return std::string_view(method.signature.text).ends_with(") untold");
}

// "(self, x, /)" as help() wants it: "($self, x, /)". Functions of modules get "$module" in front.
static Result<Value> text_signature(VM& vm, const Method& method) {
  std::string_view text(method.signature.text);
  // "(*args, **kwargs) as (x, /)": the function looks at its arguments itself. "(self, /) untold":
  // CPython tells no signature, its docstring does.
  if (is_parsed(method)) return none();
  if (const size_t as = text.find(") as "); as != std::string_view::npos)
    text.remove_prefix(as + 5);
  text = text.substr(0, text.rfind(')') + 1);
  if (text.empty()) return none();
  StrBuilder out(vm);
  std::string_view rest = text.substr(1);
  switch (method.kind) {
    case MethodKind::kFunction:
      // What a function is bound to is no parameter that a caller sees.
      if (rest.starts_with("state, ")) rest.remove_prefix(7);
      if (rest.starts_with("/, ")) rest.remove_prefix(3);
      out.append_ascii("($module");
      if (rest.find('/') == std::string_view::npos) out.append_ascii(", /");
      if (rest != ")") out.append_ascii(", ");
      break;
    case MethodKind::kInstance:
      out.append_ascii("($");
      if (rest[0] == '$') rest.remove_prefix(1);
      break;
    case MethodKind::kClass:
      out.append_ascii("($type");
      rest.remove_prefix(rest.find_first_of(",)"));
      break;
    case MethodKind::kStatic:
      out.append_ascii("(");
      break;
  }
  out.append_utf8(rest);
  return out.finish();
}

static Result<Value> doc_of(VM& vm, const Method& method) {
  if (method.doc == nullptr) return none();
  if (!is_parsed(method)) return make_str(vm, method.doc);
  // How to call it, for want of a signature, comes first: "find(sub, start=None, end=None)".
  std::string_view parameters(method.signature.text);
  parameters = parameters.substr(1, parameters.rfind(')') - 1);
  if (parameters.ends_with(", /")) parameters.remove_suffix(3);
  if (method.kind != MethodKind::kFunction && method.kind != MethodKind::kStatic) {
    const size_t comma = parameters.find(", ");
    parameters.remove_prefix(comma == std::string_view::npos ? parameters.size() : comma + 2);
    if (parameters.starts_with("/, ")) parameters.remove_prefix(3);
  }
  StrBuilder out(vm);
  out.append_ascii(method.name);
  out.append_ascii("(");
  out.append_utf8(parameters);
  out.append_ascii(")\n\n");
  out.append_utf8(method.doc);
  return out.finish();
}

// --- builtin_function_or_method

Result<Ref<NativeFunction>> make_native_function(VM& vm, const Method& method, Value self,
                                                 Value module) {
  Ref<NativeFunction> f = TRY(allocate<NativeFunction>(vm));
  f->method = &method;
  incref(self);
  f->self = self;
  incref(module);
  f->module = module;
  return f;
}

static void native_function_dealloc(VM&, Object* o) {
  auto& f = *static_cast<NativeFunction*>(o);
  replace_slot(f.self, Value::unbound());
  replace_slot(f.module, Value::unbound());
}

static void native_function_traverse(Object* o, Visitor& visitor) {
  visitor.visit(static_cast<NativeFunction*>(o)->self);
  visitor.visit(static_cast<NativeFunction*>(o)->module);
}

static void native_function_clear(VM& vm, Object* o) { native_function_dealloc(vm, o); }

static Result<Value> native_function_call(VM& vm, Value self, const CallArgs& args) {
  const auto& f = as<NativeFunction>(self);
  const AnyRef held(self);
  return call_native_in(vm, *f.method, args, f.self, f.module);
}

static Result<Value> native_function_repr(VM& vm, Value self) {
  const auto& f = as<NativeFunction>(self);
  // A module's function may be bound to what its module keeps.
  if (f.self.is_unbound() || is_exact<Module>(f.self) || f.method->kind == MethodKind::kFunction) {
    return format(vm, "<built-in function {}>", f.method->name);
  }
  return format(vm, "<built-in method {} of {} object at {}>", f.method->name, type_name_of(f.self),
                address_text(reinterpret_cast<const void*>(f.self.bits())).text);
}

static Result<int64_t> native_function_hash(VM& vm, Value self) {
  const auto& f = as<NativeFunction>(self);
  const auto code = static_cast<uint64_t>(hash_pointer(f.method));
  static_cast<void>(vm);
  return hash_not_minus_one(code ^ static_cast<uint64_t>(hash_address(f.self.bits())));
}

static Result<Value> native_function_compare(VM& vm, Value self, Value other, CompareOp op) {
  static_cast<void>(vm);
  if ((op != CompareOp::kEq && op != CompareOp::kNe) || !is_exact<NativeFunction>(other)) {
    return Value::not_implemented();
  }
  const auto& a = as<NativeFunction>(self);
  const auto& b = as<NativeFunction>(other);
  const bool same = a.method == b.method && a.self == b.self;
  return Value::boolean(same == (op == CompareOp::kEq));
}

static Result<Value> native_function_name(VM& vm, Value self) {
  return intern(vm, as<NativeFunction>(self).method->name);
}

static Result<Value> native_function_qualname(VM& vm, Value self) {
  const auto& f = as<NativeFunction>(self);
  if (f.method->kind == MethodKind::kStatic) {
    const Type* owner = owner_of_static(vm, *f.method);
    if (owner != nullptr) return format(vm, "{}.{}", owner->qualname, f.method->name);
  }
  if (f.self.is_unbound() || is_exact<Module>(f.self)) return intern(vm, f.method->name);
  const Type& type = is_a<Type>(vm, f.self) ? as<Type>(f.self) : vm.type_of(f.self);
  return format(vm, "{}.{}", type.qualname, f.method->name);
}

static Result<Value> native_function_doc(VM& vm, Value self) {
  return doc_of(vm, *as<NativeFunction>(self).method);
}

static Result<Value> native_function_text_signature(VM& vm, Value self) {
  return text_signature(vm, *as<NativeFunction>(self).method);
}

static Result<Value> native_function_module(VM&, Value self) {
  const Value module = as<NativeFunction>(self).module;
  return module.is_unbound() ? none() : Result<Value>(module);
}

static Result<void> native_function_set_module(VM&, Value self, Value value) {
  incref(value);
  replace_slot(as<NativeFunction>(self).module, value);
  return ok();
}

// Functions of a module know it by name only; the module is looked up.
static Result<Value> native_function_self(VM& vm, Value self) {
  const auto& f = as<NativeFunction>(self);
  if (!f.self.is_unbound()) return f.self;
  if (is_a<Str>(vm, f.module) && vm.modules.is_object()) {
    const Value module = dict_get_str(vm, as<Dict>(vm.modules), as<Str>(f.module));
    if (!module.is_unbound()) return module;
  }
  return none();
}

static Result<Value> native_function_reduce(VM& vm, const Args& args) {
  const auto& f = as<NativeFunction>(args[0]);
  Ref<Str> name = TRY(intern(vm, f.method->name));
  if (f.self.is_unbound() || is_exact<Module>(f.self)) return name;
  if (!vm.builtins_dict.is_object()) return none();
  const AnyRef getattr = dict_get_str(vm, as<Dict>(vm.builtins_dict), "getattr");
  if (getattr.is_unbound()) return none();
  const Ref<Tuple> call_args = TRY(make_tuple_of(vm, {f.self, name}));
  return make_tuple_of(vm, {getattr, call_args});
}

static constexpr Method kNativeFunctionMethods[] = {
    method("__reduce__", "(self, /) untold", native_function_reduce),
};
static constexpr GetSet kNativeFunctionGetSets[] = {
    {"__doc__", native_function_doc},
    {"__name__", native_function_name},
    {"__qualname__", native_function_qualname},
    {"__self__", native_function_self},
    {"__text_signature__", native_function_text_signature},
    {"__module__", native_function_module, native_function_set_module},
};

constinit const TypeSpec kNativeFunctionSpec = {
    .name = "builtin_function_or_method",
    .nbytes = sizeof(NativeFunction),
    .flags = kTypeFlagGc | kTypeFlagWeakrefable | kTypeFlagNoInstantiation,
    .slots = {.dealloc = native_function_dealloc,
              .traverse = native_function_traverse,
              .clear = native_function_clear,
              .repr = native_function_repr,
              .hash = native_function_hash,
              .compare = native_function_compare,
              .call = native_function_call},
    .methods = kNativeFunctionMethods,
    .getsets = kNativeFunctionGetSets,
};

// --- method_descriptor

Result<Ref<MethodDescriptor>> make_method_descriptor(VM& vm, Type& owner, const Method& method) {
  Ref<MethodDescriptor> d = TRY(allocate<MethodDescriptor>(vm));
  d->method = &method;
  d->owner = &owner;
  return d;
}

static Raised raise_wrong_self(VM& vm, const MethodDescriptor& d, Value self) {
  return vm.raise<TypeError>("descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
                             d.method->name, type_name(*d.owner), type_name_of(self));
}

static Result<Value> method_descriptor_call(VM& vm, Value callee, const CallArgs& args) {
  const auto& d = as<MethodDescriptor>(callee);
  if (BUFO_UNLIKELY(args.positional == 0)) {
    return vm.raise<TypeError>("unbound method {}.{}() needs an argument", type_name(*d.owner),
                               d.method->name);
  }
  const Type& type = vm.type_of(args[0]);
  if (BUFO_UNLIKELY(&type != d.owner && !type.is_subtype_of(*d.owner))) {
    return raise_wrong_self(vm, d, args[0]);
  }
  return call_native(vm, *d.method, args, Value::unbound());
}

static Result<Value> method_descriptor_get(VM& vm, Value self, Value instance, Value) {
  if (instance.is_unbound()) return self;
  const auto& d = as<MethodDescriptor>(self);
  if (!vm.type_of(instance).is_subtype_of(*d.owner)) return raise_wrong_self(vm, d, instance);
  return make_native_function(vm, *d.method, instance, Value::unbound());
}

// Both kinds of descriptors have one layout.
static const MethodDescriptor& descriptor(Value self) {
  return *static_cast<const MethodDescriptor*>(self.object());
}

static Result<Value> descriptor_repr(VM& vm, Value self) {
  const auto& d = descriptor(self);
  return format(vm, "<method '{}' of '{}' objects>", d.method->name, type_name(*d.owner));
}

static Result<Value> descriptor_name(VM& vm, Value self) {
  return intern(vm, descriptor(self).method->name);
}

static Result<Value> descriptor_qualname(VM& vm, Value self) {
  const auto& d = descriptor(self);
  return format(vm, "{}.{}", d.owner->qualname, d.method->name);
}

static Result<Value> descriptor_doc(VM& vm, Value self) {
  return doc_of(vm, *descriptor(self).method);
}

static Result<Value> descriptor_text_signature(VM& vm, Value self) {
  return text_signature(vm, *descriptor(self).method);
}

static Result<Value> descriptor_objclass(VM&, Value self) { return Value(descriptor(self).owner); }

static Result<Value> descriptor_reduce(VM& vm, const Args& args) {
  const auto& d = descriptor(args[0]);
  if (!vm.builtins_dict.is_object()) return none();
  const AnyRef getattr = dict_get_str(vm, as<Dict>(vm.builtins_dict), "getattr");
  if (getattr.is_unbound()) return none();
  const Ref<Str> name = TRY(intern(vm, d.method->name));
  const Ref<Tuple> call_args = TRY(make_tuple_of(vm, {d.owner, name}));
  return make_tuple_of(vm, {getattr, call_args});
}

static constexpr Method kDescriptorMethods[] = {
    method("__reduce__", "(self, /) untold", descriptor_reduce),
};
static constexpr GetSet kDescriptorGetSets[] = {
    {"__objclass__", descriptor_objclass, readonly_member},
    {"__doc__", descriptor_doc},
    {"__name__", descriptor_name},
    {"__qualname__", descriptor_qualname},
    {"__text_signature__", descriptor_text_signature},
};

constinit const TypeSpec kMethodDescriptorSpec = {
    .name = "method_descriptor",
    .nbytes = sizeof(MethodDescriptor),
    .flags = kTypeFlagNoInstantiation,
    .slots = {.repr = descriptor_repr,
              .call = method_descriptor_call,
              .descr_get = method_descriptor_get},
    .methods = kDescriptorMethods,
    .getsets = kDescriptorGetSets,
};

// --- classmethod_descriptor

Result<Ref<ClassMethodDescriptor>> make_class_method_descriptor(VM& vm, Type& owner,
                                                                const Method& method) {
  Ref<ClassMethodDescriptor> d = TRY(allocate<ClassMethodDescriptor>(vm));
  d->method = &method;
  d->owner = &owner;
  return d;
}

static Result<Value> class_method_bind(VM& vm, const ClassMethodDescriptor& d, Value cls) {
  if (!is_a<Type>(vm, cls)) {
    return vm.raise<TypeError>("descriptor '{}' for type '{}' needs a type, not a '{}' as arg 2",
                               d.method->name, type_name(*d.owner), type_name_of(cls));
  }
  if (!as<Type>(cls).is_subtype_of(*d.owner)) {
    return vm.raise<TypeError>("descriptor '{}' requires a subtype of '{}' but received '{}'",
                               d.method->name, type_name(*d.owner), type_name(as<Type>(cls)));
  }
  return make_native_function(vm, *d.method, cls, Value::unbound());
}

static Result<Value> class_method_descriptor_get(VM& vm, Value self, Value instance, Value owner) {
  const auto& d = as<ClassMethodDescriptor>(self);
  if (owner.is_unbound() || owner.is_none()) {
    if (instance.is_unbound()) {
      return vm.raise<TypeError>("descriptor '{}' for type '{}' needs either an object or a type",
                                 d.method->name, type_name(*d.owner));
    }
    return class_method_bind(vm, d, &vm.type_of(instance));
  }
  return class_method_bind(vm, d, owner);
}

static Result<Value> class_method_descriptor_call(VM& vm, Value callee, const CallArgs& args) {
  const auto& d = as<ClassMethodDescriptor>(callee);
  if (args.positional == 0) {
    return vm.raise<TypeError>("descriptor '{}' of '{}' object needs an argument", d.method->name,
                               type_name(*d.owner));
  }
  const AnyRef bound = TRY(class_method_bind(vm, d, args[0]));
  return call(vm, bound, CallArgs{args.values + 1, args.positional - 1, args.kwnames});
}

constinit const TypeSpec kClassMethodDescriptorSpec = {
    .name = "classmethod_descriptor",
    .nbytes = sizeof(ClassMethodDescriptor),
    .flags = kTypeFlagNoInstantiation,
    .slots = {.repr = descriptor_repr,
              .call = class_method_descriptor_call,
              .descr_get = class_method_descriptor_get},
    .methods = kDescriptorMethods,
    .getsets = kDescriptorGetSets,
};

}  // namespace bufo

// function: making, calling, attributes.
#include "interp/function.h"

#include "interp/frame.h"
#include "runtime/gc.h"
#include "runtime/types/descriptors.h"
#include "runtime/types/objects.h"

namespace bufo {

Result<Ref<Function>> make_function(VM& vm, Code& code, Dict& globals) {
  Value builtins = dict_get_str(vm, globals, *vm.names.builtins_);
  if (is_exact<Module>(builtins)) builtins = as<Module>(builtins).dict;
  if (!is_exact<Dict>(builtins)) builtins = vm.builtins_dict;
  Ref<Function> f = TRY(allocate<Function>(vm));
  f->code = &code;
  incref(&code);
  f->globals = &globals;
  incref(&globals);
  f->builtins = &as<Dict>(builtins);
  incref(builtins);
  f->defaults = f->kwdefaults = f->closure = Value::none();
  f->name = AnyRef(code.name).release();
  f->qualname = AnyRef(code.qualname).release();
  f->doc = code.doc_or_unbound.is_unbound() ? Value::none() : AnyRef(code.doc_or_unbound).release();
  const Value module = dict_get_str(vm, globals, *vm.names.name_);
  f->module = module.is_unbound() ? Value::none() : AnyRef(module).release();
  f->annotations = f->type_params = f->dict = Value::unbound();
  return f;
}

namespace {

void function_dealloc(VM&, Object* o) {
  auto& f = *static_cast<Function*>(o);
  for (Value* v : {&f.defaults, &f.kwdefaults, &f.closure, &f.name, &f.qualname, &f.doc, &f.module,
                   &f.annotations, &f.type_params, &f.dict}) {
    replace_slot(*v, Value::unbound());
  }
  decref(f.code);
  decref(f.globals);
  decref(f.builtins);
}

void function_traverse(Object* o, Visitor& visitor) {
  auto& f = *static_cast<Function*>(o);
  for (const Value v : {f.defaults, f.kwdefaults, f.closure, f.doc, f.module, f.annotations,
                        f.type_params, f.dict}) {
    visitor.visit(v);
  }
  visitor.visit(f.code);
  visitor.visit(f.globals);
  visitor.visit(f.builtins);
}

void function_clear(VM&, Object* o) {
  auto& f = *static_cast<Function*>(o);
  for (Value* v : {&f.defaults, &f.kwdefaults, &f.closure, &f.doc, &f.module})
    replace_slot(*v, Value::none());
  for (Value* v : {&f.annotations, &f.type_params, &f.dict}) replace_slot(*v, Value::unbound());
}

Result<Value> function_repr(VM& vm, Value self) {
  char address[24];
  std::snprintf(address, sizeof address, "%p", static_cast<const void*>(self.object()));
  return format(vm, "<function {} at {}>", as<Function>(self).qualname,
                static_cast<const char*>(address));
}

Result<Value> function_get(VM& vm, Value self, Value instance, Value) {
  if (instance.is_unbound() || instance.is_none()) return self;
  return make_bound_method(vm, self, instance);
}

// ---- attributes

template <Value Function::*member>
Result<Value> get_member(VM&, Value self) {
  return as<Function>(self).*member;
}
template <Value Function::*member>
Result<void> set_any(VM&, Value self, Value value) {
  replace_slot(as<Function>(self).*member,
               value.is_unbound() ? Value::none() : AnyRef(value).release());
  return ok();
}
template <Value Function::*member>
Result<void> set_text(VM& vm, Value self, Value value) {
  if (!is_a<Str>(vm, value)) {
    return vm.raise<TypeError>("{} must be set to a string object",
                               member == &Function::name ? "__name__" : "__qualname__");
  }
  replace_slot(as<Function>(self).*member, AnyRef(value).release());
  return ok();
}
Result<void> set_defaults(VM& vm, Value self, Value value) {
  if (!value.is_unbound() && !value.is_none() && !is_a<Tuple>(vm, value)) {
    return vm.raise<TypeError>("__defaults__ must be set to a tuple object");
  }
  return set_any<&Function::defaults>(vm, self, value);
}
Result<void> set_kwdefaults(VM& vm, Value self, Value value) {
  if (!value.is_unbound() && !value.is_none() && !is_a<Dict>(vm, value)) {
    return vm.raise<TypeError>("__kwdefaults__ must be set to a dict object");
  }
  return set_any<&Function::kwdefaults>(vm, self, value);
}
Result<Value> get_code(VM&, Value self) { return Value(as<Function>(self).code); }
Result<void> set_code(VM& vm, Value self, Value value) {
  if (!is_exact<Code>(value)) return vm.raise<TypeError>("__code__ must be set to a code object");
  auto& f = as<Function>(self);
  Code& code = as<Code>(value);
  const auto free_count = [](const Code& c) { return c.local_count - c.free_first; };
  if (free_count(code) != free_count(*f.code)) {
    return vm.raise<ValueError>("{}() requires a code object with {} free vars, not {}", f.name,
                                free_count(*f.code), free_count(code));
  }
  Code* old = f.code;
  incref(&code);
  f.code = &code;
  decref(old);
  return ok();
}
Result<Value> get_globals(VM&, Value self) { return Value(as<Function>(self).globals); }
Result<Value> get_builtins(VM&, Value self) { return Value(as<Function>(self).builtins); }

/// A dict made when it is first asked for.
template <Value Function::*member>
Result<Value> get_dict(VM& vm, Value self) {
  Value& slot = as<Function>(self).*member;
  if (slot.is_unbound()) {
    Ref<Dict> made = TRY(make_dict(vm));
    slot = made.release();
  }
  return slot;
}
template <Value Function::*member>
Result<void> set_dict(VM& vm, Value self, Value value) {
  const bool annotations = member == &Function::annotations;
  if (value.is_unbound() || (annotations && value.is_none())) {
    if (!annotations) return vm.raise<TypeError>("cannot delete __dict__");
    replace_slot(as<Function>(self).*member, Value::unbound());
    return ok();
  }
  if (!is_a<Dict>(vm, value)) {
    if (annotations) return vm.raise<TypeError>("__annotations__ must be set to a dict object");
    return vm.raise<TypeError>("__dict__ must be set to a dictionary, not a '{}'",
                               type_name_of(value));
  }
  replace_slot(as<Function>(self).*member, AnyRef(value).release());
  return ok();
}
Result<Value> get_type_params(VM& vm, Value self) {
  const Value params = as<Function>(self).type_params;
  if (params.is_unbound()) return vm.empty_tuple;
  return params;
}
Result<void> set_type_params(VM& vm, Value self, Value value) {
  if (!is_a<Tuple>(vm, value)) return vm.raise<TypeError>("__type_params__ must be set to a tuple");
  replace_slot(as<Function>(self).type_params, AnyRef(value).release());
  return ok();
}

Result<Value> function_getattr(VM& vm, Value self, Str& name) {
  const auto& f = as<Function>(self);
  if (!f.dict.is_unbound()) {
    const Value in_type = type_lookup(vm, vm.type_of(self), name);
    const bool data = !in_type.is_unbound() && vm.type_of(in_type).slots.descr_set != nullptr;
    if (!data) {
      const Value own = dict_get_str(vm, as<Dict>(f.dict), name);
      if (!own.is_unbound()) return own;
    }
  }
  return generic_getattr(vm, self, name);
}

Result<void> function_setattr(VM& vm, Value self, Str& name, Value value) {
  const Value in_type = type_lookup(vm, vm.type_of(self), name);
  if (!in_type.is_unbound() && vm.type_of(in_type).slots.descr_set != nullptr) {
    return generic_setattr(vm, self, name, value);
  }
  const AnyRef dict = TRY(get_dict<&Function::dict>(vm, self));
  if (!value.is_unbound()) return dict_set(vm, as<Dict>(dict), &name, value);
  const bool deleted = TRY(dict_delete(vm, as<Dict>(dict), &name));
  if (!deleted) return raise_no_attribute(vm, self, name);
  return ok();
}

Result<Value> function_new(VM& vm, Type& cls, const CallArgs& call) {
  static constexpr Signature kSignature =
      parse_signature("(cls, code, globals, name=None, argdefs=None, closure=None)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "function", call, &cls));
  const Args& args = bound.args();
  if (!is_exact<Code>(args[1])) {
    return vm.raise<TypeError>("function() argument 'code' must be code, not {}",
                               type_name_of(args[1]));
  }
  if (!is_a<Dict>(vm, args[2])) {
    return vm.raise<TypeError>("function() argument 'globals' must be dict, not {}",
                               type_name_of(args[2]));
  }
  Code& code = as<Code>(args[1]);
  if (args.has_value(3) && !is_a<Str>(vm, args[3]))
    return vm.raise<TypeError>("arg 3 (name) must be None or string");
  if (args.has_value(4) && !is_a<Tuple>(vm, args[4]))
    return vm.raise<TypeError>("arg 4 (defaults) must be None or tuple");
  const ptrdiff_t free_count = code.local_count - code.free_first;
  if (args.has_value(5) ? !is_a<Tuple>(vm, args[5]) : free_count != 0) {
    return vm.raise<TypeError>(free_count == 0 ? "arg 5 (closure) must be None or tuple"
                                               : "arg 5 (closure) must be tuple");
  }
  const ptrdiff_t given = args.has_value(5) ? as<Tuple>(args[5]).size : 0;
  if (given != free_count) {
    return vm.raise<ValueError>("{} requires closure of length {}, not {}", code.name, free_count,
                                given);
  }
  for (ptrdiff_t k = 0; k < given; ++k) {
    const Value cell = as<Tuple>(args[5]).items[k];
    if (!is_exact<Cell>(cell)) {
      return vm.raise<TypeError>("arg 5 (closure) expected cell, found {}", type_name_of(cell));
    }
  }
  Ref<Function> f = TRY(make_function(vm, code, as<Dict>(args[2])));
  if (args.has_value(3)) replace_slot(f->name, AnyRef(args[3]).release());
  if (args.has_value(4)) replace_slot(f->defaults, AnyRef(args[4]).release());
  if (args.has_value(5)) replace_slot(f->closure, AnyRef(args[5]).release());
  return f;
}

constexpr GetSet kFunctionGetSets[] = {
    {"__name__", get_member<&Function::name>, set_text<&Function::name>},
    {"__qualname__", get_member<&Function::qualname>, set_text<&Function::qualname>},
    {"__code__", get_code, set_code},
    {"__defaults__", get_member<&Function::defaults>, set_defaults},
    {"__kwdefaults__", get_member<&Function::kwdefaults>, set_kwdefaults},
    {"__closure__", get_member<&Function::closure>, readonly_member},
    {"__globals__", get_globals, readonly_member},
    {"__builtins__", get_builtins, readonly_member},
    {"__annotations__", get_dict<&Function::annotations>, set_dict<&Function::annotations>},
    {"__dict__", get_dict<&Function::dict>, set_dict<&Function::dict>},
    {"__doc__", get_member<&Function::doc>, set_any<&Function::doc>},
    {"__module__", get_member<&Function::module>, set_any<&Function::module>},
    {"__type_params__", get_type_params, set_type_params},
};

}  // namespace

constinit const TypeSpec kFunctionSpec = {
    .name = "function",
    .nbytes = sizeof(Function),
    .flags = kTypeFlagGc | kTypeFlagWeakrefable,
    .slots = {.dealloc = function_dealloc,
              .traverse = function_traverse,
              .clear = function_clear,
              .new_ = function_new,
              .repr = function_repr,
              .call = call_function,
              .getattr = function_getattr,
              .setattr = function_setattr,
              .descr_get = function_get},
    .getsets = kFunctionGetSets,
    .signature = "(code, globals, name=None, argdefs=None, closure=None)",
    .doc =
        "Create a function object.\n\n  code\n    a code object\n  globals\n    the globals "
        "dictionary\n  name\n    "
        "a string that overrides the name from the code object\n  argdefs\n    a tuple that "
        "specifies the default "
        "argument values\n  closure\n    a tuple that supplies the bindings for free variables",
};

}  // namespace bufo

// Classes of the host: Python classes whose instances hold a pointer of the host's. See api.h.
//
// A host class is an ordinary class derived from the built-in type host_object, so that methods,
// operators, inheritance by scripts and attributes work as in any class; what is the host's own is
// in its HostClass. One that lends memory has __buffer__ and __release_buffer__ besides.
#include <cstddef>
#include <cstring>
#include <new>

#include "interp/api.h"
#include "runtime/buffer.h"
#include "runtime/class.h"
#include "runtime/gc.h"
#include "runtime/types/descriptors.h"

namespace bufo {

extern const TypeSpec kHostObjectSpec;

namespace {

struct HostObject : Object {
  void* instance;  // null: none yet
  HostClass* cls;  // null only while it is made
};

HostObject& host_object(Value v) { return *static_cast<HostObject*>(v.object()); }

bool is_host_object(VM& vm, Value v) {
  if (!v.is_object()) return false;
  const Type* base = host_of(vm).object_type;
  return base != nullptr && vm.type_of(v).is_subtype_of(*base);
}

/// The host class that a type is, or derives from.
HostClass* host_class_of(VM& vm, const Type& type) {
  for (const Type* t = &type; t != nullptr; t = t->base) {
    for (HostClass* c = host_of(vm).classes; c != nullptr; c = c->next) {
      if (c->type == t) return c;
    }
  }
  return nullptr;
}

void drop_instance(HostObject& object) {
  void* instance = std::exchange(object.instance, nullptr);
  if (instance != nullptr && object.cls != nullptr && object.cls->destroy != nullptr) {
    object.cls->destroy(instance);
  }
}

Result<Ref<HostObject>> make_object(VM& vm, Type& type) {
  HostClass* cls = host_class_of(vm, type);
  if (cls == nullptr) return vm.raise<TypeError>("cannot create '{}' instances", type_name(type));
  Ref<HostObject> object = TRY(allocate<HostObject>(vm, type));
  object->instance = nullptr;
  object->cls = cls;
  return object;
}

Result<Value> host_object_new(VM& vm, Type& cls, const CallArgs&) {
  // Arguments are __init__'s; a class without one cannot be instantiated by scripts.
  const Value init = type_lookup(vm, cls, *vm.names.init_);
  const Value plain = type_lookup(vm, vm.type(kTypeObject), *vm.names.init_);
  if (init == plain) return vm.raise<TypeError>("cannot create '{}' instances", type_name(cls));
  return make_object(vm, cls);
}

void host_object_dealloc(VM&, Object* o) { drop_instance(*static_cast<HostObject*>(o)); }
void host_object_traverse(Object*, Visitor&) {}

// --- the buffer protocol

Result<void> host_object_acquire(VM& vm, Value self, BufferRequest request, Buffer& out) {
  HostObject& object = host_object(self);
  if (object.instance == nullptr) {
    return vm.raise<ValueError>("{}.__init__() was not called", type_name_of(self));
  }
  bufo_interpreter& py = host_of(vm);
  bufo_memory memory = {};
  ++py.entered;
  const int failed = object.cls->memory(&py, object.cls->user, object.instance, &memory);
  --py.entered;
  if (failed != 0) {
    TRY(from_host(py, bufo_absent()));
    return Raised{};
  }
  HostLayout* layout = TRY(make_host_layout(vm, memory, out));
  out.internal = layout;
  const auto refuse = [&](const char* why) -> Raised {
    vm.heap.free(layout);
    out.internal = nullptr;
    return vm.raise<BufferError>("{}", why);
  };
  if (out.readonly && asks(request, BufferRequest::kWritable)) {
    return refuse("Object is not writable.");
  }
  const bool c = is_c_contiguous(out), f = is_f_contiguous(out);
  if (asks(request, BufferRequest::kCContiguous) && !c) {
    return refuse("memory is not C-contiguous");
  }
  if (asks(request, BufferRequest::kFContiguous) && !f) {
    return refuse("memory is not Fortran contiguous");
  }
  if (asks(request, BufferRequest::kAnyContiguous) && !c && !f) {
    return refuse("memory is not contiguous");
  }
  if (!asks(request, BufferRequest::kStrides) && !c) return refuse("memory is not C-contiguous");
  if (!asks(request, BufferRequest::kFormat)) out.format = nullptr;
  if (!asks(request, BufferRequest::kStrides)) out.strides = nullptr;
  if (!asks(request, BufferRequest::kNd)) {
    out.shape = nullptr;
    out.ndim = 1;
  }
  out.owner = AnyRef(self);
  return ok();
}

void host_object_release(VM& vm, Value, Buffer& buffer) {
  auto* layout = static_cast<HostLayout*>(std::exchange(buffer.internal, nullptr));
  if (layout == nullptr) return;
  if (layout->release != nullptr) layout->release(layout->owner);
  vm.heap.free(layout);
}

/// The class becomes an exporter: the two dunders stand for the slots' functions above.
Result<void> make_exporter(VM& vm, Type& type) {
  const auto acquire = reinterpret_cast<AnyFunction>(host_object_acquire);
  const auto release = reinterpret_cast<AnyFunction>(host_object_release);
  for (const SlotDef& def : slot_table()) {
    const bool is_acquire = def.offset == offsetof(Slots, buffer_acquire);
    if (!is_acquire && def.offset != offsetof(Slots, buffer_release)) continue;
    const Ref<SlotWrapper> wrapper =
        TRY(make_slot_wrapper(vm, type, def, is_acquire ? acquire : release));
    TRY(set_attr(vm, &type, *(vm.names.*def.name), wrapper));
  }
  return ok();
}

// --- making classes

Result<Value> make_host_class(VM& vm, const bufo_class_spec& spec) {
  bufo_interpreter& py = host_of(vm);
  Type* base = TRY(host_type(vm, py.object_type, kHostObjectSpec));
  const char* dot = std::strrchr(spec.name, '.');
  const Ref<Str> name = TRY(intern(vm, dot == nullptr ? spec.name : dot + 1));
  const Ref<Str> module = TRY(intern(
      vm, dot == nullptr ? std::string_view("host")
                         : std::string_view(spec.name, static_cast<size_t>(dot - spec.name))));
  const Ref<Tuple> bases = TRY(make_tuple_of(vm, {base}));
  const Ref<Dict> names = TRY(make_dict(vm));
  TRY(dict_set_str(vm, *names, *vm.names.module_, module));
  if (spec.doc != nullptr) {
    const Ref<Str> doc = TRY(make_str(vm, spec.doc));
    TRY(dict_set_str(vm, *names, *vm.names.doc_, doc));
  }
  AnyRef cls = TRY(make_class(vm, vm.type(kTypeType), *name, *bases, *names, CallArgs()));
  Type& type = as<Type>(cls);
  auto* entry = new (std::nothrow)
      HostClass{py.classes, &type, AnyRef(cls).release(), spec.destroy, spec.memory, spec.user};
  if (entry == nullptr) return raise_no_memory(vm);
  py.classes = entry;
  if (spec.memory != nullptr) TRY(make_exporter(vm, type));
  return cls;
}

Result<Value> make_host_property(VM& vm, Value get, Value set, const char* doc) {
  const AnyRef property(&vm.type(kTypeProperty));
  AnyRef text = Value::none();
  if (doc != nullptr) text = TRY(make_str(vm, doc));
  return call(vm, property,
              {get.is_unbound() ? Value::none() : get, set.is_unbound() ? Value::none() : set,
               Value::none(), text});
}

Result<void*> instance_of(VM& vm, Value object, Value cls) {
  if (!is_a<Type>(vm, cls)) {
    return vm.raise<TypeError>("host class expected, not {}", type_name_of(cls));
  }
  if (!is_host_object(vm, object) || !vm.type_of(object).is_subtype_of(as<Type>(cls))) {
    return vm.raise<TypeError>("must be {}, not {}", type_name(as<Type>(cls)),
                               type_name_of(object));
  }
  void* instance = host_object(object).instance;
  if (instance == nullptr) {
    return vm.raise<ValueError>("{}.__init__() was not called", type_name_of(object));
  }
  return instance;
}

}  // namespace

void drop_host_classes(bufo_interpreter& py) {
  // Instances may still die after this, and their ends are told by the entries.
  for (HostClass* c = py.classes; c != nullptr; c = c->next) {
    decref(std::exchange(c->held, Value::unbound()));
  }
}

void free_host_classes(HostClass* classes) {
  while (classes != nullptr) delete std::exchange(classes, classes->next);
}

constinit const TypeSpec kHostObjectSpec = {
    .name = "host_object",
    .nbytes = sizeof(HostObject),
    .flags = kTypeFlagGc | kTypeFlagBase | kTypeFlagHasAttrs | kTypeFlagWeakrefable,
    .slots = {.dealloc = host_object_dealloc,
              .traverse = host_object_traverse,
              .new_ = host_object_new},
    .doc = "The base of the classes of the program that embeds the interpreter.",
};

}  // namespace bufo

using namespace bufo;

extern "C" {

bufo_value bufo_class(bufo_interpreter* py, const bufo_class_spec* spec) {
  HostCall call(*py);
  return outer(*py, make_host_class(*py->vm, *spec));
}

int bufo_class_set_memory(bufo_interpreter* py, bufo_value cls, bufo_memory_fn memory, void* user) {
  HostCall call(*py);
  VM& vm = *py->vm;
  const auto set = [&]() -> Result<void> {
    for (HostClass* c = py->classes; c != nullptr; c = c->next) {
      if (Value(c->type) != inner(cls)) continue;
      c->memory = memory;
      c->user = user;
      return make_exporter(vm, *c->type);
    }
    return vm.raise<TypeError>("host class expected");
  };
  return outer_status(*py, set());
}

bufo_value bufo_property(bufo_interpreter* py, bufo_value get, bufo_value set, const char* doc) {
  HostCall call(*py);
  return outer(*py, make_host_property(*py->vm, inner(get), inner(set), doc));
}

bufo_value bufo_wrap(bufo_interpreter* py, bufo_value cls, void* instance) {
  HostCall call(*py);
  VM& vm = *py->vm;
  const auto wrap = [&]() -> Result<Value> {
    if (!is_a<Type>(vm, inner(cls))) {
      return vm.raise<TypeError>("host class expected, not {}", type_name_of(inner(cls)));
    }
    Ref<HostObject> object = TRY(make_object(vm, as<Type>(inner(cls))));
    object->instance = instance;
    return object;
  };
  return outer(*py, wrap());
}

int bufo_set_instance(bufo_interpreter* py, bufo_value object, void* instance) {
  HostCall call(*py);
  VM& vm = *py->vm;
  if (!is_host_object(vm, inner(object))) {
    return outer_status(*py, vm.raise<TypeError>("object of a host class expected, not {}",
                                                 type_name_of(inner(object))));
  }
  drop_instance(host_object(inner(object)));
  host_object(inner(object)).instance = instance;
  return 0;
}

void* bufo_instance(bufo_interpreter* py, bufo_value object, bufo_value cls) {
  const Result<void*> found = instance_of(*py->vm, inner(object), inner(cls));
  if (!found.is_error()) return found.value();
  keep_error(*py);
  return nullptr;
}

}  // extern "C"

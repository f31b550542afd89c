// Calls of any callable value.
#include "runtime/operators.h"
#include "runtime/shape.h"
#include "runtime/types/containers.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

// A small array of arguments on the stack, a larger one on the heap.
class ArgumentArray {
 public:
  explicit ArgumentArray(VM& vm) : vm_(vm) {}
  ArgumentArray(const ArgumentArray&) = delete;
  ArgumentArray& operator=(const ArgumentArray&) = delete;
  ~ArgumentArray() {
    if (values_ != inline_) vm_.heap.free(values_);
  }
  Result<Value*> reserve(size_t count) {
    if (count <= kInline) return values_;
    void* block = vm_.heap.allocate_raw(count * sizeof(Value));
    if (block == nullptr) return raise_no_memory(vm_);
    values_ = static_cast<Value*>(block);
    return values_;
  }

 private:
  static constexpr size_t kInline = 16;
  VM& vm_;
  Value inline_[kInline];
  Value* values_ = inline_;
};

}  // namespace

Result<Value> call(VM& vm, Value callee, const CallArgs& args) {
  const Type& type = vm.type_of(callee);
  if (BUFO_UNLIKELY(type.slots.call == nullptr)) {
    return vm.raise<TypeError>("'{}' object is not callable", type_name_of(callee));
  }
  // Python functions check the depth themselves; everything else may recurse natively.
  if (type.index == kTypeFunction) return type.slots.call(vm, callee, args);
  NativeDepth depth(vm);
  TRY(depth.enter(" while calling a Python object"));
  return type.slots.call(vm, callee, args);
}

Result<Value> call(VM& vm, Value callee, std::initializer_list<Value> args) {
  return call(vm, callee, CallArgs{args.begin(), static_cast<uint32_t>(args.size()), nullptr});
}

Result<Value> call_method(VM& vm, Value v, Str& name, std::initializer_list<Value> args) {
  Type& type = vm.type_of(v);
  if (type.slots.getattr == generic_getattr && args.size() < 8) {
    // A function found on the class is called with self in front: no bound method is made.
    const Value found = type_lookup(vm, type, name);
    if (found.is_object() &&
        (found.object()->type_index == kTypeFunction || is_exact<MethodDescriptor>(found))) {
      // An attribute of the instance hides it, as functions are not data descriptors.
      const Value own = v.is_object() ? attrs_get(vm, v.object(), name) : Value::unbound();
      if (own.is_unbound()) {
        const AnyRef held(found);
        Value values[8] = {v};
        uint32_t count = 1;
        for (const Value arg : args) values[count++] = arg;
        return call(vm, found, CallArgs{values, count, nullptr});
      }
    }
  }
  const AnyRef method = TRY(get_attr(vm, v, name));
  return call(vm, method, args);
}

Result<Value> call_with(VM& vm, Value callee, Tuple& args, Value kwargs) {
  const auto positional = static_cast<size_t>(args.size);
  if (kwargs.is_unbound() || kwargs.is_none()) {
    const Ref<Tuple> held(&args);
    return call(vm, callee, CallArgs{args.items, static_cast<uint32_t>(positional), nullptr});
  }
  AnyRef mapping = kwargs;
  if (!is_exact<Dict>(kwargs)) {
    mapping = TRY(make_dict(vm));
    TRY(dict_update(vm, as<Dict>(mapping), kwargs));
  }
  Dict& dict = as<Dict>(mapping);
  const auto keywords = static_cast<size_t>(dict.used);
  const Ref<Tuple> kwnames = TRY(make_tuple(vm, dict.used));
  ArgumentArray array(vm);
  Value* values = TRY(array.reserve(positional + keywords));
  for (size_t i = 0; i < positional; ++i) values[i] = args.items[i];
  ptrdiff_t position = 0;
  Value key, value;
  size_t k = 0;
  while (k < keywords && dict_next(dict, position, key, value)) {
    if (!is_a<Str>(vm, key)) return vm.raise<TypeError>("keywords must be strings");
    incref(key);
    kwnames->items[k] = key;
    values[positional + k] = value;
    ++k;
  }
  // The callee may drop the tuple and the dict; the values stay alive through copies of both.
  const Ref<Tuple> held(&args);
  Ref<Tuple> held_values =
      TRY(make_tuple_from(vm, values + positional, static_cast<ptrdiff_t>(keywords)));
  return call(vm, callee, CallArgs{values, static_cast<uint32_t>(positional), kwnames.get()});
}

bool is_callable(VM& vm, Value v) { return vm.type_of(v).slots.call != nullptr; }

}  // namespace bufo

// The C ABI: values, operations on them, calls. See api.h and include/bufo/bufo_c.h.
#include "interp/api.h"
#include "runtime/codecs.h"
#include "runtime/types/bytes.h"
#include "runtime/types/exception.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"

namespace bufo {

namespace {

/// Arguments as Values: a few on the C++ stack, many in accounted memory.
class ArgumentList {
 public:
  Result<void> set(VM& vm, const bufo_value* args, size_t count, Value self = Value::unbound()) {
    const size_t first = self.is_unbound() ? 0 : 1;
    if (count + first > kInline) {
      vm_ = &vm;
      values_ = static_cast<Value*>(vm.heap.allocate_raw((count + first) * sizeof(Value)));
      if (values_ == nullptr) return raise_no_memory(vm);
    }
    if (first != 0) values_[0] = self;
    for (size_t i = 0; i < count; ++i) {
      if (bufo_is_absent(args[i])) {
        return vm.raise<SystemError>("the host passed an absent value as an argument");
      }
      values_[first + i] = inner(args[i]);
    }
    return ok();
  }
  ArgumentList() = default;
  ArgumentList(const ArgumentList&) = delete;
  ArgumentList& operator=(const ArgumentList&) = delete;
  ~ArgumentList() {
    if (values_ != inline_ && values_ != nullptr) vm_->heap.free(values_);
  }
  const Value* values() const { return values_; }

 private:
  static constexpr size_t kInline = 16;
  Value inline_[kInline];
  Value* values_ = inline_;
  VM* vm_ = nullptr;
};

Result<Value> call_host(VM& vm, Value callee, const bufo_value* args, size_t count,
                        const char* const* names, size_t name_count) {
  ArgumentList list;
  TRY(list.set(vm, args, count + name_count));
  CallArgs call_args{list.values(), static_cast<uint32_t>(count), nullptr};
  if (name_count == 0) return call(vm, callee, call_args);
  const Ref<Tuple> keywords = TRY(make_tuple(vm, static_cast<ptrdiff_t>(name_count)));
  for (size_t i = 0; i < name_count; ++i) {
    Ref<Str> name = TRY(intern(vm, names[i]));
    keywords->items[i] = name.release();
  }
  call_args.kwnames = keywords.get();
  return call(vm, callee, call_args);
}

Result<Value> call_host_method(VM& vm, Value self, const char* name, const bufo_value* args,
                               size_t count) {
  const Ref<Str> attribute = TRY(intern(vm, name));
  const AnyRef method = TRY(get_attr(vm, self, *attribute));
  return call_host(vm, method, args, count, nullptr, 0);
}

Result<Value> decode_text(VM& vm, std::string_view text) {
  return decode_bytes(vm, reinterpret_cast<const uint8_t*>(text.data()),
                      static_cast<ptrdiff_t>(text.size()), "utf-8", "strict");
}

/// A value that the host passed by mistake: TypeError rather than a crash.
Result<void> check_given(VM& vm, Value v) {
  if (BUFO_UNLIKELY(v.is_unbound())) {
    return vm.raise<SystemError>("the host passed an absent value");
  }
  return ok();
}

Result<Value> list_of(VM& vm, const bufo_value* items, size_t count) {
  ArgumentList values;
  TRY(values.set(vm, items, count));
  return make_list_from(vm, values.values(), static_cast<ptrdiff_t>(count));
}
Result<Value> tuple_of(VM& vm, const bufo_value* items, size_t count) {
  ArgumentList values;
  TRY(values.set(vm, items, count));
  return make_tuple_from(vm, values.values(), static_cast<ptrdiff_t>(count));
}

Result<int64_t> to_int64(VM& vm, Value v) {
  const AnyRef index = TRY(to_index(vm, v));
  int64_t i;
  if (!try_int64(index, i)) {
    return vm.raise<OverflowError>("Python int too large to convert to C long");
  }
  return i;
}
Result<uint64_t> to_uint64(VM& vm, Value v) {
  const AnyRef index = TRY(to_index(vm, v));
  uint64_t u;
  if (try_uint64(index, u)) return u;
  if (int_sign(index) < 0) {
    return vm.raise<OverflowError>("can't convert negative int to unsigned");
  }
  return vm.raise<OverflowError>("int too big to convert");
}

/// Runs a body with the host's call around it; its Result becomes what the C function gives.
template <class Body>
bufo_value give(bufo_interpreter* py, Value v, Body&& body) {
  HostCall call(*py);
  const auto checked = [&]() -> Result<Value> {
    TRY(check_given(*py->vm, v));
    return body(*py->vm);
  };
  return outer(*py, checked());
}
template <class Body>
int status(bufo_interpreter* py, Value v, Body&& body) {
  HostCall call(*py);
  const auto checked = [&]() -> Result<void> {
    TRY(check_given(*py->vm, v));
    return body(*py->vm);
  };
  return outer_status(*py, checked());
}
/// The same for results that are numbers: -1 is the error.
template <class Body>
int64_t number(bufo_interpreter* py, Value v, Body&& body) {
  int64_t out = -1;
  const int failed = status(py, v, [&](VM& vm) -> Result<void> {
    out = static_cast<int64_t>(TRY(body(vm)));
    return ok();
  });
  return failed != 0 ? -1 : out;
}

}  // namespace

}  // namespace bufo

using namespace bufo;

extern "C" {

bufo_value bufo_retain(bufo_interpreter*, bufo_value v) {
  if (v.bits != 0) incref(inner(v));
  return v;
}
void bufo_release(bufo_interpreter* py, bufo_value v) {
  if (v.bits == 0 || !inner(v).is_object()) return;
  Object* object = inner(v).object();
  if (object->refcount > 1) {
    --object->refcount;
    return;
  }
  HostCall call(*py);
  decref(object);
}

bufo_kind bufo_kind_of(bufo_interpreter* py, bufo_value value) {
  const Value v = inner(value);
  if (v.is_unbound()) return BUFO_ABSENT;
  if (v.is_none()) return BUFO_NONE;
  if (v.is_bool()) return BUFO_BOOL;
  const Type& type = py->vm->type_of(v);
  if (type.has_flag(kTypeFlagException)) return BUFO_EXCEPTION;
  switch (type.layout) {
    case kTypeInt:
      return BUFO_INT;
    case kTypeFloat:
      return BUFO_FLOAT;
    case kTypeComplex:
      return BUFO_COMPLEX;
    case kTypeStr:
      return BUFO_STR;
    case kTypeBytes:
      return BUFO_BYTES;
    case kTypeByteArray:
      return BUFO_BYTEARRAY;
    case kTypeMemoryView:
      return BUFO_MEMORYVIEW;
    case kTypeList:
      return BUFO_LIST;
    case kTypeTuple:
      return BUFO_TUPLE;
    case kTypeDict:
      return BUFO_DICT;
    case kTypeSet:
      return BUFO_SET;
    case kTypeFrozenSet:
      return BUFO_FROZENSET;
    case kTypeType:
      return BUFO_TYPE;
    case kTypeModule:
      return BUFO_MODULE;
    case kTypeFunction:
    case kTypeNativeFunction:
    case kTypeBoundMethod:
      return BUFO_FUNCTION;
    default:
      return &type == py->function_type ? BUFO_FUNCTION : BUFO_OTHER;
  }
}

const char* bufo_type_name(bufo_interpreter* py, bufo_value v) {
  return v.bits == 0 ? "absent" : type_name(py->vm->type_of(inner(v)));
}

int bufo_is_instance(bufo_interpreter* py, bufo_value v, bufo_value cls) {
  return static_cast<int>(number(
      py, inner(v), [&](VM& vm) -> Result<bool> { return is_instance(vm, inner(v), inner(cls)); }));
}

// --- making values

bufo_value bufo_none(void) { return outer(Value::none()); }
bufo_value bufo_bool(int truth) { return outer(Value::boolean(truth != 0)); }
bufo_value bufo_int(bufo_interpreter* py, int64_t i) {
  if (BUFO_LIKELY(Value::fits_small_int(i))) return outer(Value::small_int(i));
  return outer(*py, make_int(*py->vm, i));
}
bufo_value bufo_uint(bufo_interpreter* py, uint64_t u) {
  return outer(*py, make_int_unsigned(*py->vm, u));
}
bufo_value bufo_float(bufo_interpreter* py, double d) {
  return outer(*py, make_new_float(*py->vm, d));
}
bufo_value bufo_str(bufo_interpreter* py, const char* text, size_t nbytes) {
  HostCall call(*py);
  return outer(*py, decode_text(*py->vm, text_view(text, nbytes)));
}
bufo_value bufo_bytes(bufo_interpreter* py, const void* data, size_t nbytes) {
  HostCall call(*py);
  return outer(*py, make_bytes(*py->vm, data, static_cast<ptrdiff_t>(nbytes)));
}
bufo_value bufo_bytearray(bufo_interpreter* py, const void* data, size_t nbytes) {
  HostCall call(*py);
  return outer(*py, make_bytearray(*py->vm, data, static_cast<ptrdiff_t>(nbytes)));
}
bufo_value bufo_list(bufo_interpreter* py, const bufo_value* items, size_t count) {
  HostCall call(*py);
  return outer(*py, list_of(*py->vm, items, count));
}
bufo_value bufo_tuple(bufo_interpreter* py, const bufo_value* items, size_t count) {
  HostCall call(*py);
  return outer(*py, tuple_of(*py->vm, items, count));
}
bufo_value bufo_dict(bufo_interpreter* py) {
  HostCall call(*py);
  return outer(*py, make_dict(*py->vm));
}

// --- reading values

int bufo_to_int(bufo_interpreter* py, bufo_value v, int64_t* out) {
  if (BUFO_LIKELY(inner(v).is_small_int())) {
    *out = inner(v).small_int();
    return 0;
  }
  return status(py, inner(v), [&](VM& vm) -> Result<void> {
    *out = TRY(to_int64(vm, inner(v)));
    return ok();
  });
}
int bufo_to_uint(bufo_interpreter* py, bufo_value v, uint64_t* out) {
  return status(py, inner(v), [&](VM& vm) -> Result<void> {
    *out = TRY(to_uint64(vm, inner(v)));
    return ok();
  });
}
int bufo_to_float(bufo_interpreter* py, bufo_value v, double* out) {
  if (BUFO_LIKELY(inner(v).is_inline_float())) {
    *out = inner(v).inline_float();
    return 0;
  }
  return status(py, inner(v), [&](VM& vm) -> Result<void> {
    *out = TRY(to_double(vm, inner(v)));
    return ok();
  });
}
int bufo_truth(bufo_interpreter* py, bufo_value v) {
  if (inner(v).is_bool()) return inner(v).is_true();
  return static_cast<int>(
      number(py, inner(v), [&](VM& vm) -> Result<bool> { return is_truthy(vm, inner(v)); }));
}
const char* bufo_to_str(bufo_interpreter* py, bufo_value v, size_t* nbytes) {
  const char* text = nullptr;
  status(py, inner(v), [&](VM& vm) -> Result<void> {
    Str* s = try_as<Str>(vm, inner(v));
    if (s == nullptr) {
      return vm.raise<TypeError>("must be str, not {}", type_name_of(inner(v)));
    }
    const std::string_view utf8 = TRY(str_utf8(vm, *s));
    text = utf8.data();
    if (nbytes != nullptr) *nbytes = utf8.size();
    return ok();
  });
  return text;
}
bufo_value bufo_str_of(bufo_interpreter* py, bufo_value v) {
  return give(py, inner(v), [&](VM& vm) -> Result<Value> { return str(vm, inner(v)); });
}
bufo_value bufo_repr_of(bufo_interpreter* py, bufo_value v) {
  return give(py, inner(v), [&](VM& vm) -> Result<Value> { return repr(vm, inner(v)); });
}

// --- operations

int64_t bufo_length(bufo_interpreter* py, bufo_value v) {
  return number(py, inner(v), [&](VM& vm) { return length(vm, inner(v)); });
}
bufo_value bufo_get_item(bufo_interpreter* py, bufo_value v, bufo_value key) {
  return give(py, inner(v), [&](VM& vm) -> Result<Value> {
    TRY(check_given(vm, inner(key)));
    return get_item(vm, inner(v), inner(key));
  });
}
bufo_value bufo_get_at(bufo_interpreter* py, bufo_value v, int64_t index) {
  return give(py, inner(v), [&](VM& vm) -> Result<Value> {
    const AnyRef key = TRY(make_int(vm, index));
    return get_item(vm, inner(v), key);
  });
}
int bufo_set_item(bufo_interpreter* py, bufo_value v, bufo_value key, bufo_value item) {
  return status(py, inner(v), [&](VM& vm) -> Result<void> {
    TRY(check_given(vm, inner(key)));
    TRY(check_given(vm, inner(item)));
    return set_item(vm, inner(v), inner(key), inner(item));
  });
}
int bufo_del_item(bufo_interpreter* py, bufo_value v, bufo_value key) {
  return status(py, inner(v), [&](VM& vm) -> Result<void> {
    TRY(check_given(vm, inner(key)));
    return del_item(vm, inner(v), inner(key));
  });
}
bufo_value bufo_get_attr(bufo_interpreter* py, bufo_value v, const char* name) {
  return give(py, inner(v), [&](VM& vm) -> Result<Value> {
    const Ref<Str> attribute = TRY(intern(vm, name));
    return get_attr(vm, inner(v), *attribute);
  });
}
bufo_value bufo_find_attr(bufo_interpreter* py, bufo_value v, const char* name) {
  return give(py, inner(v), [&](VM& vm) -> Result<Value> {
    const Ref<Str> attribute = TRY(intern(vm, name));
    return try_get_attr(vm, inner(v), *attribute);
  });
}
int bufo_set_attr(bufo_interpreter* py, bufo_value v, const char* name, bufo_value value) {
  return status(py, inner(v), [&](VM& vm) -> Result<void> {
    TRY(check_given(vm, inner(value)));
    const Ref<Str> attribute = TRY(intern(vm, name));
    return set_attr(vm, inner(v), *attribute, inner(value));
  });
}
int bufo_equal(bufo_interpreter* py, bufo_value a, bufo_value b) {
  return static_cast<int>(number(py, inner(a), [&](VM& vm) -> Result<bool> {
    TRY(check_given(vm, inner(b)));
    return equals(vm, inner(a), inner(b));
  }));
}
int bufo_contains(bufo_interpreter* py, bufo_value container, bufo_value item) {
  return static_cast<int>(number(py, inner(container), [&](VM& vm) -> Result<bool> {
    TRY(check_given(vm, inner(item)));
    return contains(vm, inner(container), inner(item));
  }));
}
int bufo_append(bufo_interpreter* py, bufo_value list, bufo_value item) {
  return status(py, inner(list), [&](VM& vm) -> Result<void> {
    TRY(check_given(vm, inner(item)));
    List* l = try_as<List>(vm, inner(list));
    if (l == nullptr) {
      return vm.raise<TypeError>("must be list, not {}", type_name_of(inner(list)));
    }
    return list_append(vm, *l, inner(item));
  });
}
bufo_value bufo_iterate(bufo_interpreter* py, bufo_value v) {
  return give(py, inner(v), [&](VM& vm) { return get_iter(vm, inner(v)); });
}
bufo_value bufo_next(bufo_interpreter* py, bufo_value iterator) {
  return give(py, inner(iterator), [&](VM& vm) { return iter_next(vm, inner(iterator)); });
}

// --- calls

bufo_value bufo_call(bufo_interpreter* py, bufo_value callee, const bufo_value* args,
                     size_t count) {
  return give(py, inner(callee),
              [&](VM& vm) { return call_host(vm, inner(callee), args, count, nullptr, 0); });
}
bufo_value bufo_call_named(bufo_interpreter* py, bufo_value callee, const bufo_value* args,
                           size_t count, const char* const* names, size_t name_count) {
  return give(py, inner(callee),
              [&](VM& vm) { return call_host(vm, inner(callee), args, count, names, name_count); });
}
bufo_value bufo_call_method(bufo_interpreter* py, bufo_value v, const char* name,
                            const bufo_value* args, size_t count) {
  return give(py, inner(v),
              [&](VM& vm) { return call_host_method(vm, inner(v), name, args, count); });
}

}  // extern "C"

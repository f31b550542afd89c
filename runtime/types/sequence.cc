// What the container types share (see sequence.h).
//
// Follows Objects/abstract.c (CPython 3.12) in behaviour: which error a bad index or count gives.
#include "runtime/types/sequence.h"

#include <algorithm>

namespace bufo {

static bool has_index(VM& vm, Value v) {
  return v.is_small_int() || vm.type_of(v).slots.to_index != nullptr;
}

Result<ptrdiff_t> subscript_index(VM& vm, Value key, const char* name) {
  if (!has_index(vm, key)) {
    return vm.raise<TypeError>("{} indices must be integers or slices, not {}", name,
                               type_name_of(key));
  }
  AnyRef index = TRY(to_index(vm, key));
  int64_t i;
  if (!try_int64(index, i)) {
    return vm.raise<IndexError>("cannot fit '{}' into an index-sized integer", type_name_of(key));
  }
  return i;
}

Result<ptrdiff_t> bound_argument(VM& vm, Value v, ptrdiff_t fallback) {
  if (v.is_unbound()) return fallback;
  if (!has_index(vm, v)) {
    return vm.raise<TypeError>("slice indices must be integers or have an __index__ method");
  }
  return to_ptrdiff(vm, v, OnOverflow::kClamp);
}

void clamp_bounds(ptrdiff_t& start, ptrdiff_t& stop, ptrdiff_t length) {
  if (start < 0) start = std::max<ptrdiff_t>(start + length, 0);
  if (stop < 0) stop = std::max<ptrdiff_t>(stop + length, 0);
  stop = std::min(stop, length);
}

bool is_sequence(VM& vm, Value v) {
  const Type& type = vm.type_of(v);
  if (type.slots.item != nullptr) return true;
  return type.has_flag(kTypeFlagHeap) && type.slots.getitem != nullptr && !is_a<Dict>(vm, v);
}

Result<Value> sequence_item(VM& vm, Value v, ptrdiff_t i) {
  const auto item = vm.type_of(v).slots.item;
  if (item != nullptr) return item(vm, v, i);
  AnyRef index = TRY(make_int(vm, i));
  return get_item(vm, v, index);
}

Result<ptrdiff_t> repeat_count(VM& vm, Value v) {
  if (!has_index(vm, v)) {
    return vm.raise<TypeError>("can't multiply sequence by non-int of type '{}'", type_name_of(v));
  }
  const ptrdiff_t count = TRY(to_ptrdiff(vm, v));
  return std::max<ptrdiff_t>(count, 0);
}

Result<ptrdiff_t> repeated_size(VM& vm, ptrdiff_t size, ptrdiff_t count) {
  ptrdiff_t total, nbytes;
  if (__builtin_mul_overflow(size, count, &total) ||
      __builtin_mul_overflow(total, static_cast<ptrdiff_t>(sizeof(Value)), &nbytes)) {
    return raise_no_memory(vm);
  }
  return total;
}

void repeat_items(Value* to, const Value* from, ptrdiff_t count, ptrdiff_t times) {
  const ptrdiff_t total = count * times;
  if (total == 0) return;
  for (ptrdiff_t i = 0; i < count; ++i) {
    // One addition instead of `times` increments.
    if (from[i].is_object()) from[i].object()->refcount += static_cast<uint32_t>(times);
  }
  if (count == 1) {
    std::fill_n(to, total, from[0]);
    return;
  }
  // Doubling what is there copies in few large blocks.
  std::memcpy(static_cast<void*>(to), from, static_cast<size_t>(count) * sizeof(Value));
  for (ptrdiff_t done = count; done < total;) {
    const ptrdiff_t more = std::min(done, total - done);
    std::memcpy(static_cast<void*>(to + done), to, static_cast<size_t>(more) * sizeof(Value));
    done += more;
  }
}

Result<Value> iter_self(VM&, Value self) { return self; }

Result<Value> builtin_named(VM& vm, std::string_view name) {
  Ref<Str> key = TRY(intern(vm, name));
  AnyRef v = TRY(dict_get(vm, as<Dict>(vm.builtins_dict), key));
  if (v.is_unbound()) return vm.raise<AttributeError>("{}", name);
  return v;
}

bool refuses_keywords(VM& vm, const Type& cls, TypeIndex base) {
  return cls.index == base || cls.slots.init == vm.type(base).slots.init;
}

Raised raise_no_keywords(VM& vm, const char* name) {
  return vm.raise<TypeError>("{}() takes no keyword arguments", name);
}

Result<void> check_positional(VM& vm, const CallArgs& args, const char* name, uint32_t least,
                              uint32_t most) {
  if (args.positional >= least && args.positional <= most) return ok();
  const bool few = args.positional < least;
  const uint32_t bound = few ? least : most;
  return vm.raise<TypeError>("{} expected {}{} argument{}, got {}", name,
                             least == most ? ""
                             : few         ? "at least "
                                           : "at most ",
                             bound, bound == 1 ? "" : "s", args.positional);
}

std::string_view base_name(VM& vm, Value v) {
  const std::string_view name = type_name(vm.type_of(v));
  const size_t dot = name.rfind('.');
  return dot == std::string_view::npos ? name : name.substr(dot + 1);
}

Result<Value> class_getitem(VM& vm, const Args& args) {
  return make_generic_alias(vm, args[0], args[1]);
}

}  // namespace bufo

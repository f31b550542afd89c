// memoryview: conversions to other objects, release, and the attributes.
#include "runtime/types/byteslike.h"
#include "runtime/types/memoryview_internal.h"
#include "runtime/types/sequence.h"

namespace bufo {

// --- conversions

namespace {

/// The items of dimension d and below as a list; an item itself below the last one.
Result<Value> list_of(VM& vm, MemoryView& m, const ItemAccess& items, uint8_t* data, int d) {
  if (d == m.ndim) return items.read(vm, data);
  const ptrdiff_t count = view_shape(m)[d], stride = view_strides(m)[d];
  const ptrdiff_t* sub = m.has_suboffsets ? view_suboffsets(m) + d : nullptr;
  TRY(vm.tick(count >> 6));
  Ref<List> list = TRY(make_list(vm, count));
  for (ptrdiff_t i = 0; i < count; ++i) {
    AnyRef item = TRY(list_of(vm, m, items, step_into(data, i, stride, sub), d + 1));
    TRY(list_append(vm, *list, item));
  }
  return list;
}

}  // namespace

Result<char> view_item_code(VM& vm, const MemoryView& m) {
  const char* format = m.format;
  if (*format == '@') ++format;
  if (format[0] != 0 && format[1] == 0) return format[0];
  return vm.raise<NotImplementedError>("memoryview: unsupported format {}", m.format);
}

Result<Value> memoryview_tolist(VM& vm, const Args& args) {
  auto& m = args.self<MemoryView>();
  TRY(require_alive(vm, m));
  ItemAccess items;
  TRY(items.prepare(vm, m));
  const AnyRef self = args[0];
  const BlockHold hold(m);
  return list_of(vm, m, items, m.data, 0);
}

Result<Value> memoryview_tobytes(VM& vm, const Args& args) {
  char order = 'C';
  if (args.has_value(1)) {
    const Str* text = try_as<Str>(vm, args[1]);
    if (text == nullptr) {
      return vm.raise<TypeError>("tobytes() argument 'order' must be str or None, not {}",
                                 type_name_of(args[1]));
    }
    if (str_equals(*text, "F")) {
      order = 'F';
    } else if (str_equals(*text, "A")) {
      order = 'A';
    } else if (!str_equals(*text, "C")) {
      return vm.raise<ValueError>("order must be 'C', 'F' or 'A'");
    }
  }
  auto& m = args.self<MemoryView>();
  TRY(require_alive(vm, m));
  TRY(vm.tick(m.nbytes >> 12));
  Ref<Bytes> bytes = TRY(make_bytes_uninitialized(vm, m.nbytes));
  vm.bytes_copied += static_cast<uint64_t>(m.nbytes);
  copy_to_contiguous(view_region(m), bytes->data, order);
  return bytes;
}

Result<Value> memoryview_hex(VM& vm, const Args& args) {
  auto& m = args.self<MemoryView>();
  TRY(require_alive(vm, m));
  const AnyRef self = args[0];
  const BlockHold hold(m);
  if (view_c_contiguous(m)) return hex_of_bytes(vm, m.data, m.nbytes, args);
  RawBlock block;
  if (!block.allocate(vm, static_cast<size_t>(m.nbytes) + 1)) return raise_no_memory(vm);
  auto* data = static_cast<uint8_t*>(block.get());
  copy_to_contiguous(view_region(m), data, 'C');
  return hex_of_bytes(vm, data, m.nbytes, args);
}

// --- release

Result<Value> memoryview_revoke(VM& vm, const Args& args) {
  auto& m = args.self<MemoryView>();
  TRY(require_alive(vm, m));
  if (!m.is_root) {
    return vm.raise<ValueError>("only a view that was made from its exporter can revoke it");
  }
  revoke_export(*m.block);
  return none();
}

Result<Value> memoryview_release_method(VM& vm, const Args& args) {
  TRY(release_view(vm, args.self<MemoryView>()));
  return none();
}

Result<Value> memoryview_enter(VM& vm, const Args& args) {
  TRY(require_alive(vm, args.self<MemoryView>()));
  return args[0];
}

Result<Value> memoryview_exit(VM& vm, const Args& args) {
  return memoryview_release_method(vm, args);
}

// --- attributes

namespace {

Result<Value> tuple_of_sizes(VM& vm, const ptrdiff_t* sizes, int count) {
  Ref<Tuple> tuple = TRY(make_tuple(vm, count));
  for (int i = 0; i < count; ++i) {
    AnyRef size = TRY(make_int(vm, sizes[i]));
    tuple->items[i] = size.release();
  }
  return tuple;
}

Result<Value> get_obj(VM& vm, Value self) {
  const auto& m = as<MemoryView>(self);
  TRY(require_alive(vm, m));
  const Value owner = m.block->buffer.owner;
  return owner.is_unbound() ? Value::none() : owner;
}
Result<Value> get_nbytes(VM& vm, Value self) {
  TRY(require_alive(vm, as<MemoryView>(self)));
  return make_int(vm, as<MemoryView>(self).nbytes);
}
Result<Value> get_itemsize(VM& vm, Value self) {
  TRY(require_alive(vm, as<MemoryView>(self)));
  return make_int(vm, as<MemoryView>(self).itemsize);
}
Result<Value> get_format(VM& vm, Value self) {
  TRY(require_alive(vm, as<MemoryView>(self)));
  return make_str(vm, as<MemoryView>(self).format);
}
Result<Value> get_ndim(VM& vm, Value self) {
  TRY(require_alive(vm, as<MemoryView>(self)));
  return Value::small_int(as<MemoryView>(self).ndim);
}
Result<Value> get_shape(VM& vm, Value self) {
  const auto& m = as<MemoryView>(self);
  TRY(require_alive(vm, m));
  return tuple_of_sizes(vm, view_shape(m), m.ndim);
}
Result<Value> get_strides(VM& vm, Value self) {
  const auto& m = as<MemoryView>(self);
  TRY(require_alive(vm, m));
  return tuple_of_sizes(vm, view_strides(m), m.ndim);
}
Result<Value> get_suboffsets(VM& vm, Value self) {
  const auto& m = as<MemoryView>(self);
  TRY(require_alive(vm, m));
  return tuple_of_sizes(vm, view_suboffsets(m), m.has_suboffsets ? m.ndim : 0);
}
Result<Value> get_readonly(VM& vm, Value self) {
  TRY(require_alive(vm, as<MemoryView>(self)));
  return Value::boolean(view_readonly(as<MemoryView>(self)));
}
Result<Value> get_c_contiguous(VM& vm, Value self) {
  TRY(require_alive(vm, as<MemoryView>(self)));
  return Value::boolean(view_c_contiguous(as<MemoryView>(self)));
}
Result<Value> get_f_contiguous(VM& vm, Value self) {
  TRY(require_alive(vm, as<MemoryView>(self)));
  return Value::boolean(view_f_contiguous(as<MemoryView>(self)));
}
Result<Value> get_contiguous(VM& vm, Value self) {
  TRY(require_alive(vm, as<MemoryView>(self)));
  return Value::boolean(view_c_contiguous(as<MemoryView>(self)) ||
                        view_f_contiguous(as<MemoryView>(self)));
}

}  // namespace

constinit const GetSet kMemoryViewGetSets[kMemoryViewGetSetCount] = {
    {"obj", get_obj, nullptr, "The object whose memory this is."},
    {"nbytes", get_nbytes, nullptr, "The bytes that the items take: product(shape) * itemsize."},
    {"readonly", get_readonly, nullptr, "Whether the memory is read-only."},
    {"itemsize", get_itemsize, nullptr, "The size of an item, in bytes."},
    {"format", get_format, nullptr, "The format of an item, as module struct has it."},
    {"ndim", get_ndim, nullptr, "The number of dimensions."},
    {"shape", get_shape, nullptr, "The items in each dimension."},
    {"strides", get_strides, nullptr, "The bytes from item to item in each dimension."},
    {"suboffsets", get_suboffsets, nullptr, "For arrays of pointers; usually empty."},
    {"c_contiguous", get_c_contiguous, nullptr, "Whether the items lie in C order without gaps."},
    {"f_contiguous", get_f_contiguous, nullptr,
     "Whether the items lie in Fortran order without gaps."},
    {"contiguous", get_contiguous, nullptr, "Whether the items lie without gaps."},
    {"T", get_transposed, nullptr, "The view with its dimensions in reverse order."},
};

}  // namespace bufo

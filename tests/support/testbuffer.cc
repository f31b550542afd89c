// Module _testbuffer: exporters of every shape, for tests only.
//
// ndarray exports items in any format with any shape, strides and offset, through pointers
// (suboffsets) if asked, re-exports another exporter's buffer as it was requested, and refuses when
// told to. It is linked into a program of its own, bufo_testbuffer; the shipped one has no trace of
// it. The interface is what CPython's test_buffer.py uses.
#include <algorithm>
#include <cstring>
#include <new>

#include "runtime/buffer_copy.h"
#include "runtime/class.h"
#include "runtime/gc.h"
#include "runtime/hash.h"
#include "runtime/modules/module_state.h"
#include "runtime/operators.h"
#include "runtime/struct_format.h"
#include "runtime/types/byteslike.h"
#include "runtime/types/int.h"
#include "runtime/types/memoryview_internal.h"
#include "runtime/types/sequence.h"
#include "runtime/types/str.h"

namespace bufo {

extern const TypeSpec kNdarraySpec;
extern const TypeSpec kStaticArraySpec;

namespace {

constexpr int kMaxNdarrayNdim = 2 * kMaxNdim;
constexpr int64_t kNoGetbuf = 0x10000;

enum NdFlag : int {
  kNdVarexport = 0x001,
  kNdWritable = 0x002,
  kNdFortran = 0x004,
  kNdScalar = 0x008,
  kNdPil = 0x010,
  kNdRedirect = 0x020,
  kNdGetbufFail = 0x040,
  kNdGetbufUndefined = 0x080,
};

/// One structure of an ndarray: its own items, or a buffer of somebody else's.
struct Base {
  Base* next;
  ptrdiff_t exports;
  int flags;
  ptrdiff_t offset;
  uint8_t* memory;    // owned items (and pointers), or null
  char* format_text;  // owned, or null
  Buffer held;        // of a consumer
  // What is exported; null where the request did not ask for it.
  uint8_t* data;
  const char* format;
  ptrdiff_t itemsize, nbytes;
  int ndim;
  bool readonly, has_shape, has_strides, has_suboffsets;
  ptrdiff_t shape[kMaxNdarrayNdim], strides[kMaxNdarrayNdim], suboffsets[kMaxNdarrayNdim];

  Region region(FullShape& storage) const {
    Region r{data, ndim, itemsize, shape, strides, has_suboffsets ? suboffsets : nullptr};
    if (!has_shape && ndim > 0) {
      storage.shape[0] = itemsize == 0 ? 0 : nbytes / itemsize;
      r.shape = storage.shape;
    }
    if (!has_strides && ndim > 0) {
      fill_c_strides(storage.strides, r.shape, ndim, itemsize);
      r.strides = storage.strides;
    }
    return r;
  }
  bool contiguous(char order) const {
    FullShape storage;
    if (ndim > kMaxNdim && !has_strides) return order != 'F';
    const Region r = region(storage);
    const bool c = is_c_contiguous(r), f = is_f_contiguous(r);
    return order == 'C' ? c : order == 'F' ? f : c || f;
  }
  void set_nbytes() {
    nbytes = itemsize;
    for (int i = 0; i < ndim; ++i) nbytes *= shape[i];
  }
};

struct Ndarray : Object {
  int flags;
  bool consumer;
  Base* head;
};

Ndarray& nd_of(Value v) { return *static_cast<Ndarray*>(v.object()); }
Type& nd_type(VM& vm) { return *find_native_type(vm, kNdarraySpec); }
bool is_ndarray(VM& vm, Value v) { return v.is_object() && &vm.type_of(v) == &nd_type(vm); }

Result<Base*> new_base(VM& vm) {
  void* block = vm.heap.allocate_raw(sizeof(Base));
  if (block == nullptr) return raise_no_memory(vm);
  std::memset(block, 0, sizeof(Base));
  auto* base = static_cast<Base*>(block);
  new (&base->held) Buffer();
  return base;
}
void free_base(VM& vm, Base* base) {
  base->held.~Buffer();
  if (base->memory != nullptr) vm.heap.free(base->memory);
  if (base->format_text != nullptr) vm.heap.free(base->format_text);
  vm.heap.free(base);
}

void nd_dealloc(VM& vm, Object* o) {
  auto& nd = *static_cast<Ndarray*>(o);
  while (nd.head != nullptr) {
    Base* base = std::exchange(nd.head, nd.head->next);
    free_base(vm, base);
  }
}
void nd_traverse(Object* o, Visitor& visitor) {
  const auto& nd = *static_cast<Ndarray*>(o);
  for (const Base* b = nd.head; b != nullptr; b = b->next) visitor.visit(b->held.owner.get());
}

// --- items through module struct

Result<Value> struct_module(VM& vm) {
  const Ref<Str> name = TRY(intern(vm, "struct"));
  return import_module(vm, *name);
}
Result<Value> call_struct(VM& vm, const char* function, std::span<const Value> args) {
  const AnyRef module = TRY(struct_module(vm));
  const Ref<Str> name = TRY(intern(vm, function));
  const AnyRef callee = TRY(get_attr(vm, module, *name));
  return call(vm, callee, CallArgs{args.data(), static_cast<uint32_t>(args.size()), nullptr});
}

/// The values of one item: a tuple.
Result<Ref<Tuple>> unpack_values(VM& vm, const char* format, const uint8_t* at,
                                 ptrdiff_t itemsize) {
  if (format == nullptr) return vm.raise<ValueError>("the buffer has no format");
  const Ref<Str> text = TRY(make_str(vm, format));
  const Ref<Bytes> bytes = TRY(make_bytes(vm, at, itemsize));
  const Value args[] = {text, bytes};
  AnyRef values = TRY(call_struct(vm, "unpack", args));
  return Ref<Tuple>(&as<Tuple>(values));
}
Result<Value> unpack_single(VM& vm, const char* format, const uint8_t* at, ptrdiff_t itemsize) {
  if (format == nullptr) {
    format = "B";
    itemsize = 1;
  }
  const Ref<Tuple> values = TRY(unpack_values(vm, format, at, itemsize));
  if (values->size == 1) return values->items[0];
  return Value(values);
}

/// One element of an initialiser as bytes: a scalar for formats of one value, else a sequence.
Result<Ref<Bytes>> pack_element(VM& vm, const char* format, ptrdiff_t value_count, Value item) {
  const Ref<Str> text = TRY(make_str(vm, format));
  const bool scalar =
      is_a<Bytes>(vm, item) || is_int(vm, item) || item.is_inline_float() || is_a<Float>(vm, item);
  const Value* values = nullptr;
  ptrdiff_t count = 0;
  if (scalar && value_count == 1) {
    values = &item;
    count = 1;
  } else if (is_a<List>(vm, item)) {
    values = as<List>(item).items;
    count = as<List>(item).size;
  } else if (is_a<Tuple>(vm, item)) {
    values = as<Tuple>(item).items;
    count = as<Tuple>(item).size;
  }
  if (count != value_count || values == nullptr) {
    return vm.raise<ValueError>("mismatch between initializer element and format string");
  }
  const Ref<Tuple> args = TRY(make_tuple(vm, count + 1));
  args->items[0] = AnyRef(Value(text)).release();
  for (ptrdiff_t i = 0; i < count; ++i) args->items[i + 1] = AnyRef(values[i]).release();
  AnyRef packed = TRY(call_struct(vm, "pack", {args->items, static_cast<size_t>(args->size)}));
  return Ref<Bytes>(&as<Bytes>(packed));
}

// --- making structures

Result<bool> sequence_items(VM& vm, Value v, Ref<List>& out) {
  if (!is_a<List>(vm, v) && !is_a<Tuple>(vm, v)) {
    return vm.raise<TypeError>("expected a list or a tuple");
  }
  out = TRY(list_from_iterable(vm, v));
  return true;
}

Result<void> read_numbers(VM& vm, const List& list, ptrdiff_t* out, bool is_shape) {
  for (ptrdiff_t i = 0; i < list.size; ++i) {
    if (!is_int(vm, list.items[i])) {
      return vm.raise<ValueError>("elements of {} must be integers",
                                  is_shape ? "shape" : "strides");
    }
    int64_t n;
    if (!try_int64(list.items[i], n)) {
      return vm.raise<OverflowError>("Python int too large to convert to C ssize_t");
    }
    if (is_shape && n < 0) return vm.raise<ValueError>("elements of shape must be integers >= 0");
    out[i] = n;
  }
  return ok();
}

bool structure_fits(ptrdiff_t memory_nbytes, const Base& b) {
  if (b.offset % b.itemsize != 0 || b.offset < 0 || b.offset + b.itemsize > memory_nbytes) {
    return false;
  }
  ptrdiff_t low = b.offset, high = b.offset + b.itemsize;
  for (int i = 0; i < b.ndim; ++i) {
    if (b.strides[i] % b.itemsize != 0) return false;
  }
  for (int i = 0; i < b.ndim; ++i) {
    if (b.shape[i] == 0) return true;
  }
  for (int i = 0; i < b.ndim; ++i) {
    ptrdiff_t reach;
    if (__builtin_mul_overflow(b.shape[i] - 1, b.strides[i], &reach)) return false;
    if (__builtin_add_overflow(reach < 0 ? low : high, reach, reach < 0 ? &low : &high)) {
      return false;
    }
  }
  return low >= 0 && high <= memory_nbytes;
}

/// The first dimension becomes one of pointers, each to where its row's memory begins.
Result<void> add_pointers(VM& vm, Base& b, ptrdiff_t memory_nbytes) {
  const ptrdiff_t rows = b.shape[0];
  const auto table_nbytes = static_cast<size_t>(rows) * sizeof(uint8_t*);
  auto* block = static_cast<uint8_t*>(
      vm.heap.allocate_raw(table_nbytes + static_cast<size_t>(memory_nbytes) + 8));
  if (block == nullptr) return raise_no_memory(vm);
  uint8_t* payload = block + table_nbytes;
  std::memcpy(payload, b.memory, static_cast<size_t>(memory_nbytes));
  vm.heap.free(std::exchange(b.memory, block));
  ptrdiff_t suboffset = 0;
  for (int i = 1; i < b.ndim && b.shape[i] != 0; ++i) {
    if (b.strides[i] <= 0) suboffset += -b.strides[i] * (b.shape[i] - 1);
  }
  const bool backwards = b.strides[0] < 0;
  for (ptrdiff_t i = 0; i < rows; ++i) {
    uint8_t* row = payload + b.offset + i * b.strides[0] - suboffset;
    std::memcpy(block + (backwards ? rows - 1 - i : i) * 8, &row, sizeof row);
  }
  for (int i = 1; i < b.ndim; ++i) b.suboffsets[i] = -1;
  b.suboffsets[0] = suboffset;
  b.data = block + (backwards ? (rows - 1) * 8 : 0);
  b.strides[0] = backwards ? -8 : 8;
  b.has_suboffsets = true;
  return ok();
}

Result<void> fill_base(VM& vm, Base& b, Value items, Value shape, Value strides, ptrdiff_t offset,
                       Str& format, int flags) {
  Ref<List> shape_list, stride_list, item_list;
  TRY(sequence_items(vm, shape, shape_list));
  if (shape_list->size > kMaxNdarrayNdim) {
    return vm.raise<ValueError>("ndim must not exceed {}", kMaxNdarrayNdim);
  }
  b.ndim = static_cast<int>(shape_list->size);
  bool has_strides = false;
  if (!strides.is_unbound() && !strides.is_none()) {
    TRY(sequence_items(vm, strides, stride_list));
    has_strides = stride_list->size > 0;
    if (has_strides && (flags & kNdFortran) != 0) {
      return vm.raise<TypeError>("ND_FORTRAN cannot be used together with strides");
    }
    if (has_strides && stride_list->size != b.ndim) {
      return vm.raise<ValueError>("len(shape) != len(strides)");
    }
  }
  const Value size_args[] = {&format};
  const AnyRef size = TRY(call_struct(vm, "calcsize", size_args));
  b.itemsize = TRY(to_ptrdiff(vm, size));
  if (b.itemsize == 0) return vm.raise<ValueError>("itemsize must not be zero");
  const std::string_view text = TRY(str_utf8(vm, format));
  b.format_text = static_cast<char*>(vm.heap.allocate_raw(text.size() + 1));
  if (b.format_text == nullptr) return raise_no_memory(vm);
  std::memcpy(b.format_text, text.data(), text.size());
  b.format_text[text.size()] = 0;
  b.format = b.format_text;
  if (b.ndim == 0) {
    item_list = TRY(make_list(vm));
    TRY(list_append(vm, *item_list, items));
  } else {
    TRY(sequence_items(vm, items, item_list));
  }
  if (item_list->size == 0) {
    return vm.raise<ValueError>("initializer list or tuple must not be empty");
  }
  if (offset % b.itemsize != 0) {
    return vm.raise<ValueError>("offset must be a multiple of itemsize");
  }
  const ptrdiff_t memory_nbytes = item_list->size * b.itemsize;
  if (offset < 0 || offset + b.itemsize > memory_nbytes) {
    return vm.raise<ValueError>("offset out of bounds");
  }
  b.memory = static_cast<uint8_t*>(vm.heap.allocate_raw(static_cast<size_t>(memory_nbytes)));
  if (b.memory == nullptr) return raise_no_memory(vm);
  std::memset(b.memory, 0, static_cast<size_t>(memory_nbytes));
  const Ref<Tuple> zeros = TRY(unpack_values(vm, b.format, b.memory, b.itemsize));
  for (ptrdiff_t i = 0; i < item_list->size; ++i) {
    const Ref<Bytes> packed = TRY(pack_element(vm, b.format, zeros->size, item_list->items[i]));
    std::memcpy(b.memory + i * b.itemsize, packed->data, static_cast<size_t>(b.itemsize));
  }
  b.offset = offset;
  b.data = b.memory + offset;
  b.flags = flags;
  b.readonly = (flags & kNdWritable) == 0;
  if (b.ndim == 0) {
    if ((flags & kNdPil) != 0) {
      return vm.raise<TypeError>("ndim = 0 cannot be used in conjunction with ND_PIL");
    }
    b.flags |= kNdScalar;
    b.nbytes = b.itemsize;
    return ok();
  }
  TRY(read_numbers(vm, *shape_list, b.shape, true));
  b.has_shape = b.has_strides = true;
  if (has_strides) {
    TRY(read_numbers(vm, *stride_list, b.strides, false));
  } else if ((flags & kNdFortran) != 0) {
    fill_f_strides(b.strides, b.shape, b.ndim, b.itemsize);
  } else {
    fill_c_strides(b.strides, b.shape, b.ndim, b.itemsize);
  }
  if (!structure_fits(memory_nbytes, b)) {
    return vm.raise<ValueError>("invalid combination of buffer, shape and strides");
  }
  if ((flags & kNdPil) != 0) TRY(add_pointers(vm, b, memory_nbytes));
  b.set_nbytes();
  return ok();
}

Result<void> push_base(VM& vm, Ndarray& nd, Value items, Value shape, Value strides,
                       ptrdiff_t offset, Str& format, int flags) {
  Base* base = TRY(new_base(vm));
  const Result<void> filled = fill_base(vm, *base, items, shape, strides, offset, format, flags);
  if (filled.is_error()) {
    free_base(vm, base);
    return Raised{};
  }
  base->next = nd.head;
  nd.head = base;
  return ok();
}

/// Holds another exporter's buffer, exactly as the request gives it.
Result<void> hold_buffer(VM& vm, Ndarray& nd, Value exporter, BufferRequest request) {
  Buffer buffer = TRY(acquire_buffer(vm, exporter, request));
  Base* base = TRY(new_base(vm));
  base->held = std::move(buffer);
  const Buffer& b = base->held;
  base->data = b.data;
  base->format = b.format;
  base->itemsize = b.itemsize;
  base->nbytes = b.nbytes;
  base->ndim = b.ndim;
  base->readonly = b.readonly;
  base->has_shape = b.shape != nullptr && b.ndim > 0;
  base->has_strides = b.strides != nullptr && b.ndim > 0;
  base->has_suboffsets = b.suboffsets != nullptr && b.ndim > 0;
  for (int i = 0; i < b.ndim; ++i) {
    if (base->has_shape) base->shape[i] = b.shape[i];
    if (base->has_strides) base->strides[i] = b.strides[i];
    if (base->has_suboffsets) base->suboffsets[i] = b.suboffsets[i];
  }
  if (b.ndim == 0) base->flags |= kNdScalar;
  if (base->has_suboffsets) base->flags |= kNdPil;
  nd.consumer = true;
  nd.head = base;
  return ok();
}

Result<int64_t> int_argument(VM& vm, const Args& args, uint32_t i, int64_t fallback) {
  if (!args.has(i)) return fallback;
  const ptrdiff_t n = TRY(args.index(vm, i));
  return static_cast<int64_t>(n);
}
Result<Ref<Str>> format_argument(VM& vm, const Args& args, uint32_t i) {
  if (!args.has(i)) return intern(vm, "B");
  Str* format = TRY(str_argument(vm, args[i], "format"));
  return Ref<Str>(format);
}

Result<Value> nd_new(VM& vm, Type& cls, const CallArgs& call) {
  static constexpr Signature kSignature = parse_signature(
      "(cls, obj, shape=None, strides=None, offset=0, format='B', flags=0, getbuf=None)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "ndarray", call, &cls));
  const Args& args = bound.args();
  const int64_t offset = TRY(int_argument(vm, args, 4, 0));
  const Ref<Str> format = TRY(format_argument(vm, args, 5));
  int64_t flags = TRY(int_argument(vm, args, 6, 0));
  int64_t getbuf = TRY(int_argument(vm, args, 7, kNoGetbuf));
  Ref<Ndarray> nd = TRY(allocate<Ndarray>(vm, cls));
  nd->flags = 0;
  nd->consumer = false;
  nd->head = nullptr;
  if (supports_buffer(vm, args[1]) && !args.has_value(2)) {
    if (args.has_value(3) || offset != 0 || args.has(5) || (flags != 0 && flags != kNdRedirect)) {
      return vm.raise<TypeError>(
          "construction from exporter object only takes 'obj', 'getbuf' and 'flags' arguments");
    }
    if (getbuf == kNoGetbuf) getbuf = static_cast<int64_t>(BufferRequest::kFullRo);
    TRY(hold_buffer(vm, *nd, args[1], static_cast<BufferRequest>(getbuf)));
    nd->head->flags |= static_cast<int>(flags);
    return nd;
  }
  if (getbuf != kNoGetbuf) {
    return vm.raise<TypeError>("getbuf argument only valid for construction from exporter object");
  }
  if (!args.has_value(2)) {
    return vm.raise<TypeError>(
        "shape is a required argument when constructing from list, tuple or scalar");
  }
  nd->flags = static_cast<int>(flags) & kNdVarexport;
  flags &= ~int64_t{kNdVarexport};
  TRY(push_base(vm, *nd, args[1], args[2], args[3], static_cast<ptrdiff_t>(offset), *format,
                static_cast<int>(flags)));
  return nd;
}

Result<Value> nd_push(VM& vm, const Args& args) {
  const int64_t offset = TRY(int_argument(vm, args, 4, 0));
  const Ref<Str> format = TRY(format_argument(vm, args, 5));
  const int64_t flags = TRY(int_argument(vm, args, 6, 0));
  if ((flags & kNdVarexport) != 0) {
    return vm.raise<ValueError>("ND_VAREXPORT flag can only be used during object creation");
  }
  Ndarray& nd = nd_of(args[0]);
  if (nd.consumer) return vm.raise<BufferError>("structure of re-exporter is immutable");
  if ((nd.flags & kNdVarexport) == 0 && nd.head->exports > 0) {
    return vm.raise<BufferError>("cannot change structure");
  }
  TRY(push_base(vm, nd, args[1], args[2], args[3], static_cast<ptrdiff_t>(offset), *format,
                static_cast<int>(flags)));
  return none();
}

Result<Value> nd_pop(VM& vm, const Args& args) {
  Ndarray& nd = nd_of(args[0]);
  if (nd.consumer) return vm.raise<BufferError>("structure of re-exporter is immutable");
  if (nd.head->exports > 0) return vm.raise<BufferError>("cannot change structure");
  if (nd.head->next == nullptr) return vm.raise<BufferError>("list only has a single base");
  Base* base = std::exchange(nd.head, nd.head->next);
  free_base(vm, base);
  return none();
}

// --- exporting

Result<void> nd_acquire(VM& vm, Value self, BufferRequest request, Buffer& out) {
  Ndarray& nd = nd_of(self);
  Base& b = *nd.head;
  const Value below = b.held.owner;
  if ((b.flags & kNdRedirect) != 0 && !below.is_unbound()) {
    out = TRY(acquire_buffer(vm, below, request));
    return ok();
  }
  if ((b.flags & kNdGetbufFail) != 0) {
    return vm.raise<BufferError>("ND_GETBUF_FAIL: forced test exception");
  }
  const bool shape = asks(request, BufferRequest::kNd);
  const bool strides = asks(request, BufferRequest::kStrides);
  const bool format = asks(request, BufferRequest::kFormat);
  if (b.ndim != 0 && ((shape && !b.has_shape) || (strides && !b.has_strides))) {
    return vm.raise<BufferError>("re-exporter does not provide format, shape or strides");
  }
  const bool c = b.contiguous('C'), f = b.contiguous('F');
  if (asks(request, BufferRequest::kWritable) && b.readonly) {
    return vm.raise<BufferError>("ndarray is not writable");
  }
  if (asks(request, BufferRequest::kCContiguous) && !c) {
    return vm.raise<BufferError>("ndarray is not C-contiguous");
  }
  if (asks(request, BufferRequest::kFContiguous) && !f) {
    return vm.raise<BufferError>("ndarray is not Fortran contiguous");
  }
  if (asks(request, BufferRequest::kAnyContiguous) && !c && !f) {
    return vm.raise<BufferError>("ndarray is not contiguous");
  }
  if (!asks(request, BufferRequest::kIndirect) && b.has_suboffsets) {
    return vm.raise<BufferError>("ndarray cannot be represented without suboffsets");
  }
  if (!strides && !c) return vm.raise<BufferError>("ndarray is not C-contiguous");
  if (!shape && format) {
    return vm.raise<BufferError>(
        "ndarray: cannot cast to unsigned bytes if the format flag is present");
  }
  out.data = b.data;
  out.nbytes = b.nbytes;
  out.itemsize = b.itemsize;
  out.ndim = shape ? b.ndim : 1;
  out.readonly = b.readonly;
  out.format = !format ? nullptr : b.format == nullptr ? "B" : b.format;
  out.shape = shape && b.has_shape ? b.shape : nullptr;
  out.strides = strides && b.has_strides ? b.strides : nullptr;
  out.suboffsets = b.has_suboffsets ? b.suboffsets : nullptr;
  out.internal = &b;
  out.owner = AnyRef(self);
  ++b.exports;
  return ok();
}

void nd_release(VM& vm, Value self, Buffer& buffer) {
  // A structure that is not the latest goes with its last export.
  auto* base = static_cast<Base*>(buffer.internal);
  if (--base->exports > 0 || base == nd_of(self).head) return;
  Base** link = &nd_of(self).head->next;
  while (*link != nullptr && *link != base) link = &(*link)->next;
  if (*link == nullptr) return;
  *link = base->next;
  free_base(vm, base);
}

// --- items and slices

Result<void> check_bases(VM& vm, const Base& b) {
  if (b.format == nullptr) return vm.raise<ValueError>("tolist: cannot unpack an unknown format");
  return ok();
}

Result<Value> list_below(VM& vm, const Base& b, const Region& r, uint8_t* data, int d) {
  if (d == r.ndim) return unpack_single(vm, b.format, data, b.itemsize);
  const Ref<List> list = TRY(make_list(vm));
  const ptrdiff_t* sub = r.suboffsets == nullptr ? nullptr : r.suboffsets + d;
  for (ptrdiff_t i = 0; i < r.shape[d]; ++i) {
    const AnyRef item = TRY(list_below(vm, b, r, step_into(data, i, r.strides[d], sub), d + 1));
    TRY(list_append(vm, *list, item));
  }
  return Value(list);
}

Result<Value> nd_tolist(VM& vm, const Args& args) {
  const Base& b = *nd_of(args[0]).head;
  TRY(check_bases(vm, b));
  FullShape storage;
  const Region r = b.region(storage);
  return list_below(vm, b, r, b.data, 0);
}

Result<Value> nd_tobytes(VM& vm, const Args& args) {
  const Base& b = *nd_of(args[0]).head;
  FullShape storage;
  Ref<Bytes> bytes = TRY(make_bytes_uninitialized(vm, b.nbytes));
  copy_to_contiguous(b.region(storage), bytes->data, 'C');
  return bytes;
}

Result<uint8_t*> place_of(VM& vm, const Base& b, ptrdiff_t i) {
  FullShape storage;
  const Region r = b.region(storage);
  if (i < 0) i += r.shape[0];
  if (i < 0 || i >= r.shape[0]) return vm.raise<IndexError>("index out of bounds");
  return step_into(b.data, i, r.strides[0], r.suboffsets);
}

Result<Ref<Ndarray>> view_of(VM& vm, Value self) {
  Ref<Ndarray> nd = TRY(allocate<Ndarray>(vm, nd_type(vm)));
  nd->flags = 0;
  nd->consumer = false;
  nd->head = nullptr;
  TRY(hold_buffer(vm, *nd, self, BufferRequest::kFullRo));
  return nd;
}

Result<Value> nd_item(VM& vm, Value self, ptrdiff_t i) {
  const Base& b = *nd_of(self).head;
  if (b.ndim == 0) return vm.raise<TypeError>("invalid indexing of scalar");
  uint8_t* place = TRY(place_of(vm, b, i));
  if (b.ndim == 1) return unpack_single(vm, b.format, place, b.itemsize);
  Ref<Ndarray> nd = TRY(view_of(vm, self));
  Base& sub = *nd->head;
  sub.data = place;
  --sub.ndim;
  for (int d = 0; d < sub.ndim; ++d) {
    sub.shape[d] = sub.shape[d + 1];
    sub.strides[d] = sub.strides[d + 1];
    sub.suboffsets[d] = sub.suboffsets[d + 1];
  }
  bool any = false;
  for (int d = 0; d < sub.ndim; ++d) any = any || (sub.has_suboffsets && sub.suboffsets[d] >= 0);
  sub.has_suboffsets = any;
  sub.flags = any ? sub.flags : sub.flags & ~kNdPil;
  sub.set_nbytes();
  return nd;
}

Result<void> slice_dimension(VM& vm, Base& b, Value key, int d) {
  const SliceBounds s = TRY(slice_indices(vm, as<Slice>(key), b.shape[d]));
  if (!b.has_suboffsets || d == 0) {
    b.data += b.strides[d] * s.start;
  } else {
    int n = d - 1;
    while (n >= 0 && b.suboffsets[n] < 0) --n;
    if (n < 0) {
      b.data += b.strides[d] * s.start;
    } else {
      b.suboffsets[n] += b.strides[d] * s.start;
    }
  }
  b.shape[d] = s.count;
  b.strides[d] *= s.step;
  return ok();
}

bool has_index(VM& vm, Value v) {
  return v.is_small_int() || vm.type_of(v).slots.to_index != nullptr;
}

Result<Value> nd_getitem(VM& vm, Value self, Value key) {
  const Base& b = *nd_of(self).head;
  if (b.ndim == 0) {
    if (is_a<Tuple>(vm, key) && as<Tuple>(key).size == 0) {
      return unpack_single(vm, b.format, b.data, b.itemsize);
    }
    if (key.is_ellipsis()) return self;
    return vm.raise<TypeError>("invalid indexing of scalar");
  }
  if (has_index(vm, key)) {
    const ptrdiff_t i = TRY(to_ptrdiff(vm, key));
    return nd_item(vm, self, i);
  }
  Ref<Ndarray> nd = TRY(view_of(vm, self));
  if (is_exact<Slice>(key)) {
    TRY(slice_dimension(vm, *nd->head, key, 0));
  } else if (is_a<Tuple>(vm, key)) {
    const Tuple& keys = as<Tuple>(key);
    if (keys.size > nd->head->ndim) return vm.raise<IndexError>("too many indices");
    for (ptrdiff_t i = 0; i < keys.size; ++i) {
      if (!is_exact<Slice>(keys.items[i])) {
        return vm.raise<TypeError>("cannot index memory using \"{}\"", type_name_of(key));
      }
      TRY(slice_dimension(vm, *nd->head, keys.items[i], static_cast<int>(i)));
    }
  } else {
    return vm.raise<TypeError>("cannot index memory using \"{}\"", type_name_of(key));
  }
  nd->head->set_nbytes();
  return nd;
}

Result<void> store_single(VM& vm, const Base& b, uint8_t* place, Value value) {
  const char* format = b.format == nullptr ? "B" : b.format;
  const ptrdiff_t itemsize = b.format == nullptr ? 1 : b.itemsize;
  const Ref<Tuple> now = TRY(unpack_values(vm, format, place, itemsize));
  const Ref<Bytes> packed = TRY(pack_element(vm, format, now->size, value));
  std::memcpy(place, packed->data, static_cast<size_t>(itemsize));
  return ok();
}

/// Row after row, each through a copy of it: where rows overlap others, the order is seen, as in
/// CPython's ndarray.
Result<void> copy_rows(VM& vm, const Region& to, uint8_t* to_data, const Region& from,
                       uint8_t* from_data, int d) {
  if (to.ndim == 0 || d == to.ndim - 1) {
    const auto row = [d](const Region& r, uint8_t* data) {
      return Region{data,          r.ndim == 0 ? 0 : 1,
                    r.itemsize,    r.shape + d,
                    r.strides + d, r.suboffsets == nullptr ? nullptr : r.suboffsets + d};
    };
    const Region target = row(to, to_data), source = row(from, from_data);
    RawBlock copy;
    if (!copy.allocate(vm, static_cast<size_t>(source.nbytes()) + 1)) return raise_no_memory(vm);
    auto* items = static_cast<uint8_t*>(copy.get());
    copy_to_contiguous(source, items, 'C');
    const Region packed{items,        source.ndim,      source.itemsize,
                        source.shape, &source.itemsize, nullptr};
    return copy_region(vm, target, packed);
  }
  for (ptrdiff_t i = 0; i < to.shape[d]; ++i) {
    const auto step = [d, i](const Region& r, uint8_t* data) {
      return step_into(data, i, r.strides[d], r.suboffsets == nullptr ? nullptr : r.suboffsets + d);
    };
    TRY(copy_rows(vm, to, step(to, to_data), from, step(from, from_data), d + 1));
  }
  return ok();
}

Result<void> nd_setitem(VM& vm, Value self, Value key, Value value) {
  Base& b = *nd_of(self).head;
  if (b.readonly) return vm.raise<TypeError>("ndarray is not writable");
  if (value.is_unbound()) return vm.raise<TypeError>("ndarray data cannot be deleted");
  if (b.ndim == 0) {
    if (key.is_ellipsis() || (is_a<Tuple>(vm, key) && as<Tuple>(key).size == 0)) {
      return store_single(vm, b, b.data, value);
    }
    return vm.raise<TypeError>("invalid indexing of scalar");
  }
  if (has_index(vm, key) && b.ndim == 1) {
    const ptrdiff_t i = TRY(to_ptrdiff(vm, key));
    uint8_t* place = TRY(place_of(vm, b, i));
    return store_single(vm, b, place, value);
  }
  const Buffer from = TRY(acquire_buffer(vm, value, BufferRequest::kFullRo));
  const AnyRef target = TRY(nd_getitem(vm, self, key));
  const Base& to = *nd_of(target).head;
  FullShape from_storage, to_storage;
  const Region a = to.region(to_storage), r = region_of(from, from_storage);
  const auto plain = [](const char* f) { return f == nullptr ? "B" : *f == '@' ? f + 1 : f; };
  bool same = a.ndim == r.ndim && a.itemsize == r.itemsize &&
              std::strcmp(plain(to.format), plain(from.format)) == 0;
  for (int i = 0; same && i < a.ndim; ++i) {
    same = a.shape[i] == r.shape[i];
    if (same && a.shape[i] == 0) break;
  }
  if (!same) {
    return vm.raise<ValueError>("ndarray assignment: lvalue and rvalue have different structures");
  }
  return copy_rows(vm, a, a.data, r, r.data, 0);
}

Result<ptrdiff_t> nd_length(VM& vm, Value self) {
  const Base& b = *nd_of(self).head;
  if (b.ndim == 0) return vm.raise<TypeError>("0-dim memory has no length");
  if (!b.has_shape) return b.itemsize == 0 ? 0 : b.nbytes / b.itemsize;
  return b.shape[0];
}

Result<int64_t> nd_hash(VM& vm, Value self) {
  const Base& b = *nd_of(self).head;
  if (!b.readonly) return vm.raise<ValueError>("cannot hash writable ndarray object");
  if (!b.held.owner.is_unbound()) TRY(hash(vm, b.held.owner));
  const AnyRef bytes = TRY(nd_tobytes(vm, Args(&self, 1)));
  return hash(vm, bytes);
}

Result<Value> nd_memoryview(VM& vm, const Args& args) {
  const Ndarray* nd = &nd_of(args[0]);
  Value owner = args[0];
  if (nd->consumer) {
    owner = nd->head->held.owner;
    if (owner.is_unbound() || !is_ndarray(vm, owner) || nd_of(owner).consumer) {
      return vm.raise<TypeError>("memoryview_from_buffer(): ndarray must be the exporter");
    }
    owner = args[0];
  }
  const Base& b = *nd->head;
  if (b.format != nullptr && std::strlen(b.format) > 128) {
    return vm.raise<TypeError>("memoryview_from_buffer: format is limited to 128 characters");
  }
  Buffer buffer;
  buffer.data = b.data;
  buffer.nbytes = b.nbytes;
  buffer.itemsize = b.itemsize;
  buffer.ndim = b.ndim;
  buffer.readonly = b.readonly;
  buffer.format = b.format;
  buffer.shape = b.has_shape ? b.shape : nullptr;
  buffer.strides = b.has_strides ? b.strides : nullptr;
  buffer.suboffsets = b.has_suboffsets ? b.suboffsets : nullptr;
  Ref<MemoryView> view = TRY(make_memoryview_from(vm, std::move(buffer)));
  // The memory has no owner that a script sees, but it has to stay.
  incref(owner);
  view->block->deleter = [](void* o) { decref(static_cast<Object*>(o)); };
  view->block->deleter_context = owner.object();
  return view;
}

Result<Value> nd_add_suboffsets(VM& vm, const Args& args) {
  Base& b = *nd_of(args[0]).head;
  if (b.has_suboffsets) return vm.raise<TypeError>("cannot add suboffsets to PIL-style array");
  if (!b.has_strides) return vm.raise<TypeError>("cannot add suboffsets to array without strides");
  for (int i = 0; i < b.ndim; ++i) b.suboffsets[i] = -1;
  b.has_suboffsets = true;
  return none();
}

constexpr Method kNdMethods[] = {
    method("add_suboffsets", "(self, /)", nd_add_suboffsets, "Suboffsets that say nothing."),
    method("tolist", "(self, /)", nd_tolist, "The items as nested lists."),
    method("tobytes", "(self, /)", nd_tobytes, "The items' bytes in C order."),
    method("push", "(self, items, shape, strides=None, offset=0, format='B', flags=0)", nd_push,
           "A new structure on top."),
    method("pop", "(self, /)", nd_pop, "Removes the structure on top."),
    method("memoryview_from_buffer", "(self, /)", nd_memoryview, "A view without an exporter."),
};

Result<Value> sizes(VM& vm, const ptrdiff_t* values, int count) {
  const Ref<Tuple> tuple = TRY(make_tuple(vm, count));
  for (int i = 0; i < count; ++i) {
    const AnyRef n = TRY(make_int(vm, values[i]));
    tuple->items[i] = AnyRef(n).release();
  }
  return Value(tuple);
}
const Base& base_of(Value self) { return *nd_of(self).head; }
Result<Value> get_flags(VM&, Value self) { return Value::small_int(base_of(self).flags); }
Result<Value> get_offset(VM&, Value self) { return Value::small_int(base_of(self).offset); }
Result<Value> get_ndim(VM&, Value self) { return Value::small_int(base_of(self).ndim); }
Result<Value> get_itemsize(VM&, Value self) { return Value::small_int(base_of(self).itemsize); }
Result<Value> get_nbytes(VM&, Value self) { return Value::small_int(base_of(self).nbytes); }
Result<Value> get_readonly(VM&, Value self) { return Value::boolean(base_of(self).readonly); }
Result<Value> get_shape(VM& vm, Value self) {
  const Base& b = base_of(self);
  return sizes(vm, b.shape, b.has_shape ? b.ndim : 0);
}
Result<Value> get_strides(VM& vm, Value self) {
  const Base& b = base_of(self);
  return sizes(vm, b.strides, b.has_strides ? b.ndim : 0);
}
Result<Value> get_suboffsets(VM& vm, Value self) {
  const Base& b = base_of(self);
  return sizes(vm, b.suboffsets, b.has_suboffsets ? b.ndim : 0);
}
Result<Value> get_format(VM& vm, Value self) {
  const Base& b = base_of(self);
  return make_str(vm, b.format == nullptr ? "" : b.format);
}
Result<Value> get_obj(VM&, Value self) {
  const Value owner = base_of(self).held.owner;
  return owner.is_unbound() ? Value::none() : owner;
}
Result<Value> get_c(VM&, Value self) { return Value::boolean(base_of(self).contiguous('C')); }
Result<Value> get_f(VM&, Value self) { return Value::boolean(base_of(self).contiguous('F')); }
Result<Value> get_a(VM&, Value self) { return Value::boolean(base_of(self).contiguous('A')); }

constexpr GetSet kNdGetSets[] = {
    {"flags", get_flags},    {"offset", get_offset},
    {"ndim", get_ndim},      {"itemsize", get_itemsize},
    {"shape", get_shape},    {"strides", get_strides},
    {"nbytes", get_nbytes},  {"suboffsets", get_suboffsets},
    {"format", get_format},  {"readonly", get_readonly},
    {"obj", get_obj},        {"c_contiguous", get_c},
    {"f_contiguous", get_f}, {"contiguous", get_a},
};

// --- staticarray

struct StaticArray : Object {
  bool legacy;
};
constexpr uint8_t kStaticItems[12] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
constexpr ptrdiff_t kStaticShape[1] = {12}, kStaticStrides[1] = {1};

Result<Value> static_new(VM& vm, Type& cls, const CallArgs& call) {
  static constexpr Signature kSignature = parse_signature("(cls, legacy_mode=False)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "staticarray", call, &cls));
  Ref<StaticArray> self = TRY(allocate<StaticArray>(vm, cls));
  self->legacy = TRY(bound.args().truth_or(vm, 1, false));
  return self;
}
Result<void> static_acquire(VM&, Value self, BufferRequest, Buffer& out) {
  out.data = const_cast<uint8_t*>(kStaticItems);
  out.nbytes = 12;
  out.format = "B";
  out.shape = kStaticShape;
  out.strides = kStaticStrides;
  if (!static_cast<StaticArray*>(self.object())->legacy) out.owner = AnyRef(self);
  return ok();
}

// --- functions

Result<char> order_argument(VM& vm, Value v) {
  const Str* text = try_as<Str>(vm, v);
  if (text == nullptr) return vm.raise<TypeError>("order must be a string");
  if (!text->is_ascii()) {
    const Ref<Str> encode = TRY(intern(vm, "encode"));
    const Ref<Str> ascii = TRY(intern(vm, "ascii"));
    TRY(call_method(vm, v, *encode, {ascii}));
  }
  const char c = text->length == 1 ? static_cast<char>(text->at(0)) : '\0';
  if (c == 'C' || c == 'F' || c == 'A') return c;
  return vm.raise<ValueError>("invalid order character, must be C, F or A");
}

Result<Value> get_contiguous(VM& vm, const Args& args) {
  if (!is_int(vm, args[1])) return vm.raise<TypeError>("buffertype must be an integer");
  const ptrdiff_t type = TRY(args.index(vm, 1));
  const char order = TRY(order_argument(vm, args[2]));
  if (type != 0x100 && type != 0x200) return vm.raise<ValueError>("invalid buffer type");
  Ref<MemoryView> view = TRY(make_memoryview(vm, args[0]));
  const bool write = type == 0x200;
  if (write && view_readonly(*view)) {
    return vm.raise<BufferError>("underlying buffer is not writable");
  }
  const bool c = view_c_contiguous(*view), f = view_f_contiguous(*view);
  if (order == 'C' ? c : order == 'F' ? f : c || f) return view;
  if (write) {
    return vm.raise<BufferError>(
        "writable contiguous buffer requested for a non-contiguous object.");
  }
  Ref<Bytes> bytes = TRY(make_bytes_uninitialized(vm, view->nbytes));
  const char how = order == 'F' ? 'F' : 'C';
  copy_to_contiguous(view_region(*view), bytes->data, how);
  const Ref<MemoryView> flat = TRY(make_memoryview(vm, bytes));
  Ref<MemoryView> made = TRY(derive_view(vm, *flat, view->ndim, false));
  for (int i = 0; i < view->ndim; ++i) made->dims[i] = view_shape(*view)[i];
  made->itemsize = view->itemsize;
  made->format = TRY(keep_format(vm, *made->block, view->format));
  if (how == 'F') {
    fill_f_strides(made->dims + view->ndim, made->dims, view->ndim, view->itemsize);
  } else {
    fill_c_strides(made->dims + view->ndim, made->dims, view->ndim, view->itemsize);
  }
  finish_view(*made, false);
  return made;
}

Result<Value> to_contiguous(VM& vm, const Args& args) {
  const char order = TRY(order_argument(vm, args[1]));
  const ptrdiff_t flags = TRY(args.index(vm, 2));
  const Buffer buffer = TRY(acquire_buffer(vm, args[0], static_cast<BufferRequest>(flags)));
  Ref<Bytes> bytes = TRY(make_bytes_uninitialized(vm, buffer.nbytes));
  copy_to_contiguous(buffer, bytes->data, order);
  return bytes;
}

Result<Value> cmp_contig(VM& vm, const Args& args) {
  const Buffer a = TRY(acquire_buffer(vm, args[0], BufferRequest::kFullRo));
  const Buffer b = TRY(acquire_buffer(vm, args[1], BufferRequest::kFullRo));
  FullShape a_storage, b_storage;
  const Region x = region_of(a, a_storage), y = region_of(b, b_storage);
  const bool xc = is_c_contiguous(x), xf = is_f_contiguous(x);
  const bool yc = is_c_contiguous(y), yf = is_f_contiguous(y);
  const auto plain = [](const char* f) { return f == nullptr ? "B" : *f == '@' ? f + 1 : f; };
  bool same = (xc || xf) && (yc || yf) && xc == yc && xf == yf && x.ndim == y.ndim &&
              x.itemsize == y.itemsize && a.nbytes == b.nbytes &&
              std::strcmp(plain(a.format), plain(b.format)) == 0;
  for (int i = 0; same && i < x.ndim; ++i) same = x.shape[i] == y.shape[i];
  if (same && a.nbytes > 0) same = std::memcmp(a.data, b.data, static_cast<size_t>(a.nbytes)) == 0;
  return Value::boolean(same);
}

Result<Value> is_contiguous_function(VM& vm, const Args& args) {
  const char order = TRY(order_argument(vm, args[1]));
  if (is_ndarray(vm, args[0])) return Value::boolean(base_of(args[0]).contiguous(order));
  const Buffer buffer = TRY(acquire_buffer(vm, args[0], BufferRequest::kFullRo));
  FullShape storage;
  const Region r = region_of(buffer, storage);
  const bool c = is_c_contiguous(r), f = is_f_contiguous(r);
  return Value::boolean(order == 'C' ? c : order == 'F' ? f : c || f);
}

Result<Value> slice_indices_function(VM& vm, const Args& args) {
  if (!is_exact<Slice>(args[0])) {
    return vm.raise<TypeError>("first argument must be a slice object");
  }
  const ptrdiff_t length = TRY(args.index(vm, 1));
  const SliceBounds s = TRY(slice_indices(vm, as<Slice>(args[0]), length));
  const ptrdiff_t values[] = {s.start, s.stop, s.step, s.count};
  return sizes(vm, values, 4);
}

Result<Value> get_pointer(VM& vm, const Args& args) {
  const Buffer buffer = TRY(acquire_buffer(vm, args[0], BufferRequest::kFullRo));
  Ref<List> indices;
  TRY(sequence_items(vm, args[1], indices));
  FullShape storage;
  const Region r = region_of(buffer, storage);
  if (indices->size != r.ndim) return vm.raise<ValueError>("get_pointer(): len(indices) != ndim");
  uint8_t* at = r.data;
  for (int d = 0; d < r.ndim; ++d) {
    int64_t i;
    if (!is_int(vm, indices->items[d])) return vm.raise<TypeError>("indices must be integers");
    if (!try_int64(indices->items[d], i)) {
      return vm.raise<OverflowError>("Python int too large to convert to C ssize_t");
    }
    if (i < 0 || i >= r.shape[d]) {
      return vm.raise<ValueError>("get_pointer(): invalid index {} at position {}", i, d);
    }
    at = step_into(at, i, r.strides[d], r.suboffsets == nullptr ? nullptr : r.suboffsets + d);
  }
  return unpack_single(vm, buffer.format == nullptr ? "B" : buffer.format, at, buffer.itemsize);
}

Result<Value> sizeof_pointer(VM&, const Args&) { return Value::small_int(sizeof(void*)); }

constexpr Method kFunctions[] = {
    function("slice_indices", "(slice, length, /)", slice_indices_function, nullptr),
    function("get_pointer", "(obj, indices, /)", get_pointer, nullptr),
    function("get_sizeof_void_p", "()", sizeof_pointer, nullptr),
    function("get_contiguous", "(obj, buffertype, order, /)", get_contiguous, nullptr),
    function("py_buffer_to_contiguous", "(obj, order, flags, /)", to_contiguous, nullptr),
    function("is_contiguous", "(obj, order, /)", is_contiguous_function, nullptr),
    function("cmp_contig", "(a, b, /)", cmp_contig, nullptr),
};

struct Constant {
  const char* name;
  int64_t value;
};
constexpr Constant kConstants[] = {
    {"ND_MAX_NDIM", kMaxNdarrayNdim},
    {"ND_VAREXPORT", kNdVarexport},
    {"ND_WRITABLE", kNdWritable},
    {"ND_FORTRAN", kNdFortran},
    {"ND_SCALAR", kNdScalar},
    {"ND_PIL", kNdPil},
    {"ND_REDIRECT", kNdRedirect},
    {"ND_GETBUF_FAIL", kNdGetbufFail},
    {"ND_GETBUF_UNDEFINED", kNdGetbufUndefined},
    {"PyBUF_SIMPLE", 0},
    {"PyBUF_WRITABLE", 0x1},
    {"PyBUF_FORMAT", 0x4},
    {"PyBUF_ND", 0x8},
    {"PyBUF_STRIDES", 0x18},
    {"PyBUF_INDIRECT", 0x118},
    {"PyBUF_C_CONTIGUOUS", 0x38},
    {"PyBUF_F_CONTIGUOUS", 0x58},
    {"PyBUF_ANY_CONTIGUOUS", 0x98},
    {"PyBUF_FULL", 0x11d},
    {"PyBUF_FULL_RO", 0x11c},
    {"PyBUF_RECORDS", 0x1d},
    {"PyBUF_RECORDS_RO", 0x1c},
    {"PyBUF_STRIDED", 0x19},
    {"PyBUF_STRIDED_RO", 0x18},
    {"PyBUF_CONTIG", 0x9},
    {"PyBUF_CONTIG_RO", 0x8},
    {"PyBUF_READ", 0x100},
    {"PyBUF_WRITE", 0x200},
};

Result<void> testbuffer_init(VM& vm, Dict& dict) {
  TRY(add_native_type(vm, dict, kNdarraySpec));
  TRY(add_native_type(vm, dict, kStaticArraySpec));
  for (const Constant& c : kConstants) {
    TRY(dict_set_str(vm, dict, c.name, Value::small_int(c.value)));
  }
  return ok();
}

}  // namespace

constinit const TypeSpec kNdarraySpec = {
    .name = "_testbuffer.ndarray",
    .nbytes = sizeof(Ndarray),
    .flags = kTypeFlagGc,
    .slots =
        {
            .dealloc = nd_dealloc,
            .traverse = nd_traverse,
            .new_ = nd_new,
            .hash = nd_hash,
            .length = nd_length,
            .getitem = nd_getitem,
            .setitem = nd_setitem,
            .item = nd_item,
            .buffer_acquire = nd_acquire,
            .buffer_release = nd_release,
        },
    .methods = kNdMethods,
    .getsets = kNdGetSets,
    .doc = "An exporter of items in any structure.",
};
constinit const TypeSpec kStaticArraySpec = {
    .name = "_testbuffer.staticarray",
    .nbytes = sizeof(StaticArray),
    .slots = {.new_ = static_new, .buffer_acquire = static_acquire},
    .doc = "An exporter of twelve bytes that never go away.",
};

extern const ModuleSpec kTestbufferModule;
constinit const ModuleSpec kTestbufferModule = {
    .name = "_testbuffer",
    .functions = kFunctions,
    .init = testbuffer_init,
    .doc = "Exporters of every shape, for tests.",
};

/// What the program has besides the modules of the library (runtime/modules.h).
const ModuleSpec* find_extra_module(std::string_view name) {
  return name == "_testbuffer" ? &kTestbufferModule : nullptr;
}

}  // namespace bufo

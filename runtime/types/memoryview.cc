// memoryview: a Python object looking at one acquired Buffer, or at a part of it.
//
// Guarantees: the exporter stays alive and unresized until the last view of the export is gone or
// released, whatever the first view's owner does; every access after release() or revocation raises
// ValueError. A view is one heap block; only more than one dimension needs a second.
// Items are in memoryview_index.cc, copies in buffer_copy.cc, conversions in buffer_item.cc.
// Follows PEP 3118, PEP 688 and Objects/memoryobject.c (CPython 3.12) in behaviour.
#include "runtime/types/memoryview.h"

#include <cstring>
#include <new>

#include "runtime/gc.h"
#include "runtime/hash.h"
#include "runtime/types/memoryview_internal.h"
#include "runtime/types/sequence.h"

namespace bufo {

Raised raise_released(VM& vm) {
  return vm.raise<ValueError>("operation forbidden on released memoryview object");
}

// --- export blocks

namespace {

Result<ExportBlock*> make_block(VM& vm, Buffer&& buffer) {
  void* memory = vm.heap.allocate_raw(sizeof(ExportBlock));
  if (memory == nullptr) return raise_no_memory(vm);
  auto* block = new (memory) ExportBlock();
  block->refcount = 1;
  block->revoked = false;
  block->released = false;
  block->generation = 0;
  block->vm = &vm;
  block->buffer = std::move(buffer);
  return block;
}

}  // namespace

void release_block(ExportBlock* block) {
  if (--block->refcount != 0) return;
  VM& vm = *block->vm;
  block->released = true;
  block->buffer.release();
  if (block->deleter != nullptr) block->deleter(block->deleter_context);
  block->~ExportBlock();
  vm.heap.free(block);
}

BlockHold::~BlockHold() { release_block(block_); }

// --- making views

bool view_c_contiguous(const MemoryView& m) {
  return view_plain(m) || is_c_contiguous(view_region(m));
}
bool view_f_contiguous(const MemoryView& m) {
  return view_plain(m) || is_f_contiguous(view_region(m));
}

namespace {

ViewFormat view_format_of(const char* format) {
  switch (native_format_code(format)) {
    case 'B':
      return ViewFormat::kB;
    case 'b':
      return ViewFormat::kb;
    case 'c':
      return ViewFormat::kc;
    case 'H':
      return ViewFormat::kH;
    case 'h':
      return ViewFormat::kh;
    case 'I':
      return ViewFormat::kI;
    case 'i':
      return ViewFormat::ki;
    case 'Q':
      return ViewFormat::kQ;
    case 'q':
      return ViewFormat::kq;
    case 'L':
      return sizeof(long) == 8 ? ViewFormat::kQ : ViewFormat::kI;
    case 'l':
      return sizeof(long) == 8 ? ViewFormat::kq : ViewFormat::ki;
    case 'N':
      return sizeof(size_t) == 8 ? ViewFormat::kQ : ViewFormat::kI;
    case 'n':
      return sizeof(size_t) == 8 ? ViewFormat::kq : ViewFormat::ki;
    case 'f':
      return ViewFormat::kf;
    case 'd':
      return ViewFormat::kd;
    case '?':
      return ViewFormat::kBool;
    default:
      return ViewFormat::kOther;
  }
}

/// A view without dimensions' values; the block's new reference is the caller's to give.
Result<Ref<MemoryView>> allocate_view(VM& vm, int ndim, bool suboffsets) {
  Ref<MemoryView> view = TRY(allocate<MemoryView>(vm));
  view->ndim = static_cast<uint8_t>(ndim);
  view->has_suboffsets = suboffsets;
  view->dims = view->inline_dims;
  if (ndim > 1 || suboffsets) {
    const auto count = static_cast<size_t>(suboffsets ? 3 * ndim : 2 * ndim);
    auto* dims = static_cast<ptrdiff_t*>(vm.heap.allocate_raw(count * sizeof(ptrdiff_t)));
    if (dims == nullptr) return raise_no_memory(vm);
    view->dims = dims;
  }
  return view;
}

void set_format(MemoryView& to, const MemoryView& from) {
  if (from.format == from.format_storage) {
    std::memcpy(to.format_storage, from.format_storage, sizeof to.format_storage);
    to.format = to.format_storage;
  } else {
    to.format = from.format;
  }
}

}  // namespace

void finish_view(MemoryView& m, bool writable) {
  ptrdiff_t nbytes = m.itemsize;
  for (int i = 0; i < m.ndim; ++i) nbytes *= m.dims[i];
  m.nbytes = nbytes;
  m.length = m.ndim == 0 ? 1 : m.dims[0];
  auto flags = static_cast<uint32_t>(view_format_of(m.format)) << kFlagTypeBits;
  if (m.ndim == 1 && !m.has_suboffsets && (m.length <= 1 || m.dims[1] == m.itemsize)) {
    flags |= kViewPlain1D;
  }
  if (writable) flags |= kViewWritable;
  flags |= kViewAlive;
  constexpr uint32_t kOwn = kViewFormatMask | kViewPlain1D | kViewWritable | kViewAlive;
  m.flags = static_cast<uint16_t>((m.flags & ~kOwn) | flags);
}

Result<Ref<MemoryView>> derive_view(VM& vm, MemoryView& like, int ndim, bool suboffsets) {
  Ref<MemoryView> view = TRY(allocate_view(vm, ndim, suboffsets));
  // Allocating may have collected, and a finaliser may have released the view.
  TRY(require_alive(vm, like));
  view->block = like.block;
  ++view->block->refcount;
  view->data = like.data;
  view->itemsize = like.itemsize;
  set_format(*view, like);
  return view;
}

Result<Ref<MemoryView>> make_memoryview_from(VM& vm, Buffer&& buffer) {
  if (buffer.ndim > kMaxNdim) {
    return vm.raise<ValueError>("memoryview: number of dimensions must not exceed {}", kMaxNdim);
  }
  const bool suboffsets = buffer.suboffsets != nullptr;
  Ref<MemoryView> view = TRY(allocate_view(vm, buffer.ndim, suboffsets));
  view->block = TRY(make_block(vm, std::move(buffer)));
  const Buffer& b = view->block->buffer;
  view->data = b.data;
  view->itemsize = b.itemsize;
  view->format = b.format == nullptr ? "B" : b.format;
  FullShape storage;
  const Region region = region_of(b, storage);
  for (int i = 0; i < region.ndim; ++i) {
    view->dims[i] = region.shape[i];
    view->dims[region.ndim + i] = region.strides[i];
    if (suboffsets) view->dims[2 * region.ndim + i] = region.suboffsets[i];
  }
  finish_view(*view, !b.readonly);
  return view;
}

static Result<Ref<MemoryView>> copy_view(VM& vm, MemoryView& from, bool writable) {
  TRY(require_alive(vm, from));
  Ref<MemoryView> view = TRY(derive_view(vm, from, from.ndim, from.has_suboffsets));
  const int count = from.has_suboffsets ? 3 * from.ndim : 2 * from.ndim;
  for (int i = 0; i < count; ++i) view->dims[i] = from.dims[i];
  finish_view(*view, writable);
  return view;
}

Result<Ref<MemoryView>> make_memoryview(VM& vm, Value exporter, BufferRequest request) {
  if (is_exact<MemoryView>(exporter)) {
    auto& from = as<MemoryView>(exporter);
    return copy_view(vm, from, !view_readonly(from));
  }
  if (!supports_buffer(vm, exporter)) {
    return vm.raise<TypeError>("memoryview: a bytes-like object is required, not '{}'",
                               type_name_of(exporter));
  }
  Buffer buffer = TRY(acquire_buffer(vm, exporter, request));
  return make_memoryview_from(vm, std::move(buffer));
}

Result<Ref<MemoryView>> memoryview_slice_1d(VM& vm, MemoryView& from, ptrdiff_t start,
                                            ptrdiff_t step, ptrdiff_t length) {
  TRY(require_alive(vm, from));
  Ref<MemoryView> view = TRY(allocate<MemoryView>(vm));
  TRY(require_alive(vm, from));
  view->block = from.block;
  ++view->block->refcount;
  const ptrdiff_t stride = from.dims[1];
  view->data = from.data + start * stride;
  view->itemsize = from.itemsize;
  view->length = length;
  view->nbytes = length * from.itemsize;
  view->ndim = 1;
  view->dims = view->inline_dims;
  view->inline_dims[0] = length;
  view->inline_dims[1] = stride * step;
  set_format(*view, from);
  constexpr uint32_t kKept = kViewFormatMask | kViewWritable | kViewAlive;
  uint32_t flags = from.flags & kKept;
  if (length <= 1 || view->inline_dims[1] == view->itemsize) flags |= kViewPlain1D;
  view->flags = static_cast<uint16_t>(view->flags | flags);
  return view;
}

Result<Value> memoryview_toreadonly(VM& vm, const Args& args) {
  return copy_view(vm, args.self<MemoryView>(), false);
}

Result<Value> memoryview_from_flags(VM& vm, const Args& args) {
  const ptrdiff_t flags = TRY(args.index(vm, 2));
  if (flags != static_cast<int>(flags)) {
    return vm.raise<OverflowError>("Python int too large to convert to C int");
  }
  return make_memoryview(vm, args[1], static_cast<BufferRequest>(static_cast<uint32_t>(flags)));
}

// --- the end of views

Result<void> release_view(VM& vm, MemoryView& m) {
  if ((m.flags & kViewAlive) == 0) return ok();
  if (m.exports > 0) {
    return vm.raise<BufferError>("memoryview has {} exported buffer{}", m.exports,
                                 m.exports == 1 ? "" : "s");
  }
  m.flags = static_cast<uint16_t>(m.flags & ~kViewAlive);
  release_block(std::exchange(m.block, nullptr));
  return ok();
}

namespace {

void memoryview_dealloc(VM& vm, Object* o) {
  auto& m = *static_cast<MemoryView*>(o);
  m.flags = static_cast<uint16_t>(m.flags & ~kViewAlive);
  if (m.dims != nullptr && m.dims != m.inline_dims) vm.heap.free(m.dims);
  m.dims = nullptr;
  if (m.block != nullptr) release_block(std::exchange(m.block, nullptr));
}

void memoryview_traverse(Object* o, Visitor& visitor) {
  // The exporter belongs to the block, so only a block's single view can tell of it.
  const auto& m = *static_cast<MemoryView*>(o);
  if (m.block != nullptr && m.block->refcount == 1) visitor.visit(m.block->buffer.owner.get());
}

void memoryview_clear(VM&, Object* o) {
  auto& m = *static_cast<MemoryView*>(o);
  if (m.exports > 0 || m.block == nullptr) return;
  m.flags = static_cast<uint16_t>(m.flags & ~kViewAlive);
  release_block(std::exchange(m.block, nullptr));
}

// --- slots

constexpr Signature kMemoryViewSignature = parse_signature("(cls, object)");

Result<Value> memoryview_new(VM& vm, Type& cls, const CallArgs& call) {
  BoundArgs bound;
  TRY(bound.bind(vm, kMemoryViewSignature, "memoryview", call, &cls));
  return make_memoryview(vm, bound[1]);
}

Result<Value> memoryview_repr(VM& vm, Value self) {
  const bool alive = (as<MemoryView>(self).flags & kViewAlive) != 0;
  return format(vm, alive ? "<memory at {}>" : "<released memory at {}>",
                address_text(self.object()).text);
}

Result<int64_t> memoryview_hash(VM& vm, Value self) {
  auto& m = as<MemoryView>(self);
  if (m.hash_cache != 0) return m.hash_cache;
  TRY(require_alive(vm, m));
  if (!view_readonly(m)) {
    return vm.raise<ValueError>("cannot hash writable memoryview object");
  }
  const char code = view_native_code(m);
  if (code != 'B' && code != 'b' && code != 'c') {
    return vm.raise<ValueError>("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
  }
  const BlockHold hold(m);
  const AnyRef owner = m.block->buffer.owner;
  // An exporter without a hash may change after all.
  if (!owner.is_unbound()) TRY(hash(vm, owner));
  TRY(require_alive(vm, m));
  TRY(vm.tick(m.nbytes >> 12));
  if (view_c_contiguous(m)) {
    m.hash_cache = hash_bytes(m.data, static_cast<size_t>(m.nbytes), vm.hash_seed);
    return m.hash_cache;
  }
  RawBlock block;
  if (!block.allocate(vm, static_cast<size_t>(m.nbytes) + 1)) return raise_no_memory(vm);
  copy_to_contiguous(view_region(m), static_cast<uint8_t*>(block.get()), 'C');
  m.hash_cache = hash_bytes(block.get(), static_cast<size_t>(m.nbytes), vm.hash_seed);
  return m.hash_cache;
}

Result<ptrdiff_t> memoryview_length(VM& vm, Value self) {
  const auto& m = as<MemoryView>(self);
  TRY(require_alive(vm, m));
  if (m.ndim == 0) return vm.raise<TypeError>("0-dim memory has no length");
  return m.length;
}

Result<void> memoryview_acquire(VM& vm, Value self, BufferRequest request, Buffer& out) {
  auto& m = as<MemoryView>(self);
  TRY(require_alive(vm, m));
  if (asks(request, BufferRequest::kWritable) && view_readonly(m)) {
    return vm.raise<BufferError>("memoryview: underlying buffer is not writable");
  }
  const bool c_contiguous = view_c_contiguous(m);
  if (asks(request, BufferRequest::kCContiguous) && !c_contiguous) {
    return vm.raise<BufferError>("memoryview: underlying buffer is not C-contiguous");
  }
  if (asks(request, BufferRequest::kFContiguous) && !view_f_contiguous(m)) {
    return vm.raise<BufferError>("memoryview: underlying buffer is not Fortran contiguous");
  }
  if (asks(request, BufferRequest::kAnyContiguous) && !c_contiguous && !view_f_contiguous(m)) {
    return vm.raise<BufferError>("memoryview: underlying buffer is not contiguous");
  }
  if (!asks(request, BufferRequest::kIndirect) && m.has_suboffsets) {
    return vm.raise<BufferError>("memoryview: underlying buffer requires suboffsets");
  }
  const bool format = asks(request, BufferRequest::kFormat);
  const bool strides = asks(request, BufferRequest::kStrides);
  const bool shape = asks(request, BufferRequest::kNd);
  if (!strides && !c_contiguous) {
    return vm.raise<BufferError>("memoryview: underlying buffer is not C-contiguous");
  }
  if (!shape && format) {
    return vm.raise<BufferError>(
        "memoryview: cannot cast to unsigned bytes if the format flag is present");
  }
  out.data = m.data;
  out.nbytes = m.nbytes;
  out.itemsize = m.itemsize;
  out.ndim = shape ? m.ndim : 1;
  out.readonly = view_readonly(m);
  out.format = format ? m.format : nullptr;
  out.shape = shape ? view_shape(m) : nullptr;
  out.strides = strides ? view_strides(m) : nullptr;
  out.suboffsets = view_suboffsets(m);
  out.internal = nullptr;
  out.owner = AnyRef(self);
  ++m.exports;
  return ok();
}

void memoryview_release(VM&, Value self, Buffer&) { --as<MemoryView>(self).exports; }

constexpr Method kMemoryViewMethods[] = {
    class_method("_from_flags", "(cls, /, object, flags)", memoryview_from_flags,
                 "A view with these buffer request flags."),
    method("cast", "(self, /, format, shape=<unrepresentable>)", memoryview_cast,
           "The same memory with another format or shape."),
    method("hex", "(self, /, sep=<unrepresentable>, bytes_per_sep=1)", memoryview_hex,
           "Two hexadecimal digits for each byte."),
    method("release", "(self, /)", memoryview_release_method,
           "Gives the buffer back; no access is possible afterwards."),
    method("tobytes", "(self, /, order='C')", memoryview_tobytes,
           "The bytes of the items, in C or Fortran order."),
    method("tolist", "(self, /)", memoryview_tolist, "The items as a list, nested by dimension."),
    method("toreadonly", "(self, /)", memoryview_toreadonly, "A view that cannot be written to."),
    method("__enter__", "(self, /)", memoryview_enter, nullptr),
    method("__exit__", "(self, /, *args)", memoryview_exit, "Release this view."),
};

}  // namespace

constinit const TypeSpec kMemoryViewSpec = {
    .name = "memoryview",
    .nbytes = sizeof(MemoryView),
    .flags = kTypeFlagGc | kTypeFlagSequence | kTypeFlagWeakrefable,
    .slots =
        {
            .dealloc = memoryview_dealloc,
            .traverse = memoryview_traverse,
            .clear = memoryview_clear,
            .new_ = memoryview_new,
            .repr = memoryview_repr,
            .hash = memoryview_hash,
            .compare = memoryview_compare,
            .iter = memoryview_iter,
            .length = memoryview_length,
            .getitem = memoryview_getitem,
            .setitem = memoryview_setitem,
            .item = memoryview_item,
            .buffer_acquire = memoryview_acquire,
            .buffer_release = memoryview_release,
        },
    .methods = kMemoryViewMethods,
    .getsets = kMemoryViewGetSets,
    .signature = "(object)",
    .doc = "A view on the memory of an object that has the buffer protocol.",
};

}  // namespace bufo

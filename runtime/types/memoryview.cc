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
#include "runtime/operators.h"
#include "runtime/types/containers.h"
#include "runtime/types/memoryview_internal.h"
#include "runtime/types/sequence.h"
#include "runtime/types/str.h"

namespace bufo {

Raised raise_unusable(VM& vm, const MemoryView& m) {
  if ((m.flags & kViewAlive) != 0) {
    return vm.raise<ValueError>("operation forbidden on revoked memoryview object");
  }
  return vm.raise<ValueError>("operation forbidden on released memoryview object");
}

Raised raise_restricted(VM& vm) {
  return vm.raise<ValueError>("cannot create new view on restricted memoryview");
}

// --- export blocks

namespace {

Result<ExportBlock*> make_block(VM& vm, Buffer&& buffer) {
  void* memory = vm.heap.allocate_raw(sizeof(ExportBlock));
  if (memory == nullptr) return raise_no_memory(vm);
  auto* block = new (memory) ExportBlock();
  Dict* globals = nullptr;
  if (vm.hooks.current_location != nullptr && !vm.finalizing) {
    vm.hooks.current_location(vm, 1, block->taken_file, block->taken_line, globals);
  }
  block->refcount = 1;
  block->revoked = false;
  block->released = false;
  block->generation = 0;
  block->vm = &vm;
  block->pins = 0;
  block->formats = nullptr;
  block->buffer = std::move(buffer);
  return block;
}

}  // namespace

struct KeptFormat {
  KeptFormat* next;
  size_t length;
  char text[1];
};

Result<const char*> keep_format(VM& vm, ExportBlock& block, std::string_view text) {
  for (const KeptFormat* f = block.formats; f != nullptr; f = f->next) {
    if (text == std::string_view(f->text, f->length)) return f->text;
  }
  auto* kept = static_cast<KeptFormat*>(vm.heap.allocate_raw(sizeof(KeptFormat) + text.size()));
  if (kept == nullptr) return raise_no_memory(vm);
  kept->next = block.formats;
  kept->length = text.size();
  std::memcpy(kept->text, text.data(), text.size());
  kept->text[text.size()] = 0;
  block.formats = kept;
  return kept->text;
}

/// Gives the memory back, once.
static void give_back(ExportBlock& block) {
  if (std::exchange(block.released, true)) return;
  block.buffer.release();
  const auto deleter = std::exchange(block.deleter, nullptr);
  if (deleter != nullptr) deleter(block.deleter_context);
}

void revoke_export(ExportBlock& block) {
  if (std::exchange(block.revoked, true)) return;
  ++block.generation;
  if (block.pins > 0) return;
  ++block.refcount;
  give_back(block);
  release_block(&block);
}

void unpin_block(ExportBlock& block) {
  if (--block.pins == 0 && block.revoked) give_back(block);
}

void release_block(ExportBlock* block) {
  if (--block->refcount != 0) return;
  VM& vm = *block->vm;
  give_back(*block);
  while (block->formats != nullptr) {
    vm.heap.free(std::exchange(block->formats, block->formats->next));
  }
  block->~ExportBlock();
  vm.heap.free(block);
}

BlockHold::~BlockHold() {
  unpin_block(*block_);
  release_block(block_);
}

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
  if (like.is_restricted) return raise_restricted(vm);
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
  view->is_root = true;
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
  if (BUFO_UNLIKELY(from.is_restricted)) return raise_restricted(vm);
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
  view->inline_dims[1] = stepped_stride(stride, step);
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

// --- who holds an export

/// Places where views of one exporter were taken, found without allocating.
struct Holders {
  struct Place {
    Value file;  // owned
    int line;
    int64_t views;
  };
  static constexpr int kMaxPlaces = 8;
  Value exporter;
  bool (*stands_for)(Value, Value);
  Place places[kMaxPlaces];
  int count = 0;
  int64_t more = 0;

  void add(const ExportBlock& block) {
    for (int i = 0; i < count; ++i) {
      if (places[i].file == block.taken_file.get() && places[i].line == block.taken_line) {
        ++places[i].views;
        return;
      }
    }
    if (count == kMaxPlaces) {
      ++more;
      return;
    }
    incref(block.taken_file.get());
    places[count++] = {block.taken_file, block.taken_line, 1};
  }
};

void look_for_holder(void* context, Object* o) {
  if (o->type_index != kTypeMemoryView || o->refcount == 0) return;
  auto& holders = *static_cast<Holders*>(context);
  const auto& m = *static_cast<MemoryView*>(o);
  if ((m.flags & kViewAlive) == 0 || m.block == nullptr || m.block->released) return;
  const Value owner = m.block->buffer.owner;
  if (owner == holders.exporter ||
      (holders.stands_for != nullptr && holders.stands_for(owner, holders.exporter))) {
    holders.add(*m.block);
  }
}

Result<Value> holder_notes(VM& vm, const Holders& holders) {
  Ref<List> notes = TRY(make_list(vm));
  for (int i = 0; i < holders.count; ++i) {
    const Holders::Place& place = holders.places[i];
    StrBuilder text(vm);
    text.append_ascii("held by ");
    if (place.views == 1) {
      text.append_ascii("a memoryview");
    } else {
      text.append_int(place.views);
      text.append_ascii(" memoryviews");
    }
    if (is_a<Str>(vm, place.file)) {
      text.append_ascii(" taken at ");
      text.append(as<Str>(place.file));
      text.append_ascii(", line ");
      text.append_int(place.line);
    }
    Ref<Str> note = TRY(text.finish());
    TRY(list_append(vm, *notes, note));
  }
  if (holders.more > 0) {
    Ref<Str> note = TRY(format(vm, "and by {} more", holders.more));
    TRY(list_append(vm, *notes, note));
  }
  return notes;
}

// --- slots

constexpr Signature kMemoryViewSignature = parse_signature("(cls, object)");

Result<Value> memoryview_new(VM& vm, Type& cls, const CallArgs& call) {
  BoundArgs bound;
  TRY(bound.bind(vm, kMemoryViewSignature, "memoryview", call, &cls));
  return make_memoryview(vm, bound[1]);
}

Result<Value> memoryview_repr(VM& vm, Value self) {
  const auto& m = as<MemoryView>(self);
  const char* pattern = "<memory at {}>";
  if ((m.flags & kViewAlive) == 0) {
    pattern = "<released memory at {}>";
  } else if (m.block->revoked) {
    pattern = "<revoked memory at {}>";
  }
  return format(vm, pattern, address_text(self.object()).text);
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
    m.hash_cache = hash_bytes(m.data, static_cast<size_t>(m.nbytes), vm.hash_key);
    return m.hash_cache;
  }
  RawBlock block;
  if (!block.allocate(vm, static_cast<size_t>(m.nbytes) + 1)) return raise_no_memory(vm);
  copy_to_contiguous(view_region(m), static_cast<uint8_t*>(block.get()), 'C');
  m.hash_cache = hash_bytes(block.get(), static_cast<size_t>(m.nbytes), vm.hash_key);
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
  if (m.is_restricted) return raise_restricted(vm);
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
  ++m.block->pins;
  return ok();
}

void memoryview_release(VM&, Value self, Buffer&) {
  auto& m = as<MemoryView>(self);
  --m.exports;
  unpin_block(*m.block);
}

constexpr Method kMemoryViewMethods[] = {
    class_method("_from_flags", "(cls, /, object, flags)", memoryview_from_flags,
                 "A view with these buffer request flags."),
    method("cast",
           "(self, /, format, shape=<unrepresentable>, *, order='C', offset=0, strides=None)",
           memoryview_cast,
           "The same memory with another format or shape. Beyond CPython: any format, order='F',\n"
           "a byte offset, strides."),
    method("hex", "(self, /, sep=<unrepresentable>, bytes_per_sep=1)", memoryview_hex,
           "Two hexadecimal digits for each byte."),
    method("add", "(self, other, /, *, saturate=False)", memoryview_add,
           "Adds a number or a view to the items in place; wraps, or saturates."),
    method("sub", "(self, other, /, *, saturate=False)", memoryview_sub,
           "Subtracts a number or a view from the items in place."),
    method("mul", "(self, other, /, *, saturate=False)", memoryview_mul,
           "Multiplies the items by a number or a view in place."),
    method("clip", "(self, low=None, high=None, /)", memoryview_clip,
           "Brings the items between the bounds in place."),
    method("fill", "(self, value, /)", memoryview_fill, "Writes the value everywhere."),
    method("copy_from", "(self, other, /)", memoryview_copy_from,
           "Copies the items of a view of the same shape, converted where the formats differ."),
    method("byteswap", "(self, /)", memoryview_byteswap,
           "Turns the bytes of each item round in place."),
    method("reverse", "(self, /)", memoryview_reverse,
           "Turns the order of the first dimension round in place."),
    method("translate", "(self, table, /)", memoryview_translate,
           "Maps each byte by a table of 256 in place."),
    method("invert", "(self, /)", memoryview_invert, "Turns every bit over in place."),
    method("sum", "(self, /)", memoryview_sum, "The sum of all items."),
    method("min", "(self, /)", memoryview_min, "The smallest item."),
    method("max", "(self, /)", memoryview_max, "The largest item."),
    method("compare", "(self, other, op='==', /)", memoryview_compare_items,
           "A new view of bools: how each item compares with a number or another view's."),
    method("hexdump", "(self, width=16, /)", memoryview_hexdump,
           "The bytes as text: offsets, hexadecimal digits, characters."),
    method("find", "(self, sub, start=None, end=None, /)", memoryview_find,
           "The lowest index of the bytes or byte in self[start:end], or -1."),
    method("rfind", "(self, sub, start=None, end=None, /)", memoryview_rfind,
           "The highest index of the bytes or byte in self[start:end], or -1."),
    method("index", "(self, value, start=None, end=None, /)", memoryview_index,
           "The lowest index of an item, or of a run of bytes; ValueError without one."),
    method("rindex", "(self, sub, start=None, end=None, /)", memoryview_rindex,
           "As rfind(), but ValueError when there is none."),
    method("count", "(self, value, start=None, end=None, /)", memoryview_count,
           "How often an item, or a run of bytes without overlap, occurs."),
    method("startswith", "(self, prefix, start=None, end=None, /)", memoryview_startswith,
           "Whether self[start:end] starts with the bytes, or with one of a tuple of them."),
    method("endswith", "(self, suffix, start=None, end=None, /)", memoryview_endswith,
           "Whether self[start:end] ends with the bytes, or with one of a tuple of them."),
    method("removeprefix", "(self, prefix, /)", memoryview_removeprefix,
           "The view without the prefix."),
    method("removesuffix", "(self, suffix, /)", memoryview_removesuffix,
           "The view without the suffix."),
    method("split", "(self, /, sep=None, maxsplit=-1)", memoryview_split,
           "The parts between separators, or between runs of whitespace, as views."),
    method("partition", "(self, sep, /)", memoryview_partition,
           "(before, sep, after) at the first sep, as views."),
    method("rpartition", "(self, sep, /)", memoryview_rpartition,
           "(before, sep, after) at the last sep, as views."),
    method("strip", "(self, bytes=None, /)", memoryview_strip,
           "The view without whitespace at the ends, or bytes of the argument."),
    method("lstrip", "(self, bytes=None, /)", memoryview_lstrip, "strip() at the start."),
    method("rstrip", "(self, bytes=None, /)", memoryview_rstrip, "strip() at the end."),
    method("decode", "(self, /, encoding='utf-8', errors='strict')", memoryview_decode,
           "The text that the bytes stand for."),
    method("field", "(self, field, /)", memoryview_field,
           "One field of every record, by name or position, as a view."),
    method("revoke", "(self, /)", memoryview_revoke,
           "Ends every view of this export at once and gives the memory back."),
    method("transpose", "(self, /, *axes)", memoryview_transpose,
           "The view with its dimensions reversed, or in the order of the axes."),
    method("release", "(self, /)", memoryview_release_method,
           "Gives the buffer back; no access is possible afterwards."),
    method("tobytes", "(self, /, order='C')", memoryview_tobytes,
           "The bytes of the items, in C or Fortran order."),
    method("tolist", "(self, /)", memoryview_tolist, "The items as a list, nested by dimension."),
    method("toreadonly", "(self, /)", memoryview_toreadonly, "A view that cannot be written to."),
    method("__enter__", "(self, /) untold", memoryview_enter, nullptr),
    method("__exit__", "(self, /, *args) untold", memoryview_exit, "Release this view."),
};

}  // namespace

Raised raise_exported(VM& vm, Value exporter, const char* message,
                      bool (*stands_for)(Value, Value)) {
  Holders holders;
  holders.exporter = exporter;
  holders.stands_for = stands_for;
  for_each_gc_object(vm, look_for_holder, &holders);
  Result<Value> notes = holder_notes(vm, holders);
  for (int i = 0; i < holders.count; ++i) decref(holders.places[i].file);
  const AnyRef list = TRY(std::move(notes));
  const Ref<Str> text = TRY(make_str(vm, message));
  const AnyRef error = TRY(call(vm, &vm.type(kTypeBufferError), {text}));
  if (as<List>(list).size > 0) TRY(set_attr(vm, error, *vm.names.notes_, list));
  return raise_object(vm, error);
}

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
            .inplace = {.and_ = memoryview_iand, .or_ = memoryview_ior, .xor_ = memoryview_ixor},
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

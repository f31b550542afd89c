// The C ABI: memory of the host as Python objects, and memory of Python objects for the host. See
// api.h. Nothing here copies an item.
#include <cstring>
#include <new>

#include "interp/api.h"
#include "runtime/checked.h"
#include "runtime/types/memoryview_internal.h"

namespace bufo {

namespace {

/// The bytes of one item in this format.
Result<ptrdiff_t> format_nbytes(VM& vm, const char* format) {
  if (const char code = native_format_code(format); code != 0) return native_itemsize(code);
  RecordFormat record;
  TRY(parse_record_format(vm, format, record));
  return record.nbytes;
}

Result<void> check_shape(VM& vm, const bufo_memory& memory) {
  if (memory.ndim < 0 || memory.ndim > BUFO_MAX_NDIM) {
    return vm.raise<ValueError>("memory: ndim must be 0 to {}, not {}", int{BUFO_MAX_NDIM},
                                memory.ndim);
  }
  if (memory.ndim > 0 && memory.shape == nullptr) {
    return vm.raise<ValueError>("memory: shape is missing");
  }
  for (int i = 0; i < memory.ndim; ++i) {
    if (memory.shape[i] < 0) {
      return vm.raise<ValueError>("memory: shape[{}] is negative: {}", i, memory.shape[i]);
    }
  }
  return ok();
}

/// nbytes, and that neither it nor the way to the last item overflows.
Result<void> measure(VM& vm, Buffer& b) {
  ptrdiff_t nbytes = b.itemsize, low = 0, high = b.itemsize;
  bool overflow = false, empty = false;
  for (int i = 0; i < b.ndim; ++i) {
    overflow |= __builtin_mul_overflow(nbytes, b.shape[i], &nbytes);
    if (b.shape[i] == 0) {
      empty = true;
      continue;
    }
    ptrdiff_t reach;
    overflow |= __builtin_mul_overflow(b.strides[i], b.shape[i] - 1, &reach);
    overflow |= __builtin_add_overflow(reach < 0 ? low : high, reach, reach < 0 ? &low : &high);
  }
  if (empty) {
    b.nbytes = 0;
    return ok();
  }
  if (overflow) return vm.raise<ValueError>("memory: shape or strides too large");
  if (b.data == nullptr && nbytes > 0) return vm.raise<ValueError>("memory: null pointer");
  b.nbytes = nbytes;
  return ok();
}

}  // namespace

Result<HostLayout*> make_host_layout(VM& vm, const bufo_memory& memory, Buffer& out) {
  TRY(check_shape(vm, memory));
  const char* format = memory.format == nullptr ? "B" : memory.format;
  const ptrdiff_t needed = TRY(format_nbytes(vm, format));
  const auto itemsize = memory.itemsize == 0 ? needed : static_cast<ptrdiff_t>(memory.itemsize);
  if (itemsize != needed) {
    return vm.raise<ValueError>("memory: items of format '{}' have {} bytes, not {}", format,
                                needed, itemsize);
  }
  const size_t text_nbytes = std::strlen(format) + 1;
  auto* layout = static_cast<HostLayout*>(vm.heap.allocate_raw(sizeof(HostLayout) + text_nbytes));
  if (layout == nullptr) return raise_no_memory(vm);
  std::memcpy(layout->format, format, text_nbytes);
  layout->release = memory.release;
  layout->owner = memory.owner;
  for (int i = 0; i < memory.ndim; ++i) layout->shape[i] = memory.shape[i];
  bool overflow = false;
  ptrdiff_t stride = itemsize;
  for (int i = memory.ndim - 1; i >= 0; --i) {
    layout->strides[i] = memory.strides != nullptr ? memory.strides[i] : stride;
    overflow |= memory.strides == nullptr &&
                __builtin_mul_overflow(stride, std::max<ptrdiff_t>(layout->shape[i], 1), &stride);
  }
  out.data = static_cast<uint8_t*>(memory.data);
  out.itemsize = itemsize;
  out.ndim = memory.ndim;
  out.readonly = memory.readonly != 0;
  out.format = layout->format;
  out.shape = layout->shape;
  out.strides = layout->strides;
  out.suboffsets = nullptr;
  const Result<void> measured =
      overflow ? Result<void>(vm.raise<ValueError>("memory: shape or strides too large"))
               : measure(vm, out);
  if (!measured.is_error()) return layout;
  vm.heap.free(layout);
  return Raised{};
}

namespace {

/// The last view is gone, or the memory is taken back.
void give_memory_back(void* context) {
  auto* layout = static_cast<HostLayout*>(context);
  VM& vm = Heap::of(layout).vm();
  if (layout->release != nullptr) layout->release(layout->owner);
  vm.heap.free(layout);
}

Result<Ref<MemoryView>> export_memory(VM& vm, const bufo_memory& memory) {
  Buffer buffer;
  HostLayout* layout = TRY(make_host_layout(vm, memory, buffer));
  buffer.owner = Value::none();
  Result<Ref<MemoryView>> made = make_memoryview_from(vm, std::move(buffer));
  if (made.is_error()) {
    vm.heap.free(layout);
    return Raised{};
  }
  Ref<MemoryView> view = std::move(made).take();
  view->block->deleter = give_memory_back;
  view->block->deleter_context = layout;
  return view;
}

ExportBlock& block_of(bufo_export* handle) { return *reinterpret_cast<ExportBlock*>(handle); }
const ExportBlock& block_of(const bufo_export* handle) {
  return *reinterpret_cast<const ExportBlock*>(handle);
}

}  // namespace

}  // namespace bufo

using namespace bufo;

extern "C" {

bufo_value bufo_export_memory(bufo_interpreter* py, const bufo_memory* memory,
                              bufo_export** handle) {
  HostCall call(*py);
  Result<Ref<MemoryView>> made = export_memory(*py->vm, *memory);
  if (handle != nullptr) *handle = nullptr;
  if (made.is_error()) {
    keep_error(*py);
    return bufo_absent();
  }
  Ref<MemoryView> view = std::move(made).take();
  if (handle != nullptr) {
    ++view->block->refcount;
    *handle = reinterpret_cast<bufo_export*>(view->block);
  }
  return outer(view.release());
}

void bufo_export_revoke(bufo_interpreter* py, bufo_export* handle) {
  HostCall call(*py);
  revoke_export(block_of(handle));
}

int bufo_export_busy(const bufo_export* handle) { return block_of(handle).pins != 0; }

size_t bufo_export_views(const bufo_export* handle) {
  return block_of(handle).refcount - 1;  // the handle's own
}

void bufo_export_free(bufo_interpreter* py, bufo_export* handle) {
  if (handle == nullptr) return;
  HostCall call(*py);
  release_block(&block_of(handle));
}

int bufo_acquire(bufo_interpreter* py, bufo_value value, int flags, bufo_buffer* out) {
  HostCall call(*py);
  VM& vm = *py->vm;
  const auto acquire = [&]() -> Result<void> {
    if (value.bits == 0) return vm.raise<TypeError>("a bytes-like object is required");
    void* block = vm.heap.allocate_raw(sizeof(Buffer));
    if (block == nullptr) return raise_no_memory(vm);
    auto* held = new (block) Buffer;
    Result<Buffer> got = acquire_buffer(vm, inner(value), static_cast<BufferRequest>(flags));
    if (got.is_error()) {
      held->~Buffer();
      vm.heap.free(block);
      return Raised{};
    }
    *held = std::move(got).take();
    out->data = held->data;
    out->nbytes = static_cast<size_t>(held->nbytes);
    out->itemsize = static_cast<size_t>(held->itemsize);
    out->ndim = held->ndim;
    out->readonly = held->readonly;
    out->format = held->format == nullptr && (flags & BUFO_FORMAT) ? "B" : held->format;
    out->shape = held->shape;
    out->strides = held->strides;
    out->suboffsets = held->suboffsets;
    out->internal = held;
    return ok();
  };
  return outer_status(*py, acquire());
}

void bufo_buffer_release(bufo_interpreter* py, bufo_buffer* buffer) {
  auto* held = static_cast<Buffer*>(std::exchange(buffer->internal, nullptr));
  if (held == nullptr) return;
  HostCall call(*py);
  held->release();
  held->~Buffer();
  py->vm->heap.free(held);
}

}  // extern "C"

// memoryview: the layout that the dispatch loop's fast paths know.
#pragma once

#include "runtime/buffer.h"

namespace bufo {

/// Flag bits of a MemoryView's head: with the type index, one 32-bit compare guards `v[i]`.
enum MemoryViewFlag : uint16_t {
  kViewFormatMask = 15 << kFlagTypeBits,    // ViewFormat
  kViewPlain1D = 1 << (kFlagTypeBits + 4),  // one-dimensional, C-contiguous, no suboffsets
  kViewWritable = 1 << (kFlagTypeBits + 5),
  kViewAlive = 1 << (kFlagTypeBits + 6),  // not released (revocation is in the block)
};
/// Native one-letter formats with a fast path; kOther for the rest.
enum class ViewFormat : uint8_t { kOther, kB, kb, kc, kH, kh, kI, ki, kQ, kq, kf, kd, kBool };

struct MemoryView : Object {
  static constexpr TypeIndex kIndex = kTypeMemoryView;
  ExportBlock* block;  // counted
  uint8_t* data;       // first item (strides may be negative)
  ptrdiff_t length;    // items in the first dimension (1 for ndim 0)
  ptrdiff_t itemsize;
  ptrdiff_t nbytes;  // product(shape) * itemsize
  ptrdiff_t* dims;   // raw heap block: shape, strides, suboffsets (3 * ndim), or inline_dims
  ptrdiff_t inline_dims[2];  // shape and stride of the one-dimensional case
  const char* format;        // NUL-terminated; lives in the block's buffer, in static storage or in
                             // format_storage
  char format_storage[4];
  uint8_t ndim;
  bool has_suboffsets;
  bool is_restricted;  // what __release_buffer__ sees: no views can be made of it
  bool is_root;        // made from the exporter itself: may revoke the export
  uint32_t exports;    // buffers acquired from this view
  int64_t hash_cache;  // 0: not computed
};

/// memoryview(exporter). TypeError "memoryview: a bytes-like object is required, not 'T'". Runs
/// Python code.
Result<Ref<MemoryView>> make_memoryview(VM&, Value exporter,
                                        BufferRequest request = BufferRequest::kFullRo);
/// Is it a usable one-dimensional view of machine numbers? Then these give what sum(), min() and
/// max() do, without making each item an object.
bool memoryview_has_numbers(Value v);
/// `item in view`. There is no slot for it: CPython's memoryview has no __contains__ either.
Result<bool> memoryview_contains(VM&, Value self, Value item);
class Args;
Result<Value> memoryview_sum(VM&, const Args&);
Result<Value> memoryview_min(VM&, const Args&);
Result<Value> memoryview_max(VM&, const Args&);
/// Ends all views of the export at once; constant time. The memory goes back to the exporter when
/// the last consumer's buffer on it does. Runs Python code (__release_buffer__).
void revoke_export(ExportBlock&);
/// BufferError for an exporter that cannot be resized now; its notes name who holds its memory and
/// where the views were taken.
/// `stands_for` tells whether another object lends the exporter's memory; may be null.
BUFO_COLD Raised raise_exported(VM&, Value exporter, const char* message,
                                bool (*stands_for)(Value owner, Value exporter) = nullptr);
/// A memoryview over a buffer already acquired, which it then owns.
Result<Ref<MemoryView>> make_memoryview_from(VM&, Buffer&& buffer);
/// A 1-D contiguous view's slice [start, start+length) for the fast path of `v[i:j]`; shares the
/// block. No Python code.
Result<Ref<MemoryView>> memoryview_slice_1d(VM&, MemoryView&, ptrdiff_t start, ptrdiff_t step,
                                            ptrdiff_t length);

}  // namespace bufo

// What the files that implement memoryview share.
#pragma once

#include "runtime/buffer_copy.h"
#include "runtime/buffer_item.h"
#include "runtime/types/memoryview.h"

namespace bufo {

inline const ptrdiff_t* view_shape(const MemoryView& m) { return m.dims; }
inline const ptrdiff_t* view_strides(const MemoryView& m) { return m.dims + m.ndim; }
inline const ptrdiff_t* view_suboffsets(const MemoryView& m) {
  return m.has_suboffsets ? m.dims + 2 * m.ndim : nullptr;
}
inline bool view_readonly(const MemoryView& m) { return (m.flags & kViewWritable) == 0; }
inline bool view_plain(const MemoryView& m) { return (m.flags & kViewPlain1D) != 0; }
inline bool view_usable(const MemoryView& m) {
  return (m.flags & kViewAlive) != 0 && !m.block->revoked;
}

/// ValueError "operation forbidden on released memoryview object".
BUFO_COLD Raised raise_released(VM&);
BUFO_INLINE Result<void> require_alive(VM& vm, const MemoryView& m) {
  if (BUFO_UNLIKELY(!view_usable(m))) return raise_released(vm);
  return ok();
}

inline Region view_region(const MemoryView& m) {
  return {m.data, m.ndim, m.itemsize, view_shape(m), view_strides(m), view_suboffsets(m)};
}
bool view_c_contiguous(const MemoryView&);
bool view_f_contiguous(const MemoryView&);

/// Keeps the memory under a view in place, whoever releases the view meanwhile.
class BlockHold {
 public:
  explicit BlockHold(MemoryView& m) : block_(m.block) { ++block_->refcount; }
  BlockHold(const BlockHold&) = delete;
  BlockHold& operator=(const BlockHold&) = delete;
  ~BlockHold();

 private:
  ExportBlock* block_;
};
/// One reference less; the last one gives the buffer back. Runs Python code.
void release_block(ExportBlock*);

/// A new view on the block, with the dimensions' storage but no flags and values yet; `ndim` may
/// differ from that of `like`. Data, itemsize and format are those of `like`.
Result<Ref<MemoryView>> derive_view(VM&, MemoryView& like, int ndim, bool suboffsets);
/// Sets length, nbytes and the flags from everything else.
void finish_view(MemoryView&, bool writable);

/// The letter of a one-letter format; NotImplementedError "memoryview: unsupported format x".
Result<char> view_item_code(VM&, const MemoryView&);
/// The letter of a native one-letter format, 0 otherwise.
inline char view_native_code(const MemoryView& m) { return native_format_code(m.format); }

// memoryview_index.cc
Result<Value> memoryview_item(VM&, Value self, ptrdiff_t i);
Result<Value> memoryview_getitem(VM&, Value self, Value key);
Result<void> memoryview_setitem(VM&, Value self, Value key, Value value);
Result<Value> memoryview_iter(VM&, Value self);
// memoryview_compare.cc
Result<Value> memoryview_compare(VM&, Value self, Value other, CompareOp);
// memoryview_cast.cc
Result<Value> memoryview_cast(VM&, const Args&);
// memoryview_methods.cc
Result<Value> memoryview_tolist(VM&, const Args&);
Result<Value> memoryview_tobytes(VM&, const Args&);
Result<Value> memoryview_hex(VM&, const Args&);
Result<Value> memoryview_toreadonly(VM&, const Args&);
Result<Value> memoryview_release_method(VM&, const Args&);
Result<Value> memoryview_enter(VM&, const Args&);
Result<Value> memoryview_exit(VM&, const Args&);
Result<Value> memoryview_from_flags(VM&, const Args&);
/// BufferError "memoryview has 1 exported buffer". Runs Python code.
Result<void> release_view(VM&, MemoryView&);
inline constexpr int kMemoryViewGetSetCount = 12;
extern const GetSet kMemoryViewGetSets[kMemoryViewGetSetCount];

}  // namespace bufo

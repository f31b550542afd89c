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

/// ValueError "operation forbidden on released memoryview object", or on a revoked one.
BUFO_COLD Raised raise_unusable(VM&, const MemoryView&);
BUFO_INLINE Result<void> require_alive(VM& vm, const MemoryView& m) {
  if (BUFO_UNLIKELY(!view_usable(m))) return raise_unusable(vm, m);
  return ok();
}

inline Region view_region(const MemoryView& m) {
  return {m.data, m.ndim, m.itemsize, view_shape(m), view_strides(m), view_suboffsets(m)};
}
bool view_c_contiguous(const MemoryView&);
bool view_f_contiguous(const MemoryView&);

/// ValueError for a view of which no other can be made.
BUFO_COLD Raised raise_restricted(VM&);

/// One consumer less on a block; after a revocation the last one gives the buffer back. Runs Python
/// code.
void unpin_block(ExportBlock&);

/// The stride of a slice. A step that is too long for it leaves one item at most, whose stride does
/// not matter: it wraps, as CPython's does.
inline ptrdiff_t stepped_stride(ptrdiff_t stride, ptrdiff_t step) {
  return static_cast<ptrdiff_t>(static_cast<size_t>(stride) * static_cast<size_t>(step));
}

/// Keeps the memory under a view in place, whoever releases or revokes the view meanwhile.
class BlockHold {
 public:
  explicit BlockHold(MemoryView& m) : block_(m.block) {
    ++block_->refcount;
    ++block_->pins;
  }
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

/// A copy of the text that lives as long as the block does; a text is kept once.
Result<const char*> keep_format(VM&, ExportBlock&, std::string_view text);
/// The letter of a one-letter format; NotImplementedError "memoryview: unsupported format x".
Result<char> view_item_code(VM&, const MemoryView&);
/// The letter of a native one-letter format, 0 otherwise.
inline char view_native_code(const MemoryView& m) { return native_format_code(m.format); }

/// A part of a view, as an index of several dimensions picks it out.
struct Selection {
  uint8_t* data;
  int ndim;
  bool suboffsets;
  ptrdiff_t shape[kMaxNdim], strides[kMaxNdim], subs[kMaxNdim];

  Region region(ptrdiff_t itemsize) const {
    return {data, ndim, itemsize, shape, strides, suboffsets ? subs : nullptr};
  }
};

// memoryview_select.cc: indices of several dimensions (NumPy's basic indexing)
/// Is the key made of ints, slices and `...` only?
bool is_selection_key(VM&, Value key);
/// The view is alive when this returns. Runs Python code (__index__).
Result<void> select_part(VM&, MemoryView&, Value key, Selection& out);
Result<Ref<MemoryView>> view_of_selection(VM&, MemoryView&, const Selection&);
Result<Value> memoryview_subview(VM&, MemoryView&, Value key);
/// The item `i` of the first of several dimensions, as a view.
Result<Value> memoryview_row(VM&, MemoryView&, ptrdiff_t i);
/// TypeError "a bytes-like object is required, not 'T'" for what assign_selection does not take.
Result<void> check_assignable(VM&, const MemoryView&, Value value);
/// Writes an exporter's items of the same shape, or one value everywhere.
Result<void> assign_selection(VM&, MemoryView&, const Selection&, Value value);
/// Writes one value everywhere. Runs Python code.
Result<void> fill_selection(VM&, MemoryView&, const Selection&, Value value);
Result<Value> memoryview_transpose(VM&, const Args&);
Result<Value> get_transposed(VM&, Value self);

// memoryview_record.cc: formats that are not one native letter
struct RecordField {
  char code;  // a native letter for pack_item, 's' or 'p'
  bool swapped;
  uint8_t itemsize;              // of one item; 1 for 's' and 'p'
  int16_t name_at, name_length;  // in the format; length 0: no name
  ptrdiff_t at;                  // byte offset in the record
  ptrdiff_t count;               // items, or bytes for 's' and 'p'
  bool is_array;                 // a sub-array: its value is a tuple
};
/// A format taken apart. Plain data.
struct RecordFormat {
  static constexpr int kMaxFields = 64;
  const char* text;
  int field_count;
  bool is_record;  // values are tuples
  ptrdiff_t nbytes;
  RecordField fields[kMaxFields];
};
/// NotImplementedError "memoryview: format X not supported" if it is not understood.
Result<void> parse_record_format(VM&, const char* text, RecordFormat& out);
/// As parse_record_format, without raising.
bool try_parse_record_format(const char* text, RecordFormat& out);
Result<Value> read_record(VM&, const RecordFormat&, const uint8_t* at);
/// Converts first (runs Python code), then stores; `at` is scratch memory of the record's size.
Result<void> write_record(VM&, const RecordFormat&, uint8_t* at, Value value);
Result<Value> memoryview_field(VM&, const Args&);
/// The view of one field in all records, by name.
Result<Value> field_view(VM&, MemoryView&, Value name);

/// One item of any format.
class ItemAccess {
 public:
  Result<void> prepare(VM&, const MemoryView&);
  Result<Value> read(VM& vm, const uint8_t* at) const {
    return code_ != 0 ? unpack_item(vm, code_, at) : read_record(vm, record_, at);
  }
  /// To scratch memory of the item's size.
  Result<void> write(VM& vm, uint8_t* at, Value value) const {
    return code_ != 0 ? pack_item(vm, code_, at, value) : write_record(vm, record_, at, value);
  }

 private:
  char code_ = 0;
  RecordFormat record_;
};

Result<Value> memoryview_revoke(VM&, const Args&);

// memoryview_search.cc and memoryview_bulk.cc: rows of the method table, and slots
Result<Value> memoryview_find(VM&, const Args&);
Result<Value> memoryview_rfind(VM&, const Args&);
Result<Value> memoryview_index(VM&, const Args&);
Result<Value> memoryview_rindex(VM&, const Args&);
Result<Value> memoryview_count(VM&, const Args&);
Result<Value> memoryview_startswith(VM&, const Args&);
Result<Value> memoryview_endswith(VM&, const Args&);
Result<Value> memoryview_removeprefix(VM&, const Args&);
Result<Value> memoryview_removesuffix(VM&, const Args&);
Result<Value> memoryview_split(VM&, const Args&);
Result<Value> memoryview_partition(VM&, const Args&);
Result<Value> memoryview_rpartition(VM&, const Args&);
Result<Value> memoryview_strip(VM&, const Args&);
Result<Value> memoryview_lstrip(VM&, const Args&);
Result<Value> memoryview_rstrip(VM&, const Args&);
Result<Value> memoryview_decode(VM&, const Args&);
Result<Value> memoryview_add(VM&, const Args&);
Result<Value> memoryview_sub(VM&, const Args&);
Result<Value> memoryview_mul(VM&, const Args&);
Result<Value> memoryview_invert(VM&, const Args&);
Result<Value> memoryview_clip(VM&, const Args&);
Result<Value> memoryview_fill(VM&, const Args&);
Result<Value> memoryview_copy_from(VM&, const Args&);
Result<Value> memoryview_byteswap(VM&, const Args&);
Result<Value> memoryview_reverse(VM&, const Args&);
Result<Value> memoryview_translate(VM&, const Args&);
Result<Value> memoryview_sum(VM&, const Args&);
Result<Value> memoryview_min(VM&, const Args&);
Result<Value> memoryview_max(VM&, const Args&);
Result<Value> memoryview_compare_items(VM&, const Args&);
Result<Value> memoryview_hexdump(VM&, const Args&);
Result<Value> memoryview_iand(VM&, Value self, Value other);
Result<Value> memoryview_ior(VM&, Value self, Value other);
Result<Value> memoryview_ixor(VM&, Value self, Value other);

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
inline constexpr int kMemoryViewGetSetCount = 13;
extern const GetSet kMemoryViewGetSets[kMemoryViewGetSetCount];

}  // namespace bufo

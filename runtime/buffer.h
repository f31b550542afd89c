// The buffer protocol (PEP 3118): Buffer, requests, export blocks, contiguity.
//
// An exporter's acquire slot fills a Buffer; the Buffer holds a reference to the exporter and gives
// it back in its destructor. Under every memoryview lies one ExportBlock per export: views, slices
// and casts of one export share it, so revoke() ends them all by one store (DESIGN 2.1). Follows
// PEP 3118 and Objects/abstract.c, Objects/memoryobject.c (CPython 3.12) in behaviour.
#pragma once

#include "runtime/vm.h"

namespace bufo {

inline constexpr int kMaxNdim = 64;

/// Values are CPython's PyBUF_* (inspect.BufferFlags).
enum class BufferRequest : uint32_t {
  kSimple = 0,
  kWritable = 0x1,
  kFormat = 0x4,
  kNd = 0x8,
  kStrides = 0x10 | kNd,
  kCContiguous = 0x20 | kStrides,
  kFContiguous = 0x40 | kStrides,
  kAnyContiguous = 0x80 | kStrides,
  kIndirect = 0x100 | kStrides,
  kContig = kNd | kWritable,
  kContigRo = kNd,
  kFullRo = kIndirect | kFormat,
  kFull = kIndirect | kWritable | kFormat,
};
inline bool asks(BufferRequest request, BufferRequest flag) {
  return (static_cast<uint32_t>(request) & static_cast<uint32_t>(flag)) ==
         static_cast<uint32_t>(flag);
}

/// One acquired buffer. Move-only; the destructor releases. Pointers stay good until then.
struct Buffer {
  Buffer() = default;
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;
  Buffer(Buffer&&) noexcept;
  Buffer& operator=(Buffer&&) noexcept;
  ~Buffer() { release(); }
  /// Gives the buffer back now. Runs Python code (__release_buffer__).
  void release();

  uint8_t* data = nullptr;
  ptrdiff_t nbytes = 0;  // product(shape) * itemsize
  ptrdiff_t itemsize = 1;
  int ndim = 1;
  bool readonly = true;
  const char* format = nullptr;           // null means "B"; lives as long as the exporter's export
  const ptrdiff_t* shape = nullptr;       // items; null only when ndim <= 1 and not asked for
  const ptrdiff_t* strides = nullptr;     // bytes
  const ptrdiff_t* suboffsets = nullptr;  // bytes, or null
  AnyRef owner;                           // the exporter; unbound: empty Buffer
  void* internal = nullptr;               // the exporter's own note
  ptrdiff_t shape_storage =
      0;  // for one-dimensional exporters: shape may point here (re-pointed by moves)
};

/// Acquires; TypeError "a bytes-like object is required, not 'T'"; BufferError by the exporter.
/// Runs Python code.
Result<Buffer> acquire_buffer(VM&, Value exporter, BufferRequest);
bool supports_buffer(VM&, Value v);
/// For exporters of plain bytes: fills `out` for the request. BufferError "Object is not
/// writable.".
Result<void> fill_simple_buffer(VM&, Buffer& out, Value exporter, void* data, ptrdiff_t nbytes,
                                bool readonly, BufferRequest);
/// A bytes-like argument as contiguous read-only bytes.
Result<Buffer> acquire_bytes(VM&, Value v);

bool is_c_contiguous(const Buffer&);
bool is_f_contiguous(const Buffer&);

/// The control block of one export. Counted by the memoryviews that stand on it.
struct ExportBlock {
  uint32_t refcount;
  bool revoked;   // one store ends the whole tree
  bool released;  // the Buffer has been given back
  uint64_t generation;
  Buffer
      buffer;  // as acquired from the exporter (or from host memory, with owner = deleter's keeper)
  VM* vm;
  /// Consumers' buffers and native loops that look at the memory: while there are some, revocation
  /// ends the views but does not give the memory back yet.
  uint32_t pins;
  /// Where the first view was taken, for BufferError's notes: a file name, or unbound.
  int taken_line;
  AnyRef taken_file;
  /// Texts of formats that casts introduced; they live as long as the block.
  struct KeptFormat* formats;
  void (*deleter)(void* context) = nullptr;  // host memory: called once when the last view is gone
  void* deleter_context = nullptr;
};

/// Row of buffer_format.def: one native item.
enum class ItemKind : uint8_t {
  kSigned,
  kUnsigned,
  kFloat,
  kBool,
  kChar,
  kBytes,
  kPointer,
  kPad,
  kString,
  kPascal
};

// --- items (buffer_item.cc)
/// The value of one native item with struct letter `code` at `at` (unaligned is fine).
Result<Value> unpack_item(VM&, char code, const uint8_t* at);
/// Converts first (may run Python code), then stores. ValueError/TypeError as memoryview's.
Result<void> pack_item(VM&, char code, uint8_t* at, Value v);
/// Bytes of a native item with this letter, 0 if unknown.
ptrdiff_t native_itemsize(char code);

}  // namespace bufo

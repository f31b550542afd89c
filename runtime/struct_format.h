// Formats of module struct, compiled: shared by struct, by memoryview's comparison and by array.
//
// A compiled format is an immutable counted block; module struct keeps the latest ones.
#pragma once

#include "runtime/buffer_item.h"

namespace bufo {

struct StructField {
  char code;         // that of the same size and kind in standard mode: 'i' for a short 'l'
  char letter;       // as written
  bool swapped;      // the item's bytes are in the other order
  uint8_t itemsize;  // 0 for 's' and 'p'
  ptrdiff_t count;   // items, or bytes for 's', 'p'
  ptrdiff_t at;      // byte offset in the record
};

struct StructFormat {
  uint32_t refcount;
  uint32_t field_count;   // pad bytes are no fields
  ptrdiff_t nbytes;       // of the record
  ptrdiff_t value_count;  // Python values in the record
  bool native;            // native sizes and messages
  StructField fields[1];
};

/// Owns one reference.
class StructFormatRef {
 public:
  StructFormatRef() = default;
  explicit StructFormatRef(StructFormat* owned) : format_(owned) {}
  StructFormatRef(const StructFormatRef&) = delete;
  StructFormatRef& operator=(const StructFormatRef&) = delete;
  StructFormatRef(StructFormatRef&& other) noexcept
      : format_(std::exchange(other.format_, nullptr)) {}
  StructFormatRef& operator=(StructFormatRef&& other) noexcept {
    std::swap(format_, other.format_);
    return *this;
  }
  ~StructFormatRef() {
    if (format_ != nullptr && --format_->refcount == 0) Heap::of(format_).free(format_);
  }
  static StructFormatRef share(StructFormat& format) {
    ++format.refcount;
    return StructFormatRef(&format);
  }
  StructFormat* get() const { return format_; }
  StructFormat& operator*() const { return *format_; }
  StructFormat* operator->() const { return format_; }
  StructFormat* release() { return std::exchange(format_, nullptr); }

 private:
  StructFormat* format_ = nullptr;
};

/// Compiles. Null with `problem` set to struct.error's text; null without: MemoryError is pending.
StructFormat* compile_struct_format(VM&, std::string_view text, const char*& problem);
/// Writes the record's values, owned, to out[0..value_count); on an error nothing is left there.
Result<void> unpack_struct(VM&, const StructFormat&, const uint8_t* at, Value* out);
}  // namespace bufo

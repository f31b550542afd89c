// memoryview: formats that are not one native letter, read and written in place.
//
// What is understood: a byte order ('@', '=', '<', '>', '!'), repeat counts, the letters of module
// struct, sub-arrays "(2,3)H", names "H:x:", pad bytes and one level of "T{...}" around it all.
// A single item without a name is a value; everything else is a record, whose values are tuples.
// CPython 3.12 raises NotImplementedError for all of these (tests/differences/). Source: PEP 3118.
#include <cstring>

#include "runtime/struct_format.h"
#include "runtime/types/bytes.h"
#include "runtime/types/containers.h"
#include "runtime/types/memoryview_internal.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

/// The letter of the native type with the size that `letter` has in standard mode; 0: none.
char standard_code(char letter) {
  switch (letter) {
    case 'l':
      return 'i';
    case 'L':
      return 'I';
    case 'n':
    case 'N':
    case 'P':
      return 0;
    default:
      return native_itemsize(letter) > 0 ? letter : '\0';
  }
}

class RecordParser {
 public:
  RecordParser(const char* text, RecordFormat& out) : text_(text), at_(text), out_(out) {}

  bool parse() {
    out_.text = text_;
    out_.field_count = 0;
    out_.nbytes = 0;
    bool braces = false;
    take_order();
    if (at_[0] == 'T' && at_[1] == '{') {
      braces = true;
      at_ += 2;
    }
    while (*at_ != 0 && *at_ != '}') {
      if (!parse_field()) return false;
    }
    if (braces) {
      if (*at_ != '}') return false;
      ++at_;
    }
    if (*at_ != 0) return false;
    const bool single = out_.field_count == 1 && out_.fields[0].name_length == 0 && !braces;
    out_.is_record = !single || values_ != 1;
    return out_.field_count > 0;
  }

 private:
  void take_order() {
    switch (*at_) {
      case '@':
        native_ = aligned_ = true;
        swapped_ = false;
        break;
      case '=':
      case '<':
        native_ = aligned_ = swapped_ = false;
        break;
      case '>':
      case '!':
        native_ = aligned_ = false;
        swapped_ = true;
        break;
      default:
        return;
    }
    ++at_;
  }

  /// A number; false if it is too large for any memory.
  bool take_number(ptrdiff_t& number) {
    number = 0;
    while (*at_ >= '0' && *at_ <= '9') {
      if (__builtin_mul_overflow(number, 10, &number) ||
          __builtin_add_overflow(number, *at_ - '0', &number)) {
        return false;
      }
      ++at_;
    }
    return true;
  }

  bool parse_field() {
    take_order();
    while (*at_ == ' ') ++at_;
    ptrdiff_t count = 1;
    bool is_array = false, has_count = false;
    if (*at_ == '(') {
      is_array = true;
      do {
        ++at_;
        ptrdiff_t n;
        if (!take_number(n) || __builtin_mul_overflow(count, n, &count)) return false;
      } while (*at_ == ',');
      if (*at_ != ')') return false;
      ++at_;
      take_order();
    }
    if (*at_ >= '0' && *at_ <= '9') {
      ptrdiff_t n;
      if (!take_number(n) || __builtin_mul_overflow(count, n, &count)) return false;
      has_count = true;
    }
    const char letter = *at_;
    if (letter == 0) return false;
    ++at_;
    if (letter == 'x') {
      const bool too_large = __builtin_add_overflow(out_.nbytes, count, &out_.nbytes);
      skip_name();
      return !too_large;
    }
    RecordField field{};
    if (letter == 's' || letter == 'p') {
      if (is_array) return false;
      field.code = letter;
      field.itemsize = 1;
    } else {
      field.code = native_ ? letter : standard_code(letter);
      const ptrdiff_t itemsize = field.code == 0 ? 0 : native_itemsize(field.code);
      if (itemsize == 0) return false;
      field.itemsize = static_cast<uint8_t>(itemsize);
      field.swapped = swapped_ && itemsize > 1;
      if (aligned_) {
        const ptrdiff_t over = out_.nbytes % itemsize;
        if (over != 0) out_.nbytes += itemsize - over;
      }
    }
    const char* name = nullptr;
    ptrdiff_t name_length = 0;
    if (*at_ == ':') {
      name = ++at_;
      while (*at_ != 0 && *at_ != ':') ++at_;
      if (*at_ != ':') return false;
      name_length = at_ - name;
      ++at_;
    }
    const bool text = field.code == 's' || field.code == 'p';
    // "3H" is three values; "3H:x:" or "(3)H" is one field of three.
    const bool one = text || is_array || (has_count && name_length > 0);
    field.is_array = one && !text;
    const ptrdiff_t fields = one ? 1 : count;
    for (ptrdiff_t i = 0; i < fields; ++i) {
      if (out_.field_count == RecordFormat::kMaxFields) return false;
      field.at = out_.nbytes;
      field.count = one ? count : 1;
      if (name_length > 0) {
        if (name - text_ > INT16_MAX || name_length > INT16_MAX) return false;
        field.name_at = static_cast<int16_t>(name - text_);
        field.name_length = static_cast<int16_t>(name_length);
      }
      ptrdiff_t nbytes;
      if (__builtin_mul_overflow(field.count, field.itemsize, &nbytes) ||
          __builtin_add_overflow(out_.nbytes, nbytes, &out_.nbytes)) {
        return false;
      }
      out_.fields[out_.field_count++] = field;
      ++values_;
    }
    return true;
  }
  void skip_name() {
    if (*at_ != ':') return;
    ++at_;
    while (*at_ != 0 && *at_ != ':') ++at_;
    if (*at_ == ':') ++at_;
  }

  const char* text_;
  const char* at_;
  RecordFormat& out_;
  bool native_ = true, aligned_ = true, swapped_ = false;
  ptrdiff_t values_ = 0;
};

void swap_bytes(uint8_t* to, const uint8_t* from, ptrdiff_t nbytes) {
  for (ptrdiff_t i = 0; i < nbytes; ++i) to[i] = from[nbytes - 1 - i];
}

Result<Value> read_one(VM& vm, const RecordField& field, const uint8_t* at) {
  if (!field.swapped) return unpack_item(vm, field.code, at);
  uint8_t native[16];
  swap_bytes(native, at, field.itemsize);
  return unpack_item(vm, field.code, native);
}

Result<Value> read_field(VM& vm, const RecordField& field, const uint8_t* record) {
  const uint8_t* at = record + field.at;
  if (field.code == 's') return make_bytes(vm, at, field.count);
  if (field.code == 'p') {
    const ptrdiff_t most = field.count - 1;
    const ptrdiff_t length = field.count == 0 ? 0 : *at < most ? *at : most;
    return make_bytes(vm, at + (field.count > 0), length);
  }
  if (!field.is_array) return read_one(vm, field, at);
  Ref<Tuple> tuple = TRY(make_tuple(vm, field.count));
  for (ptrdiff_t i = 0; i < field.count; ++i) {
    AnyRef item = TRY(read_one(vm, field, at + i * field.itemsize));
    tuple->items[i] = item.release();
  }
  return tuple;
}

Result<void> write_one(VM& vm, const RecordField& field, uint8_t* at, Value value) {
  uint8_t native[16];
  TRY(pack_item(vm, field.code, native, value));
  if (field.swapped) {
    swap_bytes(at, native, field.itemsize);
  } else {
    std::memcpy(at, native, field.itemsize);
  }
  return ok();
}

Result<void> write_field(VM& vm, const RecordField& field, uint8_t* record, Value value) {
  uint8_t* at = record + field.at;
  if (field.code == 's' || field.code == 'p') {
    const Bytes* bytes = try_as<Bytes>(vm, value);
    if (bytes == nullptr) {
      return vm.raise<TypeError>("memoryview: invalid type for format '{}'", field.code);
    }
    std::memset(at, 0, static_cast<size_t>(field.count));
    const ptrdiff_t head = field.code == 'p' && field.count > 0 ? 1 : 0;
    ptrdiff_t length = bytes->length < field.count - head ? bytes->length : field.count - head;
    if (head != 0) {
      if (length > 255) length = 255;
      *at = static_cast<uint8_t>(length);
    }
    std::memcpy(at + head, bytes->data, static_cast<size_t>(length));
    return ok();
  }
  if (!field.is_array) return write_one(vm, field, at, value);
  const Ref<List> values = TRY(list_from_iterable(vm, value));
  if (values->size != field.count) {
    return vm.raise<ValueError>("memoryview: {} values expected for format '{}', got {}",
                                field.count, field.code, values->size);
  }
  for (ptrdiff_t i = 0; i < field.count && i < values->size; ++i) {
    const AnyRef item = values->items[i];
    TRY(write_one(vm, field, at + i * field.itemsize, item));
  }
  return ok();
}

std::string_view name_of(const RecordFormat& format, const RecordField& field) {
  return {format.text + field.name_at, static_cast<size_t>(field.name_length)};
}

/// The format of a field by itself, NUL-terminated; at most 16 characters.
void field_format_text(const RecordField& field, char* out) {
  if (field.swapped) *out++ = '>';
  *out++ = field.code;
  *out = 0;
}

}  // namespace

bool try_parse_record_format(const char* text, RecordFormat& out) {
  return RecordParser(text, out).parse();
}

Result<void> parse_record_format(VM& vm, const char* text, RecordFormat& out) {
  if (try_parse_record_format(text, out)) return ok();
  return vm.raise<NotImplementedError>("memoryview: unsupported format {}", text);
}

Result<Value> read_record(VM& vm, const RecordFormat& format, const uint8_t* at) {
  if (!format.is_record) return read_field(vm, format.fields[0], at);
  Ref<Tuple> tuple = TRY(make_tuple(vm, format.field_count));
  for (int i = 0; i < format.field_count; ++i) {
    AnyRef value = TRY(read_field(vm, format.fields[i], at));
    tuple->items[i] = value.release();
  }
  return tuple;
}

Result<void> write_record(VM& vm, const RecordFormat& format, uint8_t* at, Value value) {
  std::memset(at, 0, static_cast<size_t>(format.nbytes));
  if (!format.is_record) return write_field(vm, format.fields[0], at, value);
  const Tuple* tuple = try_as<Tuple>(vm, value);
  if (tuple == nullptr) {
    return vm.raise<TypeError>("memoryview: a record of format '{}' is written as a tuple, not {}",
                               format.text, type_name_of(value));
  }
  if (tuple->size != format.field_count) {
    return vm.raise<ValueError>("memoryview: a record of format '{}' has {} values, not {}",
                                format.text, format.field_count, tuple->size);
  }
  for (int i = 0; i < format.field_count; ++i) {
    TRY(write_field(vm, format.fields[i], at, tuple->items[i]));
  }
  return ok();
}

Result<void> ItemAccess::prepare(VM& vm, const MemoryView& m) {
  code_ = view_native_code(m);
  if (code_ != 0) return ok();
  TRY(parse_record_format(vm, m.format, record_));
  // An exporter whose item size is another than its format says is read by neither.
  if (record_.nbytes > m.itemsize) {
    return vm.raise<NotImplementedError>("memoryview: unsupported format {}", m.format);
  }
  return ok();
}

// --- fields of all records

namespace {

Result<Value> view_of_field(VM& vm, MemoryView& m, const RecordField& field) {
  Selection part;
  part.data = m.data;
  part.ndim = m.ndim;
  part.suboffsets = m.has_suboffsets;
  for (int i = 0; i < m.ndim; ++i) {
    part.shape[i] = view_shape(m)[i];
    part.strides[i] = view_strides(m)[i];
    part.subs[i] = m.has_suboffsets ? view_suboffsets(m)[i] : -1;
  }
  int pointer = part.suboffsets ? m.ndim - 1 : -1;
  while (pointer >= 0 && part.subs[pointer] < 0) --pointer;
  if (pointer >= 0) {
    part.subs[pointer] += field.at;
  } else {
    part.data += field.at;
  }
  const bool text = field.code == 's' || field.code == 'p';
  if (field.is_array || text) {
    if (part.ndim == kMaxNdim) {
      return vm.raise<ValueError>("memoryview: number of dimensions must not exceed {}", kMaxNdim);
    }
    part.shape[part.ndim] = field.count;
    part.strides[part.ndim] = field.itemsize;
    part.subs[part.ndim] = -1;
    ++part.ndim;
  }
  Ref<MemoryView> view = TRY(view_of_selection(vm, m, part));
  RecordField item = field;
  if (text) item.code = 'B';
  field_format_text(item, view->format_storage);
  view->format = view->format_storage;
  view->itemsize = field.itemsize;
  finish_view(*view, !view_readonly(m));
  return view;
}

}  // namespace

Result<Value> field_view(VM& vm, MemoryView& m, Value name) {
  RecordFormat format;
  TRY(parse_record_format(vm, m.format, format));
  for (int i = 0; i < format.field_count; ++i) {
    const std::string_view text = name_of(format, format.fields[i]);
    const Ref<Str> field_name = TRY(make_str(vm, text));
    const bool same = TRY(equals(vm, field_name, name));
    if (same && !text.empty()) {
      TRY(require_alive(vm, m));
      return view_of_field(vm, m, format.fields[i]);
    }
  }
  return raise_with_value(vm, kTypeKeyError, name);
}

Result<Value> memoryview_field(VM& vm, const Args& args) {
  auto& m = args.self<MemoryView>();
  TRY(require_alive(vm, m));
  if (is_a<Str>(vm, args[1])) return field_view(vm, m, args[1]);
  ptrdiff_t i = TRY(args.index(vm, 1));
  TRY(require_alive(vm, m));
  RecordFormat format;
  TRY(parse_record_format(vm, m.format, format));
  if (i < 0) i += format.field_count;
  if (i < 0 || i >= format.field_count) return vm.raise<IndexError>("record has no such field");
  return view_of_field(vm, m, format.fields[i]);
}

}  // namespace bufo

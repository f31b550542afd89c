// StrBuilder: collects text and makes one str of it; and the repr of a str.

#include <algorithm>
#include <cstring>

#include "runtime/checked.h"
#include "runtime/int_text.h"
#include "runtime/types/str_units.h"
#include "runtime/unicode.h"

namespace bufo {

StrBuilder::~StrBuilder() {
  if (block_ != nullptr) decref(block_);
}

bool StrBuilder::reserve_slow(size_t more, char32_t max_char) {
  if (failed_) return false;
  const char32_t new_max = std::max(max_char_, max_char_class(max_char));
  const int new_kind = unit_size_for(new_max);
  size_t need;
  if (!checked_add(length_, more, need)) {
    failed_ = true;
    return false;
  }
  if (block_ == nullptr && need * static_cast<size_t>(new_kind) <= kInlineNbytes) {
    if (new_kind != kind_) {
      alignas(8) char narrow[kInlineNbytes];
      std::memcpy(narrow, inline_, length_ * kind_);
      copy_units_between(narrow, kind_, length_, inline_, new_kind);
      kind_ = static_cast<uint8_t>(new_kind);
    }
    capacity_ = kInlineNbytes / static_cast<size_t>(new_kind);
    max_char_ = new_max;
    return true;
  }

  const bool same_layout = block_ != nullptr && max_char_of(*block_) == new_max;
  const size_t nbytes = str_nbytes(need > SIZE_MAX / 4 ? need : need + need / 2, new_max);
  if (same_layout && nbytes != 0) {
    void* moved = vm_.heap.reallocate_leaf(block_, nbytes);
    if (moved != nullptr) {
      block_ = static_cast<Str*>(moved);
      data_ = static_cast<char*>(block_->data());
      capacity_ = (Heap::usable_nbytes(block_) - block_->data_offset()) / kind_ - 1;
      return true;
    }
  } else if (nbytes != 0) {
    Result<Ref<Str>> made = make_str_uninitialized(vm_, need + need / 2, new_max);
    if (made.is_error()) {
      // The error comes out of finish(); until then the invariant wants none pending.
      clear_pending(vm_);
    } else {
      Ref<Str> block = std::move(made).take();
      copy_units_between(data_, kind_, length_, block->data(), new_kind);
      if (block_ != nullptr) decref(block_);
      block_ = block.release_object();
      data_ = static_cast<char*>(block_->data());
      kind_ = static_cast<uint8_t>(new_kind);
      max_char_ = new_max;
      capacity_ = (Heap::usable_nbytes(block_) - block_->data_offset()) / kind_ - 1;
      return true;
    }
  }
  failed_ = true;
  return false;
}

bool StrBuilder::reserve(size_t more, char32_t max_char) {
  if (BUFO_LIKELY(more <= capacity_ - length_ && max_char <= max_char_)) return true;
  return reserve_slow(more, max_char);
}

void* StrBuilder::extend(size_t more, char32_t max_char) {
  if (!reserve(more, max_char)) return nullptr;
  void* at = data_ + length_ * kind_;
  length_ += more;
  return at;
}

void StrBuilder::append_char_slow(char32_t c) {
  void* at = extend(1, c);
  if (at != nullptr) set_unit(at, kind_, 0, c);
}

void StrBuilder::append_ascii(std::string_view text) {
  void* at = extend(text.size(), 0x7f);
  if (at != nullptr) copy_units_between(text.data(), 1, text.size(), at, kind_);
}

void StrBuilder::append_units(const void* units, size_t length, int kind) {
  // Looked at only where they may be wider than what is there: the class stays exact.
  char32_t max_char = kind == 1 ? 0xff : kind == 2 ? 0xffff : kMaxCodePoint;
  if (max_char > max_char_) max_char = max_char_of_units(units, length, kind);
  void* at = extend(length, max_char);
  if (at != nullptr) copy_units_between(units, kind, length, at, kind_);
}

void StrBuilder::append_utf8(std::string_view text) {
  const TextMeasure measure = measure_utf8(text);
  void* at = extend(measure.length, measure.max_char);
  if (at != nullptr) decode_utf8_units(text, at, kind_);
}

void StrBuilder::append(const Str& s) {
  void* at = extend(s.length, max_char_of(s));
  if (at != nullptr) copy_units_between(s.data(), s.kind(), s.length, at, kind_);
}

void StrBuilder::append(const Str& s, size_t start, size_t end) {
  // A part of a wide str may be narrow; the builder's class stays exact.
  char32_t max_char = max_char_of(s);
  if (max_char > max_char_) max_char = max_char_of_range(s, start, end);
  void* at = extend(end - start, max_char);
  if (at != nullptr) copy_str_units(s, start, end - start, at, kind_, 0);
}

void StrBuilder::append_repeated(char32_t c, size_t count) {
  if (count == 0) return;
  void* at = extend(count, c);
  if (at != nullptr) fill_units(at, kind_, 0, count, c);
}

void StrBuilder::append_int(int64_t i) {
  char digits[int_text::kDecimalSize + 1];
  append_ascii({digits, int_text::write_signed(i, digits)});
}

Result<void> StrBuilder::append_repr(Value v) {
  if (is_exact<Str>(v)) {
    str_append_repr(*this, as<Str>(v));
  } else if (v.is_small_int()) {
    append_int(v.small_int());
  } else {
    Ref<Str> text = TRY(repr(vm_, v));
    append(*text);
  }
  return ok();
}

Result<void> StrBuilder::append_str(Value v) {
  if (is_exact<Str>(v)) {
    append(as<Str>(v));
  } else if (v.is_small_int()) {
    append_int(v.small_int());
  } else {
    Ref<Str> text = TRY(str(vm_, v));
    append(*text);
  }
  return ok();
}

Result<Ref<Str>> StrBuilder::finish() {
  const size_t length = std::exchange(length_, 0);
  Ref<Str> block = Ref<Str>::adopt(std::exchange(block_, nullptr));
  const int kind = std::exchange(kind_, uint8_t{1});
  const char32_t max_char = std::exchange(max_char_, char32_t{0x7f});
  data_ = inline_;
  capacity_ = kInlineNbytes;
  if (std::exchange(failed_, false)) return raise_no_memory(vm_);

  if (!block || length <= 1) {
    const void* units = block ? block->data() : inline_;
    if (length == 1) return make_str_units(vm_, units, length, kind);
    Ref<Str> s = TRY(make_str_uninitialized(vm_, length, max_char));
    std::memcpy(s->data(), units, length * static_cast<size_t>(kind));
    return s;
  }
  const size_t nbytes = str_nbytes(length, max_char);
  if (Heap::usable_nbytes(block.get()) - nbytes > nbytes / 4 + 32) {
    Str* raw = block.release_object();
    void* moved = vm_.heap.reallocate_leaf(raw, nbytes);
    block = Ref<Str>::adopt(moved == nullptr ? raw : static_cast<Str*>(moved));
  }
  block->length = length;
  set_unit(block->data(), kind, length, 0);
  return block;
}

// --- repr

namespace {

bool is_plain(char32_t c, char32_t quote) {
  if (c >= 0x7f) return unicode::is_printable(c);
  return c >= 0x20 && c != '\\' && c != quote;
}

void append_escape(StrBuilder& out, char32_t c) {
  static constexpr char kDigits[] = "0123456789abcdef";
  out.append('\\');
  switch (c) {
    case '\n':
      return out.append('n');
    case '\r':
      return out.append('r');
    case '\t':
      return out.append('t');
    case '\\':
    case '\'':
    case '"':
      return out.append(c);
    default:
      break;
  }
  const int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
  out.append(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
  for (int i = digits - 1; i >= 0; --i)
    out.append(static_cast<char32_t>(kDigits[(c >> (4 * i)) & 15]));
}

}  // namespace

void str_append_repr(StrBuilder& out, const Str& s) {
  with_units(s, [&](auto* units) {
    bool single = false, both = false;
    for (size_t i = 0; i < s.length; ++i) {
      single |= units[i] == '\'';
      both |= units[i] == '"';
    }
    const char32_t quote = single && !both ? '"' : '\'';
    out.append(quote);
    size_t run = 0;
    for (size_t i = 0; i < s.length; ++i) {
      if (is_plain(units[i], quote)) continue;
      if (run < i) out.append(s, run, i);
      run = i + 1;
      append_escape(out, units[i]);
    }
    if (run < s.length) out.append(s, run, s.length);
    out.append(quote);
  });
}

}  // namespace bufo

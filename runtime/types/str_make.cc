// Making, comparing, hashing, slicing and joining strs: the C++ interface of types/str.h.
//
// Guarantees: every str has the smallest kind that holds its characters, so equal texts have equal
// bytes; "" and the one-character Latin-1 strs are shared; data is followed by a zero character.
// Nothing here runs Python code.

#include <algorithm>
#include <cstring>

#include "runtime/checked.h"
#include "runtime/hash.h"
#include "runtime/types/str_units.h"

namespace bufo {

namespace {

/// What lies between the head and the characters of a str that is not ASCII.
struct Utf8Cache {
  char* bytes;  // raw heap block, null when not made yet
  size_t nbytes;
};
static_assert(sizeof(Utf8Cache) == 16);

Utf8Cache& utf8_cache(Str& s) {
  BUFO_ASSERT(!s.is_ascii());
  return *reinterpret_cast<Utf8Cache*>(reinterpret_cast<char*>(&s) + sizeof(Str));
}

uint16_t flags_for(char32_t max_char) {
  if (max_char < 0x80) return kStrAscii;
  return static_cast<uint16_t>((max_char < 0x100     ? 0
                                : max_char < 0x10000 ? 1
                                                     : 2)
                               << kFlagTypeBits);
}

/// The text as an unshared str, even if it is short: for start-up and for growing.
Result<Ref<Str>> allocate_str(VM& vm, size_t length, char32_t max_char) {
  const size_t nbytes = str_nbytes(length, max_char);
  if (BUFO_UNLIKELY(nbytes == 0)) return raise_no_memory(vm);
  void* block = vm.heap.allocate(nbytes, PageKind::kLeaf);
  if (BUFO_UNLIKELY(block == nullptr)) return raise_no_memory(vm);
  Str* s = static_cast<Str*>(block);
  s->refcount = 1;
  s->type_index = kTypeStr;
  s->flags = flags_for(max_char);
  s->hash_cache = 0;
  s->length = length;
  if (max_char >= 0x80) utf8_cache(*s) = {nullptr, 0};
  set_unit(s->data(), s->kind(), length, 0);
  return Ref<Str>::adopt(s);
}

}  // namespace

size_t str_nbytes(size_t length, char32_t max_char) {
  constexpr size_t kLargest = size_t{1} << 62;
  if (length >= kLargest / 4) return 0;
  return sizeof(Str) + (max_char < 0x80 ? 0 : sizeof(Utf8Cache)) +
         (length + 1) * static_cast<size_t>(unit_size_for(max_char));
}

size_t str_nbytes_of(const Object* object) {
  const Str& s = *static_cast<const Str*>(object);
  return s.data_offset() + (s.length + 1) * static_cast<size_t>(s.kind());
}

void str_dealloc(VM& vm, Object* object) {
  Str& s = *static_cast<Str*>(object);
  if (BUFO_UNLIKELY(s.is_interned())) forget_interned(vm, s);
  if (!s.is_ascii() && utf8_cache(s).bytes != nullptr) vm.heap.free(utf8_cache(s).bytes);
}

// --- units

char32_t max_char_of_units(const void* units, size_t length, int kind) {
  return with_raw_units(units, kind,
                        [&](auto* u) { return max_char_class(max_code_point_class(u, length)); });
}

char32_t max_char_of_range(const Str& s, size_t start, size_t end) {
  if (s.is_ascii()) return 0x7f;
  return with_units(s, [&](auto* units) {
    return max_char_class(max_code_point_class(units + start, end - start));
  });
}

void copy_units_between(const void* from, int from_kind, size_t length, void* to, int to_kind) {
  if (from_kind == to_kind) {
    std::memcpy(to, from, length * static_cast<size_t>(to_kind));
    return;
  }
  with_raw_units(from, from_kind, [&](auto* in) {
    with_raw_units(to, to_kind, [&](auto* out) { copy_units(in, length, out); });
  });
}

void fill_units(void* out, int kind, size_t at, size_t count, char32_t c) {
  if (kind == 1) {
    std::memset(static_cast<char*>(out) + at, static_cast<int>(c), count);
  } else if (kind == 2) {
    std::fill_n(static_cast<uint16_t*>(out) + at, count, static_cast<uint16_t>(c));
  } else {
    std::fill_n(static_cast<uint32_t*>(out) + at, count, static_cast<uint32_t>(c));
  }
}

// --- UTF-8 that may code surrogates: valid parts with three-byte surrogates between them.

TextMeasure measure_utf8(std::string_view text) {
  const uint8_t* data = reinterpret_cast<const uint8_t*>(text.data());
  TextMeasure measure;
  size_t at = 0;
  while (at < text.size()) {
    const TextScan scan = utf8::scan(data + at, text.size() - at);
    measure.length += scan.length;
    measure.max_char = std::max(measure.max_char, max_char_class(scan.max_code_point));
    at += scan.consumed;
    if (scan.ok()) break;
    BUFO_ASSERT(utf8::encoded_surrogate(data + at, text.size() - at) != 0);
    measure.length += 1;
    measure.max_char = std::max(measure.max_char, char32_t{0xffff});
    at += 3;
  }
  return measure;
}

void decode_utf8_units(std::string_view text, void* out, int kind) {
  const uint8_t* data = reinterpret_cast<const uint8_t*>(text.data());
  with_raw_units(out, kind, [&](auto* units) {
    size_t at = 0, written = 0;
    while (at < text.size()) {
      const TextScan scan = utf8::scan(data + at, text.size() - at);
      utf8::decode(data + at, scan.consumed, units + written);
      at += scan.consumed;
      written += scan.length;
      if (scan.ok()) break;
      units[written++] = static_cast<std::remove_reference_t<decltype(units[0])>>(
          utf8::encoded_surrogate(data + at, text.size() - at));
      at += 3;
    }
  });
}

// --- making

bool init_strings(VM& vm) {
  for (int c = 0; c < 256; ++c) {
    Result<Ref<Str>> made = allocate_str(vm, 1, static_cast<char32_t>(c));
    if (made.is_error()) return false;
    Ref<Str> s = std::move(made).take();
    set_unit(s->data(), 1, 0, static_cast<char32_t>(c));
    // One per text for good: they need no place in the intern table.
    s->flags = static_cast<uint16_t>(s->flags | kStrInterned);
    vm.latin1_chars[c] = s.release();
  }
  Result<Ref<Str>> interned_empty = intern(vm, "");
  if (interned_empty.is_error()) return false;
  vm.names.empty = std::move(interned_empty).take().release_object();
  return true;
}

Ref<Str> empty_str(VM& vm) { return Ref<Str>(vm.names.empty); }

Result<Ref<Str>> make_str_uninitialized(VM& vm, size_t length, char32_t max_char) {
  if (BUFO_UNLIKELY(length == 0) && vm.names.empty != nullptr) return empty_str(vm);
  return allocate_str(vm, length, max_char);
}

Result<Ref<Str>> make_str_char(VM& vm, char32_t c) {
  if (c < 256) return Ref<Str>(&latin1_char(vm, static_cast<uint8_t>(c)));
  Ref<Str> s = TRY(allocate_str(vm, 1, c));
  set_unit(s->data(), s->kind(), 0, c);
  return s;
}

Result<Ref<Str>> make_str(VM& vm, std::string_view text) {
  const uint8_t* data = reinterpret_cast<const uint8_t*>(text.data());
  if (text.size() == 1) return Ref<Str>(&latin1_char(vm, data[0]));
  if (BUFO_LIKELY(ascii_prefix(data, text.size()) == text.size())) {
    Ref<Str> s = TRY(make_str_uninitialized(vm, text.size(), 0x7f));
    if (!text.empty()) std::memcpy(s->data(), text.data(), text.size());
    return s;
  }
  const TextMeasure measure = measure_utf8(text);
  Ref<Str> s = TRY(allocate_str(vm, measure.length, measure.max_char));
  decode_utf8_units(text, s->data(), s->kind());
  if (measure.length == 1 && measure.max_char < 0x100) return make_str_char(vm, s->at(0));
  return s;
}

Result<Ref<Str>> make_str_units(VM& vm, const void* units, size_t length, int kind) {
  if (length == 1) {
    return make_str_char(vm, with_raw_units(units, kind, [](auto* u) { return char32_t{u[0]}; }));
  }
  Ref<Str> s = TRY(make_str_uninitialized(vm, length, max_char_of_units(units, length, kind)));
  copy_units_between(units, kind, length, s->data(), s->kind());
  return s;
}

Result<Ref<Str>> exact_str(VM& vm, Str& s) {
  if (s.type_index == kTypeStr) return Ref<Str>(&s);
  return make_str_units(vm, s.data(), s.length, s.kind());
}

Result<Ref<Str>> str_slice(VM& vm, Str& s, size_t start, size_t end) {
  BUFO_ASSERT(start <= end && end <= s.length);
  const size_t count = end - start;
  if (count == s.length && s.type_index == kTypeStr) return Ref<Str>(&s);
  if (s.is_ascii()) {
    if (count == 1) return Ref<Str>(&latin1_char(vm, s.data1()[start]));
    Ref<Str> piece = TRY(make_str_uninitialized(vm, count, 0x7f));
    std::memcpy(piece->data(), s.data1() + start, count);
    return piece;
  }
  const int kind = s.kind();
  return make_str_units(vm, static_cast<char*>(s.data()) + start * static_cast<size_t>(kind), count,
                        kind);
}

Result<Ref<Str>> str_concat(VM& vm, Str& a, Str& b) {
  if (b.length == 0) return exact_str(vm, a);
  if (a.length == 0) return exact_str(vm, b);
  Ref<Str> s = TRY(allocate_str(vm, a.length + b.length, std::max(max_char_of(a), max_char_of(b))));
  if (s->kind() == 1) {
    uint8_t* out = static_cast<uint8_t*>(s->data());
    std::memcpy(out, a.data1(), a.length);
    std::memcpy(out + a.length, b.data1(), b.length);
  } else {
    copy_str_units(a, 0, a.length, s->data(), s->kind(), 0);
    copy_str_units(b, 0, b.length, s->data(), s->kind(), a.length);
  }
  return s;
}

Result<Ref<Str>> str_concat_many(VM& vm, const Value* strs, size_t count) {
  size_t length = 0;
  char32_t max_char = 0x7f;
  size_t nonempty_count = 0, last_nonempty = 0;
  for (size_t i = 0; i < count; ++i) {
    const Str& s = as<Str>(strs[i]);
    if (s.length == 0) continue;
    ++nonempty_count;
    last_nonempty = i;
    if (!checked_add(length, s.length, length)) return raise_no_memory(vm);
    max_char = std::max(max_char, max_char_of(s));
  }
  if (nonempty_count <= 1) {
    return nonempty_count == 0 ? Result<Ref<Str>>(empty_str(vm))
                               : exact_str(vm, as<Str>(strs[last_nonempty]));
  }
  Ref<Str> result = TRY(allocate_str(vm, length, max_char));
  size_t at = 0;
  for (size_t i = 0; i < count; ++i) {
    const Str& s = as<Str>(strs[i]);
    copy_str_units(s, 0, s.length, result->data(), result->kind(), at);
    at += s.length;
  }
  return result;
}

Result<Value> str_append_inplace(VM& vm, Value owned_left, Str& right) {
  Str* left = &as<Str>(owned_left);
  if (right.length == 0) return Result<Value>::adopt(owned_left);
  const bool grows = left->refcount == 1 && left->type_index == kTypeStr && !left->is_interned() &&
                     left != &right && max_char_of(right) <= max_char_of(*left);
  if (!grows) {
    Ref<Str> joined = TRY(str_concat(vm, *left, right));
    decref(left);
    return Result<Value>(std::move(joined));
  }
  const size_t kind = static_cast<size_t>(left->kind());
  const size_t old_length = left->length;
  size_t nbytes = str_nbytes(old_length + right.length, max_char_of(*left));
  if (nbytes == 0) return raise_no_memory(vm);
  if (nbytes > Heap::usable_nbytes(left)) {
    nbytes += nbytes / 4;
    void* moved = vm.heap.reallocate_leaf(left, nbytes);
    if (moved == nullptr) return raise_no_memory(vm);
    left = static_cast<Str*>(moved);
  }
  left->hash_cache = 0;
  if (!left->is_ascii() && utf8_cache(*left).bytes != nullptr) {
    vm.heap.free(utf8_cache(*left).bytes);
    utf8_cache(*left) = {nullptr, 0};
    left->flags = static_cast<uint16_t>(left->flags & ~kStrSurrogates);
  }
  left->length = old_length + right.length;
  copy_str_units(right, 0, right.length, left->data(), static_cast<int>(kind), old_length);
  set_unit(left->data(), static_cast<int>(kind), left->length, 0);
  return Result<Value>::adopt(left);
}

Result<Ref<Str>> str_repeat(VM& vm, Str& s, ptrdiff_t count) {
  if (count <= 0 || s.length == 0) return empty_str(vm);
  if (count == 1) return exact_str(vm, s);
  size_t length;
  if (!checked_mul(s.length, static_cast<size_t>(count), length) ||
      length > static_cast<size_t>(PTRDIFF_MAX)) {
    return vm.raise<OverflowError>("repeated string is too long");
  }
  TRY(vm.tick(static_cast<int64_t>(length >> 12)));
  Ref<Str> result = TRY(allocate_str(vm, length, max_char_of(s)));
  if (s.length == 1) {
    fill_units(result->data(), result->kind(), 0, length, s.at(0));
    return result;
  }
  // Doubling what is there needs log(count) copies.
  char* out = static_cast<char*>(result->data());
  const size_t total_nbytes = length * static_cast<size_t>(s.kind());
  size_t done = s.length * static_cast<size_t>(s.kind());
  std::memcpy(out, s.data(), done);
  while (done < total_nbytes) {
    const size_t more = std::min(done, total_nbytes - done);
    std::memcpy(out + done, out, more);
    done += more;
  }
  return result;
}

// --- UTF-8

namespace {

Result<void> fill_utf8_cache(VM& vm, Str& s) {
  Utf8Cache& cache = utf8_cache(s);
  return with_units(s, [&](auto* units) -> Result<void> {
    const size_t nbytes = utf8::encoded_length(units, s.length);
    char* bytes = static_cast<char*>(vm.heap.allocate_raw(nbytes + 1));
    if (bytes == nullptr) return raise_no_memory(vm);
    utf8::encode(units, s.length, reinterpret_cast<uint8_t*>(bytes));
    bytes[nbytes] = 0;
    cache = {bytes, nbytes};
    if (find_surrogate(units, s.length) != s.length) {
      s.flags = static_cast<uint16_t>(s.flags | kStrSurrogates);
    }
    return ok();
  });
}

}  // namespace

Result<std::string_view> str_wtf8(VM& vm, Str& s) {
  if (s.is_ascii()) return s.ascii_view();
  if (utf8_cache(s).bytes == nullptr) TRY(fill_utf8_cache(vm, s));
  return std::string_view(utf8_cache(s).bytes, utf8_cache(s).nbytes);
}

// --- comparing and hashing

bool str_equal_slow(const Str& a, const Str& b) {
  constexpr uint16_t kLayout = kStrKindMask | kStrAscii;
  if (((a.flags ^ b.flags) & kLayout) != 0) return false;
  if (a.hash_cache != b.hash_cache && a.hash_cache != 0 && b.hash_cache != 0) return false;
  return std::memcmp(a.data(), b.data(), a.length * static_cast<size_t>(a.kind())) == 0;
}

int str_compare(const Str& a, const Str& b) {
  const size_t common = std::min(a.length, b.length);
  int order = 0;
  if (a.kind() == 1 && b.kind() == 1) {
    order = std::memcmp(a.data(), b.data(), common);
  } else {
    order = with_units(a, [&](auto* left) {
      return with_units(b, [&](auto* right) {
        for (size_t i = 0; i < common; ++i) {
          if (left[i] != right[i]) return char32_t{left[i]} < char32_t{right[i]} ? -1 : 1;
        }
        return 0;
      });
    });
  }
  if (order == 0) order = a.length < b.length ? -1 : a.length > b.length ? 1 : 0;
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}

int64_t str_hash_slow(VM& vm, Str& s) {
  s.hash_cache = hash_bytes(s.data(), s.length * static_cast<size_t>(s.kind()), vm.hash_key);
  return s.hash_cache;
}

int64_t str_hash_of_ascii(VM& vm, std::string_view ascii) {
  return hash_bytes(ascii.data(), ascii.size(), vm.hash_key);
}

}  // namespace bufo

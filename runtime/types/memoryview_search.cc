// memoryview: search, splitting and text on views of bytes, and items found by value.
//
// Results are views on the same export wherever bytes would be copied. `in` stays a search for one
// item; find() and its kin search for runs of bytes. CPython 3.12 has none of these methods.
#include <algorithm>
#include <cstring>

#include "runtime/bulk.h"
#include "runtime/codecs.h"
#include "runtime/operators.h"
#include "runtime/search.h"
#include "runtime/types/byteslike.h"
#include "runtime/types/memoryview_internal.h"
#include "runtime/types/sequence.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

bool is_byte_view(const MemoryView& m) {
  const char code = view_native_code(m);
  return m.ndim == 1 && (code == 'B' || code == 'b' || code == 'c');
}

Result<void> require_bytes(VM& vm, const MemoryView& m, const char* method) {
  TRY(require_alive(vm, m));
  if (is_byte_view(m)) return ok();
  return vm.raise<TypeError>("memoryview.{}() needs a one-dimensional view of bytes", method);
}

/// The bytes of a one-dimensional view of bytes, held in place. Copies only what is strided.
class ViewBytes {
 public:
  explicit ViewBytes(MemoryView& m) : m_(m), hold_(m) {}
  Result<void> acquire(VM& vm) {
    nbytes = m_.length;
    data = m_.data;
    TRY(vm.tick(nbytes >> 12));
    if (view_plain(m_)) return ok();
    if (!gathered_.allocate(vm, static_cast<size_t>(nbytes) + 1)) return raise_no_memory(vm);
    auto* copy = static_cast<uint8_t*>(gathered_.get());
    copy_to_contiguous(view_region(m_), copy, 'C');
    data = copy;
    return ok();
  }
  size_t length() const { return static_cast<size_t>(nbytes); }

  const uint8_t* data = nullptr;
  ptrdiff_t nbytes = 0;

 private:
  MemoryView& m_;
  BlockHold hold_;
  RawBlock gathered_;
};

Result<Value> part_of(VM& vm, MemoryView& m, ptrdiff_t start, ptrdiff_t end) {
  return memoryview_slice_1d(vm, m, start, 1, std::max<ptrdiff_t>(end - start, 0));
}

/// start and end arguments, clamped as a slice's are.
struct ByteRange {
  ptrdiff_t start = 0, end = 0;
  bool empty() const { return start > end; }
  size_t length() const { return static_cast<size_t>(end - start); }
};
Result<ByteRange> range_argument(VM& vm, const Args& args, uint32_t i) {
  ByteRange range;
  range.start = TRY(args.slice_index_or(vm, i, 0));
  range.end = TRY(args.slice_index_or(vm, i + 1, PTRDIFF_MAX));
  return range;
}
void clamp_range(ByteRange& range, ptrdiff_t length) {
  if (range.end > length) range.end = length;
  if (range.end < 0) range.end = std::max<ptrdiff_t>(range.end + length, 0);
  if (range.start < 0) range.start = std::max<ptrdiff_t>(range.start + length, 0);
}

/// The place of the bytes in the view, or -1.
Result<ptrdiff_t> find_bytes(VM& vm, const Args& args, bool reverse, const char* method) {
  auto& m = args.self<MemoryView>();
  TRY(require_bytes(vm, m, method));
  BytesArgument needle;
  TRY(needle.acquire_or_byte(vm, args[1]));
  ByteRange range = TRY(range_argument(vm, args, 2));
  TRY(require_alive(vm, m));
  ViewBytes bytes(m);
  TRY(bytes.acquire(vm));
  clamp_range(range, bytes.nbytes);
  if (range.empty()) return ptrdiff_t{-1};
  const uint8_t* from = bytes.data + range.start;
  const auto wanted = static_cast<size_t>(needle.nbytes);
  const size_t at = reverse ? search::rfind(from, range.length(), needle.data, wanted)
                            : search::find(from, range.length(), needle.data, wanted);
  return at == search::kNotFound ? ptrdiff_t{-1} : range.start + static_cast<ptrdiff_t>(at);
}

/// Calls fn(index) for items that equal the value, until it says false. Runs Python code.
template <class Fn>
Result<void> for_equal_items(VM& vm, MemoryView& m, Value value, ByteRange range, Fn&& fn) {
  TRY(require_alive(vm, m));
  if (m.ndim != 1) {
    return vm.raise<NotImplementedError>("multi-dimensional sub-views are not implemented");
  }
  ItemAccess items;
  TRY(items.prepare(vm, m));
  clamp_range(range, m.length);
  for (ptrdiff_t i = range.start; i < range.end; ++i) {
    if ((i & 63) == 0) TRY(vm.tick());
    TRY(require_alive(vm, m));
    const uint8_t* place = step_into(m.data, i, view_strides(m)[0], view_suboffsets(m));
    const AnyRef item = TRY(items.read(vm, place));
    const bool same = TRY(equals(vm, item, value));
    if (same && !fn(i)) break;
  }
  return ok();
}

bool wants_bytes(VM& vm, const MemoryView& m, Value v) {
  return is_byte_view(m) && supports_buffer(vm, v);
}

}  // namespace

Result<Value> memoryview_find(VM& vm, const Args& args) {
  const ptrdiff_t at = TRY(find_bytes(vm, args, false, "find"));
  return Value::small_int(at);
}
Result<Value> memoryview_rfind(VM& vm, const Args& args) {
  const ptrdiff_t at = TRY(find_bytes(vm, args, true, "rfind"));
  return Value::small_int(at);
}
Result<Value> memoryview_rindex(VM& vm, const Args& args) {
  const ptrdiff_t at = TRY(find_bytes(vm, args, true, "rindex"));
  if (at < 0) return vm.raise<ValueError>("subsection not found");
  return Value::small_int(at);
}

Result<Value> memoryview_index(VM& vm, const Args& args) {
  auto& m = args.self<MemoryView>();
  TRY(require_alive(vm, m));
  if (wants_bytes(vm, m, args[1])) {
    const ptrdiff_t at = TRY(find_bytes(vm, args, false, "index"));
    if (at < 0) return vm.raise<ValueError>("subsection not found");
    return Value::small_int(at);
  }
  const ByteRange range = TRY(range_argument(vm, args, 2));
  ptrdiff_t at = -1;
  TRY(for_equal_items(vm, m, args[1], range, [&at](ptrdiff_t i) {
    at = i;
    return false;
  }));
  if (at < 0) return vm.raise<ValueError>("memoryview.index(x): x not found");
  return Value::small_int(at);
}

Result<Value> memoryview_count(VM& vm, const Args& args) {
  auto& m = args.self<MemoryView>();
  TRY(require_alive(vm, m));
  ByteRange range = TRY(range_argument(vm, args, 2));
  if (!wants_bytes(vm, m, args[1])) {
    int64_t count = 0;
    TRY(for_equal_items(vm, m, args[1], range, [&count](ptrdiff_t) {
      ++count;
      return true;
    }));
    return Value::small_int(count);
  }
  BytesArgument needle;
  TRY(needle.acquire(vm, args[1]));
  TRY(require_alive(vm, m));
  ViewBytes bytes(m);
  TRY(bytes.acquire(vm));
  clamp_range(range, bytes.nbytes);
  if (range.empty()) return Value::small_int(0);
  const size_t count = search::count(bytes.data + range.start, range.length(), needle.data,
                                     static_cast<size_t>(needle.nbytes));
  return Value::small_int(static_cast<int64_t>(count));
}

// --- beginnings and ends

namespace {

Result<bool> matches_end(VM& vm, MemoryView& m, Value wanted, ByteRange range, bool at_end) {
  BytesArgument affix;
  TRY(affix.acquire(vm, wanted));
  TRY(require_alive(vm, m));
  clamp_range(range, m.length);
  if (range.empty() || affix.nbytes > range.end - range.start) return false;
  const ptrdiff_t from = at_end ? range.end - affix.nbytes : range.start;
  const ptrdiff_t stride = view_strides(m)[0];
  for (ptrdiff_t i = 0; i < affix.nbytes; ++i) {
    if (*step_into(m.data, from + i, stride, view_suboffsets(m)) != affix.data[i]) return false;
  }
  return true;
}

Result<Value> starts_or_ends(VM& vm, const Args& args, bool at_end, const char* method) {
  auto& m = args.self<MemoryView>();
  TRY(require_bytes(vm, m, method));
  const ByteRange range = TRY(range_argument(vm, args, 2));
  if (!is_a<Tuple>(vm, args[1])) {
    const bool yes = TRY(matches_end(vm, m, args[1], range, at_end));
    return Value::boolean(yes);
  }
  const Tuple& tuple = as<Tuple>(args[1]);
  for (ptrdiff_t i = 0; i < tuple.size; ++i) {
    const bool yes = TRY(matches_end(vm, m, tuple.items[i], range, at_end));
    if (yes) return Value::true_();
  }
  return Value::false_();
}

Result<Value> without_affix(VM& vm, const Args& args, bool at_end, const char* method) {
  auto& m = args.self<MemoryView>();
  TRY(require_bytes(vm, m, method));
  BytesArgument affix;
  TRY(affix.acquire(vm, args[1]));
  const bool there = TRY(matches_end(vm, m, args[1], ByteRange{0, PTRDIFF_MAX}, at_end));
  const ptrdiff_t cut = there ? affix.nbytes : 0;
  return part_of(vm, m, at_end ? 0 : cut, at_end ? m.length - cut : m.length);
}

}  // namespace

Result<Value> memoryview_startswith(VM& vm, const Args& args) {
  return starts_or_ends(vm, args, false, "startswith");
}
Result<Value> memoryview_endswith(VM& vm, const Args& args) {
  return starts_or_ends(vm, args, true, "endswith");
}
Result<Value> memoryview_removeprefix(VM& vm, const Args& args) {
  return without_affix(vm, args, false, "removeprefix");
}
Result<Value> memoryview_removesuffix(VM& vm, const Args& args) {
  return without_affix(vm, args, true, "removesuffix");
}

// --- splitting

Result<Value> memoryview_split(VM& vm, const Args& args) {
  auto& m = args.self<MemoryView>();
  TRY(require_bytes(vm, m, "split"));
  ptrdiff_t left = TRY(args.index_or(vm, 2, -1));
  if (left < 0) left = PTRDIFF_MAX;
  BytesArgument separator;
  const bool by_space = !args.has_value(1);
  if (!by_space) {
    TRY(separator.acquire(vm, args[1]));
    if (separator.nbytes == 0) return vm.raise<ValueError>("empty separator");
  }
  TRY(require_alive(vm, m));
  ViewBytes bytes(m);
  TRY(bytes.acquire(vm));
  Ref<List> parts = TRY(make_list(vm));
  const auto add = [&](ptrdiff_t start, ptrdiff_t end) -> Result<void> {
    const AnyRef part = TRY(part_of(vm, m, start, end));
    return list_append(vm, *parts, part);
  };
  ptrdiff_t at = 0;
  if (by_space) {
    const search::ByteSet& spaces = search::kAsciiWhitespace;
    while (at < bytes.nbytes) {
      at += static_cast<ptrdiff_t>(
          search::find_not_in_set(bytes.data + at, static_cast<size_t>(bytes.nbytes - at), spaces));
      if (at == bytes.nbytes) break;
      if (left-- == 0) {
        // The last part goes on to the very end.
        TRY(add(at, bytes.nbytes));
        return parts;
      }
      const auto word = static_cast<ptrdiff_t>(
          search::find_in_set(bytes.data + at, static_cast<size_t>(bytes.nbytes - at), spaces));
      TRY(add(at, at + word));
      at += word;
    }
    return parts;
  }
  search::Finder<uint8_t> finder(separator.data, static_cast<size_t>(separator.nbytes));
  while (left-- > 0) {
    const size_t hit = finder.find(bytes.data + at, static_cast<size_t>(bytes.nbytes - at));
    if (hit == search::kNotFound) break;
    TRY(add(at, at + static_cast<ptrdiff_t>(hit)));
    at += static_cast<ptrdiff_t>(hit) + separator.nbytes;
  }
  TRY(add(at, bytes.nbytes));
  return parts;
}

namespace {

Result<Value> parted(VM& vm, const Args& args, bool reverse, const char* method) {
  auto& m = args.self<MemoryView>();
  TRY(require_bytes(vm, m, method));
  BytesArgument separator;
  TRY(separator.acquire(vm, args[1]));
  if (separator.nbytes == 0) return vm.raise<ValueError>("empty separator");
  TRY(require_alive(vm, m));
  ptrdiff_t at = -1;
  {
    ViewBytes bytes(m);
    TRY(bytes.acquire(vm));
    const auto wanted = static_cast<size_t>(separator.nbytes);
    const size_t hit = reverse ? search::rfind(bytes.data, bytes.length(), separator.data, wanted)
                               : search::find(bytes.data, bytes.length(), separator.data, wanted);
    if (hit != search::kNotFound) at = static_cast<ptrdiff_t>(hit);
  }
  const ptrdiff_t length = m.length;
  ptrdiff_t first = at, second = at + separator.nbytes;
  if (at < 0) first = second = reverse ? 0 : length;
  const AnyRef before = TRY(part_of(vm, m, 0, first));
  const AnyRef between = TRY(part_of(vm, m, first, second));
  const AnyRef after = TRY(part_of(vm, m, second, length));
  return make_tuple_of(vm, {before, between, after});
}

Result<Value> stripped(VM& vm, const Args& args, bool left, bool right, const char* method) {
  auto& m = args.self<MemoryView>();
  TRY(require_bytes(vm, m, method));
  search::ByteSet set = search::kAsciiWhitespace;
  if (args.has_value(1)) {
    BytesArgument members;
    TRY(members.acquire(vm, args[1]));
    set = search::ByteSet(members.data, static_cast<size_t>(members.nbytes));
    TRY(require_alive(vm, m));
  }
  ptrdiff_t start = 0, end = m.length;
  const auto drops = [&](ptrdiff_t i) {
    return set.contains(*step_into(m.data, i, view_strides(m)[0], view_suboffsets(m)));
  };
  while (left && start < end && drops(start)) ++start;
  while (right && end > start && drops(end - 1)) --end;
  return part_of(vm, m, start, end);
}

}  // namespace

Result<Value> memoryview_partition(VM& vm, const Args& args) {
  return parted(vm, args, false, "partition");
}
Result<Value> memoryview_rpartition(VM& vm, const Args& args) {
  return parted(vm, args, true, "rpartition");
}
Result<Value> memoryview_strip(VM& vm, const Args& args) {
  return stripped(vm, args, true, true, "strip");
}
Result<Value> memoryview_lstrip(VM& vm, const Args& args) {
  return stripped(vm, args, true, false, "lstrip");
}
Result<Value> memoryview_rstrip(VM& vm, const Args& args) {
  return stripped(vm, args, false, true, "rstrip");
}

Result<Value> memoryview_decode(VM& vm, const Args& args) {
  auto& m = args.self<MemoryView>();
  TRY(require_bytes(vm, m, "decode"));
  std::string_view encoding = "utf-8", errors = "strict";
  if (args.has(1)) {
    Str* text = TRY(args.str(vm, 1, "decode", "encoding"));
    encoding = TRY(str_utf8(vm, *text));
  }
  if (args.has(2)) {
    Str* text = TRY(args.str(vm, 2, "decode", "errors"));
    errors = TRY(str_utf8(vm, *text));
  }
  ViewBytes bytes(m);
  TRY(bytes.acquire(vm));
  return decode_bytes(vm, bytes.data, bytes.nbytes, encoding, errors);
}

// --- membership

namespace {

template <class T>
bool has_item(const MemoryView& m, T wanted) {
  const ptrdiff_t stride = view_strides(m)[0];
  const uint8_t* at = m.data;
  for (ptrdiff_t i = 0; i < m.length; ++i, at += stride) {
    if (load_item<T>(at) == wanted) return true;
  }
  return false;
}

template <class T>
bool has_int(const MemoryView& m, int64_t wanted) {
  if constexpr (std::is_unsigned_v<T> && sizeof(T) == 8) {
    return wanted >= 0 && has_item<T>(m, static_cast<T>(wanted));
  } else {
    const auto narrow = static_cast<T>(wanted);
    return static_cast<int64_t>(narrow) == wanted && has_item<T>(m, narrow);
  }
}

}  // namespace

Result<bool> memoryview_contains(VM& vm, Value self, Value item) {
  auto& m = as<MemoryView>(self);
  TRY(require_alive(vm, m));
  if (m.ndim == 1 && !m.has_suboffsets && item.is_small_int()) {
    const int64_t wanted = item.small_int();
    TRY(vm.tick(m.length >> 10));
    switch (view_native_code(m)) {
      case 'B':
        if (!view_plain(m)) return has_int<uint8_t>(m, wanted);
        return wanted >= 0 && wanted < 256 &&
               search::find_unit(m.data, static_cast<size_t>(m.length),
                                 static_cast<uint8_t>(wanted)) != search::kNotFound;
      case 'b':
        return has_int<int8_t>(m, wanted);
      case 'h':
        return has_int<int16_t>(m, wanted);
      case 'H':
        return has_int<uint16_t>(m, wanted);
      case 'i':
        return has_int<int32_t>(m, wanted);
      case 'I':
        return has_int<uint32_t>(m, wanted);
      case 'l':
      case 'q':
      case 'n':
        return has_int<int64_t>(m, wanted);
      case 'L':
      case 'Q':
      case 'N':
        return has_int<uint64_t>(m, wanted);
      default:
        break;
    }
  }
  if (m.ndim == 0) {
    return vm.raise<TypeError>("argument of type '{}' is not iterable", type_name_of(self));
  }
  bool found = false;
  TRY(for_each(vm, self, [&](AnyRef at) -> Result<bool> {
    // Items are new objects each time: a nan is never found.
    found = TRY(compare_truth(vm, at, item, CompareOp::kEq));
    return !found;
  }));
  return found;
}

}  // namespace bufo

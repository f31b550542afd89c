// bytes and bytearray: finding, counting, replacing, splitting, joining.
//
// The search itself is search.h's. Follows Objects/bytes_methods.c and stringlib (CPython 3.12) in
// behaviour.
#include <algorithm>
#include <cstring>
#include <new>

#include "runtime/bulk.h"
#include "runtime/checked.h"
#include "runtime/search.h"
#include "runtime/types/byteslike.h"
#include "runtime/types/sequence.h"

namespace bufo {

namespace {

size_t unsigned_size(ptrdiff_t n) { return static_cast<size_t>(n); }

/// What is looked for, and between which bounds; Python code has run when it is made.
struct Search {
  BytesArgument sub;
  ptrdiff_t start = 0, end = PTRDIFF_MAX;

  Result<void> bind_bounds(VM& vm, const Args& args) {
    start = TRY(args.slice_index_or(vm, 2, 0));
    end = TRY(args.slice_index_or(vm, 3, PTRDIFF_MAX));
    return ok();
  }
  Result<void> bind(VM& vm, const Args& args) {
    TRY(bind_bounds(vm, args));
    return sub.acquire_or_byte(vm, args[1]);
  }
  /// False if the bounds leave nothing, not even room for an empty needle.
  bool clamp(ptrdiff_t length) {
    clamp_bounds(start, end, length);
    return start <= end;
  }
};

Result<ptrdiff_t> find_from_args(VM& vm, const Args& args, bool from_right) {
  Search search;
  TRY(search.bind(vm, args));
  const PinnedBytes self(vm, args[0]);
  if (!search.clamp(self.nbytes)) return ptrdiff_t{-1};
  const ptrdiff_t room = search.end - search.start;
  if (search.sub.nbytes > room) return ptrdiff_t{-1};
  TRY(tick_for_bytes(vm, room));
  const uint8_t* hay = self.data + search.start;
  const size_t length = unsigned_size(room), needle_length = unsigned_size(search.sub.nbytes);
  const uint8_t* needle = search.sub.data;
  size_t at;
  if (needle_length == 0) {
    at = from_right ? length : 0;
  } else if (needle_length == 1) {
    at = from_right ? search::rfind_unit(hay, length, *needle)
                    : search::find_unit(hay, length, *needle);
  } else {
    at = from_right ? search::rfind(hay, length, needle, needle_length)
                    : search::find(hay, length, needle, needle_length);
  }
  return at == search::kNotFound ? ptrdiff_t{-1} : search.start + static_cast<ptrdiff_t>(at);
}

Result<Value> found_or_error(VM& vm, const Args& args, bool from_right) {
  const ptrdiff_t at = TRY(find_from_args(vm, args, from_right));
  if (at < 0) return vm.raise<ValueError>("subsection not found");
  return Value::small_int(at);
}

Result<bool> has_affix(VM& vm, const Args& args, Value affix, const Search& bounds, bool at_end) {
  BytesArgument part;
  TRY(part.acquire(vm, affix));
  const PinnedBytes self(vm, args[0]);
  ptrdiff_t start = bounds.start, end = bounds.end;
  clamp_bounds(start, end, self.nbytes);
  if (start > end || end - start < part.nbytes) return false;
  if (part.nbytes == 0) return true;
  const uint8_t* at = self.data + (at_end ? end - part.nbytes : start);
  return std::memcmp(at, part.data, unsigned_size(part.nbytes)) == 0;
}

Result<Value> tail_match(VM& vm, const Args& args, bool at_end) {
  Search bounds;
  TRY(bounds.bind_bounds(vm, args));
  if (is_a<Tuple>(vm, args[1])) {
    const Tuple& choices = as<Tuple>(args[1]);
    for (ptrdiff_t i = 0; i < choices.size; ++i) {
      const bool hit = TRY(has_affix(vm, args, choices.items[i], bounds, at_end));
      if (hit) return Value::true_();
    }
    return Value::false_();
  }
  if (!supports_buffer(vm, args[1])) {
    return vm.raise<TypeError>("{} first arg must be bytes or a tuple of bytes, not {}",
                               at_end ? "endswith" : "startswith", type_name_of(args[1]));
  }
  const bool hit = TRY(has_affix(vm, args, args[1], bounds, at_end));
  return Value::boolean(hit);
}

Result<Value> remove_affix(VM& vm, const Args& args, bool at_end) {
  BytesArgument part;
  TRY(part.acquire(vm, args[1]));
  const PinnedBytes self(vm, args[0]);
  if (part.nbytes > 0 && part.nbytes <= self.nbytes) {
    const uint8_t* at = self.data + (at_end ? self.nbytes - part.nbytes : 0);
    if (std::memcmp(at, part.data, unsigned_size(part.nbytes)) == 0) {
      return make_bytes_like(vm, self.is_array(), at_end ? self.data : self.data + part.nbytes,
                             self.nbytes - part.nbytes);
    }
  }
  if (is_exact<Bytes>(args[0])) return args[0];
  return make_bytes_like(vm, self.is_array(), self.data, self.nbytes);
}

Result<Value> part_at_separator(VM& vm, const Args& args, bool from_right) {
  BytesArgument sep;
  TRY(sep.acquire(vm, args[1]));
  const PinnedBytes self(vm, args[0]);
  if (sep.nbytes == 0) return vm.raise<ValueError>("empty separator");
  TRY(tick_for_bytes(vm, self.nbytes));
  const size_t length = unsigned_size(self.nbytes), sep_length = unsigned_size(sep.nbytes);
  const size_t hit = from_right ? search::rfind(self.data, length, sep.data, sep_length)
                                : search::find(self.data, length, sep.data, sep_length);
  const bool array = self.is_array();
  if (hit == search::kNotFound) {
    AnyRef whole = args[0];
    if (!is_exact<Bytes>(args[0])) {
      whole = TRY(make_bytes_like(vm, array, self.data, self.nbytes));
    }
    AnyRef first = TRY(make_bytes_like(vm, array, nullptr, 0));
    AnyRef second = TRY(make_bytes_like(vm, array, nullptr, 0));
    if (from_right) return Result<Value>(make_tuple_of(vm, {first, second, whole}));
    return Result<Value>(make_tuple_of(vm, {whole, first, second}));
  }
  const auto at = static_cast<ptrdiff_t>(hit);
  AnyRef before = TRY(make_bytes_like(vm, array, self.data, at));
  AnyRef middle;
  if (is_exact<Bytes>(args[1]) && !array) {
    middle = args[1];
  } else {
    middle = TRY(make_bytes_like(vm, array, sep.data, sep.nbytes));
  }
  const ptrdiff_t rest = at + sep.nbytes;
  AnyRef after = TRY(make_bytes_like(vm, array, self.data + rest, self.nbytes - rest));
  return Result<Value>(make_tuple_of(vm, {before, middle, after}));
}

/// The list that a split fills.
class Pieces {
 public:
  Pieces(VM& vm, const PinnedBytes& self, Value whole, Ref<List> list)
      : vm_(vm), self_(self), whole_(whole), list_(std::move(list)) {}

  Result<void> add(ptrdiff_t start, ptrdiff_t end) {
    if ((list_->size & 63) == 63) TRY(vm_.tick());
    AnyRef piece;
    if (start == 0 && end == self_.nbytes && is_exact<Bytes>(whole_)) {
      piece = whole_;
    } else {
      piece = TRY(make_bytes_like(vm_, self_.is_array(), self_.data + start, end - start));
    }
    if (BUFO_LIKELY(list_->size < list_->capacity)) {
      list_->items[list_->size++] = piece.release();
      return ok();
    }
    return list_append(vm_, *list_, piece);
  }
  void reverse() { std::reverse(list_->items, list_->items + list_->size); }
  Result<Value> take() { return Result<Value>(std::move(list_)); }

 private:
  VM& vm_;
  const PinnedBytes& self_;
  Value whole_;
  Ref<List> list_;
};

constexpr ptrdiff_t kFirstCapacity = 12;

Result<void> split_space(Pieces& pieces, const uint8_t* u, ptrdiff_t length, ptrdiff_t at_most) {
  ptrdiff_t at = 0;
  for (;;) {
    while (at < length && bulk::is_ascii_space(u[at])) ++at;
    if (at == length) return ok();
    if (at_most == 0) return pieces.add(at, length);
    --at_most;
    const ptrdiff_t start = at;
    while (at < length && !bulk::is_ascii_space(u[at])) ++at;
    TRY(pieces.add(start, at));
  }
}

Result<void> rsplit_space(Pieces& pieces, const uint8_t* u, ptrdiff_t length, ptrdiff_t at_most) {
  ptrdiff_t at = length;
  for (;;) {
    while (at > 0 && bulk::is_ascii_space(u[at - 1])) --at;
    if (at == 0) return ok();
    if (at_most == 0) return pieces.add(0, at);
    --at_most;
    const ptrdiff_t end = at;
    while (at > 0 && !bulk::is_ascii_space(u[at - 1])) --at;
    TRY(pieces.add(at, end));
  }
}

Result<void> split_separator(Pieces& pieces, const PinnedBytes& self, const BytesArgument& sep,
                             ptrdiff_t at_most) {
  search::Finder<uint8_t> finder(sep.data, unsigned_size(sep.nbytes));
  size_t hits[256];
  size_t at = 0, piece_start = 0;
  const size_t length = unsigned_size(self.nbytes), sep_length = unsigned_size(sep.nbytes);
  while (at_most > 0 && at + sep_length <= length) {
    size_t resume = 0;
    const size_t capacity = std::min<size_t>(256, unsigned_size(at_most));
    const size_t count = finder.find_hits(self.data + at, length - at, hits, capacity, resume);
    for (size_t i = 0; i < count; ++i) {
      TRY(pieces.add(static_cast<ptrdiff_t>(piece_start), static_cast<ptrdiff_t>(at + hits[i])));
      piece_start = at + hits[i] + sep_length;
    }
    at_most -= static_cast<ptrdiff_t>(count);
    if (count < capacity) break;
    at = piece_start;
  }
  return pieces.add(static_cast<ptrdiff_t>(piece_start), self.nbytes);
}

Result<void> rsplit_separator(Pieces& pieces, const PinnedBytes& self, const BytesArgument& sep,
                              ptrdiff_t at_most) {
  search::Finder<uint8_t> finder(sep.data, unsigned_size(sep.nbytes));
  ptrdiff_t end = self.nbytes;
  for (; at_most > 0; --at_most) {
    const size_t hit = sep.nbytes == 1
                           ? search::rfind_unit(self.data, unsigned_size(end), sep.data[0])
                           : finder.rfind(self.data, unsigned_size(end));
    if (hit == search::kNotFound) break;
    TRY(pieces.add(static_cast<ptrdiff_t>(hit) + sep.nbytes, end));
    end = static_cast<ptrdiff_t>(hit);
  }
  return pieces.add(0, end);
}

Result<Value> split_from_args(VM& vm, const Args& args, bool from_right) {
  ptrdiff_t at_most = TRY(args.index_or(vm, 2, -1));
  if (at_most < 0) at_most = PTRDIFF_MAX;
  BytesArgument sep;
  const bool by_space = !args.has_value(1);
  if (!by_space) {
    TRY(sep.acquire(vm, args[1]));
    if (sep.nbytes == 0) return vm.raise<ValueError>("empty separator");
  }
  const PinnedBytes self(vm, args[0]);
  TRY(tick_for_bytes(vm, self.nbytes));
  Ref<List> list = TRY(make_list(vm, at_most < kFirstCapacity ? at_most + 1 : kFirstCapacity));
  Pieces pieces(vm, self, args[0], std::move(list));
  if (from_right) {
    if (by_space) {
      TRY(rsplit_space(pieces, self.data, self.nbytes, at_most));
    } else {
      TRY(rsplit_separator(pieces, self, sep, at_most));
    }
    pieces.reverse();
  } else if (by_space) {
    TRY(split_space(pieces, self.data, self.nbytes, at_most));
  } else {
    TRY(split_separator(pieces, self, sep, at_most));
  }
  return pieces.take();
}

}  // namespace

Result<Value> byteslike_find(VM& vm, const Args& args) {
  const ptrdiff_t at = TRY(find_from_args(vm, args, false));
  return Value::small_int(at);
}
Result<Value> byteslike_rfind(VM& vm, const Args& args) {
  const ptrdiff_t at = TRY(find_from_args(vm, args, true));
  return Value::small_int(at);
}
Result<Value> byteslike_index(VM& vm, const Args& args) { return found_or_error(vm, args, false); }
Result<Value> byteslike_rindex(VM& vm, const Args& args) { return found_or_error(vm, args, true); }

Result<Value> byteslike_count(VM& vm, const Args& args) {
  Search search;
  TRY(search.bind(vm, args));
  const PinnedBytes self(vm, args[0]);
  if (!search.clamp(self.nbytes)) return Value::small_int(0);
  const size_t length = unsigned_size(search.end - search.start);
  TRY(tick_for_bytes(vm, search.end - search.start));
  const uint8_t* hay = self.data + search.start;
  size_t count;
  if (search.sub.nbytes == 0) {
    count = length + 1;
  } else if (search.sub.nbytes == 1) {
    count = search::count_unit(hay, length, search.sub.data[0]);
  } else {
    count = search::count(hay, length, search.sub.data, unsigned_size(search.sub.nbytes));
  }
  return Value::small_int(static_cast<int64_t>(count));
}

Result<Value> byteslike_startswith(VM& vm, const Args& args) { return tail_match(vm, args, false); }
Result<Value> byteslike_endswith(VM& vm, const Args& args) { return tail_match(vm, args, true); }
Result<Value> byteslike_removeprefix(VM& vm, const Args& args) {
  return remove_affix(vm, args, false);
}
Result<Value> byteslike_removesuffix(VM& vm, const Args& args) {
  return remove_affix(vm, args, true);
}
Result<Value> byteslike_partition(VM& vm, const Args& args) {
  return part_at_separator(vm, args, false);
}
Result<Value> byteslike_rpartition(VM& vm, const Args& args) {
  return part_at_separator(vm, args, true);
}
Result<Value> byteslike_split(VM& vm, const Args& args) { return split_from_args(vm, args, false); }
Result<Value> byteslike_rsplit(VM& vm, const Args& args) { return split_from_args(vm, args, true); }

Result<Value> byteslike_splitlines(VM& vm, const Args& args) {
  const bool keep = TRY(args.truth_or(vm, 1, false));
  const PinnedBytes self(vm, args[0]);
  TRY(tick_for_bytes(vm, self.nbytes));
  Ref<List> list = TRY(make_list(vm, kFirstCapacity));
  Pieces pieces(vm, self, args[0], std::move(list));
  ptrdiff_t at = 0;
  while (at < self.nbytes) {
    const ptrdiff_t start = at;
    at += static_cast<ptrdiff_t>(
        search::find_newline(self.data + at, unsigned_size(self.nbytes - at)));
    ptrdiff_t end = at;
    if (at < self.nbytes) {
      at += self.data[at] == '\r' && at + 1 < self.nbytes && self.data[at + 1] == '\n' ? 2 : 1;
      if (keep) end = at;
    }
    TRY(pieces.add(start, end));
  }
  return pieces.take();
}

Result<Value> byteslike_replace(VM& vm, const Args& args) {
  BytesArgument from, to;
  TRY(from.acquire(vm, args[1]));
  TRY(to.acquire(vm, args[2]));
  const ptrdiff_t at_most = TRY(args.index_or(vm, 3, -1));
  const PinnedBytes self(vm, args[0]);
  TRY(tick_for_bytes(vm, self.nbytes));
  const size_t length = unsigned_size(self.nbytes);
  const size_t max_count = at_most < 0 ? search::kNotFound : unsigned_size(at_most);
  search::Finder<uint8_t> finder(from.data, unsigned_size(from.nbytes));
  size_t count = 0;
  const bool one_to_one = from.nbytes == 1 && to.nbytes == 1 && at_most < 0;
  if (max_count != 0 && from.nbytes <= self.nbytes) {
    if (from.nbytes == 1 && at_most < 0) {
      count = search::count_unit(self.data, length, from.data[0]);
    } else if (from.nbytes == 0) {
      count = std::min(length + 1, max_count);
    } else {
      count = finder.count(self.data, length, max_count);
    }
  }
  if (count == 0) {
    if (is_exact<Bytes>(args[0])) return args[0];
    return make_bytes_like(vm, self.is_array(), self.data, self.nbytes);
  }
  ptrdiff_t total;
  if (!checked_mul_add(to.nbytes - from.nbytes, static_cast<ptrdiff_t>(count), self.nbytes,
                       total)) {
    return vm.raise<OverflowError>("replace bytes is too long");
  }
  uint8_t* out;
  AnyRef result = TRY(make_bytes_like_uninitialized(vm, self.is_array(), total, out));
  if (total == 0) return result;
  if (one_to_one) {
    search::replace_unit(self.data, length, from.data[0], to.data[0], out);
  } else {
    search::replace(self.data, length, finder, to.data, unsigned_size(to.nbytes), count, out);
  }
  return result;
}

Result<Value> byteslike_join(VM& vm, const Args& args) {
  Ref<List> gathered;
  const Value* items;
  ptrdiff_t count;
  AnyRef held;
  if (is_exact<Tuple>(args[1])) {
    held = args[1];
    items = as<Tuple>(held).items;
    count = as<Tuple>(held).size;
  } else if (is_exact<List>(args[1])) {
    // A copy: acquiring buffers may run Python code that changes the list.
    const List& list = as<List>(args[1]);
    gathered = TRY(make_list_from(vm, list.items, list.size));
    items = gathered->items;
    count = gathered->size;
  } else {
    if (vm.type_of(args[1]).slots.iter == nullptr && !is_sequence(vm, args[1])) {
      return vm.raise<TypeError>("can only join an iterable");
    }
    gathered = TRY(list_from_iterable(vm, args[1]));
    items = gathered->items;
    count = gathered->size;
  }
  const bool array = is_a<ByteArray>(vm, args[0]);
  if (count == 0) return make_bytes_like(vm, array, nullptr, 0);
  if (count == 1 && !array && is_exact<Bytes>(items[0])) return items[0];

  // Exact bytes are read in place; everything else must hold still until it has been copied.
  ptrdiff_t others = 0;
  for (ptrdiff_t i = 0; i < count; ++i) others += !is_exact<Bytes>(items[i]);
  struct Held {
    VM& vm;
    Buffer* buffers = nullptr;
    ptrdiff_t made = 0;
    explicit Held(VM& v) : vm(v) {}
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;
    ~Held() {
      for (ptrdiff_t i = 0; i < made; ++i) buffers[i].~Buffer();
      if (buffers != nullptr) vm.heap.free(buffers);
    }
  } buffers(vm);
  if (others > 0) {
    buffers.buffers =
        static_cast<Buffer*>(vm.heap.allocate_raw(unsigned_size(others) * sizeof(Buffer)));
    if (buffers.buffers == nullptr) return raise_no_memory(vm);
  }
  const PinnedBytes self(vm, args[0]);
  CheckedSize total;
  for (ptrdiff_t i = 0; i < count; ++i) {
    if (is_exact<Bytes>(items[i])) {
      total.add(unsigned_size(as<Bytes>(items[i]).length));
    } else {
      Result<Buffer> acquired = acquire_bytes(vm, items[i]);
      if (acquired.is_error()) {
        clear_pending(vm);
        return vm.raise<TypeError>("sequence item {}: expected a bytes-like object, {} found", i,
                                   type_name_of(items[i]));
      }
      Buffer buffer = std::move(acquired).take();
      total.add(unsigned_size(buffer.nbytes));
      new (buffers.buffers + buffers.made++) Buffer(std::move(buffer));
    }
  }
  total.add_product(unsigned_size(count - 1), unsigned_size(self.nbytes));
  if (!total.ok()) return vm.raise<OverflowError>("join() result is too long");
  TRY(vm.tick(count >> 6));
  TRY(tick_for_bytes(vm, static_cast<ptrdiff_t>(total.value())));
  uint8_t* out;
  AnyRef result =
      TRY(make_bytes_like_uninitialized(vm, array, static_cast<ptrdiff_t>(total.value()), out));
  const auto put = [&](const uint8_t* data, ptrdiff_t nbytes) {
    if (nbytes == 0) return;
    std::memcpy(out, data, unsigned_size(nbytes));
    out += nbytes;
  };
  ptrdiff_t other = 0;
  for (ptrdiff_t i = 0; i < count; ++i) {
    if (i > 0) put(self.data, self.nbytes);
    if (is_exact<Bytes>(items[i])) {
      put(as<Bytes>(items[i]).data, as<Bytes>(items[i]).length);
    } else {
      put(buffers.buffers[other].data, buffers.buffers[other].nbytes);
      ++other;
    }
  }
  return result;
}

}  // namespace bufo

// list.sort: a stable merge sort that makes use of order already there.
//
// The keys are cut into runs (ascending stretches, or strictly descending ones turned round), short
// runs are filled up by binary insertion, and neighbouring runs are merged in the order that the
// powersort rule gives. A merge gallops (searches by doubling) while one side keeps winning.
// Comparisons happen in CPython's order, so that even an inconsistent __lt__ or a nan among floats
// gives the same result. Sources: Tim Peters' description in Objects/listsort.txt; J. I. Munro and
// S. Wild, "Nearly-Optimal Mergesorts" (2018).
//
// Guarantees: the list is empty for whoever looks while its items are being sorted; on an error it
// gets all of its items back, in some order.
#include <algorithm>

#include "runtime/types/float.h"
#include "runtime/types/list.h"

namespace bufo {

namespace {

// --- comparing. less() is 1, 0, or -1 when an exception is pending; equal() likewise.

struct SmallIntLess {
  static int less(VM&, Value a, Value b) { return a.small_int() < b.small_int(); }
  static int equal(VM&, Value a, Value b) { return a == b; }
  static bool takes(Value v) { return v.is_small_int(); }
};

struct FloatLess {
  static int less(VM&, Value a, Value b) { return a.inline_float() < b.inline_float(); }
  // Identity first, as always in containers: a nan equals itself.
  static int equal(VM&, Value a, Value b) { return a == b || a.inline_float() == b.inline_float(); }
  static bool takes(Value v) { return v.is_inline_float(); }
};

struct StrLess {
  static int less(VM&, Value a, Value b) {
    const Str &x = as<Str>(a), &y = as<Str>(b);
    if (x.kind() != 1 || y.kind() != 1) return str_compare(x, y) < 0;
    const int order = std::memcmp(x.data1(), y.data1(), std::min(x.length, y.length));
    return order != 0 ? order < 0 : x.length < y.length;
  }
  static int equal(VM&, Value a, Value b) { return a == b || same_text(as<Str>(a), as<Str>(b)); }
  static bool takes(Value v) { return is_exact<Str>(v); }
};

struct AnyLess {
  static int less(VM& vm, Value a, Value b) {
    if (a.is_small_int() && b.is_small_int()) return a.small_int() < b.small_int();
    const Result<bool> answer = compare_truth(vm, a, b, CompareOp::kLt);
    return answer.is_error() ? -1 : answer.value();
  }
  static int equal(VM& vm, Value a, Value b) {
    const Result<bool> answer = item_equals(vm, a, b);
    return answer.is_error() ? -1 : answer.value();
  }
  static bool takes(Value) { return true; }
};

// Tuples, none empty: decided by the first items that differ; the very first are of a known kind.
template <class First>
struct TupleLess {
  static int less(VM& vm, Value a, Value b) {
    const Tuple &x = as<Tuple>(a), &y = as<Tuple>(b);
    const int same = First::equal(vm, x.items[0], y.items[0]);
    if (same < 0) return -1;
    if (same == 0) return First::less(vm, x.items[0], y.items[0]);
    const ptrdiff_t common = std::min(x.size, y.size);
    for (ptrdiff_t i = 1; i < common; ++i) {
      const int equal = AnyLess::equal(vm, x.items[i], y.items[i]);
      if (equal < 0) return -1;
      if (equal == 0) return AnyLess::less(vm, x.items[i], y.items[i]);
    }
    return x.size < y.size;
  }
  static bool takes(Value v) {
    return is_exact<Tuple>(v) && as<Tuple>(v).size > 0 && First::takes(as<Tuple>(v).items[0]);
  }
};

// --- the sort

// Keys, and the values that move with them (null: the keys are the values).
struct Lane {
  Value* keys = nullptr;
  Value* values = nullptr;

  Lane operator+(ptrdiff_t n) const { return {keys + n, values == nullptr ? nullptr : values + n}; }
  void set(ptrdiff_t at, const Lane& from, ptrdiff_t from_at) const {
    keys[at] = from.keys[from_at];
    if (values != nullptr) values[at] = from.values[from_at];
  }
  void move(ptrdiff_t at, const Lane& from, ptrdiff_t from_at, ptrdiff_t count) const {
    const size_t nbytes = static_cast<size_t>(count) * sizeof(Value);
    std::memmove(static_cast<void*>(keys + at), from.keys + from_at, nbytes);
    if (values != nullptr) {
      std::memmove(static_cast<void*>(values + at), from.values + from_at, nbytes);
    }
  }
  void reverse(ptrdiff_t start, ptrdiff_t stop) const {
    std::reverse(keys + start, keys + stop);
    if (values != nullptr) std::reverse(values + start, values + stop);
  }
};

constexpr ptrdiff_t kMinGallop = 7;

// What a galloping search or a merge answers when an exception is pending.
constexpr ptrdiff_t kError = -1;

template <class Less>
class Sorter {
 public:
  Sorter(VM& vm, Lane lane, ptrdiff_t count) : vm_(vm), lane_(lane), count_(count) {}
  Sorter(const Sorter&) = delete;
  Sorter& operator=(const Sorter&) = delete;

  /// False: an exception is pending, and the lane holds its items in some order.
  bool sort() {
    const ptrdiff_t min_run = min_run_length(count_);
    for (ptrdiff_t at = 0; at < count_;) {
      ptrdiff_t length = take_run(at);
      if (length == kError) return false;
      if (length < min_run) {
        const ptrdiff_t forced = std::min(min_run, count_ - at);
        if (!insert(at, at + length, at + forced)) return false;
        length = forced;
      }
      if (vm_.tick(length / 16).is_error()) return false;
      if (!push_run(at, length)) return false;
      at += length;
    }
    while (run_count_ > 1) {
      int at = run_count_ - 2;
      if (at > 0 && runs_[at - 1].length < runs_[at + 1].length) --at;
      if (!merge_at(at)) return false;
    }
    return true;
  }

 private:
  struct Run {
    ptrdiff_t start, length;
    int power;  // of the boundary to the run after it
  };

  int less(Value a, Value b) { return Less::less(vm_, a, b); }

  // A length between 32 and 64 of which the count is nearly a power of two.
  static ptrdiff_t min_run_length(ptrdiff_t n) {
    ptrdiff_t rest = 0;
    for (; n >= 64; n >>= 1) rest |= n & 1;
    return n + rest;
  }

  // The length of the run at `start`, which is ascending afterwards.
  ptrdiff_t take_run(ptrdiff_t start) {
    const Value* keys = lane_.keys;
    ptrdiff_t at = start + 1;
    if (at == count_) return 1;
    const int descending = less(keys[at], keys[at - 1]);
    if (descending < 0) return kError;
    for (++at; at < count_; ++at) {
      const int smaller = less(keys[at], keys[at - 1]);
      if (smaller < 0) return kError;
      if (smaller != descending) break;
    }
    if (descending != 0) lane_.reverse(start, at);
    return at - start;
  }

  // Binary insertion: [lo, sorted) is sorted already.
  bool insert(ptrdiff_t lo, ptrdiff_t sorted, ptrdiff_t hi) {
    for (; sorted < hi; ++sorted) {
      const Value key = lane_.keys[sorted];
      ptrdiff_t left = lo, right = sorted;
      while (left < right) {
        const ptrdiff_t middle = left + (right - left) / 2;
        const int smaller = less(key, lane_.keys[middle]);
        if (smaller < 0) return false;
        if (smaller != 0) {
          right = middle;
        } else {
          left = middle + 1;
        }
      }
      const Value value = lane_.values == nullptr ? key : lane_.values[sorted];
      lane_.move(left + 1, lane_, left, sorted - left);
      lane_.keys[left] = key;
      if (lane_.values != nullptr) lane_.values[left] = value;
    }
    return true;
  }

  // Where `key` belongs in count sorted keys, before equal ones; the search starts at `hint`.
  ptrdiff_t gallop_left(Value key, const Value* keys, ptrdiff_t count, ptrdiff_t hint) {
    ptrdiff_t last = 0, offset = 1;
    const int right = less(keys[hint], key);
    if (right < 0) return kError;
    if (right != 0) {
      const ptrdiff_t limit = count - hint;
      while (offset < limit) {
        const int smaller = less(keys[hint + offset], key);
        if (smaller < 0) return kError;
        if (smaller == 0) break;
        last = offset;
        offset = offset * 2 + 1;
      }
      offset = std::min(offset, limit) + hint;
      last += hint;
    } else {
      const ptrdiff_t limit = hint + 1;
      while (offset < limit) {
        const int smaller = less(keys[hint - offset], key);
        if (smaller < 0) return kError;
        if (smaller != 0) break;
        last = offset;
        offset = offset * 2 + 1;
      }
      offset = std::min(offset, limit);
      const ptrdiff_t old_last = last;
      last = hint - offset;
      offset = hint - old_last;
    }
    for (++last; last < offset;) {
      const ptrdiff_t middle = last + (offset - last) / 2;
      const int smaller = less(keys[middle], key);
      if (smaller < 0) return kError;
      if (smaller != 0) {
        last = middle + 1;
      } else {
        offset = middle;
      }
    }
    return offset;
  }

  // The same, after equal ones.
  ptrdiff_t gallop_right(Value key, const Value* keys, ptrdiff_t count, ptrdiff_t hint) {
    ptrdiff_t last = 0, offset = 1;
    const int left = less(key, keys[hint]);
    if (left < 0) return kError;
    if (left != 0) {
      const ptrdiff_t limit = hint + 1;
      while (offset < limit) {
        const int smaller = less(key, keys[hint - offset]);
        if (smaller < 0) return kError;
        if (smaller == 0) break;
        last = offset;
        offset = offset * 2 + 1;
      }
      offset = std::min(offset, limit);
      const ptrdiff_t old_last = last;
      last = hint - offset;
      offset = hint - old_last;
    } else {
      const ptrdiff_t limit = count - hint;
      while (offset < limit) {
        const int smaller = less(key, keys[hint + offset]);
        if (smaller < 0) return kError;
        if (smaller != 0) break;
        last = offset;
        offset = offset * 2 + 1;
      }
      offset = std::min(offset, limit) + hint;
      last += hint;
    }
    for (++last; last < offset;) {
      const ptrdiff_t middle = last + (offset - last) / 2;
      const int smaller = less(key, keys[middle]);
      if (smaller < 0) return kError;
      if (smaller != 0) {
        offset = middle;
      } else {
        last = middle + 1;
      }
    }
    return offset;
  }

  // --- which runs to merge when

  // The depth at which the boundary between two neighbouring runs lies in a balanced tree over the
  // whole: the first binary digit in which their middles, as fractions of the whole, differ.
  int boundary_power(ptrdiff_t start, ptrdiff_t first, ptrdiff_t second) const {
    ptrdiff_t a = 2 * start + first, b = a + first + second;  // twice the middles
    for (int power = 1;; ++power) {
      if (a >= count_) {
        a -= count_;
        b -= count_;
      } else if (b >= count_) {
        return power;
      }
      a <<= 1;
      b <<= 1;
    }
  }

  bool push_run(ptrdiff_t start, ptrdiff_t length) {
    if (run_count_ > 0) {
      const Run& top = runs_[run_count_ - 1];
      const int power = boundary_power(top.start, top.length, length);
      while (run_count_ > 1 && runs_[run_count_ - 2].power > power) {
        if (!merge_at(run_count_ - 2)) return false;
      }
      runs_[run_count_ - 1].power = power;
    }
    runs_[run_count_++] = {start, length, 0};
    return true;
  }

  // Merges a run on the stack, one of the upper two below the top, with the one after it.
  bool merge_at(int at) {
    const Run a = runs_[at], b = runs_[at + 1];
    runs_[at].length = a.length + b.length;
    if (at == run_count_ - 3) runs_[at + 1] = runs_[at + 2];
    --run_count_;
    if (vm_.tick((a.length + b.length) / 64).is_error()) return false;
    // What of the first run lies before the second, and of the second behind the first, stays.
    const ptrdiff_t skipped = gallop_right(lane_.keys[b.start], lane_.keys + a.start, a.length, 0);
    if (skipped == kError) return false;
    const ptrdiff_t a_start = a.start + skipped, a_count = a.length - skipped;
    if (a_count == 0) return true;
    const ptrdiff_t b_count = gallop_left(lane_.keys[a_start + a_count - 1], lane_.keys + b.start,
                                          b.length, b.length - 1);
    if (b_count == kError) return false;
    if (b_count == 0) return true;
    return a_count <= b_count ? merge_low(a_start, a_count, b.start, b_count)
                              : merge_high(a_start, a_count, b.start, b_count);
  }

  bool ensure_spare(ptrdiff_t count) {
    if (count <= spare_count_) return true;
    const size_t lanes = lane_.values == nullptr ? 1 : 2;
    if (void* old = spare_block_.release()) vm_.heap.free(old);
    spare_count_ = 0;
    if (!spare_block_.allocate(vm_, static_cast<size_t>(count) * lanes * sizeof(Value))) {
      static_cast<void>(raise_no_memory(vm_));
      return false;
    }
    spare_count_ = count;
    spare_.keys = static_cast<Value*>(spare_block_.get());
    spare_.values = lanes == 1 ? nullptr : spare_.keys + count;
    return true;
  }

  // The first run moves out of the way; both are then read from the left. On an error what is left
  // of it goes back into the gap, which has just that size.
  bool merge_low(ptrdiff_t a_start, ptrdiff_t a_count, ptrdiff_t b, ptrdiff_t b_count) {
    if (!ensure_spare(a_count)) return false;
    spare_.move(0, lane_, a_start, a_count);
    ptrdiff_t to = a_start, a = 0;
    const bool fine = merge_low_loop(to, a, a_count, b, b_count);
    lane_.move(to, spare_, a, a_count);
    return fine;
  }

  bool merge_low_loop(ptrdiff_t& to, ptrdiff_t& a, ptrdiff_t& a_count, ptrdiff_t& b,
                      ptrdiff_t& b_count) {
    const auto take_b = [&] { lane_.set(to++, lane_, b++), --b_count; };
    const auto take_a = [&] { lane_.set(to++, spare_, a++), --a_count; };
    // At the end one item of the first run is known to come last.
    const auto finish = [&] {
      lane_.move(to, lane_, b, b_count);
      to += b_count;
      b_count = 0;
      return true;
    };
    take_b();
    if (b_count == 0) return true;
    if (a_count == 1) return finish();
    ptrdiff_t min_gallop = min_gallop_;
    for (;;) {
      ptrdiff_t a_wins = 0, b_wins = 0;
      do {
        const int smaller = less(lane_.keys[b], spare_.keys[a]);
        if (smaller < 0) return false;
        if (smaller != 0) {
          take_b();
          ++b_wins;
          a_wins = 0;
          if (b_count == 0) return true;
        } else {
          take_a();
          ++a_wins;
          b_wins = 0;
          if (a_count == 1) return finish();
        }
      } while (std::max(a_wins, b_wins) < min_gallop);
      ++min_gallop;
      do {
        min_gallop -= min_gallop > 1;
        min_gallop_ = min_gallop;
        a_wins = gallop_right(lane_.keys[b], spare_.keys + a, a_count, 0);
        if (a_wins == kError) return false;
        if (a_wins != 0) {
          lane_.move(to, spare_, a, a_wins);
          to += a_wins;
          a += a_wins;
          a_count -= a_wins;
          if (a_count == 1) return finish();
          if (a_count == 0) return true;  // only if the comparison is inconsistent
        }
        take_b();
        if (b_count == 0) return true;
        b_wins = gallop_left(spare_.keys[a], lane_.keys + b, b_count, 0);
        if (b_wins == kError) return false;
        if (b_wins != 0) {
          lane_.move(to, lane_, b, b_wins);
          to += b_wins;
          b += b_wins;
          b_count -= b_wins;
          if (b_count == 0) return true;
        }
        take_a();
        if (a_count == 1) return finish();
      } while (a_wins >= kMinGallop || b_wins >= kMinGallop);
      ++min_gallop;  // leaving the gallop makes entering it harder
      min_gallop_ = min_gallop;
    }
  }

  // The second run moves out of the way; both are then read from the right.
  bool merge_high(ptrdiff_t a_start, ptrdiff_t a_count, ptrdiff_t b_start, ptrdiff_t b_count) {
    if (!ensure_spare(b_count)) return false;
    spare_.move(0, lane_, b_start, b_count);
    ptrdiff_t to = b_start + b_count;  // one behind the place to fill
    const bool fine = merge_high_loop(to, a_start, a_count, b_count);
    lane_.move(to - b_count, spare_, 0, b_count);
    return fine;
  }

  // [a_start, a_start + a_count) and the spare's first b_count items are still to be merged.
  bool merge_high_loop(ptrdiff_t& to, ptrdiff_t a_start, ptrdiff_t& a_count, ptrdiff_t& b_count) {
    const auto take_a = [&] { lane_.set(--to, lane_, a_start + --a_count); };
    const auto take_b = [&] { lane_.set(--to, spare_, --b_count); };
    // One item of the second run is known to come first.
    const auto finish = [&] {
      lane_.move(to - a_count, lane_, a_start, a_count);
      to -= a_count;
      a_count = 0;
      return true;
    };
    take_a();
    if (a_count == 0) return true;
    if (b_count == 1) return finish();
    ptrdiff_t min_gallop = min_gallop_;
    for (;;) {
      ptrdiff_t a_wins = 0, b_wins = 0;
      do {
        const int smaller = less(spare_.keys[b_count - 1], lane_.keys[a_start + a_count - 1]);
        if (smaller < 0) return false;
        if (smaller != 0) {
          take_a();
          ++a_wins;
          b_wins = 0;
          if (a_count == 0) return true;
        } else {
          take_b();
          ++b_wins;
          a_wins = 0;
          if (b_count == 1) return finish();
        }
      } while (std::max(a_wins, b_wins) < min_gallop);
      ++min_gallop;
      do {
        min_gallop -= min_gallop > 1;
        min_gallop_ = min_gallop;
        ptrdiff_t rest =
            gallop_right(spare_.keys[b_count - 1], lane_.keys + a_start, a_count, a_count - 1);
        if (rest == kError) return false;
        a_wins = a_count - rest;
        if (a_wins != 0) {
          to -= a_wins;
          a_count -= a_wins;
          lane_.move(to, lane_, a_start + a_count, a_wins);
          if (a_count == 0) return true;
        }
        take_b();
        if (b_count == 1) return finish();
        rest = gallop_left(lane_.keys[a_start + a_count - 1], spare_.keys, b_count, b_count - 1);
        if (rest == kError) return false;
        b_wins = b_count - rest;
        if (b_wins != 0) {
          to -= b_wins;
          b_count -= b_wins;
          lane_.move(to, spare_, b_count, b_wins);
          if (b_count == 1) return finish();
          if (b_count == 0) return true;  // only if the comparison is inconsistent
        }
        take_a();
        if (a_count == 0) return true;
      } while (a_wins >= kMinGallop || b_wins >= kMinGallop);
      ++min_gallop;
      min_gallop_ = min_gallop;
    }
  }

  // The powers on the stack ascend, and none exceeds the number of bits in a length.
  static constexpr int kMaxRuns = 85;

  VM& vm_;
  Lane lane_;
  ptrdiff_t count_;
  Lane spare_;
  RawBlock spare_block_;
  ptrdiff_t spare_count_ = 0;
  ptrdiff_t min_gallop_ = kMinGallop;
  int run_count_ = 0;
  Run runs_[kMaxRuns];
};

template <class Less>
bool sort_with(VM& vm, Lane lane, ptrdiff_t count) {
  return Sorter<Less>(vm, lane, count).sort();
}

template <class Less>
bool all_take(const Value* keys, ptrdiff_t count) {
  return std::all_of(keys, keys + count, Less::takes);
}

bool sort_lane(VM& vm, Lane lane, ptrdiff_t count) {
  const Value* keys = lane.keys;
  if (all_take<SmallIntLess>(keys, count)) return sort_with<SmallIntLess>(vm, lane, count);
  if (all_take<FloatLess>(keys, count)) return sort_with<FloatLess>(vm, lane, count);
  if (all_take<StrLess>(keys, count)) return sort_with<StrLess>(vm, lane, count);
  using TupleOfInt = TupleLess<SmallIntLess>;
  using TupleOfFloat = TupleLess<FloatLess>;
  using TupleOfStr = TupleLess<StrLess>;
  if (all_take<TupleOfInt>(keys, count)) return sort_with<TupleOfInt>(vm, lane, count);
  if (all_take<TupleOfFloat>(keys, count)) return sort_with<TupleOfFloat>(vm, lane, count);
  if (all_take<TupleOfStr>(keys, count)) return sort_with<TupleOfStr>(vm, lane, count);
  return sort_with<AnyLess>(vm, lane, count);
}

// The keys computed so far; dropped after the list has its items back.
struct KeyArray {
  RawBlock block;
  Value* keys = nullptr;
  ptrdiff_t count = 0;

  KeyArray() = default;
  KeyArray(const KeyArray&) = delete;
  KeyArray& operator=(const KeyArray&) = delete;
  ~KeyArray() {
    for (ptrdiff_t i = 0; i < count; ++i) decref(keys[i]);
  }
};

Result<void> sort_items(VM& vm, Value* items, ptrdiff_t count, Value key, bool reverse,
                        KeyArray& keys) {
  Lane lane{items, nullptr};
  if (!key.is_none() && count > 0) {
    if (!keys.block.allocate(vm, static_cast<size_t>(count) * sizeof(Value))) {
      return raise_no_memory(vm);
    }
    keys.keys = static_cast<Value*>(keys.block.get());
    for (ptrdiff_t i = 0; i < count; ++i) {
      TRY(vm.tick());
      AnyRef k = TRY(call(vm, key, {items[i]}));
      keys.keys[keys.count++] = k.release();
    }
    lane = {keys.keys, items};
  }
  if (count < 2) return ok();
  // Reversed before and after: so equal items keep their order in a descending sort too.
  if (reverse) lane.reverse(0, count);
  const bool fine = sort_lane(vm, lane, count);
  if (reverse) lane.reverse(0, count);
  return fine ? ok() : Result<void>(Raised{});
}

}  // namespace

Result<void> list_sort(VM& vm, List& list, Value key, bool reverse) {
  if (key.is_unbound()) key = Value::none();
  Value* const items = list.items;
  const ptrdiff_t count = list.size, capacity = list.capacity;
  list.items = nullptr;
  list.size = 0;
  list.capacity = -1;

  KeyArray keys;
  const Result<void> result = sort_items(vm, items, count, key, reverse, keys);

  // What has been put into the list meanwhile is lost, as in CPython.
  Value* const strange_items = list.items;
  const ptrdiff_t strange_count = list.size;
  const bool modified = list.capacity != -1;
  list.items = items;
  list.size = count;
  list.capacity = capacity;
  for (ptrdiff_t i = 0; i < strange_count; ++i) decref(strange_items[i]);
  if (strange_items != nullptr) vm.heap.free(strange_items);
  if (result.is_error()) return Raised{};
  if (modified) return vm.raise<ValueError>("list modified during sort");
  return ok();
}

}  // namespace bufo

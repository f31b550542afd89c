// str: split, rsplit, splitlines, join.

#include <algorithm>
#include <cstring>

#include "runtime/bulk.h"
#include "runtime/checked.h"
#include "runtime/search.h"
#include "runtime/types/containers.h"
#include "runtime/types/str_methods.h"
#include "runtime/unicode.h"

namespace bufo {

namespace {

/// The list that a split fills.
class Pieces {
 public:
  Pieces(VM& vm, Str& s, Ref<List> list) : vm_(vm), s_(s), list_(std::move(list)) {}

  Result<void> add(size_t start, size_t end) {
    if ((list_->size & 63) == 63) TRY(vm_.tick());
    Ref<Str> piece = TRY(str_slice(vm_, s_, start, end));
    if (BUFO_LIKELY(list_->size < list_->capacity)) {
      list_->items[list_->size++] = piece.release();
      return ok();
    }
    return list_append(vm_, *list_, piece);
  }
  /// rsplit finds the last piece first.
  void reverse() { std::reverse(list_->items, list_->items + list_->size); }
  Result<Value> take() { return Result<Value>(std::move(list_)); }

 private:
  VM& vm_;
  Str& s_;
  Ref<List> list_;
};

constexpr ptrdiff_t kFirstCapacity = 12;

template <class Unit>
BUFO_INLINE bool is_space_unit(Unit c) {
  if constexpr (sizeof(Unit) == 1) {
    return (unicode::kLatin1Properties[c] & unicode::kSpace) != 0;
  } else {
    return unicode::is_space(c);
  }
}

template <class Unit>
Result<void> split_space(Pieces& pieces, const Unit* u, size_t length, size_t at_most) {
  size_t at = 0;
  for (;;) {
    while (at < length && is_space_unit(u[at])) ++at;
    if (at == length) return ok();
    if (at_most == 0) return pieces.add(at, length);
    --at_most;
    const size_t start = at;
    while (at < length && !is_space_unit(u[at])) ++at;
    TRY(pieces.add(start, at));
  }
}

template <class Unit>
Result<void> rsplit_space(Pieces& pieces, const Unit* u, size_t length, size_t at_most) {
  size_t at = length;
  for (;;) {
    while (at > 0 && is_space_unit(u[at - 1])) --at;
    if (at == 0) return ok();
    if (at_most == 0) return pieces.add(0, at);
    --at_most;
    const size_t end = at;
    while (at > 0 && !is_space_unit(u[at - 1])) --at;
    TRY(pieces.add(at, end));
  }
}

template <class Unit>
Result<void> split_by(VM& vm, Pieces& pieces, const Unit* u, size_t length, const Str& separator,
                      size_t at_most, bool from_right) {
  WidenedUnits<Unit> needle;
  TRY(needle.set(vm, separator));
  search::Finder<Unit> finder(needle.get(), separator.length);
  size_t start = 0, end = length;
  while (at_most-- > 0) {
    size_t hit;
    if (separator.length == 1) {
      hit = from_right ? search::rfind_unit(u, end, *needle.get())
                       : search::find_unit(u + start, end - start, *needle.get());
    } else {
      hit = from_right ? finder.rfind(u, end) : finder.find(u + start, end - start);
    }
    if (hit == search::kNotFound) break;
    if (from_right) {
      TRY(pieces.add(hit + separator.length, end));
      end = hit;
    } else {
      TRY(pieces.add(start, start + hit));
      start += hit + separator.length;
    }
  }
  return pieces.add(start, end);
}

Result<Value> split(VM& vm, const Args& args, bool from_right) {
  Str& s = args.self<Str>();
  const ptrdiff_t limit = TRY(args.index_or(vm, 2, -1));
  const size_t at_most = limit < 0 ? SIZE_MAX : static_cast<size_t>(limit);
  Str* separator = nullptr;
  if (args.has_value(1)) {
    separator = TRY(require_str(vm, args[1], "must be str or None, not {}"));
    if (separator->length == 0) return vm.raise<ValueError>("empty separator");
  }
  Ref<List> list =
      TRY(make_list(vm, limit >= 0 && limit < kFirstCapacity ? limit + 1 : kFirstCapacity));
  Pieces pieces(vm, s, std::move(list));
  if (separator == nullptr) {
    TRY(with_units(s, [&](auto* u) {
      return from_right ? rsplit_space(pieces, u, s.length, at_most)
                        : split_space(pieces, u, s.length, at_most);
    }));
  } else if (max_char_of(*separator) > max_char_of(s)) {
    TRY(pieces.add(0, s.length));
  } else {
    TRY(with_units(s, [&](auto* u) {
      return split_by(vm, pieces, u, s.length, *separator, at_most, from_right);
    }));
  }
  if (from_right) pieces.reverse();
  return pieces.take();
}

template <class Unit>
size_t find_line_break(const Unit* u, size_t at, size_t length) {
  if constexpr (sizeof(Unit) == 1) {
    while (at < length && (unicode::kLatin1Properties[u[at]] & unicode::kLineBreak) == 0) ++at;
  } else {
    while (at < length && !unicode::is_line_break(u[at])) ++at;
  }
  return at;
}

}  // namespace

Result<Value> str_split(VM& vm, const Args& args) { return split(vm, args, false); }
Result<Value> str_rsplit(VM& vm, const Args& args) { return split(vm, args, true); }

Result<Value> str_splitlines(VM& vm, const Args& args) {
  Str& s = args.self<Str>();
  const bool keep_ends = TRY(args.truth_or(vm, 1, false));
  Ref<List> list = TRY(make_list(vm, kFirstCapacity));
  Pieces pieces(vm, s, std::move(list));
  TRY(with_units(s, [&](auto* u) -> Result<void> {
    size_t at = 0;
    while (at < s.length) {
      const size_t start = at, end = find_line_break(u, at, s.length);
      at = end;
      if (at < s.length) {
        at += u[at] == '\r' && at + 1 < s.length && u[at + 1] == '\n' ? 2 : 1;
      }
      TRY(pieces.add(start, keep_ends ? at : end));
    }
    return ok();
  }));
  return pieces.take();
}

// --- join

namespace {

Result<Ref<Str>> join_items(VM& vm, Str& separator, const Value* items, size_t count) {
  if (count == 0) return empty_str(vm);
  if (count == 1 && is_exact<Str>(items[0])) return Ref<Str>(&as<Str>(items[0]));
  char32_t max_char = count > 1 ? max_char_of(separator) : 0x7f;
  size_t length = 0;
  if (!checked_mul(separator.length, count - 1, length)) {
    return vm.raise<OverflowError>("join() result is too long for a Python string");
  }
  for (size_t i = 0; i < count; ++i) {
    const Str* item = try_as<Str>(vm, items[i]);
    if (item == nullptr) {
      return vm.raise<TypeError>("sequence item {}: expected str instance, {} found", i,
                                 type_name_of(items[i]));
    }
    if (!checked_add(length, item->length, length)) {
      return vm.raise<OverflowError>("join() result is too long for a Python string");
    }
    max_char = std::max(max_char, max_char_of(*item));
  }
  TRY(vm.tick(static_cast<int64_t>((length >> 12) + (count >> 6))));
  if (length == 0) return empty_str(vm);
  Ref<Str> result = TRY(make_str_uninitialized(vm, length, max_char));
  if (max_char < 0x100) {
    // The usual case: bytes throughout, and often a separator of one or none.
    uint8_t* out = static_cast<uint8_t*>(result->data());
    const uint8_t* between = separator.data1();
    for (size_t i = 0; i < count; ++i) {
      if (i != 0) {
        if (separator.length == 1) {
          *out++ = *between;
        } else if (separator.length != 0) {
          std::memcpy(out, between, separator.length);
          out += separator.length;
        }
      }
      const Str& item = as<Str>(items[i]);
      std::memcpy(out, item.data1(), item.length);
      out += item.length;
    }
    return result;
  }
  size_t at = 0;
  for (size_t i = 0; i < count; ++i) {
    if (i != 0) {
      copy_str_units(separator, 0, separator.length, result->data(), result->kind(), at);
      at += separator.length;
    }
    const Str& item = as<Str>(items[i]);
    copy_str_units(item, 0, item.length, result->data(), result->kind(), at);
    at += item.length;
  }
  return result;
}

}  // namespace

Result<Ref<Str>> str_join(VM& vm, Str& separator, Value iterable) {
  if (is_exact<List>(iterable)) {
    const List& list = as<List>(iterable);
    return join_items(vm, separator, list.items, static_cast<size_t>(list.size));
  }
  if (is_exact<Tuple>(iterable)) {
    const Tuple& tuple = as<Tuple>(iterable);
    return join_items(vm, separator, tuple.items, static_cast<size_t>(tuple.size));
  }
  Result<Value> iterator = get_iter(vm, iterable);
  if (iterator.is_error()) {
    if (!pending_is(vm, kTypeTypeError)) return Raised{};
    clear_pending(vm);
    return vm.raise<TypeError>("can only join an iterable");
  }
  AnyRef walk = std::move(iterator).take();
  Ref<List> list = TRY(list_from_iterable(vm, walk));
  return join_items(vm, separator, list->items, static_cast<size_t>(list->size));
}

Result<Value> str_join_method(VM& vm, const Args& args) {
  return str_join(vm, args.self<Str>(), args[1]);
}

}  // namespace bufo

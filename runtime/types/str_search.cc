// str: finding, counting and replacing; prefixes, suffixes, partition.
//
// The search itself is search.h's; here the needle is brought to the haystack's kind first. Python
// code runs only while arguments are converted, before characters are looked at.

#include <algorithm>
#include <cstring>

#include "runtime/checked.h"
#include "runtime/search.h"
#include "runtime/types/containers.h"
#include "runtime/types/str_methods.h"

namespace bufo {

Result<Str*> require_str(VM& vm, Value value, const char* pattern) {
  if (Str* s = try_as<Str>(vm, value)) return s;
  return vm.raise<TypeError>(pattern, type_name_of(value));
}

Result<Str*> str_argument(VM& vm, Value value, const char* what) {
  if (Str* s = try_as<Str>(vm, value)) return s;
  const char* given = value.is_none() ? "None" : type_name(vm.type_of(value));
  return vm.raise<TypeError>("{} must be str, not {}", what, given);
}

namespace {

/// start and end arguments, clamped to the text as slices are; start > length stays so.
struct Span {
  size_t start, end;
  bool empty() const { return start > end; }
};

Result<Span> span_arguments(VM& vm, const Args& args, uint32_t first, const Str& s) {
  const ptrdiff_t length = static_cast<ptrdiff_t>(s.length);
  ptrdiff_t start = 0, end = length;
  if (args.has(first)) {
    start = TRY(args.slice_index_or(vm, first, 0));
    if (start < 0) start = std::max<ptrdiff_t>(start + length, 0);
  }
  if (args.has(first + 1)) {
    end = TRY(args.slice_index_or(vm, first + 1, length));
    if (end > length) end = length;
    if (end < 0) end = std::max<ptrdiff_t>(end + length, 0);
  }
  return Span{static_cast<size_t>(start), static_cast<size_t>(end)};
}

template <class Unit>
size_t find_units(const Unit* hay, size_t length, const Unit* needle, size_t needle_length,
                  bool from_right) {
  if (needle_length == 1) {
    return from_right ? search::rfind_unit(hay, length, *needle)
                      : search::find_unit(hay, length, *needle);
  }
  return from_right ? search::rfind(hay, length, needle, needle_length)
                    : search::find(hay, length, needle, needle_length);
}

/// One step for each 4 KB, before a search through so much.
Result<void> tick_for(VM& vm, size_t length) { return vm.tick(static_cast<int64_t>(length >> 12)); }

/// Can `needle` occur in `s` at all, as its characters go?
bool may_contain(const Str& s, const Str& needle) { return max_char_of(needle) <= max_char_of(s); }

}  // namespace

Result<ptrdiff_t> find_in_str(VM& vm, const Str& s, const Str& needle, size_t start, size_t end,
                              bool from_right) {
  if (start > end || needle.length > end - start || !may_contain(s, needle)) return ptrdiff_t{-1};
  TRY(tick_for(vm, end - start));
  return with_units(s, [&](auto* hay) -> Result<ptrdiff_t> {
    using Unit = std::remove_cvref_t<decltype(*hay)>;
    WidenedUnits<Unit> units;
    TRY(units.set(vm, needle));
    const size_t at = find_units(hay + start, end - start, units.get(), needle.length, from_right);
    return at == search::kNotFound ? ptrdiff_t{-1} : static_cast<ptrdiff_t>(start + at);
  });
}

namespace {

Result<ptrdiff_t> find_argument(VM& vm, const Args& args, bool from_right) {
  Str& s = args.self<Str>();
  const Span span = TRY(span_arguments(vm, args, 2, s));
  Str* needle = TRY(require_str(vm, args[1]));
  return find_in_str(vm, s, *needle, span.start, span.end, from_right);
}

Result<Value> index_or_error(VM& vm, const Args& args, bool from_right) {
  const ptrdiff_t at = TRY(find_argument(vm, args, from_right));
  if (at < 0) return vm.raise<ValueError>("substring not found");
  return Value::small_int(at);
}

}  // namespace

Result<Value> str_find(VM& vm, const Args& args) {
  const ptrdiff_t at = TRY(find_argument(vm, args, false));
  return Value::small_int(at);
}
Result<Value> str_rfind(VM& vm, const Args& args) {
  const ptrdiff_t at = TRY(find_argument(vm, args, true));
  return Value::small_int(at);
}
Result<Value> str_index(VM& vm, const Args& args) { return index_or_error(vm, args, false); }
Result<Value> str_rindex(VM& vm, const Args& args) { return index_or_error(vm, args, true); }

Result<Value> str_count(VM& vm, const Args& args) {
  Str& s = args.self<Str>();
  const Span span = TRY(span_arguments(vm, args, 2, s));
  Str* needle = TRY(require_str(vm, args[1]));
  if (span.empty() || !may_contain(s, *needle)) return Value::small_int(0);
  TRY(tick_for(vm, span.end - span.start));
  return with_units(s, [&](auto* hay) -> Result<Value> {
    using Unit = std::remove_cvref_t<decltype(*hay)>;
    WidenedUnits<Unit> units;
    TRY(units.set(vm, *needle));
    const size_t length = span.end - span.start;
    const size_t count = needle->length == 1
                             ? search::count_unit(hay + span.start, length, *units.get())
                             : search::count(hay + span.start, length, units.get(), needle->length);
    return Value::small_int(static_cast<int64_t>(count));
  });
}

// --- startswith, endswith

namespace {

enum class Side : uint8_t { kStart, kEnd };

bool matches_at(const Str& s, const Str& part, size_t at) {
  if (!may_contain(s, part)) return false;
  if (s.kind() == part.kind()) {
    const size_t kind = static_cast<size_t>(s.kind());
    return std::memcmp(static_cast<const char*>(s.data()) + at * kind, part.data(),
                       part.length * kind) == 0;
  }
  return with_units(s, [&](auto* units) {
    return with_units(part, [&](auto* wanted) {
      return std::equal(wanted, wanted + part.length, units + at,
                        [](auto a, auto b) { return char32_t{a} == char32_t{b}; });
    });
  });
}

bool matches_side(const Str& s, const Str& part, Span span, Side side) {
  if (span.empty() || part.length > span.end - span.start) return false;
  return matches_at(s, part, side == Side::kStart ? span.start : span.end - part.length);
}

Result<Value> matches_any(VM& vm, const Args& args, Side side, const char* name) {
  Str& s = args.self<Str>();
  const Span span = TRY(span_arguments(vm, args, 2, s));
  if (Str* part = try_as<Str>(vm, args[1])) {
    return Value::boolean(matches_side(s, *part, span, side));
  }
  Tuple* parts = try_as<Tuple>(vm, args[1]);
  if (parts == nullptr) {
    return vm.raise<TypeError>("{} first arg must be str or a tuple of str, not {}", name,
                               type_name_of(args[1]));
  }
  for (ptrdiff_t i = 0; i < parts->size; ++i) {
    Str* part = try_as<Str>(vm, parts->items[i]);
    if (part == nullptr) {
      return vm.raise<TypeError>("tuple for {} must only contain str, not {}", name,
                                 type_name_of(parts->items[i]));
    }
    if (matches_side(s, *part, span, side)) return Value::true_();
  }
  return Value::false_();
}

}  // namespace

Result<Value> str_startswith(VM& vm, const Args& args) {
  return matches_any(vm, args, Side::kStart, "startswith");
}
Result<Value> str_endswith(VM& vm, const Args& args) {
  return matches_any(vm, args, Side::kEnd, "endswith");
}

Result<Value> str_removeprefix(VM& vm, const Args& args) {
  Str& s = args.self<Str>();
  Str* part = TRY(str_argument(vm, args[1], "removeprefix() argument"));
  const bool found = matches_side(s, *part, {0, s.length}, Side::kStart);
  return str_slice(vm, s, found ? part->length : 0, s.length);
}
Result<Value> str_removesuffix(VM& vm, const Args& args) {
  Str& s = args.self<Str>();
  Str* part = TRY(str_argument(vm, args[1], "removesuffix() argument"));
  const bool found = matches_side(s, *part, {0, s.length}, Side::kEnd);
  return str_slice(vm, s, 0, found ? s.length - part->length : s.length);
}

// --- partition

namespace {

Result<Value> partition(VM& vm, const Args& args, bool from_right) {
  Str& s = args.self<Str>();
  Str* separator = TRY(require_str(vm, args[1]));
  if (separator->length == 0) return vm.raise<ValueError>("empty separator");
  const ptrdiff_t found = TRY(find_in_str(vm, s, *separator, 0, s.length, from_right));
  if (found < 0) {
    Ref<Str> whole = TRY(exact_str(vm, s));
    Ref<Str> empty = empty_str(vm);
    if (from_right) return make_tuple_of(vm, {empty, empty, whole});
    return make_tuple_of(vm, {whole, empty, empty});
  }
  const size_t at = static_cast<size_t>(found);
  Ref<Str> before = TRY(str_slice(vm, s, 0, at));
  Ref<Str> middle = TRY(exact_str(vm, *separator));
  Ref<Str> after = TRY(str_slice(vm, s, at + separator->length, s.length));
  return make_tuple_of(vm, {before, middle, after});
}

}  // namespace

Result<Value> str_partition(VM& vm, const Args& args) { return partition(vm, args, false); }
Result<Value> str_rpartition(VM& vm, const Args& args) { return partition(vm, args, true); }

// --- replace

namespace {

/// All of it in units of one width. `at_most` hits are replaced.
template <class Unit>
Result<Ref<Str>> replace_units(VM& vm, Str& s, const Str& old_part, const Str& new_part,
                               size_t at_most) {
  WidenedUnits<Unit> hay, needle, replacement;
  TRY(hay.set(vm, s));
  TRY(needle.set(vm, old_part));
  search::Finder<Unit> finder(needle.get(), old_part.length);
  size_t hits;
  if (old_part.length == 1 && at_most >= s.length) {
    hits = search::count_unit(hay.get(), s.length, *needle.get());
  } else {
    hits = finder.count(hay.get(), s.length, at_most);
  }
  if (hits == 0) return exact_str(vm, s);
  TRY(replacement.set(vm, new_part));

  const char32_t max_char = std::max(max_char_of(s), max_char_of(new_part));
  size_t added = 0, length = s.length - hits * old_part.length;
  if (!checked_mul(hits, new_part.length, added) || !checked_add(length, added, length)) {
    return vm.raise<OverflowError>("replace string is too long");
  }
  if (length == 0) return empty_str(vm);
  Ref<Str> result = TRY(make_str_uninitialized(vm, length, max_char));
  Unit* out = static_cast<Unit*>(result->data());
  if (old_part.length == 1 && new_part.length == 1 && at_most >= hits && hits != at_most) {
    search::replace_unit(hay.get(), s.length, *needle.get(), *replacement.get(), out);
  } else {
    search::replace(hay.get(), s.length, finder, replacement.get(), new_part.length, at_most, out);
  }
  // The widest characters may be among those that went.
  if (max_char > 0x7f && max_char_of(old_part) == max_char) {
    return make_str_units(vm, out, length, sizeof(Unit));
  }
  return result;
}

}  // namespace

Result<Value> str_replace(VM& vm, const Args& args) {
  Str& s = args.self<Str>();
  Str* old_part = TRY(str_argument(vm, args[1], "replace() argument 1"));
  Str* new_part = TRY(str_argument(vm, args[2], "replace() argument 2"));
  const ptrdiff_t count = TRY(args.index_or(vm, 3, -1));
  if (count == 0 || old_part->length > s.length || !may_contain(s, *old_part)) {
    return exact_str(vm, s);
  }
  TRY(tick_for(vm, s.length));
  const size_t at_most = count < 0 ? search::kNotFound : static_cast<size_t>(count);
  switch (std::max(s.kind(), new_part->kind())) {
    case 1:
      return replace_units<uint8_t>(vm, s, *old_part, *new_part, at_most);
    case 2:
      return replace_units<uint16_t>(vm, s, *old_part, *new_part, at_most);
    default:
      return replace_units<uint32_t>(vm, s, *old_part, *new_part, at_most);
  }
}

}  // namespace bufo

// Sets of characters, and what "ignoring case" means.
//
// Follows Lib/re/_compiler.py and Modules/_sre (CPython 3.12) in behaviour: a set that ignores case
// holds lower-case characters, and the text's character is put in lower case before it is looked
// up; lower-case characters with a common capital count as one.
#include <algorithm>

#include "runtime/modules/re.h"
#include "runtime/unicode.h"

namespace bufo::re {

namespace {

// Lower-case characters that share their simple or full capital, as Unicode 15.0 has them. A test
// compares with what str.upper() says.
struct Equivalents {
  uint16_t codes[3];
};
constexpr Equivalents kEquivalents[] = {
    {{0x0069, 0x0131, 0}},      {{0x0073, 0x017f, 0}}, {{0x00b5, 0x03bc, 0}},
    {{0x0345, 0x03b9, 0x1fbe}}, {{0x0390, 0x1fd3, 0}}, {{0x03b0, 0x1fe3, 0}},
    {{0x03b2, 0x03d0, 0}},      {{0x03b5, 0x03f5, 0}}, {{0x03b8, 0x03d1, 0}},
    {{0x03ba, 0x03f0, 0}},      {{0x03c0, 0x03d6, 0}}, {{0x03c1, 0x03f1, 0}},
    {{0x03c2, 0x03c3, 0}},      {{0x03c6, 0x03d5, 0}}, {{0x0432, 0x1c80, 0}},
    {{0x0434, 0x1c81, 0}},      {{0x043e, 0x1c82, 0}}, {{0x0441, 0x1c83, 0}},
    {{0x0442, 0x1c84, 0x1c85}}, {{0x044a, 0x1c86, 0}}, {{0x0463, 0x1c87, 0}},
    {{0x1c88, 0xa64b, 0}},      {{0x1e61, 0x1e9b, 0}}, {{0xfb05, 0xfb06, 0}},
};

uint32_t ascii_upper(uint32_t c) { return c >= 'a' && c <= 'z' ? c - 32 : c; }

// The capital that case-insensitive ranges know: where there are several, the first.
uint32_t upper_of(uint32_t c) {
  if ((unicode::properties(c) & unicode::kCaseChanges) == 0) return c;
  char32_t out[unicode::kMaxExpansion];
  unicode::full_upper(c, out);
  return static_cast<uint32_t>(out[0]);
}

bool in_ranges(const Range* ranges, uint32_t count, uint32_t c) {
  const Range* end = ranges + count;
  const Range* at =
      std::upper_bound(ranges, end, c, [](uint32_t x, const Range& r) { return x < r.low; });
  return at != ranges && c <= at[-1].high;
}

}  // namespace

uint32_t lower_of(uint32_t c, bool unicode) {
  if (c < 128) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (!unicode || (bufo::unicode::properties(c) & bufo::unicode::kCaseChanges) == 0) return c;
  char32_t out[bufo::unicode::kMaxExpansion];
  bufo::unicode::full_lower(c, out);
  return static_cast<uint32_t>(out[0]);
}

bool is_cased(uint32_t c, bool unicode) {
  if (c < 128) return (c | 32) >= 'a' && (c | 32) <= 'z';
  if (!unicode) return false;
  return c != lower_of(c, true) || c != upper_of(c);
}

int case_equivalents(uint32_t c, uint32_t out[2]) {
  if (c > 0xffff) return 0;
  for (const Equivalents& e : kEquivalents) {
    if (e.codes[0] != c && e.codes[1] != c && (e.codes[2] != c || c == 0)) continue;
    int count = 0;
    for (const uint16_t other : e.codes) {
      if (other != 0 && other != c) out[count++] = other;
    }
    return count;
  }
  return 0;
}

bool in_category(uint32_t c, uint8_t categories, bool unicode) {
  bool digit, space, word;
  if (c < 128) {
    digit = c >= '0' && c <= '9';
    word = digit || ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '_';
    space = c == ' ' || (c >= 9 && c <= 13) || (unicode && c >= 0x1c && c <= 0x1f);
  } else if (unicode) {
    const uint16_t properties = bufo::unicode::properties(c);
    digit = (properties & bufo::unicode::kDecimal) != 0;
    word = (properties & bufo::unicode::kAlnum) != 0;
    space = (properties & bufo::unicode::kSpace) != 0;
  } else {
    digit = space = word = false;
  }
  return (categories & ((digit ? kDigit : kNotDigit) | (space ? kSpace : kNotSpace) |
                        (word ? kWord : kNotWord))) != 0;
}

bool set_has_wide(const Program& program, const Charset& set, uint32_t c) {
  if (set.lower) c = lower_of(c, set.unicode);
  bool in = set.categories != 0 && in_category(c, set.categories, set.unicode);
  if (!in) in = in_ranges(program.ranges.data() + set.first_range, set.range_count, c);
  if (!in && set.either_count != 0) {
    const Range* either = program.ranges.data() + set.first_either;
    const uint32_t upper = upper_of(c);
    for (uint32_t i = 0; i < set.either_count && !in; ++i) {
      in = (c >= either[i].low && c <= either[i].high) ||
           (upper >= either[i].low && upper <= either[i].high);
    }
  }
  return in != set.negated;
}

namespace {

// Sorts the ranges from `first` on and joins those that touch.
void normalise(Vec<Range>& ranges, uint32_t first) {
  if (ranges.size() == first) return;
  Range* begin = ranges.data() + first;
  Range* end = ranges.data() + ranges.size();
  std::sort(begin, end, [](const Range& a, const Range& b) { return a.low < b.low; });
  Range* last = begin;
  for (Range* r = begin + 1; r < end; ++r) {
    if (r->low <= last->high || r->low == last->high + 1) {
      last->high = std::max(last->high, r->high);
    } else {
      *++last = *r;
    }
  }
  ranges.shrink(static_cast<uint32_t>(last + 1 - ranges.data()));
}

Result<uint32_t> finish_set(VM& vm, Program& program, Charset& set, bool locale_folded) {
  normalise(program.ranges, set.first_range);
  set.range_count = program.ranges.size() - set.first_range;
  if (program.ranges.failed()) return raise_no_memory(vm);
  for (uint32_t c = 0; c < 256; ++c) {
    bool in;
    if (locale_folded) {
      // A byte is in if it is in either case.
      in = set_has_wide(program, set, lower_of(c, false)) ||
           set_has_wide(program, set, ascii_upper(c));
    } else {
      in = set_has_wide(program, set, c);
    }
    if (in) set.bits[c >> 6] |= uint64_t{1} << (c & 63);
  }
  set.wide = set.negated || set.either_count != 0 || set.lower || set.categories != 0 ||
             (set.range_count != 0 && program.ranges[program.ranges.size() - 1].high > 255);
  if (!program.sets.push(set)) return raise_no_memory(vm);
  return program.sets.size() - 1;
}

// The lower-case forms of the characters of a set, as a bitmap of the first 65536.
class LowerSet {
 public:
  explicit LowerSet(VM& vm) : vm_(vm) {}
  Result<void> init() {
    if (!block_.allocate(vm_, kNbytes)) return raise_no_memory(vm_);
    std::memset(block_.get(), 0, kNbytes);
    return ok();
  }
  void add(uint32_t c, bool unicode) {
    const uint32_t lower = lower_of(c, unicode);
    set(lower);
    if (!unicode) return;
    uint32_t others[2];
    const int count = case_equivalents(lower, others);
    for (int i = 0; i < count; ++i) set(others[i]);
  }
  void append_to(Vec<Range>& ranges) const {
    for (uint32_t c = 0; c < 0x10000; ++c) {
      if (bits()[c >> 6] == 0) {
        c |= 63;
        continue;
      }
      if (!has(c)) continue;
      const uint32_t low = c;
      while (c < 0xffff && has(c + 1)) ++c;
      if (!ranges.push({low, c})) return;
    }
  }

 private:
  static constexpr size_t kNbytes = 0x10000 / 8;
  uint64_t* bits() const { return static_cast<uint64_t*>(block_.get()); }
  void set(uint32_t c) {
    if (c <= 0xffff) bits()[c >> 6] |= uint64_t{1} << (c & 63);
  }
  bool has(uint32_t c) const { return ((bits()[c >> 6] >> (c & 63)) & 1) != 0; }
  VM& vm_;
  RawBlock block_;
};

}  // namespace

Result<uint32_t> add_set(VM& vm, Program& program, const SetItem* items, uint32_t count,
                         bool negated, uint32_t flags, bool is_text) {
  Charset set{};
  set.unicode = is_text && (flags & kAscii) == 0;
  set.negated = negated;
  const bool locale = (flags & kLocale) != 0;
  const bool fold = (flags & kIgnoreCase) != 0;
  for (uint32_t i = 0; i < count; ++i) set.categories |= items[i].category;
  if (!fold || locale) {
    set.first_range = program.ranges.size();
    for (uint32_t i = 0; i < count; ++i) {
      if (items[i].category == 0) program.ranges.push({items[i].low, items[i].high});
    }
    return finish_set(vm, program, set, fold);
  }
  // Ranges that reach beyond the BMP are kept as they are: the character or its capital may lie in
  // them.
  LowerSet lower(vm);
  TRY(lower.init());
  set.first_either = program.ranges.size();
  for (uint32_t i = 0; i < count; ++i) {
    const SetItem& item = items[i];
    if (item.category != 0) continue;
    TRY(vm.tick(
        1 + ((std::min<uint32_t>(item.high, 0xffff) - std::min<uint32_t>(item.low, 0xffff)) >> 6)));
    for (uint32_t c = item.low; c <= item.high && c <= 0xffff; ++c) {
      lower.add(c, set.unicode);
      set.lower = set.lower || is_cased(c, set.unicode);
    }
    if (item.high <= 0xffff) continue;
    set.lower = true;
    if (item.low != item.high) program.ranges.push({item.low, item.high});
  }
  set.either_count = program.ranges.size() - set.first_either;
  set.first_range = program.ranges.size();
  for (uint32_t i = 0; i < count; ++i) {
    const SetItem& item = items[i];
    if (item.category == 0 && item.low == item.high && item.low > 0xffff) {
      program.ranges.push({item.low, item.low});
    }
  }
  lower.append_to(program.ranges);
  return finish_set(vm, program, set, false);
}

Result<uint32_t> add_letter_set(VM& vm, Program& program, uint32_t c, bool negated, uint32_t flags,
                                bool is_text) {
  Charset set{};
  set.unicode = is_text && (flags & kAscii) == 0;
  set.negated = negated;
  set.first_range = program.ranges.size();
  if ((flags & kLocale) != 0) {
    program.ranges.push({c, c});
    program.ranges.push({lower_of(c, false), lower_of(c, false)});
    program.ranges.push({ascii_upper(c), ascii_upper(c)});
    return finish_set(vm, program, set, false);
  }
  set.lower = true;
  const uint32_t lower = lower_of(c, set.unicode);
  program.ranges.push({lower, lower});
  uint32_t others[2];
  const int count = set.unicode ? case_equivalents(lower, others) : 0;
  for (int i = 0; i < count; ++i) program.ranges.push({others[i], others[i]});
  return finish_set(vm, program, set, false);
}

}  // namespace bufo::re

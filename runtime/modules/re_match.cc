// The matcher: runs a regular expression's program over characters of 1, 2 or 4 bytes in place.
//
// It goes back to earlier choices, which it keeps on a stack of its own in accounted memory, beside
// the old values of marks and loop counters that must be put back on the way. Steps are counted at
// every choice, so that fuel, deadlines and interrupts reach into the worst of patterns.
// Follows Modules/_sre (CPython 3.12) in behaviour: what a loop does with empty iterations, what
// groups hold after going back, which empty matches count.
#include <algorithm>

#include "runtime/modules/re.h"
#include "runtime/search.h"
#include "runtime/unicode.h"

namespace bufo::re {

namespace {

enum EntryKind : uint32_t {
  kChoice,    // at: code; a: position
  kMark,      // at: mark; a: its value; b: last_index
  kLoopSave,  // at: register; a: count; b: last
  kGreedy,    // at: code of the repeat; a: position; b: least position
  kLazy,      // at: code of the repeat; a: position; b: how many more may come
  kLazyLoop,  // at: code of the loop; a: position
};

template <class Unit>
BUFO_INLINE bool in_set(const Program& program, const Charset& set, Unit c) {
  if (sizeof(Unit) == 1 || c < 256) return ((set.bits[c >> 6] >> (c & 63)) & 1) != 0;
  return set.wide && set_has_wide(program, set, c);
}

template <class Unit>
BUFO_INLINE bool possible(const Program& program, uint32_t filter, const Unit* p, const Unit* end) {
  if (filter == 0) return true;
  if (p == end) return false;
  const Filter& f = program.filters[filter];
  const Unit c = *p;
  if (sizeof(Unit) == 1 || c < 256) return ((f.bits[c >> 6] >> (c & 63)) & 1) != 0;
  return f.wide;
}

// Lets a lazy repeat take characters until what follows it is possible; false if that never is.
template <class Unit, class Pred>
BUFO_INLINE bool extend_while(const Program& program, uint32_t filter, const Unit*& p,
                              const Unit* end, int64_t& more, Pred pred) {
  const Unit* const stop = more < end - p ? p + more : end;
  const Unit* at = p;
  bool found = false;
  if (filter == 0) {
    if (at < stop && pred(*at)) {
      ++at;
      found = true;
    }
  } else {
    const Filter& f = program.filters[filter];
    while (at < stop && pred(*at)) {
      ++at;
      if (at == end) break;
      const Unit c = *at;
      if (sizeof(Unit) == 1 || c < 256 ? ((f.bits[c >> 6] >> (c & 63)) & 1) != 0 : f.wide) {
        found = true;
        break;
      }
    }
  }
  more -= at - p;
  p = at;
  return found;
}

template <class Unit>
bool extend_lazy(const Program& program, Op op, uint32_t operand, uint32_t filter, const Unit*& p,
                 const Unit* end, int64_t& more) {
  switch (op) {
    case Op::kChar:
      return extend_while(program, filter, p, end, more, [=](Unit c) { return c == operand; });
    case Op::kAny:
      return extend_while(program, filter, p, end, more, [](Unit c) { return c != '\n'; });
    case Op::kAnyAll:
      return extend_while(program, filter, p, end, more, [](Unit) { return true; });
    default: {
      const Charset& set = program.sets[operand];
      return extend_while(program, filter, p, end, more,
                          [&](Unit c) { return in_set(program, set, c); });
    }
  }
}

// How many of the next `limit` characters match the item of a repeat.
template <class Unit>
ptrdiff_t span(const Program& program, Op op, uint32_t operand, const Unit* p, ptrdiff_t limit) {
  const Unit* const end = p + limit;
  const Unit* at = p;
  switch (op) {
    case Op::kAnyAll:
      return limit;
    case Op::kAny: {
      // Most lines are short.
      const Unit* const near = p + std::min<ptrdiff_t>(limit, 16);
      while (at < near && *at != '\n') ++at;
      if (at < near || near == end) return at - p;
      const size_t found = search::find_unit<Unit>(at, static_cast<size_t>(end - at), '\n');
      return found == search::kNotFound ? limit : at - p + static_cast<ptrdiff_t>(found);
    }
    case Op::kChar: {
      if (sizeof(Unit) < 4 && operand >> (8 * sizeof(Unit) % 32) != 0) return 0;
      const Unit c = static_cast<Unit>(operand);
      while (at < end && *at == c) ++at;
      return at - p;
    }
    default: {
      const Charset& set = program.sets[operand];
      while (at < end && in_set(program, set, *at)) ++at;
      return at - p;
    }
  }
}

template <class Unit>
bool at_boundary(const Unit* p, const Unit* base, const Unit* end, bool unicode) {
  const bool before = p > base && is_word(p[-1], unicode);
  const bool after = p < end && is_word(*p, unicode);
  return before != after;
}

template <class Unit>
bool at_place(At where, const Unit* p, const Unit* base, const Unit* end) {
  switch (where) {
    case At::kBeginning:
      return p == base;
    case At::kBeginningLine:
      return p == base || p[-1] == '\n';
    case At::kEnd:
      return p == end || (p + 1 == end && *p == '\n');
    case At::kEndLine:
      return p == end || *p == '\n';
    case At::kEndString:
      return p == end;
    // An empty text has no boundary, and no place that is none.
    case At::kBoundary:
    case At::kUnicodeBoundary:
      return base != end && at_boundary(p, base, end, where == At::kUnicodeBoundary);
    case At::kNonBoundary:
    case At::kUnicodeNonBoundary:
      return base != end && !at_boundary(p, base, end, where == At::kUnicodeNonBoundary);
  }
  return false;
}

template <class Unit>
bool same_text(const Unit* a, const Unit* b, ptrdiff_t length, Fold fold) {
  if (fold == Fold::kNone) {
    return std::memcmp(a, b, static_cast<size_t>(length) * sizeof(Unit)) == 0;
  }
  const bool unicode = fold == Fold::kUnicode;
  for (ptrdiff_t i = 0; i < length; ++i) {
    if (a[i] != b[i] && lower_of(a[i], unicode) != lower_of(b[i], unicode)) return false;
  }
  return true;
}

}  // namespace

Matcher::~Matcher() {
  if (marks_ != inline_marks_) vm_.heap.free(marks_);
  if (loops_ != inline_loops_) vm_.heap.free(loops_);
  if (stack_ != inline_entries_) vm_.heap.free(stack_);
}

Result<void> Matcher::init(ptrdiff_t end) {
  limit_ = end;
  const uint32_t marks = 2 * program_.all_groups;
  if (marks > kInlineMarks) {
    void* block = vm_.heap.allocate_raw(marks * sizeof(ptrdiff_t));
    if (block == nullptr) return raise_no_memory(vm_);
    marks_ = static_cast<ptrdiff_t*>(block);
  }
  if (program_.registers > kInlineLoops) {
    void* block = vm_.heap.allocate_raw(program_.registers * sizeof(LoopState));
    if (block == nullptr) return raise_no_memory(vm_);
    loops_ = static_cast<LoopState*>(block);
  }
  for (uint32_t i = 0; i < program_.registers; ++i) loops_[i] = {-1, -1};
  marks_set_ = true;
  reset_marks();
  return ok();
}

void Matcher::reset_marks() {
  if (!marks_set_) return;
  std::fill_n(marks_, 2 * program_.all_groups, ptrdiff_t{-1});
  last_index_ = -1;
  marks_set_ = false;
}

bool Matcher::grow_stack() {
  const size_t wanted = capacity_ * 2;
  Entry* old = stack_ == inline_entries_ ? nullptr : stack_;
  void* block = vm_.heap.reallocate_raw(old, wanted * sizeof(Entry));
  if (block == nullptr) {
    static_cast<void>(raise_no_memory(vm_));
    return false;
  }
  if (old == nullptr) std::memcpy(block, inline_entries_, sizeof inline_entries_);
  stack_ = static_cast<Entry*>(block);
  capacity_ = wanted;
  return true;
}

bool Matcher::refill() {
  const int64_t spent = kBudget - budget_;
  budget_ = kBudget;
  return !vm_.tick(spent / 32).is_error();
}

// Forgets the choices above a height, but not the values that were saved since.
void Matcher::cut(size_t height) {
  size_t to = height;
  for (size_t i = height; i < depth_; ++i) {
    if (stack_[i].kind == kMark || stack_[i].kind == kLoopSave) stack_[to++] = stack_[i];
  }
  depth_ = to;
}

// As extend_lazy, for the repeat at pc, with its steps counted.
template <class Unit>
Matcher::Found Matcher::extend(const uint32_t* pc, const Unit*& p, const Unit* end, int64_t& more) {
  for (;;) {
    const int64_t block = std::min<int64_t>(more, kBlock);
    int64_t left = block;
    const bool found = extend_lazy(program_, static_cast<Op>(pc[2]), pc[3], pc[6], p, end, left);
    const int64_t taken = block - left;
    more -= taken;
    if (!spend(taken >> 3)) return Found::kRaised;
    if (found) return Found::kYes;
    if (taken < block || more == 0) return Found::kNo;
  }
}

template <class Unit>
Matcher::Outcome Matcher::try_at(ptrdiff_t start, bool full, ptrdiff_t forbidden_end) {
  const Unit* const base = static_cast<const Unit*>(subject_.data);
  const Unit* const end = base + limit_;
  const uint32_t* const code = program_.code.data();
  const Program& program = program_;
  const Unit* p = base + start;
  const uint32_t* pc = code;
  depth_ = 0;
  for (;;) {
    switch (static_cast<Op>(*pc)) {
      case Op::kMatch:
        if ((full && p != end) || p - base == forbidden_end) goto fail;
        start_ = start;
        end_ = p - base;
        return Outcome::kYes;

      case Op::kFail:
        goto fail;

      case Op::kChar:
        if (p == end || *p != pc[1]) goto fail;
        ++p;
        pc += 2;
        continue;

      case Op::kString: {
        const uint32_t* literal = program.literals.data() + pc[1];
        const uint32_t length = pc[2];
        if (end - p < static_cast<ptrdiff_t>(length)) goto fail;
        for (uint32_t i = 0; i < length; ++i) {
          if (p[i] != literal[i]) goto fail;
        }
        p += length;
        pc += 3;
        continue;
      }

      case Op::kAny:
        if (p == end || *p == '\n') goto fail;
        ++p;
        ++pc;
        continue;

      case Op::kAnyAll:
        if (p == end) goto fail;
        ++p;
        ++pc;
        continue;

      case Op::kSet:
        if (p == end || !in_set(program, program.sets[pc[1]], *p)) goto fail;
        ++p;
        pc += 2;
        continue;

      case Op::kAt:
        if (!at_place(static_cast<At>(pc[1]), p, base, end)) goto fail;
        pc += 2;
        continue;

      case Op::kSave: {
        const uint32_t mark = pc[1];
        if (depth_ != 0 && !push(kMark, mark, marks_[mark], last_index_)) return Outcome::kRaised;
        marks_[mark] = p - base;
        if ((mark & 1) != 0) last_index_ = mark / 2 + 1;
        marks_set_ = true;
        pc += 2;
        continue;
      }

      case Op::kJump:
        pc = code + pc[1];
        continue;

      case Op::kSplit: {
        if (!spend(1)) return Outcome::kRaised;
        if (!possible(program, pc[3], p, end)) {
          pc = code + pc[2];
          continue;
        }
        if (possible(program, pc[4], p, end) && !push(kChoice, pc[2], p - base, 0)) {
          return Outcome::kRaised;
        }
        pc = code + pc[1];
        continue;
      }

      case Op::kRepeatOne: {
        const Op item = static_cast<Op>(pc[2]);
        const uint32_t min = pc[4], max = pc[5], filter = pc[6];
        const ptrdiff_t left = end - p;
        if (left < static_cast<ptrdiff_t>(min)) goto fail;
        if (static_cast<Mode>(pc[1]) == Mode::kLazy) {
          if (min != 0 && span(program, item, pc[3], p, min) < static_cast<ptrdiff_t>(min)) {
            goto fail;
          }
          p += min;
          int64_t more = max == kMaxRepeat ? INT64_MAX : max - min;
          if (!possible(program, filter, p, end)) {
            const Found found = extend(pc, p, end, more);
            if (found == Found::kRaised) return Outcome::kRaised;
            if (found == Found::kNo) goto fail;
          }
          if (more != 0 && p != end &&
              !push(kLazy, static_cast<uint32_t>(pc - code), p - base, more)) {
            return Outcome::kRaised;
          }
          pc += 7;
          continue;
        }
        const ptrdiff_t limit = max == kMaxRepeat ? left : std::min<ptrdiff_t>(left, max);
        ptrdiff_t count = 0;
        for (ptrdiff_t block = std::min(limit, kBlock);;) {
          const ptrdiff_t taken = span(program, item, pc[3], p + count, block);
          count += taken;
          if (!spend(taken >> 3)) return Outcome::kRaised;
          if (taken < block || count == limit) break;
          block = std::min(limit - count, kBlock);
        }
        if (count < static_cast<ptrdiff_t>(min)) goto fail;
        const Unit* const least = p + min;
        p += count;
        if (p != least && static_cast<Mode>(pc[1]) == Mode::kGreedy) {
          while (!possible(program, filter, p, end)) {
            if (p == least) goto fail;
            --p;
          }
          if (p != least &&
              !push(kGreedy, static_cast<uint32_t>(pc - code), p - base, least - base)) {
            return Outcome::kRaised;
          }
        }
        pc += 7;
        continue;
      }

      case Op::kLoopInit: {
        LoopState& loop = loops_[pc[1]];
        if (depth_ != 0 && !push(kLoopSave, pc[1], loop.count, loop.last)) return Outcome::kRaised;
        loop = {-1, -1};
        pc += 2;
        continue;
      }

      case Op::kLoop: {
        if (!spend(1)) return Outcome::kRaised;
        const uint32_t reg = pc[1], max = pc[3];
        const Mode mode = static_cast<Mode>(pc[4]);
        LoopState& loop = loops_[reg];
        const int64_t count = loop.count + 1;
        const ptrdiff_t here = p - base;
        // What an iteration of a possessive loop has chosen stays.
        if (mode == Mode::kPossessive && count > 0) cut(static_cast<size_t>(loops_[reg + 1].count));
        if (count < static_cast<int64_t>(pc[2])) {
          if (mode == Mode::kPossessive) loops_[reg + 1].count = static_cast<int64_t>(depth_);
          if (depth_ != 0 && !push(kLoopSave, reg, loop.count, loop.last)) return Outcome::kRaised;
          loop.count = count;
          pc = code + pc[5];
          continue;
        }
        // An iteration that began where the last one did cannot lead to anything new.
        const bool more = (max == kMaxRepeat || count < static_cast<int64_t>(max)) &&
                          here != loop.last && possible(program, pc[6], p, end);
        if (!more) {
          pc += 8;
          continue;
        }
        const bool may_leave = possible(program, pc[7], p, end);
        if (mode == Mode::kLazy && may_leave) {
          if (!push(kLazyLoop, static_cast<uint32_t>(pc - code), here, 0)) return Outcome::kRaised;
          pc += 8;
          continue;
        }
        if (mode == Mode::kPossessive) loops_[reg + 1].count = static_cast<int64_t>(depth_);
        if (may_leave && !push(kChoice, static_cast<uint32_t>(pc - code) + 8, here, 0)) {
          return Outcome::kRaised;
        }
        if (depth_ != 0 && !push(kLoopSave, reg, loop.count, loop.last)) return Outcome::kRaised;
        loop = {count, here};
        pc = code + pc[5];
        continue;
      }

      case Op::kLookBegin: {
        const ptrdiff_t back = pc[2];
        const bool negated = pc[3] != 0;
        if (p - base < back) {
          if (!negated) goto fail;
          pc = code + pc[4];
          continue;
        }
        loops_[pc[1]] = {static_cast<int64_t>(depth_), p - base};
        if (negated && !push(kChoice, pc[4], p - base, 0)) return Outcome::kRaised;
        p -= back;
        pc += 5;
        continue;
      }

      case Op::kLookEnd: {
        const LoopState state = loops_[pc[1]];
        const size_t height = static_cast<size_t>(state.count);
        if (pc[2] == 0) {
          cut(height);
          p = base + state.last;
          pc += 3;
          continue;
        }
        while (depth_ > height) {
          const Entry& entry = stack_[--depth_];
          if (entry.kind == kMark) {
            marks_[entry.at] = entry.a;
            last_index_ = entry.b;
          } else if (entry.kind == kLoopSave) {
            loops_[entry.at] = {entry.a, entry.b};
          }
        }
        goto fail;
      }

      case Op::kAtomicBegin:
        loops_[pc[1]].count = static_cast<int64_t>(depth_);
        pc += 2;
        continue;

      case Op::kAtomicEnd:
        cut(static_cast<size_t>(loops_[pc[1]].count));
        pc += 2;
        continue;

      case Op::kBackref: {
        const ptrdiff_t from = marks_[2 * pc[1] - 2], to = marks_[2 * pc[1] - 1];
        if (from < 0 || to < from) goto fail;
        const ptrdiff_t length = to - from;
        if (end - p < length) goto fail;
        if (!spend(length >> 5)) return Outcome::kRaised;
        if (!same_text(base + from, p, length, static_cast<Fold>(pc[2]))) goto fail;
        p += length;
        pc += 3;
        continue;
      }

      case Op::kCondition: {
        // Inside of the group itself, begun anew, the old end may lie before the new start.
        const ptrdiff_t from = marks_[2 * pc[1] - 2], to = marks_[2 * pc[1] - 1];
        const bool taken = from >= 0 && to >= from;
        pc = taken ? pc + 3 : code + pc[2];
        continue;
      }
    }

  fail:
    if (!spend(1)) return Outcome::kRaised;
    for (;;) {
      if (depth_ == 0) return Outcome::kNo;
      Entry& entry = stack_[depth_ - 1];
      switch (static_cast<EntryKind>(entry.kind)) {
        case kChoice:
          pc = code + entry.at;
          p = base + entry.a;
          --depth_;
          break;
        case kMark:
          marks_[entry.at] = entry.a;
          last_index_ = entry.b;
          --depth_;
          continue;
        case kLoopSave:
          loops_[entry.at] = {entry.a, entry.b};
          --depth_;
          continue;
        case kGreedy: {
          pc = code + entry.at;
          const uint32_t filter = pc[6];
          const Unit* const least = base + entry.b;
          p = base + entry.a - 1;
          while (p != least && !possible(program, filter, p, end)) --p;
          if (p == least) {
            --depth_;
            if (!possible(program, filter, p, end)) continue;
          } else {
            entry.a = p - base;
          }
          pc += 7;
          break;
        }
        case kLazy: {
          pc = code + entry.at;
          p = base + entry.a;
          int64_t more = entry.b;
          const Found found = extend(pc, p, end, more);
          if (found == Found::kRaised) return Outcome::kRaised;
          if (found == Found::kNo) {
            --depth_;
            continue;
          }
          if (more == 0 || p == end) {
            --depth_;
          } else {
            entry.a = p - base;
            entry.b = more;
          }
          pc += 7;
          break;
        }
        case kLazyLoop: {
          pc = code + entry.at;
          p = base + entry.a;
          --depth_;
          // The register is as it was when the loop was left.
          const uint32_t reg = pc[1];
          LoopState& loop = loops_[reg];
          if (depth_ != 0 && !push(kLoopSave, reg, loop.count, loop.last)) return Outcome::kRaised;
          loop = {loop.count + 1, p - base};
          pc = code + pc[5];
          break;
        }
      }
      break;
    }
  }
}

template <class Unit>
search::Finder<Unit>* Matcher::prefix_finder() {
  using Finder = search::Finder<Unit>;
  static_assert(sizeof(Finder) <= sizeof finder_ && std::is_trivially_destructible_v<Finder>);
  if (needle_length_ != 0) return std::launder(reinterpret_cast<Finder*>(finder_));
  const uint32_t length = std::min(program_.prefix_length, kMaxNeedle);
  Unit* needle = reinterpret_cast<Unit*>(needle_);
  for (uint32_t i = 0; i < length; ++i) {
    const uint32_t c = program_.literals[program_.prefix + i];
    needle[i] = static_cast<Unit>(c);
    if (needle[i] != c) return nullptr;
  }
  needle_length_ = length;
  return new (finder_) Finder(needle, length);
}

template <class Unit>
Result<bool> Matcher::run_units(How how, ptrdiff_t start, bool advance) {
  const auto attempt = [&](ptrdiff_t at) {
    reset_marks();
    return try_at<Unit>(at, how == How::kFullMatch, advance && at == start ? at : -1);
  };
  const ptrdiff_t least = static_cast<ptrdiff_t>(std::min<uint64_t>(program_.least, PTRDIFF_MAX));
  if (limit_ - start < least) return false;
  if (how != How::kSearch || program_.anchored) {
    if (how == How::kSearch && start != 0) return false;
    const Outcome outcome = attempt(start);
    if (outcome == Outcome::kRaised) return Raised{};
    return outcome == Outcome::kYes;
  }
  const Unit* const base = static_cast<const Unit*>(subject_.data);
  const ptrdiff_t last = limit_ - least;  // no match begins behind it
  if (program_.prefix_length != 0) {
    search::Finder<Unit>* finder = prefix_finder<Unit>();
    if (finder == nullptr) return false;
    const uint32_t length = needle_length_;
    const Unit first = *reinterpret_cast<const Unit*>(needle_);
    const bool whole = program_.only_prefix && length == program_.prefix_length;
    for (ptrdiff_t at = start; at <= last;) {
      const ptrdiff_t starts = std::min(last - at + 1, kBlock);
      const size_t units = static_cast<size_t>(starts) + length - 1;
      const size_t found = length == 1 ? search::find_unit<Unit>(base + at, units, first)
                                       : finder->find(base + at, units);
      const ptrdiff_t passed = found == search::kNotFound ? starts : static_cast<ptrdiff_t>(found);
      if (!spend(passed >> 6)) return Raised{};
      at += passed;
      if (found == search::kNotFound) continue;
      if (whole) {
        start_ = at;
        end_ = at + length;
        return true;
      }
      const Outcome outcome = attempt(at);
      if (outcome == Outcome::kRaised) return Raised{};
      if (outcome == Outcome::kYes) return true;
      ++at;
    }
    return false;
  }
  const uint32_t filter = program_.start_filter;
  for (ptrdiff_t at = start; at <= last; ++at) {
    if (filter != 0) {
      const Unit* const end = base + limit_;
      const Unit* p = base + at;
      for (;;) {
        const Unit* const from = p;
        const Unit* const stop = p + std::min(end - p, kBlock);
        while (p != stop && !possible(program_, filter, p, end)) ++p;
        if (!spend((p - from) >> 3)) return Raised{};
        if (p == end) return false;
        if (p != stop) break;
      }
      at = p - base;
      if (at > last) return false;
    }
    const Outcome outcome = attempt(at);
    if (outcome == Outcome::kRaised) return Raised{};
    if (outcome == Outcome::kYes) return true;
  }
  return false;
}

Result<bool> Matcher::run(How how, ptrdiff_t start, bool advance) {
  if (start > limit_) {
    // The empty pattern alone does not look at where the text ends.
    start_ = end_ = start;
    return how == How::kMatch && program_.code[0] == static_cast<uint32_t>(Op::kMatch);
  }
  switch (subject_.kind) {
    case 1:
      return run_units<uint8_t>(how, start, advance);
    case 2:
      return run_units<uint16_t>(how, start, advance);
    default:
      return run_units<uint32_t>(how, start, advance);
  }
}

}  // namespace bufo::re

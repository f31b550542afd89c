// What the files of the module _re share: the tree of a parsed pattern, the program made of it, and
// the way to run one.
//
// A pattern goes three ways: the parser (re_parse.cc) makes a tree with all flags resolved, the
// compiler (re_compile.cc) a program of 32-bit words, the matcher (re_match.cc) runs that over the
// characters of a str or the bytes of a buffer where they lie.
//
// Guarantees: all memory is the interpreter's heap's, and its refusal is a MemoryError; matching
// does not recurse and counts steps.
#pragma once

#include <new>

#include "runtime/buffer.h"
#include "runtime/search.h"
#include "runtime/types/containers.h"
#include "runtime/types/sequence.h"
#include "runtime/types/str.h"

namespace bufo::re {

enum Flag : uint32_t {
  kTemplate = 1,
  kIgnoreCase = 2,
  kLocale = 4,
  kMultiline = 8,
  kDotAll = 16,
  kUnicode = 32,
  kVerbose = 64,
  kDebug = 128,
  kAscii = 256,
};
inline constexpr uint32_t kTypeFlags = kAscii | kLocale | kUnicode;
inline constexpr uint32_t kGlobalFlags = kDebug | kTemplate;

inline constexpr uint32_t kMaxRepeat = 0xffffffff;  // as a repeat's maximum: no limit
inline constexpr uint32_t kMaxGroups = 1073741823;

/// An array in accounted memory. A refusal sticks; push() then stores nothing.
template <class T>
class Vec {
 public:
  explicit Vec(VM& vm) : vm_(&vm) {}
  Vec(const Vec&) = delete;
  Vec& operator=(const Vec&) = delete;
  ~Vec() {
    if (items_ != nullptr) vm_->heap.free(items_);
  }
  bool push(const T& item) {
    if (BUFO_UNLIKELY(size_ == capacity_) && !grow()) return false;
    items_[size_++] = item;
    return true;
  }
  T& operator[](size_t i) { return items_[i]; }
  const T& operator[](size_t i) const { return items_[i]; }
  uint32_t size() const { return size_; }
  void shrink(uint32_t size) { size_ = size; }
  bool failed() const { return failed_; }
  T* data() { return items_; }
  const T* data() const { return items_; }

 private:
  bool grow() {
    const uint32_t wanted = capacity_ == 0 ? 16 : capacity_ * 2;
    void* block = failed_ || wanted < capacity_
                      ? nullptr
                      : vm_->heap.reallocate_raw(items_, wanted * sizeof(T));
    if (block == nullptr) {
      failed_ = true;
      return false;
    }
    items_ = static_cast<T*>(block);
    capacity_ = wanted;
    return true;
  }
  VM* vm_;
  T* items_ = nullptr;
  uint32_t size_ = 0, capacity_ = 0;
  bool failed_ = false;
};

// --- characters

enum Category : uint8_t {
  kDigit = 1,
  kNotDigit = 2,
  kSpace = 4,
  kNotSpace = 8,
  kWord = 16,
  kNotWord = 32,
};

struct Range {
  uint32_t low, high;
};

/// A set of characters. Below 256 the bits give the final answer; the rest decides above.
struct Charset {
  uint64_t bits[4];
  uint32_t first_range, range_count;    // sorted, in Program::ranges
  uint32_t first_either, either_count;  // ranges in which the character or its capital lies
  uint8_t categories;
  bool unicode;  // of the categories
  bool lower;    // the character is put in lower case first
  bool negated;
  bool wide;  // may have members above 255
};

uint32_t lower_of(uint32_t c, bool unicode);
bool is_cased(uint32_t c, bool unicode);
/// The other lower-case characters that have the same capital as lower-case c: writes at most two.
int case_equivalents(uint32_t c, uint32_t out[2]);
bool in_category(uint32_t c, uint8_t categories, bool unicode);
inline bool is_word(uint32_t c, bool unicode) { return in_category(c, kWord, unicode); }

// --- the tree

enum class Kind : uint8_t {
  kNone,
  kLiteral,  // a: character
  kAny,      // not a line feed
  kAnyAll,
  kSet,          // a: its number
  kAt,           // a: At
  kGroup,        // a: number from 1; child
  kScope,        // (?:…), child
  kAtomic,       // child
  kAlternation,  // child: a chain of kBranch
  kBranch,       // child
  kRepeat,       // min, max, mode; child
  kLook,         // a: characters back; b: negated; child
  kBackref,      // a: group; b: Fold
  kCondition,    // a: group; child: one or two kBranch
  kFail,
};
enum class Mode : uint8_t { kGreedy, kLazy, kPossessive };
enum class Fold : uint8_t { kNone, kAscii, kUnicode };
enum class At : uint8_t {
  kBeginning,
  kBeginningLine,
  kEnd,
  kEndLine,
  kEndString,
  kBoundary,
  kNonBoundary,
  kUnicodeBoundary,
  kUnicodeNonBoundary,
};

struct Node {
  Kind kind = Kind::kNone;
  Mode mode = Mode::kGreedy;
  uint32_t next = 0;   // in the sequence; 0: the last
  uint32_t child = 0;  // the first of a sequence; 0: empty
  uint32_t a = 0, b = 0;
  uint32_t min = 0, max = 0;
  uint64_t least = 0, most = 0;  // characters that it matches
};
inline constexpr uint64_t kMaxWidth = uint64_t{1} << 62;

// --- the program

/// What the next character must be for a path to have a chance.
struct Filter {
  uint64_t bits[4];
  bool wide;  // characters above 255 have one
};

enum class Op : uint32_t {
  kMatch,
  kFail,
  kChar,    // c
  kString,  // start, length (in literals)
  kAny,
  kAnyAll,
  kSet,          // set
  kAt,           // At
  kSave,         // mark
  kJump,         // to
  kSplit,        // first, second, filter of first, filter of second (0: none)
  kRepeatOne,    // mode, Op of the item, its operand, min, max, filter of what follows
  kLoopInit,     // register
  kLoop,         // register, min, max, mode, body, filter of the body, filter of what follows;
                 // falls through at the end of the loop
  kLookBegin,    // register, back, negated, after
  kLookEnd,      // register, negated
  kAtomicBegin,  // register
  kAtomicEnd,    // register
  kBackref,      // group, Fold
  kCondition,    // group, else
};

/// Everything that matching needs to know of a pattern.
struct Program {
  explicit Program(VM& vm) : code(vm), literals(vm), sets(vm), ranges(vm), filters(vm) {}
  Vec<uint32_t> code;
  Vec<uint32_t> literals;
  Vec<Charset> sets;
  Vec<Range> ranges;
  Vec<Filter> filters;      // entry 0 is not used
  uint32_t groups = 0;      // that a match shows
  uint32_t all_groups = 0;  // with those of a lexicon's patterns
  uint32_t registers = 0;
  uint32_t flags = 0;
  uint64_t least = 0;                      // characters that a match has
  uint32_t prefix = 0, prefix_length = 0;  // literals that every match begins with
  bool only_prefix = false;                // and which are all of it
  bool anchored = false;                   // matches at the beginning only
  uint32_t start_filter = 0;
  bool failed() const {
    return code.failed() || literals.failed() || sets.failed() || ranges.failed() ||
           filters.failed();
  }
};

struct Tree {
  explicit Tree(VM& vm) : nodes(vm) {}
  Vec<Node> nodes;  // entry 0 is the null node
  uint32_t root = 0;
};

/// Reads `pattern`, a str or bytes: fills the tree, the program's sets, groups and flags, and
/// enters the names of groups in `names`. Raises re.error, ValueError or OverflowError; runs Python
/// code (warnings).
Result<void> parse(VM&, Value pattern, uint32_t flags, Tree&, Program&, Dict& names);
/// Reads several patterns as the branches of one: the groups 1 to n are these patterns, their own
/// groups come behind.
Result<void> parse_lexicon(VM&, Tuple& patterns, uint32_t flags, Tree&, Program&);
/// Makes the code. Raises re.error.
Result<void> compile(VM&, const Tree&, Program&);

/// Raises re.error(message, pattern, position); position -1: neither of these.
Raised raise_error(VM&, Str& message, Value pattern, ptrdiff_t position);

/// Adds a set made of ranges and categories, as flags want it; its number, or MemoryError.
struct SetItem {
  uint32_t low, high;
  uint8_t category;  // 0: a range
};
Result<uint32_t> add_set(VM&, Program&, const SetItem* items, uint32_t count, bool negated,
                         uint32_t flags, bool is_text);
/// The set of what matches one cased letter when case is ignored.
Result<uint32_t> add_letter_set(VM&, Program&, uint32_t c, bool negated, uint32_t flags,
                                bool is_text);
bool set_has_wide(const Program&, const Charset&, uint32_t c);

// --- matching

/// The characters of a str, or the bytes of a bytes-like object, held in place.
class Subject {
 public:
  Subject() = default;
  Subject(const Subject&) = delete;
  Subject& operator=(const Subject&) = delete;
  /// TypeError "expected string or bytes-like object, got 'T'". Runs Python code.
  Result<void> acquire(VM&, Value v);
  const void* data = nullptr;
  ptrdiff_t length = 0;
  int kind = 1;
  bool is_text = false;
  /// Gives a buffer back. Runs Python code.
  void release() { buffer_.release(); }

 private:
  Buffer buffer_;
};

enum class How : uint8_t { kMatch, kFullMatch, kSearch };

/// One choice that may have to be reconsidered, or one value to be put back on the way there.
struct Entry {
  uint32_t kind;
  uint32_t at;  // code, mark or register
  int64_t a, b;
};

struct LoopState {
  int64_t count;
  int64_t last;  // where the last iteration began; -1: none
};

/// Runs a program over a subject, as often as wanted.
class Matcher {
 public:
  Matcher(VM& vm, const Program& program, const Subject& subject)
      : vm_(vm), program_(program), subject_(subject) {}
  Matcher(const Matcher&) = delete;
  Matcher& operator=(const Matcher&) = delete;
  ~Matcher();
  Result<void> init(ptrdiff_t end);
  /// The first match at or behind `start` (for kSearch). With `advance` an empty match at `start`
  /// does not count. May run Python code (signal handlers).
  Result<bool> run(How how, ptrdiff_t start, bool advance);

  /// Of the last match.
  ptrdiff_t start() const { return start_; }
  ptrdiff_t end() const { return end_; }
  ptrdiff_t last_index() const { return last_index_; }
  /// Start and end of group g > 0; -1 if it has not taken part.
  ptrdiff_t mark(uint32_t i) const { return marks_[i]; }
  const Subject& subject() const { return subject_; }
  const Program& program() const { return program_; }
  ptrdiff_t limit() const { return limit_; }

 private:
  enum class Outcome : uint8_t { kNo, kYes, kRaised };
  using Found = Outcome;
  template <class Unit>
  Result<bool> run_units(How how, ptrdiff_t start, bool advance);
  template <class Unit>
  Outcome try_at(ptrdiff_t at, bool full, ptrdiff_t forbidden_end);
  BUFO_COLD bool grow_stack();
  bool push(uint32_t kind, uint32_t at, int64_t a, int64_t b) {
    if (BUFO_UNLIKELY(depth_ == capacity_) && !grow_stack()) return false;
    stack_[depth_++] = {kind, at, a, b};
    return true;
  }
  template <class Unit>
  Found extend(const uint32_t* pc, const Unit*& p, const Unit* end, int64_t& more);
  void cut(size_t height);
  bool spend(int64_t n) {
    if (BUFO_LIKELY((budget_ -= n) >= 0)) return true;
    return refill();
  }
  BUFO_COLD bool refill();
  void reset_marks();
  /// The searcher for what every match begins with; null if the text cannot have that.
  template <class Unit>
  search::Finder<Unit>* prefix_finder();

  static constexpr uint32_t kInlineMarks = 16, kInlineLoops = 8;
  static constexpr size_t kInlineEntries = 24;
  static constexpr int64_t kBudget = 4096;
  static constexpr ptrdiff_t kBlock = 1 << 18;  // characters looked at between two counts
  static constexpr uint32_t kMaxNeedle = 24;    // characters of the prefix that are searched for

  VM& vm_;
  const Program& program_;
  const Subject& subject_;
  ptrdiff_t limit_ = 0;
  ptrdiff_t start_ = 0, end_ = 0, last_index_ = -1;
  int64_t budget_ = kBudget;
  bool marks_set_ = false;
  ptrdiff_t* marks_ = inline_marks_;
  LoopState* loops_ = inline_loops_;
  Entry* stack_ = inline_entries_;
  size_t depth_ = 0, capacity_ = kInlineEntries;
  ptrdiff_t inline_marks_[kInlineMarks];
  LoopState inline_loops_[kInlineLoops];
  Entry inline_entries_[kInlineEntries];
  uint32_t needle_length_ = 0;  // 0: not made yet
  alignas(uint32_t) unsigned char needle_[kMaxNeedle * sizeof(uint32_t)];
  alignas(search::Finder<uint32_t>) char finder_[sizeof(search::Finder<uint32_t>)];
};

// --- objects

struct Pattern : Object {
  static constexpr TypeIndex kIndex = kTypeRePattern;
  static constexpr int kOwned = 4;
  Value source;                         // str or bytes
  Value names;                          // dict of group numbers
  Value template_text, template_parts;  // the last replacement and what it was parsed into
  Program* program;
  bool is_text;
};

struct Match : Object {
  static constexpr TypeIndex kIndex = kTypeReMatch;
  static constexpr int kOwned = 3;
  Value pattern, string, regs;
  ptrdiff_t pos, endpos, last_index;
  uint32_t groups;  // with group 0
  bool is_text;
  ptrdiff_t marks[1];  // start and end of each
};

struct Scanner : Object {
  static constexpr TypeIndex kIndex = kTypeReScanner;
  static constexpr int kOwned = 2;
  Value pattern, string;
  Subject subject;  // held from first to last: a bytearray cannot be resized meanwhile
  ptrdiff_t pos, endpos;
  ptrdiff_t at;  // -1: the end has been reached
  bool advance;
};

Result<Value> make_match(VM&, Value pattern, Value string, const Matcher&, ptrdiff_t pos);
/// [start, end) of the subject as a str or bytes; the string itself if it is all of it.
Result<Value> slice_of(VM&, Value string, const Subject&, ptrdiff_t start, ptrdiff_t end);

/// A replacement text, parsed: a tuple of literals (str or bytes) and group numbers in turns,
/// beginning and ending with a literal. Raises re.error, IndexError.
Result<Ref<Tuple>> parse_template(VM&, Pattern&, Value text);
/// The same through the pattern's memory of the last one.
Result<Ref<Tuple>> template_of(VM&, Pattern&, Value text);

}  // namespace bufo::re

// The parser of regular expressions: pattern text to tree.
//
// Guarantees: the messages and positions of CPython 3.12's re.error. Flags, inline and scoped ones
// included, are resolved here: the tree does not know them.
// Follows the "re" page of the library reference and Lib/re/_parser.py in behaviour.
#include <algorithm>

#include "runtime/modules/re.h"
#include "runtime/types/bytes.h"
#include "runtime/unicode.h"
#include "runtime/unicode_names.h"

namespace bufo::re {

namespace {

constexpr uint32_t kNothing = 0xffffffff;

bool is_digit(uint32_t c) { return c >= '0' && c <= '9'; }
bool is_octal(uint32_t c) { return c >= '0' && c <= '7'; }
bool is_letter(uint32_t c) { return (c | 32) >= 'a' && (c | 32) <= 'z' && c < 128; }
int hex_value(uint32_t c) {
  if (is_digit(c)) return static_cast<int>(c - '0');
  const uint32_t low = c | 32;
  return c < 128 && low >= 'a' && low <= 'f' ? static_cast<int>(low - 'a' + 10) : -1;
}

uint32_t flag_of(uint32_t c) {
  switch (c) {
    case 'i':
      return kIgnoreCase;
    case 'L':
      return kLocale;
    case 'm':
      return kMultiline;
    case 's':
      return kDotAll;
    case 'x':
      return kVerbose;
    case 'a':
      return kAscii;
    case 't':
      return kTemplate;
    case 'u':
      return kUnicode;
    default:
      return 0;
  }
}

uint32_t combine(uint32_t flags, uint32_t add, uint32_t remove) {
  if ((add & kTypeFlags) != 0) flags &= ~kTypeFlags;
  return (flags | add) & ~remove;
}

// A pattern or replacement text, read token by token: a character, or a backslash with what
// follows it.
class Reader {
 public:
  Reader(VM& vm, Value text, bool is_text) : vm_(vm), text_(text), is_text_(is_text) {
    if (is_text) {
      length_ = static_cast<ptrdiff_t>(as<Str>(text).length);
    } else {
      length_ = as<Bytes>(text).length;
    }
  }

  bool is_text() const { return is_text_; }
  Value text() const { return text_; }
  uint32_t char_at(ptrdiff_t i) const {
    return is_text_ ? as<Str>(text_).at(static_cast<size_t>(i)) : as<Bytes>(text_).data[i];
  }
  Result<void> start() { return seek(0); }
  Result<void> seek(ptrdiff_t position) {
    index_ = position;
    return advance();
  }
  /// The token ahead: its first character, and for escapes the second; kNothing at the end.
  uint32_t next = kNothing, next_escaped = kNothing;
  bool next_is(uint32_t c) const { return next == c && next_escaped == kNothing; }
  /// Where it begins.
  ptrdiff_t tell() const {
    return index_ - (next == kNothing ? 0 : next_escaped == kNothing ? 1 : 2);
  }
  Result<void> advance() {
    next_escaped = kNothing;
    if (index_ >= length_) {
      next = kNothing;
      return ok();
    }
    next = char_at(index_++);
    if (next != '\\') return ok();
    if (index_ >= length_) return error_at(length_ - 1, "bad escape (end of pattern)");
    next_escaped = char_at(index_++);
    return ok();
  }
  Result<bool> match(uint32_t c) {
    if (!next_is(c)) return false;
    TRY(advance());
    return true;
  }

  /// re.error; in that of a bytes pattern all is ASCII.
  BUFO_COLD Raised fail(Str& message, ptrdiff_t position) const {
    if (is_text_ || message.is_ascii()) return raise_error(vm_, message, text_, position);
    constexpr char kDigits[] = "0123456789abcdef";
    StrBuilder out(vm_);
    for (size_t i = 0; i < message.length; ++i) {
      const char32_t c = message.at(i);
      if (c < 128) {
        out.append(c);
      } else {
        out.append_ascii("\\x");
        out.append(static_cast<char32_t>(kDigits[(c >> 4) & 15]));
        out.append(static_cast<char32_t>(kDigits[c & 15]));
      }
    }
    Result<Ref<Str>> made = out.finish();
    if (made.is_error()) return Raised{};
    const Ref<Str> text = std::move(made).take();
    return raise_error(vm_, *text, text_, position);
  }
  /// re.error at a position.
  template <class... A>
  BUFO_COLD Raised error_at(ptrdiff_t position, std::string_view pattern, A... args) const {
    Result<Ref<Str>> message = format(vm_, pattern, args...);
    if (message.is_error()) return Raised{};
    const Ref<Str> text = std::move(message).take();
    return fail(*text, position);
  }
  /// At `offset` characters before the token ahead.
  template <class... A>
  BUFO_COLD Raised error(ptrdiff_t offset, std::string_view pattern, A... args) const {
    return error_at(tell() - offset, pattern, args...);
  }
  /// [start, end) of the text as a str.
  Result<Ref<Str>> part(ptrdiff_t start, ptrdiff_t end) const {
    if (is_text_) {
      return str_slice(vm_, as<Str>(text_), static_cast<size_t>(start), static_cast<size_t>(end));
    }
    return make_str_units(vm_, as<Bytes>(text_).data + start, static_cast<size_t>(end - start), 1);
  }

  /// The text up to `terminator`, which is skipped.
  Result<Ref<Str>> until(uint32_t terminator, const char* what) {
    const ptrdiff_t from = tell();
    for (;;) {
      const ptrdiff_t at = tell();
      if (next == kNothing) {
        if (at == from) return error(0, "missing {}", what);
        return error(at - from, "missing {}, unterminated name", static_cast<char>(terminator));
      }
      const bool found = next_is(terminator);
      TRY(advance());
      if (!found) continue;
      if (at == from) return error(1, "missing {}", what);
      return part(from, at);
    }
  }

  /// Must be called when the name and one more character have been read.
  Result<void> check_group_name(Str& name, ptrdiff_t offset) const {
    const ptrdiff_t back = static_cast<ptrdiff_t>(name.length) + offset;
    bool good = name.length != 0;
    for (size_t i = 0; i < name.length && good; ++i) {
      const char32_t c = name.at(i);
      good = i == 0 ? unicode::is_xid_start(c) : unicode::is_xid_continue(c);
    }
    if (!is_text_ && !name.is_ascii()) {
      const Ref<Str> shown = TRY(ascii(vm_, &name));
      return error(back, "bad character in group name {}", Value(shown));
    }
    if (!good) return error(back, "bad character in group name {}", repr_of(&name));
    return ok();
  }

  // --- escapes that classes, patterns and the rest have in common

  static bool simple_escape(uint32_t c, uint32_t& out) {
    switch (c) {
      case 'a':
        return out = 7, true;
      case 'b':
        return out = 8, true;
      case 'f':
        return out = 12, true;
      case 'n':
        return out = 10, true;
      case 'r':
        return out = 13, true;
      case 't':
        return out = 9, true;
      case 'v':
        return out = 11, true;
      case '\\':
        return out = '\\', true;
      default:
        return false;
    }
  }
  static uint8_t category_of(uint32_t c) {
    switch (c) {
      case 'd':
        return kDigit;
      case 'D':
        return kNotDigit;
      case 's':
        return kSpace;
      case 'S':
        return kNotSpace;
      case 'w':
        return kWord;
      case 'W':
        return kNotWord;
      default:
        return 0;
    }
  }

  /// \x, \u, \U, \N after their first two characters, which began at `from`. False: c is none.
  Result<bool> code_escape(uint32_t c, ptrdiff_t from, uint32_t& out) {
    int digits = 0;
    if (c == 'x') digits = 2;
    if (is_text_ && c == 'u') digits = 4;
    if (is_text_ && c == 'U') digits = 8;
    if (digits != 0) {
      uint64_t value = 0;
      int count = 0;
      for (; count < digits && next_escaped == kNothing && next != kNothing && hex_value(next) >= 0;
           ++count) {
        value = value * 16 + static_cast<uint64_t>(hex_value(next));
        TRY(advance());
      }
      const Ref<Str> shown = TRY(part(from, tell()));
      if (count != digits) {
        return error_at(from, "incomplete escape {}", Value(shown));
      }
      // What is no code point gets the plain message, with what has been read of it.
      if (value > 0x10ffff) return error_at(from, "bad escape {}", Value(shown));
      out = static_cast<uint32_t>(value);
      return true;
    }
    if (is_text_ && c == 'N') {
      const bool open = TRY(match('{'));
      if (!open) return error(0, "missing {}", "{");
      const Ref<Str> name = TRY(until('}', "character name"));
      for (size_t i = 0; i < name->length; ++i) {
        // What has no UTF-8 cannot be looked up at all.
        if ((name->at(i) & ~char32_t{0x7ff}) == 0xd800) return error(2, "bad escape \\N");
      }
      char32_t found = 0;
      if (!name->is_ascii() || !unicode::find_name(name->ascii_view(), found)) {
        return error(static_cast<ptrdiff_t>(name->length) + 4, "undefined character name {}",
                     repr_of(Value(name)));
      }
      out = found;
      return true;
    }
    return false;
  }

  /// Octal digits already begun with `value`; ends the escape that began at `from`.
  Result<uint32_t> checked_octal(uint32_t value, ptrdiff_t from) const {
    if (value > 0377) {
      const Ref<Str> shown = TRY(part(from, tell()));
      return error_at(from, "octal escape value {} outside of range 0-0o377", Value(shown));
    }
    return value;
  }
  bool next_is_digit() const {
    return next_escaped == kNothing && next != kNothing && is_digit(next);
  }
  bool next_is_octal() const {
    return next_escaped == kNothing && next != kNothing && is_octal(next);
  }

  Raised bad_escape(ptrdiff_t from) const {
    Result<Ref<Str>> shown = part(from, tell());
    if (shown.is_error()) return Raised{};
    const Ref<Str> text = std::move(shown).take();
    return error_at(from, "bad escape {}", Value(text));
  }

  VM& vm() const { return vm_; }

 protected:
  VM& vm_;
  Value text_;  // borrowed
  bool is_text_;
  ptrdiff_t length_ = 0, index_ = 0;
};

// What a sequence has been parsed into.
struct Sequence {
  uint32_t first = 0;
  uint64_t least = 0, most = 0;
};

uint64_t add_width(uint64_t a, uint64_t b) { return std::min(a + b, kMaxWidth); }
uint64_t multiply_width(uint64_t a, uint64_t b) {
  uint64_t product;
  if (__builtin_mul_overflow(a, b, &product)) return kMaxWidth;
  return std::min(product, kMaxWidth);
}

class Parser : public Reader {
 public:
  /// The groups are numbered from base + 1 on; references count them from 1 all the same.
  Parser(VM& vm, Value pattern, bool is_text, uint32_t flags, Tree& tree, Program& program,
         Dict& names, uint32_t base = 0)
      : Reader(vm, pattern, is_text),
        flags_(flags),
        tree_(tree),
        program_(program),
        names_(names),
        groups_(vm),
        items_(vm),
        references_(vm),
        base_(base) {}

  Result<void> run() {
    if (tree_.nodes.size() == 0) tree_.nodes.push({});
    groups_.push({});
    TRY(start());
    const Sequence all = TRY(alternation(flags_, 0));
    TRY(fix_flags());
    if (next != kNothing) return error(0, "unbalanced parenthesis");
    for (uint32_t i = 0; i < references_.size(); ++i) {
      if (references_[i].group >= groups_.size()) {
        return error_at(references_[i].position, "invalid group reference {}",
                        references_[i].group);
      }
    }
    if (tree_.nodes.failed() || groups_.failed() || items_.failed() || references_.failed()) {
      return raise_no_memory(vm_);
    }
    tree_.root = all.first;
    program_.least = all.least;
    program_.groups = program_.all_groups = base_ + groups_.size() - 1;
    program_.flags = flags_;
    return ok();
  }

 private:
  struct GroupInfo {
    bool closed = false;
    uint64_t least = 0, most = 0;
  };
  struct Reference {
    uint32_t group;
    ptrdiff_t position;
  };

  Result<void> fix_flags() {
    if (is_text_) {
      if ((flags_ & kLocale) != 0) {
        return vm_.raise<ValueError>("cannot use LOCALE flag with a str pattern");
      }
      if ((flags_ & kAscii) == 0) {
        flags_ |= kUnicode;
      } else if ((flags_ & kUnicode) != 0) {
        return vm_.raise<ValueError>("ASCII and UNICODE flags are incompatible");
      }
    } else {
      if ((flags_ & kUnicode) != 0) {
        return vm_.raise<ValueError>("cannot use UNICODE flag with a bytes pattern");
      }
      if ((flags_ & kLocale) != 0 && (flags_ & kAscii) != 0) {
        return vm_.raise<ValueError>("ASCII and LOCALE flags are incompatible");
      }
    }
    return ok();
  }

  // --- nodes

  Result<uint32_t> add(const Node& node) {
    if (!tree_.nodes.push(node)) return raise_no_memory(vm_);
    return tree_.nodes.size() - 1;
  }
  static Node node_of(Kind kind, uint64_t least = 0, uint64_t most = 0) {
    Node node;
    node.kind = kind;
    node.least = least;
    node.most = most;
    return node;
  }
  Node holder(Kind kind, const Sequence& inner) const {
    Node node = node_of(kind, inner.least, inner.most);
    node.child = inner.first;
    return node;
  }

  bool folds_unicode(uint32_t flags) const { return is_text_ && (flags & kAscii) == 0; }

  Result<Node> literal(uint32_t c, bool negated, uint32_t flags) {
    Node node = node_of(Kind::kLiteral, 1, 1);
    node.a = c;
    const bool fold = (flags & kIgnoreCase) != 0 && is_cased(c, folds_unicode(flags));
    if (fold) {
      node.kind = Kind::kSet;
      node.a = TRY(add_letter_set(vm_, program_, c, negated, flags, is_text_));
    } else if (negated) {
      const SetItem item{c, c, 0};
      node.kind = Kind::kSet;
      node.a = TRY(add_set(vm_, program_, &item, 1, true, flags & ~kIgnoreCase, is_text_));
    }
    return node;
  }

  Result<Node> category(uint8_t which, uint32_t flags) {
    Node node = node_of(Kind::kSet, 1, 1);
    const SetItem item{0, 0, which};
    node.a = TRY(add_set(vm_, program_, &item, 1, false, flags, is_text_));
    return node;
  }

  static Node at(At where) {
    Node node = node_of(Kind::kAt);
    node.a = static_cast<uint32_t>(where);
    return node;
  }

  // --- groups

  bool group_closed(uint32_t group) const {
    return group < groups_.size() && groups_[group].closed;
  }
  Result<void> check_lookbehind(uint32_t group) const {
    if (lookbehind_groups_ == 0) return ok();
    if (!group_closed(group)) return error(0, "cannot refer to an open group");
    if (group >= lookbehind_groups_) {
      return error(0, "cannot refer to group defined in the same lookbehind subpattern");
    }
    return ok();
  }
  Result<Node> backref(uint32_t group, uint32_t flags) {
    Node node = node_of(Kind::kBackref, groups_[group].least, groups_[group].most);
    node.a = base_ + group;
    if ((flags & kIgnoreCase) != 0) {
      node.b = static_cast<uint32_t>(folds_unicode(flags) ? Fold::kUnicode : Fold::kAscii);
    }
    return node;
  }
  // The number of a named group; 0: unknown.
  uint32_t group_named(Str& name) const {
    const Value v = dict_get_str(vm_, names_, name);
    return v.is_small_int() ? static_cast<uint32_t>(v.small_int()) : 0;
  }
  Result<uint32_t> open_group(Str* name) {
    const uint32_t group = groups_.size();
    if (group > kMaxGroups) return error(0, "too many groups");
    if (!groups_.push({})) return raise_no_memory(vm_);
    if (name == nullptr) return group;
    const uint32_t former = group_named(*name);
    if (former != 0) {
      return error(static_cast<ptrdiff_t>(name->length) + 1,
                   "redefinition of group name {} as group {}; was group {}", repr_of(name), group,
                   former);
    }
    TRY(dict_set_str(vm_, names_, *name, Value::small_int(group)));
    return group;
  }

  // --- the grammar

  // branch | branch …, up to a parenthesis or the end.
  Result<Sequence> alternation(uint32_t flags, int nested) {
    NativeDepth depth(vm_);
    TRY(depth.enter());
    Sequence sequence = TRY(branch(flags, nested, nested == 0));
    if (!next_is('|')) return sequence;
    Node whole = holder(Kind::kAlternation, sequence);
    whole.child = TRY(add(holder(Kind::kBranch, sequence)));
    uint32_t last = whole.child;
    for (;;) {
      const bool more = TRY(match('|'));
      if (!more) break;
      if (nested == 0) flags = flags_;
      sequence = TRY(branch(flags, nested, false));
      const uint32_t added = TRY(add(holder(Kind::kBranch, sequence)));
      tree_.nodes[last].next = added;
      last = added;
      whole.least = std::min(whole.least, sequence.least);
      whole.most = std::max(whole.most, sequence.most);
    }
    sequence.least = whole.least;
    sequence.most = whole.most;
    sequence.first = TRY(add(whole));
    return sequence;
  }

  // The items that a sequence has so far. `item` is the last one, `before` what came earlier.
  struct Building {
    Sequence before;
    uint32_t tail = 0;  // the last node of `before`
    bool has_item = false;
    Node item;
  };

  // Makes what was the last item a node.
  Result<void> settle(Building& b) {
    if (!b.has_item) return ok();
    const uint32_t added = TRY(add(b.item));
    if (b.tail == 0) {
      b.before.first = added;
    } else {
      tree_.nodes[b.tail].next = added;
    }
    b.tail = added;
    b.before.least = add_width(b.before.least, b.item.least);
    b.before.most = add_width(b.before.most, b.item.most);
    b.has_item = false;
    return ok();
  }
  Result<void> append(Building& b, const Node& item) {
    TRY(settle(b));
    b.item = item;
    b.has_item = true;
    return ok();
  }

  Result<Sequence> branch(uint32_t flags, int nested, bool first) {
    Building b;
    for (;;) {
      const uint32_t c = next, escaped = next_escaped;
      if (c == kNothing || (escaped == kNothing && (c == '|' || c == ')'))) break;
      TRY(vm_.tick());
      const ptrdiff_t from = tell();
      TRY(advance());
      if ((flags & kVerbose) != 0 && escaped == kNothing) {
        if (c == ' ' || (c >= 9 && c <= 13)) continue;
        if (c == '#') {
          TRY(skip_comment());
          continue;
        }
      }
      if (escaped != kNothing) {
        const Node item = TRY(escape(escaped, from, flags));
        TRY(append(b, item));
        continue;
      }
      switch (c) {
        case '[': {
          const Node item = TRY(character_set(flags, nested));
          TRY(append(b, item));
          break;
        }
        case '*':
        case '+':
        case '?':
        case '{':
          TRY(repeat(b, c, flags));
          break;
        case '.': {
          const Kind kind = (flags & kDotAll) != 0 ? Kind::kAnyAll : Kind::kAny;
          TRY(append(b, node_of(kind, 1, 1)));
          break;
        }
        case '^':
          TRY(append(b, at((flags & kMultiline) != 0 ? At::kBeginningLine : At::kBeginning)));
          break;
        case '$':
          TRY(append(b, at((flags & kMultiline) != 0 ? At::kEndLine : At::kEnd)));
          break;
        case '(':
          TRY(group(b, from, flags, nested, first));
          break;
        default: {
          const Node item = TRY(literal(c, false, flags));
          TRY(append(b, item));
        }
      }
    }
    TRY(settle(b));
    return b.before;
  }

  Result<void> skip_comment() {
    for (;;) {
      const bool end = next == kNothing || next_is('\n');
      TRY(advance());
      if (end) return ok();
    }
  }

  // \… outside of a set; c is the character behind the backslash, `from` where that stands.
  Result<Node> escape(uint32_t c, ptrdiff_t from, uint32_t flags) {
    const bool words = folds_unicode(flags);
    switch (c) {
      case 'A':
        return at(At::kBeginning);
      case 'Z':
        return at(At::kEndString);
      case 'b':
        return at(words ? At::kUnicodeBoundary : At::kBoundary);
      case 'B':
        return at(words ? At::kUnicodeNonBoundary : At::kNonBoundary);
      default:
        break;
    }
    const uint8_t which = category_of(c);
    if (which != 0) return category(which, flags);
    uint32_t value = 0;
    if (simple_escape(c, value)) return literal(value, false, flags);
    const bool coded = TRY(code_escape(c, from, value));
    if (coded) return literal(value, false, flags);
    if (c == '0') {
      for (int i = 0; i < 2 && next_is_octal(); ++i) {
        value = value * 8 + (next - '0');
        TRY(advance());
      }
      return literal(value, false, flags);
    }
    if (is_digit(c)) return digits_escape(c, from, flags);
    if (is_letter(c)) return bad_escape(from);
    return literal(c, false, flags);
  }

  // \12: a group, or a character if three octal digits follow the backslash.
  Result<Node> digits_escape(uint32_t c, ptrdiff_t from, uint32_t flags) {
    uint32_t number = c - '0';
    if (next_is_digit()) {
      const uint32_t second = next;
      TRY(advance());
      if (is_octal(c) && is_octal(second) && next_is_octal()) {
        const uint32_t value = ((c - '0') * 8 + (second - '0')) * 8 + (next - '0');
        TRY(advance());
        const uint32_t checked = TRY(checked_octal(value, from));
        return literal(checked, false, flags);
      }
      number = number * 10 + (second - '0');
    }
    if (number >= groups_.size()) {
      return error_at(from + 1, "invalid group reference {}", number);
    }
    if (!group_closed(number)) return error_at(from, "cannot refer to an open group");
    TRY(check_lookbehind(number));
    return backref(number, flags);
  }

  // --- sets

  struct SetToken {
    uint32_t c = 0;
    uint8_t category = 0;
    ptrdiff_t length = 1;  // of the token, without digits of an escape
    uint32_t first = 0, second = kNothing;
  };

  // One member; the token has been read already.
  Result<SetToken> set_member(uint32_t c, uint32_t escaped, ptrdiff_t from) {
    SetToken token;
    token.first = c;
    token.second = escaped;
    token.c = c;
    if (escaped == kNothing) return token;
    token.length = 2;
    if (simple_escape(escaped, token.c)) return token;
    token.category = category_of(escaped);
    if (token.category != 0) return token;
    const bool coded = TRY(code_escape(escaped, from, token.c));
    if (coded) return token;
    if (is_octal(escaped)) {
      uint32_t value = escaped - '0';
      for (int i = 0; i < 2 && next_is_octal(); ++i) {
        value = value * 8 + (next - '0');
        TRY(advance());
      }
      token.c = TRY(checked_octal(value, from));
      return token;
    }
    if (is_digit(escaped) || is_letter(escaped)) return bad_escape(from);
    token.c = escaped;
    return token;
  }

  Result<void> warn_set(const char* what, ptrdiff_t position, int nested) {
    const Ref<Str> text = TRY(format(vm_, "Possible {} at position {}", what, position));
    static_cast<void>(nested);
    // The caller of re.compile and its kin, which call re._compile.
    return warn(vm_, kTypeFutureWarning, text, 3);
  }

  Raised bad_range(const SetToken& low, const SetToken& high) {
    StrBuilder out(vm_);
    out.append_ascii("bad character range ");
    out.append(static_cast<char32_t>(low.first));
    if (low.second != kNothing) out.append(static_cast<char32_t>(low.second));
    out.append(U'-');
    out.append(static_cast<char32_t>(high.first));
    if (high.second != kNothing) out.append(static_cast<char32_t>(high.second));
    Result<Ref<Str>> made = out.finish();
    if (made.is_error()) return Raised{};
    const Ref<Str> text = std::move(made).take();
    return fail(*text, tell() - (low.length + 1 + high.length));
  }

  Result<Node> character_set(uint32_t flags, int nested) {
    const ptrdiff_t here = tell() - 1;
    items_.shrink(0);
    if (next_is('[')) TRY(warn_set("nested set", tell(), nested));
    const bool negated = TRY(match('^'));
    for (;;) {
      uint32_t c = next, escaped = next_escaped;
      ptrdiff_t from = tell();
      if (c == kNothing) return error_at(here, "unterminated character set");
      TRY(advance());
      if (c == ']' && escaped == kNothing && items_.size() != 0) break;
      if (escaped == kNothing && items_.size() != 0 &&
          (c == '-' || c == '&' || c == '~' || c == '|') && next_is(c)) {
        TRY(warn_set(c == '-'   ? "set difference"
                     : c == '&' ? "set intersection"
                     : c == '~' ? "set symmetric difference"
                                : "set union",
                     tell() - 1, nested));
      }
      const SetToken low = TRY(set_member(c, escaped, from));
      const bool ranged = TRY(match('-'));
      if (!ranged) {
        items_.push({low.c, low.c, low.category});
        if (items_.failed()) return raise_no_memory(vm_);
        continue;
      }
      c = next;
      escaped = next_escaped;
      from = tell();
      if (c == kNothing) return error_at(here, "unterminated character set");
      TRY(advance());
      if (c == ']' && escaped == kNothing) {
        items_.push({low.c, low.c, low.category});
        items_.push({'-', '-', 0});
        break;
      }
      if (c == '-' && escaped == kNothing) TRY(warn_set("set difference", tell() - 2, nested));
      const SetToken high = TRY(set_member(c, escaped, from));
      if (low.category != 0 || high.category != 0 || high.c < low.c) return bad_range(low, high);
      // A range of one character is no single character: only those are looked up by their letter.
      range_seen_ = range_seen_ || low.c == high.c;
      items_.push({low.c, high.c, 0});
      if (items_.failed()) return raise_no_memory(vm_);
    }
    if (items_.failed()) return raise_no_memory(vm_);
    const bool plain = !range_seen_;
    range_seen_ = false;
    bool single = plain && items_[0].category == 0 && items_[0].low == items_[0].high;
    for (uint32_t i = 1; i < items_.size() && single; ++i) {
      single = items_[i].category == 0 && items_[i].low == items_[0].low &&
               items_[i].high == items_[0].low;
    }
    if (single) return literal(items_[0].low, negated, flags);
    Node node = node_of(Kind::kSet, 1, 1);
    node.a = TRY(add_set(vm_, program_, items_.data(), items_.size(), negated, flags, is_text_));
    return node;
  }

  // --- repeats

  Result<uint64_t> count_digits(ptrdiff_t& digits) {
    uint64_t value = 0;
    digits = 0;
    while (next_is_digit()) {
      value = std::min<uint64_t>(value * 10 + (next - '0'), uint64_t{1} << 40);
      ++digits;
      TRY(advance());
    }
    return value;
  }

  Result<void> repeat(Building& b, uint32_t c, uint32_t flags) {
    const ptrdiff_t here = tell();
    uint64_t min = 0, max = kMaxRepeat;
    if (c == '?') {
      max = 1;
    } else if (c == '+') {
      min = 1;
    } else if (c == '{') {
      if (next_is('}')) {
        const Node item = TRY(literal(c, false, flags));
        return append(b, item);
      }
      ptrdiff_t low_digits, high_digits;
      const uint64_t low = TRY(count_digits(low_digits));
      uint64_t high = low;
      high_digits = low_digits;
      const bool comma = TRY(match(','));
      if (comma) high = TRY(count_digits(high_digits));
      const bool closed = TRY(match('}'));
      if (!closed) {
        TRY(seek(here));
        const Node item = TRY(literal(c, false, flags));
        return append(b, item);
      }
      const auto too_large = [&] {
        return vm_.raise<OverflowError>("the repetition number is too large");
      };
      if (low_digits != 0) {
        min = low;
        if (min >= kMaxRepeat) return too_large();
      }
      if (high_digits != 0) {
        max = high;
        if (max >= kMaxRepeat) return too_large();
        if (max < min) return error_at(here, "min repeat greater than max repeat");
      }
    }
    if (!b.has_item || b.item.kind == Kind::kAt) {
      return error_at(here - 1, "nothing to repeat");
    }
    if (b.item.kind == Kind::kRepeat) return error_at(here - 1, "multiple repeat");
    Node node = node_of(Kind::kRepeat);
    node.min = static_cast<uint32_t>(min);
    node.max = static_cast<uint32_t>(max);
    node.least = multiply_width(b.item.least, min);
    node.most = node.max == kMaxRepeat ? (b.item.most != 0 ? kMaxWidth : 0)
                                       : multiply_width(b.item.most, max);
    const bool lazy = TRY(match('?'));
    if (lazy) {
      node.mode = Mode::kLazy;
    } else {
      const bool possessive = TRY(match('+'));
      if (possessive) node.mode = Mode::kPossessive;
    }
    node.child = b.item.kind == Kind::kScope ? b.item.child : 0;
    if (b.item.kind != Kind::kScope) node.child = TRY(add(b.item));
    b.item = node;
    return ok();
  }

  // --- groups: ( has been read, at `start`

  Result<void> close(ptrdiff_t start) {
    const bool closed = TRY(match(')'));
    if (!closed) return error_at(start, "missing ), unterminated subpattern");
    return ok();
  }

  // Global flags change `flags`.
  Result<void> group(Building& b, ptrdiff_t start, uint32_t& flags, int nested, bool first) {
    const bool extension = TRY(match('?'));
    if (!extension) return capturing(b, start, flags, nested, nullptr);
    const uint32_t c = next, escaped = next_escaped;
    if (c == kNothing) return error(0, "unexpected end of pattern");
    TRY(advance());
    if (escaped != kNothing) return unknown_extension("?", c, escaped);
    switch (c) {
      case 'P':
        return named(b, start, flags, nested);
      case ':':
        return plain_group(b, start, flags, nested, Kind::kScope);
      case '>':
        return plain_group(b, start, flags, nested, Kind::kAtomic);
      case '#':
        for (;;) {
          if (next == kNothing) return error_at(start, "missing ), unterminated comment");
          const bool end = next_is(')');
          TRY(advance());
          if (end) return ok();
        }
      case '=':
      case '!':
        return look(b, start, flags, nested, c == '!', false);
      case '<': {
        const uint32_t d = next, d_escaped = next_escaped;
        if (d == kNothing) return error(0, "unexpected end of pattern");
        TRY(advance());
        if (d_escaped != kNothing || (d != '=' && d != '!')) {
          return unknown_extension("?<", d, d_escaped);
        }
        return look(b, start, flags, nested, d == '!', true);
      }
      case '(':
        return condition(b, start, flags, nested);
      default:
        if (c != '-' && flag_of(c) == 0) return unknown_extension("?", c, escaped);
        return inline_flags(b, start, c, flags, nested, first);
    }
  }

  Raised unknown_extension(const char* prefix, uint32_t c, uint32_t escaped) {
    StrBuilder out(vm_);
    out.append_ascii("unknown extension ");
    out.append_ascii(prefix);
    out.append(static_cast<char32_t>(c));
    if (escaped != kNothing) out.append(static_cast<char32_t>(escaped));
    Result<Ref<Str>> made = out.finish();
    if (made.is_error()) return Raised{};
    const Ref<Str> text = std::move(made).take();
    const ptrdiff_t length =
        static_cast<ptrdiff_t>(std::strlen(prefix)) + (escaped == kNothing ? 1 : 2);
    return fail(*text, tell() - length);
  }

  Result<void> capturing(Building& b, ptrdiff_t start, uint32_t flags, int nested, Str* name) {
    const uint32_t number = TRY(open_group(name));
    const Sequence inner = TRY(alternation(flags, nested + 1));
    TRY(close(start));
    groups_[number] = {true, inner.least, inner.most};
    Node node = holder(Kind::kGroup, inner);
    node.a = base_ + number;
    return append(b, node);
  }

  Result<void> plain_group(Building& b, ptrdiff_t start, uint32_t flags, int nested, Kind kind) {
    const Sequence inner = TRY(alternation(flags, nested + 1));
    TRY(close(start));
    return append(b, holder(kind, inner));
  }

  Result<void> named(Building& b, ptrdiff_t start, uint32_t flags, int nested) {
    const bool definition = TRY(match('<'));
    if (definition) {
      const Ref<Str> name = TRY(until('>', "group name"));
      TRY(check_group_name(*name, 1));
      return capturing(b, start, flags, nested, name.get());
    }
    const bool reference = TRY(match('='));
    if (!reference) {
      const uint32_t c = next, escaped = next_escaped;
      if (c == kNothing) return error(0, "unexpected end of pattern");
      TRY(advance());
      return unknown_extension("?P", c, escaped);
    }
    const Ref<Str> name = TRY(until(')', "group name"));
    TRY(check_group_name(*name, 1));
    const ptrdiff_t back = static_cast<ptrdiff_t>(name->length) + 1;
    const uint32_t number = group_named(*name);
    if (number == 0) return error(back, "unknown group name {}", repr_of(Value(name)));
    if (!group_closed(number)) return error(back, "cannot refer to an open group");
    TRY(check_lookbehind(number));
    const Node item = TRY(backref(number, flags));
    return append(b, item);
  }

  Result<void> look(Building& b, ptrdiff_t start, uint32_t flags, int nested, bool negated,
                    bool behind) {
    const uint32_t outer = lookbehind_groups_;
    if (behind && outer == 0) lookbehind_groups_ = groups_.size();
    const Sequence inner = TRY(alternation(flags, nested + 1));
    lookbehind_groups_ = outer;
    TRY(close(start));
    if (negated && inner.first == 0) return append(b, node_of(Kind::kFail));
    Node node = node_of(Kind::kLook);
    node.child = inner.first;
    node.b = negated ? 1 : 0;
    if (behind) {
      // Only the compiler complains, when the rest of the pattern is known to be right.
      if (inner.least != inner.most) {
        node.mode = Mode::kLazy;
      } else if (inner.least > 0xffffffff) {
        node.mode = Mode::kPossessive;
      } else {
        node.a = static_cast<uint32_t>(inner.least);
      }
    }
    return append(b, node);
  }

  Result<void> condition(Building& b, ptrdiff_t start, uint32_t flags, int nested) {
    const Ref<Str> name = TRY(until(')', "group name"));
    const ptrdiff_t length = static_cast<ptrdiff_t>(name->length);
    bool decimal = name->is_ascii();
    uint64_t number = 0;
    for (size_t i = 0; i < name->length && decimal; ++i) {
      const uint32_t c = name->at(i);
      decimal = is_digit(c);
      number = std::min<uint64_t>(number * 10 + (c - '0'), uint64_t{1} << 40);
    }
    if (!decimal) {
      TRY(check_group_name(*name, 1));
      number = group_named(*name);
      if (number == 0) return error(length + 1, "unknown group name {}", repr_of(Value(name)));
    } else {
      if (number == 0) return error(length + 1, "bad group number");
      if (number >= kMaxGroups) {
        size_t zeros = 0;
        while (zeros < name->length && name->at(zeros) == '0') ++zeros;
        const Ref<Str> shown = TRY(str_slice(vm_, *name, zeros, name->length));
        return error(length + 1, "invalid group reference {}", Value(shown));
      }
      bool known = false;
      for (uint32_t i = 0; i < references_.size() && !known; ++i) {
        known = references_[i].group == number;
      }
      if (!known && number >= groups_.size()) {
        references_.push({static_cast<uint32_t>(number), tell() - length - 1});
      }
    }
    TRY(check_lookbehind(static_cast<uint32_t>(number)));
    NativeDepth depth(vm_);
    TRY(depth.enter());
    const Sequence yes = TRY(branch(flags, nested + 1, false));
    Node node = node_of(Kind::kCondition, yes.least, yes.most);
    node.a = base_ + static_cast<uint32_t>(number);
    node.child = TRY(add(holder(Kind::kBranch, yes)));
    const bool two = TRY(match('|'));
    if (two) {
      const Sequence no = TRY(branch(flags, nested + 1, false));
      if (next_is('|')) return error(0, "conditional backref with more than two branches");
      const uint32_t added = TRY(add(holder(Kind::kBranch, no)));
      tree_.nodes[node.child].next = added;
      node.least = std::min(node.least, no.least);
      node.most = std::max(node.most, no.most);
    } else {
      node.least = 0;
    }
    TRY(close(start));
    return append(b, node);
  }

  // (?flags) and (?flags-flags:…); c is the first character.
  Result<void> inline_flags(Building& b, ptrdiff_t start, uint32_t c, uint32_t& flags, int nested,
                            bool first) {
    uint32_t added = 0, removed = 0;
    if (c != '-') {
      for (;;) {
        const uint32_t flag = flag_of(c);
        if (is_text_ && c == 'L') {
          return error(0, "bad inline flags: cannot use 'L' flag with a str pattern");
        }
        if (!is_text_ && c == 'u') {
          return error(0, "bad inline flags: cannot use 'u' flag with a bytes pattern");
        }
        added |= flag;
        if ((flag & kTypeFlags) != 0 && (added & kTypeFlags) != flag) {
          return error(0, "bad inline flags: flags 'a', 'u' and 'L' are incompatible");
        }
        c = TRY(flag_token("missing -, : or )", ")-:"));
        if (c == ')' || c == '-' || c == ':') break;
      }
    }
    if (c == ')') {
      flags_ |= added;
      if (!first || b.has_item || b.before.first != 0) {
        return error_at(start, "global flags not at the start of the expression");
      }
      flags = flags_;
      return ok();
    }
    if ((added & kGlobalFlags) != 0) {
      return error(1, "bad inline flags: cannot turn on global flag");
    }
    if (c == '-') {
      c = TRY(flag_token("missing flag", ""));
      for (;;) {
        const uint32_t flag = flag_of(c);
        if ((flag & kTypeFlags) != 0) {
          return error(0, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
        }
        removed |= flag;
        c = TRY(flag_token("missing :", ":"));
        if (c == ':') break;
      }
    }
    if ((removed & kGlobalFlags) != 0) {
      return error(1, "bad inline flags: cannot turn off global flag");
    }
    if ((added & removed) != 0) return error(1, "bad inline flags: flag turned on and off");
    const uint32_t inner_flags = combine(flags, added, removed);
    const Sequence inner = TRY(alternation(inner_flags, nested + 1));
    TRY(close(start));
    // Without any flag it is a plain group.
    return append(b, holder(Kind::kScope, inner));
  }

  // The next flag letter, or one of `others`.
  Result<uint32_t> flag_token(const char* missing, const char* others) {
    const uint32_t c = next, escaped = next_escaped;
    if (c == kNothing) return error(0, missing);
    TRY(advance());
    if (escaped == kNothing) {
      if (c < 128 && c != 0 && std::strchr(others, static_cast<int>(c)) != nullptr) return c;
      if (flag_of(c) != 0) return c;
    }
    const bool letter = escaped == kNothing && unicode::is_alpha(c);
    return error(escaped == kNothing ? 1 : 2, letter ? "unknown flag" : missing);
  }

  uint32_t flags_;
  Tree& tree_;
  Program& program_;
  Dict& names_;
  Vec<GroupInfo> groups_;
  Vec<SetItem> items_;
  Vec<Reference> references_;
  uint32_t lookbehind_groups_ = 0;  // groups before the outermost lookbehind; 0: none
  bool range_seen_ = false;
  uint32_t base_;
};

}  // namespace

Result<void> parse(VM& vm, Value pattern, uint32_t flags, Tree& tree, Program& program,
                   Dict& names) {
  Parser parser(vm, pattern, is_a<Str>(vm, pattern), flags, tree, program, names);
  return parser.run();
}

Result<void> parse_lexicon(VM& vm, Tuple& patterns, uint32_t flags, Tree& tree, Program& program) {
  const uint32_t count = static_cast<uint32_t>(patterns.size);
  Node whole;
  whole.kind = Kind::kAlternation;
  whole.least = kMaxWidth;
  program.all_groups = count;
  uint32_t last = 0;
  for (uint32_t i = 0; i < count; ++i) {
    const AnyRef pattern = patterns.items[i];
    const Ref<Dict> names = TRY(make_dict(vm));
    Parser parser(vm, pattern, is_a<Str>(vm, pattern), flags, tree, program, *names,
                  program.all_groups);
    TRY(parser.run());
    Node group;
    group.kind = Kind::kGroup;
    group.child = tree.root;
    group.a = i + 1;
    group.least = program.least;
    group.most = kMaxWidth;
    tree.nodes.push(group);
    Node branch = group;
    branch.kind = Kind::kBranch;
    branch.child = tree.nodes.size() - 1;
    tree.nodes.push(branch);
    if (tree.nodes.failed()) return raise_no_memory(vm);
    const uint32_t added = tree.nodes.size() - 1;
    if (last == 0) {
      whole.child = added;
    } else {
      tree.nodes[last].next = added;
    }
    last = added;
    whole.least = std::min(whole.least, program.least);
  }
  if (tree.nodes.size() == 0) tree.nodes.push({});
  if (count == 0) whole.kind = Kind::kFail;
  if (!tree.nodes.push(whole)) return raise_no_memory(vm);
  tree.root = tree.nodes.size() - 1;
  program.least = count == 0 ? 0 : whole.least;
  program.groups = count;
  return ok();
}

// --- replacement texts

namespace {

// Literals and group numbers in turns.
class TemplateParser : public Reader {
 public:
  TemplateParser(VM& vm, Pattern& pattern, Value text, bool is_text)
      : Reader(vm, text, is_text), pattern_(pattern), out_(vm) {}

  Result<Ref<Tuple>> run() {
    parts_ = TRY(make_list(vm_));
    TRY(start());
    while (next != kNothing) {
      const uint32_t c = next, escaped = next_escaped;
      const ptrdiff_t from = tell();
      TRY(advance());
      if (escaped == kNothing) {
        out_.append(static_cast<char32_t>(c));
        continue;
      }
      TRY(escape(escaped, from));
    }
    TRY(finish_literal());
    return tuple_from_list(vm_, *parts_);
  }

 private:
  Result<void> escape(uint32_t c, ptrdiff_t from) {
    if (c == 'g') return named_group();
    uint32_t value = 0;
    if (c == '0') {
      for (int i = 0; i < 2 && next_is_octal(); ++i) {
        value = value * 8 + (next - '0');
        TRY(advance());
      }
      out_.append(static_cast<char32_t>(value & 0xff));
      return ok();
    }
    if (is_digit(c)) {
      value = c - '0';
      if (next_is_digit()) {
        const uint32_t second = next;
        TRY(advance());
        if (is_octal(c) && is_octal(second) && next_is_octal()) {
          value = ((c - '0') * 8 + (second - '0')) * 8 + (next - '0');
          TRY(advance());
          const uint32_t checked = TRY(checked_octal(value, from));
          out_.append(static_cast<char32_t>(checked));
          return ok();
        }
        value = value * 10 + (second - '0');
      }
      return add_group(value, from + 1);
    }
    if (simple_escape(c, value)) {
      out_.append(static_cast<char32_t>(value));
      return ok();
    }
    if (is_letter(c)) return bad_escape(from);
    out_.append(U'\\');
    out_.append(static_cast<char32_t>(c));
    return ok();
  }

  Result<void> named_group() {
    const bool open = TRY(match('<'));
    if (!open) return error(0, "missing <");
    const Ref<Str> name = TRY(until('>', "group name"));
    const ptrdiff_t back = static_cast<ptrdiff_t>(name->length) + 1;
    bool decimal = name->is_ascii();
    uint64_t number = 0;
    for (size_t i = 0; i < name->length && decimal; ++i) {
      const uint32_t c = name->at(i);
      decimal = is_digit(c);
      number = std::min<uint64_t>(number * 10 + (c - '0'), uint64_t{1} << 40);
    }
    if (!decimal) {
      TRY(check_group_name(*name, 1));
      const Value v = dict_get_str(vm_, as<Dict>(pattern_.names), *name);
      if (!v.is_small_int()) {
        return vm_.raise<IndexError>("unknown group name {}", repr_of(Value(name)));
      }
      number = static_cast<uint64_t>(v.small_int());
    } else if (number >= kMaxGroups) {
      size_t zeros = 0;
      while (zeros < name->length && name->at(zeros) == '0') ++zeros;
      const Ref<Str> shown = TRY(str_slice(vm_, *name, zeros, name->length));
      return error(back, "invalid group reference {}", Value(shown));
    }
    return add_group(static_cast<uint32_t>(number), tell() - back);
  }

  Result<void> add_group(uint32_t number, ptrdiff_t position) {
    if (number > pattern_.program->groups) {
      return error_at(position, "invalid group reference {}", number);
    }
    TRY(finish_literal());
    return list_append(vm_, *parts_, Value::small_int(number));
  }

  Result<void> finish_literal() {
    Ref<Str> literal = TRY(out_.finish());
    if (is_text_) return list_append(vm_, *parts_, literal);
    BUFO_ASSERT(literal->kind() == 1);
    const Ref<Bytes> bytes =
        TRY(make_bytes(vm_, literal->data(), static_cast<ptrdiff_t>(literal->length)));
    return list_append(vm_, *parts_, bytes);
  }

  Pattern& pattern_;
  StrBuilder out_;
  Ref<List> parts_;
};

}  // namespace

Result<Ref<Tuple>> parse_template(VM& vm, Pattern& pattern, Value text) {
  TemplateParser parser(vm, pattern, text, is_a<Str>(vm, text));
  return parser.run();
}

}  // namespace bufo::re

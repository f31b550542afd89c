// The parser of regular expressions: pattern text to tree.
//
// Guarantees: the messages and positions of CPython 3.12's re.error. Flags, inline and scoped ones
// included, are resolved here: the tree does not know them.
// Follows the "re" page of the library reference and Lib/re/_parser.py in behaviour.
#include <algorithm>

#include "runtime/modules/re_reader.h"

namespace bufo::re {

namespace {

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

}  // namespace bufo::re

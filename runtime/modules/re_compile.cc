// The compiler of regular expressions: tree to program.
//
// Besides the plain code it works out what the next character must be for a path to succeed
// (filters), so that the matcher saves a choice, or going back to one, where it would be in vain.
// Guarantees: a filter never rules out what the plain code would match.
#include <algorithm>

#include "runtime/modules/re.h"

namespace bufo::re {

namespace {

// What may come after a place in the tree: the rest of the sequence, then `outer`. In the body of a
// loop another iteration may come first. No follow at all: anything, the end included.
struct Follow {
  uint32_t node;
  const Follow* outer;
  uint32_t loop;  // node of the repeat whose body ends here, or 0
};

// What a path can begin with.
struct First {
  Filter filter{};
  bool any = false;  // not known, or it may match without a character

  void add(uint32_t c) {
    if (c < 256) {
      filter.bits[c >> 6] |= uint64_t{1} << (c & 63);
    } else {
      filter.wide = true;
    }
  }
  void add_all() {
    for (uint64_t& bits : filter.bits) bits = ~uint64_t{0};
    filter.wide = true;
  }
  void add(const First& other) {
    any = any || other.any;
    for (int i = 0; i < 4; ++i) filter.bits[i] |= other.filter.bits[i];
    filter.wide = filter.wide || other.filter.wide;
  }
  bool useless() const {
    if (any) return true;
    uint64_t all = filter.wide ? ~uint64_t{0} : 0;
    for (const uint64_t bits : filter.bits) all &= bits;
    return all == ~uint64_t{0};
  }
  bool disjoint(const First& other) const {
    if (any || other.any || (filter.wide && other.filter.wide)) return false;
    for (int i = 0; i < 4; ++i) {
      if ((filter.bits[i] & other.filter.bits[i]) != 0) return false;
    }
    return true;
  }
};

class Compiler {
 public:
  Compiler(VM& vm, const Tree& tree, Program& program)
      : vm_(vm), tree_(tree), program_(program), code_(program.code) {}

  Result<void> run() {
    program_.filters.push({});
    find_prefix();
    First start;
    int budget = kBudget;
    if (first_of(tree_.root, start, budget)) start.any = true;
    program_.start_filter = add_filter(start);
    TRY(sequence(tree_.root, nullptr));
    emit(Op::kMatch);
    if (program_.failed()) return raise_no_memory(vm_);
    return ok();
  }

 private:
  static constexpr int kBudget = 48;  // nodes looked at for one filter

  const Node& node(uint32_t i) const { return tree_.nodes[i]; }
  void emit(Op op) { code_.push(static_cast<uint32_t>(op)); }
  void word(uint32_t w) { code_.push(w); }
  uint32_t here() const { return code_.size(); }
  void patch(uint32_t at, uint32_t value) {
    if (at < code_.size()) code_[at] = value;
  }

  // --- what paths begin with

  static bool is_single(const Node& n) {
    return n.kind == Kind::kLiteral || n.kind == Kind::kAny || n.kind == Kind::kAnyAll ||
           n.kind == Kind::kSet;
  }
  void add_single(const Node& n, First& first) const {
    switch (n.kind) {
      case Kind::kLiteral:
        first.add(n.a);
        break;
      case Kind::kSet: {
        const Charset& set = program_.sets[n.a];
        for (int i = 0; i < 4; ++i) first.filter.bits[i] |= set.bits[i];
        first.filter.wide = first.filter.wide || set.wide;
        break;
      }
      case Kind::kAny: {
        First all;
        all.add_all();
        all.filter.bits[0] &= ~(uint64_t{1} << '\n');
        first.add(all);
        break;
      }
      default:
        first.add_all();
    }
  }

  // Adds what the sequence can begin with. True if it may match nothing, so that what follows
  // counts as well.
  bool first_of(uint32_t at, First& first, int& budget) const {
    for (; at != 0; at = node(at).next) {
      const Node& n = node(at);
      if (first.any || --budget < 0) {
        first.any = true;
        return false;
      }
      switch (n.kind) {
        case Kind::kLiteral:
        case Kind::kAny:
        case Kind::kAnyAll:
        case Kind::kSet:
          add_single(n, first);
          return false;
        case Kind::kFail:
          return false;
        case Kind::kNone:
        case Kind::kAt:
        case Kind::kLook:
          continue;
        case Kind::kGroup:
        case Kind::kScope:
        case Kind::kAtomic:
        case Kind::kBranch:
          if (!first_of(n.child, first, budget)) return false;
          continue;
        case Kind::kAlternation:
        case Kind::kCondition: {
          bool through = n.kind == Kind::kCondition && node(n.child).next == 0;
          for (uint32_t b = n.child; b != 0; b = node(b).next) {
            through |= first_of(node(b).child, first, budget);
          }
          if (!through) return false;
          continue;
        }
        case Kind::kRepeat: {
          if (n.max == 0) continue;
          const bool through = first_of(n.child, first, budget);
          if (n.min != 0 && !through) return false;
          continue;
        }
        case Kind::kBackref:
          first.any = true;
          return false;
      }
    }
    return true;
  }

  First first_of(const Follow* follow) const {
    First first;
    int budget = kBudget;
    for (; follow != nullptr; follow = follow->outer) {
      if (!first_of(follow->node, first, budget)) return first;
      if (follow->loop != 0) first_of(node(follow->loop).child, first, budget);
      if (first.any) return first;
    }
    first.any = true;
    return first;
  }
  // Of a sequence and what comes after it.
  First first_of(uint32_t at, const Follow* follow) const {
    const Follow whole{at, follow, 0};
    return first_of(&whole);
  }

  uint32_t add_filter(const First& first) {
    if (first.useless()) return 0;
    for (uint32_t i = program_.filters.size(); i-- > 1 && i + 8 > program_.filters.size();) {
      if (std::memcmp(program_.filters[i].bits, first.filter.bits, sizeof first.filter.bits) == 0 &&
          program_.filters[i].wide == first.filter.wide) {
        return i;
      }
    }
    program_.filters.push(first.filter);
    return program_.filters.size() - 1;
  }

  // The literals that the pattern begins with, and whether it is bound to the beginning.
  void find_prefix() {
    program_.prefix = program_.literals.size();
    uint32_t at = tree_.root;
    for (; at != 0 && node(at).kind == Kind::kLiteral; at = node(at).next) {
      program_.literals.push(node(at).a);
    }
    program_.prefix_length = program_.literals.size() - program_.prefix;
    program_.only_prefix = at == 0;
    program_.anchored = tree_.root != 0 && node(tree_.root).kind == Kind::kAt &&
                        node(tree_.root).a == static_cast<uint32_t>(At::kBeginning);
  }

  // --- code

  Result<void> sequence(uint32_t at, const Follow* outer) {
    NativeDepth depth(vm_);
    TRY(depth.enter());
    while (at != 0) {
      const Node& n = node(at);
      if (n.kind == Kind::kLiteral && n.next != 0 && node(n.next).kind == Kind::kLiteral) {
        const uint32_t start = program_.literals.size();
        for (; at != 0 && node(at).kind == Kind::kLiteral; at = node(at).next) {
          program_.literals.push(node(at).a);
        }
        emit(Op::kString);
        word(start);
        word(program_.literals.size() - start);
        continue;
      }
      const Follow follow{n.next, outer, 0};
      // At the end of everything there is nothing to look for.
      TRY(item(at, n.next == 0 && outer == nullptr ? nullptr : &follow));
      if (code_.failed()) return raise_no_memory(vm_);
      at = n.next;
    }
    return ok();
  }

  Result<void> item(uint32_t at, const Follow* follow) {
    const Node& n = node(at);
    switch (n.kind) {
      case Kind::kNone:
        return ok();
      case Kind::kLiteral:
      case Kind::kAny:
      case Kind::kAnyAll:
      case Kind::kSet:
        single(n);
        return ok();
      case Kind::kAt:
        emit(Op::kAt);
        word(n.a);
        return ok();
      case Kind::kGroup:
        emit(Op::kSave);
        word(2 * n.a - 2);
        TRY(sequence(n.child, follow));
        emit(Op::kSave);
        word(2 * n.a - 1);
        return ok();
      case Kind::kScope:
      case Kind::kBranch:
        return sequence(n.child, follow);
      case Kind::kAtomic: {
        const uint32_t reg = program_.registers++;
        emit(Op::kAtomicBegin);
        word(reg);
        TRY(sequence(n.child, nullptr));
        emit(Op::kAtomicEnd);
        word(reg);
        return ok();
      }
      case Kind::kAlternation:
        return alternation(n, follow);
      case Kind::kRepeat:
        return repeat(at, n, follow);
      case Kind::kLook: {
        if (n.mode != Mode::kGreedy) {
          const Ref<Str> text =
              TRY(make_str(vm_, n.mode == Mode::kLazy ? "look-behind requires fixed-width pattern"
                                                      : "looks too much behind"));
          return raise_error(vm_, *text, Value::unbound(), -1);
        }
        const uint32_t reg = program_.registers++;
        emit(Op::kLookBegin);
        word(reg);
        word(n.a);
        word(n.b);
        const uint32_t hole = here();
        word(0);
        TRY(sequence(n.child, nullptr));
        emit(Op::kLookEnd);
        word(reg);
        word(n.b);
        patch(hole, here());
        return ok();
      }
      case Kind::kBackref:
        emit(Op::kBackref);
        word(n.a);
        word(n.b);
        return ok();
      case Kind::kCondition: {
        emit(Op::kCondition);
        word(n.a);
        const uint32_t to_else = here();
        word(0);
        const Node& yes = node(n.child);
        TRY(sequence(yes.child, follow));
        if (yes.next == 0) {
          patch(to_else, here());
          return ok();
        }
        emit(Op::kJump);
        const uint32_t to_end = here();
        word(0);
        patch(to_else, here());
        TRY(sequence(node(yes.next).child, follow));
        patch(to_end, here());
        return ok();
      }
      case Kind::kFail:
        emit(Op::kFail);
        return ok();
    }
    return ok();
  }

  Op single_op(const Node& n) const {
    switch (n.kind) {
      case Kind::kLiteral:
        return Op::kChar;
      case Kind::kAny:
        return Op::kAny;
      case Kind::kAnyAll:
        return Op::kAnyAll;
      default:
        return Op::kSet;
    }
  }
  void single(const Node& n) {
    const Op op = single_op(n);
    emit(op);
    if (op == Op::kChar || op == Op::kSet) word(n.a);
  }

  Result<void> alternation(const Node& n, const Follow* follow) {
    Vec<First> firsts(vm_);
    for (uint32_t b = n.child; b != 0; b = node(b).next) {
      firsts.push(first_of(node(b).child, follow));
    }
    if (firsts.failed()) return raise_no_memory(vm_);
    // From the back: what this branch or a later one can begin with.
    Vec<First> rest(vm_);
    First all;
    for (uint32_t i = firsts.size(); i-- > 0;) {
      all.add(firsts[i]);
      rest.push(all);
    }
    if (rest.failed()) return raise_no_memory(vm_);
    uint32_t exits = 0;  // a chain through the holes of the jumps
    uint32_t i = 0;
    for (uint32_t b = n.child; b != 0; b = node(b).next, ++i) {
      const bool last = node(b).next == 0;
      uint32_t hole = 0;
      if (!last) {
        emit(Op::kSplit);
        word(here() + 4);
        hole = here();
        word(0);
        word(add_filter(firsts[i]));
        word(add_filter(rest[firsts.size() - 2 - i]));
      }
      TRY(sequence(node(b).child, follow));
      if (last) break;
      emit(Op::kJump);
      const uint32_t jump = here();
      word(exits);
      exits = jump;
      patch(hole, here());
    }
    if (code_.failed()) return raise_no_memory(vm_);
    while (exits != 0) {
      const uint32_t next = code_[exits];
      code_[exits] = here();
      exits = next;
    }
    return ok();
  }

  // The single character that a sequence consists of, or null.
  const Node* as_single(uint32_t at) const {
    while (at != 0 && node(at).next == 0) {
      const Node& n = node(at);
      if (is_single(n)) return &n;
      if (n.kind != Kind::kScope) return nullptr;
      at = n.child;
    }
    return nullptr;
  }

  Result<void> repeat(uint32_t at, const Node& n, const Follow* follow) {
    if (n.max == 0) {
      // Never matched, but errors in it count.
      const uint32_t start = here();
      TRY(sequence(n.child, nullptr));
      code_.shrink(start);
      return ok();
    }
    if (const Node* one = as_single(n.child)) {
      repeat_one(n, *one, follow);
      return ok();
    }
    if (n.min == 1 && n.max == 1 && n.mode != Mode::kPossessive) return sequence(n.child, follow);
    const First exit = follow == nullptr ? any() : first_of(follow);
    if (n.mode != Mode::kPossessive) {
      if (n.min == 0 && n.max == 1) {
        const uint32_t hole = split(n, first_of(n.child, follow), exit);
        TRY(sequence(n.child, follow));
        patch(hole, here());
        return ok();
      }
      // A body that cannot match the empty text needs no count and no look at where it began.
      const bool plain = node(n.child).least != 0 || sequence_least(n.child) != 0;
      if (plain && n.max == kMaxRepeat && n.min <= 1) {
        const Follow body_follow{0, follow, at};
        const Follow* inner = follow == nullptr ? nullptr : &body_follow;
        const uint32_t start = here();
        if (n.min == 1) {
          TRY(sequence(n.child, inner));
          const bool lazy = n.mode == Mode::kLazy;
          const uint32_t body_filter = add_filter(first_of(n.child, inner));
          const uint32_t exit_filter = add_filter(exit);
          emit(Op::kSplit);
          const uint32_t after = here() + 4;
          word(lazy ? after : start);
          word(lazy ? start : after);
          word(lazy ? exit_filter : body_filter);
          word(lazy ? body_filter : exit_filter);
          return ok();
        }
        const uint32_t hole = split(n, first_of(n.child, inner), exit);
        TRY(sequence(n.child, inner));
        emit(Op::kJump);
        word(start);
        patch(hole, here());
        return ok();
      }
    }
    const uint32_t reg = program_.registers;
    program_.registers += n.mode == Mode::kPossessive ? 2 : 1;
    emit(Op::kLoopInit);
    word(reg);
    emit(Op::kJump);
    const uint32_t to_loop = here();
    word(0);
    const uint32_t body = here();
    // Whether to go on is decided by counts, which no filter knows: the body is followed by
    // anything.
    TRY(sequence(n.child, nullptr));
    patch(to_loop, here());
    const bool filtered = n.mode != Mode::kPossessive;
    emit(Op::kLoop);
    word(reg);
    word(n.min);
    word(n.max);
    word(static_cast<uint32_t>(n.mode));
    word(body);
    word(filtered ? add_filter(first_of(n.child, nullptr)) : 0);
    word(filtered ? add_filter(exit) : 0);
    return ok();
  }

  static First any() {
    First first;
    first.any = true;
    return first;
  }
  uint64_t sequence_least(uint32_t at) const {
    uint64_t least = 0;
    for (; at != 0 && least == 0; at = node(at).next) least += node(at).least;
    return least;
  }

  // A choice between the code that comes next and what a hole will point to, whose place is
  // returned.
  uint32_t split(const Node& n, const First& body, const First& exit) {
    const bool lazy = n.mode == Mode::kLazy;
    const uint32_t body_filter = add_filter(body), exit_filter = add_filter(exit);
    emit(Op::kSplit);
    const uint32_t first = here();
    word(first + 4);
    word(first + 4);
    word(lazy ? exit_filter : body_filter);
    word(lazy ? body_filter : exit_filter);
    return lazy ? first : first + 1;
  }

  void repeat_one(const Node& n, const Node& one, const Follow* follow) {
    First item;
    add_single(one, item);
    const First exit = follow == nullptr ? any() : first_of(follow);
    Mode mode = n.mode;
    // Where it stops it cannot have stopped earlier: what follows does not begin like that.
    if (mode == Mode::kGreedy && item.disjoint(exit)) mode = Mode::kPossessive;
    emit(Op::kRepeatOne);
    word(static_cast<uint32_t>(mode));
    word(static_cast<uint32_t>(single_op(one)));
    word(one.a);
    word(n.min);
    word(n.max);
    word(mode == Mode::kPossessive ? 0 : add_filter(exit));
  }

  VM& vm_;
  const Tree& tree_;
  Program& program_;
  Vec<uint32_t>& code_;
};

}  // namespace

Result<void> compile(VM& vm, const Tree& tree, Program& program) {
  Compiler compiler(vm, tree, program);
  return compiler.run();
}

}  // namespace bufo::re

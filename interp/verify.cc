// See verify.h. A forward data-flow analysis over the registers' states: one pass in the usual
// case, since compiled code agrees at nearly every join; a block that is reached with less than
// before is visited again with the weaker state.
#include "interp/verify.h"

#include <bit>
#include <cstring>

#include "runtime/native.h"

namespace bufo {

namespace {

/// What a register is known to hold. Named registers are always kValue or kCell: the VM checks them
/// for being unbound.
enum class Held : uint8_t {
  kDead,   // no value: must not be read
  kValue,  // a value, owned by the register
  kMaybe,  // a value on some paths (a pattern's captures): may be released or overwritten only
  kLoop,   // the first register of a loop's state
  kLoopRest,
  kMethod,  // what LOAD_METHOD left: read by a method call only
  kSaved,   // the exception handled before (PUSH_EXC)
  kCell,    // a named register that holds a cell
};

constexpr uint32_t kLoopLength = 4;
constexpr uint32_t kNone = 0xffffffff;

/// How many registers a window operand takes.
uint32_t window_length(const Instruction& i) {
  switch (i.op) {
    case Op::LOAD_SUPER_ATTR:
    case Op::BUILD_SLICE:
    case Op::MATCH_CLASS:
      return 3;
    case Op::SLICE:
    case Op::STORE_SLICE:
    case Op::IMPORT_NAME:
      return 2;
    case Op::CALL:
    case Op::FOR_PREP_RANGE:
      return i.c + 1u;
    case Op::CALL_KW:
    case Op::CALL_METHOD:
      return i.c + 2u;
    case Op::CALL_METHOD_KW:
      return i.c + 3u;
    case Op::CALL_EX:
      return 2u + (i.c != 0);
    case Op::BUILD_TUPLE:
    case Op::BUILD_LIST:
    case Op::BUILD_SET:
    case Op::BUILD_STRING:
      return i.c;
    case Op::BUILD_MAP:
      return i.c * 2u;
    case Op::FORMAT_VALUE:
      return 1u + ((i.c & 0x100u) != 0);
    case Op::MAKE_FUNCTION:
      return 1u + static_cast<uint32_t>(std::popcount(i.c & 15u));
    default:
      return 1;
  }
}

/// How many registers a range of destinations takes.
uint32_t range_length(const Instruction& i) {
  if (i.op == Op::UNPACK) return i.c;
  if (i.op == Op::UNPACK_STAR) return (i.c & 0xffu) + (i.c >> 8) + 1u;
  return 2;  // WITH_ENTER
}

bool falls_through(Op op) {
  switch (op) {
    case Op::JUMP:
    case Op::FOR_PREP:
    case Op::FOR_PREP_RANGE:
    case Op::RETURN:
    case Op::RETURN_CONST:
    case Op::RAISE:
    case Op::RAISE_FROM:
    case Op::RAISE_AGAIN:
    case Op::RERAISE:
      return false;
    default:
      return true;
  }
}

bool is_method_call(Op op) { return op == Op::CALL_METHOD || op == Op::CALL_METHOD_KW; }

class Verifier {
 public:
  Verifier(VM& vm, Arena& arena, const Code& code) : vm_(vm), arena_(arena), code_(code) {}
  Result<void> run();

 private:
  bool fail(const char* reason) {
    if (reason_ == nullptr) reason_ = reason;
    return false;
  }
  bool check_tables();
  bool mark_targets();
  bool mark(int64_t target);
  bool step(uint32_t at);
  bool flow(uint32_t target);
  bool flow_to_handler(uint32_t at);
  bool operands(const Instruction&);
  bool special(const Instruction&, uint32_t at, bool& done);
  bool read(uint32_t reg);
  bool consume(uint32_t reg, uint32_t count, Held expected = Held::kValue);
  bool consume_window(const Instruction&, uint32_t reg);
  bool write(uint32_t reg, uint32_t count = 1);
  bool temporary(uint32_t reg) const { return reg >= code_.release_count; }
  bool cell(uint32_t reg) {
    return (reg < code_.local_count && state_[reg] == Held::kCell) || fail("not a cell");
  }

  uint8_t* snapshot(uint32_t at) { return states_[block_of_[at]]; }

  VM& vm_;
  Arena& arena_;
  const Code& code_;
  Held* state_ = nullptr;         // of every register, before or after the present instruction
  Held* kept_ = nullptr;          // what flow_to_handler() puts back
  uint32_t* block_of_ = nullptr;  // per instruction: index of its saved state if it is a target
  uint8_t** states_ = nullptr;    // per target: the state on entry, null before it is reached
  uint32_t* handler_ = nullptr;   // per instruction: its exception entry or kNone
  uint32_t block_count_ = 0;
  ArenaVector<uint32_t> work_;
  const char* reason_ = nullptr;
};

bool Verifier::check_tables() {
  if (code_.instruction_count == 0 ||
      falls_through(code_.instructions[code_.instruction_count - 1].op)) {
    return fail("the code has no end");
  }
  if (code_.local_count > code_.release_count || code_.release_count > code_.register_count ||
      code_.free_first > code_.local_count ||
      code_.positional_count + code_.keyword_only_count > code_.local_count) {
    return fail("counts of registers disagree");
  }
  uint32_t end = 0;
  for (uint32_t k = 0; k < code_.exception_count; ++k) {
    const ExceptionEntry& e = code_.exception_table[k];
    if (e.start < end || e.end <= e.start || e.end > code_.instruction_count ||
        e.handler >= code_.instruction_count || !temporary(e.reg) ||
        e.reg >= code_.register_count) {
      return fail("a bad exception table");
    }
    end = e.end;
  }
  return true;
}

bool Verifier::mark(int64_t target) {
  if (target < 0 || target >= code_.instruction_count) return fail("a jump out of the code");
  if (block_of_[target] == kNone) block_of_[target] = block_count_++;
  return true;
}

/// Gives every jump's target and every handler a place for its state.
bool Verifier::mark_targets() {
  const uint32_t count = code_.instruction_count;
  block_of_ = arena_.make_array<uint32_t>(count);
  handler_ = arena_.make_array<uint32_t>(count);
  if (arena_.failed()) return false;
  std::memset(block_of_, 0xff, count * sizeof(uint32_t));
  std::memset(handler_, 0xff, count * sizeof(uint32_t));
  for (uint32_t at = 0; at < count; ++at) {
    const Instruction& i = code_.instructions[at];
    if (i.op >= Op::kCount) return fail("no such instruction");
    const OpInfo& info = op_info(i.op);
    if (info.flags == OpFlags::Quick || info.flags == OpFlags::QuickJump)
      return fail("a quickened instruction");
    const int64_t next = static_cast<int64_t>(at) + 1;
    if (i.op == Op::JUMP && !mark(next + i.wide())) return false;
    if (info.a == OperandKind::Jump && !mark(next + static_cast<int16_t>(i.a))) return false;
    if (info.c == OperandKind::Jump && !mark(next + static_cast<int16_t>(i.c))) return false;
  }
  for (uint32_t k = 0; k < code_.exception_count; ++k) {
    const ExceptionEntry& e = code_.exception_table[k];
    if (!mark(e.handler)) return false;
    for (uint32_t at = e.start; at < e.end; ++at) handler_[at] = k;
  }
  states_ = arena_.make_array<uint8_t*>(block_count_);
  if (arena_.failed()) return false;
  for (uint32_t k = 0; k < block_count_; ++k) states_[k] = nullptr;
  return true;
}

bool Verifier::read(uint32_t reg) {
  if (reg >= code_.register_count) return fail("a register out of range");
  if (temporary(reg) && state_[reg] != Held::kValue) return fail("reads a dead register");
  if (reg < code_.local_count && (code_.local_kinds[reg] & (kLocalCell | kLocalFree)) &&
      state_[reg] != Held::kCell) {
    return fail("reads a cell before it is made");
  }
  return true;
}

bool Verifier::consume(uint32_t reg, uint32_t count, Held expected) {
  if (reg + count > code_.register_count) return fail("a register out of range");
  if (count != 0 && !temporary(reg)) return fail("consumes a variable");
  for (uint32_t k = 0; k < count; ++k) {
    if (state_[reg + k] != expected) return fail("consumes a dead register");
    state_[reg + k] = Held::kDead;
  }
  return true;
}

bool Verifier::consume_window(const Instruction& i, uint32_t reg) {
  const uint32_t length = window_length(i);
  if (!is_method_call(i.op)) return consume(reg, length);
  return consume(reg, 2, Held::kMethod) && consume(reg + 2, length - 2);
}

bool Verifier::write(uint32_t reg, uint32_t count) {
  if (reg + count > code_.register_count) return fail("a register out of range");
  for (uint32_t k = reg; k < reg + count; ++k) {
    if (temporary(k) && state_[k] > Held::kMaybe) return fail("overwrites a state");
    state_[k] = Held::kValue;
  }
  return true;
}

/// The reads and consumptions of an instruction, in the order of its operands; what it writes is
/// written by step().
bool Verifier::operands(const Instruction& i) {
  const OpInfo& info = op_info(i.op);
  const OperandKind kinds[] = {info.a, info.b, info.c};
  const uint16_t values[] = {i.a, i.b, i.c};
  // All reads first: an operand may stand twice, its last mention consuming it.
  for (int k = 0; k < 3; ++k) {
    switch (kinds[k]) {
      case OperandKind::Reg:
        if (!read(values[k])) return false;
        break;
      case OperandKind::Name:
        if (values[k] >= code_.name_count) return fail("a name out of range");
        break;
      case OperandKind::Cache:
        if (values[k] >= code_.cache_count) return fail("a cache out of range");
        break;
      default:
        break;
    }
  }
  if ((i.op == Op::LOAD_CONST || i.op == Op::RETURN_CONST) &&
      static_cast<uint32_t>(i.wide()) >= code_.constant_count) {
    return fail("a constant out of range");
  }
  static constexpr unsigned kFlags[] = {kTempA, kTempB, kTempC};
  for (int k = 0; k < 3; ++k) {
    if (kinds[k] == OperandKind::Win && !consume_window(i, values[k])) return false;
    if (kinds[k] == OperandKind::Reg && (i.flags & kFlags[k]) && !consume(values[k], 1))
      return false;
  }
  return true;
}

/// Instructions whose effect their row does not tell. `done`: nothing is left for step() to do but
/// to go on to the next instruction.
bool Verifier::special(const Instruction& i, uint32_t at, bool& done) {
  done = true;
  switch (i.op) {
    case Op::RELEASE:
      if (i.a >= code_.register_count || !temporary(i.a)) return fail("releases a variable");
      if (state_[i.a] == Held::kLoop) {
        for (uint32_t k = 0; k < kLoopLength; ++k) state_[i.a + k] = Held::kDead;
        return true;
      }
      if (state_[i.a] == Held::kSaved || state_[i.a] == Held::kLoopRest)
        return fail("releases a state");
      state_[i.a] = Held::kDead;
      return true;
    case Op::LOAD_METHOD:
      if (i.c >= code_.cache_count) return fail("a cache out of range");
      if (!consume(i.a + 1u, 1) || !flow_to_handler(at)) return false;
      if (!temporary(i.a) || state_[i.a] != Held::kDead) return fail("overwrites a live register");
      state_[i.a] = state_[i.a + 1u] = Held::kMethod;
      return true;
    case Op::PUSH_EXC:
      if (!read(i.a) || !temporary(i.a) || !write(i.a + 1u)) return false;
      state_[i.a + 1u] = Held::kSaved;
      return true;
    case Op::POP_EXC:
      return consume(i.a, 1) && consume(i.a + 1u, 1, Held::kSaved);
    case Op::RERAISE:
      return consume(i.a, 1) && flow_to_handler(at);
    case Op::COPY_FREE:
      if (i.a < code_.free_first || i.a + i.b > code_.local_count)
        return fail("a register out of range");
      for (uint32_t k = 0; k < i.b; ++k) state_[i.a + k] = Held::kCell;
      return true;
    case Op::MAKE_CELL:
      if (i.a >= code_.local_count) return fail("a register out of range");
      if (!flow_to_handler(at)) return false;
      state_[i.a] = Held::kCell;
      return true;
    case Op::STORE_CELL:
    case Op::DELETE_CELL:
      done = false;
      return cell(i.a);
    case Op::LOAD_CELL:
    case Op::LOAD_CLASS_CELL:
    case Op::LOAD_DICT_OR_GLOBAL:
      done = false;
      return cell(i.b);
    case Op::LOAD_DICT_OR_CELL:
      done = false;
      return cell(i.b) && cell(i.c);
    case Op::CLEAR_LOCAL:
    case Op::DELETE_LOCAL:
      if (i.a >= code_.local_count) return fail("a register out of range");
      if (!flow_to_handler(at)) return false;
      state_[i.a] = Held::kValue;
      return true;
    default:
      done = false;
      return true;
  }
}

/// One instruction: its effect on state_, and the flow to wherever it may jump or raise to.
bool Verifier::step(uint32_t at) {
  const Instruction& i = code_.instructions[at];
  const OpInfo& info = op_info(i.op);
  bool done = false;
  if (!special(i, at, done)) return false;
  if (done) return true;
  const uint32_t next = at + 1;
  if (i.op == Op::FOR_ITER) {
    if (i.b + kLoopLength > code_.register_count || state_[i.b] != Held::kLoop)
      return fail("not a loop");
    // Exhausted or raising, the state is released; a raise leaves it to the unwinder.
    const Held target = i.a < code_.register_count ? state_[i.a] : Held::kDead;
    if (!flow_to_handler(at) || !write(i.a) ||
        !flow(static_cast<uint32_t>(next + static_cast<int16_t>(i.c)))) {
      return false;
    }
    state_[i.a] = target;
    for (uint32_t k = 0; k < kLoopLength; ++k) state_[i.b + k] = Held::kDead;
    return true;
  }
  if (!operands(i)) return false;
  // RETURN raises for an unbound variable only, which a temporary is not.
  // A jump back notices interrupts.
  const bool raises =
      ((static_cast<unsigned>(info.flags) & 1u) != 0 && !(i.op == Op::RETURN && temporary(i.b))) ||
      (i.op == Op::JUMP && i.wide() < 0);
  if (raises && !flow_to_handler(at)) return false;
  if (i.op == Op::FOR_PREP || i.op == Op::FOR_PREP_RANGE) {
    if (!write(i.b, kLoopLength)) return false;
    for (uint32_t k = 0; k < kLoopLength; ++k)
      state_[i.b + k] = k == 0 ? Held::kLoop : Held::kLoopRest;
  }
  if (info.a == OperandKind::Dst && !write(i.a)) return false;
  if (info.a == OperandKind::DstRange && !write(i.a, range_length(i))) return false;
  if (info.a == OperandKind::Jump) {
    // Where the jump is taken for None, nothing is left to be released.
    const bool none = i.op == Op::JUMP_IF_NONE && temporary(i.b) && state_[i.b] == Held::kValue;
    if (none) state_[i.b] = Held::kDead;
    if (!flow(static_cast<uint32_t>(next + static_cast<int16_t>(i.a)))) return false;
    if (none) state_[i.b] = Held::kValue;
  }
  if (i.op == Op::JUMP && !flow(static_cast<uint32_t>(next + i.wide()))) return false;
  if (i.op == Op::RETURN || i.op == Op::RETURN_CONST) {
    for (uint32_t reg = code_.release_count; reg < code_.register_count; ++reg) {
      if (state_[reg] != Held::kDead) return fail("returns with a live register");
    }
  }
  return true;
}

/// The present state reaches `target`. Temporaries must agree with what reached it before.
bool Verifier::flow(uint32_t target) {
  uint8_t*& saved = states_[block_of_[target]];
  const uint32_t count = code_.register_count;
  if (saved == nullptr) {
    saved = arena_.make_array<uint8_t>(count);
    if (saved == nullptr) return false;
    std::memcpy(saved, state_, count);
    return work_.push(arena_, target);
  }
  if (std::memcmp(saved, state_, count) == 0) return true;
  bool weaker = false;
  for (uint32_t k = 0; k < count; ++k) {
    const Held mine = state_[k];
    const auto before = static_cast<Held>(saved[k]);
    if (mine == before) continue;
    Held both = temporary(k) ? Held::kMaybe : Held::kValue;
    if (temporary(k) && (mine > Held::kMaybe || before > Held::kMaybe))
      return fail("paths disagree about a register");
    if (both == before) continue;
    saved[k] = static_cast<uint8_t>(both);
    weaker = true;
  }
  return !weaker || work_.push(arena_, target);
}

/// The state in which an instruction raises reaches its handler: the temporaries from the entry's
/// register on are released, and the exception stands in that register.
bool Verifier::flow_to_handler(uint32_t at) {
  if (handler_[at] == kNone) return true;
  const ExceptionEntry& e = code_.exception_table[handler_[at]];
  const uint32_t tail = code_.register_count - e.reg;
  std::memcpy(kept_, state_ + e.reg, tail);
  std::memset(state_ + e.reg, static_cast<int>(Held::kDead), tail);
  state_[e.reg] = Held::kValue;
  const bool fits = flow(e.handler);
  std::memcpy(state_ + e.reg, kept_, tail);
  return fits;
}

Result<void> Verifier::run() {
  uint32_t at = 0;
  bool good = check_tables() && mark_targets();
  if (good) {
    state_ = arena_.make_array<Held>(code_.register_count);
    kept_ = arena_.make_array<Held>(code_.register_count);
    good = !arena_.failed();
  }
  if (good) {
    std::memset(state_, static_cast<int>(Held::kDead), code_.register_count);
    std::memset(state_, static_cast<int>(Held::kValue), code_.release_count);
    bool more = true;
    while (good && more) {
      while (good) {
        good = step(at);
        if (!good || !falls_through(code_.instructions[at].op)) break;
        ++at;
        if (block_of_[at] != kNone) {
          good = flow(at);
          break;
        }
      }
      more = !work_.empty();
      if (good && more) {
        at = work_.back();
        work_.pop();
        std::memcpy(state_, snapshot(at), code_.register_count);
      }
    }
  }
  if (good) return ok();
  if (reason_ == nullptr) return raise_no_memory(vm_);
  return vm_.raise<SystemError>("bad bytecode in {} at {}: {}", code_.qualname, at, reason_);
}

}  // namespace

Result<void> verify(VM& vm, Arena& arena, const Code& code) {
  return Verifier(vm, arena, code).run();
}

}  // namespace bufo

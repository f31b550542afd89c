// Instructions and what is derived from bytecode.def.
#pragma once

#include "runtime/base.h"

namespace bufo {

enum class Op : uint8_t {
#define BUFO_OP(Name, a, b, c, flags) Name,
#include "interp/bytecode.def"
#undef BUFO_OP
  kCount
};

// Instruction flags.
inline constexpr unsigned kTempA =
    1;  // operand a (as Reg) is a temporary consumed by this instruction
inline constexpr unsigned kTempB = 2;
inline constexpr unsigned kTempC = 4;
inline constexpr unsigned kInplace = 8;  // arithmetic: the augmented form
inline constexpr unsigned kNegate = 16;  // compare-and-branch: jump if the comparison is false

struct Instruction {
  Op op = Op::NOP;
  uint8_t flags = 0;
  uint16_t a = 0, b = 0, c = 0;

  int32_t wide() const { return static_cast<int32_t>(b | static_cast<uint32_t>(c) << 16); }
  void set_wide(int32_t v) {
    b = static_cast<uint16_t>(v);
    c = static_cast<uint16_t>(static_cast<uint32_t>(v) >> 16);
  }
};
static_assert(sizeof(Instruction) == 8);

enum class OperandKind : uint8_t {
  None,
  Dst,
  DstRange,
  Reg,
  Win,
  LoopState,
  Imm,
  UImm,
  Wide,
  Jump,
  Name,
  Cache
};
enum class OpFlags : uint8_t {
  Plain = 0,
  Raise = 1,
  Jump = 2,
  RaiseJump = 3,
  Quick = 5,
  QuickJump = 7
};

struct OpInfo {
  const char* name;
  OperandKind a, b, c;
  OpFlags flags;
};
/// The row of an opcode.
const OpInfo& op_info(Op op);

/// Rare operations, operand c of INTRINSIC; b is their operand.
enum class Intrinsic : uint16_t {
  kNone,
  kTypeVar,                 // b = (name,) -> TypeVar
  kTypeVarWithBound,        // b = (name, function giving the bound)
  kTypeVarWithConstraints,  // b = (name, function giving the tuple of constraints)
  kParamSpec,               // b = (name,)
  kTypeVarTuple,            // b = (name,)
  kTypeAlias,               // b = (name, type params tuple or None, function giving the value)
  kSubscriptGeneric,        // b = (type params tuple,) -> Generic[...] base
  kSetFunctionTypeParams,   // b = (function, type params) -> function
};

}  // namespace bufo

// The table behind op_info, derived from bytecode.def.
#include "interp/bytecode.h"

namespace bufo {

const OpInfo& op_info(Op op) {
  static constexpr OpInfo kTable[] = {
#define BUFO_OP(Name, a, b, c, flags) \
  {#Name, OperandKind::a, OperandKind::b, OperandKind::c, OpFlags::flags},
#include "interp/bytecode.def"
#undef BUFO_OP
  };
  static_assert(sizeof kTable / sizeof kTable[0] == static_cast<size_t>(Op::kCount));
  return kTable[static_cast<uint8_t>(op)];
}

}  // namespace bufo

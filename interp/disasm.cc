// See disasm.h.
#include "interp/disasm.h"

namespace bufo {

namespace {

void append_padded(StrBuilder& out, std::string_view text, size_t width) {
  out.append_ascii(text);
  if (text.size() < width) out.append_repeated(U' ', width - text.size());
}

Result<void> append_operand(VM& vm, StrBuilder& out, const Code& code, uint32_t at,
                            OperandKind kind, uint16_t raw, bool temp) {
  const Instruction& i = code.instructions[at];
  switch (kind) {
    case OperandKind::None:
      return ok();
    case OperandKind::Imm:
      out.append_ascii(" #");
      out.append_int(static_cast<int16_t>(raw));
      return ok();
    case OperandKind::UImm:
      out.append_ascii(" ");
      out.append_int(raw);
      return ok();
    case OperandKind::Jump:
      out.append_ascii(" ->");
      out.append_int(static_cast<int64_t>(at) + 1 + static_cast<int16_t>(raw));
      return ok();
    case OperandKind::Name:
      out.append_ascii(" ");
      out.append(*code.names[raw]);
      return ok();
    case OperandKind::Cache:
      out.append_ascii(" ");
      out.append(*code.caches[raw].name);
      return ok();
    case OperandKind::Wide:
      out.append_ascii(" ");
      if (i.op == Op::JUMP) {
        out.append_ascii("->");
        out.append_int(static_cast<int64_t>(at) + 1 + i.wide());
      } else if (i.op == Op::LOAD_INT) {
        out.append_ascii("#");
        out.append_int(i.wide());
      } else {
        TRY(out.append_repr(code.constants[i.wide()]));
      }
      return ok();
    default:
      break;
  }
  out.append_ascii(temp ? " !r" : " r");
  out.append_int(raw);
  if (raw < code.local_count) {
    out.append_ascii(":");
    out.append(as<Str>(as<Tuple>(code.local_names).items[raw]));
  }
  static_cast<void>(vm);
  return ok();
}

Result<void> append_code(VM& vm, StrBuilder& out, const Code& code) {
  NativeDepth depth(vm);
  TRY(depth.enter());
  out.append_ascii("code ");
  out.append(as<Str>(code.qualname));
  out.append_ascii(": ");
  out.append_int(code.local_count);
  out.append_ascii(" named, ");
  out.append_int(code.register_count);
  out.append_ascii(" registers\n");
  for (uint32_t at = 0; at < code.instruction_count; ++at) {
    const Instruction& i = code.instructions[at];
    const OpInfo& info = op_info(i.op);
    char place[40];
    std::snprintf(place, sizeof place, "%5d %5u  ", code.positions[at].line, at);
    out.append_ascii(place);
    append_padded(out, info.name, 20);
    TRY(append_operand(vm, out, code, at, info.a, i.a, (i.flags & kTempA) != 0));
    TRY(append_operand(vm, out, code, at, info.b, i.b, (i.flags & kTempB) != 0));
    // b and c together are one Wide operand.
    if (info.c != OperandKind::Wide)
      TRY(append_operand(vm, out, code, at, info.c, i.c, (i.flags & kTempC) != 0));
    if (i.flags & kInplace) out.append_ascii(" inplace");
    if (i.flags & kNegate) out.append_ascii(" not");
    out.append_ascii("\n");
  }
  for (uint32_t k = 0; k < code.exception_count; ++k) {
    const ExceptionEntry& e = code.exception_table[k];
    char row[80];
    std::snprintf(row, sizeof row, "  [%u, %u) -> %u with r%u\n", e.start, e.end, e.handler, e.reg);
    out.append_ascii(row);
  }
  for (uint32_t k = 0; k < code.constant_count; ++k) {
    if (!is_exact<Code>(code.constants[k])) continue;
    out.append_ascii("\n");
    TRY(append_code(vm, out, as<Code>(code.constants[k])));
  }
  return ok();
}

}  // namespace

Result<Ref<Str>> disassemble(VM& vm, const Code& code) {
  StrBuilder out(vm);
  TRY(append_code(vm, out, code));
  return out.finish();
}

}  // namespace bufo

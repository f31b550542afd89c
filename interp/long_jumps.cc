// Conditional jumps farther than 16 bits reach.
//
// Such an instruction jumps to a JUMP behind it instead, whose distance has 32 bits:
//
//      JUMP_IF_FALSE  -> far                      JUMP_IF_FALSE  -> out
//      next           …                           JUMP           -> next
//                                            out: JUMP           -> far
//
// Rare, so that ordinary code pays nothing; the same form serves FOR_PREP (which always jumps) and
// FOR_ITER (which jumps back).
#include "interp/compiler_state.h"

namespace bufo {

namespace {

constexpr uint32_t kExtra = 2;  // instructions added behind a widened one

bool fits(int64_t distance) { return distance == static_cast<int16_t>(distance); }

}  // namespace

/// Puts the detours in, and moves labels, patches and positions accordingly. Widening one jump can
/// push another out of reach, so the set grows until nothing changes.
Result<void> Compiler::widen_jumps() {
  Unit& u = *u_;
  if (u.code.size() <= INT16_MAX) return ok();
  const uint32_t count = u.code.size();
  uint8_t* const widened = arena_.make_array<uint8_t>(count);
  uint32_t* const moved = arena_.make_array<uint32_t>(count + 1);  // old index -> new index
  if (arena_.failed()) return raise_no_memory(vm_);
  for (uint32_t k = 0; k < count; ++k) widened[k] = 0;
  bool any = false, changed = true;
  while (changed) {
    changed = false;
    uint32_t at = 0;
    for (uint32_t k = 0; k <= count; ++k) {
      moved[k] = at;
      at += k < count && widened[k] ? 1 + kExtra : 1;
    }
    for (const Unit::Patch& p : u.patches.span()) {
      if (u.code[p.at].op == Op::JUMP || widened[p.at]) continue;
      const int64_t distance =
          static_cast<int64_t>(moved[u.label_at[p.label.id]]) - (moved[p.at] + int64_t{1});
      if (fits(distance)) continue;
      widened[p.at] = 1;
      any = changed = true;
    }
  }
  if (!any) return ok();
  ArenaVector<Instruction> code;
  ArenaVector<CodePosition> positions;
  ArenaVector<uint32_t> handler_of;
  for (uint32_t k = 0; k < count; ++k) {
    for (uint32_t n = 0; n < (widened[k] ? 1 + kExtra : 1u); ++n) {
      Instruction i = u.code[k];
      if (n != 0) {
        i = Instruction{};
        i.op = Op::JUMP;
        i.set_wide(1);  // over the detour; the detour's own distance is patched
      }
      if (!code.push(arena_, i) || !positions.push(arena_, u.positions[k]) ||
          !handler_of.push(arena_, u.handler_of[k])) {
        return raise_no_memory(vm_);
      }
    }
  }
  for (uint32_t& label : Span<uint32_t>{&u.label_at[0], u.label_at.size()}) {
    if (label <= count) label = moved[label];  // not bound: left alone
  }
  ArenaVector<Unit::Patch> patches;
  for (const Unit::Patch& p : u.patches.span()) {
    const uint32_t at = moved[p.at];
    if (!widened[p.at]) {
      if (!patches.push(arena_, {at, p.label})) return raise_no_memory(vm_);
      continue;
    }
    Instruction& i = code[at];
    (i.op == Op::FOR_ITER ? i.c : i.a) = 1;
    if (!patches.push(arena_, {at + kExtra, p.label})) return raise_no_memory(vm_);
  }
  u.code = code;
  u.positions = positions;
  u.handler_of = handler_of;
  u.patches = patches;
  return ok();
}

}  // namespace bufo

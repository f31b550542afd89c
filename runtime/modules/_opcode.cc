// _opcode: what modules opcode and dis ask of the machine.
//
// The machine has registers and no evaluation stack, so that no instruction changes its depth.
#include "runtime/modules.h"

namespace bufo {

namespace {

Result<Value> opcode_stack_effect(VM& vm, const Args& args) {
  const ptrdiff_t opcode = TRY(args.index(vm, 0));
  if (args.has_value(1)) {
    const ptrdiff_t oparg = TRY(args.index(vm, 1));
    static_cast<void>(oparg);
  }
  if (args.has(2) && !args[2].is_none() && !args[2].is_bool()) {
    return vm.raise<ValueError>("stack_effect: jump must be False, True or None");
  }
  if (opcode < 0 || opcode > 255) return vm.raise<ValueError>("invalid opcode or oparg");
  return Value::small_int(0);
}
Result<Value> opcode_statistics(VM&, const Args&) { return none(); }

constexpr Method kFunctions[] = {
    function("stack_effect", "(opcode, oparg=None, /, *, jump=None)", opcode_stack_effect,
             "By how much an instruction changes the depth of the stack."),
    function("get_specialization_stats", "()", opcode_statistics, "None: they are not kept."),
};

}  // namespace

constinit const ModuleSpec kOpcodeModule = {
    .name = "_opcode",
    .functions = kFunctions,
    .doc = "Support for the modules opcode and dis.",
};

}  // namespace bufo

// The verifier refuses code that would read what is not there. Each test compiles a function,
// damages one thing in it, and expects a SystemError.
#include "interp/verify.h"

#include <gtest/gtest.h>

#include <functional>

#include "interp/interpreter.h"
#include "interp/syntax_error.h"

namespace bufo {
namespace {

class VerifyTest : public ::testing::Test {
 protected:
  void SetUp() override {
    vm_ = create_interpreter(VM::Options{});
    ASSERT_NE(vm_, nullptr);
  }
  void TearDown() override {
    module_ = AnyRef();
    EXPECT_EQ(destroy_interpreter(vm_), 0u);
  }

  /// The code of the one function in `source`.
  Code& function_code(std::string_view source) {
    Result<Ref<Str>> name = intern(*vm_, "<test>");
    const Ref<Str> filename = std::move(name).take();
    Result<Ref<Code>> made =
        compile_source(*vm_, source, *filename, SourceKind::String, ParseMode::File, 0, 0);
    EXPECT_FALSE(made.is_error());
    module_ = AnyRef(std::move(made).take());
    const Code& module = as<Code>(module_);
    for (uint32_t k = 0; k < module.constant_count; ++k) {
      if (is_exact<Code>(module.constants[k])) return as<Code>(module.constants[k]);
    }
    ADD_FAILURE() << "no function in the source";
    return as<Code>(module_);
  }

  static Instruction& find(Code& code, Op op) {
    for (uint32_t k = 0; k < code.instruction_count; ++k) {
      if (code.instructions[k].op == op) return code.instructions[k];
    }
    ADD_FAILURE() << "no " << op_info(op).name;
    return code.instructions[0];
  }

  bool accepted(const Code& code) {
    Arena arena(heap_arena_memory(*vm_));
    const Result<void> verified = verify(*vm_, arena, code);
    if (verified.is_error()) clear_pending(*vm_);
    return !verified.is_error();
  }

  /// Refused with the damage, accepted without it.
  void refused(std::string_view source, Op op, const std::function<void(Instruction&)>& damage) {
    Code& code = function_code(source);
    EXPECT_TRUE(accepted(code)) << source;
    Instruction& i = find(code, op);
    const Instruction before = i;
    damage(i);
    EXPECT_FALSE(accepted(code)) << source << ": " << op_info(op).name;
    i = before;
    EXPECT_TRUE(accepted(code)) << source;
  }

  VM* vm_ = nullptr;
  AnyRef module_;
};

constexpr const char* kCall = "def f(a, b):\n  return g(a + 1, [b])\n";
constexpr const char* kLoop = "def f(a):\n  for x in a:\n    if x: break\n  return x\n";
constexpr const char* kTry = "def f(a):\n  try:\n    a()\n  except E as e:\n    return e\n";
constexpr const char* kClosure = "def f(a):\n  def g():\n    return a\n  return g\n";

TEST_F(VerifyTest, OperandsOutOfRange) {
  refused(kCall, Op::RETURN, [](Instruction& i) { i.b = 0x7000; });
  refused(kCall, Op::CALL, [](Instruction& i) { i.a = 0x7000; });
  refused(kCall, Op::CALL, [](Instruction& i) { i.c = 0x7000; });
  refused(kCall, Op::LOAD_GLOBAL, [](Instruction& i) { i.c = 99; });
  refused("def f(): return 'text'\n", Op::RETURN_CONST, [](Instruction& i) { i.set_wide(99); });
  refused("def f(): return 'text'\n", Op::RETURN_CONST, [](Instruction& i) { i.set_wide(-1); });
}

TEST_F(VerifyTest, TemporariesLiveAndDieOnce) {
  // The callee is never loaded; an argument is used twice; the result is left behind.
  refused(kCall, Op::LOAD_GLOBAL, [](Instruction& i) { i.op = Op::NOP; });
  refused(kCall, Op::CALL, [](Instruction& i) { --i.c; });
  refused(kCall, Op::CALL, [](Instruction& i) { ++i.b; });
  refused(kCall, Op::RETURN, [](Instruction& i) { i.flags = 0; });
  refused("def f(a):\n  return a\n", Op::RETURN, [](Instruction& i) { i.flags = kTempB; });
}

TEST_F(VerifyTest, JumpsStayInside) {
  refused(kLoop, Op::FOR_PREP, [](Instruction& i) { i.a = 0x7000; });
  refused(kLoop, Op::FOR_ITER, [](Instruction& i) { i.c = 0x8000; });
  refused("def f(a):\n  while a: a()\n", Op::RETURN_CONST, [](Instruction& i) { i.op = Op::NOP; });
}

TEST_F(VerifyTest, LoopStatesBelongToTheirLoop) {
  refused(kLoop, Op::FOR_ITER, [](Instruction& i) { ++i.b; });
  refused(kLoop, Op::RELEASE, [](Instruction& i) { i.op = Op::NOP; });
  refused(kLoop, Op::RELEASE, [](Instruction& i) { ++i.a; });
}

TEST_F(VerifyTest, HandledExceptionsAreTakenBack) {
  refused(kTry, Op::POP_EXC, [](Instruction& i) { i.op = Op::NOP; });
  refused(kTry, Op::PUSH_EXC, [](Instruction& i) { i.op = Op::NOP; });
  Code& code = function_code(kTry);
  ExceptionEntry& entry = code.exception_table[0];
  const ExceptionEntry before = entry;
  entry.handler = code.instruction_count;
  EXPECT_FALSE(accepted(code));
  entry = before;
  entry.reg = 0;
  EXPECT_FALSE(accepted(code));
  entry = before;
  entry.end = code.instruction_count + 1;
  EXPECT_FALSE(accepted(code));
  entry = before;
  EXPECT_TRUE(accepted(code));
}

TEST_F(VerifyTest, CellsAreMadeFirst) {
  refused(kClosure, Op::MAKE_CELL, [](Instruction& i) { i.op = Op::NOP; });
  Code& outer = function_code(kClosure);
  for (uint32_t k = 0; k < outer.constant_count; ++k) {
    if (!is_exact<Code>(outer.constants[k])) continue;
    Code& inner = as<Code>(outer.constants[k]);
    Instruction& copy = find(inner, Op::COPY_FREE);
    copy.op = Op::NOP;
    EXPECT_FALSE(accepted(inner));
    copy.op = Op::COPY_FREE;
    EXPECT_TRUE(accepted(inner));
  }
}

TEST_F(VerifyTest, QuickenedAndUnknownInstructions) {
  refused("def f(a, b): return a + b\n", Op::ADD, [](Instruction& i) { i.op = Op::ADD_INT; });
  refused("def f(a, b): return a + b\n", Op::ADD,
          [](Instruction& i) { i.op = static_cast<Op>(static_cast<int>(Op::kCount)); });
}

}  // namespace
}  // namespace bufo

// Raising: message text, instances, context chains, OSError by errno.
#include "runtime/error.h"

#include <cerrno>

#include "tests/support/vm_test.h"

namespace bufo {
namespace {

class ErrorTest : public VmTest {
 protected:
  std::string construct(TypeIndex cls, std::initializer_list<Value> args) {
    return shown(call(*vm_, &vm_->type(cls), args));
  }
  std::string str_of_new(TypeIndex cls, std::initializer_list<Value> args) {
    Result<Value> made = call(*vm_, &vm_->type(cls), args);
    if (made.is_error()) return take_error();
    const AnyRef e = std::move(made).take();
    const Ref<Str> s = MUST(str(*vm_, e));
    return text(*s);
  }
};

TEST_F(ErrorTest, MessageArguments) {
  const auto raised = vm_->raise<ValueError>("{} {} {} {} {} {} {}", "text", -5, 7u, UINT64_MAX,
                                             'c', repr_of(make("q")), type_name_of(Value::none()));
  EXPECT_EQ(error_of(Result<void>(raised)),
            "ValueError: text -5 7 18446744073709551615 c 'q' NoneType");
  EXPECT_EQ(error_of(Result<void>(vm_->raise<KeyError>("x"))), "KeyError: 'x'");
}

TEST_F(ErrorTest, ContextsFormNoCycle) {
  VM& vm = *vm_;
  static_cast<void>(vm.raise<ValueError>("first"));
  const AnyRef first = take_pending(vm);
  vm.handled = AnyRef(first).release();
  static_cast<void>(vm.raise<TypeError>("second"));
  const AnyRef second = take_pending(vm);
  EXPECT_EQ(as<ExceptionObject>(second).context, first.get());
  replace_slot(vm.handled, AnyRef(second).release());
  static_cast<void>(raise_object(vm, first));
  EXPECT_EQ(as<ExceptionObject>(first).context, second.get());
  EXPECT_TRUE(as<ExceptionObject>(second).context.is_none());
  clear_pending(vm);
  replace_slot(vm.handled, Value::unbound());
}

TEST_F(ErrorTest, OSErrorChoosesItsClass) {
  VM& vm = *vm_;
  EXPECT_EQ(error_of(Result<void>(raise_os_error(vm, ENOENT, make("x")))),
            "FileNotFoundError: [Errno 2] No such file or directory: 'x'");
  EXPECT_EQ(error_of(Result<void>(raise_os_error(vm, EACCES))),
            "PermissionError: [Errno 13] Permission denied");
  EXPECT_EQ(error_of(Result<void>(raise_os_error(vm, ENOENT, make("a"), make("b")))),
            "FileNotFoundError: [Errno 2] No such file or directory: 'a' -> 'b'");
  EXPECT_EQ(construct(kTypeOSError, {number(2), make("x"), make("f")}),
            "FileNotFoundError(2, 'x')");
  EXPECT_EQ(construct(kTypeFileNotFoundError, {number(13), make("x")}),
            "FileNotFoundError(13, 'x')");
  EXPECT_EQ(str_of_new(kTypeOSError, {Value::none(), make("x")}), "[Errno None] x");
}

TEST_F(ErrorTest, TextsOfClassesWithMembers) {
  VM& vm = *vm_;
  const Ref<Tuple> place =
      MUST(make_tuple_of(vm, {make("/a/f.py"), number(7), number(2), make("t")}));
  EXPECT_EQ(str_of_new(kTypeSyntaxError, {make("m"), place}), "m (f.py, line 7)");
  EXPECT_EQ(str_of_new(kTypeSyntaxError, {}), "None");
  EXPECT_EQ(str_of_new(kTypeUnicodeEncodeError,
                       {make("a"), make("x\u1234z"), number(1), number(2), make("r")}),
            "'a' codec can't encode character '\\u1234' in position 1: r");
  EXPECT_EQ(
      str_of_new(kTypeUnicodeTranslateError, {make("x\u00e9z"), number(0), number(3), make("r")}),
      "can't translate characters in position 0-2: r");
  EXPECT_EQ(construct(kTypeUnicodeDecodeError, {make("a")}),
            "TypeError: function takes exactly 5 arguments (1 given)");
  EXPECT_EQ(construct(kTypeValueError, {number(1)}), "ValueError(1)");
  EXPECT_EQ(construct(kTypeValueError, {number(1), number(2)}), "ValueError(1, 2)");
  EXPECT_EQ(construct(kTypeValueError, {}), "ValueError()");
}

TEST_F(ErrorTest, Groups) {
  VM& vm = *vm_;
  const AnyRef value_error = MUST(call(vm, &vm.type(kTypeValueError)));
  const AnyRef key_error = MUST(call(vm, &vm.type(kTypeKeyError)));
  const AnyRef interrupt = MUST(call(vm, &vm.type(kTypeKeyboardInterrupt)));
  EXPECT_EQ(construct(kTypeBaseExceptionGroup, {make("g"), list_of({value_error})}),
            "ExceptionGroup('g', [ValueError()])");
  EXPECT_EQ(construct(kTypeExceptionGroup, {make("g"), list_of({interrupt})}),
            "TypeError: Cannot nest BaseExceptions in an ExceptionGroup");
  EXPECT_EQ(construct(kTypeExceptionGroup, {make("g"), list_of({})}),
            "ValueError: second argument (exceptions) must be a non-empty sequence");
  EXPECT_EQ(construct(kTypeExceptionGroup, {make("g"), list_of({number(1)})}),
            "ValueError: Item 0 of second argument (exceptions) is not an exception");
  const AnyRef group =
      MUST(call(vm, &vm.type(kTypeExceptionGroup), {make("g"), list_of({value_error, key_error})}));
  const Ref<Str> split = MUST(intern(vm, "split"));
  EXPECT_EQ(shown(call_method(vm, group, *split, {&vm.type(kTypeValueError)})),
            "(ExceptionGroup('g', [ValueError()]), ExceptionGroup('g', [KeyError()]))");
  EXPECT_EQ(shown(call_method(vm, group, *split, {number(5)})),
            "TypeError: expected a function, exception type or tuple of exception types");
}

TEST_F(ErrorTest, Matching) {
  VM& vm = *vm_;
  const AnyRef e = MUST(call(vm, &vm.type(kTypeKeyError)));
  const Ref<Tuple> classes =
      MUST(make_tuple_of(vm, {&vm.type(kTypeOSError), &vm.type(kTypeLookupError)}));
  EXPECT_TRUE(MUST(exception_matches(vm, e, &vm.type(kTypeLookupError))));
  EXPECT_TRUE(MUST(exception_matches(vm, e, classes)));
  EXPECT_FALSE(MUST(exception_matches(vm, e, &vm.type(kTypeOSError))));
  EXPECT_EQ(error_of(exception_matches(vm, e, number(1))),
            "TypeError: catching classes that do not inherit from BaseException is not allowed");
}

TEST_F(ErrorTest, MemoryErrorsNeedNoMemory) {
  VM& vm = *vm_;
  vm.heap.fail_after(1, true);
  static_cast<void>(raise_no_memory(vm));
  const AnyRef first = take_pending(vm);
  static_cast<void>(raise_no_memory(vm));
  const AnyRef second = take_pending(vm);
  vm.heap.fail_after(0);
  EXPECT_EQ(first.get(), vm.memory_error);
  EXPECT_EQ(second.get(), vm.memory_error);
  static_cast<void>(raise_no_memory(vm));
  const AnyRef third = take_pending(vm);
  EXPECT_NE(third.get(), vm.memory_error);
}

}  // namespace
}  // namespace bufo

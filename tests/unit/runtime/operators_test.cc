// Operators on built-in values: results, and the messages where a type declines.
#include "runtime/operators.h"

#include "tests/support/vm_test.h"

namespace bufo {
namespace {

class OperatorsTest : public VmTest {};

TEST_F(OperatorsTest, ArithmeticMessages) {
  VM& vm = *vm_;
  const Ref<Str> s = make("a");
  const Ref<List> list = list_of({number(1)});
  EXPECT_EQ(shown(binary_op(vm, BinaryOp::kAdd, number(2), number(3))), "5");
  EXPECT_EQ(shown(binary_op(vm, BinaryOp::kAdd, s, s)), "'aa'");
  EXPECT_EQ(shown(binary_op(vm, BinaryOp::kMul, s, number(3))), "'aaa'");
  EXPECT_EQ(shown(binary_op(vm, BinaryOp::kMul, number(2), list)), "[1, 1]");
  EXPECT_EQ(shown(binary_op(vm, BinaryOp::kAdd, number(1), s)),
            "TypeError: unsupported operand type(s) for +: 'int' and 'str'");
  EXPECT_EQ(shown(inplace_op(vm, BinaryOp::kSub, list, s)),
            "TypeError: unsupported operand type(s) for -=: 'list' and 'str'");
  EXPECT_EQ(shown(binary_op(vm, BinaryOp::kPow, s, number(1))),
            "TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'int'");
  EXPECT_EQ(shown(binary_op(vm, BinaryOp::kMul, s, s)),
            "TypeError: can't multiply sequence by non-int of type 'str'");
  EXPECT_EQ(shown(power3(vm, number(1), number(2), s)),
            "TypeError: unsupported operand type(s) for ** or pow(): 'int', 'int', 'str'");
  EXPECT_EQ(shown(power3(vm, number(3), number(4), number(5))), "1");
  EXPECT_EQ(shown(negative(vm, s)), "TypeError: bad operand type for unary -: 'str'");
  EXPECT_EQ(shown(invert(vm, s)), "TypeError: bad operand type for unary ~: 'str'");
  EXPECT_EQ(shown(absolute(vm, s)), "TypeError: bad operand type for abs(): 'str'");
  EXPECT_EQ(shown(absolute(vm, number(-7))), "7");
}

TEST_F(OperatorsTest, ComparisonMessages) {
  VM& vm = *vm_;
  EXPECT_EQ(shown(compare(vm, number(1), make("a"), CompareOp::kLt)),
            "TypeError: '<' not supported between instances of 'int' and 'str'");
  EXPECT_EQ(shown(compare(vm, Value::none(), number(1), CompareOp::kGe)),
            "TypeError: '>=' not supported between instances of 'NoneType' and 'int'");
  EXPECT_EQ(shown(compare(vm, number(1), make("a"), CompareOp::kEq)), "False");
  EXPECT_EQ(shown(compare(vm, list_of({number(1)}), list_of({number(1)}), CompareOp::kEq)), "True");
}

TEST_F(OperatorsTest, ItemAndCallMessages) {
  VM& vm = *vm_;
  const Value five = number(5);
  const Ref<Tuple> tuple = MUST(make_tuple_of(vm, {five}));
  EXPECT_EQ(shown(get_item(vm, five, five)), "TypeError: 'int' object is not subscriptable");
  EXPECT_EQ(shown(get_item(vm, &vm.type(kTypeInt), five)),
            "TypeError: type 'int' is not subscriptable");
  EXPECT_EQ(error_of(set_item(vm, tuple, five, five)),
            "TypeError: 'tuple' object does not support item assignment");
  EXPECT_EQ(error_of(del_item(vm, tuple, five)),
            "TypeError: 'tuple' object doesn't support item deletion");
  EXPECT_EQ(shown(call(vm, five)), "TypeError: 'int' object is not callable");
  EXPECT_EQ(error_of(contains(vm, five, five)),
            "TypeError: argument of type 'int' is not iterable");
  EXPECT_EQ(error_of(length(vm, five)), "TypeError: object of type 'int' has no len()");
  EXPECT_EQ(shown(get_iter(vm, five)), "TypeError: 'int' object is not iterable");
  EXPECT_EQ(shown(iter_next(vm, five)), "TypeError: 'int' object is not an iterator");
  EXPECT_EQ(shown(get_attr(vm, five, *make("nope"))),
            "AttributeError: 'int' object has no attribute 'nope'");
  EXPECT_EQ(error_of(hash(vm, list_of({}))), "TypeError: unhashable type: 'list'");
  EXPECT_EQ(shown(to_index(vm, tuple)),
            "TypeError: 'tuple' object cannot be interpreted as an integer");
  EXPECT_EQ(error_of(to_double(vm, tuple)), "TypeError: must be real number, not tuple");
}

TEST_F(OperatorsTest, InstanceChecks) {
  VM& vm = *vm_;
  const Value int_type = &vm.type(kTypeInt);
  const Ref<Tuple> classes = MUST(make_tuple_of(vm, {&vm.type(kTypeStr), int_type}));
  EXPECT_TRUE(MUST(is_instance(vm, number(1), int_type)));
  EXPECT_TRUE(MUST(is_instance(vm, Value::true_(), int_type)));
  EXPECT_TRUE(MUST(is_instance(vm, number(1), classes)));
  EXPECT_FALSE(MUST(is_instance(vm, Value::none(), classes)));
  EXPECT_TRUE(MUST(is_subclass(vm, &vm.type(kTypeBool), int_type)));
  EXPECT_EQ(error_of(is_instance(vm, number(1), number(2))),
            "TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union");
  EXPECT_EQ(error_of(is_subclass(vm, number(1), int_type)),
            "TypeError: issubclass() arg 1 must be a class");
}

TEST_F(OperatorsTest, DeepReprsAreRefused) {
  VM& vm = *vm_;
  AnyRef nested = list_of({});
  for (int i = 0; i < 3000; ++i) nested = list_of({nested});
  EXPECT_EQ(error_of(repr(vm, nested)),
            "RecursionError: maximum recursion depth exceeded while getting the repr of an object");
  EXPECT_EQ(vm.depth, 0u);
}

}  // namespace
}  // namespace bufo

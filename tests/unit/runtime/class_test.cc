// Classes made natively: MRO, layout of __slots__, descriptor order, versions, the life of a class.
#include "runtime/class.h"

#include <gtest/gtest.h>

#include <string>

#include "runtime/gc.h"
#include "runtime/types/int.h"
#include "runtime/types/sequence.h"

namespace bufo {
namespace {

class ClassTest : public testing::Test {
 protected:
  void SetUp() override {
    vm_ = VM::create(VM::Options{});
    ASSERT_NE(vm_, nullptr);
  }
  void TearDown() override { EXPECT_EQ(VM::destroy(vm_), 0u); }

  Ref<Str> name(const char* text) { return MUST(intern(*vm_, text)); }

  /// type(text, bases, namespace), or unbound with the error pending.
  AnyRef try_class(const char* text, std::initializer_list<Value> bases, Dict* namespace_ = nullptr,
                   Type* meta = nullptr) {
    Ref<Tuple> tuple = MUST(make_tuple_of(*vm_, bases));
    Ref<Dict> dict = namespace_ != nullptr ? Ref<Dict>(namespace_) : MUST(make_dict(*vm_));
    Ref<Str> class_name = name(text);
    Result<Value> made = make_class(*vm_, meta != nullptr ? *meta : vm_->type(kTypeType),
                                    *class_name, *tuple, *dict, CallArgs{});
    return made.is_error() ? AnyRef() : std::move(made).take();
  }
  AnyRef make(const char* text, std::initializer_list<Value> bases, Dict* namespace_ = nullptr) {
    AnyRef made = try_class(text, bases, namespace_);
    EXPECT_FALSE(made.is_unbound()) << error();
    return made;
  }
  AnyRef instance(Value cls) { return MUST(call(*vm_, cls)); }

  std::string text_of(Value v) {
    Ref<Str> s = MUST(str(*vm_, v));
    return std::string(MUST(str_utf8(*vm_, *s)));
  }
  /// "Type: message" of the pending error, which is dropped.
  std::string error() {
    if (vm_->pending.is_unbound()) return "";
    AnyRef pending = take_pending(*vm_);
    return std::string(type_name(vm_->type_of(pending))) + ": " + text_of(pending);
  }
  std::string mro(Value cls) {
    const Tuple& order = as<Tuple>(as<Type>(cls).mro);
    std::string names;
    for (ptrdiff_t i = 0; i < order.size; ++i) names += type_name(as<Type>(order.items[i]));
    return names;
  }
  std::string get(Value v, const char* attribute) {
    Result<Value> found = get_attr(*vm_, v, *name(attribute));
    if (found.is_error()) return error();
    AnyRef held = std::move(found).take();
    return text_of(held);
  }
  std::string set(Value v, const char* attribute, Value value) {
    Result<void> done = set_attr(*vm_, v, *name(attribute), value);
    return done.is_error() ? error() : "";
  }
  std::string del(Value v, const char* attribute) {
    Result<void> done = del_attr(*vm_, v, *name(attribute));
    return done.is_error() ? error() : "";
  }

  VM* vm_ = nullptr;
};

TEST_F(ClassTest, MroIsC3) {
  AnyRef o = make("O", {}), a = make("A", {o}), b = make("B", {o}), c = make("C", {o});
  AnyRef k1 = make("K", {a, b}), k2 = make("L", {b, c});
  AnyRef z = make("Z", {k1, k2});
  EXPECT_EQ(mro(z), "ZKALBCOobject");
  EXPECT_TRUE(try_class("X", {o, a}).is_unbound());
  EXPECT_EQ(error(),
            "TypeError: Cannot create a consistent method resolution\norder (MRO) for bases O, A");
  EXPECT_TRUE(try_class("X", {a, a}).is_unbound());
  EXPECT_EQ(error(), "TypeError: duplicate base class A");
}

TEST_F(ClassTest, BasesMustFit) {
  EXPECT_TRUE(try_class("X", {&vm_->type(kTypeBool)}).is_unbound());
  EXPECT_EQ(error(), "TypeError: type 'bool' is not an acceptable base type");
  EXPECT_TRUE(try_class("X", {&vm_->type(kTypeInt), &vm_->type(kTypeStr)}).is_unbound());
  EXPECT_EQ(error(), "TypeError: multiple bases have instance lay-out conflict");
  EXPECT_TRUE(try_class("X", {Value::none()}).is_unbound());
  EXPECT_EQ(error().substr(0, 29), "TypeError: metaclass conflict");
}

TEST_F(ClassTest, SlotsAreMembersAndNothingElse) {
  Ref<Dict> ns = MUST(make_dict(*vm_));
  Ref<Tuple> slots = MUST(make_tuple_of(*vm_, {name("b"), name("a")}));
  MUST(dict_set_str(*vm_, *ns, *vm_->names.slots_, slots));
  AnyRef cls = make("C", {}, ns.get());
  EXPECT_EQ(as<Type>(cls).slot_members, 2u);
  EXPECT_EQ(as<Type>(cls).attrs_offset, kAttrsNone);
  AnyRef c = instance(cls);
  EXPECT_EQ(get(c, "a"), "AttributeError: 'C' object has no attribute 'a'");
  EXPECT_EQ(set(c, "a", Value::small_int(1)), "");
  EXPECT_EQ(set(c, "b", Value::small_int(2)), "");
  EXPECT_EQ(get(c, "a") + get(c, "b"), "12");
  EXPECT_EQ(set(c, "x", Value::small_int(2)), "AttributeError: 'C' object has no attribute 'x'");
  EXPECT_EQ(del(c, "a"), "");
  EXPECT_EQ(del(c, "a"), "AttributeError: a");

  // A subclass without __slots__ has a dict behind the members.
  AnyRef sub = make("D", {cls});
  AnyRef d = instance(sub);
  EXPECT_EQ(set(d, "x", Value::small_int(7)), "");
  EXPECT_EQ(set(d, "b", Value::small_int(8)), "");
  EXPECT_EQ(get(d, "x") + get(d, "b"), "78");
  EXPECT_EQ(get(d, "__dict__"), "{'x': 7}");
  EXPECT_TRUE(try_class("E", {cls, sub}).is_unbound());  // inconsistent order
  error();
  AnyRef other_ns_class = make("F", {}, ns.get());
  EXPECT_TRUE(try_class("E", {cls, other_ns_class}).is_unbound());
  EXPECT_EQ(error(), "TypeError: multiple bases have instance lay-out conflict");
}

TEST_F(ClassTest, DataDescriptorsComeBeforeTheInstance) {
  AnyRef property = MUST(call(*vm_, &vm_->type(kTypeProperty), {&vm_->type(kTypeStr)}));
  Ref<Dict> ns = MUST(make_dict(*vm_));
  MUST(dict_set_str(*vm_, *ns, "p", property));
  MUST(dict_set_str(*vm_, *ns, "v", Value::small_int(1)));
  AnyRef cls = make("C", {}, ns.get());
  AnyRef c = instance(cls);
  AnyRef dict = MUST(get_attr(*vm_, c, *vm_->names.dict_));
  MUST(dict_set_str(*vm_, as<Dict>(dict), "p", Value::small_int(5)));
  EXPECT_EQ(get(c, "v"), "1");
  EXPECT_EQ(set(c, "v", Value::small_int(6)), "");
  EXPECT_EQ(get(c, "v"), "6");
  EXPECT_EQ(get(cls, "v"), "1");
  EXPECT_NE(get(c, "p"), "5");
  EXPECT_EQ(set(c, "p", Value::small_int(6)),
            "AttributeError: property 'p' of 'C' object has no setter");
  EXPECT_EQ(get(cls, "q"), "AttributeError: type object 'C' has no attribute 'q'");
  EXPECT_EQ(set(&vm_->type(kTypeInt), "q", Value::none()),
            "TypeError: cannot set 'q' attribute of immutable type 'int'");
  EXPECT_EQ(set(Value::small_int(1), "real", Value::none()),
            "AttributeError: attribute 'real' of 'int' objects is not writable");
  EXPECT_EQ(set(Value::small_int(1), "__add__", Value::none()),
            "AttributeError: 'int' object attribute '__add__' is read-only");
}

TEST_F(ClassTest, ChangesReachSubclasses) {
  AnyRef a = make("A", {}), b = make("B", {a});
  AnyRef o = instance(b);
  EXPECT_EQ(get(o, "x"), "AttributeError: 'B' object has no attribute 'x'");
  const uint64_t before = as<Type>(b).version;
  EXPECT_EQ(set(a, "x", Value::small_int(3)), "");
  EXPECT_NE(as<Type>(b).version, before);
  EXPECT_EQ(get(o, "x"), "3");
  EXPECT_EQ(del(a, "x"), "");
  EXPECT_EQ(get(o, "x"), "AttributeError: 'B' object has no attribute 'x'");
  // A dunder changes the slots as well.
  EXPECT_EQ(as<Type>(b).slots.length, nullptr);
  EXPECT_EQ(set(a, "__len__", Value::none()), "");
  EXPECT_EQ(as<Type>(b).slots.length, dispatch_length);
  EXPECT_EQ(del(a, "__len__"), "");
  EXPECT_EQ(as<Type>(b).slots.length, nullptr);
}

TEST_F(ClassTest, SlotsComeFromTheMro) {
  Type& int_type = vm_->type(kTypeInt);
  AnyRef mixin = make("Mixin", {});
  AnyRef cls = make("I", {mixin, &int_type});
  EXPECT_EQ(as<Type>(cls).slots.binary.add, int_type.slots.binary.add);
  EXPECT_EQ(as<Type>(cls).slots.hash, int_type.slots.hash);
  EXPECT_EQ(as<Type>(cls).layout, kTypeInt);
  AnyRef five = MUST(call(*vm_, cls, {Value::small_int(5)}));
  EXPECT_EQ(set(five, "x", Value::small_int(2)), "");
  AnyRef sum = MUST(binary_op(*vm_, BinaryOp::kAdd, five, Value::small_int(1)));
  EXPECT_EQ(sum->small_int(), 6);
  EXPECT_EQ(get(five, "x"), "2");
}

TEST_F(ClassTest, EqualityWithoutHashMakesUnhashable) {
  Ref<Dict> ns = MUST(make_dict(*vm_));
  MUST(dict_set_str(*vm_, *ns, *vm_->names.eq_, Value::none()));
  AnyRef cls = make("C", {}, ns.get());
  AnyRef c = instance(cls);
  EXPECT_TRUE(hash(*vm_, c).is_error());
  EXPECT_EQ(error(), "TypeError: unhashable type: 'C'");
}

TEST_F(ClassTest, AssigningClassAndBases) {
  AnyRef a = make("A", {}), b = make("B", {});
  AnyRef o = instance(a);
  EXPECT_EQ(set(o, "x", Value::small_int(1)), "");
  EXPECT_EQ(set(o, "__class__", b), "");
  EXPECT_EQ(&vm_->type_of(o), &as<Type>(b));
  EXPECT_EQ(get(o, "x"), "1");
  EXPECT_EQ(set(o, "__class__", &vm_->type(kTypeInt)),
            "TypeError: __class__ assignment only supported for mutable types or ModuleType "
            "subclasses");
  AnyRef d = make("D", {a});
  Ref<Tuple> bases = MUST(make_tuple_of(*vm_, {b}));
  EXPECT_EQ(set(d, "__bases__", bases), "");
  EXPECT_EQ(mro(d), "DBobject");
  Ref<Tuple> own = MUST(make_tuple_of(*vm_, {d}));
  EXPECT_EQ(set(b, "__bases__", own), "TypeError: a __bases__ item causes an inheritance cycle");
}

TEST_F(ClassTest, ADeadClassGivesItsIndexBack) {
  uint16_t index = 0;
  {
    AnyRef cls = make("C", {});
    index = as<Type>(cls).index;
    instance(cls);
  }
  collect_garbage(*vm_);
  EXPECT_EQ(vm_->types[index], nullptr);
  AnyRef next = make("D", {});
  EXPECT_EQ(as<Type>(next).index, index);
  Ref<List> subclasses = MUST(list_subclasses(*vm_, vm_->type(kTypeObject)));
  EXPECT_EQ(subclasses->items[subclasses->size - 1].bits(), next.get().bits());
}

TEST_F(ClassTest, BuiltInDictsAreFilledOnDemand) {
  Type& type = vm_->type(kTypeRange);
  EXPECT_FALSE(type.has_flag(kTypeFlagDictReady));
  EXPECT_EQ(get(&type, "__len__"), "<slot wrapper '__len__' of 'range' objects>");
  EXPECT_TRUE(type.has_flag(kTypeFlagDictReady));
  AnyRef one = Value::small_int(1);
  EXPECT_EQ(get(one, "__add__").substr(0, 45), "<method-wrapper '__add__' of int object at 0x");
  AnyRef add = MUST(get_attr(*vm_, one, *vm_->names.add_));
  AnyRef three = MUST(call(*vm_, add, {Value::small_int(2)}));
  EXPECT_EQ(three->small_int(), 3);
  EXPECT_TRUE(call(*vm_, add).is_error());
  EXPECT_EQ(error(), "TypeError: expected 1 argument, got 0");
}

TEST_F(ClassTest, EveryNativeTypeFillsItsDict) {
  for (uint16_t i = 1; i < kTypeFirstFree; ++i) {
    Type& type = *vm_->types[i];
    EXPECT_GT(type_dict(*vm_, type).used, 0) << type_name(type);
    EXPECT_TRUE(vm_->pending.is_unbound()) << type_name(type);
  }
}

TEST_F(ClassTest, SuperLooksPast) {
  AnyRef a = make("A", {}), b = make("B", {a});
  EXPECT_EQ(set(a, "x", Value::small_int(1)), "");
  EXPECT_EQ(set(b, "x", Value::small_int(2)), "");
  AnyRef o = instance(b);
  AnyRef found = MUST(super_get_attr(*vm_, as<Type>(b), o, *name("x")));
  EXPECT_EQ(found->small_int(), 1);
  EXPECT_TRUE(super_get_attr(*vm_, as<Type>(b), o, *name("y")).is_error());
  EXPECT_EQ(error(), "AttributeError: 'super' object has no attribute 'y'");
  EXPECT_TRUE(super_get_attr(*vm_, as<Type>(b), Value::none(), *name("y")).is_error());
  EXPECT_EQ(error(), "TypeError: super(type, obj): obj must be an instance or subtype of type");
}

TEST_F(ClassTest, EveryAllocationMayFail) {
  // Built beforehand, so that only the class and what follows is refused memory.
  AnyRef base = make("Base", {});
  Ref<Dict> ns = MUST(make_dict(*vm_));
  Ref<Tuple> slots = MUST(make_tuple_of(*vm_, {name("a"), name("__dict__")}));
  MUST(dict_set_str(*vm_, *ns, *vm_->names.slots_, slots));
  AnyRef property = MUST(call(*vm_, &vm_->type(kTypeProperty), {&vm_->type(kTypeStr)}));
  MUST(dict_set_str(*vm_, *ns, "p", property));
  Ref<Dict> nothing = MUST(make_dict(*vm_));
  Ref<Str> class_name = name("C"), a = name("a"), x = name("x");
  Ref<Tuple> bases = MUST(make_tuple_of(*vm_, {&vm_->type(kTypeObject)}));
  Type& meta = vm_->type(kTypeType);
  const auto attempt = [&]() -> Result<void> {
    AnyRef cls = TRY(make_class(*vm_, meta, *class_name, *bases, *ns, CallArgs{}));
    AnyRef o = TRY(call(*vm_, cls));
    TRY(set_attr(*vm_, o, *a, Value::small_int(1)));
    TRY(set_attr(*vm_, o, *x, Value::small_int(2)));
    Ref<Tuple> pair = TRY(make_tuple_of(*vm_, {cls, base}));
    AnyRef sub = TRY(call(*vm_, &meta, {class_name, pair, nothing}));
    TRY(set_attr(*vm_, cls, *x, o));
    AnyRef text = TRY(str(*vm_, cls));
    AnyRef alias = TRY(make_generic_alias(*vm_, cls, cls));
    AnyRef either = TRY(binary_op(*vm_, BinaryOp::kOr, alias, cls));
    AnyRef shown = TRY(str(*vm_, either));
    return ok();
  };
  int failures = 0;
  for (uint64_t n = 1; n < 10000; ++n) {
    vm_->heap.fail_after(n);
    Result<void> done = attempt();
    const bool reached = vm_->heap.allocation_count() >= n;
    vm_->heap.fail_after(0);
    if (!reached) break;
    // Tables that only make things faster may be refused without anyone noticing.
    if (!done.is_error()) continue;
    ++failures;
    ASSERT_EQ(error(), "MemoryError: ") << n;
    collect_garbage(*vm_);
  }
  EXPECT_GT(failures, 10);
}

TEST_F(ClassTest, AliasesAndUnions) {
  Type& int_type = vm_->type(kTypeInt);
  Type& str_type = vm_->type(kTypeStr);
  AnyRef alias = MUST(get_item(*vm_, &vm_->type(kTypeList), &int_type));
  EXPECT_EQ(text_of(alias), "list[int]");
  AnyRef either = MUST(binary_op(*vm_, BinaryOp::kOr, &int_type, &str_type));
  EXPECT_EQ(text_of(either), "int | str");
  AnyRef optional = MUST(binary_op(*vm_, BinaryOp::kOr, alias, Value::none()));
  EXPECT_EQ(text_of(optional), "list[int] | None");
  EXPECT_TRUE(MUST(is_instance(*vm_, Value::small_int(1), either)));
  EXPECT_FALSE(MUST(is_instance(*vm_, Value::none(), either)));
}

}  // namespace
}  // namespace bufo

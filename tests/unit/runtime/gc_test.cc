// The life of objects: deep structures, cycles, weak references, shortage of memory.
#include "runtime/gc.h"

#include "runtime/shape.h"
#include "runtime/types/objects.h"
#include "runtime/weak_table.h"
#include "tests/support/vm_test.h"

namespace bufo {
namespace {

class GcTest : public VmTest {};

TEST_F(GcTest, DeepStructuresDieWithoutRecursion) {
  AnyRef nested = list_of({});
  for (int i = 0; i < 1000000; ++i) nested = list_of({nested});
  const size_t before = vm_->heap.usage();
  nested = Value::none();
  EXPECT_LT(vm_->heap.usage(), before - 40000000);
  EXPECT_EQ(vm_->dealloc_depth, 0u);
}

TEST_F(GcTest, CyclesAreFound) {
  VM& vm = *vm_;
  collect_garbage(vm);
  const size_t before = vm.heap.usage();
  for (int i = 0; i < 100; ++i) {
    const Ref<List> a = list_of({});
    const Ref<Dict> d = MUST(make_dict(vm));
    MUST(list_append(vm, *a, d));
    MUST(dict_set_str(vm, *d, "list", a));
  }
  EXPECT_GT(vm.heap.usage(), before);
  EXPECT_EQ(collect_garbage(vm), 200u);
  EXPECT_EQ(vm.heap.usage(), before);
  EXPECT_EQ(collect_garbage(vm), 0u);
}

TEST_F(GcTest, WhatIsReachedFromOutsideStays) {
  VM& vm = *vm_;
  const Ref<List> outside = list_of({});
  const Ref<List> inside = list_of({outside});
  MUST(list_append(vm, *outside, inside));
  EXPECT_EQ(collect_garbage(vm), 0u);
  EXPECT_EQ(inside->size, 1);
  MUST(list_append(vm, *outside, outside));
  as<List>(outside).items[0] = Value::none();
  decref(inside.get());
}

TEST_F(GcTest, CollectionsStartByThemselves) {
  VM& vm = *vm_;
  size_t peak = 0;
  for (int i = 0; i < 200000; ++i) {
    const Ref<List> a = list_of({number(1)});
    MUST(list_append(vm, *a, a));
    peak = vm.heap.usage() > peak ? vm.heap.usage() : peak;
  }
  EXPECT_GT(vm.gc->collections, 5u);
  EXPECT_LT(peak, 10000000u);
  collect_garbage(vm);
}

TEST_F(GcTest, DisabledMeansDisabled) {
  VM& vm = *vm_;
  vm.gc->enabled = false;
  const uint64_t before = vm.gc->collections;
  for (int i = 0; i < 50000; ++i) {
    const Ref<List> a = list_of({number(1)});
    MUST(list_append(vm, *a, a));
  }
  EXPECT_EQ(vm.gc->collections, before);
  EXPECT_EQ(collect_garbage(vm), 50000u);
}

TEST_F(GcTest, WeakReferencesAreCutOff) {
  VM& vm = *vm_;
  AnyRef set = MUST(make_set(vm));
  AnyRef ref = MUST(make_weakref(vm, set.get().object(), Value::none()));
  const AnyRef same = MUST(make_weakref(vm, set.get().object(), Value::none()));
  EXPECT_EQ(ref.get(), same.get());
  EXPECT_EQ(MUST(call(vm, ref)).get(), set.get());
  set = Value::none();
  EXPECT_TRUE(MUST(call(vm, ref))->is_none());
  EXPECT_EQ(error_of(hash(vm, ref)), "TypeError: weak object has gone away");
  EXPECT_EQ(error_of(make_weakref(vm, list_of({}).get(), Value::none())),
            "TypeError: cannot create weak reference to 'list' object");
}

TEST_F(GcTest, WeakReferencesIntoCyclesAreCutOff) {
  VM& vm = *vm_;
  AnyRef ref;
  {
    const Ref<List> list = list_of({});
    const Ref<Set> set = MUST(make_set(vm));
    const Ref<BoundMethod> method = MUST(make_bound_method(vm, list, list));
    MUST(list_append(vm, *list, method));
    ref = MUST(make_weakref(vm, method.get(), Value::none()));
  }
  EXPECT_FALSE(MUST(call(vm, ref))->is_none());
  EXPECT_EQ(collect_garbage(vm), 2u);
  EXPECT_TRUE(MUST(call(vm, ref))->is_none());
}

TEST_F(GcTest, ManyWeakReferences) {
  VM& vm = *vm_;
  std::vector<AnyRef> objects, refs;
  for (int i = 0; i < 5000; ++i) {
    objects.push_back(MUST(make_set(vm)));
    refs.push_back(MUST(make_weakref(vm, objects.back().get().object(), Value::none())));
  }
  for (size_t i = 0; i < objects.size(); i += 2) objects[i] = Value::none();
  for (size_t i = 0; i < refs.size(); ++i) {
    EXPECT_EQ(MUST(call(vm, refs[i])).get(), objects[i].get());
  }
  for (size_t i = 0; i < refs.size(); i += 3) refs[i] = Value::none();
  for (size_t i = 1; i < objects.size(); i += 2) {
    EXPECT_EQ(first_weakref(vm, objects[i].get().object()) != nullptr, i % 3 != 0);
  }
}

TEST_F(GcTest, EveryFailedAllocationIsAMemoryError) {
  VM& vm = *vm_;
  // Something that allocates in many ways; it must fail cleanly at each of its allocations.
  const auto work = [&]() -> Result<void> {
    Ref<List> list = TRY(make_list(vm));
    for (int i = 0; i < 40; ++i) {
      Ref<Str> s = TRY(format(vm, "item {} of {}", i, repr_of(vm.empty_tuple)));
      TRY(list_append(vm, *list, s));
    }
    Ref<Dict> dict = TRY(make_dict(vm));
    for (int i = 0; i < 40; ++i) TRY(dict_set(vm, *dict, list->items[i], list));
    AnyRef again = TRY(binary_op(vm, BinaryOp::kAdd, list, list));
    return vm.raise<ValueError>("{} and {}", type_name_of(again), as<List>(again).size);
  };
  EXPECT_EQ(error_of(work()), "ValueError: list and 80");
  vm.heap.fail_after(UINT64_MAX);
  EXPECT_EQ(error_of(work()), "ValueError: list and 80");
  const uint64_t count = vm.heap.allocation_count();
  EXPECT_GT(count, 50u);
  const size_t usage = vm.heap.usage();
  for (uint64_t n = 1; n <= count; ++n) {
    vm.heap.fail_after(n);
    const Result<void> result = work();
    vm.heap.fail_after(0);
    ASSERT_TRUE(result.is_error());
    // A container that asks for more than it needs does without when that is refused.
    const std::string error = take_error();
    ASSERT_TRUE(error == "MemoryError: " || error == "ValueError: list and 80") << n << error;
    ASSERT_EQ(vm.heap.usage(), usage) << n;
  }
  for (uint64_t n = 1; n <= count; n += 7) {
    vm.heap.fail_after(n, true);
    const Result<void> result = work();
    vm.heap.fail_after(0);
    ASSERT_TRUE(result.is_error());
    ASSERT_EQ(take_error(), "MemoryError: ") << n;
  }
}

TEST_F(GcTest, TheHeapLimitIsAMemoryError) {
  VM& vm = *vm_;
  vm.heap.set_limit(vm.heap.usage() + 1000000);
  const Ref<List> list = list_of({});
  const auto fill = [&]() -> Result<void> {
    for (int i = 0; i < 1000000; ++i) {
      const Ref<Str> s = TRY(format(vm, "some text, number {}", i));
      TRY(list_append(vm, *list, s));
    }
    return ok();
  };
  const Result<void> result = fill();
  vm.heap.set_limit(0);
  EXPECT_EQ(error_of(result), "MemoryError: ");
  EXPECT_GT(list->size, 1000);
}

TEST_F(GcTest, StartUpFailsCleanlyAtEachAllocation) {
  for (size_t limit = 1000; limit < 400000; limit += 3000) {
    VM::Options options;
    options.heap_limit = limit;
    VM* vm = VM::create(options);
    if (vm == nullptr) continue;
    EXPECT_EQ(VM::destroy(vm), 0u);
  }
}

TEST_F(GcTest, ManyInterpretersLiveSideBySide) {
  std::vector<VM*> vms;
  for (int i = 0; i < 50; ++i) vms.push_back(VM::create({}));
  for (VM* vm : vms) {
    ASSERT_NE(vm, nullptr);
    EXPECT_EQ(VM::destroy(vm), 0u);
  }
}

}  // namespace
}  // namespace bufo

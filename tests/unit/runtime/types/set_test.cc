// set against std::set, and the order of small ints, which CPython's table gives.
#include <gtest/gtest.h>

#include <random>
#include <set>
#include <vector>

#include "runtime/types/containers.h"

namespace bufo {
namespace {

class SetTest : public testing::Test {
 protected:
  void SetUp() override {
    vm_ = VM::create(VM::Options{});
    ASSERT_NE(vm_, nullptr);
  }
  void TearDown() override { VM::destroy(vm_); }

  std::set<int64_t> items_of(const Set& set) {
    std::set<int64_t> items;
    Value key;
    for (ptrdiff_t at = 0; set_next(set, at, key);) items.insert(key.small_int());
    EXPECT_EQ(static_cast<ptrdiff_t>(items.size()), set.used);
    return items;
  }

  VM* vm_ = nullptr;
};

TEST_F(SetTest, RandomOperationsAgreeWithTheModel) {
  VM& vm = *vm_;
  std::mt19937 random(3);
  for (const int shift : {0, 1, 12, 40}) {
    for (const unsigned range : {6u, 50u, 2000u}) {
      Ref<Set> set = MUST(make_set(vm));
      std::set<int64_t> model;
      for (unsigned step = 0; step < range * 20; ++step) {
        const int64_t i = static_cast<int64_t>(random() % range) << shift;
        const Value key = Value::small_int(i);
        switch (random() % 4) {
          case 0:
          case 1:
            ASSERT_EQ(MUST(set_add(vm, *set, key)), model.insert(i).second);
            break;
          case 2:
            ASSERT_EQ(MUST(set_discard(vm, *set, key)), model.erase(i) == 1);
            break;
          default:
            ASSERT_EQ(MUST(set_contains(vm, *set, key)), model.count(i) == 1);
        }
        if (step % range == 0) {
          ASSERT_EQ(items_of(*set), model);
        }
      }
      ASSERT_EQ(items_of(*set), model);
    }
  }
}

TEST_F(SetTest, NotImplementedIsAnItemLikeAnyOther) {
  VM& vm = *vm_;
  Ref<Set> set = MUST(make_set(vm));
  MUST(set_add(vm, *set, Value::not_implemented()));
  MUST(set_add(vm, *set, Value::none()));
  MUST(set_discard(vm, *set, Value::none()));
  EXPECT_TRUE(MUST(set_contains(vm, *set, Value::not_implemented())));
  EXPECT_FALSE(MUST(set_contains(vm, *set, Value::none())));
  EXPECT_EQ(set->used, 1);
}

TEST_F(SetTest, OrderIsCPythons) {
  VM& vm = *vm_;
  Ref<Set> set = MUST(make_set(vm));
  for (const int i : {100, 3, 64, 8, 1000, 17, 33, 5, -1, -2, 65536}) {
    MUST(set_add(vm, *set, Value::small_int(i)));
  }
  std::vector<int64_t> order;
  Value key;
  for (ptrdiff_t at = 0; set_next(*set, at, key);) order.push_back(key.small_int());
  EXPECT_EQ(order, (std::vector<int64_t>{64, 33, 65536, 3, 100, 5, 8, 1000, 17, -2, -1}));
}

}  // namespace
}  // namespace bufo

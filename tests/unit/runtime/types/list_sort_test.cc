// list.sort against insertion sort, for every kind of key that has a comparison of its own.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "runtime/types/containers.h"
#include "runtime/types/float.h"
#include "runtime/types/str.h"

namespace bufo {
namespace {

enum class Keys { kInts, kFloats, kStrs, kWideStrs, kMixed, kTuples, kLists };

class ListSortTest : public testing::TestWithParam<Keys> {
 protected:
  void SetUp() override {
    vm_ = VM::create(VM::Options{});
    ASSERT_NE(vm_, nullptr);
  }
  void TearDown() override { VM::destroy(vm_); }

  AnyRef key(Keys keys, int64_t i) {
    VM& vm = *vm_;
    switch (keys) {
      case Keys::kInts:
        return Value::small_int(i);
      case Keys::kFloats:
        return Value::inline_float(static_cast<double>(i) / 4);
      case Keys::kStrs:
        return MUST(make_str(vm, "s" + std::to_string(i)));
      case Keys::kWideStrs:
        return MUST(make_str(vm, (i % 2 != 0 ? "\xe2\x82\xac" : "\xc3\xa9") + std::to_string(i)));
      case Keys::kMixed:
        if (i % 2 != 0) return Value::inline_float(static_cast<double>(i));
        return Value::small_int(i);
      case Keys::kTuples:
        return MUST(make_tuple_of(vm, {Value::small_int(i / 8), Value::small_int(i % 8)}));
      case Keys::kLists: {
        Ref<List> list = MUST(make_list(vm));
        MUST(list_append(vm, *list, Value::small_int(i)));
        return list;
      }
    }
    return {};
  }

  VM* vm_ = nullptr;
};

std::vector<Value> insertion_sort(VM& vm, std::vector<Value> items, bool reverse) {
  for (size_t i = 1; i < items.size(); ++i) {
    for (size_t j = i; j > 0; --j) {
      const Value a = reverse ? items[j - 1] : items[j], b = reverse ? items[j] : items[j - 1];
      if (!MUST(compare_truth(vm, a, b, CompareOp::kLt))) break;
      std::swap(items[j], items[j - 1]);
    }
  }
  return items;
}

TEST_P(ListSortTest, SortsAsInsertionSort) {
  VM& vm = *vm_;
  std::mt19937 random(7);
  for (const int size : {0, 1, 2, 3, 10, 63, 64, 65, 130, 350}) {
    for (int pattern = 0; pattern < 7; ++pattern) {
      Ref<List> list = MUST(make_list(vm));
      for (int i = 0; i < size; ++i) {
        int64_t value = static_cast<int64_t>(random() % 1000);
        if (pattern == 1) value = i;                                   // sorted
        if (pattern == 2) value = size - i;                            // reversed
        if (pattern == 3) value = i % 100 + i / 100;                   // runs
        if (pattern == 4) value = static_cast<int64_t>(random() % 4);  // many equal ones
        if (pattern == 5) value = i < size - 5 ? i : value;            // a few at the end
        if (pattern == 6) value = i / 50 % 2 != 0 ? i : 2 * size - i;  // blocks: gallops
        AnyRef item = key(GetParam(), value);
        MUST(list_append(vm, *list, item));
      }
      for (const bool reverse : {false, true}) {
        const std::vector<Value> before(list->items, list->items + list->size);
        const std::vector<Value> expected = insertion_sort(vm, before, reverse);
        MUST(list_sort(vm, *list, Value::unbound(), reverse));
        ASSERT_EQ(list->size, size);
        // The very objects: so stability is proved too, where objects are made.
        for (int i = 0; i < size; ++i) {
          ASSERT_EQ(list->items[i].bits(), expected[static_cast<size_t>(i)].bits())
              << "size " << size << " pattern " << pattern << " at " << i;
        }
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(AllKeys, ListSortTest,
                         testing::Values(Keys::kInts, Keys::kFloats, Keys::kStrs, Keys::kWideStrs,
                                         Keys::kMixed, Keys::kTuples, Keys::kLists));

TEST_F(ListSortTest, AnErrorLeavesAllItems) {
  VM& vm = *vm_;
  Ref<List> list = MUST(make_list(vm));
  for (int i = 0; i < 300; ++i) {
    MUST(list_append(vm, *list, i == 250 ? Value::none() : Value::small_int(i * 7 % 301)));
  }
  std::vector<uint64_t> before, after;
  for (int i = 0; i < 300; ++i) before.push_back(list->items[i].bits());
  EXPECT_TRUE(list_sort(vm, *list, Value::none(), false).is_error());
  EXPECT_TRUE(pending_is(vm, kTypeTypeError));
  clear_pending(vm);
  ASSERT_EQ(list->size, 300);
  for (int i = 0; i < 300; ++i) after.push_back(list->items[i].bits());
  std::sort(before.begin(), before.end());
  std::sort(after.begin(), after.end());
  EXPECT_EQ(before, after);
}

}  // namespace
}  // namespace bufo

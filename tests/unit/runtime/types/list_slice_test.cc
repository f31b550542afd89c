// Slices of lists, their assignment and deletion, against std::vector: all small cases.
#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "runtime/types/containers.h"

namespace bufo {
namespace {

using Items = std::vector<int64_t>;

// The indices that [start:stop:step] selects, found one by one.
std::vector<int64_t> indices(int64_t start, bool has_start, int64_t stop, bool has_stop,
                             int64_t step, int64_t length) {
  std::vector<int64_t> selected;
  const auto adjust = [&](int64_t i) { return i < 0 ? i + length : i; };
  int64_t i = has_start ? adjust(start) : step > 0 ? 0 : length - 1;
  const int64_t end = has_stop ? adjust(stop) : step > 0 ? length : -1;
  // Start from where the slice may first meet the list.
  if (step > 0 && i < 0) i = 0;
  if (step < 0 && i >= length) i = length - 1;
  for (; step > 0 ? i < end : i > end; i += step) {
    if (i >= 0 && i < length) selected.push_back(i);
  }
  return selected;
}

class ListSliceTest : public testing::Test {
 protected:
  void SetUp() override {
    vm_ = VM::create(VM::Options{});
    ASSERT_NE(vm_, nullptr);
  }
  void TearDown() override { VM::destroy(vm_); }

  Ref<List> list_of(const Items& items) {
    Ref<List> list = MUST(make_list(*vm_));
    for (const int64_t i : items) MUST(list_append(*vm_, *list, Value::small_int(i)));
    return list;
  }
  static Items items_of(Value v) {
    Items items;
    for (ptrdiff_t i = 0; i < as<List>(v).size; ++i) {
      items.push_back(as<List>(v).items[i].small_int());
    }
    return items;
  }

  VM* vm_ = nullptr;
};

TEST_F(ListSliceTest, AllSmallSlices) {
  VM& vm = *vm_;
  constexpr int64_t kAbsent = 99;
  for (int64_t length = 0; length <= 5; ++length) {
    Items items;
    for (int64_t i = 0; i < length; ++i) items.push_back(10 + i);
    for (int64_t start = -7; start <= 8; ++start) {
      for (int64_t stop = -7; stop <= 8; ++stop) {
        for (int64_t step = -3; step <= 4; ++step) {
          if (step == 0) continue;
          const bool has_start = start != 8, has_stop = stop != 8;
          const auto value = [](int64_t i, bool present) {
            return present ? Value::small_int(i) : Value::none();
          };
          Ref<Slice> slice = MUST(make_slice(vm, value(start, has_start), value(stop, has_stop),
                                             step == 4 ? Value::none() : Value::small_int(step)));
          const int64_t stride = step == 4 ? 1 : step;
          const auto selected = indices(start, has_start, stop, has_stop, stride, length);
          Items expected;
          for (const int64_t i : selected) expected.push_back(items[static_cast<size_t>(i)]);

          Ref<List> list = list_of(items);
          AnyRef part = MUST(get_item(vm, list, slice));
          ASSERT_EQ(items_of(part), expected) << length << start << stop << step;

          MUST(del_item(vm, list, slice));
          Items rest;
          for (int64_t i = 0; i < length; ++i) {
            if (std::find(selected.begin(), selected.end(), i) == selected.end()) {
              rest.push_back(items[static_cast<size_t>(i)]);
            }
          }
          ASSERT_EQ(items_of(list), rest);

          // As many new items as old ones: always allowed.
          list = list_of(items);
          Items changed = items, fresh;
          for (size_t i = 0; i < selected.size(); ++i) {
            fresh.push_back(kAbsent + static_cast<int64_t>(i));
            changed[static_cast<size_t>(selected[i])] = fresh.back();
          }
          Ref<List> source = list_of(fresh);
          MUST(set_item(vm, list, slice, source));
          ASSERT_EQ(items_of(list), changed);
        }
      }
    }
  }
}

TEST_F(ListSliceTest, AListIntoItself) {
  VM& vm = *vm_;
  Ref<List> list = list_of({1, 2, 3});
  Ref<Slice> middle = MUST(make_slice(vm, Value::small_int(1), Value::small_int(2), Value::none()));
  MUST(set_item(vm, list, middle, list));
  EXPECT_EQ(items_of(list), (Items{1, 1, 2, 3, 3}));
  Ref<Slice> backwards = MUST(make_slice(vm, Value::none(), Value::none(), Value::small_int(-1)));
  MUST(set_item(vm, list, backwards, list));
  EXPECT_EQ(items_of(list), (Items{3, 3, 2, 1, 1}));
  MUST(list_extend(vm, *list, list));
  EXPECT_EQ(list->size, 10);
}

TEST_F(ListSliceTest, Lengths) {
  VM& vm = *vm_;
  Ref<List> list = list_of({1, 2, 3, 4});
  Ref<List> three = list_of({7, 8, 9});
  Ref<Slice> every_second = MUST(make_slice(vm, Value::none(), Value::none(), Value::small_int(2)));
  EXPECT_TRUE(set_item(vm, list, every_second, three).is_error());
  EXPECT_TRUE(pending_is(vm, kTypeValueError));
  clear_pending(vm);
  Ref<Slice> head = MUST(make_slice(vm, Value::none(), Value::small_int(1), Value::none()));
  MUST(set_item(vm, list, head, three));
  EXPECT_EQ(items_of(list), (Items{7, 8, 9, 2, 3, 4}));
}

}  // namespace
}  // namespace bufo

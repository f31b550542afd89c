// dict against a slow, obvious model: a vector of pairs in insertion order.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "runtime/types/dict_table.h"
#include "runtime/types/str.h"

namespace bufo {
namespace {

class DictTest : public testing::Test {
 protected:
  void SetUp() override {
    vm_ = VM::create(VM::Options{});
    ASSERT_NE(vm_, nullptr);
  }
  void TearDown() override {
    keys_.clear();
    VM::destroy(vm_);
  }

  // Keys of a kind that makes the probing work: 0 dense ints, 1 ints that share their low bits,
  // 2 strs, 3 a mixture.
  AnyRef key(int kind, int64_t i) {
    if (kind == 3) kind = static_cast<int>(i % 3);
    if (kind == 0) return Value::small_int(i);
    if (kind == 1) return Value::small_int(i << 16);
    auto text = make_str(*vm_, "key" + std::to_string(i));
    return AnyRef(std::move(text).take());
  }

  VM* vm_ = nullptr;
  std::vector<AnyRef> keys_;
};

void check_same(VM& vm, Dict& dict, const std::vector<std::pair<AnyRef, int64_t>>& model) {
  ASSERT_EQ(dict.used, static_cast<ptrdiff_t>(model.size()));
  ptrdiff_t at = 0;
  Value key, value;
  for (const auto& [k, v] : model) {
    ASSERT_TRUE(dict_next(dict, at, key, value));
    ASSERT_EQ(key.bits(), k.get().bits());
    ASSERT_EQ(value.small_int(), v);
    AnyRef found = MUST(dict_get(vm, dict, k));
    ASSERT_EQ(found->small_int(), v);
  }
  ASSERT_FALSE(dict_next(dict, at, key, value));
}

TEST_F(DictTest, RandomOperationsAgreeWithTheModel) {
  VM& vm = *vm_;
  std::mt19937 random(42);
  for (int kind = 0; kind < 4; ++kind) {
    for (const int key_count : {3, 8, 40, 300, 3000}) {
      keys_.clear();
      for (int i = 0; i < key_count; ++i) keys_.push_back(key(kind, i));
      Ref<Dict> dict = MUST(make_dict(vm));
      std::vector<std::pair<AnyRef, int64_t>> model;
      const int steps = key_count * 10;
      for (int step = 0; step < steps; ++step) {
        const AnyRef k = keys_[random() % keys_.size()];
        const auto in_model = std::find_if(model.begin(), model.end(), [&](const auto& pair) {
          return pair.first.get() == k.get();
        });
        const uint64_t version = dict->keys_version;
        switch (random() % 8) {
          case 0:
          case 1:
          case 2:
          case 3:
            MUST(dict_set(vm, *dict, k, Value::small_int(step)));
            if (in_model == model.end()) {
              model.emplace_back(k, step);
              ASSERT_NE(dict->keys_version, version);
            } else {
              in_model->second = step;
              ASSERT_EQ(dict->keys_version, version);
            }
            break;
          case 4:
          case 5: {
            const bool deleted = MUST(dict_delete(vm, *dict, k));
            ASSERT_EQ(deleted, in_model != model.end());
            if (deleted) {
              model.erase(in_model);
              ASSERT_NE(dict->keys_version, version);
            }
            break;
          }
          case 6: {
            const bool found = MUST(dict_contains(vm, *dict, k));
            ASSERT_EQ(found, in_model != model.end());
            break;
          }
          default:
            if (random() % 50 == 0) {
              Ref<Dict> copy = MUST(dict_copy(vm, *dict));
              check_same(vm, *copy, model);
              dict = copy;
            } else if (random() % 200 == 0) {
              dict_clear(vm, *dict);
              model.clear();
            } else {
              const int64_t expected = in_model == model.end() ? -step : in_model->second;
              AnyRef value = MUST(dict_setdefault(vm, *dict, k, Value::small_int(-step)));
              ASSERT_EQ(value->small_int(), expected);
              if (in_model == model.end()) model.emplace_back(k, -step);
            }
        }
        if (step % (key_count / 2 + 1) == 0) check_same(vm, *dict, model);
      }
      check_same(vm, *dict, model);
    }
  }
}

// What OrderedDict does: entries that move, and leave from both ends.
TEST_F(DictTest, MovingEntriesAgreesWithTheModel) {
  VM& vm = *vm_;
  std::mt19937 random(43);
  for (const int key_count : {3, 8, 60, 1000}) {
    keys_.clear();
    for (int i = 0; i < key_count; ++i) keys_.push_back(key(3, i));
    Ref<Dict> dict = MUST(make_dict(vm));
    std::vector<std::pair<AnyRef, int64_t>> model;
    for (int step = 0; step < key_count * 20; ++step) {
      const AnyRef k = keys_[random() % keys_.size()];
      const auto in_model = std::find_if(model.begin(), model.end(),
                                         [&](const auto& pair) { return pair.first.get() == k; });
      const unsigned action = random() % 8;
      AnyRef old_key, old_value;
      if (action < 3) {
        MUST(dict_set(vm, *dict, k, Value::small_int(step)));
        if (in_model == model.end()) {
          model.emplace_back(k, step);
        } else {
          in_model->second = step;
        }
      } else if (action < 6 && in_model != model.end()) {
        const bool to_end = action == 3 || random() % 2 == 0;
        MUST(dict_move_entry(vm, *dict, MUST(dict_find(vm, *dict, k)), to_end));
        const auto pair = *in_model;
        model.erase(in_model);
        model.insert(to_end ? model.end() : model.begin(), pair);
      } else if (action == 6 && !model.empty()) {
        dict_take_last(vm, *dict, old_key, old_value);
        ASSERT_EQ(old_key.get().bits(), model.back().first.get().bits());
        model.pop_back();
      } else if (action == 7 && !model.empty()) {
        dict_take_entry(vm, *dict, static_cast<ptrdiff_t>(dict->first), old_key, old_value);
        ASSERT_EQ(old_key.get().bits(), model.front().first.get().bits());
        model.erase(model.begin());
      }
      if (step % (key_count / 2 + 1) == 0) check_same(vm, *dict, model);
    }
    check_same(vm, *dict, model);
  }
}

TEST_F(DictTest, EqualKeysOfDifferentTypesAreOneKey) {
  VM& vm = *vm_;
  Ref<Dict> dict = MUST(make_dict(vm));
  MUST(dict_set(vm, *dict, Value::small_int(1), Value::small_int(10)));
  MUST(dict_set(vm, *dict, Value::true_(), Value::small_int(20)));
  MUST(dict_set(vm, *dict, Value::inline_float(1.0), Value::small_int(30)));
  EXPECT_EQ(dict->used, 1);
  AnyRef value = MUST(dict_get(vm, *dict, Value::small_int(1)));
  EXPECT_EQ(value->small_int(), 30);
}

TEST_F(DictTest, TextFindsAStrKey) {
  VM& vm = *vm_;
  Ref<Dict> dict = MUST(make_dict(vm));
  for (int i = 0; i < 100; ++i) {
    Ref<Str> name = MUST(make_str(vm, "name" + std::to_string(i)));
    MUST(dict_set_str(vm, *dict, *name, Value::small_int(i)));
  }
  for (int round = 0; round < 2; ++round) {
    for (int i = 0; i < 100; ++i) {
      const std::string text = "name" + std::to_string(i);
      EXPECT_EQ(dict_get_str(vm, *dict, std::string_view(text)).small_int(), i);
      Ref<Str> name = MUST(make_str(vm, text));
      EXPECT_EQ(dict_find_str(vm, *dict, *name), i);
    }
    EXPECT_TRUE(dict_get_str(vm, *dict, std::string_view("absent")).is_unbound());
    // The same with a key that is no str.
    MUST(dict_set(vm, *dict, Value::small_int(7), Value::none()));
    EXPECT_TRUE(dict->other_keys);
  }
}

TEST_F(DictTest, RefusedMemoryLeavesTheDictAsItWas) {
  VM& vm = *vm_;
  for (uint64_t n = 1; n < 4; ++n) {
    Ref<Dict> dict = MUST(make_dict(vm));
    ptrdiff_t count = 0;
    for (int i = 0; i < 100; ++i) {
      vm.heap.fail_after(n % 2);
      const Result<void> result = dict_set(vm, *dict, Value::small_int(i), Value::small_int(i));
      vm.heap.fail_after(0);
      if (result.is_error()) {
        clear_pending(vm);
        EXPECT_EQ(dict->used, count);
      } else {
        ++count;
      }
      MUST(dict_set(vm, *dict, Value::small_int(i), Value::small_int(i)));
      count = dict->used;
      EXPECT_EQ(count, i + 1);
    }
  }
}

}  // namespace
}  // namespace bufo

// A test fixture with an interpreter, and helpers that name what went wrong.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "runtime/types/containers.h"
#include "runtime/types/exception.h"
#include "runtime/types/str.h"

namespace bufo {

/// Has a VM without an interpreter above it; checks at the end that nothing has leaked.
class VmTest : public testing::Test {
 protected:
  void SetUp() override {
    vm_ = VM::create(options_);
    ASSERT_NE(vm_, nullptr);
  }
  void TearDown() override {
    if (vm_ == nullptr) return;
    EXPECT_EQ(VM::destroy(vm_), 0u);
  }

  static std::string text(const Str& s) {
    Result<std::string_view> utf8 = str_wtf8(Heap::of(&s).vm(), const_cast<Str&>(s));
    return utf8.is_error() ? "?" : std::string(utf8.value());
  }

  /// "TypeError: message" of the pending exception, which is dropped; "" if there is none.
  std::string take_error() {
    const AnyRef e = take_pending(*vm_);
    if (e.is_unbound()) return "";
    const Ref<Str> message = MUST(str(*vm_, e));
    return std::string(type_name(vm_->type_of(e))) + ": " + text(*message);
  }
  template <class T>
  std::string error_of(const Result<T>& result) {
    return result.is_error() ? take_error() : "no error";
  }
  /// repr of the result, or the error.
  std::string shown(Result<Value> result) {
    if (result.is_error()) return take_error();
    const AnyRef v = std::move(result).take();
    if (v.is_unbound()) return "<unbound>";
    Result<Ref<Str>> made = repr(*vm_, v);
    if (made.is_error()) return take_error();
    const Ref<Str> r = std::move(made).take();
    return text(*r);
  }

  Ref<Str> make(std::string_view utf8) { return MUST(make_str(*vm_, utf8)); }
  Ref<List> list_of(std::initializer_list<Value> items) {
    return MUST(make_list_from(*vm_, items.begin(), static_cast<ptrdiff_t>(items.size())));
  }
  static Value number(int64_t i) { return Value::small_int(i); }

  VM::Options options_;
  VM* vm_ = nullptr;
};

}  // namespace bufo

// Regular expressions without an interpreter: every allocation fails once, and steps are counted
// inside the worst of patterns.
#include <gtest/gtest.h>

#include <chrono>
#include <functional>
#include <string>

#include "runtime/modules.h"
#include "runtime/types/containers.h"
#include "runtime/types/str.h"

namespace bufo {
namespace {

class ReTest : public testing::Test {
 protected:
  void SetUp() override {
    vm_ = VM::create({});
    ASSERT_NE(vm_, nullptr);
    const ModuleSpec* spec = find_native_module("_re");
    ASSERT_NE(spec, nullptr);
    module_ = MUST(make_native_module(*vm_, *spec));
    Ref<Str> name = MUST(intern(*vm_, "compile"));
    compile_ = MUST(get_attr(*vm_, module_, *name));
  }
  void TearDown() override {
    compile_ = AnyRef();
    module_ = AnyRef();
    EXPECT_EQ(VM::destroy(vm_), 0u);
  }

  AnyRef text(std::string_view utf8) { return MUST(make_str(*vm_, utf8)); }
  Result<Value> compile(std::string_view pattern) {
    AnyRef source = TRY(make_str(*vm_, pattern));
    return call(*vm_, compile_, {source});
  }
  Result<Value> method(Value v, const char* name, std::initializer_list<Value> args) {
    Ref<Str> interned = TRY(intern(*vm_, name));
    return call_method(*vm_, v, *interned, args);
  }

  // Runs `operation` with the first, the second … allocation refused until none is.
  void exhaust(const std::string& what, const std::function<Result<Value>()>& operation) {
    { AnyRef warm = MUST(operation()); }
    for (uint64_t n = 1;; ++n) {
      ASSERT_LT(n, 2000u) << what;
      const size_t before = vm_->heap.usage();
      vm_->heap.fail_after(n);
      const uint64_t count = vm_->heap.allocation_count();
      Result<Value> result = operation();
      const bool refused = vm_->heap.allocation_count() >= count + n;
      vm_->heap.fail_after(0);
      if (result.is_error()) {
        EXPECT_TRUE(pending_is(*vm_, kTypeMemoryError)) << what << " " << n;
        clear_pending(*vm_);
      } else {
        AnyRef value = std::move(result).take();
      }
      EXPECT_EQ(vm_->heap.usage(), before) << what << " " << n;
      if (!refused) return;
    }
  }

  VM* vm_ = nullptr;
  AnyRef module_, compile_;
};

constexpr const char* kPatterns[] = {
    "abc",
    "(a)(?P<name>b|c)*?d+[^x-z\\w]{2,7}(?(1)x|y)",
    "(?i)[a-zé]+(?=x)(?<!ab)(?>a|b)++|()\\1",
    "(((((((((a)|b)|c)|d)|e)|f)|g)|h)|i){3,}(j{2,}k)*",
    "[\\d-]+|[^\\s]|\\bx\\B|^$|\\Z",
};

TEST_F(ReTest, CompileSurvivesRefusedMemory) {
  for (const char* pattern : kPatterns) exhaust(pattern, [&] { return compile(pattern); });
}

TEST_F(ReTest, MethodsSurviveRefusedMemory) {
  std::string many;
  for (int i = 0; i < 60; ++i) many += "ab ac é";
  const AnyRef subject = text(many);
  const AnyRef replacement = text("<\\1>");
  for (const char* source :
       {"(a)(b|c)", "(?:(a)|(b)|.)*", "(?:(a)|(b)|.)*?$", "(\\w)\\w* ?", "b"}) {
    const AnyRef pattern = MUST(compile(source));
    for (const char* name : {"search", "match", "fullmatch", "findall", "split"}) {
      exhaust(std::string(source) + " " + name, [&] { return method(pattern, name, {subject}); });
    }
    if (source[0] == '(' && source[1] != '?') {
      exhaust(std::string(source) + " sub", [&] {
        return method(pattern, "sub", {replacement, subject});
      });
    }
  }
}

TEST_F(ReTest, DeepChoicesAreAccounted) {
  const AnyRef pattern = MUST(compile("(?:(a)|b)*c"));
  const AnyRef subject = text(std::string(200000, 'a'));
  AnyRef warm = MUST(method(pattern, "match", {text("ab")}));
  const size_t before = vm_->heap.usage();
  AnyRef found = MUST(method(pattern, "match", {subject}));
  EXPECT_TRUE(found->is_none());
  EXPECT_EQ(vm_->heap.usage(), before);
}

TEST_F(ReTest, FuelEndsACatastrophe) {
  for (const char* source : {"(a+)+b", "(?:a|a)*b", "(?:a|a|b)*?c", "(?=(a+)+b)", "x*x*x*x*x*x*y",
                             "(a*)*\\1b", "(?:(?:a?){30}){30}b", "(?:a{1,9}){1,9}c(?<=b)"}) {
    const AnyRef pattern = MUST(compile(source));
    const AnyRef subject = text(std::string(60, 'a') + std::string(300, 'x'));
    vm_->fuel = vm_->steps_used + 100000;
    const auto start = std::chrono::steady_clock::now();
    Result<Value> result = method(pattern, "match", {subject});
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    vm_->fuel = UINT64_MAX;
    if (result.is_error()) {
      EXPECT_TRUE(pending_is(*vm_, kTypeKeyboardInterrupt)) << source;
      clear_pending(*vm_);
    } else {
      AnyRef value = std::move(result).take();
    }
    EXPECT_LT(took.count(), 5.0) << source;
  }
}

TEST_F(ReTest, InterruptReachesIntoAMatch) {
  const AnyRef pattern = MUST(compile("(a+)+b"));
  const AnyRef subject = text(std::string(64, 'a'));
  vm_->interrupt_requested = true;
  Result<Value> result = method(pattern, "match", {subject});
  ASSERT_TRUE(result.is_error());
  EXPECT_TRUE(pending_is(*vm_, kTypeKeyboardInterrupt));
  clear_pending(*vm_);
}

}  // namespace
}  // namespace bufo

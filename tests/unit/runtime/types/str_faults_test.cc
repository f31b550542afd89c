// Every allocation of every str operation fails once: the answer is MemoryError, nothing leaks, and
// the operation works right after.
#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "runtime/codecs.h"
#include "runtime/format_value.h"
#include "runtime/types/containers.h"
#include "runtime/types/float.h"
#include "runtime/types/str.h"

namespace bufo {
namespace {

class StrFaultsTest : public testing::Test {
 protected:
  void SetUp() override {
    vm_ = VM::create({});
    ASSERT_NE(vm_, nullptr);
  }
  void TearDown() override { VM::destroy(vm_); }

  AnyRef str_of(std::string_view utf8) { return MUST(make_str(*vm_, utf8)); }

  // Runs `operation` with the first, the second … allocation refused until none is.
  void exhaust(const char* what, const std::function<Result<Value>()>& operation) {
    {
      // Whatever is made once per VM is made here.
      AnyRef warm = MUST(operation());
    }
    for (uint64_t n = 1;; ++n) {
      ASSERT_LT(n, 200u) << what;
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

  AnyRef method(Value v, const char* name, std::initializer_list<Value> args) {
    Ref<Str> interned = MUST(intern(*vm_, name));
    return MUST(call_method(*vm_, v, *interned, args));
  }
  void exhaust_method(Value v, const char* name, std::initializer_list<Value> args) {
    Ref<Str> interned = MUST(intern(*vm_, name));
    exhaust(name, [&] { return call_method(*vm_, v, *interned, args); });
  }

  VM* vm_ = nullptr;
};

TEST_F(StrFaultsTest, Methods) {
  const std::string long_text(300, 'a');
  for (const std::string& text :
       {std::string("one, two, three, Four, 5"),
        std::string("\xc3\xa9\xc3\xa8, \xc3\x9f, \xc3\xa0"),
        std::string("\xe4\xb8\xad\xe6\x96\x87, \xce\xa3\xce\xa3, x"), long_text}) {
    AnyRef s = str_of(text), comma = str_of(", "), wide = str_of("\xf0\x9f\x98\x80 wide"),
           width = Value::small_int(400), empty = str_of(""), star = str_of("*");
    for (const char* name : {"upper", "lower", "title", "swapcase", "capitalize", "casefold",
                             "split", "rsplit", "splitlines", "strip", "encode"}) {
      exhaust_method(s, name, {});
    }
    for (const char* name : {"split", "rsplit", "partition", "rpartition", "find", "count",
                             "removeprefix", "startswith"}) {
      exhaust_method(s, name, {comma});
    }
    exhaust_method(s, "replace", {comma, wide});
    exhaust_method(s, "replace", {empty, comma});
    exhaust_method(s, "center", {width, star});
    exhaust_method(s, "zfill", {width});
    exhaust_method(s, "expandtabs", {});
    AnyRef parts = method(s, "split", {});
    exhaust_method(wide, "join", {parts});
    exhaust("repr", [&] { return Result<Value>(repr(*vm_, s)); });
    exhaust("concat", [&] { return Result<Value>(str_concat(*vm_, as<Str>(s), as<Str>(wide))); });
    exhaust("repeat", [&] { return Result<Value>(str_repeat(*vm_, as<Str>(s), 9)); });
  }
}

TEST_F(StrFaultsTest, Formatting) {
  AnyRef template_ = str_of("{} {!r:>300} {:{}} {a[x]}"), percent = str_of("%s %r %5.2f %d %(x)s");
  AnyRef text = str_of("na\xc3\xafve"), spec = str_of("\xe4\xb8\xad>300"), x = str_of("x");
  AnyRef number = MUST(make_float(*vm_, 1.5));
  Ref<Dict> inner = MUST(make_dict(*vm_)), named = MUST(make_dict(*vm_));
  MUST(dict_set(*vm_, *inner, x, text));
  MUST(dict_set_str(*vm_, *named, "a", inner));
  const Value args[] = {text, text, text, spec};
  exhaust("str.format",
          [&] { return Result<Value>(str_format(*vm_, as<Str>(template_), args, 4, named)); });
  exhaust("format str", [&] { return Result<Value>(format_value(*vm_, text, as<Str>(spec))); });
  exhaust("format float", [&] { return Result<Value>(format_value(*vm_, number, as<Str>(spec))); });
  AnyRef plain = str_of("%s %r %400.2f %#x %c");
  Ref<Tuple> values = MUST(
      make_tuple_of(*vm_, {text, text, number, Value::small_int(255), Value::small_int(0x1f600)}));
  exhaust("%", [&] { return binary_op(*vm_, BinaryOp::kMod, plain, values); });
}

TEST_F(StrFaultsTest, Codecs) {
  AnyRef text = str_of("a\xc3\xa9\xe4\xb8\xad\xf0\x9f\x98\x80");
  for (const char* encoding : {"utf-8", "utf-16", "utf-32-be", "unicode_escape"}) {
    exhaust(encoding, [&] { return Result<Value>(encode_str(*vm_, as<Str>(text), encoding, "")); });
  }
  for (const char* errors :
       {"ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace"}) {
    exhaust(errors,
            [&] { return Result<Value>(encode_str(*vm_, as<Str>(text), "ascii", errors)); });
  }
  const uint8_t bad[] = {'a', 0xff, 0xc3, 0xa9, 0xe4, 0xb8, 'z'};
  for (const char* errors : {"ignore", "replace", "backslashreplace", "surrogateescape"}) {
    for (const char* encoding : {"utf-8", "ascii", "utf-16-le"}) {
      exhaust(errors, [&]() -> Result<Value> {
        return Result<Value>(decode_bytes(*vm_, bad, sizeof bad - 1, encoding,
                                          encoding[4] == '1' ? "replace" : errors));
      });
    }
  }
}

}  // namespace
}  // namespace bufo

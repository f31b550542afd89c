// Binding the arguments of native functions: every kind of signature, CPython 3.12's messages.
#include "runtime/native.h"

#include "tests/support/vm_test.h"

namespace bufo {
namespace {

// Shows what it got: "[a, b] rest kwargs".
Result<Value> show_arguments(VM& vm, const Args& args) {
  StrBuilder out(vm);
  for (uint32_t i = 0; i < args.count(); ++i) {
    if (i > 0) out.append(' ');
    if (args.has(i)) {
      TRY(out.append_str(args[i]));
    } else {
      out.append('-');
    }
  }
  for (const Value v : args.rest()) {
    out.append_ascii(" *");
    TRY(out.append_str(v));
  }
  if (!args.kwargs().is_unbound()) {
    out.append(' ');
    TRY(out.append_repr(args.kwargs()));
  }
  return out.finish();
}

constexpr Method kNone = function("none", "()", show_arguments);
constexpr Method kOne = function("one", "(x, /)", show_arguments);
constexpr Method kTwo = function("two", "(x, y, /)", show_arguments);
constexpr Method kSome = function("some", "(x, y=1, z=2, /)", show_arguments);
constexpr Method kWords = function("words", "(a, b=0, *, c=1)", show_arguments);
constexpr Method kMixed = function("mixed", "(a, /, b, c=1)", show_arguments);
constexpr Method kKeyOnly = function("key_only", "(*, key=None, reverse=False)", show_arguments);
constexpr Method kMany = function("many", "(first, /, *args, sep=' ')", show_arguments);
constexpr Method kAny = function("any", "(x=0, *args, **kwargs)", show_arguments);
constexpr Method kQuoted = function("quoted", "(a=',)', b=(1, 2), /, c='=')", show_arguments);
constexpr Method kKeyRequired = function("need", "(*, key)", show_arguments);

class NativeTest : public VmTest {
 protected:
  using Keywords = std::initializer_list<std::pair<const char*, int64_t>>;

  std::string run(const Method& method, std::initializer_list<int64_t> values,
                  Keywords keywords = {}, Value first = Value::unbound()) {
    Value all[16];
    uint32_t n = 0;
    for (const int64_t v : values) all[n++] = number(v);
    CallArgs args{all, n, nullptr};
    Ref<Tuple> names = MUST(make_tuple(*vm_, static_cast<ptrdiff_t>(keywords.size())));
    ptrdiff_t k = 0;
    for (const auto& [name, v] : keywords) {
      names->items[k++] = make(name).release();
      all[n++] = number(v);
    }
    if (k > 0) args.kwnames = names.get();
    Result<Value> result = call_native(*vm_, method, args, first);
    if (result.is_error()) return take_error();
    const AnyRef v = std::move(result).take();
    return text(as<Str>(v));
  }
};

TEST_F(NativeTest, PositionalOnly) {
  EXPECT_EQ(run(kNone, {}), "");
  EXPECT_EQ(run(kNone, {1}), "TypeError: none() takes no arguments (1 given)");
  EXPECT_EQ(run(kNone, {}, {{"x", 1}}), "TypeError: none() takes no keyword arguments");
  EXPECT_EQ(run(kOne, {5}), "5");
  EXPECT_EQ(run(kOne, {}), "TypeError: one() takes exactly one argument (0 given)");
  EXPECT_EQ(run(kOne, {1, 2}), "TypeError: one() takes exactly one argument (2 given)");
  EXPECT_EQ(run(kOne, {}, {{"x", 1}}), "TypeError: one() takes no keyword arguments");
  EXPECT_EQ(run(kTwo, {1, 2}), "1 2");
  EXPECT_EQ(run(kTwo, {1}), "TypeError: two expected 2 arguments, got 1");
  EXPECT_EQ(run(kTwo, {1, 2, 3}), "TypeError: two expected 2 arguments, got 3");
  EXPECT_EQ(run(kSome, {1}), "1");
  EXPECT_EQ(run(kSome, {1, 2, 3}), "1 2 3");
  EXPECT_EQ(run(kSome, {}), "TypeError: some expected at least 1 argument, got 0");
  EXPECT_EQ(run(kSome, {1, 2, 3, 4}), "TypeError: some expected at most 3 arguments, got 4");
}

TEST_F(NativeTest, Keywords) {
  EXPECT_EQ(run(kWords, {1}), "1 - -");
  EXPECT_EQ(run(kWords, {1}, {{"c", 3}}), "1 - 3");
  EXPECT_EQ(run(kWords, {}, {{"b", 2}, {"a", 1}}), "1 2 -");
  EXPECT_EQ(run(kWords, {}), "TypeError: words() missing required argument 'a' (pos 1)");
  EXPECT_EQ(run(kWords, {}, {{"d", 1}}),
            "TypeError: words() missing required argument 'a' (pos 1)");
  EXPECT_EQ(run(kWords, {1}, {{"d", 1}}),
            "TypeError: 'd' is an invalid keyword argument for words()");
  EXPECT_EQ(run(kWords, {1}, {{"a", 1}}),
            "TypeError: argument for words() given by name ('a') and position (1)");
  EXPECT_EQ(run(kWords, {1, 2, 3}),
            "TypeError: words() takes at most 2 positional arguments (3 given)");
  EXPECT_EQ(run(kWords, {1, 2, 3, 4}), "TypeError: words() takes at most 3 arguments (4 given)");
  EXPECT_EQ(run(kMixed, {}), "TypeError: mixed() takes at least 1 positional argument (0 given)");
  EXPECT_EQ(run(kMixed, {1}), "TypeError: mixed() missing required argument 'b' (pos 2)");
  EXPECT_EQ(run(kMixed, {1}, {{"b", 2}}), "1 2 -");
  EXPECT_EQ(run(kMixed, {1}, {{"a", 2}, {"b", 3}}),
            "TypeError: 'a' is an invalid keyword argument for mixed()");
  EXPECT_EQ(run(kKeyOnly, {1}), "TypeError: key_only() takes no positional arguments");
  EXPECT_EQ(run(kKeyOnly, {}, {{"key", 1}, {"reverse", 2}, {"x", 3}}),
            "TypeError: key_only() takes at most 2 keyword arguments (3 given)");
  EXPECT_EQ(run(kKeyRequired, {}), "TypeError: need() missing required argument 'key' (pos 1)");
}

TEST_F(NativeTest, VariableArguments) {
  EXPECT_EQ(run(kMany, {1, 2, 3}, {{"sep", 9}}), "1 9 *2 *3");
  EXPECT_EQ(run(kMany, {1}, {{"x", 9}}),
            "TypeError: 'x' is an invalid keyword argument for many()");
  EXPECT_EQ(run(kAny, {}), "");
  EXPECT_EQ(run(kAny, {1, 2}, {{"q", 3}}), "1 *2 {'q': 3}");
  EXPECT_EQ(run(kAny, {}, {{"x", 3}}), "3");
}

TEST_F(NativeTest, DefaultsWithPunctuation) {
  EXPECT_EQ(kQuoted.signature.total, 3);
  EXPECT_EQ(kQuoted.signature.positional_only, 2);
  EXPECT_EQ(run(kQuoted, {1, 2}, {{"c", 3}}), "1 2 3");
}

TEST_F(NativeTest, SelfIsNotCounted) {
  const Ref<List> list = list_of({});
  const auto method_error = [&](const char* name, std::initializer_list<Value> args) {
    const Ref<Str> id = MUST(intern(*vm_, name));
    return error_of(call_method(*vm_, list, *id, args));
  };
  EXPECT_EQ(method_error("clear", {number(1)}),
            "TypeError: list.clear() takes no arguments (1 given)");
  EXPECT_EQ(method_error("append", {}),
            "TypeError: list.append() takes exactly one argument (0 given)");
  EXPECT_EQ(method_error("append", {number(1), number(2)}),
            "TypeError: list.append() takes exactly one argument (2 given)");
  EXPECT_EQ(method_error("pop", {number(1), number(2)}),
            "TypeError: pop expected at most 1 argument, got 2");
  EXPECT_EQ(method_error("insert", {number(1)}), "TypeError: insert expected 2 arguments, got 1");
  const Ref<Str> append = MUST(intern(*vm_, "append"));
  const AnyRef unbound = MUST(get_attr(*vm_, &vm_->type(kTypeList), *append));
  EXPECT_EQ(error_of(call(*vm_, unbound)),
            "TypeError: unbound method list.append() needs an argument");
  EXPECT_EQ(error_of(call(*vm_, unbound, {number(1)})),
            "TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'int' object");
  EXPECT_EQ(shown(unbound.get()), "<method 'append' of 'list' objects>");
  EXPECT_EQ(shown(call(*vm_, unbound, {list, number(3)})), "None");
  EXPECT_EQ(list->size, 1);
  const Ref<Str> find = MUST(intern(*vm_, "find"));
  EXPECT_EQ(error_of(call_method(*vm_, make("abc"), *find)),
            "TypeError: find() takes at least 1 argument (0 given)");
}

}  // namespace
}  // namespace bufo

// str below what a script can see: kinds, sharing, interning, the builder, growth in place, the
// UTF-8 cache, and refused memory.
#include "runtime/types/str.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "runtime/types/containers.h"
#include "runtime/types/str_units.h"

namespace bufo {
namespace {

class StrTest : public testing::Test {
 protected:
  void SetUp() override {
    vm_ = VM::create({});
    ASSERT_NE(vm_, nullptr);
  }
  void TearDown() override { VM::destroy(vm_); }

  Ref<Str> str_of(std::string_view utf8) { return MUST(make_str(*vm_, utf8)); }
  Ref<Str> str_of(const std::u32string& text) {
    return MUST(make_str_units(*vm_, text.data(), text.size(), 4));
  }
  std::u32string text_of(const Str& s) {
    std::u32string text;
    for (size_t i = 0; i < s.length; ++i) text.push_back(s.at(i));
    return text;
  }
  // The smallest kind, the ASCII flag, the terminating zero.
  void expect_sound(const Str& s) {
    char32_t largest = 0;
    for (size_t i = 0; i < s.length; ++i) largest = std::max(largest, s.at(i));
    EXPECT_EQ(s.is_ascii(), largest < 0x80);
    EXPECT_EQ(s.kind(), unit_size_for(largest));
    EXPECT_EQ(s.at(s.length), 0u);
  }

  VM* vm_ = nullptr;
};

// One text of each class, and the empty one.
const std::u32string kTexts[] = {U"",
                                 U"a",
                                 U"abc",
                                 U"\xe9",
                                 U"na\xefve",
                                 U"\u4e2d",
                                 U"a\u4e2d",
                                 U"\U0001f600",
                                 U"ab\U0001f600\xe9",
                                 U"0123456789012345678901234"};

TEST_F(StrTest, KindsAreTheSmallest) {
  for (const std::u32string& text : kTexts) {
    Ref<Str> s = str_of(text);
    EXPECT_EQ(text_of(*s), text);
    expect_sound(*s);
  }
}

TEST_F(StrTest, Utf8RoundTrip) {
  for (const std::u32string& text : kTexts) {
    Ref<Str> s = str_of(text);
    const std::string_view utf8 = MUST(str_utf8(*vm_, *s));
    Ref<Str> again = str_of(utf8);
    EXPECT_TRUE(str_equal(*s, *again));
    expect_sound(*again);
    EXPECT_EQ(MUST(str_utf8(*vm_, *s)).data(), utf8.data()) << "cached";
  }
}

TEST_F(StrTest, LoneSurrogates) {
  Ref<Str> s = str_of(std::u32string{U'a', 0xd800, U'b'});
  EXPECT_EQ(MUST(str_wtf8(*vm_, *s)),
            "a\xed\xa0\x80"
            "b");
  EXPECT_TRUE(str_utf8(*vm_, *s).is_error());
  EXPECT_TRUE(pending_is(*vm_, kTypeUnicodeEncodeError));
  clear_pending(*vm_);
  Ref<Str> again = str_of(
      "a\xed\xa0\x80"
      "b");
  EXPECT_TRUE(str_equal(*s, *again));
}

TEST_F(StrTest, ShortTextsAreShared) {
  EXPECT_EQ(str_of("").get(), str_of("").get());
  EXPECT_EQ(str_of("x").get(), str_of("x").get());
  EXPECT_EQ(str_of("\xc3\xa9").get(), MUST(make_str_char(*vm_, 0xe9)).get());
  Ref<Str> s = str_of("abc");
  EXPECT_EQ(MUST(str_slice(*vm_, *s, 0, 3)).get(), s.get());
  EXPECT_EQ(MUST(str_slice(*vm_, *s, 1, 2)).get(), str_of("b").get());
  EXPECT_EQ(MUST(str_slice(*vm_, *s, 2, 2)).get(), str_of("").get());
}

TEST_F(StrTest, SlicesNarrow) {
  Ref<Str> s = str_of(std::u32string(U"ab\xe9\u4e2d\U0001f600z"));
  for (size_t start = 0; start <= s->length; ++start) {
    for (size_t end = start; end <= s->length; ++end) {
      Ref<Str> piece = MUST(str_slice(*vm_, *s, start, end));
      EXPECT_EQ(text_of(*piece), text_of(*s).substr(start, end - start));
      expect_sound(*piece);
    }
  }
}

TEST_F(StrTest, ConcatAndCompareAllPairs) {
  for (const std::u32string& left : kTexts) {
    for (const std::u32string& right : kTexts) {
      Ref<Str> a = str_of(left), b = str_of(right);
      Ref<Str> both = MUST(str_concat(*vm_, *a, *b));
      EXPECT_EQ(text_of(*both), left + right);
      expect_sound(*both);
      const int order = left.compare(right);
      EXPECT_EQ(str_compare(*a, *b), order < 0 ? -1 : order > 0 ? 1 : 0);
      EXPECT_EQ(str_equal(*a, *b), left == right);
      const Value parts[] = {a, b, a};
      Ref<Str> three = MUST(str_concat_many(*vm_, parts, 3));
      EXPECT_EQ(text_of(*three), left + right + left);
      expect_sound(*three);
    }
  }
}

TEST_F(StrTest, HashIsThatOfEqualText) {
  Ref<Str> a = str_of("hello"), b = str_of("hello");
  EXPECT_NE(a.get(), b.get());
  EXPECT_EQ(str_hash(*vm_, *a), str_hash(*vm_, *b));
  EXPECT_EQ(str_hash(*vm_, *a), str_hash_of_ascii(*vm_, "hello"));
  EXPECT_NE(str_hash(*vm_, *a), -1);
}

TEST_F(StrTest, InternedStrsAreOneEach) {
  Ref<Str> a = MUST(intern(*vm_, "some_name"));
  EXPECT_EQ(MUST(intern(*vm_, "some_name")).get(), a.get());
  EXPECT_EQ(MUST(intern(*vm_, str_of("some_name"))).get(), a.get());
  EXPECT_TRUE(a->is_interned());
  EXPECT_EQ(MUST(intern(*vm_, "q")).get(), str_of("q").get());
  EXPECT_EQ(MUST(intern(*vm_, "")).get(), vm_->names.empty);
  Ref<Str> wide = MUST(intern(*vm_, "\xe4\xb8\xad\xe6\x96\x87"));
  EXPECT_EQ(MUST(intern(*vm_, "\xe4\xb8\xad\xe6\x96\x87")).get(), wide.get());
}

// Names come and go: the table holds no references and survives removal in the middle of a run.
TEST_F(StrTest, InternTableForgetsTheDead) {
  std::mt19937 random(1);
  std::vector<Ref<Str>> live;
  const size_t before = vm_->heap.usage();
  for (int round = 0; round < 20000; ++round) {
    const std::string name = "name_" + std::to_string(random() % 5000);
    Ref<Str> s = MUST(intern(*vm_, name));
    EXPECT_EQ(s->ascii_view(), name);
    if (random() % 2 == 0) live.push_back(s);
    if (live.size() > 800) live.erase(live.begin() + static_cast<ptrdiff_t>(random() % 800));
    if (round % 1000 == 0) {
      for (const Ref<Str>& kept : live) {
        EXPECT_EQ(MUST(intern(*vm_, kept->ascii_view())).get(), kept.get());
      }
    }
  }
  live.clear();
  EXPECT_LT(vm_->heap.usage(), before + (64 << 10)) << "only the table may have grown";
}

TEST_F(StrTest, AppendInPlaceWhenUnshared) {
  std::u32string wanted;
  AnyRef s = str_of("start");
  wanted = U"start";
  size_t moves = 0;
  const Object* last = s->object();
  for (int i = 0; i < 10000; ++i) {
    Ref<Str> piece = str_of(kTexts[static_cast<size_t>(i) % 3]);
    s = MUST(str_append_inplace(*vm_, s.release(), *piece));
    wanted += kTexts[static_cast<size_t>(i) % 3];
    moves += s->object() != last;
    last = s->object();
  }
  EXPECT_EQ(text_of(as<Str>(s)), wanted);
  expect_sound(as<Str>(s));
  EXPECT_LT(moves, 100u);
}

TEST_F(StrTest, AppendLeavesSharedTextAlone) {
  Ref<Str> shared = str_of("shared text");
  AnyRef s(Value(shared.get()));
  Ref<Str> more = str_of("!");
  AnyRef grown = MUST(str_append_inplace(*vm_, s.release(), *more));
  EXPECT_EQ(shared->ascii_view(), "shared text");
  EXPECT_EQ(as<Str>(grown).ascii_view(), "shared text!");
  // To itself, and to a name that is interned.
  AnyRef alone = str_of("twice");
  Str& itself = as<Str>(alone);
  AnyRef twice = MUST(str_append_inplace(*vm_, alone.release(), itself));
  EXPECT_EQ(as<Str>(twice).ascii_view(), "twicetwice");
  AnyRef name = MUST(intern(*vm_, "an_interned_name"));
  AnyRef longer = MUST(str_append_inplace(*vm_, name.release(), *more));
  EXPECT_EQ(as<Str>(longer).ascii_view(), "an_interned_name!");
  EXPECT_FALSE(as<Str>(longer).is_interned());
}

// A hash or UTF-8 that was cached before the text grew would be wrong.
TEST_F(StrTest, AppendDropsCaches) {
  AnyRef s = str_of(std::u32string(U"gr\xfc\xdf"));
  str_hash(*vm_, as<Str>(s));
  static_cast<void>(MUST(str_utf8(*vm_, as<Str>(s))));
  Ref<Str> more = str_of(std::u32string(U"\xe9"));
  s = MUST(str_append_inplace(*vm_, s.release(), *more));
  Ref<Str> fresh = str_of(std::u32string(U"gr\xfc\xdf\xe9"));
  EXPECT_EQ(str_hash(*vm_, as<Str>(s)), str_hash(*vm_, *fresh));
  EXPECT_EQ(MUST(str_utf8(*vm_, as<Str>(s))), MUST(str_utf8(*vm_, *fresh)));
}

TEST_F(StrTest, BuilderAgainstModel) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    StrBuilder out(*vm_);
    std::u32string wanted;
    const size_t steps = random() % 60;
    for (size_t step = 0; step < steps; ++step) {
      const std::u32string& text = kTexts[random() % std::size(kTexts)];
      Ref<Str> piece = str_of(text);
      switch (random() % 7) {
        case 0:
          out.append(*piece);
          wanted += text;
          break;
        case 1: {
          const size_t start = random() % (text.size() + 1);
          const size_t end = start + random() % (text.size() - start + 1);
          out.append(*piece, start, end);
          wanted += text.substr(start, end - start);
          break;
        }
        case 2:
          out.append_ascii("ascii");
          wanted += U"ascii";
          break;
        case 3:
          out.append_utf8(MUST(str_utf8(*vm_, *piece)));
          wanted += text;
          break;
        case 4: {
          static constexpr char32_t kChars[] = {U'x', 0xe9, 0x4e2d, 0x1f600};
          const char32_t c = kChars[random() % (round % 4 + 1)];
          out.append(c);
          out.append_repeated(c, random() % 100);
          wanted.append(out.length() - wanted.size(), c);
          break;
        }
        case 5:
          out.append_units(text.data(), text.size(), 4);
          wanted += text;
          break;
        default:
          out.append_int(-1234567);
          wanted += U"-1234567";
      }
    }
    Ref<Str> s = MUST(out.finish());
    EXPECT_EQ(text_of(*s), wanted);
    expect_sound(*s);
    EXPECT_EQ(out.length(), 0u);
  }
}

TEST_F(StrTest, Repr) {
  const auto repr_of = [&](const std::u32string& text) {
    StrBuilder out(*vm_);
    str_append_repr(out, *str_of(text));
    return text_of(*MUST(out.finish()));
  };
  EXPECT_EQ(repr_of(U"it's"), U"\"it's\"");
  EXPECT_EQ(repr_of(U"both ' and \""), U"'both \\' and \"'");
  EXPECT_EQ(repr_of(U"\n\t\\\x7f\xa0\xe9\u2028\U000e0001"),
            U"'\\n\\t\\\\\\x7f\\xa0\xe9\\u2028\\U000e0001'");
}

TEST_F(StrTest, JoinKeepsTheSmallestKind) {
  Ref<Str> separator = str_of(std::u32string(U"\u4e2d"));
  Ref<Str> a = str_of("a"), b = str_of("b");
  Ref<List> one = MUST(make_list(*vm_));
  ASSERT_FALSE(list_append(*vm_, *one, a).is_error());
  Ref<Str> alone = MUST(str_join(*vm_, *separator, one));
  EXPECT_EQ(alone.get(), a.get());
  ASSERT_FALSE(list_append(*vm_, *one, b).is_error());
  Ref<Str> joined = MUST(str_join(*vm_, *separator, one));
  EXPECT_EQ(text_of(*joined), U"a\u4e2db");
  expect_sound(*joined);
}

// Wherever memory is refused, the answer is MemoryError and nothing leaks or breaks.
TEST_F(StrTest, RefusedMemory) {
  Ref<Str> a = str_of(std::u32string(100, U'a')), b = str_of(std::u32string(100, U'\u4e2d'));
  for (uint64_t n = 1; n < 12; ++n) {
    const size_t before = vm_->heap.usage();
    {
      vm_->heap.fail_after(n, true);
      StrBuilder out(*vm_);
      for (int i = 0; i < 20; ++i) {
        out.append(*a);
        out.append(*b);
      }
      Result<Ref<Str>> built = out.finish();
      vm_->heap.fail_after(0);
      if (built.is_error()) {
        EXPECT_TRUE(pending_is(*vm_, kTypeMemoryError));
        clear_pending(*vm_);
      } else {
        Ref<Str> s = std::move(built).take();
        EXPECT_EQ(s->length, 4000u);
      }
    }
    EXPECT_EQ(vm_->heap.usage(), before);
  }
}

TEST_F(StrTest, FailedAppendKeepsTheText) {
  AnyRef s = str_of(std::u32string(1000, U'x'));
  Ref<Str> more = str_of(std::u32string(100000, U'y'));
  vm_->heap.fail_after(1, true);
  Result<Value> grown = str_append_inplace(*vm_, s, *more);
  vm_->heap.fail_after(0);
  ASSERT_TRUE(grown.is_error());
  clear_pending(*vm_);
  EXPECT_EQ(as<Str>(s).length, 1000u);
}

}  // namespace
}  // namespace bufo

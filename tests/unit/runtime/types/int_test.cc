// int arithmetic against GMP's mpz functions over random operands of many lengths, and identities.
#include "runtime/types/int.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <random>
#include <string>

#include "runtime/types/containers.h"
#include "runtime/types/float.h"
#include "runtime/types/str.h"

namespace bufo {
namespace {

// An mpz_t with a destructor.
struct Mpz {
  Mpz() { mpz_init(z); }
  Mpz(const Mpz& other) { mpz_init_set(z, other.z); }
  Mpz& operator=(const Mpz& other) {
    mpz_set(z, other.z);
    return *this;
  }
  ~Mpz() { mpz_clear(z); }
  mpz_t z;
};

class IntTest : public testing::Test {
 protected:
  void SetUp() override {
    vm_ = VM::create({});
    ASSERT_NE(vm_, nullptr);
  }
  void TearDown() override { VM::destroy(vm_); }

  AnyRef value_of(const Mpz& m) {
    return MUST(make_int_limbs(*vm_, mpz_limbs_read(m.z), mpz_size(m.z), mpz_sgn(m.z) < 0));
  }
  Mpz mpz_of(Value v) {
    const IntView view(v);
    Mpz m;
    mpz_import(m.z, view.count(), -1, sizeof(mp_limb_t), 0, 0, view.limbs());
    if (view.negative()) mpz_neg(m.z, m.z);
    return m;
  }
  std::string text(const Mpz& m) {
    char* s = mpz_get_str(nullptr, 16, m.z);
    std::string result = s;
    std::free(s);
    return result;
  }
  // A result that must hold, in its one proper form: an immediate exactly when it fits.
  void expect(const Mpz& wanted, Result<Value> result, const char* what) {
    ASSERT_FALSE(result.is_error()) << what;
    AnyRef v = std::move(result).take();
    ASSERT_TRUE(is_int(*vm_, v)) << what;
    EXPECT_EQ(text(mpz_of(v)), text(wanted)) << what;
    const bool fits = mpz_fits_slong_p(wanted.z) && Value::fits_small_int(mpz_get_si(wanted.z));
    EXPECT_EQ(v->is_small_int(), fits) << what;
  }
  // Drops the result, which nobody else would.
  template <class T>
  static bool succeeds(Result<T> result) {
    if (result.is_error()) return false;
    static_cast<void>(std::move(result).take());
    return true;
  }
  void expect_raised(Result<Value> result, TypeIndex cls) {
    ASSERT_TRUE(result.is_error());
    EXPECT_TRUE(pending_is(*vm_, cls));
    clear_pending(*vm_);
  }
  std::string message() {
    AnyRef exception = take_pending(*vm_);
    Ref<Str> s = MUST(str(*vm_, exception));
    return std::string(MUST(str_utf8(*vm_, *s)));
  }

  // Mostly short, now and then long; runs of ones and zeros are frequent, as carries like them.
  Mpz random(size_t max_limbs = 40) {
    Mpz m;
    const size_t kind = rng_() % 8;
    size_t count = kind < 4 ? rng_() % 3 : rng_() % (kind == 7 ? max_limbs : 6);
    for (size_t i = 0; i < count; ++i) {
      uint64_t limb = rng_();
      const size_t shape = rng_() % 4;
      if (shape == 0) limb = ~uint64_t{0};
      if (shape == 1) limb = 0;
      if (shape == 2) limb = (uint64_t{1} << (rng_() % 64)) - rng_() % 2;
      mpz_mul_2exp(m.z, m.z, 64);
      Mpz part;
      mpz_import(part.z, 1, -1, 8, 0, 0, &limb);
      mpz_add(m.z, m.z, part.z);
    }
    if (rng_() % 4 == 0) mpz_tdiv_q_2exp(m.z, m.z, rng_() % 64);
    if (rng_() % 8 == 0)
      mpz_set_si(m.z, Value::kMaxSmallInt - 1 + static_cast<int64_t>(rng_() % 4));
    if (rng_() % 2 == 0) mpz_neg(m.z, m.z);
    return m;
  }

  VM* vm_ = nullptr;
  std::mt19937_64 rng_{12345};
};

TEST_F(IntTest, ArithmeticAgreesWithMpz) {
  for (int round = 0; round < 20000; ++round) {
    const Mpz a = random(), b = random();
    SCOPED_TRACE(text(a) + " , " + text(b));
    AnyRef x = value_of(a), y = value_of(b);
    Mpz r, q;
    mpz_add(r.z, a.z, b.z);
    expect(r, int_binary(*vm_, BinaryOp::kAdd, x, y), "+");
    mpz_sub(r.z, a.z, b.z);
    expect(r, int_binary(*vm_, BinaryOp::kSub, x, y), "-");
    mpz_mul(r.z, a.z, b.z);
    expect(r, int_binary(*vm_, BinaryOp::kMul, x, y), "*");
    mpz_mul(r.z, a.z, a.z);
    expect(r, int_binary(*vm_, BinaryOp::kMul, x, x), "square");
    mpz_and(r.z, a.z, b.z);
    expect(r, int_binary(*vm_, BinaryOp::kAnd, x, y), "&");
    mpz_ior(r.z, a.z, b.z);
    expect(r, int_binary(*vm_, BinaryOp::kOr, x, y), "|");
    mpz_xor(r.z, a.z, b.z);
    expect(r, int_binary(*vm_, BinaryOp::kXor, x, y), "^");
    mpz_neg(r.z, a.z);
    expect(r, int_negate(*vm_, x), "negate");
    mpz_abs(r.z, a.z);
    expect(r, int_abs(*vm_, x), "abs");
    mpz_gcd(r.z, a.z, b.z);
    expect(r, int_gcd(*vm_, x, y), "gcd");
    if (mpz_sgn(b.z) == 0) {
      expect_raised(int_binary(*vm_, BinaryOp::kMod, x, y), kTypeZeroDivisionError);
    } else {
      mpz_fdiv_qr(q.z, r.z, a.z, b.z);
      expect(q, int_binary(*vm_, BinaryOp::kFloorDiv, x, y), "//");
      expect(r, int_binary(*vm_, BinaryOp::kMod, x, y), "%");
      AnyRef pair = MUST(int_binary(*vm_, BinaryOp::kDivMod, x, y));
      expect(q, Result<Value>(as<Tuple>(pair).items[0]), "divmod");
      expect(r, Result<Value>(as<Tuple>(pair).items[1]), "divmod");
    }
    const size_t shift = rng_() % 300;
    AnyRef s = Value::small_int(static_cast<int64_t>(shift));
    mpz_mul_2exp(r.z, a.z, shift);
    expect(r, int_binary(*vm_, BinaryOp::kLShift, x, s), "<<");
    mpz_fdiv_q_2exp(r.z, a.z, shift);
    expect(r, int_binary(*vm_, BinaryOp::kRShift, x, s), ">>");
    const int order = mpz_cmp(a.z, b.z);
    EXPECT_EQ(int_compare(x, y), order < 0 ? -1 : order > 0 ? 1 : 0);
    if (HasFailure()) break;
  }
}

TEST_F(IntTest, LongArithmeticAgreesWithMpz) {
  for (int round = 0; round < 60; ++round) {
    Mpz a = random(3000), b = random(3000);
    mpz_mul(a.z, a.z, a.z);
    AnyRef x = value_of(a), y = value_of(b);
    Mpz r, q;
    mpz_mul(r.z, a.z, b.z);
    expect(r, int_binary(*vm_, BinaryOp::kMul, x, y), "*");
    if (mpz_sgn(b.z) != 0) {
      mpz_fdiv_qr(q.z, r.z, a.z, b.z);
      expect(q, int_binary(*vm_, BinaryOp::kFloorDiv, x, y), "//");
      expect(r, int_binary(*vm_, BinaryOp::kMod, x, y), "%");
    }
    mpz_abs(q.z, a.z);
    mpz_sqrt(r.z, q.z);
    expect(r, int_isqrt(*vm_, value_of(q)), "isqrt");
    if (HasFailure()) break;
  }
}

TEST_F(IntTest, PowersAgreeWithMpz) {
  for (int round = 0; round < 3000; ++round) {
    const Mpz a = random(6);
    const unsigned long e = rng_() % 60;
    SCOPED_TRACE(text(a) + " ** " + std::to_string(e));
    Mpz r;
    mpz_pow_ui(r.z, a.z, e);
    AnyRef x = value_of(a);
    expect(r, int_binary(*vm_, BinaryOp::kPow, x, Value::small_int(static_cast<int64_t>(e))), "**");
    if (HasFailure()) break;
  }
}

TEST_F(IntTest, ModularPowersAgreeWithMpz) {
  for (int round = 0; round < 3000; ++round) {
    const Mpz a = random(8), e = random(4), m = random(10);
    if (mpz_sgn(m.z) == 0) continue;
    SCOPED_TRACE(text(a) + " ** " + text(e) + " % " + text(m));
    AnyRef x = value_of(a), y = value_of(e), z = value_of(m);
    Mpz r, modulus, inverse;
    mpz_abs(modulus.z, m.z);
    if (mpz_sgn(e.z) < 0 && mpz_invert(inverse.z, a.z, modulus.z) == 0 &&
        mpz_cmp_ui(modulus.z, 1) != 0) {
      expect_raised(int_pow_mod(*vm_, x, y, z), kTypeValueError);
      continue;
    }
    if (mpz_cmp_ui(modulus.z, 1) != 0) mpz_powm(r.z, a.z, e.z, modulus.z);
    if (mpz_sgn(m.z) < 0 && mpz_sgn(r.z) != 0) mpz_add(r.z, r.z, m.z);
    expect(r, int_pow_mod(*vm_, x, y, z), "pow");
    if (HasFailure()) break;
  }
}

TEST_F(IntTest, TextAgreesWithMpz) {
  for (int round = 0; round < 3000; ++round) {
    const Mpz a = random(60);
    AnyRef x = value_of(a);
    for (const int base : {2, 8, 10, 16}) {
      char* s = mpz_get_str(nullptr, base, a.z);
      Ref<Str> text = MUST(int_to_str(*vm_, x, base));
      EXPECT_EQ(text->ascii_view(), s);
      AnyRef back = MUST(int_from_text(*vm_, s, base, Value::none()));
      EXPECT_EQ(int_compare(back, x), 0);
      std::free(s);
    }
    if (HasFailure()) break;
  }
}

TEST_F(IntTest, DigitLimit) {
  AnyRef ten = Value::small_int(10);
  AnyRef v = MUST(int_binary(*vm_, BinaryOp::kPow, ten, Value::small_int(4299)));
  EXPECT_TRUE(succeeds(int_to_str(*vm_, v)));
  v = MUST(int_binary(*vm_, BinaryOp::kMul, v, ten));
  EXPECT_TRUE(int_to_str(*vm_, v).is_error());
  EXPECT_EQ(message(),
            "Exceeds the limit (4300 digits) for integer string conversion; use "
            "sys.set_int_max_str_digits() to increase the limit");
  EXPECT_TRUE(succeeds(int_to_str(*vm_, v, 16)));
  std::string digits(4301, '1');
  EXPECT_TRUE(int_from_text(*vm_, digits, 10, Value::none()).is_error());
  EXPECT_EQ(message(),
            "Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; "
            "use sys.set_int_max_str_digits() to increase the limit");
  vm_->max_str_digits = 0;
  EXPECT_TRUE(succeeds(int_to_str(*vm_, v)));
}

TEST_F(IntTest, DoublesAreRoundedToNearestEven) {
  for (int round = 0; round < 20000; ++round) {
    const Mpz a = random(17);
    SCOPED_TRACE(text(a));
    AnyRef x = value_of(a);
    Result<double> d = int_to_double(*vm_, x);
    if (d.is_error()) {
      EXPECT_GE(mpz_sizeinbase(a.z, 2), 1024u);
      clear_pending(*vm_);
      continue;
    }
    // The nearest double is no farther than its neighbours.
    Mpz near, below, above, distance, other;
    mpz_set_d(near.z, d.value());
    mpz_sub(distance.z, near.z, a.z);
    EXPECT_EQ(int_compare_double(x, d.value()), -mpz_sgn(distance.z));
    for (const double direction : {-INFINITY, INFINITY}) {
      const double neighbour = std::nextafter(d.value(), direction);
      if (std::isinf(neighbour) || std::fabs(d.value()) < 0x1p53) continue;
      mpz_set_d(other.z, neighbour);
      mpz_sub(other.z, other.z, a.z);
      const int order = mpz_cmpabs(distance.z, other.z);
      EXPECT_LE(order, 0);
      if (order == 0) {
        uint64_t bits;
        const double chosen = d.value();
        std::memcpy(&bits, &chosen, 8);
        EXPECT_EQ(bits & 1, 0u);
      }
      EXPECT_EQ(int_compare_double(x, neighbour), direction < 0 ? 1 : -1);
    }
    AnyRef back = MUST(int_from_double(*vm_, d.value()));
    EXPECT_EQ(text(mpz_of(back)), text(near));
    if (HasFailure()) break;
  }
}

TEST_F(IntTest, TrueDivisionIsCorrectlyRounded) {
  for (int round = 0; round < 20000; ++round) {
    const Mpz a = random(18), b = random(18);
    if (mpz_sgn(b.z) == 0) continue;
    SCOPED_TRACE(text(a) + " / " + text(b));
    AnyRef x = value_of(a), y = value_of(b);
    Result<Value> result = int_binary(*vm_, BinaryOp::kTrueDiv, x, y);
    if (result.is_error()) {
      EXPECT_TRUE(pending_is(*vm_, kTypeOverflowError));
      clear_pending(*vm_);
      continue;
    }
    AnyRef v = std::move(result).take();
    const double d = float_value(v);
    // |d * b - a| is no larger than for the neighbours, all times 2**1100 to be whole.
    mpq_t exact, error, other;
    mpq_inits(exact, error, other, nullptr);
    mpz_set(mpq_numref(exact), a.z);
    mpz_set(mpq_denref(exact), b.z);
    mpq_canonicalize(exact);
    mpq_set_d(error, d);
    mpq_sub(error, error, exact);
    mpq_abs(error, error);
    for (const double direction : {-INFINITY, INFINITY}) {
      const double neighbour = std::nextafter(d, direction);
      if (std::isinf(neighbour)) continue;
      mpq_set_d(other, neighbour);
      mpq_sub(other, other, exact);
      mpq_abs(other, other);
      EXPECT_LE(mpq_cmp(error, other), 0);
    }
    mpq_clears(exact, error, other, nullptr);
    if (HasFailure()) break;
  }
}

TEST_F(IntTest, LiteralMessages) {
  EXPECT_TRUE(int_from_value(*vm_, MUST(make_str(*vm_, "12x"))).is_error());
  EXPECT_EQ(message(), "invalid literal for int() with base 10: '12x'");
  AnyRef arabic = MUST(make_str(*vm_, "\u0661\u0662 "));
  AnyRef v = MUST(int_from_value(*vm_, arabic));
  EXPECT_EQ(v.get(), Value::small_int(12));
}

TEST_F(IntTest, ShiftsThatCannotBeHeldAreMemoryErrors) {
  AnyRef huge = MUST(make_int_unsigned(*vm_, UINT64_MAX));
  expect_raised(int_binary(*vm_, BinaryOp::kLShift, Value::small_int(1), huge), kTypeMemoryError);
  AnyRef none = MUST(int_binary(*vm_, BinaryOp::kRShift, Value::small_int(-5), huge));
  EXPECT_EQ(none.get(), Value::small_int(-1));
  vm_->heap.set_limit(vm_->heap.usage() + (1 << 20));
  expect_raised(
      int_binary(*vm_, BinaryOp::kLShift, Value::small_int(1), Value::small_int(int64_t{1} << 33)),
      kTypeMemoryError);
  expect_raised(
      int_binary(*vm_, BinaryOp::kPow, Value::small_int(10), Value::small_int(int64_t{1} << 30)),
      kTypeMemoryError);
}

// Every allocation of these operations fails once: the outcome is MemoryError, and nothing leaks.
TEST_F(IntTest, RefusedMemoryLeaksNothing) {
  Mpz wide, wider;
  mpz_ui_pow_ui(wide.z, 3, 4000);
  mpz_ui_pow_ui(wider.z, 7, 9000);
  AnyRef a = value_of(wide), b = value_of(wider), negative = MUST(int_negate(*vm_, a));
  AnyRef text = MUST(int_to_str(*vm_, a));
  const std::function<Result<Value>()> operations[] = {
      [&] { return int_binary(*vm_, BinaryOp::kAdd, a, b); },
      [&] { return int_binary(*vm_, BinaryOp::kMul, b, b); },
      [&] { return int_binary(*vm_, BinaryOp::kDivMod, b, negative); },
      [&] { return int_binary(*vm_, BinaryOp::kTrueDiv, a, negative); },
      [&] { return int_binary(*vm_, BinaryOp::kPow, a, Value::small_int(5)); },
      [&] { return int_binary(*vm_, BinaryOp::kXor, b, negative); },
      [&] { return int_binary(*vm_, BinaryOp::kRShift, negative, Value::small_int(3)); },
      [&] { return int_pow_mod(*vm_, b, Value::small_int(65537), a); },
      [&] { return int_pow_mod(*vm_, b, Value::small_int(-3), a); },
      [&] { return int_gcd(*vm_, a, b); },
      [&] { return int_isqrt(*vm_, b); },
      [&]() -> Result<Value> { return int_to_str(*vm_, a); },
      [&] { return int_from_value(*vm_, text); },
  };
  for (const auto& operation : operations) {
    for (uint64_t n = 1;; ++n) {
      ASSERT_LT(n, 200u);
      const size_t before = vm_->heap.usage();
      vm_->heap.fail_after(n);
      Result<Value> result = operation();
      vm_->heap.fail_after(0);
      if (!result.is_error()) {
        static_cast<void>(std::move(result).take());
        EXPECT_EQ(vm_->heap.usage(), before);
        break;
      }
      EXPECT_TRUE(pending_is(*vm_, kTypeMemoryError));
      clear_pending(*vm_);
      EXPECT_EQ(vm_->heap.usage(), before);
    }
  }
}

}  // namespace
}  // namespace bufo

// math's sums and products over iterables: fsum, prod, sumprod, hypot, dist.
//
// fsum is exact up to its one final rounding (Shewchuk, "Adaptive Precision Floating-Point
// Arithmetic", 1997). sumprod carries float sums in three doubles (Ogita, Rump, Oishi, "Accurate
// Sum and Dot Product", 2005); norms are summed in two.
#include <cmath>

#include "runtime/modules/math_internal.h"
#include "runtime/types/containers.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"

namespace bufo {

namespace {

// A value and what rounding took from it.
struct TwoDoubles {
  double hi, lo;
};

TwoDoubles two_sum(double a, double b) {
  const double sum = a + b;
  const double b_part = sum - a;
  return {sum, (a - (sum - b_part)) + (b - b_part)};
}

TwoDoubles two_product(double a, double b) {
  const double product = a * b;
  return {product, std::fma(a, b, -product)};
}

// --- fsum ---------------------------------------------------------------------------------------

// Partial sums that do not overlap, smallest first. Each has at least one binary place of its own
// out of the 2098 that doubles span.
class Partials {
 public:
  // False: the sum of finite numbers has overflowed.
  bool add(double x) {
    size_t kept = 0;
    for (size_t i = 0; i < count_; ++i) {
      double y = partials_[i];
      if (std::fabs(x) < std::fabs(y)) std::swap(x, y);
      const double hi = x + y;
      const double lo = y - (hi - x);
      if (lo != 0.0) partials_[kept++] = lo;
      x = hi;
    }
    count_ = kept;
    if (x == 0.0) return true;
    if (!std::isfinite(x)) {
      count_ = 0;
      return false;
    }
    BUFO_ASSERT(count_ < kMaxPartials);
    partials_[count_++] = x;
    return true;
  }

  // Rounded to nearest, ties to even, as if summed exactly.
  double round() const {
    if (count_ == 0) return 0.0;
    size_t i = count_ - 1;
    double hi = partials_[i], lo = 0.0;
    while (i > 0) {
      const double x = hi;
      const double y = partials_[--i];
      hi = x + y;
      lo = y - (hi - x);
      if (lo != 0.0) break;
    }
    // A tie was broken to even although smaller partials tell which way to go.
    if (i > 0 && ((lo < 0.0 && partials_[i - 1] < 0.0) || (lo > 0.0 && partials_[i - 1] > 0.0))) {
      const double y = lo * 2.0;
      const double x = hi + y;
      if (y == x - hi) hi = x;
    }
    return hi;
  }

 private:
  static constexpr size_t kMaxPartials = 2100;
  double partials_[kMaxPartials];
  size_t count_ = 0;
};

}  // namespace

Result<Value> math_fsum(VM& vm, const Args& args) {
  Partials partials;
  double special_sum = 0.0, inf_sum = 0.0;
  bool special = false;
  TRY(for_each(vm, args[0], [&](AnyRef item) -> Result<bool> {
    const double x = TRY(to_double(vm, item));
    if (std::isfinite(x)) {
      if (!partials.add(x)) return vm.raise<OverflowError>("intermediate overflow in fsum");
    } else {
      special = true;
      special_sum += x;
      if (std::isinf(x)) inf_sum += x;
    }
    return true;
  }));
  if (special) {
    if (std::isnan(inf_sum)) return vm.raise<ValueError>("-inf + inf in fsum");
    return make_float(vm, special_sum);
  }
  return make_float(vm, partials.round());
}

// --- prod ---------------------------------------------------------------------------------------

Result<Value> math_prod(VM& vm, const Args& args) {
  AnyRef iterator = TRY(get_iter(vm, args[0]));
  AnyRef product = args.has(1) ? AnyRef(args[1]) : AnyRef(Value::small_int(1));
  for (;;) {
    AnyRef item = TRY(iter_next(vm, iterator));
    if (item.is_unbound()) return product;
    TRY(vm.tick());
    product = TRY(binary_op(vm, BinaryOp::kMul, product, item));
  }
}

// --- sumprod ------------------------------------------------------------------------------------

namespace {

struct ThreeDoubles {
  double hi = 0.0, lo = 0.0, tiny = 0.0;

  ThreeDoubles plus_product(double a, double b) const {
    const TwoDoubles product = two_product(a, b);
    const TwoDoubles sum = two_sum(hi, product.hi);
    const TwoDoubles low = two_sum(lo, product.lo);
    const TwoDoubles middle = two_sum(low.hi, sum.lo);
    return {sum.hi, middle.hi, tiny + low.lo + middle.lo};
  }
  double round() const {
    const TwoDoubles last = two_sum(lo, tiny);
    const TwoDoubles total = two_sum(hi, last.hi);
    return two_sum(total.hi, total.lo + last.lo).hi;
  }
};

// The state of one sumprod: ints are summed in a machine word, floats in three doubles, and
// either is added to the total when its run ends, for which there is no way back.
class SumProduct {
 public:
  explicit SumProduct(VM& vm) : vm_(vm), total_(Value::small_int(0)) {}

  Result<void> add(Value p, Value q) {
    if (ints_) {
      int64_t product, sum;
      if (p.is_small_int() && q.is_small_int() &&
          !__builtin_mul_overflow(p.small_int(), q.small_int(), &product) &&
          !__builtin_add_overflow(int_sum_, product, &sum)) {
        int_sum_ = sum;
        return ok();
      }
      TRY(end_ints());
    }
    if (floats_) {
      double a, b;
      const bool p_float = is_plain_float(p), q_float = is_plain_float(q);
      // Two ints are no float product; one may stand beside a float.
      if ((p_float || q_float) && as_double(p, a) && as_double(q, b)) {
        const ThreeDoubles sum = float_sum_.plus_product(a, b);
        if (std::isfinite(sum.hi)) {
          float_sum_ = sum;
          float_used_ = true;
          return ok();
        }
      }
      TRY(end_floats());
    }
    AnyRef product = TRY(binary_op(vm_, BinaryOp::kMul, p, q));
    total_ = TRY(binary_op(vm_, BinaryOp::kAdd, total_, product));
    return ok();
  }

  Result<Value> finish() {
    if (ints_) TRY(end_ints());
    if (floats_) TRY(end_floats());
    return std::move(total_);
  }

 private:
  static bool is_plain_float(Value v) { return v.is_inline_float() || is_exact<Float>(v); }
  static bool as_double(Value v, double& out) {
    if (is_plain_float(v)) {
      out = float_value(v);
      return true;
    }
    if (!v.is_small_int() && !v.is_bool()) return false;
    out = static_cast<double>(v.is_small_int() ? v.small_int() : v.is_true());
    return true;
  }
  Result<void> end_ints() {
    ints_ = false;
    if (int_sum_ == 0) return ok();
    AnyRef sum = TRY(make_int(vm_, int_sum_));
    total_ = TRY(binary_op(vm_, BinaryOp::kAdd, total_, sum));
    return ok();
  }
  Result<void> end_floats() {
    floats_ = false;
    if (!float_used_) return ok();
    AnyRef sum = TRY(make_float(vm_, float_sum_.round()));
    total_ = TRY(binary_op(vm_, BinaryOp::kAdd, total_, sum));
    return ok();
  }

  VM& vm_;
  AnyRef total_;
  int64_t int_sum_ = 0;
  ThreeDoubles float_sum_;
  bool ints_ = true, floats_ = true, float_used_ = false;
};

}  // namespace

Result<Value> math_sumprod(VM& vm, const Args& args) {
  AnyRef p_iterator = TRY(get_iter(vm, args[0]));
  AnyRef q_iterator = TRY(get_iter(vm, args[1]));
  SumProduct sum(vm);
  for (;;) {
    TRY(vm.tick());
    AnyRef p = TRY(iter_next(vm, p_iterator));
    AnyRef q = TRY(iter_next(vm, q_iterator));
    if (p.is_unbound() != q.is_unbound()) {
      return vm.raise<ValueError>("Inputs are not the same length");
    }
    if (p.is_unbound()) return sum.finish();
    TRY(sum.add(p, q));
  }
}

// --- norms --------------------------------------------------------------------------------------

namespace {

// The square root of the sum of squares. get(i) gives the i-th coordinate, already a double.
template <class Get>
double norm(size_t count, Get get) {
  double largest = 0.0;
  bool nan_seen = false;
  for (size_t i = 0; i < count; ++i) {
    const double x = std::fabs(get(i));
    if (std::isinf(x)) return x;
    nan_seen |= std::isnan(x);
    if (x > largest) largest = x;
  }
  if (nan_seen) return std::nan("");
  if (largest == 0.0 || count == 1) return largest;

  // A power of two near the largest coordinate keeps every square in range, and is exact. It is
  // applied in two parts, since for the smallest numbers it is too large for a double.
  int exponent;
  std::frexp(largest, &exponent);
  const double lift = exponent < -1000 ? 0x1p600 : 1.0;
  const double scale = std::ldexp(1.0, -exponent - (exponent < -1000 ? 600 : 0));
  double sum = 0.0, lost = 0.0;
  for (size_t i = 0; i < count; ++i) {
    const double x = get(i) * lift * scale;
    const TwoDoubles square = two_product(x, x);
    const TwoDoubles total = two_sum(sum, square.hi);
    sum = total.hi;
    lost += total.lo + square.lo;
  }
  // One step of Newton's method on what the rounded root leaves over.
  const double root = std::sqrt(sum + lost);
  const TwoDoubles root_square = two_product(root, root);
  const TwoDoubles left = two_sum(sum, -root_square.hi);
  const double rest = left.hi + (left.lo - root_square.lo + lost);
  return (root + rest / (2.0 * root)) / scale / lift;
}

Result<Ref<Tuple>> coordinates(VM& vm, Value v) {
  if (Tuple* tuple = try_as<Tuple>(vm, v)) return Ref<Tuple>(tuple);
  return tuple_from_iterable(vm, v);
}

// Work space for doubles, a few of them on the C++ stack.
class Doubles {
 public:
  explicit Doubles(VM& vm) : vm_(vm) {}
  Doubles(const Doubles&) = delete;
  Doubles& operator=(const Doubles&) = delete;
  ~Doubles() {
    if (block_ != nullptr) vm_.heap.free(block_);
  }
  Result<double*> take(size_t count) {
    if (count <= kInline) return inline_;
    if (count > static_cast<size_t>(PTRDIFF_MAX) / sizeof(double)) return raise_no_memory(vm_);
    block_ = vm_.heap.allocate_raw(count * sizeof(double));
    if (block_ == nullptr) return raise_no_memory(vm_);
    return static_cast<double*>(block_);
  }

 private:
  static constexpr size_t kInline = 8;
  VM& vm_;
  void* block_ = nullptr;
  double inline_[kInline];
};

}  // namespace

Result<Value> math_hypot(VM& vm, const Args& args) {
  const std::span<const Value> values = args.rest();
  Doubles space(vm);
  double* const x = TRY(space.take(values.size()));
  for (size_t i = 0; i < values.size(); ++i) {
    const double d = TRY(to_double(vm, values[i]));
    x[i] = d;
  }
  return make_float(vm, norm(values.size(), [x](size_t i) { return x[i]; }));
}

Result<Value> math_dist(VM& vm, const Args& args) {
  Ref<Tuple> p = TRY(coordinates(vm, args[0]));
  Ref<Tuple> q = TRY(coordinates(vm, args[1]));
  if (p->size != q->size) {
    return vm.raise<ValueError>("both points must have the same number of dimensions");
  }
  const size_t count = static_cast<size_t>(p->size);
  Doubles space(vm);
  double* const x = TRY(space.take(count));
  for (size_t i = 0; i < count; ++i) {
    TRY(vm.tick(i % 64 == 0));
    const double a = TRY(to_double(vm, p->items[i]));
    const double b = TRY(to_double(vm, q->items[i]));
    x[i] = a - b;
  }
  return make_float(vm, norm(count, [x](size_t i) { return x[i]; }));
}

}  // namespace bufo

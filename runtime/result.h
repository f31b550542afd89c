// Result<T>: a value, or "a Python exception is pending in the VM". Errors are values (no throw).
//
// Invariant: an exception is pending exactly when a Result is in its error state. Result<Value> is
// one register wide and owns its value by convention; TRY turns it into an AnyRef, so nothing
// leaks:
//
//   AnyRef item = TRY(get_item(vm, list, key));   // owns; returns the error from here otherwise
//   return item;                                  // moves into Result<Value>
#pragma once

#include <optional>
#include <type_traits>

#include "runtime/ref.h"

namespace bufo {

/// What raising functions return; converts to the error state of any Result.
struct [[nodiscard]] Raised {};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(Raised) {}
  Result(T value) : value_(std::move(value)) {}
  bool is_error() const { return !value_.has_value(); }
  T take() && { return std::move(*value_); }
  const T& value() const { return *value_; }

 private:
  std::optional<T> value_;
};

/// What fits a register travels in two, the flag as a full word: GCC would write optional's flag as
/// a byte and read it back as a word, which stalls the processor at every return.
template <class T>
concept WordSized = std::is_trivially_copyable_v<T> && sizeof(T) <= 8;

template <WordSized T>
class [[nodiscard]] Result<T> {
 public:
  Result(Raised) : value_(), ok_(0) {}
  Result(T value) : value_(value), ok_(1) {}
  bool is_error() const { return ok_ == 0; }
  T take() && { return value_; }
  const T& value() const { return value_; }

 private:
  T value_;
  uint64_t ok_;
};

template <>
class [[nodiscard]] Result<bool> {
 public:
  constexpr Result(Raised) : state_(kError) {}
  constexpr Result(bool value) : state_(value ? 1 : 0) {}
  bool is_error() const { return state_ == kError; }
  bool take() && { return state_ == 1; }
  bool value() const { return state_ == 1; }

 private:
  static constexpr uint8_t kError = 2;
  uint8_t state_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result(Raised) : ok_(false) {}
  Result() : ok_(true) {}
  bool is_error() const { return !ok_; }
  void take() && {}

 private:
  bool ok_;
};

/// One register wide as well, and an owner by convention only: whoever has one takes from it.
template <class T>
class [[nodiscard]] Result<Ref<T>> {
 public:
  Result(Raised) : object_(error()) {}
  Result(Ref<T> owned) : object_(owned.release_object()) {}
  bool is_error() const { return object_ == error(); }
  Ref<T> take() && {
    BUFO_ASSERT(!is_error());
    // Keeps the compiler from following an error that the caller has ruled out.
    if (is_error()) __builtin_unreachable();
    return Ref<T>::adopt(object_);
  }

 private:
  static T* error() { return reinterpret_cast<T*>(uintptr_t{1}); }
  T* object_;
};

template <>
class [[nodiscard]] Result<Value> {
 public:
  constexpr Result(Raised) : value_(Value::raised()) {}
  /// From an owning handle: moves.
  Result(AnyRef owned) : value_(owned.release()) {}
  template <class T>
  Result(Ref<T>&& owned) : value_(owned.release()) {}
  template <class T>
  Result(Result<Ref<T>>&& owned)
      : value_(owned.is_error() ? Value::raised() : std::move(owned).take().release()) {}
  /// Adopts an owned raw value; immediates need no owner.
  static constexpr Result adopt(Value owned) { return Result(owned, 0); }
  /// An immediate (None, bool, small int, inline float), or a borrowed value: takes a reference.
  Result(Value borrowed) : value_(borrowed) { incref(borrowed); }

  bool is_error() const { return value_.is_raised(); }
  AnyRef take() && { return AnyRef::adopt(value_); }
  /// The owned raw value or Value::raised(); for the dispatch loop.
  Value raw() const { return value_; }

 private:
  constexpr Result(Value owned, int) : value_(owned) {}
  Value value_;
};

/// Result<Value>{None}.
inline Result<Value> none() { return Result<Value>::adopt(Value::none()); }

inline Result<void> ok() { return Result<void>(); }

// Yields the value of a Result or returns its error from the enclosing function. Never use it
// inside a brace initialiser: members already built would not be destroyed.
#define TRY(expression) BUFO_TRY_(expression, BUFO_CONCAT(try_, __COUNTER__))
#define BUFO_TRY_(expression, name)                              \
  __extension__({                                                \
    auto name = (expression);                                    \
    if (BUFO_UNLIKELY(name.is_error())) return ::bufo::Raised{}; \
    std::move(name).take();                                      \
  })

// For what cannot fail; the reason stands beside it.
#define MUST(expression) BUFO_MUST_(expression, BUFO_CONCAT(must_, __COUNTER__))
#define BUFO_MUST_(expression, name) \
  __extension__({                    \
    auto name = (expression);        \
    BUFO_ASSERT(!name.is_error());   \
    std::move(name).take();          \
  })

}  // namespace bufo

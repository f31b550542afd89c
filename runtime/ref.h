// Ref<T>: the owning handle. Parameters borrow (Value, T&), results own (Ref, Result).
//
// A Ref is one word. Its destructor drops the count and, at zero, frees the object at once, which
// may run Python code (__del__, weak-reference callbacks). The heap page of an object leads to its
// VM, so no VM is needed here.
#pragma once

#include <utility>

#include "runtime/object.h"

namespace bufo {

/// The last reference is gone: finalise and free. Never recurses deeply. Runs Python code.
void dealloc(Object* object);

BUFO_INLINE void incref(Object* object) { ++object->refcount; }
BUFO_INLINE void decref(Object* object) {
  BUFO_ASSERT(object->refcount > 0);
  if (BUFO_UNLIKELY(--object->refcount == 0)) dealloc(object);
}
BUFO_INLINE void incref(Value v) {
  if (v.is_object()) incref(v.object());
}
BUFO_INLINE void decref(Value v) {
  if (v.is_object()) decref(v.object());
}

/// Stores an owned value in a slot that owns, then releases what was there: the slot is in its
/// final state before a destructor can run. Runs Python code.
BUFO_INLINE void replace_slot(Value& slot, Value owned) {
  const Value old = slot;
  slot = owned;
  decref(old);
}

template <class T = Value>
class Ref;

/// Owns any value (immediates cost nothing).
template <>
class Ref<Value> {
 public:
  Ref() = default;
  /// Takes a further reference to a borrowed value.
  Ref(Value borrowed) : value_(borrowed) { incref(value_); }
  Ref(const Ref& other) : value_(other.value_) { incref(value_); }
  Ref(Ref&& other) noexcept : value_(other.release()) {}
  template <class T>
  Ref(Ref<T>&& other) noexcept : value_(other.release()) {}
  Ref& operator=(Ref other) noexcept {
    std::swap(value_, other.value_);
    return *this;
  }
  ~Ref() { decref(value_); }

  static Ref adopt(Value owned) {
    Ref r;
    r.value_ = owned;
    return r;
  }
  /// Gives the reference up to the caller.
  [[nodiscard]] Value release() { return std::exchange(value_, Value::unbound()); }
  Value get() const { return value_; }
  operator Value() const { return value_; }
  bool is_unbound() const { return value_.is_unbound(); }
  const Value* operator->() const { return &value_; }

 private:
  Value value_;
};

/// Owns an object of a known layout; may be null.
template <class T>
class Ref {
 public:
  Ref() = default;
  explicit Ref(T* borrowed) : object_(borrowed) {
    if (object_ != nullptr) incref(object_);
  }
  Ref(const Ref& other) : Ref(other.object_) {}
  Ref(Ref&& other) noexcept : object_(std::exchange(other.object_, nullptr)) {}
  Ref& operator=(Ref other) noexcept {
    std::swap(object_, other.object_);
    return *this;
  }
  ~Ref() {
    if (object_ != nullptr) decref(object_);
  }

  static Ref adopt(T* owned) {
    Ref r;
    r.object_ = owned;
    return r;
  }
  [[nodiscard]] Value release() {
    T* object = std::exchange(object_, nullptr);
    return object == nullptr ? Value::unbound() : Value(object);
  }
  [[nodiscard]] T* release_object() { return std::exchange(object_, nullptr); }
  T* get() const { return object_; }
  T& operator*() const { return *object_; }
  T* operator->() const { return object_; }
  operator Value() const { return Value(object_); }
  explicit operator bool() const { return object_ != nullptr; }

 private:
  T* object_ = nullptr;
};

using AnyRef = Ref<Value>;

}  // namespace bufo

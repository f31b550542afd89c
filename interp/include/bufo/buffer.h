// buffer.h: host memory as Python objects, and Python objects' memory as spans. Nothing is copied.
//
//   bufo::Export e = py.export_memory(bufo::Memory(samples.data(), {samples.size()})).value();
//   py.set("samples", e.view());          // a memoryview: shape, strides and format are the host's
//   ...
//   e.revoke();                            // every view that scripts kept raises ValueError now
//
//   bufo::Result<bufo::BufferView<const float>> b = bufo::acquire<const float>(value);
//   for (float x : b->span()) ...          // the object neither moves nor resizes it meanwhile
//
// Shapes count items, strides bytes (PEP 3118); formats are struct's letters.
#pragma once

#include <cstddef>
#include <span>

#include "bufo/bufo.h"

namespace bufo {

/// The format letter of a C++ type; nullptr where there is none.
template <class T>
constexpr const char* format_of() {
  using U = std::remove_cv_t<T>;
  if constexpr (std::is_same_v<U, bool>) {
    return "?";
  } else if constexpr (std::is_same_v<U, float>) {
    return "f";
  } else if constexpr (std::is_same_v<U, double>) {
    return "d";
  } else if constexpr (std::is_same_v<U, std::byte>) {
    return "B";
  } else if constexpr (std::is_integral_v<U> && std::is_signed_v<U>) {
    return sizeof(U) == 1 ? "b" : sizeof(U) == 2 ? "h" : sizeof(U) == 4 ? "i" : "q";
  } else if constexpr (std::is_integral_v<U>) {
    return sizeof(U) == 1 ? "B" : sizeof(U) == 2 ? "H" : sizeof(U) == 4 ? "I" : "Q";
  } else {
    return nullptr;
  }
}

/// A block of the host's items. The data is not copied; it must outlive the export, unless
/// `release` (called once when no view is left) keeps it alive.
struct Memory {
  void* data = nullptr;
  std::string format = "B";
  std::vector<ptrdiff_t> shape;    // items
  std::vector<ptrdiff_t> strides;  // bytes; empty: C order without gaps
  bool readonly = false;
  std::function<void()> release;

  Memory() = default;
  Memory(void* items, std::string format_text, std::vector<ptrdiff_t> items_shape,
         std::vector<ptrdiff_t> bytes_strides = {})
      : data(items),
        format(std::move(format_text)),
        shape(std::move(items_shape)),
        strides(std::move(bytes_strides)) {}
  /// Typed: the format is T's, and const items are read-only.
  template <class T, class = std::enable_if_t<format_of<T>() != nullptr>>
  Memory(T* items, std::vector<ptrdiff_t> items_shape, std::vector<ptrdiff_t> bytes_strides = {})
      : data(const_cast<std::remove_cv_t<T>*>(items)),
        format(format_of<T>()),
        shape(std::move(items_shape)),
        strides(std::move(bytes_strides)),
        readonly(std::is_const_v<T>) {}
  template <class T>
  explicit Memory(std::span<T> items)
      : Memory(items.data(), {static_cast<ptrdiff_t>(items.size())}) {}
  template <class T>
  explicit Memory(std::vector<T>& items) : Memory(std::span<T>(items)) {}
  template <class T>
  explicit Memory(const std::vector<T>& items) : Memory(std::span<const T>(items)) {}

  Memory&& read_only() && {
    readonly = true;
    return std::move(*this);
  }
  /// Keeps `owner` alive until no view is left.
  template <class P>
  Memory&& keep(P owner) && {
    release = [kept = std::move(owner)]() mutable { kept = P(); };
    return std::move(*this);
  }
};

/// Memory lent to scripts, and the handle to take it back. Destroying the handle revokes, unless
/// detach() was called: then the memory must live until its last view is gone.
class Export {
 public:
  Export() = default;
  Export(Export&& other) noexcept
      : view_(std::move(other.view_)), handle_(std::exchange(other.handle_, nullptr)) {}
  Export& operator=(Export&& other) noexcept {
    std::swap(view_, other.view_);
    std::swap(handle_, other.handle_);
    return *this;
  }
  ~Export() {
    revoke();
    free();
  }
  /// The memoryview.
  const Value& view() const { return view_; }
  /// Ends all views at once, in constant time; nothing touches the memory afterwards.
  void revoke() {
    if (handle_ != nullptr) bufo_export_revoke(view_.interpreter(), handle_);
  }
  /// Is a native operation using the memory at this moment? (Only for callbacks it makes.)
  bool busy() const { return handle_ != nullptr && bufo_export_busy(handle_) != 0; }
  /// How many views stand on it, that of view() included.
  size_t views() const { return handle_ == nullptr ? 0 : bufo_export_views(handle_); }
  /// Leaves the memory to the scripts; gives the memoryview.
  Value detach() {
    free();
    return std::move(view_);
  }

 private:
  friend class Interpreter;
  Export(Value view, bufo_export* handle) : view_(std::move(view)), handle_(handle) {}
  void free() {
    if (handle_ != nullptr) {
      bufo_export_free(view_.interpreter(), std::exchange(handle_, nullptr));
    }
  }
  Value view_;
  bufo_export* handle_ = nullptr;
};

namespace detail {
inline bufo_value export_to(bufo_interpreter* py, const Memory& memory, bufo_export** handle) {
  bufo_memory m = {};
  m.data = memory.data;
  m.format = memory.format.c_str();
  m.ndim = static_cast<int>(memory.shape.size());
  m.shape = memory.shape.data();
  if (!memory.strides.empty()) {
    if (memory.strides.size() != memory.shape.size()) {
      return bufo_raise(py, "ValueError", "memory: shape and strides differ in length");
    }
    m.strides = memory.strides.data();
  }
  m.readonly = memory.readonly;
  std::unique_ptr<std::function<void()>> release;
  if (memory.release) {
    release = std::make_unique<std::function<void()>>(memory.release);
    m.owner = release.get();
    m.release = [](void* owner) {
      const std::unique_ptr<std::function<void()>> f(static_cast<std::function<void()>*>(owner));
      (*f)();
    };
  }
  const bufo_value view = bufo_export_memory(py, &m, handle);
  if (!bufo_is_absent(view)) static_cast<void>(release.release());
  return view;
}
}  // namespace detail

inline Result<Export> Interpreter::export_memory(const Memory& memory) const {
  bufo_export* handle = nullptr;
  Result<Value> view = wrap(detail::export_to(get(), memory, &handle));
  if (!view) return std::move(view).take_error();
  return Export(std::move(view).value(), handle);
}

template <class F>
auto Interpreter::lend(const Memory& memory, F&& f) const {
  using R = decltype(f(std::declval<const Value&>()));
  Result<Export> lent = export_memory(memory);
  if (!lent) return R(std::move(lent).take_error());
  return f(lent->view());
}

/// A script's memory while the host looks at it. Move-only; gives it back when it ends.
template <class T>
class BufferView {
 public:
  BufferView() = default;
  BufferView(BufferView&& other) noexcept
      : owner_(std::move(other.owner_)), b_(std::exchange(other.b_, bufo_buffer{})) {}
  BufferView& operator=(BufferView&& other) noexcept {
    std::swap(owner_, other.owner_);
    std::swap(b_, other.b_);
    return *this;
  }
  ~BufferView() {
    if (b_.internal != nullptr) bufo_buffer_release(owner_.interpreter(), &b_);
  }
  T* data() const { return static_cast<T*>(b_.data); }
  size_t size() const { return b_.nbytes / sizeof(T); }
  size_t nbytes() const { return b_.nbytes; }
  /// All items; only of memory without gaps in C order, as acquire() asks for by default.
  std::span<T> span() const { return {data(), size()}; }
  T* begin() const { return data(); }
  T* end() const { return data() + size(); }
  T& operator[](size_t i) const { return data()[i]; }
  int ndim() const { return b_.ndim; }
  std::span<const ptrdiff_t> shape() const {
    return {b_.shape, b_.shape == nullptr ? 0 : static_cast<size_t>(b_.ndim)};
  }
  std::span<const ptrdiff_t> strides() const {
    return {b_.strides, b_.strides == nullptr ? 0 : static_cast<size_t>(b_.ndim)};
  }
  /// The item at these indices, of any strides.
  template <class... I>
  T& at(I... index) const {
    const ptrdiff_t indices[] = {static_cast<ptrdiff_t>(index)...};
    ptrdiff_t offset = 0;
    for (size_t k = 0; k < sizeof...(I); ++k) offset += indices[k] * b_.strides[k];
    using Byte = std::conditional_t<std::is_const_v<T>, const char, char>;
    return *reinterpret_cast<T*>(static_cast<Byte*>(b_.data) + offset);
  }
  const bufo_buffer& raw() const { return b_; }

  /// As acquire().
  static bool acquire(const Value& from, bool contiguous, BufferView& out) {
    bufo_interpreter* py = from.interpreter();
    const int flags = BUFO_FORMAT | (contiguous ? BUFO_C_CONTIGUOUS : BUFO_STRIDES) |
                      (std::is_const_v<T> ? 0 : BUFO_WRITABLE);
    BufferView view;
    view.owner_ = from;
    if (bufo_acquire(py, from.get(), flags, &view.b_) != 0) {
      view.b_ = bufo_buffer{};
      return false;
    }
    if (!matches(view.b_)) {
      const std::string text =
          std::string("items of format '") + view.b_.format + "' are not of the asked type";
      bufo_raise(py, "TypeError", text.c_str());
      return false;
    }
    out = std::move(view);
    return true;
  }

 private:
  /// Does the item type fit the format? Bytes may be looked at as any byte type.
  static bool matches(const bufo_buffer& b) {
    using U = std::remove_cv_t<T>;
    if (b.itemsize != sizeof(U)) return false;
    const char* f = b.format;
    if (*f == '@' || *f == '=') ++f;
    if (*f == '<' || *f == '>' || *f == '!') {
      const bool little = *f == '<';
      if (sizeof(U) > 1 && little != (std::endian::native == std::endian::little)) return false;
      ++f;
    }
    if (*f == 0 || f[1] != 0) return format_of<U>() == nullptr;
    const char letter = *f;
    const auto one_of = [letter](const char* letters) {
      return std::char_traits<char>::find(letters, std::char_traits<char>::length(letters),
                                          letter) != nullptr;
    };
    if constexpr (std::is_same_v<U, std::byte> || std::is_same_v<U, char>) {
      return one_of("Bbc?");
    } else if constexpr (std::is_same_v<U, bool>) {
      return letter == '?';
    } else if constexpr (std::is_floating_point_v<U>) {
      return one_of("efd");
    } else if constexpr (std::is_integral_v<U> && std::is_signed_v<U>) {
      return one_of("bhilqn");
    } else if constexpr (std::is_integral_v<U>) {
      return one_of("BHILQNc?");
    } else {
      return true;  // a record's letters are the host's business; its size fits
    }
  }
  Value owner_;
  bufo_buffer b_ = {};
};

/// Borrows the memory of a script's object as items of type T (const T: read-only is enough).
/// TypeError for no exporter or another format, BufferError for a refusal. With `contiguous` false
/// any strides are taken: use at().
template <class T>
Result<BufferView<T>> acquire(const Value& from, bool contiguous = true) {
  BufferView<T> view;
  if (!BufferView<T>::acquire(from, contiguous, view)) return take_error(from.interpreter());
  return view;
}

/// A buffer as an argument of a host function.
template <class T>
struct Convert<BufferView<T>> {
  static constexpr const char* name = "bytes-like";
  static bool from_python(bufo_interpreter* py, bufo_value v, BufferView<T>& out) {
    return BufferView<T>::acquire(Value::borrow(py, v), true, out);
  }
};

/// Memory as a result or global: lent without a handle, so it must outlive its views (or `keep`).
template <>
struct Convert<Memory> {
  static constexpr const char* name = "memoryview";
  static bufo_value to_python(bufo_interpreter* py, const Memory& memory) {
    return detail::export_to(py, memory, nullptr);
  }
};

namespace detail {
/// A span as an argument of a call into Python: lent for the call, taken back when it ends.
template <class T>
struct Argument<std::span<T>> {
  Argument(bufo_interpreter* py, std::span<T> items)
      : value(Value::adopt(py, export_to(py, Memory(items), &handle))) {}
  Argument(const Argument&) = delete;
  Argument& operator=(const Argument&) = delete;
  ~Argument() {
    if (handle == nullptr) return;
    bufo_export_revoke(value.interpreter(), handle);
    bufo_export_free(value.interpreter(), handle);
  }
  bufo_export* handle = nullptr;
  Value value;
};
}  // namespace detail

}  // namespace bufo

// error.h: how a Python exception reaches C++. Results are values; nothing here throws unless
// asked.
//
//   bufo::Result<int> n = py.eval("int('x')").to<int>();
//   if (!n) std::puts(n.error().message.c_str());      // invalid literal for int() with base 10:
//   'x'
//
// Works with -fno-exceptions. With exceptions, `or_throw()` gives the value or throws Exception.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "bufo/bufo_c.h"

namespace bufo {

/// One entry of a traceback, the outermost frame first. Lines count from 1, columns from 0 in
/// bytes.
struct Frame {
  std::string file, function;
  int line = 0, end_line = 0;
  int column = -1, end_column = -1;  // -1: not known
};

/// A Python exception as data. It holds no reference into the interpreter.
struct Error {
  std::string type;                // "ValueError"
  std::string message;             // str(exception)
  std::vector<std::string> notes;  // exception.__notes__
  std::vector<Frame> frames;
  std::string traceback;  // as CPython prints it, with its last newline
  bufo_stop stopped = BUFO_NOT_STOPPED;

  /// "ValueError: message", or the type alone.
  std::string text() const { return message.empty() ? type : type + ": " + message; }
};

#if defined(__cpp_exceptions)
/// For hosts that like exceptions: what Result::or_throw throws.
class Exception : public std::exception {
 public:
  explicit Exception(Error error) : error_(std::move(error)), text_(error_.text()) {}
  const char* what() const noexcept override { return text_.c_str(); }
  const Error& error() const { return error_; }

 private:
  Error error_;
  std::string text_;
};
#endif

/// A value or an Error.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::make_unique<Error>(std::move(error))) {}

  explicit operator bool() const { return state_.index() == 0; }
  bool ok() const { return state_.index() == 0; }
  /// The value; the program ends with the error's text if there is none.
  T& value() & {
    require();
    return *std::get_if<0>(&state_);
  }
  const T& value() const& {
    require();
    return *std::get_if<0>(&state_);
  }
  T value() && {
    require();
    return std::move(*std::get_if<0>(&state_));
  }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  T value_or(T fallback) && {
    return ok() ? std::move(*std::get_if<0>(&state_)) : std::move(fallback);
  }
  /// Why there is no value; an Error without type and text if there is one.
  const Error& error() const& { return ok() ? none() : **std::get_if<1>(&state_); }
  Error error() && { return ok() ? Error() : std::move(**std::get_if<1>(&state_)); }
  Error take_error() && { return std::move(**std::get_if<1>(&state_)); }

  /// A Result<Value> converted further: bufo::Result<int> n = py.eval("6*7").to<int>();
  template <class U>
  Result<U> to() const {
    if (!ok()) return error();
    return value().template to<U>();
  }
#if defined(__cpp_exceptions)
  T or_throw() && {
    if (!ok()) throw Exception(std::move(*this).take_error());
    return std::move(*std::get_if<0>(&state_));
  }
#endif

 private:
  static const Error& none() {
    static const Error no_error;
    return no_error;
  }
  void require() const {
    if (ok()) return;
    std::fputs(error().traceback.c_str(), stderr);
    std::abort();
  }
  std::variant<T, std::unique_ptr<Error>> state_;
};

/// Nothing, or an Error. It may be dropped: what gives it can only fail for want of memory or by a
/// mistake of the host.
template <>
class Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::make_unique<Error>(std::move(error))) {}
  explicit operator bool() const { return error_ == nullptr; }
  bool ok() const { return error_ == nullptr; }
  const Error& error() const& { return ok() ? none() : *error_; }
  Error error() && { return ok() ? Error() : std::move(*error_); }
  Error take_error() && { return std::move(*error_); }
#if defined(__cpp_exceptions)
  void or_throw() && {
    if (!ok()) throw Exception(std::move(*this).take_error());
  }
#endif

 private:
  static const Error& none() {
    static const Error no_error;
    return no_error;
  }
  std::unique_ptr<Error> error_;
};

}  // namespace bufo

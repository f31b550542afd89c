// Awaiting: the iterators behind `await`, and the awaitables that asynchronous generators give.
#pragma once

#include "interp/function.h"

namespace bufo {

/// Where a value to be awaited comes from, for the error's text. Operand c of GET_AWAITABLE.
enum class AwaitPlace : uint8_t { kAwait, kEnter, kExit, kNext };

/// The iterator that runs for `await v`: a coroutine itself, a generator marked as one, or what
/// __await__() returns. Runs Python code.
Result<Value> awaitable_iterator(VM&, Value v, AwaitPlace);

/// coroutine.__await__(): an iterator that runs it.
Result<Value> make_coroutine_wrapper(VM&, Value coroutine);

/// g.__anext__(): an awaitable for the next item. Calls the `firstiter` hook the first time.
Result<Value> async_generator_next(VM&, Value g);

/// The exception that throw(type[, value[, traceback]]) means, from the arguments after self.
Result<Value> exception_to_throw(VM&, const Value* args, uint32_t count);

/// throw(), with its deprecated forms.
Result<Value> generator_throw_arguments(VM&, Generator&, const Value* args, uint32_t count);
/// send() of generators and coroutines; the end is StopIteration.
Result<Value> coroutine_send(VM&, Generator&, Value sent);

/// Raises an exception without arguments.
Raised raise_bare(VM&, TypeIndex type);

/// What dies unawaited: RuntimeWarning "coroutine 'f' was never awaited". Errors are unraisable.
void warn_never_awaited(VM&, Value coroutine);

/// cr_origin for a coroutine made now, by sys.set_coroutine_origin_tracking_depth: a tuple, or
/// None.
Result<Value> coroutine_origin(VM&);

/// `sys` and `builtins` get the functions that know generators.
Result<void> add_async_functions(VM&, Dict& sys, Dict& builtins);

extern const Method kAsyncGeneratorMethods[4];

}  // namespace bufo

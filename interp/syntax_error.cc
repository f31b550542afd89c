// See syntax_error.h.
#include "interp/syntax_error.h"

#include "runtime/file.h"
#include "runtime/types/containers.h"
#include "runtime/types/exception.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

Raised raise_with_details(VM& vm, TypeIndex cls, Value message, Value filename, Value line,
                          Value offset, Value text, Value end_line, Value end_offset) {
  const Ref<Tuple> details =
      TRY(make_tuple_of(vm, {filename, line, offset, text, end_line, end_offset}));
  const Ref<Tuple> args = TRY(make_tuple_of(vm, {message, details}));
  const AnyRef exception = TRY(make_exception(vm, vm.type(cls), *args));
  return raise_object(vm, exception);
}

TypeIndex class_of(SyntaxErrorKind kind) {
  switch (kind) {
    case SyntaxErrorKind::IndentationError:
      return kTypeIndentationError;
    case SyntaxErrorKind::TabError:
      return kTypeTabError;
    default:
      return kTypeSyntaxError;
  }
}

}  // namespace

Raised raise_syntax_error(VM& vm, const SyntaxErrorInfo& info) {
  if (info.kind == SyntaxErrorKind::MemoryError) return raise_no_memory(vm);
  const Ref<Str> message = TRY(make_str(vm, info.message));
  const Ref<Str> filename = TRY(make_str(vm, info.filename));
  AnyRef text = AnyRef(Value::none());
  if (info.has_text) text = TRY(decode_source_line(vm, info.text));
  if (!info.has_position) {
    const Ref<Tuple> only = TRY(make_tuple_of(vm, {message}));
    const AnyRef exception = TRY(make_exception(vm, vm.type(class_of(info.kind)), *only));
    return raise_object(vm, exception);
  }
  if (info.end_line == 0) {
    const Ref<Tuple> details = TRY(make_tuple_of(
        vm, {filename, Value::small_int(info.line), Value::small_int(info.offset), text}));
    const Ref<Tuple> args = TRY(make_tuple_of(vm, {message, details}));
    const AnyRef exception = TRY(make_exception(vm, vm.type(class_of(info.kind)), *args));
    return raise_object(vm, exception);
  }
  return raise_with_details(vm, class_of(info.kind), message, filename, Value::small_int(info.line),
                            Value::small_int(info.offset), text, Value::small_int(info.end_line),
                            Value::small_int(info.end_offset));
}

Result<Value> decode_source_line(VM& vm, std::string_view text) {
  Utf8Problem problem;
  if (!find_utf8_problem(text, true, &problem)) return make_str(vm, text);
  StrBuilder builder(vm);
  while (find_utf8_problem(text, true, &problem)) {
    builder.append_utf8(text.substr(0, problem.position));
    builder.append(U'\xfffd');
    text.remove_prefix(problem.position + problem.length);
  }
  builder.append_utf8(text);
  return builder.finish();
}

/// A line of the file of that name, with its end; None when there is none. Whoever compiles a text
/// under the name of a file sees the file's line, as in CPython.
Result<Value> line_of_file(VM& vm, std::string_view filename, uint32_t number) {
  FileText file(vm);
  if (filename.empty() || !file.read(filename)) return none();
  std::string_view rest = file.view();
  for (uint32_t k = 1; k < number; ++k) {
    const size_t end = rest.find('\n');
    if (end == std::string_view::npos) return none();
    rest.remove_prefix(end + 1);
  }
  if (rest.empty()) return none();
  const size_t end = rest.find('\n');
  return decode_source_line(vm, rest.substr(0, end == std::string_view::npos ? end : end + 1));
}

Raised raise_syntax_error(VM& vm, const Source& source, const ast::Position& pos, Value message,
                          SyntaxErrorStyle style) {
  const Ref<Str> filename = TRY(make_str(vm, source.filename));
  const AnyRef text = TRY(line_of_file(vm, source.filename, pos.line));
  const auto number = [](uint32_t n) { return Value::small_int(n); };
  if (style == SyntaxErrorStyle::kDetailed) {
    return raise_with_details(vm, kTypeSyntaxError, message, filename, number(pos.line),
                              number(pos.col + 1), text, number(pos.end_line),
                              number(pos.end_col + 1));
  }
  const Ref<Tuple> args = TRY(make_tuple_of(vm, {message}));
  const AnyRef exception = TRY(make_exception(vm, vm.type(kTypeSyntaxError), *args));
  const bool ranged = style == SyntaxErrorStyle::kRanged;
  const Value members[] = {filename,
                           number(pos.line),
                           number(pos.col + 1),
                           text,
                           number(ranged ? pos.end_line : pos.line),
                           ranged ? number(pos.end_col + 1) : Value::none()};
  Value* member = as<ExceptionObject>(exception).members + 1;  // behind the message
  for (const Value v : members) replace_slot(*member++, AnyRef(v).release());
  return raise_object(vm, exception);
}

namespace {
// The chunk's size travels with it, so the context is all that is needed.
void* arena_alloc(void* context, size_t nbytes) {
  return static_cast<VM*>(context)->heap.allocate_raw(nbytes);
}
void arena_free(void* context, void* chunk, size_t) { static_cast<VM*>(context)->heap.free(chunk); }
}  // namespace

ArenaMemory heap_arena_memory(VM& vm) { return {arena_alloc, arena_free, &vm}; }

}  // namespace bufo

// See print_exception.h. Follows Python/traceback.c and Python/pythonrun.c (CPython 3.12) in what
// is printed.
#include "interp/print_exception.h"

#include <unistd.h>
#include <utf8proc.h>

#include <algorithm>

#include "interp/frame.h"
#include "interp/parser.h"
#include "interp/suggestion.h"
#include "interp/syntax_error.h"
#include "runtime/file.h"
#include "runtime/types/exception.h"
#include "runtime/types/objects.h"

namespace bufo {

namespace {

constexpr int kRepeatsShown = 3;

/// The lines of source files; the last file is kept, since a traceback often stays in one.
class SourceLines {
 public:
  explicit SourceLines(VM& vm) : vm_(vm), text_(vm) {}
  /// Line `number` (from 1) of a file without its end; false when it cannot be had.
  bool line(Str& filename, int number, std::string_view& out) {
    if (Value(&filename) != loaded_) {
      const Result<std::string_view> path = str_wtf8(vm_, filename);
      if (path.is_error()) {
        clear_pending(vm_);
        return false;
      }
      loaded_ = Value(&filename);
      text_.~FileText();
      new (&text_) FileText(vm_);
      good_ = !path.value().empty() && path.value().front() != '<' && text_.read(path.value());
    }
    if (!good_ || number < 1) return false;
    std::string_view rest = text_.view();
    for (int k = 1; k < number; ++k) {
      const size_t end = rest.find('\n');
      if (end == std::string_view::npos) return false;
      rest.remove_prefix(end + 1);
    }
    out = rest.substr(0, rest.find('\n'));
    if (!out.empty() && out.back() == '\r') out.remove_suffix(1);
    return !rest.empty();
  }

 private:
  VM& vm_;
  FileText text_;
  Value loaded_ = Value::none();
  bool good_ = false;
};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\f'; }

/// Inside the marked range: where the operator or subscript is, as byte offsets into the segment.
struct Anchors {
  uint32_t left, right;
};

bool find_anchors(VM& vm, std::string_view segment, Anchors& out) {
  Arena arena(heap_arena_memory(vm));
  Source source;
  SyntaxErrorInfo error;
  if (!load_source(arena, segment, "<segment>", SourceKind::String, &source, &error)) return false;
  const ParseResult parsed = parse(source, arena, ParseMode::File);
  if (!parsed.ok()) return false;
  const auto& body = parsed.root->as<ast::Module>()->body;
  if (body.size() != 1 || !body[0]->is<ast::ExprStmt>()) return false;
  const ast::Expr& e = *body[0]->as<ast::ExprStmt>()->value;
  if (const auto* b = e.try_as<ast::BinOp>()) {
    if (b->left->pos.end_line != 1) return false;
    uint32_t at = b->left->pos.end_col;
    while (at < segment.size() &&
           (is_blank(segment[at]) || segment[at] == ')' || segment[at] == '\\'))
      ++at;
    if (at >= segment.size()) return false;
    out.left = at;
    out.right = at + 1;
    if (out.right < segment.size() && out.right < b->right->pos.col &&
        !is_blank(segment[out.right]))
      ++out.right;
    return true;
  }
  if (const auto* s = e.try_as<ast::Subscript>()) {
    uint32_t at = s->value->pos.end_col;
    while (at < segment.size() && segment[at] != '[') ++at;
    out.left = at;
    out.right = s->pos.end_col;
    return at < segment.size();
  }
  return false;
}

/// Columns that UTF-8 text takes on a terminal: East Asian wide characters take two.
size_t display_width(std::string_view text) {
  size_t width = 0;
  for (size_t at = 0; at < text.size();) {
    int32_t c = -1;
    const ptrdiff_t n = utf8proc_iterate(reinterpret_cast<const uint8_t*>(text.data()) + at,
                                         static_cast<ptrdiff_t>(text.size() - at), &c);
    width += n > 0 && c > 127 && utf8proc_charwidth(c) == 2 ? 2 : 1;
    at += n > 0 ? static_cast<size_t>(n) : 1;
  }
  return width;
}

/// The source line and the marks under it, indented by four.
Result<void> append_source(VM& vm, StrBuilder& out, std::string_view line,
                           const CodePosition& pos) {
  size_t begin = 0;
  while (begin < line.size() && is_blank(line[begin])) ++begin;
  size_t end = line.size();
  while (end > begin && is_blank(line[end - 1])) --end;
  const std::string_view text = line.substr(begin, end - begin);
  if (text.empty()) return ok();
  const AnyRef shown = TRY(decode_source_line(vm, text));
  out.append_ascii("    ");
  out.append(as<Str>(shown));
  out.append_ascii("\n");
  if (pos.line <= 0 || (pos.end_line == pos.line && pos.end_col <= pos.col)) return ok();
  const auto first = static_cast<size_t>(pos.col);
  size_t last = pos.end_line == pos.line ? static_cast<size_t>(pos.end_col) : end;
  if (last > end) last = end;
  if (first < begin || first >= last) return ok();
  Anchors anchors{};
  const bool anchored =
      pos.end_line == pos.line && find_anchors(vm, line.substr(first, last - first), anchors);
  // Marks under the whole line say nothing.
  if (!anchored && first == begin && last == end) return ok();
  out.append_ascii("    ");
  out.append_repeated(U' ', display_width(line.substr(begin, first - begin)));
  const auto mark = [&](size_t from, size_t to, char32_t c) {
    if (to > from) out.append_repeated(c, display_width(line.substr(from, to - from)));
  };
  if (anchored) {
    mark(first, first + anchors.left, U'~');
    mark(first + anchors.left, first + anchors.right, U'^');
    mark(first + anchors.right, last, U'~');
  } else {
    mark(first, last, U'^');
  }
  out.append_ascii("\n");
  return ok();
}

class Printer {
 public:
  explicit Printer(VM& vm) : out(vm), vm_(vm), body_(vm), lines_(vm) {}

  Result<void> chain(Value exception, List& seen);
  StrBuilder out;

 private:
  Result<void> traceback(Value first, bool group);
  Result<void> one(Value exception, List& seen);
  Result<void> members(Value group, List& seen);
  Result<void> flush_body(bool plus);
  void rule(int depth, const char* text) {
    out.append_repeated(U' ', static_cast<size_t>(2 * depth));
    out.append_ascii(text);
  }
  Result<void> syntax_error(ExceptionObject& e);
  Result<void> final_line(Value exception);
  Result<void> notes(Value exception);

  VM& vm_;
  StrBuilder body_;  // what is printed next, before the margin of its group
  SourceLines lines_;
  int depth_ = 0;  // of groups around
  bool need_close_ = false;
};

Result<void> Printer::traceback(Value first, bool group) {
  const Value limit_value = dict_get_str(vm_, as<Dict>(vm_.sys_dict), *vm_.names.tracebacklimit);
  int64_t limit = limit_value.is_small_int() ? limit_value.small_int() : 1000;
  if (limit <= 0) return ok();
  int64_t count = 0;
  for (Value t = first; t.is_object(); t = as<Traceback>(t).next) ++count;
  body_.append_ascii(group ? "Exception Group Traceback (most recent call last):\n"
                           : "Traceback (most recent call last):\n");
  Value t = first;
  for (; count > limit; --count) t = as<Traceback>(t).next;
  Str* last_file = nullptr;
  Str* last_name = nullptr;
  int last_line = -1;
  int64_t repeats = 0;
  const auto flush_repeats = [&] {
    if (repeats <= kRepeatsShown) return;
    body_.append_ascii("  [Previous line repeated ");
    body_.append_int(repeats - kRepeatsShown);
    body_.append_ascii(repeats - kRepeatsShown == 1 ? " more time]\n" : " more times]\n");
  };
  for (; t.is_object(); t = as<Traceback>(t).next) {
    const auto& entry = as<Traceback>(t);
    const Code& code = as<Code>(entry.code);
    Str& file = as<Str>(code.filename);
    Str& name = as<Str>(code.name);
    if (last_file != nullptr && str_equal(file, *last_file) && entry.line == last_line &&
        str_equal(name, *last_name)) {
      ++repeats;
    } else {
      flush_repeats();
      last_file = &file;
      last_name = &name;
      last_line = entry.line;
      repeats = 1;
    }
    if (repeats > kRepeatsShown) continue;
    body_.append_ascii("  File \"");
    body_.append(file);
    body_.append_ascii("\", line ");
    body_.append_int(entry.line);
    body_.append_ascii(", in ");
    body_.append(name);
    body_.append_ascii("\n");
    std::string_view line;
    if (lines_.line(file, entry.line, line)) {
      CodePosition pos = code.positions[entry.lasti];
      TRY(append_source(vm_, body_, line, pos));
    }
    TRY(vm_.tick());
  }
  flush_repeats();
  return ok();
}

/// File, line and caret of a SyntaxError whose attributes are as the parser sets them.
Result<void> Printer::syntax_error(ExceptionObject& e) {
  const Value filename = e.members[1], line_number = e.members[2], offset_value = e.members[3],
              text_value = e.members[4];
  const Value end_line = e.members[5], end_offset_value = e.members[6];
  if (!line_number.is_small_int()) return ok();
  body_.append_ascii("  File \"");
  if (is_a<Str>(vm_, filename)) {
    body_.append(as<Str>(filename));
  } else {
    body_.append_ascii("<string>");
  }
  body_.append_ascii("\", line ");
  body_.append_int(line_number.small_int());
  body_.append_ascii("\n");
  if (!is_a<Str>(vm_, text_value)) return ok();
  Str& text = as<Str>(text_value);
  size_t end = text.length;
  while (end > 0 && (text.at(end - 1) == '\n' || text.at(end - 1) == '\r')) --end;
  size_t begin = 0;
  while (begin < end && (text.at(begin) == ' ' || text.at(begin) == '\t' || text.at(begin) == '\f'))
    ++begin;
  body_.append_ascii("    ");
  body_.append(text, begin, end);
  body_.append_ascii("\n");
  if (!offset_value.is_small_int()) return ok();
  int64_t offset = offset_value.small_int();
  int64_t end_offset = end_offset_value.is_small_int() ? end_offset_value.small_int() : offset;
  if (offset < 1) return ok();
  // Offsets count characters, but are held to the length of the line in bytes, as in CPython.
  int64_t length = 0;
  for (size_t k = 0; k < end; ++k) {
    const char32_t c = text.at(k);
    length += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  }
  if (vm_.type_of(&e).index != kTypeSyntaxError) {
    end_offset = offset;  // CPython looks for an end in nothing but SyntaxError itself
  } else if (end_line.is_small_int() && end_line.small_int() > line_number.small_int()) {
    end_offset = length + 1;
  }
  offset = std::min(offset, length + 1);
  end_offset = std::clamp(end_offset, offset + 1, std::max(offset + 1, length + 2));
  if (offset - 1 < static_cast<int64_t>(begin)) return ok();
  body_.append_ascii("    ");
  body_.append_repeated(U' ', static_cast<size_t>(offset - 1) - begin);
  body_.append_repeated(U'^', static_cast<size_t>(end_offset - offset));
  body_.append_ascii("\n");
  return ok();
}

/// "TypeError: message"; the class with its module unless that is builtins or __main__.
Result<void> Printer::final_line(Value exception) {
  Type& cls = vm_.type_of(exception);
  const AnyRef module = TRY(try_get_attr(vm_, &cls, *vm_.names.module_));
  if (is_a<Str>(vm_, module) && !str_equals(as<Str>(module), "builtins") &&
      !str_equals(as<Str>(module), "__main__")) {
    body_.append(as<Str>(module));
    body_.append_ascii(".");
  }
  const AnyRef qualname = TRY(get_attr(vm_, &cls, *vm_.names.qualname_));
  body_.append(as<Str>(qualname));
  AnyRef text;
  if (is_kind(vm_, exception, kTypeSyntaxError) &&
      is_a<Str>(vm_, as<ExceptionObject>(exception).members[0])) {
    text = AnyRef(as<ExceptionObject>(exception).members[0]);
  } else {
    Result<Ref<Str>> made = str(vm_, exception);
    if (made.is_error()) {
      clear_pending(vm_);
      body_.append_ascii(": <exception str() failed>\n");
      return ok();
    }
    text = std::move(made).take();
  }
  if (as<Str>(text).length != 0) {
    body_.append_ascii(": ");
    body_.append(as<Str>(text));
  }
  TRY(append_suggestion(vm_, body_, exception));
  body_.append_ascii("\n");
  return notes(exception);
}

Result<void> Printer::notes(Value exception) {
  const AnyRef list = TRY(try_get_attr(vm_, exception, *vm_.names.notes_));
  if (list.is_unbound()) return ok();
  if (!is_a<List>(vm_, list) && !is_a<Tuple>(vm_, list)) {
    TRY(body_.append_repr(list));
    body_.append_ascii("\n");
    return ok();
  }
  const Ref<List> items = TRY(list_from_iterable(vm_, list));
  for (ptrdiff_t k = 0; k < items->size; ++k) {
    Result<Ref<Str>> made = str(vm_, items->items[k]);
    if (made.is_error()) {
      clear_pending(vm_);
      body_.append_ascii("<note str() failed>\n");
      continue;
    }
    const Ref<Str> text = std::move(made).take();
    body_.append(*text);
    body_.append_ascii("\n");
  }
  return ok();
}

Result<void> Printer::chain(Value exception, List& seen) {
  NativeDepth depth(vm_);
  TRY(depth.enter(" while printing an exception"));
  TRY(list_append(vm_, seen, exception));
  auto& e = as<ExceptionObject>(exception);
  const auto is_new = [&](Value v) {
    if (!is_exception(vm_, v)) return false;
    for (ptrdiff_t k = 0; k < seen.size; ++k) {
      if (seen.items[k] == v) return false;
    }
    return true;
  };
  if (is_new(e.cause)) {
    TRY(chain(e.cause, seen));
    body_.append_ascii(
        "\nThe above exception was the direct cause of the following exception:\n\n");
    TRY(flush_body(false));
  } else if (!is_exception(vm_, e.cause) && !e.suppress_context && is_new(e.context)) {
    TRY(chain(e.context, seen));
    body_.append_ascii("\nDuring handling of the above exception, another exception occurred:\n\n");
    TRY(flush_body(false));
  }
  return one(exception, seen);
}

/// Moves body_ into out, each line behind the margin of the groups around.
Result<void> Printer::flush_body(bool plus) {
  const Ref<Str> text = TRY(body_.finish());
  if (depth_ == 0) {
    out.append(*text);
    return ok();
  }
  for (size_t at = 0; at < text->length;) {
    size_t end = at;
    while (end < text->length && text->at(end) != '\n') ++end;
    rule(depth_, plus ? "+ " : "| ");
    plus = false;
    out.append(*text, at, end);
    out.append_ascii("\n");
    at = end + 1;
  }
  return ok();
}

Result<void> Printer::one(Value exception, List& seen) {
  auto& e = as<ExceptionObject>(exception);
  const bool group = is_exception_group(vm_, exception);
  const bool outermost = group && depth_ == 0;
  if (outermost) depth_ = 1;
  if (e.traceback.is_object()) TRY(traceback(e.traceback, group));
  if (is_kind(vm_, exception, kTypeSyntaxError)) TRY(syntax_error(e));
  TRY(final_line(exception));
  TRY(flush_body(outermost && e.traceback.is_object()));
  if (group) TRY(members(exception, seen));
  if (outermost) depth_ = 0;
  return ok();
}

/// The exceptions of a group, numbered, one level further in.
Result<void> Printer::members(Value group, List& seen) {
  constexpr ptrdiff_t kMaxWidth = 15;
  constexpr int kMaxDepth = 10;
  const AnyRef held(as<ExceptionObject>(group).members[1]);
  if (!is_a<Tuple>(vm_, held)) return ok();
  const Tuple& exceptions = as<Tuple>(held);
  if (depth_ >= kMaxDepth) {
    rule(depth_, "| ... (max_group_depth is 10)\n");
    return ok();
  }
  const ptrdiff_t shown = exceptions.size <= kMaxWidth ? exceptions.size : kMaxWidth + 1;
  for (ptrdiff_t k = 0; k < shown; ++k) {
    const bool last = k + 1 == shown;
    if (last) need_close_ = true;
    const bool truncated = k >= kMaxWidth;
    const Ref<Str> number = TRY(truncated ? make_str(vm_, "...") : format(vm_, "{}", k + 1));
    rule(k == 0 ? depth_ : depth_ + 1, k == 0 ? "+-+---------------- " : "+---------------- ");
    out.append(*number);
    out.append_ascii(" ----------------\n");
    ++depth_;
    if (truncated) {
      const ptrdiff_t left = exceptions.size - kMaxWidth;
      const Ref<Str> text =
          TRY(format(vm_, "and {} more exception{}\n", left, left == 1 ? "" : "s"));
      body_.append(*text);
      TRY(flush_body(false));
    } else {
      TRY(chain(exceptions.items[k], seen));
    }
    if (last && need_close_) {
      rule(depth_, "+------------------------------------\n");
      need_close_ = false;
    }
    --depth_;
  }
  return ok();
}

void write_to_stderr(VM& vm, Str& text) {
  const Value stream = vm.sys_dict.is_object()
                           ? dict_get_str(vm, as<Dict>(vm.sys_dict), *vm.names.stderr_)
                           : Value::unbound();
  if (stream.is_object()) {
    const AnyRef held(stream);
    Result<Value> written = call_method(vm, stream, *vm.names.write, {&text});
    if (!written.is_error()) {
      static_cast<void>(std::move(written).take());
      Result<Value> flushed = call_method(vm, stream, *vm.names.flush);
      if (!flushed.is_error()) {
        static_cast<void>(std::move(flushed).take());
        return;
      }
    }
    clear_pending(vm);
    return;
  }
  if (stream.is_none()) return;
  const Result<std::string_view> bytes = str_wtf8(vm, text);
  if (bytes.is_error()) return clear_pending(vm);
  std::string_view rest = bytes.value();
  while (!rest.empty()) {
    const ssize_t n = write(2, rest.data(), rest.size());
    if (n <= 0) return;
    rest.remove_prefix(static_cast<size_t>(n));
  }
}

}  // namespace

Result<Ref<Str>> format_exception(VM& vm, Value exception) {
  const Ref<List> seen = TRY(make_list(vm));
  Printer printer(vm);
  TRY(printer.chain(exception, *seen));
  return printer.out.finish();
}

void print_exception(VM& vm, Value exception) {
  const AnyRef pending = take_pending(vm);
  Result<Ref<Str>> made = format_exception(vm, exception);
  if (made.is_error()) {
    clear_pending(vm);
  } else {
    const Ref<Str> text = std::move(made).take();
    write_to_stderr(vm, *text);
  }
  if (!pending.is_unbound()) vm.pending = AnyRef(pending).release();
}

void print_unraisable(VM& vm, Value exception, const char* message, Value where) {
  const AnyRef pending = take_pending(vm);
  const auto build = [&]() -> Result<Ref<Str>> {
    StrBuilder out(vm);
    out.append_ascii(message == nullptr ? "Exception ignored in" : message);
    if (!where.is_unbound() && !where.is_none()) {
      out.append_ascii(": ");
      TRY(out.append_repr(where));
    }
    out.append_ascii("\n");
    const Ref<List> seen = TRY(make_list(vm));
    Printer printer(vm);
    // The chain is not shown here.
    auto& e = as<ExceptionObject>(exception);
    const AnyRef cause(e.cause), context(e.context);
    replace_slot(e.cause, Value::none());
    replace_slot(e.context, Value::none());
    const Result<void> printed = printer.chain(exception, *seen);
    replace_slot(e.cause, AnyRef(cause).release());
    replace_slot(e.context, AnyRef(context).release());
    if (printed.is_error()) return Raised{};
    const Ref<Str> rest = TRY(printer.out.finish());
    out.append(*rest);
    return out.finish();
  };
  Result<Ref<Str>> made = build();
  if (made.is_error()) {
    clear_pending(vm);
  } else {
    const Ref<Str> text = std::move(made).take();
    write_to_stderr(vm, *text);
  }
  if (!pending.is_unbound()) vm.pending = AnyRef(pending).release();
}

}  // namespace bufo

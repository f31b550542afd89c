// Replacement texts: \1, \g<name> and the rest taken apart.
//
// Follows Lib/re/_parser.py (CPython 3.12) in behaviour.
#include "runtime/modules/re_reader.h"

namespace bufo::re {

namespace {

// Literals and group numbers in turns.
class TemplateParser : public Reader {
 public:
  TemplateParser(VM& vm, Pattern& pattern, Value text, bool is_text)
      : Reader(vm, text, is_text), pattern_(pattern), out_(vm) {}

  Result<Ref<Tuple>> run() {
    parts_ = TRY(make_list(vm_));
    TRY(start());
    while (next != kNothing) {
      const uint32_t c = next, escaped = next_escaped;
      const ptrdiff_t from = tell();
      TRY(advance());
      if (escaped == kNothing) {
        out_.append(static_cast<char32_t>(c));
        continue;
      }
      TRY(escape(escaped, from));
    }
    TRY(finish_literal());
    return tuple_from_list(vm_, *parts_);
  }

 private:
  Result<void> escape(uint32_t c, ptrdiff_t from) {
    if (c == 'g') return named_group();
    uint32_t value = 0;
    if (c == '0') {
      for (int i = 0; i < 2 && next_is_octal(); ++i) {
        value = value * 8 + (next - '0');
        TRY(advance());
      }
      out_.append(static_cast<char32_t>(value & 0xff));
      return ok();
    }
    if (is_digit(c)) {
      value = c - '0';
      if (next_is_digit()) {
        const uint32_t second = next;
        TRY(advance());
        if (is_octal(c) && is_octal(second) && next_is_octal()) {
          value = ((c - '0') * 8 + (second - '0')) * 8 + (next - '0');
          TRY(advance());
          const uint32_t checked = TRY(checked_octal(value, from));
          out_.append(static_cast<char32_t>(checked));
          return ok();
        }
        value = value * 10 + (second - '0');
      }
      return add_group(value, from + 1);
    }
    if (simple_escape(c, value)) {
      out_.append(static_cast<char32_t>(value));
      return ok();
    }
    if (is_letter(c)) return bad_escape(from);
    out_.append(U'\\');
    out_.append(static_cast<char32_t>(c));
    return ok();
  }

  Result<void> named_group() {
    const bool open = TRY(match('<'));
    if (!open) return error(0, "missing <");
    const Ref<Str> name = TRY(until('>', "group name"));
    const ptrdiff_t back = static_cast<ptrdiff_t>(name->length) + 1;
    bool decimal = name->is_ascii();
    uint64_t number = 0;
    for (size_t i = 0; i < name->length && decimal; ++i) {
      const uint32_t c = name->at(i);
      decimal = is_digit(c);
      number = std::min<uint64_t>(number * 10 + (c - '0'), uint64_t{1} << 40);
    }
    if (!decimal) {
      TRY(check_group_name(*name, 1));
      const Value v = dict_get_str(vm_, as<Dict>(pattern_.names), *name);
      if (!v.is_small_int()) {
        return vm_.raise<IndexError>("unknown group name {}", repr_of(Value(name)));
      }
      number = static_cast<uint64_t>(v.small_int());
    } else if (number >= kMaxGroups) {
      size_t zeros = 0;
      while (zeros < name->length && name->at(zeros) == '0') ++zeros;
      const Ref<Str> shown = TRY(str_slice(vm_, *name, zeros, name->length));
      return error(back, "invalid group reference {}", Value(shown));
    }
    return add_group(static_cast<uint32_t>(number), tell() - back);
  }

  Result<void> add_group(uint32_t number, ptrdiff_t position) {
    if (number > pattern_.program->groups) {
      return error_at(position, "invalid group reference {}", number);
    }
    TRY(finish_literal());
    return list_append(vm_, *parts_, Value::small_int(number));
  }

  Result<void> finish_literal() {
    Ref<Str> literal = TRY(out_.finish());
    if (is_text_) return list_append(vm_, *parts_, literal);
    BUFO_ASSERT(literal->kind() == 1);
    const Ref<Bytes> bytes =
        TRY(make_bytes(vm_, literal->data(), static_cast<ptrdiff_t>(literal->length)));
    return list_append(vm_, *parts_, bytes);
  }

  Pattern& pattern_;
  StrBuilder out_;
  Ref<List> parts_;
};

}  // namespace

Result<Ref<Tuple>> parse_template(VM& vm, Pattern& pattern, Value text) {
  TemplateParser parser(vm, pattern, text, is_a<Str>(vm, text));
  return parser.run();
}

}  // namespace bufo::re

// str.format(): parsing the format string, finding the fields' values, formatting them.

#include "runtime/str_format.h"

#include "runtime/checked.h"
#include "runtime/format_value.h"
#include "runtime/types/containers.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/str_units.h"
#include "runtime/unicode.h"

namespace bufo {

// --- the grammar

Result<bool> FormatParser::next(VM& vm, Piece& out) {
  out = Piece();
  if (at_ == end_) return false;
  out.literal.start = at_;
  while (at_ < end_) {
    const char32_t c = char_at(at_);
    if (c != '{' && c != '}') {
      ++at_;
      continue;
    }
    const bool at_end = at_ + 1 == end_;
    if (!at_end && char_at(at_ + 1) == c) {
      // A doubled brace: the literal ends with the first, the second is skipped.
      out.literal.end = at_ + 1;
      at_ += 2;
      return true;
    }
    if (c == '}') return vm.raise<ValueError>("Single '}' encountered in format string");
    if (at_end) return vm.raise<ValueError>("Single '{' encountered in format string");
    out.literal.end = at_++;
    TRY(parse_field(vm, out));
    return true;
  }
  out.literal.end = at_;
  return true;
}

Result<void> FormatParser::parse_field(VM& vm, Piece& out) {
  out.has_field = true;
  out.name.start = at_;
  bool in_brackets = false;
  char32_t c = 0;
  for (; at_ < end_; ++at_) {
    c = char_at(at_);
    if (in_brackets) {
      in_brackets = c != ']';
      continue;
    }
    if (c == '{') return vm.raise<ValueError>("unexpected '{' in field name");
    if (c == '}' || c == ':' || c == '!') break;
    in_brackets = c == '[';
  }
  out.name.end = at_;
  if (at_ == end_) return vm.raise<ValueError>("expected '}' before end of string");
  ++at_;
  if (c == '}') return ok();

  if (c == '!') {
    if (at_ == end_) {
      return vm.raise<ValueError>("end of string while looking for conversion specifier");
    }
    out.conversion = char_at(at_++);
    if (at_ < end_) {
      c = char_at(at_++);
      if (c == '}') return ok();
      if (c != ':') return vm.raise<ValueError>("expected ':' after conversion specifier");
    }
  }
  out.has_spec = true;
  out.spec.start = at_;
  for (size_t open = 1; at_ < end_; ++at_) {
    c = char_at(at_);
    if (c == '{') {
      out.spec_nested = true;
      ++open;
    } else if (c == '}' && --open == 0) {
      out.spec.end = at_++;
      return ok();
    }
  }
  return vm.raise<ValueError>("unmatched '{' in format spec");
}

Result<ptrdiff_t> FieldNameParser::parse_index(VM& vm, TextRange range) const {
  if (range.empty()) return ptrdiff_t{-1};
  ptrdiff_t index = 0;
  for (size_t i = range.start; i < range.end; ++i) {
    const int digit = unicode::decimal_value(text_.at(i));
    if (digit < 0) return ptrdiff_t{-1};
    if (!checked_mul_add(index, ptrdiff_t{10}, ptrdiff_t{digit}, index)) {
      return vm.raise<ValueError>("Too many decimal digits in format string");
    }
  }
  return index;
}

Result<FieldNameParser::Part> FieldNameParser::first(VM& vm) {
  Part part;
  part.text.start = at_;
  while (at_ < end_ && text_.at(at_) != '.' && text_.at(at_) != '[') ++at_;
  part.text.end = at_;
  part.index = TRY(parse_index(vm, part.text));
  return part;
}

Result<bool> FieldNameParser::next(VM& vm, Part& out) {
  out = Part();
  if (at_ == end_) return false;
  const char32_t opener = text_.at(at_++);
  out.text.start = at_;
  if (opener == '.') {
    out.is_attribute = true;
    while (at_ < end_ && text_.at(at_) != '.' && text_.at(at_) != '[') ++at_;
    out.text.end = at_;
  } else if (opener == '[') {
    while (at_ < end_ && text_.at(at_) != ']') ++at_;
    if (at_ == end_) return vm.raise<ValueError>("Missing ']' in format string");
    out.text.end = at_++;
    out.index = TRY(parse_index(vm, out.text));
  } else {
    return vm.raise<ValueError>("Only '.' or '[' may follow ']' in format field specifier");
  }
  if (out.text.empty()) return vm.raise<ValueError>("Empty attribute in format string");
  return true;
}

// --- str.format

namespace {

class Formatter {
 public:
  Formatter(VM& vm, Str& text, const Value* args, size_t count, Value kwargs)
      : vm_(vm), text_(text), args_(args), count_(count), kwargs_(kwargs) {}

  /// Runs Python code.
  Result<void> format_range(StrBuilder& out, TextRange range, int depth) {
    if (depth == 0) return vm_.raise<ValueError>("Max string recursion exceeded");
    FormatParser parser(text_, range);
    FormatParser::Piece piece;
    for (;;) {
      const bool more = TRY(parser.next(vm_, piece));
      if (!more) return ok();
      TRY(vm_.tick());
      out.append(text_, piece.literal.start, piece.literal.end);
      if (piece.has_field) TRY(format_field(out, piece, depth));
    }
  }

 private:
  enum class Numbering : uint8_t { kUndecided, kAutomatic, kManual };

  Result<Ref<Str>> text_of(TextRange range) {
    return str_slice(vm_, text_, range.start, range.end);
  }

  Result<void> check_numbering(Numbering wanted) {
    if (numbering_ == Numbering::kUndecided) numbering_ = wanted;
    if (numbering_ == wanted) return ok();
    if (wanted == Numbering::kAutomatic) {
      return vm_.raise<ValueError>(
          "cannot switch from manual field specification to automatic field numbering");
    }
    return vm_.raise<ValueError>(
        "cannot switch from automatic field numbering to manual field specification");
  }

  Result<Value> first_value(FieldNameParser::Part part) {
    if (part.text.empty()) {
      TRY(check_numbering(Numbering::kAutomatic));
      part.index = next_index_++;
    } else if (part.index >= 0) {
      TRY(check_numbering(Numbering::kManual));
    } else {
      Ref<Str> key = TRY(text_of(part.text));
      if (kwargs_.is_unbound()) return raise_with_value(vm_, kTypeKeyError, key);
      return get_item(vm_, kwargs_, key);
    }
    if (args_ == nullptr && !kwargs_.is_unbound()) {
      return vm_.raise<ValueError>("Format string contains positional fields");
    }
    if (static_cast<size_t>(part.index) >= count_) {
      return vm_.raise<IndexError>("Replacement index {} out of range for positional args tuple",
                                   part.index);
    }
    return args_[part.index];
  }

  Result<Value> field_value(TextRange name) {
    FieldNameParser parser(text_, name);
    const FieldNameParser::Part first = TRY(parser.first(vm_));
    AnyRef value = TRY(first_value(first));
    FieldNameParser::Part part;
    for (;;) {
      const bool more = TRY(parser.next(vm_, part));
      if (!more) return value;
      if (!part.is_attribute && part.index >= 0) {
        value = TRY(get_item(vm_, value, Value::small_int(part.index)));
        continue;
      }
      Ref<Str> text = TRY(text_of(part.text));
      if (part.is_attribute) {
        text = TRY(intern(vm_, std::move(text)));
        value = TRY(get_attr(vm_, value, *text));
      } else {
        value = TRY(get_item(vm_, value, text));
      }
    }
  }

  Result<Value> convert(Value value, char32_t conversion) {
    switch (conversion) {
      case 'r':
        return repr(vm_, value);
      case 's':
        return str(vm_, value);
      case 'a':
        return ascii(vm_, value);
      default:
        break;
    }
    if (conversion > 32 && conversion < 127) {
      return vm_.raise<ValueError>("Unknown conversion specifier {}",
                                   static_cast<char>(conversion));
    }
    static constexpr char kDigits[] = "0123456789abcdef";
    char hex[8];
    size_t at = sizeof hex;
    do {
      hex[--at] = kDigits[conversion & 15];
      conversion >>= 4;
    } while (conversion != 0);
    return vm_.raise<ValueError>("Unknown conversion specifier \\x{}",
                                 std::string_view(hex + at, sizeof hex - at));
  }

  Result<void> format_field(StrBuilder& out, const FormatParser::Piece& piece, int depth) {
    AnyRef value = TRY(field_value(piece.name));
    if (piece.conversion != 0) {
      AnyRef converted = TRY(convert(value, piece.conversion));
      value = std::move(converted);
    }
    if (!piece.has_spec || piece.spec.empty()) {
      if (is_exact<Str>(value) || value->is_small_int()) return out.append_str(value);
    }
    Ref<Str> spec = empty_str(vm_);
    if (piece.spec_nested) {
      StrBuilder nested(vm_);
      TRY(format_range(nested, piece.spec, depth - 1));
      spec = TRY(nested.finish());
    } else if (piece.has_spec) {
      spec = TRY(text_of(piece.spec));
    }
    Ref<Str> formatted = TRY(format_value(vm_, value, *spec));
    out.append(*formatted);
    return ok();
  }

  VM& vm_;
  Str& text_;
  const Value* args_;
  size_t count_;
  Value kwargs_;
  Numbering numbering_ = Numbering::kUndecided;
  ptrdiff_t next_index_ = 0;
};

}  // namespace

Result<Ref<Str>> str_format(VM& vm, Str& pattern, const Value* args, size_t count, Value kwargs) {
  StrBuilder out(vm);
  Formatter formatter(vm, pattern, args, count, kwargs);
  // The format itself and one level of fields within specs.
  TRY(formatter.format_range(out, {0, pattern.length}, 2));
  return out.finish();
}

}  // namespace bufo

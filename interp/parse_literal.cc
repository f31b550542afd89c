// Numbers, strings, the joining of adjacent strings, and f-strings (PEP 701).
#include <cstring>

#include "interp/parser_state.h"

namespace bufo {

using namespace ast;

Identifier Parser::take_name() {
  const Token& token = *token_;
  std::string_view name = text(token);
  if ((token.flags & kTokenNonAscii) != 0 && !literals_.normalize_name(name, &name)) return {};
  advance();
  return names_.intern(name);
}

Expr* Parser::number() {
  Constant* const result = arena_.make<Constant>(token_position(*token_));
  if (result == nullptr || !literals_.decode_number(*token_, result)) return nullptr;
  advance();
  return result;
}

// One or more adjacent string literals.
Expr* Parser::strings() {
  const Token& start = *token_;
  std::uint32_t count = 0;
  bool any_fstring = false;
  std::uint8_t all_flags = 0, common_flags = 0xFF;
  for (const Token* token = token_; token->kind == K::String; ++token) {
    ++count;
    all_flags |= token->flags;
    common_flags &= token->flags;
  }
  if (token_[count].kind == K::FStringStart) any_fstring = true;
  const bool is_bytes = (all_flags & kTokenBytes) != 0;
  if (is_bytes && (any_fstring || (common_flags & kTokenBytes) == 0)) return nullptr;
  if (any_fstring) return mixed_strings(start);

  std::string_view value;
  if (count == 1) {
    if (!literals_.decode_string(start, &value)) return nullptr;
    advance();
  } else {
    // Each piece is decoded apart, then all are joined.
    auto* const pieces = arena_.make_array<std::string_view>(count);
    if (pieces == nullptr) return nullptr;
    std::size_t nbytes = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
      if (!literals_.decode_string(*token_, &pieces[i])) return nullptr;
      nbytes += pieces[i].size();
      advance();
    }
    char* const joined = static_cast<char*>(arena_.allocate(nbytes + 1, 1));
    if (joined == nullptr) return nullptr;
    char* at = joined;
    for (std::uint32_t i = 0; i < count; ++i) {
      std::memcpy(at, pieces[i].data(), pieces[i].size());
      at += pieces[i].size();
    }
    value = {joined, nbytes};
  }
  Constant* const result =
      constant(position_from(start), is_bytes ? ConstantKind::Bytes : ConstantKind::Str);
  if (result == nullptr) return nullptr;
  result->text = value;
  result->u_prefix = (start.flags & kTokenUnicode) != 0;
  return result;
}

// Strings of which at least one is an f-string.
Expr* Parser::mixed_strings(const Token& start) {
  const Mark parts = mark();
  while (true) {
    if (at(K::String)) {
      if ((token_->flags & kTokenBytes) != 0 || !push_text(*token_)) return nullptr;
      advance();
    } else if (at(K::FStringStart)) {
      if (!fstring()) return nullptr;
    } else {
      break;
    }
  }
  JoinedStr* const result = arena_.make<JoinedStr>(position_from(start));
  if (result == nullptr || !take_joined(parts, false, &result->values)) return nullptr;
  return result;
}

// Pushes a Constant of a String or FStringMiddle token.
bool Parser::push_text(const Token& token) {
  Constant* const piece = constant(token_position(token), ConstantKind::Str);
  if (piece == nullptr || !literals_.decode_string(token, &piece->text)) return false;
  piece->u_prefix = (token.flags & kTokenUnicode) != 0;
  return push(piece);
}

// Takes the pushed parts, joining neighbouring Constants; the first of them gives position and
// prefix. Empty text is dropped, but CPython keeps it in a format specification.
bool Parser::take_joined(Mark parts, bool keep_empty, Span<Expr*>* out) {
  const std::uint32_t end = scratch_.size();
  std::uint32_t write = parts.count;
  for (std::uint32_t i = parts.count; i < end;) {
    Expr* const part = static_cast<Expr*>(scratch_[i]);
    if (!part->is<Constant>()) {
      scratch_[write++] = part;
      ++i;
      continue;
    }
    Constant* const joined = part->as<Constant>();
    std::uint32_t stop = i + 1;
    std::size_t nbytes = joined->text.size();
    for (; stop < end && static_cast<Expr*>(scratch_[stop])->is<Constant>(); ++stop) {
      nbytes += static_cast<Constant*>(scratch_[stop])->text.size();
    }
    if (stop > i + 1) {
      char* const text = static_cast<char*>(arena_.allocate(nbytes + 1, 1));
      if (text == nullptr) return false;
      char* at = text;
      for (std::uint32_t k = i; k < stop; ++k) {
        const std::string_view piece = static_cast<Constant*>(scratch_[k])->text;
        std::memcpy(at, piece.data(), piece.size());
        at += piece.size();
      }
      const Position& last = static_cast<Expr*>(scratch_[stop - 1])->pos;
      joined->pos.end_line = last.end_line;
      joined->pos.end_col = last.end_col;
      joined->text = {text, nbytes};
    }
    const bool alone = i == parts.count && stop == end;
    if (nbytes != 0 || (keep_empty && !alone)) scratch_[write++] = joined;
    i = stop;
  }
  scratch_.truncate(write);
  return take(parts, out);
}

bool Parser::fstring() {
  // f-strings nest within their fields, quotes and all.
  const Depth depth(*this);
  if (depth.exceeded()) return false;
  advance();
  while (!accept(K::FStringEnd)) {
    if (at(K::FStringMiddle)) {
      if (!push_text(*token_)) return false;
      advance();
    } else if (!at(K::LBrace) || !fstring_field()) {
      return false;
    }
  }
  return true;
}

namespace {

// The text of a field with "=", without the comments in it.
std::string_view without_comments(Arena& arena, std::string_view text) {
  if (text.find('#') == std::string_view::npos) return text;
  char* const result = static_cast<char*>(arena.allocate(text.size() + 1, 1));
  if (result == nullptr) return {};
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '#') {
      while (i < text.size() && text[i] != '\n') ++i;
      if (i == text.size()) break;
    }
    result[count++] = text[i];
  }
  return {result, count};
}

}  // namespace

// From "{" to "}". Pushes the FormattedValue, behind the text of the expression if it wants that.
bool Parser::fstring_field() {
  const Token& start = *token_;
  advance();
  Expr* const value = yield_or_star_expressions();
  if (value == nullptr) return false;
  const bool has_text = accept(K::Equal);
  Constant* text_before = nullptr;
  if (has_text) {
    const Token& behind = *token_;
    text_before = constant({start.line, start.col + 1, behind.line, behind.col}, ConstantKind::Str);
    if (text_before == nullptr) return false;
    text_before->text =
        without_comments(arena_, source_.text.substr(start.end, behind.start - start.end));
    if (arena_.failed()) return false;
  }
  int conversion = -1;
  if (at(K::Exclamation)) {
    const std::uint32_t mark_end = token_->end;
    advance();
    if (!at(K::Name) || token_->start != mark_end) return false;
    const std::string_view name = text(*token_);
    if (name != "s" && name != "r" && name != "a") return false;
    conversion = name[0];
    advance();
  }
  Expr* format_spec = nullptr;
  if (at(K::Colon)) {
    format_spec = fstring_format_spec();
    if (format_spec == nullptr) return false;
  }
  if (!accept(K::RBrace)) return false;
  if (has_text && conversion == -1 && format_spec == nullptr) conversion = 'r';
  FormattedValue* const field = arena_.make<FormattedValue>(position_from(start));
  if (field == nullptr) return false;
  field->value = value;
  field->conversion = conversion;
  field->format_spec = format_spec;
  return (text_before == nullptr || push(text_before)) && push(field);
}

Expr* Parser::fstring_format_spec() {
  const Token& start = *token_;
  advance();
  const Mark parts = mark();
  while (!at(K::RBrace)) {
    if (at(K::FStringMiddle)) {
      if (!push_text(*token_)) return nullptr;
      advance();
    } else if (!at(K::LBrace) || !fstring_field()) {
      return nullptr;
    }
  }
  JoinedStr* const result = arena_.make<JoinedStr>(position_from(start));
  if (result == nullptr || !take_joined(parts, true, &result->values)) return nullptr;
  return result;
}

}  // namespace bufo

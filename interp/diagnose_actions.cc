// What the alternatives of the diagnosis' grammar make of their matches: expressions, and mistakes.
#include <cassert>
#include <cstdio>

#include "interp/diagnose_peg.h"

namespace bufo {

namespace {

enum TargetPurpose { kAssignment, kDelete, kFor };

// What messages call an expression.
std::string_view expression_name(MatchKind kind) {
  switch (kind) {
    case MatchKind::Attribute:
      return "attribute";
    case MatchKind::Subscript:
      return "subscript";
    case MatchKind::Starred:
      return "starred";
    case MatchKind::Name:
      return "name";
    case MatchKind::List:
      return "list";
    case MatchKind::Tuple:
      return "tuple";
    case MatchKind::Lambda:
      return "lambda";
    case MatchKind::Call:
      return "function call";
    case MatchKind::BoolOp:
    case MatchKind::BinOp:
    case MatchKind::UnaryOp:
      return "expression";
    case MatchKind::GeneratorExp:
      return "generator expression";
    case MatchKind::Yield:
    case MatchKind::YieldFrom:
      return "yield expression";
    case MatchKind::Await:
      return "await expression";
    case MatchKind::ListComp:
      return "list comprehension";
    case MatchKind::SetComp:
      return "set comprehension";
    case MatchKind::DictComp:
      return "dict comprehension";
    case MatchKind::Dict:
      return "dict literal";
    case MatchKind::Set:
      return "set display";
    case MatchKind::JoinedStr:
      return "f-string expression";
    case MatchKind::Literal:
      return "literal";
    case MatchKind::True:
      return "True";
    case MatchKind::False:
      return "False";
    case MatchKind::None:
      return "None";
    case MatchKind::Ellipsis:
      return "ellipsis";
    case MatchKind::Compare:
      return "comparison";
    case MatchKind::IfExp:
      return "conditional expression";
    case MatchKind::NamedExpr:
      return "named expression";
    default:
      return {};
  }
}

}  // namespace

std::string_view Peg::token_text(std::uint32_t index) const {
  const Token& token = lexed_.tokens[index];
  return source_.text.substr(token.start, token.end - token.start);
}

std::string_view Peg::match_name(const Match& match) const {
  const std::string_view name = expression_name(match.kind);
  return name.empty() ? token_text(match.start) : name;
}

// What the rule yields. Null: a mistake was raised, or an alternative for mistakes found none.
Match* Peg::finish(const Alternative& alternative, const Captures& captures, std::uint32_t start) {
  const auto joined = [&](const Match* first_part) -> Match* {
    const std::uint32_t scratch_start = scratch_.size();
    bool ok = true;
    if (first_part != nullptr) {
      ok = scratch_.push(arena_, captures.a);
    } else {
      for (Match* const part : captures.a->parts) ok = ok && scratch_.push(arena_, part);
    }
    if (captures.b != nullptr) {
      for (Match* const part : captures.b->parts) ok = ok && scratch_.push(arena_, part);
    }
    if (!ok) {
      out_of_memory_ = raised_ = true;
      return nullptr;
    }
    return make_sequence(start, scratch_start);
  };
  switch (alternative.result) {
    case Result::Capture:
      return captures.a != nullptr ? captures.a : make(MatchKind::Span, start, mark_);
    case Result::Kind: {
      Match* const match = make(alternative.kind, start, mark_);
      if (match == nullptr || captures.a == nullptr) return match;
      if (captures.a->kind == MatchKind::Sequence) {
        match->parts = captures.a->parts;
      } else if (Match** const part = arena_.make_array<Match*>(1); part != nullptr) {
        *part = captures.a;
        match->parts = {part, 1};
      }
      return match;
    }
    case Result::Fold:
      return captures.b->parts.empty() ? captures.a : make(alternative.kind, start, mark_);
    case Result::Tuple:
      // One item without a comma behind it is itself.
      if (captures.a->parts.size() == 1 && captures.a->end == mark_) return captures.a->parts[0];
      return make(MatchKind::Tuple, start, mark_, captures.a->parts);
    case Result::Compare: {
      if (captures.b->parts.empty()) return captures.a;
      Match** const left = arena_.make_array<Match*>(1);
      Match* const match = make(MatchKind::Compare, start, mark_);
      if (match == nullptr || left == nullptr) return match;
      *left = captures.a;
      match->parts = {left, 1};
      match->is_in_comparison = captures.b->parts[0]->kind == MatchKind::In;
      return match;
    }
    case Result::Trail:
      if (captures.b->parts.empty()) return captures.a;
      return make(captures.b->parts.back()->kind, start, mark_);
    case Result::Cons:
      return joined(captures.a);
    case Result::Join:
      return joined(nullptr);
    case Result::Message:
      raise_message(alternative, captures);
      return nullptr;
    case Result::Function:
      return call(alternative.function, captures, start);
  }
  return nullptr;
}

// ---- Raising ------------------------------------------------------------------------------------

void Peg::raise(std::string_view message) {
  raised_ = true;
  error_.message = message;
  error_.filename = source_.filename;
  place_text();
}

// `pattern` with its %s (or %d) replaced.
void Peg::raise_format(SyntaxErrorKind kind, std::string_view pattern, std::string_view text) {
  error_.kind = kind;
  const std::size_t at = pattern.find('%');
  if (at == std::string_view::npos) return raise(pattern);
  const std::size_t nbytes = pattern.size() - 2 + text.size();
  char* const message = static_cast<char*>(arena_.allocate(nbytes + 1, 1));
  if (message == nullptr) {
    out_of_memory_ = raised_ = true;
    return;
  }
  pattern.copy(message, at);
  text.copy(message + at, text.size());
  pattern.copy(message + at + text.size(), std::string_view::npos, at + 2);
  raise({message, nbytes});
}

void Peg::raise_message(const Alternative& alternative, const Captures& captures) {
  SyntaxErrorKind kind = SyntaxErrorKind::SyntaxError;
  std::string_view text;
  char digits[16];
  switch (alternative.place) {
    case Place::A:
      place_range(*captures.a, *captures.a);
      break;
    case Place::AToB:
      place_range(*captures.a, *captures.b);
      break;
    case Place::FromA:
      place_from(*captures.a);
      break;
    case Place::Last:
      place_token(fetched_ - 1);
      break;
    case Place::Next:
      place_token(mark_);
      break;
    case Place::Block:
      kind = SyntaxErrorKind::IndentationError;
      place_token(fetched_ - 1);
      if (captures.a != nullptr) {
        const int count =
            std::snprintf(digits, sizeof digits, "%u", lexed_.tokens[captures.a->start].line);
        text = {digits, static_cast<std::size_t>(count)};
      }
      break;
  }
  if (kind == SyntaxErrorKind::SyntaxError && captures.a != nullptr) {
    text = match_name(*captures.a);
  }
  raise_format(kind, alternative.message, text);
}

void Peg::raise_lexer_error() {
  raised_ = raised_by_lexer_ = true;
  if (lexed_.error_kind == LexErrorKind::EndOfSource && lexed_.bracket_depth > 0) {
    set_unclosed_bracket_error(source_, arena_, lexed_, &error_);
    error_.offset = static_cast<int>(lexed_.bracket_col) + 1;
    place_text();
  } else {
    error_ = lexed_.error;
  }
}

void Peg::raise_generic(std::uint32_t token) {
  const Token& last = lexed_.tokens[token];
  if (last.kind == TokenKind::Indent || last.kind == TokenKind::Dedent) {
    error_.kind = SyntaxErrorKind::IndentationError;
    place_token(fetched_ - 1);
    return raise(last.kind == TokenKind::Indent ? "unexpected indent" : "unexpected unindent");
  }
  place_start(last);
  place_end(last);
  raise("invalid syntax");
}

void Peg::raise_at(std::uint32_t token, std::string_view message) {
  fetched_ = token + 1;
  place_token(token);
  raise(message);
}

// ---- Places -------------------------------------------------------------------------------------

// The end of the source counts as part of its last line.
std::uint32_t Peg::line_of(const Token& token) const {
  const bool at_end = token.start == source_.text.size();
  return at_end && token.line > 0 ? token.line - 1 : token.line;
}

// Offsets are bytes, from 1, until place_text() counts the characters.
void Peg::place_start(const Token& token) {
  error_.line = static_cast<int>(line_of(token));
  error_.offset = is_placeless(token) ? 0 : static_cast<int>(token.col) + 1;
}

void Peg::place_end(const Token& token) {
  error_.end_line = static_cast<int>(is_placeless(token) ? line_of(token) : token.end_line);
  error_.end_offset = is_placeless(token) ? 0 : static_cast<int>(token_end_col(source_, token)) + 1;
}

void Peg::place_range(const Match& from, const Match& to) {
  place_start(lexed_.tokens[from.start]);
  place_end(lexed_.tokens[to.end > to.start ? to.end - 1 : to.start]);
}

// From `match` to the end of the token looked at last.
void Peg::place_from(const Match& match) {
  place_start(lexed_.tokens[match.start]);
  const Token& last = lexed_.tokens[fetched_ - 1];
  error_.end_line = static_cast<int>(last.end_line);
  error_.end_offset = static_cast<int>(token_end_col(source_, last));
}

// A token as such. Those without text stand where the lexer stood behind them.
void Peg::place_token(std::uint32_t index) {
  const Token& token = lexed_.tokens[index];
  place_start(token);
  place_end(token);
  if (!is_placeless(token)) return;
  error_.end_offset = -1;
  if (token.start != source_.text.size()) {
    error_.offset = static_cast<int>(token.col);
  } else if (source_.is_file) {
    error_.offset = 0;  // CPython has let go of a file's last line by now
  } else if (!source_.text.empty()) {
    const int line_end = source_.newline_added && !is_module_ ? 0 : 1;
    error_.offset = static_cast<int>(source_.line(line_of(token)).size()) + line_end;
  }
}

// The line of the error. While the lexer is still on it CPython shows what its buffer holds: the
// line end too, and the lines before it that a backslash or a string joins to it.
void Peg::place_text() {
  const std::uint32_t line = static_cast<std::uint32_t>(error_.line);
  const std::string_view text = source_.line(line);
  error_.text = text;
  const Token& last = lexed_.tokens[fetched_ == 0 ? 0 : fetched_ - 1];
  const std::uint32_t lexer_line =
      last.start == source_.text.size() ? line_of(last) : last.end_line;
  if (lexer_line <= line && text.data() != nullptr) {
    const std::size_t start =
        buffered_start(source_, {lexed_.tokens.items, fetched_},
                       static_cast<std::size_t>(text.data() - source_.text.data()));
    std::size_t end = static_cast<std::size_t>(text.data() - source_.text.data()) + text.size() + 1;
    // Only a module gets the line end that it lacks.
    if (end == source_.text.size() && source_.newline_added && !is_module_) --end;
    error_.text = source_.text.substr(start, end - start);
  }
  error_.offset = count_characters(error_.offset);
  error_.end_offset = count_characters(error_.end_offset);
}

// Characters in the first `nbytes` of the error's text. CPython counts in that text even when the
// offset is meant for a later line; what lies behind the text counts as one character.
int Peg::count_characters(int nbytes) const {
  if (nbytes <= 0 || source_.counts_bytes) return nbytes;
  const std::size_t count = static_cast<std::size_t>(nbytes);
  if (count > error_.text.size()) return static_cast<int>(utf8_length(error_.text)) + 1;
  return static_cast<int>(utf8_length(error_.text.substr(0, count)));
}

// ---- Functions ----------------------------------------------------------------------------------

// The part of `target` that cannot be assigned to (or deleted), or null.
const Match* Peg::find_invalid_target(const Match* target, int purpose) const {
  switch (target->kind) {
    case MatchKind::List:
    case MatchKind::Tuple:
      for (const Match* const part : target->parts) {
        if (const Match* const found = find_invalid_target(part, purpose)) return found;
      }
      return nullptr;
    case MatchKind::Starred:
      if (purpose == kDelete) return target;
      return find_invalid_target(target->parts[0], purpose);
    case MatchKind::Compare:
      // `for a in b` reads like a comparison; its left side is the target.
      if (purpose != kFor) return target;
      return target->is_in_comparison ? find_invalid_target(target->parts[0], purpose) : nullptr;
    case MatchKind::Name:
    case MatchKind::Subscript:
    case MatchKind::Attribute:
      return nullptr;
    default:
      return target;
  }
}

Match* Peg::bad_target(const Match* target, int purpose) {
  const Match* const invalid = find_invalid_target(target, purpose);
  if (invalid == nullptr) return nullptr;
  place_range(*invalid, *invalid);
  raise_format(SyntaxErrorKind::SyntaxError,
               purpose == kDelete ? "cannot delete %s" : "cannot assign to %s",
               match_name(*invalid));
  return nullptr;
}

// Statements of Python 2 that became functions.
bool Peg::is_legacy_statement(const Match* match) const {
  if (match->end != match->start + 1) return false;
  const std::string_view name = token_text(match->start);
  return name == "print" || name == "exec";
}

// How many brackets are open behind the token.
std::uint32_t Peg::bracket_level(std::uint32_t index) const {
  std::uint32_t level = 0;
  for (std::uint32_t i = first_token_; i <= index; ++i) {
    switch (lexed_.tokens[i].kind) {
      case TokenKind::LPar:
      case TokenKind::LSqb:
      case TokenKind::LBrace:
        ++level;
        break;
      case TokenKind::RPar:
      case TokenKind::RSqb:
      case TokenKind::RBrace:
        --level;
        break;
      default:
        break;
    }
  }
  return level;
}

Match* Peg::call(Function function, const Captures& captures, std::uint32_t start) {
  Match* const a = captures.a;
  Match* const b = captures.b;
  const auto raise_between = [&](const Match& from, const Match& to, std::string_view message) {
    place_range(from, to);
    raise(message);
    return nullptr;
  };
  switch (function) {
    case Function::bad_assignment_target:
      return bad_target(a, kAssignment);
    case Function::bad_delete_target:
      return bad_target(a, kDelete);
    case Function::bad_for_target:
      return bad_target(a, kFor);

    case Function::forgotten_comma:
      if (is_legacy_statement(a) || bracket_level(mark_ - 1) == 0) return nullptr;
      return raise_between(*a, *b, "invalid syntax. Perhaps you forgot a comma?");

    case Function::legacy_call: {
      if (!is_legacy_statement(a)) return nullptr;
      place_range(*a, *b);
      const bool is_print = token_text(a->start) == "print";
      raise(is_print ? "Missing parentheses in call to 'print'. Did you mean print(...)?"
                     : "Missing parentheses in call to 'exec'. Did you mean exec(...)?");
      return nullptr;
    }

    case Function::bad_number: {
      ast::Constant number{ast::Position{}};
      if (literals_.decode_number(lexed_.tokens[start], &number)) {
        return make(MatchKind::Literal, start, mark_);
      }
      error_.line = error_.end_line = static_cast<int>(lexed_.tokens[start].line);
      error_.offset = error_.end_offset = 0;
      raise(literals_.message());
      return nullptr;
    }

    case Function::bad_string: {
      std::string_view value;
      if (literals_.decode_string(lexed_.tokens[start], &value)) {
        return make(MatchKind::Literal, start, mark_);
      }
      return raise_between(*a, *a, literals_.message());
    }

    case Function::bad_format_spec: {
      std::string_view value;
      if (literals_.decode_string(lexed_.tokens[start], &value)) return a;
      place_token(fetched_ - 1);
      raise(literals_.message());
      return nullptr;
    }

    case Function::bad_fstring: {
      int depth = 0;
      for (std::uint32_t i = start + 1; i + 1 < mark_; ++i) {
        const Token& token = lexed_.tokens[i];
        if (token.kind == TokenKind::LBrace) ++depth;
        if (token.kind == TokenKind::RBrace) --depth;
        std::string_view value;
        if (depth != 0 || token.kind != TokenKind::FStringMiddle) continue;
        if (literals_.decode_string(token, &value)) continue;
        place_token(fetched_ - 1);
        raise(literals_.message());
        return nullptr;
      }
      return make(MatchKind::JoinedStr, start, mark_);
    }

    case Function::bad_strings: {
      bool any_bytes = false, any_text = false, any_fstring = false;
      for (const Match* const piece : a->parts) {
        const bool is_fstring = piece->kind == MatchKind::JoinedStr;
        const bool is_bytes = !is_fstring && (lexed_.tokens[piece->start].flags & kTokenBytes) != 0;
        any_fstring |= is_fstring;
        any_bytes |= is_bytes;
        any_text |= !is_bytes;
      }
      if (!any_bytes || !any_text) {
        return make(any_fstring ? MatchKind::JoinedStr : MatchKind::Literal, start, mark_);
      }
      place_token(fetched_ - 1);
      raise("cannot mix bytes and nonbytes literals");
      return nullptr;
    }

    case Function::distant_conversion: {
      if (lexed_.tokens[b->start].end == lexed_.tokens[a->start].start) return a;
      // The spelling is CPython's.
      return raise_between(
          *b, *a, "f-string: conversion type must come right after the exclamanation mark");
    }

    case Function::bad_field: {
      if (a == nullptr) return make(MatchKind::Span, start, mark_);
      const std::string_view name = token_text(a->start);
      if (name == "s" || name == "r" || name == "a") return make(MatchKind::Span, start, mark_);
      place_range(*a, *a);
      raise_format(SyntaxErrorKind::SyntaxError,
                   "f-string: invalid conversion character '%s': expected 's', 'r', or 'a'", name);
      return nullptr;
    }

    case Function::lonely_key:
      // From the last character of the key.
      place_end(lexed_.tokens[a->end - 1]);
      error_.offset = error_.end_offset - 1;
      error_.line = static_cast<int>(lexed_.tokens[a->start].line);
      error_.end_offset = 0;
      raise("':' expected after dictionary key");
      return nullptr;

    case Function::comprehension_target:
      return raise_between(*a, *b->parts.back(),
                           "did you forget parentheses around the comprehension target?");

    case Function::bare_generator: {
      // The only argument may be a generator without parentheses of its own.
      std::uint32_t positional = 0;
      const Match* last = nullptr;
      for (const Match* const part : a->parts) {
        if (part->kind == MatchKind::Keyword || part->kind == MatchKind::DoubleStar) continue;
        ++positional;
        last = part;
      }
      if (positional <= 1) return nullptr;
      return raise_between(*last, *b, "Generator expression must be parenthesized");
    }

    case Function::misplaced_positional: {
      bool unpacking = false;
      for (const Match* const part : a->parts) unpacking |= part->kind == MatchKind::DoubleStar;
      place_token(fetched_ - 1);
      raise(unpacking ? "positional argument follows keyword argument unpacking"
                      : "positional argument follows keyword argument");
      return nullptr;
    }

    case Function::bound_of_tuple:
    case Function::bound_of_spec: {
      place_from(*a);
      const bool constraints = b->kind == MatchKind::Tuple;
      if (function == Function::bound_of_tuple) {
        raise(constraints ? "cannot use constraints with TypeVarTuple"
                          : "cannot use bound with TypeVarTuple");
      } else {
        raise(constraints ? "cannot use constraints with ParamSpec"
                          : "cannot use bound with ParamSpec");
      }
      return nullptr;
    }

    case Function::not_real:
    case Function::not_imaginary: {
      const std::string_view digits = token_text(a->start);
      const bool imaginary = digits.back() == 'j' || digits.back() == 'J';
      if (imaginary == (function == Function::not_imaginary)) return a;
      return raise_between(*a, *a,
                           imaginary ? "real number required in complex literal"
                                     : "imaginary number required in complex literal");
    }
  }
  return nullptr;
}

}  // namespace bufo

// The match statement and its patterns (PEP 634).
#include "interp/parser_state.h"

namespace bufo {

using namespace ast;

// Whether a `match` at the start of a statement may be the soft keyword. Excludes what is surely an
// ordinary name; the rest is tried.
bool Parser::at_match_statement() {
  if (!at_name("match")) return false;
  switch (next_kind()) {
    case K::Name:
    case K::Number:
    case K::String:
    case K::FStringStart:
    case K::LPar:
    case K::LSqb:
    case K::LBrace:
    case K::Minus:
    case K::Plus:
    case K::Tilde:
    case K::Star:
    case K::Ellipsis:
    case K::KwNot:
    case K::KwLambda:
    case K::KwAwait:
    case K::KwNone:
    case K::KwTrue:
    case K::KwFalse:
      return true;
    default:
      return false;
  }
}

Stmt* Parser::match_statement() {
  const Depth depth(*this);
  if (depth.exceeded()) return nullptr;
  const Token& start = *token_;
  advance();
  const Token& subject_start = *token_;
  Expr* subject = star_named_expression();
  if (subject == nullptr) return nullptr;
  if (at(K::Comma)) {
    const Mark items = mark();
    if (!push(subject)) return nullptr;
    while (accept(K::Comma)) {
      if (at(K::Colon)) break;
      Expr* const item = star_named_expression();
      if (item == nullptr || !push(item)) return nullptr;
    }
    Tuple* const tuple = arena_.make<Tuple>(position_from(subject_start));
    if (tuple == nullptr || !take(items, &tuple->elts)) return nullptr;
    subject = tuple;
  } else if (subject->is<Starred>()) {
    return nullptr;
  }
  if (!accept(K::Colon) || !accept(K::Newline) || !accept(K::Indent)) return nullptr;
  const Mark items = mark();
  do {
    MatchCase* const block = case_block();
    if (block == nullptr || !push(block)) return nullptr;
  } while (!at(K::Dedent));
  advance();
  Match* const result = arena_.make<Match>(position_from(start));
  if (result == nullptr || !take(items, &result->cases)) return nullptr;
  result->subject = subject;
  return result;
}

MatchCase* Parser::case_block() {
  const Token& start = *token_;
  if (!at_name("case")) return nullptr;
  advance();
  Pattern* const pattern = case_patterns();
  Expr* guard = nullptr;
  Span<Stmt*> body;
  if (pattern == nullptr) return nullptr;
  if (accept(K::KwIf) && (guard = named_expression()) == nullptr) return nullptr;
  if (!block(&body)) return nullptr;
  MatchCase* const result = arena_.make<MatchCase>(position_from(start));
  if (result == nullptr) return nullptr;
  result->pattern = pattern;
  result->guard = guard;
  result->body = body;
  return result;
}

// An open sequence (`case a, *b:`) or one pattern.
Pattern* Parser::case_patterns() {
  const Token& start = *token_;
  Pattern* const first = maybe_star_pattern();
  if (first == nullptr) return nullptr;
  if (!at(K::Comma)) return first->is<MatchStar>() ? nullptr : first;
  const Mark items = mark();
  if (!push(first)) return nullptr;
  while (accept(K::Comma)) {
    if (at(K::Colon) || at(K::KwIf)) break;
    Pattern* const item = maybe_star_pattern();
    if (item == nullptr || !push(item)) return nullptr;
  }
  MatchSequence* const result = arena_.make<MatchSequence>(position_from(start));
  if (result == nullptr || !take(items, &result->patterns)) return nullptr;
  return result;
}

Pattern* Parser::maybe_star_pattern() {
  if (!at(K::Star)) return as_pattern();
  const Token& start = *token_;
  advance();
  if (!at(K::Name)) return nullptr;
  const Identifier name = take_name();
  MatchStar* const result = arena_.make<MatchStar>(position_from(start));
  if (result == nullptr || !is_present(name)) return nullptr;
  if (name != "_") result->name = name;
  return result;
}

Pattern* Parser::as_pattern() {
  const Depth depth(*this);
  if (depth.exceeded()) return nullptr;
  const Token& start = *token_;
  Pattern* const pattern = or_pattern();
  if (pattern == nullptr || !accept(K::KwAs)) return pattern;
  if (!at(K::Name)) return nullptr;
  const Identifier name = take_name();
  if (!is_present(name) || name == "_") return nullptr;
  MatchAs* const result = arena_.make<MatchAs>(position_from(start));
  if (result == nullptr) return nullptr;
  result->pattern = pattern;
  result->name = name;
  return result;
}

Pattern* Parser::or_pattern() {
  const Token& start = *token_;
  Pattern* const first = closed_pattern();
  if (first == nullptr || !at(K::VBar)) return first;
  const Mark items = mark();
  if (!push(first)) return nullptr;
  while (accept(K::VBar)) {
    Pattern* const item = closed_pattern();
    if (item == nullptr || !push(item)) return nullptr;
  }
  MatchOr* const result = arena_.make<MatchOr>(position_from(start));
  if (result == nullptr || !take(items, &result->patterns)) return nullptr;
  return result;
}

Pattern* Parser::closed_pattern() {
  switch (kind()) {
    case K::Name:
      return name_pattern();
    case K::LPar: {
      const Token& start = *token_;
      advance();
      if (at(K::RPar)) return sequence_pattern(start, nullptr, K::RPar);
      // A group, unless a comma or a star makes it a sequence.
      Pattern* const first = maybe_star_pattern();
      if (first == nullptr) return nullptr;
      if (!first->is<MatchStar>() && accept(K::RPar)) return first;
      return at(K::Comma) ? sequence_pattern(start, first, K::RPar) : nullptr;
    }
    case K::LSqb: {
      const Token& start = *token_;
      advance();
      return sequence_pattern(start, nullptr, K::RSqb);
    }
    case K::LBrace:
      return mapping_pattern();
    default:
      return literal_pattern();
  }
}

// Behind the opening bracket at `start`, or behind the `first` pattern and at a comma.
Pattern* Parser::sequence_pattern(const Token& start, Pattern* first, K close) {
  const Mark items = mark();
  if (first != nullptr && (!push(first) || !accept(K::Comma))) return nullptr;
  while (!at(close)) {
    Pattern* const item = maybe_star_pattern();
    if (item == nullptr || !push(item)) return nullptr;
    if (!accept(K::Comma)) break;
  }
  if (!accept(close)) return nullptr;
  MatchSequence* const result = arena_.make<MatchSequence>(position_from(start));
  if (result == nullptr || !take(items, &result->patterns)) return nullptr;
  return result;
}

Pattern* Parser::literal_pattern() {
  const Token& start = *token_;
  ConstantKind singleton;
  switch (kind()) {
    case K::KwNone:
      singleton = ConstantKind::None;
      break;
    case K::KwTrue:
      singleton = ConstantKind::True;
      break;
    case K::KwFalse:
      singleton = ConstantKind::False;
      break;
    default: {
      Expr* const value = literal_value();
      if (value == nullptr) return nullptr;
      MatchValue* const result = arena_.make<MatchValue>(position_from(start));
      if (result != nullptr) result->value = value;
      return result;
    }
  }
  advance();
  MatchSingleton* const result = arena_.make<MatchSingleton>(position_from(start));
  if (result != nullptr) result->value = singleton;
  return result;
}

// A string, a number, or a sum of a real and an imaginary one.
Expr* Parser::literal_value() {
  if (at(K::String) || at(K::FStringStart)) return strings();
  const Token& start = *token_;
  Expr* const real = signed_number();
  if (real == nullptr || (!at(K::Plus) && !at(K::Minus))) return real;
  const Operator op = at(K::Plus) ? Operator::Add : Operator::Sub;
  advance();
  if (!at(K::Number)) return nullptr;
  Expr* const imaginary = number();
  if (imaginary == nullptr) return nullptr;
  const Expr* const digits = real->is<UnaryOp>() ? real->as<UnaryOp>()->operand : real;
  if (digits->as<Constant>()->value_kind == ConstantKind::Imaginary ||
      imaginary->as<Constant>()->value_kind != ConstantKind::Imaginary) {
    return nullptr;
  }
  BinOp* const result = arena_.make<BinOp>(position_from(start));
  if (result == nullptr) return nullptr;
  result->left = real;
  result->op = op;
  result->right = imaginary;
  return result;
}

Expr* Parser::signed_number() {
  const Token& start = *token_;
  const bool negative = accept(K::Minus);
  if (!at(K::Number)) return nullptr;
  Expr* const value = number();
  if (value == nullptr || !negative) return value;
  UnaryOp* const result = arena_.make<UnaryOp>(position_from(start));
  if (result == nullptr) return nullptr;
  result->op = UnaryOperator::USub;
  result->operand = value;
  return result;
}

// `a` or `a.b.c`.
Expr* Parser::dotted_value() {
  const Token& start = *token_;
  Name* const name = arena_.make<Name>(token_position(start));
  if (name == nullptr) return nullptr;
  name->id = take_name();
  if (!is_present(name->id)) return nullptr;
  Expr* value = name;
  while (accept(K::Dot)) {
    if (!at(K::Name)) return nullptr;
    const Identifier attr = take_name();
    Attribute* const attribute = arena_.make<Attribute>(position_from(start));
    if (attribute == nullptr || !is_present(attr)) return nullptr;
    attribute->value = value;
    attribute->attr = attr;
    value = attribute;
  }
  return value;
}

// Something that begins with a name: a capture, the wildcard, a dotted value, a class.
Pattern* Parser::name_pattern() {
  const Token& start = *token_;
  if (next_kind() != K::Dot && next_kind() != K::LPar) {
    const Identifier name = take_name();
    MatchAs* const result = arena_.make<MatchAs>(position_from(start));
    if (result == nullptr || !is_present(name)) return nullptr;
    if (name != "_") result->name = name;
    return result;
  }
  Expr* const value = dotted_value();
  if (value == nullptr) return nullptr;
  if (at(K::LPar)) return class_pattern(start, value);
  MatchValue* const result = arena_.make<MatchValue>(position_from(start));
  if (result != nullptr) result->value = value;
  return result;
}

Pattern* Parser::class_pattern(const Token& start, Expr* cls) {
  advance();
  const Mark items = mark();
  ArenaVector<Identifier> names;
  ArenaVector<Pattern*> named;
  while (!at(K::RPar)) {
    if (at(K::Name) && next_kind() == K::Equal) {
      const Identifier name = take_name();
      advance();
      Pattern* const pattern = as_pattern();
      if (!is_present(name) || pattern == nullptr || !names.push(arena_, name) ||
          !named.push(arena_, pattern)) {
        return nullptr;
      }
    } else {
      if (!named.empty()) return nullptr;
      Pattern* const pattern = as_pattern();
      if (pattern == nullptr || !push(pattern)) return nullptr;
    }
    if (!accept(K::Comma)) break;
  }
  if (!accept(K::RPar)) return nullptr;
  MatchClass* const result = arena_.make<MatchClass>(position_from(start));
  if (result == nullptr || !take(items, &result->patterns)) return nullptr;
  result->cls = cls;
  result->kwd_attrs = names.span();
  result->kwd_patterns = named.span();
  return result;
}

Pattern* Parser::mapping_pattern() {
  const Token& start = *token_;
  advance();
  const Mark items = mark();
  ArenaVector<Expr*> keys;
  Identifier rest;
  while (!at(K::RBrace)) {
    if (accept(K::DoubleStar)) {
      // Only the last item, and never the wildcard.
      if (!at(K::Name)) return nullptr;
      rest = take_name();
      if (!is_present(rest) || rest == "_") return nullptr;
      accept(K::Comma);
      break;
    }
    Expr* const key = mapping_key();
    if (key == nullptr || !accept(K::Colon)) return nullptr;
    Pattern* const pattern = as_pattern();
    if (pattern == nullptr || !keys.push(arena_, key) || !push(pattern)) return nullptr;
    if (!accept(K::Comma)) break;
  }
  if (!accept(K::RBrace)) return nullptr;
  MatchMapping* const result = arena_.make<MatchMapping>(position_from(start));
  if (result == nullptr || !take(items, &result->patterns)) return nullptr;
  result->keys = keys.span();
  result->rest = rest;
  return result;
}

Expr* Parser::mapping_key() {
  switch (kind()) {
    case K::Name:
      return next_kind() == K::Dot ? dotted_value() : nullptr;
    case K::KwNone:
    case K::KwTrue:
    case K::KwFalse:
      return atom();
    default:
      return literal_value();
  }
}

}  // namespace bufo

// Expressions, from the loosest binding to the tightest; displays and calls are in
// parse_primary.cc.
#include "interp/parser_state.h"

namespace bufo {

using namespace ast;

namespace {

// Binding strengths of binary operators. 0: not one.
enum Precedence : std::uint8_t {
  kNone,
  kOr,
  kAnd,
  kNot,
  kComparison,
  kBitOr,
  kBitXor,
  kBitAnd,
  kShift,
  kSum,
  kTerm,
};

struct BinaryTable {
  std::uint8_t precedence[256] = {};
  std::uint8_t op[256] = {};
  bool starts_expression[256] = {};
};

constexpr BinaryTable make_binary_table() {
  using K = TokenKind;
  BinaryTable table;
  const auto row = [&](K kind, Precedence precedence, auto op) {
    table.precedence[static_cast<unsigned>(kind)] = precedence;
    table.op[static_cast<unsigned>(kind)] = static_cast<std::uint8_t>(op);
  };
  row(K::KwOr, kOr, BoolOperator::Or);
  row(K::KwAnd, kAnd, BoolOperator::And);
  row(K::EqEqual, kComparison, CmpOperator::Eq);
  row(K::NotEqual, kComparison, CmpOperator::NotEq);
  row(K::Less, kComparison, CmpOperator::Lt);
  row(K::LessEqual, kComparison, CmpOperator::LtE);
  row(K::Greater, kComparison, CmpOperator::Gt);
  row(K::GreaterEqual, kComparison, CmpOperator::GtE);
  row(K::KwIs, kComparison, CmpOperator::Is);
  row(K::KwIn, kComparison, CmpOperator::In);
  row(K::KwNot, kComparison, CmpOperator::NotIn);
  row(K::VBar, kBitOr, Operator::BitOr);
  row(K::Circumflex, kBitXor, Operator::BitXor);
  row(K::Amper, kBitAnd, Operator::BitAnd);
  row(K::LeftShift, kShift, Operator::LShift);
  row(K::RightShift, kShift, Operator::RShift);
  row(K::Plus, kSum, Operator::Add);
  row(K::Minus, kSum, Operator::Sub);
  row(K::Star, kTerm, Operator::Mult);
  row(K::Slash, kTerm, Operator::Div);
  row(K::DoubleSlash, kTerm, Operator::FloorDiv);
  row(K::Percent, kTerm, Operator::Mod);
  row(K::At, kTerm, Operator::MatMult);
  for (const K kind : {K::Name, K::Number, K::String, K::FStringStart, K::LPar, K::LSqb, K::LBrace,
                       K::Ellipsis, K::Plus, K::Minus, K::Tilde, K::KwFalse, K::KwNone, K::KwTrue,
                       K::KwAwait, K::KwLambda, K::KwNot}) {
    table.starts_expression[static_cast<unsigned>(kind)] = true;
  }
  return table;
}

constexpr BinaryTable kBinary = make_binary_table();

}  // namespace

bool Parser::starts_expression() const {
  return kBinary.starts_expression[static_cast<unsigned>(kind())];
}

Expr* Parser::star_expressions() {
  const Token& start = *token_;
  Expr* const first = star_expression();
  if (first == nullptr || !at(K::Comma)) return first;
  const Mark items = mark();
  if (!push(first)) return nullptr;
  while (accept(K::Comma)) {
    if (!starts_star_expression()) break;
    Expr* const item = star_expression();
    if (item == nullptr || !push(item)) return nullptr;
  }
  Tuple* const tuple = arena_.make<Tuple>(position_from(start));
  if (tuple == nullptr || !take(items, &tuple->elts)) return nullptr;
  return tuple;
}

// Like star_expressions(), but nothing is starred.
Expr* Parser::expressions() {
  const Token& start = *token_;
  Expr* const first = expression();
  if (first == nullptr || !at(K::Comma)) return first;
  const Mark items = mark();
  if (!push(first)) return nullptr;
  while (accept(K::Comma)) {
    if (!starts_expression()) break;
    Expr* const item = expression();
    if (item == nullptr || !push(item)) return nullptr;
  }
  Tuple* const tuple = arena_.make<Tuple>(position_from(start));
  if (tuple == nullptr || !take(items, &tuple->elts)) return nullptr;
  return tuple;
}

Expr* Parser::star_expression() {
  if (!at(K::Star)) return expression();
  const Token& start = *token_;
  advance();
  Expr* const value = binary(kBitOr);
  if (value == nullptr) return nullptr;
  Starred* const starred = arena_.make<Starred>(position_from(start));
  if (starred != nullptr) starred->value = value;
  return starred;
}

Expr* Parser::star_named_expression() {
  return at(K::Star) ? star_expression() : named_expression();
}

Expr* Parser::named_expression() {
  if (at(K::Name) && next_kind() == K::ColonEqual) {
    const Token& start = *token_;
    Name* const target = arena_.make<Name>(token_position(start));
    if (target == nullptr) return nullptr;
    target->id = take_name();
    target->ctx = ExprContext::Store;
    if (!is_present(target->id)) return nullptr;
    advance();
    Expr* const value = expression();
    if (value == nullptr) return nullptr;
    NamedExpr* const named = arena_.make<NamedExpr>(position_from(start));
    if (named == nullptr) return nullptr;
    named->target = target;
    named->value = value;
    return named;
  }
  Expr* const value = expression();
  return at(K::ColonEqual) ? nullptr : value;
}

Expr* Parser::yield_or_star_expressions() {
  return at(K::KwYield) ? yield_expression() : star_expressions();
}

Expr* Parser::yield_expression() {
  const Token& start = *token_;
  advance();
  if (accept(K::KwFrom)) {
    Expr* const value = expression();
    if (value == nullptr) return nullptr;
    YieldFrom* const yield = arena_.make<YieldFrom>(position_from(start));
    if (yield != nullptr) yield->value = value;
    return yield;
  }
  Expr* value = nullptr;
  if (starts_star_expression()) {
    value = star_expressions();
    if (value == nullptr) return nullptr;
  }
  Yield* const yield = arena_.make<Yield>(position_from(start));
  if (yield != nullptr) yield->value = value;
  return yield;
}

Expr* Parser::expression() {
  const Depth depth(*this);
  if (depth.exceeded()) return nullptr;
  if (at(K::KwLambda)) return lambda();
  const Token& start = *token_;
  Expr* const body = binary(kOr);
  if (body == nullptr || !at(K::KwIf)) return body;
  advance();
  Expr* const test = binary(kOr);
  if (test == nullptr || !accept(K::KwElse)) return nullptr;
  Expr* const orelse = expression();
  if (orelse == nullptr) return nullptr;
  // Not from `body`: in parentheses, that begins behind the parenthesis.
  IfExp* const result = arena_.make<IfExp>(position_from(start));
  if (result == nullptr) return nullptr;
  result->test = test;
  result->body = body;
  result->orelse = orelse;
  return result;
}

Expr* Parser::lambda() {
  const Token& start = *token_;
  advance();
  Arguments* const args = parameters(K::Colon);
  if (args == nullptr || !accept(K::Colon)) return nullptr;
  Expr* const body = expression();
  if (body == nullptr) return nullptr;
  Lambda* const result = arena_.make<Lambda>(position_from(start));
  if (result == nullptr) return nullptr;
  result->args = args;
  result->body = body;
  return result;
}

Expr* Parser::binary(int min_precedence) {
  const Token& start = *token_;
  Expr* left;
  if (at(K::KwNot)) {
    if (min_precedence > kNot) return nullptr;
    const Depth depth(*this);
    if (depth.exceeded()) return nullptr;
    advance();
    Expr* const operand = binary(kNot);
    if (operand == nullptr) return nullptr;
    UnaryOp* const inverted = arena_.make<UnaryOp>(position_from(start));
    if (inverted == nullptr) return nullptr;
    inverted->operand = operand;
    left = inverted;
  } else {
    left = unary();
  }
  while (left != nullptr) {
    const unsigned token = static_cast<unsigned>(kind());
    const int precedence = kBinary.precedence[token];
    if (precedence < min_precedence || precedence == kNone) return left;
    if (precedence <= kAnd) {
      left = boolean(start, left, precedence);
      continue;
    }
    if (precedence == kComparison) {
      if (at(K::KwNot) && next_kind() != K::KwIn) return left;
      left = comparison(start, left);
      continue;
    }
    advance();
    Expr* const right = binary(precedence + 1);
    if (right == nullptr) return nullptr;
    BinOp* const result = arena_.make<BinOp>(position_from(start));
    if (result == nullptr) return nullptr;
    result->left = left;
    result->op = static_cast<Operator>(kBinary.op[token]);
    result->right = right;
    left = result;
  }
  return nullptr;
}

Expr* Parser::disjunction() { return binary(kOr); }

Expr* Parser::binary_bit_or() { return binary(kBitOr); }

Expr* Parser::boolean(const Token& start, Expr* left, int precedence) {
  const K op_kind = kind();
  const Mark values = mark();
  if (!push(left)) return nullptr;
  while (accept(op_kind)) {
    Expr* const value = binary(precedence + 1);
    if (value == nullptr || !push(value)) return nullptr;
  }
  BoolOp* const result = arena_.make<BoolOp>(position_from(start));
  if (result == nullptr || !take(values, &result->values)) return nullptr;
  result->op = static_cast<BoolOperator>(kBinary.op[static_cast<unsigned>(op_kind)]);
  return result;
}

Expr* Parser::comparison(const Token& start, Expr* left) {
  // Nearly all comparisons have one operator; the others are bounded by the arena.
  const Mark items = mark();
  ArenaVector<CmpOperator> ops;
  while (kBinary.precedence[static_cast<unsigned>(kind())] == kComparison) {
    CmpOperator op = static_cast<CmpOperator>(kBinary.op[static_cast<unsigned>(kind())]);
    if (at(K::KwNot)) {
      if (next_kind() != K::KwIn) break;
      advance();
    }
    advance();
    if (op == CmpOperator::Is && accept(K::KwNot)) op = CmpOperator::IsNot;
    Expr* const right = binary(kBitOr);
    if (right == nullptr || !push(right) || !ops.push(arena_, op)) return nullptr;
  }
  Compare* const result = arena_.make<Compare>(position_from(start));
  if (result == nullptr || !take(items, &result->comparators)) return nullptr;
  result->left = left;
  result->ops = ops.span();
  return result;
}

Expr* Parser::unary() {
  const Token& start = *token_;
  UnaryOperator op;
  switch (kind()) {
    case K::Plus:
      op = UnaryOperator::UAdd;
      break;
    case K::Minus:
      op = UnaryOperator::USub;
      break;
    case K::Tilde:
      op = UnaryOperator::Invert;
      break;
    default: {
      Expr* const base = await_primary();
      if (base == nullptr || !at(K::DoubleStar)) return base;
      advance();
      const Depth depth(*this);
      if (depth.exceeded()) return nullptr;
      Expr* const exponent = unary();
      if (exponent == nullptr) return nullptr;
      BinOp* const power = arena_.make<BinOp>(position_from(start));
      if (power == nullptr) return nullptr;
      power->left = base;
      power->op = Operator::Pow;
      power->right = exponent;
      return power;
    }
  }
  const Depth depth(*this);
  if (depth.exceeded()) return nullptr;
  advance();
  Expr* const operand = unary();
  if (operand == nullptr) return nullptr;
  UnaryOp* const result = arena_.make<UnaryOp>(position_from(start));
  if (result == nullptr) return nullptr;
  result->op = op;
  result->operand = operand;
  return result;
}

Expr* Parser::await_primary() {
  if (!at(K::KwAwait)) return primary();
  const Token& start = *token_;
  advance();
  Expr* const value = primary();
  if (value == nullptr) return nullptr;
  Await* const result = arena_.make<Await>(position_from(start));
  if (result != nullptr) result->value = value;
  return result;
}

// ---- Targets ------------------------------------------------------------------------------------

Expr* Parser::star_target() {
  const Token& start = *token_;
  if (accept(K::Star)) {
    if (at(K::Star)) return nullptr;
    Expr* const value = primary();
    if (value == nullptr || !set_context(value, ExprContext::Store)) return nullptr;
    Starred* const starred = arena_.make<Starred>(position_from(start));
    if (starred == nullptr) return nullptr;
    starred->value = value;
    starred->ctx = ExprContext::Store;
    return starred;
  }
  Expr* const target = primary();
  return target != nullptr && set_context(target, ExprContext::Store) ? target : nullptr;
}

Expr* Parser::star_targets() {
  const Token& start = *token_;
  Expr* const first = star_target();
  if (first == nullptr || !at(K::Comma)) return first;
  const Mark items = mark();
  if (!push(first)) return nullptr;
  while (accept(K::Comma)) {
    if (!starts_star_expression()) break;
    Expr* const item = star_target();
    if (item == nullptr || !push(item)) return nullptr;
  }
  Tuple* const tuple = arena_.make<Tuple>(position_from(start));
  if (tuple == nullptr || !take(items, &tuple->elts)) return nullptr;
  tuple->ctx = ExprContext::Store;
  return tuple;
}

// Makes a target of what was parsed as an expression. False when it cannot be one.
bool Parser::set_context(Expr* target, ExprContext context) {
  switch (target->kind) {
    case NodeKind::Name:
      target->as<Name>()->ctx = context;
      return true;
    case NodeKind::Attribute:
      target->as<Attribute>()->ctx = context;
      return true;
    case NodeKind::Subscript:
      target->as<Subscript>()->ctx = context;
      return true;
    case NodeKind::Starred:
      if (context == ExprContext::Del) return false;
      target->as<Starred>()->ctx = context;
      if (target->as<Starred>()->value->is<Starred>()) return false;
      return set_context(target->as<Starred>()->value, context);
    case NodeKind::Tuple:
      target->as<Tuple>()->ctx = context;
      for (Expr* const item : target->as<Tuple>()->elts) {
        if (!set_context(item, context)) return false;
      }
      return true;
    case NodeKind::List:
      target->as<List>()->ctx = context;
      for (Expr* const item : target->as<List>()->elts) {
        if (!set_context(item, context)) return false;
      }
      return true;
    default:
      return false;
  }
}

}  // namespace bufo

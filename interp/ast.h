// The abstract syntax tree: one struct per node of Python 3.12's `ast` module, under the same
// names.
//
// Guarantees: nodes and their lists live in the Arena of the parse and are trivially destructible;
// what ast.parse() would call None is a null pointer (or an absent Identifier); lists keep ast's
// order and its None entries (Dict.keys for `**`, Arguments.kw_defaults). Positions are ast's:
// lines from 1, columns in UTF-8 bytes from 0. Follows Python's documented abstract grammar (ast).
#pragma once

#include <cassert>
#include <cstdint>
#include <string_view>

#include "interp/arena.h"

namespace bufo::ast {

// An identifier: NFKC-normalised UTF-8, interned, so that two equal identifiers of one parse have
// the same data(). An absent identifier has a null data(); no identifier is ever empty.
using Identifier = std::string_view;
inline bool is_present(Identifier name) { return name.data() != nullptr; }

struct Position {
  std::uint32_t line = 0;
  std::uint32_t col = 0;
  std::uint32_t end_line = 0;
  std::uint32_t end_col = 0;
};

// Every concrete node kind. Grouped so that a family is a range of kinds.
#define BUFO_AST_EXPR_KINDS(X) \
  X(BoolOp)                    \
  X(NamedExpr)                 \
  X(BinOp)                     \
  X(UnaryOp)                   \
  X(Lambda)                    \
  X(IfExp)                     \
  X(Dict)                      \
  X(Set)                       \
  X(ListComp)                  \
  X(SetComp)                   \
  X(DictComp)                  \
  X(GeneratorExp)              \
  X(Await)                     \
  X(Yield)                     \
  X(YieldFrom)                 \
  X(Compare)                   \
  X(Call)                      \
  X(FormattedValue)            \
  X(JoinedStr)                 \
  X(Constant)                  \
  X(Attribute)                 \
  X(Subscript)                 \
  X(Starred)                   \
  X(Name)                      \
  X(List)                      \
  X(Tuple)                     \
  X(Slice)

#define BUFO_AST_STMT_KINDS(X) \
  X(FunctionDef)               \
  X(AsyncFunctionDef)          \
  X(ClassDef)                  \
  X(Return)                    \
  X(Delete)                    \
  X(Assign)                    \
  X(TypeAlias)                 \
  X(AugAssign)                 \
  X(AnnAssign)                 \
  X(For)                       \
  X(AsyncFor)                  \
  X(While)                     \
  X(If)                        \
  X(With)                      \
  X(AsyncWith)                 \
  X(Match)                     \
  X(Raise)                     \
  X(Try)                       \
  X(TryStar)                   \
  X(Assert)                    \
  X(Import)                    \
  X(ImportFrom)                \
  X(Global)                    \
  X(Nonlocal)                  \
  X(ExprStmt)                  \
  X(Pass)                      \
  X(Break)                     \
  X(Continue)

#define BUFO_AST_PATTERN_KINDS(X) \
  X(MatchValue)                   \
  X(MatchSingleton)               \
  X(MatchSequence)                \
  X(MatchMapping)                 \
  X(MatchClass)                   \
  X(MatchStar)                    \
  X(MatchAs)                      \
  X(MatchOr)

#define BUFO_AST_TYPE_PARAM_KINDS(X) \
  X(TypeVar)                         \
  X(ParamSpec)                       \
  X(TypeVarTuple)

#define BUFO_AST_OTHER_KINDS(X) \
  X(Module)                     \
  X(Interactive)                \
  X(Expression)                 \
  X(Arguments)                  \
  X(Arg)                        \
  X(Keyword)                    \
  X(Alias)                      \
  X(WithItem)                   \
  X(MatchCase)                  \
  X(ExceptHandler)              \
  X(Comprehension)

enum class NodeKind : std::uint8_t {
#define X(name) name,
  BUFO_AST_EXPR_KINDS(X) BUFO_AST_STMT_KINDS(X) BUFO_AST_PATTERN_KINDS(X)
      BUFO_AST_TYPE_PARAM_KINDS(X) BUFO_AST_OTHER_KINDS(X)
#undef X
};

// The kind's name as `ast` spells the class ("Expr" for ExprStmt, "arguments" for Arguments ...).
std::string_view kind_name(NodeKind kind);

struct Node {
  NodeKind kind;
  Position pos;

  template <typename T>
  bool is() const {
    return T::classof(kind);
  }
  // The node as a T. The kind must match.
  template <typename T>
  T* as() {
    assert(is<T>());
    return static_cast<T*>(this);
  }
  template <typename T>
  const T* as() const {
    assert(is<T>());
    return static_cast<const T*>(this);
  }
  // The node as a T, or null when it is of another kind.
  template <typename T>
  T* try_as() {
    return is<T>() ? static_cast<T*>(this) : nullptr;
  }
  template <typename T>
  const T* try_as() const {
    return is<T>() ? static_cast<const T*>(this) : nullptr;
  }

 protected:
  constexpr Node(NodeKind node_kind, Position position) : kind(node_kind), pos(position) {}
};

#define BUFO_AST_FAMILY(family, first, last)                                               \
  struct family : Node {                                                                   \
    static constexpr bool classof(NodeKind k) {                                            \
      return k >= NodeKind::first && k <= NodeKind::last;                                  \
    }                                                                                      \
                                                                                           \
   protected:                                                                              \
    constexpr family(NodeKind node_kind, Position position) : Node(node_kind, position) {} \
  }
BUFO_AST_FAMILY(Expr, BoolOp, Slice);
BUFO_AST_FAMILY(Stmt, FunctionDef, Continue);
BUFO_AST_FAMILY(Pattern, MatchValue, MatchOr);
BUFO_AST_FAMILY(TypeParam, TypeVar, TypeVarTuple);
BUFO_AST_FAMILY(Mod, Module, Expression);
#undef BUFO_AST_FAMILY

// Opens a node's body: kind test and constructor. `name` is both the struct and its kind.
#define BUFO_AST_NODE(name, family)                                         \
  static constexpr bool classof(NodeKind k) { return k == NodeKind::name; } \
  explicit constexpr name(Position position) : family(NodeKind::name, position) {}

// The same for a struct that serves a plain and an async (or starred) kind.
#define BUFO_AST_NODE2(name, other, family)                                       \
  static constexpr bool classof(NodeKind k) {                                     \
    return k == NodeKind::name || k == NodeKind::other;                           \
  }                                                                               \
  explicit constexpr name(Position position, NodeKind node_kind = NodeKind::name) \
      : family(node_kind, position) {}

enum class ExprContext : std::uint8_t { Load, Store, Del };
enum class BoolOperator : std::uint8_t { And, Or };
enum class Operator : std::uint8_t {
  Add,
  Sub,
  Mult,
  MatMult,
  Div,
  Mod,
  Pow,
  LShift,
  RShift,
  BitOr,
  BitXor,
  BitAnd,
  FloorDiv,
};
enum class UnaryOperator : std::uint8_t { Invert, Not, UAdd, USub };
enum class CmpOperator : std::uint8_t { Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn };

std::string_view operator_name(Operator op);
std::string_view operator_name(UnaryOperator op);
std::string_view operator_name(CmpOperator op);
std::string_view operator_name(BoolOperator op);

// ---- Parts shared by statements and expressions -------------------------------------------------

struct Arg : Node {
  BUFO_AST_NODE(Arg, Node)
  Identifier arg;
  Expr* annotation = nullptr;
};

struct Arguments : Node {
  BUFO_AST_NODE(Arguments, Node)
  Span<Arg*> posonlyargs;
  Span<Arg*> args;
  Arg* vararg = nullptr;
  Span<Arg*> kwonlyargs;
  Span<Expr*> kw_defaults;  // As long as kwonlyargs; null where there is no default.
  Arg* kwarg = nullptr;
  Span<Expr*> defaults;  // For the last of posonlyargs + args.
};

struct Keyword : Node {
  BUFO_AST_NODE(Keyword, Node)
  Identifier arg;  // Absent for **value.
  Expr* value = nullptr;
};

struct Alias : Node {
  BUFO_AST_NODE(Alias, Node)
  Identifier name;  // Dotted for `import a.b`, "*" for `from m import *`.
  Identifier asname;
};

struct WithItem : Node {
  BUFO_AST_NODE(WithItem, Node)
  Expr* context_expr = nullptr;
  Expr* optional_vars = nullptr;
};

struct MatchCase : Node {
  BUFO_AST_NODE(MatchCase, Node)
  Pattern* pattern = nullptr;
  Expr* guard = nullptr;
  Span<Stmt*> body;
};

struct ExceptHandler : Node {
  BUFO_AST_NODE(ExceptHandler, Node)
  Expr* type = nullptr;
  Identifier name;
  Span<Stmt*> body;
};

struct Comprehension : Node {
  BUFO_AST_NODE(Comprehension, Node)
  Expr* target = nullptr;
  Expr* iter = nullptr;
  Span<Expr*> ifs;
  bool is_async = false;
};

// ---- Expressions --------------------------------------------------------------------------------

struct BoolOp : Expr {
  BUFO_AST_NODE(BoolOp, Expr)
  BoolOperator op = BoolOperator::And;
  Span<Expr*> values;
};

struct NamedExpr : Expr {
  BUFO_AST_NODE(NamedExpr, Expr)
  Expr* target = nullptr;  // A Name in Store context.
  Expr* value = nullptr;
};

struct BinOp : Expr {
  BUFO_AST_NODE(BinOp, Expr)
  Expr* left = nullptr;
  Operator op = Operator::Add;
  Expr* right = nullptr;
};

struct UnaryOp : Expr {
  BUFO_AST_NODE(UnaryOp, Expr)
  UnaryOperator op = UnaryOperator::Not;
  Expr* operand = nullptr;
};

struct Lambda : Expr {
  BUFO_AST_NODE(Lambda, Expr)
  Arguments* args = nullptr;
  Expr* body = nullptr;
};

struct IfExp : Expr {
  BUFO_AST_NODE(IfExp, Expr)
  Expr* test = nullptr;
  Expr* body = nullptr;
  Expr* orelse = nullptr;
};

struct Dict : Expr {
  BUFO_AST_NODE(Dict, Expr)
  Span<Expr*> keys;  // Null where the entry is **value.
  Span<Expr*> values;
};

struct Set : Expr {
  BUFO_AST_NODE(Set, Expr)
  Span<Expr*> elts;
};

struct ListComp : Expr {
  BUFO_AST_NODE(ListComp, Expr)
  Expr* elt = nullptr;
  Span<Comprehension*> generators;
};

struct SetComp : Expr {
  BUFO_AST_NODE(SetComp, Expr)
  Expr* elt = nullptr;
  Span<Comprehension*> generators;
};

struct DictComp : Expr {
  BUFO_AST_NODE(DictComp, Expr)
  Expr* key = nullptr;
  Expr* value = nullptr;
  Span<Comprehension*> generators;
};

struct GeneratorExp : Expr {
  BUFO_AST_NODE(GeneratorExp, Expr)
  Expr* elt = nullptr;
  Span<Comprehension*> generators;
};

struct Await : Expr {
  BUFO_AST_NODE(Await, Expr)
  Expr* value = nullptr;
};

struct Yield : Expr {
  BUFO_AST_NODE(Yield, Expr)
  Expr* value = nullptr;
};

struct YieldFrom : Expr {
  BUFO_AST_NODE(YieldFrom, Expr)
  Expr* value = nullptr;
};

struct Compare : Expr {
  BUFO_AST_NODE(Compare, Expr)
  Expr* left = nullptr;
  Span<CmpOperator> ops;
  Span<Expr*> comparators;
};

struct Call : Expr {
  BUFO_AST_NODE(Call, Expr)
  Expr* func = nullptr;
  Span<Expr*> args;
  Span<Keyword*> keywords;
};

struct FormattedValue : Expr {
  BUFO_AST_NODE(FormattedValue, Expr)
  Expr* value = nullptr;
  int conversion = -1;          // -1, 's', 'r' or 'a'.
  Expr* format_spec = nullptr;  // A JoinedStr.
};

struct JoinedStr : Expr {
  BUFO_AST_NODE(JoinedStr, Expr)
  Span<Expr*> values;  // str Constants and FormattedValues.
};

enum class ConstantKind : std::uint8_t {
  None,
  True,
  False,
  Ellipsis,
  Int,        // int_digits in int_base; int_value when int_fits.
  Float,      // number
  Imaginary,  // number: the imaginary part
  Str,        // text: WTF-8 (lone surrogates as three-byte sequences)
  Bytes,      // text: the raw bytes
  Object,     // int_value: a Value's bits, kept by whoever made the tree. Of no parse.
};

struct Constant : Expr {
  BUFO_AST_NODE(Constant, Expr)
  ConstantKind value_kind = ConstantKind::None;
  bool u_prefix = false;       // ast's kind='u'.
  bool int_fits = false;       // The value fits an unsigned 64-bit integer.
  std::uint8_t int_base = 10;  // 2, 8, 10 or 16.
  std::uint64_t int_value = 0;
  double number = 0;
  std::string_view text;  // Str, Bytes; for Int the digits, without prefix and underscores.
};

struct Attribute : Expr {
  BUFO_AST_NODE(Attribute, Expr)
  Expr* value = nullptr;
  Identifier attr;
  ExprContext ctx = ExprContext::Load;
};

struct Subscript : Expr {
  BUFO_AST_NODE(Subscript, Expr)
  Expr* value = nullptr;
  Expr* slice = nullptr;  // Any expression; a Slice; a Tuple of such.
  ExprContext ctx = ExprContext::Load;
};

struct Starred : Expr {
  BUFO_AST_NODE(Starred, Expr)
  Expr* value = nullptr;
  ExprContext ctx = ExprContext::Load;
};

struct Name : Expr {
  BUFO_AST_NODE(Name, Expr)
  Identifier id;
  ExprContext ctx = ExprContext::Load;
};

struct List : Expr {
  BUFO_AST_NODE(List, Expr)
  Span<Expr*> elts;
  ExprContext ctx = ExprContext::Load;
};

struct Tuple : Expr {
  BUFO_AST_NODE(Tuple, Expr)
  Span<Expr*> elts;
  ExprContext ctx = ExprContext::Load;
};

struct Slice : Expr {
  BUFO_AST_NODE(Slice, Expr)
  Expr* lower = nullptr;
  Expr* upper = nullptr;
  Expr* step = nullptr;
};

// ---- Type parameters (PEP 695) ------------------------------------------------------------------

struct TypeVar : TypeParam {
  BUFO_AST_NODE(TypeVar, TypeParam)
  Identifier name;
  Expr* bound = nullptr;
};

struct ParamSpec : TypeParam {
  BUFO_AST_NODE(ParamSpec, TypeParam)
  Identifier name;
};

struct TypeVarTuple : TypeParam {
  BUFO_AST_NODE(TypeVarTuple, TypeParam)
  Identifier name;
};

// ---- Statements ---------------------------------------------------------------------------------

struct FunctionDef : Stmt {
  BUFO_AST_NODE2(FunctionDef, AsyncFunctionDef, Stmt)
  bool is_async() const { return kind == NodeKind::AsyncFunctionDef; }
  Identifier name;
  Arguments* args = nullptr;
  Span<Stmt*> body;
  Span<Expr*> decorator_list;
  Expr* returns = nullptr;
  Span<TypeParam*> type_params;
};

struct ClassDef : Stmt {
  BUFO_AST_NODE(ClassDef, Stmt)
  Identifier name;
  Span<Expr*> bases;
  Span<Keyword*> keywords;
  Span<Stmt*> body;
  Span<Expr*> decorator_list;
  Span<TypeParam*> type_params;
};

struct Return : Stmt {
  BUFO_AST_NODE(Return, Stmt)
  Expr* value = nullptr;
};

struct Delete : Stmt {
  BUFO_AST_NODE(Delete, Stmt)
  Span<Expr*> targets;
};

struct Assign : Stmt {
  BUFO_AST_NODE(Assign, Stmt)
  Span<Expr*> targets;
  Expr* value = nullptr;
};

struct TypeAlias : Stmt {
  BUFO_AST_NODE(TypeAlias, Stmt)
  Expr* name = nullptr;  // A Name in Store context.
  Span<TypeParam*> type_params;
  Expr* value = nullptr;
};

struct AugAssign : Stmt {
  BUFO_AST_NODE(AugAssign, Stmt)
  Expr* target = nullptr;  // Name, Attribute or Subscript in Store context.
  Operator op = Operator::Add;
  Expr* value = nullptr;
};

struct AnnAssign : Stmt {
  BUFO_AST_NODE(AnnAssign, Stmt)
  Expr* target = nullptr;
  Expr* annotation = nullptr;
  Expr* value = nullptr;
  bool simple = false;  // The target is a Name without parentheses.
};

struct For : Stmt {
  BUFO_AST_NODE2(For, AsyncFor, Stmt)
  bool is_async() const { return kind == NodeKind::AsyncFor; }
  Expr* target = nullptr;
  Expr* iter = nullptr;
  Span<Stmt*> body;
  Span<Stmt*> orelse;
};

struct While : Stmt {
  BUFO_AST_NODE(While, Stmt)
  Expr* test = nullptr;
  Span<Stmt*> body;
  Span<Stmt*> orelse;
};

struct If : Stmt {
  BUFO_AST_NODE(If, Stmt)
  Expr* test = nullptr;
  Span<Stmt*> body;
  Span<Stmt*> orelse;  // `elif` is one If in here.
};

struct With : Stmt {
  BUFO_AST_NODE2(With, AsyncWith, Stmt)
  bool is_async() const { return kind == NodeKind::AsyncWith; }
  Span<WithItem*> items;
  Span<Stmt*> body;
};

struct Match : Stmt {
  BUFO_AST_NODE(Match, Stmt)
  Expr* subject = nullptr;
  Span<MatchCase*> cases;
};

struct Raise : Stmt {
  BUFO_AST_NODE(Raise, Stmt)
  Expr* exc = nullptr;
  Expr* cause = nullptr;
};

struct Try : Stmt {
  BUFO_AST_NODE2(Try, TryStar, Stmt)
  bool is_star() const { return kind == NodeKind::TryStar; }
  Span<Stmt*> body;
  Span<ExceptHandler*> handlers;
  Span<Stmt*> orelse;
  Span<Stmt*> finalbody;
};

struct Assert : Stmt {
  BUFO_AST_NODE(Assert, Stmt)
  Expr* test = nullptr;
  Expr* msg = nullptr;
};

struct Import : Stmt {
  BUFO_AST_NODE(Import, Stmt)
  Span<Alias*> names;
};

struct ImportFrom : Stmt {
  BUFO_AST_NODE(ImportFrom, Stmt)
  Identifier module;  // Absent for `from . import x`.
  Span<Alias*> names;
  std::uint32_t level = 0;
};

struct Global : Stmt {
  BUFO_AST_NODE(Global, Stmt)
  Span<Identifier> names;
};

struct Nonlocal : Stmt {
  BUFO_AST_NODE(Nonlocal, Stmt)
  Span<Identifier> names;
};

struct ExprStmt : Stmt {
  BUFO_AST_NODE(ExprStmt, Stmt)
  Expr* value = nullptr;
};

struct Pass : Stmt {
  BUFO_AST_NODE(Pass, Stmt)
};

struct Break : Stmt {
  BUFO_AST_NODE(Break, Stmt)
};

struct Continue : Stmt {
  BUFO_AST_NODE(Continue, Stmt)
};

// ---- Patterns (PEP 634) -------------------------------------------------------------------------

struct MatchValue : Pattern {
  BUFO_AST_NODE(MatchValue, Pattern)
  Expr* value = nullptr;
};

struct MatchSingleton : Pattern {
  BUFO_AST_NODE(MatchSingleton, Pattern)
  ConstantKind value = ConstantKind::None;  // None, True or False.
};

struct MatchSequence : Pattern {
  BUFO_AST_NODE(MatchSequence, Pattern)
  Span<Pattern*> patterns;
};

struct MatchMapping : Pattern {
  BUFO_AST_NODE(MatchMapping, Pattern)
  Span<Expr*> keys;
  Span<Pattern*> patterns;
  Identifier rest;
};

struct MatchClass : Pattern {
  BUFO_AST_NODE(MatchClass, Pattern)
  Expr* cls = nullptr;
  Span<Pattern*> patterns;
  Span<Identifier> kwd_attrs;
  Span<Pattern*> kwd_patterns;
};

struct MatchStar : Pattern {
  BUFO_AST_NODE(MatchStar, Pattern)
  Identifier name;  // Absent for *_.
};

struct MatchAs : Pattern {
  BUFO_AST_NODE(MatchAs, Pattern)
  Pattern* pattern = nullptr;
  Identifier name;  // Absent, together with `pattern`, for the wildcard _.
};

struct MatchOr : Pattern {
  BUFO_AST_NODE(MatchOr, Pattern)
  Span<Pattern*> patterns;
};

// ---- Roots --------------------------------------------------------------------------------------

struct Module : Mod {
  BUFO_AST_NODE(Module, Mod)
  Span<Stmt*> body;
};

// One statement of an interactive session (several when they share a line).
struct Interactive : Mod {
  BUFO_AST_NODE(Interactive, Mod)
  Span<Stmt*> body;
};

struct Expression : Mod {
  BUFO_AST_NODE(Expression, Mod)
  Expr* body = nullptr;
};

#undef BUFO_AST_NODE
#undef BUFO_AST_NODE2

}  // namespace bufo::ast

// Scopes: which names a block binds and where each use of a name finds its variable.
//
// A *unit* is a scope with a code object of its own (module, class, function, lambda, generator
// expression). List, set and dict comprehensions are scopes without one: their variables get
// registers in the enclosing unit (PEP 709). Everything lives in the arena of the compile. Follows
// the language reference, "Naming and binding", and the texts of CPython 3.12's errors.
#pragma once

#include "interp/ast.h"
#include "interp/syntax_error.h"
#include "runtime/vm.h"

namespace bufo {

enum class ScopeKind : uint8_t {
  kModule,
  kClass,
  kFunction,
  kLambda,
  kGenerator,
  kComprehension,
  kTypeParams,    // the type parameters of a function, class or alias, and what they are seen by
  kTypeVarBound,  // lazily evaluated: a bound or constraints
  kTypeAlias      // lazily evaluated: the value of a `type` statement
};

enum SymbolFlag : uint16_t {
  kSymBound = 1,
  kSymUsed = 2,
  kSymParam = 4,
  kSymGlobal = 8,
  kSymNonlocal = 16,
  kSymAnnotated = 32,
  kSymCell = 64,  // captured by an inner unit: lives in a cell
  kSymIterTarget = 128,
  kSymImplicitCell = 256,  // __class__ and __classdict__ of a class body
  kSymTypeParam = 512,
  kSymGlobalInside = 1024,  // of a module: a function in it declares the name global
};

struct Scope;

struct Symbol {
  std::string_view name;  // mangled
  Scope* scope;
  uint16_t flags;
  int32_t reg;        // in the unit that owns the scope; -1 until assigned
  ast::Position pos;  // of the first mention, or of the nonlocal statement, for messages
};

/// A variable of an enclosing unit that this unit reaches through its closure.
struct FreeVariable {
  Symbol* target;
  int32_t reg;
};

struct Scope {
  ScopeKind kind;
  Scope* parent;
  Scope* unit;  // the scope itself, or the one whose code holds a comprehension
  const ast::Node* node;
  std::string_view name;        // of the function or class
  std::string_view class_name;  // the innermost class around, for mangling; empty: none
  ArenaVector<Symbol*> symbols;
  Symbol** table;
  uint32_t table_capacity;
  ArenaVector<Scope*> children;
  ArenaVector<FreeVariable> free_variables;  // units only
  uint32_t next_child;                       // code generation takes the children in order
  bool is_generator, is_coroutine, has_walrus, needs_class_cell, needs_class_dict, has_import_star;
  bool sees_class;          // an annotation scope right inside a class: its namespace comes first
  uint32_t iterable_depth;  // > 0: in the iterable of a comprehension, where := is not allowed

  bool is_unit() const { return unit == this; }
  bool is_function() const {
    return kind == ScopeKind::kFunction || kind == ScopeKind::kLambda ||
           kind == ScopeKind::kGenerator || is_annotation();
  }
  /// PEP 695: scopes that are functions of their own, without showing as such.
  bool is_annotation() const {
    return kind == ScopeKind::kTypeParams || kind == ScopeKind::kTypeVarBound ||
           kind == ScopeKind::kTypeAlias;
  }
  Symbol* find(std::string_view symbol_name) const;
};

enum class NameKind : uint8_t {
  kLocal,              // a register of this unit
  kCell,               // a cell in a register of this unit (own or free)
  kClassOrCell,        // class body: its namespace, then a free cell
  kClassDictOrCell,    // annotation scope in a class: the namespace in __classdict__, then a cell
  kClassDictOrGlobal,  // the same, then globals and builtins
  kGlobal,             // globals and builtins
  kNamespace,          // module or class body names
};
struct Resolution {
  NameKind kind;
  int32_t reg;
  int32_t class_dict = -1;  // kClassDictOr…: the cell __classdict__
};

class SymbolTable {
 public:
  SymbolTable(VM& vm, Arena& arena, const Source& source)
      : vm_(vm), arena_(arena), source_(source) {}
  /// Builds all scopes of a tree. SyntaxErrors.
  /// `text_annotations`: annotations are not evaluated (from __future__ import annotations).
  Result<Scope*> build(const ast::Mod& root, bool text_annotations);
  /// Where `name`, as mentioned in `scope`, lives. After build().
  Resolution resolve(Scope& scope, std::string_view name);
  /// `__x` in a class becomes `_Class__x`.
  std::string_view mangle(const Scope& scope, std::string_view name);

 private:
  friend class ScopeBuilder;
  FreeVariable* free_variable(Scope& unit, Symbol* target);
  Symbol* find_enclosing(Scope& from, std::string_view name);
  bool class_makes_global(const Scope& scope, std::string_view name);
  Resolution resolve_in_class(Scope& scope, std::string_view name);
  Result<void> link(Scope& scope);

  VM& vm_;
  Arena& arena_;
  const Source& source_;
  bool text_annotations_ = false;
};

}  // namespace bufo

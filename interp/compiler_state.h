// What the parts of the compiler share: the unit under construction and the emitting of
// instructions.
//
// Registers: named ones first (parameters, locals, comprehension variables, cells, free variables),
// then hoisted constants, then temporaries, taken and given back as on a stack. While code is
// generated hoisted constants have placeholder numbers from kHoistBase on; finish() puts them in
// place and moves the temporaries up. Ownership: every temporary is consumed once (kTempA/B/C) or
// RELEASEd.
#pragma once

#include "interp/compiler.h"
#include "interp/identity_map.h"
#include "interp/symtable.h"
#include "runtime/types/containers.h"

namespace bufo {

/// Where an expression's value is.
struct Operand {
  uint16_t reg = 0;
  bool temp = false;  // a temporary of ours: whoever uses it last consumes it
};

struct Label {
  uint32_t id = 0xffffffff;
};

inline constexpr uint16_t kHoistBase = 0xc000;
inline constexpr uint16_t kMaxLocals = 0xb000;
inline constexpr uint32_t kNoHandler = 0xffffffff;

/// What a `break`, `continue` or `return` must clean up on its way out.
struct Block {
  enum class Kind : uint8_t {
    kLoop,
    kFor,
    kWith,
    kAsyncWith,
    kFinally,
    kHandler,
    kExcState,
    kTemp
  } kind;
  uint16_t reg = 0;  // loop state, with's exit, the handler's exception, a value under way
  Label break_label, continue_label;
  const Span<ast::Stmt*>* finalbody = nullptr;  // kFinally
  std::string_view name;                        // kHandler: the `as` name, or empty
  uint32_t outer_handler = kNoHandler;
};

struct Unit {
  Unit* parent = nullptr;
  Scope* scope = nullptr;
  Ref<List> constants;
  ArenaVector<Instruction> code;
  ArenaVector<CodePosition> positions;
  ArenaVector<uint32_t> handler_of;  // per instruction: index into handlers or kNoHandler
  struct Handler {
    Label label;
    uint16_t reg;
  };
  ArenaVector<Handler> handlers;
  ArenaVector<uint32_t> label_at;  // label id -> instruction index
  struct Patch {
    uint32_t at;
    Label label;
  };
  ArenaVector<Patch> patches;
  ArenaVector<Str*> names;  // for Name operands; owned through `keep`
  ArenaVector<Str*> cache_names;
  ArenaVector<uint32_t> hoisted;  // constant index of each hoisted register
  ArenaVector<Block> blocks;
  ArenaVector<std::string_view> local_names;
  ArenaVector<uint8_t> local_kinds;
  Ref<List> keep;                              // interned names
  IdentityMap constant_at, name_at, cache_at;  // what stands already in constants, names, caches
  AnyRef qualname;
  uint32_t handler = kNoHandler;  // in effect for what is emitted now
  uint16_t local_count = 0, next_temp = 0, max_temp = 0;
  uint16_t free_first = 0;
  uint32_t star_depth =
      0;  // blocks that were open where the innermost except* clause began, plus one
  uint32_t loop_depth = 0;
  uint32_t block_depth = 0;
  AnyRef doc;
  const ast::Arguments* arguments = nullptr;
  bool in_function = false;
};

class Compiler {
 public:
  Compiler(VM& vm, Arena& arena, const Source& source, const CompileOptions& options)
      : vm_(vm), arena_(arena), source_(source), options_(options), symbols_(vm, arena, source) {}
  Result<Ref<Code>> run(const ast::Mod& root);

 private:
  using Done = Result<void>;

  // --- units (compiler.cc)
  Done enter(Unit& unit, Scope& scope);
  Done assign_registers(Scope& scope);
  Result<Ref<Code>> leave(const ast::Node& node, std::string_view name, int32_t first_line,
                          uint32_t flags);
  Done widen_jumps();  // long_jumps.cc
  Result<Ref<Str>> make_qualname(Scope& scope);
  /// The scope that the symbol table made for a node inside the present one.
  Scope& scope_of(const ast::Node& node);
  Raised error(const ast::Position&, std::string_view pattern, std::string_view arg = {});
  Done warn_syntax(const ast::Position&, Value message);

  // --- emitting (emit.cc)
  Done emit(Op op, uint32_t a = 0, uint32_t b = 0, uint32_t c = 0, unsigned flags = 0);
  Done emit_wide(Op op, uint32_t a, int32_t wide);
  Done emit_jump(Op op, Label target, uint32_t b = 0, uint32_t c = 0, unsigned flags = 0);
  Label new_label();
  Done bind(Label);
  Result<uint32_t> constant(Value v);
  Result<uint16_t> name_index(std::string_view name);
  Result<uint16_t> cache_index(Op op, std::string_view name);
  Result<uint16_t> temp();
  Result<uint16_t> temps(uint32_t count);
  /// Gives temporaries back down to (not including) `mark`.
  void free_temps(uint16_t mark) { u_->next_temp = mark; }
  void free_operand(const Operand& o) {
    if (o.temp && o.reg + 1 == u_->next_temp) --u_->next_temp;
  }
  Done load_constant(Value v, uint16_t dst);
  Done move_operand(const Operand& from, uint16_t dst);
  Done release(const Operand& o);
  Result<uint32_t> new_handler(Label label, uint16_t reg);

  // --- expressions (compile_expr.cc)
  /// The value anywhere: a variable's own register (borrowed), a hoisted constant, or `reuse` / a
  /// new temporary.
  Result<Operand> operand(const ast::Expr& e, int reuse = -1);
  /// The value in a temporary of ours.
  Result<Operand> owned(const ast::Expr& e);
  /// The value in register `dst`, written by the last instruction.
  Done expr_to(const ast::Expr& e, uint16_t dst);
  /// The value is not needed.
  Done expr_discard(const ast::Expr& e);
  /// Like operand, for a left operand that is used after `later` has been evaluated.
  Result<Operand> stable_operand(const ast::Expr& e, const ast::Expr* later, int reuse = -1);
  Done jump_if(const ast::Expr& e, Label target, bool when);
  Done compare_jump(const ast::Compare& c, Label target, bool when);
  Done binary_to(const ast::BinOp& e, uint16_t dst);
  Done emit_binary(ast::Operator op, uint16_t dst, const Operand& left, const ast::Expr& right,
                   bool inplace);
  Done bool_op_to(const ast::BoolOp& e, uint16_t dst);
  Done compare_to(const ast::Compare& e, uint16_t dst);
  Done emit_compare(ast::CmpOperator op, uint16_t dst, const Operand& left, const Operand& right,
                    unsigned flags);
  Done if_exp_to(const ast::IfExp& e, uint16_t dst);
  Done call_to(const ast::Call& e, uint16_t dst);
  Done call_window(const ast::Expr& func, const Span<ast::Expr*>& args,
                   const Span<ast::Keyword*>& keywords, uint16_t dst);
  Done call_arguments_to(uint16_t base, uint32_t skip, const Span<ast::Expr*>& args,
                         const Span<ast::Keyword*>& keywords, uint16_t dst, bool method,
                         int last = -1);
  Done call_ex(uint16_t base, const Span<ast::Expr*>& args, const Span<ast::Keyword*>& keywords,
               uint16_t dst, const Operand* prefix, uint32_t prefix_count, int last = -1);
  Done attribute_to(const ast::Attribute& e, uint16_t dst);
  Done subscript_to(const ast::Subscript& e, uint16_t dst);
  Done slice_window(const ast::Slice& s, uint16_t base);
  Done display_to(Op build, const Span<ast::Expr*>& elts, uint16_t dst);
  Done star_list_to(const Span<ast::Expr*>& elts, uint16_t dst, Op build, Op append, Op extend);
  Done dict_to(const ast::Dict& e, uint16_t dst);
  Done joined_str_to(const ast::JoinedStr& e, uint16_t dst);
  Done formatted_window(const ast::FormattedValue& f, uint16_t dst);
  Done comprehension_to(const ast::Expr& e, uint16_t dst);
  Done comprehension_loop(const Span<ast::Comprehension*>& generators, uint32_t index,
                          const ast::Expr& node, const Operand* outer_iter, uint16_t collector);
  Done generator_to(const ast::GeneratorExp& e, uint16_t dst);
  Done yield_from_to(uint16_t iterator, uint16_t dst);
  Done await_to(uint16_t awaitable, uint16_t dst, uint32_t kind);
  Done load_name(std::string_view name, uint16_t dst);
  Done lambda_to(const ast::Lambda& e, uint16_t dst);
  bool contains_walrus(const ast::Expr& e);
  /// A value known at compile time.
  bool try_constant(const ast::Expr& e, AnyRef& out);
  Result<Value> constant_value(const ast::Constant& c);
  bool small_int_constant(const ast::Expr& e, int16_t& out);
  bool constant_truth(const ast::Expr& e, bool& out);
  bool plain_local(const ast::Expr& e, uint16_t& reg);
  Done check_compare_warnings(const ast::Compare& c);
  Done check_callee_warning(const ast::Expr& func);
  Done check_subscript_warning(const ast::Subscript& e);

  // --- targets
  Done store(const ast::Expr& target, const Operand& value);
  Done store_name(std::string_view name, const Operand& value);
  Done delete_target(const ast::Expr& target);
  Done delete_name(std::string_view name);
  Done unpack_to(const Span<ast::Expr*>& elts, const Operand& value, const ast::Expr& node);
  /// The register of a plain local variable target, or -1.
  int target_register(const ast::Expr& target);

  // --- statements (compile_stmt.cc, compile_try.cc, compile_function.cc)
  Done body(const Span<ast::Stmt*>& list);
  Done stmt(const ast::Stmt& s);
  Done assign(const ast::Assign& s);
  Done aug_assign(const ast::AugAssign& s);
  Done ann_assign(const ast::AnnAssign& s);
  Done if_stmt(const ast::If& s);
  Done while_stmt(const ast::While& s);
  Done for_stmt(const ast::For& s);
  Done async_for(const ast::For& s);
  Done return_stmt(const ast::Return& s);
  Done assert_stmt(const ast::Assert& s);
  Done import_stmt(const ast::Import& s);
  Done import_from(const ast::ImportFrom& s);
  Done with_item(const ast::With& s, uint32_t index);
  Done try_stmt(const ast::Try& s);
  Done try_except(const ast::Try& s);
  Done try_star(const ast::Try& s);
  Done function_def(const ast::FunctionDef& s);
  Done class_def(const ast::ClassDef& s);
  Done match_stmt(const ast::Match& s);
  /// Names captured so far by the pattern under way, in registers from `first` on.
  struct Captures {
    ArenaVector<std::string_view> names;
    uint16_t first = 0;
    uint32_t capacity = 0;
  };
  Done capture(std::string_view name, uint16_t reg, const ast::Position& pos, Captures&);
  Done pattern(const ast::Pattern& p, uint16_t subject, Label fail, Captures&);
  Done item_patterns(const Span<ast::Pattern*>& patterns, uint16_t items, Label fail, Captures&);
  Done sequence_pattern(const ast::MatchSequence& p, uint16_t subject, Label fail, Captures&);
  Done mapping_pattern(const ast::MatchMapping& p, uint16_t subject, Label fail, Captures&);
  Done class_pattern(const ast::MatchClass& p, uint16_t subject, Label fail, Captures&);
  Done or_pattern(const ast::MatchOr& p, uint16_t subject, Label fail, Captures&);
  Done jump_out(const ast::Stmt& s, bool is_break);
  /// Cleans up for the blocks from the innermost down to `floor`. `value`: a temporary that is on
  /// its way out and must be released where a `finally` leaves by another way.
  Done unwind_blocks(uint32_t floor, const Operand* value = nullptr);
  Result<uint32_t> defaults_window(const ast::Arguments& args);
  Done make_function_to(uint16_t dst, const ast::Arguments* args, const ast::Node& node,
                        std::string_view name, const Span<ast::Stmt*>* stmts,
                        const ast::Expr* value, const ast::Expr* returns, bool with_annotations);
  Done class_to(const ast::ClassDef& s, uint16_t base);
  Done class_body(const ast::ClassDef& s, uint16_t dst);
  Done type_alias(const ast::TypeAlias& s);
  Done type_alias_to(const ast::TypeAlias& s, const Operand& params, uint16_t dst);
  Done type_params_to(const Span<ast::TypeParam*>& params, uint16_t dst);
  Done lazy_function_to(const ast::Node& node, const ast::Expr& value, uint16_t dst);
  Done intrinsic(Intrinsic which, uint16_t window, uint32_t count, uint16_t dst);
  /// Runs `emit_body` in the unit of a scope of type parameters; the body leaves its result in the
  /// register it is given. The function made of it goes to `dst`.
  template <class Body>
  Done generic_scope_to(const ast::Stmt& node, uint16_t dst, Body&& emit_body);
  Done store_namespace(std::string_view name, uint16_t temporary);
  Done annotations_to(uint16_t dst, const ast::Arguments& args, const ast::Expr* returns);
  Done annotation_to(const ast::Expr& annotation, uint16_t dst);
  Done finish_function(Ref<Code> code, uint16_t base, uint32_t present, Scope& scope, uint16_t dst);
  Done push_block(const Block& b, const ast::Position& pos);
  void pop_block() { u_->blocks.pop(); }
  Done docstring(const Span<ast::Stmt*>& list, bool store, uint32_t& skip);
  Done future_imports(const Span<ast::Stmt*>& list);

  VM& vm_;
  Arena& arena_;
  const Source& source_;
  CompileOptions options_;
  SymbolTable symbols_;
  Unit* u_ = nullptr;
  Scope* scope_ = nullptr;  // innermost, comprehensions included
  ast::Position pos_;       // of what is emitted now
  uint32_t future_flags_ = 0;
  bool interactive_ = false;

  /// Sets the position for what a node emits; puts the outer one back.
  /// In a chain over several lines what is done with an attribute counts as being where its name
  /// is.
  static ast::Position position_of_name(ast::Position pos, const ast::Attribute& attribute) {
    if (pos.line == attribute.pos.end_line) return pos;
    const auto length = static_cast<uint32_t>(attribute.attr.size());
    pos.line = attribute.pos.end_line;
    pos.end_col = attribute.pos.end_col;
    pos.col = attribute.pos.end_col >= length ? attribute.pos.end_col - length : 0;
    return pos;
  }

  class At {
   public:
    At(Compiler& c, const ast::Position& pos) : c_(c), before_(c.pos_) { c.pos_ = pos; }
    At(const At&) = delete;
    At& operator=(const At&) = delete;
    ~At() { c_.pos_ = before_; }

   private:
    Compiler& c_;
    ast::Position before_;
  };
};

}  // namespace bufo

// Units: registers for variables, code objects out of what was emitted; the compiler's entry.
#include <algorithm>
#include <utility>

#include "interp/compiler_state.h"
#include "interp/verify.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

OperandKind operand_kind(const OpInfo& info, int which) {
  return which == 0 ? info.a : which == 1 ? info.b : info.c;
}

bool is_register(OperandKind kind) {
  return kind == OperandKind::Dst || kind == OperandKind::DstRange || kind == OperandKind::Reg ||
         kind == OperandKind::Win || kind == OperandKind::LoopState;
}

/// Copies an arena array to a raw heap block; null for an empty one.
template <class T>
Result<T*> to_heap(VM& vm, const T* items, size_t count) {
  if (count == 0) return static_cast<T*>(nullptr);
  auto* block = static_cast<T*>(vm.heap.allocate_raw(count * sizeof(T)));
  if (block == nullptr) return raise_no_memory(vm);
  std::memcpy(static_cast<void*>(block), items, count * sizeof(T));
  return block;
}

}  // namespace

Raised Compiler::error(const ast::Position& pos, std::string_view pattern, std::string_view arg) {
  const Ref<Str> message = TRY(format(vm_, pattern, arg));
  return raise_syntax_error(vm_, source_, pos, message);
}

Result<void> Compiler::warn_syntax(const ast::Position& pos, Value message) {
  const Ref<Str> filename = TRY(make_str(vm_, source_.filename));
  if (!warn_explicit(vm_, kTypeSyntaxWarning, message, filename, static_cast<int>(pos.line))
           .is_error())
    return ok();
  if (!pending_is(vm_, kTypeSyntaxWarning)) return Raised{};
  // A warning that the filters turn into an error is a SyntaxError with a place.
  clear_pending(vm_);
  return raise_syntax_error(vm_, source_, pos, message);
}

Scope& Compiler::scope_of(const ast::Node& node) {
  // Nearly always the next one; a body compiled twice (finally, a loop's test) starts over.
  const uint32_t count = scope_->children.size();
  uint32_t k = scope_->next_child;
  while (scope_->children[k % count]->node != &node) ++k;
  scope_->next_child = k + 1;
  return *scope_->children[k % count];
}

namespace {
/// A unit may be compiled more than once; each time its variables get registers anew.
void forget_registers(Scope& scope) {
  for (Symbol* s : scope.symbols.span()) s->reg = -1;
  for (Scope* child : scope.children.span()) {
    if (!child->is_unit()) forget_registers(*child);
  }
}
}  // namespace

Result<void> Compiler::assign_registers(Scope& scope) {
  const auto add = [&](Symbol& s, std::string_view name, uint8_t kind) {
    // Registers have 16 bits; enter() refuses what is over.
    if (u_->local_count == kMaxLocals) return true;
    s.reg = u_->local_count++;
    return u_->local_names.push(arena_, name) && u_->local_kinds.push(arena_, kind);
  };
  for (Symbol* s : scope.symbols.span()) {
    const bool class_cell = (s->flags & kSymImplicitCell) != 0;
    const bool bound = (s->flags & kSymBound) && !(s->flags & (kSymGlobal | kSymNonlocal));
    const bool in_registers = scope.is_function() || scope.kind == ScopeKind::kComprehension;
    if (s->reg >= 0 || !(class_cell || (bound && in_registers))) continue;
    const uint8_t kind = (s->flags & kSymCell) || class_cell ? kLocalCell : kLocalPlain;
    if (!add(*s, s->name, kind)) return raise_no_memory(vm_);
  }
  for (Scope* child : scope.children.span()) {
    if (!child->is_unit()) TRY(assign_registers(*child));
  }
  return ok();
}

Result<void> Compiler::enter(Unit& unit, Scope& scope) {
  unit.parent = u_;
  unit.scope = &scope;
  unit.constants = TRY(make_list(vm_));
  unit.keep = TRY(make_list(vm_));
  u_ = &unit;
  scope_ = &scope;
  unit.qualname = TRY(make_qualname(scope));
  unit.in_function = scope.is_function();
  // Parameters in the order of binding: positional, keyword-only, *args, **kwargs: the symbol table
  // met them so.
  forget_registers(scope);
  TRY(assign_registers(scope));
  unit.free_first = unit.local_count;
  // In the order of their names, which is that of __closure__. Insertion: there are few.
  for (uint32_t k = 1; k < scope.free_variables.size(); ++k) {
    const FreeVariable moved = scope.free_variables[k];
    uint32_t to = k;
    for (; to > 0 && moved.target->name < scope.free_variables[to - 1].target->name; --to)
      scope.free_variables[to] = scope.free_variables[to - 1];
    scope.free_variables[to] = moved;
  }
  for (FreeVariable& f : scope.free_variables) {
    f.reg = unit.local_count++;
    if (!unit.local_names.push(arena_, f.target->name) ||
        !unit.local_kinds.push(arena_, kLocalFree)) {
      return raise_no_memory(vm_);
    }
  }
  if (unit.local_count >= kMaxLocals)
    return vm_.raise<SystemError>("too many local variables in one code block");
  unit.next_temp = unit.max_temp = unit.local_count;
  if (!scope.free_variables.empty())
    TRY(emit(Op::COPY_FREE, unit.free_first, scope.free_variables.size()));
  for (Symbol* s : scope.symbols.span()) {
    const bool class_cell = (s->flags & kSymImplicitCell) != 0;
    if (s->reg >= 0 && ((s->flags & kSymCell) || class_cell))
      TRY(emit(Op::MAKE_CELL, static_cast<uint32_t>(s->reg)));
  }
  return ok();
}

Result<Ref<Str>> Compiler::make_qualname(Scope& scope) {
  Scope* outer = scope.parent;
  while (outer != nullptr &&
         (outer->kind == ScopeKind::kComprehension || outer->kind == ScopeKind::kTypeParams)) {
    outer = outer->parent;
  }
  if (outer == nullptr || outer->kind == ScopeKind::kModule) return intern(vm_, scope.name);
  const Symbol* own = outer->find(symbols_.mangle(*outer, scope.name));
  if (own != nullptr && (own->flags & kSymGlobal) &&
      (scope.kind == ScopeKind::kFunction || scope.kind == ScopeKind::kClass)) {
    return intern(vm_, scope.name);
  }
  Unit* around = u_->parent;
  while (around != nullptr && around->scope != outer) around = around->parent;
  if (around == nullptr) return intern(vm_, scope.name);
  const char* between = outer->kind == ScopeKind::kClass ? "." : ".<locals>.";
  Ref<Str> text = TRY(format(vm_, "{}{}{}", Value(around->qualname), between, scope.name));
  return intern(vm_, std::move(text));
}

Result<Ref<Code>> Compiler::leave(const ast::Node& node, std::string_view name, int32_t first_line,
                                  uint32_t flags) {
  Unit& u = *u_;
  static_cast<void>(node);
  TRY(widen_jumps());
  // Hoisted constants lie between the named registers and the temporaries.
  const auto hoisted = static_cast<uint16_t>(u.hoisted.size());
  uint32_t prologue = 0;
  if (hoisted != 0) {
    for (uint32_t k = 0; k < u.code.size(); ++k) {
      Instruction& i = u.code[k];
      const OpInfo& info = op_info(i.op);
      uint16_t* operands[] = {&i.a, &i.b, &i.c};
      for (int which = 0; which < 3; ++which) {
        if (!is_register(operand_kind(info, which))) continue;
        uint16_t& reg = *operands[which];
        if (reg >= kHoistBase) {
          reg = static_cast<uint16_t>(u.local_count + (reg - kHoistBase));
        } else if (reg >= u.local_count) {
          reg = static_cast<uint16_t>(reg + hoisted);
        }
      }
    }
    for (Unit::Handler& h : u.handlers) h.reg = static_cast<uint16_t>(h.reg + hoisted);
    prologue = hoisted;
  }
  const uint32_t count = u.code.size() + prologue;
  ArenaVector<Instruction> code;
  ArenaVector<CodePosition> positions;
  ArenaVector<ExceptionEntry> table;
  for (uint32_t k = 0; k < prologue; ++k) {
    Instruction i;
    i.op = Op::LOAD_CONST;
    i.a = static_cast<uint16_t>(u.local_count + k);
    i.set_wide(static_cast<int32_t>(u.hoisted[k]));
    if (!code.push(arena_, i) || !positions.push(arena_, {first_line, first_line, 0, 0}))
      return raise_no_memory(vm_);
  }
  for (uint32_t k = 0; k < u.code.size(); ++k) {
    if (!code.push(arena_, u.code[k]) || !positions.push(arena_, u.positions[k]))
      return raise_no_memory(vm_);
  }
  for (const Unit::Patch& p : u.patches) {
    const int64_t distance =
        static_cast<int64_t>(u.label_at[p.label.id]) - (static_cast<int64_t>(p.at) + 1);
    Instruction& i = code[p.at + prologue];
    if (i.op == Op::JUMP) {
      i.set_wide(static_cast<int32_t>(distance));
      continue;
    }
    (i.op == Op::FOR_ITER ? i.c : i.a) = static_cast<uint16_t>(distance);  // fits: widen_jumps()
  }
  for (uint32_t k = 0; k < u.handler_of.size();) {
    const uint32_t handler = u.handler_of[k];
    uint32_t end = k + 1;
    while (end < u.handler_of.size() && u.handler_of[end] == handler) ++end;
    if (handler != kNoHandler) {
      const Unit::Handler& h = u.handlers[handler];
      if (!table.push(arena_,
                      {k + prologue, end + prologue, u.label_at[h.label.id] + prologue, h.reg})) {
        return raise_no_memory(vm_);
      }
    }
    k = end;
  }
  Ref<Code> made = TRY(allocate<Code>(vm_));
  Code& c = *made;
  c.local_names = c.name = c.qualname = c.filename = c.doc_or_unbound = Value::unbound();
  c.instructions = TRY(to_heap(vm_, &code[0], count));
  c.instruction_count = count;
  c.positions = TRY(to_heap(vm_, &positions[0], count));
  c.exception_table = TRY(to_heap(vm_, table.span().items, table.size()));
  c.exception_count = table.size();
  c.local_count = u.local_count;
  c.release_count = static_cast<uint16_t>(u.local_count + hoisted);
  c.register_count = static_cast<uint32_t>(u.max_temp) + hoisted + 1;
  c.free_first = u.free_first;
  c.code_flags = flags;
  c.first_line = first_line;
  const auto constant_count = static_cast<uint32_t>(u.constants->size);
  c.constants = TRY(to_heap(vm_, u.constants->items, constant_count));
  c.constant_count = constant_count;
  for (uint32_t k = 0; k < constant_count; ++k) incref(c.constants[k]);
  c.names = TRY(to_heap(vm_, u.names.span().items, u.names.size()));
  c.name_count = u.names.size();
  for (uint32_t k = 0; k < c.name_count; ++k) incref(c.names[k]);
  if (!u.cache_names.empty()) {
    c.caches = static_cast<InlineCache*>(
        vm_.heap.allocate_raw(u.cache_names.size() * sizeof(InlineCache)));
    if (c.caches == nullptr) return raise_no_memory(vm_);
    for (uint32_t k = 0; k < u.cache_names.size(); ++k) {
      c.caches[k] = InlineCache{u.cache_names[k], 0, 0, 0, 0, 0, Value::unbound()};
      incref(c.caches[k].name);
      c.cache_count = k + 1;
    }
  }
  Ref<Tuple> names = TRY(make_tuple(vm_, u.local_count));
  for (uint32_t k = 0; k < u.local_count; ++k) {
    Ref<Str> local = TRY(intern(vm_, u.local_names[k]));
    names->items[k] = local.release();
  }
  c.local_names = names.release();
  c.local_kinds = TRY(to_heap(vm_, u.local_kinds.span().items, u.local_kinds.size()));
  Ref<Str> own_name = TRY(intern(vm_, name));
  c.name = own_name.release();
  c.qualname = AnyRef(u.qualname).release();
  Ref<Str> filename = TRY(intern(vm_, source_.filename));
  c.filename = filename.release();
  c.doc_or_unbound = AnyRef(u.doc).release();
  if (const ast::Arguments* a = u.arguments) {
    c.positional_only_count = static_cast<uint16_t>(a->posonlyargs.size());
    c.positional_count = static_cast<uint16_t>(a->posonlyargs.size() + a->args.size());
    c.keyword_only_count = static_cast<uint16_t>(a->kwonlyargs.size());
    if (a->vararg != nullptr) c.code_flags |= kCodeVarArgs;
    if (a->kwarg != nullptr) c.code_flags |= kCodeVarKeywords;
  } else {
    // The first iterator of a generator expression; the defaults of a generic function.
    for (const Symbol* s : u.scope->symbols.span()) {
      if (s->flags & kSymParam) ++c.positional_count;
    }
    c.positional_only_count = c.positional_count;
  }
  c.simple_call = (flags & kCodeOptimized) && c.keyword_only_count == 0 &&
                  !(c.code_flags & (kCodeVarArgs | kCodeVarKeywords | kCodeGenerator |
                                    kCodeCoroutine | kCodeAsyncGenerator));
  u_ = u.parent;
  scope_ = u.scope->parent;
  constexpr uint32_t kSuspends = kCodeGenerator | kCodeCoroutine | kCodeAsyncGenerator;
  if ((flags & (kCodeCoroutine | kCodeAsyncGenerator)) ||
      ((flags & kSuspends) && c.exception_count != 0))
    vm_.end_is_observable = true;
  TRY(verify(vm_, arena_, c));
  return made;
}

Result<void> Compiler::docstring(const Span<ast::Stmt*>& list, bool store, uint32_t& skip) {
  skip = 0;
  if (list.empty() || !list[0]->is<ast::ExprStmt>()) return ok();
  const auto* c = list[0]->as<ast::ExprStmt>()->value->try_as<ast::Constant>();
  if (c == nullptr || c->value_kind != ast::ConstantKind::Str) return ok();
  skip = 1;
  if (options_.optimize >= 2) return ok();
  Ref<Str> text = TRY(make_str(vm_, c->text));
  if (store) {
    At at(*this, list[0]->pos);
    const uint16_t t = TRY(temp());
    TRY(load_constant(text, t));
    TRY(store_name("__doc__", {t, true}));
    free_temps(t);
  } else {
    u_->doc = AnyRef(text);
  }
  return ok();
}

Result<void> Compiler::future_imports(const Span<ast::Stmt*>& list) {
  bool allowed = true;
  for (uint32_t k = 0; k < list.size(); ++k) {
    const auto* from = list[k]->try_as<ast::ImportFrom>();
    if (from != nullptr && from->module == "__future__" && from->level == 0) {
      if (!allowed)
        return error(list[k]->pos,
                     "from __future__ imports must occur at the beginning of the file");
      for (const ast::Alias* a : from->names) {
        constexpr std::string_view kKnown[] = {
            "nested_scopes",    "generators",     "division",
            "absolute_import",  "with_statement", "print_function",
            "unicode_literals", "generator_stop", "annotations"};
        bool known = false;
        for (const std::string_view n : kKnown) known = known || a->name == n;
        if (!known) {
          const Ref<Str> message =
              TRY(a->name == "braces" ? make_str(vm_, "not a chance")
                                      : format(vm_, "future feature {} is not defined", a->name));
          return raise_syntax_error(vm_, source_, list[k]->pos, message, SyntaxErrorStyle::kPoint);
        }
        if (a->name == "annotations") future_flags_ |= kCodeFutureAnnotations;
      }
      continue;
    }
    const auto* e = list[k]->try_as<ast::ExprStmt>();
    const auto* c = e == nullptr ? nullptr : e->value->try_as<ast::Constant>();
    if (k == 0 && c != nullptr && c->value_kind == ast::ConstantKind::Str) continue;
    allowed = false;
  }
  return ok();
}

Result<Ref<Code>> Compiler::run(const ast::Mod& root) {
  future_flags_ = options_.future_flags & kCodeFutureAnnotations;
  if (const auto* module = root.try_as<ast::Module>()) TRY(future_imports(module->body));
  if (const auto* line = root.try_as<ast::Interactive>()) TRY(future_imports(line->body));
  Scope* top = TRY(symbols_.build(root, (future_flags_ & kCodeFutureAnnotations) != 0));
  Unit unit;
  TRY(enter(unit, *top));
  if (const auto* e = root.try_as<ast::Expression>()) {
    const Operand value = TRY(operand(*e->body));
    At at(*this, e->body->pos);
    TRY(emit(Op::RETURN, 0, value.reg, 0, value.temp ? kTempB : 0));
    return leave(root, "<module>", 1, future_flags_);
  }
  interactive_ = root.is<ast::Interactive>();
  const Span<ast::Stmt*>& list =
      interactive_ ? root.as<ast::Interactive>()->body : root.as<ast::Module>()->body;
  uint32_t skip = 0;
  if (!interactive_) TRY(docstring(list, true, skip));
  bool annotated = false;
  for (Symbol* s : top->symbols.span()) annotated = annotated || (s->flags & kSymAnnotated);
  if (annotated) TRY(emit(Op::SETUP_ANNOTATIONS));
  for (uint32_t k = skip; k < list.size(); ++k) TRY(stmt(*list[k]));
  const uint32_t none = TRY(constant(Value::none()));
  if (!list.empty()) pos_ = list.back()->pos;
  TRY(emit_wide(Op::RETURN_CONST, 0, static_cast<int32_t>(none)));
  return leave(root, "<module>", 1, future_flags_);
}

/// Levels that the compiler may descend in any case.
static constexpr uint32_t kCompileDepth = 1000;

Result<Ref<Code>> compile_module(VM& vm, const ast::Mod& root, const Source& source,
                                 const CompileOptions& options) {
  Arena arena(heap_arena_memory(vm));
  // What nests in the source is no recursion of the script: sys.setrecursionlimit() does not bound
  // it.
  const uint32_t limit =
      std::exchange(vm.recursion_limit, std::max(vm.recursion_limit, vm.depth + kCompileDepth));
  Compiler compiler(vm, arena, source, options);
  Result<Ref<Code>> code = compiler.run(root);
  vm.recursion_limit = limit;
  if (!code.is_error() && arena.failed()) {
    static_cast<void>(std::move(code).take());
    return raise_no_memory(vm);
  }
  return code;
}

}  // namespace bufo

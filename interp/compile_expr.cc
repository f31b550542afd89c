// Expressions: values into registers, conditions into jumps.
#include "interp/compiler_state.h"
#include "runtime/types/bytes.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

BinaryOp binary_op_of(ast::Operator op) {
  switch (op) {
    case ast::Operator::Add:
      return BinaryOp::kAdd;
    case ast::Operator::Sub:
      return BinaryOp::kSub;
    case ast::Operator::Mult:
      return BinaryOp::kMul;
    case ast::Operator::MatMult:
      return BinaryOp::kMatMul;
    case ast::Operator::Div:
      return BinaryOp::kTrueDiv;
    case ast::Operator::Mod:
      return BinaryOp::kMod;
    case ast::Operator::Pow:
      return BinaryOp::kPow;
    case ast::Operator::LShift:
      return BinaryOp::kLShift;
    case ast::Operator::RShift:
      return BinaryOp::kRShift;
    case ast::Operator::BitOr:
      return BinaryOp::kOr;
    case ast::Operator::BitXor:
      return BinaryOp::kXor;
    case ast::Operator::BitAnd:
      return BinaryOp::kAnd;
    default:
      return BinaryOp::kFloorDiv;
  }
}

Op opcode_of(ast::Operator op) {
  switch (op) {
    case ast::Operator::Add:
      return Op::ADD;
    case ast::Operator::Sub:
      return Op::SUB;
    case ast::Operator::Mult:
      return Op::MUL;
    case ast::Operator::MatMult:
      return Op::MATMUL;
    case ast::Operator::Div:
      return Op::TRUEDIV;
    case ast::Operator::Mod:
      return Op::MOD;
    case ast::Operator::Pow:
      return Op::POW;
    case ast::Operator::LShift:
      return Op::LSHIFT;
    case ast::Operator::RShift:
      return Op::RSHIFT;
    case ast::Operator::BitOr:
      return Op::OR;
    case ast::Operator::BitXor:
      return Op::XOR;
    case ast::Operator::BitAnd:
      return Op::AND;
    default:
      return Op::FLOORDIV;
  }
}

/// The form with an int operand, or NOP.
Op immediate_opcode_of(ast::Operator op) {
  switch (op) {
    case ast::Operator::Add:
      return Op::ADD_IMM;
    case ast::Operator::Sub:
      return Op::SUB_IMM;
    case ast::Operator::Mult:
      return Op::MUL_IMM;
    case ast::Operator::Mod:
      return Op::MOD_IMM;
    case ast::Operator::LShift:
      return Op::LSHIFT_IMM;
    case ast::Operator::RShift:
      return Op::RSHIFT_IMM;
    case ast::Operator::BitOr:
      return Op::OR_IMM;
    case ast::Operator::BitXor:
      return Op::XOR_IMM;
    case ast::Operator::BitAnd:
      return Op::AND_IMM;
    case ast::Operator::FloorDiv:
      return Op::FLOORDIV_IMM;
    default:
      return Op::NOP;
  }
}

Op compare_opcode_of(ast::CmpOperator op) {
  switch (op) {
    case ast::CmpOperator::Eq:
      return Op::EQ;
    case ast::CmpOperator::NotEq:
      return Op::NE;
    case ast::CmpOperator::Lt:
      return Op::LT;
    case ast::CmpOperator::LtE:
      return Op::LE;
    case ast::CmpOperator::Gt:
      return Op::GT;
    case ast::CmpOperator::GtE:
      return Op::GE;
    case ast::CmpOperator::Is:
      return Op::IS;
    case ast::CmpOperator::IsNot:
      return Op::IS_NOT;
    case ast::CmpOperator::In:
      return Op::CONTAINS;
    default:
      return Op::NOT_CONTAINS;
  }
}

/// Fused compare-and-branch for the six orders; NOP for is and in.
Op jump_opcode_of(ast::CmpOperator op, bool immediate) {
  switch (op) {
    case ast::CmpOperator::Eq:
      return immediate ? Op::JUMP_EQ_IMM : Op::JUMP_EQ;
    case ast::CmpOperator::NotEq:
      return immediate ? Op::JUMP_NE_IMM : Op::JUMP_NE;
    case ast::CmpOperator::Lt:
      return immediate ? Op::JUMP_LT_IMM : Op::JUMP_LT;
    case ast::CmpOperator::LtE:
      return immediate ? Op::JUMP_LE_IMM : Op::JUMP_LE;
    case ast::CmpOperator::Gt:
      return immediate ? Op::JUMP_GT_IMM : Op::JUMP_GT;
    case ast::CmpOperator::GtE:
      return immediate ? Op::JUMP_GE_IMM : Op::JUMP_GE;
    default:
      return Op::NOP;
  }
}

bool is_none(const ast::Expr& e) {
  const auto* c = e.try_as<ast::Constant>();
  return c != nullptr && c->value_kind == ast::ConstantKind::None;
}

unsigned temp_flags(const Operand& b, const Operand& c, uint16_t dst) {
  return (b.temp && b.reg != dst ? kTempB : 0u) | (c.temp && c.reg != dst ? kTempC : 0u);
}

}  // namespace

// ---- constants

Result<Value> constant_object(VM& vm, const ast::Constant& c) {
  switch (c.value_kind) {
    case ast::ConstantKind::None:
      return AnyRef(Value::none());
    case ast::ConstantKind::True:
      return AnyRef(Value::true_());
    case ast::ConstantKind::False:
      return AnyRef(Value::false_());
    case ast::ConstantKind::Ellipsis:
      return AnyRef(Value::ellipsis());
    case ast::ConstantKind::Int: {
      if (c.int_fits && c.int_value <= static_cast<uint64_t>(Value::kMaxSmallInt)) {
        return AnyRef(Value::small_int(static_cast<int64_t>(c.int_value)));
      }
      AnyRef value = TRY(int_from_digits(vm, c.text, c.int_base));
      return value;
    }
    case ast::ConstantKind::Float: {
      AnyRef value = TRY(make_float(vm, c.number));
      return value;
    }
    case ast::ConstantKind::Imaginary: {
      AnyRef value = TRY(make_complex(vm, 0.0, c.number));
      return value;
    }
    case ast::ConstantKind::Str: {
      // Short texts are shared, as identifiers are.
      AnyRef value;
      if (c.text.size() <= 64) {
        value = TRY(intern(vm, c.text));
      } else {
        value = TRY(make_str(vm, c.text));
      }
      return value;
    }
    case ast::ConstantKind::Object:
      return Value(c.int_value);
    default: {
      AnyRef value = TRY(make_bytes(vm, c.text.data(), static_cast<ptrdiff_t>(c.text.size())));
      return value;
    }
  }
}

Result<Value> Compiler::constant_value(const ast::Constant& c) { return constant_object(vm_, c); }

bool Compiler::try_constant(const ast::Expr& e, AnyRef& out) {
  // What cannot be folded, an error included, is left to run time.
  const auto give_up = [&] {
    if (!vm_.pending.is_unbound()) clear_pending(vm_);
    return false;
  };
  const auto is_number = [&](Value v) {
    return is_int(vm_, v) || is_float(vm_, v) || is_a<Complex>(vm_, v);
  };
  if (const auto* c = e.try_as<ast::Constant>()) {
    Result<Value> value = constant_value(*c);
    if (value.is_error()) return give_up();
    out = std::move(value).take();
    return true;
  }
  if (const auto* u = e.try_as<ast::UnaryOp>()) {
    AnyRef operand;
    if (!try_constant(*u->operand, operand) || !is_number(operand)) return false;
    if (u->op == ast::UnaryOperator::Not) return false;
    // ~True warns, where and when the script runs it.
    if (operand->is_bool() && u->op == ast::UnaryOperator::Invert) return false;
    Result<Value> value = u->op == ast::UnaryOperator::USub     ? negative(vm_, operand)
                          : u->op == ast::UnaryOperator::Invert ? invert(vm_, operand)
                                                                : positive(vm_, operand);
    if (value.is_error()) return give_up();
    out = std::move(value).take();
    return true;
  }
  if (const auto* b = e.try_as<ast::BinOp>()) {
    AnyRef left, right;
    if (!try_constant(*b->left, left) || !try_constant(*b->right, right)) return false;
    if (!is_number(left) || !is_number(right)) return false;
    // Large results would bloat the code: as CPython, about 128 bits for powers and shifts.
    if (b->op == ast::Operator::Pow || b->op == ast::Operator::LShift) {
      if (!left->is_small_int() || !right->is_small_int()) {
        if (is_int(vm_, left) && is_int(vm_, right)) return false;
      } else {
        const int64_t n = right->small_int(), base = left->small_int();
        const int bits =
            base == 0 ? 1 : 64 - __builtin_clzll(static_cast<uint64_t>(base < 0 ? -base : base));
        if (n < 0 || (b->op == ast::Operator::Pow ? n > 128 || bits * n > 128 : n + bits > 128))
          return false;
      }
    }
    if (b->op == ast::Operator::MatMult) return false;
    Result<Value> value = binary_op(vm_, binary_op_of(b->op), left, right);
    if (value.is_error()) return give_up();
    out = std::move(value).take();
    return true;
  }
  if (const auto* t = e.try_as<ast::Tuple>()) {
    if (t->ctx != ast::ExprContext::Load) return false;
    for (const ast::Expr* item : t->elts) {
      if (!item->is<ast::Constant>() && !item->is<ast::Tuple>() && !item->is<ast::UnaryOp>() &&
          !item->is<ast::BinOp>())
        return false;
    }
    Result<Ref<Tuple>> made = make_tuple(vm_, t->elts.size());
    if (made.is_error()) return give_up();
    Ref<Tuple> tuple = std::move(made).take();
    for (uint32_t k = 0; k < t->elts.size(); ++k) {
      AnyRef item;
      if (!try_constant(*t->elts[k], item)) return false;
      tuple->items[k] = item.release();
    }
    out = std::move(tuple);
    return true;
  }
  if (const auto* n = e.try_as<ast::Name>()) {
    if (n->id != "__debug__") return false;
    out = AnyRef(Value::boolean(options_.optimize == 0));
    return true;
  }
  return false;
}

bool Compiler::small_int_constant(const ast::Expr& e, int16_t& out) {
  const ast::Expr* inner = &e;
  bool minus = false;
  if (const auto* u = e.try_as<ast::UnaryOp>(); u != nullptr && u->op == ast::UnaryOperator::USub) {
    minus = true;
    inner = u->operand;
  }
  const auto* c = inner->try_as<ast::Constant>();
  if (c == nullptr || c->value_kind != ast::ConstantKind::Int || !c->int_fits ||
      c->int_value > 32767)
    return false;
  out = static_cast<int16_t>(minus ? -static_cast<int>(c->int_value)
                                   : static_cast<int>(c->int_value));
  return true;
}

bool Compiler::constant_truth(const ast::Expr& e, bool& out) {
  AnyRef value;
  if (!e.is<ast::Constant>() && !(e.is<ast::Name>() && e.as<ast::Name>()->id == "__debug__"))
    return false;
  if (!try_constant(e, value)) return false;
  const Result<bool> truth = is_truthy(vm_, value);
  if (truth.is_error()) {
    clear_pending(vm_);
    return false;
  }
  out = truth.value();
  return true;
}

bool Compiler::plain_local(const ast::Expr& e, uint16_t& reg) {
  const auto* n = e.try_as<ast::Name>();
  if (n == nullptr || n->id == "__debug__") return false;
  const Resolution r = symbols_.resolve(*scope_, n->id);
  if (r.kind != NameKind::kLocal) return false;
  reg = static_cast<uint16_t>(r.reg);
  return true;
}

bool Compiler::contains_walrus(const ast::Expr& e) {
  if (!scope_->unit->has_walrus) return false;
  using ast::NodeKind;
  const auto any = [&](const Span<ast::Expr*>& list) {
    for (const ast::Expr* item : list) {
      if (item != nullptr && contains_walrus(*item)) return true;
    }
    return false;
  };
  switch (e.kind) {
    case NodeKind::Constant:
    case NodeKind::Name:
    case NodeKind::Lambda:
      return false;
    case NodeKind::BinOp:
      return contains_walrus(*e.as<ast::BinOp>()->left) ||
             contains_walrus(*e.as<ast::BinOp>()->right);
    case NodeKind::UnaryOp:
      return contains_walrus(*e.as<ast::UnaryOp>()->operand);
    case NodeKind::Attribute:
      return contains_walrus(*e.as<ast::Attribute>()->value);
    case NodeKind::Subscript:
      return contains_walrus(*e.as<ast::Subscript>()->value) ||
             contains_walrus(*e.as<ast::Subscript>()->slice);
    case NodeKind::Compare:
      return contains_walrus(*e.as<ast::Compare>()->left) || any(e.as<ast::Compare>()->comparators);
    case NodeKind::BoolOp:
      return any(e.as<ast::BoolOp>()->values);
    case NodeKind::Tuple:
      return any(e.as<ast::Tuple>()->elts);
    case NodeKind::List:
      return any(e.as<ast::List>()->elts);
    default:
      return true;  // calls, comprehensions …: assume so
  }
}

// ---- operands

Result<Operand> Compiler::operand(const ast::Expr& e, int reuse) {
  uint16_t reg;
  if (plain_local(e, reg)) return Operand{reg, false};
  // A constant in a loop of a function gets a register for the whole call.
  if (u_->in_function && u_->loop_depth > 0 && e.is<ast::Constant>()) {
    AnyRef value;
    if (try_constant(e, value)) {
      const uint32_t index = TRY(constant(value));
      uint32_t k = 0;
      while (k < u_->hoisted.size() && u_->hoisted[k] != index) ++k;
      if (k < 200) {
        if (k == u_->hoisted.size() && !u_->hoisted.push(arena_, index))
          return raise_no_memory(vm_);
        return Operand{static_cast<uint16_t>(kHoistBase + k), false};
      }
    }
  }
  const uint16_t dst = reuse >= 0 ? static_cast<uint16_t>(reuse) : TRY(temp());
  TRY(expr_to(e, dst));
  return Operand{dst, true};
}

Result<Operand> Compiler::stable_operand(const ast::Expr& e, const ast::Expr* later, int reuse) {
  uint16_t reg;
  if (later != nullptr && plain_local(e, reg) && contains_walrus(*later)) {
    const uint16_t dst = reuse >= 0 ? static_cast<uint16_t>(reuse) : TRY(temp());
    TRY(expr_to(e, dst));
    return Operand{dst, true};
  }
  return operand(e, reuse);
}

Result<Operand> Compiler::owned(const ast::Expr& e) {
  const uint16_t dst = TRY(temp());
  TRY(expr_to(e, dst));
  return Operand{dst, true};
}

Result<void> Compiler::expr_discard(const ast::Expr& e) {
  uint16_t reg;
  if (plain_local(e, reg)) {
    At at(*this, e.pos);
    return emit(Op::CHECK_BOUND, reg);
  }
  if (e.is<ast::Constant>()) return ok();
  const uint16_t mark = u_->next_temp;
  const uint16_t dst = TRY(temp());
  TRY(expr_to(e, dst));
  At at(*this, e.pos);
  TRY(emit(Op::RELEASE, dst));
  free_temps(mark);
  return ok();
}

Result<void> Compiler::load_name(std::string_view name, uint16_t dst) {
  if (name == "__debug__") return load_constant(Value::boolean(options_.optimize == 0), dst);
  const Resolution r = symbols_.resolve(*scope_, name);
  switch (r.kind) {
    case NameKind::kLocal:
      return emit(Op::MOVE, dst, static_cast<uint32_t>(r.reg));
    case NameKind::kCell:
      return emit(Op::LOAD_CELL, dst, static_cast<uint32_t>(r.reg));
    case NameKind::kClassOrCell: {
      const uint16_t index = TRY(name_index(name));
      return emit(Op::LOAD_CLASS_CELL, dst, static_cast<uint32_t>(r.reg), index);
    }
    case NameKind::kClassDictOrCell:
      return emit(Op::LOAD_DICT_OR_CELL, dst, static_cast<uint32_t>(r.class_dict),
                  static_cast<uint32_t>(r.reg));
    case NameKind::kClassDictOrGlobal: {
      const uint16_t index = TRY(name_index(name));
      return emit(Op::LOAD_DICT_OR_GLOBAL, dst, static_cast<uint32_t>(r.class_dict), index);
    }
    default:
      break;
  }
  const Op op = r.kind == NameKind::kGlobal ? Op::LOAD_GLOBAL : Op::LOAD_NAME;
  const uint16_t cache = TRY(cache_index(op, name));
  return emit(op, dst, 0, cache);
}

// ---- arithmetic

Result<void> Compiler::emit_binary(ast::Operator op, uint16_t dst, const Operand& left,
                                   const ast::Expr& right, bool inplace) {
  const unsigned in = inplace ? kInplace : 0u;
  int16_t imm;
  if (immediate_opcode_of(op) != Op::NOP && small_int_constant(right, imm)) {
    return emit(immediate_opcode_of(op), dst, left.reg, static_cast<uint16_t>(imm),
                (left.temp && left.reg != dst ? kTempB : 0u) | in);
  }
  const Operand r = TRY(operand(right));
  TRY(emit(opcode_of(op), dst, left.reg, r.reg, temp_flags(left, r, dst) | in));
  free_operand(r);
  return ok();
}

Result<void> Compiler::binary_to(const ast::BinOp& e, uint16_t dst) {
  AnyRef folded;
  if (try_constant(e, folded)) return load_constant(folded, dst);
  const uint16_t mark = u_->next_temp;
  // A temporary destination can hold the left operand meanwhile.
  const Operand left = TRY(stable_operand(*e.left, e.right, dst >= u_->local_count ? dst : -1));
  TRY(emit_binary(e.op, dst, left, *e.right, false));
  free_temps(mark);
  return ok();
}

Result<void> Compiler::bool_op_to(const ast::BoolOp& e, uint16_t dst) {
  // A variable must not change before the whole expression is done.
  const uint16_t mark = u_->next_temp;
  const uint16_t t = dst >= u_->local_count ? dst : TRY(temp());
  const Label end = new_label();
  const Op jump = e.op == ast::BoolOperator::Or ? Op::JUMP_IF_TRUE : Op::JUMP_IF_FALSE;
  for (uint32_t k = 0; k < e.values.size(); ++k) {
    TRY(expr_to(*e.values[k], t));
    if (k + 1 < e.values.size()) TRY(emit_jump(jump, end, t));
  }
  TRY(bind(end));
  TRY(move_operand({t, true}, dst));
  free_temps(mark);
  return ok();
}

// ---- comparison

Result<void> Compiler::check_compare_warnings(const ast::Compare& c) {
  const ast::Expr* left = c.left;
  for (uint32_t k = 0; k < c.ops.size(); ++k) {
    const ast::Expr* right = c.comparators[k];
    if (c.ops[k] == ast::CmpOperator::Is || c.ops[k] == ast::CmpOperator::IsNot) {
      for (const ast::Expr* side : {left, right}) {
        const auto* constant = side->try_as<ast::Constant>();
        const char* type = nullptr;
        if (constant != nullptr) {
          switch (constant->value_kind) {
            case ast::ConstantKind::Int:
              type = "int";
              break;
            case ast::ConstantKind::Float:
              type = "float";
              break;
            case ast::ConstantKind::Imaginary:
              type = "complex";
              break;
            case ast::ConstantKind::Str:
              type = "str";
              break;
            case ast::ConstantKind::Bytes:
              type = "bytes";
              break;
            default:
              break;
          }
        } else if (side->is<ast::Tuple>()) {
          AnyRef value;
          if (try_constant(*side, value)) type = "tuple";
        }
        if (type == nullptr) continue;
        const bool is = c.ops[k] == ast::CmpOperator::Is;
        const Ref<Str> text = TRY(format(vm_, "\"{}\" with '{}' literal. Did you mean \"{}\"?",
                                         is ? "is" : "is not", type, is ? "==" : "!="));
        TRY(warn_syntax(c.pos, text));
        break;
      }
    }
    left = right;
  }
  return ok();
}

Result<void> Compiler::emit_compare(ast::CmpOperator op, uint16_t dst, const Operand& left,
                                    const Operand& right, unsigned flags) {
  return emit(compare_opcode_of(op), dst, left.reg, right.reg, flags);
}

Result<void> Compiler::compare_to(const ast::Compare& e, uint16_t dst) {
  TRY(check_compare_warnings(e));
  const uint16_t mark = u_->next_temp;
  if (e.ops.size() == 1) {
    const Operand left =
        TRY(stable_operand(*e.left, e.comparators[0], dst >= u_->local_count ? dst : -1));
    const Operand right = TRY(operand(*e.comparators[0]));
    TRY(emit_compare(e.ops[0], dst, left, right, temp_flags(left, right, dst)));
    free_temps(mark);
    return ok();
  }
  // A chain: each middle operand is compared twice; the first false result is the value.
  const uint16_t t = TRY(temp());
  const Label end = new_label(), cleanup = new_label();
  Operand left = TRY(stable_operand(*e.left, e.comparators[0]));
  const uint16_t middle = TRY(temp());
  bool middle_used = false;
  for (uint32_t k = 0; k < e.ops.size(); ++k) {
    const bool last = k + 1 == e.ops.size();
    // Middle values take turns between two temporaries, so that on an early end at most `middle` is
    // alive.
    uint16_t reg;
    Operand right;
    if (plain_local(*e.comparators[k], reg) && (last || !contains_walrus(*e.comparators[k + 1]))) {
      right = {reg, false};
    } else {
      const uint16_t where = TRY(temp());
      TRY(expr_to(*e.comparators[k], where));
      right = {where, true};
    }
    if (last) {
      TRY(emit_compare(e.ops[k], t, left, right, temp_flags(left, right, t)));
      break;
    }
    TRY(emit_compare(e.ops[k], t, left, right, left.temp ? kTempB : 0u));
    if (right.temp) {
      TRY(emit(Op::MOVE, middle, right.reg, 0, kTempB));
      free_temps(right.reg);
      right.reg = middle;
      middle_used = true;
    }
    TRY(emit_jump(Op::JUMP_IF_FALSE, right.temp ? cleanup : end, t));
    left = right;
  }
  if (middle_used) {
    TRY(emit_jump(Op::JUMP, end));
    TRY(bind(cleanup));
    TRY(emit(Op::RELEASE, middle));
  } else {
    TRY(bind(cleanup));
  }
  TRY(bind(end));
  TRY(move_operand({t, true}, dst));
  free_temps(mark);
  return ok();
}

Result<void> Compiler::compare_jump(const ast::Compare& c, Label target, bool when) {
  TRY(check_compare_warnings(c));
  At at(*this, c.pos);
  const uint16_t mark = u_->next_temp;
  const ast::CmpOperator op = c.ops[0];
  const ast::Expr& right = *c.comparators[0];
  const Operand left = TRY(stable_operand(*c.left, &right));
  const bool is_test = op == ast::CmpOperator::Is || op == ast::CmpOperator::IsNot;
  if (is_test && is_none(right)) {
    const bool jump_on_none = (op == ast::CmpOperator::Is) == when;
    TRY(emit_jump(jump_on_none ? Op::JUMP_IF_NONE : Op::JUMP_IF_NOT_NONE, target, left.reg, 0,
                  left.temp ? kTempB : 0u));
    free_temps(mark);
    return ok();
  }
  int16_t imm;
  if (jump_opcode_of(op, true) != Op::NOP && small_int_constant(right, imm)) {
    TRY(emit_jump(jump_opcode_of(op, true), target, left.reg, static_cast<uint16_t>(imm),
                  (left.temp ? kTempB : 0u) | (when ? 0u : kNegate)));
    free_temps(mark);
    return ok();
  }
  const Operand r = TRY(operand(right));
  unsigned flags = (left.temp ? kTempB : 0u) | (r.temp ? kTempC : 0u);
  Op jump = jump_opcode_of(op, false);
  bool negate = !when;
  if (jump == Op::NOP) {
    jump = is_test ? Op::JUMP_IS : Op::JUMP_CONTAINS;
    if (op == ast::CmpOperator::IsNot || op == ast::CmpOperator::NotIn) negate = !negate;
  }
  if (negate) flags |= kNegate;
  TRY(emit_jump(jump, target, left.reg, r.reg, flags));
  free_temps(mark);
  return ok();
}

Result<void> Compiler::jump_if(const ast::Expr& e, Label target, bool when) {
  bool truth;
  if (constant_truth(e, truth)) return truth == when ? emit_jump(Op::JUMP, target) : ok();
  if (const auto* u = e.try_as<ast::UnaryOp>(); u != nullptr && u->op == ast::UnaryOperator::Not) {
    return jump_if(*u->operand, target, !when);
  }
  if (const auto* b = e.try_as<ast::BoolOp>()) {
    const bool is_and = b->op == ast::BoolOperator::And;
    if (is_and == when) {
      // and → true, or → false: all must agree; the first that does not skips.
      const Label skip = new_label();
      for (uint32_t k = 0; k + 1 < b->values.size(); ++k) TRY(jump_if(*b->values[k], skip, !when));
      TRY(jump_if(*b->values.back(), target, when));
      return bind(skip);
    }
    for (const ast::Expr* v : b->values) TRY(jump_if(*v, target, when));
    return ok();
  }
  if (const auto* c = e.try_as<ast::Compare>(); c != nullptr && c->ops.size() == 1)
    return compare_jump(*c, target, when);
  const uint16_t mark = u_->next_temp;
  const Operand v = TRY(operand(e));
  At at(*this, e.pos);
  TRY(emit_jump(when ? Op::JUMP_IF_TRUE : Op::JUMP_IF_FALSE, target, v.reg, 0,
                v.temp ? kTempB : 0u));
  free_temps(mark);
  return ok();
}

Result<void> Compiler::if_exp_to(const ast::IfExp& e, uint16_t dst) {
  const Label otherwise = new_label(), end = new_label();
  TRY(jump_if(*e.test, otherwise, false));
  TRY(expr_to(*e.body, dst));
  TRY(emit_jump(Op::JUMP, end));
  TRY(bind(otherwise));
  TRY(expr_to(*e.orelse, dst));
  return bind(end);
}

// ---- attributes and items

Result<void> Compiler::attribute_to(const ast::Attribute& e, uint16_t dst) {
  const uint16_t mark = u_->next_temp;
  const auto* call = e.value->try_as<ast::Call>();
  const auto* name = call == nullptr ? nullptr : call->func->try_as<ast::Name>();
  // super().x and super(A, b).x without the super object, where `super` is the global one.
  if (name != nullptr && name->id == "super" && call->keywords.empty() &&
      symbols_.resolve(*scope_, "super").kind == NameKind::kGlobal && scope_->unit->is_function()) {
    const Symbol* own_cell = scope_->unit->find("__class__");
    const bool zero = call->args.empty();
    const bool usable =
        zero ? own_cell != nullptr &&
                   symbols_.resolve(*scope_->unit, "__class__").kind == NameKind::kCell &&
                   u_->arguments != nullptr &&
                   u_->arguments->posonlyargs.size() + u_->arguments->args.size() > 0
             : call->args.size() == 2 && !call->args[0]->is<ast::Starred>() &&
                   !call->args[1]->is<ast::Starred>();
    if (usable) {
      const uint16_t w = TRY(temps(3));
      {
        At at(*this, name->pos);
        TRY(load_name("super", w));
      }
      if (zero) {
        At at(*this, call->pos);
        TRY(emit(Op::LOAD_CELL, w + 1u,
                 static_cast<uint32_t>(symbols_.resolve(*scope_->unit, "__class__").reg)));
        const ast::Arg* first = u_->arguments->posonlyargs.empty() ? u_->arguments->args[0]
                                                                   : u_->arguments->posonlyargs[0];
        TRY(load_name(first->arg, static_cast<uint16_t>(w + 1 + 1)));
      } else {
        TRY(expr_to(*call->args[0], static_cast<uint16_t>(w + 1)));
        TRY(expr_to(*call->args[1], static_cast<uint16_t>(w + 2)));
      }
      const uint16_t cache = TRY(cache_index(Op::LOAD_SUPER_ATTR, e.attr));
      At at(*this, e.pos);
      // kNegate: written without arguments, which is how another `super` gets it.
      TRY(emit(Op::LOAD_SUPER_ATTR, dst, w, cache, zero ? kNegate : 0u));
      free_temps(mark);
      return ok();
    }
  }
  const Operand object = TRY(operand(*e.value, dst >= u_->local_count ? dst : -1));
  const uint16_t cache = TRY(cache_index(Op::LOAD_ATTR, e.attr));
  At at(*this, position_of_name(e.pos, e));
  TRY(emit(Op::LOAD_ATTR, dst, object.reg, cache, object.temp && object.reg != dst ? kTempB : 0u));
  free_temps(mark);
  return ok();
}

Result<void> Compiler::slice_window(const ast::Slice& s, uint16_t base) {
  const ast::Expr* parts[] = {s.lower, s.upper};
  for (uint16_t k = 0; k < 2; ++k) {
    if (parts[k] == nullptr) {
      TRY(load_constant(Value::none(), static_cast<uint16_t>(base + k)));
    } else {
      TRY(expr_to(*parts[k], static_cast<uint16_t>(base + k)));
    }
  }
  return ok();
}

namespace {

/// The type that a display or literal will have, for warnings; null when it cannot be told.
const char* literal_type(const ast::Expr& e) {
  switch (e.kind) {
    case ast::NodeKind::Constant:
      switch (e.as<ast::Constant>()->value_kind) {
        case ast::ConstantKind::Int:
          return "int";
        case ast::ConstantKind::Float:
          return "float";
        case ast::ConstantKind::Imaginary:
          return "complex";
        case ast::ConstantKind::Str:
          return "str";
        case ast::ConstantKind::Bytes:
          return "bytes";
        case ast::ConstantKind::None:
          return "NoneType";
        case ast::ConstantKind::Ellipsis:
          return "ellipsis";
        default:
          return "bool";
      }
    case ast::NodeKind::Tuple:
      return "tuple";
    case ast::NodeKind::List:
    case ast::NodeKind::ListComp:
      return "list";
    case ast::NodeKind::Dict:
    case ast::NodeKind::DictComp:
      return "dict";
    case ast::NodeKind::Set:
    case ast::NodeKind::SetComp:
      return "set";
    case ast::NodeKind::GeneratorExp:
      return "generator";
    case ast::NodeKind::Lambda:
      return "function";
    case ast::NodeKind::JoinedStr:
      return "str";
    default:
      return nullptr;
  }
}

}  // namespace

Result<void> Compiler::check_subscript_warning(const ast::Subscript& e) {
  const char* type = literal_type(*e.value);
  if (type == nullptr) return ok();
  const std::string_view text_of_type = type;
  if (text_of_type == "dict") return ok();
  const bool sequence = text_of_type == "str" || text_of_type == "bytes" ||
                        text_of_type == "tuple" || text_of_type == "list";
  if (!sequence) {
    const Ref<Str> text =
        TRY(format(vm_, "'{}' object is not subscriptable; perhaps you missed a comma?", type));
    return warn_syntax(e.pos, text);
  }
  const char* index = literal_type(*e.slice);
  if (index == nullptr || e.slice->is<ast::Slice>()) return ok();
  const std::string_view index_type = index;
  if (index_type == "int" || index_type == "bool") return ok();
  const Ref<Str> text =
      TRY(format(vm_, "{} indices must be integers or slices, not {}; perhaps you missed a comma?",
                 type, index));
  return warn_syntax(e.pos, text);
}

Result<void> Compiler::subscript_to(const ast::Subscript& e, uint16_t dst) {
  TRY(check_subscript_warning(e));
  const uint16_t mark = u_->next_temp;
  const Operand container =
      TRY(stable_operand(*e.value, e.slice, dst >= u_->local_count ? dst : -1));
  const unsigned consume = container.temp && container.reg != dst ? kTempB : 0u;
  if (const auto* s = e.slice->try_as<ast::Slice>(); s != nullptr && s->step == nullptr) {
    const uint16_t window = TRY(temps(2));
    TRY(slice_window(*s, window));
    TRY(emit(Op::SLICE, dst, container.reg, window, consume));
  } else if (int16_t imm; small_int_constant(*e.slice, imm)) {
    TRY(emit(Op::INDEX_IMM, dst, container.reg, static_cast<uint16_t>(imm), consume));
  } else {
    const Operand key = TRY(operand(*e.slice));
    TRY(emit(Op::INDEX, dst, container.reg, key.reg, temp_flags(container, key, dst)));
  }
  free_temps(mark);
  return ok();
}

// ---- displays

Result<void> Compiler::display_to(Op build, const Span<ast::Expr*>& elts, uint16_t dst) {
  const uint16_t mark = u_->next_temp;
  const uint32_t count = elts.size();
  const uint16_t window = count == 0 ? u_->next_temp : TRY(temps(count));
  for (uint32_t k = 0; k < count; ++k) TRY(expr_to(*elts[k], static_cast<uint16_t>(window + k)));
  TRY(emit(build, dst, window, count));
  free_temps(mark);
  return ok();
}

Result<void> Compiler::star_list_to(const Span<ast::Expr*>& elts, uint16_t dst, Op build, Op append,
                                    Op extend) {
  const uint16_t mark = u_->next_temp;
  const uint16_t list = TRY(temp());
  TRY(emit(build, list, list, 0));
  for (const ast::Expr* e : elts) {
    const uint16_t inner = u_->next_temp;
    if (const auto* star = e->try_as<ast::Starred>()) {
      const Operand v = TRY(operand(*star->value));
      TRY(emit(extend, list, v.reg, 0, v.temp ? kTempB : 0u));
    } else {
      const Operand v = TRY(operand(*e));
      TRY(emit(append, list, v.reg, 0, v.temp ? kTempB : 0u));
    }
    free_temps(inner);
  }
  TRY(move_operand({list, true}, dst));
  free_temps(mark);
  return ok();
}

Result<void> Compiler::dict_to(const ast::Dict& e, uint16_t dst) {
  const uint16_t mark = u_->next_temp;
  bool plain = e.values.size() <= 64;
  for (const ast::Expr* k : e.keys) plain = plain && k != nullptr;
  if (plain) {
    const uint32_t count = e.values.size();
    const uint16_t window = count == 0 ? u_->next_temp : TRY(temps(2 * count));
    for (uint32_t k = 0; k < count; ++k) {
      TRY(expr_to(*e.keys[k], static_cast<uint16_t>(window + 2 * k)));
      TRY(expr_to(*e.values[k], static_cast<uint16_t>(window + 2 * k + 1)));
    }
    TRY(emit(Op::BUILD_MAP, dst, window, count));
    free_temps(mark);
    return ok();
  }
  const uint16_t dict = TRY(temp());
  TRY(emit(Op::BUILD_MAP, dict, dict, 0));
  for (uint32_t k = 0; k < e.values.size(); ++k) {
    const uint16_t inner = u_->next_temp;
    if (e.keys[k] == nullptr) {
      const Operand v = TRY(operand(*e.values[k]));
      TRY(emit(Op::DICT_UPDATE, dict, v.reg, 0, v.temp ? kTempB : 0u));
    } else {
      const Operand key = TRY(stable_operand(*e.keys[k], e.values[k]));
      const Operand v = TRY(operand(*e.values[k]));
      TRY(emit(Op::MAP_ADD, dict, key.reg, v.reg,
               (key.temp ? kTempB : 0u) | (v.temp ? kTempC : 0u)));
    }
    free_temps(inner);
  }
  TRY(move_operand({dict, true}, dst));
  free_temps(mark);
  return ok();
}

Result<void> Compiler::formatted_window(const ast::FormattedValue& f, uint16_t dst) {
  const uint16_t mark = u_->next_temp;
  const uint16_t window = TRY(temps(f.format_spec == nullptr ? 1 : 2));
  TRY(expr_to(*f.value, window));
  if (f.format_spec != nullptr) TRY(expr_to(*f.format_spec, static_cast<uint16_t>(window + 1)));
  At at(*this, f.pos);
  const uint32_t conversion = f.conversion < 0 ? 0u : static_cast<uint32_t>(f.conversion);
  TRY(emit(Op::FORMAT_VALUE, dst, window, conversion | (f.format_spec == nullptr ? 0u : 0x100u)));
  free_temps(mark);
  return ok();
}

Result<void> Compiler::joined_str_to(const ast::JoinedStr& e, uint16_t dst) {
  const uint16_t mark = u_->next_temp;
  const uint32_t count = e.values.size();
  if (count == 1 && e.values[0]->is<ast::FormattedValue>())
    return formatted_window(*e.values[0]->as<ast::FormattedValue>(), dst);
  // A very long one is joined in pieces, each beginning with what is there.
  constexpr uint32_t kPiece = 2000;
  const uint16_t window = count == 0 ? u_->next_temp : TRY(temps(count < kPiece ? count : kPiece));
  uint32_t filled = 0;
  for (uint32_t k = 0; k < count; ++k) {
    if (filled == kPiece) {
      TRY(emit(Op::BUILD_STRING, window, window, filled));
      filled = 1;
    }
    TRY(expr_to(*e.values[k], static_cast<uint16_t>(window + filled++)));
  }
  TRY(emit(Op::BUILD_STRING, dst, window, filled));
  free_temps(mark);
  return ok();
}

// ---- the switch

Result<void> Compiler::expr_to(const ast::Expr& e, uint16_t dst) {
  NativeDepth depth(vm_);
  TRY(depth.enter(" during compilation"));
  At at(*this, e.pos);
  using ast::NodeKind;
  switch (e.kind) {
    case NodeKind::Constant: {
      const AnyRef value = TRY(constant_value(*e.as<ast::Constant>()));
      return load_constant(value, dst);
    }
    case NodeKind::Name:
      return load_name(e.as<ast::Name>()->id, dst);
    case NodeKind::BinOp:
      return binary_to(*e.as<ast::BinOp>(), dst);
    case NodeKind::BoolOp:
      return bool_op_to(*e.as<ast::BoolOp>(), dst);
    case NodeKind::Compare:
      return compare_to(*e.as<ast::Compare>(), dst);
    case NodeKind::UnaryOp: {
      AnyRef folded;
      if (try_constant(e, folded)) return load_constant(folded, dst);
      const auto& u = *e.as<ast::UnaryOp>();
      const uint16_t mark = u_->next_temp;
      const Operand v = TRY(operand(*u.operand, dst >= u_->local_count ? dst : -1));
      const Op op = u.op == ast::UnaryOperator::Not      ? Op::NOT
                    : u.op == ast::UnaryOperator::USub   ? Op::NEGATIVE
                    : u.op == ast::UnaryOperator::Invert ? Op::INVERT
                                                         : Op::POSITIVE;
      TRY(emit(op, dst, v.reg, 0, v.temp && v.reg != dst ? kTempB : 0u));
      free_temps(mark);
      return ok();
    }
    case NodeKind::NamedExpr: {
      const auto& n = *e.as<ast::NamedExpr>();
      TRY(expr_to(*n.value, dst));
      return store_name(n.target->as<ast::Name>()->id, {dst, false});
    }
    case NodeKind::Lambda:
      return lambda_to(*e.as<ast::Lambda>(), dst);
    case NodeKind::IfExp:
      return if_exp_to(*e.as<ast::IfExp>(), dst);
    case NodeKind::Dict:
      return dict_to(*e.as<ast::Dict>(), dst);
    case NodeKind::Set: {
      const auto& elts = e.as<ast::Set>()->elts;
      for (const ast::Expr* item : elts) {
        if (item->is<ast::Starred>() || elts.size() > 64) {
          return star_list_to(elts, dst, Op::BUILD_SET, Op::SET_ADD, Op::SET_UPDATE);
        }
      }
      return display_to(Op::BUILD_SET, elts, dst);
    }
    case NodeKind::List: {
      const auto& elts = e.as<ast::List>()->elts;
      for (const ast::Expr* item : elts) {
        if (item->is<ast::Starred>() || elts.size() > 64) {
          return star_list_to(elts, dst, Op::BUILD_LIST, Op::LIST_APPEND, Op::LIST_EXTEND);
        }
      }
      return display_to(Op::BUILD_LIST, elts, dst);
    }
    case NodeKind::Tuple: {
      AnyRef folded;
      if (try_constant(e, folded)) return load_constant(folded, dst);
      const auto& elts = e.as<ast::Tuple>()->elts;
      for (const ast::Expr* item : elts) {
        if (!item->is<ast::Starred>() && elts.size() <= 64) continue;
        const uint16_t mark = u_->next_temp;
        const uint16_t list = TRY(temp());
        TRY(star_list_to(elts, list, Op::BUILD_LIST, Op::LIST_APPEND, Op::LIST_EXTEND));
        TRY(emit(Op::LIST_TO_TUPLE, dst, list, 0, list == dst ? 0u : kTempB));
        free_temps(mark);
        return ok();
      }
      return display_to(Op::BUILD_TUPLE, elts, dst);
    }
    case NodeKind::ListComp:
    case NodeKind::SetComp:
    case NodeKind::DictComp:
      return comprehension_to(e, dst);
    case NodeKind::GeneratorExp:
      return generator_to(*e.as<ast::GeneratorExp>(), dst);
    case NodeKind::Await: {
      if (!scope_->unit->is_function()) return error(e.pos, "'await' outside function");
      if (!scope_->unit->is_coroutine) return error(e.pos, "'await' outside async function");
      const uint16_t mark = u_->next_temp;
      const uint16_t t = TRY(temp());
      TRY(expr_to(*e.as<ast::Await>()->value, t));
      TRY(await_to(t, dst, 0));
      free_temps(mark);
      return ok();
    }
    case NodeKind::Yield: {
      if (!scope_->unit->is_function()) return error(e.pos, "'yield' outside function");
      const auto* value = e.as<ast::Yield>()->value;
      const uint16_t mark = u_->next_temp;
      const uint16_t t = TRY(temp());
      if (value == nullptr) {
        TRY(load_constant(Value::none(), t));
      } else {
        TRY(expr_to(*value, t));
      }
      if (scope_->unit->is_coroutine) TRY(emit(Op::ASYNC_WRAP, t, t));
      TRY(emit(Op::YIELD, dst, t, 0, t == dst ? 0u : kTempB));
      free_temps(mark);
      return ok();
    }
    case NodeKind::YieldFrom: {
      if (!scope_->unit->is_function()) return error(e.pos, "'yield' outside function");
      if (scope_->unit->is_coroutine) return error(e.pos, "'yield from' inside async function");
      const uint16_t mark = u_->next_temp;
      const uint16_t t = TRY(temp());
      TRY(expr_to(*e.as<ast::YieldFrom>()->value, t));
      TRY(emit(Op::GET_YIELD_FROM_ITER, t, t));
      TRY(yield_from_to(t, dst));
      free_temps(mark);
      return ok();
    }
    case NodeKind::Call:
      return call_to(*e.as<ast::Call>(), dst);
    case NodeKind::FormattedValue:
      return formatted_window(*e.as<ast::FormattedValue>(), dst);
    case NodeKind::JoinedStr:
      return joined_str_to(*e.as<ast::JoinedStr>(), dst);
    case NodeKind::Attribute:
      return attribute_to(*e.as<ast::Attribute>(), dst);
    case NodeKind::Subscript:
      return subscript_to(*e.as<ast::Subscript>(), dst);
    case NodeKind::Starred:
      return error(e.pos, "can't use starred expression here");
    case NodeKind::Slice: {
      const auto& s = *e.as<ast::Slice>();
      const uint16_t mark = u_->next_temp;
      const uint16_t window = TRY(temps(3));
      TRY(slice_window(s, window));
      if (s.step == nullptr) {
        TRY(load_constant(Value::none(), static_cast<uint16_t>(window + 2)));
      } else {
        TRY(expr_to(*s.step, static_cast<uint16_t>(window + 2)));
      }
      TRY(emit(Op::BUILD_SLICE, dst, window));
      free_temps(mark);
      return ok();
    }
    default:
      return vm_.raise<SystemError>("an expression of an unknown kind");
  }
}

Result<void> Compiler::yield_from_to(uint16_t iterator, uint16_t dst) {
  const uint16_t sent = TRY(temp());
  TRY(load_constant(Value::none(), sent));
  TRY(emit(Op::YIELD_FROM, dst, iterator, sent, (iterator == dst ? 0u : kTempB) | kTempC));
  free_temps(sent);
  return ok();
}

Result<void> Compiler::await_to(uint16_t awaitable, uint16_t dst, uint32_t kind) {
  TRY(emit(Op::GET_AWAITABLE, awaitable, awaitable, kind));
  return yield_from_to(awaitable, dst);
}

}  // namespace bufo

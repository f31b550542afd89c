// The dispatch loop: runs frames until the entry frame returns, yields or raises.
//
// Guarantees: registers, flags and the step counter are handled as bytecode.def says; Python calls
// do not recurse in C++; every instruction that can raise or run Python code has frame->pc stored
// first. What is long or rare is in slow.cc; argument binding is in call.cc; handlers are found by
// unwind.cc.
#include <cmath>

#include "interp/slow.h"
#include "runtime/shape.h"
#include "runtime/types/bytes.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/memoryview.h"
#include "runtime/types/objects.h"

namespace bufo {

namespace {

BUFO_INLINE bool both_small(Value x, Value y) { return (x.bits() & y.bits() & 3) == 3; }
BUFO_INLINE bool both_float(Value x, Value y) { return ((x.bits() + 1) & (y.bits() + 1) & 2) != 0; }
BUFO_INLINE int64_t signed_bits(Value v) { return static_cast<int64_t>(v.bits()); }
BUFO_INLINE Value from_bits(int64_t bits) { return Value(static_cast<uint64_t>(bits)); }
/// A small int's word without its tag: the value times four.
BUFO_INLINE int64_t untagged(Value v) { return static_cast<int64_t>(v.bits() - 3); }

/// Floor division and modulo of machine ints; y is not 0.
BUFO_INLINE int64_t floor_div(int64_t x, int64_t y) {
  const int64_t q = x / y;
  return (x % y != 0 && ((x ^ y) < 0)) ? q - 1 : q;
}
BUFO_INLINE int64_t floor_mod(int64_t x, int64_t y) {
  const int64_t r = x % y;
  return (r != 0 && ((r ^ y) < 0)) ? r + y : r;
}

BUFO_INLINE bool compare_ints(CompareOp op, int64_t x, int64_t y) {
  switch (op) {
    case CompareOp::kLt:
      return x < y;
    case CompareOp::kLe:
      return x <= y;
    case CompareOp::kEq:
      return x == y;
    case CompareOp::kNe:
      return x != y;
    case CompareOp::kGt:
      return x > y;
    default:
      return x >= y;
  }
}
BUFO_INLINE bool compare_doubles(CompareOp op, double x, double y) {
  switch (op) {
    case CompareOp::kLt:
      return x < y;
    case CompareOp::kLe:
      return x <= y;
    case CompareOp::kEq:
      return x == y;
    case CompareOp::kNe:
      return x != y;
    case CompareOp::kGt:
      return x > y;
    default:
      return x >= y;
  }
}

BUFO_INLINE Attrs& attrs_at(Object* o, uint64_t offset) {
  return *reinterpret_cast<Attrs*>(reinterpret_cast<char*>(o) + offset);
}

constexpr uint16_t kViewFastMask = kViewPlain1D | kViewAlive;

/// The item of a one-byte, 16-, 32- or 64-bit or double view; false: no fast path for the format.
BUFO_INLINE bool view_item(const MemoryView& m, ptrdiff_t i, Value& out) {
  const uint8_t* at = m.data + i * m.itemsize;
  switch (static_cast<ViewFormat>((m.flags & kViewFormatMask) >> kFlagTypeBits)) {
    case ViewFormat::kB:
      out = Value::small_int(*at);
      return true;
    case ViewFormat::kb:
      out = Value::small_int(static_cast<int8_t>(*at));
      return true;
    case ViewFormat::kH: {
      uint16_t x;
      std::memcpy(&x, at, 2);
      out = Value::small_int(x);
      return true;
    }
    case ViewFormat::kh: {
      int16_t x;
      std::memcpy(&x, at, 2);
      out = Value::small_int(x);
      return true;
    }
    case ViewFormat::kI: {
      uint32_t x;
      std::memcpy(&x, at, 4);
      out = Value::small_int(x);
      return true;
    }
    case ViewFormat::ki: {
      int32_t x;
      std::memcpy(&x, at, 4);
      out = Value::small_int(x);
      return true;
    }
    case ViewFormat::kq: {
      int64_t x;
      std::memcpy(&x, at, 8);
      if (!Value::fits_small_int(x)) return false;
      out = Value::small_int(x);
      return true;
    }
    case ViewFormat::kd: {
      double x;
      std::memcpy(&x, at, 8);
      if (!Value::fits_inline_float(x)) return false;
      out = Value::inline_float(x);
      return true;
    }
    case ViewFormat::kf: {
      float x;
      std::memcpy(&x, at, 4);
      if (!Value::fits_inline_float(x)) return false;
      out = Value::inline_float(x);
      return true;
    }
    default:
      return false;
  }
}

/// Stores an item if value and format are the plain case; false otherwise (nothing stored).
BUFO_INLINE bool view_store(const MemoryView& m, ptrdiff_t i, Value v) {
  uint8_t* at = m.data + i * m.itemsize;
  const auto format = static_cast<ViewFormat>((m.flags & kViewFormatMask) >> kFlagTypeBits);
  if (v.is_small_int()) {
    const int64_t n = v.small_int();
    switch (format) {
      case ViewFormat::kB:
        if (static_cast<uint64_t>(n) > 255) return false;
        *at = static_cast<uint8_t>(n);
        return true;
      case ViewFormat::kI: {
        if (static_cast<uint64_t>(n) > 0xffffffff) return false;
        const auto x = static_cast<uint32_t>(n);
        std::memcpy(at, &x, 4);
        return true;
      }
      case ViewFormat::ki: {
        if (n != static_cast<int32_t>(n)) return false;
        const auto x = static_cast<int32_t>(n);
        std::memcpy(at, &x, 4);
        return true;
      }
      case ViewFormat::kH: {
        if (static_cast<uint64_t>(n) > 0xffff) return false;
        const auto x = static_cast<uint16_t>(n);
        std::memcpy(at, &x, 2);
        return true;
      }
      case ViewFormat::kh: {
        if (n != static_cast<int16_t>(n)) return false;
        const auto x = static_cast<int16_t>(n);
        std::memcpy(at, &x, 2);
        return true;
      }
      case ViewFormat::kq:
        std::memcpy(at, &n, 8);
        return true;
      default:
        return false;
    }
  }
  if (v.is_inline_float() && format == ViewFormat::kd) {
    const double x = v.inline_float();
    std::memcpy(at, &x, 8);
    return true;
  }
  return false;
}

}  // namespace

#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wpedantic"
#endif

Value run(VM& vm) {
  static const void* const kLabels[] = {
#define BUFO_OP(Name, a, b, c, flags) &&L_##Name,
#include "interp/bytecode.def"
#undef BUFO_OP
  };
  InterpreterState& state = *vm.interp;
  Frame* frame = state.top;
  const Instruction* pc = frame->pc;
  const Instruction* ip = pc;
  Value* R = frame->regs;
  Value result;
  bool again = false;

#define CASE(Name) L_##Name:
#define NEXT()                                   \
  do {                                           \
    ip = pc++;                                   \
    goto* kLabels[static_cast<uint8_t>(ip->op)]; \
  } while (0)
#define SAVE() (frame->pc = pc)
#define RA R[ip->a]
#define RB R[ip->b]
#define RC R[ip->c]
#define IMM_C static_cast<int16_t>(ip->c)
#define QUICKEN(name) (const_cast<Instruction*>(ip)->op = Op::name)
#define SET_DST(v)                                              \
  do {                                                          \
    const Value old_ = RA;                                      \
    RA = (v);                                                   \
    if (BUFO_UNLIKELY(old_.is_object())) decref(old_.object()); \
  } while (0)
#define CONSUME_B() \
  if (BUFO_UNLIKELY(ip->flags & kTempB)) consume_register(R, ip->b)
#define CONSUME_C() \
  if (BUFO_UNLIKELY(ip->flags & kTempC)) consume_register(R, ip->c)
// A slow half that returns false when it raised.
#define SLOW(call)                           \
  do {                                       \
    SAVE();                                  \
    if (BUFO_UNLIKELY(!(call))) goto raised; \
    NEXT();                                  \
  } while (0)
// Counts a step; `at` is what an interrupt's traceback and handler are looked up for: a jump back
// itself, not its target.
#define TICK(at)                                  \
  do {                                            \
    if (BUFO_UNLIKELY(--vm.steps_left < 0)) {     \
      frame->pc = (at);                           \
      if (vm.step_slow().is_error()) goto raised; \
    }                                             \
  } while (0)
#define TAKE_JUMP(distance)                         \
  do {                                              \
    const auto d_ = static_cast<int16_t>(distance); \
    pc += d_;                                       \
    if (d_ < 0) TICK(ip + 1);                       \
    NEXT();                                         \
  } while (0)
#define JUMP_ON(outcome_expression)               \
  do {                                            \
    SAVE();                                       \
    const int outcome_ = (outcome_expression);    \
    if (BUFO_UNLIKELY(outcome_ < 0)) goto raised; \
    if (outcome_ != 0) TAKE_JUMP(ip->a);          \
    NEXT();                                       \
  } while (0)

  NEXT();

  // ---- moves and constants
  CASE(NOP) { NEXT(); }
  CASE(LOAD_CONST) {
    const Value v = frame->code->constants[ip->wide()];
    incref(v);
    SET_DST(v);
    NEXT();
  }
  CASE(LOAD_INT) {
    SET_DST(Value::small_int(ip->wide()));
    NEXT();
  }
  CASE(MOVE) {
    const Value v = RB;
    if (ip->flags & kTempB) {
      RB = kDead;
    } else {
      if (BUFO_UNLIKELY(v.is_unbound())) SLOW(slow_unbound_local(vm, *frame, ip->b));
      incref(v);
    }
    SET_DST(v);
    NEXT();
  }
  CASE(CHECK_BOUND) {
    if (BUFO_UNLIKELY(RA.is_unbound())) SLOW(slow_unbound_local(vm, *frame, ip->a));
    NEXT();
  }
  CASE(DELETE_LOCAL) {
    if (BUFO_UNLIKELY(RA.is_unbound())) SLOW(slow_unbound_local(vm, *frame, ip->a));
    consume_register(R, ip->a);
    NEXT();
  }
  CASE(RELEASE)
  CASE(CLEAR_LOCAL) {
    consume_register(R, ip->a);
    NEXT();
  }

  // ---- cells
  CASE(MAKE_CELL) {
    SAVE();
    auto cell = make_cell(vm, RA);
    if (cell.is_error()) goto raised;
    set_register(R, ip->a, std::move(cell).take().release());
    NEXT();
  }
  CASE(COPY_FREE) {
    const Tuple& closure = as<Tuple>(as<Function>(frame->function).closure);
    for (uint32_t k = 0; k < ip->b; ++k) {
      incref(closure.items[k]);
      set_register(R, ip->a + k, closure.items[k]);
    }
    NEXT();
  }
  CASE(LOAD_CELL) {
    const Value v = as<Cell>(RB).contents;
    if (BUFO_UNLIKELY(v.is_unbound())) SLOW(slow_load_cell(vm, *frame, *ip));
    incref(v);
    SET_DST(v);
    NEXT();
  }
  CASE(STORE_CELL) {
    Value v = RB;
    if (ip->flags & kTempB) {
      RB = kDead;
    } else {
      if (BUFO_UNLIKELY(v.is_unbound())) SLOW(slow_unbound_local(vm, *frame, ip->b));
      incref(v);
    }
    replace_slot(as<Cell>(RA).contents, v);
    NEXT();
  }

  // ---- names
  CASE(LOAD_GLOBAL_CACHED) {
    const InlineCache& cache = frame->code->caches[ip->c];
    if (BUFO_LIKELY(frame->globals->keys_version == cache.key)) {
      const Value v = frame->globals->entries[cache.slot].value;
      incref(v);
      SET_DST(v);
      NEXT();
    }
    goto load_global;
  }
  CASE(LOAD_BUILTIN_CACHED) {
    const InlineCache& cache = frame->code->caches[ip->c];
    if (BUFO_LIKELY(frame->globals->keys_version == cache.key &&
                    frame->builtins->keys_version == cache.version)) {
      const Value v = frame->builtins->entries[cache.slot].value;
      incref(v);
      SET_DST(v);
      NEXT();
    }
    goto load_global;
  }
  CASE(LOAD_GLOBAL) load_global : SLOW(slow_load_global(vm, *frame, const_cast<Instruction&>(*ip)));
  CASE(STORE_GLOBAL) {
    const InlineCache& cache = frame->code->caches[ip->c];
    if (frame->globals->keys_version == cache.key && cache.key != 0) {
      Value v = RA;
      if (ip->flags & kTempA) {
        RA = kDead;
      } else {
        if (BUFO_UNLIKELY(v.is_unbound())) SLOW(slow_unbound_local(vm, *frame, ip->a));
        incref(v);
      }
      replace_slot(frame->globals->entries[cache.slot].value, v);
      NEXT();
    }
    SLOW(slow_store_global(vm, *frame, *ip));
  }
  CASE(LOAD_NAME) {
    const InlineCache& cache = frame->code->caches[ip->c];
    if (frame->globals->keys_version == cache.key && cache.key != 0 &&
        frame->locals == Value(frame->globals)) {
      if (cache.version == 0) {
        const Value v = frame->globals->entries[cache.slot].value;
        incref(v);
        SET_DST(v);
        NEXT();
      }
      if (frame->builtins->keys_version == cache.version) {
        const Value v = frame->builtins->entries[cache.slot].value;
        incref(v);
        SET_DST(v);
        NEXT();
      }
    }
    SLOW(slow_load_name(vm, *frame, *ip));
  }
  CASE(STORE_NAME) {
    const InlineCache& cache = frame->code->caches[ip->c];
    if (frame->globals->keys_version == cache.key && cache.key != 0 &&
        frame->locals == Value(frame->globals)) {
      Value v = RA;
      if (ip->flags & kTempA) {
        RA = kDead;
      } else {
        incref(v);
      }
      replace_slot(frame->globals->entries[cache.slot].value, v);
      NEXT();
    }
    SLOW(slow_store_name(vm, *frame, *ip));
  }

  // ---- attributes
  CASE(LOAD_ATTR) load_attr : SLOW(slow_load_attr(vm, *frame, const_cast<Instruction&>(*ip)));
  CASE(LOAD_ATTR_SLOT) {
    const Value object = RB;
    const InlineCache& cache = frame->code->caches[ip->c];
    if (BUFO_LIKELY(object.is_object() && object.object()->type_index == cache.type_index)) {
      const Attrs& attrs = attrs_at(object.object(), cache.version);
      if (BUFO_LIKELY(attrs.shape->id == cache.key)) {
        const uint32_t capacity = inline_capacity(object.object());
        const Value v = BUFO_LIKELY(cache.slot < capacity)
                            ? attrs.slots[cache.slot]
                            : static_cast<Value*>(attrs.overflow)[cache.slot - capacity];
        incref(v);
        SET_DST(v);
        CONSUME_B();
        NEXT();
      }
    }
    goto load_attr;
  }
  CASE(LOAD_ATTR_MODULE) {
    const InlineCache& cache = frame->code->caches[ip->c];
    if (BUFO_LIKELY(is_exact<Module>(RB))) {
      const Dict& dict = as<Dict>(as<Module>(RB).dict);
      if (BUFO_LIKELY(dict.keys_version == cache.key)) {
        const Value v = dict.entries[cache.slot].value;
        incref(v);
        SET_DST(v);
        CONSUME_B();
        NEXT();
      }
    }
    goto load_attr;
  }
  CASE(STORE_ATTR) store_attr : SLOW(slow_store_attr(vm, *frame, const_cast<Instruction&>(*ip)));
  CASE(STORE_ATTR_SLOT) {
    const Value object = RA;
    const InlineCache& cache = frame->code->caches[ip->c];
    if (BUFO_LIKELY(object.is_object() && object.object()->type_index == cache.type_index &&
                    !RB.is_unbound())) {
      Attrs& attrs = attrs_at(object.object(), cache.version);
      const uint32_t capacity = inline_capacity(object.object());
      if (BUFO_LIKELY(attrs.shape->id == cache.key && cache.slot < capacity)) {
        Value v = RB;
        if (ip->flags & kTempB) {
          RB = kDead;
        } else {
          incref(v);
        }
        if (cache.value.is_unbound()) {
          replace_slot(attrs.slots[cache.slot], v);
        } else {
          // The store adds the attribute: the cached next shape takes over.
          attrs.slots[cache.slot] = v;
          attrs.shape = reinterpret_cast<Shape*>(cache.value.bits());
        }
        if (BUFO_UNLIKELY(ip->flags & kTempA)) consume_register(R, ip->a);
        NEXT();
      }
    }
    goto store_attr;
  }

  // ---- items
  CASE(INDEX) index : SLOW(slow_index(vm, *frame, const_cast<Instruction&>(*ip)));
  CASE(INDEX_LIST_INT) {
    const Value container = RB, key = RC;
    if (BUFO_LIKELY(is_exact<List>(container) && key.is_small_int())) {
      const List& list = as<List>(container);
      int64_t i = key.small_int();
      if (i < 0) i += list.size;
      if (BUFO_LIKELY(static_cast<uint64_t>(i) < static_cast<uint64_t>(list.size))) {
        const Value v = list.items[i];
        incref(v);
        SET_DST(v);
        CONSUME_B();
        NEXT();
      }
    }
    goto index;
  }
  CASE(INDEX_TUPLE_INT) {
    const Value container = RB, key = RC;
    if (BUFO_LIKELY(is_exact<Tuple>(container) && key.is_small_int())) {
      const Tuple& tuple = as<Tuple>(container);
      int64_t i = key.small_int();
      if (i < 0) i += tuple.size;
      if (BUFO_LIKELY(static_cast<uint64_t>(i) < static_cast<uint64_t>(tuple.size))) {
        const Value v = tuple.items[i];
        incref(v);
        SET_DST(v);
        CONSUME_B();
        NEXT();
      }
    }
    goto index;
  }
  CASE(INDEX_BYTES) {
    const Value container = RB, key = RC;
    if (BUFO_LIKELY(is_exact<Bytes>(container) && key.is_small_int())) {
      const Bytes& bytes = as<Bytes>(container);
      int64_t i = key.small_int();
      if (i < 0) i += bytes.length;
      if (BUFO_LIKELY(static_cast<uint64_t>(i) < static_cast<uint64_t>(bytes.length))) {
        SET_DST(Value::small_int(bytes.data[i]));
        CONSUME_B();
        NEXT();
      }
    }
    goto index;
  }
  CASE(INDEX_BYTEARRAY) {
    const Value container = RB, key = RC;
    if (BUFO_LIKELY(is_exact<ByteArray>(container) && key.is_small_int())) {
      const ByteArray& bytes = as<ByteArray>(container);
      int64_t i = key.small_int();
      if (i < 0) i += bytes.length;
      if (BUFO_LIKELY(static_cast<uint64_t>(i) < static_cast<uint64_t>(bytes.length))) {
        SET_DST(Value::small_int(bytes.start[i]));
        CONSUME_B();
        NEXT();
      }
    }
    goto index;
  }
  CASE(INDEX_VIEW) {
    const Value container = RB, key = RC;
    if (BUFO_LIKELY(is_exact<MemoryView>(container) && key.is_small_int())) {
      const MemoryView& view = as<MemoryView>(container);
      if (BUFO_LIKELY((view.flags & kViewFastMask) == kViewFastMask && !view.block->revoked)) {
        int64_t i = key.small_int();
        if (i < 0) i += view.length;
        Value v;
        if (BUFO_LIKELY(static_cast<uint64_t>(i) < static_cast<uint64_t>(view.length) &&
                        view_item(view, i, v))) {
          SET_DST(v);
          CONSUME_B();
          NEXT();
        }
      }
    }
    goto index;
  }
  CASE(INDEX_DICT) {
    const Value container = RB, key = RC;
    if (BUFO_LIKELY(is_exact<Dict>(container) && is_exact<Str>(key) &&
                    !as<Dict>(container).other_keys)) {
      const Value v = dict_get_str(vm, as<Dict>(container), as<Str>(key));
      if (BUFO_LIKELY(!v.is_unbound())) {
        incref(v);
        SET_DST(v);
        CONSUME_B();
        CONSUME_C();
        NEXT();
      }
    }
    goto index;
  }
  CASE(INDEX_IMM) {
    const Value container = RB;
    if (container.is_object()) {
      const uint16_t type = container.object()->type_index;
      int64_t i = IMM_C;
      if (type == kTypeTuple || type == kTypeList) {
        const ptrdiff_t size =
            type == kTypeTuple ? as<Tuple>(container).size : as<List>(container).size;
        const Value* items =
            type == kTypeTuple ? as<Tuple>(container).items : as<List>(container).items;
        if (i < 0) i += size;
        if (BUFO_LIKELY(static_cast<uint64_t>(i) < static_cast<uint64_t>(size))) {
          const Value v = items[i];
          incref(v);
          SET_DST(v);
          CONSUME_B();
          NEXT();
        }
      } else if (type == kTypeMemoryView) {
        const MemoryView& view = as<MemoryView>(container);
        if (BUFO_LIKELY((view.flags & kViewFastMask) == kViewFastMask && !view.block->revoked)) {
          if (i < 0) i += view.length;
          Value v;
          if (BUFO_LIKELY(static_cast<uint64_t>(i) < static_cast<uint64_t>(view.length) &&
                          view_item(view, i, v))) {
            SET_DST(v);
            CONSUME_B();
            NEXT();
          }
        }
      }
    }
    SLOW(slow_index_imm(vm, *frame, *ip));
  }
  CASE(STORE_INDEX) store_index : SLOW(slow_store_index(vm, *frame, const_cast<Instruction&>(*ip)));
  CASE(STORE_INDEX_LIST_INT) {
    const Value container = RA, key = RB;
    if (BUFO_LIKELY(is_exact<List>(container) && key.is_small_int())) {
      List& list = as<List>(container);
      int64_t i = key.small_int();
      if (i < 0) i += list.size;
      const Value v = RC;
      if (BUFO_LIKELY(static_cast<uint64_t>(i) < static_cast<uint64_t>(list.size) &&
                      !v.is_unbound())) {
        if (ip->flags & kTempC) {
          RC = kDead;
        } else {
          incref(v);
        }
        const Value old = list.items[i];
        list.items[i] = v;
        if (BUFO_UNLIKELY(ip->flags & kTempA)) consume_register(R, ip->a);
        decref(old);
        NEXT();
      }
    }
    goto store_index;
  }
  CASE(STORE_INDEX_BYTEARRAY) {
    const Value container = RA, key = RB, v = RC;
    if (BUFO_LIKELY(is_exact<ByteArray>(container) && both_small(key, v))) {
      ByteArray& bytes = as<ByteArray>(container);
      int64_t i = key.small_int();
      if (i < 0) i += bytes.length;
      if (BUFO_LIKELY(static_cast<uint64_t>(i) < static_cast<uint64_t>(bytes.length) &&
                      static_cast<uint64_t>(v.small_int()) <= 255)) {
        bytes.start[i] = static_cast<uint8_t>(v.small_int());
        if (BUFO_UNLIKELY(ip->flags & kTempA)) consume_register(R, ip->a);
        NEXT();
      }
    }
    goto store_index;
  }
  CASE(STORE_INDEX_VIEW) {
    const Value container = RA, key = RB;
    if (BUFO_LIKELY(is_exact<MemoryView>(container) && key.is_small_int())) {
      const MemoryView& view = as<MemoryView>(container);
      constexpr uint16_t kMask = kViewFastMask | kViewWritable;
      if (BUFO_LIKELY((view.flags & kMask) == kMask && !view.block->revoked)) {
        int64_t i = key.small_int();
        if (i < 0) i += view.length;
        if (BUFO_LIKELY(static_cast<uint64_t>(i) < static_cast<uint64_t>(view.length) &&
                        view_store(view, i, RC))) {
          if (BUFO_UNLIKELY(ip->flags & kTempA)) consume_register(R, ip->a);
          NEXT();
        }
      }
    }
    goto store_index;
  }
  CASE(STORE_INDEX_DICT) { goto store_index; }
  CASE(SLICE)
  CASE(SLICE_VIEW) SLOW(slow_slice(vm, *frame, *ip));
  CASE(STORE_SLICE) SLOW(slow_store_slice(vm, *frame, *ip));

  // ---- arithmetic
  CASE(ADD) {
    const Value x = RB, y = RC;
    if (both_small(x, y)) {
      QUICKEN(ADD_INT);
      goto L_ADD_INT;
    }
    if (both_float(x, y)) {
      QUICKEN(ADD_FLOAT);
      goto L_ADD_FLOAT;
    }
    SLOW(slow_binary(vm, *frame, *ip, BinaryOp::kAdd));
  }
  CASE(ADD_INT) {
    const Value x = RB, y = RC;
    int64_t sum;
    if (BUFO_LIKELY(both_small(x, y) &&
                    !__builtin_add_overflow(signed_bits(x), untagged(y), &sum))) {
      SET_DST(from_bits(sum));
      NEXT();
    }
    QUICKEN(ADD);
    if (both_float(x, y)) goto L_ADD;
    SLOW(slow_binary(vm, *frame, *ip, BinaryOp::kAdd));
  }
  CASE(ADD_FLOAT) {
    const Value x = RB, y = RC;
    if (BUFO_LIKELY(both_float(x, y))) {
      const Value sum = Value::inline_float(x.inline_float() + y.inline_float());
      if (BUFO_LIKELY(sum.is_inline_float())) {
        SET_DST(sum);
        NEXT();
      }
    }
    QUICKEN(ADD);
    if (both_small(x, y)) goto L_ADD;
    SLOW(slow_binary(vm, *frame, *ip, BinaryOp::kAdd));
  }
  CASE(SUB) {
    const Value x = RB, y = RC;
    if (both_small(x, y)) {
      QUICKEN(SUB_INT);
      goto L_SUB_INT;
    }
    if (both_float(x, y)) {
      QUICKEN(SUB_FLOAT);
      goto L_SUB_FLOAT;
    }
    SLOW(slow_binary(vm, *frame, *ip, BinaryOp::kSub));
  }
  CASE(SUB_INT) {
    const Value x = RB, y = RC;
    int64_t difference;
    if (BUFO_LIKELY(both_small(x, y) &&
                    !__builtin_sub_overflow(signed_bits(x), untagged(y), &difference))) {
      SET_DST(from_bits(difference));
      NEXT();
    }
    QUICKEN(SUB);
    if (both_float(x, y)) goto L_SUB;
    SLOW(slow_binary(vm, *frame, *ip, BinaryOp::kSub));
  }
  CASE(SUB_FLOAT) {
    const Value x = RB, y = RC;
    if (BUFO_LIKELY(both_float(x, y))) {
      const Value difference = Value::inline_float(x.inline_float() - y.inline_float());
      if (BUFO_LIKELY(difference.is_inline_float())) {
        SET_DST(difference);
        NEXT();
      }
    }
    QUICKEN(SUB);
    if (both_small(x, y)) goto L_SUB;
    SLOW(slow_binary(vm, *frame, *ip, BinaryOp::kSub));
  }
  CASE(MUL) {
    const Value x = RB, y = RC;
    if (both_small(x, y)) {
      QUICKEN(MUL_INT);
      goto L_MUL_INT;
    }
    if (both_float(x, y)) {
      QUICKEN(MUL_FLOAT);
      goto L_MUL_FLOAT;
    }
    SLOW(slow_binary(vm, *frame, *ip, BinaryOp::kMul));
  }
  CASE(MUL_INT) {
    const Value x = RB, y = RC;
    int64_t product;
    if (BUFO_LIKELY(both_small(x, y) &&
                    !__builtin_mul_overflow(x.small_int(), untagged(y), &product))) {
      SET_DST(from_bits(product + 3));
      NEXT();
    }
    QUICKEN(MUL);
    if (both_float(x, y)) goto L_MUL;
    SLOW(slow_binary(vm, *frame, *ip, BinaryOp::kMul));
  }
  CASE(MUL_FLOAT) {
    const Value x = RB, y = RC;
    if (BUFO_LIKELY(both_float(x, y))) {
      const Value product = Value::inline_float(x.inline_float() * y.inline_float());
      if (BUFO_LIKELY(product.is_inline_float())) {
        SET_DST(product);
        NEXT();
      }
    }
    QUICKEN(MUL);
    if (both_small(x, y)) goto L_MUL;
    SLOW(slow_binary(vm, *frame, *ip, BinaryOp::kMul));
  }
  CASE(TRUEDIV) {
    if (both_float(RB, RC)) {
      QUICKEN(TRUEDIV_FLOAT);
      goto L_TRUEDIV_FLOAT;
    }
    SLOW(slow_binary(vm, *frame, *ip, BinaryOp::kTrueDiv));
  }
  CASE(TRUEDIV_FLOAT) {
    const Value x = RB, y = RC;
    if (BUFO_LIKELY(both_float(x, y))) {
      const double divisor = y.inline_float();
      if (BUFO_LIKELY(divisor != 0)) {
        const Value quotient = Value::inline_float(x.inline_float() / divisor);
        if (BUFO_LIKELY(quotient.is_inline_float())) {
          SET_DST(quotient);
          NEXT();
        }
      }
    }
    QUICKEN(TRUEDIV);
    SLOW(slow_binary(vm, *frame, *ip, BinaryOp::kTrueDiv));
  }
  CASE(FLOORDIV) {
    const Value x = RB, y = RC;
    if (both_small(x, y) && y.small_int() != 0) {
      const int64_t q = floor_div(x.small_int(), y.small_int());
      if (BUFO_LIKELY(Value::fits_small_int(q))) {
        SET_DST(Value::small_int(q));
        NEXT();
      }
    }
    SLOW(slow_binary(vm, *frame, *ip, BinaryOp::kFloorDiv));
  }
  CASE(MOD) {
    const Value x = RB, y = RC;
    if (both_small(x, y) && y.small_int() != 0) {
      SET_DST(Value::small_int(floor_mod(x.small_int(), y.small_int())));
      NEXT();
    }
    SLOW(slow_binary(vm, *frame, *ip, BinaryOp::kMod));
  }
  CASE(MATMUL) SLOW(slow_binary(vm, *frame, *ip, BinaryOp::kMatMul));
  CASE(POW) {
    const Value x = RB, y = RC;
    if (both_float(x, y) && x.inline_float() > 0) {
      const double power = std::pow(x.inline_float(), y.inline_float());
      const Value v = Value::inline_float(power);
      if (BUFO_LIKELY(v.is_inline_float() && std::isfinite(power))) {
        SET_DST(v);
        NEXT();
      }
    }
    SLOW(slow_binary(vm, *frame, *ip, BinaryOp::kPow));
  }
  CASE(LSHIFT) {
    const Value x = RB, y = RC;
    if (both_small(x, y)) {
      const int64_t n = x.small_int(), by = y.small_int();
      if (static_cast<uint64_t>(by) < 62 && ((n << by) >> by) == n &&
          Value::fits_small_int(n << by)) {
        SET_DST(Value::small_int(n << by));
        NEXT();
      }
    }
    SLOW(slow_binary(vm, *frame, *ip, BinaryOp::kLShift));
  }
  CASE(RSHIFT) {
    const Value x = RB, y = RC;
    if (both_small(x, y) && static_cast<uint64_t>(y.small_int()) < 64) {
      SET_DST(Value::small_int(x.small_int() >> y.small_int()));
      NEXT();
    }
    SLOW(slow_binary(vm, *frame, *ip, BinaryOp::kRShift));
  }
  CASE(AND) {
    const Value x = RB, y = RC;
    if (BUFO_LIKELY(both_small(x, y))) {
      SET_DST(Value(x.bits() & y.bits()));
      NEXT();
    }
    SLOW(slow_binary(vm, *frame, *ip, BinaryOp::kAnd));
  }
  CASE(OR) {
    const Value x = RB, y = RC;
    if (BUFO_LIKELY(both_small(x, y))) {
      SET_DST(Value(x.bits() | y.bits()));
      NEXT();
    }
    SLOW(slow_binary(vm, *frame, *ip, BinaryOp::kOr));
  }
  CASE(XOR) {
    const Value x = RB, y = RC;
    if (BUFO_LIKELY(both_small(x, y))) {
      SET_DST(Value((x.bits() ^ y.bits()) | 3));
      NEXT();
    }
    SLOW(slow_binary(vm, *frame, *ip, BinaryOp::kXor));
  }
  CASE(ADD_IMM) {
    if (RB.is_small_int()) {
      QUICKEN(ADD_IMM_INT);
      goto L_ADD_IMM_INT;
    }
    SLOW(slow_binary_imm(vm, *frame, *ip, BinaryOp::kAdd));
  }
  CASE(ADD_IMM_INT) {
    const Value x = RB;
    int64_t sum;
    if (BUFO_LIKELY(x.is_small_int() &&
                    !__builtin_add_overflow(signed_bits(x), int64_t{IMM_C} * 4, &sum))) {
      SET_DST(from_bits(sum));
      NEXT();
    }
    QUICKEN(ADD_IMM);
    SLOW(slow_binary_imm(vm, *frame, *ip, BinaryOp::kAdd));
  }
  CASE(SUB_IMM) {
    if (RB.is_small_int()) {
      QUICKEN(SUB_IMM_INT);
      goto L_SUB_IMM_INT;
    }
    SLOW(slow_binary_imm(vm, *frame, *ip, BinaryOp::kSub));
  }
  CASE(SUB_IMM_INT) {
    const Value x = RB;
    int64_t difference;
    if (BUFO_LIKELY(x.is_small_int() &&
                    !__builtin_sub_overflow(signed_bits(x), int64_t{IMM_C} * 4, &difference))) {
      SET_DST(from_bits(difference));
      NEXT();
    }
    QUICKEN(SUB_IMM);
    SLOW(slow_binary_imm(vm, *frame, *ip, BinaryOp::kSub));
  }
  CASE(MUL_IMM) {
    const Value x = RB;
    int64_t product;
    if (x.is_small_int() && !__builtin_mul_overflow(untagged(x), int64_t{IMM_C}, &product)) {
      SET_DST(from_bits(product + 3));
      NEXT();
    }
    SLOW(slow_binary_imm(vm, *frame, *ip, BinaryOp::kMul));
  }
  CASE(FLOORDIV_IMM) {
    const Value x = RB;
    if (x.is_small_int() && IMM_C > 0) {
      SET_DST(Value::small_int(floor_div(x.small_int(), IMM_C)));
      NEXT();
    }
    SLOW(slow_binary_imm(vm, *frame, *ip, BinaryOp::kFloorDiv));
  }
  CASE(MOD_IMM) {
    const Value x = RB;
    if (x.is_small_int() && IMM_C > 0) {
      const int64_t n = x.small_int();
      const int64_t m = IMM_C;
      // A 32-bit division is several times faster than a 64-bit one.
      if (static_cast<uint64_t>(n) <= 0xffffffff) {
        SET_DST(Value::small_int(static_cast<uint32_t>(n) % static_cast<uint32_t>(m)));
      } else {
        SET_DST(Value::small_int(floor_mod(n, m)));
      }
      NEXT();
    }
    SLOW(slow_binary_imm(vm, *frame, *ip, BinaryOp::kMod));
  }
  CASE(LSHIFT_IMM) {
    const Value x = RB;
    if (x.is_small_int()) {
      const int64_t n = x.small_int();
      const int by = IMM_C;
      if (static_cast<unsigned>(by) < 62) {
        const auto shifted = static_cast<int64_t>(static_cast<uint64_t>(n) << by);
        if ((shifted >> by) == n && Value::fits_small_int(shifted)) {
          SET_DST(Value::small_int(shifted));
          NEXT();
        }
      }
    }
    SLOW(slow_binary_imm(vm, *frame, *ip, BinaryOp::kLShift));
  }
  CASE(RSHIFT_IMM) {
    const Value x = RB;
    if (x.is_small_int() && static_cast<uint16_t>(IMM_C) < 64) {
      SET_DST(Value::small_int(x.small_int() >> IMM_C));
      NEXT();
    }
    SLOW(slow_binary_imm(vm, *frame, *ip, BinaryOp::kRShift));
  }
  CASE(AND_IMM) {
    const Value x = RB;
    if (BUFO_LIKELY(x.is_small_int())) {
      SET_DST(Value(x.bits() & Value::small_int(IMM_C).bits()));
      NEXT();
    }
    SLOW(slow_binary_imm(vm, *frame, *ip, BinaryOp::kAnd));
  }
  CASE(OR_IMM) {
    const Value x = RB;
    if (BUFO_LIKELY(x.is_small_int())) {
      SET_DST(Value(x.bits() | Value::small_int(IMM_C).bits()));
      NEXT();
    }
    SLOW(slow_binary_imm(vm, *frame, *ip, BinaryOp::kOr));
  }
  CASE(XOR_IMM) {
    const Value x = RB;
    if (BUFO_LIKELY(x.is_small_int())) {
      SET_DST(Value((x.bits() ^ Value::small_int(IMM_C).bits()) | 3));
      NEXT();
    }
    SLOW(slow_binary_imm(vm, *frame, *ip, BinaryOp::kXor));
  }
  CASE(NEGATIVE) {
    const Value x = RB;
    if (x.is_small_int() && x.small_int() != Value::kMinSmallInt) {
      SET_DST(Value::small_int(-x.small_int()));
      NEXT();
    }
    if (x.is_inline_float()) {
      SET_DST(Value::inline_float(-x.inline_float()));
      NEXT();
    }
    SLOW(slow_unary(vm, *frame, *ip));
  }
  CASE(POSITIVE)
  CASE(INVERT) SLOW(slow_unary(vm, *frame, *ip));
  CASE(NOT) {
    const Value x = RB;
    if (x.is_bool()) {
      SET_DST(Value::boolean(x.is_false()));
      NEXT();
    }
    SLOW(slow_unary(vm, *frame, *ip));
  }

  // ---- comparison
#define COMPARE_CASE(Name, op)                                                                     \
  CASE(Name) {                                                                                     \
    const Value x = RB, y = RC;                                                                    \
    if (both_small(x, y)) {                                                                        \
      SET_DST(Value::boolean(compare_ints(CompareOp::op, signed_bits(x), signed_bits(y))));        \
      NEXT();                                                                                      \
    }                                                                                              \
    if (both_float(x, y)) {                                                                        \
      SET_DST(Value::boolean(compare_doubles(CompareOp::op, x.inline_float(), y.inline_float()))); \
      NEXT();                                                                                      \
    }                                                                                              \
    SLOW(slow_compare(vm, *frame, *ip, CompareOp::op));                                            \
  }
  COMPARE_CASE(LT, kLt)
  COMPARE_CASE(LE, kLe)
  COMPARE_CASE(EQ, kEq)
  COMPARE_CASE(NE, kNe)
  COMPARE_CASE(GT, kGt)
  COMPARE_CASE(GE, kGe)
  CASE(IS)
  CASE(IS_NOT) {
    const Value x = RB, y = RC;
    if (BUFO_UNLIKELY(x.is_unbound())) SLOW(slow_unbound_local(vm, *frame, ip->b));
    if (BUFO_UNLIKELY(y.is_unbound())) SLOW(slow_unbound_local(vm, *frame, ip->c));
    const bool same = x == y;
    SET_DST(Value::boolean(same == (ip->op == Op::IS)));
    CONSUME_B();
    CONSUME_C();
    NEXT();
  }
  CASE(CONTAINS) SLOW(slow_contains(vm, *frame, *ip, false));
  CASE(NOT_CONTAINS) SLOW(slow_contains(vm, *frame, *ip, true));

  // ---- jumps
  CASE(JUMP) {
    const int32_t distance = ip->wide();
    pc += distance;
    if (distance < 0) TICK(ip + 1);
    NEXT();
  }
  CASE(JUMP_IF_TRUE) {
    const Value x = RB;
    if (BUFO_LIKELY(x.is_bool())) {
      if (x.is_true()) TAKE_JUMP(ip->a);
      NEXT();
    }
    JUMP_ON(slow_truth(vm, *frame, *ip));
  }
  CASE(JUMP_IF_FALSE) {
    const Value x = RB;
    if (BUFO_LIKELY(x.is_bool())) {
      if (x.is_false()) TAKE_JUMP(ip->a);
      NEXT();
    }
    if (x.is_small_int()) {
      if (x.small_int() == 0) TAKE_JUMP(ip->a);
      NEXT();
    }
    SAVE();
    const int truth = slow_truth(vm, *frame, *ip);
    if (BUFO_UNLIKELY(truth < 0)) goto raised;
    if (truth == 0) TAKE_JUMP(ip->a);
    NEXT();
  }
  CASE(JUMP_IF_NONE) {
    const Value x = RB;
    if (BUFO_UNLIKELY(x.is_unbound())) SLOW(slow_unbound_local(vm, *frame, ip->b));
    CONSUME_B();
    if (x.is_none()) TAKE_JUMP(ip->a);
    NEXT();
  }
  CASE(JUMP_IF_NOT_NONE) {
    const Value x = RB;
    if (BUFO_UNLIKELY(x.is_unbound())) SLOW(slow_unbound_local(vm, *frame, ip->b));
    CONSUME_B();
    if (!x.is_none()) TAKE_JUMP(ip->a);
    NEXT();
  }
  // The int forms have the negation folded into the opcode; kNegate in the flags only remembers
  // what to fall back to.
#define COMPARE_JUMP_CASES(Name, Negated, op)                                            \
  CASE(JUMP_##Name) {                                                                    \
    const Value x = RB, y = RC;                                                          \
    if (both_small(x, y)) {                                                              \
      if (ip->flags & kNegate) {                                                         \
        QUICKEN(JUMP_##Negated##_INT);                                                   \
        goto L_JUMP_##Negated##_INT;                                                     \
      }                                                                                  \
      QUICKEN(JUMP_##Name##_INT);                                                        \
      goto L_JUMP_##Name##_INT;                                                          \
    }                                                                                    \
    if (both_float(x, y)) {                                                              \
      if (compare_doubles(CompareOp::op, x.inline_float(), y.inline_float()) !=          \
          ((ip->flags & kNegate) != 0))                                                  \
        TAKE_JUMP(ip->a);                                                                \
      NEXT();                                                                            \
    }                                                                                    \
    JUMP_ON(slow_compare_jump(vm, *frame, *ip, CompareOp::op, false));                   \
  }                                                                                      \
  CASE(JUMP_##Name##_INT) {                                                              \
    const Value x = RB, y = RC;                                                          \
    if (BUFO_LIKELY(both_small(x, y))) {                                                 \
      if (compare_ints(CompareOp::op, signed_bits(x), signed_bits(y))) TAKE_JUMP(ip->a); \
      NEXT();                                                                            \
    }                                                                                    \
    if (ip->flags & kNegate) {                                                           \
      QUICKEN(JUMP_##Negated);                                                           \
      goto L_JUMP_##Negated;                                                             \
    }                                                                                    \
    QUICKEN(JUMP_##Name);                                                                \
    goto L_JUMP_##Name;                                                                  \
  }                                                                                      \
  CASE(JUMP_##Name##_IMM) {                                                              \
    const Value x = RB;                                                                  \
    if (x.is_small_int()) {                                                              \
      if (ip->flags & kNegate) {                                                         \
        QUICKEN(JUMP_##Negated##_IMM_INT);                                               \
        goto L_JUMP_##Negated##_IMM_INT;                                                 \
      }                                                                                  \
      QUICKEN(JUMP_##Name##_IMM_INT);                                                    \
      goto L_JUMP_##Name##_IMM_INT;                                                      \
    }                                                                                    \
    JUMP_ON(slow_compare_jump(vm, *frame, *ip, CompareOp::op, true));                    \
  }                                                                                      \
  CASE(JUMP_##Name##_IMM_INT) {                                                          \
    const Value x = RB;                                                                  \
    if (BUFO_LIKELY(x.is_small_int())) {                                                 \
      if (compare_ints(CompareOp::op, x.small_int(), IMM_C)) TAKE_JUMP(ip->a);           \
      NEXT();                                                                            \
    }                                                                                    \
    if (ip->flags & kNegate) {                                                           \
      QUICKEN(JUMP_##Negated##_IMM);                                                     \
      goto L_JUMP_##Negated##_IMM;                                                       \
    }                                                                                    \
    QUICKEN(JUMP_##Name##_IMM);                                                          \
    goto L_JUMP_##Name##_IMM;                                                            \
  }
  COMPARE_JUMP_CASES(LT, GE, kLt)
  COMPARE_JUMP_CASES(LE, GT, kLe)
  COMPARE_JUMP_CASES(EQ, NE, kEq)
  COMPARE_JUMP_CASES(NE, EQ, kNe)
  COMPARE_JUMP_CASES(GT, LE, kGt)
  COMPARE_JUMP_CASES(GE, LT, kGe)
  CASE(JUMP_LT_FLOAT) {
    const Value x = RB, y = RC;
    if (BUFO_LIKELY(both_float(x, y))) {
      if ((x.inline_float() < y.inline_float()) != ((ip->flags & kNegate) != 0)) TAKE_JUMP(ip->a);
      NEXT();
    }
    QUICKEN(JUMP_LT);
    goto L_JUMP_LT;
  }
  CASE(JUMP_GT_FLOAT) {
    const Value x = RB, y = RC;
    if (BUFO_LIKELY(both_float(x, y))) {
      if ((x.inline_float() > y.inline_float()) != ((ip->flags & kNegate) != 0)) TAKE_JUMP(ip->a);
      NEXT();
    }
    QUICKEN(JUMP_GT);
    goto L_JUMP_GT;
  }
  CASE(JUMP_IS) {
    const Value x = RB, y = RC;
    if (BUFO_UNLIKELY(x.is_unbound())) SLOW(slow_unbound_local(vm, *frame, ip->b));
    if (BUFO_UNLIKELY(y.is_unbound())) SLOW(slow_unbound_local(vm, *frame, ip->c));
    const bool jump = (x == y) != ((ip->flags & kNegate) != 0);
    CONSUME_B();
    CONSUME_C();
    if (jump) TAKE_JUMP(ip->a);
    NEXT();
  }
  CASE(JUMP_CONTAINS) JUMP_ON(slow_contains_jump(vm, *frame, *ip));

  // ---- loops
  CASE(FOR_PREP) {
    SAVE();
    if (!slow_for_prep(vm, *frame, ip->b)) goto raised;
    pc += static_cast<int16_t>(ip->a);
    NEXT();
  }
  CASE(FOR_PREP_RANGE) {
    SAVE();
    if (!slow_for_prep_range(vm, *frame, *ip)) goto raised;
    pc += static_cast<int16_t>(ip->a);
    NEXT();
  }
  CASE(FOR_ITER) {
    const int64_t kind = R[ip->b + 3].small_int();
    if (kind == kLoopRange) {
      QUICKEN(FOR_ITER_RANGE);
      goto L_FOR_ITER_RANGE;
    }
    if (kind == kLoopList) {
      QUICKEN(FOR_ITER_LIST);
      goto L_FOR_ITER_LIST;
    }
    if (kind == kLoopGenerator) {
      QUICKEN(FOR_ITER_GEN);
      goto L_FOR_ITER_GEN;
    }
    if (kind == kLoopIterator) {
      SAVE();
      const Result<Value> item = iter_next(vm, R[ip->b]);
      if (BUFO_UNLIKELY(item.is_error())) goto raised;
      if (BUFO_LIKELY(!item.raw().is_unbound())) {
        SET_DST(item.raw());
        TAKE_JUMP(ip->c);
      }
      consume_register(R, ip->b);
      NEXT();
    }
    if (kind == kLoopView) {
      const MemoryView& view = as<MemoryView>(R[ip->b]);
      const int64_t i = R[ip->b + 1].small_int();
      Value v;
      if ((view.flags & kViewFastMask) == kViewFastMask && !view.block->revoked &&
          i < view.length && view_item(view, i, v)) {
        R[ip->b + 1] = Value::small_int(i + 1);
        SET_DST(v);
        TAKE_JUMP(ip->c);
      }
    } else if (kind == kLoopBytes) {
      const Bytes& bytes = as<Bytes>(R[ip->b]);
      const int64_t i = R[ip->b + 1].small_int();
      if (i < bytes.length) {
        R[ip->b + 1] = Value::small_int(i + 1);
        SET_DST(Value::small_int(bytes.data[i]));
        TAKE_JUMP(ip->c);
      }
    } else if (kind == kLoopByteArray) {
      const ByteArray& bytes = as<ByteArray>(R[ip->b]);
      const int64_t i = R[ip->b + 1].small_int();
      if (i < bytes.length) {
        R[ip->b + 1] = Value::small_int(i + 1);
        SET_DST(Value::small_int(bytes.start[i]));
        TAKE_JUMP(ip->c);
      }
    } else if (kind == kLoopTuple) {
      const Tuple& tuple = as<Tuple>(R[ip->b]);
      const int64_t i = R[ip->b + 1].small_int();
      if (i < tuple.size) {
        R[ip->b + 1] = Value::small_int(i + 1);
        const Value v = tuple.items[i];
        incref(v);
        SET_DST(v);
        TAKE_JUMP(ip->c);
      }
    }
    SAVE();
    const int outcome = slow_for_iter(vm, *frame, *ip);
    if (BUFO_UNLIKELY(outcome < 0)) goto raised;
    if (outcome != 0) TAKE_JUMP(ip->c);
    NEXT();
  }
  CASE(FOR_ITER_RANGE) {
    Value* const s = R + ip->b;
    if (BUFO_UNLIKELY(s[3] != Value::small_int(kLoopRange))) {
      QUICKEN(FOR_ITER);
      goto L_FOR_ITER;
    }
    const Value left = s[2];
    if (BUFO_UNLIKELY(left == Value::small_int(0))) {
      s[0] = kDead;
      NEXT();
    }
    const Value current = s[0];
    s[2] = Value(left.bits() - 4);
    s[0] = from_bits(signed_bits(current) + untagged(s[1]));
    SET_DST(current);
    TAKE_JUMP(ip->c);
  }
  CASE(FOR_ITER_LIST) {
    Value* const s = R + ip->b;
    if (BUFO_UNLIKELY(s[3] != Value::small_int(kLoopList))) {
      QUICKEN(FOR_ITER);
      goto L_FOR_ITER;
    }
    const List& list = as<List>(s[0]);
    const int64_t i = s[1].small_int();
    if (BUFO_LIKELY(i < list.size)) {
      s[1] = Value::small_int(i + 1);
      const Value v = list.items[i];
      incref(v);
      SET_DST(v);
      TAKE_JUMP(ip->c);
    }
    consume_register(R, ip->b);
    NEXT();
  }
  CASE(FOR_ITER_GEN) {
    Value* const s = R + ip->b;
    if (BUFO_UNLIKELY(s[3] != Value::small_int(kLoopGenerator))) {
      QUICKEN(FOR_ITER);
      goto L_FOR_ITER;
    }
    SAVE();
    Generator& generator = as<Generator>(s[0]);
    if (generator.state == GeneratorState::kFinished) {
      consume_register(R, ip->b);
      NEXT();
    }
    Frame* pushed = push_generator_frame(vm, generator, Value::none());
    if (BUFO_UNLIKELY(pushed == nullptr)) goto raised;
    pushed->flags |= kFrameForIter;
    goto enter_top;
  }
  CASE(UNPACK) {
    const Value source = RB;
    if (is_exact<Tuple>(source) && as<Tuple>(source).size == ip->c && (ip->flags & kTempB)) {
      // The source register may be the first destination: hold it until all are written.
      RB = kDead;
      Tuple& tuple = as<Tuple>(source);
      for (uint32_t k = 0; k < ip->c; ++k) {
        incref(tuple.items[k]);
        set_register(R, ip->a + k, tuple.items[k]);
      }
      decref(source);
      NEXT();
    }
    SLOW(slow_unpack(vm, *frame, *ip));
  }
  CASE(UNPACK_STAR) SLOW(slow_unpack_star(vm, *frame, *ip));

  // ---- calls
  CASE(CALL) {
    if (is_exact<Function>(RB)) {
      const Code& code = *as<Function>(RB).code;
      if (code.simple_call && code.positional_count == ip->c) {
        QUICKEN(CALL_PY);
        goto L_CALL_PY;
      }
    }
  }
call_generic : {
  SAVE();
  const CallOutcome outcome = slow_call(vm, *frame, ip->a, ip->b, ip->c, false);
  if (outcome == CallOutcome::kDone) NEXT();
  if (outcome == CallOutcome::kPushed) goto enter_top;
  goto raised;
}
  CASE(CALL_PY) {
    const Value callee = RB;
    if (BUFO_UNLIKELY(!is_exact<Function>(callee))) {
      QUICKEN(CALL);
      goto L_CALL;
    }
    Function& function = as<Function>(callee);
    Code& code = *function.code;
    if (BUFO_UNLIKELY(!code.simple_call || code.positional_count != ip->c)) goto call_generic;
    Value* const regs = R + ip->b + 1;
    if (BUFO_UNLIKELY(regs + code.register_count + 8 > state.stack_end ||
                      vm.depth >= vm.recursion_limit || frame + 2 > state.frames_end))
      goto call_generic;
    SAVE();
    ++vm.depth;
    for (uint32_t k = ip->c; k < code.release_count; ++k) regs[k] = kDead;
    const uint16_t dst = ip->a;
    ++frame;
    frame->code = &code;
    frame->regs = R = regs;
    frame->globals = function.globals;
    frame->builtins = function.builtins;
    frame->function = callee;
    frame->locals = kDead;
    frame->dst = dst;
    frame->flags = 0;
    frame->serial = 0;
    state.top = frame;
    pc = code.instructions;
    TICK(pc);
    NEXT();
  }
  CASE(CALL_KW) {
    SAVE();
    const CallOutcome outcome = slow_call(vm, *frame, ip->a, ip->b, ip->c, true);
    if (outcome == CallOutcome::kDone) NEXT();
    if (outcome == CallOutcome::kPushed) goto enter_top;
    goto raised;
  }
  CASE(CALL_EX) {
    SAVE();
    const CallOutcome outcome = slow_call_ex(vm, *frame, *ip);
    if (outcome == CallOutcome::kDone) NEXT();
    if (outcome == CallOutcome::kPushed) goto enter_top;
    goto raised;
  }
  CASE(LOAD_METHOD) load_method : SLOW(slow_load_method(vm, *frame, const_cast<Instruction&>(*ip)));
  CASE(LOAD_METHOD_CACHED) {
    const Value object = R[ip->a + 1];
    const InlineCache& cache = frame->code->caches[ip->c];
    if (BUFO_LIKELY(object.is_object() && object.object()->type_index == cache.type_index)) {
      // The version tells that the class has the method still, the shape that no attribute of the
      // instance hides it.
      const bool good =
          vm.types[cache.type_index]->version == cache.version &&
          (cache.slot == 0 || attrs_at(object.object(), cache.slot).shape->id == cache.key);
      if (BUFO_LIKELY(good)) {
        incref(cache.value.object());
        SET_DST(cache.value);
        NEXT();
      }
    }
    goto load_method;
  }
  CASE(CALL_METHOD) {
    if (is_exact<Function>(RB) && !R[ip->b + 1].is_unbound()) {
      const Code& code = *as<Function>(RB).code;
      if (code.simple_call && code.positional_count == ip->c + 1u) {
        QUICKEN(CALL_METHOD_PY);
        goto L_CALL_METHOD_PY;
      }
    }
  }
call_method_generic : {
  SAVE();
  const CallOutcome outcome = slow_call_method(vm, *frame, ip->a, ip->b, ip->c, false);
  if (outcome == CallOutcome::kDone) NEXT();
  if (outcome == CallOutcome::kPushed) goto enter_top;
  goto raised;
}
  CASE(CALL_METHOD_PY) {
    const Value callee = RB;
    if (BUFO_UNLIKELY(!is_exact<Function>(callee) || R[ip->b + 1].is_unbound())) {
      QUICKEN(CALL_METHOD);
      goto call_method_generic;
    }
    Function& function = as<Function>(callee);
    Code& code = *function.code;
    if (BUFO_UNLIKELY(!code.simple_call || code.positional_count != ip->c + 1u))
      goto call_method_generic;
    Value* const regs = R + ip->b + 1;
    if (BUFO_UNLIKELY(regs + code.register_count + 8 > state.stack_end ||
                      vm.depth >= vm.recursion_limit || frame + 2 > state.frames_end))
      goto call_method_generic;
    SAVE();
    ++vm.depth;
    for (uint32_t k = ip->c + 1u; k < code.release_count; ++k) regs[k] = kDead;
    const uint16_t dst = ip->a;
    ++frame;
    frame->code = &code;
    frame->regs = R = regs;
    frame->globals = function.globals;
    frame->builtins = function.builtins;
    frame->function = callee;
    frame->locals = kDead;
    frame->dst = dst;
    frame->flags = 0;
    frame->serial = 0;
    state.top = frame;
    pc = code.instructions;
    TICK(pc);
    NEXT();
  }
  CASE(CALL_METHOD_KW) {
    SAVE();
    const CallOutcome outcome = slow_call_method(vm, *frame, ip->a, ip->b, ip->c, true);
    if (outcome == CallOutcome::kDone) NEXT();
    if (outcome == CallOutcome::kPushed) goto enter_top;
    goto raised;
  }
  CASE(RETURN) {
    result = RB;
    if (BUFO_UNLIKELY(result.is_unbound())) SLOW(slow_unbound_local(vm, *frame, ip->b));
    // The frame ends: a variable's reference can move out like a temporary's. A generator's or a
    // module's frame too.
    RB = kDead;
    goto leave;
  }
  CASE(RETURN_CONST) {
    result = frame->code->constants[ip->wide()];
    incref(result);
    goto leave;
  }
leave : {
  if (BUFO_UNLIKELY(frame->flags != 0)) {
    SAVE();
    goto leave_special;
  }
  for (uint32_t k = 0, n = frame->code->release_count; k < n; ++k) {
    const Value v = R[k];
    if (v.is_object()) {
      R[k] = kDead;
      decref(v.object());
    }
  }
  // A finaliser among those may have asked for the frame.
  if (BUFO_UNLIKELY(frame->flags != 0)) detach_frame_object(vm, *frame);
  const Value callee = R[-1];
  R[-1] = kDead;
  --vm.depth;
  const uint16_t dst = frame->dst;
  --frame;
  state.top = frame;
  decref(callee);
  R = frame->regs;
  pc = frame->pc;
  const Value old = R[dst];
  R[dst] = result;
  decref(old);
  NEXT();
}
leave_special : {
  const uint8_t flags = frame->flags;
  const uint16_t dst = frame->dst;
  if (flags & kFrameGenerator) {
    generator_finished(vm, *frame);
  } else if (flags & kFrameInit) {
    const Value instance = frame->under_construction;
    if (BUFO_UNLIKELY(!result.is_none())) {
      // The caller's frame is where it shows; an entry frame has no caller here.
      const AnyRef wrong = AnyRef::adopt(result);
      pop_frame(vm, *frame);
      raise_init_result(vm, wrong);
      if (flags & kFrameEntry) return Value::raised();
      frame = state.top;
      R = frame->regs;
      goto raised;
    }
    result = instance;
    frame->under_construction = kDead;
  }
  pop_frame(vm, *frame);
  if (flags & kFrameEntry) return result;
  frame = state.top;
  R = frame->regs;
  pc = frame->pc;
  if (flags & kFrameForIter) {
    // The generator is exhausted; its return value is of no interest to a loop.
    decref(result);
    ip = pc - 1;
    consume_register(R, ip->b);
    NEXT();
  }
  set_register(R, dst, result);
  NEXT();
}

  // ---- generators
  CASE(YIELD) {
    result = RB;
    if (ip->flags & kTempB) {
      RB = kDead;
    } else {
      if (BUFO_UNLIKELY(result.is_unbound())) SLOW(slow_unbound_local(vm, *frame, ip->b));
      incref(result);
    }
    SAVE();
  }
suspend : {
  const uint8_t flags = frame->flags;
  suspend_generator_frame(vm, *frame);
  if (flags & kFrameEntry) return result;
  // A loop's generator: the item goes into FOR_ITER's destination.
  frame = state.top;
  R = frame->regs;
  pc = frame->pc;
  ip = pc - 1;
  SET_DST(result);
  TAKE_JUMP(ip->c);
}
  CASE(YIELD_FROM) {
    SAVE();
    // 1: finished (dst written), 0: yielded into `result`, -1: raised.
    const int outcome = slow_yield_from(vm, *frame, *ip, result);
    if (outcome > 0) NEXT();
    if (outcome < 0) goto raised;
    frame->pc = ip;  // run again when resumed
    frame->generator->in_yield_from = true;
    goto suspend;
  }

  // ---- building
  CASE(LIST_APPEND) {
    Value v = RB;
    List& list = as<List>(RA);
    if (BUFO_LIKELY(list.size < list.capacity && !v.is_unbound())) {
      if (ip->flags & kTempB) {
        RB = kDead;
      } else {
        incref(v);
      }
      list.items[list.size++] = v;
      NEXT();
    }
    SLOW(slow_other(vm, *frame, *ip));
  }
  CASE(BUILD_TUPLE) {
    SAVE();
    {
      // A scope of its own: a computed goto must not leave one that has destructors.
      auto tuple = make_tuple(vm, ip->c);
      if (BUFO_UNLIKELY(tuple.is_error())) goto raised;
      Ref<Tuple> made = std::move(tuple).take();
      for (uint32_t k = 0; k < ip->c; ++k) {
        made->items[k] = R[ip->b + k];
        R[ip->b + k] = kDead;
      }
      SET_DST(made.release());
    }
    NEXT();
  }

  // ---- exceptions
  CASE(PUSH_EXC) {
    if ((frame->flags & kFrameGenerator) && !frame->generator->handling) {
      // What was handled before is the caller's affair, which may be another at the next resume.
      frame->generator->handling = true;
      replace_slot(frame->generator->handled, vm.handled);
    } else {
      R[ip->a + 1] = vm.handled;
    }
    vm.handled = RA;
    incref(RA);
    NEXT();
  }
  CASE(POP_EXC) {
    const Value handled = vm.handled;
    vm.handled = R[ip->a + 1];
    R[ip->a + 1] = kDead;
    if ((frame->flags & kFrameGenerator) && vm.handled.is_unbound()) {
      frame->generator->handling = false;
      vm.handled = std::exchange(frame->generator->handled, kDead);
    }
    decref(handled);
    consume_register(R, ip->a);
    NEXT();
  }
  CASE(RERAISE) {
    SAVE();
    vm.pending = RA;
    RA = kDead;
    again = true;
    goto raised;
  }
  CASE(RAISE_AGAIN) {
    SAVE();
    if (vm.handled.is_unbound() || vm.handled.is_none()) {
      static_cast<void>(vm.raise<RuntimeError>("No active exception to reraise"));
      goto raised;
    }
    vm.pending = vm.handled;
    incref(vm.handled);
    again = true;
    goto raised;
  }
  CASE(JUMP_IF_NO_MATCH) {
    SAVE();
    auto matches = exception_matches(vm, RB, RC);
    if (matches.is_error()) goto raised;
    CONSUME_C();
    if (!matches.value()) TAKE_JUMP(ip->a);
    NEXT();
  }
  CASE(JUMP_IF_STOP_ASYNC) {
    if (is_kind(vm, RB, kTypeStopAsyncIteration)) TAKE_JUMP(ip->a);
    NEXT();
  }

  // ---- everything without a fast path
  CASE(DELETE_CELL)
  CASE(LOAD_CLASS_CELL)
  CASE(LOAD_DICT_OR_CELL)
  CASE(LOAD_DICT_OR_GLOBAL)
  CASE(DELETE_GLOBAL)
  CASE(DELETE_NAME)
  CASE(LOAD_LOCALS)
  CASE(SETUP_ANNOTATIONS)
  CASE(DELETE_ATTR)
  CASE(LOAD_SUPER_ATTR)
  CASE(DELETE_INDEX)
  CASE(BUILD_SLICE)
  CASE(GET_ITER)
  CASE(GET_YIELD_FROM_ITER)
  CASE(GET_AWAITABLE)
  CASE(GET_AITER)
  CASE(GET_ANEXT)
  CASE(ASYNC_WRAP)
  CASE(BUILD_LIST)
  CASE(BUILD_SET)
  CASE(BUILD_MAP)
  CASE(BUILD_STRING)
  CASE(FORMAT_VALUE)
  CASE(SET_ADD)
  CASE(MAP_ADD)
  CASE(LIST_EXTEND)
  CASE(SET_UPDATE)
  CASE(DICT_UPDATE)
  CASE(DICT_MERGE)
  CASE(LIST_TO_TUPLE)
  CASE(MAKE_FUNCTION)
  CASE(LOAD_BUILD_CLASS)
  CASE(IMPORT_NAME)
  CASE(IMPORT_FROM)
  CASE(IMPORT_STAR)
  CASE(RAISE)
  CASE(RAISE_FROM)
  CASE(LOAD_ASSERTION_ERROR)
  CASE(MATCH_EXC_STAR)
  CASE(PREP_RERAISE_STAR)
  CASE(WITH_ENTER)
  CASE(WITH_EXIT)
  CASE(WITH_EXCEPT)
  CASE(MATCH_SEQUENCE)
  CASE(MATCH_MAPPING)
  CASE(GET_LEN)
  CASE(MATCH_KEYS)
  CASE(MATCH_CLASS)
  CASE(MATCH_REST)
  CASE(PRINT_EXPR)
  CASE(INTRINSIC) SLOW(slow_other(vm, *frame, *ip));

enter_top:
  frame = state.top;
  R = frame->regs;
  pc = frame->pc;
  TICK(pc);
  NEXT();

raised:
  for (;;) {
    if (unwind_frame(vm, *frame, again)) {
      again = false;
      pc = frame->pc;
      NEXT();
    }
    again = false;
    const uint8_t flags = frame->flags;
    if (flags & kFrameGenerator) generator_finished(vm, *frame);
    pop_frame(vm, *frame);
    if (flags & kFrameEntry) return Value::raised();
    frame = state.top;
    R = frame->regs;
  }
}

}  // namespace bufo

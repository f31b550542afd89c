// Type: a Python class, with the slots that native code calls; attribute lookup; class creation.
//
// Every type, built-in or made by a script, is a Type object in VM::types, at the index that its
// instances carry in their heads. A slot is a C++ function or null ("unsupported"). A script's
// class inherits its base's slots; where it defines a dunder, the slot becomes a function that
// looks the dunder up and calls it (class.cc). Built-in types fill their dict on the first look-up.
// Follows Objects/typeobject.c (CPython 3.12) in behaviour.
#pragma once

#include "runtime/result.h"

namespace bufo {

struct Str;
struct Tuple;
struct Dict;
struct Shape;
struct Buffer;
struct CallArgs;
struct TypeSpec;
class Visitor;
enum class BufferRequest : uint32_t;

enum class BinaryOp : uint8_t {
  kAdd,
  kSub,
  kMul,
  kMatMul,
  kTrueDiv,
  kFloorDiv,
  kMod,
  kDivMod,
  kPow,
  kLShift,
  kRShift,
  kAnd,
  kOr,
  kXor,
};
inline constexpr int kBinaryOpCount = 14;

enum class CompareOp : uint8_t { kLt, kLe, kEq, kNe, kGt, kGe };

using UnarySlot = Result<Value> (*)(VM&, Value self);
using BinarySlot = Result<Value> (*)(VM&, Value left, Value right);

/// One slot per BinaryOp, named so that a type's table can say `.binary = {.add = f}`.
struct BinarySlots {
  BinarySlot add = nullptr, sub = nullptr, mul = nullptr, matmul = nullptr, truediv = nullptr,
             floordiv = nullptr, mod = nullptr, divmod = nullptr, pow = nullptr, lshift = nullptr,
             rshift = nullptr, and_ = nullptr, or_ = nullptr, xor_ = nullptr;
  BinarySlot& operator[](BinaryOp op) {
    return reinterpret_cast<BinarySlot*>(this)[static_cast<int>(op)];
  }
  BinarySlot operator[](BinaryOp op) const {
    return reinterpret_cast<const BinarySlot*>(this)[static_cast<int>(op)];
  }
};
static_assert(sizeof(BinarySlots) == kBinaryOpCount * sizeof(BinarySlot));

/// What a type can do. Slots may run Python code unless they say otherwise.
struct Slots {
  // --- life cycle
  /// Drops what the object owns; the caller then frees the block. Null: owns nothing.
  void (*dealloc)(VM&, Object*) = nullptr;
  /// Visits every owned Value (collector). Required for types with kTypeFlagGc. Runs no Python
  /// code.
  void (*traverse)(Object*, Visitor&) = nullptr;
  /// Breaks cycles: drops owned references, leaving a valid empty object.
  void (*clear)(VM&, Object*) = nullptr;
  /// __del__; set for script classes that define it, and for generators.
  void (*finalize)(VM&, Object*) = nullptr;
  /// Bytes of a variable-sized object without attribute storage (null: Type::instance_nbytes).
  size_t (*nbytes_of)(const Object*) = nullptr;
  Result<Value> (*new_)(VM&, Type& cls, const CallArgs&) = nullptr;
  Result<void> (*init)(VM&, Value self, const CallArgs&) = nullptr;

  // --- everyone
  UnarySlot repr = nullptr;
  UnarySlot str = nullptr;
  Result<int64_t> (*hash)(VM&, Value self) = nullptr;
  Result<Value> (*compare)(VM&, Value self, Value other, CompareOp) = nullptr;
  Result<Value> (*call)(VM&, Value self, const CallArgs&) = nullptr;
  Result<Value> (*getattr)(VM&, Value self, Str& name) = nullptr;
  /// `value` unbound: delete.
  Result<void> (*setattr)(VM&, Value self, Str& name, Value value) = nullptr;
  UnarySlot iter = nullptr;
  /// The next item, or unbound at the end (no StopIteration is raised by native iterators).
  UnarySlot next = nullptr;

  // --- descriptors: `instance` unbound when accessed through the class
  Result<Value> (*descr_get)(VM&, Value self, Value instance, Value owner) = nullptr;
  Result<void> (*descr_set)(VM&, Value self, Value instance, Value value) = nullptr;

  // --- numbers. Binary slots get the operands in source order, whichever side's type they come
  // from.
  BinarySlots binary = {};
  BinarySlots inplace = {};
  Result<Value> (*power3)(VM&, Value base, Value exponent, Value modulus) = nullptr;
  UnarySlot negative = nullptr, positive = nullptr, absolute = nullptr, invert = nullptr;
  Result<bool> (*truth)(VM&, Value self) = nullptr;
  UnarySlot to_int = nullptr, to_float = nullptr, to_index = nullptr;

  // --- sequences and mappings
  Result<ptrdiff_t> (*length)(VM&, Value self) = nullptr;
  Result<Value> (*getitem)(VM&, Value self, Value key) = nullptr;
  /// `value` unbound: delete.
  Result<void> (*setitem)(VM&, Value self, Value key, Value value) = nullptr;
  /// Sequence item by index >= 0 already adjusted; IndexError past the end. Used by
  /// SequenceIterator and unpacking.
  Result<Value> (*item)(VM&, Value self, ptrdiff_t index) = nullptr;
  Result<bool> (*contains)(VM&, Value self, Value item) = nullptr;
  BinarySlot concat = nullptr, inplace_concat = nullptr;  // + and += after numbers declined
  BinarySlot repeat = nullptr, inplace_repeat = nullptr;  // sequence * int (right is the int)

  // --- async
  UnarySlot await = nullptr, aiter = nullptr, anext = nullptr;

  // --- buffer protocol (PEP 3118), see buffer.h
  Result<void> (*buffer_acquire)(VM&, Value exporter, BufferRequest, Buffer& out) = nullptr;
  void (*buffer_release)(VM&, Value exporter, Buffer&) = nullptr;
};

enum TypeFlag : uint32_t {
  kTypeFlagGc = 1 << 0,        // instances live in GC pages
  kTypeFlagBase = 1 << 1,      // may be subclassed
  kTypeFlagHeap = 1 << 2,      // made by a class statement or type(): attributes can be set
  kTypeFlagSequence = 1 << 3,  // matches sequence patterns
  kTypeFlagMapping = 1 << 4,   // matches mapping patterns
  kTypeFlagHasAttrs = 1 << 5,  // instances have attribute storage (__dict__)
  kTypeFlagWeakrefable = 1 << 6,
  kTypeFlagAbstract = 1 << 7,         // __abstractmethods__ is not empty: object.__new__ refuses
  kTypeFlagNoInstantiation = 1 << 8,  // "cannot create 'x' instances"
  kTypeFlagHasDel = 1 << 9,
  kTypeFlagDictReady = 1 << 10,      // the dict of a built-in type has been filled
  kTypeFlagException = 1 << 11,      // a subclass of BaseException
  kTypeFlagCustomGetattr = 1 << 12,  // __getattribute__ or __getattr__ defined by a script
  kTypeFlagIsMetaclass = 1 << 13,
};

/// Where a type's instances keep attributes: nowhere, at a fixed offset, or behind a variable-sized
/// body.
inline constexpr uint32_t kAttrsNone = 0;
inline constexpr uint32_t kAttrsAtEnd = 0xffffffff;

struct Type : Object {
  static constexpr TypeIndex kIndex = kTypeType;

  uint16_t index;   // in VM::types; what instances carry
  uint16_t layout;  // the built-in type whose C++ struct the instances begin with
  uint32_t type_flags;
  // The fixed part of an instance: the layout's struct, then slot members and attribute header if
  // these lie at a fixed offset. What allocate_object adds by itself: inline attribute slots, and
  // with kAttrsAtEnd the slot members and the attribute header at the block's end.
  uint32_t instance_nbytes;
  uint32_t item_nbytes;     // of a variable-sized layout
  uint32_t attrs_offset;    // kAttrsNone, kAttrsAtEnd or bytes from the object's start
  uint32_t inline_attrs;    // attribute slots inside a new instance; learned from earlier ones
  uint32_t slot_members;    // __slots__ values, inherited ones included; see slot_members_of
  uint32_t members_offset;  // where they begin (the end of the layout's struct)
  /// Changes whenever a look-up through this type may give something else. Never repeats within a
  /// VM.
  uint64_t version;
  Str* name;             // owned; __name__
  Value qualname;        // owned
  Type* base;            // owned, null for object
  Value bases;           // owned tuple
  Value mro;             // owned tuple of Types
  Value dict;            // owned Dict; use type_dict(): filled on demand for built-in types
  Shape* root_shape;     // of instances without attributes yet
  Value subclasses;      // owned: dict of id -> weak Type*, managed by class.cc; unbound when none
  const TypeSpec* spec;  // null for script classes
  Slots slots;

  bool has_flag(TypeFlag f) const { return (type_flags & f) != 0; }
  bool is_subtype_of(const Type& other) const;
};

// --- look-up

/// The type's own dict, filled first if it is a built-in's. Never fails after VM start-up succeeds
/// in making it.
Dict& type_dict(VM&, Type&);
/// The attribute in the MRO, borrowed; unbound when absent. Raises nothing, runs no Python code.
Value type_lookup(VM&, Type&, Str& name);
/// Looks up a dunder on the value's type and binds it to the value: what `type(v).name.__get__(v)`
/// gives. Unbound when absent.
Result<Value> lookup_special(VM&, Value v, Str& name);
/// To be called after any change to the type's dict or bases: new versions for it and all
/// subclasses, slots recomputed. Runs no Python code.
void type_modified(VM&, Type&);

/// object.__getattribute__ / __setattr__ semantics; inlined by caches in the dispatch loop.
Result<Value> generic_getattr(VM&, Value self, Str& name);
Result<void> generic_setattr(VM&, Value self, Str& name, Value value);
/// As generic_getattr, but unbound instead of AttributeError when nothing is found. (A descriptor
/// may raise AttributeError all the same.)
Result<Value> try_generic_getattr(VM&, Value self, Str& name);

/// The `__slots__` values of an instance, unbound where not set: allocate_object initialises them,
/// the generic traverse, clear and dealloc visit and drop them. They lie behind the layout's
/// struct, before the attribute storage; of variable-sized layouts at the end of the block.
Value* slot_members_at_end(const Type& type, Object* o);
inline Value* slot_members_of(const Type& type, Object* o) {
  if (type.slots.nbytes_of != nullptr) return slot_members_at_end(type, o);
  return reinterpret_cast<Value*>(reinterpret_cast<char*>(o) + type.members_offset);
}

// --- built-in types (native_type.cc)

/// VM start-up: a Type for every row of types.def and exceptions.def. False: memory was refused.
/// vm.types must be able to hold kTypeFirstFree entries or be null. The specs of exceptions come
/// from exception_spec (types/exception.h).
bool init_native_types(VM&);
/// A built-in type that a module adds at run time; `index` 0: the next free one. The type is
/// immortal.
Result<Type*> build_native_type(VM&, const TypeSpec&, uint16_t index = 0);
/// Frees what type.cc keeps in the VM (the look-up cache); the types are freed with the heap.
void free_type_state(VM&);

// --- class creation

/// type(name, bases, namespace, **kwds) for metaclass `meta`: C3, layout, slots, __set_name__,
/// __init_subclass__. Runs Python code. TypeErrors as CPython's.
Result<Value> make_class(VM&, Type& meta, Str& name, Tuple& bases, Dict& namespace_,
                         const CallArgs& kwds);
/// builtins.__build_class__(function, name, /, *bases, metaclass=…, **kwds): PEP 560, PEP 3115.
/// The body runs through hooks.run_class_body.
Result<Value> build_class(VM&, const CallArgs&);
/// The same as the native of a row with signature "(*args, **kwds)".
class Args;
Result<Value> build_class_function(VM&, const Args&);
/// isinstance/issubclass without hooks.
bool is_subtype(VM&, const Type&, const Type& of);
/// Text for messages: the tp_name ("collections.deque" for built-ins with a module, __name__ for
/// script classes).
const char* type_name(const Type&);

}  // namespace bufo

// Struct sequences: tuples whose items have names, such as time.struct_time and sys.float_info.
//
// A struct sequence type is a subtype of tuple with a GetSet row per named field; fields past the
// visible ones are attributes only. A file that makes one has, with static storage,
//   constexpr GetSet kFields[] = {struct_field<0>("tm_year", "…"), …, hidden_field<0>("tm_zone")};
//   constinit const StructSequenceSpec kSpec = struct_sequence("time.struct_time", kFields, 9,
//   "…");
// and gets the type of this VM, built on first use, from struct_sequence_type.
// Follows Objects/structseq.c (CPython 3.12) in behaviour.
#pragma once

#include "runtime/types/containers.h"

namespace bufo {

struct StructSequenceSpec {
  TypeSpec type;     // first, since Type::spec leads here
  uint32_t visible;  // items as a tuple
  uint32_t hidden;   // further fields
  uint32_t unnamed;  // visible items at the end that have no name of their own
};

Result<Value> struct_get_item(Value self, size_t i);
Result<Value> struct_get_hidden(VM&, Value self, size_t i);
Result<void> struct_set_refused(VM&, Value self, Value value);

/// The row of the i-th visible item.
template <size_t i>
constexpr GetSet struct_field(const char* name, const char* doc = nullptr) {
  return {name, [](VM&, Value self) { return struct_get_item(self, i); }, struct_set_refused, doc};
}
/// The row of the i-th field that is an attribute only; None where it was not given.
template <size_t i>
constexpr GetSet hidden_field(const char* name, const char* doc = nullptr) {
  return {name, [](VM& vm, Value self) { return struct_get_hidden(vm, self, i); },
          struct_set_refused, doc};
}

/// `fields`: the named visible items in order, then the hidden ones in order.
constexpr StructSequenceSpec struct_sequence(const char* name, std::span<const GetSet> fields,
                                             uint32_t visible, const char* doc,
                                             uint32_t unnamed = 0);

/// The type in this VM; immortal.
Result<Type*> struct_sequence_type(VM&, const StructSequenceSpec&);
/// A new instance; `items` are borrowed, the visible ones first, then the hidden ones.
Result<Ref<Tuple>> make_struct_sequence(VM&, const StructSequenceSpec&,
                                        std::span<const Value> items);
/// The type that build_native_type made of this spec in this VM, or null.
Type* find_native_type(VM&, const TypeSpec&);

// --- what the specs consist of
Result<Value> struct_sequence_new(VM&, Type&, const CallArgs&);
Result<Value> struct_sequence_repr(VM&, Value);
Result<void> struct_sequence_fill(VM&, Type&, Dict&);
extern const Method kStructSequenceReduce[1];

constexpr StructSequenceSpec struct_sequence(const char* name, std::span<const GetSet> fields,
                                             uint32_t visible, const char* doc, uint32_t unnamed) {
  return {.type = {.name = name,
                   .base = kTypeTuple,
                   .nbytes = sizeof(Tuple) - sizeof(Value),
                   .item_nbytes = sizeof(Value),
                   .slots = {.new_ = struct_sequence_new, .repr = struct_sequence_repr},
                   .methods = std::span<const Method>(kStructSequenceReduce, 1),
                   .getsets = fields,
                   .doc = doc,
                   .fill = struct_sequence_fill},
          .visible = visible,
          .hidden = static_cast<uint32_t>(fields.size()) - (visible - unnamed),
          .unnamed = unnamed};
}

}  // namespace bufo

// pwd and grp: the users and groups of the system.
#include <grp.h>
#include <pwd.h>

#include <cerrno>
#include <string>

#include "runtime/codecs.h"
#include "runtime/modules.h"
#include "runtime/types/containers.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"
#include "runtime/types/struct_sequence.h"

namespace bufo {

namespace {

constexpr GetSet kUserFields[] = {
    struct_field<0>("pw_name", "user name"),      struct_field<1>("pw_passwd", "password"),
    struct_field<2>("pw_uid", "user id"),         struct_field<3>("pw_gid", "group id"),
    struct_field<4>("pw_gecos", "real name"),     struct_field<5>("pw_dir", "home directory"),
    struct_field<6>("pw_shell", "shell program"),
};
constinit const StructSequenceSpec kUserSpec =
    struct_sequence("pwd.struct_passwd", kUserFields, 7, "One user of the system.");

constexpr GetSet kGroupFields[] = {
    struct_field<0>("gr_name", "group name"),
    struct_field<1>("gr_passwd", "password"),
    struct_field<2>("gr_gid", "group id"),
    struct_field<3>("gr_mem", "group members"),
};
constinit const StructSequenceSpec kGroupSpec =
    struct_sequence("grp.struct_group", kGroupFields, 4, "One group of the system.");

Result<Value> text_of(VM& vm, const char* text) {
  if (text == nullptr) return none();
  const std::string_view view(text);
  return decode_bytes(vm, reinterpret_cast<const uint8_t*>(text),
                      static_cast<ptrdiff_t>(view.size()), "utf-8", "surrogateescape");
}
Result<Value> id_of(VM& vm, uint32_t id) {
  return make_int(vm, id == UINT32_MAX ? -1 : static_cast<int64_t>(id));
}

Result<Value> user(VM& vm, const passwd& entry) {
  const AnyRef name = TRY(text_of(vm, entry.pw_name)), password = TRY(text_of(vm, entry.pw_passwd));
  const AnyRef uid = TRY(id_of(vm, entry.pw_uid)), gid = TRY(id_of(vm, entry.pw_gid));
  const AnyRef real_name = TRY(text_of(vm, entry.pw_gecos)), home = TRY(text_of(vm, entry.pw_dir));
  const AnyRef shell = TRY(text_of(vm, entry.pw_shell));
  const Value items[] = {name, password, uid, gid, real_name, home, shell};
  return make_struct_sequence(vm, kUserSpec, items);
}
Result<Value> group_of(VM& vm, const group& entry) {
  const AnyRef name = TRY(text_of(vm, entry.gr_name)), password = TRY(text_of(vm, entry.gr_passwd));
  const AnyRef gid = TRY(id_of(vm, entry.gr_gid));
  const Ref<List> members = TRY(make_list(vm));
  for (char** member = entry.gr_mem; member != nullptr && *member != nullptr; ++member) {
    const AnyRef text = TRY(text_of(vm, *member));
    TRY(list_append(vm, *members, text));
  }
  const Value items[] = {name, password, gid, members};
  return make_struct_sequence(vm, kGroupSpec, items);
}

/// An id as the system has it; false: no such id can exist.
Result<bool> id_argument(VM& vm, const Args& args, uint32_t& id) {
  const AnyRef index = TRY(to_index(vm, args[0]));
  int64_t number;
  if (!try_int64(index, number) || number < -1 || number > UINT32_MAX) return false;
  id = static_cast<uint32_t>(number);
  return true;
}

/// A str argument, with the message of functions that have one.
Result<Str*> name_object(VM& vm, Value v, const char* function) {
  if (Str* name = try_as<Str>(vm, v)) return name;
  return vm.raise<TypeError>("{}() argument must be str, not {}", function, type_name_of(v));
}

Result<Value> pwd_getpwuid(VM& vm, const Args& args) {
  uint32_t id = 0;
  const bool possible = TRY(id_argument(vm, args, id));
  const passwd* entry = possible ? getpwuid(id) : nullptr;
  if (entry != nullptr) return user(vm, *entry);
  const Ref<Str> message = TRY(format(vm, "getpwuid(): uid not found: {}", str_of(args[0])));
  return raise_with_value(vm, kTypeKeyError, message);
}
Result<Value> pwd_getpwnam(VM& vm, const Args& args) {
  Str* name = TRY(name_object(vm, args[0], "getpwnam"));
  const std::string_view text = TRY(str_utf8(vm, *name));
  if (text.find('\0') != std::string_view::npos) return vm.raise<ValueError>("embedded null byte");
  const passwd* entry = getpwnam(std::string(text).c_str());
  if (entry != nullptr) return user(vm, *entry);
  const Ref<Str> message = TRY(format(vm, "getpwnam(): name not found: {}", repr_of(args[0])));
  return raise_with_value(vm, kTypeKeyError, message);
}
Result<Value> pwd_getpwall(VM& vm, const Args&) {
  Ref<List> all = TRY(make_list(vm));
  setpwent();
  while (const passwd* entry = getpwent()) {
    const AnyRef item = TRY(user(vm, *entry));
    TRY(list_append(vm, *all, item));
  }
  endpwent();
  return all;
}

Result<Value> grp_getgrgid(VM& vm, const Args& args) {
  uint32_t id = 0;
  const bool possible = TRY(id_argument(vm, args, id));
  const group* entry = possible ? getgrgid(id) : nullptr;
  if (entry != nullptr) return group_of(vm, *entry);
  const Ref<Str> message = TRY(format(vm, "getgrgid(): gid not found: {}", str_of(args[0])));
  return raise_with_value(vm, kTypeKeyError, message);
}
Result<Value> grp_getgrnam(VM& vm, const Args& args) {
  Str* name = TRY(name_object(vm, args[0], "getgrnam"));
  const std::string_view text = TRY(str_utf8(vm, *name));
  if (text.find('\0') != std::string_view::npos) return vm.raise<ValueError>("embedded null byte");
  const group* entry = getgrnam(std::string(text).c_str());
  if (entry != nullptr) return group_of(vm, *entry);
  const Ref<Str> message = TRY(format(vm, "getgrnam(): name not found: {}", repr_of(args[0])));
  return raise_with_value(vm, kTypeKeyError, message);
}
Result<Value> grp_getgrall(VM& vm, const Args&) {
  Ref<List> all = TRY(make_list(vm));
  setgrent();
  while (const group* entry = getgrent()) {
    const AnyRef item = TRY(group_of(vm, *entry));
    TRY(list_append(vm, *all, item));
  }
  endgrent();
  return all;
}

constexpr Method kPwdFunctions[] = {
    function("getpwuid", "(uid, /)", pwd_getpwuid, "The user with this id."),
    function("getpwnam", "(name, /)", pwd_getpwnam, "The user with this name."),
    function("getpwall", "()", pwd_getpwall, "All users, in no particular order."),
};
constexpr Method kGrpFunctions[] = {
    function("getgrgid", "(id)", grp_getgrgid, "The group with this id."),
    function("getgrnam", "(name)", grp_getgrnam, "The group with this name."),
    function("getgrall", "()", grp_getgrall, "All groups, in no particular order."),
};

Result<void> pwd_init(VM& vm, Dict& dict) {
  Type* type = TRY(struct_sequence_type(vm, kUserSpec));
  return dict_set_str(vm, dict, "struct_passwd", type);
}
Result<void> grp_init(VM& vm, Dict& dict) {
  Type* type = TRY(struct_sequence_type(vm, kGroupSpec));
  return dict_set_str(vm, dict, "struct_group", type);
}

}  // namespace

constinit const ModuleSpec kPwdModule = {
    .name = "pwd",
    .functions = kPwdFunctions,
    .init = pwd_init,
    .doc = "The users of the system.",
};
constinit const ModuleSpec kGrpModule = {
    .name = "grp",
    .functions = kGrpFunctions,
    .init = grp_init,
    .doc = "The groups of the system.",
};

}  // namespace bufo

// What the files of the module _collections share.
#pragma once

#include "runtime/types/dict_table.h"
#include "runtime/types/dict_views.h"
#include "runtime/types/owned_fields.h"

namespace bufo {

inline const Slots& dict_slots(VM& vm) { return vm.type(kTypeDict).slots; }

}  // namespace bufo

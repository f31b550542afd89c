// Lines from a terminal through GNU readline; the only place that knows it.
#pragma once

#include <string>

#include "runtime/vm.h"

namespace bufo {

enum class LineOutcome : uint8_t { kLine, kEnd, kInterrupted };

/// Reads a line (without its end) with editing and history.
LineOutcome edit_line(VM&, const std::string& prompt, std::string& line);
/// Names and attributes offered for Tab; called once.
void start_editor(VM&);

}  // namespace bufo

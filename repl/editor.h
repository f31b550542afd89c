// Lines from a terminal through GNU readline; the only place that knows it.
#pragma once

#include <string>

#include "runtime/vm.h"

namespace bufo {

enum class LineOutcome : uint8_t { kLine, kEnd, kInterrupted };

/// Loads readline, with names and attributes offered for Tab. False when it is not installed: lines
/// are then read without editing.
bool start_editor(VM&);
/// Reads a line (without its end) with editing and history. After start_editor().
LineOutcome edit_line(VM&, const std::string& prompt, std::string& line);
/// The prompt's history, kept in ~/.bufo_history.
void read_editor_history();
void write_editor_history();

}  // namespace bufo

# Bufo: one Makefile, read from top to bottom. `make help` lists the targets.
#
# Everything that is built goes to build/$(config)/; build/bufo and build/libbufo.a are the release
# program and library.

# --- Settings -------------------------------------------------------------------------------------

config ?= release
known_configs := debug release sanitize stress coverage fuzz
ifeq ($(filter $(config),$(known_configs)),)
  $(error config=$(config) is unknown; choose one of: $(known_configs))
endif

# Where the output goes. CI builds with two compilers side by side and sets it.
out ?= build/$(config)

# Link-time optimisation for the release build, e.g. LTO=-flto=auto.
LTO ?=

# A build on all processors, unless -j says otherwise.
ifeq ($(filter -j%,$(MAKEFLAGS)),)
  MAKEFLAGS += -j$(shell nproc 2>/dev/null || echo 2)
endif
MAKEFLAGS += --no-builtin-rules
.SUFFIXES:
.DELETE_ON_ERROR:

ifeq ($(config),fuzz)
  ifeq ($(origin CXX),default)
    CXX := clang++
  endif
endif
ifeq ($(origin CXX),default)
  CXX := g++
endif
compiler_is_clang := $(findstring clang,$(shell $(CXX) --version 2>/dev/null))

# ccache, where it is installed, makes a rebuild in another folder cheap.
ccache := $(shell command -v ccache 2>/dev/null)
CCACHE_BASEDIR ?= $(CURDIR)
CCACHE_NOHASHDIR ?= 1
export CCACHE_BASEDIR CCACHE_NOHASHDIR
compile := $(if $(ccache),ccache )$(CXX)

warnings := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Werror
# Objects with items of their own end in an array of one, which stands for as many as there are;
# Clang 14 takes it at its word in classes with a base. GCC 12, for its part, follows the constant
# words that are Values (unbound, None) to where they would point if they were objects.
warnings += -Wno-array-bounds
language := -std=c++20 -fno-exceptions -fno-rtti

flags_debug    := -O0 -g1 -DBUFO_DEBUG=1
flags_release  := -O2 -DNDEBUG -ffunction-sections -fdata-sections $(LTO)
flags_sanitize := -O1 -g1 -DBUFO_DEBUG=1 -fsanitize=address,undefined -fno-sanitize-recover=all \
                  -fno-omit-frame-pointer
flags_stress   := -O1 -g1 -DBUFO_DEBUG=1 -DBUFO_STRESS=1
flags_coverage := -O0 -g1 -DBUFO_DEBUG=1 --coverage
flags_fuzz     := -O1 -g1 -DBUFO_DEBUG=1 -fsanitize=fuzzer-no-link,address,undefined \
                  -fno-sanitize-recover=all -fno-omit-frame-pointer

CPPFLAGS += -I. -MMD -MP
CXXFLAGS += $(language) $(warnings) $(flags_$(config))
LDFLAGS += $(flags_$(config))
# Fewer symbols to look up at the start of a program that lives for a millisecond.
ifeq ($(config),release)
  LDFLAGS += -static-libstdc++ -static-libgcc -no-pie -Wl,--gc-sections -Wl,-O1
endif

# The library's own dependencies. pkg-config is asked only when something is
# linked, because the packages may have been installed by this very run of make.
library_libs = $(shell pkg-config --libs gmp libutf8proc zlib 2>/dev/null || \
                       echo -lgmp -lutf8proc -lz) -lpthread
# The release program takes the small ones in whole where their archives are installed: each shared
# library costs a tenth of its start.
static_names := gmp utf8proc z
archive_of = $(or $(filter /%,$(shell $(CXX) -print-file-name=$(patsubst -l%,lib%.a,$(1)))),$(1))
program_library_libs = $(foreach lib,$(library_libs),$(if \
    $(and $(filter release,$(config)),$(filter $(static_names:%=-l%),$(lib))),$(call archive_of,$(lib)),$(lib)))
# GNU readline is loaded when a terminal needs it (repl/readline_library.h); only its headers are
# needed here.
program_libs = -ldl
gtest_libs = $(shell pkg-config --libs gtest_main 2>/dev/null || echo -lgtest_main -lgtest) -lpthread

# --- Sources and what is made of them -------------------------------------------------------------

# Every .cc file below $(1).
sources_below = $(patsubst ./%,%,$(sort $(shell find $(1) -name '*.cc' 2>/dev/null)))
objects_of = $(patsubst %.cc,$(out)/obj/%.o,$(1))

# runtime/: objects, memory, buffers. The modules written in Python are frozen into it.
frozen_sources := $(sort $(shell find runtime/lib -name '*.py' 2>/dev/null))
frozen_object := $(out)/obj/gen/frozen_modules.o
runtime_objects := $(call objects_of,$(call sources_below,runtime)) $(frozen_object)

# interp/: source text to running program, and the public headers.
interp_objects := $(call objects_of,$(call sources_below,interp))

# repl/: the program, the one place that knows GNU readline.
repl_objects := $(call objects_of,$(call sources_below,repl))

# tests/
unit_objects := $(call objects_of,$(call sources_below,tests/unit))
testbuffer_objects := $(call objects_of,tests/support/testbuffer.cc)
runner_objects := $(call objects_of,$(call sources_below,tests/runner))
embed_programs := $(patsubst %.cc,$(out)/%,$(call sources_below,tests/embed)) \
                  $(if $(wildcard tests/embed),$(out)/tests/embed/c_header \
                  $(out)/tests/embed/head_of_bufo_h $(out)/tests/embed/readme)
link_programs := $(patsubst %.cc,$(out)/%,$(call sources_below,tests/link))
fuzz_programs := $(patsubst %.cc,$(out)/%,$(call sources_below,tests/fuzz))

library := $(out)/libbufo.a
runtime_library := $(out)/libbufo-runtime.a
program := $(out)/bufo
unit_tests := $(out)/unit_tests
test_runner := $(out)/test_runner
# The program with the module _testbuffer, for CPython's test_buffer.py.
testbuffer_program := $(out)/bufo_testbuffer

.PHONY: all library program
all: library program
library: $(library)
program: $(if $(repl_objects),$(program))
ifeq ($(out),build/release)
library: build/libbufo.a
program: $(if $(repl_objects),build/bufo)
endif
ifeq ($(config),fuzz)
all: $(fuzz_programs)
program:
endif

$(runtime_library): $(runtime_objects)
$(library): $(runtime_objects) $(interp_objects)
$(program): $(repl_objects) $(library)
$(program): libs = $(program_library_libs) $(program_libs)
$(unit_tests): $(unit_objects) $(library)
$(unit_tests): libs = $(gtest_libs) $(library_libs)
$(test_runner): $(runner_objects)
$(testbuffer_program): $(testbuffer_objects) $(repl_objects) $(library)
$(testbuffer_program): libs = $(program_library_libs) $(program_libs)
$(filter-out %/head_of_bufo_h %/readme,$(embed_programs)): $(out)/%: $(out)/obj/%.o $(library)
$(out)/tests/embed/head_of_bufo_h $(out)/tests/embed/readme: \
  $(out)/tests/embed/%: $(out)/obj/gen/embed/%.o $(library)
$(embed_programs): libs = $(library_libs)
# These take whole libraries, so that an undefined reference anywhere in one is found.
$(link_programs): $(out)/%: $(out)/obj/%.o
$(out)/tests/link/runtime_alone: whole = $(runtime_library)
$(out)/tests/link/runtime_alone: $(runtime_library)
$(out)/tests/link/library_alone: whole = $(library)
$(out)/tests/link/library_alone: $(library)
$(link_programs): libs = -Wl,--whole-archive $(whole) -Wl,--no-whole-archive $(library_libs)
$(fuzz_programs): $(out)/%: $(out)/obj/%.o $(library)
$(fuzz_programs): libs = -fsanitize=fuzzer $(library_libs)

# --- Flags of single files and folders ------------------------------------------------------------

# Whoever embeds Bufo adds one directory and nothing else, and may like exceptions and RTTI.
$(out)/obj/tests/embed/%.o $(out)/obj/gen/embed/%.o: CPPFLAGS := -Iinterp/include -MMD -MP
$(out)/obj/tests/embed/%.o $(out)/obj/gen/embed/%.o: CXXFLAGS := \
  -std=c++20 $(warnings) $(flags_$(config))
# The one that shows that neither is needed.
$(out)/obj/tests/embed/running.o: CXXFLAGS += -fno-exceptions -fno-rtti

# Computed gotos are worth having only if GCC gives every opcode its own indirect jump.
ifeq ($(config)$(compiler_is_clang),release)
$(out)/obj/interp/eval.o: CXXFLAGS += \
  $(shell $(CXX) --param max-goto-duplication-insns=64 -E -x c++ /dev/null >/dev/null 2>&1 && \
          echo --param max-goto-duplication-insns=64)
endif

# GoogleTest's own macros do not pass all of our warnings under Clang.
$(out)/obj/tests/unit/%.o: CXXFLAGS += $(if $(compiler_is_clang),-Wno-gnu-zero-variadic-macro-arguments)

# Clang counts the characters of a string literal, and a module may have more than 65,536.
$(frozen_object): CXXFLAGS += -Wno-overlength-strings

# --- Rules ----------------------------------------------------------------------------------------

# Objects are rebuilt when the compiler or a flag changes.
flags_file := $(out)/flags
flags_text := $(compile) $(CPPFLAGS) $(CXXFLAGS)
ifneq ($(flags_text),$(shell cat $(flags_file) 2>/dev/null))
.PHONY: $(flags_file)
endif
$(flags_file):
	@mkdir -p $(@D)
	@echo '$(flags_text)' > $@

# Asked once: afterwards the file says that the needed headers and tools were found.
deps_file := build/deps
$(deps_file): scripts/install_deps
	@mkdir -p $(@D)
	@CXX='$(CXX)' scripts/install_deps --if-absent
	@touch $@

$(out)/obj/%.o: %.cc $(flags_file) | $(deps_file)
	@mkdir -p $(@D)
	@echo "  C++ $<"
	@$(compile) $(CPPFLAGS) $(CXXFLAGS) -c $< -o $@

# The C header, as C11.
$(out)/obj/tests/embed/%.o: tests/embed/%.c $(flags_file) | $(deps_file)
	@mkdir -p $(@D)
	@echo "  C   $<"
	@$(if $(ccache),ccache )$(CC) $(CPPFLAGS) -std=c11 -Wall -Wextra -Wpedantic -Werror \
	  $(flags_$(config)) -c $< -o $@

# The programs that headers and README show.
$(out)/gen/embed/head_of_bufo_h.cc: interp/include/bufo/bufo.h scripts/extract_snippets
	@mkdir -p $(@D)
	@scripts/extract_snippets $< > $@
$(out)/gen/embed/readme.cc: README.md scripts/extract_snippets
	@mkdir -p $(@D)
	@scripts/extract_snippets $< > $@
$(out)/obj/gen/embed/%.o: $(out)/gen/embed/%.cc $(flags_file) | $(deps_file)
	@mkdir -p $(@D)
	@echo "  C++ $<"
	@$(compile) $(CPPFLAGS) $(CXXFLAGS) -c $< -o $@

$(frozen_object): $(out)/gen/frozen_modules.cc runtime/frozen.h $(flags_file) | $(deps_file)
	@mkdir -p $(@D)
	@echo "  C++ $<"
	@$(compile) $(CPPFLAGS) $(CXXFLAGS) -c $< -o $@

$(out)/gen/frozen_modules.cc: scripts/freeze_modules $(frozen_sources) $(if $(wildcard runtime/lib),runtime/lib)
	@mkdir -p $(@D)
	@scripts/freeze_modules $(frozen_sources) > $@

$(library) $(runtime_library):
	@mkdir -p $(@D)
	@rm -f $@
	@ar rcs $@ $^

$(program) $(unit_tests) $(test_runner) $(testbuffer_program) $(embed_programs) $(link_programs) $(fuzz_programs):
	@mkdir -p $(@D)
	@echo "  LINK $@"
	@$(CXX) $(LDFLAGS) $(filter-out $(whole),$^) $(libs) -o $@

# A hard link is enough, and keeps the time stamps.
build/bufo: build/release/bufo
	@ln -f $< $@
build/libbufo.a: build/release/libbufo.a
	@ln -f $< $@

-include $(patsubst %.o,%.d,$(runtime_objects) $(interp_objects) $(repl_objects) $(unit_objects) \
           $(runner_objects) $(patsubst $(out)/%,$(out)/obj/%.d,$(embed_programs) $(link_programs) \
           $(fuzz_programs)))

# --- Targets --------------------------------------------------------------------------------------

.PHONY: testbuffer
testbuffer: $(testbuffer_program)

.PHONY: run test unit scripts tracebacks transcripts cli embed link differences conformance \
        imports bench format \
        check-format check-layers deps clean help

run: $(program)
	@$(program)

# Each suite ends with a line `N passed, N failed`; run_suites adds them up.
suites := unit scripts tracebacks transcripts cli differences $(if $(embed_programs),embed) \
          $(if $(link_programs),link)
suite_files := $(program) $(test_runner) $(if $(filter unit,$(suites)),$(unit_tests)) \
               $(embed_programs) $(link_programs)
# A program that hangs is stopped; the slow configurations get more time for the same work.
run_suites = TIMEOUT=$(if $(filter release,$(config)),10,60) scripts/run_suites $(out)

test: $(suite_files)
	@$(run_suites) $(suites)
unit: $(unit_tests)
	@$(run_suites) unit
scripts tracebacks transcripts cli differences: $(program) $(test_runner)
	@$(run_suites) $@
embed: $(embed_programs)
	@$(run_suites) embed
link: $(link_programs)
	@$(run_suites) link

# What CPython itself is needed for: its tests and its library (CPYTHON_LIB=DIR).
conformance: $(testbuffer_program)
	@tests/conformance/run.py --interp $(testbuffer_program)
imports: $(program)
	@scripts/check_imports --interp $(program)

bench: $(program)
	@scripts/run_bench $(program)

format:
	@scripts/format
check-format:
	@scripts/format --check
check-layers:
	@scripts/check_layers

deps:
	@scripts/install_deps
	@mkdir -p build && touch $(deps_file)

clean:
	rm -rf build

help:
	@echo 'make                build/bufo and build/libbufo.a'
	@echo 'make run            build, then start the REPL'
	@echo 'make test           every test; the last line is `N passed, N failed`'
	@echo 'make unit           GoogleTest only'
	@echo 'make scripts        tests/scripts: small .py files with their expectations in comments'
	@echo 'make tracebacks     tests/tracebacks: what is printed when a program fails'
	@echo 'make transcripts    tests/transcripts: golden REPL sessions'
	@echo 'make cli            tests/cli: options, exit statuses, standard streams'
	@echo 'make differences    tests/differences: what differs from CPython 3.12 on purpose'
	@echo 'make conformance    tests of CPython, unmodified; make imports: its library (CPYTHON_LIB=DIR)'
	@echo 'make embed link     programs using the public headers; proofs of the layering'
	@echo 'make testbuffer     the program with the test-only module _testbuffer'
	@echo 'make bench          benchmark programs beside CPython'
	@echo 'make format         clang-format in place; make check-format only looks'
	@echo 'make check-layers   refuse an include that looks upwards'
	@echo 'make deps           install what the build needs (Debian, Ubuntu)'
	@echo 'make clean          remove build/'
	@echo
	@echo 'config=release|debug|sanitize|stress|coverage|fuzz   (now $(config)), output in $(out)/'
	@echo 'CXX=clang++, LTO=-flto=auto, out=DIR as usual'

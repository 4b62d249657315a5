#include "CFuzzDriver.h"

#include <stddef.h>
#include <stdint.h>

// libFuzzer's own (compiler-rt, FuzzerInterface.h) and the Swift target's.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *, size_t));
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

// The package manager gives an executable's main the name of its target, and a library's main is not seen then.
int Fuzz_main(int argc, char **argv) { return LLVMFuzzerRunDriver(&argc, &argv, LLVMFuzzerTestOneInput); }

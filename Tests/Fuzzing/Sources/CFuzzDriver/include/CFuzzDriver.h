#ifndef CFUZZDRIVER_H
#define CFUZZDRIVER_H

// The program's beginning by the name that the package manager's linking asks for. It hands over to libFuzzer.
int Fuzz_main(int argc, char **argv);

#endif

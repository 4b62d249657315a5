#include "CNcurses.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

bool hsd_window_size(int terminal, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(terminal, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}

int hsd_reopen_terminal(int terminal) {
  const int flags = O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
  char path[64];
  int descriptor = ttyname_r(terminal, path, sizeof path) == 0 ? open(path, flags) : -1;
  // The device may belong to someone else (su) or have no name here (a container); /dev/tty always opens where it is the same.
  if (descriptor < 0 && tcgetsid(terminal) == getsid(0)) descriptor = open("/dev/tty", flags);
  return descriptor;
}

int hsd_open_controlling_terminal(int terminal) {
  if (tcgetsid(terminal) != getsid(0)) return -1;
  return open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
}

void hsd_keep_standard_descriptors(void) {
  int descriptor;
  // open() takes the lowest number that is free.
  do descriptor = open("/dev/null", O_RDWR);
  while (descriptor >= 0 && descriptor <= STDERR_FILENO);
  if (descriptor >= 0) close(descriptor);
}

int hsd_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }

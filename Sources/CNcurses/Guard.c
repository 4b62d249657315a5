// Everything here may run inside a signal handler: only async-signal-safe calls (signal-safety(7)).
#include "CNcurses.h"

#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

enum {
  RESET_CAPACITY = 512,
  /// Of the captured standard error, this much is shown at the end.
  TAIL = 8192,
  STACK = 64 * 1024,
};

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};
enum { CRASHES = sizeof crashes / sizeof *crashes };

static struct {
  volatile sig_atomic_t is_armed;
  int terminal;
  unsigned char reset[RESET_CAPACITY];
  size_t count;
  struct termios before;
  int captured;
  int standard_error;
  struct sigaction previous[CRASHES];
} guard;

static unsigned char stack[STACK];

static void send(int descriptor, const void *bytes, size_t count) {
  const unsigned char *next = bytes;
  while (count > 0) {
    ssize_t written = write(descriptor, next, count);
    if (written <= 0) return;
    next += written;
    count -= (size_t)written;
  }
}

static void show_captured(void) {
  static unsigned char tail[TAIL];
  struct stat status;
  dup2(guard.standard_error, STDERR_FILENO);
  if (fstat(guard.captured, &status) != 0) return;
  off_t start = status.st_size > TAIL ? status.st_size - TAIL : 0;
  ssize_t count = pread(guard.captured, tail, TAIL, start);
  if (count > 0) send(STDERR_FILENO, tail, (size_t)count);
}

static void give_back(void) {
  if (!__atomic_exchange_n(&guard.is_armed, 0, __ATOMIC_SEQ_CST)) return;
  // A stalled terminal must not keep a dead program: drop what it has not taken.
  struct pollfd room = {.fd = guard.terminal, .events = POLLOUT};
  if (poll(&room, 1, 0) == 0) tcflush(guard.terminal, TCOFLUSH);
  send(guard.terminal, guard.reset, guard.count);
  tcflush(guard.terminal, TCIFLUSH);
  tcsetattr(guard.terminal, TCSANOW, &guard.before);
  if (guard.captured >= 0) show_captured();
}

static void crashed(int signal) {
  give_back();
  // As if there had been no handler, or on to Swift's backtrace.
  for (int index = 0; index < CRASHES; index++) {
    if (crashes[index] == signal) sigaction(signal, &guard.previous[index], NULL);
  }
  raise(signal);
}

void hsd_guard_arm(
  int terminal, const void *reset, size_t count, const struct termios *before, int captured, int standard_error) {
  static bool is_installed;
  if (count > RESET_CAPACITY) count = RESET_CAPACITY;
  guard.is_armed = 0;
  guard.terminal = terminal;
  memcpy(guard.reset, reset, count);
  guard.count = count;
  guard.before = *before;
  guard.captured = captured;
  guard.standard_error = standard_error;
  if (!is_installed) {
    is_installed = true;
    atexit(give_back);
    stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&alternate, NULL);
    struct sigaction action = {.sa_handler = crashed, .sa_flags = SA_ONSTACK | SA_NODEFER};
    sigemptyset(&action.sa_mask);
    for (int index = 0; index < CRASHES; index++) sigaction(crashes[index], &action, &guard.previous[index]);
    // Where a toolchain is installed, Swift's own handler asks questions at the terminal for half a minute; only a developer wants that.
    if (getenv("SWIFT_BACKTRACE") == NULL) memset(guard.previous, 0, sizeof guard.previous);
  }
  guard.is_armed = 1;
}

void hsd_guard_disarm(void) { guard.is_armed = 0; }

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
  /// What a terminal with room takes without blocking (WAKEUP_CHARS of Linux).
  PIECE = 256,
  /// How long a terminal may take for each piece, in milliseconds.
  PATIENCE = 200,
  STACK = 64 * 1024,
};

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS};
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

/// Control characters that came with somebody's text must not reach the terminal; C1 is two bytes in UTF-8.
static void make_harmless(unsigned char *text, size_t count) {
  for (size_t index = 0; index < count; index++) {
    bool is_control = (text[index] < 0x20 && text[index] != '\n' && text[index] != '\t') || text[index] == 0x7F;
    bool is_second = index > 0 && text[index - 1] == 0xC2 && text[index] >= 0x80 && text[index] < 0xA0;
    if (is_second) text[index - 1] = '?';
    if (is_control || is_second) text[index] = '?';
  }
}

void hsd_show_captured(int captured, int standard_error) {
  static unsigned char tail[TAIL];
  struct stat status;
  if (fstat(captured, &status) != 0) return;
  off_t start = status.st_size > TAIL ? status.st_size - TAIL : 0;
  ssize_t count = pread(captured, tail, TAIL, start);
  if (count <= 0) return;
  make_harmless(tail, (size_t)count);
  // Standard error blocks, so a terminal that takes nothing is given nothing more.
  for (ssize_t sent = 0; sent < count; sent += PIECE) {
    struct pollfd room = {.fd = standard_error, .events = POLLOUT};
    if (poll(&room, 1, PATIENCE) <= 0) return;
    send(standard_error, tail + sent, count - sent < PIECE ? (size_t)(count - sent) : PIECE);
  }
}

static void give_back(void) {
  if (!__atomic_exchange_n(&guard.is_armed, 0, __ATOMIC_SEQ_CST)) return;
  // A stalled terminal must not keep a dead program: drop what it has not taken.
  struct pollfd room = {.fd = guard.terminal, .events = POLLOUT};
  if (poll(&room, 1, 0) == 0) tcflush(guard.terminal, TCOFLUSH);
  send(guard.terminal, guard.reset, guard.count);
  tcflush(guard.terminal, TCIFLUSH);
  tcsetattr(guard.terminal, TCSANOW, &guard.before);
  if (guard.captured < 0) return;
  dup2(guard.standard_error, STDERR_FILENO);
  hsd_show_captured(guard.captured, STDERR_FILENO);
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

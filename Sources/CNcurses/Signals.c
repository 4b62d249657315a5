#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <unistd.h>

static volatile sig_atomic_t notified = -1;

static void note(int signal) {
  int saved = errno;
  unsigned char number = (unsigned char)signal;
  // A full pipe already holds what the reader needs: it coalesces.
  ssize_t ignored = write(notified, &number, 1);
  (void)ignored;
  errno = saved;
}

static bool is_ignored(int signal) {
  struct sigaction current;
  return sigaction(signal, NULL, &current) == 0 && current.sa_handler == SIG_IGN;
}

int hsd_signals_open(void) {
  int ends[2];
  if (pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
  notified = ends[1];
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
  sigfillset(&action.sa_mask);
  // The last two rows would end the program at once, with the terminal still taken.
  const int always[] = {SIGWINCH, SIGTERM, SIGINT,   SIGQUIT,   SIGCONT, SIGUSR1,
                        SIGUSR2,  SIGALRM, SIGVTALRM, SIGPROF,   SIGXCPU, SIGPOLL};
  for (size_t index = 0; index < sizeof always / sizeof *always; index++) sigaction(always[index], &action, NULL);
  if (!is_ignored(SIGHUP)) sigaction(SIGHUP, &action, NULL);
  if (!is_ignored(SIGTSTP)) sigaction(SIGTSTP, &action, NULL);
  // The calls fail instead, which is told: a reader that is gone, a file at its limit.
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  sigaction(SIGPIPE, &ignore, NULL);
  sigaction(SIGXFSZ, &ignore, NULL);
  return ends[0];
}

void hsd_signals_stop_job(void) {
  struct sigaction ignore = {.sa_handler = SIG_IGN}, standard = {.sa_handler = SIG_DFL}, stop, resume;
  sigaction(SIGTSTP, &ignore, &stop);
  if (stop.sa_handler == SIG_IGN) return;
  // With the default action the continuation leaves no message: whoever stopped here knows that it was continued.
  sigaction(SIGCONT, &standard, &resume);
  // First the rest of the job, then this thread by itself, so that the stop has happened when raise() returns.
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &standard, NULL);
  sigset_t stopping, blocked;
  sigemptyset(&stopping);
  sigaddset(&stopping, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stopping, &blocked);
  raise(SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &blocked, NULL);
  sigaction(SIGTSTP, &stop, NULL);
  sigaction(SIGCONT, &resume, NULL);
}

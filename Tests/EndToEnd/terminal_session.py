"""A program on a pseudo-terminal, with a person's hands and a terminal's eyes. Waits for what it reads, never for time."""
import array
import fcntl
import os
import select
import shutil
import signal
import struct
import tempfile
import termios
import time

from screen_model import ScreenModel

# A loaded machine may take its time; what takes longer than this has stopped.
PATIENCE = 60.0
# What a shell has on the screen when the program starts.
PROMPT = "an older line\r\n$ hsdash\r\n"


class Failed(Exception):
    pass


class Home:
    """An empty home of its own for each program."""

    def __enter__(self):
        self.path = tempfile.mkdtemp(prefix="hsdash-e2e-")
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.path, ignore_errors=True)

    def environment(self, term, locale):
        """term and locale may be None: not set."""
        values = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": self.path, "TMPDIR": self.path,
                  "XDG_DATA_HOME": self.path + "/data", "XDG_CONFIG_HOME": self.path + "/config"}
        if term is not None:
            values["TERM"] = term
        if locale is not None:
            values["LANG"] = locale
        return values


class Session:
    """A program that was started on a pty.

    As a job (the usual case) it has a process group of its own under a small leader that does what a shell does: it notes stops, gives the
    terminal back to itself, and continues the job in front. Otherwise the program leads the session itself, in an orphaned process group.
    """

    def __init__(self, arguments, environment, size=(80, 24), stdin=True, stdout=True, is_job=True, model=True,
                 is_lenient=False):
        self.columns, self.rows = size
        self.master, self.slave = os.openpty()
        self.set_size(*size)
        self.before = termios.tcgetattr(self.slave)
        self.model = ScreenModel(*size, is_lenient) if model else None
        if model:
            self.model.feed(PROMPT.encode())
        self.output = bytearray()
        self.errors = bytearray()      # what came through pipes where standard output is none of the terminal
        self.piped, pipe_end = os.pipe() if not stdout else (None, None)
        self.status = None
        self.stops = 0
        self.pid = None
        self.is_job = is_job
        self.events, events_end = os.pipe()
        commands_end, self.commands = os.pipe()
        self.leader = os.fork()
        if self.leader == 0:
            try:
                for descriptor in (self.master, self.events, self.commands):
                    os.close(descriptor)
                lead(arguments, environment, self.slave, stdin, pipe_end, is_job, events_end, commands_end)
            finally:
                os._exit(70)
        for descriptor in (events_end, commands_end, pipe_end):
            if descriptor is not None:
                os.close(descriptor)
        os.set_blocking(self.master, False)
        self.pending = b""
        if not is_job:
            self.pid = self.leader
        self.wait(lambda: self.pid is not None, "the process")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.status is None and self.pid:
            for number in (signal.SIGCONT, signal.SIGKILL):
                self.kill(number)
        if self.is_job:
            os.kill(self.leader, signal.SIGKILL)
        if self.is_job or self.status is None:
            os.waitpid(self.leader, 0)
        for descriptor in (self.master, self.slave, self.events, self.commands, self.piped):
            if descriptor is not None:
                os.close(descriptor)

    # MARK: Waiting

    def wait(self, condition, what, reading=True):
        """Reads until something holds, and no frame is half read."""
        end = time.monotonic() + PATIENCE
        while not condition() or self.model and self.model.is_in_frame() and self.status is None:
            left = end - time.monotonic()
            if left < 0 or self.status is not None and not self.turn(0, reading) and not condition():
                raise Failed(f"no {what}" + ("" if self.status is None else f" before its end ({self.ending()})"))
            self.turn(min(left, 1.0), reading)

    def turn(self, seconds, reading=True):
        """Takes what is there; true when anything came."""
        wanted = [self.events] + [d for d in (self.piped, self.master if reading else None) if d is not None]
        came = False
        if not self.is_job and self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = status
            seconds = min(seconds, 0.05)    # nobody tells when it ends
        ready = select.select(wanted, [], [], max(0, seconds))[0]
        for descriptor in ready:
            try:
                data = os.read(descriptor, 65536)
            except OSError:
                data = b""
            if not data:
                if descriptor == self.piped:
                    os.close(self.piped)
                    self.piped = None
                elif descriptor == self.master:
                    return came
                continue
            came = True
            if descriptor == self.events:
                self.note(data)
            elif descriptor == self.piped:
                self.errors += data
            else:
                self.output += data
                if self.model:
                    self.model.feed(data)
        return came

    def note(self, data):
        self.pending += data
        while b"\n" in self.pending:
            line, self.pending = self.pending.split(b"\n", 1)
            name, value = line.split()
            if name == b"pid":
                self.pid = int(value)
            elif name == b"stopped":
                self.stops += 1
            elif name == b"ended":
                self.status = int(value)

    def wait_end(self, reading=True):
        self.wait(lambda: self.status is not None, "end", reading)
        while self.turn(0, reading):
            pass

    def wait_frame(self, after=None):
        count = self.model.frames if after is None else after
        self.wait(lambda: self.model.frames > count, "new frame")

    def wait_text(self, text):
        self.wait(lambda: text in self.model.text(), f"“{text}” on the screen")

    # MARK: Acting

    def send(self, data):
        data = data.encode() if isinstance(data, str) else data
        end = time.monotonic() + PATIENCE
        while data:
            try:
                data = data[os.write(self.master, data):]
            except BlockingIOError:
                if time.monotonic() > end:
                    raise Failed("the program reads no keys") from None
                self.turn(0.05)

    def kill(self, number):
        try:
            os.kill(self.pid, number)
        except ProcessLookupError:
            pass

    def resize(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.model.size(columns, rows)
        self.set_size(columns, rows)

    def set_size(self, columns, rows):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def foreground(self):
        """What `fg` does."""
        os.write(self.commands, b"f")

    def hang_up(self):
        """The terminal goes away; nobody sends a signal, for the leader ignores its own."""
        os.close(self.master)
        self.master = os.open("/dev/null", os.O_RDWR)

    # MARK: Asking

    def picture_left(self):
        """What the shell finds: its own lines and cursor, or a fresh line at the end of a screen that is not its own."""
        shown, model = self.model.lines(), self.model
        if "1049" in model.modes:
            kept = shown[:2] == [line[:model.columns] for line in PROMPT.split("\r\n")[:2]] and not any(shown[2:])
            return kept and (model.x, model.y) == (0, min(2, model.rows - 1))
        return model.x == 0 and not shown[model.y]

    def settings_left(self):
        after = termios.tcgetattr(self.slave)
        names = ["input", "output", "control", "local", "speed", "speed", "characters"]
        return sorted({name for name, was, now in zip(names, self.before, after) if was != now})

    def ending(self):
        if self.status is None:
            return "still running"
        if os.WIFSIGNALED(self.status):
            return f"signal {signal.Signals(os.WTERMSIG(self.status)).name[3:]}"
        return f"exit {os.WEXITSTATUS(self.status)}"

    def processor_seconds(self):
        """Of all its threads that live."""
        total = 0
        for thread in os.listdir(f"/proc/{self.pid}/task"):
            with open(f"/proc/{self.pid}/task/{thread}/schedstat") as file:
                total += int(file.read().split()[0])
        return total / 1e9

    def waiting_output(self):
        """How many bytes the terminal holds that nobody has read."""
        count = array.array("i", [0])
        fcntl.ioctl(self.master, termios.FIONREAD, count)
        return count[0]

    def children(self):
        """Processes of the program's group that are still there."""
        try:
            os.killpg(self.pid, 0)
            return True
        except ProcessLookupError:
            return False


def lead(arguments, environment, terminal, stdin, pipe_end, is_job, events, commands):
    """In the forked child: leads the session, and runs the program."""
    os.setsid()
    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)

    def tell(name, value):
        os.write(events, f"{name} {value}\n".encode())

    def become():
        for number in range(1, 32):
            if number not in (signal.SIGKILL, signal.SIGSTOP):
                signal.signal(number, signal.SIG_DFL)
        quiet = os.open("/dev/null", os.O_RDONLY)
        os.dup2(terminal if stdin else quiet, 0)
        os.dup2(pipe_end if pipe_end is not None else terminal, 1)
        os.dup2(pipe_end if pipe_end is not None else terminal, 2)
        os.closerange(3, 256)
        try:
            os.execvpe(arguments[0], arguments, environment)
        finally:
            os._exit(127)

    if not is_job:
        become()
    for number in (signal.SIGTTOU, signal.SIGTTIN, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP):
        signal.signal(number, signal.SIG_IGN)
    job = os.fork()
    if job == 0:
        os.setpgid(0, 0)
        os.tcsetpgrp(terminal, os.getpid())
        become()
    # Until one of the two has done it.
    try:
        os.setpgid(job, job)
    except OSError:
        pass
    if pipe_end is not None:
        os.close(pipe_end)
    tell("pid", job)
    waking, waker = os.pipe()
    for descriptor in (waking, waker):
        os.set_blocking(descriptor, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(waker)
    while True:
        pid, status = os.waitpid(job, os.WNOHANG | os.WUNTRACED)
        if pid and os.WIFSTOPPED(status):
            os.tcsetpgrp(terminal, os.getpgrp())
            tell("stopped", os.WSTOPSIG(status))
        elif pid:
            tell("ended", status)
            os.read(commands, 1)
            return
        ready = select.select([waking, commands], [], [])[0]
        if waking in ready:
            os.read(waking, 512)
        if commands in ready:
            if not os.read(commands, 1):
                return
            os.tcsetpgrp(terminal, job)
            os.killpg(job, signal.SIGCONT)

"""What a terminal shows and which modes it is in, from the bytes that a program writes.

Strict: a byte or sequence that no terminal of the matrix would understand raises Unreadable, so that nothing is drawn by accident.
"""
import re
import unicodedata

SEQUENCE = re.compile(
    rb"\x1b\[(?P<mark>[?>=<!]?)(?P<numbers>[0-9;:]*)(?P<between>[ $'\"]?)(?P<last>[@-~])"
    rb"|\x1b\](?P<string>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    rb"|\x1b(?P<charset>[()][0AB])"
    rb"|\x1b(?P<single>[78=>DEMHc])")
CUT = re.compile(rb"\x1b[^\x1b]*(?=\x1b)")
TEXT = re.compile(rb"[^\x00-\x1f\x7f]+")
# How a terminal is before a program comes, by the numbers of its private modes; whatever is not here is off.
RESTING = {"25": True, "7": True}
# Speed of scrolling, blinking of the cursor: nobody's business.
UNIMPORTANT = {"12", "4", "3"}


class Unreadable(Exception):
    pass


class ScreenModel:
    def __init__(self, columns, rows, is_lenient=False):
        # What was cut off is dropped, as terminals do: output that nobody read was thrown away.
        self.is_lenient = is_lenient
        self.modes = dict(RESTING)
        self.frames = 0           # ends of synchronised output
        self.questions = []       # OSC 11, DA1 ...
        self.palette_resets = 0   # OSC 104
        self.styled = False
        self.insert = self.keypad = False
        self.raw = bytearray()
        self.held = b""
        self.saved = None
        self.main = None          # the main screen and its cursor, while the alternate one is shown
        self.size(columns, rows)

    def size(self, columns, rows):
        old = getattr(self, "cells", [])
        self.columns, self.rows = columns, rows
        self.cells = [(row + [" "] * columns)[:columns] for row in old[:rows]]
        self.cells += [[" "] * columns for _ in range(rows - len(self.cells))]
        self.top, self.bottom = 0, rows - 1
        self.x = self.y = 0
        self.wraps = False
        self.last = " "

    # MARK: What a test asks

    def lines(self):
        return ["".join(row).rstrip() for row in self.cells]

    def text(self):
        return "\n".join(self.lines())

    def is_in_frame(self):
        return bool(self.modes.get("2026"))

    def left_on(self):
        """Everything that differs from a terminal at rest."""
        left = [number for number, is_on in sorted(self.modes.items())
                if number not in UNIMPORTANT and is_on != RESTING.get(number, False)]
        named = [("style", self.styled), ("insert", self.insert), ("keypad", self.keypad)]
        left += [name for name, is_on in named if is_on]
        if (self.top, self.bottom) != (0, self.rows - 1):
            left.append("scroll region")
        return left

    # MARK: Bytes

    def feed(self, data):
        self.raw += data
        data = self.held + data
        self.held = b""
        at = 0
        while at < len(data):
            byte = data[at]
            if byte == 0x1B:
                match = SEQUENCE.match(data, at)
                cut = None if match or not self.is_lenient else CUT.match(data, at)
                if cut:
                    at = cut.end()
                    continue
                if not match:
                    if len(data) - at > 200:
                        raise Unreadable(repr(bytes(data[at:at + 40])))
                    self.held = data[at:]
                    return
                self.sequence(match)
                at = match.end()
            elif byte < 0x20 or byte == 0x7F:
                self.control(byte)
                at += 1
            else:
                run = TEXT.match(data, at).group()
                at += len(run)
                if at == len(data):                      # a character may be cut
                    for cut in range(1, min(4, len(run) + 1)):
                        if run[-cut] >= 0xC0:
                            need = 2 + (run[-cut] >= 0xE0) + (run[-cut] >= 0xF0)
                            if cut < need:
                                self.held, run = run[-cut:], run[:-cut]
                            break
                try:
                    self.write(run.decode("utf-8", "replace" if self.is_lenient else "strict"))
                except UnicodeDecodeError:
                    raise Unreadable(repr(run[:40])) from None

    def control(self, byte):
        if byte == 0x08:
            self.move(self.x - 1, self.y)
        elif byte == 0x09:
            self.move((self.x // 8 + 1) * 8, self.y)
        elif byte in (0x0A, 0x0B):
            self.line_feed()
        elif byte == 0x0D:
            self.move(0, self.y)
        elif byte not in (0x07, 0x0E, 0x0F):
            raise Unreadable(f"control character {byte:#x}")

    def write(self, text):
        for character in text:
            if unicodedata.combining(character) or character in "\u200d\ufe0f\ufe0e":
                continue
            self.put(character, 2 if unicodedata.east_asian_width(character) in "WF" else 1)

    def put(self, character, width):
        if self.wraps and self.modes.get("7"):
            self.x = 0
            self.line_feed()
        row = self.cells[self.y]
        if self.insert:
            row[self.x:self.x] = [" "] * width
            del row[self.columns:]
        row[self.x] = self.last = character
        if width == 2 and self.x + 1 < self.columns:
            row[self.x + 1] = ""
        self.wraps = self.x + width >= self.columns
        self.x = min(self.x + width, self.columns - 1)

    def move(self, x, y):
        self.x = max(0, min(x, self.columns - 1))
        self.y = max(0, min(y, self.rows - 1))
        self.wraps = False

    def line_feed(self):
        self.wraps = False
        if self.y == self.bottom:
            self.scroll(1)
        else:
            self.y = min(self.y + 1, self.rows - 1)

    def scroll(self, count, top=None):
        """Up by count lines, down by a negative count."""
        top = self.top if top is None else top
        part = self.cells[top:self.bottom + 1]
        count = max(-len(part), min(count, len(part)))
        blank = [[" "] * self.columns for _ in range(abs(count))]
        part = part[count:] + blank if count >= 0 else blank + part[:count]
        self.cells[top:self.bottom + 1] = part

    # MARK: Sequences

    def sequence(self, match):
        if match["string"] is not None:
            number = match["string"].split(b";")[0]
            if number == b"104":
                self.palette_resets += 1
            elif match["string"] == b"11;?":
                self.questions.append("background")
            elif number not in (b"0", b"2", b"52"):
                raise Unreadable(repr(match.group()))
        elif match["charset"]:
            if match["charset"] == b"(0":
                raise Unreadable("line drawing character set")
        elif match["single"]:
            self.single(match["single"])
        else:
            numbers = [int(part) if part else 0 for part in re.split(rb"[;:]", match["numbers"])]
            self.csi(match["mark"].decode(), numbers, (match["between"] + match["last"]).decode(), match.group())

    def single(self, name):
        if name == b"7":
            self.saved = (self.x, self.y)
        elif name == b"8" and self.saved:
            self.move(*self.saved)
        elif name in (b"=", b">"):
            self.keypad = name == b"="
        elif name == b"D":
            self.line_feed()
        elif name == b"E":
            self.move(0, self.y)
            self.line_feed()
        elif name == b"M":
            if self.y == self.top:
                self.scroll(-1)
            else:
                self.move(self.x, self.y - 1)
        elif name not in (b"8", b"H"):
            raise Unreadable(repr(name))

    def csi(self, mark, numbers, last, whole):
        if mark == "?" and last in "hl":
            for number in numbers:
                self.mode(str(number), last == "h")
            return
        if mark == "?" and last == "c":          # the form of the Linux console's cursor
            return
        if mark:
            raise Unreadable(repr(whole))
        first = max(1, numbers[0])
        second = max(1, numbers[1] if len(numbers) > 1 else 1)
        row = self.cells[self.y]
        action = {
            "A": lambda: self.move(self.x, self.y - first), "B": lambda: self.move(self.x, self.y + first),
            "C": lambda: self.move(self.x + first, self.y), "D": lambda: self.move(self.x - first, self.y),
            "G": lambda: self.move(first - 1, self.y), "d": lambda: self.move(self.x, first - 1),
            "H": lambda: self.move(second - 1, first - 1), "f": lambda: self.move(second - 1, first - 1),
            "J": lambda: self.erase_screen(numbers[0]), "K": lambda: self.erase_line(numbers[0]),
            "L": lambda: self.scroll(-first, self.y), "M": lambda: self.scroll(first, self.y),
            "P": lambda: row.extend([" "] * first) or row.__delitem__(slice(self.x, self.x + first)),
            "@": lambda: row.__setitem__(slice(self.x, self.x), [" "] * first) or row.__delitem__(slice(self.columns, None)),
            "X": lambda: row.__setitem__(slice(self.x, min(self.x + first, self.columns)),
                                         [" "] * (min(self.x + first, self.columns) - self.x)),
            "S": lambda: self.scroll(first), "T": lambda: self.scroll(-first),
            "Z": lambda: self.move((self.x - 1) // 8 * 8, self.y),
            "b": lambda: [self.put(self.last, 1) for _ in range(first)],
            "r": lambda: self.region(numbers), "m": lambda: setattr(self, "styled", numbers[-1] != 0),
            "c": lambda: self.questions.append("attributes"), "n": lambda: self.questions.append("position"),
            "h": lambda: setattr(self, "insert", True), "l": lambda: setattr(self, "insert", False), "t": lambda: None,
        }.get(last)
        if last in "hl" and numbers == [34]:       # the form of screen's cursor
            return
        if action is None or last in "hl" and numbers != [4]:
            raise Unreadable(repr(whole))
        action()
        self.cells[self.y] = (self.cells[self.y] + [" "] * self.columns)[:self.columns]

    def mode(self, number, is_on):
        was_on = self.modes.get(number, False)
        self.modes[number] = is_on
        if number == "1049" and is_on and not was_on:
            self.main = ([row[:] for row in self.cells], self.x, self.y)
            self.cells = [[" "] * self.columns for _ in range(self.rows)]
        elif number == "1049" and was_on and not is_on:
            cells, x, y = self.main
            self.cells = [(row + [" "] * self.columns)[:self.columns] for row in cells[:self.rows]]
            self.cells += [[" "] * self.columns for _ in range(self.rows - len(self.cells))]
            self.move(x, y)
        if number == "2026" and not is_on:
            self.frames += 1

    def region(self, numbers):
        self.top = max(1, numbers[0]) - 1
        bottom = numbers[1] if len(numbers) > 1 and numbers[1] else self.rows
        self.bottom = min(bottom, self.rows) - 1
        self.move(0, 0)

    def erase_screen(self, kind):
        self.erase_line(kind)
        for y in range(self.rows):
            if kind == 2 or (y > self.y if kind == 0 else y < self.y):
                self.cells[y] = [" "] * self.columns

    def erase_line(self, kind):
        start, end = {0: (self.x, self.columns), 1: (0, self.x + 1), 2: (0, self.columns)}[kind]
        self.cells[self.y][start:end] = [" "] * (end - start)

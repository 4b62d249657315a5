/// What TerminalScreen needs of ncurses and of C: a narrow interface in plain types.
///
/// `<curses.h>` itself stays in the .c files. Its macros, variadic functions and global variables can't be imported into Swift, and
/// its wide-character declarations need definitions that the importer does not see.
///
/// One thread calls the `hsd_draw...` functions, because ncurses keeps its state in globals.
#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
struct termios;

// MARK: Drawing. ncurses writes into memory, never to the terminal: the caller decides when and how much is sent.

/// Attributes of a style; the bits of `TerminalCells.CellStyle.Attributes`.
enum {
  HSD_BOLD = 1,
  HSD_DIM = 2,
  HSD_ITALIC = 4,
  HSD_UNDERLINE = 8,
  HSD_REVERSE = 16,
  HSD_STRUCK = 32,
};

typedef struct {
  const uint8_t *start;
  size_t count;
} hsd_bytes;

/// Starts ncurses for a terminal type. False when the type is unknown or memory is lacking; another type may be tried then.
bool hsd_draw_open(const char *terminal, int rows, int columns);
void hsd_draw_close(void);
void hsd_draw_resize(int rows, int columns);
/// Makes the next update clear the terminal and paint everything.
void hsd_draw_repaint(void);
/// Blanks the frame being drawn.
void hsd_draw_erase(void);

int hsd_draw_colours(void);
/// How many colour pairs exist, pair 0 included.
int hsd_draw_pairs(void);
/// Sets a pair; -1 is the terminal's own colour. False when ncurses refuses.
bool hsd_draw_define_pair(int pair, int foreground, int background);

/// How each of the 65,536 packed styles is drawn. Pages that were never touched cost no memory.
typedef struct hsd_styles hsd_styles;
/// An empty table, or NULL without memory.
hsd_styles *hsd_styles_create(void);
void hsd_styles_clear(hsd_styles *styles);
void hsd_styles_destroy(hsd_styles *styles);
void hsd_styles_set(hsd_styles *styles, int number, int attributes, int pair);

/// Writes `count` cells of a row, from `column` on. `cells` is the whole row, two words a cell, laid out as `TerminalCells.Cell`.
/// Returns -1, or the packed style that `styles` does not know yet: then the caller fills it in and calls again.
int hsd_draw_span(int row, int column, int count, const void *cells, const hsd_styles *styles);

/// Compares with what the terminal shows and returns the bytes that bring it up to date, valid until the next call of any
/// `hsd_draw...` function. A negative row leaves the cursor wherever the last write ends.
hsd_bytes hsd_draw_update(int cursor_row, int cursor_column);

/// A string capability of the terminal type, with its padding marks, or NULL. Valid until the terminal is closed.
const char *hsd_capability(const char *name);
/// The same with two numbers filled in.
const char *hsd_capability_with(const char *name, int first, int second);

// MARK: Signals

/// Installs handlers that write the signal's number, one byte, into a pipe: for WINCH, CONT, TSTP and for all that would end the program
/// (TERM, INT, HUP, QUIT, USR1, USR2, ALRM, VTALRM, PROF, XCPU, POLL). PIPE and XFSZ are ignored from then on. HUP and TSTP stay ignored
/// where they were ignored when the program was started (nohup, a shell without job control). Returns the pipe's end for reading
/// (non-blocking), or -1.
int hsd_signals_open(void);
/// Stops this job as Ctrl-Z does, and returns when it is continued; at once where nobody could continue it.
void hsd_signals_stop_job(void);

// MARK: Giving the terminal back after a crash

/// From now on a crash or `exit()` writes `reset` to the terminal, sets `before`, shows the end of `captured` at `standard_error`
/// and goes on as it would have; Swift's backtrace follows only where the variable SWIFT_BACKTRACE asks for it. Pass -1 for both when
/// standard error is not captured.
void hsd_guard_arm(
  int terminal, const void *reset, size_t count, const struct termios *before, int captured, int standard_error);
void hsd_guard_disarm(void);
/// Copies the last 8 kB of the file `captured` to the terminal `standard_error`, without control characters, and gives up when the
/// terminal takes nothing. Safe in a signal handler.
void hsd_show_captured(int captured, int standard_error);

// MARK: Descriptors

/// True and the size when the terminal tells one.
bool hsd_window_size(int terminal, int *rows, int *columns);
/// A second, non-blocking way to the same terminal, or -1. O_NONBLOCK can't be set on an inherited descriptor: it would be shared with the shell.
int hsd_reopen_terminal(int terminal);
/// The controlling terminal, for reading, when it is the same as `terminal`; otherwise -1.
int hsd_open_controlling_terminal(int terminal);
/// Opens /dev/null in the place of closed standard descriptors, so that no file of the program's is written to by mistake.
void hsd_keep_standard_descriptors(void);
/// An anonymous file in memory, closed on exec, or -1.
int hsd_memory_file(const char *name);

#endif

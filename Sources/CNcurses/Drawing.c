#define NCURSES_WIDECHAR 1

#include "CNcurses.h"

#include <curses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <wchar.h>

// ncurses writes a frame in dozens of write(2) calls and blocks when the terminal stalls. Here its "terminal" is a file in memory, so
// that a frame can be sent whole, in one call, when there is room.
static struct {
  SCREEN *screen;
  FILE *file;
  uint8_t *mapped;
  size_t mapped_count;
  cchar_t *row;
  int columns;
} state;

static bool reserve_row(int columns) {
  if (columns <= state.columns) return true;
  cchar_t *row = realloc(state.row, (size_t)columns * sizeof *row);
  if (row == NULL) return false;
  state.row = row;
  state.columns = columns;
  return true;
}

/// Forgets what was written into the file.
static void rewind_output(void) { lseek(fileno(state.file), 0, SEEK_SET); }

bool hsd_draw_open(const char *terminal, int rows, int columns) {
  if (state.file == NULL) {
    int descriptor = hsd_memory_file("frame");
    if (descriptor < 0) return false;
    state.file = fdopen(descriptor, "w");
    if (state.file == NULL) {
      close(descriptor);
      return false;
    }
  }
  if (!reserve_row(columns)) return false;
  state.screen = newterm(terminal, state.file, stdin);
  if (state.screen == NULL) return false;
  if (hsd_capability("cup") == NULL) {
    // Printers, and types such as "unknown" and "network", which say nothing about the terminal.
    delscreen(state.screen);
    state.screen = NULL;
    return false;
  }
  // Half-drawn frames help nobody: a newer frame replaces this one as soon as its keys are read.
  typeahead(-1);
  resizeterm(rows, columns);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  // The only public way to flush. What newterm wrote (alternate screen, a scroll region of the wrong size) is dropped: the
  // caller sends its own.
  reset_shell_mode();
  rewind_output();
  return true;
}

void hsd_draw_close(void) {
  if (state.screen != NULL) delscreen(state.screen);
  if (state.mapped != NULL) munmap(state.mapped, state.mapped_count);
  if (state.file != NULL) fclose(state.file);
  free(state.row);
  memset(&state, 0, sizeof state);
}

void hsd_draw_resize(int rows, int columns) {
  if (reserve_row(columns)) resizeterm(rows, columns);
}

void hsd_draw_repaint(void) { clearok(curscr, TRUE); }

void hsd_draw_erase(void) { werase(stdscr); }

int hsd_draw_colours(void) { return has_colors() ? COLORS : 0; }

int hsd_draw_pairs(void) { return has_colors() ? COLOR_PAIRS : 0; }

bool hsd_draw_define_pair(int pair, int foreground, int background) {
  return init_extended_pair(pair, foreground, background) == OK;
}

enum { STYLE_COUNT = 65536 };

struct hsd_styles {
  struct {
    attr_t attributes;
    int16_t pair;
    bool is_known;
  } entries[STYLE_COUNT];
};

hsd_styles *hsd_styles_create(void) {
  void *styles = mmap(NULL, sizeof(hsd_styles), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return styles == MAP_FAILED ? NULL : styles;
}

void hsd_styles_clear(hsd_styles *styles) { madvise(styles, sizeof *styles, MADV_DONTNEED); }

void hsd_styles_destroy(hsd_styles *styles) { munmap(styles, sizeof *styles); }

void hsd_styles_set(hsd_styles *styles, int number, int attributes, int pair) {
  const struct {
    int bit;
    attr_t attribute;
  } table[] = {
    {HSD_BOLD, A_BOLD},           {HSD_DIM, A_DIM},         {HSD_ITALIC, A_ITALIC},
    {HSD_UNDERLINE, A_UNDERLINE}, {HSD_REVERSE, A_REVERSE}, {HSD_STRUCK, A_DIM},  // ncurses 6.4 can't strike through
  };
  attr_t all = A_NORMAL;
  for (size_t index = 0; index < sizeof table / sizeof *table; index++) {
    if (attributes & table[index].bit) all |= table[index].attribute;
  }
  // Pairs below 256 are also kept in the attributes, as setcchar() does.
  if (pair < 256) all |= COLOR_PAIR(pair);
  styles->entries[number].attributes = all;
  styles->entries[number].pair = (int16_t)pair;
  styles->entries[number].is_known = true;
}

/// The two words of TerminalCells.Cell: scalars of 21 bits (three in `low`, two in `high`), then style and width.
typedef struct {
  uint64_t low, high;
} packed_cell;

static inline uint32_t scalar(uint64_t word, int index) { return (uint32_t)(word >> (21 * index)) & 0x1FFFFF; }
static inline uint32_t style_number(packed_cell cell) { return (uint32_t)(cell.high >> 42) & 0xFFFF; }
static inline int width(packed_cell cell) { return (int)(cell.high >> 58); }

/// Fills in the characters of a cell and returns how many entries it took: a wide cluster that can't be shown becomes two marks.
static int fill_characters(cchar_t *out, packed_cell cell, int columns_left) {
  uint32_t base = scalar(cell.low, 0);
  memset(out->chars, 0, sizeof out->chars);
  out->chars[0] = (wchar_t)base;
  if (base >= 0x20 && base < 0x7F && cell.low >> 21 == 0) return 1;
  // Columns must stay in step: whatever the C library measures differently, or can't print, is marked instead.
  if (base < 0x20 || wcwidth((wchar_t)base) != width(cell) || width(cell) > columns_left) {
    out->chars[0] = L'?';
    if (width(cell) < 2 || columns_left < 2) return 1;
    out[1] = out[0];
    return 2;
  }
  out->chars[1] = (wchar_t)scalar(cell.low, 1);
  out->chars[2] = (wchar_t)scalar(cell.low, 2);
  out->chars[3] = (wchar_t)scalar(cell.high, 0);
  out->chars[4] = (wchar_t)scalar(cell.high, 1);
  return 1;
}

int hsd_draw_span(int row, int column, int count, const void *cells, const hsd_styles *styles) {
  const packed_cell *line = cells;
  int end = column + count;
  // A span that starts on the right half of a wide cluster starts with its left half.
  while (column > 0 && width(line[column]) == 0) column--;
  if (end > COLS) end = COLS;
  int used = 0;
  for (int index = column; index < end; index++) {
    if (width(line[index]) == 0 && index > column) continue;
    uint32_t number = style_number(line[index]);
    if (!styles->entries[number].is_known) return (int)number;
    cchar_t *out = &state.row[used];
    out->attr = styles->entries[number].attributes;
    out->ext_color = styles->entries[number].pair;
    used += fill_characters(out, line[index], COLS - index);
  }
  mvwadd_wchnstr(stdscr, row, column, state.row, used);
  return -1;
}

/// The file's contents, mapped once and again only when a frame is larger than any before.
static const uint8_t *map_output(size_t count) {
  if (count > state.mapped_count) {
    if (state.mapped != NULL) munmap(state.mapped, state.mapped_count);
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    state.mapped_count = (count + page - 1) / page * page;
    state.mapped = mmap(NULL, state.mapped_count, PROT_READ, MAP_SHARED, fileno(state.file), 0);
    if (state.mapped == MAP_FAILED) {
      state.mapped = NULL;
      state.mapped_count = 0;
    }
  }
  return state.mapped;
}

hsd_bytes hsd_draw_update(int cursor_row, int cursor_column) {
  leaveok(stdscr, cursor_row < 0);
  if (cursor_row >= 0) wmove(stdscr, cursor_row, cursor_column);
  wnoutrefresh(stdscr);
  doupdate();
  off_t count = lseek(fileno(state.file), 0, SEEK_CUR);
  rewind_output();
  if (count <= 0) return (hsd_bytes){NULL, 0};
  const uint8_t *start = map_output((size_t)count);
  return (hsd_bytes){start, start == NULL ? 0 : (size_t)count};
}

static const char *known(const char *capability) {
  return capability == NULL || capability == (const char *)-1 ? NULL : capability;
}

const char *hsd_capability(const char *name) { return known(tigetstr((char *)name)); }

const char *hsd_capability_with(const char *name, int first, int second) {
  const char *capability = hsd_capability(name);
  return capability == NULL ? NULL : known(tparm(capability, first, second));
}

import CNcurses
import Glibc
public import TerminalCells

/// A terminal, drawn by ncurses.
///
/// ncurses compares frames and knows the terminal's language; the rest is done here. It writes into memory, so a frame goes out in one
/// write that never waits. Keys are read and decoded by ``InputDecoder``: ncurses can't tell a hang-up from silence, reads byte by byte,
/// and would type the late answer to a query. Modes are set and given back without `endwin`, which resets the terminal's colours (OSC 104).
///
/// A process has one at a time, for one thread.
public final class NcursesScreen: Screen {
  /// What a person can choose.
  public struct Options: Sendable {
    /// False keeps the shell's lines above and the last frame below, for screen readers.
    public var usesAlternateScreen: Bool
    /// False leaves the mouse to the terminal; nothing is asked of it.
    public var usesMouse: Bool
    /// At most so many colours; `nil` takes what the terminal has, and none when `NO_COLOR` is set.
    public var colours: ColourDepth?
    /// Asks the terminal, after the first frame, for the colour of its background; ``InputEvent/background(red:green:blue:)`` tells it, when it
    /// comes. Nothing waits for that, and nothing is asked where the question could be drawn (linux, vt100).
    public var asksForBackground: Bool

    public init(
      usesAlternateScreen: Bool = true, usesMouse: Bool = true, colours: ColourDepth? = nil,
      asksForBackground: Bool = false
    ) {
      self.usesAlternateScreen = usesAlternateScreen
      self.usesMouse = usesMouse
      self.colours = colours
      self.asksForBackground = asksForBackground
    }
  }

  public private(set) var size: Size
  public internal(set) var owesFrame = false
  public var showsCursor = false

  /// Only ASCII can be shown: the locale is not UTF-8, or the terminal lacks the glyphs. Present `frame.inASCII()` then.
  public let needsASCII: Bool
  /// How many colours are used.
  public let colours: ColourDepth
  /// What a person should know about the start: a terminal type that is unknown here.
  public let notes: [String]

  let output: TerminalOutput
  let input: TerminalInput
  let sequences: TerminalSequences
  let styles: StyleTable
  let line: LineSettings
  var captured: CapturedStandardError?
  // The terminal is ours; false while suspended, lent, or after closing.
  var isTaken = false
  var isClosed = false
  // What the terminal shows; nil when that is unknown.
  var shown: CellBuffer?
  var isCursorVisible = false
  // A person may leave the mouse to the terminal for a while.
  var isMouseUsed = true
  var mustRepaint = true
  var title: String?
  // What is to be asked after the next frame; empty when it was, or is not to be.
  var question: [UInt8]

  /// Takes the terminal of standard output. Keys come from standard input or, where that is something else, from the controlling terminal.
  ///
  /// An unknown `TERM` is replaced by a known relative, which ``notes`` tells.
  ///
  /// - Throws: ``ScreenError/noTerminal(_:)`` when there is none, ``ScreenError/onlyLines(_:)`` when it can't be drawn on,
  ///   ``ScreenError/noResources``.
  public static func open(_ options: Options = Options()) throws(ScreenError) -> NcursesScreen {
    hsd_keep_standard_descriptors()
    let type = TerminalType.ofThisProcess()
    guard isatty(STDOUT_FILENO) == 1 else { throw .noTerminal("standard output is no terminal") }
    if type.name == "dumb" { throw .onlyLines("TERM=dumb can't move its cursor") }
    let keys = KeySource(screen: STDOUT_FILENO)
    guard let keys, let line = LineSettings(terminal: keys.descriptor) else {
      throw .onlyLines("no terminal to read keys from")
    }
    let size = windowSize() ?? Size(columns: 80, rows: 24)
    guard let drawn = type.candidates.first(where: { hsd_draw_open($0, Int32(size.rows), Int32(size.columns)) }) else {
      throw .onlyLines("no terminal description found for TERM=\(type.name); is ncurses-base installed?")
    }
    guard let screen = NcursesScreen(options, type: type, drawnAs: drawn, size: size, line: line, keys: keys) else {
      hsd_draw_close()
      throw .noResources
    }
    screen.take()
    return screen
  }

  private init?(
    _ options: Options, type: TerminalType, drawnAs drawn: String, size: Size, line: LineSettings, keys: KeySource
  ) {
    let own = ColourDepth(colours: Int(hsd_draw_colours()))
    let wanted = options.colours ?? (type.forbidsColour ? .none : own)
    colours = min(wanted, own)
    guard let styles = StyleTable(depth: colours) else { return nil }
    self.styles = styles
    self.size = size
    self.line = line
    needsASCII = type.needsASCII
    notes = type.note(drawnAs: drawn).map { [$0] } ?? []
    sequences = TerminalSequences(
      terminal: type.name, usesAlternateScreen: options.usesAlternateScreen, usesMouse: options.usesMouse,
      capability: Self.capability)
    question = options.asksForBackground ? sequences.backgroundQuestion : []
    output = TerminalOutput(terminal: STDOUT_FILENO)
    input = TerminalInput(
      descriptor: keys.descriptor, terminalKeys: TerminalKeys.table(Self.capability),
      escapeDelay: TerminalInput.escapeDelay(variable: TerminalType.variable("ESCDELAY")),
      ownsDescriptor: keys.isOwn)
  }

  deinit {
    close()
  }

  public var inputDescriptor: Int32? { isTaken && !input.isGone ? input.descriptor : nil }

  public var outputDescriptor: Int32? { isTaken && owesFrame ? output.descriptor : nil }

  public func flush() -> Bool {
    output.flush()
  }

  public func readInput() -> [InputEvent] {
    isTaken ? input.read() : []
  }

  public func resize() {
    guard !isClosed, let new = Self.windowSize() else { return }
    // Also where the size is the same again: on the way there the terminal may have cut or folded what it shows.
    repaintAll()
    // A frame for the old size that was on its way may have set the region of that size.
    if isTaken { output.append(sequences.wholeRegion) }
    guard new != size else { return }
    use(new)
    armGuard()
  }

  func use(_ new: Size) {
    size = new
    hsd_draw_resize(Int32(new.rows), Int32(new.columns))
  }

  public func redraw() {
    guard isTaken else { return }
    // Stopped with SIGSTOP and continued with `bg`: the terminal is the shell's now.
    guard line.isInForeground else { return leave() }
    line.takeRaw()
    sendModes()
    repaintAll()
  }

  public func bell() {
    guard isTaken else { return }
    output.append([0x07])
    output.flush()
  }

  public func useMouse(_ isUsed: Bool) {
    guard sequences.usesMouse, isUsed != isMouseUsed else { return }
    isMouseUsed = isUsed
    guard isTaken else { return }
    output.append(isUsed ? sequences.mouseTaken : sequences.mouseLeft)
    output.flush()
  }

  public func tellClipboard(base64: String) -> Bool {
    guard isTaken, sequences.hasClipboard else { return false }
    output.append(Array("\u{1B}]52;c;\(base64)\u{07}".utf8))
    owesFrame = !output.flush()
    return true
  }

  public func setTitle(_ text: String) {
    let new = WindowTitle.sanitised(text, isASCII: needsASCII)
    guard new != title else { return }
    let isFirst = title == nil
    title = new
    guard isTaken else { return }
    output.append(sequences.title(new, isFirst: isFirst))
    output.flush()
    if isFirst { armGuard() }
  }

  func repaintAll() {
    shown = nil
    mustRepaint = true
  }

  private static func capability(_ name: String) -> String? {
    hsd_capability(name).map { String(cString: $0) }
  }

  /// More than the largest display with the smallest letters; a terminal may claim 65,535 each, which would take gigabytes to draw.
  private static let largest = Size(columns: 2_000, rows: 1_000)

  static func windowSize() -> Size? {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard hsd_window_size(STDOUT_FILENO, &rows, &columns) else { return nil }
    return Size(columns: min(Int(columns), largest.columns), rows: min(Int(rows), largest.rows))
  }
}

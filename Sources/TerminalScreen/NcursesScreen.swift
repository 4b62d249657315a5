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

    public init(usesAlternateScreen: Bool = true, usesMouse: Bool = true, colours: ColourDepth? = nil) {
      self.usesAlternateScreen = usesAlternateScreen
      self.usesMouse = usesMouse
      self.colours = colours
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

  /// Takes the terminal of standard input and output.
  ///
  /// An unknown `TERM` is replaced by a known relative, which ``notes`` tells.
  ///
  /// - Throws: ``ScreenError/noTerminal(_:)`` when there is none that can be drawn on, ``ScreenError/noResources``.
  public static func open(_ options: Options = Options()) throws(ScreenError) -> NcursesScreen {
    let isUTF8 = Self.setLocale()
    let type = TerminalType(variable: environmentVariable, isUTF8: isUTF8)
    if type.name == "dumb" { throw .noTerminal("TERM=dumb can't move its cursor") }
    guard isatty(STDOUT_FILENO) == 1 else { throw .noTerminal("standard output is no terminal") }
    guard let line = LineSettings(terminal: STDIN_FILENO) else { throw .noTerminal("standard input is no terminal") }
    let size = windowSize() ?? Size(columns: 80, rows: 24)
    guard let drawn = type.candidates.first(where: { hsd_draw_open($0, Int32(size.rows), Int32(size.columns)) }) else {
      throw .noTerminal("no terminal description found for TERM=\(type.name); is ncurses-base installed?")
    }
    let screen = NcursesScreen(options, type: type, drawnAs: drawn, size: size, line: line)
    guard let screen else {
      hsd_draw_close()
      throw .noResources
    }
    screen.take()
    return screen
  }

  private init?(_ options: Options, type: TerminalType, drawnAs drawn: String, size: Size, line: LineSettings) {
    let own = ColourDepth(colours: Int(hsd_draw_colours()))
    let wanted = options.colours ?? (type.forbidsColour ? .none : own)
    colours = min(wanted, own)
    guard let styles = StyleTable(depth: colours) else { return nil }
    self.styles = styles
    self.size = size
    self.line = line
    needsASCII = type.needsASCII
    let asked = type.name.isEmpty ? "TERM is not set" : "TERM=\(type.name) is not known on this system"
    notes = drawn == type.name ? [] : ["\(asked); drawing as \(drawn)"]
    sequences = TerminalSequences(
      terminal: type.name, usesAlternateScreen: options.usesAlternateScreen, usesMouse: options.usesMouse,
      capability: Self.capability)
    output = TerminalOutput(terminal: STDOUT_FILENO)
    input = TerminalInput(
      descriptor: STDIN_FILENO, terminalKeys: TerminalKeys.table(Self.capability),
      escapeDelay: Self.environmentVariable("ESCDELAY").flatMap { Int32($0) } ?? TerminalInput.escapeDelay)
  }

  deinit {
    close()
  }

  public var inputDescriptor: Int32? { isTaken && !input.isGone ? input.descriptor : nil }

  public var outputDescriptor: Int32? { isTaken ? output.descriptor : nil }

  public func readInput() -> [InputEvent] {
    isTaken ? input.read() : []
  }

  public func resize() {
    guard !isClosed, let new = Self.windowSize(), new != size else { return }
    size = new
    hsd_draw_resize(Int32(new.rows), Int32(new.columns))
    repaintAll()
    armGuard()
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
    let new = WindowTitle.sanitised(text)
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

  private static func environmentVariable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private static func windowSize() -> Size? {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard hsd_window_size(STDOUT_FILENO, &rows, &columns) else { return nil }
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// Takes the user's character set and tells whether it is UTF-8; if not, ncurses is given UTF-8 all the same. Only LC_CTYPE: numbers keep
  /// their points in every C library of the process.
  private static func setLocale() -> Bool {
    setlocale(LC_CTYPE, "")
    if String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8" { return true }
    setlocale(LC_CTYPE, "C.UTF-8")
    return false
  }
}

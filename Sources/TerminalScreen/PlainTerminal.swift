import CNcurses
import Glibc
public import TerminalCells

/// A terminal that is only written to line by line: gives its keys, draws nothing. For the linear form, under a screen reader.
///
/// Lines go to standard output, which may be a file or a pipe, and never wait for their reader. Keys come from standard input; where that
/// is no terminal it is a script of keys, and its end is the end.
public final class PlainTerminal: Screen {
  public let size = Size(columns: 100, rows: 40)
  public var showsCursor = false
  private let input: TerminalInput
  private let output: TerminalOutput
  private let line: LineSettings?
  private let isTerminal: Bool
  private let isASCII: Bool
  // Pastes are marked, so that no pasted letter is a command; not where the terminal could show the marks.
  private let marksPastes: Bool

  /// How long the last lines may take, in milliseconds: a person waits for the shell, another program for the rest.
  private static let lastWords: (terminal: Int32, pipe: Int32) = (200, 2_000)

  /// - Parameter usesASCII: Lines are told in ASCII also where the terminal has more.
  /// - Throws: ``ScreenError/noTerminal(_:)`` when standard input or output is closed.
  public init(usesASCII: Bool = false) throws(ScreenError) {
    guard fcntl(STDIN_FILENO, F_GETFD) >= 0 else { throw .noTerminal("standard input is closed") }
    guard fcntl(STDOUT_FILENO, F_GETFD) >= 0 else { throw .noTerminal("standard output is closed") }
    hsd_keep_standard_descriptors()
    let type = TerminalType.ofThisProcess()
    isTerminal = isatty(STDOUT_FILENO) == 1
    isASCII = usesASCII || isTerminal && type.needsASCII
    line = LineSettings(terminal: STDIN_FILENO)
    marksPastes = isTerminal && line != nil && WindowTitle.isSupported(by: type.name)
    input = TerminalInput(
      descriptor: STDIN_FILENO, terminalKeys: [:],
      escapeDelay: TerminalInput.escapeDelay(variable: TerminalType.variable("ESCDELAY")))
    output = TerminalOutput(terminal: STDOUT_FILENO)
    takeKeys()
  }

  public var inputDescriptor: Int32? { input.isGone ? nil : input.descriptor }

  public var outputDescriptor: Int32? { output.isGone ? nil : output.descriptor }

  public var owesFrame: Bool { !output.isFlushed }

  /// Writes a line, now or when its reader takes it.
  public func tell(_ line: String) {
    output.append((isASCII ? Self.inASCII(line) : line).utf8)
    output.append(CollectionOfOne(UInt8(ascii: "\n")))
    output.flush()
  }

  public func present(_ frame: CellBuffer, palette: Palette) {}

  public func flush() -> Bool {
    output.flush()
  }

  public func readInput() -> [InputEvent] {
    if output.hasLostReader() { return [isTerminal ? .hangUp : .endOfInput] }
    let events = input.read()
    return line == nil ? events.map { $0 == .hangUp ? .endOfInput : $0 } : events
  }

  public func resize() {}

  public func redraw() {}

  public func bell() {}

  public func useMouse(_ isUsed: Bool) {}

  /// A screen reader would hear the sequence where the terminal doesn't know it.
  public func tellClipboard(base64: String) -> Bool { false }

  public func setTitle(_ text: String) {}

  public func suspend() {
    close()
    // Not raise(): the handler of SignalPipe would turn that into another request to suspend, for ever.
    hsd_signals_stop_job()
    takeKeys()
  }

  public func runOutside(_ body: () -> Void) {
    close()
    body()
    takeKeys()
  }

  /// Gives the terminal back; may be called again.
  public func close() {
    let patience = isTerminal ? Self.lastWords.terminal : Self.lastWords.pipe
    output.finish(with: marksPastes ? PasteCollector.marksOff : [], within: patience)
    line?.giveBack()
    hsd_guard_disarm()
  }

  /// Keys come one by one and unechoed; line ends are still made by the driver.
  private func takeKeys() {
    guard let line else { return }
    line.takeRaw(keepingLineEnds: true)
    let marks = marksPastes ? PasteCollector.marksOff : []
    var before = line.before
    hsd_guard_arm(STDIN_FILENO, marks, marks.count, &before, -1, -1)
    if marksPastes { output.append(PasteCollector.marksOn) }
    output.flush()
  }

  private static func inASCII(_ line: String) -> String {
    let text = MeasuredText(line)
    var row = CellBuffer(size: Size(columns: text.columns, rows: 1))
    row.write(text, column: 0, row: 0)
    return row.inASCII().text(row: 0)
  }
}

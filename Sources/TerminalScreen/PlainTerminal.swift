import CNcurses
import Glibc
public import TerminalCells

/// A terminal that is only written to line by line: gives its keys, draws nothing. For the linear form, under a screen reader.
public final class PlainTerminal: Screen {
  public private(set) var size: Size
  public var owesFrame: Bool { false }
  public var outputDescriptor: Int32? { nil }
  public var showsCursor = false
  private let input: TerminalInput
  private let line: LineSettings?

  /// Takes the keys of standard input; where that is no terminal, lines come until its end.
  ///
  /// - Throws: ``ScreenError/noTerminal(_:)`` when standard input is closed.
  public init() throws(ScreenError) {
    guard fcntl(STDIN_FILENO, F_GETFD) >= 0 else { throw .noTerminal("standard input is closed") }
    size = Self.readableSize
    line = LineSettings(terminal: STDIN_FILENO)
    input = TerminalInput(descriptor: STDIN_FILENO, terminalKeys: [:], escapeDelay: TerminalInput.escapeDelay)
    takeKeys()
  }

  /// What a page of described lines is cut to: enough rows to tell a list, few enough to listen to.
  private static let readableSize = Size(columns: 100, rows: 40)

  public var inputDescriptor: Int32? { input.isGone ? nil : input.descriptor }

  public func present(_ frame: CellBuffer, palette: Palette) {}

  public func readInput() -> [InputEvent] { input.read() }

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
    line?.giveBack()
    hsd_guard_disarm()
  }

  /// Keys come one by one and unechoed; line ends are still made by the driver.
  private func takeKeys() {
    guard let line else { return }
    line.takeRaw()
    var before = line.before
    hsd_guard_arm(STDIN_FILENO, "", 0, &before, -1, -1)
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return }
    settings.c_oflag |= tcflag_t(OPOST | ONLCR)
    tcsetattr(STDIN_FILENO, TCSANOW, &settings)
  }
}

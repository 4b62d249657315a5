public import TerminalCells

/// Where frames are shown and keys come from.
///
/// Two conformers: ``NcursesScreen``, a real terminal, and ``MemoryScreen``, for tests and headless runs. A screen belongs to one thread.
public protocol Screen: AnyObject {
  /// How much fits; changes only in ``resize()``.
  var size: Size { get }
  /// What to wait on with poll(2) for input; `nil` when nothing can come (in memory, after a hang-up, while in the background).
  var inputDescriptor: Int32? { get }
  /// What to wait on: for room (POLLOUT) while ``owesFrame`` is true, otherwise only for the end of its reader (POLLERR), which
  /// ``readInput()`` tells; `nil` when there is nothing to wait for.
  var outputDescriptor: Int32? { get }
  /// True when the last frame could not be shown, or not entirely, because the terminal takes no more: present the newest one when
  /// ``outputDescriptor`` has room.
  var owesFrame: Bool { get }
  /// Whether the terminal's own cursor is seen where the frame has it; false at first. Either way it stands there, for screen readers.
  var showsCursor: Bool { get set }

  /// Shows a frame. Nothing changed: nothing is written. Never waits for the terminal.
  func present(_ frame: CellBuffer, palette: Palette)
  /// Sends what ``present(_:palette:)``, or a line, left waiting, as far as the terminal takes it; true when nothing is left.
  @discardableResult
  func flush() -> Bool
  /// Everything that waits. Never blocks; a lone Esc takes 25 ms (or `ESCDELAY`), for it could begin another key.
  func readInput() -> [InputEvent]
  /// After ``TerminalSignal/resize``: asks for the new size; the next frame is painted whole.
  func resize()
  /// Makes the next frame be painted whole and takes the terminal's modes again: for Ctrl-L and ``TerminalSignal/continued``.
  func redraw()
  /// Sounds the bell.
  func bell()
  /// Asks for the mouse, or leaves it to the terminal; asked for at first, where the options say so.
  func useMouse(_ isUsed: Bool)
  /// Gives the terminal a text for its clipboard (OSC 52), in base64; false where a terminal has none. Whether it took the text can't be known.
  func tellClipboard(base64: String) -> Bool
  /// Sets the window's title, without control characters; does nothing where there is none.
  func setTitle(_ text: String)
  /// Stops the program as Ctrl-Z does, and returns when it is continued.
  func suspend()
  /// Lends the terminal, as it was before, to another program for the time of a closure.
  func runOutside(_ body: () -> Void)
}

/// Why there is no screen.
public enum ScreenError: Error, Equatable, Sendable {
  /// Nothing to draw on, and why, in words for a person.
  case noTerminal(String)
  /// A terminal that can't move its cursor, and why that is so, in words for a person: ``PlainTerminal`` works there.
  case onlyLines(String)
  /// The system has no file descriptors or no memory left.
  case noResources
}

import CNcurses
import Glibc
import TerminalCells

extension NcursesScreen {
  /// How long a terminal may take for the last bytes before it is left as it is, in milliseconds.
  private static let lastWords: Int32 = 200
  /// How long a mouse report may be on its way after the mouse was switched off, in milliseconds.
  private static let straggling: Int32 = 10

  /// How long the answer to a question may take when the terminal is given back, in milliseconds; what comes later goes to the shell.
  private static let lastAnswer = 50

  /// Gives everything back: modes, settings, standard error. May be called again, and from any state.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    leave()
    hsd_draw_close()
  }

  /// Stops the program's whole job as Ctrl-Z does, and returns when it is continued, with the screen taken again unless the
  /// program now runs in the background. Where nobody could continue it (an orphaned process group) it goes on at once.
  public func suspend() {
    guard isTaken else { return }
    leave()
    hsd_signals_stop_job()
    _ = takeInForeground()
  }

  /// Lends the terminal, as it was before, to another program for the time of a closure.
  public func runOutside(_ body: () -> Void) {
    leave()
    body()
    _ = takeInForeground()
  }

  /// Takes the terminal when this program may have it.
  func takeInForeground() -> Bool {
    guard !isClosed, line.isInForeground else { return false }
    take()
    return true
  }

  func take() {
    isTaken = true
    captured = CapturedStandardError()
    line.takeRaw()
    // Nothing is sent before the modes: they keep the place of the shell's cursor.
    if let new = Self.windowSize(), new != size { use(new) }
    armGuard()
    sendModes()
    repaintAll()
  }

  func sendModes() {
    isCursorVisible = false
    output.append(sequences.taking(title: title))
    if !isMouseUsed { output.append(sequences.mouseLeft) }
    output.flush()
  }

  /// Tells the crash handler what to give back.
  func armGuard() {
    guard isTaken else { return }
    let bytes = givingBack()
    var before = line.before
    hsd_guard_arm(
      output.descriptor, bytes, bytes.count, &before, captured?.captured ?? -1, captured?.original ?? -1)
  }

  func leave() {
    guard isTaken else { return }
    isTaken = false
    owesFrame = false
    output.finish(with: givingBack(), within: Self.lastWords)
    // Reading in the background would stop the program.
    if line.isInForeground { input.swallowAnswer(within: Self.lastAnswer) }
    if sequences.usesMouse { input.awaitStragglers(milliseconds: Self.straggling) }
    line.giveBack()
    hsd_guard_disarm()
    captured?.end()
    captured = nil
  }

  private func givingBack() -> [UInt8] {
    let lastRow = hsd_capability_with("cup", Int32(size.rows - 1), 0).map { String(cString: $0) } ?? ""
    return sequences.givingBack(hasTitle: title != nil, lastRow: lastRow)
  }
}

public import TerminalCells

/// A screen without a terminal: keeps what it is shown, and gives the input that it was fed.
public final class MemoryScreen: Screen {
  public private(set) var size: Size
  public var inputDescriptor: Int32? { nil }
  public var outputDescriptor: Int32? { nil }
  public var owesFrame: Bool { false }
  public var showsCursor = false

  /// The frame shown last.
  public private(set) var frame: CellBuffer?
  /// The palette of that frame.
  public private(set) var palette: Palette?
  /// How often a frame was presented.
  public private(set) var presents = 0
  /// How often that changed anything a person can see.
  public private(set) var changedPresents = 0
  /// How often the bell sounded.
  public private(set) var bells = 0
  /// Whether the mouse is asked for.
  public private(set) var usesMouse = true
  /// What the terminal's clipboard was told last, in base64.
  public private(set) var clipboard: String?
  /// The title set last.
  public private(set) var title: String?
  /// How often the program was suspended.
  public private(set) var suspensions = 0

  private var waiting: [InputEvent] = []
  private var nextSize: Size
  private var mustRepaint = false

  public init(size: Size) {
    self.size = size
    nextSize = size
  }

  /// Input for the next ``readInput()``.
  public func feed(_ events: [InputEvent]) {
    waiting += events
  }

  /// The size that the next ``resize()`` finds.
  public func changeSize(to size: Size) {
    nextSize = size
  }

  public func present(_ frame: CellBuffer, palette: Palette) {
    presents += 1
    let isSame =
      !mustRepaint && palette == self.palette && frame.cursor == self.frame?.cursor
      && FrameDifference(from: self.frame, to: frame).isEmpty
    if !isSame { changedPresents += 1 }
    mustRepaint = false
    self.frame = frame
    self.palette = palette
  }

  public func flush() -> Bool { true }

  public func readInput() -> [InputEvent] {
    defer { waiting = [] }
    return waiting
  }

  public func resize() {
    size = nextSize
    redraw()
  }

  public func redraw() {
    mustRepaint = true
  }

  public func bell() {
    bells += 1
  }

  public func useMouse(_ isUsed: Bool) {
    usesMouse = isUsed
  }

  public func tellClipboard(base64: String) -> Bool {
    clipboard = base64
    return true
  }

  public func setTitle(_ text: String) {
    title = WindowTitle.sanitised(text)
  }

  public func suspend() {
    suspensions += 1
    redraw()
  }

  public func runOutside(_ body: () -> Void) {
    body()
    redraw()
  }
}

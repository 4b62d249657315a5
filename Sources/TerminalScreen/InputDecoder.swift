import TerminalCells

/// Turns a terminal's bytes into keys, pastes and mouse events.
///
/// The grammar is that of ECMA-48: whatever has its form is taken whole, so a late answer to a query, or a key that nobody knows, is
/// swallowed and never typed. It has no clock: the caller says when nothing followed (``finish()``) and when input comes after a pause.
struct InputDecoder {
  /// A paste is cut here: 1 MB.
  static let maximumPaste = 1 << 20
  /// Longer control sequences and strings are abandoned.
  private static let maximumSequence = 256
  private static let maximumString = 1 << 16
  /// Of a string so much is kept: more than the answers that mean something have.
  private static let keptOfString = 64
  /// After a pause inside a paste that lost its end, so few bytes are someone typing.
  private static let typedAtOnce = 64

  private enum State: Equatable {
    case ground, escape, control, single, string, stringEscape, paste, discardedPaste
    case character(missing: Int)
    case oldMouse(missing: Int)
  }

  private let terminalKeys: [[UInt8]: KeyPress]
  private let pasteLimit: Int
  private var state = State.ground
  // The bytes of the sequence being read, from its ESC on; or of a UTF-8 character.
  private var sequence: [UInt8] = []
  private var stringLength = 0
  // An ESC came before the key.
  private var isAlt = false
  private var paste = PasteCollector()
  private var events: [InputEvent] = []

  /// True from a question to the terminal until its answer to the last one (DA1) came. In between, what could be the rest of an answer is
  /// waited for through any pause.
  private(set) var expectsAnswer = false

  /// - Parameter terminalKeys: Sequences that this terminal's description gives to keys; they go before the general ones.
  init(terminalKeys: [[UInt8]: KeyPress] = [:], pasteLimit: Int = maximumPaste) {
    self.terminalKeys = terminalKeys
    self.pasteLimit = pasteLimit
  }

  /// True while bytes are held back that may be a key by themselves, such as a lone ESC.
  var isWaiting: Bool {
    switch state {
    case .escape: true
    case .control, .single, .string: sequence.count == 2
    default: false
    }
  }

  /// Takes bytes and returns what is complete.
  ///
  /// - Parameter isAfterPause: Nothing came for a while (seconds). What was begun then has lost its end, unless these bytes bring it.
  mutating func decode(_ bytes: some Collection<UInt8>, isAfterPause: Bool = false) -> [InputEvent] {
    if isAfterPause { abandonWhatLostItsEnd(before: Array(bytes)) }
    for byte in bytes { take(byte) }
    return takeEvents()
  }

  /// Nothing followed in time: what waits is a key by itself.
  mutating func finish() -> [InputEvent] {
    guard isWaiting else { return [] }
    let held = sequence
    let wasAlt = isAlt
    reset()
    if held.count == 1 {
      events.append(.key(KeyPress(.escape)))
      if wasAlt { events.append(.key(KeyPress(.escape))) }
    } else if let last = held.last {
      isAlt = true
      takeGround(last)
    }
    return takeEvents()
  }

  /// The terminal is asked something, with DA1 as the last question.
  mutating func expectAnswer() {
    expectsAnswer = true
  }

  private mutating func takeEvents() -> [InputEvent] {
    defer { events = [] }
    return events
  }

  private mutating func reset() {
    state = .ground
    sequence.removeAll(keepingCapacity: true)
    stringLength = 0
    isAlt = false
  }

  private mutating func abandonWhatLostItsEnd(before bytes: [UInt8]) {
    switch state {
    case .ground: break
    case .paste, .discardedPaste:
      guard bytes.count <= Self.typedAtOnce, !paste.ends(in: bytes) else { return }
      if state == .paste { events.append(.paste(paste.text)) }
      reset()
    case .string, .stringEscape:
      let isEnd = bytes.contains(0x07) || bytes.contains(0x5C)
      if !isEnd, !(expectsAnswer && TerminalAnswer.canGoOn(with: bytes)) { reset() }
    case .control where expectsAnswer && TerminalAnswer.canGoOn(with: bytes): break
    default: reset()
    }
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeGround(byte)
    case .escape: takeEscape(byte)
    case .control: takeControl(byte)
    case .single: takeSingle(byte)
    case .string: takeString(byte)
    case .stringEscape:
      endString()
      if byte != 0x5C { restart(with: byte) }
    case .paste, .discardedPaste: takePaste(byte)
    case .character(let missing): takeContinuation(byte, missing: missing)
    case .oldMouse(let missing):
      sequence.append(byte)
      state = .oldMouse(missing: missing - 1)
      if missing == 1 { complete() }
    }
  }

  private mutating func takeGround(_ byte: UInt8) {
    switch byte {
    case 0x1B:
      sequence = [byte]
      state = .escape
    case 0x00..<0x20, 0x7F: emit(KeySequences.controlKey(byte))
    case 0x20..<0x7F: emit(KeyPress(.character(Character(Unicode.Scalar(byte)))))
    case 0xC2..<0xE0: beginCharacter(byte, missing: 1)
    case 0xE0..<0xF0: beginCharacter(byte, missing: 2)
    case 0xF0..<0xF5: beginCharacter(byte, missing: 3)
    default: reset()
    }
  }

  private mutating func beginCharacter(_ byte: UInt8, missing: Int) {
    sequence = [byte]
    state = .character(missing: missing)
  }

  private mutating func takeContinuation(_ byte: UInt8, missing: Int) {
    guard byte & 0xC0 == 0x80 else {
      reset()
      take(byte)
      return
    }
    sequence.append(byte)
    state = .character(missing: missing - 1)
    guard missing == 1 else { return }
    // Overlong forms and surrogates decode to the replacement character: such a key is dropped.
    let text = String(decoding: sequence, as: UTF8.self)
    if text.unicodeScalars.count == 1, let character = text.first, character != "\u{FFFD}" {
      emit(KeyPress(.character(character)))
    } else {
      reset()
    }
  }

  private mutating func takeEscape(_ byte: UInt8) {
    switch byte {
    case 0x1B:
      if isAlt { events.append(.key(KeyPress(.escape))) }
      isAlt = true
    case UInt8(ascii: "["): begin(.control, byte)
    case UInt8(ascii: "O"): begin(.single, byte)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      begin(.string, byte)
    default:
      state = .ground
      isAlt = true
      takeGround(byte)
    }
  }

  private mutating func begin(_ next: State, _ byte: UInt8) {
    sequence.append(byte)
    state = next
  }

  /// Starts anew with an ESC, or with a byte after an ESC, in the middle of something else.
  private mutating func restart(with byte: UInt8) {
    reset()
    takeGround(0x1B)
    if byte != 0x1B { takeEscape(byte) }
  }

  private mutating func takeControl(_ byte: UInt8) {
    switch byte {
    case 0x1B: restart(with: byte)
    case 0x00..<0x20, 0x7F...:
      reset()
      take(byte)
    case UInt8(ascii: "[") where sequence.count == 2:
      // The Linux console's function keys: ESC [ [ A.
      sequence.append(byte)
    case UInt8(ascii: "M") where sequence.count == 2:
      sequence.append(byte)
      state = .oldMouse(missing: 3)
    case UInt8(ascii: "$") where KeySequences.isRxvtShift(sequence): fallthrough
    case 0x40..<0x7F:
      sequence.append(byte)
      complete()
    default:
      sequence.append(byte)
      if sequence.count > Self.maximumSequence { reset() }
    }
  }

  private mutating func takeSingle(_ byte: UInt8) {
    if byte == 0x1B {
      restart(with: byte)
    } else if byte < 0x20 || byte > 0x7E {
      reset()
      take(byte)
    } else {
      sequence.append(byte)
      let isParameter = byte < 0x40 && byte != UInt8(ascii: " ")
      if !isParameter || sequence.count > 8 { complete() }
    }
  }

  /// The text of an answer (OSC, DCS, APC, PM, SOS): swallowed to its end. Keys that no such text holds end it too.
  private mutating func takeString(_ byte: UInt8) {
    stringLength += 1
    switch byte {
    case 0x07: endString()
    case 0x1B: state = .stringEscape
    case 0x00..<0x20:
      reset()
      take(byte)
    default:
      if sequence.count < Self.keptOfString { sequence.append(byte) }
      if stringLength > Self.maximumString { reset() }
    }
  }

  private mutating func endString() {
    if let colour = TerminalAnswer.background(sequence) { events.append(colour) }
    reset()
  }

  private mutating func takePaste(_ byte: UInt8) {
    if paste.take(byte) {
      if state == .paste { events.append(.paste(paste.text)) }
      reset()
    } else if state == .paste, paste.count >= pasteLimit {
      events.append(.paste(paste.text))
      paste.forgetText()
      state = .discardedPaste
    } else if state == .discardedPaste {
      paste.forgetText()
    }
  }

  private mutating func complete() {
    if sequence == KeySequences.pasteBegins {
      reset()
      paste = PasteCollector()
      state = .paste
      return
    }
    if TerminalAnswer.isAttributes(sequence) { expectsAnswer = false }
    let event = terminalKeys[sequence].map(InputEvent.key) ?? KeySequences.event(of: sequence)
    if case .key(let press) = event {
      emit(press)
    } else {
      if let event { events.append(event) }
      reset()
    }
  }

  private mutating func emit(_ press: KeyPress) {
    let modifiers = isAlt ? press.modifiers.union(.alt) : press.modifiers
    reset()
    events.append(.key(KeyPress(press.key, modifiers)))
  }
}

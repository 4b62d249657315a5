import TerminalCells

/// What the sequences of keyboards and mice mean: those of xterm, VT220, rxvt and the Linux console, which other terminals follow.
enum KeySequences {
  static let pasteBegins = Array("\u{1B}[200~".utf8)

  /// Keys by the last byte of `CSI ... x` and `SS3 x`.
  private static let letters: [UInt8: KeyPress.Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "P"): .function(1),
    UInt8(ascii: "Q"): .function(2), UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  /// Keys by the number in `CSI n ~`.
  private static let numbers: [Int: KeyPress.Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5), 17: .function(6),
    18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10), 23: .function(11), 24: .function(12),
    25: .function(13), 26: .function(14), 28: .function(15), 29: .function(16), 31: .function(17),
    32: .function(18), 33: .function(19), 34: .function(20),
  ]

  /// Characters of the application keypad, `SS3 x`.
  private static let keypad: [UInt8: KeyPress.Key] = Dictionary(
    uniqueKeysWithValues: zip("jklmnopqrstuvwxyX".utf8, "*+,-./0123456789=").map { ($0, .character($1)) }
      + [(UInt8(ascii: "M"), .enter)])

  /// The key of a single control byte.
  static func controlKey(_ byte: UInt8) -> KeyPress {
    switch byte {
    case 0x00: KeyPress(.character(" "), .control)
    case 0x08, 0x7F: KeyPress(.backspace)
    case 0x09: KeyPress(.tab)
    case 0x0A, 0x0D: KeyPress(.enter)
    case 0x1B: KeyPress(.escape)
    // Ctrl clears the two high bits of a capital letter, or of [ \ ] ^ _.
    default: KeyPress(.character(Character(Character(Unicode.Scalar(byte | 0x40)).lowercased())), .control)
    }
  }

  /// The event of a whole sequence, from its ESC to its last byte; `nil` for what is no input: answers, focus, unknown keys.
  static func event(of sequence: [UInt8]) -> InputEvent? {
    guard sequence.count > 2, let last = sequence.last else { return nil }
    let body = sequence[2..<(sequence.count - 1)]
    if sequence[1] == UInt8(ascii: "O") { return single(last, parameters(body)).map(InputEvent.key) }
    switch body.first {
    case UInt8(ascii: "<"):
      return MouseSequences.event(parameters(body.dropFirst()), isRelease: last == UInt8(ascii: "m")).map(
        InputEvent.mouse)
    case UInt8(ascii: "M"): return MouseSequences.event(oldForm: sequence.suffix(3)).map(InputEvent.mouse)
    case UInt8(ascii: "["):
      return (1...5).contains(Int(last) - 0x40) ? .key(KeyPress(.function(Int(last) - 0x40))) : nil
    case UInt8(ascii: "?"), UInt8(ascii: ">"), UInt8(ascii: "="): return nil
    default: return control(last, parameters(body)).map(InputEvent.key)
    }
  }

  /// Whether a `$` after these bytes is rxvt's way of saying Shift (`CSI 5 $`) and no part of an answer.
  static func isRxvtShift(_ sequence: [UInt8]) -> Bool {
    sequence.count > 2 && sequence[2...].allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func parameters(_ body: ArraySlice<UInt8>) -> [Int] {
    guard !body.isEmpty else { return [] }
    return body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
      let digits = part.prefix { (0x30...0x39).contains($0) }.prefix(7)
      return digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    }
  }

  /// The second parameter of a modified key: 1 plus Shift 1, Alt 2, Ctrl 4.
  private static func modifiers(_ value: Int?) -> KeyPress.Modifiers {
    guard let value, value > 1 else { return [] }
    let bits = value - 1
    var result: KeyPress.Modifiers = []
    if bits & 1 != 0 { result.insert(.shift) }
    if bits & 2 != 0 { result.insert(.alt) }
    if bits & 4 != 0 { result.insert(.control) }
    return result
  }

  private static func single(_ last: UInt8, _ parameters: [Int]) -> KeyPress? {
    if let key = letters[last] { return KeyPress(key, modifiers(parameters.last)) }
    if let key = keypad[last] { return KeyPress(key) }
    // rxvt: Ctrl and an arrow.
    if (UInt8(ascii: "a")...UInt8(ascii: "d")).contains(last), let key = letters[last - 0x20] {
      return KeyPress(key, .control)
    }
    return nil
  }

  private static func control(_ last: UInt8, _ parameters: [Int]) -> KeyPress? {
    let held = modifiers(parameters.dropFirst().first)
    switch last {
    case UInt8(ascii: "~"):
      if parameters.count == 3, parameters[0] == 27 { return coded(parameters[2], held) }
      return numbers[parameters.first ?? 0].map { KeyPress($0, held) }
    case UInt8(ascii: "u"): return coded(parameters.first ?? 0, held)
    case UInt8(ascii: "Z"): return KeyPress(.tab, .shift)
    case UInt8(ascii: "$"): return numbers[parameters.first ?? 0].map { KeyPress($0, .shift) }
    case UInt8(ascii: "^"): return numbers[parameters.first ?? 0].map { KeyPress($0, .control) }
    case UInt8(ascii: "@"): return numbers[parameters.first ?? 0].map { KeyPress($0, [.shift, .control]) }
    case UInt8(ascii: "R"):
      // Also the form of a cursor position report, which is no key.
      return parameters.first == 1 && !held.isEmpty ? KeyPress(.function(3), held) : nil
    case UInt8(ascii: "a")...UInt8(ascii: "d"): return letters[last - 0x20].map { KeyPress($0, .shift) }
    default: return letters[last].map { KeyPress($0, held) }
    }
  }

  /// A key by its character's code: `CSI 27;m;c ~` (xterm) and `CSI c;m u` (kitty).
  private static func coded(_ code: Int, _ held: KeyPress.Modifiers) -> KeyPress? {
    guard let value = UInt32(exactly: code), let scalar = Unicode.Scalar(value) else { return nil }
    switch value {
    case 0: return nil
    case 1..<0x20, 0x7F: return KeyPress(controlKey(UInt8(value)).key, held)
    // Kitty's numbers for keys without a character lie in a private area.
    case 0xE000..<0xF900: return nil
    default:
      let character = Character(scalar)
      guard held.contains(.shift) else { return KeyPress(.character(character), held) }
      return KeyPress(.character(character.uppercased().first ?? character), held.subtracting(.shift))
    }
  }
}

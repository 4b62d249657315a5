import TerminalCells

/// What the reports of a mouse mean.
enum MouseSequences {
  /// `CSI < button ; column ; row M` (or `m` for a release), counted from 1: the form of mode 1006.
  static func event(_ parameters: [Int], isRelease: Bool) -> MouseEvent? {
    guard parameters.count == 3, parameters[1] > 0, parameters[2] > 0 else { return nil }
    let point = Point(column: parameters[1] - 1, row: parameters[2] - 1)
    return kind(parameters[0], isRelease: isRelease).map { MouseEvent(kind: $0, point: point) }
  }

  /// `CSI M button column row`, each as one byte from 32 on, for terminals without mode 1006.
  static func event(oldForm bytes: ArraySlice<UInt8>) -> MouseEvent? {
    guard bytes.allSatisfy({ $0 >= 32 }) else { return nil }
    let values = bytes.map { Int($0) - 32 }
    // Which button was let go is not said there: button 3 stands for any.
    let isRelease = values[0] & 0b1110_0011 == 3
    return event([isRelease ? values[0] & ~3 : values[0], values[1], values[2]], isRelease: isRelease)
  }

  /// The low two bits are the button, 4 to 16 the modifiers, 32 motion, 64 the wheel. Only the first button and the vertical wheel mean
  /// something here; the others belong to the terminal (paste, menu).
  private static func kind(_ button: Int, isRelease: Bool) -> MouseEvent.Kind? {
    switch button & ~0b1_1100 {
    case 0: isRelease ? .release : .press
    case 32: .drag
    case 64: .wheelUp
    case 65: .wheelDown
    default: nil
    }
  }
}

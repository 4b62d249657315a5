import TerminalCells

/// A line that is typed: its text and the place in it, edited by the keys that shells and editors share.
public struct TextEntry: Equatable, Sendable {
  public private(set) var text: String
  /// Characters before the cursor.
  public private(set) var cursor: Int

  public init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  /// Edits as a key asks; false when the key means nothing to a line.
  public mutating func edit(with key: KeyPress) -> Bool {
    switch key {
    case "Left", "C-b": cursor = max(cursor - 1, 0)
    case "Right", "C-f": cursor = min(cursor + 1, text.count)
    case "Home", "C-a": cursor = 0
    case "End", "C-e": cursor = text.count
    case "Backspace": remove(max(cursor - 1, 0)..<cursor)
    case "Del", "C-d": remove(cursor..<min(cursor + 1, text.count))
    case "C-u": remove(0..<cursor)
    case "C-k": remove(cursor..<text.count)
    case "C-w": remove(beginningOfWord..<cursor)
    default:
      guard case .character(let character) = key.key, key.modifiers.isEmpty else { return false }
      insert(String(character))
    }
    return true
  }

  /// Puts a text in at the cursor, which comes to stand behind it.
  public mutating func insert(_ more: String) {
    let room = max(Self.longest - text.count, 0)
    let more = String(more.prefix(room))
    text.insert(contentsOf: more, at: text.index(text.startIndex, offsetBy: cursor))
    cursor = min(cursor + more.count, text.count)
  }

  /// The part round the cursor that fits so many columns, with a bar where the cursor is and an ellipsis where more is.
  public func shown(in columns: Int) -> String {
    let characters = Array(text)
    var first = cursor
    var last = cursor
    var width = 1
    func columnsOf(_ index: Int) -> Int { MeasuredText(String(characters[index])).columns }
    while first > 0, width + columnsOf(first - 1) <= columns - 2 {
      first -= 1
      width += columnsOf(first)
    }
    while last < characters.count, width + columnsOf(last) <= columns - 2 {
      width += columnsOf(last)
      last += 1
    }
    return (first > 0 ? "…" : "") + String(characters[first..<cursor]) + "▏" + String(characters[cursor..<last])
      + (last < characters.count ? "…" : "")
  }

  private mutating func remove(_ range: Range<Int>) {
    let start = text.index(text.startIndex, offsetBy: range.lowerBound)
    text.removeSubrange(start..<text.index(start, offsetBy: range.count))
    cursor = range.lowerBound
  }

  private var beginningOfWord: Int {
    let before = Array(text.prefix(cursor))
    let word = before.lastIndex { $0 != " " } ?? -1
    return word < 0 ? 0 : (before[...word].lastIndex { $0 == " " } ?? -1) + 1
  }

  /// An address is shorter; what is pasted by mistake may not be.
  private static let longest = 2_000
}

import TerminalCells

/// A text of several lines that is typed: its characters and the place in them.
///
/// Keys are those of ``TextEntry``, with Enter for a new line and Up and Down between lines.
public struct TextArea: Hashable, Sendable {
  public private(set) var characters: [Character]
  /// Characters before the cursor.
  public private(set) var cursor: Int

  public init(_ text: String = "") {
    characters = Array(text.prefix(Self.longest))
    cursor = characters.count
  }

  public var text: String { String(characters) }

  /// Edits as a key asks; false when the key means nothing to a text.
  public mutating func edit(with key: KeyPress) -> Bool {
    switch key {
    case "Left", "C-b": cursor = max(cursor - 1, 0)
    case "Right", "C-f": cursor = min(cursor + 1, characters.count)
    case "Up", "C-p": moveLine(by: -1)
    case "Down", "C-n": moveLine(by: 1)
    case "Home", "C-a": cursor = lineStart
    case "End", "C-e": cursor = lineEnd
    case "Backspace": remove(max(cursor - 1, 0)..<cursor)
    case "Del", "C-d": remove(cursor..<min(cursor + 1, characters.count))
    case "C-u": remove(lineStart..<cursor)
    case "C-k": remove(cursor..<(lineEnd == cursor ? min(cursor + 1, characters.count) : lineEnd))
    case "C-w": remove(beginningOfWord..<cursor)
    case "Enter": insert("\n")
    default:
      guard case .character(let character) = key.key, key.modifiers.isEmpty else { return false }
      insert(String(character))
    }
    return true
  }

  /// Puts a text in at the cursor, which comes to stand behind it.
  public mutating func insert(_ more: String) {
    let added = Array(more.prefix(max(Self.longest - characters.count, 0)))
    characters.insert(contentsOf: added, at: cursor)
    cursor += added.count
  }

  /// Puts the cursor so many characters back.
  public mutating func moveBack(by count: Int) {
    cursor = max(cursor - count, 0)
  }

  private mutating func remove(_ range: Range<Int>) {
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private mutating func moveLine(by step: Int) {
    let column = cursor - lineStart
    if step < 0 {
      guard lineStart > 0 else { return cursor = 0 }
      cursor = lineStart - 1
    } else {
      guard lineEnd < characters.count else { return cursor = characters.count }
      cursor = lineEnd + 1
    }
    cursor = min(lineStart + column, lineEnd)
  }

  private var lineStart: Int { (characters[..<cursor].lastIndex(of: "\n") ?? -1) + 1 }
  private var lineEnd: Int { characters[cursor...].firstIndex(of: "\n") ?? characters.count }

  private var beginningOfWord: Int {
    let word = characters[..<cursor].lastIndex { !$0.isWhitespace } ?? -1
    return word < 0 ? 0 : (characters[...word].lastIndex(where: \.isWhitespace) ?? -1) + 1
  }

  /// A statement is far shorter; what is pasted by mistake may not be.
  private static let longest = 20_000
}

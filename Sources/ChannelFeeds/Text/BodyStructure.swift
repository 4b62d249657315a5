/// The structure of a body while its text is written: what stands before each line, and where its links lead.
///
/// Headings, quotes, lists, tables and code are told by marks at the beginning of a line, links by a number behind their
/// words and a list of addresses at the end. `BodyText` in HospitalModel reads them. Nothing here grows with the depth of
/// the markup: deeper quotes and lists than these are told as these.
struct BodyStructure {
  /// Relative links are resolved against it.
  let base: String?
  private(set) var isCode = false
  private var quotes = 0
  private var heading = 0
  /// The next number of each open list; 0 for one without numbers.
  private var lists: [Int] = []
  /// Open lists that are too deep to be told.
  private var deeperLists = 0
  private var isItemDue = false
  private var hasItem = false
  /// Cells of the running row so far, and where in the text it began.
  private var cells = 0
  private var rowStart = 0
  private var addresses: [String] = []
  private var numbers: [String: Int] = [:]
  private var link: (address: String, start: Int)?

  init(base: String?) {
    self.base = base
  }

  /// Quotes inside quotes that are told.
  private static let deepestQuote = 3
  /// Lists inside lists that are told.
  private static let deepestList = 6
  /// Links of a text that are told, and the bytes of an address: more is no text to read.
  private static let mostLinks = 99
  private static let longestAddress = 2_048

  // MARK: Elements

  mutating func beginBlock() {
    heading = 0
  }

  mutating func takeHeading(_ level: Int, isEnd: Bool) {
    heading = isEnd ? 0 : level
  }

  mutating func takeQuote(isEnd: Bool) {
    heading = 0
    quotes = max(quotes + (isEnd ? -1 : 1), 0)
  }

  mutating func takeCode(isEnd: Bool) {
    isCode = !isEnd
  }

  /// True when the list is the outermost one.
  mutating func takeList(isNumbered: Bool, isEnd: Bool) -> Bool {
    if isEnd {
      if deeperLists > 0 { deeperLists -= 1 } else if !lists.isEmpty { lists.removeLast() }
    } else if lists.count < Self.deepestList {
      lists.append(isNumbered ? 1 : 0)
    } else {
      deeperLists += 1
    }
    hasItem = isEnd && !lists.isEmpty
    isItemDue = false
    return lists.count <= (isEnd ? 0 : 1)
  }

  mutating func takeItem(isEnd: Bool) {
    heading = 0
    isItemDue = !isEnd
    hasItem = !isEnd || !lists.isEmpty
  }

  mutating func takeRow(at place: Int) {
    cells = 0
    rowStart = place
  }

  /// True when a mark must stand between this cell and the one before.
  mutating func takeCell(at place: Int, beginsLine: Bool) -> Bool {
    cells += 1
    return cells > 1 && (!beginsLine || place == rowStart)
  }

  // MARK: Links

  mutating func openLink(_ address: String?, at place: Int) {
    guard let address, address.utf8.count <= Self.longestAddress, addresses.count < Self.mostLinks else { return }
    link = (address, place)
  }

  /// Writes the number of the open link behind its words. Words that are an address, a tag or a name already need none.
  mutating func closeLink(_ written: inout [UInt8]) {
    guard let open = link else { return }
    link = nil
    guard written.count > open.start else { return }
    let words = String(decoding: written[open.start...], as: UTF8.self)
    guard !Self.tellsItself(words.trimmingWhiteSpace) else { return }
    let number = numbers[open.address] ?? addresses.count + 1
    if number > addresses.count {
      addresses.append(open.address)
      numbers[open.address] = number
    }
    written.append(contentsOf: " [\(number)]".utf8)
  }

  private static func tellsItself(_ words: String) -> Bool {
    guard !words.contains(" ") else { return false }
    return words.hasPrefix("#") || words.hasPrefix("@") || WebAddress.isWeb(words)
  }

  /// Writes the addresses below the text.
  mutating func finish(_ written: inout [UInt8]) {
    closeLink(&written)
    guard !addresses.isEmpty else { return }
    written.append(ASCII.lineFeed)
    for (index, address) in addresses.enumerated() {
      written.append(contentsOf: "\n[\(index + 1)]: \(address)".utf8)
    }
  }

  // MARK: Lines

  /// Writes what stands before a line.
  mutating func beginLine(_ written: inout [UInt8]) {
    for _ in 0..<min(quotes, Self.deepestQuote) { written.append(contentsOf: "> ".utf8) }
    if isCode {
      written.append(UInt8(ascii: "\t"))
    } else if heading > 0 {
      written.append(contentsOf: String(repeating: "#", count: heading).utf8)
      written.append(ASCII.space)
    } else {
      beginItem(&written)
    }
  }

  private mutating func beginItem(_ written: inout [UInt8]) {
    guard isItemDue || hasItem else { return }
    written.append(contentsOf: String(repeating: "  ", count: max(lists.count - 1, 0)).utf8)
    guard isItemDue else {
      written.append(contentsOf: "  ".utf8)
      return
    }
    isItemDue = false
    guard let number = lists.last, number > 0 else {
      written.append(contentsOf: "- ".utf8)
      return
    }
    written.append(contentsOf: "\(number). ".utf8)
    lists[lists.count - 1] = number + 1
  }
}

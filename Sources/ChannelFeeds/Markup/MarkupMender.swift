/// Rewrites broken markup so that an XML parser can read it: a tolerant tokenizer with a stack of open names.
///
/// - Tags: an end tag closes what is open inside its element, a stray one is left out; attributes are quoted anew; an
///   `item` or `entry` ends another one, and whatever else was left open in the feed before it.
/// - References: entities of HTML and of the document's own DTD are written out within ``FeedLimits``, a bare `&`
///   becomes `&amp;`, references to forbidden characters vanish.
/// - Left out: what stands before and after the feed, comments, processing instructions, the document type.
/// - At a cut end nothing is closed, so that a half entry never looks like a whole one.
///
/// Everything is looked at a bounded number of times, and nothing recurses.
struct MarkupMender: ~Copyable {
  /// The mended text and what was done.
  struct Result {
    var text: [UInt8] = []
    var repairs = FeedRepairs()
    var isCutOff = false
  }

  var result = Result()
  /// The names of the open elements, as ranges of the input.
  var open: [Range<Int>] = []
  var entities = DeclaredEntities()
  /// The line of the next byte, counted as far as `countedTo`.
  private var line = 1
  private var countedTo = 0
  private var hasRoot = false

  private let isPage: Bool

  private init(isPage: Bool) {
    self.isPage = isPage
  }

  /// Mends valid UTF-8 without forbidden characters.
  ///
  /// - Parameter isPage: True for a page of HTML that holds a feed: what stands before the feed is left out.
  static func mend(_ bytes: Span<UInt8>, isPage: Bool = false) -> Result {
    var mender = MarkupMender(isPage: isPage)
    mender.result.text.reserveCapacity(bytes.count + bytes.count / 8)
    mender.run(bytes)
    return mender.result
  }

  /// Notes broken markup at a place.
  mutating func noteBroken(_ bytes: Span<UInt8>, at place: Int) {
    while countedTo < place {
      if bytes[countedTo] == ASCII.lineFeed { line += 1 }
      countedTo += 1
    }
    result.repairs.note(.brokenMarkup(line: line))
  }

  private mutating func run(_ bytes: Span<UInt8>) {
    var index = passJunk(bytes)
    while index < bytes.count, result.text.count < FeedLimits.mended {
      if hasRoot, open.isEmpty {
        let rest = bytes.extracting(droppingFirst: index)
        if !rest.trimmedRange.isEmpty, !rest.has("<!--", at: rest.trimmedRange.lowerBound) {
          result.repairs.note(.junkAfter)
        }
        return
      }
      let start = index
      while index < bytes.count, bytes[index] != ASCII.less { index += 1 }
      if index > start, hasRoot { writeText(bytes.extracting(start..<index), in: bytes, at: start) }
      if index < bytes.count { index = passMarkup(bytes, at: index) }
    }
    if !open.isEmpty {
      result.isCutOff = true
      result.repairs.note(.cutOff)
    }
  }

  /// Finds the place where the feed begins: an XML declaration, a document type or a root that is known.
  private mutating func passJunk(_ bytes: Span<UInt8>) -> Int {
    let head = bytes.extracting(first: FeedLimits.junk)
    let first = head.place(of: ASCII.less, from: 0)
    var index = first
    while index < head.count {
      let isProlog =
        head.has("<?xml", at: index) || head.has("<!doctype", at: index, ignoringCase: true)
        || head.has("<!--", at: index)
      if isPage ? Self.beginsFeed(bytes, at: index) : isProlog || Self.beginsRoot(bytes, at: index) {
        if index > head.trimmedRange.lowerBound || (index > 0 && head.has("<?xml", at: index)) {
          result.repairs.note(.junkBefore)
        }
        return index
      }
      index = head.place(of: ASCII.less, from: index + 1)
    }
    return first
  }

  private static let rootNames = FormatCatalog.rootNames

  /// True for the root of a feed that says by an attribute what it is, as no tag of HTML does.
  private static func beginsFeed(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    guard beginsRoot(bytes, at: index) else { return false }
    let tag = bytes.extracting(index..<bytes.place(of: ASCII.greater, from: index))
    return tag.place(of: "xmlns", from: 0) != nil || tag.place(of: "version=", from: 0) != nil
  }

  private static func beginsRoot(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    var end = index + 1
    var start = end
    while end < bytes.count, end - index < 40, bytes[end].continuesName {
      if bytes[end] == ASCII.colon { start = end + 1 }
      end += 1
    }
    return end > start && rootNames.contains(bytes.extracting(start..<end).text.lowercased())
  }

  /// Passes over what begins with `<` and returns the place behind it.
  private mutating func passMarkup(_ bytes: Span<UInt8>, at start: Int) -> Int {
    if bytes.has("<!--", at: start) {
      return bytes.place(of: "-->", from: start + 4).map { $0 + 3 } ?? bytes.count
    }
    if bytes.has("<![CDATA[", at: start) { return passCharacterData(bytes, at: start) }
    if bytes.has("<!doctype", at: start, ignoringCase: true) { return entities.read(bytes, at: start) }
    if bytes.has("<?", at: start) { return bytes.place(of: "?>", from: start).map { $0 + 2 } ?? bytes.count }
    if bytes.byte(at: start + 1) == ASCII.slash { return passEndTag(bytes, at: start) }
    if bytes.endOfName(from: start + 1) > start + 1 { return passStartTag(bytes, at: start) }
    noteBroken(bytes, at: start)
    if hasRoot { result.text.append("&lt;") }
    return start + 1
  }

  private mutating func passCharacterData(_ bytes: Span<UInt8>, at start: Int) -> Int {
    let end = bytes.place(of: "]]>", from: start + 9)
    if hasRoot { result.text.appendEscaped(bytes.extracting((start + 9)..<(end ?? bytes.count))) }
    return end.map { $0 + 3 } ?? bytes.count
  }

  private mutating func passEndTag(_ bytes: Span<UInt8>, at start: Int) -> Int {
    let end = bytes.endOfName(from: start + 2)
    let close = bytes.place(of: ASCII.greater, from: end)
    guard close < bytes.count else { return bytes.count }
    let name = (start + 2)..<end
    guard let place = open.lastIndex(where: { bytes.isSameName($0, name) }) else {
      noteBroken(bytes, at: start)
      return close + 1
    }
    if place != open.count - 1 { noteBroken(bytes, at: start) }
    closeElements(bytes, downTo: place)
    return close + 1
  }

  private mutating func closeElements(_ bytes: Span<UInt8>, downTo place: Int) {
    while open.count > place {
      result.text.append("</")
      result.text.append(bytes.extracting(open.removeLast()))
      result.text.append(ASCII.greater)
    }
  }

  /// How many of the open elements stay open round an entry: it stands in no other one, and in nothing but the feed.
  private func placeOfEntry(_ bytes: Span<UInt8>, named name: Range<Int>) -> Int? {
    if let place = open.firstIndex(where: { bytes.isSameName($0, name) }) { return place }
    return open.lastIndex { bytes.isFeedName($0) }.map { $0 + 1 }
  }

  private mutating func passStartTag(_ bytes: Span<UInt8>, at start: Int) -> Int {
    let end = bytes.endOfName(from: start + 1)
    let name = (start + 1)..<end
    var attributes = MarkupAttributes()
    guard let close = attributes.read(bytes, from: end) else { return bytes.count }
    if attributes.isBroken { noteBroken(bytes, at: start) }
    if open.count >= FeedLimits.depth {
      // The tags of deeper elements are left out and their text stays. Which outer element their end tags then close no
      // longer matters: real feeds do not come here.
      result.repairs.note(.tooDeep)
      return close
    }
    if bytes.isEntryName(name), let place = placeOfEntry(bytes, named: name), place < open.count {
      noteBroken(bytes, at: start)
      closeElements(bytes, downTo: place)
    }
    hasRoot = true
    result.text.append(ASCII.less)
    result.text.append(bytes.extracting(name))
    for attribute in attributes.list {
      result.text.append(ASCII.space)
      result.text.append(bytes.extracting(attribute.name))
      result.text.append("=\"")
      writeText(bytes.extracting(attribute.value), in: bytes, at: attribute.value.lowerBound, isQuoted: true)
      result.text.append(ASCII.quote)
    }
    if attributes.isEmptyElement {
      result.text.append("/>")
    } else {
      result.text.append(ASCII.greater)
      open.append(name)
    }
    return close
  }
}

extension Span<UInt8> {
  fileprivate func isSameName(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard first.count == second.count else { return false }
    for offset in 0..<first.count
    where self[first.lowerBound + offset].lowercased != self[second.lowerBound + offset].lowercased { return false }
    return true
  }

  /// True for the elements that hold entries.
  fileprivate func isFeedName(_ name: Range<Int>) -> Bool {
    let names: [StaticString] = ["channel", "feed", "rdf", "rss"]
    let colon = extracting(name).lastPlace(of: ASCII.colon)
    let local = (name.lowerBound + colon + 1)..<name.upperBound
    return names.contains {
      $0.utf8CodeUnitCount == local.count && has($0, at: local.lowerBound, ignoringCase: true)
    }
  }

  /// True for the elements that never stand inside one of their kind.
  fileprivate func isEntryName(_ name: Range<Int>) -> Bool {
    (name.count == 4 && has("item", at: name.lowerBound, ignoringCase: true))
      || (name.count == 5 && has("entry", at: name.lowerBound, ignoringCase: true))
  }
}

import HospitalModel

/// A feed while it is read: takes the parser's events, asks the format's vocabulary what they mean, and gathers
/// entries.
///
/// There is no recursion, and nothing grows with the depth of the input.
struct FeedReading {
  private(set) var row: FormatRow?
  private(set) var hasClosedRoot = false
  /// True when nothing further needs to be read.
  private(set) var isStopped = false
  /// The name of the root element when it is that of no feed.
  private(set) var foreignRoot: String?
  private(set) var title = Choice<String>()
  private(set) var link = Choice<String>()
  private(set) var entries: [FeedEntry] = []
  private(set) var repairs = FeedRepairs()
  /// The open entry.
  var draft = EntryDraft()
  /// The open author.
  var person = PersonDraft()

  /// The address of the root's namespace where it is an unknown one.
  private var home: UnsafePointer<UInt8>?
  private var depth = 0
  private var entryDepth = 0
  private var personDepth = 0
  private var skipDepth = 0
  private var gathering = Gathering()
  private var bases: [(depth: Int, address: String)] = []
  private var cache = NameCache()
  private var plain = PlainText()

  /// What is gathered of an element's text.
  private struct Gathering {
    var depth = 0
    /// True where the characters are text and the elements markup (XHTML): then `<` and `&` are written as references.
    var escapes = false
    var hasElements = false
    var bytes: [UInt8] = []
    var finish: (@Sendable (inout FeedReading) -> Void)?
  }

  /// - Parameter address: Where the feed was fetched; relative links are resolved against it.
  init(address: String?) {
    if let address { bases = [(0, address)] }
  }

  var isAtRoot: Bool { depth == 0 }
  var isInEntry: Bool { entryDepth != 0 }
  var isInPerson: Bool { personDepth != 0 }
  /// True when the gathered text held elements.
  var hasElements: Bool { gathering.hasElements }
  /// The bytes gathered.
  var gathered: [UInt8] { gathering.bytes }
}

// MARK: - Events

extension FeedReading {
  /// Takes the root element: it decides the format.
  mutating func beginRoot(_ root: XMLRoot) {
    depth = 1
    if let base = root.attributes.base { pushBase(base) }
    row = FormatCatalog.row(for: root)
    if root.name.namespace == .other { home = root.name.address }
    if row == nil {
      foreignRoot = root.localName
      isStopped = true
    }
  }

  /// Takes a start tag.
  mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    depth += 1
    if skipDepth != 0 { return }
    guard depth <= FeedLimits.depth else {
      repairs.note(.tooDeep)
      skipDepth = depth
      return
    }
    if gathering.depth != 0 { return gatherTag(name, isEnd: false) }
    guard let row, let place = cache.place(of: name, in: row.vocabulary, home: home) else {
      skipDepth = depth
      return
    }
    if let base = attributes.base { pushBase(base) }
    switch row.vocabulary.fields[place].use {
    case .container: break
    case .skipped: skip()
    case .opened(let begin): begin(&self, attributes)
    case .gathered(let finish): gather(finish: finish)
    }
  }

  /// Takes an end tag.
  mutating func end(_ name: XMLName) {
    defer {
      depth -= 1
      if depth == 0 { hasClosedRoot = true }
    }
    if skipDepth != 0 {
      if skipDepth == depth { skipDepth = 0 }
    } else if gathering.depth == depth {
      gathering.depth = 0
      gathering.finish?(&self)
    } else if gathering.depth != 0 {
      gatherTag(name, isEnd: true)
    } else if personDepth == depth {
      personDepth = 0
      if let name = person.name ?? person.mail { draft.author.offer(name, rank: person.rank) }
    } else if entryDepth == depth {
      finishEntry()
    }
    if let last = bases.last, last.depth == depth { bases.removeLast() }
  }

  /// Takes text.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard gathering.depth != 0, skipDepth == 0 else { return }
    if bytes.count == 2, bytes[0] == 0xc2, bytes[1] < 0xa0 {
      // libxml2 gives a numeric reference alone: one to a C1 control means the character of windows-1252.
      gathering.bytes.append(Windows1252.scalar(bytes[1]))
    } else if gathering.escapes {
      gathering.bytes.appendEscaped(bytes.span)
    } else {
      gathering.bytes.append(contentsOf: bytes)
    }
  }

  private mutating func gatherTag(_ name: XMLName, isEnd: Bool) {
    gathering.hasElements = true
    gathering.bytes.append(isEnd ? "</" : "<")
    gathering.bytes.append(contentsOf: name.localBytes)
    gathering.bytes.append(ASCII.greater)
  }

  private mutating func pushBase(_ base: String) {
    bases.append((depth, WebAddress.resolve(base.trimmingWhiteSpace, against: bases.last?.address)))
  }

  private mutating func finishEntry() {
    entryDepth = 0
    if entries.count < FeedLimits.entries {
      entries.append(draft.entry)
    } else {
      repairs.note(.tooManyEntries)
      isStopped = true
    }
  }
}

// MARK: - What a vocabulary's functions do

extension FeedReading {
  /// Leaves the element out that has just begun.
  mutating func skip() {
    skipDepth = depth
  }

  /// Opens an entry with the element that has just begun; an entry inside an entry is left out.
  mutating func beginEntry(id: String? = nil) {
    guard !isInEntry else { return skip() }
    entryDepth = depth
    draft = EntryDraft()
    draft.id.offer(line(of: id), rank: 1)
  }

  /// Opens an author with the element that has just begun; outside an entry it is left out.
  mutating func beginPerson(rank: Int) {
    guard isInEntry, !isInPerson else { return skip() }
    personDepth = depth
    person = PersonDraft(rank: rank)
  }

  /// Gathers the element that has just begun; `finish` takes it at its end.
  mutating func gather(escaping: Bool = false, finish: @escaping @Sendable (inout FeedReading) -> Void) {
    gathering.depth = depth
    gathering.escapes = escaping
    gathering.hasElements = false
    gathering.bytes.removeAll(keepingCapacity: true)
    gathering.finish = finish
  }

  /// Puts decoded bytes in the place of what was gathered.
  mutating func replaceGathered(_ bytes: [UInt8]) {
    gathering.bytes = bytes
  }

  /// The gathered text as one line; `nil` when nothing is left of it.
  mutating func line(_ rule: TextRule) -> String? {
    let rule = hasElements ? .html : rule
    let bytes = gathering.bytes
    return line(bytes.span, rule: rule)
  }

  /// The gathered text with its lines; `nil` when nothing is left of it.
  mutating func body(_ rule: TextRule) -> String? {
    let rule = hasElements ? .html : rule
    let bytes = gathering.bytes
    let text = plain.text(of: bytes.span, rule: rule, shape: .body)
    return text.isEmpty ? nil : text
  }

  /// The gathered text as a date.
  func date() -> Timestamp? { FeedDate.read(gathering.bytes.span) }

  /// The gathered text as an address.
  mutating func address() -> String? {
    line(.literal).flatMap { webAddress($0) }
  }

  /// The resolved address; `nil` for another scheme than `http` and `https`.
  mutating func webAddress(_ reference: String?) -> String? {
    guard let clean = line(of: reference) else { return nil }
    let address = WebAddress.resolve(clean, against: bases.last?.address)
    return WebAddress.scheme(of: address[...]) == nil || WebAddress.isWeb(address) ? address : nil
  }

  /// An attribute's value as one line; `nil` when nothing is left of it.
  mutating func line(of value: String?, rule: TextRule = .literal) -> String? {
    guard let value else { return nil }
    let bytes = Array(value.utf8)
    return line(bytes.span, rule: rule)
  }

  /// Takes a title: the open entry's, or the feed's.
  mutating func offerTitle(_ text: String?, rank: Int = 0) {
    if isInEntry { draft.title.offer(text, rank: rank) } else { title.offer(text, rank: rank) }
  }

  /// Takes a link: the open entry's, or the feed's.
  mutating func offerLink(_ address: String?, rank: Int = 0) {
    if isInEntry { draft.link.offer(address, rank: rank) } else { link.offer(address, rank: rank) }
  }

  private mutating func line(_ bytes: Span<UInt8>, rule: TextRule) -> String? {
    let text = plain.text(of: bytes, rule: rule, shape: .line)
    if plain.hasCut { repairs.note(.longLine) }
    return text.isEmpty ? nil : text
  }
}

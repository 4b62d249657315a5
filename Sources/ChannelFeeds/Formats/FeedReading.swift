import HospitalModel

/// A document of markup while it is read: takes the parser's events, asks the format's vocabulary what they mean, and
/// gathers entries.
///
/// There is no recursion, and nothing grows with the depth of the input.
struct FeedReading {
  private(set) var row: FormatRow?
  private(set) var hasClosedRoot = false
  /// True when nothing further needs to be read.
  private(set) var isStopped = false
  /// The name of the root element when it is that of no feed.
  private(set) var foreignRoot: String?
  var title = Choice<String>()
  var link = Choice<String>()
  private(set) var entries: [FeedEntry] = []
  var texts: FeedTexts
  /// The open entry.
  var draft = EntryDraft()
  /// The open author.
  var person = PersonDraft()
  /// The feed's own author, who is that of every entry without one (RFC 4287, section 4.2.1).
  var feedAuthor = Choice<String>()
  /// The folders of a list of feeds that are open.
  var folders: [String] = []

  /// The address of the root's namespace where it is an unknown one.
  private var home: UnsafePointer<UInt8>?
  private(set) var depth = 0
  private var skipDepth = 0
  private var gathering = Gathering()
  private var sections: [Section] = []
  private var message: OpenMessage?
  /// As `message != nil`, which would copy the message to look.
  private var isInMessage = false
  /// The fields of the row's vocabulary: taking them from the row would copy it with every tag.
  private var fields: [Field] = []
  private(set) var isInEntry = false
  private var isInPerson = false
  /// False for markup that had to be mended: what could be damaged there is no message to rely on.
  private let trustsMessages: Bool
  private var cache = NameCache()

  /// What is gathered of an element's text.
  private struct Gathering {
    var depth = 0
    /// True where the characters are text and the elements markup (XHTML): then `<` and `&` are written as references.
    var escapes = false
    var skipsElements = false
    var hasElements = false
    var bytes: [UInt8] = []
    var finish: (@Sendable (inout FeedReading) -> Void)?
  }

  /// An open element at whose end something is to be done.
  private struct Section {
    let depth: Int
    let finish: @Sendable (inout FeedReading) -> Void
  }

  /// - Parameters:
  ///   - address: Where the document was fetched; relative links are resolved against it.
  ///   - form: Whether bodies keep the structure of their HTML.
  ///   - isMended: True when the markup is not as it came.
  init(address: String?, form: BodyForm = .plain, isMended: Bool) {
    texts = FeedTexts(address: address, form: form)
    trustsMessages = !isMended
  }

  var isAtRoot: Bool { depth == 0 }
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
    if let base = root.attributes.base { texts.pushBase(base, depth: depth) }
    row = FormatCatalog.row(for: root)
    if root.name.namespace == .other { home = root.name.address }
    guard let row else {
      foreignRoot = root.localName
      isStopped = true
      return
    }
    fields = row.vocabulary.fields
    if let place = place(of: root.name) { use(fields[place].use, root.name, root.attributes) }
  }

  /// Takes a start tag.
  mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    depth += 1
    if skipDepth != 0 { return }
    guard depth <= FeedLimits.depth else {
      texts.note(.tooDeep)
      skipDepth = depth
      return
    }
    if isInMessage { return openInMessage(name, attributes) }
    guard let place = place(of: name) else {
      if gathering.depth != 0, !gathering.skipsElements { gatherTag(name, isEnd: false) } else { skip() }
      return
    }
    let meaning = fields[place].use
    if gathering.depth != 0 {
      guard case .message = meaning else { return gathering.skipsElements ? skip() : gatherTag(name, isEnd: false) }
      gathering.depth = 0
    }
    if let base = attributes.base { texts.pushBase(base, depth: depth) }
    use(meaning, name, attributes)
  }

  private mutating func place(of name: XMLName) -> Int? {
    switch cache.find(name) {
    case .known(let place): return place
    case .unknown:
      let place = row?.vocabulary.place(of: name, home: home)
      cache.keep(place, of: name)
      return place
    }
  }

  private mutating func use(_ meaning: Field.Use, _ name: XMLName, _ attributes: XMLAttributes) {
    switch meaning {
    case .container: break
    case .skipped: skip()
    case .opened(let begin): begin(&self, attributes)
    case .gathered(let finish): gather(finish: finish)
    case .message(let draft): beginMessage(draft(self.draft), name, attributes)
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
    } else if isInMessage {
      closeInMessage()
    } else if gathering.depth == depth {
      gathering.depth = 0
      gathering.finish?(&self)
    } else if gathering.depth != 0 {
      gatherTag(name, isEnd: true)
    }
    while let section = sections.last, section.depth == depth {
      sections.removeLast()
      section.finish(&self)
    }
    texts.popBase(depth: depth)
  }

  /// Takes text.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard gathering.depth != 0, skipDepth == 0 else { return }
    if bytes.count == 1, !gathering.escapes {
      // A reference to one of XML's own characters comes alone; escaped HTML is full of them.
      gathering.bytes.append(bytes[0])
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
}

// MARK: - Messages inside

extension FeedReading {
  /// A message that is being read.
  private struct OpenMessage {
    var draft: any MessageDraft
    /// The names of the open elements.
    var path: [String] = []
    /// True when the open element has held no other so far.
    var isLeaf = true
  }

  private mutating func beginMessage(_ draft: any MessageDraft, _ name: XMLName, _ attributes: XMLAttributes) {
    guard trustsMessages else {
      texts.note(.untrustedMessage)
      return skip()
    }
    if !isInEntry {
      beginEntry()
      self.draft.isMessage = true
    }
    message = OpenMessage(draft: draft)
    isInMessage = true
    openSection { reading in
      guard let message = reading.message else { return }
      reading.message = nil
      reading.isInMessage = false
      message.draft.finish(&reading.draft, &reading.texts)
    }
    openInMessage(name, attributes)
  }

  private mutating func openInMessage(_ name: XMLName, _ attributes: XMLAttributes) {
    let local = String(decoding: name.localBytes, as: UTF8.self)
    message?.path.append(local)
    message?.isLeaf = true
    message?.draft.open(local, attributes)
    gathering.depth = depth
    gathering.escapes = false
    gathering.skipsElements = false
    gathering.bytes.removeAll(keepingCapacity: true)
  }

  private mutating func closeInMessage() {
    guard let name = message?.path.popLast() else { return }
    if message?.isLeaf == true {
      let bytes = gathering.bytes
      message?.draft.take(name, bytes.span, &texts)
    }
    message?.isLeaf = false
    message?.draft.close(name)
    gathering.bytes.removeAll(keepingCapacity: true)
    gathering.depth = message?.path.isEmpty == true ? 0 : depth - 1
  }
}

// MARK: - What a vocabulary's functions do

extension FeedReading {
  /// Leaves the element out that has just begun.
  mutating func skip() {
    skipDepth = depth
  }

  /// Does something at the end of the element that has just begun.
  mutating func openSection(_ finish: @escaping @Sendable (inout FeedReading) -> Void) {
    sections.append(Section(depth: depth, finish: finish))
  }

  /// Opens an entry with the element that has just begun; an entry inside an entry is left out.
  mutating func beginEntry(id: String? = nil) {
    guard !isInEntry else { return skip() }
    isInEntry = true
    draft = EntryDraft()
    draft.id.offer(texts.line(of: id), rank: 1)
    openSection { $0.finishEntry() }
  }

  /// Adds an entry that is complete; stops at the limit.
  mutating func add(_ entry: FeedEntry) {
    if entries.count < FeedLimits.entries {
      entries.append(entry)
    } else {
      texts.note(.tooManyEntries)
      isStopped = true
    }
  }

  private mutating func finishEntry() {
    guard isInEntry else { return }
    isInEntry = false
    add(draft.entry)
  }

  /// Opens an author with the element that has just begun: the open entry's, or the feed's.
  mutating func beginPerson(rank: Int) {
    guard !isInPerson else { return skip() }
    isInPerson = true
    person = PersonDraft()
    openSection { reading in
      reading.isInPerson = false
      guard let name = reading.person.name ?? reading.person.mail else { return }
      if reading.isInEntry {
        reading.draft.author.offerPerson(name, rank: rank)
      } else {
        reading.feedAuthor.offerPerson(name, rank: rank)
      }
    }
  }

  /// Gathers the element that has just begun; `finish` takes it at its end.
  mutating func gather(
    escaping: Bool = false, skippingElements: Bool = false, finish: @escaping @Sendable (inout FeedReading) -> Void
  ) {
    gathering.depth = depth
    gathering.escapes = escaping
    gathering.skipsElements = skippingElements
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
    let bytes = gathering.bytes
    return texts.line(bytes.span, rule: hasElements ? .html : rule)
  }

  /// The gathered text with its lines; `nil` when nothing is left of it.
  mutating func body(_ rule: TextRule) -> String? {
    let bytes = gathering.bytes
    return texts.body(bytes.span, rule: hasElements ? .html : rule)
  }

  /// The gathered text as a date.
  func date() -> Timestamp? { FeedDate.read(gathering.bytes.span) }

  /// The gathered text as an address.
  mutating func address() -> String? {
    line(.literal).flatMap { texts.webAddress($0) }
  }

  /// Takes a title: the open entry's, or the feed's.
  mutating func offerTitle(_ text: String?, rank: Int = 0) {
    if isInEntry { draft.title.offer(text, rank: rank) } else { title.offer(text, rank: rank) }
  }

  /// Takes a link: the open entry's, or the feed's.
  mutating func offerLink(_ address: String?, rank: Int = 0) {
    if isInEntry { draft.link.offer(address, rank: rank) } else { link.offer(address, rank: rank) }
  }
}

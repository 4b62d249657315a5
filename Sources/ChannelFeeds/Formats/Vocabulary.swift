/// What an element means: a row of a vocabulary, with its function.
struct Field: Sendable {
  let namespace: Namespace
  /// The local name in small letters.
  let name: StaticString
  let use: Use

  enum Use: Sendable {
    /// Holds further elements that are read.
    case container
    /// Is left out with all it holds.
    case skipped
    /// Does something at its start tag.
    case opened(@Sendable (inout FeedReading, XMLAttributes) -> Void)
    /// Is gathered up to its end tag; then the function takes it from the reading.
    case gathered(@Sendable (inout FeedReading) -> Void)
    /// Is a message, or a part of one, wherever it stands in an entry; the function makes the draft that reads it.
    case message(@Sendable (EntryDraft) -> any MessageDraft)
  }

  init(_ namespace: Namespace, _ name: StaticString, _ use: Use) {
    self.namespace = namespace
    self.name = name
    self.use = use
  }

  /// What ``XMLName/key`` gives for this element.
  var key: UInt64 {
    var hash = Fingerprint()
    name.withUTF8Buffer { for byte in $0 { hash.add(byte) } }
    hash.add(namespace.rawValue)
    return hash.value
  }
}

/// The elements that mean something in a format.
struct Vocabulary: Sendable {
  let fields: [Field]
  private let places: [UInt64: Int]

  /// Makes a vocabulary; of two rows for one element the first counts.
  init(_ fields: [Field]) {
    self.fields = fields
    places = Dictionary(fields.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The row of an element, by its place in ``fields``; `nil` when it means nothing.
  ///
  /// - Parameter home: The root's namespace where it is an unknown one: its elements are read as if they had none.
  func place(of name: XMLName, home: UnsafePointer<UInt8>?) -> Int? {
    places[name.key(in: home != nil && name.address == home ? .rss : name.namespace)]
  }
}

/// Remembers the rows of the names met so far: libxml2 interns names, so that a name is known by its pointers.
///
/// A table of fixed size in which a newer name takes the place of an older one only when all places near it are taken. It
/// makes reading an element name a few nanoseconds instead of a thousand.
struct NameCache {
  private struct Slot {
    var local: UnsafePointer<UInt8>?
    var address: UnsafePointer<UInt8>?
    var prefix: UnsafePointer<UInt8>?
    var place: Int?
  }

  private var slots = [Slot](repeating: Slot(), count: 256)
  /// Places that are looked at for one name.
  private static let reach = 4

  /// What is remembered of a name: its row, that it has none, or nothing.
  enum Memory {
    case known(Int?)
    case unknown
  }

  /// The row of a name.
  func find(_ name: XMLName) -> Memory {
    let first = Self.firstPlace(of: name)
    for step in 0..<Self.reach {
      let slot = slots[(first + step) & 255]
      if slot.local == name.local, slot.address == name.address, slot.prefix == name.prefix {
        return .known(slot.place)
      }
      if slot.local == nil { return .unknown }
    }
    return .unknown
  }

  mutating func keep(_ place: Int?, of name: XMLName) {
    let first = Self.firstPlace(of: name)
    let free = (0..<Self.reach).first { slots[(first + $0) & 255].local == nil } ?? 0
    slots[(first + free) & 255] = Slot(
      local: name.local, address: name.address, prefix: name.prefix, place: place)
  }

  private static func firstPlace(of name: XMLName) -> Int {
    let mixed = UInt(bitPattern: name.local) &+ UInt(bitPattern: name.address) &* 31
    return Int(truncatingIfNeeded: (mixed &* 0x9e37_79b9_7f4a_7c15) >> 56)
  }
}

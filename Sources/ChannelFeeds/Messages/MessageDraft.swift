import HospitalModel

/// A message while it is read: an alert, or a hospital's report.
///
/// Unlike feeds, whose elements mean something by themselves, messages are deep structures in which the place of an
/// element decides; so a draft follows the elements as they open and close.
protocol MessageDraft: Sendable {
  /// Takes a start tag; the first one is the message's own.
  mutating func open(_ name: String, _ attributes: XMLAttributes)
  /// Takes the text of an element that held no other.
  mutating func take(_ name: String, _ text: Span<UInt8>, _ texts: inout FeedTexts)
  /// Takes an end tag.
  mutating func close(_ name: String)
  /// Puts the whole message into the entry that it belongs to.
  func finish(_ entry: inout EntryDraft, _ texts: inout FeedTexts)
}

/// What an element of a message means: a row of a table, with its function.
struct MessageField<Draft>: Sendable {
  /// The local name in small letters.
  let name: String
  let take: @Sendable (inout Draft, Span<UInt8>, inout FeedTexts) -> Void

  init(_ name: String, _ take: @escaping @Sendable (inout Draft, Span<UInt8>, inout FeedTexts) -> Void) {
    self.name = name
    self.take = take
  }

  /// A table of rows by name.
  static func table(_ rows: [MessageField]) -> [String: MessageField] {
    Dictionary(rows.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension FeedTexts {
  /// The word of a standard's list, whatever its capitals; `nil` for another, which is told.
  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ text: Span<UInt8>, of element: String, as type: Word.Type = Word.self
  ) -> Word? where Word.RawValue == String {
    guard let given = line(text, rule: .literal) else { return nil }
    let wanted = given.lowercased()
    if let word = Word.allCases.first(where: { $0.rawValue.lowercased() == wanted }) { return word }
    note(.unknownWord(given, element: element))
    return nil
  }

  /// A number of at most nine digits; `nil` for something else, which is told.
  mutating func count(_ text: Span<UInt8>, of element: String) -> Int? {
    guard let given = line(text, rule: .literal) else { return nil }
    if given.utf8.count <= 9, let count = Int(given), count >= 0 { return count }
    note(.unknownWord(given, element: element))
    return nil
  }

  /// A date; `nil` for something else, which is told.
  mutating func date(_ text: Span<UInt8>, of element: String) -> Timestamp? {
    if let time = FeedDate.read(text) { return time }
    if let given = line(text, rule: .literal) { note(.unknownWord(given, element: element)) }
    return nil
  }
}

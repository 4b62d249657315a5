import HospitalModel

/// Makes items of a table's records.
struct TableUse {
  /// True where 3/4 is the third of April.
  var isDayFirst = false
  private let layout: TableLayout
  private let header: TableHeader
  private let places: [TableColumn: [Int]]
  private let figures: [(metric: Metric, places: [Int])]
  private var texts = FeedTexts(address: nil)

  init(_ layout: TableLayout, _ header: TableHeader) {
    self.layout = layout
    self.header = header
    places = layout.columns.mapValues { header.places(of: $0) }
    figures = layout.figures.map { (metric: $0, places: header.places(of: $1)) }
      .filter { !$0.places.isEmpty }.sorted { $0.metric.rawValue < $1.metric.rawValue }
  }

  /// Adds the post of a record.
  ///
  /// - Throws: ``FeedError/badRecord(line:detail:)`` for a record that is none.
  mutating func take(_ record: TableRecord, into reading: inout SourceReading) throws(FeedError) {
    guard !Self.isSum(record) else { return }
    guard record.fields.count <= header.count || record.fields[header.count...].allSatisfy(\.isEmpty) else {
      throw .badRecord(line: record.line, detail: "\(record.fields.count) fields under a header of \(header.count)")
    }
    var draft = RecordDraft()
    draft.title = line(.title, record)
    draft.body = text(.body, record)
    draft.link = line(.link, record)
    draft.author = line(.author, record)
    draft.thread = line(.thread, record)
    draft.kind = line(.kind, record)
    takeID(record, into: &draft)
    draft.published = try published(record, draft)
    draft.written = line(.written, record).flatMap { ExportDate.read($0, zone: layout.zone, isDayFirst: isDayFirst) }
    for (metric, places) in figures {
      if let value = field(places, record).flatMap(Self.count) { draft.figures.append((metric, value)) }
    }
    draft.give(to: &reading)
  }

  /// The first field that may hold a date, as it stands.
  func dateText(_ record: TableRecord) -> String {
    let place = places[.published]?.first { $0 < record.fields.count && !record.fields[$0].isEmpty }
    return place.map { String(decoding: record.fields[$0].prefix(64), as: UTF8.self) } ?? ""
  }

  /// Words that begin a line of sums, which is no post.
  private static let sums: Set<String> = ["total", "totals", "grand total", "sum"]

  private static func isSum(_ record: TableRecord) -> Bool {
    record.fields.first.map { sums.contains(String(decoding: $0.prefix(32), as: UTF8.self).lowercased()) } ?? false
  }

  private mutating func takeID(_ record: TableRecord, into draft: inout RecordDraft) {
    // A spreadsheet turns long numbers into 1.22E+17: that is an id no more.
    guard let id = line(.id, record), !id.contains("E+") else { return }
    draft.id = layout.idPrefix + id
    if draft.link == nil, let prefix = layout.linkPrefix { draft.link = prefix + id }
  }

  /// The time of a post: what the table says, or what the network's number says of the same days.
  private mutating func published(_ record: TableRecord, _ draft: RecordDraft) throws(FeedError) -> Timestamp? {
    let numbered = layout.clock.flatMap { clock in
      [draft.id, draft.link].lazy.compactMap { $0 }.compactMap { clock.time(in: $0) }.first
    }
    var firstText: String?
    for place in places[.published] ?? [] {
      guard var text = field([place], record) else { continue }
      if let clock = line(.clock, record) { text += " " + clock }
      let zone = header.zones[place] ?? layout.zone
      guard let time = ExportDate.read(text, zone: zone, isDayFirst: isDayFirst) else {
        firstText = firstText ?? text
        continue
      }
      guard let numbered, abs(numbered - time) <= Self.longestDisagreement else { return time }
      return numbered
    }
    guard let firstText, numbered == nil else { return numbered }
    throw .badRecord(line: record.line, detail: "\"\(firstText.prefix(40))\" is no date")
  }

  /// Seconds between a day that a table gives, in whatever zone, and a moment in that day.
  private static let longestDisagreement: Int64 = 2 * 86_400

  private mutating func line(_ column: TableColumn, _ record: TableRecord) -> String? {
    field(places[column] ?? [], record)
  }

  /// The first field of these that holds something, as one line.
  private mutating func field(_ places: [Int], _ record: TableRecord) -> String? {
    for place in places where place < record.fields.count {
      let bytes = record.fields[place]
      if let line = texts.line(bytes.span, rule: .literal) { return line }
    }
    return nil
  }

  private mutating func text(_ column: TableColumn, _ record: TableRecord) -> String? {
    for place in places[column] ?? [] where place < record.fields.count {
      let bytes = record.fields[place]
      if let text = texts.body(bytes.span, rule: .claimedPlain) { return text }
    }
    return nil
  }

  /// A whole number, its thousands set apart by commas, points, spaces or apostrophes; `nil` for none.
  static func count(_ text: String) -> Int64? {
    var digits = ""
    var groups: [Int] = [0]
    var hasFraction = false
    for sign in text {
      if sign.isASCII, sign.isNumber {
        digits.append(sign)
        groups[groups.count - 1] += 1
      } else if ",.'\u{2019} \u{A0}\u{202F}".contains(sign), !digits.isEmpty {
        hasFraction = hasFraction || sign == "." || sign == ","
        groups.append(0)
      } else {
        return nil
      }
    }
    guard !digits.isEmpty else { return nil }
    // A last group that is not of three digits is a fraction, which is cut.
    if groups.count > 1, groups[groups.count - 1] != 3 {
      guard hasFraction, groups.count == 2 || groups[1..<(groups.count - 1)].allSatisfy({ $0 == 3 }) else { return nil }
      digits.removeLast(groups[groups.count - 1])
    } else if groups.count > 1, !groups.dropFirst().allSatisfy({ $0 == 3 }) {
      return nil
    }
    return Int64(digits)
  }
}

import HospitalModel

// MARK: - Tables

extension NetworkFile {
  private static let separators = [ASCII.comma, ASCII.semicolon, ASCII.tab]

  /// A part of a record and the names that a header may have for it.
  private struct Column {
    let part: WritableKeyPath<NetworkRecord, String?>
    let names: [String]

    init(_ part: WritableKeyPath<NetworkRecord, String?>, _ names: String...) {
      self.part = part
      self.names = names
    }
  }

  private static var topicColumns: [Column] {
    [
      Column(\.title, "topic", "title", "order set", "subject"), Column(\.state, "state", "status"),
      Column(\.id, "id", "topic id"), Column(\.text, "text", "body", "description"),
      Column(\.author, "author", "by", "chair", "owner", "posted by"),
      Column(\.waitsFor, "waiting for", "waiting_for", "waits for", "waits_for", "assigned to"),
      Column(\.opened, "opened", "created", "date", "posted"),
      Column(\.since, "since", "changed", "updated", "decided", "waiting since"),
    ]
  }

  private static var adoptionColumns: [Column] {
    [
      Column(\.hospital, "hospital", "site", "facility"), Column(\.date, "date", "month", "time", "as of"),
      Column(\.percent, "adoption", "percent", "adoption %", "share"),
    ]
  }

  static func table(_ text: [UInt8]) -> NetworkFile? {
    for separator in separators {
      var reader = TableReader(text, separator: separator)
      guard let first = reader.next() else { return nil }
      let header = TableHeader(first)
      if topicColumns.prefix(2).allSatisfy({ header.has($0.names) }) {
        return records(of: &reader, header, topicColumns)
      }
      if adoptionColumns.allSatisfy({ header.has($0.names) }) { return records(of: &reader, header, adoptionColumns) }
    }
    return nil
  }

  private static func records(
    of reader: inout TableReader, _ header: TableHeader, _ columns: [Column]
  ) -> NetworkFile? {
    var file = NetworkFile()
    var texts = FeedTexts(address: nil)
    let places = columns.map { header.places(of: $0.names).first }
    while let row = reader.next(), file.topics.count + file.adoption.count < mostRecords {
      var record = NetworkRecord()
      for (column, place) in zip(columns, places) {
        guard let place, place < row.fields.count else { continue }
        let bytes = row.fields[place]
        record[keyPath: column.part] = texts.line(bytes.span, rule: .literal)
      }
      // A row of an adoption's table is one, whatever it lacks.
      if columns.count == adoptionColumns.count, record.date == nil, record.percent == nil { record.percent = "" }
      file.take(record, line: row.line)
    }
    return file.finished
  }
}

// MARK: - JSON

extension NetworkFile {
  private struct Draft {
    var file = NetworkFile()
    var record = NetworkRecord()
    var texts = FeedTexts(address: nil)
    var number = 0
    /// True once an object had the members by which the file is known.
    var isKnown = false
  }

  static func json(_ text: [UInt8]) -> NetworkFile? {
    var draft = Draft()
    draft.file.unit = "record"
    var reader = JSONReader(text)
    if reader.next() == .list { takeList(&draft, &reader) } else { lists.read(&draft, &reader) }
    // A broken list says nothing about what is missing.
    return reader.isCutOff || !draft.isKnown ? nil : draft.file.finished
  }

  private static let lists = JSONFields<Draft>([("topics", takeList), ("adoption", takeList)])

  private static func takeList(_ draft: inout Draft, _ reader: inout JSONReader) {
    reader.eachElement { reader in
      draft.number += 1
      guard reader.next() == .object, draft.file.topics.count + draft.file.adoption.count < mostRecords else {
        return reader.skip()
      }
      draft.record = NetworkRecord()
      members.read(&draft, &reader)
      draft.isKnown = draft.isKnown || draft.record.isTopic || draft.record.isAdoption
      draft.file.take(draft.record, line: draft.number)
    }
  }

  private static let members = JSONFields<Draft>([
    ("id", { $0.record.id = $1.line(.literal, &$0.texts) }),
    ("topic", { $0.record.title = $1.line(.claimedPlain, &$0.texts) }),
    ("title", { $0.record.title = $0.record.title ?? $1.line(.claimedPlain, &$0.texts) }),
    ("state", { $0.record.state = $1.line(.literal, &$0.texts) }),
    ("status", { $0.record.state = $1.line(.literal, &$0.texts) }),
    ("text", { $0.record.text = $1.line(.claimedPlain, &$0.texts) }),
    ("body", { $0.record.text = $1.line(.claimedPlain, &$0.texts) }),
    ("author", { $0.record.author = $1.line(.literal, &$0.texts) }),
    ("waiting_for", { $0.record.waitsFor = $1.line(.literal, &$0.texts) }),
    ("waits_for", { $0.record.waitsFor = $1.line(.literal, &$0.texts) }),
    ("opened", { $0.record.opened = $1.line(.literal, &$0.texts) }),
    ("created", { $0.record.opened = $1.line(.literal, &$0.texts) }),
    ("since", { $0.record.since = $1.line(.literal, &$0.texts) }),
    ("updated", { $0.record.since = $1.line(.literal, &$0.texts) }),
    ("hospital", { $0.record.hospital = $1.line(.literal, &$0.texts) }),
    ("site", { $0.record.hospital = $1.line(.literal, &$0.texts) }),
    ("adoption", { $0.record.percent = $1.line(.literal, &$0.texts) }),
    ("percent", { $0.record.percent = $1.line(.literal, &$0.texts) }),
    ("date", { $0.record.date = $1.line(.literal, &$0.texts) }),
    ("month", { $0.record.date = $1.line(.literal, &$0.texts) }),
  ])
}

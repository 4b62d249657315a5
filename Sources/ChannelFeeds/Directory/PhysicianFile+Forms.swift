import HospitalModel

// MARK: - Tables

extension PhysicianFile {
  private static let separators = [ASCII.comma, ASCII.semicolon, ASCII.tab]

  /// Where each part stands, by the names that a header may have.
  private struct Columns {
    let name, specialty, languages, video, campaign, hospital, content, scans, time: Int?

    init(_ header: TableHeader) {
      func place(_ names: String...) -> Int? { header.places(of: names).first }
      name = place("physician", "physician name", "doctor", "provider", "name")
      specialty = place("specialty", "speciality", "department", "field")
      languages = place("languages", "language", "speaks")
      video = place("video", "video url", "video link", "film", "video address")
      campaign = place("campaign", "utm_campaign")
      hospital = place("hospital")
      content = place("utm_content", "content", "code")
      scans = place("scans", "scan count", "total scans")
      time = place("time", "date", "until", "counted", "as of")
    }

    var arePhysicians: Bool { name != nil && specialty != nil && video != nil }
    var areScans: Bool { (name ?? content) != nil && scans != nil }
  }

  static func table(_ text: [UInt8]) -> PhysicianFile? {
    for separator in separators {
      var reader = TableReader(text, separator: separator)
      guard let first = reader.next() else { return nil }
      let columns = Columns(TableHeader(first))
      guard columns.arePhysicians || columns.areScans else { continue }
      return records(of: &reader, columns)
    }
    return nil
  }

  private static func records(of reader: inout TableReader, _ columns: Columns) -> PhysicianFile? {
    var file = PhysicianFile()
    var texts = FeedTexts(address: nil)
    var leftOut = 0
    while let row = reader.next(), file.physicians.count + file.scans.count < mostRecords {
      func line(_ place: Int?) -> String? {
        guard let place, place < row.fields.count else { return nil }
        let bytes = row.fields[place]
        return texts.line(bytes.span, rule: .literal)
      }
      var record = PhysicianRecord()
      record.name = line(columns.name)
      record.specialty = line(columns.specialty)
      record.languages = line(columns.languages).map(PhysicianRecord.languages) ?? []
      record.video = line(columns.video)
      record.campaign = line(columns.campaign)
      record.hospital = line(columns.hospital)
      record.content = line(columns.content)
      record.count = line(columns.scans).flatMap(TableUse.count)
      record.time = line(columns.time).flatMap { ExportDate.read($0, zone: .utc) }
      if !file.take(record) { leftOut += 1 }
    }
    return file.finished(leftOut: leftOut)
  }
}

// MARK: - JSON

extension PhysicianFile {
  private struct Draft {
    var file = PhysicianFile()
    var record = PhysicianRecord()
    var texts = FeedTexts(address: nil)
    var leftOut = 0
  }

  /// A list of objects, or an object with such a list under `physicians`, `doctors` or `scans`.
  static func json(_ text: [UInt8]) -> PhysicianFile? {
    var draft = Draft()
    var reader = JSONReader(text)
    if reader.next() == .list { takeList(&draft, &reader) } else { lists.read(&draft, &reader) }
    // A broken list says nothing about who is missing.
    return reader.isCutOff ? nil : draft.file.finished(leftOut: draft.leftOut)
  }

  private static let lists = JSONFields<Draft>([
    ("physicians", takeList), ("doctors", takeList), ("scans", takeList),
  ])

  private static func takeList(_ draft: inout Draft, _ reader: inout JSONReader) {
    reader.eachElement { reader in
      guard reader.next() == .object, draft.file.physicians.count + draft.file.scans.count < mostRecords else {
        return reader.skip()
      }
      draft.record = PhysicianRecord()
      members.read(&draft, &reader)
      if !draft.file.take(draft.record) { draft.leftOut += 1 }
    }
  }

  private static let members = JSONFields<Draft>([
    ("name", { $0.record.name = $0.record.name ?? $1.line(.claimedPlain, &$0.texts) }),
    ("physician", { $0.record.name = $1.line(.claimedPlain, &$0.texts) }),
    ("specialty", { $0.record.specialty = $1.line(.claimedPlain, &$0.texts) }),
    ("languages", takeLanguages), ("language", takeLanguages),
    ("video", { $0.record.video = $1.line(.literal, &$0.texts) }),
    ("campaign", { $0.record.campaign = $1.line(.literal, &$0.texts) }),
    ("hospital", { $0.record.hospital = $1.line(.literal, &$0.texts) }),
    ("utm_content", { $0.record.content = $1.line(.literal, &$0.texts) }),
    ("content", { $0.record.content = $1.line(.literal, &$0.texts) }),
    ("scans", { $0.record.count = $1.count() }),
    ("time", { $0.record.time = $1.date() }), ("date", { $0.record.time = $1.date() }),
  ])

  private static func takeLanguages(_ draft: inout Draft, _ reader: inout JSONReader) {
    guard reader.next() == .list else {
      draft.record.languages = reader.line(.literal, &draft.texts).map(PhysicianRecord.languages) ?? []
      return
    }
    reader.eachElement { reader in
      if let language = reader.line(.literal, &draft.texts) { draft.record.languages.append(language) }
    }
  }
}

public import HospitalModel

/// Posts as hsdash itself writes and reads them back: what is read is what was written.
public enum PostArchive: String, CaseIterable, Sendable {
  /// A table (RFC 4180) with a header.
  case csv
  /// One object of JSON a line.
  case jsonl

  static let columns = [
    "id", "hospital", "channel", "kind", "published", "written", "author", "title", "body", "link", "thread",
    "incident", "versions", "simulated", "also", "tags", "place",
  ]
  /// The first so many are those of archives from before posts had tags and a place.
  static let earlierColumns = 15

  /// What stands before the first post, with its line end.
  public var head: String { self == .csv ? CSVLine(Self.columns).text + "\n" : "" }

  /// A post, with its line end.
  public func line(_ post: ArchivedPost) -> String {
    let item = post.item
    let values: [String?] = [
      post.id.rawValue, post.hospital.rawValue, post.channel.rawValue, item.kind.rawValue, item.published?.iso8601,
      item.written?.iso8601, item.author, item.title, item.body, item.link, item.thread, item.incident?.rawValue,
      String(post.versions), post.isSimulated ? "true" : "false",
      post.alsoAs.isEmpty ? nil : post.alsoAs.map(\.rawValue).joined(separator: "\n"),
      item.tags.isEmpty ? nil : item.tags.joined(separator: "\n"), item.place,
    ]
    switch self {
    case .csv: return CSVLine(values.map { $0 ?? "" }).text + "\n"
    case .jsonl: return JSONLine(Array(zip(Self.columns, values))).text + "\n"
    }
  }

  /// The archive that a file's first line begins; `nil` for any other file.
  init?(firstLine: [UInt8]) {
    let text = String(decoding: firstLine, as: UTF8.self)
    let headers = [Self.columns, Array(Self.columns.prefix(Self.earlierColumns))]
    if headers.contains(where: { text == CSVLine($0).text }) {
      self = .csv
    } else if text.hasPrefix("{\"id\":"),
      ["\"hospital\":", "\"channel\":", "\"versions\":", "\"simulated\":"]
        .allSatisfy({ text.contains($0) })
    {
      self = .jsonl
    } else {
      return nil
    }
  }
}

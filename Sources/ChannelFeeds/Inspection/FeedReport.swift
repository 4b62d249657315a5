import HospitalModel

/// Writes a document for people: what it is, what was wrong with it, and its entries, newest first or not, as they stand.
///
/// Texts are abridged; everything else is whole. Times are in UTC.
public struct FeedReport: Sendable {
  private let columns: Int
  private let isStyled: Bool
  private let width: @Sendable (String) -> Int

  /// Columns of the time in front of an entry, and of the space behind it.
  private static let margin = 18
  /// Lines of a text that are shown.
  private static let bodyLines = 3
  /// Narrower than this nothing can be read, wider nothing can be read well.
  private static let usefulColumns = 48...100

  /// - Parameters:
  ///   - columns: The width to fill; lines are at least 48 and at most 100 columns wide.
  ///   - isStyled: True for a terminal that shows bold and faint text.
  ///   - width: The columns of a word that is not plain ASCII.
  public init(
    columns: Int = 100, isStyled: Bool = false,
    width: @escaping @Sendable (String) -> Int = { $0.unicodeScalars.count }
  ) {
    self.columns = min(max(columns, Self.usefulColumns.lowerBound), Self.usefulColumns.upperBound)
    self.isStyled = isStyled
    self.width = width
  }

  /// Writes a document.
  ///
  /// - Parameter sink: Gets the bytes (UTF-8) in pieces.
  public func write(_ document: FeedDocument, to sink: @escaping (Span<UInt8>) -> Void) {
    var lines = ReportLines(columns: columns, isStyled: isStyled, width: width, sink: sink)
    lines.add(document.title, style: .strong)
    lines.add(document.facts, style: document.title == nil ? .strong : .faint)
    if let link = document.link { lines.add(link, style: .faint) }
    for warning in document.warnings { lines.add("! " + warning) }
    var folders: [String] = []
    for entry in document.entries {
      if case .subscription(let own, _) = entry.detail, own != folders {
        folders = own
        lines.addBlank()
        lines.add(own.isEmpty ? "(no folder)" : own.joined(separator: " / "), style: .strong)
      }
      add(entry, to: &lines)
    }
    lines.finish()
  }

  private func add(_ entry: FeedEntry, to lines: inout ReportLines) {
    let heading = entry.title ?? entry.summary ?? entry.content ?? entry.id ?? "(empty entry)"
    if case .subscription = entry.detail {
      lines.add(heading, indent: 2)
      lines.add(entry.id, indent: 4, style: .faint)
      return
    }
    lines.addBlank()
    let time = entry.published ?? entry.updated
    lines.add(heading, label: time.map { .time($0) } ?? .words("(no date)"), indent: Self.margin, style: .strong)
    let origin = [entry.author, entry.link].compactMap { $0 }
    let isShort = origin.reduce(3) { $0 + $1.utf8.count } <= columns - Self.margin
    for part in isShort && origin.count > 1 ? [origin.joined(separator: " · ")] : origin {
      lines.add(part, indent: Self.margin, style: .faint)
    }
    switch entry.detail {
    case .alert(let alert): for line in alert.reportLines { lines.add(line, indent: Self.margin) }
    case .hospital:
      for line in (entry.summary ?? "").split(separator: "\n") { lines.add(String(line), indent: Self.margin) }
      return
    case .subscription, nil: break
    }
    if let title = entry.title { lines.add(entry.body(behind: title), indent: Self.margin, most: Self.bodyLines) }
    if !entry.categories.isEmpty {
      lines.add("in " + entry.categories.joined(separator: ", "), indent: Self.margin, most: 2, style: .faint)
    }
    for file in entry.enclosures { lines.add(file.reportLine, indent: Self.margin, style: .faint) }
  }
}

extension FeedDocument {
  /// The line under the title: format, number of entries, the time that they span.
  fileprivate var facts: String {
    var facts = [format.name, entries.count == 1 ? "1 entry" : "\(entries.count) entries"]
    let times = entries.compactMap { $0.published ?? $0.updated }
    if let first = times.min(), let last = times.max() {
      let (start, end) = (CivilDate(first, offset: 0).isoDay, CivilDate(last, offset: 0).isoDay)
      facts.append(start == end ? end : "\(start) to \(end)")
      if times.count < entries.count { facts.append("\(entries.count - times.count) without a date") }
      facts.append("times in UTC")
    }
    return facts.joined(separator: " · ")
  }
}

extension FeedEntry {
  /// The summary, or the content where the summary only says the title again.
  fileprivate func body(behind title: String) -> String? {
    guard let summary, let content else { return summary ?? content }
    return summary.utf8.count <= title.utf8.count + 2 ? content : summary
  }
}

extension Enclosure {
  fileprivate var reportLine: String {
    let facts = [type, length.map(Self.size)].compactMap { $0 }
    return "file " + url + (facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))")
  }

  /// Such as `1.2 MB`.
  private static func size(_ bytes: Int64) -> String {
    guard bytes >= 1_000 else { return "\(bytes) bytes" }
    var value = Double(bytes)
    var unit = ""
    for larger in ["kB", "MB", "GB", "TB"] where value >= 1_000 {
      value /= 1_000
      unit = larger
    }
    let tenths = Int64(value * 10)
    return "\(tenths / 10).\(tenths % 10) \(unit)"
  }
}

extension CAPAlert {
  /// The lines that decide what to do: the message, how bad, where, until when, what to do.
  fileprivate var reportLines: [String] {
    guard let info = info() else { return [message] }
    let rank = [info.severity?.rawValue, info.urgency?.rawValue, info.certainty?.rawValue].compactMap { $0 }
    let until = info.expires.map { ["until \($0.minuteText)"] } ?? []
    let areas = info.areas.compactMap(\.name)
    var lines = [([message] + (rank.isEmpty ? [] : [rank.joined(separator: ", ")]) + until).joined(separator: " · ")]
    if !areas.isEmpty { lines.append("for " + areas.joined(separator: "; ")) }
    let codes = info.geocodes("SAME")
    if !codes.isEmpty { lines.append("SAME " + codes.joined(separator: " ")) }
    if infos.count > 1 {
      lines.append("also in " + infos.filter { $0 != info }.map(\.language).joined(separator: ", "))
    }
    return lines
  }

  private var message: String {
    let words = [status?.rawValue.uppercased(), messageType?.rawValue].compactMap { $0 }
    return words.isEmpty ? "Alert" : words.joined(separator: " ")
  }
}

extension Timestamp {
  /// `YYYY-MM-DD HH:MM` in UTC.
  fileprivate var minuteText: String {
    let date = CivilDate(self, offset: 0)
    return "\(date.isoDay) \(date.clockWithSeconds.prefix(5))"
  }
}

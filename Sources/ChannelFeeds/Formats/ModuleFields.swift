import HospitalModel

/// The elements of modules that feeds of any format use: Dublin Core, content, iTunes, Media RSS, XHTML.
enum ModuleFields {
  static let fields: [Field] = [
    Field(.dublinCore, "title", .gathered { $0.offerTitle($0.line(.guessed), rank: 3) }),
    Field(.dublinCore, "creator", .gathered(takeAuthor)),
    Field(.dublinCore, "author", .gathered(takeAuthor)),
    Field(.dublinCore, "subject", .gathered { $0.offerCategory($0.line(.guessed)) }),
    Field(.dublinCore, "description", .gathered { $0.draft.summary.offer($0.body(.guessed), rank: 3) }),
    Field(.dublinCore, "date", .gathered { $0.draft.updated.offer($0.date(), rank: 6) }),
    Field(.dublinCoreTerms, "issued", .gathered { $0.draft.published.offer($0.date(), rank: 4) }),
    Field(.dublinCoreTerms, "created", .gathered { $0.draft.published.offer($0.date(), rank: 5) }),
    Field(.dublinCoreTerms, "modified", .gathered { $0.draft.updated.offer($0.date(), rank: 4) }),
    Field(.content, "encoded", .gathered { $0.draft.content.offer($0.body(.html), rank: 0) }),
    Field(.xhtml, "body", .opened(beginMarkup)),
    Field(.xhtml, "div", .opened(beginMarkup)),
    // RSS 2.0 feeds that forget to declare XHTML.
    Field(.rss, "body", .opened(beginMarkup)),
    Field(.itunes, "title", .gathered { $0.offerTitle($0.line(.guessed), rank: 4) }),
    Field(.itunes, "author", .gathered { $0.draft.author.offerPerson($0.line(.literal), rank: 4) }),
    Field(.itunes, "summary", .gathered(takeSummary)),
    Field(.itunes, "subtitle", .gathered { $0.draft.summary.offer($0.body(.guessed), rank: 5) }),
    Field(.itunes, "duration", .gathered { $0.draft.episode.duration = Episode.seconds($0.line(.literal) ?? "") }),
    Field(.itunes, "season", .gathered { $0.draft.episode.season = $0.line(.literal).flatMap { Int($0) } }),
    Field(.itunes, "episode", .gathered { $0.draft.episode.number = $0.line(.literal).flatMap { Int($0) } }),
    Field(.podcast, "season", .gathered { $0.draft.episode.season = $0.line(.literal).flatMap { Int($0) } }),
    Field(.podcast, "episode", .gathered { $0.draft.episode.number = $0.line(.literal).flatMap { Int($0) } }),
    Field(.georss, "featurename", .gathered { $0.draft.place.offer($0.line(.guessed), rank: 0) }),
    Field(.georss, "point", .gathered { $0.draft.place.offer($0.line(.literal).flatMap(pointInWords), rank: 1) }),
    Field(.media, "group", .container),
    Field(.media, "title", .gathered { $0.offerTitle($0.line(.guessed), rank: 5) }),
    Field(.media, "description", .gathered { $0.draft.summary.offer($0.body(.guessed), rank: 6) }),
  ]

  private static func takeAuthor(_ reading: inout FeedReading) {
    reading.draft.author.offerPerson(reading.line(.literal).flatMap(RSSFormat.personName), rank: 3)
  }

  /// `18.54, -72.34`, of degrees north and east apart by white space or a comma; `nil` for another text.
  private static func pointInWords(_ text: String) -> String? {
    let degrees = text.split { $0 == " " || $0 == "," }.map { Double($0) }
    guard degrees.count == 2, let north = degrees[0], let east = degrees[1], abs(north) <= 90, abs(east) <= 180 else {
      return nil
    }
    return text.split { $0 == " " || $0 == "," }.joined(separator: ", ")
  }

  /// Beside a `description` it is the fuller text, alone it is the summary.
  private static func takeSummary(_ reading: inout FeedReading) {
    let text = reading.body(.guessed)
    reading.draft.summary.offer(text, rank: 4)
    reading.draft.content.offer(text, rank: 4)
  }

  private static func beginMarkup(_ reading: inout FeedReading, _ attributes: XMLAttributes) {
    reading.gather(escaping: true) { $0.draft.content.offer($0.body(.html), rank: 1) }
  }
}

extension Episode {
  /// Seconds, or `h:m:s`, or `m:s`; `nil` for another text.
  static func seconds(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count) else { return nil }
    var seconds = 0
    for part in parts {
      // A fraction of a second is cut; longer numbers are no time.
      guard let number = Int(part.prefix { $0 != "." }), (0..<10_000_000).contains(number) else { return nil }
      seconds = seconds * 60 + number
    }
    return seconds
  }
}

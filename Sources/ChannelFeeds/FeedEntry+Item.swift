public import HospitalModel

extension FeedEntry {
  /// The entry as the store takes it; `nil` when it holds neither a text nor a link nor an id.
  ///
  /// The id is the feed's own, else the link, else a hash of title, link and date, so that it is the same at every
  /// fetch. The body is the full content where there is one. RSS has no time of writing; Atom's time of the last
  /// change is given as `written` where it differs from the time of publishing. An alert about nothing real has its word
  /// in front of its title. A feed in a list of feeds is no item. That a sound or film comes with the entry, and how long
  /// it is, stands below the text; without a page of its own the recording is where the entry leads.
  public func item(in document: FeedDocument) -> FeedItem? {
    if case .subscription = detail { return nil }
    let body = [content ?? summary, recordingInWords].compactMap { $0 }.joined(separator: "\n")
    let date = published ?? updated
    guard let id = usable(id) ?? usable(link) ?? hashedID(body: body, date: date) else { return nil }
    let tellsEdits = document.format == .atom1 || document.format == .atom03
    let page = [link, recording?.url].lazy.compactMap { $0 }.first { WebAddress.isWeb($0) }
    return FeedItem(
      id: id, title: markedTitle, body: body, author: author, link: page.map(WebAddress.withoutWrapper),
      published: date, written: tellsEdits && updated != date ? updated : nil, tags: categories, place: place)
  }

  private var recording: Enclosure? {
    enclosures.first { $0.type?.hasPrefix("audio/") == true || $0.type?.hasPrefix("video/") == true }
  }

  /// `[audio: 34:12, season 2, episode 3]`. The address is not told: many podcasts change it at every fetch.
  private var recordingInWords: String? {
    guard let type = recording?.type else { return nil }
    let duration = episode?.duration.flatMap { $0 > 0 ? Self.clock($0) : nil }
    let facts = [duration, episode?.season.map { "season \($0)" }, episode?.number.map { "episode \($0)" }]
      .compactMap { $0 }
    return "[\(type.prefix(5))\(facts.isEmpty ? "" : ": " + facts.joined(separator: ", "))]"
  }

  /// `1:02:03` or `2:03`.
  private static func clock(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes, rest) = (seconds / 3_600, seconds / 60 % 60, seconds % 60)
    return hours > 0 ? "\(hours):\(two(minutes)):\(two(rest))" : "\(minutes):\(two(rest))"
  }

  /// Exercises, tests and drafts are shown with their word, whatever their sender wrote (DOMAIN 2.7).
  private var markedTitle: String {
    let title = title ?? ""
    guard case .alert(let alert) = detail, let status = alert.status, status != .actual else { return title }
    let word = status.rawValue.uppercased()
    return title.uppercased().contains(word) ? title : "\(word): \(title)"
  }

  private func usable(_ text: String?) -> String? {
    text.flatMap { $0.isEmpty ? nil : $0 }
  }

  private func hashedID(body: String, date: Timestamp?) -> String? {
    guard usable(title) != nil || !body.isEmpty else { return nil }
    var hash = Fingerprint()
    hash.add(title ?? body)
    hash.add(link ?? "")
    hash.add(date.map { String($0.seconds) } ?? "")
    return hash.text
  }
}

public import HospitalModel

extension FeedEntry {
  /// The entry as the store takes it; `nil` when it holds neither a text nor a link nor an id.
  ///
  /// The id is the feed's own, else the link, else a hash of title, link and date, so that it is the same at every
  /// fetch. The body is the full content where there is one. RSS has no time of writing; Atom's time of the last
  /// change is given as `written` where it differs from the time of publishing. An alert about nothing real has its word
  /// in front of its title. A feed in a list of feeds is no item.
  public func item(in document: FeedDocument) -> FeedItem? {
    if case .subscription = detail { return nil }
    let body = content ?? summary ?? ""
    let date = published ?? updated
    guard let id = usable(id) ?? usable(link) ?? hashedID(body: body, date: date) else { return nil }
    let tellsEdits = document.format == .atom1 || document.format == .atom03
    return FeedItem(
      id: id, title: markedTitle, body: body, author: author, link: link.flatMap { WebAddress.isWeb($0) ? $0 : nil },
      published: date, written: tellsEdits && updated != date ? updated : nil)
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

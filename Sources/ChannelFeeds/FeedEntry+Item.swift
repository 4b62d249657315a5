public import HospitalModel

extension FeedEntry {
  /// The entry as the store takes it; `nil` when it holds neither a text nor a link nor an id.
  ///
  /// The id is the feed's own, else the link, else a hash of title, link and date, so that it is the same at every
  /// fetch. The body is the full content where there is one. RSS has no time of writing; Atom's time of the last
  /// change is given as `written` where it differs from the time of publishing.
  public func item(in document: FeedDocument) -> FeedItem? {
    let body = content ?? summary ?? ""
    let date = published ?? updated
    guard let id = usable(id) ?? usable(link) ?? hashedID(body: body, date: date) else { return nil }
    let tellsEdits = document.format == .atom1 || document.format == .atom03
    return FeedItem(
      id: id, title: title ?? "", body: body, author: author, link: link.flatMap { WebAddress.isWeb($0) ? $0 : nil },
      published: date, written: tellsEdits && updated != date ? updated : nil)
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

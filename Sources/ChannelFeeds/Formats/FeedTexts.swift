import HospitalModel

/// Makes the texts, addresses and dates of one document: whatever a feed holds passes here, once.
struct FeedTexts {
  private(set) var repairs = FeedRepairs()
  private var plain = PlainText()
  private var bases: [(depth: Int, address: String)] = []
  private let form: BodyForm

  /// - Parameters:
  ///   - address: Where the document was fetched; relative links are resolved against it.
  ///   - form: Whether bodies keep the structure of their HTML.
  init(address: String?, form: BodyForm = .plain) {
    self.form = form
    if let address { bases = [(0, PlainText.line(address))] }
  }

  mutating func note(_ repair: FeedRepair) {
    repairs.note(repair)
  }

  /// One line; `nil` when nothing is left of it.
  mutating func line(_ bytes: Span<UInt8>, rule: TextRule) -> String? {
    let text = plain.text(of: bytes, rule: rule, shape: .line)
    if plain.hasCut { repairs.note(.longLine) }
    return text.isEmpty ? nil : text
  }

  /// A text with its lines; `nil` when nothing is left of it.
  mutating func body(_ bytes: Span<UInt8>, rule: TextRule) -> String? {
    let structure = form == .marked ? BodyStructure(base: bases.last?.address) : nil
    let text = plain.text(of: bytes, rule: rule, shape: .body, structure: structure)
    return text.isEmpty ? nil : text
  }

  /// An attribute's value as one line; `nil` when nothing is left of it.
  mutating func line(of value: String?, rule: TextRule = .literal) -> String? {
    guard var value else { return nil }
    return value.withUTF8 { line($0.span, rule: rule) }
  }

  /// The resolved address; `nil` for another scheme than `http` and `https`.
  mutating func webAddress(_ reference: String?) -> String? {
    resolved(line(of: reference))
  }

  /// The resolved address; `nil` for another scheme than `http` and `https`.
  mutating func webAddress(_ reference: Span<UInt8>) -> String? {
    resolved(line(reference, rule: .literal))
  }

  private func resolved(_ reference: String?) -> String? {
    guard let reference else { return nil }
    if WebAddress.isWeb(reference) { return reference }
    let address = WebAddress.resolve(reference, against: bases.last?.address).trimmingWhiteSpace
    guard !address.isEmpty else { return nil }
    return WebAddress.scheme(of: address[...]) == nil || WebAddress.isWeb(address) ? address : nil
  }
}

// MARK: - xml:base

extension FeedTexts {
  /// Opens the element at that depth with a base of its own; what is not safe in an address is not safe in its base.
  mutating func pushBase(_ base: String, depth: Int) {
    bases.append((depth, WebAddress.resolve(line(of: base) ?? "", against: bases.last?.address)))
  }

  /// Closes the element at that depth.
  @inline(__always)
  mutating func popBase(depth: Int) {
    if let last = bases.last, last.depth == depth { bases.removeLast() }
  }
}

/// What a hospital says about itself and its people in public: its own numbers, addresses and domains, its staff, and
/// donors and patients who consented to be named.
///
/// Entries are compared as the rules read them: without accents and case, telephone numbers by their digits.
public struct ScreeningAllowList: Sendable, Equatable {
  private let phones: Set<[UInt8]>
  private let names: Set<[WordHash]>
  private let places: Set<[WordHash]>
  private let mailAddresses: Set<[UInt8]>
  private let domains: Set<[UInt8]>
  let isEmpty: Bool
  /// Tells lists apart, in 40 bits; 0 for an empty one.
  let fingerprint: Int64

  /// Makes an allow-list.
  ///
  /// - Parameters:
  ///   - phones: Telephone and fax numbers; the last ten digits count.
  ///   - addresses: Street addresses, with or without city and ZIP code; an address in a text is allowed when it begins
  ///     with one of these or one of these begins with it.
  ///   - mailAddresses: Whole mail addresses.
  ///   - domains: Domains for mail and links, each with what is below it.
  ///   - names: Names of staff, officials, and of donors and patients who consented.
  public init(
    phones: [String] = [], addresses: [String] = [], mailAddresses: [String] = [], domains: [String] = [],
    names: [String] = []
  ) {
    self.phones = Set(phones.map { Self.lastDigits($0.utf8.filter(ByteClass.isDigit).map { $0 &- 0x30 }) })
    self.names = Set(names.map(Self.words))
    places = Set(addresses.map(Self.words))
    self.mailAddresses = Set(mailAddresses.map { Self.lower($0.utf8) })
    self.domains = Set(domains.map { Self.lower($0.utf8) })
    let lists = [phones, addresses, mailAddresses, domains, names]
    isEmpty = lists.allSatisfy(\.isEmpty)
    fingerprint = isEmpty ? 0 : Self.fingerprint(of: lists.map { $0.sorted() })
  }

  /// 40 bits of FNV-1a over the entries, each with its end and each list with its own.
  private static func fingerprint(of lists: [[String]]) -> Int64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for list in lists {
      for entry in list {
        for byte in entry.utf8 { mix(byte) }
        mix(0xFF)
      }
      mix(0xFE)
    }
    // Never 0, which is the empty list's.
    return max(1, Int64((hash ^ hash >> 40) & (1 << RuleSet.fingerprintBits - 1)))
  }

  private static func words(_ text: String) -> [WordHash] {
    let text = ScreenedText(text)
    return text.tokens.indices.dropLast().map(text.hash)
  }

  private static func lastDigits(_ digits: [UInt8]) -> [UInt8] { digits.suffix(10) }

  private static func lower(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  }

  /// True when a candidate of a text is allowed.
  func allows(_ candidate: Candidate, in text: ScreenedText) -> Bool {
    guard !isEmpty else { return false }
    switch candidate.shape {
    case .phone: return phones.contains(Self.lastDigits(text.digits(candidate.tokens)))
    case .name: return names.contains(candidate.tokens.map(text.hash))
    case .address, .zip: return isOwnPlace(candidate, text)
    case .mail:
      let mail = Self.lower(text.bytes[candidate.bytes])
      return mailAddresses.contains(mail) || mail.lastIndex(of: 0x40).map { isOwnDomain(mail[($0 + 1)...]) } == true
    case .link, .image:
      let link = Self.lower(text.bytes[candidate.bytes])
      let scheme = link.firstIndex(of: 0x3A).map { link.dropFirst($0 + 3) } ?? link[...]
      return isOwnDomain(scheme.prefix { $0 != 0x2F && $0 != 0x3A && $0 != 0x3F })
    default: return false
    }
  }

  /// A domain, or one below it.
  private func isOwnDomain(_ host: ArraySlice<UInt8>) -> Bool {
    var host = host
    while true {
      if domains.contains(Array(host)) { return true }
      guard let dot = host.firstIndex(of: 0x2E) else { return false }
      host = host[(dot + 1)...]
    }
  }

  private func isOwnPlace(_ candidate: Candidate, _ text: ScreenedText) -> Bool {
    let words = candidate.tokens.map(text.hash)
    if candidate.shape == .zip { return places.contains { $0.last == words.first } }
    return places.contains { words.starts(with: $0) || $0.starts(with: words) }
  }
}

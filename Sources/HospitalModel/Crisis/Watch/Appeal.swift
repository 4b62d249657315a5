/// The addresses under which a hospital asks for gifts, as the configuration gives them. The first is the official one.
public struct GivingLinks: Hashable, Sendable {
  public let links: [String]

  public init(_ links: [String]) {
    self.links = links
  }

  /// What is shown beside an appeal that is not the hospital's own.
  public var official: String? { links.first }

  /// True for an address that is one of these, or below one of them.
  public func contain(_ address: String) -> Bool {
    let address = Self.bare(address)
    return links.map(Self.bare).contains { own in
      address == own || address.hasPrefix(own.hasSuffix("/") ? own : own + "/") || address.hasPrefix(own + "?")
    }
  }

  /// Without scheme, `www.` and the slash at the end; small letters in the host.
  private static func bare(_ address: String) -> String {
    var rest = address[...]
    for scheme in ["https://", "http://"] where rest.lowercased().hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
    }
    let host = rest.prefix { $0 != "/" && $0 != "?" }
    let path = rest.dropFirst(host.count)
    let name = host.lowercased()
    let bare = (name.hasPrefix("www.") ? String(name.dropFirst(4)) : name) + path
    return bare.hasSuffix("/") ? String(bare.dropLast()) : bare
  }

  /// The giving page of the story in which appeals are told; invented.
  public static let ofTheStories: [HospitalID: GivingLinks] = [
    HospitalID("scott-white"): GivingLinks(["https://scott-white.example/give"])
  ]
}

/// Words that ask for money, with where it is to go.
public enum AppealWording {
  /// The first place that a text asks to give to: an address, or the way of a payment service; `nil` for no appeal.
  ///
  /// - Complexity: O(*n*) in the text's length.
  public static func target(in text: String) -> String? {
    let words = FoldedWords.words(text)
    // Blood is given, too, and asks for nobody's money.
    let isOfBlood = words.contains { ["blood", "sangre", "plasma"].contains($0) }
    let asks =
      words.contains(where: money.contains)
      || !isOfBlood && words.contains { giving.contains($0) || stems.contains(where: $0.hasPrefix) }
    if let address = addresses(text).first(where: { address in
      asks || collectors.contains { address.lowercased().contains($0) }
    }) {
      return address
    }
    guard asks, let service = words.first(where: services.contains) else { return nil }
    return service
  }

  private static let giving: Set<String> = [
    "give", "giving", "contribute", "contributions", "collecting", "collection", "relief", "ayuda", "aportar",
  ]
  private static let money: Set<String> = [
    "fund", "funds", "fundraiser", "fundraising", "money", "charity", "fondo", "fondos", "dinero", "colecta",
  ]
  private static let stems = ["donat", "donac", "donar", "dona"]
  /// Places where people collect.
  private static let collectors = [
    "gofundme", "givesendgo", "fundly", "justgiving", "/donate", "/give", "paypal.me", "cash.app", "venmo.com",
  ]
  /// Ways to pay that need no address.
  private static let services: Set<String> = ["venmo", "zelle", "cashapp", "paypal", "bitcoin", "btc"]

  /// Addresses of the web in a text: with a scheme, or a host with a path.
  static func addresses(_ text: String) -> [String] {
    text.split { $0.isWhitespace || "<>\"()[]|".contains($0) }.compactMap { part in
      let word = part.reversed().drop { ".,;:!?'".contains($0) }.reversed()
      let address = String(word)
      let lower = address.lowercased()
      if lower.hasPrefix("https://") || lower.hasPrefix("http://") { return address }
      let pieces = lower.split(separator: "/", maxSplits: 1)
      guard pieces.count == 2, let host = pieces.first, host.contains("."), !host.contains("@"),
        host.split(separator: ".").last.map({ $0.count >= 2 && $0.allSatisfy(\.isLetter) }) == true
      else { return nil }
      return address
    }
  }
}

/// What a person says of an appeal.
public enum AppealVerdict: String, Hashable, Sendable, Codable, CaseIterable {
  /// It is not ours and misleads: a person reports it where it stands. hsdash sends nothing.
  case fake
  /// It is somebody else's honest collection.
  case genuine
}

/// A post that asks for gifts elsewhere than at the hospital's own address.
public struct Appeal: Hashable, Sendable {
  public let post: PostID
  public let channel: String
  public let title: String
  public let time: Timestamp
  /// Where it asks to give to.
  public let target: String
  /// `nil` while nobody has decided.
  public let verdict: Verdict?

  /// What was decided, by whom and when.
  public struct Verdict: Hashable, Sendable {
    public let verdict: AppealVerdict
    public let person: String
    public let time: Timestamp

    public init(_ verdict: AppealVerdict, person: String, time: Timestamp) {
      self.verdict = verdict
      self.person = person
      self.time = time
    }
  }

  public init(post: PostID, channel: String, title: String, time: Timestamp, target: String, verdict: Verdict?) {
    self.post = post
    self.channel = channel
    self.title = title
    self.time = time
    self.target = target
    self.verdict = verdict
  }
}

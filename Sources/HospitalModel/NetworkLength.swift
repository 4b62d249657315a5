/// How long a post may be on a network, and how that network counts.
public struct NetworkLength: Hashable, Sendable {
  public let network: String
  /// The most that a post may have, in the network's own count.
  public let limit: Int
  /// The length of a text in that count.
  public let count: @Sendable (String) -> Int

  public static func == (left: NetworkLength, right: NetworkLength) -> Bool { left.network == right.network }
  public func hash(into hasher: inout Hasher) { hasher.combine(network) }

  /// The networks whose limits a draft is held against, the shortest first.
  ///
  /// Sources: twitter-text's configuration, version 3 (280, weights of 1 and 2, links 23); Mastodon's documentation of
  /// statuses (500, links 23, the server of a mention free; a server may allow more); Bluesky's lexicon
  /// app.bsky.feed.post (300 graphemes, 3,000 bytes); the Threads API's overview (500, emoji by their bytes); 3GPP TS 23.038
  /// (160 letters of its alphabet, 70 of any other, for a text message that is not split).
  public static let all: [NetworkLength] = [
    NetworkLength(network: "text message", limit: 160, count: shortMessageLength),
    NetworkLength(network: "X", limit: 280, count: weightedLength),
    NetworkLength(network: "Bluesky", limit: 300, count: graphemeLength),
    NetworkLength(network: "Mastodon", limit: 500, count: statusLength),
    NetworkLength(network: "Threads", limit: 500, count: threadLength),
  ]

  // MARK: How each counts

  /// What a link counts, however long it is.
  private static let linkLength = 23

  /// X: letters of most alphabets 1, ideographs and emoji 2, links 23. A mark counts with its letter, as in NFC.
  private static func weightedLength(_ text: String) -> Int {
    pieces(of: text).reduce(0) { sum, piece in
      sum + (piece.isLink ? linkLength : piece.text.reduce(0) { $0 + weight($1) })
    }
  }

  private static func weight(_ character: Character) -> Int {
    if isEmoji(character) { return 2 }
    let scalars = character.unicodeScalars.filter { $0.properties.generalCategory != .nonspacingMark }
    return max(scalars.reduce(0) { sum, scalar in sum + (lightRanges.contains { $0 ~= scalar.value } ? 1 : 2) }, 1)
  }

  /// Scalars that count 1; every other one counts 2.
  private static let lightRanges: [ClosedRange<UInt32>] = [0...4_351, 8_192...8_205, 8_208...8_223, 8_242...8_247]

  /// Bluesky: what a reader takes for one letter counts 1, links in full; more than 3,000 bytes are too long in any case.
  private static func graphemeLength(_ text: String) -> Int {
    text.utf8.count > 3_000 ? max(text.count, 301) : text.count
  }

  /// Mastodon: the same, links 23, and of a mention the name alone.
  private static func statusLength(_ text: String) -> Int {
    pieces(of: text).reduce(0) { sum, piece in
      if piece.isLink { return sum + linkLength }
      let parts = piece.text.split(separator: "@", omittingEmptySubsequences: false)
      let isMention = parts.count == 3 && parts[0].isEmpty && !parts[1].isEmpty && parts[2].contains(".")
      return sum + (isMention ? parts[1].count + 1 : piece.text.count)
    }
  }

  /// Threads: letters 1, emoji by their bytes.
  private static func threadLength(_ text: String) -> Int {
    text.reduce(0) { $0 + (isEmoji($1) ? $1.utf8.count : 1) }
  }

  /// A text message in letters of the alphabet of 3GPP TS 23.038, some of which count 2; where another stands in it, of which
  /// 70 fit, in as many of 160 as that takes.
  private static func shortMessageLength(_ text: String) -> Int {
    let isBasic = text.unicodeScalars.allSatisfy { basicLetters.contains($0) || pairedLetters.contains($0) }
    guard isBasic else { return (text.utf16.count * 160 + 69) / 70 }
    return text.unicodeScalars.reduce(0) { $0 + (pairedLetters.contains($1) ? 2 : 1) }
  }

  private static let basicLetters = Set(
    ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
      + "¿abcdefghijklmnopqrstuvwxyzäöñüà").unicodeScalars)
  private static let pairedLetters = Set("\u{C}^{}\\[~]|€".unicodeScalars)

  private static func isEmoji(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first else { return false }
    return first.properties.isEmojiPresentation
      || character.unicodeScalars.contains { $0.value == 0xFE0F || $0.value == 0x20E3 }
  }

  // MARK: Links

  private struct Piece {
    let text: Substring
    let isLink: Bool
  }

  /// The text cut where links begin and end, and at white space, none of which is lost.
  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isWhitespace {
        pieces.append(Piece(text: rest.prefix(1), isLink: false))
        rest = rest.dropFirst()
        continue
      }
      let word = rest.prefix { !$0.isWhitespace }
      rest = rest.dropFirst(word.count)
      guard let start = linkStart(in: word) else {
        pieces.append(Piece(text: word, isLink: false))
        continue
      }
      // Signs at the end are the sentence's.
      var end = word.endIndex
      while end > start, ".,;:!?)”\"'".contains(word[word.index(before: end)]) { end = word.index(before: end) }
      pieces += [
        Piece(text: word[..<start], isLink: false), Piece(text: word[start..<end], isLink: true),
        Piece(text: word[end...], isLink: false),
      ]
    }
    return pieces
  }

  private static func linkStart(in word: Substring) -> Substring.Index? {
    for scheme in ["https://", "http://"] {
      var start = word.startIndex
      while start < word.endIndex {
        let rest = word[start...]
        if rest.count > scheme.count, rest.hasPrefix(scheme) { return start }
        guard !"abcdefghijklmnopqrstuvwxyz0123456789".contains(word[start]) else { break }
        start = word.index(after: start)
      }
    }
    return nil
  }
}

/// A draft held against the networks that it may go to.
public struct DraftLengths: Hashable, Sendable {
  /// Networks with the length that the draft has there.
  public let rows: [(network: NetworkLength, length: Int)]
  /// Pictures that go with it, by what they are said to show; empty where nothing is said.
  public let pictures: [String]

  /// - Parameter text: A line `[picture: what it shows]` stands for a picture and counts nowhere: networks keep its
  ///   alternative text apart.
  public init(_ text: String) {
    var pictures: [String] = []
    var words: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let shows = Self.picture(line) { pictures.append(shows) } else { words.append(line) }
    }
    while words.last?.allSatisfy(\.isWhitespace) == true { words.removeLast() }
    let post = words.joined(separator: "\n")
    self.pictures = pictures
    rows = NetworkLength.all.map { ($0, $0.count(post)) }
  }

  /// True while some picture says nothing to those who don't see it.
  public var lacksAlternativeText: Bool { pictures.contains { !$0.contains { !$0.isWhitespace } } }

  private static func picture(_ line: Substring) -> String? {
    let line = line.drop(while: \.isWhitespace)
    guard line.hasPrefix(pictureStart), let end = line.lastIndex(of: "]") else { return nil }
    return String(line[..<end].dropFirst(pictureStart.count).drop(while: \.isWhitespace))
  }

  /// As ``BodyText`` writes pictures.
  public static let pictureStart = "[picture:"

  public static func == (left: DraftLengths, right: DraftLengths) -> Bool {
    left.pictures == right.pictures && left.rows.map(\.length) == right.rows.map(\.length)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(pictures)
    hasher.combine(rows.map(\.length))
  }
}

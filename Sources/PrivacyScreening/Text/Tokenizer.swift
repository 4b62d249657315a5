/// Cuts a folded text into tokens, looking at each byte a bounded number of times.
///
/// It reads through a pointer, because most of the time of a screening goes here; it must not outlive the text.
struct Tokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var gap: Gap = [.sentence, .line]
  private var gapLength = 0

  /// The longest mail address, link or file name that is taken as one.
  static let longestAddress = 2_048
  private static let longestMailbox = 64

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The next token, without its words' meaning, or `nil` at the end.
  mutating func next() -> Token? {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x20 {
        gap.insert(.space)
        gapLength += 1
        position += 1
        continue
      }
      if ByteClass.isWord(byte) { return word() }
      if byte == ScalarFolding.redaction { return token(end { $0 == ScalarFolding.redaction }, kind: .redacted) }
      if let special = handleOrHashtag(byte) { return special }
      note(byte)
      position += 1
    }
    return nil
  }

  /// What stands after the last token.
  var lastGap: Gap { gap }

  private mutating func token(_ end: Int, kind: Token.Kind) -> Token {
    if gapLength > 1 { gap.insert(.wide) }
    let token = Token(start: Int32(position), end: Int32(end), kind: kind, gap: gap)
    position = end
    gap = []
    gapLength = 0
    return token
  }

  /// Letters and digits, or the address that begins with them.
  private mutating func word() -> Token {
    let start = position
    var end = start
    var digits = 0
    var upper = 0
    var hash = WordHash()
    while end < bytes.count, ByteClass.isWord(bytes[end]) {
      let byte = bytes[end]
      if byte &- 0x30 < 10 { digits += 1 } else if byte &- 0x41 < 26 { upper += 1 }
      hash.add(byte)
      end += 1
    }
    if Self.mayJoin(byte(end)), !ByteClass.isSpace(byte(end + 1)), let address = address(after: end) {
      return token(address.end, kind: address.kind)
    }
    let length = end - start
    var token = token(end, kind: digits == 0 ? .word : digits == length ? .number : .mixed)
    token.hash = hash
    token.digits = UInt8(clamping: digits)
    token.letterCase = Self.letterCase(upper, digits, length, isCapitalised: bytes[start] &- 0x41 < 26)
    return token
  }

  private static func letterCase(_ upper: Int, _ digits: Int, _ length: Int, isCapitalised: Bool) -> Token.LetterCase {
    if upper == 0 { return .lower }
    if upper + digits == length { return length == 1 ? .title : .upper }
    return upper == 1 && isCapitalised ? .title : .mixed
  }

  private mutating func note(_ byte: UInt8) {
    let mark = ByteClass.gap(byte)
    gapLength += 1
    gap.formUnion(mark)
    if mark == .period, ByteClass.gap(self.byte(position + 1)).isOnly([.space, .line]) || position + 1 >= bytes.count {
      gap.insert(.sentence)
    } else if byte == 0x21 || byte == 0x3F {
      gap.insert(.sentence)
    }
  }

  private func byte(_ index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0x20 }

  private func end(from start: Int? = nil, limit: Int = Int.max, _ isPart: (UInt8) -> Bool) -> Int {
    var end = start ?? position
    let bound = min(bytes.count, limit)
    while end < bound, isPart(bytes[end]) { end += 1 }
    return end
  }

  private mutating func handleOrHashtag(_ byte: UInt8) -> Token? {
    guard byte == 0x40 || byte == 0x23, ByteClass.isWord(self.byte(position + 1)) else { return nil }
    var end = end(from: position + 1, limit: position + Self.longestMailbox) {
      ByteClass.isWord($0) || $0 == 0x5F || byte == 0x40 && $0 == 0x2E
    }
    while bytes[end - 1] == 0x2E { end -= 1 }
    if byte == 0x40 { return token(end, kind: .handle) }
    let digits = bytes[position + 1..<end].reduce(0) { $0 + ($1 &- 0x30 < 10 ? 1 : 0) }
    // A number after `#` is a number, not a topic.
    guard digits < 4, !(bytes[position + 1] &- 0x30 < 10), self.byte(end) != 0x2D else { return nil }
    return token(end, kind: .hashtag)
  }

  /// The bytes after which a word may turn out to be a part of an address.
  private static func mayJoin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x25, 0x2B, 0x2D, 0x2E, 0x3A, 0x40, 0x5F: true
    default: false
    }
  }

  private func address(after wordEnd: Int) -> (end: Int, kind: Token.Kind)? {
    if byte(wordEnd) == 0x3A {
      return byte(wordEnd + 1) == 0x2F && byte(wordEnd + 2) == 0x2F ? (linkEnd(from: wordEnd + 3), .link) : nil
    }
    let mailbox = end(from: wordEnd, limit: position + Self.longestMailbox, ByteClass.isMailbox)
    if byte(mailbox) == 0x40, ByteClass.isWord(byte(mailbox + 1)) {
      return domainEnd(from: mailbox + 1).map { ($0, .mail) }
    }
    return bareLink(from: mailbox, wordEnd) ?? imageFile()
  }

  private func linkEnd(from start: Int) -> Int {
    var end = end(from: start, limit: start + Self.longestAddress, ByteClass.isLink)
    while end > start, ByteClass.endsSentence(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// The end of two labels or more, the last of two letters or more; `nil` for anything else.
  private func domainEnd(from start: Int) -> Int? {
    var start = start
    var labels = 0
    var found: Int?
    while ByteClass.isASCIIWord(byte(start)), labels < 12 {
      var letters = 0
      let end = end(from: start, limit: start + Self.longestMailbox) { ByteClass.isASCIIWord($0) || $0 == 0x2D }
      for index in start..<end where !(bytes[index] &- 0x30 < 10) { letters += 1 }
      labels += 1
      if labels > 1, letters >= 2, letters == end - start { found = end }
      guard byte(end) == 0x2E else { break }
      start = end + 1
    }
    return found
  }

  /// `www.…`, or a domain with a path.
  private func bareLink(from mailboxEnd: Int, _ wordEnd: Int) -> (end: Int, kind: Token.Kind)? {
    guard byte(wordEnd) == 0x2E || byte(wordEnd) == 0x2D, let domain = domainEnd(from: position) else { return nil }
    let isWeb = wordEnd - position == 3 && byte(position) | 0x20 == 0x77 && byte(position + 2) | 0x20 == 0x77
    guard byte(domain) == 0x2F && ByteClass.isWord(byte(domain + 1)) || isWeb else { return nil }
    return (linkEnd(from: domain), .link)
  }

  private func imageFile() -> (end: Int, kind: Token.Kind)? {
    let end = end(limit: position + 200) { ByteClass.isMailbox($0) && $0 != 0x2B }
    guard let dot = bytes[position..<end].lastIndex(of: 0x2E), dot > position else { return nil }
    var ending: UInt32 = 0
    for index in dot + 1..<max(dot + 1, end) { ending = ending << 8 | UInt32(bytes[index] | 0x20) }
    return end - dot <= 5 && ByteClass.imageEndings.contains(ending) ? (end, .image) : nil
  }
}

/// Atom's text constructs: the attributes say how the text is meant (RFC 4287, sections 3.1 and 4.1.3; Atom 0.3's
/// `mode`).
enum AtomText {
  /// Gathers the element that has just begun; at its end `take` gets the rule by which its text is to be read.
  ///
  /// - Parameter isContent: True for the one element that may hold what is no text, in base64; that is left out.
  static func gather(
    _ reading: inout FeedReading, _ attributes: XMLAttributes, isContent: Bool = false,
    take: @escaping @Sendable (inout FeedReading, TextRule) -> Void
  ) {
    let kind = kind(attributes, isAtom03: reading.row?.format == .atom03)
    reading.gather(escaping: kind == .markup) { reading in
      switch kind {
      case .literal: take(&reading, .literal)
      case .html: take(&reading, .html)
      case .markup: take(&reading, .html)
      case .base64(let rule):
        if let bytes = Base64.decode(reading.gathered.span), String(validating: bytes, as: UTF8.self) != nil {
          reading.replaceGathered(bytes)
          take(&reading, rule)
        } else if !isContent || Base64.decode(reading.gathered.span) == nil {
          // JSON and the like, written as it is against the rule; a title that only looks like base64.
          take(&reading, .literal)
        }
      }
    }
  }

  private enum Kind: Equatable {
    case literal
    case html
    /// Elements inside, as in XHTML.
    case markup
    case base64(TextRule)
  }

  private static func kind(_ attributes: XMLAttributes, isAtom03: Bool) -> Kind {
    if !isAtom03, attributes.count == 0 { return .literal }
    if !isAtom03, attributes.count == 1, attributes.has("type", word: "html") { return .html }
    // Content that lies elsewhere has a type of its own; what stands here is a remark.
    if attributes.has("src") { return .literal }
    return kind(
      type: attributes.value("type")?.trimmingWhiteSpace.lowercased() ?? "",
      mode: attributes.value("mode")?.trimmingWhiteSpace.lowercased(), isAtom03: isAtom03)
  }

  private static func kind(type: String, mode: String?, isAtom03: Bool) -> Kind {
    let rule: TextRule = type.hasSuffix("html") || type.hasSuffix("html+xml") ? .html : .literal
    if isAtom03 || mode != nil {
      switch mode {
      case "base64": return .base64(rule)
      case "escaped": return rule == .html ? .html : .literal
      default: return .markup
      }
    }
    switch type {
    case "", "text": return .literal
    case "html", "text/html": return .html
    case "xhtml": return .markup
    default:
      if type.hasSuffix("+xml") || type.hasSuffix("/xml") { return .markup }
      return type.hasPrefix("text/") ? .literal : .base64(.guessed)
    }
  }
}

/// Base64 (RFC 4648, section 4), white space allowed.
enum Base64 {
  /// The bytes; `nil` when the text is not base64.
  static func decode(_ text: Span<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for index in text.indices {
      let byte = text[index]
      if byte.isWhiteSpace { continue }
      if byte == ASCII.equals { break }
      guard let value = value(of: byte) else { return nil }
      bits = bits << 6 | value
      count += 1
      if count == 4 {
        bytes.append(contentsOf: [UInt8(bits >> 16 & 0xff), UInt8(bits >> 8 & 0xff), UInt8(bits & 0xff)])
        (bits, count) = (0, 0)
      }
    }
    switch count {
    case 1: return nil
    case 2: bytes.append(UInt8(bits >> 4 & 0xff))
    case 3: bytes.append(contentsOf: [UInt8(bits >> 10 & 0xff), UInt8(bits >> 2 & 0xff)])
    default: break
    }
    return bytes
  }

  private static func value(of byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5a: UInt32(byte - 0x41)
    case 0x61...0x7a: UInt32(byte - 0x61 + 26)
    case 0x30...0x39: UInt32(byte - 0x30 + 52)
    case ASCII.plus: 62
    case ASCII.slash: 63
    default: nil
    }
  }
}

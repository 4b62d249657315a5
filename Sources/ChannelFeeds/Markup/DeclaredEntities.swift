/// The entities that a document declares in its own DTD, as literal text within ``FeedLimits``.
///
/// Only general entities with a value in place; external ones are never read and stand for nothing. Each value is
/// settled when it is declared, from entities declared before, and left out when it is too long: so nothing grows
/// exponentially.
struct DeclaredEntities {
  private var values: [UInt64: [UInt8]] = [:]
  private var expanded = 0
  private var declared = 0

  /// The text of an entity; `nil` when the document does not declare it, empty beyond the limit of all expansions.
  mutating func value(of name: Span<UInt8>) -> [UInt8]? {
    guard let value = values[Fingerprint.of(name)] else { return nil }
    expanded += value.count
    return expanded <= FeedLimits.expansion ? value : []
  }

  /// Reads a document type declaration and returns the place behind it.
  mutating func read(_ bytes: Span<UInt8>, at start: Int) -> Int {
    var index = start + 9
    var isInside = false
    while index < bytes.count {
      switch bytes[index] {
      case ASCII.greater where !isInside: return index + 1
      case UInt8(ascii: "["): isInside = true
      case UInt8(ascii: "]"): isInside = false
      case ASCII.quote, ASCII.apostrophe: index = bytes.place(of: bytes[index], from: index + 1)
      case ASCII.less where bytes.has("<!--", at: index):
        index = bytes.place(of: "-->", from: index).map { $0 + 2 } ?? bytes.count
      case ASCII.less where bytes.has("<!ENTITY", at: index): index = readDeclaration(bytes, at: index + 8)
      default: break
      }
      index += 1
    }
    return bytes.count
  }

  /// Reads `name "value"`; returns the last place that it took.
  private mutating func readDeclaration(_ bytes: Span<UInt8>, at start: Int) -> Int {
    var index = start
    while bytes.byte(at: index).isWhiteSpace { index += 1 }
    let first = index
    while bytes.byte(at: index).continuesName { index += 1 }
    let name = first..<index
    while bytes.byte(at: index).isWhiteSpace { index += 1 }
    guard !name.isEmpty, values.count < FeedLimits.entities else { return index - 1 }
    let key = Fingerprint.of(bytes.extracting(name))
    let quote = bytes.byte(at: index)
    guard quote == ASCII.quote || quote == ASCII.apostrophe else {
      if values[key] == nil { values[key] = [] }  // external: stands for nothing
      return index - 1
    }
    let close = bytes.place(of: quote, from: index + 1)
    // The first declaration counts (XML 1.0, section 4.2).
    if values[key] == nil {
      let value = settled(bytes.extracting((index + 1)..<close))
      declared += value.count
      values[key] = declared <= FeedLimits.expansion ? value : []
    }
    return close
  }

  private func settled(_ value: Span<UInt8>) -> [UInt8] {
    guard value.count <= FeedLimits.entity else { return [] }
    var text: [UInt8] = []
    var index = 0
    while index < value.count, text.count <= FeedLimits.entity {
      if value[index] == ASCII.ampersand {
        if let end = value.endOfReference(at: index),
          let inner = values[Fingerprint.of(value.extracting((index + 1)..<end))]
        {
          text.append(contentsOf: inner)
          index = end + 1
          continue
        }
        if let reference = CharacterReference(in: value, at: index), ValidText.isAllowed(reference.scalar.value) {
          text.append(reference.scalar)
          index += reference.length
          continue
        }
      }
      text.append(value[index])
      index += 1
    }
    return text.count <= FeedLimits.entity ? text : []
  }
}

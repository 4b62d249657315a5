extension MarkupMender {
  /// Writes text or an attribute's value with every reference settled.
  ///
  /// - Parameters:
  ///   - text: A part of the input that holds no tag (a value may hold `<`).
  ///   - bytes: The whole input, for the line of a fault.
  ///   - start: Where the part stands in it.
  mutating func writeText(_ text: Span<UInt8>, in bytes: Span<UInt8>, at start: Int, isQuoted: Bool = false) {
    var index = 0
    while index < text.count, result.text.count < FeedLimits.mended {
      let plain = index
      while index < text.count, !text[index].isMarkupSign { index += 1 }
      if index > plain { result.text.append(text.extracting(plain..<index)) }
      guard index < text.count else { return }
      switch text[index] {
      case ASCII.ampersand: index += writeReference(text, at: index, in: bytes, start: start)
      case ASCII.less:
        noteBroken(bytes, at: start + index)
        result.text.append("&lt;")
        index += 1
      case ASCII.quote where isQuoted:
        result.text.append("&quot;")
        index += 1
      case ASCII.greater:
        result.text.append("&gt;")
        index += 1
      default:
        result.text.append(text[index])
        index += 1
      }
    }
  }

  /// Writes what stands for the reference at an ampersand; returns the bytes that it took.
  private mutating func writeReference(
    _ text: Span<UInt8>, at index: Int, in bytes: Span<UInt8>, start: Int
  ) -> Int {
    if text.byte(at: index + 1) == ASCII.hash {
      if let number = CharacterReference(in: text, at: index), number.isClosed {
        if ValidText.isAllowed(number.scalar.value) {
          write(number.scalar)
        } else {
          result.repairs.note(.forbiddenCharacters)
        }
        return number.length
      }
    } else if let end = text.endOfReference(at: index) {
      let name = text.extracting((index + 1)..<end)
      if Self.isXMLOwn(name) {
        result.text.append(text.extracting(index..<(end + 1)))
        return end + 1 - index
      }
      if let value = entities.value(of: name) {
        writeEscaped(value.span)
        return end + 1 - index
      }
      if let value = HTMLEntities.codePoint(name), let scalar = Unicode.Scalar(value) {
        result.repairs.note(.undefinedEntity)
        write(scalar)
        return end + 1 - index
      }
    }
    noteBroken(bytes, at: start + index)
    result.text.append("&amp;")
    return 1
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    var character: [UInt8] = []
    character.append(scalar)
    writeEscaped(character.span)
  }

  /// Writes text that a value in quotes can hold as well.
  private mutating func writeEscaped(_ text: Span<UInt8>) {
    var index = 0
    while index < text.count {
      let quote = text.place(of: ASCII.quote, from: index)
      result.text.appendEscaped(text.extracting(index..<quote))
      if quote < text.count { result.text.append("&quot;") }
      index = quote + 1
    }
  }

  /// The five names that XML itself defines.
  private static func isXMLOwn(_ name: Span<UInt8>) -> Bool {
    switch name.count {
    case 2: name.has("lt", at: 0) || name.has("gt", at: 0)
    case 3: name.has("amp", at: 0)
    case 4: name.has("quot", at: 0) || name.has("apos", at: 0)
    default: false
    }
  }
}

extension UInt8 {
  /// A byte that needs a decision when markup is mended.
  fileprivate var isMarkupSign: Bool {
    self == ASCII.ampersand || self == ASCII.less || self == ASCII.greater || self == ASCII.quote
  }
}

extension Span<UInt8> {
  /// The place of the semicolon that ends a named reference; `nil` where an ampersand begins none.
  func endOfReference(at ampersand: Int) -> Int? {
    var index = ampersand + 1
    guard byte(at: index).beginsName else { return nil }
    // No entity has a longer name; the limit keeps a text full of ampersands linear.
    while index < count, index - ampersand <= 64, self[index].continuesName { index += 1 }
    return byte(at: index) == ASCII.semicolon ? index : nil
  }
}

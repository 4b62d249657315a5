import CLibXML2

/// An element's name as libxml2 gives it. The pointers are interned for the length of one reading.
struct XMLName {
  let local: UnsafePointer<UInt8>
  let prefix: UnsafePointer<UInt8>?
  let address: UnsafePointer<UInt8>?

  /// The bytes of the local name.
  var localBytes: UnsafeBufferPointer<UInt8> { Self.bytes(local) }

  /// The namespace, guessed from the prefix where the feed does not declare it.
  var namespace: Namespace {
    if let address { return Namespace(address: Self.bytes(address).span) }
    if let prefix { return Namespace(usualPrefix: Self.bytes(prefix).span) }
    return .rss
  }

  /// What a ``Vocabulary`` knows the element by: namespace and local name in small letters.
  func key(in namespace: Namespace) -> UInt64 {
    var hash = Fingerprint()
    for byte in localBytes { hash.add(byte.lowercased) }
    hash.add(namespace.rawValue)
    return hash.value
  }

  private static func bytes(_ start: UnsafePointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start, count: Int(xmlStrlen(start)))
  }
}

/// The attributes of a start tag, valid during its callback.
struct XMLAttributes {
  /// Five pointers for each attribute: local name, prefix, namespace, beginning and end of the value.
  let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  let count: Int

  /// The value of the attribute with this local name (small letters), whatever its namespace; `nil` when there is none.
  func value(_ name: StaticString) -> String? {
    bytes(name) { Self.decoded($0) }
  }

  /// True when there is an attribute with this local name.
  func has(_ name: StaticString) -> Bool {
    bytes(name) { _ in true } ?? false
  }

  /// True when the attribute's value is that word, in small letters, whatever its capitals and the white space round it.
  func has(_ name: StaticString, word: StaticString) -> Bool {
    bytes(name) { value in
      let text = value.span.extracting(value.span.trimmedRange)
      return text.count == word.utf8CodeUnitCount && text.has(word, at: 0, ignoringCase: true)
    } ?? false
  }

  /// The value of `xml:base`.
  var base: String? {
    guard count > 0 else { return nil }
    return bytes("base", prefix: "xml") { Self.decoded($0) }
  }

  private func bytes<Result>(
    _ name: StaticString, prefix: StaticString? = nil, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result? {
    guard let pointers else { return nil }
    for place in 0..<count {
      let attribute = pointers + place * 5
      guard let local = attribute[0], Self.equal(local, name) else { continue }
      if let prefix {
        guard let given = attribute[1], Self.equal(given, prefix) else { continue }
      }
      guard let start = attribute[3], let end = attribute[4] else { continue }
      return body(UnsafeBufferPointer(start: start, count: end - start))
    }
    return nil
  }

  /// Compares a name that ends with a zero byte with one in small letters.
  private static func equal(_ given: UnsafePointer<UInt8>, _ name: StaticString) -> Bool {
    let length = name.utf8CodeUnitCount
    for index in 0..<length where given[index].lowercased != name.utf8Start[index] { return false }
    return given[length] == 0
  }

  /// libxml2 gives every `&` of a value as `&#38;` as long as it is not asked to put entities in (it is not: see
  /// ``XMLParser``).
  private static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard bytes.contains(ASCII.ampersand) else { return String(decoding: bytes, as: UTF8.self) }
    let span = bytes.span
    var value: [UInt8] = []
    var index = 0
    while index < span.count {
      value.append(span[index])
      index += span.has("&#38;", at: index) ? 5 : 1
    }
    return String(decoding: value, as: UTF8.self)
  }
}

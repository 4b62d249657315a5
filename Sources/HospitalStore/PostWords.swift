import HospitalModel

/// What two channels' items have in common when they are the same post: the words of the title, as letters and digits.
///
/// The day stands in front of the hash, so that a bulk load in the order of time writes neighbouring rows.
struct PostWords: Equatable {
  /// Days since 1970.
  let day: Int64
  let hash: Int64

  /// The words of an item; `nil` when it has none.
  ///
  /// Without a title the beginning of the body stands for it.
  init?(title: String, body: String, published: Timestamp) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var count = 0
    var text = title.isEmpty ? String(body.prefix(Self.beginning)) : title
    text.withUTF8 { bytes in
      for byte in bytes {
        guard let kept = Self.folded(byte) else { continue }
        hash = (hash ^ UInt64(kept)) &* 0x100_0000_01B3
        count += 1
      }
    }
    guard count > 0 else { return nil }
    self.hash = Int64(bitPattern: hash)
    day = published.seconds / 86_400
  }

  /// Small letters, digits and whatever is not ASCII: quotation marks and dashes differ between a site's feeds, words don't.
  private static func folded(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x61...0x7A, 0x30...0x39: byte
    case 0x41...0x5A: byte + 0x20
    case 0xC3...0xDF, 0xE3...0xF4: byte
    default: nil
    }
  }

  private static let beginning = 200
}

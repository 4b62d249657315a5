/// The SHA-256 of a text in UTF-8 (FIPS 180-4): what is kept of a text that must not be kept.
///
/// Whoever has the text can show that it is the one; nobody can read it out of the hash, as long as it is no short word.
public struct TextFingerprint: RawRepresentable, Hashable, Sendable, Codable {
  /// 64 hexadecimal digits.
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public init(of text: String) {
    var hash = SHA256()
    hash.append(text)
    self = hash.finish()
  }
}

/// A SHA-256 on its way, so that a long text is never held whole.
public struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
  ]
  private var block: [UInt8] = []
  private var length: UInt64 = 0

  public init() {
    block.reserveCapacity(Self.blockLength)
  }

  private static let blockLength = 64

  /// Takes more of the text.
  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      length += UInt64(bytes.count)
      for byte in bytes { push(byte) }
    }
  }

  /// The hash of all that was taken.
  public mutating func finish() -> TextFingerprint {
    let bits = length * 8
    push(0x80)
    while block.count != Self.blockLength - 8 { push(0) }
    for shift in stride(from: 56, through: 0, by: -8) { push(UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
    let digits = Array("0123456789abcdef")
    let text = state.flatMap { word in
      stride(from: UInt32(28), through: 0, by: -4).map { digits[Int(word >> $0 & 15)] }
    }
    return TextFingerprint(rawValue: String(text))
  }

  private mutating func push(_ byte: UInt8) {
    block.append(byte)
    guard block.count == Self.blockLength else { return }
    compress()
    block.removeAll(keepingCapacity: true)
  }

  private mutating func compress() {
    var words = (0..<16).map { index in
      block[index * 4..<index * 4 + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<64 {
      let (a, b) = (words[index - 15], words[index - 2])
      let first = a.rotated(7) ^ a.rotated(18) ^ a >> 3
      let second = b.rotated(17) ^ b.rotated(19) ^ b >> 10
      words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
    }
    var part = state
    for index in 0..<64 {
      let (a, e) = (part[0], part[4])
      let choice = e & part[5] ^ ~e & part[6]
      let first =
        part[7] &+ (e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)) &+ choice &+ Self.constants[index] &+ words[index]
      let majority = a & part[1] ^ a & part[2] ^ part[1] & part[2]
      let second = (a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)) &+ majority
      part = [first &+ second, a, part[1], part[2], part[3] &+ first, e, part[5], part[6]]
    }
    for index in state.indices { state[index] &+= part[index] }
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2).
  private static let constants: [UInt32] = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4, 0xAB1C_5ED5,
    0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174,
    0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
    0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967,
    0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85,
    0xA2BF_E8A1, 0xA81A_664B, 0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
    0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
  ]
}

extension UInt32 {
  fileprivate func rotated(_ count: UInt32) -> UInt32 { self >> count | self << (32 - count) }
}

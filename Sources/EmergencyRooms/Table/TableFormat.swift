/// The binary form of the table, little-endian, read in place.
///
/// A header (magic, version, length, checksum of all that follows), a directory of the sections, the sections, each at a multiple of
/// eight. Text is kept once, in the section `texts`, as a length of two bytes and UTF-8; a reference is its place there. Degrees are
/// integers of 1e-5, about a metre.
enum TableFormat {
  static let magic: UInt64 = 0x4D4F_4F52_5245_5348  // "HSERROOM"
  static let version: UInt32 = 2
  static let headerLength = 24
  static let directoryLength = Section.allCases.count * 8
  static let degree = 100_000.0
  /// No reference, no number.
  static let none: UInt32 = .max

  /// What the directory lists, in this order: the offset and the length in bytes of each.
  ///
  /// The section `rooms` holds every hospital: first the emergency rooms in the order of the search tree, as many as there are
  /// `directions`, then the others. `numbers` holds their places in it, in the order of their numbers.
  enum Section: Int, CaseIterable {
    case summary, rooms, directions, numbers, zips, places, states, arcs, points, projections, rings, texts
  }

  /// Bytes of a record.
  enum Stride {
    static let room = 64
    static let direction = 16
    static let number = 4
    static let zip = 16
    static let place = 24
    static let state = 40
    static let arc = 16
    static let point = 8
    static let projection = 64
    static let ring = 4
  }

  /// At most so many rooms stand in a leaf of the search tree, where all are looked at.
  static let leafSize = 8

  /// A checksum in which every changed bit shows: each step is a bijection of the state.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var offset = 0
    while offset + 8 <= bytes.count {
      hash = (hash ^ UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))) &* prime
      hash ^= hash >> 29
      offset += 8
    }
    while offset < bytes.count {
      hash = (hash ^ UInt64(bytes[offset])) &* prime
      offset += 1
    }
    return hash
  }

  private static let prime: UInt64 = 0x9E37_79B9_7F4A_7C15
}

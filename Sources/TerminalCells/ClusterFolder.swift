/// Turns UTF-8 into cells, scalar by scalar; the rules are those of ``MeasuredText``.
struct ClusterFolder {
  private(set) var cells: [Cell] = []
  private let limit: Int
  // The cluster being built.
  private var base: UInt32 = 0
  private var marks: [UInt32] = []
  private var width = 0
  // After a joiner behind an emoji the next emoji belongs to the same picture.
  private var isJoined = false
  // The base is the first half of a flag, and its partner has not come yet.
  private var isHalfFlag = false

  init(limit: Int) {
    self.limit = limit
    cells.reserveCapacity(min(limit, 256))
    marks.reserveCapacity(Cell.maximumMarks)
  }

  mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>) {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    scanning: while cells.count < limit {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): take(scalar.value)
      case .emptyInput:
        flush()
        break scanning
      case .error: take(0xFFFD)
      }
    }
    if cells.count > limit { cells.removeLast(cells.count - limit) }
    if let last = cells.last, last.width == 2 || endsInHalfFlag { cells[cells.count - 1] = .blank }
  }

  /// True when the limit came between the two halves of a flag.
  private var endsInHalfFlag: Bool {
    cells.reversed().prefix { $0.isFlagHalf }.count % 2 == 1
  }

  private mutating func take(_ value: UInt32) {
    if value >= 0x20, value < 0x7F {
      isJoined = false
      begin(value, width: 1)
      return
    }
    if let composed = HangulLetters.composed(base, value) {
      base = composed
      return
    }
    switch ScalarClass(value) {
    case .unknown: beginUnlessJoined(value, showing: 0xFFFD, width: 1)
    case .space:
      isJoined = false
      begin(0x20, width: 1)
    case .dropped: break
    case .joiner: isJoined = Pictograph.includes(base)
    case .skinTone:
      // Only behind plain text it is a picture of its own.
      if base < 0x80 { begin(value, width: 2) }
    case .mark:
      if base != 0, !isHalfFlag, marks.count < Cell.maximumMarks { marks.append(value) }
    case .flagHalf:
      isJoined = false
      let isSecond = isHalfFlag
      isHalfFlag = false
      begin(value, width: 1)
      isHalfFlag = !isSecond
    case .visible(let columns): beginUnlessJoined(value, showing: value, width: columns)
    }
  }

  /// Begins a cluster, unless it is the second picture of a joined emoji.
  private mutating func beginUnlessJoined(_ value: UInt32, showing shown: UInt32, width columns: Int) {
    let belongsToPicture = isJoined && Pictograph.includes(value)
    isJoined = false
    if !belongsToPicture { begin(shown, width: columns) }
  }

  private mutating func begin(_ value: UInt32, width columns: Int) {
    flush()
    base = value
    width = columns
  }

  private mutating func flush() {
    guard base != 0 else { return }
    if isHalfFlag { base = 0xFFFD }
    isHalfFlag = false
    func mark(_ index: Int) -> UInt32 { index < marks.count ? marks[index] : 0 }
    cells.append(Cell(base: base, marks: (mark(0), mark(1), mark(2), mark(3)), width: width))
    if width == 2 { cells.append(.continuation) }
    base = 0
    width = 0
    marks.removeAll(keepingCapacity: true)
  }
}

/// What becomes of a scalar.
private enum ScalarClass {
  case space, dropped, joiner, skinTone, flagHalf, mark, unknown
  case visible(columns: Int)

  init(_ value: UInt32) {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: self = .space
    case 0..<0x20, 0x7F..<0xA0, 0xAD: self = .dropped
    case 0x200D: self = .joiner
    case 0x061C, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x20E3, 0xFE00...0xFE0F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE0FFF, 0x115F, 0x3164, 0xFFA0:
      self = .dropped
    case 0x1F1E6...0x1F1FF: self = .flagHalf
    case 0x1F3FB...0x1F3FF: self = .skinTone
    // Hangul vowels and finals that could not be composed: no columns to glibc, two to kitty.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: self = .unknown
    default:
      switch ScalarWidth.columns(of: value) {
      case 0: self = .mark
      case let columns?: self = .visible(columns: columns)
      case nil: self = .unknown
      }
    }
  }
}

/// What joined emoji are made of.
private enum Pictograph {
  /// True in the blocks that emoji-zwj-sequences.txt (Unicode 16) takes its parts from.
  static func includes(_ value: UInt32) -> Bool {
    switch value {
    case 0x2194...0x2195, 0x2600..<0x27C0, 0x2B05...0x2B55, 0x1F000..<0x1F1E6, 0x1F200..<0x1FB00: true
    default: false
    }
  }
}

/// Composition of conjoining Hangul letters (The Unicode Standard, section 3.12).
private enum HangulLetters {
  static func composed(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if (0x1100..<0x1113).contains(first), (0x1161..<0x1176).contains(second) {
      return 0xAC00 + ((first - 0x1100) * 21 + (second - 0x1161)) * 28
    }
    if (0xAC00..<0xD7A4).contains(first), (first - 0xAC00) % 28 == 0, (0x11A8..<0x11C3).contains(second) {
      return first + second - 0x11A7
    }
    return nil
  }
}

/// Many words by their hash, each with its place in a list: one look finds most words, and tells most others.
struct WordTable: Sendable {
  private struct Slot: Sendable {
    /// No word has the hash 0.
    var hash: UInt64 = 0
    var place: Int32 = 0
  }

  private var slots: [Slot]
  private let mask: Int

  init(_ words: [WordHash]) {
    var size = 64
    while size < words.count * 2 { size *= 2 }
    mask = size - 1
    slots = Array(repeating: Slot(), count: size)
    for (place, word) in words.enumerated() where self.place(of: word) == nil {
      var slot = firstSlot(of: word)
      while slots[slot].hash != 0 { slot = (slot + 1) & mask }
      slots[slot] = Slot(hash: word.value, place: Int32(place))
    }
  }

  private func firstSlot(of word: WordHash) -> Int {
    Int(truncatingIfNeeded: (word.value &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
  }

  /// The first place of a word in the list.
  func place(of word: WordHash) -> Int? {
    var slot = firstSlot(of: word)
    while slots[slot].hash != 0 {
      if slots[slot].hash == word.value { return Int(slots[slot].place) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  func contains(_ word: WordHash) -> Bool { place(of: word) != nil }
}

/// A fixed table of values by fingerprint: a look-up is one step in nearly every case.
struct FingerprintTable<Value: Sendable>: Sendable {
  private var slots: [(key: UInt64, value: Value)?]
  private let mask: Int

  /// Makes a table; of two rows for one key the first counts.
  init(_ rows: [(UInt64, Value)]) {
    var size = 8
    while size < rows.count * 4 { size *= 2 }
    slots = [(key: UInt64, value: Value)?](repeating: nil, count: size)
    mask = size - 1
    for (key, value) in rows where self[key] == nil { slots[place(of: key)] = (key, value) }
  }

  subscript(key: UInt64) -> Value? {
    slots[place(of: key)]?.value
  }

  /// The slot of a key, or the empty one where it would stand.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    while let slot = slots[place], slot.key != key { place = (place + 1) & mask }
    return place
  }
}

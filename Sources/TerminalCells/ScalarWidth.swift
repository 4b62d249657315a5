/// The columns of single code points.
enum ScalarWidth {
  /// 0 for a combining mark, 1 or 2, and `nil` where terminals don't agree or nothing is assigned.
  ///
  /// - Precondition: The value is no control character.
  static func columns(of value: UInt32) -> Int? {
    if value < 0x300 { return 1 }
    if (0x4E00..<0xA000).contains(value) || (0xAC00..<0xD7A4).contains(value) { return 2 }
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle] >> 2 <= value { low = middle } else { high = middle }
    }
    let code = Int(runs[low] & 3)
    return code == 0 ? nil : code - 1
  }
}

/// The bytes of a table: those in the program, or a copy of a file's.
///
/// Unchecked, because the compiler can't see who writes behind a pointer: the bytes are written before the object is made and never again; a copy is freed with the last reference.
final class TableBytes: @unchecked Sendable {
  let buffer: UnsafeRawBufferPointer
  private let isOwned: Bool

  /// Bytes that stay where they are for as long as the program runs.
  init(constant: UnsafeRawBufferPointer) {
    buffer = constant
    isOwned = false
  }

  init(copying bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 8), alignment: 16)
    copy.copyBytes(from: bytes)
    buffer = UnsafeRawBufferPointer(rebasing: copy.prefix(bytes.count))
    isOwned = true
  }

  deinit {
    if isOwned { buffer.deallocate() }
  }

  /// The number at a place, or zero where the table has none: a table that lies about its own offsets is no reason to stop.
  func load<Number: FixedWidthInteger>(_ offset: Int, as type: Number.Type = Number.self) -> Number {
    guard offset >= 0, offset <= buffer.count - MemoryLayout<Number>.size else { return 0 }
    return Number(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: type))
  }

  func loadDouble(_ offset: Int) -> Double {
    Double(bitPattern: load(offset, as: UInt64.self))
  }

  /// A text by its place: two bytes of length, then UTF-8.
  func text(_ offset: Int) -> UnsafeRawBufferPointer {
    let length = Int(load(offset, as: UInt16.self))
    guard offset >= 0, offset + 2 + length <= buffer.count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(rebasing: buffer[(offset + 2)..<(offset + 2 + length)])
  }
}

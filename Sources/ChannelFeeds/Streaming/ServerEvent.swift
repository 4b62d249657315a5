/// An event that a server sent on an open connection.
public struct ServerEvent: Equatable, Sendable {
  /// `message` where the server names none.
  public let name: String
  public let data: String

  public init(name: String, data: String) {
    self.name = name
    self.data = data
  }
}

/// Reads server-sent events from pieces of any size (WHATWG HTML, section 9.2.6: parsing an event stream).
///
/// Comments, ids and reconnection times are passed over. An event whose data is longer than ``longest`` is left out.
struct EventStreamReader {
  /// Bytes of an event that are kept: a status with all that belongs to it is smaller by far.
  static let longest = 1 << 20

  private var line: [UInt8] = []
  private var name = ""
  private var data: [UInt8] = []
  private var hasData = false
  private var isTooLong = false
  private var wasReturn = false
  private var isAtStart = true

  /// The events that a piece completes.
  mutating func take(_ piece: Span<UInt8>) -> [ServerEvent] {
    var events: [ServerEvent] = []
    for index in piece.indices {
      let byte = piece[index]
      defer { wasReturn = byte == 13 }
      if byte == ASCII.lineFeed, wasReturn { continue }
      if byte == ASCII.lineFeed || byte == 13 {
        endLine(into: &events)
      } else if line.count < Self.longest + 16 {
        line.append(byte)
      } else {
        isTooLong = true
      }
    }
    return events
  }

  private mutating func endLine(into events: inout [ServerEvent]) {
    defer { line.removeAll(keepingCapacity: line.capacity <= 1 << 16) }
    if isAtStart, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    isAtStart = false
    guard !line.isEmpty else { return dispatch(into: &events) }
    let colon = line.firstIndex(of: 58) ?? line.endIndex
    var value = line[min(colon + 1, line.endIndex)...]
    if value.first == 0x20 { value.removeFirst() }
    switch String(decoding: line[..<colon], as: UTF8.self) {
    case "event": name = String(decoding: value, as: UTF8.self)
    case "data":
      if hasData { data.append(ASCII.lineFeed) }
      hasData = true
      if data.count + value.count > Self.longest { isTooLong = true } else { data.append(contentsOf: value) }
    default: break
    }
  }

  private mutating func dispatch(into events: inout [ServerEvent]) {
    if hasData, !isTooLong {
      events.append(
        ServerEvent(name: name.isEmpty ? "message" : name, data: String(decoding: data, as: UTF8.self)))
    }
    (name, data, hasData, isTooLong) = ("", [], false, false)
  }
}

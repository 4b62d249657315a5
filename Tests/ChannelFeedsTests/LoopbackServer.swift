import Glibc
import Synchronization

/// A tiny HTTP server on the loopback interface for tests: one thread, one request a connection, answers from a
/// closure.
final class LoopbackServer: Sendable {
  /// A request: its path and its headers, names in small letters.
  struct Request: Equatable, Sendable {
    var path: String
    var headers: [String: String]
  }

  /// What is sent back, byte for byte.
  struct Answer: Sendable {
    var status = 200
    var headers: [(String, String)] = []
    var body: [UInt8] = []
    /// Sent in the place of the true length.
    var claimedLength: Int?
  }

  /// `http://127.0.0.1:PORT`.
  let address: String
  private let listener: Int32
  private let received = Mutex<[Request]>([])
  private let answer: @Sendable (Request) -> Answer

  /// Every request so far, in order.
  var requests: [Request] { received.withLock { $0 } }

  /// Listens on a free port until the object goes away.
  init(_ answer: @escaping @Sendable (Request) -> Answer) throws {
    self.answer = answer
    let place = try Self.bound()
    listener = place.descriptor
    address = place.address
    guard listen(listener, 16) == 0 else { throw Failure(code: errno) }
    try start()
  }

  /// A socket at a free port that refuses connections until somebody listens; the caller closes it.
  static func bound() throws -> (descriptor: Int32, address: String) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutablePointer(to: &place) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) | getsockname(descriptor, $0, &length)
      }
    }
    guard descriptor >= 0, status == 0 else { throw Failure(code: errno) }
    return (descriptor, "http://127.0.0.1:\(UInt16(bigEndian: place.sin_port))")
  }

  struct Failure: Error {
    let code: Int32
  }

  deinit {
    // Wakes the thread out of accept(2); it closes the socket.
    shutdown(listener, Int32(SHUT_RDWR))
  }

  /// What the thread works on: it must not keep the server alive.
  private struct Work {
    weak var server: LoopbackServer?
    let listener: Int32
  }

  private func start() throws {
    let work = UnsafeMutablePointer<Work>.allocate(capacity: 1)
    work.initialize(to: Work(server: self, listener: listener))
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { argument in
        guard let work = argument?.assumingMemoryBound(to: Work.self) else { return nil }
        while true {
          let connection = accept(work.pointee.listener, nil, nil)
          guard connection >= 0 else { break }
          work.pointee.server?.serve(connection)
          close(connection)
        }
        close(work.pointee.listener)
        work.deinitialize(count: 1)
        work.deallocate()
        return nil
      }, work)
    guard status == 0 else { throw Failure(code: status) }
    pthread_detach(thread)
  }

  private func serve(_ connection: Int32) {
    guard let request = read(connection) else { return }
    received.withLock { $0.append(request) }
    let answer = answer(request)
    var head = "HTTP/1.1 \(answer.status) Words\r\nConnection: close\r\n"
    head += "Content-Length: \(answer.claimedLength ?? answer.body.count)\r\n"
    for (name, value) in answer.headers { head += "\(name): \(value)\r\n" }
    send(Array((head + "\r\n").utf8) + answer.body, connection)
  }

  private func read(_ connection: Int32) -> Request? {
    var text = ""
    while !text.contains("\r\n\r\n") {
      var buffer = [UInt8](repeating: 0, count: 4_096)
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      text += String(decoding: buffer.prefix(count), as: UTF8.self)
    }
    let lines = text.split(separator: "\r\n")
    guard let path = lines.first?.split(separator: " ").dropFirst().first else { return nil }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = String(line[colon...].dropFirst().drop { $0 == " " })
    }
    return Request(path: String(path), headers: headers)
  }

  private func send(_ bytes: [UInt8], _ connection: Int32) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(connection, $0.baseAddress?.advanced(by: sent), bytes.count - sent, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      sent += count
    }
  }
}

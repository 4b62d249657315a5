import Glibc
import HospitalModel

extension FeedClient {
  /// Reads files: a path or a `file://` address. Size and time of the last change stand in for the entity tag.
  public static let files = FeedClient { address, validators throws(FeedError) in
    try readFile(address, validators)
  }

  private static func readFile(_ address: String, _ validators: Validators) throws(FeedError) -> FeedResponse {
    let path = try path(of: address)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, detail: systemError(errno)) }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw .unreadable(path: path, detail: systemError(errno)) }
    guard facts.st_mode & S_IFMT != S_IFDIR else { throw .unreadable(path: path, detail: "it is a folder") }
    guard facts.st_size <= FeedLimits.document else { throw .tooLarge(limit: FeedLimits.document) }
    let tag = "\(facts.st_size)-\(facts.st_mtim.tv_sec).\(facts.st_mtim.tv_nsec)"
    let isRegular = facts.st_mode & S_IFMT == S_IFREG
    if isRegular, validators.entityTag == tag {
      return FeedResponse(address: path, status: 304, validators: validators, isUnchanged: true)
    }
    let bytes = try readAll(descriptor, path: path, expecting: Int(facts.st_size))
    let response = FeedResponse(
      address: path, bodyBytes: bytes, validators: Validators(entityTag: isRegular ? tag : nil))
    return response.comparing(with: validators)
  }

  /// Reads to the end; also of what has no size, such as a pipe.
  private static func readAll(_ descriptor: Int32, path: String, expecting size: Int) throws(FeedError) -> [UInt8] {
    // One byte more than expected, so that the end of a file is seen without another piece.
    var bytes = try readPiece(descriptor, path: path, most: size + 1)
    var isAtEnd = bytes.count <= size && size > 0
    while !isAtEnd {
      let piece = try readPiece(descriptor, path: path, most: pieceSize)
      isAtEnd = piece.isEmpty
      guard bytes.count + piece.count <= FeedLimits.document else { throw .tooLarge(limit: FeedLimits.document) }
      bytes.append(contentsOf: piece)
    }
    return bytes
  }

  private static let pieceSize = 1 << 16

  /// Reads until so many bytes have come or there are no more.
  private static func readPiece(_ descriptor: Int32, path: String, most: Int) throws(FeedError) -> [UInt8] {
    var failure: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      while count < most {
        let got = read(descriptor, buffer.baseAddress?.advanced(by: count), most - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        guard got > 0 else { break }
        count += got
      }
    }
    if failure != 0 { throw .unreadable(path: path, detail: systemError(failure)) }
    return piece
  }

  /// The path of a `file://` address, percent-encoding undone; a path is itself.
  private static func path(of address: String) throws(FeedError) -> String {
    if address == "-" { return "/dev/stdin" }
    guard address.lowercased().hasPrefix("file:") else {
      guard WebAddress.scheme(of: address[...]) == nil || !address.contains("://") else {
        throw .unsupportedAddress(address)
      }
      return address
    }
    let host = WebAddress.host(of: address)
    guard host == nil || host == "localhost" else { throw .unsupportedAddress(address) }
    return WebAddress.withoutPercents(WebAddress.path(of: address))
  }

  /// What the system calls an error, such as `No such file or directory`.
  private static func systemError(_ code: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 128)
    guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

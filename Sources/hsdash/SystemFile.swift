import Glibc

/// What the system calls an error.
func systemMessage(_ number: Int32) -> String {
  String(cString: strerror(number))
}

/// Reading and writing whole files.
enum SystemFile {
  /// Why a file could not be read or written.
  struct Failure: Error, Equatable, Sendable {
    let number: Int32

    var message: String { systemMessage(number) }
  }

  /// - Throws: The system's error; `EISDIR` for a folder, `EFBIG` beyond `limit` bytes.
  static func read(_ path: String, limit: Int = 512 << 20) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(number: errno) }
    defer { close(descriptor) }
    var status = stat()
    let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    var bytes = [UInt8]()
    bytes.reserveCapacity(min(max(size, 0), limit) + 1)
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Failure(number: errno) }
      guard count > 0 else { return bytes }
      bytes += piece.prefix(count)
      guard bytes.count <= limit else { throw Failure(number: EFBIG) }
    }
  }

  /// Puts a file in the place of another in one step: whoever reads sees the old one or the new one, whole.
  static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
    let temporary = "\(path).\(getpid()).new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Failure(number: errno) }
    let isWritten = write(bytes, to: descriptor) && fsync(descriptor) == 0
    let number = errno
    close(descriptor)
    guard isWritten, rename(temporary, path) == 0 else {
      let failure = Failure(number: isWritten ? errno : number)
      unlink(temporary)
      throw failure
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }
}

import Glibc

/// Files that a person wrote: regular, small, UTF-8.
enum SmallTextFile {
  /// The text of a file, or `nil` when there is none.
  ///
  /// - Throws: ``ConfigurationProblem`` for what can't be read, is no regular file (a pipe would be waited for), is larger
  ///   than 1 MiB or isn't UTF-8.
  static func text(at path: String) throws(ConfigurationProblem) -> String? {
    func problem(_ message: String) -> ConfigurationProblem {
      ConfigurationProblem(file: path, line: 0, key: "", message: message)
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw problem("can't be read (\(String(cString: strerror(errno)))); check its permissions")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw problem("is no regular file; give a text file")
    }
    guard status.st_size <= BoundedYAML.largestFile else {
      throw problem("is larger than 1 MiB; nothing of it was read")
    }
    guard let bytes = bytes(of: descriptor) else {
      throw problem("can't be read (\(String(cString: strerror(errno)))); check the disk")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw problem("is not UTF-8 text; save it as UTF-8")
    }
    return text
  }

  /// Up to one byte more than the largest file, since a file may grow while it is read; `nil` when reading fails.
  private static func bytes(of descriptor: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while bytes.count <= BoundedYAML.largestFile {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { return nil }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }
}

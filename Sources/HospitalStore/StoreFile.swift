import Glibc

/// The store's file and folder: made for one user only, before SQLite sees them.
struct StoreFile {
  let path: String

  /// What is there.
  enum Presence {
    case missing
    /// A file of no length: a store that was never begun.
    case empty
    case present
  }

  var presence: Presence {
    var status = stat()
    guard stat(path, &status) == 0 else { return .missing }
    return status.st_size == 0 ? .empty : .present
  }

  /// Which file it is, whatever its name.
  struct Identity: Equatable {
    let device: dev_t
    let number: ino_t
  }

  /// `nil` when there is none.
  var identity: Identity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Identity(device: status.st_dev, number: status.st_ino)
  }

  var isWritable: Bool {
    access(path, W_OK) == 0
  }

  /// True when SQLite can keep its log and its shared index beside the file.
  var canHoldLog: Bool {
    access(folder, W_OK) == 0
  }

  /// True when committed changes lie in a log beside the file.
  var hasLog: Bool {
    var status = stat()
    return stat(path + "-wal", &status) == 0 && status.st_size > 0
  }

  /// The address under which SQLite reads the file without a log or a lock, as nobody can write it.
  var immutableAddress: String {
    let hexadecimal = Array("0123456789ABCDEF".utf8)
    var address = Array("file:".utf8)
    for byte in path.utf8 {
      if byte == 0x25 || byte == 0x3F || byte == 0x23 {
        address += [0x25, hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      } else {
        address.append(byte)
      }
    }
    return String(decoding: address, as: UTF8.self) + "?immutable=1"
  }

  /// Makes the file with mode 0600, and missing folders with 0700.
  ///
  /// SQLite gives its log and shared index the mode of the file.
  func create() throws(StoreError) {
    try makeFolder(folder)
    let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotCreate(path: path, detail: reason(errno)) }
    // The umask may have taken more than it should, never less: the owner must be able to write again.
    let narrowed = fchmod(descriptor, 0o600) == 0
    let code = errno
    close(descriptor)
    guard narrowed else { throw .cannotCreate(path: path, detail: reason(code)) }
  }

  private var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private func makeFolder(_ folder: String) throws(StoreError) {
    var status = stat()
    if stat(folder, &status) == 0 { return }
    if let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
      try makeFolder(String(folder[..<slash]))
    }
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw .cannotCreate(path: path, detail: reason(errno))
    }
  }

  private func reason(_ code: Int32) -> String {
    String(cString: strerror(code))
  }
}

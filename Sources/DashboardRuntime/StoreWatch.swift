import Glibc

/// Tells that the store's write-ahead log changed, whoever wrote it: inotify on the file and its folder.
struct StoreWatch: ~Copyable {
  /// For poll(2); `nil` where inotify is missing, then the loop looks once a second.
  let descriptor: Int32?
  private let walName: String
  private let walPath: String
  private var isWatchingFile = false

  init(storePath: String) {
    walPath = storePath + "-wal"
    walName = String(walPath.split(separator: "/").last ?? "")
    let made = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    descriptor = made >= 0 ? made : nil
    guard made >= 0 else { return }
    let folder = storePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    // The folder tells when the log is made anew, or the store taken away; a plain write is told by the file's own watch.
    inotify_add_watch(
      made, folder.isEmpty ? "." : folder,
      UInt32(IN_CREATE) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM) | UInt32(IN_DELETE))
    watchFile()
  }

  deinit {
    if let descriptor { close(descriptor) }
  }

  private mutating func watchFile() {
    guard let descriptor else { return }
    isWatchingFile = inotify_add_watch(descriptor, walPath, UInt32(IN_MODIFY)) >= 0
  }

  /// Empties the queue of events; true when the log may have changed.
  mutating func drain() -> Bool {
    guard let descriptor else { return false }
    var buffer = [UInt8](repeating: 0, count: 4_096)
    var isTouched = false
    while read(descriptor, &buffer, buffer.count) > 0 { isTouched = true }
    // Watching the same file twice is one watch; a new file of that name needs its own.
    if isTouched { watchFile() }
    return isTouched
  }
}

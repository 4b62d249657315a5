import Glibc

/// Tells that something changed in some folders: inotify. Folders that don't exist yet are seen coming.
struct FolderWatch: ~Copyable {
  /// For poll(2); `nil` where inotify is missing, or there is nothing to watch: then the configuration is read at the start alone.
  let descriptor: Int32?
  private let folders: [String]

  // A folder may be watched for itself and for what is to come in it: the second watch adds to the first.
  private static let changes = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_DELETE_SELF | IN_MASK_ADD)

  init(folders: [String]) {
    self.folders = folders
    let made = folders.isEmpty ? -1 : inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    descriptor = made >= 0 ? made : nil
    watch()
  }

  deinit {
    if let descriptor { close(descriptor) }
  }

  /// A folder that doesn't exist yet is awaited in the nearest one above it.
  private func watch() {
    guard let descriptor else { return }
    for folder in folders where inotify_add_watch(descriptor, folder, Self.changes) < 0 {
      var above = folder[...]
      while let slash = above.lastIndex(of: "/"), slash != above.startIndex {
        above = above[..<slash]
        if inotify_add_watch(descriptor, String(above), UInt32(IN_CREATE | IN_MOVED_TO | IN_MASK_ADD)) >= 0 { break }
      }
    }
  }

  /// Empties the queue of events; true when something may have changed.
  func drain() -> Bool {
    guard let descriptor else { return false }
    var buffer = [UInt8](repeating: 0, count: 4_096)
    var isTouched = false
    while read(descriptor, &buffer, buffer.count) > 0 { isTouched = true }
    if isTouched { watch() }
    return isTouched
  }
}

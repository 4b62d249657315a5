import FoundationEssentials

/// A path that no other test uses.
func temporaryPath() -> String {
  "\(FileManager.default.temporaryDirectory.path)/hsdash-test-\(UUID().uuidString)/store.sqlite"
}

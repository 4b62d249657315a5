import HospitalModel

/// How far a pass over the sources has come.
package struct FetchProgress: Equatable, Sendable {
  package var sources: Int
  package var done = 0
  package var failed = 0
  package var posts = 0
  package var bytes: Int64 = 0

  package init(sources: Int) {
    self.sources = sources
  }

  /// `412 of 1,000 sources, 8,240 new posts, 31 MB, 103 a second, about 6 s left`.
  ///
  /// - Parameter milliseconds: Since the pass began. In the first second nothing is foretold.
  package func sentence(after milliseconds: Int64) -> String {
    var words = ["\(done.grouped) of \(sources.grouped) \(sources == 1 ? "source" : "sources")"]
    words.append("\(posts.grouped) new \(posts == 1 ? "post" : "posts")")
    words.append(ByteCount.text(bytes))
    if failed > 0 { words.append("\(failed.grouped) failed") }
    if milliseconds >= 1_000, done > 0 {
      words.append("\(Int(Int64(done) * 1_000 / milliseconds).grouped) a second")
      let left = Int64(sources - done) * milliseconds / Int64(done) / 1_000
      if done < sources { words.append("about \(Int(left).grouped) s left") }
    }
    return words.joined(separator: ", ")
  }
}

/// Bytes in words.
package enum ByteCount {
  /// `812 B`, `14 kB`, `3.1 MB`: powers of a thousand, as disks and networks are sold.
  package static func text(_ bytes: Int64) -> String {
    switch bytes {
    case ..<1_000: "\(bytes) B"
    case ..<1_000_000: "\(bytes / 1_000) kB"
    default: "\(Int(bytes / 1_000_000).grouped).\(bytes / 100_000 % 10) MB"
    }
  }
}

import HospitalModel
import HospitalStore

extension SourceCollector {
  /// What a pass brought.
  package struct Summary: Equatable, Sendable {
    package var sources = 0
    package var failed: [Failure] = []
    /// Sources that were not asked, because their server wants to be left alone for a while.
    package var postponed = 0
    package var inserted = 0
    package var edited = 0
    package var bytes: Int64 = 0
    /// Why the store could not be read or written: what was not stored is fetched again.
    package var storeFailure: StoreError?
    /// The process that is fetching already: nothing was fetched by this one.
    package var otherCollector: String?

    /// A source that could not be read, and why.
    package struct Failure: Equatable, Sendable {
      package let channel: Channel
      package let reason: String
    }

    /// `3 sources: 12 new posts, 1 edited, 214 kB; 1 failed (g s says why).`
    package var sentence: String {
      if let storeFailure { return storeFailure.message }
      if let otherCollector { return "Sources are being fetched by another hsdash (\(otherCollector))." }
      let waiting = "\(postponed.grouped) \(postponed == 1 ? "waits" : "wait") as the server asks"
      guard sources > 0 else { return postponed > 0 ? "Nothing to fetch: \(waiting)." : "No source to fetch." }
      var words = "\(sources.grouped) \(sources == 1 ? "source" : "sources"): "
      words += "\(inserted.grouped) new \(inserted == 1 ? "post" : "posts")"
      if edited > 0 { words += ", \(edited.grouped) edited" }
      words += ", \(ByteCount.text(bytes))"
      if postponed > 0 { words += "; \(waiting)" }
      return words + (failed.isEmpty ? "." : "; \(failed.count.grouped) failed (g s says why).")
    }
  }
}

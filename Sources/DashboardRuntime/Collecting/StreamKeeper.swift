import ChannelFeeds
import Glibc
import HospitalModel
import HospitalStore
import Synchronization

/// Listens to the sources that tell their news as they happen, each on a thread of its own, and stores what they tell.
///
/// A stream that breaks is opened again after a pause, and what was missed meanwhile is fetched first. One process
/// listens to a source at a time. Sources with a stream are fetched at their interval as well: nothing depends on it.
final class StreamKeeper: Sendable {
  private struct State {
    var followed: [ChannelID: Follower] = [:]
    var isStopped = false
  }

  private let state = Mutex(State())
  private let parts: Follower.Parts
  private let start: @Sendable (@escaping @Sendable () -> Void) -> Void

  /// More streams than this are not held open; the other sources are fetched as ever.
  private static let most = 8

  /// - Parameter start: Runs a listener, which blocks, somewhere else than on the calling thread.
  init(
    _ parts: Follower.Parts,
    start: @escaping @Sendable (@escaping @Sendable () -> Void) -> Void = { work in
      Task.detached { await onOwnThreads(1, work) }
    }
  ) {
    self.parts = parts
    self.start = start
  }

  deinit { stop() }

  /// Listens to these sources' streams, where they have one, and no more to others.
  func follow(_ sources: [SourceState]) {
    let wanted = sources.map(\.channel).filter { SourceStream.isPossible(for: $0) }.prefix(Self.most)
    let started = state.withLock { state -> [Follower] in
      guard !state.isStopped else { return [] }
      for (id, follower) in state.followed where !wanted.contains(follower.channel) {
        follower.stop()
        state.followed[id] = nil
      }
      let new = wanted.filter { state.followed[$0.id] == nil }.map { Follower($0, parts) }
      for follower in new { state.followed[follower.channel.id] = follower }
      return new
    }
    for follower in started { start { follower.run() } }
  }

  /// Ends all of them, each within about a second.
  func stop() {
    state.withLock { state in
      state.isStopped = true
      for follower in state.followed.values { follower.stop() }
      state.followed = [:]
    }
  }
}

import Dispatch

/// A thread for what the world outside may take its time for: other programs, small files of a person's.
final class OutsideQueue: Sendable {
  private let queue = DispatchQueue(label: "hsdash.outside", qos: .utility)

  /// Runs work in the order it was given.
  nonisolated(nonsending) func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: work()) }
    }
  }
}

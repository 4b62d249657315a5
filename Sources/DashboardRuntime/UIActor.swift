/// The screen's own actor: its jobs run on the thread of the event loop, between two waits.
///
/// `@MainActor` is no help here: with an asynchronous `main` it leaves the main thread on Linux, and with a synchronous one its queue is
/// never served while the loop waits in poll(2).
@globalActor
public actor UIActor {
  public static let shared = UIActor()

  /// The queue that the event loop serves.
  nonisolated let executor = UIExecutor()

  nonisolated public var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  /// Runs a closure of the actor at once; the caller is on the loop's thread.
  ///
  /// - Precondition: Called on the thread that serves the executor.
  static func assumeIsolated<Value: Sendable>(_ operation: @UIActor () throws -> Value) rethrows -> Value {
    shared.preconditionIsolated()
    // The same step as in MainActor.assumeIsolated: the isolation was checked above, so only the type changes.
    return try withoutActuallyEscaping(operation) { try unsafeBitCast($0, to: (() throws -> Value).self)() }
  }
}

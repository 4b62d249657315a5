#if DEBUG
  import Synchronization

  /// Counts looks at tokens in debug builds; copies of a text share it.
  final class StepCounter: Sendable {
    private let value = Atomic<Int>(0)

    func count() { value.wrappingAdd(1, ordering: .relaxed) }

    var total: Int { value.load(ordering: .relaxed) }
  }
#endif

/// Listens to servers that tell news as they happen: a struct of closures, so that tests put another in its place.
public struct StreamClient: Sendable {
  /// What a listener is told.
  public enum Signal: Equatable, Sendable {
    /// The server answered: from now on nothing is missed.
    case opened
    /// Events that came together, in order; never empty.
    case events([ServerEvent])
    /// About once a second nothing has happened.
    case quiet
  }

  /// Listens until the stream ends, or until `take` says false. Blocks the calling thread as long.
  public var listen: @Sendable (_ address: String, _ take: (Signal) -> Bool) throws(FeedError) -> Void

  public init(
    listen: @escaping @Sendable (_ address: String, _ take: (Signal) -> Bool) throws(FeedError) -> Void
  ) {
    self.listen = listen
  }
}

import GRDB
import HospitalModel

/// A list of posts as keys, walked in either direction from any place: the only way in which posts are paged.
///
/// Every step reads an index in order from a key. Posts that a filter leaves out (internal ones for the public, those of
/// later revisions) are stepped over.
struct PostList {
  enum Direction {
    case older, newer

    var comparison: String { self == .older ? "<" : ">" }
    var order: String { self == .older ? "DESC" : "ASC" }
    var opposite: Direction { self == .older ? .newer : .older }
  }

  let reading: StoreReading
  let scope: ScopeKey
  let unreadOnly: Bool
  let search: SearchWords?
  /// Leaves out what a rule mutes.
  var hidesMuted = false

  /// The next keys from a place on, nearest first.
  ///
  /// - Parameters:
  ///   - place: Where to begin; `nil` begins at the end that lies behind the direction.
  ///   - inclusive: Take the place itself too.
  ///   - limit: How many at most.
  func keys(_ direction: Direction, from place: PostKey?, inclusive: Bool = false, limit: Int) throws -> [PostKey] {
    guard let search else { return try plainKeys(direction, from: place, inclusive: inclusive, limit: limit) }
    return try searchedKeys(search, direction, from: place, inclusive: inclusive, limit: limit)
  }

  /// The key so many steps from a place in the list, or the last one on the way; the place itself at the list's end.
  func key(_ direction: Direction, from place: PostKey, distance: Int) throws -> PostKey {
    if search != nil {
      return try keys(direction, from: place, limit: distance).last ?? place
    }
    let reached = try plainKeys(direction, from: place, inclusive: false, limit: 1, skipping: distance - 1).first
    return try reached ?? plainKeys(direction.opposite, from: nil, inclusive: false, limit: 1).first ?? place
  }

  /// The conditions on a post beyond its key, beginning with ` AND` or empty, and what they ask for.
  var filter: (condition: String, arguments: StatementArguments) {
    filter(scope.condition, scope.arguments)
  }

  /// The same for a query that is bound to no index of the scope.
  var filterOfEveryPost: (condition: String, arguments: StatementArguments) {
    filter(scope.everyPost.condition, scope.everyPost.arguments)
  }

  private func filter(
    _ scope: String, _ scopeArguments: StatementArguments
  ) -> (condition: String, arguments: StatementArguments) {
    var condition = scope
    if unreadOnly { condition += " AND is_read = 0" }
    if hidesMuted { condition += " AND NOT (\(StoreReading.isMuted))" }
    return (condition + reading.postVisibility, scopeArguments)
  }

  /// The condition on a key, and what it asks for.
  func bound(
    _ direction: Direction, from place: PostKey?, inclusive: Bool
  ) -> (condition: String, arguments: StatementArguments) {
    guard let place else { return ("1", []) }
    return (
      "(p.published, p.sequence) \(direction.comparison)\(inclusive ? "=" : "") (?, ?)",
      [place.published.seconds, place.sequence]
    )
  }

  func plainKeys(
    _ direction: Direction, from place: PostKey?, inclusive: Bool, limit: Int, skipping: Int = 0
  ) throws -> [PostKey] {
    let bound = bound(direction, from: place, inclusive: inclusive)
    let filter = filter
    let shared = sharedKeys(direction, from: place, inclusive: inclusive)
    return try reading.connection.all(
      """
      SELECT p.published, p.sequence FROM post p INDEXED BY \(scope.index(unreadOnly: unreadOnly))
      WHERE \(bound.condition)\(filter.condition)\(shared.query)
      ORDER BY 1 \(direction.order), 2 \(direction.order) LIMIT ? OFFSET ?
      """, bound.arguments + filter.arguments + shared.arguments + [limit, skipping]
    ) { PostKey(published: $0.instant(0), sequence: $0[1]) }
  }

  /// The keys of posts that the scope's channel shares, as the second part of a union; empty where it shares none.
  private func sharedKeys(
    _ direction: Direction, from place: PostKey?, inclusive: Bool
  ) -> (query: String, arguments: StatementArguments) {
    guard let channel = scope.sharing else { return ("", []) }
    let filter = filter("", [])
    let seen = reading.revision.map { " AND s.revision <= \($0)" } ?? ""
    let bound = bound(direction, from: place, inclusive: inclusive)
    return (
      """

      UNION ALL
      SELECT p.published, p.sequence FROM shared_post s INDEXED BY shared_by_channel
        CROSS JOIN post p ON p.sequence = s.post
      WHERE s.channel = ? AND \(bound.condition.replacing("(p.published, p.sequence)", with: "(s.placed, s.post)"))\(seen)\(filter.condition)
      """, [channel] + bound.arguments + filter.arguments
    )
  }
}

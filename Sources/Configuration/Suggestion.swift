/// Names that were probably meant.
enum Suggestion {
  /// `; did you mean NAME?` for the name nearest to what was typed, else the given advice.
  static func text(for typed: String, among names: some Sequence<String>, else advice: String) -> String {
    nearest(to: typed, among: names).map { "; did you mean \($0)?" } ?? "; \(advice)"
  }

  /// The name that a slip of the fingers turns into the typed one: at most a third of its letters differ.
  ///
  /// - Complexity: O(*n* · *m*²) for *n* names of *m* letters; a typed text over 40 bytes is nobody's slip.
  static func nearest(to typed: String, among names: some Sequence<String>) -> String? {
    guard typed.utf8.count <= 40 else { return nil }
    let letters = Array(typed.lowercased())
    let near = names.map { (name: $0, distance: distance(letters, Array($0.lowercased()))) }
      .filter { $0.distance <= max($0.name.count / 3, 1) }
    return near.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }

  /// Letters to insert, remove, replace or swap with their neighbour (optimal string alignment distance).
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var rows = [Array(0...other.count)]
    for (index, letter) in one.enumerated() {
      var row = [index + 1]
      for (column, counterpart) in other.enumerated() {
        let replaced = rows[index][column] + (letter == counterpart ? 0 : 1)
        var best = min(replaced, rows[index][column + 1] + 1, row[column] + 1)
        if index > 0, column > 0, letter == other[column - 1], one[index - 1] == counterpart {
          best = min(best, rows[index - 1][column - 1] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[one.count][other.count]
  }
}

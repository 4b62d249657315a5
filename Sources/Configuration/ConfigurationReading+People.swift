import HospitalModel
import Yams

extension ConfigurationReading {
  /// Names with one role, or a list of them.
  mutating func takePeople(_ node: Node) {
    guard let mapping = node.mapping else {
      return tell("needs names with their roles; write { pio-2: drafter, ic-1: approver }", "people", at: node)
    }
    let words = CrisisRole.allCases.map(\.rawValue)
    for (name, value) in mapping.prefix(Self.mostPeople) {
      guard let person = line(name, "people", limit: 40, "write a name of at most 40 letters") else { continue }
      let key = "people.\(person.quotable)"
      let nodes = value.sequence.map(Array.init) ?? [value]
      let roles = nodes.compactMap { choice($0, key, of: words).flatMap(CrisisRole.init) }
      // Somebody whose roles can't be read may look, and no more.
      result.roles.people[person] = Set(roles).union([.viewer])
    }
    if mapping.count > Self.mostPeople {
      tell("has more than \(Self.mostPeople) names; the rest is left out", "people", at: node)
    }
  }

  private static let mostPeople = 1_000
}

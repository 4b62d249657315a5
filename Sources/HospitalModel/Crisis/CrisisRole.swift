/// What an operator may do in an incident, as the configuration says (DOMAIN 2.3).
public enum CrisisRole: String, Hashable, Sendable, Codable, CaseIterable {
  /// Looks.
  case viewer
  /// Writes facts, drafts and checklist marks, and notes what was said by telephone.
  case drafter
  /// Approves what others drafted: the incident commander, or a delegate.
  case approver
  /// Lets approved statements out.
  case publisher
  /// Closes incidents, keeps the log's head, seals.
  case records
}

/// Who may do what: names, as they are claimed, with their roles.
public struct CrisisRoles: Hashable, Sendable {
  /// By name; empty where nobody is named, so that an office of one may do everything.
  public var people: [String: Set<CrisisRole>]

  public init(_ people: [String: Set<CrisisRole>] = [:]) {
    self.people = people
  }

  /// True when a name may act in a role; whoever isn't named among others only looks, which anybody may.
  public func allows(_ person: String, _ role: CrisisRole) -> Bool {
    people.isEmpty || role == .viewer || people[person]?.contains(role) == true
  }

  /// `drafter`, `approver, records`; `nil` where no roles are configured.
  public func words(of person: String) -> String? {
    guard !people.isEmpty else { return nil }
    let roles = CrisisRole.allCases.filter { people[person]?.contains($0) == true }
    return roles.isEmpty ? CrisisRole.viewer.rawValue : roles.map(\.rawValue).joined(separator: ", ")
  }
}

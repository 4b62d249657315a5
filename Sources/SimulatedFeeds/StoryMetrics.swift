import HospitalModel

/// Counters that only the stories have so far.
extension Metric {
  /// Gifts of a team, cumulative; the subject is the team.
  static let gifts = Metric(rawValue: "gifts")
  /// Cents that a team has raised, cumulative; the subject is the team.
  static let raised = Metric(rawValue: "raised")
  /// Accounts that a tag's posts of a day could have reached.
  static let reach = Metric(rawValue: "reach")
  /// Installations of a program, cumulative.
  static let downloads = Metric(rawValue: "downloads")
  /// Patients who came to the emergency room in the hour before.
  static let arrivals = Metric(rawValue: "arrivals")
  /// Order sets by their state; the subject is `open` or `decided`.
  static let topics = Metric(rawValue: "topics")
  /// People who have joined an internal network, cumulative.
  static let members = Metric(rawValue: "members")
}

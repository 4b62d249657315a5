import GRDB
import HospitalModel
import PrivacyScreening

extension StoreReading {
  /// A version of a fact, with the write that brought it.
  private struct Version {
    let fact: StatusFact
    let revision: Int64
  }

  /// What a fact is about: a topic of the incident's hospital, or of another one nearby.
  private struct Subject: Hashable {
    let facility: String?
    let topic: FactTopic
  }

  /// The topics of an incident in the order of their first mention; the public gets what holds and was released.
  ///
  /// Of a past moment the public is told what it was told then, unless that was taken back since.
  func factHistories(_ incident: IncidentID) throws -> [FactHistory] {
    let rows = try connection.all(
      """
      SELECT h.id, f.topic, f.value, f.state, f.source, f.time, f.reason, f.is_releasable, f.revision,
        f.confirmed_by, f.released_by, f.recorded_by, f.facility
      FROM fact f JOIN incident i ON i.key = f.incident JOIN hospital h ON h.key = f.hospital
      WHERE i.id = ? ORDER BY f.time, f.number
      """, [incident.rawValue]
    ) { row in
      let fact = StatusFact(
        incident: incident, hospital: HospitalID(row[0]), topic: FactTopic(rawValue: row[1]), value: row[2],
        state: FactState(rawValue: row[3]) ?? .unconfirmed, source: row[4], time: row.instant(5), reason: row[6],
        isReleasable: row[7], confirmedBy: row[9], releasedBy: row[10], recordedBy: row[11], facility: row[12])
      return Version(fact: fact, revision: row[8])
    }
    var topics: [Subject] = []
    var versions: [Subject: [Version]] = [:]
    for row in rows {
      let subject = Subject(facility: row.fact.facility, topic: row.fact.topic)
      if versions[subject] == nil { topics.append(subject) }
      versions[subject, default: []].insert(row, at: 0)
    }
    let profile = try kept(SmallCountProfile.storeName).flatMap { SmallCountProfile(rawValue: $0) } ?? .off
    return topics.compactMap { topic in
      let all = versions[topic] ?? []
      return audience == .staff ? staffHistory(all, profile) : publicHistory(all, profile)
    }
  }

  private func staffHistory(_ all: [Version], _ profile: SmallCountProfile) -> FactHistory? {
    let then = all.filter { $0.revision <= horizon }.map(\.fact)
    guard let current = then.first else { return nil }
    let isSmall =
      profile == .warn && current.isReleasable && current.topic.countsPatients && SmallCountText(current.value).isSmall
    return FactHistory(
      current: worded(current), earlier: then.dropFirst().map(worded),
      findings: showsFindings ? rules.findings(in: current.value) : [], isSmallCount: isSmall)
  }

  private func publicHistory(_ all: [Version], _ profile: SmallCountProfile) -> FactHistory? {
    guard let fact = Self.released(all.filter { $0.revision <= horizon }.map(\.fact)),
      !isTakenBack(fact, since: all.filter { $0.revision > horizon })
    else { return nil }
    let value = profile == .cms11 && fact.topic.countsPatients ? told(fact, among: all, profile) : fact.value
    return FactHistory(
      current: worded(fact.worded(value: value, source: fact.source, reason: fact.reason)).told, earlier: [])
  }

  /// True when the topic was withdrawn after the reading's moment, or that value is not to be said any more.
  private func isTakenBack(_ fact: StatusFact, since later: [Version]) -> Bool {
    later.contains { version in
      version.fact.state == .withdrawn || version.fact.value == fact.value && !version.fact.isReleasable
    }
  }

  /// A count of patients as the public is told it: each value that was ever public counts as told, in its order.
  private func told(_ fact: StatusFact, among all: [Version], _ profile: SmallCountProfile) -> String {
    let oldestFirst = Array(all.map(\.fact).reversed())
    var tables: [PublishedCounts] = []
    var last: StatusFact?
    for count in 1...max(oldestFirst.count, 1) {
      guard let published = Self.released(oldestFirst.prefix(count).reversed()), published != last else { continue }
      last = published
      let told = SmallCountText(published.value).told(profile, after: tables)
      if published == fact { return told.text }
      if let table = told.table { tables.append(table) }
    }
    return SmallCountText(fact.value).told(profile, after: tables).text
  }

  private func worded(_ fact: StatusFact) -> StatusFact {
    showsFindings
      ? fact
      : fact.worded(
        value: shown(fact.value), source: shown(fact.source), reason: fact.reason.map(shown),
        confirmedBy: fact.confirmedBy.map(shown), facility: fact.facility.map(shown))
  }

  /// What the public is told of a topic, from its versions newest first: the newest value that is confirmed and released.
  ///
  /// A newer value that is still unconfirmed or not released leaves it standing; one that was corrected or withdrawn since
  /// is never told, even while the correction itself waits for its release.
  private static func released(_ versions: [StatusFact]) -> StatusFact? {
    for fact in versions {
      switch fact.state {
      case .withdrawn: return nil
      case .corrected: return fact.isReleasable ? fact : nil
      case .confirmed where fact.isReleasable: return fact
      case .confirmed, .unconfirmed: continue
      }
    }
    return nil
  }
}

extension StatusFact {
  /// Without what stays inside: who wrote it down, who confirmed it and who can release it.
  fileprivate var told: StatusFact {
    StatusFact(
      incident: incident, hospital: hospital, topic: topic, value: value, state: state, source: source, time: time,
      reason: reason, isReleasable: isReleasable, facility: facility)
  }
}

import HospitalModel
import HospitalStore
import Testing

/// A desk with an open exercise, and short words for what its people do.
struct CrisisDesk {
  let desk: Desk
  static let incident = IncidentID("drill")
  static let north = HospitalID("example")

  init(kind: StoreKind = .scenario("test"), mode: IncidentMode = .exercise) throws {
    desk = try Desk(kind: kind)
    try act(
      .open(
        Incident(
          id: Self.incident, hospital: Self.north, title: "Mass casualty", mode: mode, started: Desk.start,
          isSimulated: kind != .real, template: IncidentTemplate.all[0].id)))
  }

  @discardableResult
  func act(_ deed: CrisisDeed, by person: String = "pio-2", minutes: Int64 = 0) throws -> WriteReceipt {
    let time = Desk.start + minutes * 60
    return try desk.store.write(
      [.decision(.crisis(CrisisAct(incident: Self.incident, person: person, time: time, deed: deed)))], now: time)
  }

  func fact(
    _ value: String, _ state: FactState = .confirmed, topic: FactTopic = .received, reason: String? = nil,
    isReleasable: Bool = true, minutes: Int64 = 0, facility: String? = nil
  ) -> StatusFact {
    StatusFact(
      incident: Self.incident, hospital: Self.north, topic: topic, value: value, state: state, source: "charge RN",
      time: Desk.start + minutes * 60, reason: reason, isReleasable: isReleasable, confirmedBy: "ic-1",
      releasedBy: "ic", facility: facility)
  }

  static let first = StatementID(rawValue: "drill/one")

  func draft(
    _ title: String = "We are responding.", _ text: String = "Next word at 16:00.", basis: Int = 0,
    id: StatementID = first, audiences: [StatementAudience] = [.public], hospitals: [HospitalID] = [north]
  ) -> CrisisDeed {
    .draft(
      StatementDraft(
        statement: id, basis: basis, title: title, text: text, audiences: audiences, hospitals: hospitals))
  }

  func version(_ number: Int = 1) -> StatementVersionID { StatementVersionID(Self.first, number) }

  func statements(_ audience: Audience = .staff, at moment: ReadingMoment = .live) throws -> [CrisisStatement] {
    try desk.read(audience, at: moment) { try $0.crisis.statements(Self.incident) }
  }

  func log(_ audience: Audience = .staff) throws -> [LogEntry] {
    try desk.read(audience) { try $0.crisis.log(nil, nil, 1_000) }.reversed()
  }

  func check() throws -> LogCheck { try desk.read { try $0.crisis.check() } }
}

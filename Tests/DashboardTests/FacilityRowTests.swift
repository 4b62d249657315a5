import Dashboard
import DashboardRuntime
import HospitalModel
import HospitalStore
import TerminalCells
import Testing

/// The board's facts and what facilities report, in one list.
@Suite("Facilities of an incident")
struct FacilityRowTests {
  private static let county = ChannelID("county")

  private func drill() throws -> DeskRoom {
    let room = try DeskRoom()
    try room.press("O Down Down Down [example drill] Enter [#drill] Enter")
    let channel = Channel(
      id: Self.county, hospital: HospitalID("north"), kind: .status, name: "County desk", address: nil)
    _ = try room.store.write([.feed(.channel(channel))], now: try room.incident().started)
    return room
  }

  private func report(
    _ name: String, _ values: [FacilityReport.Value], in room: DeskRoom, minutes: Int64,
    at position: GeographicPoint? = nil
  ) throws {
    let time = try room.incident().started + minutes * 60
    let report = FacilityReport(
      facility: FacilityID(name: name), name: name, position: position, values: values, time: time)
    _ = try room.store.write([.feed(.facility(report, channel: Self.county))], now: time)
    try room.later(minutes: 0)
  }

  private func row(_ name: String, in room: DeskRoom) -> String? {
    room.state.description().first { $0.hasPrefix("\(name):") || $0.hasPrefix("Selected: \(name):") }
  }

  @Test("a report joins the list with its age and source; the newer of board and report holds")
  func joined() throws {
    let room = try drill()
    try report(
      "Example South", [.init(.emergencyAccess, "OPEN"), .init(.beds("AdultICU", .available), "4")], in: room,
      minutes: 1)
    try room.later(minutes: 5)
    #expect(row("Example South", in: room)?.contains("ER OPEN, 4 min, says County desk") == true)
    #expect(row("Example South", in: room)?.contains("Beds AdultICU 4, 4 min") == true)
    try room.press("Tab")
    while row("Example South", in: room)?.hasPrefix("Selected") != true { try room.press("j") }
    try room.press("e [DIVERT: CT down] Down Down [charge RN] Down [ic-1] Down Down Down Enter")
    #expect(row("Example South", in: room)?.contains("ER DIVERT, now, says charge RN, CT down") == true)
    try report("EXAMPLE SOUTH", [.init(.emergencyAccess, "LIMITED")], in: room, minutes: 6)
    try room.later(minutes: 2)
    #expect(row("Example South", in: room)?.contains("ER LIMITED, 1 min, says County desk") == true)
    #expect(room.state.description().count { $0.lowercased().contains("example south: er") } == 1)
  }

  @Test("overdue ones stand first; a house without an emergency room owes no word; what is far away is left out")
  func order() throws {
    let room = try drill()
    try report("Example Zed", [.init(.emergencyAccess, "OPEN")], in: room, minutes: 0)
    try report("Example Able", [.init(.emergencyAccess, "NO ED")], in: room, minutes: 0)
    try report("Example New", [.init(.emergencyAccess, "OPEN")], in: room, minutes: 35)
    try room.later(minutes: 36)
    let rows = room.state.description().filter { $0.contains(": ER ") }.map { $0.replacing("Selected: ", with: "") }
    #expect(rows.map { String($0.prefix { $0 != ":" }) } == ["North", "Example Zed", "Example Able", "Example New"])
    #expect(rows[1].contains("36 min OVERDUE") && rows[2].contains("ER NO ED"))
    try room.press("Tab j j Enter")
    #expect(room.state.description().contains { $0.contains("ER  NO ED") })
  }

  @Test("NEDOCS is worked out from its inputs, shows them with its age, and is never told to the public")
  func crowding() throws {
    let room = try drill()
    try room.press("Tab N [45] Down [40] Down [9] Down [300] Down [2] Down [10] Down [1.5] Down [charge RN] Enter")
    let fact = try #require(try room.facts().first { $0.current.topic == .nedocs }?.current)
    #expect(fact.value == "139, overcrowded: 45 on 40 beds, 9 boarders of 300, 2 ventilated, 10 h, 1.5 h")
    try room.later(minutes: 4)
    #expect(row("North", in: room)?.contains("NEDOCS 139, overcrowded: 45 on 40 beds") == true)
    #expect(row("North", in: room)?.contains("1.5 h, 4 min") == true)
    #expect(try room.facts(.public).isEmpty)
    try room.press("Tab N [x] Down Down Down Down Down Down Down [RN] Enter")
    #expect(room.state.notice?.isError == true)
  }

  @Test("a report that a hospital is on divert sounds as a word on the board does")
  func sound() throws {
    let room = try drill()
    try report("Example South", [.init(.emergencyAccess, "OPEN")], in: room, minutes: 1)
    try room.later(minutes: 1)
    var state = room.state
    let time = try room.incident().started + 120
    let divert = FacilityReport(
      facility: FacilityID(name: "Example South"), name: "Example South",
      values: [.init(.emergencyAccess, "DIVERT", detail: "CT down")], time: time)
    _ = try room.store.write([.feed(.facility(divert, channel: Self.county))], now: time)
    _ = reduce(&state, .storeChanged)
    let request = try #require(state.loadRequest())
    let result = try room.store.read(audience: .staff, use: .screen, moment: .live, request.perform)
    #expect(reduce(&state, .loaded(result)) == [.bell])
    #expect(state.notice?.text == "Example South: ER is DIVERT now.")
  }
}

import Dashboard
import HospitalModel
import HospitalStore

extension StoryStore {
  /// The ten stories, with alerts of an invented office in force.
  static func alerts() throws -> StoryStore {
    let story = try StoryStore.all()
    let channel = Channel(
      id: ChannelID("example-alerts"), hospital: HospitalID("scott-white"), kind: .status, name: "Example alerts",
      address: nil, isSimulated: true)
    let now = story.clock.now
    let messages = [
      alert("tornado", "Example Tornado Warning", at: now - 180, .extreme, .immediate, .observed, codes: ["048027"]),
      alert(
        "wind", "Example Wind Advisory", at: now - 7_200, .moderate, .expected, .likely, codes: ["TXC027", "037183"]),
      alert("watch", "Example Storm Watch", at: now - 3_600, .severe, .future, .possible, codes: ["037183"]),
      alert(
        "drill", "Example Hospital Drill", at: now - 600, .severe, .immediate, .observed, codes: ["048027"], .exercise),
      alert("shape", "Example Flood Statement", at: now - 900, .minor, .expected, .likely, codes: []),
      alert("far", "Example Fog Advisory", at: now - 900, .minor, .expected, .likely, codes: ["041001"]),
    ]
    let changes = [StoreChange.feed(.channel(channel))] + messages.map { .feed(.alert($0, channel: channel.id)) }
    _ = try story.store.write(changes, now: now)
    return story
  }

  static func alert(
    _ id: String, _ event: String, at time: Timestamp, _ severity: CAPInfo.Severity, _ urgency: CAPInfo.Urgency,
    _ certainty: CAPInfo.Certainty, codes: [String], _ status: CAPAlert.Status = .actual
  ) -> AlertMessage {
    var alert = CAPAlert()
    (alert.identifier, alert.sender, alert.sent) = (id, "desk@county.example", time)
    (alert.status, alert.messageType, alert.scope) = (status, .alert, .everyone)
    var info = CAPInfo()
    (info.event, info.severity, info.urgency, info.certainty) = (event, severity, urgency, certainty)
    info.expires = time + 5_400 + (severity == .moderate ? 90_000 : 0)
    info.senderName = "Example Weather Office"
    info.headline = "\(event) until further notice"
    info.details = "WHAT: rotation seen by trained spotters.\nWHERE: five miles west of Example Town, moving east."
    info.instruction = "Go to an inner room on the lowest floor."
    info.responseTypes = [.shelter]
    var area = CAPArea()
    area.name = "Example County and the towns beside it"
    area.geocodes = codes.map { CAPCode(name: $0.first?.isNumber == true ? "SAME" : "UGC", value: $0) }
    info.areas = [area]
    alert.infos = [info]
    return AlertMessage(
      alert: alert, key: CAPAlert.Key(sender: "desk@county.example", identifier: id, sent: time))
  }
}

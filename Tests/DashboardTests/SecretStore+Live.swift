import HospitalModel

extension SecretStore {
  private static func told(
    _ deed: CrisisDeed, of event: IncidentID = SecretStore.event, by person: String = "qzname"
  ) -> StoreChange {
    .decision(.crisis(CrisisAct(incident: event, person: person, time: start + 95, deed: deed)))
  }

  private static func event(_ id: IncidentID, _ title: String, begins minutes: Int64) -> StoreChange {
    told(
      .live(
        .open(
          LiveEvent(
            id: id, hospital: hospital, title: title, consent: "the qzconsent folder", starts: start + minutes * 60,
            ends: start + 7_200, own: [open, closed], watched: [open], words: ["doors"], isSimulated: true))),
      of: id)
  }

  private static func queued(_ name: String, _ title: String, of event: IncidentID) -> [StoreChange] {
    let id = StatementVersionID(StatementID(rawValue: name), 1)
    return [
      told(
        .draft(
          StatementDraft(
            statement: id.statement, basis: 0, title: title, text: "", audiences: [.public], hospitals: [hospital])),
        of: event), told(.approve(id, hospital, .inHsdash), of: event, by: "qzname-2"),
    ]
  }

  private static func outside(_ name: String, of event: IncidentID) -> StoreChange {
    told(
      .release(StatementVersionID(StatementID(rawValue: name), 1), StatementRelease(.said, place: "news account")),
      of: event)
  }

  /// An event with something in each of its parts, and one that was told until its consent was taken back.
  static let telling: [[StoreChange]] = [
    [event(event, "Awake craniotomy", begins: 10), event(goneEvent, "The qzgoneevent procedure", begins: 5)],
    queued("live-1", "We begin.", of: event) + queued("live-2", "The qzqueued post", of: event)
      + queued("gone-1", "The qzgonewords post", of: goneEvent),
    [outside("live-1", of: event), outside("gone-1", of: goneEvent)],
    [
      told(.live(.withdrawConsent(reason: "")), of: goneEvent),
      told(.live(.cue(RunSheetCue(key: "a", planned: start + 900, words: "the qzcue step")))),
      told(.live(.task(FollowUpTask(key: "t", what: "qztask film", who: "qzduty", due: start + 1_200)))),
      told(.check(ChecklistMark(item: "Buffer", isDone: true, note: "qzstepped"))),
      told(.live(.question(posts[1], .answered("qzanswer")))), told(.live(.file(posts[1], isIn: true))),
      told(.live(.hold(word: "qzstopper", reason: "qzwhy"))),
    ],
  ]
}

import HospitalModel
import StatusExports
import Testing

@Suite("The file of a live event")
struct EventReportTests {
  private static let start = Timestamp(year: 2026, month: 3, day: 2, hour: 8)
  private static let hospital = Hospital(
    id: HospitalID("north"), position: 0, name: "Example North", shortName: "North", place: "", zone: .utc,
    isSimulated: true)

  private func post(_ id: String, _ title: String, minutes: Int64) -> PostSummary {
    PostSummary(
      key: PostKey(published: Self.start + minutes * 60, sequence: Int64(id) ?? 0), id: PostID(rawValue: id),
      channel: ChannelID("north.asked"), channelKind: .microblog, hospital: Self.hospital.id, kind: .question,
      title: title, isUnread: true, isStarred: false, isInternal: false, isSimulated: true, isEdited: false,
      titleFindings: [])
  }

  private func report(isEmpty: Bool = false) -> EventReport {
    let event = LiveEvent(
      id: IncidentID("live-1"), hospital: Self.hospital.id, title: "Awake craniotomy", consent: "folder 6",
      starts: Self.start, ends: Self.start + 7_200, ended: Self.start + 7_200, own: [], watched: [],
      words: ["#surgery"], isSimulated: true)
    let base = IncidentReport(
      incident: event.desk.with(ended: event.ended), hospital: Self.hospital, hospitals: [Self.hospital], facts: [],
      statements: [], checklist: [], log: [], check: LogCheck([]),
      responses: ResponseFigures(minutes: [], unanswered: 0), reach: [], watch: .empty, now: Self.start + 10_000)
    let cue = RunSheetCue(key: "a", planned: Self.start + 900, words: "incision")
    let hold = QueueHold(
      since: Self.start + 2_880, person: "producer", word: "surgeon", reason: "laboratory",
      resumed: .init(time: Self.start + 3_150, person: "producer", word: "", reason: "it has called"))
    let answered = EventQuestion(
      post: post("1", "How | long?", minutes: 3), author: nil,
      state: .answered(.init(time: Self.start + 300, person: nil, words: "")))
    let candidate = EventQuestion(
      post: post("2", "Really?", minutes: 4), author: nil, state: .candidate(reason: "a question mark"))
    let task = FollowUpTask(key: "t", what: "photo set", who: "photo desk", due: Self.start + 9_000)
    return EventReport(
      event: event, base: base,
      sheet: isEmpty ? [] : [CueState(cue: cue, actual: Self.start + 840, person: "producer")],
      holds: isEmpty ? [] : [hold], questions: isEmpty ? [] : [answered, candidate],
      pace: EventPace(
        posts: isEmpty ? [] : [Self.start, Self.start + 60], starts: Self.start, until: Self.start + 7_200,
        followers: isEmpty ? nil : 1_904, followersBefore: nil),
      tasks: isEmpty ? [] : [FollowUpState(task: task, person: "producer", time: Self.start)],
      file: isEmpty
        ? []
        : [
          EventFileEntry(
            post: post("3", "Two stations ran it", minutes: 600), channelName: "Press desk",
            link: "https://north.example/3", isIn: true, word: "#surgery")
        ])
  }

  @Test("Markdown tells figures, run sheet, stops, questions, follow-ups and the file; candidates are no questions")
  func markdown() {
    let text = report().document.markdown
    for words in [
      "**SIM**", "| posts | 2 in 120 min, 0 a minute |", "1; 1 answered while it ran (100 %)",
      "1904 followers: followers, not people who took part", "| 2 Mar 08:15 | 2 Mar 08:14 | incision | 1 min ahead |",
      "producer, on the word of surgeon: laboratory", "How \\| long?",
      "| photo set | photo desk | 2 Mar 10:30 | LATE |",
      "Two stations ran it", "Consent of patient and family on file: folder 6",
    ] { #expect(text.contains(words), "\(words)") }
    #expect(!text.contains("Really?"))
  }

  @Test("HTML is one page that fetches nothing and says SIM at its head and its end")
  func page() {
    let text = report().document.html
    #expect(text.components(of: "SIM</p>") == 2 && text.contains("<svg") && !text.contains("<script"))
  }

  @Test("an event of which nothing was kept says so in each part")
  func empty() {
    let text = report(isEmpty: true).document.markdown
    for words in ["None was kept.", "It was never stopped.", "Nothing was asked.", "Nothing was gathered.", "not told"]
    {
      #expect(text.contains(words), "\(words)")
    }
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    var count = 0
    var rest = Substring(self)
    while let range = rest.firstRange(of: part) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}

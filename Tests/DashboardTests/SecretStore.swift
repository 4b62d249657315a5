import Dashboard
import DashboardRuntime
import Glibc
import HospitalModel
import HospitalStore
import TerminalCells

/// A store in which everything that the public must not see bears a mark, beside much that it may.
struct SecretStore {
  let store: HospitalStore
  let clock: BoardClock
  static let start = Timestamp(year: 2026, month: 3, day: 2, hour: 12)
  static let hospital = HospitalID("north")
  static let open = ChannelID("north.blog")
  static let closed = ChannelID("north.network")
  static let stories = ChannelID("north.stories")
  static let tags = ChannelID("north.tags")
  static let incident = IncidentID("storm")
  /// An event that is told live, and one whose consent was taken back.
  static let event = IncidentID("live-told")
  static let goneEvent = IncidentID("live-gone")
  /// Posts that a screen may be asked for by their keys.
  static let posts =
    ["1", "2", "3", "4"].map { PostID(channel: open, item: $0) } + [
      PostID(channel: closed, item: "5"), PostID(channel: closed, item: "6"), PostID(channel: open, item: "7"),
      PostID(channel: stories, item: "8"), PostID(channel: stories, item: "9"),
    ]

  /// Every mark: words that screening finds, and words that stand where nobody outside may look.
  static let marks = [
    "qzasked", "qzasker", "qzcallback", "qzreferral", "qzcontact", "qzpurpose", "qzquestion", "qzreporter", "qzshift",
    "00481601", "00481602", "00481603", "00481604", "00481605", "00481606", "00481607", "00481608", "quillfeather",
    "zephyrine", "qzinternal", "qzrumour", "qzunreleased", "qzunconfirmed", "qzwithdrawn", "qzfailure", "qzpath",
    "qzsealed", "qzreason", "qztoken", "qzdraft", "qzwithheld", "qzchecked", "qzname",
    "00481609", "00481610", "qzrestricted", "qzclosedalert", "qzstaffing", "qzclosedvalue", "qztaker",
    "qzunsigned", "qztakenback", "qzteller", "qzfolder", "qzrecruit", "00481611", "00481612",
    "qzheard", "qzanswer", "qzanswerer",
    "qzholder", "qznote", "qzplace", "qzwaiter", "qzadopter",
    "qzconsent", "qzcue", "qzstopper", "qzwhy", "qzqueued", "qztask", "qzduty", "qzstepped", "qzgoneevent",
    "qzgonewords",
  ]

  /// Words of the inquiry register: nobody but staff on the screen may see them, whoever answers for it.
  static let register = ["qzasked", "qzasker", "qzcallback", "qzreferral"]
  /// Words of the contact list: they leave by nothing.
  static let phoneList = ["qzcontact", "qzpurpose"]

  init() throws {
    let start = Self.start
    store = try HospitalStore(path: temporaryPath(), kind: .scenario("secrets"), now: start)
    clock = BoardClock(now: start + 3_600, localOffset: 0, localLetters: "UTC")
    for (index, changes)
      in (Self.directory + Self.texts + Self.consents + Self.status + Self.statements + Self.decisions
      + Self.exchange + Self.numbers + Self.heard + Self.desk + Self.triage + Self.telling).enumerated()
    {
      _ = try store.write(changes, now: start + Int64(index) * 60)
    }
  }

  private static let directory: [[StoreChange]] = [
    [
      .feed(
        .hospital(
          Hospital(
            id: hospital, position: 0, name: "Example North", shortName: "North", place: "", zone: .utc,
            isSimulated: true))),
      .feed(
        .channel(
          Channel(id: open, hospital: hospital, kind: .blog, name: "Blog", address: "/home/qzpath/feed.xml"))),
      .feed(
        .channel(
          Channel(
            id: closed, hospital: hospital, kind: .network, name: "Qzinternal network",
            address: "https://north.example/?key=qztoken", isInternal: true))),
      .feed(
        .channel(
          Channel(id: stories, hospital: hospital, kind: .story, name: "Stories", address: nil))),
      .feed(.fetch(.failed(reason: "qzfailure: no such file"), channel: open, at: start, next: start + 900)),
    ]
  ]

  private static func item(
    _ id: String, _ title: String, _ body: String = "", kind: PostKind = .post, author: String? = nil,
    link: String? = nil, in channel: ChannelID = open, incident: IncidentID? = nil
  ) -> StoreChange {
    .feed(
      .item(
        FeedItem(
          id: id, kind: kind, title: title, body: body, author: author, link: link, published: start, incident: incident
        ),
        channel: channel))
  }

  private static let texts: [[StoreChange]] = [
    [
      item("1", "Chart of MRN 00481601", "Patient Zephyrine Quillfeather was admitted.", incident: incident),
      item("2", "Doors open at nine", "Her MRN 00481602.", author: "Unit number MRN 00481603"),
      item("3", "", "Patient Zephyrine Quillfeather, MRN 00481604, thanks the team.", kind: .question),
      item("4", "The qzrumour of the day", kind: .rumour, incident: incident),
      item("5", "Order sets qzinternal", "All of qzinternal", in: closed, incident: incident),
      item("6", "Which qzinternal dose?", kind: .question, in: closed),
      item("7", "About qzsealed", "Much qzsealed text for nobody to read again"),
      item("8", "A qzunsigned story", "All of it qzunsigned", kind: .question, author: "qzteller", in: stories),
      item("9", "A qztakenback story", "All of it qztakenback", author: "qzteller", in: stories),
      .feed(
        .measurement(
          Measurement(channel: stories, metric: .views, subject: "8", time: start, value: 480_777))),
    ],
    // The first version stays in the past.
    [item("2", "Doors open at ten", "Nothing more.")],
  ]

  private static func consent(_ state: ConsentState) -> StoreChange {
    .decision(
      .consent(StoryConsent(post: posts[8], state: state, person: "qzname", note: "The qzfolder", time: start + 70)))
  }

  /// One story was authorized for some moments, and then taken back.
  private static let consents: [[StoreChange]] = [
    [consent(.authorized)], [item("9", "A qztakenback story", "All of it qztakenback, told anew", in: stories)],
    [consent(.withdrawn)],
  ]

  private static func fact(
    _ topic: FactTopic, _ value: String, _ state: FactState = .confirmed, reason: String? = nil,
    isReleasable: Bool = true, minutes: Int64 = 0
  ) -> StoreChange {
    .feed(
      .fact(
        StatusFact(
          incident: incident, hospital: hospital, topic: topic, value: value, state: state, source: "desk",
          time: start + minutes * 60, reason: reason, isReleasable: isReleasable)))
  }

  private static let status: [[StoreChange]] = [
    [
      .feed(
        .incident(
          Incident(
            id: incident, hospital: hospital, title: "Storm, MRN 00481605", mode: .exercise, started: start,
            hashtags: ["#storm"], nextUpdate: start + 600, isSimulated: true))),
      fact(.emergencyAccess, "OPEN: as usual, MRN 00481606"),
      fact(.deaths, "qzunreleased", isReleasable: false),
      fact(.suspect, "qzunconfirmed", .unconfirmed),
      fact(.visiting, "East door, qzwithdrawn"),
      fact(.received, "12 received"),
    ],
    [
      fact(.visiting, "Closed", .withdrawn, reason: "It was wrong", minutes: 1),
      fact(.received, "13 received", .corrected, reason: "Not MRN 00481607", minutes: 1),
    ],
    [
      .feed(
        .campaign(
          Campaign(
            id: CampaignID("help"), hospital: hospital, name: "Help for MRN 00481608",
            goal: Money(minorUnits: 10_000, currency: "USD"), opens: start, closes: start + 86_400, isSimulated: true))),
      .feed(
        .campaignTotal(
          CampaignTotal(
            campaign: CampaignID("help"), time: start + 60, raised: Money(minorUnits: 500, currency: "USD"), gifts: 2,
            donors: 2))),
    ],
  ]

  private static func alert(
    _ id: String, _ event: String, _ scope: CAPAlert.Scope = .everyone, in channel: ChannelID = open
  ) -> StoreChange {
    var alert = CAPAlert()
    (alert.identifier, alert.sender, alert.sent) = (id, "desk@county.example", start)
    (alert.status, alert.messageType, alert.scope) = (.actual, .alert, scope)
    var info = CAPInfo()
    (info.event, info.severity, info.expires) = (event, .extreme, start + 86_400)
    alert.infos = [info]
    let key = CAPAlert.Key(sender: "desk@county.example", identifier: id, sent: start)
    return .feed(.alert(AlertMessage(alert: alert, key: key), channel: channel))
  }

  private static func report(_ values: [FacilityReport.Value], in channel: ChannelID = open) -> StoreChange {
    .feed(
      .facility(
        FacilityReport(facility: FacilityID("450054"), name: "Example South", values: values, time: start),
        channel: channel))
  }

  private static let exchange: [[StoreChange]] = [
    [
      alert("a", "Missing child, MRN 00481609"), alert("b", "Not for all: qzrestricted", .restricted),
      alert("c", "Inside: qzclosedalert", in: closed),
      report([.init(.emergencyAccess, "OPEN", detail: "MRN 00481610"), .init(.staffing, "qzstaffing")]),
      report([.init(.facility, "Normal", detail: "qzclosedvalue")], in: closed),
    ],
    [.decision(.acknowledge(AttentionID(rawValue: "alert:1"), by: "qztaker"))],
  ]

  /// What others say under a tag: a rumour that was typed and one that is a post, a cry for help, an appeal. For staff alone.
  private static let heard: [[StoreChange]] = [
    [
      .feed(
        .channel(
          Channel(id: tags, hospital: hospital, kind: .microblog, name: "#storm", address: nil, isOwn: false))),
      item("10", "I don't want to live any more", in: tags),
      item("11", "Give here: https://collector.example/pay", in: tags),
      // Others write of the promotion, so that its peers are named beside it.
      item("12", "Which doors are open?", in: tags),
      act(
        .noteRumour(RumourNote(id: RumourID(rawValue: "typed:1"), words: "They say qzheard"))),
    ],
    [
      act(
        .answerRumour(
          RumourNote(id: RumourID(rawValue: "typed:1"), words: "They say qzheard"),
          RumourAnswer(words: "Not so: qzanswer", source: "qzanswerer"), basis: 0)),
      act(.judgeAppeal(PostID(channel: tags, item: "11"), .fake)),
      .decision(.acknowledge(AttentionID(.plea, PostID(channel: tags, item: "10").rawValue), by: "qztaker")),
    ],
  ]

  /// What recruiting costs is the office's own; a promotion finds posts by the words that secrets stand beside.
  private static let numbers: [[StoreChange]] = [
    [
      .feed(
        .recruitment(
          RecruitmentCount(
            hospital: hospital, way: RecruitmentWay(name: "qzrecruit", tag: "qzrecruit"), figure: .hires, time: start,
            value: 3, isSimulated: true))),
      .feed(
        .promotion(
          Promotion(
            id: PromotionID("doors"), hospital: hospital, name: "Doors, MRN 00481611",
            words: ["MRN", "rumour", "qzinternal", "story", "doors", "qzsealed", "the"],
            channels: [open, closed, stories, tags],
            peers: [.init(name: "Peer of MRN 00481612", words: ["nine"])], opens: start - 86_400, isSimulated: true))),
    ]
  ]

  private static func act(_ deed: CrisisDeed, by person: String = "qzname") -> StoreChange {
    .decision(.crisis(CrisisAct(incident: incident, person: person, time: start + 90, deed: deed)))
  }

  private static func draft(_ name: String, _ title: String, basis: Int = 0) -> StoreChange {
    act(
      .draft(
        StatementDraft(
          statement: StatementID(rawValue: name), basis: basis, title: title, text: "", audiences: [.public],
          hospitals: [hospital])))
  }

  private static func version(_ name: String) -> StatementVersionID {
    StatementVersionID(StatementID(rawValue: name), 1)
  }

  private static let statements: [[StoreChange]] = [
    [
      draft("one", "We respond to the storm."), draft("two", "The qzdraft words"),
      draft("three", "The qzwithheld words"),
      act(.check(ChecklistMark(item: "Queues", isDone: true, note: "qzchecked"))),
    ],
    ["one", "three"].flatMap { name in
      [
        act(.approve(version(name), hospital, .inHsdash), by: "qzname-2"),
        act(.release(version(name), StatementRelease(.said, place: "web"))),
      ]
    },
    [act(.withdraw(StatementID(rawValue: "three"), reason: "It was wrong")), draft("one", "The qzdraft", basis: 1)],
  ]

  private static let inquiry = InquiryID(rawValue: "storm/inquiry-1")

  private static let desk: [[StoreChange]] = [
    [
      act(
        .inquire(
          InquiryNote(id: inquiry, askedFor: "Qzasked", asker: "the qzasker", reach: "qzcallback", isByName: true))),
      act(
        .answerInquiry(
          inquiry,
          InquiryAnswer(
            .referred("the qzreferral"), directory: .listed, objection: .no, person: "", time: start), seen: 0)),
      .decision(
        .contact(
          Contact(
            kind: .outlet, name: "qzcontact", organization: "Example Herald", phone: "254-555-0111", mail: "",
            note: "qzpurpose"))),
      act(
        .call(
          CallNote(
            id: CallID(rawValue: "storm/call-1"), direction: .incoming, outlet: "Example Herald", name: "qzreporter",
            reach: "", words: "The qzquestion", deadline: start + 120))),
      act(
        .handOver(
          HandOver(from: "pio-2", open: "1 call", promised: nil, words: "qzshift", sheet: TextFingerprint(of: "x")))),
    ]
  ]

  private static func word(_ aspect: TriageAspect, _ text: String) -> StoreChange {
    .decision(
      .triage(
        TriageAct(post: posts[1], aspect: aspect, text: text, before: nil, person: "qzname", time: start + 80)))
  }

  /// What the office notes, and where the topics of an internal network stand.
  private static let triage: [[StoreChange]] = [
    [
      word(.holder, "qzholder"), word(.note, "The qznote words"), word(.answered, "qzplace"),
      .feed(
        .topic(TopicStanding(channel: closed, topic: "5", state: .open, waitsFor: "qzwaiter", time: start + 80))),
      .feed(
        .measurement(Measurement(channel: closed, metric: .adoption, subject: "Qzadopter", time: start, value: 35))),
    ]
  ]

  private static let decisions: [[StoreChange]] = [
    [
      .decision(.seal(.post(posts[6]), SealAct(cause: .mistake, person: "pio-2", reason: "qzreason"))),
      .decision(
        .release(
          OutgoingRelease(
            way: .copy, fingerprint: TextFingerprint(of: "x"), categories: ["MRN"], rules: ["mrn.label"], level: .warn,
            person: "pio-2", reason: "qzreason", second: nil))),
      .session(name: "screen", value: "{\"search\":\"qzinternal\"}"),
    ]
  ]

  /// The marks that a text holds.
  static func marks(in text: String) -> [String] { held(marks, in: text) }

  /// Those of some words, in small letters of ASCII, that a text holds in any case. By its bytes: a comparison of characters takes
  /// minutes over all that is walked.
  static func held(_ words: [String], in text: String) -> [String] {
    let bytes = text.utf8.map { CChar(bitPattern: $0 &- 0x41 < 26 ? $0 | 0x20 : $0) } + [0]
    return words.filter { strstr(bytes, $0) != nil }
  }
}

import HospitalModel
import SimulatedFeeds
import Testing

/// The story against DOMAIN 1.10 and 5.8.
@Suite("Henry Ford's operation")
struct HenryFordLiveTests {
  private let story: ToldStory

  init() throws {
    story = try ToldStory("henry-ford-live", seed: 1)
  }

  @Test("6 March 2009 at eight, said to be probable; told at T+01:12")
  func clock() {
    #expect(story.date(story.scenario.start).longDay == "6 Mar 2009")
    #expect(story.date(story.scenario.start).clock == "08:00")
    #expect(story.scenario.minute(of: story.scenario.tellingMoment) == 72)
    #expect(story.declares("6 March 2009 is probable"))
  }

  @Test("before it the robot in January and the kidney on 9 February; after it television on 22 March")
  func aroundIt() throws {
    let press = story.events.posts(on: "henry-ford.press")
    let dates = press.compactMap(\.item.published).map { story.date($0) }
    #expect(dates.first.map { $0.month == 1 && $0.year == 2009 } == true)
    let kidney = try #require(press.first { $0.item.title.contains("kidney") })
    let published = try #require(kidney.item.published)
    #expect(story.date(published).longDay == "9 Feb 2009" && story.date(published).hour < 8)
    #expect(
      press.contains { $0.item.body.contains("couple of months") && $0.item.body.contains("not with the patient") })
    let television = try #require(press.first { $0.item.title.contains("national television") })
    #expect(story.date(television.time).longDay == "22 Mar 2009")
    #expect(story.events.posts(on: "henry-ford.video").contains { $0.item.title.contains("in six minutes") })
  }

  @Test("96 posts in 120 minutes, 0.8 a minute")
  func posts() {
    let posts = story.events.posts(on: "henry-ford.live")
    #expect(posts.count == 96)
    #expect(posts.allSatisfy { (0...120).contains(story.scenario.minute(of: $0.time)) })
    #expect(posts.last.map { story.scenario.minute(of: $0.time) } == 120)
    #expect(Double(posts.count) / 120 == 0.8)
  }

  @Test("31 of 40 questions answered from the room, the nine left open in the afternoon")
  func questions() {
    let asked = story.events.firstPosts.filter { $0.item.kind == .question }
    #expect(asked.count == 40)
    let live = Set(
      story.events.posts(on: "henry-ford.live").filter { $0.item.kind == .expertAnswer }.compactMap(\.item.thread))
    #expect(live.count == 31)
    let later = story.events.posts(on: "henry-ford.questions").filter { $0.item.kind == .answer }
    #expect(Set(later.compactMap(\.item.thread)).union(live) == Set(asked.map(\.item.id)))
    #expect(later.count == 9 && later.allSatisfy { story.date($0.time).longDay == "6 Mar 2009" })
    #expect(story.events.firstPosts.filter { $0.item.author == "Henry Ford, second surgeon" }.count == 31)
  }

  @Test("at the telling moment three questions wait, none for ten minutes")
  func waiting() {
    let now = story.scenario.tellingMoment
    let answered = Set(story.known.firstPosts.filter { $0.item.kind == .expertAnswer }.compactMap(\.item.thread))
    let open = story.known.firstPosts.filter { $0.item.kind == .question && !answered.contains($0.item.id) }
    #expect(open.count == 3)
    #expect(open.allSatisfy { now - $0.time < 600 })
  }

  @Test("more than 1,900 followers, called reach")
  func followers() {
    #expect(story.value("followers", on: "henry-ford.live") == 1_904)
    let readings = story.events.readings(.followers, on: "henry-ford.live").sorted { $0.time < $1.time }
    #expect(zip(readings, readings.dropFirst()).allSatisfy { $0.value <= $1.value })
    #expect(story.declares("Followers are reach, not people who took part"))
    #expect(story.events.posts(on: "henry-ford.press").contains { $0.item.body.contains("That is reach") })
  }

  @Test("the run sheet is kept to within minutes, has a stop switch, and ends with follow-up tasks")
  func runSheet() throws {
    let sheet = story.events.posts(on: "henry-ford.desk")
    let plan = try #require(sheet.first)
    #expect(plan.item.title == "Run sheet, final" && (plan.item.published ?? plan.time) < story.scenario.start)
    #expect(sheet.contains { $0.item.title.contains("Stop switch tested") })
    let hold = try #require(sheet.first { $0.item.title.contains("Hold everything") })
    let lifted = try #require(sheet.first { $0.item.title.contains("Hold lifted") })
    #expect(hold.time < lifted.time && lifted.time - hold.time < 600)
    let last = try #require(sheet.first { $0.item.title.hasPrefix("Last post 10:00") })
    #expect(last.item.title.contains("96 posts, 40 questions, 31 answered"))
    #expect(sheet.contains { $0.item.title.hasPrefix("To do: nine open questions") })
  }

  private var deeds: [(minute: Double, deed: LiveDeed)] {
    story.events.compactMap { event in
      guard case .crisis(let act) = event.event, case .live(let deed) = act.deed else { return nil }
      return (Double(act.time - story.scenario.start) / 60, deed)
    }
  }

  @Test("the desk: consent on file the day before, a tested stop, another at the sample until the laboratory calls")
  func desk() throws {
    let event = try #require(
      deeds.compactMap { if case .open(let event) = $0.deed { event } else { nil } }.first)
    #expect(event.starts == story.scenario.start && event.ends - event.starts == 7_200 && event.isSimulated)
    #expect(event.consent.contains("patient and family") && event.title == "Awake craniotomy")
    let holds = deeds.filter { if case .hold = $0.deed { true } else { false } }.map(\.minute)
    let resumed = deeds.filter { if case .resume = $0.deed { true } else { false } }.map(\.minute)
    #expect(holds == [-26, 48] && resumed == [-25.5, 52.5])
    #expect(story.declares("drafts, stops, tasks"))
  }

  @Test("what follows has somebody and a time: film, photo set, press, the open questions")
  func followUps() {
    let tasks = deeds.compactMap { if case .task(let task) = $0.deed, !task.isDone { task } else { nil } }
    #expect(Set(["video", "photo set", "press release", "open questions"]).isSubset(of: tasks.map(\.what)))
    #expect(tasks.allSatisfy { !$0.who.isEmpty && $0.due != nil })
  }
}

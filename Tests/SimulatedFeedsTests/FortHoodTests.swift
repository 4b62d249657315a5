import HospitalModel
import SimulatedFeeds
import Testing

/// The story against DOMAIN 1.4; minutes after 13:30.
@Suite("Fort Hood")
struct FortHoodTests {
  private let scenario: Scenario
  private let events: [TimedEvent]

  init() throws {
    scenario = try #require(ScenarioCatalog.named("fort-hood"))
    events = scenario.events(seed: 1)
  }

  private func minutes(_ posts: [ToldPost]) -> [Double] {
    posts.map { scenario.minute(of: $0.time) }
  }

  @Test("it starts on Thursday, 5 November 2009, 13:30 CST, and is told at 15:40")
  func clock() {
    let zone = CivilZone.central
    #expect(scenario.start.iso8601 == "2009-11-05T19:30:00Z")
    #expect(zone.date(at: scenario.start).weekdayName == "Thu")
    #expect(zone.abbreviation(at: scenario.start) == "CST")
    #expect(zone.date(at: scenario.tellingMoment).clock == "15:40")
    #expect(zone.date(at: scenario.end).longDay == "17 Nov 2009")
  }

  @Test("43 posts in three days, the first four at minutes 100, 105, 115 and 130, then fewer and fewer")
  func posts() {
    let posts = events.posts(on: "scott-white.microblog")
    let marks = minutes(posts)
    #expect(posts.count == 43)
    #expect(Array(marks.prefix(4)) == [100, 105, 115, 130])
    #expect(marks.allSatisfy { $0 <= 100 + 72 * 60 })
    let perDay = (0..<3).map { day in
      marks.filter { ($0 - 100) / 1_440 >= Double(day) && ($0 - 100) / 1_440 < Double(day + 1) }.count
    }
    #expect(perDay[0] > perDay[1] && perDay[1] >= perDay[2])
    #expect(posts.first?.item.title == "We are watching #fthood and #forthood for updates.")
    #expect(posts[3].item.title.contains("closed to all but Fort Hood patients"))
    #expect(posts.contains { $0.item.kind == .relay && $0.item.title.contains("Red Cross") })
    #expect(posts.allSatisfy { $0.item.title.count <= 140 })
  }

  @Test("225 followers before, 400 after: 78 % more")
  func followers() {
    let readings = events.readings(.followers, on: "scott-white.microblog")
    #expect(readings.first?.value == 225)
    #expect(readings.last?.value == 400)
    #expect(zip(readings, readings.dropFirst()).allSatisfy { $0.value <= $1.value })
  }

  @Test("our own status line says LIMITED, never that someone is turned away, and ends OPEN")
  func access() {
    let facts = events.facts(about: .emergencyAccess)
    #expect(facts.map { EmergencyAccess(factValue: $0.value) } == [.open, .limited, .limited, .limited, .open])
    #expect(facts.dropFirst().dropLast().allSatisfy { $0.value.contains("Anyone who walks in is examined") })
    #expect(facts.last { $0.time <= scenario.tellingMoment }.map { scenario.tellingMoment - $0.time } == 120)
  }

  @Test("counts are aggregates: 9 corrected to 10, in the end 3, all fair")
  func counts() {
    let received = events.facts(about: .received)
    let correction = received.first { $0.state == .corrected }
    #expect(correction?.value == "10 received")
    #expect(correction?.reason != nil)
    #expect(received.last?.value == "10 received; 3 still in hospital")
    #expect(events.facts(about: .conditions).last?.value == "3 still in hospital, all fair")
    let firstArrival = received.first { $0.value.hasPrefix("9 ") }
    #expect(firstArrival.map { scenario.minute(of: $0.time) > 100 } == true)
  }

  @Test("deaths go 11, 12, 13 inside eight hours, each referred to the lead agency and never releasable")
  func deaths() {
    let deaths = events.facts(about: .deaths)
    #expect(deaths.map { $0.value.prefix(2) } == ["11", "12", "13"])
    #expect(deaths.map(\.state) == [.unconfirmed, .corrected, .corrected])
    #expect(deaths.allSatisfy { !$0.isReleasable && $0.value.contains("lead agency") })
    #expect(deaths.allSatisfy { scenario.minute(of: $0.time) <= 480 })
    let suspect = events.facts(about: .suspect)
    #expect(suspect.map(\.state) == [.unconfirmed, .corrected])
    #expect(suspect.last.map { CivilZone.central.date(at: $0.time).clock } == "21:15")
  }

  @Test("three rumours, each answered or corrected in its thread")
  func rumours() {
    let rumours = events.posts.filter { $0.item.kind == .rumour }
    #expect(rumours.count == 3)
    for rumour in rumours {
      let replies = events.posts.filter {
        $0.item.thread == rumour.item.id && [.answer, .statement, .correction].contains($0.item.kind)
      }
      #expect(!replies.isEmpty && replies.allSatisfy { $0.time > rumour.time })
      #expect(replies.allSatisfy { $0.channel.rawValue == "scott-white.status" })
    }
    #expect(events.posts.filter { $0.item.kind == .correction }.count == 3)
  }

  @Test("every question of a reporter or reader is answered later")
  func questions() {
    let answered = Set(events.posts.filter { $0.item.kind == .answer }.compactMap(\.item.thread))
    let questions = events.posts.filter { $0.item.kind == .question }
    #expect(questions.count >= 8)
    #expect(questions.allSatisfy { answered.contains($0.item.id) })
  }

  @Test("one incident, an exercise, whose promises are renewed in time but for one")
  func promises() throws {
    let versions = events.incidents
    #expect(
      versions.allSatisfy {
        $0.incident.mode == .exercise && $0.incident.isSimulated && $0.incident.started == scenario.start
      })
    #expect(versions.first?.time == scenario.start)
    #expect(versions.last?.incident.ended != nil)
    let late = zip(versions, versions.dropFirst()).filter { promise, renewal in
      promise.incident.nextUpdate.map { $0 < renewal.time } ?? false
    }
    #expect(late.count == 1)
    let atTelling = versions.last { $0.time <= scenario.tellingMoment }
    #expect(atTelling?.incident.nextUpdate.map { CivilZone.central.date(at: $0).clock } == "16:00")
    #expect(atTelling?.incident.hashtags == ["#fthood", "#forthood"])
  }

  @Test("mentions rise to a summit when people want to give blood")
  func mentions() throws {
    let readings = events.readings(.mentions, on: "scott-white.watch")
    let summit = try #require(readings.max { $0.value < $1.value })
    #expect((180...200).contains(scenario.minute(of: summit.time)))
    #expect(readings.last { $0.time <= scenario.tellingMoment }?.value == 412)
    let blood = events.readings(.mentions, on: "scott-white.watch", subject: "blood")
    #expect(blood.first { scenario.minute(of: $0.time) == 130 }?.value == 128)
  }

  @Test("in the first twelve hours something is said every few minutes, each time in other words")
  func density() {
    let marks = events.posts.filter { (100...720).contains(scenario.minute(of: $0.time)) }
    let gaps = zip(marks, marks.dropFirst()).map { $1.time - $0.time }
    #expect(marks.count >= 180)
    #expect(gaps.allSatisfy { $0 <= 20 * 60 })
    #expect(Set(events.posts.map(\.item.title)).count == events.posts.count)
  }

  @Test("everything belongs to the incident, and other people's names are invented")
  func belonging() {
    #expect(events.posts.allSatisfy { $0.item.incident?.rawValue == "fort-hood" })
    #expect(events.posts(on: "scott-white.watch").allSatisfy { $0.item.author?.contains("Example") == true })
  }

  @Test("whoever calls, is called or is asked for is invented, and says so")
  func desk() {
    let deeds = events.compactMap { timed in
      if case .crisis(let act) = timed.event { act.deed } else { nil }
    }
    let calls = deeds.compactMap { if case .call(let note) = $0 { note } else { nil } }
    let inquiries = deeds.compactMap { if case .inquire(let note) = $0 { note } else { nil } }
    #expect(calls.count >= 10 && inquiries.count >= 5)
    #expect(calls.allSatisfy { $0.outlet.contains("Example") || $0.outlet.isEmpty && $0.contact != nil })
    #expect(inquiries.allSatisfy { !$0.isByName || $0.askedFor.hasPrefix("Example Person") })
  }
}

import Foundation
import GRDB
import HospitalModel
import HospitalStore
import Testing

@Suite("The log's chain")
struct LogChainTests {
  private func filled() throws -> CrisisDesk {
    let crisis = try CrisisDesk()
    try crisis.act(.fact(crisis.fact("12 received"), .seen(nil)), minutes: 1)
    try crisis.act(crisis.draft(), minutes: 2)
    try crisis.act(.request(crisis.version()), minutes: 3)
    return crisis
  }

  /// Changes the file as somebody could who has it, past every rule of the schema.
  private func tamper(_ crisis: CrisisDesk, _ sql: String) throws {
    let queue = try DatabaseQueue(path: crisis.desk.path)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "DROP TRIGGER log_is_append_only; DROP TRIGGER log_stays; \(sql)")
    }
    try queue.close()
  }

  @Test("each entry follows the one before, and the words claim no more than that")
  func whole() throws {
    let crisis = try filled()
    let log = try crisis.log()
    #expect(log.map(\.number) == [1, 2, 3, 4])
    #expect(log[0].previous == LogEntry.beginning && log[3].previous == log[2].hash)
    let check = try crisis.check()
    #expect(check.fault == nil && check.head == LogHead(number: 4, hash: log[3].hash))
    #expect(check.words == "no edit through hsdash found")
  }

  @Test(
    "a change outside hsdash is told with the entry it is in",
    arguments: [
      ("UPDATE crisis_log SET content = 'Received: 99' WHERE number = 2", Int64(2)),
      ("UPDATE crisis_log SET person = 'nobody' WHERE number = 3", 3),
      ("UPDATE crisis_log SET time = time + 1 WHERE number = 1", 1),
      ("DELETE FROM crisis_log WHERE number = 2", 2),
      ("UPDATE crisis_log SET content_hash = hash WHERE number = 2", 2),
    ])
  func tampered(sql: String, number: Int64) throws {
    let crisis = try filled()
    try tamper(crisis, sql)
    #expect(try crisis.check().fault?.number == number)
  }

  @Test("a kept head shows that the end was cut off or written anew; the store itself refuses both")
  func keptHead() throws {
    let crisis = try filled()
    let head = try crisis.desk.read { try $0.crisis.head() }
    try crisis.act(.keepHead(head), minutes: 4)
    #expect(try crisis.check().kept?.matches == true)
    #expect(try crisis.check().kept?.head == head)
    let queue = try DatabaseQueue(path: crisis.desk.path)
    for sql in ["DELETE FROM crisis_log", "UPDATE crisis_log SET person = 'x'", "UPDATE crisis_log SET content = 'x'"] {
      #expect(throws: DatabaseError.self) { try queue.writeWithoutTransaction { try $0.execute(sql: sql) } }
    }
    try queue.close()
  }

  @Test("sealing a fact takes its words out of the log and the files; act, hash and chain stay")
  func sealing() throws {
    let crisis = try CrisisDesk()
    try crisis.act(.fact(crisis.fact("quillfeather received", topic: FactTopic(rawValue: "Other")), .seen(nil)))
    let fact = try #require(try crisis.desk.read { try $0.factHistories(CrisisDesk.incident) }.first?.current)
    let hash = try crisis.log()[1].hash
    _ = try crisis.desk.store.write(
      [.decision(.seal(.fact(fact), SealAct(cause: .mistake, person: "records", reason: "a name")))],
      now: Desk.start + 60)
    let log = try crisis.log()
    #expect(log.map(\.act) == ["open", "confirm", "seal"])
    #expect(log[1].content == nil && log[1].hash == hash && log[1].summary.contains("sealed"))
    let check = try crisis.check()
    #expect(check.fault == nil && check.sealed == 1 && check.words.contains("1 sealed"))
    let bytes = try Data(contentsOf: URL(filePath: crisis.desk.path))
    #expect(!String(decoding: bytes, as: UTF8.self).contains("quillfeather"))
  }

  @Test("sealing a statement takes its words out; what was done with it stays")
  func sealingStatement() throws {
    let crisis = try CrisisDesk()
    try crisis.act(crisis.draft("Thank you, quillfeather family.", "Gatehouse brimbleshank."))
    try crisis.act(.request(crisis.version()))
    _ = try crisis.desk.store.write(
      [.decision(.seal(.statement(CrisisDesk.first), SealAct(cause: .mistake, person: "records", reason: "a name")))],
      now: Desk.start + 60)
    let statement = try #require(try crisis.statements().first)
    #expect(statement.current.isSealed && statement.current.text.isEmpty && statement.current.acts.count == 1)
    #expect(throws: StoreError.self) {
      try crisis.act(.approve(crisis.version(), CrisisDesk.north, .inHsdash), by: "ic-1")
    }
    #expect(try crisis.check().fault == nil)
    let bytes = try Data(contentsOf: URL(filePath: crisis.desk.path))
    #expect(!String(decoding: bytes, as: UTF8.self).contains("brimbleshank"))
  }

  @Test("a past moment has the log as it stood then")
  func past() throws {
    let crisis = try CrisisDesk()
    let before = try crisis.act(.promise(Desk.start + 600)).revision
    try crisis.act(.close(words: "over"), minutes: 5)
    #expect(try crisis.desk.read(at: .revision(before)) { try $0.crisis.head() }.number == 2)
    #expect(try crisis.desk.read(at: .revision(before)) { try $0.crisis.check() }.fault == nil)
  }

  @Test("what a story's people do comes once, however often the story is fed")
  func scripted() throws {
    let crisis = try CrisisDesk()
    let acts: [FeedEvent] = [crisis.draft(), .request(crisis.version())].map {
      .crisis(CrisisAct(incident: CrisisDesk.incident, person: "pio-2 (SIM)", time: Desk.start, deed: $0))
    }
    for _ in 0..<3 { try crisis.desk.write(acts) }
    #expect(try crisis.log().map(\.act) == ["open", "draft", "request"])
    #expect(try crisis.statements()[0].current.acts.count == 1)
  }

  @Test("an acknowledgement while an incident is open is logged, without the words it is about")
  func acknowledgements() throws {
    let crisis = try CrisisDesk()
    try crisis.desk.write([Desk.post("q", "Where is my secret cousin?", kind: .question)])
    let item = try #require(try crisis.desk.read { try $0.attention(Desk.start, 10) }.first)
    _ = try crisis.desk.store.write([.decision(.acknowledge(item.id, by: "pio-2"))], now: Desk.start + 60)
    let entry = try #require(try crisis.log().last)
    #expect(entry.act == "acknowledge" && entry.person == "pio-2" && entry.content?.contains("cousin") == false)
  }
}

import HospitalModel
import HospitalStore
import Testing

@Suite("What sources say again")
struct SourceTests {
  private func item(_ id: String, _ title: String, likeness: Int64?) -> FeedEvent {
    let link = "https://example.org/a"
    return .item(
      FeedItem(id: id, title: title, link: link, published: Desk.start, likeness: likeness), channel: Desk.open)
  }

  @Test("an item with another id at each fetch is the post that has its link and title; an edit of it is a version")
  func changedIDs() throws {
    let desk = try Desk()
    try desk.write([item("1", "Open day", likeness: 7), item("2", "Visiting", likeness: 8)])
    let again = try desk.write([item("3", "Open day", likeness: 7), item("4", "Visiting", likeness: 8)])
    #expect(again.inserted == 0 && again.edited == 0 && again.unchanged == 2)
    let edit = FeedItem(
      id: "5", title: "Open day", body: "Moved", link: "https://example.org/a", published: Desk.start, likeness: 7)
    #expect(try desk.write([.item(edit, channel: Desk.open)]).edited == 1)
    let post = try desk.read { try $0.post(PostID(channel: Desk.open, item: "1")) }
    #expect(post?.body == "Moved" && post?.versions == 2)
    #expect(try desk.read { try $0.counts(.all).total } == 2)
  }

  @Test("a known id stays its own post; so does what shares a hash and nothing else, and what has none")
  func ownPosts() throws {
    let desk = try Desk()
    try desk.write([item("1", "Open day", likeness: 7), item("2", "Open day", likeness: nil)])
    let receipt = try desk.write([
      item("2", "Open day", likeness: 7), item("3", "Another", likeness: 7), item("4", "Open day", likeness: nil),
    ])
    #expect(receipt.inserted == 2 && receipt.unchanged == 1)
    #expect(try desk.read { try $0.counts(.all).total } == 4)
  }

  @Test("a standing figure is kept when it differs; followers again after most of a day, views after an hour")
  func figures() throws {
    let desk = try Desk()
    func kept(_ metric: Metric, _ readings: [(minutes: Int64, value: Int64)]) throws -> [Int64] {
      try desk.write(
        readings.map {
          .measurement(
            Measurement(channel: Desk.open, metric: metric, time: Desk.start + $0.minutes * 60, value: $0.value))
        })
      return try desk.read { try $0.measurements(Desk.open, metric, Desk.start) }.map { ($0.time - Desk.start) / 60 }
    }
    #expect(try kept(.likes, [(0, 5), (15, 5), (30, 6), (45, 6), (9_000, 6), (9_015, 5)]) == [0, 30, 9_015])
    #expect(try kept(.views, [(0, 5), (15, 5), (60, 5), (75, 5), (90, 9)]) == [0, 60, 90])
    #expect(try kept(.followers, [(0, 5), (600, 5), (1_200, 5)]) == [0, 1_200])
    #expect(try kept(.mentions, [(0, 5), (15, 5), (30, 5)]) == [0, 15, 30])
  }
}

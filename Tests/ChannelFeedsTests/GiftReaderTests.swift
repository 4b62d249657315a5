import FoundationEssentials
import HospitalModel
import Testing

@testable import ChannelFeeds

@Suite("Files of gifts")
struct GiftReaderTests {
  private struct Read {
    var lines: [GiftReader.Line] = []
    var rejected: [RejectedRecord] = []
    var gifts: [Gift] { lines.map(\.gift) }
  }

  private func read(_ bytes: [UInt8], _ settings: GiftReader.Settings = .init()) throws -> Read {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hsdash-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "gifts.csv")
    try Data(bytes).write(to: file)
    let reader = try #require(try GiftReader(path: file.path, settings: settings))
    var result = Read()
    while let reading = try reader.next() {
      switch reading {
      case .gift(let line): result.lines.append(line)
      case .rejected(let record): result.rejected.append(record)
      }
    }
    return result
  }

  private func read(_ text: String, _ settings: GiftReader.Settings = .init()) throws -> Read {
    try read(Array(text.utf8), settings)
  }

  @Test("the columns of the plain form, with a mark of UTF-8 before them")
  func plain() throws {
    let read = try read(
      "\u{FEFF}ts,campaign,team,amount,currency,donor_display,anonymous,channel\r\n"
        + "2026-03-02T12:00:00Z,Spring,Blue,25,USD,Example Giver,no,web\r\n"
        + "2026-03-02T12:01:00Z,Spring,,10.50,EUR,,yes,cash\r\n")
    #expect(read.rejected.isEmpty && read.lines.map(\.campaign) == ["Spring", "Spring"])
    let (first, second) = (read.gifts[0], read.gifts[1])
    #expect(first.amount == Money(minorUnits: 2_500) && first.team == "Blue" && !first.isOffline)
    #expect(first.donor == Gift.Donor(key: nil, name: "Example Giver", isAnonymous: false))
    #expect(first.time == Timestamp(year: 2026, month: 3, day: 2, hour: 12))
    #expect(second.amount == Money(minorUnits: 1_050, currency: "EUR") && second.isOffline && second.donor.isAnonymous)
  }

  @Test("other separators, quoted line ends and separators", arguments: [";", "\t", "|"])
  func separators(separator: String) throws {
    let rows = [
      ["date", "amount", "message", "id"], ["2026-03-02", "1", "\"two\nlines \(separator) and \"\"quotes\"\"\"", "a"],
      ["2026-03-03", "2", "one", "b"],
    ]
    let read = try read(rows.map { $0.joined(separator: separator) }.joined(separator: "\n"))
    #expect(read.rejected.isEmpty && read.gifts.map(\.id) == ["a", "b"])
    #expect(read.gifts[0].message == "two lines \(separator == "\t" ? "" : separator + " ")and \"quotes\"")
  }

  @Test(
    "dates in three styles, day first where one of them says so",
    arguments: [
      ("2026-03-04 13:05", "2026-03-14"), ("3/4/2026 1:05 PM", "3/14/2026"), ("4.3.2026 13:05", "14.3.2026"),
      ("04/03/2026 13:05", "14/03/2026"),
    ])
  func dates(first: String, second: String) throws {
    let read = try read("date;amount\n\(first);1\n\(second);1\n", .init(zone: .central))
    #expect(read.rejected.isEmpty)
    #expect(read.gifts.first?.time == Timestamp(year: 2026, month: 3, day: 4, hour: 19, minute: 5))
    #expect(read.gifts.last?.time == Timestamp(year: 2026, month: 3, day: 14, hour: 5))
  }

  @Test(
    "amounts as people write them",
    arguments: [
      ("$1,234.56", 123_456, "USD"), ("1.234,56 €", 123_456, "EUR"), ("£ 20", 2_000, "GBP"),
      ("25.00 CAD", 2_500, "CAD"),
      ("1'000", 100_000, "USD"), ("0,5", 50, "USD"), ("9349.5000", 934_950, "USD"), ("1,000", 100_000, "USD"),
    ])
  func amounts(text: String, cents: Int, currency: String) throws {
    let read = try read("date\tamount\n2026-03-02\t\(text)\n")
    #expect(read.gifts.map(\.amount) == [Money(minorUnits: Int64(cents), currency: currency)])
  }

  @Test("a refund is one by its sign, its brackets, or its kind")
  func refunds() throws {
    let read = try read("date,amount,kind\n2026-03-02,-5,\n2026-03-02,(5.00),\n2026-03-02,5,refund\n")
    #expect(read.gifts.map(\.amount.minorUnits) == [-500, -500, 500] && read.gifts[2].kind == .refund)
  }

  @Test("each bad record is named by its line and reason, and the good ones are kept")
  func rejected() throws {
    let read = try read(
      """
      date,amount,currency,kind
      2026-03-02,5,,
      yesterday,5,,
      2026-03-02,five,,

      ,5,,
      2026-03-02,,,
      2026-03-02,5,dollars,
      2026-03-02,5.50,JPY,
      2026-03-02,5,USD,present
      2026-03-02,5,USD,gift,more
      2026-03-03,"6,,
      2026-03-04,7,,
      """)
    #expect(read.gifts.map(\.amount.minorUnits) == [500, 700])
    #expect(read.rejected.map(\.line) == [3, 4, 6, 7, 8, 9, 10, 11, 12])
    #expect(read.rejected[0].reason == "\"yesterday\" is no date" && read.rejected[1].reason == "\"five\" is no amount")
    #expect(read.rejected[7].reason == "5 fields under a header of 4")
    #expect(read.rejected.allSatisfy { !$0.reason.isEmpty })
  }

  @Test("currencies without hundredths are read in whole units, those with thousandths in thousandths")
  func otherUnits() throws {
    let read = try read("date,amount,currency\n2026-03-02,\"1,500\",JPY\n2026-03-02,12.50,KWD\n2026-03-02,12.50,USD\n")
    #expect(read.rejected.isEmpty)
    #expect(read.gifts.map(\.amount.minorUnits) == [1_500, 12_500, 1_250])
    #expect(read.gifts[0].amount.exactText == "1,500 JPY" && read.gifts[1].amount.exactText == "12.500 KWD")
  }

  @Test("missing columns are told: no date column is an error, no amount column is no list of gifts")
  func missing() throws {
    #expect(throws: FeedError.badRecord(line: 1, detail: "the header has no column for the time, such as date or ts")) {
      try read("amount,team\n5,Blue\n")
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "hsdash-test-\(UUID().uuidString).csv")
    try Data("title,date\nWords,2026-03-02\n".utf8).write(to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try GiftReader(path: folder.path, settings: .init()) == nil)
  }

  @Test("UTF-16 of a spreadsheet, and its own letters where it knows no UTF-8")
  func encodings() throws {
    let text = "date\tamount\tteam\n2026-03-02\t5\tCafé Zoë\n"
    let wide: [UInt8] = [0xff, 0xfe] + text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    #expect(try read(wide).gifts.map(\.team) == ["Café Zoë"])
    let narrow = Array("date,amount,team\n2026-03-02,5,Caf".utf8) + [0xe9] + Array("\n".utf8)
    #expect(try read(narrow).gifts.map(\.team) == ["Café"])
  }

  @Test("JSON as a list, as lines, and as a list inside an object; with names of members as an API has them")
  func json() throws {
    let first = #"{"donationID": "D1", "amount": 5.5, "createdDateUTC": "2026-03-02T12:00:00.000+0000", "isRegFee": 0}"#
    let second =
      #"{"id": 7, "ts": "2026-03-02T12:01:00Z", "amount": "$3", "displayName": "Example {Giver}", "message": null}"#
    for text in ["[\(first),\n\(second)]", first + "\n" + second, "{\"gifts\": [\(first), \(second)]}"] {
      let read = try read(text)
      #expect(read.gifts.map(\.id) == ["D1", "7"] && read.gifts.map(\.amount.minorUnits) == [550, 300], "\(text)")
      #expect(read.gifts[1].donor.name == "Example {Giver}" && read.gifts[1].message == nil)
      #expect(read.gifts.allSatisfy { $0.kind == .gift })
    }
    #expect(try read(#"[{"amount": 5, "ts": "2026-03-02", "isRegFee": true}]"#).gifts.map(\.kind) == [.registration])
  }

  @Test("the same gift twice at one time are two, the same file again the same two")
  func keys() throws {
    let text = "date,amount\n2026-03-02,5\n2026-03-02,5\n2026-03-03,5\n"
    let first = try read(text).gifts.map(\.id)
    #expect(Set(first).count == 2 && first[0] != first[1], "a key is unique in its time")
    #expect(try read(text).gifts.map(\.id) == first)
  }
}

import ChannelFeeds
import FoundationEssentials
import Testing

@Suite("Run sheets in tables")
struct RunSheetFileTests {
  private func read(_ text: String) throws -> RunSheetFile? {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hsdash-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "sheet.csv")
    try Data(text.utf8).write(to: file)
    return try RunSheetFile.read(file.path)
  }

  @Test(
    "time, what and actual are known by their header, with commas, semicolons or tabs", arguments: [",", ";", "\t"])
  func separators(separator: String) throws {
    let lines = ["Time|What|Actual", "08:06|time-out|08:06", "08:15|\"incision\"|"]
    let text = lines.map { $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: separator) }
      .joined(separator: "\r\n")
    let sheet = try #require(try read(text))
    #expect(sheet.lines.map(\.words) == ["time-out", "incision"])
    #expect(sheet.lines.map(\.planned) == ["08:06", "08:15"] && sheet.lines.map(\.actual) == ["08:06", ""])
    #expect(sheet.leftOut.isEmpty)
  }

  @Test("a line without a time or without words is named, the others are read")
  func leftOut() throws {
    let sheet = try #require(try read("planned,cue\n08:00,first post\n,lost\n08:30,\n08:45,closing\n"))
    #expect(sheet.lines.map(\.number) == [2, 5] && sheet.leftOut == [3, 4])
  }

  @Test("another table is no run sheet", arguments: ["name,video\nA,B\n", "08:00 first post\n", "", "<html></html>"])
  func others(text: String) throws {
    #expect(try read(text) == nil)
  }
}

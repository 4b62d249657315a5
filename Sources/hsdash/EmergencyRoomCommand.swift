import ArgumentParser
import EmergencyRooms
import Glibc
import HospitalModel

/// `hsdash er`: the nearest emergency rooms.
struct EmergencyRoomCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "er", abstract: "The nearest emergency rooms to a place in the U.S., without a network.",
    discussion: """
      \(PlaceAnswer.caution) A place is LAT,LON in degrees, a five-digit ZIP code, or City, ST. \
      \(EmergencyRoomTable.attribution)
      """,
    subcommands: [EmergencyRoomUpdateCommand.self])

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Where: 78701, \"Barrow, AK\", or -14.29,-170.7.", valueName: "place"))
  var near: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("One place on each line; - is standard input.", valueName: "file"), completion: .file())
  var batch: String?

  @Option(help: "At most so many emergency rooms, 1 to 50.")
  var limit = 5

  @Option(help: "text, or jsonl: one object for each place; --near prints text without it, --batch jsonl.")
  var format: ListFormat?

  @Option(
    help: ArgumentHelp(
      "The store whose statuses are told with their age; without it your own, where there is one.", valueName: "path"),
    completion: .file())
  var store: String?

  @Option(help: "Who looks: public, or staff, who are told internal words too.")
  var audience: Audience?

  func validate() throws {
    guard (1...50).contains(limit) else { throw ValidationError("--limit is 1 to 50.") }
  }

  func run() throws {
    try reportingFailures {
      switch (near, batch) {
      case (let near?, nil): try answer(near)
      case (nil, let batch?): try answerAll(batch)
      default: throw Failure("give either --near PLACE or --batch FILE; see hsdash er --help", exitCode: 64)
      }
    }
  }

  private func answer(_ query: String) throws {
    let table = try InstalledTable.open()
    let told = ToldStatuses(table, store: store, audience: audience ?? .staff)
    let all = PlaceAnswer(query, limit: limit + told.shutCount, in: table)
    guard all.isAnswered else { throw Failure(all.lines.joined(separator: " "), exitCode: 65) }
    var output: [UInt8] = []
    switch format ?? .text {
    case .text:
      let (answer, leftOut) = all.leavingOut(told.isShut, limit: limit)
      let lines = answer.lines(noting: told.lines) + told.closing(answer, leftOut)
      append(lines + PlaceAnswer.closingLines(table), to: &output)
    case .jsonl:
      var answers = JSONAnswers(table: table, limit: limit, extras: told.extras)
      answers.append(query, to: &output)
    }
    try StandardOutput.write(output)
  }

  /// Streams: a batch of any length needs the memory of one line.
  private func answerAll(_ path: String) throws {
    let input = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard input >= 0 else { throw Failure("\(path): \(String(cString: strerror(errno)))", exitCode: 66) }
    defer { if path != "-" { close(input) } }
    let table = try InstalledTable.open()
    let isText = format == .text
    let told = store.map { ToldStatuses(table, store: $0, audience: audience ?? .staff) }
    var answering = BatchAnswering(
      table: table, limit: limit, form: isText ? .text : .json, extras: told?.extras ?? [:])
    var piece = [UInt8](repeating: 0, count: Self.pieceLength)
    var output: [UInt8] = []
    while true {
      let count = read(input, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw Failure("\(path): \(String(cString: strerror(errno)))", exitCode: errno == EISDIR ? 66 : 74)
      }
      guard count > 0 else { break }
      answering.answer(piece[..<count], into: &output)
      try StandardOutput.write(output)
      output.removeAll(keepingCapacity: true)
    }
    answering.finish(into: &output)
    if isText { append(PlaceAnswer.closingLines(table), to: &output) }
    try StandardOutput.write(output)
    if answering.hasFailures { throw ExitCode(1) }
  }

  /// Small enough that the answers to one piece stay within megabytes.
  private static let pieceLength = 1 << 14

  private func append(_ lines: [String], to output: inout [UInt8]) {
    for line in lines { output += Array((line + "\n").utf8) }
  }
}

/// `hsdash er update`: a new table from public files.
struct EmergencyRoomUpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update", abstract: "Rebuilds the table of emergency rooms from public files.",
    discussion: """
      The files are told apart by their columns: the CMS Hospital General Information CSV; any CSV with an id, a latitude and a \
      longitude (HIFLD's Hospitals among them; with addresses, telephone numbers or names the rows need no CMS number); CSVs of \
      ZIP codes, towns and states; the outline of the states as JSON. What no file gives stays as it is in the table in use. A \
      hospital without coordinates is put at the middle of its ZIP area and marked approximate.
      """)

  @Argument(help: ArgumentHelp("CSV and JSON files.", valueName: "file"), completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp("Where to write it; without it, where hsdash looks for it.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The month of the CMS listing; without it, that of its file's last change.", valueName: "YYYY-MM"),
    transform: { text in
      guard let month = DataMonth(text) else { throw ValidationError("--as-of is a month such as 2026-02.") }
      return month
    })
  var asOf: DataMonth?

  @Flag(
    name: .customLong("allow-fewer"),
    help: "Take a listing with less than half the emergency rooms of the table in use.")
  var allowFewer = false

  @Flag(help: "Also a line for each row that is left out, approximate, or odd.")
  var verbose = false

  func run() throws {
    try reportingFailures {
      let base = baseContents()
      let sources = try readFiles()
      let update: TableUpdate
      do throws(UpdateError) {
        update = try TableUpdate(sources, base: base, month: asOf, allowsFewer: allowFewer)
      } catch {
        throw Failure(error.message, exitCode: 65)
      }
      let path = output ?? InstalledTable.userPath
      if output == nil { try makeFolder(Places().data) }
      do throws(SystemFile.Failure) {
        try SystemFile.replace(path, with: update.contents.encoded())
      } catch {
        throw Failure("\(path): \(error.message)", exitCode: 73)
      }
      for line in update.report.lines { tell(line) }
      if verbose {
        for line in update.report.details(where: { $0.effect != .placed || $0 == .zipMiddle }) { tell(line) }
      }
      tell("\(path): \(update.contents.rooms.count) emergency rooms\(output == nil ? ", used from now on" : "")")
    }
  }

  /// What stays where no file gives anything else: after a change of the format, when the shipped table is made anew, nothing.
  private func baseContents() -> TableContents {
    do {
      return TableContents(try InstalledTable.open())
    } catch {
      complain("no table to build on: what the files don't give will be missing")
      return .empty
    }
  }

  private func readFiles() throws -> [SourceFile] {
    try files.map { path in
      do throws(SystemFile.Failure) {
        return SourceFile(name: path, bytes: try SystemFile.read(path), month: lastChange(of: path))
      } catch {
        throw Failure("\(path): \(error.message)", exitCode: 66)
      }
    }
  }

  private func lastChange(of path: String) -> DataMonth? {
    var status = stat()
    var date = tm()
    guard stat(path, &status) == 0, gmtime_r(&status.st_mtim.tv_sec, &date) != nil else { return nil }
    return DataMonth(year: Int(date.tm_year) + 1_900, month: Int(date.tm_mon) + 1)
  }

  /// The folders that lead there, for this user alone (XDG Base Directory Specification).
  private func makeFolder(_ path: String) throws {
    var partial = ""
    for part in path.split(separator: "/") {
      partial += "/" + part
      guard mkdir(partial, 0o700) == 0 || errno == EEXIST else {
        throw Failure("\(partial): \(String(cString: strerror(errno)))", exitCode: 73)
      }
    }
  }
}

/// The table in use: the one that the user has made, else the one that came with the program.
enum InstalledTable {
  static var userPath: String { Places().data + "/emergency-rooms.bin" }

  /// A user's table that can't be read is told, and the program's own taken.
  static func open() throws -> EmergencyRoomTable {
    if Places.exists(userPath) {
      do throws(UnusableTable) {
        return try read(userPath)
      } catch {
        complain(
          "\(userPath) \(error.reason): using the table that came with hsdash; remove the file or run hsdash er update again"
        )
      }
    }
    do throws(TableError) {
      return try EmergencyRoomTable.shipped()
    } catch {
      throw Failure("the table in the program \(error.message): please report this", exitCode: 70)
    }
  }

  /// Why a user's table is not used, as the end of a sentence that begins with the file.
  private struct UnusableTable: Error {
    let reason: String
  }

  private static func read(_ path: String) throws(UnusableTable) -> EmergencyRoomTable {
    let bytes: [UInt8]
    do throws(SystemFile.Failure) {
      bytes = try SystemFile.read(path)
    } catch {
      throw UnusableTable(reason: "can't be read (\(error.message))")
    }
    do throws(TableError) {
      return try EmergencyRoomTable(bytes: bytes)
    } catch {
      throw UnusableTable(reason: error.message)
    }
  }
}

/// Data on standard output, where a loss must show.
private enum StandardOutput {
  /// - Throws: ``Failure`` when it can't be written; a reader that has gone away ends the program quietly.
  static func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        guard errno == EPIPE else {
          throw Failure("standard output: \(String(cString: strerror(errno)))", exitCode: 74)
        }
        throw ExitCode.success
      }
      rest = rest.dropFirst(count)
    }
  }
}

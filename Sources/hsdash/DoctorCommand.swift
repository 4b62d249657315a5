import ArgumentParser
import Configuration
import Dashboard
import DashboardRuntime
import Glibc
import HospitalModel
import HospitalStore
import TerminalScreen

/// `hsdash doctor`: what is wrong here, and how to mend it.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Terminal, locale, configuration, store and sources: what is wrong and how to mend it.")

  @Flag(name: .customLong("write-config"), help: "Writes the configuration with every option, commented out.")
  var writeConfig = false

  @OptionGroup var store: StoreOptions

  func run() throws {
    try reportingFailures {
      let places = Places()
      if writeConfig { return try writeTemplate(store.config ?? places.configurationFile) }
      var isFine = true
      func report(_ name: String, _ text: String, isGood: Bool = true) {
        tell("\(isGood ? "ok  " : "MEND")  \(name): \(text)")
        if !isGood { isFine = false }
      }
      checkTerminal(report)
      let configuration = LoadedConfiguration(store, places: places)
      for problem in configuration.problems { report("configuration", problem, isGood: false) }
      if configuration.problems.isEmpty {
        let path = store.config ?? places.configurationFile
        report("configuration", Places.exists(path) ? path : "none (\(path)); hsdash doctor --write-config makes one")
      }
      report("themes", ThemeCatalog.names(userFolder: places.userThemes).joined(separator: ", "))
      checkStore(places, configuration, report)
      if !isFine { throw ExitCode(1) }
    }
  }

  private func checkTerminal(_ report: (String, String, Bool) -> Void) {
    let environment = Places.processEnvironment
    let term = environment["TERM"] ?? ""
    report("terminal", term.isEmpty ? "TERM is not set: export TERM=xterm-256color" : "TERM=\(term)", !term.isEmpty)
    let locale = environment["LC_ALL"] ?? environment["LC_CTYPE"] ?? environment["LANG"] ?? ""
    let isUTF8 = locale.lowercased().contains("utf-8") || locale.lowercased().contains("utf8")
    report(
      "locale",
      isUTF8 ? locale : "\(locale.isEmpty ? "not set" : locale): export LANG=C.UTF-8, or hsdash draws in ASCII", isUTF8)
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      report(
        "size", "\(size.ws_col)x\(size.ws_row)" + (size.ws_col < 80 || size.ws_row < 24 ? ": 80x24 shows more" : ""),
        true)
    }
    if let value = environment["NO_COLOR"], !value.isEmpty { report("colours", "off, NO_COLOR is set", true) }
  }

  private func checkStore(
    _ places: Places, _ configuration: LoadedConfiguration, _ report: (String, String, Bool) -> Void
  ) {
    let path = store.store ?? places.realStore
    guard Places.exists(path) else {
      return report("store", "none yet (\(path)): hsdash add ADDRESS makes it; until then the demo runs", true)
    }
    do {
      let now = ProgramClock.machine.now
      let opened = try HospitalStore(path: path, kind: .asFound, isReadOnly: true, now: now)
      defer { opened.close() }
      let (counts, sources) = try opened.read(audience: store.audience ?? .staff, use: .screen, moment: .live) {
        (try $0.counts(.all), try $0.sources(nil))
      }
      let kind = opened.scenario.map { ", SIM (\($0))" } ?? ""
      report("store", "\(path), \(counts.total.grouped) posts, \(sources.count) sources\(kind)", true)
      let channels = sources.map(\.channel.id)
      if opened.scenario == nil {
        for problem in configuration.markProblems(known: channels) + configuration.retentionProblems(known: channels) {
          report("configuration", problem, false)
        }
      }
      if !configuration.file.marks.isEmpty {
        report("marks", "\(configuration.file.marks.count) rules for the lists", true)
      }
      for source in sources {
        if case .failing(_, _, let reason) = source.health {
          report("source", "\(source.channel.name): \(reason)", false)
        }
      }
    } catch let error as StoreError {
      report("store", error.message, false)
    } catch {
      report("store", "\(error)", false)
    }
  }

  private func writeTemplate(_ path: String) throws {
    let descriptor = makeFile(path)
    guard descriptor >= 0 else {
      if errno == EEXIST { throw Failure("\(path) exists and was left as it is: move it away first", exitCode: 73) }
      throw Failure("\(path) can't be made (\(String(cString: strerror(errno)))): check the folder", exitCode: 73)
    }
    defer { close(descriptor) }
    var text = ConfigurationFile.template
    let isWhole = text.withUTF8 { write(descriptor, $0.baseAddress, $0.count) == $0.count }
    guard isWhole else { throw Failure("\(path) can't be written: is the disk full?", exitCode: 74) }
    tell(path)
  }

  /// Makes the file and the folders above it; never overwrites.
  private func makeFile(_ path: String) -> Int32 {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      if path.hasPrefix("/") { mkdir(folder, 0o700) }
    }
    return open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
  }
}

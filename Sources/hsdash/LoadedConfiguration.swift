import ChannelFeeds
import Configuration
import Dashboard
import DashboardRuntime
import EmergencyRooms
import Glibc
import HospitalModel
import HospitalStore
import PrivacyScreening
import TerminalCells

/// The configuration as found, with what was wrong in it.
struct LoadedConfiguration {
  let file: ConfigurationFile
  /// One line each: file, line, key, what.
  let problems: [String]
  let path: String
  private let places: Places

  init(_ options: StoreOptions, places: Places) {
    self.init(path: options.config, places: places)
  }

  /// - Parameter path: The file to read instead of the user's own.
  init(path: String?, places: Places) {
    self.places = places
    self.path = path ?? places.configurationFile
    let (file, problems) = ConfigurationFile.load(path: self.path)
    self.file = file
    self.problems = problems.map(\.sentence) + Self.unreadable(file, path: self.path)
  }

  /// How sources are fetched.
  var transport: TransportSettings {
    let tokens = tokens
    return TransportSettings(
      userAgent: "hsdash/0.1 (hospital communications reader" + (file.contact.map { "; \($0)" } ?? "") + ")",
      authorityFile: file.certificates, token: { tokens.token(for: $0) })
  }

  private var tokens: AccessTokens {
    AccessTokens(
      file.access.map { access in
        switch access.keeping {
        case .file(let path): (access.host, .file(path))
        case .command(let words): (access.host, .command(words))
        }
      })
  }

  var tools: OutsideTools {
    OutsideTools(
      clipboardCommand: file.clipboard, pasteCommand: file.paste, browserCommand: file.browser,
      environment: Places.processEnvironment)
  }

  /// Who acts, as claimed: the configured operator, else the login name.
  var operatorName: String {
    file.operatorName ?? Places.processEnvironment["USER"] ?? ScreenConfiguration().operatorName
  }

  /// What screening lets through.
  var allowList: ScreeningAllowList {
    let own = file.allowed
    return ScreeningAllowList(
      phones: own.phones, addresses: own.addresses, mailAddresses: own.mail, domains: own.domains,
      names: own.staff + own.consented)
  }

  /// The rules of this release with what is allowed.
  var rules: RuleSet { .current.allowing(allowList) }

  /// What the file names and what can't be used as it is.
  private static func unreadable(_ file: ConfigurationFile, path: String) -> [String] {
    var problems: [String] = []
    if let certificates = file.certificates, access(certificates, R_OK) != 0 {
      problems.append("\(path): certificates: \(certificates) can't be read; https fails until it can")
    }
    for row in file.access {
      guard case .file(let token) = row.keeping, let problem = AccessTokens.problem(ofFile: token) else { continue }
      problems.append("\(path): access: \(token) \(problem)")
    }
    return problems
  }

  /// Folders in which a change means that the configuration is to be read again.
  var folders: [String] {
    [String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]), places.userThemes].filter { !$0.isEmpty }
  }

  /// What it decides about the screen.
  ///
  /// - Parameters:
  ///   - asked: The theme that the command line names: it comes before the file's.
  ///   - isRich: The terminal has colours enough for a theme of its own.
  func screen(theme asked: String?, isRich: Bool) -> ScreenConfiguration {
    var screen = ScreenConfiguration()
    screen.bindings = file.keys
    screen.operatorName = operatorName
    screen.roles = file.roles
    screen.allowed = allowList
    screen.soundsOnDivert = file.soundsOnDivert ?? true
    screen.textWidth = file.textWidth ?? ScreenConfiguration.usualTextWidth
    screen.layouts = Dictionary(grouping: file.layouts, by: \.view).mapValues { $0.map(\.preset) }
    screen.searches = file.searches.map { SavedSearch(name: $0.name, words: $0.words) }
    if let seconds = file.wallSeconds { screen.wall.seconds = seconds }
    if !file.wallViews.isEmpty { screen.wall.views = file.wallViews.map { ViewID($0) } }
    screen.facilities = Dictionary(file.hospitals.compactMap { row in row.facility.map { (row.id, $0) } }) { $1 }
    screen.problems = problems
    screen.configuredChannels = Set(file.channels.map { ChannelID(address: $0.address) })
    let name = asked ?? file.theme ?? Self.usual
    if name == Self.automatic {
      screen.themes = automaticThemes(isRich: isRich)
    } else {
      let theme = themes.theme(name)
      screen.themes = .chosen(theme.problem == nil ? theme : themes.terminal)
      if let problem = theme.problem { screen.problems.append(problem) }
    }
    return screen
  }

  /// True when the theme depends on the terminal's ground and nothing has told it yet.
  func followsGround(asked: String?) -> Bool {
    (asked ?? file.theme) == Self.automatic
      && knownVariant(environment: Places.processEnvironment) == nil
  }

  /// The theme for the terminal's ground, as far as that is known.
  private func automaticThemes(isRich: Bool) -> ThemePlan {
    guard isRich else { return .chosen(themes.terminal) }
    let dark = themes.theme("hsdash-dark")
    let light = themes.theme("hsdash-light")
    switch knownVariant(environment: Places.processEnvironment) {
    case .dark: return .chosen(dark)
    case .light: return .chosen(light)
    case nil: return .byGround(unknown: themes.terminal, dark: dark, light: light)
    }
  }

  /// Every theme that can be chosen.
  var themes: ThemeList { ThemeList(folder: places.userThemes, paintsGround: file.paintsGround ?? true) }

  /// The palette of the theme asked for, else of the configured one, for a single frame; and the ground for a picture of it.
  func frameTheme(_ asked: String?) throws -> (palette: Palette, ground: Colour) {
    let named = asked ?? file.theme ?? Self.usual
    do throws(ThemeError) {
      let theme = try ThemeCatalog.theme(named == Self.automatic ? Self.usual : named, userFolder: places.userThemes)
      return (theme.palette, theme.background)
    } catch {
      throw Failure(error.message, exitCode: 78)
    }
  }

  /// Refuses a theme that the command line names and that can't be used.
  func check(theme asked: String?) throws {
    guard let asked, asked != Self.automatic, let problem = themes.theme(asked).problem else { return }
    throw Failure(problem, exitCode: 78)
  }

  /// By the terminal's ground.
  private static let automatic = "auto"
  /// Legible on every ground, and the fewest bytes over a slow line.
  private static let usual = "terminal"
}

extension LoadedConfiguration {
  /// Own hospitals, channels and thresholds as changes of a real store; none when the file has none.
  ///
  /// - Parameter known: The hospitals of the store: those that the file doesn't name come after its own.
  func changes(known: [Hospital]) -> [StoreChange] {
    var changes: [StoreChange] = [
      .retention(file.retention), .smallCounts(file.smallCounts ?? .off),
      .inquiryKeeping(file.inquiryKeeping ?? InquiryKeeping.usual), .marks(file.marks),
    ]
    if !file.patience.isEmpty { changes.append(.patience(file.patience)) }
    var hospitals = file.hospitals.enumerated().map { position, hospital in
      Hospital(
        id: hospital.id, position: position, name: hospital.name, shortName: hospital.shortName, place: hospital.place,
        zone: hospital.zone, isSimulated: false)
    }
    let others = known.filter { old in !hospitals.contains { $0.id == old.id } }.sorted { $0.position < $1.position }
    if !hospitals.isEmpty {
      hospitals += others.enumerated().map { index, old in
        Hospital(
          id: old.id, position: file.hospitals.count + index, name: old.name, shortName: old.shortName,
          place: old.place, zone: old.zone, isSimulated: old.isSimulated, storyOffset: old.storyOffset)
      }
    }
    changes += hospitals.map { .feed(.hospital($0)) }
    changes.append(.alertZones(Dictionary(file.hospitals.map { ($0.id, $0.zones) }) { $1 }))
    let ids = Set(hospitals.map(\.id) + known.map(\.id))
    changes += file.channels.filter { ids.contains($0.hospital) }.map { .feed(.channel(Channel($0))) }
    let zones = Dictionary((known + hospitals).map { ($0.id, $0.zone) }) { $1 }
    changes += file.campaigns.compactMap { row in zones[row.hospital].map { .feed(.campaign(row.campaign(in: $0))) } }
    changes += file.promotions.compactMap { row in
      zones[row.hospital].map { .feed(.promotion(row.promotion(in: $0) { ChannelID(address: $0) })) }
    }
    return changes
  }

  /// Numbers of hospitals that the table of emergency rooms doesn't have.
  func facilityProblems(_ rooms: EmergencyRoomTable) -> [String] {
    file.hospitals.compactMap { hospital in
      guard let number = hospital.facility, rooms.hospital(number) == nil else { return nil }
      return "\(path): hospitals: \(hospital.id.rawValue): facility \(number) is no number of a hospital; "
        + "hsdash er --near PLACE --format jsonl tells them"
    }
  }

  /// What is wrong with the channels in view of the hospitals that there are.
  func channelProblems(known: [Hospital]) -> [String] {
    let ids = Set(known.map(\.id) + file.hospitals.map(\.id))
    return file.channels.filter { !ids.contains($0.hospital) }.map { channel in
      "\(path): channels: \(channel.address) is for \(channel.hospital.rawValue), and no hospital has that id; "
        + "add it under hospitals"
    }
      + file.campaigns.filter { !ids.contains($0.hospital) }.map { row in
        "\(path): campaigns: \(row.id.rawValue) is for \(row.hospital.rawValue), and no hospital has that id; "
          + "add it under hospitals"
      }
      + file.promotions.filter { !ids.contains($0.hospital) }.map { row in
        "\(path): promotions: \(row.id.rawValue) is for \(row.hospital.rawValue), and no hospital has that id; "
          + "add it under hospitals"
      }
  }

  /// What is wrong with the rules of single channels in view of the channels that there are.
  func retentionProblems(known: [ChannelID]) -> [String] {
    let ids = Set(known + file.channels.map { ChannelID(address: $0.address) })
    return file.retention.channels.keys.filter { !ids.contains($0) }.map(\.rawValue).sorted().map { id in
      "\(path): retention.channels.\(id): no channel has that id; hsdash sources --format jsonl tells them"
    }
  }

  /// What is wrong with the rules for the lists in view of the channels that there are.
  func markProblems(known: [ChannelID]) -> [String] {
    let ids = Set(known + file.channels.map { ChannelID(address: $0.address) })
    return file.marks.compactMap(\.channel).filter { !ids.contains($0) }.map(\.rawValue).sorted().map { id in
      "\(path): marks: no channel has the id \(id); hsdash sources --format jsonl tells them"
    }
  }

  /// Brings a real store up to the configuration; of a simulated one only what its lists show. One that can only be read stays
  /// as it is.
  func apply(to store: HospitalStore, now: Timestamp) throws {
    let known = try store.search(audience: .staff, use: .screen, moment: .live) { try $0.facts().hospitals }
    do {
      _ = try store.write(store.scenario == nil ? changes(known: known) : [.marks(file.marks)], now: now)
    } catch {
      // A store that can't be written is shown as it is, when the file asks for nothing.
      guard case .notWritable = error, file.bringsNothing else { throw error }
    }
  }
}

extension Channel {
  /// The channel that a row of the configuration means.
  init(_ row: ConfiguredChannel) {
    self.init(
      id: ChannelID(address: row.address), hospital: row.hospital, kind: row.kind ?? ChannelKind(address: row.address),
      name: row.name ?? row.address, address: row.address, isInternal: row.isInternal, interval: row.interval)
  }
}

extension ConfigurationFile {
  /// True when it asks for nothing to be kept in a store.
  fileprivate var bringsNothing: Bool {
    hospitals.isEmpty && channels.isEmpty && patience.isEmpty && smallCounts == nil && campaigns.isEmpty
      && promotions.isEmpty && marks.isEmpty
  }
}

import ArgumentParser
import ChannelFeeds
import Configuration
import Dashboard
import DashboardRuntime
import Glibc
import HospitalModel
import HospitalStore
import SimulatedFeeds
import TerminalCells
import TerminalScreen

/// `hsdash`: the dashboard.
struct DashboardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dashboard", abstract: "The dashboard; also without any command.", shouldDisplay: false)

  @OptionGroup var store: StoreOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    try reportingFailures {
      let places = Places()
      try DashboardStart(store: store, screen: screen, places: places).run {
        try OpenedStore.open(store, places: places, isReadOnly: screen.changesNothing)
      }
    }
  }
}

/// `hsdash demo`: one story from its beginning.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "One simulated story from its beginning, or all ten.")

  @Argument(help: "The story; without one all ten together.", completion: .list(scenarioNames))
  var name: String?

  @Option(help: "Story seconds a second; 60 tells an hour in a minute, 0 waits for P.")
  var speed: Double = 1

  @Flag(help: "Names the stories.")
  var list = false

  @OptionGroup var store: StoreOptions
  @OptionGroup var screen: ScreenOptions

  func validate() throws {
    guard speed >= 0, speed <= 100_000 else {
      throw ValidationError("--speed is a number from 0 (waits for P) to 100000.")
    }
    if name == nil || name == "all", speed != 1 { throw ValidationError("--speed is for a single story: name one.") }
  }

  func run() throws {
    if list {
      for row in ScenarioCatalog.rows { tell("\(row.name)\t\(row.title)") }
      return tell("all\tthe ten together")
    }
    try reportingFailures {
      let places = Places()
      var options = store
      options.scenario = name ?? "all"
      var screen = screen
      if screen.view == nil, name == "fort-hood" { screen.view = .crisis }
      if screen.view == nil, name == "ucsf-challenge" { screen.view = .fundraising }
      try DashboardStart(store: options, screen: screen, places: places).run {
        try OpenedStore.open(options, places: places, speed: speed)
      }
    }
  }
}

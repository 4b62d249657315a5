import ArgumentParser

/// The command line. Exit codes are those of DESIGN 5: 0 done, 64 usage, 65 input not understood, 66 no input, 69 unavailable,
/// 70 internal, 73 cannot create, 74 I/O error, 75 try again, 77 not permitted, 78 configuration, 128+n ended by signal n.
@main
struct Hsdash: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hsdash",
    abstract: "The terminal desk of a hospital's communications office.",
    discussion: """
      Without arguments it opens the dashboard: on your own channels once "hsdash add" has brought the first, before that on a \
      simulated demo of ten hospitals. Inside, ? shows every key.
      """,
    version: "hsdash 0.1",
    subcommands: [
      DashboardCommand.self,
      DemoCommand.self,
      AddCommand.self,
      InspectCommand.self,
      SyncCommand.self,
      CollectCommand.self,
      SourcesCommand.self,
      SearchCommand.self,
      ScreenCommand.self,
      SealCommand.self,
      ActsCommand.self,
      TailCommand.self,
      ImportCommand.self,
      ExportCommand.self,
      FrameCommand.self,
      ReportCommand.self,
      SeedCommand.self,
      KeysCommand.self,
      ThemesCommand.self,
      DoctorCommand.self,
      ManualCommand.self,
      EmergencyRoomCommand.self,
    ],
    defaultSubcommand: DashboardCommand.self)
}

/// The ten stories.
public enum ScenarioCatalog {
  /// In the order of the hospitals' keys, 1 to 9 and then 0.
  public static let rows: [Scenario] = [
    MayoCommunity.scenario,
    RushHaiti.scenario,
    FinderLaunch.scenario,
    FortHood.scenario,
    NebraskaStories.scenario,
    ChildrensChallenge.scenario,
    TornadoVideo.scenario,
    RecordsRollout.scenario,
    GeisingerRecruiting.scenario,
    HenryFordLive.scenario,
  ]

  /// The story of that name; `nil` when there is none. `all` is not a story: see ``SimulatedFeed/all(opened:seed:)``.
  public static func named(_ name: String) -> Scenario? {
    rows.first { $0.name == name }
  }
}

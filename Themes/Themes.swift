/// The scheme files of this folder, built into the program, so that an installed hsdash needs none beside it.
public enum EmbeddedThemes {
  /// Every scheme by its file name without the ending, in the order in which they are offered; nothing is parsed here.
  public static var all: [(name: String, yaml: [UInt8])] {
    [
      ("terminal", PackageResources.terminal_yaml),
      ("hsdash-dark", PackageResources.hsdash_dark_yaml),
      ("hsdash-light", PackageResources.hsdash_light_yaml),
      ("high-contrast", PackageResources.high_contrast_yaml),
      ("colour-blind-dark", PackageResources.colour_blind_dark_yaml),
      ("colour-blind-light", PackageResources.colour_blind_light_yaml),
      ("wall-night", PackageResources.wall_night_yaml),
    ]
  }
}

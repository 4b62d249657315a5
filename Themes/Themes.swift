/// The scheme files of this folder, built into the program, so that an installed hsdash needs none beside it.
public enum EmbeddedThemes {
  /// By file name without its ending. Made when they are asked for; nothing is parsed here.
  public static var all: [(name: String, yaml: [UInt8])] {
    [("hsdash-dark", PackageResources.hsdash_dark_yaml), ("hsdash-light", PackageResources.hsdash_light_yaml)]
  }
}

import Configuration
import Glibc
import TerminalCells
import Testing
import Themes

@Suite("Themes by name, and files on the disk")
struct ThemeCatalogTests {
  private let scheme = (0..<16).map { "base0\(String($0, radix: 16)): \"0000\(String($0 + 16, radix: 16))\"" }
    .joined(separator: "\n")

  @Test(
    "the palettes that need no file are those of their files", arguments: ["terminal", "hsdash-dark", "hsdash-light"])
  func builtIn(name: String) throws {
    let parsed = try ThemeCatalog.theme(name, userFolder: nil)
    let ready = try #require(BuiltInPalette.themes[name])
    #expect(ready.palette == parsed.palette && ready.ground == parsed.background)
    #expect(ready.variant == nil ? ready.ground == .own : ready.variant == parsed.variant)
  }

  @Test("every shipped theme is found by its name", arguments: EmbeddedThemes.all.map(\.name))
  func shipped(name: String) throws {
    #expect(throws: Never.self) { try ThemeCatalog.theme(name, userFolder: "/nowhere") }
    #expect(ThemeCatalog.names(userFolder: nil).contains(name))
  }

  @Test("every file of the folder is built in and has a role for everything", arguments: EmbeddedThemes.all)
  func complete(name: String, yaml: [UInt8]) {
    let text = String(decoding: yaml, as: UTF8.self)
    for role in StyleRole.named { #expect(text.contains("\n  \(role.name): "), "\(name): \(role.name)") }
  }

  @Test("the user's own theme comes before a built-in one of its name")
  func own() throws {
    try withFolder { folder in
      try write(scheme, to: folder + "/mine.yml")
      try write(scheme, to: folder + "/hsdash-dark.yaml")
      try write("", to: folder + "/notes.txt")
      #expect(ThemeCatalog.names(userFolder: folder) == EmbeddedThemes.all.map(\.name) + ["mine"])
      #expect(try ThemeCatalog.theme("mine", userFolder: folder).background == .rgb(0, 0, 16))
      #expect(try ThemeCatalog.theme("hsdash-dark", userFolder: folder).palette != BuiltInPalette.dark)
    }
  }

  @Test("a mistake in the user's own theme is told with its path")
  func brokenOwn() throws {
    try withFolder { folder in
      try write(scheme.replacing("\"000010\"", with: "red"), to: folder + "/mine.yaml")
      let error = #expect(throws: ThemeError.self) { try ThemeCatalog.theme("mine", userFolder: folder) }
      #expect(error?.message.hasPrefix("\(folder)/mine.yaml:1: base00: is no colour") == true)
    }
  }

  @Test(
    "an unknown name is told with the nearest one; a path is no name", arguments: ["hsdash-drak", "../x", ".x", ""])
  func unknown(name: String) {
    let error = #expect(throws: ThemeError.self) { try ThemeCatalog.theme(name, userFolder: "/tmp") }
    #expect(error?.message.contains("there is none of that name; ") == true)
    if name == "hsdash-drak" { #expect(error?.message.hasSuffix("did you mean hsdash-dark?") == true) }
  }

  @Test(
    "the ground is known from COLORFGBG",
    arguments: [
      (nil, ThemeVariant?.none), ("15;0", .dark), ("0;15", .light), ("0;default;15", .light), ("0;7", .light),
      ("12;8", .dark), ("15;default", nil), ("", nil), ("0;99", nil),
    ])
  func variant(value: String?, expected: ThemeVariant?) {
    #expect(knownVariant(environment: value.map { ["COLORFGBG": $0] } ?? [:]) == expected)
  }

  @Test("the configuration lies where the XDG specification says; a relative folder is ignored")
  func place() {
    let home = ["HOME": "/home/pio"]
    #expect(ConfigurationFile.defaultPath(environment: home) == "/home/pio/.config/hsdash/config.yaml")
    #expect(
      ConfigurationFile.defaultPath(environment: home.merging(["XDG_CONFIG_HOME": "/etc/x"]) { $1 })
        == "/etc/x/hsdash/config.yaml")
    #expect(
      ConfigurationFile.defaultPath(environment: home.merging(["XDG_CONFIG_HOME": "x"]) { $1 })
        == "/home/pio/.config/hsdash/config.yaml")
    #expect(ConfigurationFile.defaultPath(environment: [:]) == nil)
  }

  @Test("a theme in the folder beside the configuration is known, another is not")
  func besideConfiguration() throws {
    try withFolder { folder in
      mkdir(folder + "/themes", 0o700)
      try write(scheme, to: folder + "/themes/mine.yaml")
      try write("theme: mine\n", to: folder + "/config.yaml")
      let (file, problems) = ConfigurationFile.load(path: folder + "/config.yaml")
      #expect(file.theme == "mine" && problems.isEmpty)
      try write("operator: x\ntheme: yours\n", to: folder + "/config.yaml")
      let (other, told) = ConfigurationFile.load(path: folder + "/config.yaml")
      #expect(other.theme == nil && other.operatorName == "x" && told.map(\.line) == [2])
    }
  }

  @Test("no file is no problem; a folder, a pipe, bytes that are no text and 2 MiB are one each")
  func unreadable() throws {
    try withFolder { folder in
      let path = folder + "/config.yaml"
      #expect(ConfigurationFile.load(path: path) == (ConfigurationFile(), []))
      func told() -> [String] { ConfigurationFile.load(path: path).1.map(\.message) }
      mkdir(path, 0o700)
      #expect(told() == ["is no regular file; give a text file"])
      rmdir(path)
      mkfifo(path, 0o600)
      #expect(told() == ["is no regular file; give a text file"])
      unlink(path)
      try write("theme: caf\u{E9}", to: path, as: { UInt8(truncatingIfNeeded: $0.value) })
      #expect(told() == ["is not UTF-8 text; save it as UTF-8"])
      try write(String(repeating: "#", count: 2 << 20), to: path)
      #expect(told() == ["is larger than 1 MiB; nothing of it was read"])
    }
  }

  /// A folder of its own, gone afterwards with the files that lie in it and in `themes`.
  private func withFolder(_ body: (String) throws -> Void) throws {
    var template = Array("/tmp/hsdash-configuration-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    let folder = try #require(made)
    defer { remove(folder) }
    try body(folder)
  }

  private func remove(_ path: String) {
    if let stream = opendir(path) {
      while let entry = readdir(stream) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        if name != ".", name != ".." { remove("\(path)/\(name)") }
      }
      closedir(stream)
      rmdir(path)
    } else {
      unlink(path)
    }
  }

  private func write(
    _ text: String, to path: String, as byte: ((Unicode.Scalar) -> UInt8)? = nil
  ) throws {
    let file = try #require(fopen(path, "w"))
    defer { fclose(file) }
    let bytes = byte.map { text.unicodeScalars.map($0) } ?? Array(text.utf8)
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }
}

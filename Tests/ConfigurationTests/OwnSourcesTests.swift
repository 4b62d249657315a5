import Configuration
import Dashboard
import Glibc
import HospitalModel
import TerminalCells
import Testing

@Suite("Own hospitals, channels, thresholds, layouts and commands")
struct OwnSourcesTests {
  private func read(_ yaml: String) -> (file: ConfigurationFile, problems: [String]) {
    let (file, problems) = ConfigurationFile.read(yaml, file: "c.yaml", themes: ["terminal"])
    return (file, problems.map(\.sentence))
  }

  @Test("are read with their usual values")
  func everything() throws {
    let (file, problems) = read(
      """
      ground: terminal
      clipboard: xclip -selection clipboard
      browser: w3m
      thresholds: { question: 45 min, rumour: 300 s }
      wall: { seconds: 30, views: [wall, crisis] }
      hospitals:
        - { id: north, name: Example North Hospital, short: North, place: Temple TX, zone: America/Chicago }
        - { id: south, name: Example South Hospital, facility: "012345" }
      channels:
        - { address: "https://north.example/feed", hospital: north }
        - address: /var/feeds/staff.xml
          hospital: south
          kind: news
          name: Staff news
          interval: 2 h
          internal: true
      layouts:
        - name: mine
          view: timeline
          rows: [needs, { share: 3, columns: [timeline, { pane: reader, share: 2 }] }]
      """)
    #expect(problems == [])
    #expect(file.paintsGround == false && file.browser == ["w3m"])
    #expect(file.clipboard == ["xclip", "-selection", "clipboard"])
    #expect(file.patience == [.question: 2_700, .rumour: 300])
    #expect(file.wallSeconds == 30 && file.wallViews == ["wall", "crisis"])
    #expect(file.hospitals.map(\.id.rawValue) == ["north", "south"])
    #expect(file.hospitals[0].zone == .central && file.hospitals[1].zone == .utc)
    #expect(file.hospitals[1].shortName == "Example South Hosp")
    #expect(file.hospitals.map(\.facility) == [nil, "012345"])
    #expect(file.channels[0].interval == 900 && file.channels[0].kind == nil && !file.channels[0].isInternal)
    #expect(file.channels[1].interval == 7_200 && file.channels[1].isInternal && file.channels[1].name == "Staff news")
    let layout = try #require(file.layouts.first)
    #expect(layout.view == .timeline && layout.preset.tree.panes.map(\.rawValue) == ["needs", "timeline", "reader"])
  }

  @Test("giving links and whose voice a channel is are read; what is no address is told and left out")
  func voices() {
    let (file, problems) = read(
      """
      hospitals: [{ id: north, name: North, giving: ["https://north.example/give", fund] }]
      channels:
        - { address: "https://news.example/feed", hospital: north, own: false }
        - { address: "https://north.example/feed", hospital: north }
      """)
    #expect(file.hospitals[0].giving == ["https://north.example/give"])
    #expect(file.channels.map(\.isOwn) == [false, nil])
    #expect(problems.count == 1 && problems[0].contains("fund is no address"))
  }

  @Test(
    "a mistake names its line and key and costs its own row alone",
    arguments: [
      ("hospitals: north", "c.yaml:2: hospitals: needs a list"),
      ("hospitals: [{ name: X }]", "hospitals[0]: has no id; write one"),
      ("hospitals: [{ id: No Good, name: X }]", "hospitals[0].id: No Good can't be used"),
      ("hospitals: [{ id: a, name: X, zone: Mars }]", "hospitals[0].zone: Mars is not known"),
      ("hospitals: [{ id: a, name: X, nmae: Y }]", "hospitals[0].nmae: is no field; did you mean name?"),
      ("hospitals: [{ id: a, name: X }, { id: a, name: Y }]", "hospitals[1].id: a stands there twice"),
      ("channels: [{ hospital: a }]", "channels[0]: has no address; write one"),
      ("channels: [{ address: feed.xml, hospital: a }]", "channels[0].address: feed.xml can't be read"),
      ("channels: [{ address: /f, hospital: a, interval: 1 min }]", "channels[0].interval: 1 min is too short"),
      ("channels: [{ address: /f, hospital: a, interval: soon }]", "channels[0].interval: soon is no time"),
      ("thresholds: { question: 99999999999 d }", "thresholds.question: 99999999999 d is no time"),
      ("access: [{ token-file: /t }]", "access[0]: has no host; write one"),
      ("access: [{ host: a.example }]", "access[0]: has no token-file and no token-command; write one"),
      ("access: [{ host: \"https://a.example\", token-file: /t }]", "is no server's name; write one such as"),
      ("access: [{ host: a.example, token-file: t }]", "access[0].token-file: t is no full path; write its full path"),
      ("access: [{ host: a.example, token: x }]", "access[0].token: is no field"),
      ("certificates: own.pem", "certificates: own.pem is no full path"),
      ("thresholds: { answer: 5 min }", "thresholds.answer: is no field; take one of question, rumour"),
      ("clipboard: xclip | tee x", "clipboard: xclip | tee x needs a shell, and none is asked"),
      ("wall: { seconds: 0 }", "wall.seconds: 0 can't be used; write a number of seconds from 5 to 3600"),
      ("wall: { views: [wal] }", "wall.views: can't be wal; did you mean wall?"),
      ("layouts: [{ name: x, view: timeline }]", "layouts[0]: needs either rows or columns"),
      (
        "layouts: [{ name: usual, view: timeline, rows: [reader] }]",
        "layouts[0].name: usual is a layout of timeline already"
      ),
      ("layouts: [{ name: x, view: timeline, rows: [reader, reader] }]", "layouts[0]: has a pane twice"),
      (
        "layouts: [{ name: x, view: timeline, rows: [raeder] }]",
        "layouts[0].rows[0]: can't be raeder; did you mean reader?"
      ),
      (
        "layouts: [{ name: x, view: timeline, rows: [{ pane: reader, share: 0 }] }]",
        "layouts[0].rows[0].share: can't be used"
      ),
      (
        "layouts: [{ name: x, view: timeline, rows: [{ rows: [{ rows: [{ rows: [{ rows: [{ rows: [{ rows: [reader] }] }] }] }] }] }] }]",
        "needs either rows or columns"
      ),
    ])
  func mistakes(yaml: String, sentence: String) {
    let (file, problems) = read("operator: pio-2\n\(yaml)\n")
    #expect(file.operatorName == "pio-2")
    #expect(problems.contains { $0.contains(sentence) }, "\(problems)")
  }

  @Test("tokens are named by where they are kept, and certificates by their file")
  func access() {
    let (file, problems) = read(
      """
      certificates: /etc/own.pem
      access:
        - { host: Social.example, token-file: /home/pio/token }
        - { host: forum.example, token-command: pass show forum }
      """)
    #expect(problems.isEmpty && file.certificates == "/etc/own.pem")
    #expect(file.access.map(\.host) == ["social.example", "forum.example"])
    #expect(file.access.map(\.keeping) == [.file("/home/pio/token"), .command(["pass", "show", "forum"])])
  }

  @Test(
    "keeping a theme changes its line alone",
    arguments: [
      ("", "theme: dark\n"), ("operator: a\n", "operator: a\ntheme: dark\n"),
      ("operator: a", "operator: a\ntheme: dark\n"),
      ("theme: old # mine\nkeys: {}\n", "theme: dark\nkeys: {}\n"),
      ("# themes\n#theme: auto\n", "# themes\ntheme: dark\n"),
      ("wall:\n  theme: x\n", "wall:\n  theme: x\ntheme: dark\n"),
    ])
  func keeping(before: String, after: String) {
    #expect(ConfigurationWriting.text(before, withTheme: "dark") == after)
    #expect(ConfigurationWriting.text(after, withTheme: "dark") == after)
  }

  @Test("a kept theme is on the disk, with the file's mode, and behind a link")
  func writing() throws {
    var template = Array("/tmp/hsdash-test-XXXXXX".utf8CString)
    let folder = String(cString: try #require(mkdtemp(&template)))
    let path = "\(folder)/a/b/config.yaml"
    try ConfigurationWriting.keep(theme: "two words", in: path)
    #expect(ConfigurationFile.load(path: path).1.first?.key == "theme", "there is no theme of that name")
    chmod(path, 0o640)
    symlink(path, "\(folder)/link")
    try ConfigurationWriting.keep(theme: "hsdash-light", in: "\(folder)/link")
    #expect(ConfigurationFile.load(path: path).0.theme == "hsdash-light")
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o640)
    #expect(lstat("\(folder)/link", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
  }

  @Test("a painted palette stands on its own ground everywhere")
  func painted() {
    let ground = Colour.rgb(1, 2, 3)
    let palette = BuiltInPalette.dark.painted(ground)
    for (_, role) in StyleRole.named {
      let before = BuiltInPalette.dark[role].background
      let expected = before == .own ? ground : before
      #expect(palette[role].background == expected)
    }
    #expect(BuiltInPalette.terminal.painted(.own) == BuiltInPalette.terminal)
  }
}

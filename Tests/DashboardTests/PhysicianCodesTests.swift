import Dashboard
import FoundationEssentials
import Glibc
import HospitalModel
import HospitalStore
import TerminalCells
import TerminalWidgets
import Testing

/// What the terminal shows is read by a reader of codes: each cell becomes dots, as a terminal would paint it.
@Suite("Physicians' codes", .serialized)
struct PhysicianCodesTests {
  private static let hasReader = access("/usr/bin/zbarimg", X_OK) == 0
  private static let small = Size(columns: 80, rows: 24)
  private static let large = Size(columns: 120, rows: 40)

  private let story: StoryStore

  init() throws {
    story = try StoryStore("nebraska-stories", minutes: 103_925)
  }

  private func cards() throws -> [PhysicianCard] {
    try story.store.read(audience: .staff, use: .screen, moment: .live) { try $0.physicians(nil, story.clock.now) }
  }

  // MARK: Reading

  /// A frame as a grey picture: what has no colour of its own is dark, as on most terminals.
  private func picture(_ frame: CellBuffer) -> [UInt8] {
    let palette = Palette()
    let scale = 4
    func grey(_ colour: Colour) -> UInt8 {
      if case .rgb(let red, _, _) = colour { red } else { 0 }
    }
    let (width, height) = (frame.size.columns * scale, frame.size.rows * 2 * scale)
    var dots = [UInt8](repeating: 0, count: width * height)
    for row in 0..<(frame.size.rows * 2) {
      for column in 0..<frame.size.columns {
        let cell = frame[column, row / 2]
        let look = palette[cell.style.role]
        let isInk =
          switch cell.text {
          case "▀": row % 2 == 0
          case "▄": row % 2 == 1
          case " ": false
          default: true
          }
        let shade = grey(isInk ? look.foreground : look.background)
        for y in 0..<scale {
          for x in 0..<scale { dots[(row * scale + y) * width + column * scale + x] = shade }
        }
      }
    }
    return Array("P5 \(width) \(height) 255\n".utf8) + dots
  }

  /// What a reader finds in files, one line each.
  private func decoded(_ files: [[UInt8]], _ ending: String) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hsdash-codes-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var names: [String] = []
    for (index, bytes) in files.enumerated() {
      let file = folder.appending(path: "\(100 + index).\(ending)")
      try Data(bytes).write(to: file)
      names.append(file.path)
    }
    let pipe = try #require(popen("/usr/bin/zbarimg --quiet --raw \(names.joined(separator: " ")) 2>/dev/null", "r"))
    defer { pclose(pipe) }
    var text: [UInt8] = []
    while case let byte = fgetc(pipe), byte != EOF { text.append(UInt8(truncatingIfNeeded: byte)) }
    return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func state(_ size: Size, card: Int, keys: String = "", isASCII: Bool = false) throws -> DashboardState {
    var settings = ScreenSettings()
    settings.isASCII = isASCII
    let presses = Array(repeating: "j", count: card).joined(separator: " ")
    return try story.state(.physicians, size, keys: "\(presses) \(keys)", settings: settings)
  }

  @Test("zbar reads every physician's code on a whole screen of 80x24", .enabled(if: hasReader, "zbarimg is missing"))
  func wholeScreen() throws {
    let cards = try cards()
    #expect(cards.count == 12)
    let frames = try cards.indices.map { try picture(state(Self.small, card: $0, keys: "Enter").frame()) }
    #expect(try decoded(frames, "pgm") == cards.map(\.physician.taggedAddress))
  }

  @Test("and beside the list at 120x40, either way round", .enabled(if: hasReader, "zbarimg is missing"))
  func besideTheList() throws {
    let cards = try cards()
    for keys in ["", "v"] {
      let frames = try cards.indices.map { try picture(state(Self.large, card: $0, keys: keys).frame()) }
      #expect(try decoded(frames, "pgm") == cards.map(\.physician.taggedAddress))
    }
  }

  @Test("and in ASCII, at two columns a module", .enabled(if: hasReader, "zbarimg is missing"))
  func ascii() throws {
    let cards = try cards()
    let size = Size(columns: 140, rows: 60)
    let frame = try state(size, card: 3, isASCII: true).frame()
    #expect(frame.text(row: 20).contains("##"))
    // A cell is as wide as half its height: two of them are a module.
    #expect(try decoded([picture(GlyphForm.ascii.shown(frame))], "pgm") == [cards[3].physician.taggedAddress])
  }

  @Test("zbar reads the printed sheet's picture", .enabled(if: hasReader, "zbarimg is missing"))
  func sheet() throws {
    let physicians = try cards().map(\.physician)
    #expect(try Set(decoded([CodePage(physicians).png], "png")) == Set(physicians.map(\.taggedAddress)))
  }

  @Test("the printed sheet holds every code and name, and says SIM")
  func svg() throws {
    let physicians = try cards().map(\.physician)
    let page = CodePage(physicians)
    #expect(page.missing == 0 && page.svg.components(of: "<path") == 12 && page.svg.components(of: "(SIM)") == 12)
    #expect(physicians.allSatisfy { page.svg.contains(">\($0.name)<") })
    let long = Physician(
      hospital: HospitalID("x"), name: "A <B> & C", specialty: "", languages: [],
      video: "https://x.example/" + String(repeating: "a", count: 3_000))
    #expect(CodePage([long]).missing == 1)
  }

  // MARK: The pane

  @Test("where a code has no room the pane says what it needs, and a smaller screen says so too")
  func needs() throws {
    let small = try state(Self.small, card: 0)
    #expect(FrameFormat.text(small.frame()).contains("The code needs 45 columns and 23 rows"))
    #expect(small.description().contains { $0.contains("needs 45 columns and 23 rows") })
    #expect(!FrameFormat.text(small.frame()).contains("▀"))
    let tiny = try state(Size(columns: 80, rows: 22), card: 0, keys: "Enter")
    #expect(FrameFormat.text(tiny.frame()).contains("needs 45 columns and 23 rows"))
    let back = try state(Self.small, card: 0, keys: "Enter Esc")
    #expect(back.layers.isEmpty && back.view == .physicians)
  }

  @Test("scans are told with the week before: 311 and 222, as the story has it")
  func scans() throws {
    let frame = FrameFormat.text(try state(Self.large, card: 0).frame())
    #expect(frame.contains("311 scans in 7 days, 222 in the 7 before"))
    let first = try #require(try cards().first)
    #expect(first.scans.map { [$0.week, $0.weekBefore] } == [58, 38])
  }

  @Test("the addresses are tagged for a web analysis, whatever they hold already")
  func addresses() {
    func tagged(_ video: String) -> String {
      Physician(
        hospital: HospitalID("x"), name: "José Ångström-Weiß", specialty: "", languages: [], video: video,
        campaign: "Meet us"
      ).taggedAddress
    }
    let tags = "utm_source=qr&utm_medium=print&utm_campaign=meet-us&utm_content=jose-angstroem-weiss"
    #expect(tagged("https://x.example/a") == "https://x.example/a?\(tags)")
    #expect(tagged("https://x.example/a?v=1") == "https://x.example/a?v=1&\(tags)")
    #expect(tagged("https://x.example/a?v=1#t=5") == "https://x.example/a?v=1&\(tags)#t=5")
    #expect(tagged("https://x.example/a?") == "https://x.example/a?\(tags)")
  }

  @Test("a card is taken out when asked twice, and brought back by its next coming")
  func removal() throws {
    let state = try state(Self.small, card: 0, keys: "D y")
    #expect(try cards().count == 11 && state.notice?.text == "The card is gone.")
    let next = try #require(try cards().first?.physician)
    #expect(next.name == "Example Physician B")
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}

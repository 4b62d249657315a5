import ChannelFeeds
import Dashboard
import HospitalModel

/// `hsdash export physicians`: the cards for other programs, or a sheet of their codes for print.
struct PhysicianExport {
  let cards: [PhysicianCard]

  func tell(_ format: ExportCommand.Format) {
    switch format {
    case .svg: tellText(page.svg)
    case .png: tellBytes(page.png)
    case .csv:
      hsdash.tell(CSVLine(Self.columns).text)
      for card in cards { hsdash.tell(CSVLine(values(card).map { $0 ?? "" }).text) }
    case .jsonl, .opml, .text, .html, .cap, .have:
      for card in cards { hsdash.tell(JSONLine(Array(zip(Self.columns, values(card)))).text) }
    }
  }

  private var page: CodePage {
    let page = CodePage(cards.map(\.physician))
    if page.missing > 0 { complain("\(page.missing) left out: their addresses are too long for a code") }
    return page
  }

  private static let columns = [
    "hospital", "name", "specialty", "languages", "video", "campaign", "code", "scans", "simulated",
  ]

  private func values(_ card: PhysicianCard) -> [String?] {
    let physician = card.physician
    return [
      physician.hospital.rawValue, physician.name, physician.specialty, physician.languages.joined(separator: ", "),
      physician.video, physician.campaign, physician.taggedAddress, card.scans.map { String($0.total) },
      physician.isSimulated ? "true" : nil,
    ]
  }
}

import HospitalModel
import Yams

extension ConfigurationFile {
  /// An option: what reads, explains and writes it.
  struct Option: Sendable {
    let name: String
    /// What the template shows: the default, or an example where there is none.
    let value: String
    /// Lines of at most 76 columns; the last says what holds without the option.
    let explanation: [String]
    let read: @Sendable (inout ConfigurationReading, Node) -> Void
  }

  /// Every option; a new one is a row here and a property to keep it in.
  static let options: [Option] = [
    Option(
      name: "theme", value: "auto",
      explanation: [
        "The colours: auto, terminal (its own sixteen), hsdash-dark, hsdash-light,",
        "high-contrast, colour-blind-dark, colour-blind-light, wall-night, or the name",
        "of a base16 scheme in the folder themes beside this file, without .yaml.",
        "auto: hsdash-dark or hsdash-light where the terminal tells its ground, else",
        "terminal. F2 shows them all and writes the choice here. Without it: terminal.",
      ]
    ) { reading, node in reading.result.theme = reading.themeName(node) },
    Option(
      name: "ground", value: "theme",
      explanation: [
        "The ground behind the text: theme paints it in the theme's own colour, terminal",
        "leaves it as it is (transparent terminals; the contrast is no longer known).",
        "Without it: theme.",
      ]
    ) { reading, node in
      reading.result.paintsGround = reading.choice(node, "ground", of: ["theme", "terminal"]).map { $0 == "theme" }
    },
    Option(
      name: "operator", value: "pio-2",
      explanation: [
        "Who you are: stands beside what you acknowledge and do, as claimed; :as NAME",
        "changes it until you leave. Without it: your login name.",
      ]
    ) { reading, node in
      reading.result.operatorName = reading.line(node, "operator", limit: 40, "write a name of at most 40 letters")
    },
    Option(
      name: "people", value: "{ pio-2: drafter, ic-1: approver, desk-1: [publisher, records] }",
      explanation: [
        "Who may do what in an incident, by the names of operator and :as: viewer, drafter,",
        "approver, publisher, records. Whoever is not named here only looks. No one approves",
        "their own draft, whatever stands here. Without it: everybody may do everything else.",
      ]
    ) { reading, node in reading.takePeople(node) },
    Option(
      name: "text-width", value: "84",
      explanation: [
        "The most columns of a line in the reader, from 40 to 400; a narrower pane has less.",
        "Without it: 84.",
      ]
    ) { reading, node in reading.result.textWidth = reading.columns(node, "text-width") },
    Option(
      name: "divert-sound", value: "on",
      explanation: [
        "The terminal's bell when a hospital's emergency room goes on divert or comes off it,",
        "while an incident is open: on or off. Without it: on.",
      ]
    ) { reading, node in
      reading.result.soundsOnDivert = reading.choice(node, "divert-sound", of: ["on", "off"]).map { $0 == "on" }
    },
    Option(
      name: "contact", value: "mailto:web@hospital.example",
      explanation: [
        "Where the owner of a site that you read can reach you; sent with every fetch.",
        "Without it: nothing is sent.",
      ]
    ) { reading, node in reading.result.contact = reading.contact(node) },
    Option(
      name: "certificates", value: "/etc/ssl/hospital-authority.pem",
      explanation: [
        "A file of certificates (PEM) to trust besides the system's: your own authority.",
        "Without it: the system's alone. Certificates are always verified.",
      ]
    ) { reading, node in reading.result.certificates = reading.fullPath(node, "certificates") },
    Option(
      name: "access", value: "[{ host: social.example, token-file: /home/pio/.config/hsdash/social.token }]",
      explanation: [
        "Tokens for servers that give their posts to members only, or that stream (Mastodon",
        "hashtags). The token stands alone in a file of mode 0600, or is what a command",
        "writes (token-command: pass show social); it is sent to that host alone, encrypted,",
        "and never shown or stored. Without it: what is open to everybody.",
      ]
    ) { reading, node in reading.takeAccess(node) },
    Option(
      name: "audience", value: "staff",
      explanation: [
        "Who sees this screen: staff, or public (nothing internal, nothing that may",
        "identify a patient). Without it: staff.",
      ]
    ) { reading, node in
      reading.result.audience = reading.choice(node, "audience", of: ["staff", "public"]).flatMap(Audience.init)
    },
    Option(
      name: "hospitals",
      value: "[{ id: north, name: Example North Hospital, short: North, place: Temple TX, zone: America/Chicago }]",
      explanation: [
        "Your hospitals in the order of their numbers 1 to 9 and 0. id and name are needed;",
        "zone is a time zone of the United States or UTC. facility: \"450054\" is its number among",
        "the emergency rooms (its CMS number; hsdash er --near PLACE --format jsonl tells it) and",
        "puts it on the map. zones: [048027, TXZ158] are its counties and forecast zones in SAME or",
        "UGC codes: grave alerts for them call. Without it: those of hsdash add.",
      ]
    ) { reading, node in reading.takeHospitals(node) },
    Option(
      name: "channels",
      value: "[{ address: \"https://north.example/news.xml\", hospital: north, kind: news, interval: 15 min }]",
      explanation: [
        "Channels to read. address and hospital (its id) are needed; name, kind, interval",
        "(5 min at least) and internal: true may follow. A channel taken out of here stays",
        "in the store. Without it: those of hsdash add.",
      ]
    ) { reading, node in reading.takeChannels(node) },
    Option(
      name: "campaigns",
      value:
        "[{ id: spring, hospital: north, name: Spring Challenge, goal: \"$100,000\", opens: 2026-03-01, closes: 2026-03-31 23:59, teams: [Team A, Team B] }]",
      explanation: [
        "Campaigns that raise money. id, hospital (its id), name, goal, opens and closes are",
        "needed; a day alone closes with its last minute. stretch: [\"$150,000\"], zone (else the",
        "hospital's), rule: gifts, donors or dollars (what the contest counts), steps: [75, 100],",
        "first-to: 150 and teams, also those without gifts yet, may follow. Gifts come by hsdash",
        "import --campaign. Without it: those of imports and of sources.",
      ]
    ) { reading, node in reading.takeCampaigns(node) },
    Option(
      name: "promotions",
      value:
        "[{ id: app, hospital: north, name: Our app, words: [\"#OurApp\"], links: [north.example/app], opens: 2026-03-01 }]",
      explanation: [
        "Apps and campaigns that you make known. id, hospital (its id), name, opens and one of",
        "words (tags, names), links (parts of addresses that lead to it) and channels (about",
        "nothing else) are needed; closes, zone and peers: [{ name: Another, words: [Another] }]",
        "for the share of voice may follow. Without it: nothing is looked for.",
      ]
    ) { reading, node in reading.takePromotions(node) },
    Option(
      name: "thresholds", value: "{ question: 30 min, rumour: 10 min }",
      explanation: [
        "How long a question or a rumour may wait before it is late: a number with",
        "s, min, h or d. Without it: as shown.",
      ]
    ) { reading, node in reading.takeThresholds(node) },
    Option(
      name: "allow",
      value:
        "{ phones: [254-555-0100], addresses: [100 Example Avenue], mail: [news@hospital.example], domains: [hospital.example], staff: [Robin Example], consented: [Alex Example] }",
      explanation: [
        "What screening lets through: your own numbers, addresses, mail and domains (with",
        "what is below them), the full names of staff, and of donors and patients who",
        "consented to be named. When it changes, every stored text is screened again.",
        "Without it: nothing.",
      ]
    ) { reading, node in reading.takeAllowList(node) },
    Option(
      name: "small-counts", value: "off",
      explanation: [
        "How the public is told counts of patients: off as they are, warn the same but",
        "staff is shown which are 1 to 10, cms11 no count of 1 to 10 and none from which",
        "one can be worked out. Without it: off.",
      ]
    ) { reading, node in
      reading.result.smallCounts = reading.choice(node, "small-counts", of: SmallCountProfile.allCases.map(\.rawValue))
        .flatMap(SmallCountProfile.init)
    },
    Option(
      name: "retention", value: "{ age: 400 d, posts: 100000, channels: { north-example-feed: { age: 30 d } } }",
      explanation: [
        "How long posts are kept: for an age, or so many of each channel. A channel's own",
        "rule, under the id that hsdash sources --format jsonl tells, takes the place of the",
        "general one; all keeps everything of it. Starred, incident and answered posts stay.",
        "Without it: everything is kept.",
      ]
    ) { reading, node in reading.takeRetention(node) },
    Option(
      name: "marks",
      value: "[{ words: visiting hours, do: highlight }, { channel: north-example-feed, tag: sports, do: mute }]",
      explanation: [
        "Posts that stand out in the lists, or are kept out of them. A rule has do: highlight",
        "or mute, and words (* for anything), author, channel (an id of hsdash sources",
        "--format jsonl) or tag; a post has to fit all of them. Muted posts are counted and",
        "listed by H; a search finds them. Posts of an incident, statements, and what waits",
        "for a person are never muted. Without it: nothing.",
      ]
    ) { reading, node in reading.takeMarks(node) },
    Option(
      name: "searches", value: "{ er-wait: emergency wait }",
      explanation: [
        "Searches that stand among the channels of every hospital, with counts; :save NAME",
        "keeps one of your own. Without it: your own.",
      ]
    ) { reading, node in reading.takeSearches(node) },
    Option(
      name: "inquiries", value: "3 d",
      explanation: [
        "How long the words of the inquiry register are kept, counted from the answer, or from",
        "the incident's close where that is sooner: from 1 h to 30 d. Then who was asked for, who",
        "asked and what was told are gone from the store's files. Without it: as shown.",
      ]
    ) { reading, node in
      reading.result.inquiryKeeping = reading.duration(node, "inquiries", in: InquiryKeeping.range)
    },
    Option(
      name: "layouts",
      value:
        "[{ name: mine, view: timeline, rows: [{ pane: needs, share: 1 }, { columns: [timeline, reader], share: 3 }] }]",
      explanation: [
        "Own layouts for the menu under w. Each has a name, the view that it is for, and",
        "rows or columns of panes or of rows and columns, with their share of the space.",
        "hsdash keys names the panes. Without it: the usual layouts.",
      ]
    ) { reading, node in reading.takeLayouts(node) },
    Option(
      name: "wall", value: "{ seconds: 20, views: [wall] }",
      explanation: [
        "What hsdash --wall shows: how long each picture stands, and which views; wall",
        "stands for the large figures. Without it: as shown.",
      ]
    ) { reading, node in reading.takeWall(node) },
    Option(
      name: "clipboard", value: "xclip -selection clipboard",
      explanation: [
        "The command that y and Y give a text to; no shell reads it. Without it: tmux,",
        "wl-copy, xclip or xsel where they are, else the terminal itself (OSC 52).",
      ]
    ) { reading, node in reading.result.clipboard = reading.command(node, "clipboard") },
    Option(
      name: "paste", value: "xclip -selection clipboard -out",
      explanation: [
        "The command that hsdash screen --clipboard reads the clipboard with; no shell",
        "reads it. Without it: tmux, wl-paste, xclip or xsel where they are.",
      ]
    ) { reading, node in reading.result.paste = reading.command(node, "paste") },
    Option(
      name: "browser", value: "firefox",
      explanation: [
        "The command that o gives an address to; no shell reads it. Without it: $BROWSER,",
        "else xdg-open on a desktop, else the address is shown.",
      ]
    ) { reading, node in reading.result.browser = reading.command(node, "browser") },
    Option(
      name: "keys", value: "{ mark: [m], star: [\"*\"], page-down: [PgDn, C-f, Space] }",
      explanation: [
        "Own keys for commands; they take the place of the usual ones. hsdash keys lists",
        "every command. Keys: j, G, Enter, Esc, Tab, Space, Up, PgDn, F1; C- Control,",
        "M- Alt, S- Shift before them. Put signs in quotation marks: \"?\".",
        "Without it: the usual keys.",
      ]
    ) { reading, node in reading.takeKeys(node) },
  ]

  /// The options for a manual: name, what the template shows, and the explanation as one text.
  public static var optionHelp: [(name: String, value: String, explanation: String)] {
    options.map { ($0.name, $0.value, $0.explanation.joined(separator: " ")) }
  }

  /// The whole file with every option commented out: prose after `# `, an option directly after `#`.
  public static var template: String {
    let head = "# hsdash: take away the # in front of an option to use it. Every option may be left out.\n"
    return options.reduce(into: head) { text, option in
      text += "\n" + option.explanation.map { "# \($0)\n" }.joined() + "#\(option.name): \(option.value)\n"
    }
  }
}

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
      name: "theme", value: "terminal",
      explanation: [
        "The colours: terminal (its own sixteen), hsdash-dark, hsdash-light,",
        "high-contrast, colour-blind-dark, colour-blind-light, wall-night, or the name",
        "of a base16 scheme in the folder themes beside this file, without .yaml.",
        "Without it: terminal.",
      ]
    ) { reading, node in reading.result.theme = reading.themeName(node) },
    Option(
      name: "operator", value: "pio-2",
      explanation: [
        "Who you are: stands beside what you acknowledge, as claimed.",
        "Without it: your login name.",
      ]
    ) { reading, node in
      reading.result.operatorName = reading.line(node, "operator", limit: 40, "write a name of at most 40 letters")
    },
    Option(
      name: "contact", value: "mailto:web@hospital.example",
      explanation: [
        "Where the owner of a site that you read can reach you; sent with every fetch.",
        "Without it: nothing is sent.",
      ]
    ) { reading, node in reading.result.contact = reading.contact(node) },
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
      name: "keys", value: "{ mark: [m], star: [\"*\"], page-down: [PgDn, C-f, Space] }",
      explanation: [
        "Own keys for commands; they take the place of the usual ones. hsdash keys lists",
        "every command. Keys: j, G, Enter, Esc, Tab, Space, Up, PgDn, F1; C- Control,",
        "M- Alt, S- Shift before them. Put signs in quotation marks: \"?\".",
        "Without it: the usual keys.",
      ]
    ) { reading, node in reading.takeKeys(node) },
  ]

  /// The whole file with every option commented out: prose after `# `, an option directly after `#`.
  public static var template: String {
    let head = "# hsdash: take away the # in front of an option to use it. Every option may be left out.\n"
    return options.reduce(into: head) { text, option in
      text += "\n" + option.explanation.map { "# \($0)\n" }.joined() + "#\(option.name): \(option.value)\n"
    }
  }
}

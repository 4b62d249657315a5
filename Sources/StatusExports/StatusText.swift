import HospitalModel

extension ApprovedStatus {
  /// The status as plain text, ready for a mail: every line under 500 letters, no control characters.
  public var plainText: String {
    var lines: [String] = []
    if let mark { lines.append("*** \(mark) *** \(mark) *** \(mark) ***") }
    lines.append(heading)
    lines.append("As of \(told(written))" + promise)
    if let statement {
      lines += ["", statement.title, "", statement.body, "", "Approved: \(statement.approval)"]
    }
    if !facts.isEmpty { lines += [""] + facts.map { "\(line($0)) (\($0.source), \(told($0.time)))" } }
    let shown = values.filter { !$0.topic.isSensitive }
    if !shown.isEmpty { lines += [""] + shown.map { "\($0.topic.label): \(words(of: $0)) (\(told($0.time)))" } }
    lines += ["", "In an emergency call 911. Whoever walks into an emergency room is examined."]
    if let mark { lines.append("*** \(mark) ***") }
    return Self.printable(lines.joined(separator: "\n")) + "\n"
  }

  /// Without what a terminal or a mail reader would obey.
  private static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar == "\n" || scalar.properties.generalCategory != .control {
      result.append(scalar)
    }
    return String(result)
  }

  /// The status as a page of its own: no script, nothing from elsewhere, fit for printing.
  public var page: String {
    func row(_ cells: [String]) -> String { "<tr>" + cells.map { "<td>\(Self.markup($0))</td>" }.joined() + "</tr>\n" }
    var body = mark.map { "<p class=\"mark\">\(Self.markup($0))</p>\n" } ?? ""
    body += "<h1>\(Self.markup(heading))</h1>\n<p>As of \(Self.markup(told(written)))"
    body += Self.markup(promise)
    body += "</p>\n"
    if let statement {
      body += "<h2>\(Self.markup(statement.title))</h2>\n"
      body += statement.body.split(separator: "\n").map { "<p>\(Self.markup(String($0)))</p>\n" }.joined()
      body += "<p class=\"small\">Approved: \(Self.markup(statement.approval))</p>\n"
    }
    if !facts.isEmpty {
      body +=
        "<table>\n"
        + facts.map { row([$0.topic, $0.value + ($0.isCorrected ? " (corrected)" : ""), told($0.time)]) }.joined()
        + "</table>\n"
    }
    let shown = values.filter { !$0.topic.isSensitive }
    if !shown.isEmpty {
      body += "<table>\n" + shown.map { row([$0.topic.label, words(of: $0), told($0.time)]) }.joined() + "</table>\n"
    }
    body += "<p><b>In an emergency call 911.</b> Whoever walks into an emergency room is examined.</p>\n"
    return """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>\(Self.markup((mark.map { "\($0): " } ?? "") + heading))</title>
      <style>
      body { font: 16px/1.5 sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em; color: #111; background: #fff }
      table { border-collapse: collapse; margin: 1em 0 } td { border-top: 1px solid #999; padding: .3em .8em .3em 0; vertical-align: top }
      .mark { border: 3px solid #a00; color: #a00; padding: .3em .6em; font-weight: bold; text-align: center } .small { font-size: .85em }
      </style></head><body>
      \(body)</body></html>

      """
  }

  /// One object a line: the statement, then each fact, then each value.
  public var jsonLines: String {
    let shared =
      [("hospital", hospital.id.rawValue), ("name", hospital.name), ("mode", mode.rawValue)]
      + (hospital.isSimulated ? [("simulated", "true")] : [])
    var lines: [[(String, String)]] = []
    if let statement {
      lines.append(
        shared + [
          ("kind", "statement"), ("title", statement.title), ("value", statement.body),
          ("approval", statement.approval), ("time", statement.time.iso8601),
        ])
    }
    lines += facts.map { fact in
      shared + [
        ("kind", "fact"), ("topic", fact.topic), ("value", fact.value), ("source", fact.source),
        ("state", fact.isCorrected ? "corrected" : "confirmed"), ("time", fact.time.iso8601),
      ]
    }
    lines += values.filter { !$0.topic.isSensitive }.map { value in
      shared + [("kind", "value"), ("topic", value.topic.rawValue), ("value", value.value)]
        + (value.detail.map { [("detail", $0)] } ?? [])
        + [("time", value.time.iso8601), ("dated", value.isReported ? "reported" : "first read")]
    }
    return lines.map { "{" + $0.map { "\(Self.json($0.0)):\(Self.json($0.1))" }.joined(separator: ",") + "}\n" }
      .joined()
  }

  private var heading: String {
    [hospital.name, hospital.place, incident ?? "status"].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// When the next word was promised, as long as that is to come.
  private var promise: String { nextUpdate.flatMap { $0 > written ? ", next update \(told($0))" : nil } ?? "" }

  private func line(_ fact: Fact) -> String { "\(fact.topic): \(fact.value)\(fact.isCorrected ? " (corrected)" : "")" }

  private func words(of value: FacilityValue) -> String {
    value.value + (value.detail.map { ": \($0)" } ?? "") + (value.isReported ? "" : ", time not told")
  }

  /// In the hospital's own zone: `2 Mar 14:05 CST`.
  private func told(_ time: Timestamp) -> String {
    let own = time + hospital.storyOffset
    let date = hospital.zone.date(at: own)
    return "\(date.shortDay) \(date.year) \(date.clock) \(hospital.zone.abbreviation(at: own))"
  }

  private static func markup(_ text: String) -> String { MarkupText.escaped(text) }

  /// A text of JSON (RFC 8259); what ends lines elsewhere (U+2028, C1) is escaped, too.
  private static func json(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      default:
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value) {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}

import HospitalModel

/// A funnel as a file: a row for each way and tag, or the drawn funnel.
struct RecruitmentFile {
  let shown: ShownRecruiting
  let model: RecruitmentPane.Model

  var csv: String {
    let head =
      ["way", "tag"] + RecruitmentFigure.steps.map(\.rawValue) + [
        "cost", "currency", "cost per application", "cost per hire",
      ]
      + (shown.isSimulated ? ["simulated"] : [])
    return Self.line(head) + model.lines.map { Self.line(fields($0)) }.joined()
  }

  /// What nobody counted is empty; what has no value, too.
  private func fields(_ line: RecruitmentLine) -> [String] {
    let funnel = line.funnel
    let unit = ChartUnit.money(currency: funnel.cost?.currency ?? "")
    func money(_ amount: Double?) -> String { amount.map(unit.number) ?? "" }
    return [line.way.words, line.way.tag]
      + RecruitmentFigure.steps.map { line.counted.contains($0) ? String(funnel[$0]) : "" }
      + [
        money(funnel.cost.map { Double($0.minorUnits) }), funnel.cost?.currency ?? "", money(funnel.costPerApplication),
        money(funnel.costPerHire),
      ] + (shown.isSimulated ? ["true"] : [])
  }

  private static func line(_ values: [String]) -> String {
    values.map { value in
      value.contains { ",\"\n".contains($0) } ? "\"\(value.replacing("\"", with: "\"\""))\"" : value
    }.joined(separator: ",") + "\r\n"
  }

  // MARK: The picture

  private static let size = (width: 960.0, height: 520.0)
  private static let middle = 420.0
  private static let most = 460.0
  private static let top = 72.0
  private static let band = 70.0

  /// The picture as SVG: a band for each step, its number and its rate beside it.
  func svg(_ time: String) -> String {
    let steps = RecruitmentFigure.steps
    let widths = model.sum.widths.map { $0 * Self.most }
    let simulated = shown.isSimulated ? " (SIM: simulated)" : ""
    var parts = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(Self.size.width)) \(Int(Self.size.height))" \
      font-family="Helvetica,Arial,sans-serif" font-size="15" fill="#222">
      <rect width="100%" height="100%" fill="#ffffff"/>
      <text x="24" y="28" font-size="18" font-weight="bold">\
      \(Self.escaped("Recruiting, \(shown.hospital.name): \(model.subject.words)" + simulated))</text>
      <text x="24" y="50" fill="#555">\(Self.escaped(time + "; widths by the logarithm"))</text>
      """
    ]
    for (index, step) in steps.enumerated() {
      let y = Self.top + Double(index) * Self.band
      let next = index + 1 < widths.count ? widths[index + 1] : widths[index]
      let (upper, lower) = (max(widths[index], 1) / 2, max(next, 1) / 2)
      let edge = y + Self.band * 0.7
      let corners = [
        (Self.middle - upper, y), (Self.middle + upper, y), (Self.middle + upper, edge),
        (Self.middle + lower, y + Self.band), (Self.middle - lower, y + Self.band), (Self.middle - upper, edge),
      ]
      parts.append(
        "<polygon points=\"\(corners.map { "\(Int($0.0.rounded())),\(Int($0.1.rounded()))" }.joined(separator: " "))\" "
          + "fill=\"\(index % 2 == 0 ? "#0072b2" : "#3390c4")\"/>")
      parts.append("<text x=\"24\" y=\"\(Int(y + 26))\">\(step.rawValue)</text>")
      let rate = step == .impressions ? "" : "   \(percentText(model.sum.rate(of: step))) \(step.definition)"
      parts.append(
        "<text x=\"690\" y=\"\(Int(y + 26))\">\(RecruitmentPane.countText(step, model.sum))\(Self.escaped(rate))</text>"
      )
    }
    return parts.joined(separator: "\n") + "\n</svg>\n"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}

import HospitalModel
import TerminalCells
import TerminalWidgets

/// How a chart's data become a picture: ranges, words at the axes, and the picture as a file.
struct ChartPicture {
  private let data: ChartData
  private let clock: BoardClock

  init(_ data: ChartData, _ clock: BoardClock) {
    self.data = data
    self.clock = clock
  }

  var xRange: ClosedRange<Double> {
    let first = Double(data.range.lowerBound.seconds)
    return first...max(Double(data.range.upperBound.seconds), first + 1)
  }

  /// From nothing to a little above the highest value that is shown.
  var yRange: ClosedRange<Double> {
    let values = data.series.flatMap { line in
      line.points.filter { data.range.contains($0.time) }.map(\.value)
        + [line.value(at: data.range.lowerBound), line.value(at: data.range.upperBound)].compactMap { $0 }
    }
    let highest = max(values.max() ?? 0, data.goal.map { $0.value * Self.aboveGoal } ?? 0)
    return 0...max(highest, 1)
  }

  private static let aboveGoal = 1.1

  /// A line's points as the chart takes them; a count holds until the next one.
  func points(of line: ChartSeries) -> [(x: Double, y: Double)] {
    line.points.map { (x: Double($0.time.seconds), y: $0.value) }
  }

  /// Words at the left of the picture: nothing, the middle and the top.
  var valueLabels: [(value: Double, text: String)] {
    let top = yRange.upperBound
    return [top, 0, top / 2].map { ($0, data.unit.brief($0)) }
  }

  /// Days or clock times below the picture, no more than there is room for.
  func dayLabels(columns: Int) -> [(time: Timestamp, text: String)] {
    let span = data.range.upperBound - data.range.lowerBound
    let count = Int64(min(max(columns / Self.columnsALabel, 2), 6))
    return (0..<count).map { number in
      let time = data.range.lowerBound + span / (count - 1) * number
      return (time, dayText(time, span: span))
    }
  }

  private static let columnsALabel = 22

  private func dayText(_ time: Timestamp, span: Int64) -> String {
    let date = clock.local(time, in: data.hospital)
    if span <= 2 * 86_400 { return span <= 86_400 ? date.clock : "\(date.shortDay) \(date.clock)" }
    return span > 400 * 86_400 ? "\(date.monthName) \(date.year)" : date.shortDay
  }

  /// `29 Nov 13:00`.
  static func clockText(_ time: Timestamp, _ data: ChartData, _ clock: BoardClock) -> String {
    let date = clock.local(time, in: data.hospital)
    let year = date.year == clock.local(clock.now, in: data.hospital).year ? "" : " \(date.year)"
    return "\(date.shortDay)\(year) \(date.clock)"
  }

  /// The time under the cursor and each line's value there.
  func words(at time: Timestamp) -> [String] {
    [Self.clockText(time, data, clock)]
      + data.series.compactMap { line in
        line.value(at: time).map { "\(data.unit.text($0))\(data.series.count > 1 ? " \(line.name)" : "")" }
      }
  }

  /// Where each projection ends: its value and its name beside it.
  func endNotes(besides taken: String?) -> [BrailleChart.Note] {
    data.series.filter(\.isProjection).compactMap { line in
      guard let last = line.points.last, data.range.contains(last.time) else { return nil }
      return BrailleChart.Note(
        x: Double(last.time.seconds), y: last.value,
        StyledText("\(data.unit.brief(last.value)) \(line.name)", CellStyle(.chartSecond)))
    }
  }

  // MARK: The file

  private static let size = (width: 960.0, height: 480.0)
  private static let frame = (left: 72.0, top: 56.0, right: 24.0, bottom: 40.0)
  /// Okabe and Ito's colours, told apart by everybody.
  private static let inks = ["#0072b2", "#d55e00", "#009e73", "#cc79a7"]

  /// The picture as SVG: lines and words, to be set in a report or a slide.
  var svg: String {
    let size = Self.size
    var parts = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(size.width)) \(Int(size.height))" \
      font-family="Helvetica,Arial,sans-serif" font-size="14" fill="#222">
      <rect width="100%" height="100%" fill="#ffffff"/>
      <text x="\(Self.frame.left)" y="24" font-size="18" font-weight="bold">\
      \(Self.escaped(data.title + (data.isSimulated ? " (SIM: simulated)" : "")))</text>
      """
    ]
    parts += axes
    if let goal = data.goal {
      let y = place(x: xRange.lowerBound, y: goal.value).y
      parts.append(Self.line(Self.frame.left, y, size.width - Self.frame.right, y, ink: "#888", dashes: "6 6"))
      parts.append(Self.text(goal.words, Self.frame.left + 8, y - 6, ink: "#555"))
    }
    for (index, line) in data.series.enumerated() {
      let ink = Self.inks[index % Self.inks.count]
      parts.append(path(of: line, ink: ink))
      parts.append(
        Self.text(line.name, Self.frame.left + Double(index) * 150, 44, ink: ink))
    }
    for mark in data.marks where data.range.contains(mark.time) {
      let x = place(x: Double(mark.time.seconds), y: 0).x
      parts.append(Self.line(x, Self.frame.top, x, size.height - Self.frame.bottom, ink: "#999", dashes: "2 4"))
      for (row, words) in mark.words.enumerated() {
        parts.append(Self.text(words, x - 6, Self.frame.top + 16 + Double(row) * 18, ink: "#222", anchor: "end"))
      }
    }
    return parts.joined(separator: "\n") + "\n</svg>\n"
  }

  private var axes: [String] {
    let size = Self.size
    let bottom = size.height - Self.frame.bottom
    var parts = [Self.line(Self.frame.left, bottom, size.width - Self.frame.right, bottom, ink: "#222")]
    for label in valueLabels {
      let y = place(x: xRange.lowerBound, y: label.value).y
      parts.append(Self.line(Self.frame.left, y, size.width - Self.frame.right, y, ink: "#e4e4e4"))
      parts.append(Self.text(label.text, Self.frame.left - 8, y + 5, anchor: "end"))
    }
    for label in dayLabels(columns: 120) {
      let x = place(x: Double(label.time.seconds), y: 0).x
      parts.append(Self.text(label.text, x, bottom + 22, anchor: "middle"))
    }
    return parts
  }

  private func path(of line: ChartSeries, ink: String) -> String {
    let inside = line.points.filter { data.range.contains($0.time) }
    var ends: [ChartSeries.Point] = []
    if let value = line.value(at: data.range.lowerBound), inside.first?.time != data.range.lowerBound {
      ends.append(ChartSeries.Point(data.range.lowerBound, value))
    }
    let places = (ends + inside).map { place(x: Double($0.time.seconds), y: $0.value) }
    let points = places.map { "\(Self.short($0.x)),\(Self.short($0.y))" }.joined(separator: " ")
    let dashes = line.isProjection ? " stroke-dasharray=\"3 5\"" : ""
    return "<polyline points=\"\(points)\" fill=\"none\" stroke=\"\(ink)\" stroke-width=\"2.5\"\(dashes)/>"
  }

  private func place(x: Double, y: Double) -> (x: Double, y: Double) {
    let (size, frame) = (Self.size, Self.frame)
    let across = (x - xRange.lowerBound) / (xRange.upperBound - xRange.lowerBound)
    let up = y / yRange.upperBound
    return (
      frame.left + across * (size.width - frame.left - frame.right),
      size.height - frame.bottom - up * (size.height - frame.top - frame.bottom)
    )
  }

  private static func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, ink: String, dashes: String? = nil
  ) -> String {
    let style = dashes.map { " stroke-dasharray=\"\($0)\"" } ?? ""
    return
      "<line x1=\"\(short(x1))\" y1=\"\(short(y1))\" x2=\"\(short(x2))\" y2=\"\(short(y2))\" stroke=\"\(ink)\"\(style)/>"
  }

  private static func text(
    _ text: String, _ x: Double, _ y: Double, ink: String = "#222", anchor: String = "start"
  ) -> String {
    "<text x=\"\(short(x))\" y=\"\(short(y))\" fill=\"\(ink)\" text-anchor=\"\(anchor)\">\(escaped(text))</text>"
  }

  private static func short(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}

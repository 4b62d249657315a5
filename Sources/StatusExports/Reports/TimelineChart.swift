import HospitalModel

/// An incident on a line of time, as SVG: a lane for each sort of act, a mark for each act.
struct TimelineChart {
  /// A row of marks.
  struct Lane {
    let name: String
    let colour: String
    let marks: [(time: Timestamp, words: String)]
  }

  let start: Timestamp
  let end: Timestamp
  let lanes: [Lane]
  let mark: String

  private static let width = 960.0
  private static let left = 130.0
  private static let right = 20.0
  private static let laneHeight = 34.0
  private static let top = 24.0

  var svg: String {
    let height = Self.top + Double(lanes.count) * Self.laneHeight + 40
    var text = """
      <svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 \(Self.text(Self.width)) \(Self.text(height))" \
      font-family="system-ui,sans-serif" font-size="13">
      <title>Timeline</title>
      <rect width="100%" height="100%" fill="#ffffff"/>

      """
    for step in steps {
      let x = Self.text(place(start + step))
      text += """
        <line x1="\(x)" y1="\(Self.text(Self.top - 6))" x2="\(x)" y2="\(Self.text(height - 30))" stroke="#d5dbe1"/>
        <text x="\(x)" y="\(Self.text(height - 12))" text-anchor="middle" fill="#4a5763">\(Self.elapsed(step))</text>

        """
    }
    for (index, lane) in lanes.enumerated() {
      text += draw(lane, y: Self.top + (Double(index) + 0.5) * Self.laneHeight)
    }
    text +=
      "<text x=\"\(Self.text(Self.width - 4))\" y=\"14\" text-anchor=\"end\" fill=\"#7a3b00\">\(ReportDocument.escaped(mark))</text>\n"
    return text + "</svg>\n"
  }

  private func draw(_ lane: Lane, y: Double) -> String {
    var text = "<text x=\"4\" y=\"\(Self.text(y + 4))\" fill=\"#16202a\">\(ReportDocument.escaped(lane.name))</text>\n"
    for mark in lane.marks {
      text += """
        <circle cx="\(Self.text(place(mark.time)))" cy="\(Self.text(y))" r="5" fill="\(lane.colour)" fill-opacity="0.75">\
        <title>\(ReportDocument.escaped(mark.words))</title></circle>

        """
    }
    return text
  }

  /// Where a time stands; what is outside stands at the edge.
  private func place(_ time: Timestamp) -> Double {
    let share = Double(min(max(time - start, 0), max(end - start, 1))) / Double(max(end - start, 1))
    return Self.left + share * (Self.width - Self.left - Self.right)
  }

  /// At most ten whole steps from the beginning.
  private var steps: [Int64] {
    let length = max(end - start, 60)
    let sizes: [Int64] = [300, 900, 1_800, 3_600, 7_200, 14_400, 28_800, 86_400, 172_800, 604_800, 2_592_000]
    let size = sizes.first { length / $0 <= 9 } ?? length
    return Array(stride(from: 0, through: length, by: Int64.Stride(size)))
  }

  private static func elapsed(_ seconds: Int64) -> String {
    let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60)
    return seconds >= 259_200
      ? "T+\(seconds / 86_400) d" : "T+\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
  }

  /// A number with one decimal, the same on every machine.
  private static func text(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
  }
}

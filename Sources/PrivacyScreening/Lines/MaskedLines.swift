import HospitalModel

/// The lines of a text with its findings masked, fit for a terminal.
struct MaskedLines {
  /// A longer line is cut around its first mask.
  private static let longest = 240
  private static let mask: Unicode.Scalar = "█"

  let masked: [String]
  /// The scalar offset at which each line begins.
  private let starts: [Int]

  init(_ text: String, _ findings: [Finding]) {
    var starts = [0]
    for (offset, scalar) in text.unicodeScalars.enumerated() where scalar == "\n" { starts.append(offset + 1) }
    self.starts = starts
    // A finding that goes over a line end takes the end with it, so lines are masked one by one.
    let scalars = Array(text.unicodeScalars)
    let ends = starts.dropFirst().map { $0 - 1 } + [scalars.count]
    masked = zip(starts, ends).map { start, end in
      let range = start..<end
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      let inside = findings.compactMap { $0.moved(into: range) }
      return Self.excerpt(redacted(String(view), inside))
    }
  }

  /// The line, from 0, in which a finding begins.
  func line(of finding: Finding) -> Int {
    (starts.firstIndex { $0 > finding.range.lowerBound } ?? starts.count) - 1
  }

  private static func excerpt(_ line: String) -> String {
    var scalars = line.unicodeScalars.map { isShown($0) ? $0 : " " }
    if scalars.count > longest {
      let mark = scalars.firstIndex(of: mask) ?? 0
      let start = max(0, min(mark - longest / 2, scalars.count - longest))
      scalars =
        (start > 0 ? ["…"] : []) + scalars[start..<start + longest] + (start + longest < scalars.count ? ["…"] : [])
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Controls, bidi marks and the like stay out of a terminal.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
    default: true
    }
  }
}

extension Finding {
  /// What of a finding lies in a range, counted from the beginning of the range.
  fileprivate func moved(into line: Range<Int>) -> Finding? {
    let inside = range.clamped(to: line)
    guard !inside.isEmpty else { return nil }
    return Finding(
      category: category, rule: rule, level: level, confidence: confidence,
      range: inside.lowerBound - line.lowerBound..<inside.upperBound - line.lowerBound)
  }
}

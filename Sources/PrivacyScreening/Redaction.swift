import HospitalModel

/// The most blocks that stand for one finding, so that a long one does not tell its length.
private let longestRedaction = 8

/// The text with every finding's span replaced by `█`, one for each scalar, at most eight.
///
/// Overlapping findings are covered together. Redacting is idempotent: a redacted text has no findings, because a block
/// counts as a part of a word and so ends no number and begins none.
///
/// - Parameter findings: Findings in this text, in any order; what lies outside the text is ignored.
public func redacted(_ text: String, _ findings: [Finding]) -> String {
  guard !findings.isEmpty else { return text }
  let scalars = text.unicodeScalars
  var result = String.UnicodeScalarView()
  var index = scalars.startIndex
  var offset = 0
  for span in merged(findings.map(\.range)) {
    while offset < span.lowerBound, index < scalars.endIndex {
      result.append(scalars[index])
      scalars.formIndex(after: &index)
      offset += 1
    }
    let start = offset
    while offset < span.upperBound, index < scalars.endIndex {
      scalars.formIndex(after: &index)
      offset += 1
    }
    result.append(contentsOf: repeatElement("█", count: min(offset - start, longestRedaction)))
  }
  result.append(contentsOf: scalars[index...])
  return String(result)
}

private func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
  var result: [Range<Int>] = []
  for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
    if let last = result.last, range.lowerBound < last.upperBound {
      result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
    } else {
      result.append(range)
    }
  }
  return result
}

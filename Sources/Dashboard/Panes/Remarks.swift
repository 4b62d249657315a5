import TerminalCells

/// A sentence in lines of at most so many columns, broken between words; the further ones are set in.
///
/// What is said below a list says numbers and definitions: it is never cut.
func wrappedLines(_ text: String, columns: Int) -> [String] {
  guard columns > indent.count + 8 else { return [text] }
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    let longer = line.isEmpty ? String(word) : "\(line) \(word)"
    if MeasuredText(longer).columns <= columns || line.isEmpty || line == indent {
      line = longer
    } else {
      lines.append(line)
      line = indent + word
    }
  }
  return line.isEmpty ? lines : lines + [line]
}

private let indent = "  "

import Yams

/// YAML from outside, read within limits: whatever the file holds, it costs little and ends in a mapping or one problem.
///
/// Text up to 1 MiB, no aliases; libyaml itself stops at 1,000 levels of nesting.
enum BoundedYAML {
  /// A hundred times the largest published scheme.
  static let largestFile = 1 << 20

  /// Returns the keys of the file, every scalar as text, or `nil` for a file that says nothing.
  static func mapping(_ yaml: String, file: String) throws(ConfigurationProblem) -> Node.Mapping? {
    func problem(_ message: String, line: Int = 0) -> ConfigurationProblem {
      ConfigurationProblem(file: file, line: line, key: "", message: message)
    }
    guard yaml.utf8.count <= largestFile else { throw problem("is larger than 1 MiB; nothing of it was read") }
    if let line = firstAlias(in: yaml) { throw problem("uses an alias (*name); write the value out", line: line) }
    let node: Node?
    do {
      // No resolver: every scalar stays the text that was written. The encoding is named because Yams otherwise asks an
      // environment variable and prints.
      node = try Yams.compose(yaml: yaml, .basic, .default, .utf8)
    } catch {
      let (words, line) = place(of: error, in: yaml)
      throw problem("is not YAML (\(words)); mend that line", line: line)
    }
    guard let node, !node.isUnset else { return nil }
    guard let mapping = node.mapping else {
      throw problem("holds no keys; write one `key: value` on a line", line: node.mark?.line ?? 0)
    }
    return mapping
  }

  /// What Yams found, and on which line.
  private static func place(of error: any Error, in yaml: String) -> (words: String, line: Int) {
    switch error {
    case YamlError.scanner(_, let words, let mark, _), YamlError.parser(_, let words, let mark, _),
      YamlError.composer(_, let words, let mark, _):
      return (words, mark.line)
    case YamlError.reader(let words, let offset, _, _):
      return (words, offset.map { yaml.prefix($0).count(where: \.isNewline) + 1 } ?? 0)
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      return ("\((keys.first ?? "").quotable) stands there twice", context.mark.line)
    default:
      return ("it can't be read", 0)
    }
  }

  /// The line of the first alias, from 1.
  ///
  /// A few lines of aliases stand for billions of nodes, and the parser visits them all where they are part of a key.
  /// Neither configuration nor schemes need one, so they are refused before parsing, and rather once too often: only
  /// comments on lines without quotation marks are left out, because on other lines `#` may be part of a text.
  private static func firstAlias(in yaml: String) -> Int? {
    let lines = yaml.utf8.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
    }
    for (index, line) in lines.enumerated() {
      var previous = UInt8(ascii: " ")
      let hasPlainComments = line.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
      for position in line.indices {
        let byte = line[position]
        if hasPlainComments, byte == UInt8(ascii: "#"), previous == UInt8(ascii: " ") { break }
        if byte == UInt8(ascii: "*"), mayPrecedeAlias(previous), mayFollow(position, in: line) { return index + 1 }
        previous = byte
      }
    }
    return nil
  }

  /// True for blanks, indicators and every byte of a non-ASCII character: some of those end a line.
  private static func mayPrecedeAlias(_ byte: UInt8) -> Bool {
    byte >= 0x80 || " \t[]{},:?".utf8.contains(byte)
  }

  /// True when a letter, digit, `-` or `_` comes next, of which libyaml makes names.
  private static func mayFollow(_ star: Substring.UTF8View.Index, in line: Substring.UTF8View) -> Bool {
    guard let next = line[line.index(after: star)...].first else { return false }
    switch next {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      return true
    default:
      return false
    }
  }
}

extension Node {
  /// True for a key that stands there without a value.
  var isUnset: Bool {
    guard let scalar, scalar.style == .plain else { return false }
    return ["", "~", "null"].contains(scalar.string)
  }

  /// The line of the file, from 1.
  var line: Int { mark?.line ?? 0 }
}

extension Node.Mapping {
  /// The values by the text of their keys, for looking up; a key that is no text has none.
  var byName: [String: Node] {
    Dictionary(compactMap { key, value in key.scalar.map { ($0.string, value) } }) { first, _ in first }
  }
}

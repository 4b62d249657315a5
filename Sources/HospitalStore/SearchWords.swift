import GRDB

/// The words of a search, cut and folded by the index's own tokenizer, so that nothing in them is taken for its syntax.
struct SearchWords {
  /// More words than this are ignored; the bits of a mask tell which were found.
  private static let most = 16

  /// Folded words, each found also as the beginning of a word.
  let words: [[UInt8]]
  private let tokenizer: any FTS5Tokenizer

  /// Cuts a query into its words; `nil` when it holds none.
  init?(_ query: String, _ connection: Connection) throws {
    tokenizer = try connection.database.makeTokenizer(.unicode61(diacritics: .remove))
    var words: [[UInt8]] = []
    for token in try tokenizer.tokenize(query: query).map({ Array($0.token.utf8) })
    where !token.isEmpty && !words.contains(token) && words.count < Self.most {
      words.append(token)
    }
    if words.isEmpty { return nil }
    self.words = words
  }

  /// The index's expression: every word, quoted, as a beginning.
  var expression: String { quoted.map { $0 + "*" }.joined(separator: " ") }

  /// The same for whole words: a beginning of few letters stands in many posts.
  var exactExpression: String { quoted.joined(separator: " ") }

  private var quoted: [String] {
    words.map { "\"" + String(decoding: $0, as: UTF8.self).replacing("\"", with: "\"\"") + "\"" }
  }

  /// True when every word begins some word of some of the texts: what the index would say of them.
  func isFound(in texts: String...) -> Bool {
    let matching = Matching(words)
    for text in texts where !matching.isComplete {
      var text = text
      text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          _ = tokenizer.tokenize(
            context: Unmanaged.passUnretained(matching).toOpaque(), tokenization: .document,
            pText: characters.baseAddress, nText: CInt(characters.count)
          ) { context, _, token, length, _, _ in
            guard let context, let token else { return 0 }
            let matching = Unmanaged<Matching>.fromOpaque(context).takeUnretainedValue()
            matching.take(UnsafeRawBufferPointer(start: token, count: Int(length)))
            return matching.isComplete ? Matching.stop : 0
          }
        }
      }
    }
    return matching.isComplete
  }

  /// Which words were found so far; handed through the tokenizer's C function.
  private final class Matching {
    /// What ends a tokenizer's run early: SQLITE_DONE.
    static let stop: CInt = 101

    private let words: [[UInt8]]
    private var missing: UInt32

    init(_ words: [[UInt8]]) {
      self.words = words
      missing = (1 << UInt32(words.count)) - 1
    }

    var isComplete: Bool { missing == 0 }

    func take(_ token: UnsafeRawBufferPointer) {
      for (index, word) in words.enumerated() where missing & (1 << UInt32(index)) != 0 {
        if token.starts(with: word) { missing &= ~(1 << UInt32(index)) }
      }
    }
  }
}

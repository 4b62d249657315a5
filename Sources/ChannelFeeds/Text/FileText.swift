import HospitalModel

/// The text of a file of records, whatever program wrote it.
enum FileText {
  /// Reads a file into UTF-8; `nil` for what is a page, a feed or a closed form.
  ///
  /// - Throws: ``FeedError`` when it can't be read.
  static func read(_ path: String, client: FeedClient) throws(FeedError) -> [UInt8]? {
    let response = try client.fetch(path, Validators())
    let bytes = response.bodyBytes
    let choice = EncodingChoice(bytes.span, charset: response.charset)
    guard ClosedForm.of(bytes.span) == nil,
      ForeignContent.kind(of: bytes.span.extracting(droppingFirst: choice.markLength)) == nil
    else { return nil }
    return decoded(bytes, choice)
  }

  /// A body in the encoding that was chosen for it; a spreadsheet that knows no UTF-8 writes the letters of its system.
  static func decoded(_ bytes: [UInt8], _ choice: EncodingChoice) -> [UInt8] {
    let text = bytes.span.extracting(droppingFirst: choice.markLength)
    let decoded = choice.encoding.decoded(text)
    if choice.encoding == .utf8, decoded.isFaulty { return TextEncoding.windows1252.decoded(text).text }
    return decoded.text
  }

  /// True for JSON rather than a table.
  static func isJSON(_ text: [UInt8]) -> Bool {
    let first = text.span.byte(at: text.span.trimmedRange.lowerBound)
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }
}

import HospitalModel

/// Files with one post a record: CSV, a list in JSON, or JSON lines.
enum RecordFile {
  /// Reads the records; `nil` for what is no such file.
  ///
  /// - Throws: ``FeedError/badRecord(line:detail:)`` when no record can be read.
  static func read(_ response: FeedResponse) throws(FeedError) -> SourceReading? {
    let bytes = response.bodyBytes
    if let form = ClosedForm.of(bytes.span) { throw .otherForm(found: form.name, advice: form.advice) }
    var choice = EncodingChoice(bytes.span, charset: response.charset)
    if choice.markLength == 0, let wide = wideEncoding(bytes.span) { choice.encoding = wide }
    let text = bytes.span.extracting(droppingFirst: choice.markLength)
    guard ForeignContent.kind(of: text) == nil else { return nil }
    let decoded = FileText.decoded(bytes, choice)
    let start = decoded.span.trimmedRange.lowerBound
    switch decoded.span.byte(at: start) {
    case ASCII.less, 0: return nil
    case UInt8(ascii: "{"), UInt8(ascii: "["): return try JSONRecords.read(decoded)
    default:
      if let reading = try StatusTable.read(decoded) { return reading }
      if let reading = try TableRecords.read(decoded) { return reading }
      guard let inside = JSONRecords.call(in: decoded.span, from: start) else { return nil }
      return try JSONRecords.read(inside)
    }
  }

  /// UTF-16 without its mark, as some spreadsheets write it: known by the zeros in a line of letters.
  private static func wideEncoding(_ bytes: Span<UInt8>) -> TextEncoding? {
    let head = bytes.extracting(first: 64)
    guard head.count > 8 else { return nil }
    var zeros = (even: 0, odd: 0)
    for index in head.indices where head[index] == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let most = head.count / 4
    if zeros.odd > most, zeros.even == 0 { return .library("UTF-16LE") }
    return zeros.even > most && zeros.odd == 0 ? .library("UTF-16BE") : nil
  }
}

/// Forms of files that hold posts in a way that is not read.
enum ClosedForm {
  struct Row {
    let name: String
    let advice: String
  }

  /// What such a file is; `nil` for another.
  static func of(_ bytes: Span<UInt8>) -> Row? {
    let excel = "Open it there, choose Save as, CSV UTF-8, and add that file."
    if bytes.starts(with: [0xd0, 0xcf, 0x11, 0xe0]) { return Row(name: "an Excel workbook (.xls)", advice: excel) }
    guard bytes.starts(with: [0x50, 0x4b, 0x03, 0x04]) else { return nil }
    // The names of a workbook's parts stand in the archive as they are.
    if bytes.place(of: "xl/workbook", from: 0) != nil || bytes.place(of: "[Content_Types].xml", from: 0) != nil {
      return Row(name: "an Excel workbook (.xlsx)", advice: excel)
    }
    let advice = "Unpack it and add the CSV file in it (of YouTube Studio: Table data.csv)."
    return Row(name: "a ZIP archive", advice: advice)
  }
}

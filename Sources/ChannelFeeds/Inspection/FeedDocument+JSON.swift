import HospitalModel

extension FeedDocument {
  /// Writes the document as one JSON object and a line feed, by the contract of `hsdash inspect`.
  ///
  /// - Parameters:
  ///   - file: The argument as it was given, for the member `file`; none is written without it.
  ///   - sink: Gets the bytes (UTF-8) in pieces.
  public func writeJSON(file: String? = nil, to sink: @escaping (Span<UInt8>) -> Void) {
    var writer = JSONWriter(sink: sink)
    writer.object { writer in
      if let file { writer.member("file", file) }
      writer.member("format", format.rawValue)
      writer.member("title", title)
      writer.member("link", link)
      writer.name("entries")
      writer.list(entries) { $1.write(to: &$0) }
      writer.member("warnings", texts: warnings)
    }
    writer.endLine()
    writer.finish()
  }
}

extension FeedEntry {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", id)
      writer.member("title", title)
      writer.member("link", link)
      writer.member("author", author)
      writer.member("published", published)
      writer.member("updated", updated)
      writer.member("summary", summary)
      writer.member("content", content)
      writer.member("categories", texts: categories)
      writer.name("enclosures")
      writer.list(enclosures) { writer, enclosure in
        writer.object {
          $0.member("url", enclosure.url)
          $0.member("type", enclosure.type)
          $0.member("length", enclosure.length)
        }
      }
      detail?.write(to: &writer)
    }
  }
}

extension FeedDetail {
  /// Writes a further member, which feeds without details don't have.
  fileprivate func write(to writer: inout JSONWriter) {
    switch self {
    case .alert(let alert):
      writer.name("alert")
      alert.write(to: &writer)
    case .hospital(let report):
      writer.name("hospital")
      report.write(to: &writer)
    case .subscription(let folders, _):
      writer.member("folders", texts: folders)
    }
  }
}

extension FeedError {
  /// Writes the failure of one argument as a JSON object and a line feed.
  public func writeJSON(file: String, to sink: @escaping (Span<UInt8>) -> Void) {
    var writer = JSONWriter(sink: sink)
    writer.object { writer in
      writer.member("file", file)
      writer.name("error")
      writer.object {
        $0.member("code", Int64(exitCode))
        $0.member("message", message)
      }
    }
    writer.endLine()
    writer.finish()
  }
}

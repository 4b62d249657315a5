public import HospitalModel

/// A list of feeds in OPML 2.0, a folder for each hospital; the attributes that begin with `hsdash-` are for the way back.
public struct OPMLText: Sendable {
  public let text: String

  public init(_ folders: [(name: String, channels: [Channel])]) {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <opml version="2.0">
      <head><title>hsdash</title></head>
      <body>

      """
    for folder in folders {
      text += "<outline text=\"\(Self.escaped(folder.name))\" hsdash-hospital=\"1\">\n"
      for channel in folder.channels {
        text += "  <outline type=\"rss\" text=\"\(Self.escaped(channel.name))\" "
        text +=
          "category=\"\(Self.escaped(channel.kind.rawValue))\" xmlUrl=\"\(Self.escaped(channel.address ?? ""))\" "
        text += "hsdash-id=\"\(Self.escaped(channel.id.rawValue))\" hsdash-interval=\"\(channel.interval)\"/>\n"
      }
      text += "</outline>\n"
    }
    self.text = text + "</body>\n</opml>\n"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}

public import HospitalModel

/// A phone list as a table: whom one calls.
public struct ContactFile: Equatable, Sendable {
  /// In the order of the file; one that comes twice is there once, as it came last.
  public internal(set) var contacts: [Contact] = []
  /// A sentence for what was left out.
  public internal(set) var warnings: [String] = []

  /// More lines than these are left out: the most important page is one page.
  static let mostRecords = 5_000
  private static let separators = [ASCII.comma, ASCII.semicolon, ASCII.tab]

  /// Reads a table; `nil` for a file that is none.
  ///
  /// It is known by its header: an organization or a kind, beside a phone or a mail. A comma, a semicolon or a tab stands between columns.
  ///
  /// - Throws: ``FeedError`` when it can't be read.
  public static func read(_ path: String, client: FeedClient = .files) throws(FeedError) -> ContactFile? {
    guard let text = try FileText.read(path, client: client) else { return nil }
    return table(text)
  }

  /// Where each part stands, by the names that a header may have.
  private struct Columns {
    let kind, name, organization, phone, mail, note: Int?

    init(_ header: TableHeader) {
      func place(_ names: String...) -> Int? { header.places(of: names).first }
      kind = place("kind", "type", "category", "group")
      name = place("name", "contact", "person", "contact name")
      organization = place("organization", "organisation", "outlet", "agency", "company", "media outlet")
      phone = place("phone", "telephone", "tel", "mobile", "phone number")
      mail = place("mail", "email", "e-mail", "email address")
      note = place("for", "note", "notes", "role", "title")
    }

    var areContacts: Bool {
      (organization ?? kind) != nil && (name ?? organization) != nil && (phone ?? mail) != nil
    }
  }

  private static func table(_ text: [UInt8]) -> ContactFile? {
    for separator in separators {
      var reader = TableReader(text, separator: separator)
      guard let first = reader.next() else { return nil }
      let columns = Columns(TableHeader(first))
      guard columns.areContacts else { continue }
      return records(of: &reader, columns)
    }
    return nil
  }

  private static func records(of reader: inout TableReader, _ columns: Columns) -> ContactFile? {
    var file = ContactFile()
    var texts = FeedTexts(address: nil)
    var leftOut = 0
    while let row = reader.next() {
      func line(_ place: Int?) -> String {
        guard let place, place < row.fields.count else { return "" }
        let bytes = row.fields[place]
        return texts.line(bytes.span, rule: .literal) ?? ""
      }
      let contact = Contact(
        kind: Contact.Kind(told: line(columns.kind), isOutlet: columns.organization != nil), name: line(columns.name),
        organization: line(columns.organization), phone: line(columns.phone), mail: line(columns.mail),
        note: line(columns.note))
      guard contact.objection == nil, file.contacts.count < mostRecords else {
        leftOut += 1
        continue
      }
      file.contacts.removeAll { $0.id == contact.id }
      file.contacts.append(contact)
    }
    if leftOut > 0 {
      file.warnings.append(
        "\(leftOut) \(leftOut == 1 ? "line was" : "lines were") left out: nobody to call, or no phone and no mail")
    }
    return file
  }
}

extension Contact.Kind {
  /// The kind that a table means; without a word for it an outlet, or one's own people where there is no organization at all.
  fileprivate init(told word: String, isOutlet: Bool) {
    let word = word.lowercased()
    let known: [(Contact.Kind, [String])] = [
      (.hospital, ["hospital", "partner"]), (.agency, ["agency", "authority", "government", "emergency", "jic"]),
      (.own, ["own", "staff", "internal", "ours"]), (.outlet, ["outlet", "media", "press", "tv", "radio", "paper"]),
    ]
    self = known.first { row in row.1.contains { word.contains($0) } }?.0 ?? (isOutlet ? .outlet : .own)
  }
}

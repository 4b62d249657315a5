/// The text key of an entry of the contact list.
public struct ContactID: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

/// Whom one calls: a line of the phone list.
public struct Contact: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case outlet, agency
    case hospital = "partner hospital"
    case own = "own people"
  }

  public let id: ContactID
  public let kind: Kind
  /// A person or a desk, such as `news desk`; may be empty.
  public let name: String
  /// The outlet, agency or hospital; may be empty.
  public let organization: String
  public let phone: String
  public let mail: String
  /// What one calls them for.
  public let note: String

  /// - Parameter id: What it is known by; without one it follows from kind, organization and name, so that the same file again adds nothing.
  public init(
    id: ContactID? = nil, kind: Kind, name: String, organization: String, phone: String, mail: String, note: String
  ) {
    let seed = "\(kind.rawValue)\n\(organization.lowercased())\n\(name.lowercased())"
    self.id = id ?? ContactID(rawValue: String(TextFingerprint(of: seed).rawValue.prefix(16)))
    self.kind = kind
    self.name = name
    self.organization = organization
    self.phone = phone
    self.mail = mail
    self.note = note
  }

  /// `Example Herald, news desk`.
  public var party: String { [organization, name].filter { !$0.isEmpty }.joined(separator: ", ") }

  /// Why it can't be kept; `nil` when it is complete.
  public var objection: String? {
    if party.allSatisfy(\.isWhitespace) { return "a contact needs a name or an organization" }
    if phone.allSatisfy(\.isWhitespace), mail.allSatisfy(\.isWhitespace) { return "a contact needs a phone or a mail" }
    return nil
  }
}

/// A contact with the last call that the log has with it.
public struct ContactEntry: Hashable, Sendable {
  /// When, who called whom, and who of the desk.
  public struct LastCall: Hashable, Sendable {
    public let time: Timestamp
    public let direction: CallDirection
    public let person: String

    public init(time: Timestamp, direction: CallDirection, person: String) {
      self.time = time
      self.direction = direction
      self.person = person
    }
  }

  public let contact: Contact
  public let lastCall: LastCall?

  public init(contact: Contact, lastCall: LastCall?) {
    self.contact = contact
    self.lastCall = lastCall
  }
}

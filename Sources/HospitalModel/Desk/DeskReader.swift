/// The part of a ``StoreReader`` that is about the desk's own work: inquiries, calls, contacts.
///
/// The public is told nothing of it.
public struct DeskReader {
  /// The register of an incident, open ones first, the oldest first. For staff on the screen alone: it is in no export, no saved frame and
  /// nothing that leaves, whoever answers for it.
  public var inquiries: (IncidentID) throws -> [Inquiry]
  /// How many there are; all that anything else is told of the register.
  public var inquiryCounts: (IncidentID) throws -> InquiryCounts
  /// How long words of the register are kept, in seconds.
  public var inquiryKeeping: () throws -> Int64
  /// The calls of an incident in the order of their numbers.
  public var calls: (IncidentID) throws -> [DeskCall]
  /// The contact list by kind and name; in nothing that leaves.
  public var contacts: () throws -> [ContactEntry]

  public init(
    inquiries: @escaping (IncidentID) throws -> [Inquiry],
    inquiryCounts: @escaping (IncidentID) throws -> InquiryCounts,
    inquiryKeeping: @escaping () throws -> Int64,
    calls: @escaping (IncidentID) throws -> [DeskCall],
    contacts: @escaping () throws -> [ContactEntry]
  ) {
    self.inquiries = inquiries
    self.inquiryCounts = inquiryCounts
    self.inquiryKeeping = inquiryKeeping
    self.calls = calls
    self.contacts = contacts
  }
}

public import HospitalModel

/// A hospital as the configuration gives it.
public struct ConfiguredHospital: Equatable, Sendable {
  public let id: HospitalID
  public let name: String
  /// At most 18 columns.
  public let shortName: String
  /// Town and state; empty when not given.
  public let place: String
  public let zone: CivilZone
  /// Its number among the emergency rooms; `nil` when not given.
  public let facility: String?
  /// The counties and zones that it answers for, in SAME or UGC codes.
  public let zones: [String]
  /// The addresses under which it asks for gifts, the official one first.
  public let giving: [String]
}

/// Where the access token for a server is kept. The token itself is never in the configuration.
public struct ConfiguredAccess: Equatable, Sendable {
  /// The server's name, such as `social.example`.
  public let host: String
  public let keeping: Keeping

  /// How a token is kept.
  public enum Keeping: Equatable, Sendable {
    /// A file that its owner alone may read: its full path.
    case file(String)
    /// A program and its arguments that write the token.
    case command([String])
  }
}

/// A channel as the configuration gives it.
public struct ConfiguredChannel: Equatable, Sendable {
  /// An address of the web, or the full path of a file.
  public let address: String
  public let hospital: HospitalID
  /// `nil` when it is to be told from the address.
  public let name: String?
  /// `nil` when it is to be told from the address.
  public let kind: ChannelKind?
  /// Seconds between two fetches.
  public let interval: Int64
  public let isInternal: Bool
  /// Whether the hospital itself speaks there; `nil` when it is to be told from kind and address.
  public let isOwn: Bool?
}

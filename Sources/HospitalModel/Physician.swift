/// The text key of a physician's card: the hospital and the name in small letters.
public struct PhysicianID: RawRepresentable, Hashable, Sendable, Codable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The key of a name at a hospital.
  public init(hospital: HospitalID, name: String) {
    rawValue = "\(hospital.rawValue)/\(Physician.slug(of: name))"
  }
}

/// A physician who introduces themselves in a film, and the address that a printed code leads to.
public struct Physician: Hashable, Sendable {
  public let id: PhysicianID
  public let hospital: HospitalID
  public let name: String
  public let specialty: String
  public let languages: [String]
  /// The film's own `http` or `https` address.
  public let video: String
  /// The campaign under which visits are counted.
  public let campaign: String
  public let isSimulated: Bool

  /// The usual campaign.
  public static let usualCampaign = "physicians"

  public init(
    hospital: HospitalID, name: String, specialty: String, languages: [String], video: String,
    campaign: String = Physician.usualCampaign, isSimulated: Bool = false
  ) {
    id = PhysicianID(hospital: hospital, name: name)
    self.hospital = hospital
    self.name = name
    self.specialty = specialty
    self.languages = languages
    self.video = video
    self.campaign = campaign
    self.isSimulated = isSimulated
  }

  /// What tells this physician's visits from another's: the name in small letters, `utm_content`.
  public var content: String { Self.slug(of: name) }

  /// The film's address with what a web analysis counts by: source, medium, campaign and content (the `utm` parameters).
  public var taggedAddress: String {
    let parts = video.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let tags = [
      ("utm_source", "qr"), ("utm_medium", "print"), ("utm_campaign", Self.slug(of: campaign)),
      ("utm_content", content),
    ].map { "\($0)=\($1)" }.joined(separator: "&")
    let base = String(parts[0])
    let joint = !base.contains("?") ? "?" : base.hasSuffix("?") || base.hasSuffix("&") ? "" : "&"
    return base + joint + tags + (parts.count > 1 ? "#\(parts[1])" : "")
  }

  /// A name as an address can hold it: small letters and figures of ASCII, `-` between words; accents go.
  public static func slug(of name: String) -> String {
    var slug = ""
    for scalar in name.lowercased().unicodeScalars {
      if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        slug.unicodeScalars.append(scalar)
      } else if let plain = plainLetters[scalar] {
        slug += plain
      } else if slug.last.map({ $0 != "-" }) == true {
        slug += "-"
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "x" : slug
  }

  /// Letters of the languages of Europe without their marks.
  private static let plainLetters: [Unicode.Scalar: String] = {
    let rows: [(String, String)] = [
      ("a", "àáâãåāăą"), ("ae", "äæ"), ("c", "çćč"), ("d", "ďđ"), ("e", "èéêëēęě"), ("i", "ìíîïī"), ("l", "ł"),
      ("n", "ñńň"), ("o", "òóôõøō"), ("oe", "öœ"), ("r", "ř"), ("s", "śšş"), ("ss", "ß"), ("t", "ťţ"), ("u", "ùúûūů"),
      ("ue", "ü"), ("y", "ýÿ"), ("z", "źżž"),
    ]
    var letters: [Unicode.Scalar: String] = [:]
    for (plain, marked) in rows { for scalar in marked.unicodeScalars { letters[scalar] = plain } }
    return letters
  }()
}

/// A physician with how often the code was scanned.
public struct PhysicianCard: Hashable, Sendable {
  public let physician: Physician
  /// `nil` where no count has come in.
  public let scans: ScanCounts?

  public init(physician: Physician, scans: ScanCounts?) {
    self.physician = physician
    self.scans = scans
  }
}

/// How often a code was scanned.
public struct ScanCounts: Hashable, Sendable {
  public let total: Int64
  /// In the seven days before now, and in the seven before those; `nil` where the counts don't reach back so far.
  public let week: Int64?
  public let weekBefore: Int64?
  /// When it was counted last.
  public let time: Timestamp

  public init(total: Int64, week: Int64?, weekBefore: Int64?, time: Timestamp) {
    self.total = total
    self.week = week
    self.weekBefore = weekBefore
    self.time = time
  }
}

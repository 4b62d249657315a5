public import HospitalModel

/// Physicians of a table or of JSON, or how often their codes were scanned.
public struct PhysicianFile: Equatable, Sendable {
  /// A physician as a file names them; campaign and hospital only where the file does.
  public struct Entry: Equatable, Sendable {
    public internal(set) var name = ""
    public internal(set) var specialty = ""
    public internal(set) var languages: [String] = []
    /// An `http` or `https` address.
    public internal(set) var video = ""
    public internal(set) var campaign: String?
    public internal(set) var hospital: String?
  }

  /// All scans of a code up to a time; without one, up to now.
  public struct Scan: Equatable, Sendable {
    /// The physician's name, or what the code's address tells (`utm_content`).
    public internal(set) var subject = ""
    public internal(set) var count: Int64 = 0
    public internal(set) var time: Timestamp?
    public internal(set) var hospital: String?
  }

  public internal(set) var physicians: [Entry] = []
  public internal(set) var scans: [Scan] = []
  /// A sentence for what was left out.
  public internal(set) var warnings: [String] = []

  /// More records than these are left out: no hospital has so many physicians.
  static let mostRecords = 20_000

  /// Reads a file; `nil` for one that holds neither.
  ///
  /// A table is known by its header: a name, a specialty and a video, or a name (or `utm_content`) and scans. JSON is known by
  /// the same members of its objects.
  ///
  /// - Throws: ``FeedError`` when it can't be read.
  public static func read(_ path: String, client: FeedClient = .files) throws(FeedError) -> PhysicianFile? {
    guard let text = try FileText.read(path, client: client) else { return nil }
    return FileText.isJSON(text) ? json(text) : table(text)
  }

  /// Keeps what a record says, if that is enough for a card or a count; false otherwise.
  mutating func take(_ record: PhysicianRecord) -> Bool {
    if let card = record.card { physicians.append(card) }
    if let scan = record.scan { scans.append(scan) }
    return record.card != nil || record.scan != nil
  }

  /// The file, with what was left out of it told; `nil` where nothing was found.
  func finished(leftOut: Int) -> PhysicianFile? {
    guard !physicians.isEmpty || !scans.isEmpty else { return nil }
    var file = self
    if leftOut > 0 {
      file.warnings.append(
        "\(leftOut) \(leftOut == 1 ? "record was" : "records were") left out: no name, or no video of the web")
    }
    return file
  }
}

/// A record while it is read: the same for tables and JSON.
struct PhysicianRecord {
  var name: String?
  var specialty: String?
  var languages: [String] = []
  var video: String?
  var campaign: String?
  var hospital: String?
  var content: String?
  var count: Int64?
  var time: Timestamp?

  /// The card; `nil` without a name and a film on the web.
  var card: PhysicianFile.Entry? {
    guard let name, let video, WebAddress.isWeb(video) else { return nil }
    return PhysicianFile.Entry(
      name: name, specialty: specialty ?? "", languages: languages, video: video, campaign: campaign, hospital: hospital
    )
  }

  /// The count; `nil` without a number and somebody whom it is about.
  var scan: PhysicianFile.Scan? {
    guard let subject = content ?? name, let count else { return nil }
    return PhysicianFile.Scan(subject: subject, count: count, time: time, hospital: hospital)
  }

  /// `English, Spanish` or `English / Spanish` as two.
  static func languages(in text: String) -> [String] {
    text.split(whereSeparator: { ",;/|".contains($0) }).map { String($0).trimmingWhiteSpace }.filter { !$0.isEmpty }
  }
}

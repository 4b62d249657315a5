import ArgumentParser
import Glibc
import HospitalModel
import HospitalStore
import PrivacyScreening

/// How a text leaves a command. On a terminal staff sees it as on the screen; into a pipe or a file it leaves as an export: without
/// what is internal, and with what was found masked, unless people answer for it.
struct OutgoingOptions: ParsableArguments {
  @Flag(help: "Lets out what may identify a patient; needs --reason and --approved-by, and is kept.")
  var unmasked = false

  @Option(help: ArgumentHelp("Why it may leave unmasked. Name nobody in it.", valueName: "text"))
  var reason: String?

  @Option(name: .customLong("approved-by"), help: ArgumentHelp("The second person, who agrees.", valueName: "name"))
  var approvedBy: String?

  @Flag(name: .customLong("by-phone"), help: "The second person agreed by telephone.")
  var byPhone = false

  func validate() throws {
    guard unmasked else {
      guard reason == nil, approvedBy == nil, !byPhone else {
        throw ValidationError("--reason, --approved-by and --by-phone go with --unmasked.")
      }
      return
    }
    guard reason != nil, approvedBy != nil else {
      throw ValidationError("--unmasked needs --reason and --approved-by: both are kept, the text is not.")
    }
  }

  /// True when standard output is seen by whoever asked.
  static var isSeenHere: Bool { isatty(STDOUT_FILENO) == 1 }

  /// For what a list of posts is read.
  var use: ReadingUse { unmasked ? .release : Self.isSeenHere ? .screen : .export }

  /// Records that a text leaves unmasked; nothing is recorded where nothing was found.
  ///
  /// - Throws: ``Failure`` when the same person is named twice, or the reason itself may identify somebody.
  func record(
    _ fingerprint: TextFingerprint, _ findings: [Finding], by way: OutgoingWay, person: String, in store: HospitalStore,
    now: Timestamp
  ) throws {
    guard unmasked, let reason, let approvedBy, findings.contains(where: { $0.level > .note }) else { return }
    let release = OutgoingRelease(
      way: way, fingerprint: fingerprint, findings: findings, person: person, reason: reason,
      second: byPhone ? .byPhone(approvedBy) : .inHsdash(approvedBy))
    if let objection = release.objection { throw Failure("not let out: \(objection)", exitCode: 77) }
    do {
      _ = try store.write([.decision(.release(release))], now: now)
    } catch {
      guard case .refused(let detail) = error else { throw error }
      throw Failure("not let out: \(detail)", exitCode: 77)
    }
  }

  /// Says on standard error what the masks in a text stand for.
  static func explainMasks() {
    complain("█ stands for what may identify a patient; --unmasked --reason ... --approved-by ... lets it out")
  }

  static let mask: Character = "█"
}

extension HospitalStore {
  /// A post's key as it may leave: a key in which a rule finds something is told by its hash.
  func outgoingKey(_ id: PostID, _ use: ReadingUse) -> String {
    let isMasked = use == .export || use == .frame
    guard isMasked, !rules.findings(in: id.rawValue).isEmpty else { return id.rawValue }
    return "sha256:" + TextFingerprint(of: id.rawValue).rawValue
  }
}

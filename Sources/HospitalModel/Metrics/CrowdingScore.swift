/// How crowded an emergency department is (NEDOCS), with its inputs: a number for staff, with its source, never public text.
///
/// Source: DOMAIN 2.4 and 5.8 (45 patients, 40 beds, 9 boarders, 300 hospital beds, 2 ventilated, 10 h, 1.5 h: 139.085,
/// overcrowded).
public struct CrowdingScore: Hashable, Sendable {
  public let patients: Double
  public let emergencyBeds: Double
  public let boarders: Double
  public let hospitalBeds: Double
  public let ventilated: Double
  /// Hours that the patient has waited who has waited longest for a bed in the house.
  public let longestBoarding: Double
  /// Hours that the patient waited who was bedded last.
  public let lastWait: Double

  public init(
    patients: Double, emergencyBeds: Double, boarders: Double, hospitalBeds: Double, ventilated: Double,
    longestBoarding: Double, lastWait: Double
  ) {
    self.patients = patients
    self.emergencyBeds = emergencyBeds
    self.boarders = boarders
    self.hospitalBeds = hospitalBeds
    self.ventilated = ventilated
    self.longestBoarding = longestBoarding
    self.lastWait = lastWait
  }

  /// The score, not bounded; `nil` without beds.
  public var raw: Double? {
    guard let density = ratio(patients, of: emergencyBeds), let boarding = ratio(boarders, of: hospitalBeds) else {
      return nil
    }
    let people = 85.8 * density + 600 * boarding + 13.4 * ventilated
    return -20 + people + 0.93 * longestBoarding + 5.64 * lastWait
  }

  /// The score with what it is called and its inputs, such as `139, overcrowded: 45 on 40 beds, 9 boarders of 300, 2 ventilated,
  /// 10 h, 1.5 h`; `nil` without beds. Capped to 0 to 200, as usual.
  public var words: String? {
    guard let raw, let level else { return nil }
    func short(_ number: Double) -> String {
      let tenths = Int((number * 10).rounded())
      return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
    }
    let capped = Int(min(max(raw, 0), 200).rounded())
    return
      "\(capped), \(level.rawValue): \(short(patients)) on \(short(emergencyBeds)) beds, \(short(boarders)) boarders of "
      + "\(short(hospitalBeds)), \(short(ventilated)) ventilated, \(short(longestBoarding)) h, \(short(lastWait)) h"
  }

  /// What the score is called.
  public enum Level: String, CaseIterable, Sendable {
    case notBusy = "not busy"
    case busy
    case extremelyBusy = "extremely busy"
    case overcrowded
    case severelyOvercrowded = "severely overcrowded"
    case dangerouslyOvercrowded = "dangerously overcrowded"
  }

  public var level: Level? {
    raw.map { score in Self.bounds.first { score <= $0.upTo }?.level ?? .dangerouslyOvercrowded }
  }

  private static let bounds: [(upTo: Double, level: Level)] = [
    (20, .notBusy), (60, .busy), (100, .extremelyBusy), (140, .overcrowded), (180, .severelyOvercrowded),
  ]
}

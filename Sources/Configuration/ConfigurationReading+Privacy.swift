import HospitalModel
import Yams

/// What is the hospital's own, or public with consent: screening lets it through.
public struct ConfiguredAllowList: Equatable, Sendable {
  /// Telephone and fax numbers of the hospital.
  public internal(set) var phones: [String] = []
  /// Street addresses of the hospital.
  public internal(set) var addresses: [String] = []
  /// Mail addresses of the hospital.
  public internal(set) var mail: [String] = []
  /// Domains of the hospital, with what is below them.
  public internal(set) var domains: [String] = []
  /// Names of those who speak and work for the hospital.
  public internal(set) var staff: [String] = []
  /// Names of donors and patients who consented to be named.
  public internal(set) var consented: [String] = []

  /// A list that allows nothing.
  public init() {}
}

extension ConfigurationReading {
  /// A list of the option `allow`: where its entries go, and what an entry must be like.
  private struct AllowedKind: Sendable {
    let name: String
    let place: WritableKeyPath<ConfiguredAllowList, [String]> & Sendable
    let isRight: @Sendable (String) -> Bool
    /// What is wrong, and what to do.
    let advice: String

    static let all: [AllowedKind] = [
      AllowedKind(
        name: "phones", place: \.phones, isRight: { (7...15).contains($0.digitCount) },
        advice: "is no telephone number; write one with its area code, such as 254-555-0100"),
      AllowedKind(
        name: "addresses", place: \.addresses, isRight: { $0.digitCount > 0 && $0.wordCount >= 3 },
        advice: "is no street address; write number, street and its kind, such as 100 Example Avenue"),
      AllowedKind(
        name: "mail", place: \.mail, isRight: \.isMailAddress,
        advice: "is no mail address; write one such as news@hospital.example, or its domain under domains"),
      AllowedKind(
        name: "domains", place: \.domains, isRight: \.isDomain,
        advice: "is no domain; write one such as hospital.example, without https:// and without *"),
      AllowedKind(
        name: "staff", place: \.staff, isRight: { $0.wordCount >= 2 && $0.digitCount == 0 },
        advice: "is no full name; write first and last name: one name alone would let through patients of that name"),
      AllowedKind(
        name: "consented", place: \.consented, isRight: { $0.wordCount >= 2 && $0.digitCount == 0 },
        advice: "is no full name; write first and last name: one name alone would let through patients of that name"),
    ]
  }

  mutating func takeAllowList(_ node: Node) {
    guard let mapping = node.mapping else {
      return tell("needs lists by their names; write { phones: [254-555-0100] }", "allow", at: node)
    }
    checkFields(mapping.byName, "allow", known: AllowedKind.all.map(\.name))
    for kind in AllowedKind.all {
      guard let list = mapping.byName[kind.name], !list.isUnset else { continue }
      guard let entries = list.sequence else {
        tell("needs a list; write [\"...\"]", "allow.\(kind.name)", at: list)
        continue
      }
      for (index, entry) in entries.prefix(Self.mostAllowed).enumerated() {
        let key = "allow.\(kind.name)[\(index)]"
        guard let text = line(entry, key, limit: 200, "write one entry on one line") else { continue }
        guard kind.isRight(text) else {
          tell("\(text.quotable) \(kind.advice)", key, at: entry)
          continue
        }
        result.allowed[keyPath: kind.place].append(text)
      }
      if entries.count > Self.mostAllowed {
        tell("has more than \(Self.mostAllowed) entries; the rest is left out", "allow.\(kind.name)", at: list)
      }
    }
  }

  /// A hospital's whole staff, many times over.
  private static let mostAllowed = 50_000
}

extension String {
  fileprivate var digitCount: Int { utf8.count { $0 &- 0x30 < 10 } }

  fileprivate var wordCount: Int {
    split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "." || $0 == "-") }.count
  }

  fileprivate var isDomain: Bool {
    let labels = split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2
      && labels.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } }
  }

  fileprivate var isMailAddress: Bool {
    let parts = split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && !parts[0].contains(" ") && String(parts[1]).isDomain
  }
}

/// Check digits and number plans of the identifiers that have them.
enum Checksums {
  /// The check digit of payment cards and of national provider identifiers (ISO/IEC 7812-1, annex B).
  static func luhn(_ digits: some BidirectionalCollection<UInt8>) -> Bool {
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      let doubled = place % 2 == 1 ? Int(digit) * 2 : Int(digit)
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0
  }

  /// The check digit of a vehicle identification number (49 CFR 565.15(c)); letters in capitals.
  static func vehicle(_ characters: ArraySlice<UInt8>) -> Bool {
    guard characters.count == 17 else { return false }
    let weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
    var sum = 0
    for (character, weight) in zip(characters, weights) {
      guard let value = vehicleValue(character) else { return false }
      sum += value * weight
    }
    let check = characters[characters.startIndex + 8]
    return sum % 11 == 10 ? check == 0x58 : check == UInt8(0x30 + sum % 11)
  }

  private static func vehicleValue(_ character: UInt8) -> Int? {
    if ByteClass.isDigit(character) { return Int(character &- 0x30) }
    let values = [1, 2, 3, 4, 5, 6, 7, 8, nil, 1, 2, 3, 4, 5, nil, 7, nil, 9, 2, 3, 4, 5, 6, 7, 8, 9]
    return character &- 0x41 < 26 ? values[Int(character &- 0x41)] : nil
  }

  /// A Medicare beneficiary identifier by its format (CMS, "Understanding the MBI format"): it has no check digit.
  static func isMedicareBeneficiary(_ characters: [UInt8]) -> Bool {
    guard characters.count == 11 else { return false }
    let kinds: [Character] = ["C", "A", "X", "N", "A", "X", "N", "A", "A", "N", "N"]
    return zip(characters, kinds).allSatisfy { character, kind in
      let isDigit = ByteClass.isDigit(character)
      let isLetter = character &- 0x41 < 26 && !"SLOIBZ".utf8.contains(character)
      switch kind {
      case "C": return isDigit && character != 0x30
      case "N": return isDigit
      case "A": return isLetter
      default: return isDigit || isLetter
      }
    }
  }

  /// The check digits of an international bank account number (ISO 13616): the remainder by 97 is 1.
  static func bankAccount(_ characters: [UInt8]) -> Bool {
    guard (15...34).contains(characters.count) else { return false }
    var rest = 0
    for character in characters[4...] + characters[..<4] {
      if ByteClass.isDigit(character) {
        rest = (rest * 10 + Int(character &- 0x30)) % 97
      } else {
        rest = (rest * 100 + Int(character &- 0x41) + 10) % 97
      }
    }
    return rest == 1
  }

  /// A social security number that may have been issued: no area 000, 666 or 900 and above, no group 00, no serial
  /// 0000.
  static func isIssuedSocialSecurity(area: Int, group: Int, serial: Int) -> Bool {
    area != 0 && area != 666 && area < 900 && group != 0 && serial != 0
  }

  static let tollFreeAreas: Set<Int> = [800, 822, 833, 844, 855, 866, 877, 888]

  /// An area code and an exchange of the North American Numbering Plan: 2 to 9 first, no service code.
  static func isNumberingPlan(area: Int, exchange: Int) -> Bool {
    area >= 200 && area % 100 != 11 && exchange >= 200 && exchange % 100 != 11
  }
}

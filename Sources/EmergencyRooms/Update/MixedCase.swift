extension String {
  /// A name or an address that its source has in capitals, in mixed case; anything else as it is.
  var mixedCase: String {
    guard !contains(where: \.isLowercase) else { return self }
    let words = split(separator: " ").map(String.init)
    return words.enumerated().map { position, word in Self.mixed(word, isFirst: position == 0) }.joined(separator: " ")
  }

  private static func mixed(_ word: String, isFirst: Bool) -> String {
    let letters = word.filter(\.isLetter)
    if capitals.contains(letters)
      || !letters.contains(where: { "AEIOUY".contains($0) }) && !abbreviations.contains(letters)
    {
      return word
    }
    if small.contains(word), !isFirst { return word.lowercased() }
    var result = ""
    var startsWord = true
    var lettersBefore = 0
    for character in word {
      result += startsWord && character.isLetter ? String(character) : character.lowercased()
      lettersBefore = character.isLetter ? lettersBefore + 1 : lettersBefore
      // The letter after the apostrophe of O'Connor begins a name, that of St. Vincent's does not.
      startsWord = "-/(&".contains(character) || "'’".contains(character) && lettersBefore == 1
    }
    if result.hasPrefix("Mc"), result.count > 4 {
      result = "Mc" + result.dropFirst(2).prefix(1).uppercased() + result.dropFirst(3)
    }
    return result
  }

  private static let capitals: Set<String> = [
    "VA", "USA", "UPMC", "UAB", "HCA", "UCLA", "UCSF", "UCHEALTH", "UT", "UW", "UI", "OSU", "LSU", "NYU", "II", "III",
    "IV", "NE",
    "SE", "US", "AHN", "AMG", "IU", "PAM", "SSM", "OHSU", "UNC", "UVA", "UF",
  ]
  private static let abbreviations: Set<String> = [
    "ST", "MT", "FT", "DR", "RD", "BLVD", "HWY", "PKWY", "LN", "CT", "PL", "SQ", "JR", "SR", "MR", "MRS", "CNTR", "CTR",
    "HLTH",
    "MC",
  ]
  private static let small: Set<String> = [
    "OF", "THE", "AND", "AT", "FOR", "IN", "ON", "BY", "A", "AN", "DE", "LA", "DEL",
  ]
}

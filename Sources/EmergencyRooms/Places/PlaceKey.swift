/// A place name in the one form that names are compared in.
///
/// Accents removed and what is then outside ASCII dropped, upper case, apostrophes and periods dropped, every other run of
/// characters outside A-Z and 0-9 one space; the words SAINT, MOUNT and FORT are ST, MT and FT.
public struct PlaceKey: Hashable, Sendable {
  public let text: String

  public init(_ name: some StringProtocol) {
    text = Self.words(name).map { Self.short[$0] ?? $0 }.joined(separator: " ")
  }

  /// The keys that the names which go on like this may begin with: a last word may be whole or the beginning of a longer one.
  static func beginnings(_ name: some StringProtocol) -> [String] {
    let words = words(name)
    guard let last = words.last else { return [] }
    let start = words.dropLast().map { short[$0] ?? $0 }
    let ends =
      name.last?.isWhitespace == true ? [(short[last] ?? last) + " "] : [last] + (short[last].map { [$0] } ?? [])
    return ends.map { (start + [$0]).joined(separator: " ") }
  }

  private static let short = ["SAINT": "ST", "MOUNT": "MT", "FORT": "FT"]

  private static func words(_ name: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "A"..."Z", "0"..."9": word.unicodeScalars.append(scalar)
      case "a"..."z": word.append(Character(scalar).uppercased())
      case "'", ".": continue
      case _ where scalar.value >= 0x80: if let letter = baseLetter(scalar.value) { word.append(letter) }
      default:
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// The ASCII letter under a precomposed one's accents; marks that stand alone have none.
  private static func baseLetter(_ value: UInt32) -> Character? {
    for range in accented where value >= range.start && value - range.start < UInt32(range.letters.count) {
      let letter = range.letters[Int(value - range.start)]
      return letter == UInt8(ascii: ".") ? nil : Character(Unicode.Scalar(letter))
    }
    return nil
  }

  /// The canonical decompositions of Latin letters (Unicode 15), upper case; a period has none.
  private static let accented: [(start: UInt32, letters: [UInt8])] = [
    (
      0xC0,
      Array(
        """
        AAAAAA.CEEEEIIII.NOOOOO..UUUUY..AAAAAA.CEEEEIIII.NOOOOO..UUUUY.YAAAAAACCCCCCCCDD..EEEEEEEEEEGGGG\
        GGGGHH..IIIIIIIII...JJKK.LLLLLL....NNNNNN...OOOOOO..RRRRRRSSSSSSSSTTTT..UUUUUUUUUUUUWWYYYZZZZZZ.\
        ................................OO.............UU............................AAIIOOUUUUUUUUUU.AA\
        AA....GGKKOOOO..J...GG..NNAA....AAAAEEEEIIIIOOOORRRRUUUUSSTT..HH......AAEEOOOOOOOOYY............\
        ................
        """.utf8)
    ),
    (
      0x1E00,
      Array(
        """
        AABBBBBBCCDDDDDDDDDDEEEEEEEEEEFFGGHHHHHHHHHHIIIIKKKKKKLLLLLLLLMMMMMMNNNNNNNNOOOOOOOOPPPPRRRRRRRR\
        SSSSSSSSSSTTTTTTTTUUUUUUUUUUVVVVWWWWWWWWWWXXXXYYZZZZZZHTWY.S....AAAAAAAAAAAAAAAAAAAAAAAAEEEEEEEE\
        EEEEEEEEIIIIOOOOOOOOOOOOOOOOOOOOOOOOUUUUUUUUUUUUUUYYYYYYYY......
        """.utf8)
    ),
  ]
}

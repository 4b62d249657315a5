extension Lexicon {
  /// What a longer word is by its ending alone: the names of conditions, procedures, drugs and specialists follow patterns.
  static func classesByEnding(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> WordClass {
    guard word.count >= 7 else { return [] }
    var ending: UInt64 = 0
    for byte in word.suffix(8) { ending = ending << 8 | UInt64(byte | 0x20) }
    for (mask, tail, classes) in endings where ending & mask == tail { return classes }
    return []
  }

  private static let endings: [(mask: UInt64, tail: UInt64, WordClass)] = {
    let lists: [(String, WordClass)] = [
      (
        "itis emia opathy inoma arcoma phoma eloma lioma plegia plegic rrhea penia penic osis ptysis uria algia ycardia paresis phasia",
        .condition
      ),
      ("ectomy oscopy otomy ostomy plasty centesis ografia oscopia ectomia", .procedure),
      ("ologist iatrist ician ologa ologo", .role),
      // The stems that the World Health Organization gives drugs of one kind.
      (
        "cillin mycin oxacin statin prazole sartan zumab ximab tinib azepam zolam codone glutide dipine oxetine caine",
        .careThing
      ),
    ]
    return lists.flatMap { list, classes in
      list.split(separator: " ").map { ending in
        let tail = ending.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return (UInt64.max >> UInt64(64 - 8 * ending.utf8.count), tail, classes)
      }
    }
  }()
}

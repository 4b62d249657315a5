/// Finds what looks like an identifier, each token in at most one candidate: what is announced or has a format of its
/// own first, names last.
struct CandidateFinder {
  let text: ScreenedText
  private(set) var candidates: [Candidate] = []
  private var isTaken: [Bool]

  init(_ text: ScreenedText) {
    self.text = text
    isTaken = Array(repeating: false, count: text.tokens.count)
  }

  /// All candidates by their beginning.
  static func candidates(in text: ScreenedText) -> [Candidate] {
    var finder = CandidateFinder(text)
    finder.findAddresses()
    if text.traces.contains(.digits) {
      finder.findDeviceIdentifiers()
      finder.findAnnounced()
      finder.findFormats()
      finder.findTimesAndPlaces()
    }
    finder.findSpelledMail()
    if text.traces.contains(.digits) { finder.findUnnamedCodes() }
    finder.findNames()
    finder.candidates.sort { $0.bytes.lowerBound < $1.bytes.lowerBound }
    return finder.candidates
  }

  func isFree(_ range: Range<Int>) -> Bool {
    range.allSatisfy { $0 < isTaken.count && !isTaken[$0] }
  }

  mutating func add(_ candidate: Candidate) {
    for index in candidate.tokens { isTaken[index] = true }
    candidates.append(candidate)
  }

  mutating func add(_ shape: Shape, _ tokens: Range<Int>, _ traits: Candidate.Traits = []) {
    add(Candidate(shape: shape, tokens: tokens, bytes: text.bytes(of: tokens), traits: traits))
  }

  /// What the tokenizer already took as one.
  private mutating func findAddresses() {
    guard text.traces.contains(.address) else { return }
    for index in text.tokens.indices {
      switch text.token(index).kind {
      case .mail: add(.mail, index..<index + 1)
      case .link: add(.link, index..<index + 1)
      case .image: add(.image, index..<index + 1)
      case .handle: add(.handle, index..<index + 1)
      case .hashtag: if let found = HashtagName.find(at: index, text) { add(found) }
      default: break
      }
    }
  }

  /// These come first, because their parts look like numbers of their own.
  private mutating func findDeviceIdentifiers() {
    for index in text.tokens.indices where text.tokens[index].gap.contains(.opening) {
      if let found = NumberFormats.deviceIdentifier(at: index, text) { add(found) }
    }
  }

  private mutating func findAnnounced() {
    for index in text.tokens.indices where text.tokens[index].label != .none && text.tokens[index].phraseLength > 0 {
      guard let found = AnnouncedNumber.find(after: index, text) ?? AnnouncedNumber.find(before: index, text),
        isFree(found.tokens)
      else { continue }
      add(found)
      if let second = sibling(of: found), isFree(second.tokens) { add(second) }
    }
  }

  /// `4829137 and 4829145`: another number of the same length after an announced one.
  private func sibling(of found: Candidate) -> Candidate? {
    let (last, joint) = (text.token(found.tokens.upperBound - 1), found.tokens.upperBound)
    let isJoined = text.token(joint).classes.contains(.and) || Self.siblingJoints.contains(text.hash(joint))
    let place = isJoined ? joint + 1 : joint
    let next = text.token(place)
    guard found.tokens.count == 1, place > joint || next.gap == [.comma, .space, .wide], next.kind == last.kind,
      next.length == last.length, next.length >= 5
    else { return nil }
    return Candidate(shape: found.shape, tokens: place..<place + 1, bytes: text.bytes(of: place..<place + 1))
  }

  private static let siblingJoints = WordSet("with to into or con")

  private mutating func findFormats() {
    for index in text.tokens.indices where text.tokens[index].digits > 0 && !isTaken[index] {
      guard let found = NumberFormats.find(at: index, text), isFree(found.tokens) else { continue }
      add(found)
    }
  }

  private mutating func findTimesAndPlaces() {
    for index in text.tokens.indices where !isTaken[index] {
      let token = text.tokens[index]
      let mayBegin =
        token.digits > 0
        || !token.classes.isDisjoint(with: [.month, .streetFirst, .unit, .tensWord, .digitWord, .holiday])
      guard mayBegin else { continue }
      var found =
        PhoneShape.find(at: index, text) ?? DateShape.find(at: index, text) ?? AddressShape.find(at: index, text)
        ?? AddressShape.zip(at: index, text) ?? AgeShape.find(at: index, text)
      if let date = found, date.shape == .date { found = withWeekday(date) }
      if let found, isFree(found.tokens) { add(found) }
    }
  }

  /// `Tuesday, Sept. 17`: the day of the week belongs to its date.
  private func withWeekday(_ date: Candidate) -> Candidate {
    let first = date.tokens.lowerBound
    let before = text.token(first - 1).classes.contains(.article) ? first - 2 : first - 1
    guard text.token(before).classes.contains(.weekday), !isTaken[before],
      text.token(first).gap.isOnly([.comma, .space, .wide, .period])
    else { return date }
    var whole = date
    whole.tokens = before..<date.tokens.upperBound
    whole.bytes = text.bytes(of: whole.tokens)
    return whole
  }

  private mutating func findSpelledMail() {
    guard text.marks.contains(.mailSign) else { return }
    for index in text.tokens.indices where !isTaken[index] {
      if let found = SpelledMail.find(at: index, text), isFree(found.tokens) { add(found) }
    }
  }

  private mutating func findUnnamedCodes() {
    for index in text.tokens.indices where text.tokens[index].digits > 0 && !isTaken[index] {
      if let found = UnnamedCode.find(at: index, text), isFree(found.tokens) { add(found) }
    }
  }

  private mutating func findNames() {
    let names = NameShape(text, isTaken: isTaken)
    var index = 0
    while index < text.tokens.count {
      guard !isTaken[index], var found = names.find(at: index) else {
        index += 1
        continue
      }
      (found.cue, found.cueIndex) = NameContext.cue(text, found)
      add(found)
      index = found.tokens.upperBound
    }
  }
}

extension ScreenedText {
  /// From the beginning of the first token to the end of the last.
  func bytes(of range: Range<Int>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }
}

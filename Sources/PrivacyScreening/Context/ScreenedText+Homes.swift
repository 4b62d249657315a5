/// Whose address it is.
extension ScreenedText {
  /// True when somebody lives there, by the nearest word that says so, or by what the text is about.
  func isHome(_ found: Candidate) -> Bool {
    let home: WordClass = [.lives, .relation, .patient, .contact, .possessive]
    let institutional: WordClass = [.service, .event, .institutionSelf, .organisation, .people, .publicDeed]
    if let before = nearestBefore(found, home.union(institutional)) {
      if before.classes.contains(.lives) { return evidence(found) >= -1 }
      if !before.classes.isDisjoint(with: institutional) { return evidence(found) >= 4 }
      return evidence(found) >= 0 && hasPerson(found)
    }
    let before = token(found.tokens.lowerBound - 1)
    let followsName =
      before.facts.isName && before.letterCase == .title && token(found.tokens.lowerBound - 2).facts.isName
    if followsName, evidence(around: found.tokens).forPublic == 0 { return true }
    if isAround(found.tokens, .lives, 12) { return evidence(found) >= 0 }
    return isAboutPatient(found) && hasPerson(found)
  }

  /// A ZIP code is whose the address before it is.
  func isHomeZip(_ found: Candidate) -> Bool {
    let end = found.tokens.lowerBound
    let start = (max(0, end - 12)..<max(end, 0)).first { AddressShape.find(at: $0, self)?.tokens.upperBound == end }
    guard let start, let address = AddressShape.find(at: start, self) else { return isHome(found) }
    return isHome(address)
  }

  /// A ZIP code after a street, a city or a state.
  func followsPlace(_ found: Candidate) -> Bool {
    let index = found.tokens.lowerBound
    guard token(index).gap.isOnly([.space, .comma, .wide]) else { return false }
    let before = token(index - 1)
    if AddressShape.isState(before, self) { return true }
    if before.classes.contains(.state), before.phraseLength == 0 { return true }
    if before.classes.contains(.streetKind) { return true }
    if before.facts.contains(.place), before.letterCase != .lower || !hasTellingCapitals { return true }
    return !token(index - 2).classes.isDisjoint(with: [.unit]) && before.length <= 4 || isEndOfStreet(index)
  }

  private func isEndOfStreet(_ index: Int) -> Bool {
    (max(0, index - 6)..<max(index, 0)).contains { AddressShape.find(at: $0, self)?.tokens.upperBound == index }
  }
}

extension ScreenedText {
  /// The words of a range are the name of a place.
  func isKnownPlace(_ range: Range<Int>) -> Bool {
    var hash = WordHash()
    for index in range {
      if index > range.lowerBound { hash.add(0x20) }
      for position in tokens[index].range { hash.add(bytes[position]) }
    }
    return NameDictionary.facts(of: hash).contains(.place)
  }
}

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
    if isOfHouse(found) { return false }
    let before = token(found.tokens.lowerBound - 1)
    let followsName =
      before.facts.isName && before.letterCase == .title && isFirstName(token(found.tokens.lowerBound - 2))
    if followsName, evidence(around: found.tokens).forPublic == 0 { return true }
    if isAround(found.tokens, .lives, 12) { return evidence(found) >= 0 }
    let evidence = evidence(around: found.tokens)
    if evidence.forPublic == 0, evidence.forPatient >= 3 { return true }
    return isAboutPatient(found) && hasPerson(found)
  }

  /// `… is the new address of our clinic`: the next word that says whose it is speaks of the house.
  private func isOfHouse(_ found: Candidate) -> Bool {
    let house: WordClass = [.institutionSelf, .service, .organisation]
    let home: WordClass = [.relation, .patient, .firstPerson, .thirdPerson]
    guard let after = nearestAfter(found, house.union(home), within: 8) else { return false }
    return !after.classes.isDisjoint(with: house) && after.classes.isDisjoint(with: [.relation, .patient])
  }

  /// A name, or a word in capitals that no list has.
  private func isFirstName(_ token: Token) -> Bool {
    token.facts.isName
      || token.kind == .word && token.letterCase == .title && token.facts.isUnlisted && token.length > 2
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

/// Whether a number that no word announces is somebody's.
extension ScreenedText {
  /// `my pouch delivery MZ-40917`: what somebody calls their own in a text about care, and no order or ticket.
  func isSomebodysCode(_ found: Candidate) -> Bool {
    let evidence = evidence(around: found.tokens)
    let isCode = found.traits.contains(.valid)
    // `Medicare no … and secondary GH7712203`
    if isCode, evidence.balance >= 0, isAnnounced(found, by: [.plan, .record, .account, .license, .device], before: 8),
      (1...2).contains(where: { token(found.tokens.lowerBound - $0).classes.contains(.and) })
    {
      return true
    }
    guard evidence.balance >= 2, evidence.forPublic == 0, !isAnnounced(found, by: [.nobody], before: 6, after: 3)
    else { return false }
    let isNumbered =
      token(found.tokens.lowerBound).gap.contains(.hash)
      || (1...2).contains { Self.numberings.contains(hash(found.tokens.lowerBound - $0)) }
    return (isCode || isNumbered) && isOwned(found, within: 8)
  }

  private static let numberings = WordSet("number no num nbr nr id ids code identifier numero codigo folio")

  /// Somebody's own, or a patient's or a relative's, by a word before it in its sentence.
  private func isOwned(_ found: Candidate, within reach: Int) -> Bool {
    var index = found.tokens.lowerBound
    for _ in 0..<reach {
      if token(index).gap.contains(.sentence) { return false }
      index -= 1
      let owner = token(index).classes
      if owner.contains(.possessive) { return owner.isDisjoint(with: [.institutionSelf, .addressed]) }
      if !owner.isDisjoint(with: [.patient, .relation]) { return true }
    }
    // `number 40917-2, for my mom's infusion`
    guard let owner = nearestAfter(found, .possessive, within: 5)?.classes else { return false }
    return owner.isDisjoint(with: [.institutionSelf, .addressed])
  }
}

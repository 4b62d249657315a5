/// Names that are two initials and no more.
extension NameShape {
  /// `C.J. is septic`, `pray for T.J.`: two letters with their periods, where a person is spoken of.
  func initials(at index: Int) -> Candidate? {
    let (first, second, next) = (text.token(index), text.token(index + 1), text.token(index + 2))
    guard isInitialWithPeriod(first), isInitialWithPeriod(second), second.gap == .period, isFree(index),
      text.token(index - 1).length > 1 || first.gap.contains(.sentence) || text.token(index - 1).kind == .edge,
      next.length != 1 || next.gap == .apostrophe, !Self.abbreviations.contains(pair(first, second))
    else { return nil }
    let isSubject =
      next.classes.contains(.auxiliary) || next.gap.contains(.apostrophe) || next.gap.contains(.comma)
      || next.classes.contains(.placePreposition)
    let slots: WordClass = [.turnsTo, .relation, .patient, .named, .greeting]
    guard isSubject || !text.token(index - 1).classes.isDisjoint(with: slots) else { return nil }
    let tokens = index..<index + 2
    return Candidate(
      shape: .name, tokens: tokens, bytes: Int(first.start)..<Int(second.end) + 1, traits: .short)
  }

  private func isInitialWithPeriod(_ token: Token) -> Bool {
    token.kind == .word && token.length == 1 && token.letterCase != .lower && text[Int(token.end)] == 0x2E
  }

  private func pair(_ first: Token, _ second: Token) -> WordHash {
    var word = WordHash()
    word.add(text[Int(first.start)])
    word.add(text[Int(second.start)])
    return word
  }

  /// Two letters with periods that are no name.
  private static let abbreviations = WordSet(
    """
    us uk un eu dc la ny nj ma pa va er ed or iv pt ot tb id am pm md do rn np pa jr sr vp tv hr cc dr pe gi gu uti bp hp
    ob gyn ie eg po st mr ms ad bc ct mo nd sd nc sc ri de ga fl al ct nh nm wv hi ok ca ee ff
    """)
}

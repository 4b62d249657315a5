import HospitalModel

extension Rule {
  /// A record number after a word that announces one: `MRN 00482913`, `medical record no. 48-29-13`, `expediente 4829137`.
  ///
  /// The number needs five digits, so that a year or a room after the word is not taken for one.
  static let medicalRecordNumber = Rule(name: "mrn.keyword", category: "MRN", level: .block, confidence: 0.9) { text in
    text.ends(of: recordWords).compactMap { end in
      let start = text.skipping(" \t\n:#=.-(", from: text.endOfNumberWords(from: end))
      return text.recordToken(at: start)
    }
  }

  /// A date after words that announce a birth: `DOB 3/14/62`, `born on March 14, 1962`, `fecha de nacimiento: 14 de marzo de 1962`.
  static let dateOfBirth = Rule(name: "dob.keyword", category: "DATE", level: .block, confidence: 0.9) { text in
    text.ends(of: birthWords).compactMap { end in
      let start = text.skipping(" \t\n:=.-(", from: end)
      return text.endOfDate(from: start).map { start..<$0 }
    }
  }

  private static let recordWords = Keywords([
    "mrn", "mr#", "medical record", "med rec", "chart number", "chart no", "chart #", "patient number",
    "expediente", "expediente médico", "historia clínica", "número de expediente", "número de historia clínica",
    "numero de expediente", "historia clinica",
  ])

  private static let birthWords = Keywords([
    "dob", "d.o.b", "d.o.b.", "date of birth", "birth date", "birthdate", "born on", "fecha de nacimiento",
    "f. de nacimiento", "fecha nac", "fecha nac.", "nacido el", "nacida el", "nació el",
  ])
}

extension ScreenedText {
  /// Passes `number is`, `no.` and the like between a record word and its number.
  fileprivate func endOfNumberWords(from position: Int) -> Int {
    var end = position
    while let next = endOfNumberWord(from: skipping(" :#", from: end)) { end = next }
    return end
  }

  private func endOfNumberWord(from start: Int) -> Int? {
    Self.numberWords.lazy.filter { holds($0, at: start) }.map { start + $0.utf8.count }.first { !isWord($0) }
  }

  private static let numberWords = [
    "numbers", "number", "num.", "num", "no.", "no", "nº", "número", "núm.", "núm", "is", "es",
  ]

  /// Letters, digits and dashes, at least five digits among them.
  fileprivate func recordToken(at start: Int) -> Range<Int>? {
    var end = start
    var digits = 0
    while isWord(end) && self[end] < 0x80 || self[end] == Ascii.dash && isWord(end + 1) && self[end + 1] < 0x80 {
      if isDigit(end) { digits += 1 }
      end += 1
    }
    return digits >= 5 ? start..<end : nil
  }

  /// The end of a date that begins there: numbers joined by `/`, `-` or `.`, or a month by name with its day and year.
  fileprivate func endOfDate(from start: Int) -> Int? {
    isDigit(start) ? endOfNumericDate(from: start) ?? endOfDayFirstDate(from: start) : endOfMonthFirstDate(from: start)
  }

  /// `3/14/62`, `14.03.1962`, `1962-03-14`.
  private func endOfNumericDate(from start: Int) -> Int? {
    let first = endOfDigits(from: start)
    let joint = self[first]
    guard first - start <= 4, [Ascii.slash, Ascii.dash, Ascii.dot].contains(joint) else { return nil }
    let second = endOfDigits(from: first + 1)
    guard (1...2).contains(second - first - 1), self[second] == joint else { return nil }
    let end = endOfDigits(from: second + 1)
    guard [2, 4].contains(end - second - 1) || first - start == 4 && end - second == 2, !isWord(end) else { return nil }
    return end
  }

  /// `14 March 1962`, `14 de marzo de 1962`.
  private func endOfDayFirstDate(from start: Int) -> Int? {
    let day = endOfDigits(from: start)
    guard day - start <= 2, let month = endOfMonth(from: afterOf(from: skipping(" .", from: day))) else { return nil }
    return endOfYear(from: afterOf(from: skipping(" ,.", from: month))) ?? month
  }

  /// `March 14, 1962`, `March 1962`.
  private func endOfMonthFirstDate(from start: Int) -> Int? {
    guard let month = endOfMonth(from: start) else { return nil }
    let dayStart = skipping(" .", from: month)
    if let year = endOfYear(from: dayStart) { return year }
    let day = endOfDigits(from: dayStart)
    guard (1...2).contains(day - dayStart) else { return nil }
    let suffixed = ["st", "nd", "rd", "th"].contains { holds($0, at: day) } ? day + 2 : day
    return endOfYear(from: skipping(" ,", from: suffixed)) ?? suffixed
  }

  private func afterOf(from position: Int) -> Int {
    holds("de ", at: position) ? position + 3 : holds("of ", at: position) ? position + 3 : position
  }

  private func endOfYear(from start: Int) -> Int? {
    digits(4, at: start) != nil && !isWord(start + 4) ? start + 4 : nil
  }

  private func endOfMonth(from start: Int) -> Int? {
    guard let beginning = Self.monthBeginnings.first(where: { holds($0, at: start) }) else { return nil }
    var end = start + beginning.utf8.count
    while isWord(end), !isDigit(end) { end += 1 }
    return end - start <= 10 ? end : nil
  }

  /// The first letters of the months in English and Spanish.
  private static let monthBeginnings = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "ene", "abr", "ago", "dic",
  ]
}

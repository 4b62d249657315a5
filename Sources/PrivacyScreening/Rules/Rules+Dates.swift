import HospitalModel

/// Dates finer than a year of one person, and ages of 90 and more.
extension RuleTable {
  static let dates: [Rule] = [
    .exemption("date.past", .date, .contract) { text, found in text.isHistoricalOrExpiry(found) },
    .exemption("date.holiday", .date, .contract) { text, found in
      found.traits.contains(.holiday) && !text.isHolidayOfSomebody(found)
    },
    .row("date.birth", .date, .date, .block, 0.95, .safeHarborC, "a date of birth") { text, found in
      text.isBirth(found)
    },
    .exemption("date.number", .date, .contract) { text, found in
      found.traits.contains(.spelled) && !text.isAfterWordForDate(found)
    },
    .row("date.newborn", .date, .date, .warn, 0.8, .safeHarborC, "a date in an announcement of a birth") {
      text, found in text.isDateOfNewborn(found)
    },
    .row("date.care", .date, .date, .warn, 0.85, .safeHarborC, "a date of care or of a death") { text, found in
      text.isCareDate(found)
    },
    .row("date.person", .date, .date, .warn, 0.65, .safeHarborC, "a date in a text about one patient") {
      text, found in text.isPersonalDate(found)
    },
    .exemption("age.thing", .age, .contract) { text, found in text.isAgeOfThing(found) },
    .row("age.stated", .ageOver89, .age, .warn, 0.9, .safeHarborC, "an age of 90 or more") { text, found in
      text.isStatedAge(found)
    },
    .row("age.apposition", .ageOver89, .age, .warn, 0.8, .safeHarborC, "an age of 90 or more beside a name") {
      text, found in text.isAgeInApposition(found)
    },
  ]
}

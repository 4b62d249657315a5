import PrivacyScreening
import Testing

@Suite("Dates and ages")
struct DateRuleTests {
  @Test(
    "a date of birth in every usual form, in English and Spanish",
    arguments: [
      "3/14/62", "03/14/1962", "14.03.1962", "1962-03-14", "3-14-62", "March 14, 1962", "March 14th, 1962",
      "Mar. 14, 1962", "14 March 1962", "14-Mar-1962", "14Mar1962", "14 de marzo de 1962", "19620314", "March 14, '62",
    ])
  func forms(date: String) {
    #expect(found("DOB \(date)") == ["DATE: \(date)"])
    #expect(found("fecha de nacimiento: \(date)") == ["DATE: \(date)"])
  }

  @Test(
    "dates of one person's care",
    arguments: [
      ("She was admitted on 2/4 with pneumonia", ["DATE: 2/4"]),
      ("my biopsy was March 3", ["DATE: March 3"]),
      ("discharged on Dec 21, 2026 with the wrong meds, he says", ["DATE: Dec 21, 2026"]),
      ("Lo operaron el 4 de mayo", ["DATE: 4 de mayo"]), ("nació el 05/06/2020", ["DATE: 05/06/2020"]),
      ("Dear patient, your MRI is on 6/7/2026", ["DATE: 6/7/2026"]),
    ])
  func care(text: String, spans: [String]) {
    #expect(found(text) == spans)
  }

  @Test(
    "dates of events, deadlines and the past",
    arguments: [
      "Open house on 11/05/2026, 9-11 a.m.", "Code gray drill on 1/15 at 11:45 a.m.", "The clinic closes May 23, 2025",
      "Join us March 3 for the diabetes class", "Free car seat check May 19, 2027", "Register by November 12",
      "Cancer walk June 7", "Flu season starts October 1", "Dr. Sample was born on June 29, 1861", "card exp 09/28",
      "Feria de salud el 4 de mayo", "Measles is high since March 3", "born on the night shift in 2026", "3/14/62",
    ])
  func events(text: String) {
    #expect(found(text).isEmpty)
  }

  @Test(
    "an age of 90 or more of one person",
    arguments: [
      ("My grandmother is 97 years old", "97"), ("92-year-old woman in critical condition", "92"),
      ("pt is a 95yo F with pneumonia", "95"), ("grandpa, aged 93, fell", "93"), ("she's 94 and still walks", "94"),
      ("my aunt just turned 101 in the ICU", "101"), ("my neighbor is ninety-two years old", "ninety-two"),
      ("Mi abuela tiene 98 años", "98"), ("At 106, my grandfather beat COVID", "106"),
    ])
  func age(text: String, age: String) {
    #expect(found(text).contains("AGE_OVER_89: \(age)"))
  }

  @Test(
    "ages below 90, of institutions and of groups",
    arguments: [
      "89-year-old man in fair condition", "Our hospital turned 92 years old today!", "Our 147-year-old building",
      "Ages 90 and up get a free lunch", "95 percent of patients", "Parking is $92", "Route 95 is closed",
      "Nuestro hospital cumple 95 años", "We have 97 open positions", "Temperature hit 102 degrees",
    ])
  func noAge(text: String) {
    #expect(!found(text).contains { $0.hasPrefix("AGE") })
  }
}

import PrivacyScreening
import Testing

/// Numbers that no listed word announces, names within hashtags or of two letters, days by their names.
@Suite("Unlisted wordings")
struct UnlistedWordingTests {
  @Test(
    "somebody's own code in a text about care is found without a word that announces it",
    arguments: [
      ("my dialysis delivery MZ-40917 never came and I am in pain", ["OTHER_ID: MZ-40917"]),
      ("Medicare no 6RT4-UV8-WX23 and secondary GH7712203", ["HEALTH_PLAN: 6RT4-UV8-WX23", "OTHER_ID: GH7712203"]),
      ("my loop recorder RLX227194S is still in me, is it recalled?", ["DEVICE: RLX227194S"]),
      ("Order MZ-40917 for 400 gowns has shipped", []), ("Model XR-500100 monitors are being replaced", []),
      ("my order MZ-40917 from the gift shop never came", []),
    ])
  func codes(text: String, spans: [String]) {
    #expect(found(text) == spans)
  }

  @Test(
    "a given name in a hashtag that turns to somebody, where care is spoken of",
    arguments: [
      ("#PrayersForTamika she is in your ICU since the wreck", ["NAME: Tamika"]),
      ("#TamikaStrong, chemo number four today", ["NAME: Tamika"]),
      ("#PrayersForHope and strength, cancer survivors", []), ("Join #TeamMercy at the 5K", []),
    ])
  func hashtags(text: String, spans: [String]) {
    #expect(found(text) == spans)
  }

  @Test(
    "initials alone, where something happens to whom they are",
    arguments: [
      ("C.J. is septic and nobody listens to his parents", ["NAME: C.J."]),
      ("My nephew JT got hit by a car outside your ER", ["NAME: JT"]), ("The U.S. is fighting a flu season", []),
      ("The O.R. was closed for surgery", []),
    ])
  func initials(text: String, spans: [String]) {
    #expect(found(text) == spans)
  }

  @Test(
    "a day by its name where somebody was born, died or was admitted then",
    arguments: [
      ("I was born here on Christmas Eve with a hole in my heart", ["DATE: Christmas Eve"]),
      ("We are closed Christmas Day and Easter", []),
      ("Babies born on Christmas Day get a stocking", []),
    ])
  func holidays(text: String, spans: [String]) {
    #expect(found(text) == spans)
  }

  @Test(
    "given names in the form that families use",
    arguments: [
      ("Ramoncito salió de terapia intensiva", "Ramoncito"), ("good vibes to lil mikey, he's in surgery", "mikey"),
    ])
  func diminutives(text: String, name: String) {
    #expect(found(text).contains("NAME: \(name)"))
  }

  @Test(
    "whose name, date or address it is by what a form or a message says around it",
    arguments: [
      ("Call note: caller Mary Sample, mother of pt, wants records", "NAME: Mary Sample"),
      ("Visitors for Mary Sample limited to two, he is still neutropenic", "NAME: Mary Sample"),
      ("Date of service 09/22/2024, billed twice", "DATE: 09/22/2024"),
      ("Home ZIP of the transplant recipient: 04609-1133", "ZIP: 04609-1133"),
      ("here is all of it 441559938, social security", "SSN: 441559938"),
      ("please email the ultrasound pictures to sample-family@example.com", "EMAIL: sample-family@example.com"),
      (
        "her picture is still up: https://cdn.example/img/prom-chair.png",
        "PHOTO: https://cdn.example/img/prom-chair.png"
      ),
    ])
  func owners(text: String, span: String) {
    #expect(found(text).contains(span))
  }

  @Test(
    "who it was, by what happened, whose child or parent they are, or how they were named",
    arguments: [
      ("I'm the dad of Calliope, the preemie in pod C", "NAME: Calliope"),
      ("We named her Juniper. She lived nine hours in your NICU.", "NAME: Juniper"),
      ("the one who fainted at the blood drive was Imani from accounting", "NAME: Imani"),
      ("Bless the crew that delivered baby Ottoline in the hallway", "NAME: Ottoline"),
      ("E.J. from our church is getting his transplant right now", "NAME: E.J."),
      ("Papa would have been 98 in your care", "AGE_OVER_89: 98"), ("f, 90, hip fx, lives alone", "AGE_OVER_89: 90"),
      ("Admit 11/02/24 for sepsis", "DATE: 11/02/24"),
      ("the nurse tweeted photo_of_ben_in_traction.jpeg", "PHOTO: photo_of_ben_in_traction.jpeg"),
      ("merge chart 7719340 with 7719431, both are me", "MRN: 7719431"),
      (
        "See https://pages.example/visit/hollisfight for updates on my dad's transplant",
        "URL: https://pages.example/visit/hollisfight"
      ),
    ])
  func whose(text: String, span: String) {
    #expect(found(text).contains(span))
  }

  @Test(
    "names in titles of books, of those who are honoured, of a guest",
    arguments: [
      "First Lady Mary Sample read Goodnight Moon in our NICU.",
      "Story time with Miss Mary: \"Guess How Much I Love You\".",
      "Cookbook: Grandma Nelda's lefse, page 12.", "Baby-Friendly since 2012!",
      "Heads up: scammers use caller ID 970-555-0100. It isn't us.",
      "The recall covers pumps with serial numbers from A1000 to A2999.",
    ])
  func nobodys(text: String) {
    #expect(found(text).isEmpty)
  }
}

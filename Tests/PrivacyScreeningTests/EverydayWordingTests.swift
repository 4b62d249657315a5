import PrivacyScreening
import Testing

/// How people put it when they write about somebody's care, and how hospitals do when they write about nobody's.
@Suite("Everyday wordings")
struct EverydayWordingTests {
  @Test(
    "a name, by what is said of it in this sentence or the next",
    arguments: [
      ("Thank you for taking care of Mrs. Sample last night", "Sample"),
      ("\"I'm Mary Sample and St. Ann's gave me my leg back,\" she said", "Mary Sample"),
      ("just saw Mary Sample from my chem class in the psych ward", "Mary Sample"),
      ("Thank you for the messages about Mary. She is out of surgery.", "Mary"),
      ("You all know Mary Sample, the news anchor? She is here for chemo.", "Mary Sample"),
      ("Mary from homeroom is in the ER with alcohol poisoning", "Mary"),
      ("Her name is Clover and she was left in your hallway for five hours", "Clover"),
      ("Ngozika got moved out of the ICU today", "Ngozika"),
      ("Caring for Mary Sample this week taught me more than school did", "Mary Sample"),
      ("Pedimos oración por la hermana Eduviges, la entubaron anoche", "Eduviges"),
    ])
  func names(text: String, name: String) {
    #expect(found(text).contains("NAME: \(name)"))
  }

  @Test(
    "a name in a list or a form: family name first, an initial, all in capitals",
    arguments: [
      ("Intake: Sample, Mary, F, 08.08.1990, 39 wks", "Sample, Mary"),
      ("Handoff: Samplova, P., 68M, chest tubes out", "Samplova, P."),
      ("Name: ZEPHYRA SAMPLE | Room: 220 | Dx: CHF", "ZEPHYRA SAMPLE"),
      ("SAMPLE, MARY 4-12-49 here for INR. Lives alone.", "SAMPLE, MARY"),
    ])
  func lists(text: String, name: String) {
    #expect(found(text).contains("NAME: \(name)"))
  }

  @Test(
    "names from all over the world are known as names",
    arguments: [
      "Oluwaseun", "Siobhán Ní Ejemplo", "Xiomara", "Kwabena", "Agnieszka", "Harpreet", "Yukiko", "Nayeli", "Jaxon",
    ])
  func world(name: String) {
    #expect(found("\(name) rang the bell today after 16 rounds of chemo").contains("NAME: \(name)"))
  }

  @Test(
    "names of those who work, give, lead or lived long ago, of teams and of places",
    arguments: [
      "Mary in scheduling, you're a gem", "I love that nurse named Mary, best IV stick of my life",
      "President Sample was 100 when he died on December 29, 2024.",
      "The Sample family has supported hospice since 1961.",
      "On this day in 1922, Mary Sample, 14, became the first person treated with insulin.",
      "Employee of the month: Mary Sample, phlebotomy.", "Nurse practitioner student Mary Sample shadows in oncology",
      "May is stroke month. Remember FAST.", "Thanks to Ms. Sample's second graders for the get-well cards!",
      "The Mary and John Sample Birth Center welcomed its 1,000th baby.", "Cumplimos 95 años cuidando a la comunidad.",
      "The Sample Owls beat the Nuts 6-4 on Hospital Night.",
      "Our CFO, Mary Sample, presents results for Q3 on Oct. 29.",
      "Florence Nightingale was born on May 12, 1820.",
      "Our oldest volunteer, Mary Sample, is 96 and drives herself here.",
    ])
  func nobodys(text: String) {
    #expect(found(text).isEmpty)
  }

  @Test(
    "numbers written digit by digit, in lists, with few digits or a short label",
    arguments: [
      ("my SSN is 2 1 9 - 0 9 - 9 9 9 9 ok", ["SSN: 2 1 9 - 0 9 - 9 9 9 9"]),
      ("MRN 4 8 2 9 1 3 7 bed 7", ["MRN: 4 8 2 9 1 3 7"]),
      ("DOB 0 3 / 1 4 / 1 9 6 2", ["DATE: 0 3 / 1 4 / 1 9 6 2"]),
      ("hosp # K44190, requesting a second opinion", ["MRN: K44190"]),
      ("merge patient numbers 5540921 and 5540937, both are me", ["MRN: 5540921", "MRN: 5540937"]),
      ("SS # 219099999 on the form", ["SSN: 219099999"]), ("my MR-6620-114 is locked", ["MRN: MR-6620-114"]),
      ("his driver's licence WDLABCD456DG is stuck in your scanner", ["LICENSE: WDLABCD456DG"]),
      ("Exp.: 20-11874 de mi esposa, falta la biopsia", ["MRN: 20-11874"]),
      ("Serial numbers of recalled beds begin with HRB-2019.", []), ("routing number is 291880330", []),
      ("count 1 2 3 and 4 5", []), ("Our Medicare provider number is 05-0123.", []),
    ])
  func numbers(text: String, spans: [String]) {
    #expect(found(text) == spans)
  }

  @Test(
    "dates of care by the word before, by the day of the week, in eight digits",
    arguments: [
      ("Date of service: 2023/10/04, denied, and I am furious", "2023/10/04"),
      ("admit date 20240302, why am I billed", "20240302"),
      ("my aunt got a new valve here Monday the 13th", "Monday the 13th"),
    ])
  func dates(text: String, date: String) {
    #expect(found(text).contains("DATE: \(date)"))
  }

  @Test(
    "ages in brackets, in words, before a place",
    arguments: [
      ("Our neighbor Mary Sample (97) has been admitted again", "97"),
      ("He will be 90 in the rehab unit this weekend", "90"),
      ("He's a hundred and four, and he walked out of rehab", "a hundred and four"),
    ])
  func ages(text: String, age: String) {
    #expect(found(text).contains("AGE_OVER_89: \(age)"))
  }

  @Test(
    "rural routes, numbers in words and numbered streets where somebody lives",
    arguments: [
      ("The patient lives at RR 3 Box 118, past the mill", "RR 3 Box 118"),
      ("Ambulance to One Sample Circle, Unit 9 for a fall, elderly male", "One Sample Circle, Unit 9"),
      ("I live at 803 W 5th and I'm out of insulin", "803 W 5th"),
      ("Discharge to 77 Sample Terrace with home health", "77 Sample Terrace"),
    ])
  func addresses(text: String, address: String) {
    #expect(found(text).contains("ADDRESS: \(address)"))
  }

  @Test(
    "whose number it is, by what is to be sent or said there",
    arguments: [
      ("Please fax her vaccine record to 1 (212) 555-0142, school needs it", ["FAX: 1 (212) 555-0142"]),
      ("Text updates about my dad to 2125550142 please", ["PHONE: 2125550142"]),
      ("How do I get my records? Visit Health Information or call 212-555-0142.", []),
    ])
  func contacts(text: String, spans: [String]) {
    #expect(found(text) == spans)
  }
}

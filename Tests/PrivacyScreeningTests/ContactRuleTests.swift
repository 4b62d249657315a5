import HospitalModel
import PrivacyScreening
import Testing

@Suite("Contacts, places and pages")
struct ContactRuleTests {
  @Test(
    "a telephone number of a patient or a contact in every usual form",
    arguments: [
      "212-555-0142", "(212) 555-0142", "(212)555-0142", "212.555.0142", "212 555 0142", "+1 212 555 0142",
      "1-212-555-0142", "212/555-0142", "+52 55 5555 0142", "555-0142", "2125550142",
      "two one two five five five zero one four two",
    ])
  func phoneForms(number: String) {
    #expect(found("Please call my daughter at my number \(number) about the biopsy") == ["PHONE: \(number)"])
  }

  @Test(
    "whose number it is, by the words around",
    arguments: [
      ("her cell is 212-555-0142", ["PHONE: 212-555-0142"]),
      ("emergency contact: 212-555-0142, patient in ICU", ["PHONE: 212-555-0142"]),
      ("Llámenme al 212-555-0142 con los resultados de mi hijo", ["PHONE: 212-555-0142"]),
      ("Patient fax is 212-555-0142", ["FAX: 212-555-0142"]),
      ("fax the results to me at 212-555-0142", ["FAX: 212-555-0142"]),
      ("For appointments call 212-555-0142.", []), ("Media line: 212-555-0142", []), ("800-555-0142 is my number", []),
      ("RSVP to the gala at 212-555-0142", []), ("Questions? 212-555-0142", []), ("Fax referrals to 212-555-0142", []),
      ("dial 911 or 988", []), ("order 1212-555-0142", []),
    ])
  func phone(text: String, spans: [String]) {
    #expect(found(text) == spans)
  }

  @Test("a number of somebody unknown is a note, and flags nothing")
  func note() throws {
    let finding = try #require(RuleSet.current.findings(in: "Call 212-555-0142 now").first)
    #expect(finding.level == .note && finding.confidence < PostScreening.leastConfidence)
  }

  @Test(
    "a mail address of somebody, plain or in words",
    arguments: [
      ("write to <some.one+x@gmail.com>.", ["EMAIL: some.one+x@gmail.com"]),
      ("send my results to someone@mail.example.org", ["EMAIL: someone@mail.example.org"]),
      ("reach me at jane dot sample at gmail dot com", ["EMAIL: jane dot sample at gmail dot com"]),
      ("mi correo es ejemplo@example.org, soy paciente", ["EMAIL: ejemplo@example.org"]),
      ("press@example.org has the photos", []), ("careers@gmail.com", []), ("follow @example", []), ("a@b", []),
      ("meet @ 5.30", []), ("@", []), ("x@.org", []),
    ])
  func mail(text: String, spans: [String]) {
    #expect(found(text) == spans)
  }

  @Test(
    "an address where somebody lives, and none of the hospital's",
    arguments: [
      ("She lives at 1309 Sample Road, Temple, TX 76508", ["ADDRESS: 1309 Sample Road, Temple, TX", "ZIP: 76508"]),
      ("home address on the chart is 32 Sample Blvd Apt 4", ["ADDRESS: 32 Sample Blvd Apt 4"]),
      ("Domicilio de la paciente: Calle Ejemplo 123", ["ADDRESS: Calle Ejemplo 123"]),
      ("Her ZIP is 76508, diagnosed with diabetes", ["ZIP: 76508"]),
      ("Our clinic at 2669 Sample Court, Temple, TX 76508 opens Monday.", []),
      ("Flu shots at 12 Sample Street all week", []), ("Find the ER closest to ZIP 76508", []),
      ("Flu is high in ZIP 76508", []),
    ])
  func address(text: String, spans: [String]) {
    #expect(found(text) == spans)
  }

  @Test(
    "pages, pictures and handles of patients",
    arguments: [
      ("help here https://www.gofundme.com/f/help-x", ["URL: https://www.gofundme.com/f/help-x"]),
      ("https://mychart.example.org/visit/88213?pid=5512", ["URL: https://mychart.example.org/visit/88213?pid=5512"]),
      ("my son's incision today: IMG_2231.jpg", ["PHOTO: IMG_2231.jpg"]),
      ("the patient's rash https://pics.example.com/a.png", ["PHOTO: https://pics.example.com/a.png"]),
      ("praying for @jane_sample who is in the ICU", ["OTHER_ID: @jane_sample"]),
      ("@jane_sample we are sorry about your surgery", ["OTHER_ID: @jane_sample"]),
      ("See https://example.org/status", []), ("ribbon cutting: https://example.org/photos/ribbon-85.jpg", []),
      ("Thanks @RiverbendHealth for my surgery", []), ("RT @jane_sample: the new lobby is open", []),
    ])
  func pages(text: String, spans: [String]) {
    #expect(found(text) == spans)
  }
}

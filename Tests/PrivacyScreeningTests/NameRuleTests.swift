import HospitalModel
import PrivacyScreening
import Testing

@Suite("Names")
struct NameRuleTests {
  @Test(
    "names of patients, relatives and contacts",
    arguments: [
      ("pt Mary Sample coded twice", "Mary Sample"), ("Patient John Q. Sample, 47, was admitted", "John Q. Sample"),
      ("my mom Mary Sample is on a ventilator", "Mary Sample"), ("Mr. Sample in bed 4 refused his insulin", "Sample"),
      ("Pt SAMPLE, MARY needs a sitter", "SAMPLE, MARY"), ("Mary Sample passed away last night", "Mary Sample"),
      ("Please pray for Mary Sample", "Mary Sample"), ("Mary Sample was admitted with sepsis", "Mary Sample"),
      ("Mary's chemo starts tomorrow", "Mary"), ("my mom mary sample has cancer", "mary sample"),
      ("MY MOM MARY SAMPLE HAS CANCER", "MARY SAMPLE"), ("The victim is Mary Sample, 31", "Mary Sample"),
      ("Dear Mary, we are sorry about your surgery", "Mary"), ("Mary Sample, DOB 3/4/1960", "Mary Sample"),
      ("My daughter, Mary O'Sample, is in labor", "Mary O'Sample"),
      ("my son José de la Muestra has asthma", "José de la Muestra"),
      ("Actor Mary Sample was hospitalized with a stroke", "Mary Sample"), ("bed 9 (Sample) is septic", "Sample"),
      ("Mi abuela María Ejemplo está en cuidados intensivos", "María Ejemplo"),
      ("Falleció Juan Ejemplo de cáncer", "Juan Ejemplo"), ("la paciente María Ejemplo dio positivo", "María Ejemplo"),
      ("Congratulations to Mary Sample, who rang the bell after beating leukemia", "Mary Sample"),
    ])
  func patients(text: String, name: String) {
    #expect(found(text).contains("NAME: \(name)"))
  }

  @Test(
    "names of staff, officials, donors, performers, places, teams and diseases",
    arguments: [
      "Dr. Mary Sample answered questions about chemo", "Congratulations to Mary Sample, RN, our nurse of the month!",
      "Thank you Nurse Mary and the whole team in oncology", "Chief of surgery Mary Sample was named president",
      "Mary Sample, ER physician, blogs from Haiti", "Media contact: Mary Sample, spokesperson",
      "Team Sample leads the cancer walk",
      "Thanks to Mary Sample for the gift of $5M to the new pavilion", "The John and Mary Sample Pavilion opens",
      "The Sample Family Foundation pledged $1M for cancer care", "Singer Mary Sample performs for our patients",
      "Parkinson's support group meets", "Clara Barton and Jonas Salk are on the mural",
      "Mayor Mary Sample got her flu shot here",
      "Volunteers Mary Sample and John Sample ran the gift shop", "Lake Sample Regional hires nurses",
      "Hurricane Mary closed our clinic",
      "Sister Mary ran the wards in 1906", "The Apgar score explained", "My mom got great care last week. Grateful.",
      "La doctora María Ejemplo habla de la diabetes",
      "We can neither confirm nor deny that the person is a patient here.",
      "April and August are the busiest months", "Hope, Grace and Faith: our three chapel windows",
    ])
  func others(text: String) {
    #expect(!found(text).contains { $0.hasPrefix("NAME") })
  }

  @Test(
    "a warning becomes a block beside a word about somebody's health",
    arguments: [
      ("my aunt Mary Sample says hello", FindingLevel.warn), ("my aunt Mary Sample has cancer", .block),
      ("MRN 00482913", .block), ("219-09-9999", .block),
    ])
  func level(text: String, level: FindingLevel) {
    #expect(RuleSet.current.findings(in: text).map(\.level) == [level])
  }
}

import HospitalModel
import Testing

@Suite("What a post says")
struct SaidWordsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let post: String
    let old: String
    let new: String
    let carries: Bool
    var testDescription: String { post }
  }

  @Test(
    "a post carries an old figure when it tells it near what it counts, and not the new one beside it",
    arguments: [
      Case(post: "We have received nine patients.", old: "9 received", new: "10 received", carries: true),
      Case(post: "9 people hurt were brought here", old: "9 received", new: "10 received", carries: true),
      Case(
        post: "Ten received. Earlier talk of nine was wrong.", old: "9 received", new: "10 received", carries: false),
      Case(post: "The lobby opens at 9.", old: "9 received", new: "10 received", carries: false),
      Case(post: "19 patients received", old: "9 received", new: "10 received", carries: false),
      Case(post: "The suspect was reported dead", old: "Reported dead", new: "Alive", carries: true),
      Case(post: "", old: "9 received", new: "10", carries: false),
    ])
  func carries(_ test: Case) {
    #expect(SaidWords.carries(SaidWords.words(test.post), old: test.old, new: test.new) == test.carries)
  }

  @Test("a statement is seen where its words stand side by side, whatever its signs and cases are")
  func holds() {
    let post = SaidWords.words("Statement 3: VISITORS, blood — clinics. More below")
    #expect(SaidWords.holds(post, "Visitors, blood, clinics."))
    #expect(!SaidWords.holds(post, "Visitors, clinics."))
    #expect(!SaidWords.holds(post, ""))
    #expect(!SaidWords.holds([], "x"))
  }
}

import HospitalModel
import Testing

@Suite("Appeals, questions and statements by their words")
struct WatchWordingTests {
  private let own = GivingLinks(["https://www.hospital.example/give", "https://redcross.example/temple"])

  @Test(
    "an appeal is a text that asks to give, with where to",
    arguments: [
      ("Fund for the victims, give here: http://fund.example/pay.", "http://fund.example/pay"),
      ("Donate at help.example/now #tag", "help.example/now"), ("Send money by Venmo @fort-help", "venmo"),
      ("https://gofundme.com/f/abc", "https://gofundme.com/f/abc"),
      ("Donaciones para las familias: https://ayuda.example", "https://ayuda.example"),
      ("Where do we give blood?", nil), ("Read https://news.example/story", nil), ("Give thanks tonight.", nil),
      ("Where we give blood: https://redcross.example/killeen", nil),
      ("3.5 hours in line to give", nil),
    ] as [(String, String?)])
  func appeals(text: String, target: String?) {
    #expect(AppealWording.target(in: text) == target)
  }

  @Test("the hospital's own giving address is none of others, whatever its form; a longer name is")
  func ownLinks() {
    for address in [
      "https://hospital.example/give", "http://www.hospital.example/give/", "hospital.example/give?from=tag",
      "https://hospital.example/give/now", "redcross.example/temple",
    ] { #expect(own.contain(address), "\(address)") }
    for address in [
      "https://hospital.example/giveaway", "https://hospital.example.evil.example/give", "hospital.example",
    ] { #expect(!own.contain(address), "\(address)") }
    #expect(own.official == "https://www.hospital.example/give")
  }

  @Test(
    "a question is known by its words",
    arguments: [
      ("Where can I give blood?", "give blood?"),
      ("Is the Scott & White ER open if my kid needs it?", "is the ER open?"),
      ("¿Alguien sabe si se puede visitar hoy?", "may we visit?"), ("Is there a list of names?", "who is there?"),
      ("Can I donate online?", "where to give money?"), ("Blood needed now!", nil), ("Really?", nil),
    ] as [(String, String?)])
  func questions(text: String, topic: String?) {
    #expect(AskedTopic.asked(in: text)?.title == topic)
  }

  @Test("a statement is seen where its text is, shortened or with another title; other words on the same are not")
  func carrying() {
    let title = "Visitors, blood, clinics."
    let text =
      "Visiting is suspended. Blood: please give at the Red Cross center, not at the hospital. Clinics are open as usual."
    func isCarried(_ post: String) -> Bool { SaidWords.carries(SaidWords.words(post), title: title, text: text) }
    #expect(isCarried("Statement 3: visitors, blood, clinics."))
    #expect(isCarried("Please give at the Red Cross center, not at the hospital. #tag"))
    #expect(
      isCarried("Update 15:28. Visiting is suspended. Blood: please give at the Red Cross center, not at the hospital.")
    )
    #expect(!isCarried("Please don't visit tonight; the Red Cross center in town is full."))
    #expect(!isCarried("Clinics are open"))
  }

  @Test("a channel's voice is as the configuration says, else by kind and address, whatever its name")
  func voices() {
    func channel(_ kind: ChannelKind, _ name: String, _ address: String?, own: Bool? = nil) -> Channel {
      Channel(id: ChannelID("c"), hospital: HospitalID("h"), kind: kind, name: name, address: address, isOwn: own)
    }
    #expect(channel(.microblog, "#OneHospital", "https://social.example/@hospital").speaksForHospital)
    #expect(!channel(.microblog, "Storm", "mastodon:https://social.example/tags/storm").speaksForHospital)
    #expect(!channel(.forum, "Forum", "https://forum.example").speaksForHospital)
    #expect(!channel(.news, "Reports", "https://news.example/feed", own: false).speaksForHospital)
    #expect(channel(.forum, "Board", nil, own: true).speaksForHospital)
  }
}

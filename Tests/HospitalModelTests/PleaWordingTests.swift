import HospitalModel
import Testing

@Suite("Wordings that may be a cry for help")
struct PleaWordingTests {
  @Test(
    "words of somebody in danger are raised, in English and Spanish",
    arguments: [
      ("I don't want to live any more.", PleaWording.Kind.suicidal), ("i want to die. nobody cares", .suicidal),
      ("I’m going to kill myself tonight", .suicidal), ("They'd be better off without me", .suicidal),
      ("My kids would be better off without me", .suicidal), ("I took all my pills an hour ago", .suicidal),
      ("I've been so tired for years, I don't want to live anymore", .suicidal),
      ("I just want to kill myself lol", .suicidal), ("My son says he wants to die, what do I do?", .suicidal),
      ("My son wants to kill himself, who can I call", .suicidal), ("i'm thinking about suicide", .suicidal),
      ("ya no quiero vivir", .suicidal), ("Me quiero morir, ya no aguanto", .suicidal), ("voy a matarme", .suicidal),
      ("Mi hermano se quiere matar, ayuda", .suicidal), ("My dad is not breathing!! Temple, 5th street", .medical),
      ("she won't wake up please help", .medical), ("I have chest pains and nobody picks up", .medical),
      ("My husband is having a heart attack and 911 is busy", .medical), ("my baby can't breathe", .medical),
      ("We need an ambulance at the east gate", .medical), ("my dad stopped breathing 2 minutes ago", .medical),
      ("I've been shot", .medical), ("her throat is closing", .medical), ("Mi mamá no respira", .medical),
      ("no puedo respirar, ayúdenme por favor", .medical), ("le está dando un infarto a mi papá", .medical),
      ("Mi esposo está inconsciente", .medical), ("NO DESPIERTA mi bebé", .medical),
    ] as [(String, PleaWording.Kind)])
  func raised(text: String, kind: PleaWording.Kind) {
    #expect(PleaWording.match(in: text)?.kind == kind, "\(text)")
  }

  @Test(
    "figures of speech, news, advice and our own words are none",
    arguments: [
      "this is killing me lol", "This traffic is killing me", "I'm dying to see that film", "chocolate to die for",
      "I can't breathe 😂😂", "i can't breathe lmaooo haha", "I'm having a heart attack watching this game",
      "She wanted to die for her country", "Man who tried to kill himself is stable, police say",
      "If you are thinking about suicide, call or text 988", "Suicide prevention walk on Saturday",
      "Chest pain can be a sign of a heart attack: call 911", "I don't want to die", "me quiero morir de risa jajaja",
      "Me muero por un café", "I want to die of embarrassment", "My daughter won't wake up for school",
      "My heart stopped when I saw the score", "Live life to the full", "bleeding heart of Texas",
      "Where do we give blood? #fthood", "The fight to end it all continues in the season finale",
      "We lost our game, I could just die laughing", "Die Klinik ist offen", "I love my life",
      "The hospital says the ER is open", "My phone died", "", "😀", "No despierta para ir a la escuela",
    ])
  func figures(text: String) {
    #expect(PleaWording.match(in: text) == nil, "\(text): \(PleaWording.match(in: text)?.words ?? "")")
  }

  @Test("the gravest words count, and the answer is in the language of the words")
  func answer() throws {
    let match = try #require(PleaWording.match(in: "I have chest pain. I don't want to live."))
    #expect(match.kind == .suicidal && match.language == .english)
    #expect(match.language.help.contains("988") && match.language.help.contains("911"))
    let spanish = try #require(PleaWording.match(in: "Ya no quiero vivir"))
    #expect(spanish.language == .spanish)
    #expect(spanish.language.help.contains("988") && spanish.language.help.contains("911"))
  }

  @Test("every phrase of the table is found by itself, whatever stands around it")
  func table() {
    #expect(PleaWording.rowWords.count > 100)
    for (words, frame) in PleaWording.rowWords {
      #expect(PleaWording.match(in: "Hola, \(frame) \(words), please") != nil, "\(frame) \(words)")
    }
  }
}

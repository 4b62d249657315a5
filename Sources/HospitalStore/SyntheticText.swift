/// The words of a synthetic history: everyday subjects of a hospital's channels, nobody's story.
enum SyntheticText {
  /// Posts in a hundred that speak of a transplant: a word that is common, and yet not in every post.
  private static let transplantShare = 12

  /// A title of 20 to 110 columns.
  static func title(_ random: inout SplitMix) -> String {
    var title = random.pick(openings)
    title.reserveCapacity(160)
    title += " "
    title += random.pick(subjects)
    let wanted = 20 + random.below(70)
    while title.utf8.count < wanted { title += " " + random.pick(continuations) }
    if random.below(100) < transplantShare { title += " transplant" }
    switch random.below(25) {
    case 0: return random.pick(["🏥 ", "🎗️ ", "👩‍⚕️ ", "❤️ "]) + title
    case 1: return random.pick(["健康教室：", "病院だより：", "건강 강좌: "]) + title
    case 2, 3: return random.pick(["Café Santé: ", "Niños sanos: ", "Fürsorge: "]) + title
    default: return title
    }
  }

  /// A body of about 200 to 400 characters.
  static func body(_ random: inout SplitMix) -> String {
    let wanted = 200 + random.below(180)
    var body = random.pick(sentences)
    body.reserveCapacity(512)
    while body.utf8.count < wanted {
      body += " "
      body += random.pick(sentences)
    }
    return body
  }

  /// A role for an author: the posts are nobody's.
  static func author(_ random: inout SplitMix) -> String {
    random.pick(["Newsroom", "Web team", "Volunteer desk", "Media office", "Example Author"])
  }

  private static let openings = [
    "How we plan", "Five facts about", "Watch:", "Open house for", "New hours for", "A look inside", "Why we measure",
    "Thank you for supporting", "Questions about", "Join us for", "Behind the scenes of", "What to know before",
  ]

  private static let subjects = [
    "flu season", "the new garden", "heart health", "our emergency department", "sleep research", "the blood drive",
    "hand hygiene", "the children’s library", "physical therapy", "summer safety", "healthy cooking", "the stroke unit",
    "the nursing residency", "asthma care", "the charity run", "kidney care", "the visiting rules", "hearing tests",
  ]

  private static let continuations = [
    "this week", "on the main campus", "for families", "with our volunteers", "in plain words", "step by step",
    "and how to take part", "before the holidays", "for the whole region", "at the north entrance", "after the storm",
    "in three short answers", "from the night shift", "every Tuesday", "with free parking",
  ]

  private static let sentences = [
    "The team explains what happens on an ordinary day and what visitors can expect.",
    "Registration is open to everyone, and there is no charge for taking part.",
    "Doors open in the morning; the last tour begins an hour before closing.",
    "Volunteers will answer questions at the information desk in the main hall.",
    "A recording will be published for those who can’t come in person.",
    "Please use the parking deck, because the front entrance is being renewed.",
    "The department has measured its waiting times and shares what it has learned.",
    "Washing hands remains the simplest way to protect others.",
    "Recipes and a shopping list are part of the handout.",
    "The research group is looking for healthy adults for a survey about sleep.",
    "Interpreters are available in several languages on request.",
    "All proceeds go to the playroom on the children’s floor.",
    "Our pharmacists have put together a short guide to storing medicines safely.",
    "Masks are available at every entrance for those who want one.",
  ]
}

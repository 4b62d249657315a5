import HospitalModel

/// The words of the community. Minutes from the telling moment.
extension MayoCommunity {
  /// Seven questions without an answer; the oldest has waited for 42 minutes.
  static let waiting: [StoryLine] = [
    .init(
      -42, "How long before I can drive again?", as: .question, "It has been three weeks and I feel fine.", key: "drive"
    ),
    .init(-27, "Do I measure my blood pressure before or after my walk?", as: .question, key: "walk"),
    .init(-23, "Is decaf all right with my heart pills?", as: .question, key: "decaf"),
    .init(-17, "Which shoes do you wear with swollen feet?", as: .question, key: "shoes"),
    .init(-12, "How do you tell your grown children?", as: .question, key: "tell"),
    .init(-8, "Can I fly two weeks after a stent?", as: .question, "We have had the tickets since spring.", key: "fly"),
    .init(-3, "What does the second number mean?", as: .question, "Mine says 84 and nobody explained.", key: "second"),
    .init(4, "The lower number is the pressure between two beats.", as: .answer, to: "second"),
    .init(
      9, "Usually yes, but ask the team that placed it: they know your heart.", as: .expertAnswer,
      by: "Example Expert, cardiology nurse", to: "fly"),
    .init(
      15, "That depends on what was done. Your surgeon clears you; many people wait four to six weeks.",
      as: .expertAnswer,
      by: "Example Expert, physical therapist", to: "drive"),
    .init(18, "We told ours at Sunday dinner. No good moment, but it was warm.", as: .answer, to: "tell"),
    .init(
      21, "Before, after five minutes of sitting still, at the same hour each day.", as: .expertAnswer,
      by: "Example Expert, nurse educator", to: "walk"),
    .init(
      27, "For most people yes. Bring the list of your pills and ask the pharmacist.", as: .expertAnswer,
      by: "Example Expert, pharmacist", to: "decaf"),
    .init(31, "Half a size larger, wide, laces you can open. Shop in the afternoon.", as: .answer, to: "shoes"),
  ]

  static let articles: [StoryLine] = [
    .init(
      -840, "Know Your Numbers: four figures for one card",
      "Blood pressure, cholesterol, sugar, waist. Write them down "
        + "once and bring the card to your next visit.", by: "News blog"),
    .init(
      -410, "What 375 people will talk about today",
      "Our social media summit opens at eight. Follow the tag, ask the "
        + "speakers, and keep it kind.", by: "News blog"),
    .init(
      -228, "A study at 10:20, a film by noon",
      "An interview this morning, on the blog and on video before lunch. This "
        + "is how the newsroom does it.", by: "News blog"),
    .init(
      -95, "Why we built a place of our own", "A post on somebody else's ground grows as long as they like.",
      by: "News blog"),
    .init(
      118, "The summit's afternoon in ten sentences", "Listen first. Answer by name. Say when you do not know.",
      by: "News blog"),
    .init(
      1_080, "Yesterday's question of the day, answered", "How long before you can drive: it depends, and on what.",
      by: "News blog"),
  ]

  static let films: [StoryLine] = [
    .init(-760, "Two pianists in the atrium, again", "The duet that millions have seen, from the balcony this time."),
    .init(-330, "Know Your Numbers in ninety seconds", "A nurse, a cuff, a tape measure."),
    .init(-215, "A doctor explains the new study", "Three minutes; the paper appears this afternoon."),
    .init(62, "Summit: the opening talk", "Forty minutes, with captions."),
    .init(300, "Summit: questions from the floor", "Twelve minutes."),
  ]

  static let questions: [Words] = [
    Words(
      "Is it normal to be tired in the third week?", answer: "Very. Plan one thing a day and rest before you must."),
    Words(
      "Can I take my readings at the drugstore machine?", answer: "As a rough check. Use your own cuff for the log."),
    Words(
      "What is a good sugar before breakfast?", answer: "Your care team sets your range; many adults aim for 80 to 130."
    ),
    Words(
      "Does anyone else wake at three every night?",
      answer: "Many do. Keep the light low and tell your doctor if it lasts."),
    Words(
      "How much salt hides in canned soup?", answer: "Often half a day's worth. Read milligrams of sodium per cup."),
    Words(
      "Is walking enough, or do I need a gym?",
      answer: "Brisk walking counts. Thirty minutes, five days, is a fine start."),
    Words(
      "May I skip a pill when I feel dizzy?", answer: "Call us first, please: some pills must not be stopped at once."),
    Words("What do I ask at my first visit?", answer: "Write three questions and bring someone who listens with you."),
    Words(
      "Does stress show in the numbers?", answer: "Yes, for an hour or a day. That is why we look at many readings."),
    Words(
      "When do I call about a cough?", answer: "Three weeks, blood, fever or short breath: call. Else give it time."),
    Words("Are eggs back on the list?", answer: "For most people one a day is fine. Look at the whole week."),
    Words("How did you get used to the mask at night?", answer: "Wear it for an hour by day first, with a book."),
    Words("Is it too late to start at seventy?", answer: "No. Strength and balance improve at any age."),
    Words("Do I have to give up grapefruit?", answer: "With some pills, yes. Ask the pharmacist for yours."),
    Words("What helps with dry mouth?", answer: "Sips of water, sugar-free gum, and ask about your pills."),
    Words(
      "How do I read the report before my appointment?",
      answer: "You may, but save the worry: bring it and read it with us."),
    Words("Can the flu shot give me the flu?", answer: "No. A sore arm and a tired day, yes."),
    Words(
      "Is there a group for husbands and wives?", answer: "Yes, look under Caring for someone. You will be welcome."),
    Words("How often should a cuff be checked?", answer: "Once a year; bring it along and we compare."),
    Words(
      "Any tips for a long drive with a sore back?", answer: "Stop every hour, walk for five minutes, roll a towel."),
    Words("Are phone apps any good for this?", answer: "For reminders, yes. For decisions, ask a person."),
    Words(
      "What should I bring for an overnight stay?", answer: "Glasses, charger, list of pills, slippers with a sole."),
    Words(
      "Is tingling after a cast comes off normal?", answer: "For days, often. If it grows or the skin turns pale, call."
    ),
    Words("Does the clinic answer in Spanish here?", answer: "Sí, con gusto. Pregunte también en español."),
    Words(
      "How do I get my records sent to my doctor at home?",
      answer: "Sign the release online; it takes two working days."),
    Words("Is a heating pad safe overnight?", answer: "Not overnight: twenty minutes at a time, with a cloth between."),
    Words("Which chair is best for a new knee?", answer: "Firm, with arms, and higher than you think."),
    Words("How do you remember evening pills?", answer: "Beside the toothbrush. And a box with days on it."),
    Words(
      "May I garden with a pacemaker?", answer: "Yes, once you are healed. Keep running motors an arm's length away."),
    Words(
      "Can I donate blood with high pressure?", answer: "Often yes if it is under control that day. They measure first."
    ),
    Words(
      "My hands are cold all year, is that circulation?", answer: "It can be. If fingers turn white or blue, show us."),
    Words("Do hearing aids help with tiredness?", answer: "Many tell us so: listening hard is work."),
  ]

  static let conversation = PhraseBook(
    patterns: [
      "{a} today. {b}", "A small thing to share: {a}. {b}",
    ],
    a: [
      "Walked around the lake", "First full night of sleep", "Down two pounds", "Numbers on the card at last",
      "Back in the choir", "Stairs without stopping", "Cooked without salt and they ate it",
      "One year since the surgery",
      "Held my grandson", "Danced in the kitchen", "Said no to the second slice", "Signed up for the class",
      "Rode the bus alone", "Read a whole book again",
    ],
    b: [
      "Thank you all for the push.", "Slow and steady.", "Who joins me tomorrow?",
      "You said it would come, and it did.",
      "Writing it here so that I remember.", "¡Gracias a todos!", "🙂", "Never thought I would write that.",
    ])

  static let delegates = PhraseBook(
    patterns: ["“{a}” {b} #knowyournumbers"],
    a: [
      "Listen before you post.", "A question is a gift.", "Answer in the open when you can.",
      "Own the place you build.",
      "Nobody follows a brochure.", "Patients teach each other.", "Say when you do not know.",
      "Your staff are your voice.",
      "Measure what people do next.", "A film by noon beats a release by Friday.", "Kindness scales.",
      "Privacy is a habit.", "Ask for the story, then ask again for the consent.", "Start with one good answer a day.",
    ],
    b: [
      "Best line of the morning.", "Writing that on my wall.", "Seconded from table nine.", "375 people nodding.",
      "Who said that?", "Take that home.", "Exactly this.", "Discuss.", "From the back row.", "Yes!", "Noted twice.",
    ])
}

import HospitalModel

/// The field blog, the news blog and the later series. Times are those of Chicago; every word is invented.
extension RushHaiti {
  private static let one = "Example Physician 1"
  private static let two = "Example Nurse 2"
  private static let three = "Example Physician 3"
  private static let four = "Example Nurse 4"
  private static let five = "Example Physician 5"
  private static let six = "Example Nurse 6"
  private static let seven = "Example Nurse 7"
  private static let eight = "Example Physician 8"

  /// The line comes and goes: posts arrive in clumps, hours after they were written.
  static let entries: [StoryLine] = [
    .init(
      at(1, 25, 9, 40), "Packing",
      "Forty duffel bags, one list that everybody has copied by hand, and a scale that says we are eleven pounds over.\n"
        + "We leave what we can spare, which is mostly our own clothes.", by: one, written: at(1, 24, 22, 50)),
    .init(
      at(1, 25, 21, 30), "Santo Domingo",
      "We have landed. From here it goes on by road. The night smells of diesel and bread.", by: two,
      written: at(1, 25, 20, 5)),
    .init(
      at(1, 25, 21, 32), "What I carry",
      "Gloves, tape, a headlamp, batteries, and a letter that I am to open on the "
        + "third day.", by: three, written: at(1, 25, 12, 40)),
    .init(
      at(1, 27, 6, 2), "The road west",
      "Nine hours for what the map calls four. At the border a boy sold us mangoes and wished us strength.", by: one,
      key: "road", written: at(1, 26, 19, 10)),
    .init(
      at(1, 27, 6, 3), "First evening",
      "We put up three tents by the light of a truck. Tent one receives, tent two treats, tent three is still full of "
        + "boxes.", by: two, written: at(1, 26, 22, 45)),
    .init(
      at(1, 27, 6, 5), "A roof", "Ours is canvas. Nobody here sleeps under concrete any more.", by: four,
      written: at(1, 26, 23, 20)),
    .init(
      at(1, 27, 6, 6), "Why you will not read about patients here",
      "We have agreed on it in the bus. The people whom we treat have lost enough; their stories stay theirs. We will "
        + "tell you about tents, roads, generators and ourselves.", by: three, written: at(1, 26, 15, 30)),
    .init(
      at(1, 28, 5, 20), "How a day goes",
      "Line at five, triage at six, heat at ten. Water is counted in bottles per person. At dusk we clean by headlamp.",
      by: three, key: "day", written: at(1, 27, 21, 40)),
    .init(
      at(1, 28, 5, 22), "Interpreters",
      "Two students came on the first morning and have not missed an hour. Without them we would be mute.\nThey correct "
        + "our accent and, when needed, our manners.", by: two, written: at(1, 27, 22, 15)),
    .init(
      at(1, 28, 5, 23), "The generator",
      "It stopped at two in the night. A mechanic from Bavaria and an engineer from Léogâne share no language and fixed "
        + "it.", by: one, written: at(1, 28, 3, 0)),
    .init(
      at(1, 29, 4, 34), "Aftershock", "Four seconds. Everyone is out, everyone is fine, nobody goes back to sleep.",
      by: four, written: at(1, 28, 22, 15)),
    .init(
      at(1, 29, 4, 35), "What we ran out of",
      "Splints. Then cardboard, which makes splints. The supply truck came at noon with both.", by: three,
      key: "splints", written: at(1, 28, 20, 40)),
    .init(
      at(1, 29, 4, 37), "Third day", "I opened the letter. It says: drink water. She knows me.", by: three,
      written: at(1, 28, 5, 30)),
    .init(
      at(1, 29, 4, 40), "Rice, twice a day",
      "Madame at the corner cooks for us and will not take money before Sunday. On Sunday, she says, she will take all "
        + "of it.", by: four, written: at(1, 28, 13, 5)),
    .init(
      at(1, 30, 1, 35), "Singing",
      "Somebody begins, and then the whole line sings. I have stopped asking what the words mean.", by: two,
      written: at(1, 29, 19, 30)),
    .init(
      at(1, 30, 1, 36), "To the next team", "Bring rope, a second pair of shoes, and patience for the customs shed.",
      by: one, written: at(1, 29, 21, 0)),
    .init(
      at(1, 30, 1, 38), "Radios",
      "We have four, and since today everybody knows which channel is for needing a hand and which is for jokes.",
      by: four, written: at(1, 29, 20, 20)),
    .init(
      at(1, 30, 12, 37), "Relayed by mail: day six",
      "The line is too thin for pictures. We are well. The clinic under canvas has a pharmacy now, and a queue that "
        + "knows its own order.", by: one, key: "relayed", written: at(1, 30, 12, 30)),
    .init(
      at(1, 30, 19, 0), "A message by telephone: all well",
      "Sent as a text message from a roof, because roofs have a signal.", by: four, written: at(1, 30, 8, 25)),
    .init(
      at(1, 30, 19, 1), "The pharmacy box",
      "Everything has a place at last: painkillers left, salts right, hope in the lid.", by: three,
      written: at(1, 30, 12, 15)),
    .init(
      at(1, 30, 19, 2), "Tent three is ours now.",
      "The generator came back at four. We moved eleven cots and the pharmacy box, and by noon the line had found us.",
      by: two, written: at(1, 30, 14, 30), link: "https://rush.example/haiti/day-6"),
    .init(
      at(1, 30, 19, 8), "Numbers for the evening",
      "More than two hundred people seen today by the three tents together. We keep no other figures here.", by: one,
      key: "numbers", written: at(1, 30, 18, 17)),
    .init(
      at(1, 30, 20, 39), "Late line", "It holds tonight, so here are yesterday’s notes as well.", by: four,
      written: at(1, 30, 20, 5)),
    .init(
      at(1, 30, 20, 41), "Yesterday: a wall of names",
      "At the crossing people pin paper: who looks for whom. Every hour somebody is crossed out for joy.", by: four,
      written: at(1, 29, 18, 5)),
    .init(
      at(1, 30, 20, 43), "Yesterday: the well",
      "It gives again. Forty people watched a pump for an hour and then clapped, for water.", by: two,
      written: at(1, 29, 17, 20)),
    .init(
      at(1, 31, 8, 37), "Sunday service", "Chairs from the tents, a drum, three languages. We paid Madame.", by: two,
      written: at(1, 31, 6, 45)),
    .init(
      at(1, 31, 16, 35), "Handing over",
      "The second team is on the road. We wrote them a book: what breaks, who mends it, where the shade is at noon.",
      by: three, written: at(1, 31, 13, 35)),
    .init(
      at(2, 1, 16, 25), "Two teams, one supper", "For one evening we are many, and there is rice for twice as many.",
      by: one, written: at(1, 31, 22, 25)),
    .init(
      at(2, 1, 16, 27), "First impressions of the second team",
      "The book is right about the shade and wrong about the shoes. Bring three pairs.", by: five,
      written: at(2, 1, 5, 50)),
    .init(at(2, 2, 7, 45), "Going home", "The bags are light. We are not.", by: two, written: at(2, 2, 4, 55)),
    .init(
      at(2, 2, 21, 10), "Landed", "Nine days. Chicago is white and quiet, and every faucet works.", by: three,
      written: at(2, 2, 20, 50)),
    .init(
      at(2, 4, 6, 15), "The clinic on wheels",
      "A truck, two benches, one awning. It goes where the road allows, which is farther each day.", by: six,
      written: at(2, 3, 20, 0)),
    .init(
      at(2, 4, 6, 16), "The interpreters’ exam",
      "Ours have an entrance exam on Saturday, in a university without walls. We quiz them between two tents.",
      by: five,
      written: at(2, 3, 21, 30)),
    .init(
      at(2, 4, 6, 18), "Rain, four minutes", "Everybody moved everything. Nothing got wet. The practice was yesterday.",
      by: six, written: at(2, 3, 15, 40)),
    .init(
      at(2, 6, 22, 5), "School under a tree",
      "Next door there are now forty children and a blackboard, and it is loud. "
        + "It is the best noise of the day.", by: six, written: at(2, 5, 17, 10)),
    .init(
      at(2, 6, 22, 8), "Stock list, by candle",
      "Gauze fine, gloves fine, patience low until breakfast.", by: five, written: at(2, 6, 4, 30)),
    .init(
      at(2, 9, 5, 50), "The third team says hello",
      "We are the ones with the ropes. Thank you, book.", by: seven, written: at(2, 8, 21, 15)),
    .init(
      at(2, 9, 5, 52), "What has changed since the first page",
      "There is a shelf, a schedule, a gate, and a rooster who disagrees with the schedule.", by: eight,
      written: at(2, 8, 22, 0)),
    .init(
      at(2, 12, 23, 40), "One month", "The whole town was silent at ten to five, and then it sang.", by: seven,
      written: at(2, 12, 17, 20)),
    .init(
      at(2, 13, 19, 30), "For the fourth team",
      "The book has 61 pages now. Page one still says: drink water.", by: eight, written: at(2, 13, 12, 0)),
  ]

  /// What its authors changed after it was out, when the line allowed it.
  static let entryEdits: [StoryEdit] = [
    StoryEdit(
      at(1, 28, 5, 26), of: "road",
      body:
        "Eleven hours (not nine, says the driver) for what the map calls four. At the border a boy sold us mangoes and "
        + "wished us strength."),
    StoryEdit(
      at(1, 29, 4, 42), of: "day",
      body:
        "Line at four, since yesterday; triage at six, heat at ten. Water is counted in bottles per person. At dusk we "
        + "clean by headlamp."),
    StoryEdit(
      at(1, 30, 1, 40), of: "splints", title: "What we ran out of, and have again",
      body:
        "Splints. Then cardboard, which makes splints. The supply truck came at noon with both.\nAdded on the 29th: "
        + "please send no more cardboard. We could build a house."),
    StoryEdit(
      at(1, 30, 20, 45), of: "numbers",
      body:
        "More than two hundred people seen today by the three tents together; “three hundred”, as a colleague wrote, "
        + "was with the neighbors’ tent. We keep no other figures here."),
  ]

  static let bulletins: [StoryLine] = [
    .init(
      at(1, 25, 8), "A medical team from Rush leaves for Haiti today",
      "They fly to the Dominican Republic and go on by land, for nine days. Twenty-three physicians and nurses have "
        + "signed up to go this winter, in teams."),
    .init(at(1, 25, 22, 5), "First team has landed; posts follow on the field blog", key: "landed"),
    .init(
      at(1, 26, 14), "How to help: money travels better than boxes", "What the team needs is in the country already."),
    .init(at(1, 27, 9, 30), "How to read the field blog: look at when it was written, not when it was posted"),
    .init(at(1, 28, 9, 45), "Two more teams are being made ready"),
    .init(at(1, 29, 6, 45), "The team is safe after an aftershock"),
    .init(at(1, 30, 2, 45), "New overnight on the field blog: three posts, in the order of their writing"),
    .init(
      at(1, 30, 14, 43), "From the field, relayed: a mail of this afternoon",
      "Sent at about 14:30 by the chief medical officer, posted unchanged.\n“They are tired and well. The clinic runs. "
        + "They ask for batteries, tape and your patience with their silence.”", by: "Chief medical officer",
      written: at(1, 30, 14, 30)),
    .init(
      at(1, 30, 19, 6), "New on the field blog: three posts at once",
      "The line came back; one of them is a text message from a roof."),
    .init(at(1, 30, 21, 10), "Yesterday’s notes have been added to the field blog"),
    .init(at(1, 31, 10, 45), "Second team on its way"),
    .init(at(2, 1, 12, 5), "What our own staff ask most: can I still go?", "Yes. Write to the nursing office."),
    .init(at(2, 2, 21, 30), "Welcome home, first team"),
    .init(
      at(2, 5, 11), "A series in their own words begins: Haiti Journal", link: "https://rush.example/haiti-earthquake"),
    .init(at(2, 8, 9), "Third team has left Chicago"),
    .init(at(2, 11, 15), "A fourth team is planned"),
  ]

  static let bulletinEdits: [StoryEdit] = [
    StoryEdit(
      at(1, 25, 22, 50), of: "landed", title: "First team has landed in Santo Domingo; posts follow on the field blog")
  ]

  /// The later series, under the tag haiti-earthquake.
  static let laterSeries: [StoryLine] = [
    .init(
      at(2, 5, 11, 5), "Haiti Journal, 1: the list",
      "What I took, what I used, what I gave away. The three columns have little in common.", by: one,
      written: at(2, 4, 20, 0), link: "https://rush.example/haiti-earthquake/1"),
    .init(
      at(2, 7, 10), "Haiti Journal, 2: learning forty words",
      "Good morning, where, since when, breathe, thank you. It is astonishing how far forty words carry.", by: two,
      written: at(2, 6, 22, 10), link: "https://rush.example/haiti-earthquake/2"),
    .init(
      at(2, 9, 12, 30), "Haiti Journal, 3: the sound of a city at night",
      "Dogs, a radio, singing, and on the fourth night nothing. We all woke up from the nothing.", by: four,
      written: at(2, 8, 21, 45), link: "https://rush.example/haiti-earthquake/3"),
    .init(
      at(2, 11, 9, 15), "Haiti Journal, 4: back on my own ward",
      "There are eleven kinds of tape in our cupboard. I stood before it for a while.", by: two,
      written: at(2, 10, 19, 30), link: "https://rush.example/haiti-earthquake/4"),
    .init(
      at(2, 13, 10), "Haiti Journal, 5: what people ask at home, and what I would like to be asked",
      "They ask whether it was terrible. Ask me about the choir.", by: three, written: at(2, 12, 23, 5),
      link: "https://rush.example/haiti-earthquake/5"),
  ]
}

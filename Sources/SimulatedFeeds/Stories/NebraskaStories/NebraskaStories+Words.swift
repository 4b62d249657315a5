import HospitalModel

/// What viewers and visitors write. Every word is invented.
extension NebraskaStories {
  /// Under the films.
  static let comments: [StoryTalk] = [
    StoryTalk(
      at(3, 7, 10), at(3, 20, 20),
      """
      I saw this twice. The second time with my sister on the phone, both silent.
      Thank you for telling it at a kitchen table. It belongs at a kitchen table.
      From Lincoln: I did not know that there were others.
      From Sioux City, same. Hello, Lincoln.
      My brother sent me here without a word. Now I know why.
      The part with the blue cup. That was me for a year.
      Watched with my nursing class. Thirty people, no phones out.
      Eleven minutes and I did not look at the clock once.
      I do not have it, I only know somebody who does. Now I know her better.
      """),
    StoryTalk(
      at(3, 21, 9), at(4, 5, 20),
      """
      The captions are good. My father could follow all of it.
      Who did the filming? They knew when to do nothing.
      Mi familia lo vio toda. Gracias por los subtítulos.
      I wrote to the address at the end. Somebody wrote back with a name.
      The bench film is my favorite. The dog is a professional.
      Her hands. I watched only her hands the second time.
      The camera waits. Thank you for letting it wait.
      """),
    StoryTalk(
      at(4, 6, 11), at(4, 18, 8),
      """
      Part two made my kids ask questions at dinner. Good ones.
      I am a vet and cried at the dog. Occupational.
      How brave to say “I do not know how long” and then to drink from the cup.
      I thought it would be sad. It is not sad.
      """),
    StoryTalk(
      at(4, 18, 10), at(5, 1, 20),
      """
      Is the clinic open to people from Iowa?
      Yes, it is. They answered my mail in a day.
      Somebody read one hundred letters and then did something. That is rare.
      I was number 61. I know because they answer in order and told me.
      I was 124! I heard that you stopped counting for a while.
      The coordinator reading from her mailbox! Every one of those was a person at a table like ours.
      To whoever wrote letter forty: me, too.
      I looked for this for six years.
      Shared it with the group that I started in 2008. We are four. Now six.
      First Tuesday, I will be there. Gray coat, large bag, nervous.
      I have forwarded this to our tumor board. No comment needed.
      The doctor who was asked about it would not take a bow. Good.
      """),
    StoryTalk(
      at(5, 2, 9), at(5, 3, 7),
      """
      Scanned the code at the elevator and the man in the film walked out of the elevator.
      Physician B draws like my art teacher. I understood my own knee for the first time.
      “He was a farmer first.” You can tell. He looks at the sky before he answers.
      The bow tie question is answered! I lost five dollars.
      """),
    StoryTalk(
      at(5, 3, 18), at(5, 10, 20),
      """
      Gray coat: you were not the only nervous one. It was good to meet you.
      A room where I need not spell it. ❤️
      The urn was empty by ten. Bring a second urn in June.
      My state has nobody. Yours has a Tuesday.
      From Denver by night train. Worth it, and the dining car was closed.
      Watched it at the bus stop, missed the bus, no regrets.
      Greetings from the farm. Signal is bad, picture is fine.
      Please film the parking booth man.
      The mumbling one is my doctor. The captions are an improvement.
      Four in the morning and she is still kind. That is my whole review.
      A suggestion: a film for people who are afraid of elevators.
      I laughed at “still lost sometimes”. So are we all.
      This is the first hospital film that did not try to sell me a hospital.
      Well, I drove there. So maybe it did.
      """),
    StoryTalk(
      at(5, 11, 9), at(5, 17, 21),
      """
      More of these, please, and longer.
      No, not longer. Exactly like this.
      My mother-in-law has watched all twelve and ranks them.
      Can I ask for a doctor because of a film? I did. It worked out.
      Beautiful light in that stairwell.
      Is there a version without sound for our waiting room?
      Found it. It is the one with the little square in the corner.
      Physician E, mil gracias. Mi mamá la entendió por primera vez.
      “Bring a list and a friend.” I brought a list and a dog. They were nice about it.
      Number of times that I have sent this link: 14.
      15.
      The old elevator story is true, I was in it with him. 1983.
      I am a resident and now I draw, too.
      One of the squares was behind a plant. I moved the plant.
      """),
    StoryTalk(
      at(5, 18, 7), at(5, 18, 14),
      """
      My students asked what a carcinoid is. Now they know, and they know what a person is.
      Came for one film, stayed for the bench.
      Somebody should carve that sentence into the bench.
      Which sentence? There are two.
      Both.
      We watched it in the car before going in. It helped us to go in.
      Good work. From an old cameraman in Kearney.
      It is on the ward television now, between the weather and the fish.
      I prefer it to the fish.
      """),
    StoryTalk(
      at(5, 18, 14, 5), at(5, 18, 14, 15),
      """
      The answer about the bow tie made my week and I have a hard week.
      Came back after three weeks to see it again. It holds.
      """),
    StoryTalk(
      at(5, 18, 14, 20), at(5, 18, 22, 30),
      """
      Example Physician G’s question is the right one. I have been asking it at home.
      What is the tune at the end? It goes through my house now.
      It is hummed by the cameraman, says the desk. 🙂
      Not all heroes hum in tune.
      Subscribed, and I subscribe to nothing.
      Our library shows it on Wednesday, with coffee. Is that allowed?
      Part three, when?
      Can you do one about the chapel? It has good chairs.
      Waiting for the one about food. I have opinions about the Jell-O.
      """),
    StoryTalk(
      at(5, 19, 5, 40), at(5, 19, 7, 30),
      """
      The night doctor’s film should be shown at night. That is all.
      """),
    StoryTalk(
      at(5, 19, 8), at(5, 19, 21),
      """
      They said yes and sent a poster.
      My nephew wants to be the dog.
      Wonderful to see the second floor again, from this side of it.
      Somebody on the bus was watching part one. We talked for nine stops.
      ¿Habrá más en español? Ojalá.
      Thanks to the person in the film. I hope that you read this. I hope that you are well.
      """),
    StoryTalk(
      at(5, 20, 9), at(5, 21, 19),
      """
      Fifty people came. In a town of nine hundred.
      He is right about the coffee.
      She is right about the list.
      They are right about the squirrels.
      Seen, nodded, sent on.
      The film has a hundred times more viewers than there are of us. It is a strange comfort.
      Not a word too many.
      He explains it so calmly. I took notes this time.
      We were there last spring, third bench from the left.
      """),
  ]

  /// In the guest book of the site.
  static let guestBook: [StoryTalk] = [
    StoryTalk(
      at(3, 8, 10), at(3, 31, 18),
      """
      Kind people at the desk. They walked me there, twice.
      Found my way by the colored lines. Green is long, but it passes the aquarium.
      Volunteers in blue vests know everything, including the bus schedule.
      Parking was easy today. I write it down because it is news.
      The elevator sings. It is the cables, they say. I say it sings.
      Somebody plays the piano on Wednesdays, with the left hand only. It is enough.
      I left my scarf and it was hanging on my hook the next day with a note.
      To the man who gave me his place in line: I saw that you were tired, too.
      The map by the entrance has a “you are here” worn white by fingers.
      Thank you to housekeeping. You hum the same songs as my mother.
      Room was warm, blanket was warm, person was warm.
      The vending machine gave me two. I paid for the second at the desk and they laughed.
      """),
    StoryTalk(
      at(4, 1, 10), at(4, 30, 18),
      """
      Snow in April, and somebody had shoveled the way to the bus.
      Good soup. Thursday’s, especially.
      Flowers in every window on the third floor. Who does that?
      The cafeteria has rhubarb pie. This is not a small matter.
      A child asked me whether I live here. Some weeks I do.
      The chairs in the east lobby have been turned towards the window. Much better.
      My wife wrote here in volume 2. I looked for it and found it.
      One star off for the fish tank. The big one bullies the others.
      Somebody has put a dictionary into the waiting room. I learned “ostler”.
      The shuttle driver waits until you are inside your door. Every time.
      Gracias por la silla y por la paciencia.
      The lamp in the quiet room is fixed.
      A volunteer told me the history of the water tower. All of it.
      Your clocks do not agree. I like to believe the one in the garden.
      The hand rails are at the right height. Somebody asked somebody old.
      """),
    StoryTalk(
      at(5, 2, 10), at(5, 12, 18),
      """
      The code on the door worked. My grandson held the phone, I held the grandson.
      The fish tank has been settled. Five stars.
      Came for an hour, stayed for a day, left with a phone number and a recipe.
      We got married in the chapel on Tuesday. Four guests and the piano man.
      Congratulations from the people who waited next door and heard the piano!
      I am a mail carrier and your mail room is the friendliest on my route.
      Three weeks. I know the sparrows by now.
      Little thing: the doors open slowly enough.
      My son drew the lobby. It hangs in the lobby. He has told everyone in Council Bluffs.
      The woman with the book cart found me the second volume.
      """),
    StoryTalk(
      at(5, 13, 13), at(5, 17, 19),
      """
      The garden on the roof is open again and there is a bench in the sun until three.
      Whoever plants the tomatoes: cage them early.
      No complaints, which is a complaint about my character, says my wife.
      There was tea.
      Birds on the roof garden: one robin, two finches, a very self-assured crow.
      """),
    StoryTalk(
      at(5, 18, 8), at(5, 18, 14),
      """
      The night guard walked me to my car and we looked at the moon.
      Please keep the old clock in the hallway.
      I have now sat in every chair of the fourth floor. Nine is the best.
      The rooster on the radio at six is too loud. The rest of the radio is fine.
      """),
    StoryTalk(
      at(5, 18, 14, 10), at(5, 18, 20),
      """
      Confirmed: nine.
      The young doctor from the square said hello before I knew that it was him. Taller.
      Good bread.
      My shoes squeak in the west corridor and only there. I am told that it is everybody’s.
      Quiet hands, clear words. Thank you, fifth floor.
      """),
    StoryTalk(
      at(5, 19, 8), at(5, 19, 18),
      """
      We brought back the wheelchair. We brought pie with it.
      Is the lost glove still there? Red, left.
      The red left glove was mine. Thank you, whoever pinned it to the board.
      Somebody’s grandmother told jokes in the lab line. Never a faster hour.
      """),
    StoryTalk(
      at(5, 20, 9), at(5, 21, 18),
      """
      I forgot my glasses and a stranger read me the form, twice, and looked away when I signed.
      First visit: lost. Second visit: less. Today I showed someone the way.
      Rain on the glass roof. Everyone stopped for a moment.
      The new signs are good. The old signs were better stories.
      My granddaughter counts the steps from the door to the desk: 84, always.
      82 if you cut the corner by the fern.
      See you in June. Not as a patient, as a volunteer.
      """),
  ]
}

import HospitalModel

/// What followers say. Every word is invented.
extension HenryFordLive {
  static let replies: [StoryTalk] = [
    StoryTalk(
      at(3, 6, 8, 1), at(3, 6, 8, 15),
      """
      Good morning from Ann Arbor. Coffee ready. #hfsurgery
      Our whole nursing class reads along, on one projector. #hfsurgery
      Reading this on the bus. The lady next to me reads it on me. #hfsurgery
      It says that the family has signed. First thing I looked for. #hfsurgery
      “If we must stop, we stop without a word.” I respect that. #hfsurgery
      Is this legal? Then it is wonderful. #hfsurgery
      From Manila, good evening. #hfsurgery
      My coffee got cold. #hfsurgery
      Third-year student here, pretending to be in a lecture. #hfsurgery
      What a calm voice, for text. #hfsurgery
      Motown. Of course! #hfsurgery
      """),
    StoryTalk(
      at(3, 6, 8, 15), at(3, 6, 8, 25),
      """
      The lecturer is reading it, too. #hfsurgery
      I hold my breath at “first incision” and you talk about fishing. #hfsurgery
      Told my dad to follow. He asks what a hashtag is. During brain surgery. #hfsurgery
      Fishing as a medical test. I knew it. #hfsurgery
      To whoever types: thank you for turning down the drill. #hfsurgery
      The second surgeon answers quickly. How many thumbs? #hfsurgery
      I had one of these in 2004. It is exactly so, the voices most of all. #hfsurgery
      """),
    StoryTalk(
      at(3, 6, 8, 25), at(3, 6, 8, 35),
      """
      A window of a few centimeters. A small car on one finger. I will dream of this. #hfsurgery
      You had one?! How are you? #hfsurgery
      Fine. I fish. #hfsurgery
      “The room gets quieter.” Ours, too. #hfsurgery
      My students ask better questions than I do. #hfsurgery
      Nobody here in the office works. #hfsurgery
      We are a fifth grade in Flint and we sit very still. #hfsurgery
      Hello, fifth grade. Sit well. #hfsurgery
      """),
    StoryTalk(
      at(3, 6, 8, 35), at(3, 6, 8, 45),
      """
      Boat. Apple. Ladder. I said them aloud at my desk. #hfsurgery
      Ladder! #hfsurgery
      We all said ladder. #hfsurgery
      The tags with numbers: like a library. #hfsurgery
      Is it odd that I trust doctors more since twenty minutes ago? #hfsurgery
      No. #hfsurgery
      """),
    StoryTalk(
      at(3, 6, 8, 46), at(3, 6, 8, 56),
      """
      “The brain itself feels no pain.” I have to sit with that sentence. #hfsurgery
      Gracias por contestar en español. #hfsurgery
      I am the daughter of somebody who had this when nobody told us anything. Thank you. #hfsurgery
      Watching the clock with the laboratory. Four minutes are long. #hfsurgery
      They called back! #hfsurgery
      I like that you say “what was expected” and not what. #hfsurgery
      """),
    StoryTalk(
      at(3, 6, 8, 57), at(3, 6, 9, 6),
      """
      It was a pike! #hfsurgery
      Big news in my house: it was a pike. #hfsurgery
      Does the patient know how many of us are here? #hfsurgery
      One hour. I have eaten nothing and typed nothing at work. #hfsurgery
      An instrument that works with sound. In Detroit. Think about that. #hfsurgery
      I hope that somebody tells him. Or her. Or nobody. You are right not to say. #hfsurgery
      From Glasgow: the ward’s tea break has become an hour. #hfsurgery
      The nurse in me waits for the count. #hfsurgery
      """),
    StoryTalk(
      at(3, 6, 9, 6), at(3, 6, 9, 11),
      """
      Counting along here. Nineteen, eighteen. #hfsurgery
      Respect for the hands. Respect for the person under them. #hfsurgery
      A break for the shoulders. Mine, too. #hfsurgery
      A television crew could not do this. Words are better. #hfsurgery
      """),
    StoryTalk(
      at(3, 6, 9, 12), at(3, 6, 9, 22),
      """
      Awake. And counting. I am crying in a copy shop. #hfsurgery
      So is the man behind the counter. He asked, I told him. #hfsurgery
      Clear as a bell! #hfsurgery
      My boss came over to say something and then pulled up a chair. #hfsurgery
      Two surgeons who take turns. I want that for everything. #hfsurgery
      Ten minutes without a post and I learned what patience is. #hfsurgery
      Our cat is asleep on the keyboarddd #hfsurgery
      That is the best typo of the morning. #hfsurgery
      Two thirds. Breathe, everyone. #hfsurgery
      Who holds the cards? That is the job that I would like. #hfsurgery
      """),
    StoryTalk(
      at(3, 6, 9, 22), at(3, 6, 9, 35),
      """
      Keep typing. #hfsurgery
      Now I know why they say “theater”. And why it is the wrong word. #hfsurgery
      I teach ethics and will use all of this, above all the first two posts. #hfsurgery
      What will they sing? #hfsurgery
      If it is Motown, the whole city sings. #hfsurgery
      Four witnesses, one answer. #hfsurgery
      “Boat”, faster! #hfsurgery
      It is the second verse. Nobody ever knows the second verse. #hfsurgery
      Somebody does. #hfsurgery
      When the pressure went up, mine did, too. #hfsurgery
      Anesthesia has it already. Of course anesthesia has it already. #hfsurgery
      From an anesthetist in Lima: nobody ever tweets about us. Thank you. #hfsurgery
      """),
    StoryTalk(
      at(3, 6, 9, 35), at(3, 6, 9, 50),
      """
      Done with the deep part. I did not know that I was waiting for exactly these words. #hfsurgery
      “Look, and look again.” A good rule for posts as well. #hfsurgery
      I am happy that he is happy. #hfsurgery
      Now the long way out. Nobody shows that on television. #hfsurgery
      The nurses count! I told you! #hfsurgery
      Every sponge. Every needle. Every time. #hfsurgery
      """),
    StoryTalk(
      at(3, 6, 9, 52), at(3, 6, 10, 6),
      """
      “Did we do it?” Oh. #hfsurgery
      “We did.” 👏 #hfsurgery
      Thumbs up. THUMBS UP. #hfsurgery
      To the family: thank you. I do not know you, and I thought of you for two hours. #hfsurgery
      Fifth grade in Flint: three children want to be surgeons, one wants to be the microscope. #hfsurgery
      Ten o’clock. What do I do with the rest of the day? #hfsurgery
      I will go and thank a nurse. #hfsurgery
      """),
    StoryTalk(
      at(3, 6, 10, 6), at(3, 6, 11, 30),
      """
      It was 1,400 of us at eight, and nearly 2,000 at ten. I looked. #hfsurgery
      Followers are not readers, says my colleague. This one was. #hfsurgery
      My father now knows what a hashtag is. #hfsurgery
      Please do the shoulder next, says my shoulder. #hfsurgery
      I disagree with all this, and I read every post. #hfsurgery
      Tell us why? In earnest. #hfsurgery
      What if it had gone wrong, that is why. But they had an answer for that. I read it twice. #hfsurgery
      That was a good exchange. The internet is tired today. #hfsurgery
      Somebody print this for the waiting room. #hfsurgery
      Better: somebody ask the people in the waiting room. #hfsurgery
      """),
    StoryTalk(
      at(3, 6, 11, 30), at(3, 6, 12, 15),
      """
      Our hospital in Ohio asks: may we have the protocol? #hfsurgery
      It is coming tomorrow, they say. #hfsurgery
      A neurology resident, on call, grateful: you made my mother understand my job. #hfsurgery
      The picture with the empty room. Ten o’clock, chairs pushed in. #hfsurgery
      """),
    StoryTalk(
      at(3, 6, 12, 25), at(3, 6, 13, 20),
      """
      Eight photographs and not one face that should not be there. #hfsurgery
      """),
    StoryTalk(
      at(3, 6, 13, 50), at(3, 6, 17),
      """
      Afternoon answers are in. The one to the sister made me swallow. #hfsurgery
      I am the one with the sister. Thank you for answering. She laughed about “bad at jokes”. #hfsurgery
      All the best to your sister, from all of us. #hfsurgery
      All. Of. Us. #hfsurgery
      """),
    StoryTalk(
      at(3, 6, 18, 15), at(3, 6, 23),
      """
      On the local news now. They got the song wrong. #hfsurgery
      How do they know the song? Nobody knows the song. #hfsurgery
      Still thinking about numbers on a brain like books on a shelf. #hfsurgery
      Good night, Detroit. #hfsurgery
      """),
    StoryTalk(
      at(3, 7, 7, 20), at(3, 7, 9),
      """
      Woke up and looked whether there is anything new. There is the consent form. I read it with coffee. #hfsurgery
      Plain language in a consent form. Page two is better than most novels. #hfsurgery
      """),
    StoryTalk(
      at(3, 7, 9, 10), at(3, 7, 22),
      """
      Showed page two to our lawyer. He asked who wrote it. A nurse, is my bet. #hfsurgery
      A nurse and a parent, they say. #hfsurgery
      I put a pike on our office door. #hfsurgery
      Saturday evening, explained it all to my grandmother with a melon. #hfsurgery
      """),
    StoryTalk(
      at(3, 9, 8), at(3, 9, 20),
      """
      Bus again today. The lady asks what we read this morning. #hfsurgery
      My class wrote a thank-you card with a ladder on it. #hfsurgery
      """),
    StoryTalk(
      at(3, 10, 9), at(3, 16, 20),
      """
      Card has arrived, says the press desk. It stands on the microscope. Not in the room. In the office. #hfsurgery
      What is the next one? #hfsurgery
      There may be none for a while, and that is fine. #hfsurgery
      """),
    StoryTalk(
      at(3, 22, 20, 1), at(3, 22, 22, 30),
      """
      It is on television now. Four minutes! It was two hours! #hfsurgery
      They left out the shoulders. #hfsurgery
      And the pike. #hfsurgery
      We know about the pike. 🐟 #hfsurgery
      New here, because of the program. Is there a place where I can read it all? #hfsurgery
      From the top, from eight o’clock. Take a cold coffee along. #hfsurgery
      """),
    StoryTalk(
      at(3, 23, 0), at(3, 23, 8),
      """
      Read it all, at night. Ladder. #hfsurgery
      """),
  ]
}

import HospitalModel

/// What readers write under the field blog. Every word is invented.
extension RushHaiti {
  static let letters: [StoryTalk] = [
    StoryTalk(
      at(1, 25, 10), at(1, 25, 22),
      """
      Reading this aloud at our table. Nobody reaches for the salt.
      My mother was born in Jacmel. She asks me to print every post, in large letters.
      Our ward reads every line at shift change. It hangs beside the schedule.
      I work two floors above your empty desks. Your plants are watered.
      Thank you for writing when you should be asleep.
      Bon kouraj to all of you.
      """),
    StoryTalk(
      at(1, 26, 9), at(1, 26, 22),
      """
      Fifth grade at our school sends drawings. They are mostly of tents and one is of a dragon.
      Post again when you can. If you can’t, sleep.
      Is there a list of what you need? I have a car and a Saturday.
      The clinic runs, do not worry. We only misplace your stapler.
      Mèsi anpil, from Evanston.
      Six inches of snow here, and nobody complains today.
      How do you keep things cold?
      We sent a box before we read that money is better. Sorry. It has good socks in it.
      """),
    StoryTalk(
      at(1, 27, 6, 30), at(1, 27, 22, 30),
      """
      There they are! Four at once!
      The photograph of the tents stays with me.
      My husband drove a truck in the Guard. He says the road sentence is exactly right.
      Proud of you is too small a word, but I have only small words this morning.
      The order of the posts confuses me. Now I see: read “written”. Thank you, news desk.
      A nurse from your floor is my neighbor. Her lights are off and her walk is shoveled.
      From Port-au-Prince by way of Chicago, thirty years: thank you for not making us small.
      I like that you leave the people out. It says more.
      Waiting for news from you has become a thing that our whole hallway does.
      Your words about concrete. I had to put the laptop away.
      """),
    StoryTalk(
      at(1, 28, 6), at(1, 28, 22, 30),
      """
      What do the interpreters study? Our church would like to help with books.
      Please tell the mechanic from Bavaria that his mother would be proud. I am a mother, I know.
      My students calculate bottles of water per person. It is the best math lesson of the year.
      I was in a line like that once, long ago, elsewhere. Somebody was kind to me. I still see her hat.
      We pray in three languages, you are in all of them.
      Our choir will sing for you on Sunday. No idea in which key.
      Who cooks? I want to know that someone cooks.
      Every morning coffee, weather, you.
      Nothing since yesterday, so I read everything again from the start.
      """),
    StoryTalk(
      at(1, 29, 5), at(1, 29, 22, 30),
      """
      I read the letter line three times. Drink water!
      Cardboard splints! My grandfather did that on the farm.
      Now I know who cooks. God bless Madame.
      Rest is not a luxury, says my daughter, who is a nurse. She does not rest either.
      Is this blog in Kreyòl somewhere? My aunt reads no English.
      I translated two posts for my aunt. She corrected the rest.
      Snow day. The children built a tent in the living room and “receive” in it.
      A man on the El had your page on his knees, printed. We nodded at each other from Clark to Kimball.
      What is the name of the boy with the mangoes? No, do not tell me. Just thank him.
      May I copy this for our parish letter?
      The blog was down for ten minutes and I phoned your switchboard. They were very patient with me.
      """),
    StoryTalk(
      at(1, 30, 7), at(1, 30, 12, 30),
      """
      Somebody wrote that you should be paid. Somebody else wrote that you are: in rice.
      Yes to the radio for jokes.
      I gave what the box would have cost to mail.
      The aftershock line made me call my sister in California.
      """),
    StoryTalk(
      at(1, 30, 12, 45), at(1, 30, 18, 55),
      """
      Three tents, three exclamation marks from Oak Park!!!
      Your colleague in billing here. We read it too, you know. We read all of it.
      When you are home we will not ask. We will bring soup.
      My father was a field medic. He read day four and said: “That’s it.” He never says anything.
      From Montréal: on vous lit.
      Which airline lets extra bags go free? We fly on Tuesday with another group.
      A hundred people signed the card in the lobby. I held the pen.
      You have a reader at the fire station on Roosevelt. All shifts.
      I look for the word “well” first and then I read.
      They asked at our meeting who would go with the next team. Half of the hands went up. Mine shook.
      The silence was long this time.
      """),
    StoryTalk(
      at(1, 30, 19, 6), at(1, 30, 20, 35),
      """
      Tent three! We cheered! In an accounting office!
      Text message from a roof. I can hear it.
      I have never cared so much about a generator.
      Two hundred people. Thank you for not counting any further.
      “Hope in the lid.” I will paint that on our supply room.
      Sleep, all of you. Chicago is awake for you.
      I teach journalism and I give them your posts, with both times.
      """),
    StoryTalk(
      at(1, 30, 20, 50), at(1, 30, 23, 30),
      """
      Thank you for the sentence about the pump.
      My aunt found a name on that wall. Not from you, by phone. She is crying and cooking.
      Good night from the seventh floor.
      """),
    StoryTalk(
      at(1, 31, 3, 30), at(1, 31, 5),
      """
      It is four in the morning and I am up with a newborn and reading you. Hello.
      """),
    StoryTalk(
      at(1, 31, 8, 45), at(1, 31, 16),
      """
      Sunday morning, first thing: your page.
      The drum. I would like to hear the drum.
      They announced you in church and everyone applauded, which we never do.
      You gave all your money to Madame. Good.
      Our Lincoln Park knitting group asks if hats are any use there. (We know. We only knit hats.)
      Do roofs really have a better signal? My son wants to test it on ours.
      """),
    StoryTalk(
      at(1, 31, 17), at(1, 31, 22),
      """
      A book for the next team is the most generous thing that I have heard of this week.
      Page one of the book should hang in every break room.
      Hello second team! We will learn your voices, too.
      My brother is on the second team. He packs badly. Please share your shoes.
      """),
    StoryTalk(
      at(2, 1, 9), at(2, 1, 21),
      """
      Come home slowly.
      Is there a way to thank the drivers?
      Pastor read “nobody here sleeps under concrete” and then sat down. That was the sermon.
      Still reading. I will be here as long as you write.
      """),
    StoryTalk(
      at(2, 2, 8), at(2, 2, 20, 30),
      """
      The bags are light. Oh.
      We have the soup.
      """),
    StoryTalk(
      at(2, 2, 21, 20), at(2, 2, 23),
      """
      Welcome home. Your street has been plowed, twice.
      Every faucet works. I turned mine on and listened.
      """),
    StoryTalk(
      at(2, 3, 8), at(2, 3, 20),
      """
      I passed one of you at Union Station, I am sure of it. You looked at the bread for a long time.
      It feels odd that you are back and it goes on there.
      From the laundry: your scrubs are back. All of them. We counted.
      Did the driver with eleven hours get some sleep?
      I keep a map on the kitchen wall and move a button on it.
      """),
    StoryTalk(
      at(2, 4, 8), at(2, 4, 20),
      """
      The truck with the awning! My uncle has such a truck.
      Can you say where it goes next? My cousins walk an hour for water.
      The students with the exam: did they pass?
      Four minutes of rain. I never thought about four minutes of rain.
      """),
    StoryTalk(
      at(2, 5, 12), at(2, 5, 20),
      """
      I read Journal 1 and emptied my own bag on the floor.
      The second column: what I used. So short!
      Not all of us can go, said my daughter, and sold her bicycle.
      """),
    StoryTalk(
      at(2, 6, 9), at(2, 6, 20),
      """
      They will pass.
      My grandchildren play “line at five”. They are very fair about it.
      Nothing to say, just here.
      Here, too.
      """),
    StoryTalk(
      at(2, 6, 22, 20), at(2, 7, 20),
      """
      A blackboard under a tree. My whole childhood was that.
      Would it help if we learned the forty words here?
      Forty words. I have started. “Bonjou” I knew.
      Tell the students that their book box left on Monday.
      """),
    StoryTalk(
      at(2, 8, 10), at(2, 8, 20),
      """
      Third team, we read you now. Say hello to the shelf.
      Thinking of you at shift change.
      Our bank lets us give at the counter now. I asked them every day until they did.
      """),
    StoryTalk(
      at(2, 9, 8), at(2, 9, 21),
      """
      Does the rooster have a name?
      The rooster must have a name.
      Please let there be a picture of the rooster.
      A gate! Progress is a gate and a rooster.
      The news shows rubble. You show a shelf. I need the shelf.
      """),
    StoryTalk(
      at(2, 10, 9), at(2, 10, 20),
      """
      Our translator club has put eleven posts into Kreyòl. Where may we send them?
      Sent. The news desk answered within an hour. On a Sunday.
      Chapo ba.
      How do you sleep? You need not answer.
      """),
    StoryTalk(
      at(2, 11, 10), at(2, 11, 21),
      """
      Eleven kinds of tape. I am in purchasing. I am thinking.
      I am glad that you write that it is hard to be back.
      Somebody should bind this.
      My class asks whether you will go again. I said that it is a question for your feet.
      When does the fourth team go?
      """),
    StoryTalk(
      at(2, 12, 17, 30), at(2, 12, 23, 30),
      """
      One month. We stood at the window at ten to five. Some knew why, some just joined.
      I am a landlord and read this with other eyes now.
      Nobody has said “resilient” on this page and I am grateful.
      """),
    StoryTalk(
      at(2, 13, 11), at(2, 13, 19),
      """
      Your choir sentence is on our bulletin board.
      Asked my wife about the choir, as you said. She talked until midnight.
      What does one say? Thank you, again. It wears out, and then it is new.
      Somebody is binding this: the print shop on the ground floor. Ask for the blue cover.
      """),
    StoryTalk(
      at(2, 13, 19, 45), at(2, 13, 22, 30),
      """
      61 pages. Page one is the best.
      My application is in. If not the fourth, the fifth.
      It is my turn to bring cookies for your floor. Oatmeal.
      """),
    StoryTalk(
      at(2, 14, 8), at(2, 14, 19, 30),
      """
      They were very good cookies.
      Found this late, read it all in one night. Thank you from Seattle.
      It needs an index. Rice, see Madame. Madame, see Sunday.
      Our company matched what we gave. It took one e-mail. Try it.
      I drove a cab when I came here from Gonaïves. Tonight I drove one of you, and took no money.
      He took no money. I was that one. Thank you.
      The mailbox at our office is full of batteries. What have you done?
      If anyone needs a ride from O’Hare at night: I am retired and bored, ask the news desk.
      Hearing from you is like hearing from weather that we have never had.
      We toasted the well, with water.
      I framed the last line.
      Same here, above the sink.
      From the night pharmacist: salts right. I check every time now.
      Reading this in the infusion room. The whole row reads it now; we pass the laptop.
      My mail carrier asked what I smile at.
      Your page is in our prayer list between the sick and the travelers.
      May the road be short.
      """),
  ]
}

import HospitalModel

/// What viewers and neighbors write. Every word is invented.
extension TornadoVideo {
  /// On a usual day.
  static let usualComments: [StoryTalk] = [
    StoryTalk(
      at(4, 16, 7, 30), at(4, 16, 15),
      """
      Nice and clear. My kids sing it now.
      Is the new entrance on the north side?
      Greetings from Cary, third floor, last June.
      The nurse with the puppet is my cousin! Hi!
      Twenty seconds are longer than I thought.
      Looks bright in there. Where do siblings wait?
      Played it in our kindergarten. Very clean children.
      """)
  ]

  /// Under the film.
  static let comments: [StoryTalk] = [
    StoryTalk(
      at(4, 16, 16, 14), at(4, 16, 17, 15),
      """
      Is everyone all right?
      That roar.
      I was two streets from there. I thought that it was a train, like everybody says. It was a train.
      The car alarms at the end!
      Get away from the window!!
      My sister works on that floor. She texted “ok” and nothing since. Ok is enough.
      Who holds a camera so still? I could not have.
      It lifted that roof like a page.
      Stay safe, Raleigh.
      “Everyone in the picture is safe.” Thank you for the first thing that I needed to know.
      Same sky over Garner ten minutes before.
      Dios mío.
      Twenty seconds that feel like an hour.
      """),
    StoryTalk(
      at(4, 16, 17, 15), at(4, 16, 18, 14),
      """
      Watching from Oregon. We do not have this. I will not complain about rain again.
      Already saw it on the news in Ohio, with your name on it.
      From Japan: we think of you.
      You can see it decide not to turn. That is how close it was.
      Third time that I watch it and I still lean back.
      I know that deck. I parked there on Thursday.
      Shared it with our whole office. Nobody works.
      The voice that says “back, back, back” is a nurse. You can hear that it is a nurse.
      😮
      Is it real? Asking before I share.
      It is real. My car is in it. Silver, then not.
      Sorry about your car.
      It was leased. I am fine. I am shaking, but I am fine.
      Trees like grass.
      Please check on your neighbors, then watch videos.
      Any word about the area around the stadium?
      We were in the hallway with the pillows, forty of us, and somebody told a joke about Kansas.
      How was the joke?
      Not good. Perfect.
      I teach physics. Thank you and I am sorry.
      You can hear the pressure change. The window ticks.
      Which hospital is this? Everyone says a different one.
      WakeMed, Raleigh. It says so in the first second.
      The news had it without the sound. It is nothing without the sound.
      My son is in the maternity ward with his wife. They say all is well and it is a girl!
      """),
    StoryTalk(
      at(4, 16, 18, 15), at(4, 16, 18, 25),
      """
      Congratulations! Name her Gale.
      Too soon. But yes.
      My dog left the room.
      So did mine. We should have a thread.
      The way the light goes green.
      Meteorologist here: please note how little time there is between the first debris and the deck.
      """),
    StoryTalk(
      at(4, 16, 18, 25), at(4, 16, 19, 15),
      """
      Also note that filming it is a bad idea.
      And that I have watched it nine times.
      Power out in Wake Forest, watching on a phone with 12 percent. Worth it.
      Turn it off and save the battery, friend.
      My ears popped in the basement, two miles away.
      From Tuscaloosa: go low, stay low, all of you.
      In Oklahoma we would call this one small. Then we would go and help. Need help?
      Bring chain saws and water, says the radio. And patience on 401.
      Can hospitals lose their windows? What happens to the people?
      They moved everybody inside before. It is in their news, 15:35.
      They said so TWENTY minutes before. Twenty!
      That is what drills are for.
      I am a lineman on the way from Virginia. Six trucks. Leave a light on. (Joke.)
      Best joke of the day. Thank you, lineman.
      """),
    StoryTalk(
      at(4, 16, 19, 15), at(4, 16, 20, 15),
      """
      Bless the linemen.
      Looking for my aunt, south side, blue house by the church. Call 919-555-0142.
      My grandmother slept through it. All of it.
      Every grandmother did.
      It turned a trash can into a satellite.
      Do people know how rare it is that nobody was on that deck?
      Somebody was. He was in the stairwell. He told me at the door. He is fine and he wants pie.
      Get that man pie.
      It is on a site in Sweden now.
      And in Brazil. Força!
      Number of hospital videos that I have watched before: zero.
      I am a patient upstairs, and the pudding was on time. Heroes.
      """),
    StoryTalk(
      at(4, 16, 20, 15), at(4, 16, 21, 30),
      """
      Found her! She was at the neighbors’. Thank you, whoever knocked.
      I cried at “found her”. I do not even know you.
      The pie has been delivered.
      Just here for the pie news.
      And on my gym’s television, all six screens.
      Two thousand views when I first came. What is it now?
      It says fifty thousand, and I was gone for dinner.
      My mom called from Arizona: “are you that hospital?” I am a dentist, Mom.
      Is there more footage?
      """),
    StoryTalk(
      at(4, 16, 21, 30), at(4, 17, 0),
      """
      There is brooms footage. It is better.
      Doubled while I put the kids to bed.
      Doubling every two hours, I wrote it down. I am that person.
      Half the country has now seen where I park.
      Forty people with brooms made me cry, the tornado did not.
      Why is the sky so pretty an hour later? It has no shame.
      That is my husband with the blue broom.
      That is my boss with the other one. He outranks the parking deck.
      Good that you say that no patients are in it. I looked, and there are none.
      Good that you say at all that it is yours.
      Somebody in my feed claims that it is Kansas. It is not Kansas. Look at the pines.
      Pines, red clay, a Harris sticker. Raleigh.
      You could hear a whole floor breathing.
      There were kids in that hallway and nobody screamed. How?
      A nurse sang the hand-washing song. I was there.
      The twenty-second song?!
      Six times. Two minutes. Then it was over.
      I will never wash my hands again without thinking of this.
      """),
    StoryTalk(
      at(4, 17, 0), at(4, 17, 2, 30),
      """
      Somebody please put those two videos side by side.
      Greetings from your competitor across town. Glad that you are whole. Here if you need beds.
      That comment above is why I like this town.
      I measured it on the map: 180 yards.
      I was at work two floors up and saw none of it. I was holding somebody’s hand. Better view.
      That is the best line here.
      """),
    StoryTalk(
      at(4, 17, 3), at(4, 17, 5),
      """
      It is four in the morning and I watch weather from 2,000 miles away. Go to sleep, me.
      """),
    StoryTalk(
      at(4, 17, 6, 30), at(4, 17, 13),
      """
      Woke up, it is past three hundred thousand.
      Everyone at church asked whether I am the one who screams. I do not scream. That is Debbie, and her name isn’t Debbie.
      Not Debbie here. I would scream again.
      Eleven windows, says the news. Could have been eleven hundred.
      Insurance adjuster here. We are all watching, for several reasons.
      Fourth floor, you were calm. Third floor, so were you, but nobody filmed you.
      Third floor says thank you. 🙂
      My students in Cape Town ask what a parking deck is.
      A place where cars wait for weather.
      You should add captions. “(roaring)”
      “(nurse sings)”
      """),
    StoryTalk(
      at(4, 17, 13), at(4, 17, 22),
      """
      Sunday sermon was about the brooms.
      Ours, too!
      I want to be the kind of person who brings a broom.
      The uploader should get a prize and a scolding.
      She got both, I hear.
      Was it a she? Steady hands.
      No names, please. Just hands.
      Finally a video where the comments are kind.
      Let me ruin it: first.
      You are comment number three hundred or so. Sit down.
      Thank you for the free use. We ran it at six and at eleven, with your name. (Channel 99, Example)
      We would like to license it for a documentary. Whom do we call?
      Their news page says: free with the name. Read, then ask.
      """),
    StoryTalk(
      at(4, 18, 8), at(4, 18, 21),
      """
      Came back on Monday to see it without shaking.
      My class wrote letters to the fourth floor. And to the third.
      Thank you from the third.
      Sixty-two of them in one day. This was one.
      Refrigerators do not fly, I thought. I have been corrected.
      What was the white thing at second fourteen?
      A barbecue lid.
      """),
    StoryTalk(
      at(4, 19, 9), at(4, 19, 21),
      """
      It is in our yard! Second fourteen is in our yard! Whose is it?
      Ours. Keep it. Grill something for a neighbor.
      Grilled. Eleven neighbors.
      This comment section is a novel.
      Chapter two: the trampoline.
      We have your trampoline. It is in the maple.
      Stay in the maple, trampoline.
      """),
    StoryTalk(
      at(4, 20, 8), at(4, 20, 12),
      """
      Slowly going quiet here. Good.
      Half a million people have now heard the song, if they clicked on the other film. Clean hands, everyone.
      I did. It is a good song.
      Sunlight on that deck this morning. I parked there.
      """),
  ]

  /// On the fan page.
  static let neighbors: [StoryTalk] = [
    StoryTalk(
      at(4, 16, 16, 20), at(4, 16, 18, 14),
      """
      Thank you for telling us at once that the ER is open. We were on our way with a cut hand.
      Proud of my ward.
      Which entrance tonight? The north road is under a pine.
      East entrance works. Came that way ten minutes ago.
      I work days and can come tonight. Whom do I call?
      Is blood needed?
      My mother is on 5 and says that it was “a bit windy”. That is her whole report.
      """),
    StoryTalk(
      at(4, 16, 18, 16), at(4, 16, 20),
      """
      Hand is fine. Six stitches and a sticker. My husband chose the sticker.
      They answered me in four minutes: staffing desk. On my way.
      Not tonight, they wrote above; appointments next week. I made one for Thursday.
      Our street has a gas stove and forty eggs. Night shift may knock.
      ¿Siguen las visitas de maternidad?
      Sí, dos personas a la vez. Acabo de salir.
      We have beds for linemen on Example Road, three of them, with breakfast.
      """),
    StoryTalk(
      at(4, 16, 20), at(4, 17, 0, 40),
      """
      Night shift knocked. Twice. We are out of eggs.
      The red wagon is ours! We come with a friend and a rope.
      Wagon is home. One wheel missing. It was missing before.
      How is the helicopter? My son worries about the helicopter.
      It was inside. Tell him that it sends its regards.
      Lost: one brown terrier, answers to Biscuit, near the ball field.
      Trucks from Virginia are here! Wave!
      I had never looked at a hospital’s page before. Now I look after breakfast.
      The soup was tomato.
      """),
    StoryTalk(
      at(4, 17, 1), at(4, 17, 7),
      """
      Power! At 12:50! The whole street cheered in pajamas.
      Sat on our porch tonight. So quiet. So many stars with the lights out.
      """),
    StoryTalk(
      at(4, 17, 8), at(4, 17, 20),
      """
      The laundry did 200 blankets last night, somebody says. Thank you, laundry.
      Coffee with brooms was the best meeting that I ever attended.
      Chain saw guys: gloves, glasses, boots. From somebody who knows. Nine fingers.
      If you need clothes: church hall, 9 to 4, sizes sorted.
      A man from the power company slept in his truck on our street. We left pie on the hood.
      Does somebody need a roof tarp? We have two left.
      School opens late tomorrow. The bus goes around by the mill.
      Biscuit walked into the fire station and sat down. Come and get her.
      """),
    StoryTalk(
      at(4, 18, 8, 10), at(4, 18, 20),
      """
      Slept with the window open again.
      The clinic called about my Saturday appointment before I could. At eight in the morning.
      I love this page now.
      You post like people.
      My daughter drew the parking deck. The tornado has a face and looks sorry.
      Pie gone, note there. “Obliged.”
      I will frame “Obliged”.
      Both tarps gone. The tape is still here.
      Is the market next Saturday? We could use strawberries.
      """),
    StoryTalk(
      at(4, 19, 8), at(4, 20, 11),
      """
      Please hang it up.
      It hangs on the fourth floor now.
      We could all use strawberries.
      My neighbor and I had not talked for three years. There was a tree. Now we have a bench.
      Thank you from Cedar Example Lane, all nine houses.
      Somebody in scrubs directed traffic at our corner for two hours on Saturday, and then went to work.
      """),
  ]
}

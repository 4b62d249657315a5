import HospitalModel

/// What goes on around the talks, and under the campaign's tag. Every word is invented.
extension MayoCommunity {
  /// Around the hall, and on the way there.
  static let aroundTheSummit = Words.lines(
    """
    Following from a night shift in Tulsa. Post slower, please. No, don’t.
    Watching from Toronto, lunch is better here, ideas are better there.
    Hello from Manila, it is tomorrow already.
    From Glasgow, with tea.
    Cannot be there, reading everything, thank you all for typing.
    Landed. The airport has a rocking chair at every gate.
    Corn, corn, corn, hospital.
    If you drive from Minneapolis: deer.
    Is there a list of all handles? Asking as a follower of order.
    Our whole department watches on one laptop. Wave!
    Trending, they say. Between a football coach and a haircut.
    My mother asks why I posted forty times today. Hello, Mom.
    Somebody please record the hallway.
    Bookmarking this tag for the long winter.
    The wall behind the speakers shows our posts. Spelling improves immediately.
    Second phone battery of the day.
    Is it allowed to steal the one-page policy? “Please do.” Stolen.
    The maples outside compete with the slides and win.
    I count eleven people knitting. They hear everything.
    Sketch notes from row four are better than my memory.
    A student here says her school has no class on this. Dean in row two turns around.
    Shout-out to the person who brought a power strip. You are the true keynote.
    Doctors who post: 14. Doctors who want to by tonight: 40.
    Never saw so many communicators be quiet at once.
    Room temperature: Minnesota.
    Someone behind me whispers every good line before it comes. Are you the speechwriter?
    From a hospital with one camera and one me: this helps.
    Writing my thank-you list before I forget the names.
    Got a sticker. It says “I asked”.
    The elevator here speaks. Politely.
    Translation app turned “engagement” into “wedding”. Leaving it.
    Local radio is in the lobby asking what a hashtag is. Three of us explained. Three versions.
    Next year I bring my nurse manager. And my lawyer.
    Is anyone else here from a tribal health service? Let us find a table.
    Rural table at six, by the stairs.
    Pediatrics table at six, by the other stairs.
    Saw the community office. It has windows and a plant and one red number.
    Good quote, who said it? The man in the gray sweater. There are sixty gray sweaters.
    My daughter is a patient here and I work in PR elsewhere. Odd day. Good day.
    Tag is too long says nobody who has tried the other one.
    Quiet corner found: behind the model of the first building.
    Retweeting is not listening, I tell myself, and retweet.
    It is 2 p.m. and I have nineteen things to change by Monday.
    Thanks for the captions on the stream. I can be here because of them.
    What do you call 375 delegates at the piano? A start.
    The hotel clerk asked for my four numbers. The campaign works.
    The coat check lady has heard all the talks through the door. Ask her, she is good.
    If you sit by the window you hear the bells.
    My first retweet by a hospital. I feel seen and slightly diagnosed.
    Note to organizers: more outlets, same oatmeal.
    Note to delegates: the oatmeal has a topping bar.
    Someone is live-drawing the speakers as birds. The lawyer is a heron.
    Voice is gone, thumbs are fine.
    A patient in the elevator: “You are the phone people.” We are the phone people.
    There is a museum on the ground floor and it is better than my feed.
    Blue dot on the badge = first time. Go say hello to a blue dot.
    Said hello to a blue dot. She runs a helicopter service.
    The helicopter lady answers questions in flight. Not while flying. In flight.
    My hospital’s page has 211 fans. By tonight 212, I think my neighbor joined.
    Is it just me or does everyone here type with two thumbs and a pinky?
    A dog in a vest walked in, was applauded, walked out.
    Somebody spelled it “sumit” and now there are two conversations. Come back to us!
    Volunteers at every door say “you look lost” before you do.
    My lanyard says “Hospital, Example”. Accurate.
    Found the quiet table. We all sit here and type. It is heaven.
    Room applauds a spreadsheet. These are my people.
    Overheard: “I thought you would be taller online.”
    Overheard: “We have a fax strategy.”
    Overheard: “Who is she? She answered me in March!”
    Two competitors from one town share a taxi. Journalism!
    You know it is Minnesota when the exit line lets everyone go first and nobody goes.
    Fifteen minutes of fresh air. The geese have opinions.
    Bookshop in the lobby sold out of notebooks.
    Downloaded forty slides and one recipe.
    The man who asks every question is at it again, and they are good questions.
    Live captions wrote “hip a law” for HIPAA. Keeping it.
    Asked the clerk for wifi, got a story about his grandson. Better.
    How many of us are writing the same blog post right now?
    Mine will be called “One good answer a day”. Taken? Of course.
    A tweet from the ward upstairs: “keep it down, and also, thank you.”
    Sun on the floor in the shape of the windows. Nobody posts that. Now someone did.
    My phone suggests “sepsis” after “social”. Long week.
    Handing my seat to a nurse on her break. She has twelve minutes and three questions.
    She got all three answered in nine.
    To everyone with a sign language interpreter at home: ask for one. We have ours today and it is a joy.
    The best slides have no words. The best people have slides in their pockets anyway.
    Last bus to the airport hotel at seven, says the board.
    Watching from a waiting room, of all places. Doing what you talk about.
    Cheers from the second floor, where the printers are.
    Weather at home: fog. Weather here: clear. Metaphor: declined.
    """)

  /// On the days after it.
  static let afterTheSummit = Words.lines(
    """
    On the plane, still reading the tag. So is the man in 14C.
    Home. First thing I did: answered somebody.
    Reading yesterday’s tag from start to end, coffee in hand.
    Wrote to my boss: one page, one question, one request.
    He answered: yes, yes, and what is a hashtag.
    The notes of the privacy panel are already in our staff mail.
    First meeting since the summit. We removed the logo from slide one.
    Anyone going to write up the sharecropping talk? I will trade it for the newsroom.
    Traded. The newsroom notes are mine, with drawings of herons.
    Two nurses asked me for a login before lunch. It begins.
    To the blue dots: you are not first-timers any more.
    Same time next year, same oatmeal.
    """)

  /// Follow the name of whom they answer.
  static let replies = Words.lines(
    """
    same at our place.
    can I quote you on that?
    which row are you in?
    not always. Ask a night nurse.
    that is what my patients say, too.
    who said it first, though?
    we tried that in spring. Took three months, then it flew.
    yes, and also: who pays?
    disagree, but nicely. Coffee?
    send me that slide?
    we have the opposite rule, with reasons.
    in our state it is harder than that.
    wrote that down twice.
    it works with 38 beds as well, I promise.
    tell that to my board.
    you had me at “one page”.
    second.
    is there a link?
    and how do you keep it up in July?
    our lawyer is sitting beside me and nods.
    my favorite of the day.
    ask the next speaker that, please!
    we count those by hand, too.
    that made me laugh in a quiet room.
    what was the question before that?
    let us compare notes at six.
    our pharmacists do it. Best decision ever.
    careful, that is only half of what she said.
    hello neighbor, I am two chairs to your left.
    I thought I was the only one.
    from the patients’ side: thank you for saying it.
    depends on the size of the town.
    we ended ours last year. Ask me why.
    true in Spanish as well.
    it took us a wrong post to learn that.
    how did you get the first doctor?
    start smaller.
    my nurses would cheer.
    and who answers on the weekend?
    the answer in the room was: you do.
    that is the whole talk in one line.
    it is on page two of the handout.
    you type faster than he talks.
    what is your median? Ours is embarrassing.
    would love to visit you in winter.
    not in Canada, but close.
    he said “nearly never”, not “never”.
    I saw that too, and it was lovely.
    count me in for the rural table.
    how many people are you?
    we are three, and one of us is a dog. Therapy dog.
    who watches it at night?
    great, now I have to change my slides.
    please put that on a mug.
    ask your librarian. Really.
    did anyone record that?
    my ears are burning.
    it was the moderator who said it.
    there is research on that, I will look it up.
    agreed, with one footnote.
    that is how we lost ours.
    it needs a person, not a tool.
    what I would give for your legal team.
    yes!
    got the sticker, too.
    the stream froze at the best moment. What came next?
    next came applause.
    ha, our elevator only beeps.
    we borrowed that from you two years ago. Thanks!
    and now say it to a surgeon.
    I am a surgeon. It works.
    good point about consent with an end date.
    do you train the volunteers as well?
    what about minors?
    parents sign, and at 18 we ask again.
    greetings from your old floor.
    we should write that up together.
    why did nobody tell me in 2008?
    I need the soup recipe.
    no soup on this tag!
    one soup on this tag.
    bring that up in the last session.
    beautifully put.
    my table says hi to your table.
    it is called a living room for a reason.
    we still rent. Not proud.
    who owns the archive there?
    thanks, that answers mine.
    is that the median or the mean?
    median. I asked.
    small numbers are people, she said. Exactly.
    that curve, was it cumulative?
    my phone died there, thank you for going on.
    welcome! First year is the best.
    fourth year, still learning.
    and the captions?
    done by hand, by a student.
    pay your students.
    we do.
    🙌
    where is the pumpkin bar table?
    behind the pillar, hurry.
    too late.
    see you by the piano.
    what would you do with one person and no camera?
    phone, window light, done. Try it.
    our clinic manager just followed you because of that.
    and did the board sleep well afterwards?
    could you say that slower, I am writing.
    I will hold you to it in a year.
    the heron is very good, by the way.
    which helicopter?
    you forgot the best half: she apologized first.
    we measured it: eleven minutes.
    that was table four, we take the blame.
    my intern says hi, and that she told me so.
    same song in every state.
    I had it the other way around. Thanks.
    good, now with pictures?
    ask me again after lunch.
    that is not what the slide says, but it is better.
    who do I call about that? Name, not department.
    call me. I mean it.
    my patients would argue, and win.
    it is the same with fire departments.
    please tell the story about the sock.
    never the sock again.
    how do you say that in a town of 900?
    you do not. You visit.
    that is in our contract, paragraph one.
    we dropped it and nobody wrote.
    in the navy we called that a logbook.
    I want your librarian.
    everybody wants our librarian.
    """)

  /// Stand before what somebody passes on.
  static let comments = Words.lines(
    """
    This.
    Yes, yes, yes.
    For my boss:
    Noted.
    From the back row:
    Needs a mug.
    Worth the flight:
    Reading this twice.
    Ours, too.
    Dear legal:
    Exactly this.
    Discuss:
    Hm.
    Who knew?
    For everyone at home:
    To our night shift:
    Filed under wall.
    Ha!
    So simple.
    Monday’s homework:
    True.
    Say it again:
    Best of the hour:
    And how!
    Quote of the day?
    In case you missed it:
    I was there.
    Ouch, but yes.
    Print this:
    +1
    Our whole team nods.
    My mother could have said that.
    Stealing it.
    Listen up:
    Here we go:
    Hear, hear.
    For the rural table:
    With a bow:
    Wise.
    Sí.
    """)

  /// The campaign's tag: people with a card, and the clinic's own reminders.
  static let campaignWords = Words.lines(
    """
    Measured, wrote it down, put the card behind my license.
    Three of four known. The waist was the honest one.
    Our barbershop has a cuff now, between the combs and the mirror.
    118 over 76 before coffee. We do not speak of after coffee.
    My dad has not been measured since the Army. Taking him on Saturday.
    Walk at lunch, around the block, twice. Coworkers join.
    What does the bottom number do all day?
    Teachers’ lounge challenge: everyone a card by Friday.
    No one ever told me that waist counts. Why did no one tell me?
    The free screening at the mall has chairs, water, and a nurse who jokes.
    Number I know by heart: my locker in seventh grade. Number I did not know: cholesterol.
    Sugar was high. Appointment is Thursday. Glad I looked.
    Grocery list, new rule: perimeter first.
    Took the stairs at the game. Section 312. Everything thumps.
    One card, four figures, one pen. Somebody designed that well.
    My walking group is five women and a very slow beagle.
    Doc said “bring the log”. I brought the log. Doc smiled.
    Bus stop one farther than I need. Every day this week.
    Reminder: sit five minutes first, feet on the floor, arm on the table.
    Do not talk while it measures. My wife says it cannot be done.
    Salt hides in bread. Bread!
    The firehouse is measuring for free on Sunday, ten to two.
    Mi número mejoró: 132 en vez de 145.
    Sent the card to my brother in Duluth with a stamp and a joke.
    If you hate needles: three of the four need none.
    Choir practice started with cuffs. We were all a little sharp.
    Know your neighbor’s number? No. Know your own.
    My pharmacist has a machine and patience.
    Week one: 2 miles. Week two: 2 miles and a hill.
    The tape measure is at the desk in the library. Ask for “the card box”.
    I was the one who said it is for old people. I am 34 and it is for me.
    Grandma’s is better than mine. She will never let it rest.
    Half the office knows theirs now. The other half walks faster past the poster.
    Bowling league night: shoes, balls, cuffs.
    Same arm, same hour, same chair. Otherwise you measure the chair.
    Two readings, one minute apart, write both.
    Swapped chips for nuts. Unsalted. It is growing on me.
    Found my card from last year. We have both changed.
    The kids made a card for the dog. He is 14 pounds and proud.
    Ask at your own clinic. It is a two-minute question.
    HDL is the one you want high. H for high. There, I said it.
    Truck stop on 90 has a screening van today. Good coffee, too.
    Numbers are not grades.
    But mine is a B.
    Quit in March. Look at it now. 🙂
    My team lead blocked half an hour for all of us. “Go and be measured.”
    They gave me the result in plain words. I could have kissed the paper.
    Tonight: beans. Tomorrow: beans. I like beans now.
    Photo of my lunch, no numbers needed.
    A cuff that is too small reads high. Who knew?
    Farmers’ market had a nurse between the apples and the squash.
    Talked my uncle into it by calling it a bet.
    He won.
    Third reading this week, all in the green part of the card.
    What is a good first step? A step.
    The card fits into a phone case, just saying.
    Church bulletin has a line for it now.
    Wrote the date beside it. Old numbers lie.
    Not perfect. Better.
    Two flights, no stopping, one witness.
    Our plant nurse did 140 people in two shifts. Hero.
    One number scared me and then a person explained it. Thank you, person.
    Walked to the game, walked from the game, we lost, I didn’t.
    My twin and I have the same face and different numbers.
    Cut the soda, kept the fizz.
    If it is high once, measure again on another day. If it stays, call.
    Dinner conversation for once not about football.
    It was about football and blood pressure.
    Saw the poster in Spanish at the laundromat. Gracias.
    I did it because a stranger posted about it here.
    Hung the card on the fridge, between a drawing and a bill.
    All four! Took a year to get the nerve and ten minutes to do it.
    My mail carrier walks 11 miles a day and still did not know his.
    Sunday: cook once, eat four times, less salt each time.
    Good habit of the week: water before coffee.
    Bad habit of the week: still coffee.
    The waist tape has a smiley on it. Subtle.
    Company van, company cuff, company walk. I like this company.
    Neighbors, seven o’clock, corner of 4th. We go slow.
    Two weeks of logs, one calm doctor.
    Snow coming. Mall walk it is.
    Card number ten thousand was my bus driver. He told all of us. Twice.
    Which number surprised you most?
    Waist. Everybody says waist.
    Rest day. Also allowed.
    Same time next year, says the card. Deal.
    """)
}

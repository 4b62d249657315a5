import HospitalModel

/// What members say in the community. Every word is invented; the answers are general and replace no visit.
extension MayoCommunity {
  /// 43 questions of the days before the telling moment, each with an expert's answer.
  static let questions = Words.lines(
    """
    heart | Is it normal to be tired in the third week? => Very. Plan one thing a day and rest before you must.
    heart | Can I take my readings at the drugstore machine? => As a rough check. Use your own cuff for the log.
    diabetes | What is a good sugar before breakfast? => Your care team sets your range; many adults aim for 80 to 130.
    sleep | Does anyone else wake at three every night? => Many do. Keep the light low and tell your doctor if it lasts.
    nutrition | How much salt hides in canned soup? => Often half a day’s worth. Read milligrams of sodium per cup.
    heart | Is walking enough, or do I need a gym? => Brisk walking counts. Thirty minutes, five days, is a fine start.
    medicines | May I skip a pill when I feel dizzy? => Call first, please: some pills must not be stopped at once.
    everyday | What do I ask at my first visit? => Write three questions and bring someone who listens with you.
    heart | Does stress show in the numbers? => Yes, for an hour or a day. That is why we look at many readings.
    lungs | When do I call about a cough? => Three weeks, blood, fever or short breath: call. Else give it time.
    nutrition | Are eggs back on the list? => For most people one a day is fine. Look at the whole week.
    sleep | How did you get used to the mask at night? => Wear it for an hour by day first, with a book.
    bones | Is it too late to start at seventy? => No. Strength and balance improve at any age.
    medicines | Do I have to give up grapefruit? => With some pills, yes. Ask the pharmacist for yours.
    medicines | What helps with dry mouth? => Sips of water, sugar-free gum, and ask about your pills.
    everyday | Should I read the report before my appointment? => You may, but save the worry: read it with us.
    everyday | Can the flu shot give me the flu? => No. A sore arm and a tired day, yes.
    caring | Is there a group for husbands and wives? => Yes, look under Caring for someone. You will be welcome.
    heart | How often should a cuff be checked? => Once a year; bring it along and we compare.
    bones | Any tips for a long drive with a sore back? => Stop every hour, walk for five minutes, roll a towel.
    everyday | Are phone apps any good for this? => For reminders, yes. For decisions, ask a person.
    everyday | What do I bring for an overnight stay? => Glasses, charger, list of pills, slippers with a sole.
    bones | Is tingling after a cast comes off normal? => For days, often. If it grows or the skin turns pale, call.
    everyday | ¿Contestan aquí también en español? => Sí, con gusto. Pregunte como prefiera.
    everyday | How do I get my records to my doctor at home? => Sign the release online; it takes two working days.
    bones | Is a heating pad safe overnight? => Not overnight: twenty minutes at a time, with a cloth between.
    bones | Which chair is best for a new knee? => Firm, with arms, and higher than you think.
    medicines | How do you remember evening pills? => Beside the toothbrush. And a box with days on it.
    heart | May I garden with a pacemaker? => Yes, once healed. Keep running motors an arm’s length away.
    heart | Can I donate blood with high pressure? => Often yes if it is under control that day. They measure first.
    heart | My hands are cold all year, is that circulation? => It can be. If fingers turn white or blue, show us.
    hearing | Do hearing aids help with tiredness? => Many tell us so: listening hard is work.
    diabetes | Which shoes for a winter like ours? => Room for the toes, two pairs to alternate, look inside each day.
    diabetes | Do I test before or after the bus ride? => Before. Then you still have time to eat something.
    nutrition | Is brown sugar better than white? => It tastes better. For the body it is the same.
    lungs | How do I know that I use the inhaler right? => Show us once at a visit. Half of us are surprised.
    skin | Sunscreen in October? => On a bright day, yes: nose, ears, back of the hands.
    sleep | How long may a nap be? => Twenty minutes, before three in the afternoon, and then get up.
    caring | He forgets that he has eaten. What do you say? => “Let us have some tea.” It is seldom about the meal.
    caring | How do I say no to more visitors? => Put it on the care team: “They want him to rest until Sunday.”
    heart | Is coffee before a reading cheating? => It is half an hour of waiting. Coffee, wait, then measure.
    hearing | My granddaughter mumbles. Or do I? => Have a test, it takes half an hour. Then blame her.
    everyday | Who explains all these letters after a name? => Ask us. And ask anyone at the bedside, always.
    """)

  /// Questions of the day and a half after it.
  static let laterQuestions = Words.lines(
    """
    heart | Waist in inches: over the belt or under it? => At the navel, breathing out. Forget the belt.
    diabetes | Can I have the cake at the wedding? => Yes, a piece, with the meal, and dance afterwards.
    bones | Snow shovel or snow blower with a shoulder like mine? => A neighbor’s teenager. In earnest: small loads, push.
    sleep | Does the moon keep anyone else awake? => A dark curtain helps, whatever the reason.
    caring | What do you bring someone on the ward who wants nothing? => Twenty minutes, and news from outside.
    lungs | Is a dry house bad for me? => Thirty to forty percent is comfortable. A cheap meter tells.
    nutrition | Frozen vegetables: as good as fresh? => Often better in October. Steam them.
    medicines | Two doctors, two lists. Which is right? => Bring both; we make one. Keep that one in the wallet.
    everyday | Where do I park with a wheelchair van? => Level 2, north side, the wide bays. Someone is there until six.
    heart | My cuff says “error”. Is that me? => It is the cuff, or a sleeve under it. Sit still, bare arm, again.
    hearing | Do the batteries like the cold? => No. Keep a spare set in an inside pocket.
    skin | How do I photograph a spot for you? => Daylight, no flash, a coin beside it. And keep the appointment.
    caring | Is it all right to laugh here? => Please do. It is in the house rules, nearly.
    diabetes | Does a cold change my readings? => Yes, usually upwards. Test more often and drink.
    everyday | Who runs this place at night? => A nurse who likes nights, and a moderator with a cat.
    """)

  /// Posts that ask nothing.
  static let conversation: [StoryTalk] = [
    StoryTalk(
      at(10, 10, 7, 30), at(10, 10, 22),
      """
      heart | Walked around the lake today. All of it. Slow and steady.
      heart | One year since the surgery. We planted a tree, it is taller than I am by now.
      everyday | First full night of sleep in the new house.
      nutrition | Cooked without salt and they ate it. I said nothing until dessert.
      bones | Stairs without stopping! Both floors!
      """),
    StoryTalk(
      at(10, 11, 7, 30), at(10, 11, 22),
      """
      caring | He knew my name this morning. I wanted to tell someone who would understand.
      everyday | Numbers on the card at last. One of them made me swallow.
      hearing | Back in the choir, second row, near the tenor who helps me with the page.
      sleep | Week two with the mask. My wife says the house is quiet. So am I.
      bones | Danced in the kitchen. The dog left.
      nutrition | Said no to the second slice and lived.
      """),
    StoryTalk(
      at(10, 12, 7, 30), at(10, 12, 22),
      """
      everyday | Rode the bus alone. The driver waited until I sat.
      caring | Respite weekend is booked. I do not know what I will do with two days. Suggestions?
      heart | Down two pounds. Up one. Down two. It is a kind of walking, too.
      diabetes | My grandson drew a chart of my sugars with dinosaurs. The low ones are small dinosaurs.
      everyday | To the person who told me to bring a sweater for the waiting room: you were right.
      """),
    StoryTalk(
      at(10, 13, 7, 30), at(10, 13, 22),
      """
      lungs | Sang in the car with the windows up. Twenty minutes, no cough.
      skin | All clear. I thank the friend who nagged.
      bones | Physical therapy homework: stand on one leg while the kettle boils. Gas or electric makes a difference.
      heart | Reading this from the infusion chair. Hello to all other chairs.
      everyday | Does anyone remember who posted the soup with barley? I need it again.
      caring | We moved the clock where he can see it. Fewer questions, more afternoon.
      """),
    StoryTalk(
      at(10, 14, 7, 30), at(10, 14, 22),
      """
      nutrition | Potluck rule in our church now: a card with the ingredients beside each dish.
      medicines | Pharmacist took twenty minutes with me and my shoebox. Threw out half of it.
      heart | The card says 128 over 78. I carry it like a picture of the children.
      everyday | Met another member by chance at the lab. We recognized each other by our complaints. 😀
      hearing | New aids. The refrigerator hums in B flat. Who knew?
      """),
    StoryTalk(
      at(10, 15, 7, 30), at(10, 15, 22),
      """
      bones | Fell on the ice last year, walked the same spot today with spikes on my shoes. Take that.
      diabetes | Farmers’ market had eleven kinds of beans. I bought eleven kinds of beans.
      lungs | Three months without. The first month was the longest.
      caring | My sister came for a week. Let people come.
      everyday | Bus from the parking lot leaves every seven minutes, not every ten. You are welcome.
      sleep | Put the phone in the hall at night. Withdrawal is real and lasts two days.
      heart | Cardiac rehab class graduated today, with a cake that was mostly fruit.
      """),
    StoryTalk(
      at(10, 16, 7, 30), at(10, 16, 22),
      """
      everyday | Whoever left the knitting on the third floor: it is at the desk, and somebody has added a row.
      bones | Got up from the floor by myself. Practiced on the carpet first, as told here.
      nutrition | Read the label of my favorite bread. We are taking a break, the bread and I.
      skin | Gloves for the dishes, cream at night. Two weeks. It works, and I had not believed you.
      medicines | An alarm on the phone called “Future You says thanks”.
      caring | Today he beat me at checkers. I did not let him.
      sleep | Tried the podcast about the ceiling. Fell asleep before the end, so it works.
      """),
    StoryTalk(
      at(10, 17, 7, 30), at(10, 17, 22),
      """
      heart | My walking partner moved away. We walk “together” at seven now, each in our own town.
      everyday | Gracias a todos por las oraciones y los consejos.
      diabetes | My doctor looked at the log and said “this is how it is done”. Framing it.
      lungs | Tip: sit down to put on socks. Saves air for talking.
      hearing | Told the whole table that I do not hear well. They moved the radio. That easy.
      sleep | Snow last night. The quiet kind.
      """),
    StoryTalk(
      at(10, 18, 7), at(10, 18, 14),
      """
      everyday | I lurk here since July. Hello. That was the hard part.
      bones | The handrail in the stairwell is at exactly the right height. Somebody thought about that.
      heart | They let me hear my own valve. It clicks like my father’s watch.
      nutrition | Substitute of the week: mashed beans where the recipe says butter. Do not tell.
      caring | I cried in the car and then I went in and it was fine.
      everyday | Is there a thread for people with tall husbands and short beds?
      diabetes | Took the stairs during the commercial breaks. Game went to overtime.
      skin | Scar is one year old. It is a line on a map now, not a place.
      lungs | The new filter is loud and I love it.
      medicines | Reminder from a fellow forgetful: refill before the holiday week.
      heart | Wore the monitor for a day. Named it Gerald.
      everyday | The volunteers with the cart now have crosswords. Large print!
      """),
    StoryTalk(
      at(10, 18, 14, 6), at(10, 18, 14, 16),
      """
      sleep | My mask and I went camping.
      bones | Garden put to bed, knees put up.
      """),
    StoryTalk(
      at(10, 18, 14, 20), at(10, 18, 23),
      """
      nutrition | My kids traded their dessert for seconds of squash. I have witnesses.
      everyday | There is a harpist in the lobby on Tuesdays. Sit left of the pillar.
      heart | Number two of four is better than last year. Two to go.
      diabetes | Fourteen days in range. I am telling strangers.
      bones | The chair arrived. Firm, with arms, higher than I thought. You all know everything.
      everyday | Left my umbrella, got it back with a note. This town.
      lungs | First cold of the season and I had a plan for it. Thank you, plan.
      caring | Saturday coffee for caregivers, second floor, ten o’clock. Nobody has to talk.
      sleep | I dreamed in color. Is that a side effect? I will keep it.
      heart | Held my grandson with both arms.
      """),
    StoryTalk(
      at(10, 19, 5), at(10, 19, 7),
      """
      medicines | My list fits on one card now. Ask for the small print, they have it.
      everyday | Read a whole book again. It was even a good one.
      """),
    StoryTalk(
      at(10, 19, 7, 30), at(10, 19, 21),
      """
      skin | Hat season.
      nutrition | Somebody brought lefse. Twice around the lake, then.
      bones | Balance class laughs more than any class I ever took.
      hearing | Heard the geese before I saw them.
      diabetes | Passed on the pie, kept the ice cream. It is called strategy.
      caring | Found his old records. He remembers every word of side B.
      heart | Signed up for the class on Thursday. Who joins me?
      everyday | What nobody told me: the tunnel is warm all winter, and you can do a mile in it.
      caring | Thank you for “let us have some tea”. It worked twice today.
      hearing | Captions on the summit films, thank you. I watched all of it.
      """),
    StoryTalk(
      at(10, 20, 8), at(10, 20, 19),
      """
      sleep | Alarm without numbers, only light. Waking up like a flower, says the box. Like a mole, say I.
      everyday | Writing it here so that I remember: it was a good day.
      heart | I joined because of a question, and stayed because of the people who had it too.
      lungs | Practiced pursed lips behind the shopping cart. A child joined me.
      bones | Two canes became one. The other one opens the blinds.
      medicines | Ask which ones may be cut in half. Mine may not. I had been cutting.
      caring | Nobody here asks “how is he” before “how are you”. It makes a difference.
      nutrition | Salt-free mustard exists and deserves its own thread.
      everyday | Good night from the fourth floor, west side, the one with the moon.
      """),
  ]
}

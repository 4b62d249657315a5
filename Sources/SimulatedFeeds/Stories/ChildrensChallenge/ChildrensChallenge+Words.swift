import HospitalModel

/// What others say. Every word is invented.
extension ChildrensChallenge {
  /// What donors write beside their gifts; each is used once before any is used again.
  static let giftWords = Words.lines(
    """
    for the night nurses
    from our whole class
    instead of birthday presents
    for the playroom
    because somebody sat with us once
    every bit helps
    para los niños
    go team!
    from two grandparents in Fresno
    instead of lunch, gladly
    for the fish tank on 6
    the swear jar was full
    my first paycheck
    a promise kept
    matching my sister
    for the man who plays guitar on Tuesdays
    poker winnings
    for crayons
    from the whole office on Folsom
    with love from Reno
    no coffee this week
    for a window with a view
    because second is not enough
    one more for the lead
    garage sale, all of it
    for the child life people
    from the choir, off key
    a bet I lost
    in thanks
    from the back row
    for the brave ones
    recycled cans, 412 of them
    from a dad who slept in that chair
    my allowance ⭐
    for whoever needs it
    and a button, says he
    from the third shift
    tips from Saturday
    you can do it!
    from our book of coupons
    for a better cafeteria soup
    car wash money
    half of what I found in the couch
    for blankets
    happy birthday, Grandma
    the marathon was long, this was quick
    from a nurse, for nurses
    dog walked forty times
    for popsicles
    with apologies to my wallet
    for the elevators that sing
    sold my bike, bought a bus pass
    because Ms. Example asked so nicely
    lemonade in November
    for the red wagon fleet
    from row 12
    thank you for reading to him
    the tooth fairy pays well
    from a stranger
    go, go, go
    piano lessons can wait
    for the garden on the roof
    from the 38 Geary
    tax refund, late
    por mi familia
    from all of us in dispatch
    two pies
    because of the sock puppets
    in place of a card
    from one league to another
    for masks with animals on them
    my raise, first week
    a dare
    for good news
    sixth graders did the math on this
    from the ferry, 7:50
    for a bed beside the bed
    because rooms should have names
    bake sale: brownies
    bake sale: the other brownies
    from your old neighbors
    what I would have spent on parking
    for the ones who mop
    a round number
    from the harbor master
    for coloring books, the thick ones
    thank you, 4 a.m. person
    my share of the office pool
    for the long hallway
    here is to names on doors
    from Portland, with rain
    because I can
    late, but here
    for the volunteer with the cart
    one hour of overtime
    for quiet rooms
    because you answered the phone
    from Gate 22
    my grandson did this on my computer
    for stickers
    from three sisters
    less pizza, more this
    for the xylophone
    from the bottom of the piggy bank
    second place is no place, move!
    for slippers
    from the people upstairs
    the jar by the register
    for a dentist with a puppet
    from Oakland with noise
    may it be warm in there
    for Tuesday nights
    I was told there would be soup
    from the union hall
    with thanks to the lab
    for a slide, please build a slide
    the kids voted
    for the view of the bridge
    skipping the movies
    for everybody’s children
    my mother would have doubled it
    from the science fair
    for fresh paint, yellow
    from a very small band
    sent from the bleachers
    for storytime
    as promised at dinner
    ¡fuerza!
    from an engineer who cries easily
    half marathon, half paycheck
    for clean windows
    from the corner store
    the whole team chipped in
    for fewer waiting rooms
    from the tall building next door
    we counted it twice
    for a clock that is right
    because of you, Team
    rain check, cashed
    from snowy Truckee
    for puzzles with all the pieces
    hello from the bus yard
    a little more than last year
    to the people who stay late
    from a retired teacher
    for jokes, keep them bad
    my half of the bet
    for the pharmacy’s night bell
    with a drawing, see the mail
    from the quilting table
    one for each year
    for toast at three in the morning
    from a former patient, all grown
    good luck with the doors
    for birthday candles
    from your biggest small donor
    on behalf of a cat
    for music in hallways
    from the crew of Pier 3
    I lost count, you count
    for rocking chairs
    from somebody’s uncle
    pay day, pay back
    with a wave from Marin
    for ramps
    the last of the tip jar
    for reading lamps
    """)

  static let friends: [StoryTalk] = [
    StoryTalk(
      at(10, 27, 9), at(11, 5, 21),
      """
      Our team meets at the bakery on Thursdays. Come even if you only eat.
      How do I move my gift to another team? I clicked the wrong one, sorry Team M!
      My kids emptied the jar and counted it three times. Three different sums.
      Is there a list of teams without an account? My father wants to choose on paper.
      Just gave. The page was quick today.
      We told our street. The street has nineteen houses and eleven have given.
      Team E here. We are fifth and loud.
      Put it on the fridge: five dollars is a gift.
      What time zone is the last minute in?
      """),
    StoryTalk(
      at(11, 6, 9), at(11, 16, 21),
      """
      Can a company give for its people, one gift each?
      Our office tried to give as one. Seven of us learned the rule and did it again, one by one.
      Two weeks ago I had never asked anyone for money. Thirty-one yeses.
      We are the smallest team and we have a flag.
      Does the thermometer at the entrance show the real sum? It looks higher.
      My daughter asks whether doctors can give. Can they?
      Thank you for saying how it is won. We changed our whole plan.
      Who made that chart? I look at it more often than at the weather.
      Team Q forever. Both of us.
      Read the story about the chairs. Gave again.
      """),
    StoryTalk(
      at(11, 17, 14), at(11, 19, 22),
      """
      The game thing worries me. And then I think of the rooms, and it worries me less.
      I have played that game for a year and never told anyone. Today I am proud.
      Somebody please explain to my mother that she does not need a farm.
      I love that the smallest gift counts the same.
      Is the contest over when the goal is reached? (I know. But is it?)
      """),
    StoryTalk(
      at(11, 20, 10), at(11, 22, 21),
      """
      I named a room in my head already. It is a good name.
      From Sacramento: four gifts, one cookie each.
      Bus 43, 8:10 this morning: someone talked about it behind me. It was not even me who started.
      We gave in three languages.
      If you see a man with a cardboard thermometer on Irving Street, that is my husband.
      We lost a bet against the Cyclists and paid in gifts.
      A tip: ask on a Monday. People say yes on Mondays.
      """),
    StoryTalk(
      at(11, 23, 15, 30), at(11, 24, 21),
      """
      The soup was good. Congratulations, leaders.
      Our captain made a spreadsheet. Our captain needs sleep.
      Grandmothers, where are you? We have only five gifts.
      """),
    StoryTalk(
      at(11, 26, 10), at(11, 28, 21),
      """
      The choir sings on Saturday at the ferry building, hats out.
      Half of my class gave their lunch dessert money, with a signature each.
      Can we see the rooms before they have walls?
      Following this from Ohio, where I was born in your old building’s twin.
      One kid, one jar, one bus ride to bring it to you.
      Our landlord gave!
      """),
    StoryTalk(
      at(11, 29, 8), at(11, 29, 11, 45),
      """
      Good luck to all, even to Team C.
      The comments here are the best part.
      The picture with the wagons made me late.
      Who counts the gifts? Is it you with the pencil?
      """),
    StoryTalk(
      at(11, 29, 12, 0), at(11, 29, 12, 12),
      """
      Our teacher lets us do percent with it.
      75 % is a C. We can do better.
      Every time I read “individual donations” I phone somebody.
      """),
    StoryTalk(
      at(11, 29, 12, 15), at(11, 29, 22),
      """
      From the seventh floor, looking down at all of you: thanks.
      Pass it on to one person. One. That is how we did it.
      I gave for the slide. There had better be a slide.
      Rain, so we called everybody we know. It works.
      """),
    StoryTalk(
      at(11, 30, 0, 40), at(11, 30, 1, 30),
      """
      Thank you for answering my mail at midnight.
      """),
    StoryTalk(
      at(11, 30, 8), at(12, 1, 11),
      """
      Day twenty-something. My team is tired and still nice.
      Is it still worth giving to a small team? Yes, says the page. Good.
      Somebody gave to our team from Iceland. Who are you?
      """),
    StoryTalk(
      at(12, 1, 13), at(12, 3, 21),
      """
      My farm is all candy canes. My cows are confused.
      Ten thousand a day. My brain says no, the counter says yes.
      Bought five canes, kept none.
      I keep refreshing this instead of working, and my boss does too.
      ¿Cuentan las donaciones de México? Mandé dos.
      """),
    StoryTalk(
      at(12, 4, 9), at(12, 9, 21),
      """
      To everyone who gave in October: you believed before it was easy.
      We were second for two days and I will tell my grandchildren.
      Our team doubled this week. Thirty-two is still twice sixteen.
      You should frame that thermometer.
      A million is too large to picture. A room is not.
      We had a rain delay at the car wash. It was a car wash.
      The Jugglers busked in the wind. $41 and a glove.
      """),
    StoryTalk(
      at(12, 10, 9), at(12, 15, 21),
      """
      Whoever wins: please no puns on the doors.
      I vote for puns.
      The Ham Radio team says hello on all bands.
      Last one from us: the tip jar of a whole week.
      """),
    StoryTalk(
      at(12, 16, 12, 30), at(12, 17, 20),
      """
      See you in spring when the names go up.
      """),
  ]

  static let followers: [StoryTalk] = [
    StoryTalk(
      at(10, 27, 10), at(11, 8, 20),
      """
      Gave on the train, between two tunnels. #c4c
      “Most gifts, not most dollars” is a good rule. More contests should have it. #c4c
      Vote with five dollars. #c4c
      RT if you have five dollars. Then go and have five less. #c4c
      Just learned that you can give without Facebook. Done. #c4c
      """),
    StoryTalk(
      at(11, 9, 9), at(11, 19, 20),
      """
      Example Taco Truck gives a dollar per taco tonight, 5 to 9. #c4c
      Who are the Puppeteers and why do they only have two gifts? #c4c
      Nobody on our team has met anybody on our team. #c4c
      San Francisco, you are showing off. #c4c
      We hit 12. It is a start and a band name. #c4c
      """),
    StoryTalk(
      at(11, 20, 10, 5), at(11, 22, 20),
      """
      A six-million-follower shoutout and the site lived. Mostly. #c4c
      Moms of the 5th grade do not play around. #c4c
      Does anyone else check the standings before the weather? #c4c
      """),
    StoryTalk(
      at(11, 23, 9), at(11, 25, 12),
      """
      Thanksgiving idea: each guest, one gift, before pie. #c4c
      My timeline is half turkey, half #c4c
      """),
    StoryTalk(
      at(11, 26, 10), at(11, 28, 20),
      """
      Team A has the money, Team C has the people. #c4c
      Reading the gift notes is better than the news. #c4c
      Standing in line for coffee, gave the price of a coffee. Standing in line. #c4c
      """),
    StoryTalk(
      at(11, 29, 9), at(11, 29, 11, 50),
      """
      26 gifts a day is somebody every hour. Nice to picture. #c4c
      One gift away from passing the Dentists. #c4c
      """),
    StoryTalk(
      at(11, 29, 12, 5), at(11, 29, 20),
      """
      Mi abuela donó y ahora llama a todos. #c4c
      Not a gamer, still cheering. #c4c
      """),
    StoryTalk(
      at(12, 1, 13), at(12, 1, 18),
      """
      Somewhere a cow in a game is funding a hospital. #c4c
      The counter does not stop. It just does not stop. #c4c
      """),
    StoryTalk(
      at(12, 1, 20), at(12, 3, 20),
      """
      Goal: 100k. Them: hold my candy cane. #c4c
      I take back what I said about farm games. #c4c
      Explaining to my dad why strangers buy striped plants. #c4c
      """),
    StoryTalk(
      at(12, 4, 10), at(12, 14, 20),
      """
      Small teams, big week. #c4c
      If this is what a game can do, what are we waiting for? #c4c
      Well done, whoever wrote the rules on one page. #c4c
      """),
    StoryTalk(
      at(12, 15, 10), at(12, 16, 11, 45),
      """
      Closing time at noon, Pacific. Mark it. #c4c
      """),
    StoryTalk(
      at(12, 16, 12, 30), at(12, 16, 20),
      """
      10x. Ten. Times. #c4c
      """),
  ]
}

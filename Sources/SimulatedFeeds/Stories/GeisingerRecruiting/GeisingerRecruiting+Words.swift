import HospitalModel

/// What visitors ask and say. Every word is invented.
extension GeisingerRecruiting {
  static let questions = Words.lines(
    """
    Is call shared among six or among eight? => Eight, from July on. Six was hard, and people said so.
    Do you sponsor visas? => Yes. Write to us and we put you in touch with the office, and with somebody who has one.
    How far is the nearest airport? => Fifty minutes, and parking is free.
    Is there work for a spouse who teaches? => Two districts are hiring; we know whom to call.
    Protected research time? => One day a week, in writing.
    May I shadow for a day? => Please do. Any Wednesday. Wear good shoes.
    Which record system do you use? => The same in every clinic and on every ward, for years now.
    What happened to the last person in this job? => Retired, and still comes to the picnic.
    Loan repayment? => Yes, over four years; the sheet is behind the link.
    How long until an answer after applying? => Five working days, or you may scold me here.
    Can partners interview on the same day? => Yes, tell us both names and fields.
    Is the posting on the letter the same as this one? => The very same job, and from the next letter on the very same link.
    How is winter? => White. Bring a scraper; we bring the salt.
    Part time? => Three days can be done; ask for the shared post.
    Are fellows welcome in July? => Very much so.
    Any pediatric GI? => Not this year; say hello anyway.
    Do you cover moving costs? => Yes, up to a full house. One piano was discussed at length.
    Is the open house for nurses too? => For everybody, and for whoever they bring.
    Who reads the applications? => A physician, a nurse and me, in that order.
    Is there a synagogue, a mosque, a Sikh temple within reach? => Yes, yes, and an hour. I send you the people.
    How many scopes a day? => Fewer than where you are, I suspect. Ten to twelve, with lunch.
    Do you hire couples with the same specialty? => We have one. They carpool and disagree about music.
    ¿Hay comunidad que hable español? => Sí, y crece. Hazleton está a media hora. Le presento a colegas.
    Can I talk with somebody who left? => Yes. I give you a name, and I will not ask what was said.
    What is the worst thing about working there? => The one traffic light, according to a poll on our floor.
    Is the pond deep? => Knee. Measured by a resident, unplanned.
    Salary range? => Behind the link, with numbers. We do not like games either.
    What do you do about burnout? => Fewer nights, a real lunch, and someone who asks and waits for the answer.
    Any way to see the schedule before signing? => Yes, three months of it, unpolished.
    Would you take someone back after five years abroad? => With questions about the food there, yes.
    Read about you yesterday. Still two openings? => Still two. The third is the one who signed.
    Does a click count if I only wanted to see the pond? => It counted. Thank you for number seventeen.
    How much time does the page take you? => Half an hour a day. An hour on days with ducks.
    Do you have this for nephrology? => Not a page, but a person. I send you her name.
    """)

  static let talk: [StoryTalk] = [
    StoryTalk(
      at(1, 12, 10), at(1, 26, 18),
      """
      A hospital with a page. What next, a dentist?
      Nice to see faces instead of a form.
      Trained there in the nineties. Say hello to the stairs.
      Good luck with the search. GI is hard everywhere.
      """),
    StoryTalk(
      at(1, 27, 17), at(2, 3, 20),
      """
      Who took the Tuesday pictures? The 06:50 one is art.
      The sandwich looks good. What is in it?
      Sent this to my cousin in Cleveland. She scopes, I type.
      """),
    StoryTalk(
      at(2, 4, 12), at(2, 26, 20),
      """
      41 things to do! Number 17 is wrong, the diner moved.
      They corrected number 17 within the hour.
      The pond is real, I have fallen into it.
      Grew up in Bloomsburg. The fair alone is worth a contract.
      My neighbor works in that suite and hums when she comes home.
      Is this allowed? Recruiters who answer on a Sunday?
      Looking at houses for the price of a garage here.
      """),
    StoryTalk(
      at(2, 27, 11), at(3, 13, 20),
      """
      Coming to the open house with three children and a grandmother. Is that a crowd?
      Not a crowd, they said. A table.
      We have your mailing as well. It has a nice stamp.
      My husband is a GI man and allergic to ponds. Discuss.
      """),
    StoryTalk(
      at(3, 14, 16), at(3, 31, 20),
      """
      Roads were fine. We live here now, in our heads.
      The crayon name tags! My daughter still wears hers.
      Missed it by a week. Next one?
      Honest page. More prices than adjectives.
      “I came for two years” is the most Danville sentence there is.
      We moved from Philadelphia in 2004. The quiet took a month to get used to.
      """),
    StoryTalk(
      at(4, 1, 10), at(4, 16, 20),
      """
      A second pond would have been too much anyway.
      Saw you at the meeting in Chicago, you were the booth with the duck.
      The duck was rubber and I still have it.
      """),
    StoryTalk(
      at(4, 17, 11), at(5, 13, 20),
      """
      Our son asked the schedule nurse what she does. “I am the weather,” she said.
      The schedule nurse is a legend. Bring her pears.
      Pears delivered.
      To the person with the offer: say yes, the bakery opens at five.
      From a nurse on 4: come, we are nice, the coffee is not.
      """),
    StoryTalk(
      at(5, 14, 17), at(6, 9, 20),
      """
      Is the new colleague the one with the cello?
      It is the one with the cello.
      I liked a photograph and now my friend moves there. How did this happen?
      Trails list printed, boots bought.
      My mother found this page. My mother!
      Which of you laughs so loud? I was on the phone with you.
      It was me and I am not sorry.
      """),
    StoryTalk(
      at(6, 10, 14), at(7, 1, 20),
      """
      Schools post is useful. Bus 12 is the good one.
      Ask about the music teacher. Then thank me.
      The plants in recovery: somebody waters them at night. I have seen her.
      My class of residents passes this around instead of the journal.
      """),
    StoryTalk(
      at(7, 2, 15), at(7, 19, 20),
      """
      Congratulations to number two! Through a page. My father will not believe it.
      My father did not believe it.
      We are a GI couple in Arizona and tired of the sun. Just reading for now.
      """),
    StoryTalk(
      at(7, 20, 13), at(8, 5, 20),
      """
      Pierogies: potato or cabbage? This decides it.
      Potato. It is in the contract, I hear.
      Still reading. It is 110 here.
      Applied. One of us at least. 🙂
      """),
    StoryTalk(
      at(8, 6, 17), at(8, 31, 20),
      """
      The fellow’s shoes tell the truth.
      I was that fellow in 1999. Same shoes, I think.
      One in eight! Ours is one in four. Looking up the airport.
      Our moving truck broke down in Scranton and three of you came with a van. You know who you are.
      They never post about that, so I do.
      Bus driver here. Eleven is right. Good kids.
      """),
    StoryTalk(
      at(9, 1, 10), at(9, 13, 20),
      """
      Letter came today. Then I remembered that I had seen the same thing here in my slippers.
      Clicked here, of course. Who types a link from paper?
      My uncle types links from paper. He was number three.
      Number three of four, then. Salute him.
      Pins on a board, I love it. Analog people.
      """),
    StoryTalk(
      at(9, 14, 15), at(9, 22, 22),
      """
      The dog answer settled it for us.
      Golden retriever and I will visit in October.
      Football, pierogies, ponds. Is there also medicine?
      There is also medicine, says number two, and more of it than she had thought.
      Half an hour a day. Our agency told us that it takes a team.
      """),
    StoryTalk(
      at(9, 21, 10), at(9, 22, 21),
      """
      The bench! We gave ten dollars each. Sit on my part, third slat.
      Good duck.
      Sat on the third slat. Comfortable.
      """),
    StoryTalk(
      at(9, 23, 9, 30), at(9, 23, 15, 4),
      """
      Came here from the article. So this is what 17 looks like.
      Same, from Oregon. I was looking for the trick. There seems to be a person.
      There is a person. She just answered me.
      Could you tell our recruiters that it is not a job board? They paste 90 lines a day.
      """),
    StoryTalk(
      at(9, 23, 15, 6), at(9, 23, 15, 16),
      """
      Will you ever do one about what did not work?
      Everyone at our clinic reads this with the door closed.
      """),
    StoryTalk(
      at(9, 23, 15, 20), at(9, 23, 20, 30),
      """
      The letters, I would say, did not work.
      They did, four times.
      Four is four. One of those four could be a colleague for thirty years.
      Well said. Are you hiring statisticians?
      From HR in another state: I am showing this to my boss at four. Wish me luck.
      He asked what it costs. I said half an hour and a camera.
      He said: “and who checks it on Sundays?” That was exactly the right question.
      Thank you for the photograph of the laugh. One can hear it.
      """),
    StoryTalk(
      at(9, 23, 20, 30), at(9, 23, 23, 30),
      """
      Good evening from number two’s mother. She eats well, I see.
      Luck was had.
      """),
    StoryTalk(
      at(9, 24, 5), at(9, 24, 7),
      """
      Sun comes up behind the hill now, at seven. You should post that.
      """),
    StoryTalk(
      at(9, 24, 7, 30), at(9, 24, 20),
      """
      They will post that.
      First frost on the windshield, first scarf, good mood.
      Sunday driver, weekday dreamer, still in Arizona.
      Wednesday shadowing was yesterday. Good shoes, indeed.
      What I noticed: people hold doors and then talk in them.
      River at its best this week. Come before the wind does.
      """),
    StoryTalk(
      at(9, 25, 8), at(9, 25, 17),
      """
      Interview is on the 7th! Both of us, same day.
      Bring pears.
      My favorite is still the corridor at 06:50.
      """),
  ]
}

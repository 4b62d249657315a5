import HospitalModel

/// What the delegates say. Every word is invented.
extension MayoCommunity {
  /// A part of the summit's day, and what is posted while it lasts.
  struct Session: Sendable {
    let hour: Int
    let minute: Int
    let words: [Words]
  }

  static let sessions: [Session] = [
    Session(hour: 6, minute: 0, words: breakfast), Session(hour: 8, minute: 45, words: opening),
    Session(hour: 10, minute: 0, words: newsroom), Session(hour: 11, minute: 0, words: patients),
    Session(hour: 12, minute: 0, words: lunch), Session(hour: 13, minute: 0, words: privacy),
    Session(hour: 14, minute: 30, words: ownGround), Session(hour: 15, minute: 45, words: counting),
    Session(hour: 16, minute: 45, words: closing), Session(hour: 18, minute: 0, words: evening),
  ]

  private static let breakfast = Words.lines(
    """
    Badge, lanyard, oatmeal. Ready.
    Sun comes up over the plaza. Nobody up but nurses and delegates.
    Line for coffee is longer than the agenda.
    Sat down with strangers, got up with three ideas.
    My table: one lawyer, two nurses, a man who runs a hospital’s radio.
    Who has a charger for the round plug?
    Walked from the hotel through the tunnels. Got lost. Met half of the delegates.
    Reading the questions on the wall. “Who answers at night?” is my favorite.
    First time here, from a hospital of 38 beds. Be gentle.
    375 name tags on one table look like a small town.
    They put markers beside the coffee: write what you want to unlearn today.
    I want to unlearn “please see our brochure”.
    Frost on the flag poles, brass band in the hall. Awake now.
    """)

  private static let opening = Words.lines(
    """
    “A question is a gift.” Writing that on my wall.
    Starting with a question from a patient, not with a logo. Good sign.
    “Listen before you post. Then listen a little longer.”
    The first slide is a photograph of a waiting room. No words on it.
    Hospitals have always had a community. It met in the parking lot.
    “Nobody follows a brochure.” Laughter from the brochure people.
    Half a million patients a year, nearly 150 countries. And they want to talk to each other.
    “Word of mouth built this place. This is word of mouth with a longer reach.”
    The founder answered letters by hand. The tool changes, the habit doesn’t.
    How many of you answer on a Sunday? Forty hands. How many of your patients are sick on a Sunday?
    “Your staff are your voice. Teach them, then trust them.”
    A policy of one page. I want a policy of one page.
    “Be true, be kind, ask first.” Short policy, long memory.
    Best line so far is from a surgeon: I was wrong about this for three years.
    “Start with one good answer a day.”
    My IT department blocks the site on which this talk is streamed. Hello from my phone.
    “We did not have a strategy. We had a flip camera and a reason.”
    Small hospital, big hospital: the question at 2 a.m. is the same.
    “If you wait until you are ready, you will be late and still not ready.”
    Chairman of something asks for the return on it. Answer: what is the return on your telephone?
    Second time today that somebody says “by name”. Answer by name.
    “Every hospital has a piano. Find yours.”
    The duet film again. It still works at nine in the morning.
    Seven million people watched two people be happy in a hospital.
    “The opposite of a campaign is a conversation.” Hm. Thinking about that.
    Note to self: less announcing.
    """)

  private static let newsroom = Words.lines(
    """
    “A film by noon beats a release by Friday.”
    Interview at 10:20, film at 11:05, article at 11:38, mail before noon. All by five people.
    So the trick is one table. Everyone who says yes sits at it.
    Next morning a newspaper’s blog had embedded it. They had not even called.
    “Good enough by noon.” The perfectionists at my table are sweating.
    What they did not do: wait for music. No film needs music.
    Captions first! Half the views are without sound, in waiting rooms.
    Show the doctor thinking, not the doctor reading.
    The camera costs less than the lunch that we used to give to journalists.
    Question: who checks the numbers? Answer: the person whose numbers they are, on the phone, while it uploads.
    “If the embargo lifts at three, be ready at two.”
    They keep a list of doctors who can say it in one breath. I need that list for us.
    A transcript for every film. Search finds text, and so do deaf people.
    Five people, one camera, one table. We have seven committees.
    Correcting in the open: new version on top, old one struck, reason given.
    Somebody asks about b-roll and the whole room sighs.
    The lamp in the picture is from a garage. I checked. It is a garage lamp.
    “Write the headline that you would tell in the elevator.”
    Nobody ever shared a PDF.
    Short is a courtesy.
    “Embedding is the sincerest form of flattery.”
    News people in the room nod. Hospital people in the room take notes.
    Does your newsroom have a door? Theirs has none.
    Timing a talk about timing: ended one minute early. Respect.
    """)

  private static let patients = Words.lines(
    """
    Patients teach each other. We provide the room and stay out of the way. Mostly.
    “I came for an answer and found a person.” A member of the community, on stage.
    She says: do not call it a journey. It was a Tuesday.
    Expert answers are marked. Everyone can see who is a nurse and who is a neighbor.
    “Ask for the story, then ask again for the consent.”
    How long may a question wait? They say half an hour by day. We say three days and feel quick.
    The oldest open question is on a screen in their office. In red.
    What do you do with bad advice from a member? Add good advice, kindly, under it. Delete nearly never.
    “You are allowed to say that it was hard.”
    Three rooms in the community for caregivers, and they are the busiest.
    Nobody clapped for the software. Everybody clapped for the moderator with the night shift.
    People come for the disease and stay for the soup recipes.
    “Do not fix me, I am asking how you sleep.”
    86 percent of the questions get an expert’s answer. The rest get a good one.
    A thank-you to the pharmacist who answers on Sundays. Standing ovation.
    Spanish threads answered in Spanish, by the people who speak it at home.
    “I was a case number for a year. Here I am the lady with the beans.”
    What I take home: put the question first on the page, the logo last.
    If a member is in danger: a person calls. Not a robot, not tomorrow.
    Real names? Real enough. The rule is kindness, not passports.
    Sixty people in the room have answered a patient online today already. That was the best show of hands.
    Community guidelines on a napkin: kind, true, yours.
    """)

  private static let lunch = Words.lines(
    """
    Salad, of course.
    Somebody has put the agenda of tomorrow’s lunch under #ourSummit. It is salad.
    Table nine argues about QR codes. Table ten wants to sit with table nine.
    Met the man behind our favorite account. He is a woman.
    Traded cards with six people, and one recipe.
    Sunshine on the plaza, 48 degrees, delegates without coats. Midwest.
    Who else escapes to the art on the stairs?
    Took the elevator with a patient who asked what we are all here for. Told her. “About time.”
    Lunch talk: how we told our board. Everyone has scars.
    The pianist takes requests. Someone requested silence and got a nocturne.
    My hospital counts 4 people in communications. This table counts 31. We could split.
    “What did you learn?” texts my boss. Where do I begin.
    Nap rooms exist here. I say nothing more.
    Pumpkin bars. Two. Do not tell the card with the four numbers.
    """)

  private static let privacy = Words.lines(
    """
    “Privacy is a habit, not a form.”
    The panel’s first sentence: leaving out the name is not enough.
    “The only one in a small town” is a name.
    Sorry about your visit = you have just told everyone that they were here. Ouch.
    A reply that helps without confirming: “We would like to help. Please call us at …”
    Thumbs up from the lawyer. Photograph it, that is rare.
    Never in a comment what belongs in a phone call.
    What we never post: rooms, dates, ages, the car in the background.
    “It stays private even after the patient has published it.” Twice underlined.
    Your window reflects the whiteboard. Look at your pictures at 200 percent.
    Written consent, with an end date, and a way back. People change their minds.
    A withdrawn story comes down the same day. They timed it: forty minutes.
    “When in doubt, tell it to me as if I were his neighbor. Would I know?”
    The best protection is somebody who asks “who could recognize this?” before each post.
    Residents get the talk in their first week, before the badge photo.
    Not a word about fear so far. Just manners.
    Yes, the harmless one about the funny sock, too.
    Two pairs of eyes on every story. One pair may be tired.
    Ask the patient to read it last. After the lawyer, after you. Last.
    Question: may staff be friends with patients online? Answer: may they offline? Same answer.
    Screenshots are forever. So is kindness, sometimes.
    They show their own mistakes. On slides. With dates. I have never seen that.
    The room is quiet, which means everybody is thinking of one post of theirs.
    A rule that fits on a mug: who, what, may I, really?
    """)

  private static let ownGround = Words.lines(
    """
    Sharecropping: you plow, they own. Word of the day.
    “Plant on their land, too. But own a field.”
    Why own it? Because the neighbor may sell his house with your fence in it.
    Their reach there fell over time. No one sent a letter.
    “Own the place you build.”
    Moved 400 threads from a free site that closed. Four weeks, two interns, one prayer.
    Big platform = street. Community = living room. You need both.
    Cost of the living room? A person. It is always a person.
    If the platform is free, who sets the rent?
    They let search engines in and advertising out.
    A first by a provider, they believe. Somebody check, and then copy it.
    “An export button is a promise.”
    What happens to the archive when you change the vendor? Silence in three rows.
    Keep the addresses. Addresses are roots.
    My notes say only: BACKUP. In capitals.
    Nobody asked for badges and points, so there are none. People say thank you instead.
    In the first month 60 people. In the third 60 people a day.
    Seed it with forty members who care, not with a launch.
    The hardest part was to be quiet for the first two weeks.
    “You can rent attention. You cannot rent trust.”
    They read the logs weekly, with a doctor, looking for what nobody answered.
    """)

  private static let counting = Words.lines(
    """
    “Measure what people do next.”
    Followers are weather. Answers are climate.
    Say which rate it is. Engagement of what, over what?
    Median answer, not mean. One weekend ruins a mean.
    Unanswered must not vanish from the chart. Yes!
    Small numbers are people. Do not put a percent on seven.
    A chart without a zero is a poem.
    They count how many callers say “I saw the film”. With a pencil.
    My favorite figure today: age of the oldest open question.
    No, you can’t have a smiley for sentiment. “Positive” is a bad test result here.
    One burst, one alarm. Not forty alarms.
    100 posts an hour now, usual 1. So much for my data plan.
    Somebody graphs this very hashtag on the screen and everyone posts to bend the curve.
    The curve bends.
    Show the number that you would miss.
    “We stopped counting likes and nothing happened.”
    Report to the board: two pages, one of them a letter from a patient.
    If nobody decides anything by it, stop counting it.
    Every figure with its date. Old ones look so healthy.
    """)

  private static let closing = Words.lines(
    """
    Last questions. The microphone has walked farther than I have today.
    “What if our leadership says no?” “Then answer one question very well, and show it to them.”
    “What would you not do again?” Long pause. “Wait.”
    Homework: answer one person tomorrow before you open your mail.
    A nurse asks what we all think: when? Answer: in the ten minutes between.
    Four hundred people, one wifi, no fight. Sociologists should study this.
    “Say when you do not know. It is the beginning of the sentence, not the end.”
    I came with a plan and leave with a better question.
    Closing words without a slide. “Thank you. Go home. Be findable.”
    Taking down the wall of questions. I kept one: “Who answers at night?”
    Applause for the interpreters, who have heard every one of our jokes twice.
    Missed the shuttle for a conversation by the piano. Worth it.
    """)

  private static let evening = Words.lines(
    """
    Dinner with strangers who stopped being strangers at ten this morning.
    The piano again, after hours, one visitor, no phones. I only tell you about it.
    Feet hurt, head is full.
    Counting what I wrote down twice: eleven things.
    Hotel bar is a support group tonight.
    Thank you, person who carried my poster tube through three buildings.
    Rural table at six was eleven people and one map.
    Pediatrics table had crayons. We win.
    Somebody’s grandmother is at our dinner. She asks the best questions.
    She asks: “and who answers when you are all at dinner?” Silence. Two people left to answer.
    Called home, told them about the heron.
    Walking back under stars. You forget stars.
    The helicopter just went over. Was that you?
    Writing my mail to the boss now, before courage fades.
    Room 412, quiet, reading all of you.
    Tomorrow: workshops. Tonight: shoes off.
    Best question of the day, at the elevator: “did anyone ask the patients what to call it?”
    Corn pudding. That is all.
    I have answered three people from my bed. It feels right.
    The tag is slowing down. So am I.
    Packing already. Notebook is full, suitcase is not.
    Good night from the hall. I am locking up. (Facilities)
    Good night, Facilities. You were the true keynote.
    """)
}

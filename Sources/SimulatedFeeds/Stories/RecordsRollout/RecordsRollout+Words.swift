import HospitalModel

/// What colleagues and viewers say. Every word is invented; nothing here is advice.
extension RecordsRollout {
  /// Inside the network; internal.
  static let remarks: [StoryTalk] = [
    StoryTalk(
      at(10, 4, 9, 30), at(10, 4, 18),
      """
      Chest pain draft 2 in Plano since this morning. So far nobody has called me, which is praise.
      Who owns the allergy pop-up? It asked me about shellfish while I ordered a splint.
      Allergy pop-up: mine. Shellfish goes tonight.
      New residents on Monday. Who teaches them the list? I did the last two groups.
      I take the residents. Room by the stairs, seven o’clock, doughnuts.
      Chest pain: can we drop the third confirmation? I have two thumbs.
      """),
    StoryTalk(
      at(10, 5, 9), at(10, 5, 18),
      """
      Arlington says yes to draft 2. With a sandwich in the other hand, but yes.
      Night orders: the default time is noon. Noon!
      Night orders fixed, default is now “now”.
      Pharmacy has one remark on line six, sent as a note and not as a phone call. You see, we learn.
      Line six: pharmacy is right.
      Printer on 4 prints on 3. Known, funny, being fixed.
      """),
    StoryTalk(
      at(10, 6, 8), at(10, 6, 18),
      """
      Please no screenshots with data in them. Not even with a finger over it.
      How do I find an old topic? I search for “potassium” and get everyone.
      Search for it in quotation marks. Or ask Example Nurse 1, who is faster.
      Handover template, week two: two clicks fewer, one field more. I like the field.
      Which field?
      “What worries me about tonight.”
      Keep that field.
      Printer on 4 prints on 4. I miss the walk.
      """),
    StoryTalk(
      at(10, 7, 8), at(10, 7, 18),
      """
      Stroke, last night: triage to scanner in nineteen. With the elevator key.
      A key. All those meetings, and it was a key.
      Hip fracture: block first. My patients do not ask me for a picture, they ask me for the pain to stop.
      Hip fracture: picture first when the story does not fit. I have been surprised twice in my life.
      Both of you, put it in as an exception. Two lines.
      Two lines, done, see draft.
      The default dose is right now, thank you.
      """),
    StoryTalk(
      at(10, 8, 8), at(10, 8, 18),
      """
      Order sets on the phone would be nice. In the elevator, for example. With a key.
      Denton here: can small sites have the short version?
      Short version = first page. That is why there is a first page.
      Is there a list of who may write “decided”? I nearly did it by accident.
      Chair of the topic. You would have been overruled kindly within minutes.
      I was against this network. I say it here because I was loud about it there.
      We remember. Welcome.
      """),
    StoryTalk(
      at(10, 11, 8), at(10, 11, 18),
      """
      Weekend: three questions about stroke, all answered within the hour, by people in pajamas.
      To whoever renamed the morphine line so that one sees the unit first: you have saved me from myself.
      Units first, everywhere. Who makes that a topic?
      New topic for next week: units first. Chair wanted.
      I chair it. Draft by Friday.
      May physicians from the clinics join or is it hospital only?
      Join. Bring a topic.
      """),
    StoryTalk(
      at(10, 12, 7), at(10, 12, 9, 20),
      """
      I bring: who sends the letter, and when.
      Ha. Make that three topics.
      Two weeks of the new handover: I leave on time. My family is suspicious.
      """),
    StoryTalk(
      at(10, 12, 9, 30), at(10, 12, 10, 40),
      """
      Pneumonia: I am one of the two. Read my line again in daylight, please.
      Pneumonia: I am the other one. I have read it in daylight and moved an inch.
      An inch! Somebody write that down.
      Committee on Thursday will read all of this beforehand. I have it in writing.
      """),
    StoryTalk(
      at(10, 12, 10, 45), at(10, 12, 11, 34),
      """
      Heart failure: the nurse calls, not the doctor, and on day two, not seven.
      Day two, and we give them the scale. It is cheaper than one night.
      We tried it for a month on one floor. I will post the numbers when they are numbers.
      """),
    StoryTalk(
      at(10, 12, 11, 38), at(10, 12, 12, 29),
      """
      Asthma, draft 2: the spacer belongs on line one. Everything else depends on it.
      Line one it is. From a respiratory therapist: thank you.
      Fewer than ten people, so no percentages from me.
      Thank you for not doing percentages.
      """),
    StoryTalk(
      at(10, 12, 12, 48), at(10, 12, 13, 56),
      """
      Clot prevention: four pages are a habit. What is on page four?
      Page four is the signature of someone who retired.
      One and a half now. Somebody find me the other half page to lose.
      The half page is the table. Make it a footnote.
      Draft 3 of the sepsis bundle reads like something that a tired person can follow. I tested it, being one.
      """),
    StoryTalk(
      at(10, 12, 14, 5), at(10, 12, 14, 15),
      """
      Discharge list: asks for the phone number twice. Patients notice.
      They think that we lost it the first time.
      Did we?
      """),
    StoryTalk(
      at(10, 12, 14, 15), at(10, 12, 15, 45),
      """
      Fort Worth says yes, with a note about Sundays.
      What happens on Sundays?
      The note says: nothing happens on Sundays. That is the note.
      Lab on Sundays from November. Somebody read the note!
      Somebody always reads the note here, that is the difference.
      """),
    StoryTalk(
      at(10, 12, 15, 45), at(10, 12, 17, 50),
      """
      Question from the ICU: is draft 4 live or only final?
      Live at six this evening, says the build team. Final since half past two.
      Somebody in HR asks how many hours this network costs. Somebody in HR has not seen our meetings.
      One meeting less each month, fourteen people, two hours. Do that math, HR.
      They did. They asked for an account.
      """),
    StoryTalk(
      at(10, 12, 18), at(10, 12, 19, 30),
      """
      Six o’clock, coffee in hand. If it breaks, you know where I stand.
      It did not break.
      Not even on 4.
      From the build team: thank you for deciding things. You have no idea.
      """),
    StoryTalk(
      at(10, 12, 20), at(10, 13, 1),
      """
      Night shift: quiet, one good argument about potassium, settled.
      How settled?
      With a source, as the rules say.
      """),
    StoryTalk(
      at(10, 13, 5, 30), at(10, 13, 7, 30),
      """
      Good morning from Kaufman. Fog. The order sets are fine.
      """),
    StoryTalk(
      at(10, 13, 8), at(10, 13, 18),
      """
      Asthma: tried draft 2 with two families. The picture of the spacer works without words.
      In Spanish the word is fine, the arrow is wrong.
      Arrow turned. Gracias.
      The field “what worries me about tonight” was empty all week on my ward. I read that as good news.
      Or as shy people. Ask them.
      Asked them. Shy people. It is not empty any more.
      I retire in June and hand over the heart failure topic. It wants somebody stubborn.
      I am stubborn.
      We know.
      Please mark what is local custom and what is evidence. Two colors would do.
      Not colors. Words. Somebody prints it in gray.
      Words, then: “here we” and “because”.
      “Here we” and “because”. Somebody should have said that in 1995.
      Somebody did. In a meeting.
      """),
    StoryTalk(
      at(10, 14, 9), at(10, 14, 17),
      """
      The order set for alcohol withdrawal is nine years old. It has a fax number in it.
      Does it answer?
      It answers. A very kind florist.
      Topic opened. Florist thanked.
      Reminder, as every month: no patient in here. Not yours, not your neighbor’s, not you.
      """),
  ]

  /// Under the films.
  static let comments: [StoryTalk] = [
    StoryTalk(
      at(10, 4, 10), at(10, 4, 20),
      """
      Film four answered my question. I had a worse question in mind, it answered that, too.
      Five minutes well spent, says my husband, who never says that.
      Can I see my own chart yet?
      He talks like my old doctor, with his hands.
      """),
    StoryTalk(
      at(10, 5, 9), at(10, 8, 20),
      """
      When does it start in Dallas?
      Watched all five with my parents, paused often.
      ¿Hay subtítulos? Sí, abajo a la derecha. Gracias.
      What happens when the power is out?
      Good question above. My nurse showed me the paper for that: it is orange.
      From a retired clerk: I carried those folders for thirty years. About time, and I will miss the cart.
      Who watches the watchers? Film four, minute four. All right.
      Five minutes ten, not five. I counted, sorry.
      """),
    StoryTalk(
      at(10, 9, 9), at(10, 11, 20),
      """
      My mother asks whether the nurse still talks to her. Yes, she said, more.
      The fan noise in film two is real. I work beside it.
      I trust people who say what it can’t do.
      No music. Bless you.
      They admitted it in the text! Film two: five minutes ten.
      """),
    StoryTalk(
      at(10, 12, 8), at(10, 12, 14),
      """
      Sent film three to three doctors’ offices.
      Could you do one about bills?
      I moved here from another state with a shoebox. May I keep the shoebox?
      """),
    StoryTalk(
      at(10, 12, 14, 5), at(10, 12, 14, 15),
      """
      Keep the shoebox, said the lady at the desk, it is good to have both.
      """),
    StoryTalk(
      at(10, 12, 14, 20), at(10, 12, 21),
      """
      Watching these at a bus stop in Denton.
      Plain words. Please teach the insurance people.
      """),
    StoryTalk(
      at(10, 13, 11), at(10, 14, 15),
      """
      Why only five? I had just made popcorn.
      The desk film is the best one.
      """),
  ]

  /// Under the page’s posts.
  static let pageComments: [StoryTalk] = [
    StoryTalk(
      at(10, 4, 9, 40), at(10, 6, 20),
      """
      Same questions only once! I have answered the one about my tonsils eleven times.
      They were out in 1961, in case anyone needs it again.
      Is there somebody whom I can call who is not a film?
      They called me back in an hour. A person, with a name.
      Does it work when I am at the lake?
      At the lake, yes, if there is a nurse at the lake. 🙂
      What if my name is spelled wrong in it? It always is.
      Bring the driver’s license and patience, I had mine done in ten minutes.
      """),
    StoryTalk(
      at(10, 7, 9), at(10, 11, 20),
      """
      Twenty-four hospitals. I have been to three of them, never in order.
      Thank you for the text version, my eyes are bad and my connection is worse.
      How do I say no to it?
      They explain how to say no, and what it means. That made me say yes.
      Mi suegra lo vio y ahora le explica a todo el barrio.
      I like that you do not count views. I counted mine: four.
      You answer every comment. When do you sleep?
      """),
    StoryTalk(
      at(10, 12, 8), at(10, 12, 14, 4),
      """
      Can one print it? Grandpa only believes paper.
      Printed. Grandpa believes.
      Asking for the record: who has my record of 1974?
      """),
    StoryTalk(
      at(10, 12, 14, 6), at(10, 12, 14, 16),
      """
      If it is down, does my doctor remember me?
      """),
    StoryTalk(
      at(10, 12, 14, 20), at(10, 12, 22),
      """
      He does. I asked him. He remembered the tonsils.
      A kind lady in a basement in Arlington. She waved.
      To the cost question: the answer was longer than the films and I read all of it.
      """),
    StoryTalk(
      at(10, 13, 16, 5), at(10, 14, 18),
      """
      The table with the two columns should be on a fridge magnet.
      My employer can’t. Good. I had wondered and not asked.
      Good campaign. Nobody sold me anything.
      """),
  ]
}

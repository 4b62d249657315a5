import HospitalModel

extension FortHood {
  /// The 43 posts of the hospital's account in three days (DOMAIN 1.4). Minutes after 13:30.
  ///
  /// The post of minute 130 keeps the wording of 2009, as the record of what was said; today's own wording is that of
  /// the status page.
  static let posts: [StoryLine] = [
    .init(100, "We are watching #fthood and #forthood for updates."),
    .init(
      105, "Our statement on the Fort Hood shooting is on our news page.",
      link: "https://scottwhite.example/news/statement"),
    .init(115, "Media: a phone line is open now. The number is on our news page. #fthood"),
    .init(130, "Scott & White ER is closed to all but Fort Hood patients. #fthood"),
    .init(
      141, "To be clear: anyone who walks in is examined. If it is an emergency, call 911. #fthood", as: .answer,
      to: "question-er"),
    .init(
      149, "16:00 update: we are treating people hurt at Fort Hood. We will give a number when it is certain. #fthood"),
    .init(
      158, "RT Red Cross: families looking for someone at Fort Hood, register with Safe and Well. #forthood", as: .relay
    ),
    .init(166, "Ten people hurt at Fort Hood have been brought to Scott & White. No names, please understand. #fthood"),
    .init(174, "Briefing at 17:00, main lobby. Press please park in lot C. #fthood"),
    .init(
      186, "RT Red Cross: thank you! Lines are long tonight. Appointments for Friday and Saturday help most. #fthood",
      as: .relay),
    .init(
      197, "Blood: we have what we need tonight. Please give at the Red Cross center, tomorrow is better. #fthood",
      as: .answer, to: "question-blood-where"),
    .init(
      205, "@KTEX-Example: no, we have not moved patients elsewhere. Next briefing 17:00. #fthood", as: .answer,
      to: "question-transfers"),
    .init(
      214, "Families: east door, hall B. Someone will meet you there. #forthood", as: .answer, to: "question-family"),
    .init(
      228, "@Example Reporter 4: the trauma chief will speak at 18:00; cameras in the lobby only, please.", as: .answer,
      to: "question-interview"),
    .init(243, "Clinics are open as usual tomorrow. If you have an appointment, keep it."),
    .init(
      262, "RT Red Cross: two more centers open until 21:00, addresses on our page. Thank you, Central Texas. #fthood",
      as: .relay),
    .init(284, "The 18:00 update was late. It is on the status page now. Next: 19:15. #fthood"),
    .init(
      303, "@Example Reporter 2: ten is the total we received, not the number here now alone. #fthood", as: .answer,
      to: "question-total"),
    .init(
      324, "Our staff live in these towns too. Counsellors are here for them tonight. Thank you for asking. #forthood"),
    .init(346, "ER takes other patients again. Expect a wait; the sickest are seen first. #fthood"),
    .init(372, "We can't tell you about any one patient here. Families, please call or come to hall B. #fthood"),
    .init(404, "Visiting: families of patients, two at a time, until 22:30. All others from tomorrow 08:00."),
    .init(438, "RT Red Cross: phone lines for military families are open all night. #forthood", as: .relay),
    .init(468, "Please check what you pass on. What the Army told in the afternoon has changed; see our status page."),
    .init(494, "Nobody collects money for patients in our name tonight. If you are called, hang up. #fthood"),
    .init(
      536, "@Example Reporter 1: video of the 22:45 briefing will be on our channel within the hour.", as: .answer,
      to: "question-video"),
    .init(622, "Scott & White ER is open, as usual. Good night, Temple. #fthood"),
    .init(1_055, "Good morning. A quiet night. Clinics open at 08:00, visiting as usual. #fthood"),
    .init(1_120, "RT Red Cross: appointments today until 19:00. Walk-ins wait about two hours. #fthood", as: .relay),
    .init(1_205, "Planned operations begin at 10:00. If yours moves, we call you; you need not call us."),
    .init(
      1_290, "@Example Reporter 3: no briefing this morning; written update at 15:00. #fthood", as: .answer,
      to: "question-morning"),
    .init(1_410, "Thank you for the cards. They hang in the east hall, from door to door. #forthood"),
    .init(1_530, "15:00: of ten received, eight are still with us. #fthood"),
    .init(1_690, "On our blog: what is open, and how to reach a chaplain. #forthood"),
    .init(1_940, "Two appeals with our name are not ours. Links to real ones are on the status page. #fthood"),
    .init(2_495, "Saturday: no set update times any more. We write when something changes. #fthood"),
    .init(2_705, "How to talk with a child who has seen the news: our psychologists on the blog. #forthood"),
    .init(
      2_910, "RT Red Cross: shelves are full. Come back in eight weeks, you will be needed then. #fthood", as: .relay),
    .init(3_110, "A short film: the lines at the blood center, seen from the street. Thank you. #fthood"),
    .init(3_980, "Sunday services in the chapel at 09:00 and 11:00, open to all. #forthood"),
    .init(4_120, "@Example Reporter 2: yes, the chief of trauma can talk on Monday. Please call the media line."),
    .init(4_305, "Six are still with us. Families ask for quiet, and we ask for it with them. #fthood"),
    .init(4_418, "43 posts in three days. Thank you for reading, asking and correcting us. #fthood #forthood"),
  ]

  /// Rumours and questions that others put under the two tags; their answers are on our own channels.
  static let rumoursAndQuestions: [StoryLine] = [
    .init(
      126, "Is the Scott & White ER open if my kid needs it tonight? #fthood", as: .question, by: "Example Reader 7",
      key: "question-er"),
    .init(
      150, "Radio says 11 dead at Ft Hood. Eleven. #fthood", as: .rumour, by: "Example Reader 19", key: "rumour-deaths"),
    .init(
      171, "TV says the shooter is dead. #forthood", as: .rumour, by: "Example Reader 23", key: "rumour-suspect"),
    .init(
      181, "Everyone saying Scott & White needs blood NOW, go to the hospital! Is that true? #fthood", as: .rumour,
      by: "Example Reader 31", key: "rumour-blood"),
    .init(
      183, "Where do I give blood in Temple? #fthood", as: .question, by: "Example Reader 12",
      key: "question-blood-where"),
    .init(
      191, "Have patients been moved from Temple to other hospitals? On air at five. #fthood", as: .question,
      by: "KTEX-Example", key: "question-transfers"),
    .init(
      202, "My sister works on the base, where do families go? #forthood", as: .question, by: "Example Reader 5",
      key: "question-family"),
    .init(
      210, "Who speaks at six, and may we film? #fthood", as: .question, by: "Example Reporter 4",
      key: "question-interview"),
    .init(
      292, "Is ten the number received or the number there now? #fthood", as: .question, by: "Example Reporter 2",
      key: "question-total"),
    .init(
      521, "Will the late briefing be on video? Our crew is on the base. #fthood", as: .question,
      by: "Example Reporter 1", key: "question-video"),
    .init(
      1_268, "Is there a briefing this morning? #fthood", as: .question, by: "Example Reporter 3",
      key: "question-morning"),
  ]
}

import HospitalModel

/// What others say and who embeds it. Every word is invented.
extension FinderLaunch {
  static let mentions: [StoryTalk] = [
    StoryTalk(
      at(6, 10, 10, 40), at(6, 10, 23),
      """
      Closest ER is 1.2 miles. I would have said five. #findER
      Put #findER on my mother’s phone. She put it in a folder called “No”.
      Road trip ready: tires, snacks, #findER.
      New in Boston, three weeks, two sprains. This helps. #findER
      It says call 911 first, and rightly so. #findER
      Miles only, no traffic yet. On Storrow Drive that is poetry. #findER
      How does it know? And does it tell anyone where I am? #findER
      They say it forgets. I wish my neighbors did. #findER
      Hope I never need it. Keeping it. #findER
      Simple: one button. My dad could do it. My dad did it. #findER
      Found out that the “hospital” on our corner has no ER. Good to know on a Tuesday. #findER
      The icon looks like an eye with a headache. I like it. #findER
      RT “In an emergency call 911.” Yes. Then read the map to the driver. #findER
      Now for other phones, please. #findER
      My flip phone and I are waiting. #findER
      Tested in Ohio, Utah, my kitchen. All good. #findER
      Free, too. What is the catch? I have looked. None. #findER
      Nobody reads the small print, so I did: it stores nothing. #findER
      It works without an account. I had forgotten that was possible. #findER
      Who is EMNet? They count emergency rooms for a living. Somebody has to. #findER
      Good: no ads. Good: no login. Good. #findER
      One of those things that should always have existed. #findER
      """),
    StoryTalk(
      at(6, 11, 7), at(6, 11, 23, 30),
      """
      Tried it in Vermont: three rooms, one of them in Quebec-looking woods. #findER
      Works on the ferry, barely. #findER
      Our camp nurse taped the result to the flagpole. #findER
      Asked it for Provincetown. It is a long arm, that Cape. #findER
      Every babysitter should have it. Mine has it now. #findER
      From a paramedic: not bad. Give me minutes instead of miles and I will frame it. #findER
      Who calls all those places to check? Heroes. #findER
      Nearest to Fenway: close enough to hear the seventh inning. #findER
      Kayak people: it needs a signal. Write the answer on your arm before you launch. #findER
      Our town’s page has it between “Dump hours” and “Elections”. #findER
      ¡Qué útil! Ya lo tiene toda la familia. #findER
      It listed a room that moved. Told them, fixed by evening. #findER
      A map that I hope to delete in forty years without having used it. #findER
      Showed it to my scouts. Eleven of twelve tried to get it to find pizza. #findER
      Travel nurse here: new city every thirteen weeks. This is the first thing I open. #findER
      At the trailhead: 31 miles. That changes how one walks. #findER
      Is it right that the closest is across the state line? It is. Huh. #findER
      Three miles as the crow flies. The crow does not take the Tobin Bridge. #findER
      👍 from a school nurse with 612 kids.
      Dispatcher here. Please still call us. #findER
      Wedding invitation, back side: hotel, church, closest ER. My sister is a planner. #findER
      I typed nothing and it knew. Slightly spooky, mostly great. #findER
      On Nantucket the answer is one. On Block Island the answer is a boat. #findER
      Told my book club. Nine downloads and one argument about privacy. #findER
      My son has an allergy and a summer full of parties. Thank you. #findER
      Can I look up a place where I am not? Not yet, it seems. Would help planning. #findER
      In Wyoming it thinks for a second. Then it says 58 miles. Wyoming! #findER
      From the fire academy: shown in class today. #findER
      """),
    StoryTalk(
      at(6, 12, 6, 30), at(6, 12, 9, 20),
      """
      Embedded it on our library’s page. Took four minutes, one for the password. #findER
      Our ferry line put it on its safety page. First useful thing there. #findER
      Battery at 6 percent and it still found it. #findER
      It has our small hospital! Nobody ever has our small hospital. #findER
      Just moved, just checked, just slept better. #findER
      Pro tip: try it at work, at home and at practice. Three different doors. #findER
      Posted in our dorm, next to the fire plan and the laundry plan. #findER
      Please never add a social feature. #findER
      """),
    StoryTalk(
      at(6, 12, 9, 24), at(6, 12, 10, 20),
      """
      Film is short and has no music. Thank you for no music. #findER
      Nice touch: red letters on the door in the film. That is what you look for at night. #findER
      Distance to the ER when I cut the bagel: 0.8 miles. No, I am fine. #findER
      If you host exchange students, put it on their phones at the airport. #findER
      Straight line! Say it again for the people in the mountains. #findER
      Saw the film on three different pages before lunch. #findER
      """),
    StoryTalk(
      at(6, 12, 10, 20), at(6, 12, 10, 30),
      """
      Now I want the same for open pharmacies. #findER
      Does it know about children’s ERs? Asking for a small person. #findER
      My first download this year that is not a game. #findER
      Summer rental binder, page one: wifi, trash day, #findER.
      """),
    StoryTalk(
      at(6, 12, 10, 31), at(6, 12, 13),
      """
      Bagel update: four stitches, nice people. #findER
      Marathon volunteers, this goes on the briefing sheet. #findER
      It measured from the middle of the harbor. I was in the middle of the harbor. #findER
      Cell service in the Berkshires is the real emergency. #findER
      My taxi driver has it on the dashboard. Tip was good. #findER
      Looked at my grandparents’ farm: 44 miles. Now I understand why they never get sick. #findER
      A doctor in our family says: closest, not fanciest. Listen to the doctor. #findER
      Bravo, Mass General. Short name, short film, short wait. #findER
      From Texas: does what it says. #findER
      """),
    StoryTalk(
      at(6, 12, 13), at(6, 12, 19),
      """
      Asked for it in a helicopter. The pilot laughed. We were above it. #findER
      Kids think that it finds the show. It does not find the show. #findER
      Same list that the researchers use, they say. I like that. #findER
      Our parents’ forum argues less since somebody posted it. #findER
      Could the text be larger? My glasses are in the house. #findER
      Larger text: hold the phone sideways. You are welcome. #findER
      Installed on the truck’s tablet. Boss says it stays. #findER
      Gave it to the crossing guard. She gave me a look and then a thumbs-up. #findER
      I have nothing clever to say. It works. #findER
      """),
    StoryTalk(
      at(6, 12, 19, 10), at(6, 12, 23, 30),
      """
      Star it before you drink, friends. #findER
      Where would you go from the middle of the lake? Discuss, cabin people. #findER
      Took it through a tunnel. It waited for me on the other side. #findER
      Useful for the 2 a.m. debate about which way to turn. #findER
      Good night. Eleven miles, by the way. I checked. #findER
      Closing my laptop. 2.3 miles. Sleep well, Medford. #findER
      """),
    StoryTalk(
      at(6, 13, 5, 30), at(6, 13, 7, 30),
      """
      It will be wrong one day. So will I. Call 911. #findER
      """),
    StoryTalk(
      at(6, 13, 8), at(6, 13, 22),
      """
      Sent them a correction at midnight. Got a “thank you” at 7:05. #findER
      Sunday drive, passenger reads out rooms like license plates. #findER
      Sister in Maine: 9 miles. Sister in Montana: 71. We all moved on purpose. #findER
      It is in the church bulletin, so now it is official. #findER
      My rabbi announced it between the Kiddush and the bake sale. #findER
      Boat club agenda, item 4. Carried without debate. A first. #findER
      First aid class tonight used it as homework. #findER
      Who else has it and forgot that they have it? Look today. #findER
      Coach wants the closest ER for every away game. Done in ten minutes. #findER
      The soccer moms of Zone 6 approve. #findER
      Wish the star could have a name. “Ours” would do. #findER
      My brother works nights in one of those rooms. Hello, dot. #findER
      I am the dot. Hello. #findER
      They answered every single question on the page. On a weekend. #findER
      """),
    StoryTalk(
      at(6, 14, 9), at(6, 14, 18),
      """
      Small state, many doors. #findER
      Big state, one door, long road. Drive carefully, all. #findER
      Put a print of it in the bear box. #findER
      One week old and already in three of my group chats. #findER
      Do they pronounce it “finder” or “find E-R”? War in our kitchen. #findER
      Find E-R. My kitchen has ruled. #findER
      Works in Spanish? The numbers do, says abuela. #findER
      """),
  ]

  static let laterMentions: [StoryTalk] = [
    StoryTalk(
      at(11, 19, 10, 30, year: 2012), at(11, 19, 22, year: 2012),
      """
      Two and a half years later it is on my Android. Worth a small parade. #findER
      Typed my ZIP at the library. Two rooms, both right. #findER
      City, state, ZIP: all three work. Even my spelling of Worcester. #findER
      So I can look up the ski place before we go. Finally. #findER
      Nearly 5,000 of them. I would have guessed a thousand. #findER
      The web one opens on my work computer, which opens nothing. #findER
      Still no login. Bless you. #findER
      Grandma’s ZIP is on the fridge. She asked why. Pie distracted her. #findER
      School nurse, now 655 kids, still a fan. #findER
      Deleted in 2011, back today. Phones change, knees don’t. #findER
      """),
    StoryTalk(
      at(11, 20, 9, year: 2012), at(11, 20, 20, year: 2012),
      """
      Rural Nevada on a map is mostly a lesson. #findER
      Told the exchange students again. Third year. #findER
      Lists a room that opened in August. They keep up. #findER
      Thanksgiving checklist: chairs, gravy, closest ER. #findER
      Shared from our fire company’s page. #findER
      """),
    StoryTalk(
      at(11, 21, 10, year: 2012), at(11, 21, 19, year: 2012),
      """
      My dad’s folder “No” now syncs to all of his devices. #findER
      The dot is still my brother. Hello, brother. #findER
      Happy to see it grown. #findER
      """),
    StoryTalk(
      at(8, 3, 10, year: 2017), at(8, 3, 20, year: 2017),
      """
      New name, same promise. The call button is good. #findERnow
      Seven years on three phones. #findERnow
      EMT class of 2017: page 12 of the handout. #findERnow
      The one button that I hope nobody in my family presses. #findERnow
      """),
    StoryTalk(
      at(8, 4, 9, year: 2017), at(8, 4, 17, year: 2017),
      """
      Used it last week for real. Worked. That is all. #findERnow
      Our hospital closed its ER in May and it is gone from the list. Sad and correct. #findERnow
      """),
    StoryTalk(
      at(12, 24, 10, 20, year: 2018), at(12, 24, 21, year: 2018),
      """
      Minutes instead of miles! I asked for that in June 2010. Framing it now. #findERnow
      11 minutes to the second closest, 19 to the closest. That is the whole point. #findERnow
      Christmas Eve, snow on 93, and it knows. #findERnow
      Burn centers marked. As a cook: thank you. #findERnow
      From the rig, parked, engine warm: merry quiet night to all. #findERnow
      """),
  ]

  /// Who embeds it; the last six come in 2012.
  static let sites = Words.lines(
    """
    Town of Exampleton: on the safety page, under “Floods”
    Example Camp Association: on the page for parents
    Example Hiking Club: beside the weather of the notch
    Example School District 7: nurses’ page
    Example Parents’ Forum: pinned, with 31 comments
    Example Fire Company No. 2: front page
    Example Ferry Line: passenger safety
    Example Public Library: “Ask us anything”
    Example Little League: away games
    Example Sailing School: float plan
    Example State Park: at the map of the trailheads
    Example Bed and Breakfast Guild: letter for guests
    Example Farm Bureau: harvest safety
    Example Community College: new students
    Example Marathon Committee: for volunteers
    Example Taxi Cooperative: drivers’ page
    Example Grandparents’ Network: “When they visit”
    Example Allergy Alliance: school trips
    Example Road Runners: long run, Sunday
    Example Neighborhood Watch, Ward 9
    Example Scouts, Troop 40: before you pack
    Example Visitors’ Bureau: know before you go
    Example Hospital Auxiliary: useful links
    Example University Dormitories: welcome week
    Example Volunteer Ambulance: front page, with a note on 911
    Example Ski Patrol: off-season list
    Example Radio 1210: morning show page
    Example Evening Paper: weekend section
    Example Babysitters’ Course: lesson 3
    Example Harbor Master: notices
    Example Truckers’ Union: on the road
    Example Dialysis Travelers: planning a trip
    Example Montessori: parents’ binder
    Example Diocese: parish picnics
    Example Gymnastics: meet schedule
    Example Canoe Trail: put-ins and take-outs
    Example Condominium Trust: notice board
    Example Cycling Union: century ride
    Example Swim League: heat sheets
    Example Blog of a Nurse: sidebar
    Example Blog of a Dad of Four: sidebar, in red
    Example Mosque: youth trips
    Example Temple Brotherhood: bus to the Cape
    Example Amateur Radio Club: emergency nets
    Example Horse Show Grounds: gate 2
    Example Cranberry Growers: seasonal crews
    Example Airport Shuttle: for visitors
    Example Drama Club: on tour
    Example Vacation Rentals: house rules
    Example Senior Center: trips
    Example Fair Association: first aid tent
    Example Climbing Gym: outdoor days
    Example Orchestra: tour booklet
    Example Music Festival: lost and found and help
    Example Surf Report: under the tides
    Example Food Trucks: where we park
    Example Chess Federation: state finals
    Example Wedding Planner: the back of the invitation
    Example Fishing Charter: before we cast off
    Example Girls’ Softball: tournament
    Example Library of the Cape: summer readers
    Example Ham and Bean Supper: directions
    Example State Police Association: holiday travel, web locator
    Example Airline Crew Forum: layovers, web locator
    Example Hotel Group: concierge page, web locator
    Example Toll Road: service plazas, web locator
    Example Rural Health Office: by ZIP
    Example Department of Tourism: by city
    """)
}

import HospitalModel

extension FortHood {
  /// What was known, version by version. Minutes after 13:30; aggregates only.
  ///
  /// Numbers of dead belong to the lead agency and are never ours to release (DOMAIN 8). Whoever walks in is examined:
  /// the words of emergency access never send anyone away (DOMAIN 2.2).
  static let facts: [StoryFact] = [
    StoryFact(0, .emergencyAccess, "OPEN", .confirmed, from: "charge RN"),
    StoryFact(0, .operatingStatus, "Normal.", .confirmed, from: "house supervisor"),
    StoryFact(
      24, .received, "None. Radio says many are hurt on the base.", .unconfirmed, from: "EMS radio", isReleasable: false
    ),
    StoryFact(
      52, .operatingStatus, "Disaster plan active. Planned operations wait.", .confirmed, from: "incident commander"),
    StoryFact(
      74, .conditions, "None here yet. Teams and operating rooms stand ready.", .confirmed, from: "trauma chief",
      isReleasable: false),
    StoryFact(
      98, .received, "None yet. The first are on the road.", .confirmed, from: "charge RN", isReleasable: false),
    StoryFact(
      102, .emergencyAccess, "LIMITED: incident patients first. Anyone who walks in is examined.", .confirmed,
      from: "charge RN"),
    StoryFact(
      110, .visiting, "Suspended. Families: east door, hall B.", .confirmed, from: "operations chief"),
    StoryFact(
      110, FactTopic(rawValue: "Clinics"), "Open as usual tomorrow.", .confirmed, from: "operations chief"),
    StoryFact(
      112, .received, "9 received", .confirmed, from: "nursing supervisor", isReleasable: false,
      releasedBy: "incident commander"),
    StoryFact(116, .blood, "Give at the Red Cross center, not here.", .confirmed, from: "Red Cross"),
    StoryFact(118, .media, "Briefing 16:00, lobby. Phone line open.", .confirmed, from: "public information officer"),
    StoryFact(
      121, .received, "10 received", .corrected, from: "nursing supervisor",
      because: "One who came by helicopter was not on the first list.", isReleasable: false, confirmedBy: "ops chief",
      releasedBy: "incident commander"),
    StoryFact(
      124, .conditions, "Critical 4, serious 3, fair 2, good 1", .unconfirmed, from: "charge RN", isReleasable: false,
      releasedBy: "trauma chief"),
    StoryFact(
      128, .emergencyAccess, "LIMITED: incident patients first. Anyone who walks in is examined.", .confirmed,
      from: "charge RN"),
    StoryFact(
      152, .deaths, "11 dead, say reports. Not ours: refer to the lead agency.", .unconfirmed, from: "lead agency",
      isReleasable: false),
    StoryFact(165, .received, "10 received", .confirmed, from: "incident commander"),
    StoryFact(
      172, .suspect, "Reported dead. Not ours: refer to the lead agency.", .unconfirmed, from: "lead agency",
      isReleasable: false),
    StoryFact(
      188, .deaths, "12 dead. Not ours: refer to the lead agency.", .corrected, from: "lead agency",
      because: "The Army's count rose from 11 to 12 at its briefing.", isReleasable: false),
    StoryFact(
      205, .blood, "The Red Cross has long lines tonight: come tomorrow or make an appointment.", .confirmed,
      from: "Red Cross"),
    StoryFact(
      208, .media, "Briefing 17:00 done. Next word 18:00.", .confirmed, from: "public information officer"),
    StoryFact(
      283, .media, "Next word 19:15. The 18:00 word came 13 minutes late.", .confirmed,
      from: "public information officer"),
    StoryFact(
      300, .conditions, "Critical 3, serious 4, fair 3", .confirmed, from: "trauma chief", isReleasable: false),
    StoryFact(
      345, .emergencyAccess, "LIMITED: advisory, expect a wait. Anyone who walks in is examined.", .confirmed,
      from: "charge RN"),
    StoryFact(
      402, .visiting, "Families of patients, two at a time. Others from tomorrow 08:00.", .confirmed,
      from: "operations chief"),
    StoryFact(
      465, .suspect, "Alive and in custody. Not ours: refer to the lead agency.", .corrected, from: "lead agency",
      because: "The Army withdrew its word of the afternoon at 21:15.", isReleasable: false),
    StoryFact(
      476, .deaths, "13 dead. Not ours: refer to the lead agency.", .corrected, from: "lead agency",
      because: "The Army's count rose from 12 to 13 in the evening.", isReleasable: false),
    StoryFact(
      568, .media, "Last briefing today was 22:45. Next word 01:30, on the status page.", .confirmed,
      from: "public information officer"),
    StoryFact(620, .emergencyAccess, "OPEN: as usual.", .confirmed, from: "charge RN"),
    StoryFact(
      700, .operatingStatus, "Disaster plan stood down. Planned operations from 10:00.", .confirmed,
      from: "incident commander"),
    StoryFact(1_110, .visiting, "As usual, 08:00 to 20:30.", .confirmed, from: "operations chief"),
    StoryFact(
      1_530, .received, "10 received; 8 still in hospital", .confirmed, from: "incident commander"),
    StoryFact(
      2_490, .blood, "Shelves are full. Give again after eight weeks.", .confirmed, from: "Red Cross"),
    StoryFact(
      2_490, .media, "No set briefings. Phone line open 08:00 to 18:00.", .confirmed,
      from: "public information officer"),
    StoryFact(
      4_300, .received, "10 received; 6 still in hospital", .confirmed, from: "incident commander"),
    StoryFact(
      17_130, .received, "10 received; 3 still in hospital", .confirmed, from: "incident commander"),
    StoryFact(17_130, .conditions, "3 still in hospital, all fair", .confirmed, from: "trauma chief"),
  ]
}

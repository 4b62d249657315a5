/// Every pane.
package enum PaneCatalog {
  package static let rows: [PaneRow] = [
    PaneRow(NeedsPane.self),
    PaneRow(HospitalsPane.self),
    PaneRow(ChannelsPane.self),
    PaneRow(HospitalStream.self),
    PaneRow(TimelinePane.self),
    PaneRow(ReaderPane.self),
    PaneRow(CrisisFactsPane.self),
    PaneRow(CrisisFacilitiesPane.self),
    PaneRow(CrisisStatementsPane.self),
    PaneRow(WatchPane.self),
    PaneRow(CrisisChecklistPane.self),
    PaneRow(CrisisLogPane.self),
    PaneRow(CrisisFeed.self),
    PaneRow(InquiriesPane.self),
    PaneRow(CallsPane.self),
    PaneRow(ContactsPane.self),
    PaneRow(HandOverPane.self),
    PaneRow(FundraisingPane.self),
    PaneRow(FundraisingTeamsPane.self),
    PaneRow(FundraisingNowPane.self),
    PaneRow(ThanksPane.self),
    PaneRow(RecruitmentPane.self),
    PaneRow(RecruitmentWaysPane.self),
    PaneRow(RecruitmentCoursePane.self),
    PaneRow(PromotionPane.self),
    PaneRow(PromotionChannelsPane.self),
    PaneRow(PromotionPlacesPane.self),
    PaneRow(CoursePane.self),
    PaneRow(CountersPane.self),
    PaneRow(CommunityPane.self),
    PaneRow(CommunityFiguresPane.self),
    PaneRow(BlogsPane.self),
    PaneRow(StoriesPane.self),
    PaneRow(PhysiciansPane.self),
    PaneRow(NetworkPane.self),
    PaneRow(AdoptionPane.self),
    PaneRow(LiveFiguresPane.self),
    PaneRow(LiveQueuePane.self),
    PaneRow(LiveQuestionsPane.self),
    PaneRow(LiveSheetPane.self),
    PaneRow(LiveChecklistPane.self),
    PaneRow(LiveTasksPane.self),
    PaneRow(LiveFilePane.self),
    PaneRow(SourcesPane.self),
    PaneRow(NearestERPane.self),
    PaneRow(ERMapPane.self),
    PaneRow(AlertsPane.self),
    PaneRow(WallPane.self),
  ]

  private static let byID = Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0) })

  package static func row(_ id: PaneID) -> PaneRow {
    byID[id] ?? rows[0]
  }
}

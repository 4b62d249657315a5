import HospitalModel
import TerminalCells
import TerminalWidgets

/// Field blogs and news blogs as series.
package typealias BlogsPane = GroupedPosts<BlogSeries>

/// The posts of blogs in the order in which they were written, as series by blog, author, place or tag.
package enum BlogSeries: GroupedSource {
  package static let id = PaneID("blogs")
  package static let title = "Field blogs"
  package static let summary =
    "Blogs as series by author, place and tag, in the order of writing, with when it was posted."
  package static let groupings = ["by blog", "by author", "by place", "by tag", "in order of writing"]
  package static let leadWidth = 12
  package static let nameWidth = 20
  package static let emptyText = [
    "No blog is watched yet.", "C-n adds one: the address of a WordPress site, or of any feed, with the kind blog.",
  ]

  /// Posts that are held.
  private static let most = 500
  /// So many posts inside so many seconds are a clump: a line that was open for a while.
  private static let clump: (posts: Int, seconds: Int64) = (3, 600)

  package static func content(
    _ grouping: Int, _ context: LoadContext, from reader: StoreReader
  ) throws -> GroupedContent {
    let (first, all) = try hospital(context.subject, with: [.blog, .news], reader)
    // Without a hospital in mind all blogs are shown.
    let hospital = context.subject.hospital == first?.id ? first : nil
    let hospitals = try reader.facts().hospitals
    let writings = try reader.talk.writings(hospital?.id, most)
    var content = GroupedContent(hospital: hospital ?? (all.count == 1 ? first : nil), hospitals: all)
    content.sections = sections(writings, grouping).map { title, writings in
      let home = hospitals.first { $0.id == writings.first?.post.hospital }
      return GroupedContent.Section(
        title: title, details: title.isEmpty ? [] : details(writings, home, context.clock),
        lines: writings.map { writing in
          line(writing, hospitals.first { $0.id == writing.post.hospital }, namesAuthor: grouping != 1, context.clock)
        })
    }
    content.state = clumped(writings).map { StyledText("\($0) posts at once", CellStyle(.warning)) }
    return content
  }

  /// Series with that which was written last first.
  private static func sections(
    _ writings: [Writing], _ grouping: Int
  ) -> [(title: String, writings: [Writing])] {
    let names: @Sendable (Writing) -> [String] =
      switch grouping {
      case 0: { [$0.channelName] }
      case 1: { [$0.author ?? "without an author"] }
      case 2: { [$0.place ?? "without a place"] }
      // A post is one row: it stands under the first of its tags.
      case 3: { [$0.tags.first ?? "without a tag"] }
      default: { _ in [""] }
      }
    var order: [String] = []
    var series: [String: [Writing]] = [:]
    for writing in writings {
      for name in names(writing) {
        if series[name] == nil { order.append(name) }
        series[name, default: []].append(writing)
      }
    }
    return order.map { ($0, series[$0] ?? []) }
  }

  private static func details(_ writings: [Writing], _ hospital: Hospital?, _ clock: BoardClock) -> [String] {
    var details = [counted(writings.count, "post")]
    let unread = writings.count { $0.post.isUnread }
    if unread > 0 { details.append("\(unread.grouped) unread") }
    if let newest = writings.first {
      let date = clock.local(newest.written, in: hospital)
      details.append("newest written \(date.shortDay) \(date.clock)")
    }
    let authors = Set(writings.compactMap(\.author)).count
    if authors > 1 { details.append("\(authors) authors") }
    if let late = clumped(writings) { details.append("\(late) posted at once") }
    return details
  }

  /// How many posts came together with the newest one, where that is a clump.
  private static func clumped(_ writings: [Writing]) -> Int? {
    guard let newest = writings.map(\.post.key.published).max() else { return nil }
    let together = writings.count { newest - $0.post.key.published <= clump.seconds && $0.delay > clump.seconds }
    return together >= clump.posts ? together : nil
  }

  private static func line(
    _ writing: Writing, _ hospital: Hospital?, namesAuthor: Bool, _ clock: BoardClock
  ) -> GroupedLine {
    let written = clock.local(writing.written, in: hospital)
    let posted = clock.local(writing.post.key.published, in: hospital)
    let isSameDay = written.day == posted.day && written.month == posted.month && written.year == posted.year
    let date = "\(written.shortDay) \(written.clock)"
    let postedText = isSameDay ? posted.clock : "\(posted.shortDay) \(posted.clock)"
    let isLate = writing.delay >= 60
    let delay = isLate ? "+\(Age.text(writing.delay))" : ""
    return GroupedLine(
      writing.post, lead: date, leadStyle: .text,
      name: (namesAuthor ? writing.author : nil) ?? writing.channelName, right: StyledText(delay, .dim),
      wideRight: StyledText(isLate ? "posted \(postedText)  \(delay)" : "", .dim),
      words: "written \(date)" + (isLate ? ", posted \(postedText), \(Age.text(writing.delay)) later" : ""))
  }
}

import HospitalModel
import Testing

@Suite("Recruiting in figures")
struct RecruitmentTests {
  private func line(
    _ name: String, tag: String = "", _ counts: [RecruitmentFigure: Int64], currency: String = "USD"
  ) -> RecruitmentLine {
    var line = RecruitmentLine(way: RecruitmentWay(name: name, tag: tag))
    for (figure, value) in counts { line.add(value, of: figure, currency: figure.isCost ? currency : "") }
    return line
  }

  @Test("the worked example: costs outside and inside together, for a hire and for an application")
  func worked() {
    let sum = RecruitmentSum([
      line(
        "board",
        [
          .impressions: 20_000, .clicks: 400, .applications: 24, .interviews: 8, .offers: 3, .hires: 2,
          .external: 900_000, .internal: 300_000,
        ])
    ])
    #expect(sum.rate(of: .clicks) == 0.02 && sum.rate(of: .applications) == 0.06 && sum.rate(of: .offers) == 0.375)
    #expect(sum.funnel.costPerHire == 600_000 && sum.funnel.costPerApplication == 50_000)
    #expect(sum.rate(of: .impressions) == nil)
  }

  @Test("a rate leaves out the ways of which nobody counted both steps; people and costs are all there")
  func uncounted() {
    let sum = RecruitmentSum([
      line("page", tag: "spring", [.impressions: 900, .applications: 3, .hires: 1, .internal: 70_000]),
      line("page", tag: "september", [.clicks: 17, .applications: 2]), line("", [.applications: 1]),
    ])
    #expect(sum.rate(of: .applications) == 2.0 / 17 && sum.funnel.applications == 6 && sum.funnel.hires == 1)
    #expect(sum.rate(of: .clicks) == nil && sum.rate(of: .hires) == nil)
    #expect(sum.counted == [.impressions, .clicks, .applications, .hires, .internal])
    #expect(sum.funnel.costPerHire == 70_000)
  }

  @Test("zero hires have no price, whatever was paid; without a cost nothing has one")
  func noHires() {
    let sum = RecruitmentSum([line("mail", [.applications: 3, .hires: 0, .external: 528_000])])
    #expect(sum.funnel.costPerHire == nil && sum.funnel.costPerApplication == 176_000)
    #expect(RecruitmentSum([line("mail", [.hires: 1])]).funnel.costPerHire == nil)
  }

  @Test("costs in two currencies are not added up")
  func currencies() {
    let sum = RecruitmentSum([
      line("a", [.hires: 1, .external: 100]), line("b", [.hires: 1, .external: 100], currency: "EUR"),
      line("c", [.external: 5]),
    ])
    #expect(sum.funnel.hasSeveralCurrencies && sum.funnel.cost == nil && sum.funnel.hires == 2)
  }

  @Test("the same link: 17 clicks of the page against 4 of the mail are 4.25 times as many")
  func comparison() throws {
    let lines = [
      line("mail", tag: "september", [.clicks: 4]), line("page", tag: "september", [.clicks: 17]),
      line("other", tag: "september", [.applications: 3]), line("page", [.clicks: 90]), line("mail", [.clicks: 80]),
    ]
    let found = ClickComparison.all(lines)
    #expect(found.count == 1)
    let comparison = try #require(found.first)
    #expect(comparison.tag == "september" && comparison.times == 4.25)
    #expect(comparison.most.way.name == "page" && comparison.next.clicks == 4)
  }

  @Test("a funnel is drawn by the logarithm: the widest is 1, nobody is 0")
  func widths() {
    let widths = RecruitmentSum([line("a", [.impressions: 20_000, .clicks: 400, .hires: 2])]).widths
    #expect(widths[0] == 1 && widths[2] == 0 && widths[1] > 0.6 && widths[1] < 0.61 && widths[5] > 0.1)
    #expect(RecruitmentSum([]).widths == [0, 0, 0, 0, 0, 0])
  }

  @Test("each benchmark says what it measures and where it is from")
  func benchmarks() {
    for row in RecruitmentBenchmark.all { #expect(!row.definition.isEmpty && row.words.contains(row.source)) }
    #expect(Set(RecruitmentBenchmark.all.map(\.definition)).count == RecruitmentBenchmark.all.count)
  }
}

import HospitalModel

/// The campaign of promotion that the panes show together, with its traces.
package struct ShownPromotion: Equatable, Sendable {
  package let promotions: [Promotion]
  package let index: Int
  package let hospital: Hospital?
  package let traces: PromotionTraces

  package var promotion: Promotion { promotions[index] }

  /// The wanted one, else the first of the screen's hospital, else the first; `nil` when there is none.
  static func load(_ context: LoadContext, from reader: StoreReader) throws -> ShownPromotion? {
    let all = try reader.figures.promotions()
    let wanted = all.firstIndex { $0.id == context.subject.promotion }
    let own = all.firstIndex { $0.hospital == context.subject.hospital }
    guard let index = wanted ?? own ?? all.indices.first else { return nil }
    return ShownPromotion(
      promotions: all, index: index, hospital: try reader.facts().hospitals.first { $0.id == all[index].hospital },
      traces: try reader.figures.traces(all[index], context.clock.now))
  }

  /// The one so many places further; `nil` beyond the ends.
  func neighbour(_ step: Int) -> PromotionID? {
    promotions.indices.contains(index + step) ? promotions[index + step].id : nil
  }

  /// What an empty view says.
  static let emptyWords = [
    "Nothing is promoted yet.", "promotions: in the configuration names one, with the words and the links to look for;",
    "hsdash doctor --write-config shows how, hsdash demo mgh-finder shows one.",
  ]
}

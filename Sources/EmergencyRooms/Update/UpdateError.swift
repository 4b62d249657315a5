/// Why no table could be made.
public enum UpdateError: Error, Equatable, Sendable {
  case unclosedQuote(file: String, line: Int)
  /// The header names no kind of file that is known, or lacks a column of it.
  case unknownColumns(file: String, missing: [String])
  case badOutline(file: String, reason: String)
  case noListing
  /// Nothing tells which month the listing is of.
  case noMonth(file: String)
  /// The listing has no emergency room that could be placed.
  case nothingPlaced
  /// So few that the listing must have been cut short.
  case tooFew(found: Int, before: Int)

  /// What happened, where, and what to do.
  public var message: String {
    switch self {
    case .unclosedQuote(let file, let line):
      "\(file):\(line): a quote has no end: the file is damaged or cut short; fetch it again"
    case .unknownColumns(let file, let missing):
      "\(file): not a file that is known here (missing: \(missing.joined(separator: ", "))); see hsdash er update --help"
    case .badOutline(let file, let reason): "\(file): no outline can be read from it (\(reason))"
    case .noListing: "no listing of hospitals among the files: give the CMS Hospital General Information CSV"
    case .noMonth(let file): "\(file): its month is not known; say it with --as-of YYYY-MM"
    case .nothingPlaced: "no emergency room of the listing could be placed; nothing was written"
    case .tooFew(let found, let before):
      "only \(found) emergency rooms, there were \(before): the listing looks cut short; --allow-fewer takes it all the same"
    }
  }
}

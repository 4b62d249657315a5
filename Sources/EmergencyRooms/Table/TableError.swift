/// Why a table can't be read.
public enum TableError: Error, Equatable, Sendable {
  case notATable
  case otherVersion(UInt32)
  /// It ends early or goes on after its end.
  case wrongLength(expected: Int, found: Int)
  /// The checksum is not that of the contents.
  case damaged

  /// What is wrong, as the end of a sentence that begins with the file.
  public var message: String {
    switch self {
    case .notATable: "is not a table of emergency rooms"
    case .otherVersion(let version): "has version \(version), this program reads \(TableFormat.version)"
    case .wrongLength(let expected, let found): "is \(found) bytes long instead of \(expected)"
    case .damaged: "is damaged (its checksum is wrong)"
    }
  }
}

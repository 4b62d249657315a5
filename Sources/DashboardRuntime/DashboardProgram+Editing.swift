import Dashboard
import FoundationEssentials
import Glibc
import HospitalStore
import TerminalScreen

/// A person's own editor, for drafts.
extension DashboardProgram {
  /// Hands a draft to the editor in a file of this user alone, and takes back what it left there. The file is gone afterwards.
  func edit(_ composition: Composition) {
    let editor = tools.editor
    let folder = ownFolder
    guard let file = DraftFile(composition.words, in: folder) else {
      take(.edited(composition))
      return take(.failed("No file can be made in \(folder): write the draft here."))
    }
    var ending = ChildProcess.Ending.notFound
    screen.runOutside { ending = ChildProcess.runInTerminal(editor + [file.path]) }
    redraw()
    let text = file.takeText()
    switch (ending, text) {
    case (.exited(0), let text?): take(.edited(composition.with(text: text)))
    case (.notFound, _):
      take(.edited(composition))
      take(.failed("\(editor[0]) is not there: set EDITOR, or write the draft here."))
    default:
      take(.edited(composition))
      take(.failed("\(editor[0]) did not end well: the draft is as it was."))
    }
  }

  /// A folder that only this user reads, where there is one.
  private var ownFolder: String {
    tools.temporaryFolder
  }
}

/// A draft on its way through an editor.
struct DraftFile {
  let path: String

  /// Makes the file, with mode 0600; `nil` when it can't be made.
  init?(_ text: String, in folder: String) {
    var template = Array("\(folder)/hsdash-draft-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var bytes = Array(text.utf8)
    bytes.append(UInt8(ascii: "\n"))
    guard write(descriptor, bytes, bytes.count) == bytes.count else {
      unlink(path)
      return nil
    }
  }

  /// What is in it now, without control characters; the file, and the copy that editors keep beside it, are removed.
  func takeText() -> String? {
    defer { for suffix in ["", "~"] { unlink(path + suffix) } }
    // Whatever is wrong with the file, the draft on the screen is still there.
    guard let data = try? Data(contentsOf: URL(filePath: path)), data.count <= Self.mostBytes else { return nil }
    let text = String(decoding: data, as: UTF8.self)
    return String(
      text.unicodeScalars.filter { $0 == "\n" || !$0.properties.generalCategory.isControl }.map(Character.init))
  }

  private static let mostBytes = 1 << 20
}

extension Unicode.GeneralCategory {
  fileprivate var isControl: Bool { self == .control || self == .format }
}

extension StoreError {
  /// The same for the screen.
  var actFailure: ActFailure {
    switch self {
    case .overtaken(let overlap): .overtaken(overlap)
    case .refused(let detail): .refused("Not kept: \(detail).")
    default: .refused(message)
    }
  }
}

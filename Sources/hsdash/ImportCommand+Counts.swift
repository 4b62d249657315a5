import ArgumentParser
import ChannelFeeds
import DashboardRuntime
import HospitalModel
import HospitalStore

extension ImportCommand {
  /// Takes counts of recruiting, or of posts and channels over time; false when the file holds neither.
  func importCounts(into path: String, now: Timestamp) throws -> Bool {
    let settings = try giftOptions().settings
    let isRecruiting = try RecruitmentReader(path: file, settings: settings) != nil
    guard try isRecruiting || SampleReader(path: file, zone: settings.zone) != nil else { return false }
    let opened = try open(path, kind: store.store == nil ? .real : .asFound, now)
    defer { opened.close() }
    let line = ProgressLine()
    func reject(_ record: RejectedRecord) {
      line.clear()
      complain("\(file): line \(record.line) was left out: \(record.reason)")
    }
    do {
      let outcome: (sentence: String, rejected: Int)?
      if isRecruiting {
        outcome = try RecruitmentImport.run(
          file, hospital: hospital, settings, into: opened, now: now, reject: reject, watch: line.show
        ).map { ($0.sentence, $0.rejected) }
      } else {
        outcome = try SampleImport.run(
          file, channel: channel, zone: settings.zone, into: opened, now: now, reject: reject, watch: line.show
        ).map { ($0.sentence, $0.rejected) }
      }
      line.clear()
      guard let outcome else { return false }
      tell(outcome.sentence)
      if outcome.rejected > 0 { throw ExitCode(1) }
      return true
    } catch let error as RecruitmentImportError {
      line.clear()
      throw Failure("\(file): \(error.message)", exitCode: 65)
    } catch let error as SampleImportError {
      line.clear()
      throw Failure("\(file): \(error.message)", exitCode: 65)
    }
  }
}

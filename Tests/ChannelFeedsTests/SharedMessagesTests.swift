import FoundationEssentials
import HospitalModel
import Testing

@testable import ChannelFeeds

/// Documents of others, read where they lie: in the folder that `HSDASH_DOMAIN_SAMPLES` names, else beside the checkout.
@Suite("Messages of others")
struct SharedMessagesTests {
  static let files: [String] = {
    let beside = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/corpus/domain").path
    let root = ProcessInfo.processInfo.environment["HSDASH_DOMAIN_SAMPLES"] ?? beside
    return ["cap", "nws", "have"].flatMap { folder in
      // Where they don't lie there is nothing to read.
      let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")) ?? []
      return names.filter { !$0.hasSuffix(".xsd") && $0.contains(".") }.sorted().map { "\(root)/\(folder)/\($0)" }
    }
  }()

  @Test("each is read, or refused with one line; no value of it is one that it does not hold", arguments: files)
  func file(_ path: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    let document: FeedDocument
    do throws(FeedError) {
      document = try readFeed(bytes)
    } catch {
      #expect(!error.message.contains("\n") && error.message.utf8.count < 500 && error.exitCode == 65)
      return
    }
    let text = String(decoding: bytes, as: UTF8.self)
    for message in document.alerts {
      for word in values(of: message.alert) { #expect(text.contains(word), "\(word) is nowhere in \(path)") }
      for code in message.alert.infos.flatMap(\.areas).flatMap(\.geocodes) { #expect(text.contains(code.value)) }
    }
    for report in document.reports {
      #expect(report.name.map { text.contains($0) } ?? true)
      for beds in report.beds { #expect(text.contains(beds.type)) }
      for service in report.services { #expect(text.contains(service.name)) }
    }
    let book = AlertBook(document.alerts.map { AlertBook.Entry(message: $0, received: Timestamp(seconds: 0)) })
    #expect(book.count <= document.alerts.count)
    #expect(book.inForce(at: Timestamp(seconds: 4_000_000_000)).isEmpty)
  }

  /// The words of the standard's lists that an alert was read to have.
  private func values(of alert: CAPAlert) -> [String] {
    let words = [
      alert.identifier, alert.sender, alert.status?.rawValue, alert.messageType?.rawValue, alert.scope?.rawValue,
    ].compactMap { $0 }
    return words
      + alert.infos.flatMap { info -> [String] in
        let own = [info.severity?.rawValue, info.urgency?.rawValue, info.certainty?.rawValue].compactMap { $0 }
        return own + info.categories.map(\.rawValue) + info.responseTypes.map(\.rawValue)
      }
  }
}

import HospitalModel

/// An index of alerts that only names its messages (CAP over Atom or RSS): leads to the messages themselves.
enum LinkedAlerts {
  /// Messages of one index that are fetched at a time: those of a large state on a bad day.
  static let most = 40

  /// Reads the messages that an index names into its reading. One that can't be read is told, and tried again with the next fetch.
  static func read(of reading: inout SourceReading, _ client: FeedClient) {
    let addresses = reading.linkedAlerts
    guard !addresses.isEmpty else { return }
    if addresses.count > most {
      reading.warnings.append("the index names \(addresses.count) alerts: the first \(most) are read")
    }
    for address in addresses.prefix(most) {
      do throws(FeedError) {
        let document = try client.fetch(address, Validators()).document()
        reading.alerts += document.alerts
      } catch {
        reading.warnings.append(error.message(about: address))
        // Unchanged next time, the index would not be looked at again.
        reading.validators = Validators()
      }
    }
  }
}

extension FeedDocument {
  /// The addresses of the messages that entries without an alert of their own lead to, each once.
  var linkedAlerts: [String] {
    entries.reduce(into: []) { addresses, entry in
      guard entry.detail == nil else { return }
      let linked = entry.enclosures.filter { $0.type?.lowercased() == "application/cap+xml" }.map(\.url)
      for address in linked where WebAddress.isWeb(address) && !addresses.contains(address) {
        addresses.append(address)
      }
    }
  }
}

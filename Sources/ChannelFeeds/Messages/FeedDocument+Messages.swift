public import HospitalModel

extension FeedDocument {
  /// The alerts in it, each under what it is known by. One without an identifier, a sender or a time can't be followed and is none
  /// of them.
  public var alerts: [AlertMessage] {
    entries.compactMap { entry in
      guard case .alert(let alert) = entry.detail, let key = alert.key else { return nil }
      // An index gives neither the scope, which the standard requires, nor the description.
      let isExcerpt = alert.scope == nil && !alert.infos.contains { $0.details != nil }
      return AlertMessage(
        alert: alert, key: key, link: entry.link.flatMap { WebAddress.isWeb($0) ? $0 : nil }, isExcerpt: isExcerpt)
    }
  }

  /// How many alerts can't be followed, because they don't say who they are.
  var namelessAlerts: Int {
    entries.count { entry in
      if case .alert(let alert) = entry.detail { alert.key == nil } else { false }
    }
  }

  /// The hospitals' reports in it, with the entry's own time where a report gives none.
  public var reports: [HAVEReport] {
    entries.compactMap { entry in
      guard case .hospital(var report) = entry.detail else { return nil }
      report.updated = report.updated ?? entry.updated
      return report
    }
  }
}

import HospitalModel

/// The queues of other tools, and what else comes first: who paused what, when.
package enum LiveChecklist: ChecklistSource {
  package static let id = PaneID("live-checklist")
  package static let title = "Other tools’ queues"
  package static let summary =
    "What was paused in other tools, and the other first steps of a live event: who says so, when."
  package static let emptyText = "No event is told live. N opens one."
  package static let commands: [Command<ChecklistPane<Self>>] = LiveCommands.rows { $0.subject?.scene }

  package static func subject(_ context: LoadContext, from reader: StoreReader) throws -> ChecklistSubject? {
    guard reader.audience == .staff else { return nil }
    return try LiveScene.load(context, from: reader).map { scene in
      ChecklistSubject(incident: scene.event.desk, hospital: scene.hospital, scene: scene)
    }
  }
}

package typealias LiveChecklistPane = ChecklistPane<LiveChecklist>

import HospitalModel

/// What others said in an incident, and what the office did about it. A report is the office's own: rumours are in nothing public.
extension IncidentReport {
  var heard: [ReportDocument.Block] { rumours + appeals + asked + pleas }

  private var rumours: [ReportDocument.Block] {
    let heading = ReportDocument.Block.heading(2, "Rumours, and what was answered")
    guard !watch.rumours.isEmpty else { return [heading, .paragraph("No rumour was noted.")] }
    let rows = watch.rumours.sorted { $0.heard < $1.heard }.flatMap(rows)
    return [
      heading,
      .table(["heard", "rumour", "noted by", "answered", "after", "answer", "says", "by"], rows),
    ]
  }

  /// A line for each answer; the first one says how long the rumour stood alone.
  private func rows(_ rumour: Rumour) -> [[String]] {
    let words = rumour.words ?? "(sealed)"
    let noted = rumour.notedBy ?? "its source"
    guard !rumour.answers.isEmpty else { return [[clock(rumour.heard), words, noted, "OPEN", "", "", "", ""]] }
    return rumour.answers.enumerated().map { index, answer in
      let isFirst = index == 0
      let minutes = (answer.time - rumour.heard) / 60
      return [
        isFirst ? clock(rumour.heard) : "", isFirst ? words : "", isFirst ? noted : "", clock(answer.time),
        "\(minutes) min", answer.answer.isSetAside ? "set aside: \(answer.answer.words)" : answer.answer.words,
        answer.answer.source, answer.person,
      ]
    }
  }

  private var appeals: [ReportDocument.Block] {
    guard !watch.appeals.isEmpty else { return [] }
    let rows = watch.appeals.sorted { $0.time < $1.time }.map { appeal -> [String] in
      let verdict = appeal.verdict.map { "\($0.verdict.rawValue), says \($0.person) \(clock($0.time))" } ?? "undecided"
      return [clock(appeal.time), appeal.channel, appeal.target, verdict]
    }
    return [
      .heading(2, "Appeals for money at other addresses than ours"),
      .paragraph("Official giving link: \(watch.giving ?? "none in the configuration")"),
      .table(["posted", "channel", "asks to give to", "decided"], rows),
    ]
  }

  private var asked: [ReportDocument.Block] {
    guard !watch.questions.isEmpty else { return [] }
    let rows = watch.questions.map { question in
      [question.topic.title, String(question.count), question.answered.map(clock) ?? "by no fact"]
    }
    return [.heading(2, "What people asked"), .table(["question", "posts", "answered"], rows)]
  }

  /// How many, and how soon somebody had taken them on: never what was written.
  private var pleas: [ReportDocument.Block] {
    guard !watch.pleas.isEmpty else { return [] }
    let rows = watch.pleas.sorted { $0.time < $1.time }.map { plea in
      [clock(plea.time), plea.taken.map { clock($0.time) } ?? "NOT TAKEN ON", plea.taken?.person ?? ""]
    }
    return [
      .heading(2, "Cries for help that came in"),
      .paragraph("Their words are not told here."), .table(["posted", "taken on", "by"], rows),
    ]
  }
}

import ChannelFeeds
import Dashboard
import Dispatch
import HospitalModel
import HospitalStore

/// Adding sources while the screen is up.
extension DashboardProgram {
  /// Looks at what an address stands for, on a thread of its own; a newer look makes this one's answer worthless.
  func look(at asked: String) {
    guard let adder else {
      return take(.found(SourceAnswer(asked: asked, problem: "Sources can't be added to this store.")))
    }
    let look = SourceLook(asked: asked, number: (looked?.number ?? 0) + 1)
    looked = look
    let store = workers.store
    let now = ProgramClock.machine.now
    Task {
      let answer = await Self.answer(to: look, adder, store, now)
      guard looked?.number == look.number, looked?.asked == asked else { return }
      looked?.found = answer.found
      take(.found(answer.answer))
    }
  }

  private struct Answer: Sendable {
    var found: [FoundSource] = []
    let answer: SourceAnswer
  }

  private nonisolated static func answer(
    to look: SourceLook, _ adder: SourceAdder, _ store: HospitalStore, _ now: Timestamp
  ) async -> Answer {
    await withCheckedContinuation { continuation in
      // Looks don't wait for each other: the one before may have been given up and still hang in a silent server.
      DispatchQueue.global(qos: .userInitiated).async {
        continuation.resume(returning: find(look, adder, store, now))
      }
    }
  }

  private nonisolated static func find(
    _ look: SourceLook, _ adder: SourceAdder, _ store: HospitalStore, _ now: Timestamp
  ) -> Answer {
    do {
      let address = SourceAdding.fullAddress(look.asked, home: adder.home)
      guard address != "-" else {
        return Answer(answer: SourceAnswer(asked: look.asked, problem: "Standard input is for the shell: hsdash add -"))
      }
      let found = try findSources(address, client: adder.client, now: now)
      let (adding, hospitals) = try adder.known(open: store, now: now)
      let channels = found.map { source in
        FoundChannel(
          address: source.address, title: source.title, what: source.what, kind: source.kind,
          hospital: adding.guess(source), items: source.items.count, warnings: source.warnings,
          knownAs: adding.known(source)?.name)
      }
      return Answer(
        found: found, answer: SourceAnswer(asked: look.asked, channels: channels, hospitals: hospitals))
    } catch {
      return Answer(answer: SourceAnswer(asked: look.asked, problem: words(of: error)))
    }
  }

  /// Adds what the last look found, as a person wants it.
  func add(_ choice: SourceChoice) {
    guard let adder, let look = looked, look.asked == choice.asked else { return }
    looked = nil
    let store = workers.store
    let now = ProgramClock.machine.now
    Task {
      let result = await outside.run { Self.add(look.found, choice, adder, store, now) }
      switch result {
      case .failure(let failure): take(.failed(failure.message))
      case .success(let sentence):
        if adder.ownPath != nil { return stop(.ownStore) }
        take(.told(sentence))
        // Sources that can't be read now show their own reason at the next reading.
        try? collector?.refreshSchedule()
      }
    }
  }

  private nonisolated static func add(
    _ found: [FoundSource], _ choice: SourceChoice, _ adder: SourceAdder, _ store: HospitalStore, _ now: Timestamp
  ) -> Result<String, ConfigurationFailure> {
    do {
      let own = try adder.openOwn(now: now)
      defer { own?.close() }
      let store = own ?? store
      var adding = try SourceAdding(store)
      var names: [String] = []
      var posts = 0
      for source in found where adding.known(source) == nil {
        let added = adding.add(
          source, name: choice.name, hospital: choice.hospital, kind: choice.kind, now: now)
        posts += try store.write(added.changes, now: now).inserted
        names.append(added.channel.name)
      }
      let what = names.count == 1 ? names[0] : "\(names.count) channels"
      return .success("Added \(what): \(posts) \(posts == 1 ? "post" : "posts").")
    } catch {
      return .failure(ConfigurationFailure(message: words(of: error)))
    }
  }

  private nonisolated static func words(of error: any Error) -> String {
    switch error {
    case let error as FeedError: error.message
    case let error as StoreError: error.message
    default: "\(error)"
    }
  }
}

import Dashboard
import Glibc
import HospitalModel
import HospitalStore
import PrivacyScreening
import TerminalScreen

/// Pages in a browser, and what comes from the configuration.
extension DashboardProgram {
  // MARK: Browser

  /// Opens a post's own page; one that is internal or gone has none.
  func open(_ id: PostID) {
    let audience = state.settings.audience
    Task {
      switch await workers.post(id, audience: audience, use: .release) {
      case .success(let post?): open(post)
      case .success(nil): take(.failed("This post is internal or gone: it is not opened."))
      case .failure(let error): take(.failed(error.message))
      }
    }
  }

  private func open(_ post: Post) {
    guard let link = post.link else { return take(.told("This post has no page.")) }
    guard !post.summary.isSimulated else {
      return take(.shown(TextSheet(title: "Simulated: this page doesn't exist", lines: [link])))
    }
    open(page: link)
  }

  func open(page link: String) {
    guard Self.isPage(link), !tools.browser.isEmpty else {
      return take(.shown(TextSheet(title: "No browser here (browser: in the configuration names one)", lines: [link])))
    }
    let arguments = tools.browser + [link]
    if tools.browserNeedsTerminal {
      screen.runOutside { _ = ChildProcess.runInTerminal(arguments) }
      return redraw()
    }
    Task {
      let ending = await outside.run { ChildProcess.run(arguments, milliseconds: 1_500, staysBehind: true) }
      switch ending {
      case .exited(0), .running, .tooSlow: take(.told("Opened with \(arguments[0])."))
      case .exited, .notFound:
        take(.shown(TextSheet(title: "\(arguments[0]) could not open it", lines: [link])))
      }
    }
  }

  /// Only pages: a feed must not name a file or another program's address for a browser to open.
  private static func isPage(_ link: String) -> Bool {
    (link.hasPrefix("https://") || link.hasPrefix("http://")) && link.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
  }

  // MARK: Configuration

  /// The files changed: everything that they decide holds from now on.
  func readConfiguration() {
    let source = source
    Task {
      let reading = await outside.run { source.read() }
      tools = reading.tools
      screen(with: reading.allowList)
      if reading.screen != state.configuration { take(.configured(reading.screen)) }
      if !reading.changes.isEmpty, !state.settings.isReadOnly {
        if case .failure(let error) = await workers.write(reading.changes, now: clock.now) {
          take(.failed(error.message))
        } else {
          // Sources that can't be read now show their own reason at the next reading.
          try? collector?.refreshSchedule()
        }
      }
    }
  }

  /// What is the hospital's own from now on; texts that were screened otherwise are screened again.
  private func screen(with allowList: ScreeningAllowList) {
    let rules = workers.store.rules
    guard rules.allowList != allowList else { return }
    workers.store.screen(with: rules.allowing(allowList))
    take(.storeChanged)
    if !state.settings.isReadOnly { rescreensAt = ProgramClock.monotonicMilliseconds() }
  }

  func listThemes() {
    let source = source
    Task { take(.themes(await outside.run { source.themes() })) }
  }

  func keep(theme: String) {
    let source = source
    Task {
      switch await outside.run({ source.keepTheme(theme) }) {
      case .success(let words): take(.told(words))
      case .failure(let failure): take(.failed(failure.message))
      }
    }
  }

  // MARK: A story's clock

  func run(story pace: StoryPace) {
    guard let speed = clock.speed else {
      return take(.told("The demo runs by the real clock; hsdash demo NAME tells one story that can be paused."))
    }
    let steps: [Double] = [1, 5, 15, 60, 300, 900, 3_600, 14_400, 86_400]
    let new: Double =
      switch pace {
      case .pauseOrGoOn: speed > 0 ? 0 : speedBeforePause
      case .faster: steps.first { $0 > max(speed, 0.5) } ?? speed
      case .slower: steps.last { $0 < speed } ?? speed
      }
    if speed > 0 { speedBeforePause = speed }
    clock.run(at: new)
    let mark = Self.mark(speed: new)
    take(.storyRuns(mark: mark))
    tick()
    take(
      .told(
        new > 0
          ? "The story runs \(Int(new)) seconds a second."
          : "The story waits; \(state.keyName(of: "story-pause")) lets it go on."))
  }

  /// `SIM`, `SIM x60`, `SIM paused`.
  package nonisolated static func mark(speed: Double) -> String {
    speed == 0
      ? "SIM paused" : speed == 1 ? "SIM" : "SIM x\(speed == speed.rounded() ? String(Int(speed)) : String(speed))"
  }
}

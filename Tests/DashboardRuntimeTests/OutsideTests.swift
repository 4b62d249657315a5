import Dashboard
import FoundationEssentials
import Testing

@testable import DashboardRuntime

@Suite("Clipboards, browsers and other programs")
struct OutsideTests {
  private func folder() throws -> String {
    let path = "\(FileManager.default.temporaryDirectory.path)/hsdash-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  @Test(
    "the chain goes from the configured command over tmux and the desktop to the terminal",
    arguments: [
      ([:], []), (["TMUX": "/tmp/tmux-0/default,1,0"], ["tmux"]), (["WAYLAND_DISPLAY": "w"], ["wl-copy"]),
      (["DISPLAY": ":0"], ["xclip", "xsel"]), (["DISPLAY": "", "TMUX": ""], []),
      (["DISPLAY": ":0", "WAYLAND_DISPLAY": "w", "TMUX": "x"], ["tmux", "wl-copy", "xclip", "xsel"]),
    ] as [([String: String], [String])])
  func chain(environment: [String: String], names: [String]) {
    #expect(OutsideTools(environment: environment).clipboards.map(\.name) == names)
    let own = OutsideTools(clipboardCommand: ["mycopy", "-x"], environment: environment)
    #expect(own.clipboards.map(\.name) == ["mycopy"] + names)
  }

  @Test("the terminal is told only where it hears, and only what it takes")
  func terminal() {
    #expect(OutsideTools().terminalText("ab") == "YWI=")
    #expect(OutsideTools(environment: ["TMUX": "x"]).terminalText("ab") == nil)
    #expect(OutsideTools(environment: ["STY": "x"]).terminalText("ab") == nil)
    #expect(OutsideTools().terminalText(String(repeating: "a", count: 56_000)) != nil)
    #expect(OutsideTools().terminalText(String(repeating: "a", count: 56_400)) == nil)
  }

  @Test("a text reaches the command's standard input whole, as it is")
  func copying() throws {
    let path = try folder()
    let text = String(repeating: "“$HOME; `x`\n", count: 20_000)
    let tools = OutsideTools(clipboardCommand: ["dd", "status=none", "of=\(path)/copied"])
    #expect(tools.copy(text) == "dd")
    #expect(try Data(contentsOf: URL(filePath: "\(path)/copied")) == Data(text.utf8))
  }

  @Test("a command that is missing or fails is passed over")
  func failing() {
    #expect(ChildProcess.run(["hsdash-no-such-program"]) == .notFound)
    #expect(ChildProcess.run(["false"]) == .exited(1))
    #expect(OutsideTools(clipboardCommand: ["false"]).copy("x") == nil)
  }

  @Test("a program that neither reads nor ends is ended; one that may stay is left to itself")
  func slow() {
    #expect(
      ChildProcess.run(["sleep", "600"], input: [UInt8](repeating: 65, count: 1 << 20), milliseconds: 30) == .tooSlow)
    #expect(ChildProcess.run(["sleep", "1"], milliseconds: 10, staysBehind: true) == .running)
  }

  @Test(
    "the browser is the configured one, $BROWSER, or the desktop's",
    arguments: [
      (["BROWSER": "w3m -M:firefox"], ["w3m", "-M"], true), (["BROWSER": "firefox %s"], ["firefox"], false),
      (["DISPLAY": ":0"], ["xdg-open"], false), ([:], [], false),
    ] as [([String: String], [String], Bool)])
  func browser(environment: [String: String], command: [String], needsTerminal: Bool) {
    let tools = OutsideTools(environment: environment)
    #expect(tools.browser == command && tools.browserNeedsTerminal == needsTerminal)
    #expect(OutsideTools(browserCommand: ["lynx"], environment: environment).browser == ["lynx"])
  }

  @Test("the clipboard is read by the configured command, the desktop's tools, then tmux")
  func pasting() {
    let all = ["DISPLAY": ":0", "WAYLAND_DISPLAY": "w", "TMUX": "x"]
    #expect(OutsideTools(environment: all).pastes.map(\.name) == ["wl-paste", "xclip", "xsel", "tmux"])
    #expect(
      OutsideTools(pasteCommand: ["mypaste"], environment: ["TMUX": "x"]).pastes.map(\.name) == ["mypaste", "tmux"])
    #expect(OutsideTools().pastes.isEmpty && OutsideTools().paste() == nil)
  }

  @Test("what a program writes is taken whole; one that fails, is missing or never ends gives nothing")
  func output() throws {
    let path = try folder() + "/long"
    let text = Data(String(repeating: "“a long text”\n", count: 30_000).utf8)
    try text.write(to: URL(filePath: path))
    #expect(OutsideTools(pasteCommand: ["cat", path]).paste()?.text == Array(text))
    #expect(ChildProcess.output(of: ["cat", path], limit: 1_000) == nil)
    #expect(ChildProcess.output(of: ["hsdash-no-such-program"]) == nil)
    #expect(ChildProcess.output(of: ["false"]) == nil)
    #expect(ChildProcess.output(of: ["sleep", "600"], milliseconds: 30) == nil)
    #expect(ChildProcess.output(of: ["cat"]) == [], "a program without input ends")
  }
}

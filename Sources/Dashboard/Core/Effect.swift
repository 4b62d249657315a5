import HospitalModel
import TerminalCells

/// Something to do outside: the reducer names it, the runtime performs it, the result comes back as a ``Message``.
package enum Effect: Hashable, Sendable {
  /// Writes what a person decided, on the disk before the screen says so.
  case decide([PersonDecision], notice: String?)
  /// Does something in an incident, on the disk before the screen says so; what was not kept comes back with
  /// ``Message/notKept(_:_:)``.
  case act(ActRequest)
  /// Lets a person write in their own editor; the answer comes as ``Message/edited(_:)``.
  case edit(Composition)
  /// Fetches sources now, all of them or one.
  case refresh(ChannelID?)
  /// Looks at what an address stands for; the answer comes as ``Message/found(_:)``.
  case look(String)
  /// Nobody waits for the last look any more.
  case stopLooking
  /// Adds what the last look found.
  case add(SourceChoice)
  /// Puts text where it can be pasted from.
  case copy(CopyRequest)
  /// The same with what a rule found masked.
  case copyMasked(CopyRequest)
  /// The same as it is, because people answer for it; recorded before it leaves.
  case copyReleased(CopyRequest, OutgoingRelease)
  /// Opens a post's page in a browser, or shows its address.
  case open(PostID)
  /// Opens an address in a browser, or shows it.
  case openPage(String)
  /// Reads every theme; the answer opens the list.
  case listThemes
  /// Keeps a theme for this and every later start.
  case keep(theme: String)
  /// Takes the mouse, or leaves it to the terminal.
  case useMouse(Bool)
  /// Changes the pace of a story's clock.
  case story(StoryPace)
  /// Walks along the whole log and tells what it found.
  case checkLog
  /// Gives up the draft in front.
  case leaveDraft
  /// Sounds the bell once.
  case bell
  /// Repaints every cell.
  case redraw
  /// Gives the terminal back until the user returns (`Ctrl-Z`).
  case suspend
  case quit
}

/// Something to do in an incident, with what follows.
package struct ActRequest: Hashable, Sendable {
  package let acts: [CrisisAct]
  package let notice: String?
  /// At most one: a list, because a layer may itself hold a request.
  private let layers: [Layer]
  /// Copied once it is kept.
  package let copy: CopyRequest?

  package init(_ acts: [CrisisAct], notice: String?, layer: Layer? = nil, copy: CopyRequest? = nil) {
    self.acts = acts
    self.notice = notice
    layers = layer.map { [$0] } ?? []
    self.copy = copy
  }

  /// What was filled in: it comes back when it could not be kept.
  package var layer: Layer? { layers.first }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(acts)
  }
}

/// Why something was not kept.
package enum ActFailure: Hashable, Sendable {
  /// Somebody else changed the same meanwhile.
  case overtaken(CrisisOverlap)
  /// One line in plain words.
  case refused(String)
}

/// What is to be copied.
package enum CopyRequest: Hashable, Sendable {
  /// A post's whole text; read for export, so that what is internal stays inside.
  case text(PostID)
  /// A post's address.
  case address(PostID)
  /// A line as the screen says it.
  case line(String)
  /// Words that the screen knows, and what the notice calls them.
  case words(String, of: String)
  /// A pane's chart or sheet, into a file: read anew, as it may leave.
  case chart(PaneID, ExportForm)
}

/// What to do with a story's clock.
package enum StoryPace: Hashable, Sendable {
  case pauseOrGoOn, faster, slower
}

/// A change of the screen itself, which a pane's command asks for and the reducer makes at once.
package enum Move: Hashable, Sendable {
  case go(ViewID)
  /// Opens a hospital's view.
  case hospital(HospitalID)
  /// Narrows the hospital's stream to a channel, or lifts that.
  case channel(ChannelID?)
  /// Tells what the view shows of another hospital.
  case about(HospitalID)
  /// Opens a view about a hospital.
  case visit(ViewID, HospitalID)
  /// Shows a post in the reader, beside or below the list.
  case read(PostID)
  case closeReader
  /// Shows the next unread post of the view's list in the reader.
  case readNext
  case crisis(HospitalID?)
  /// Opens a form of the crisis board.
  case fill(CrisisEntry)
  /// Opens a form of the desk's own work.
  case fillDesk(DeskEntry)
  /// Opens the place to write a statement in; with an editor of one's own first.
  case compose(Composition, inEditor: Bool)
  /// Does something in an incident; the words are told once it is kept.
  case act(CrisisDeed, IncidentID, String)
  /// Notes that a statement left by the clipboard, and copies it.
  case copyStatement(CrisisStatement, Incident)
  /// Shows a campaign in the panes about fundraising.
  case campaign(CampaignID)
  /// Looks for what a saved search looks for.
  case search(SavedSearch)
  /// Keeps a search no longer.
  case forgetSearch(String)
  /// Takes a post on, or gives it back, in view of who sees to it now.
  case take(PostID, TriageEntry?)
  /// Asks for a word on a post.
  case triage(PostSummary, TriageAspect)
  /// Shows a counter's course.
  case counter(CounterSubject)
  /// Shows a part of a hospital's recruiting, or a step of its funnel.
  case recruiting(RecruitmentSubject)
  /// Shows a campaign of promotion.
  case promotion(PromotionID)
  /// Goes where a figure is shown.
  case figure(FigureSubject)
  case notice(String)
  /// Shows a text to read, in front of the panes.
  case show(TextSheet)
  /// Shows a code on the whole screen.
  case code(CodeSheet)
  /// Opens the line that takes a place, with what it begins with.
  case editPlace(String)
  /// Selects a row of another pane's list.
  case select(PaneID, index: Int)
  /// Runs a command of another pane by its name.
  case command(PaneID, String)
  case perform(Effect)
  /// Asks first; the effect follows a yes.
  case ask(String, Effect)
  /// Asks why something is to be sealed; the words name it.
  case seal(SealSubject, String)
  /// Asks for what belongs to an act of a story's consent.
  case consent(StoryEntry, ConsentState)
  /// Opens the form for a new source.
  case addSource
  /// Opens the form for a source that is there.
  case editSource(Channel, hospitals: [Hospital])
}

/// What happened, for the reducer.
package enum Message: Sendable {
  case key(KeyPress)
  case paste(String)
  case mouse(MouseEvent)
  case resized(Size)
  /// Time went on.
  case tick(BoardClock)
  /// What the visible panes read, with the states that they read it for.
  case loaded(LoadResult)
  case loadFailed(String)
  /// This process or another one wrote.
  case storeChanged
  /// The cursor was moved: the reader shows the post under it.
  case follow
  /// The terminal told the colour of its ground.
  case ground(Ground)
  /// The configuration was read anew.
  case configured(ScreenConfiguration)
  /// The themes that exist.
  case themes([Theme])
  /// A text to read, in front of the panes.
  case shown(TextSheet)
  /// A text was about to leave, and something was found in it.
  case held(HeldText)
  /// How the story's clock runs now.
  case storyRuns(mark: String)
  /// What a look at an address brought.
  case found(SourceAnswer)
  /// What could not be kept, and why.
  case notKept(ActRequest, ActFailure)
  /// A text comes back from a person's own editor.
  case edited(Composition)
  /// Something to tell, such as what a sync brought.
  case told(String)
  /// What was asked for failed; the words say what to do.
  case failed(String)
}

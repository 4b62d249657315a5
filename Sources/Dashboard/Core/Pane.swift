import HospitalModel
import TerminalCells
import TerminalWidgets

/// The text key of a pane.
package struct PaneID: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package init(_ rawValue: String) {
    self.rawValue = rawValue
  }
}

/// One part of the screen: a vertical slice from the store to the cells.
///
/// `load` is its only reading; `draw` and `describe` are pure and say the same, one in cells and one in words; a row of
/// `commands` is the only way to change its state.
package protocol Pane: Sendable {
  associatedtype State: PaneState
  associatedtype Model: Equatable & Sendable

  static var id: PaneID { get }
  static var title: String { get }
  /// One sentence for the help.
  static var summary: String { get }
  static var initialState: State { get }
  static var commands: [Command<Self>] { get }

  /// True for a pane that reads the post which is the screen's subject; the others don't read again when that changes.
  static var readsPost: Bool { get }
  /// Reads what fits the pane and half a window each way.
  static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model
  /// Takes over what a reading found: resolves pending moves.
  ///
  /// - Parameter loaded: The state that the reading was made for; keys may have come since.
  static func settle(_ state: inout State, loaded: State, _ model: Model, _ context: LoadContext)
  /// The bookkeeping in the border; `nil` for a pane that draws without one.
  static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox?
  /// Draws the inside of the border into the buffer's bounds.
  static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer)
  /// Says in plain lines what is drawn: labels before values.
  static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String]
  /// The selected row in one line, for the announcement when it changes.
  static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String?
  /// Moves the selection to the row at a place of the inside of the pane; false when there is none, or it is selected already.
  static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool
  /// What a click at a place of the inside of the pane asks for beyond the pane itself; nothing for a list.
  static func moves(at place: Point, _ model: Model, _ state: State, _ context: CommandContext) -> [Move]
  /// The number of the facility under the cursor, which the map shows.
  static func selectedFacility(_ model: Model, _ state: State) -> String?
  /// The post under the cursor, which the reader follows.
  static func selectedPost(_ model: Model, _ state: State) -> PostID?
  /// What the pane is as a file; `nil` for a pane that is never saved, or has nothing to save.
  static func exported(_ model: Model, _ state: State, _ context: DrawContext, as form: ExportForm) -> String?
  /// How many rows or pictures there are to go through by themselves; `nil` where nothing turns.
  static func rowCount(_ model: Model) -> Int?
}

extension Pane {
  package static var readsPost: Bool { false }
  package static func settle(_ state: inout State, loaded: State, _ model: Model, _ context: LoadContext) {}
  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? { nil }
  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    false
  }
  package static func moves(at place: Point, _ model: Model, _ state: State, _ context: CommandContext) -> [Move] { [] }
  package static func selectedFacility(_ model: Model, _ state: State) -> String? { nil }
  package static func selectedPost(_ model: Model, _ state: State) -> PostID? { nil }
  package static func exported(_ model: Model, _ state: State, _ context: DrawContext, as form: ExportForm) -> String? {
    nil
  }
  package static func rowCount(_ model: Model) -> Int? { nil }
}

/// What a pane remembers between two keys.
package protocol PaneState: Equatable, Sendable {
  /// The place that is kept for the next start.
  var place: ListPlace { get set }
  /// True when the loaded model doesn't hold what the state asks for.
  var needsLoad: Bool { get set }
  /// True when what the state asks for lies outside the loaded model, so that the screen must wait for it.
  var isJumping: Bool { get }
}

extension PaneState {
  package var isJumping: Bool { false }
}

/// A place in a list.
package struct ListPlace: Equatable, Sendable, Codable {
  /// The selected row of a list of posts.
  package var anchor: PostWindow.Anchor = .head
  /// The selected row of a list that is held whole.
  package var index = 0
  /// How many rows the selected one stands below the top of the pane.
  package var screenRow = 0
  /// Stays at the newest row while nobody has moved.
  package var follows = true

  package init() {}
}

/// What a pane reads for.
package struct LoadContext: Hashable, Sendable {
  /// The inside of the pane.
  package var size: Size
  package var clock: BoardClock
  package var subject: Subject
  package var search: String?
  package var directory: FacilityDirectory
  /// The most columns of a line of a post that is read.
  package var textWidth: Int

  package init(
    size: Size, clock: BoardClock, subject: Subject, search: String?, directory: FacilityDirectory,
    textWidth: Int = ScreenConfiguration.usualTextWidth
  ) {
    self.textWidth = textWidth
    self.size = size
    self.clock = clock
    self.subject = subject
    self.search = search
    self.directory = directory
  }
}

/// What the screen is about at the moment.
package struct Subject: Hashable, Sendable, Codable {
  package var hospital: HospitalID?
  package var channel: ChannelID?
  package var post: PostID?
  /// The place that emergency rooms are looked for from, as it was typed; `nil` for a hospital's own.
  package var place: String?
  /// The campaign that the panes about fundraising show; `nil` for the one that is running.
  package var campaign: CampaignID?
  /// The counter whose course is shown; `nil` for the most telling one.
  package var counter: CounterSubject?
  /// The part of a hospital's recruiting that is shown; `nil` for all of it.
  package var recruiting: RecruitmentSubject?
  /// The campaign of promotion that is shown; `nil` for the first one.
  package var promotion: PromotionID?

  package init(hospital: HospitalID? = nil, channel: ChannelID? = nil, post: PostID? = nil, place: String? = nil) {
    self.hospital = hospital
    self.channel = channel
    self.post = post
    self.place = place
  }
}

/// A counter, by what it counts.
package struct CounterSubject: Hashable, Sendable, Codable {
  package let channel: ChannelID
  package let metric: Metric
  package let subject: String

  package init(channel: ChannelID, metric: Metric, subject: String) {
    self.channel = channel
    self.metric = metric
    self.subject = subject
  }
}

/// What a pane draws for.
package struct DrawContext: Sendable {
  package let clock: BoardClock
  package let isFocused: Bool
  /// The inside of the pane.
  package let size: Size
  package let subject: Subject
  package let search: String?
  package let board: BoardModel
  package let audience: Audience
  /// A place that is being typed, for the pane with the focus.
  let prompt: PlacePrompt?
  /// The facility under the cursor of the view's list.
  let facility: String?
  /// True where nothing beyond ASCII is shown.
  let isASCII: Bool
}

/// One thing that a key does: help, hints, menus, the palette and `hsdash keys` all read these rows.
package struct Command<P: Pane>: Sendable {
  package let name: String
  package let keys: [KeyPress]
  /// Two words for the hint line.
  package let title: String
  /// One sentence for the help.
  package let help: String
  package let access: CommandAccess
  /// True when the hint line offers it.
  package let isHinted: Bool
  package let run: @Sendable (inout P.State, P.Model, CommandContext) -> [Move]

  package init(
    _ name: String, _ keys: [KeyPress], _ title: String, help: String, access: CommandAccess = .reading,
    isHinted: Bool = false, run: @escaping @Sendable (inout P.State, P.Model, CommandContext) -> [Move]
  ) {
    self.name = name
    self.keys = keys
    self.title = title
    self.help = help
    self.access = access
    self.isHinted = isHinted
    self.run = run
  }
}

/// Whether a command changes the store; `--wall` and `--read-only` leave those out.
package enum CommandAccess: Hashable, Sendable {
  case reading, changing
}

/// What a command may know beside its state and model.
package struct CommandContext: Hashable, Sendable {
  package let clock: BoardClock
  /// The inside of the pane.
  package let size: Size
  package let subject: Subject
  package let isSearching: Bool
  /// True where nothing beyond ASCII is shown.
  package let isASCII: Bool
  /// The key that was pressed; `nil` for a command that was chosen from a list.
  package var pressed: KeyPress?
}

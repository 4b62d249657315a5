import HospitalModel
import TerminalCells

/// Something to do outside: the reducer names it, the runtime performs it, the result comes back as a ``Message``.
package enum Effect: Hashable, Sendable {
  /// Writes what a person decided, on the disk before the screen says so.
  case decide([PersonDecision], notice: String?)
  /// Fetches sources now, all of them or one.
  case refresh(ChannelID?)
  /// Repaints every cell.
  case redraw
  /// Gives the terminal back until the user returns (`Ctrl-Z`).
  case suspend
  case quit
}

/// A change of the screen itself, which a pane's command asks for and the reducer makes at once.
package enum Move: Hashable, Sendable {
  case go(ViewID)
  /// Opens a hospital's view.
  case hospital(HospitalID)
  /// Narrows the hospital's stream to a channel, or lifts that.
  case channel(ChannelID?)
  /// Shows a post in the reader, beside or below the list.
  case read(PostID)
  case closeReader
  case crisis(HospitalID?)
  case notice(String)
  case perform(Effect)
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
  /// The keys have rested: the reader shows the post under the cursor.
  case rested
  /// Something to tell, such as what a sync brought.
  case told(String)
  /// What was asked for failed; the words say what to do.
  case failed(String)
}

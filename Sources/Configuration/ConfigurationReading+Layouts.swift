import Dashboard
import HospitalModel
import Yams

/// A layout as the configuration gives it.
public struct ConfiguredLayout: Equatable, Sendable {
  /// The view that it is for.
  package let view: ViewID
  package let preset: LayoutPreset
}

extension ConfigurationReading {
  mutating func takeLayouts(_ node: Node) {
    for (index, row) in rows(node, "layouts", "write [{ name: mine, view: timeline, columns: [timeline, reader] }]")
      .enumerated()
    {
      let key = "layouts[\(index)]"
      checkFields(row.fields, key, known: ["name", "view", "rows", "columns"])
      guard let nameNode = row.fields["name"], let viewNode = row.fields["view"] else {
        tell("needs a name and a view; write name: mine, view: timeline", key, at: row.node)
        continue
      }
      let views = ViewCatalog.views.map(\.id.rawValue)
      guard let name = line(nameNode, "\(key).name", limit: 20, "write a name of at most 20 letters"),
        let view = choice(viewNode, "\(key).view", of: views), let tree = split(row.node, row.fields, key, depth: 0)
      else { continue }
      let id = ViewID(view)
      let taken = ViewCatalog.view(id).layouts.map(\.name) + result.layouts.filter { $0.view == id }.map(\.preset.name)
      guard !taken.contains(name) else {
        tell("\(name) is a layout of \(view) already; take another name", "\(key).name", at: nameNode)
        continue
      }
      guard Set(tree.panes).count == tree.panes.count else {
        tell("has a pane twice; take each once", key, at: row.node)
        continue
      }
      result.layouts.append(
        ConfiguredLayout(
          view: id,
          preset: LayoutPreset(name, help: "from the configuration", keepsReader: true, tree)))
    }
  }

  mutating func takeWall(_ node: Node) {
    guard let fields = node.mapping?.byName else {
      return tell("needs keys with values; write { seconds: 20 }", "wall", at: node)
    }
    checkFields(fields, "wall", known: ["seconds", "views"])
    if let node = fields["seconds"] {
      let advice = "write a number of seconds from 5 to 3600"
      if let text = line(node, "wall.seconds", limit: 6, advice) {
        if let seconds = Int64(text), (5...3_600).contains(seconds) {
          result.wallSeconds = seconds
        } else {
          tell("\(text.quotable) can't be used; \(advice)", "wall.seconds", at: node)
        }
      }
    }
    if let node = fields["views"] {
      let names = ViewCatalog.views.map(\.id.rawValue)
      result.wallViews = (node.sequence.map(Array.init) ?? [node]).prefix(names.count).compactMap {
        choice($0, "wall.views", of: names)
      }
    }
  }

  /// Deeper nesting is nobody's screen.
  private static let deepest = 6

  private mutating func split(_ node: Node, _ fields: [String: Node], _ key: String, depth: Int) -> LayoutTree? {
    let axis: (name: String, axis: LayoutTree.Axis) = fields["rows"] == nil ? ("columns", .columns) : ("rows", .rows)
    guard let list = fields[axis.name]?.sequence, !list.isEmpty, list.count <= 8, depth < Self.deepest,
      fields["rows"] == nil || fields["columns"] == nil
    else {
      tell("needs either rows or columns with one to eight parts; write columns: [timeline, reader]", key, at: node)
      return nil
    }
    var parts: [LayoutTree.Part] = []
    for (index, part) in list.enumerated() {
      guard let read = self.part(part, "\(key).\(axis.name)[\(index)]", depth: depth + 1) else { return nil }
      parts.append(read)
    }
    return .split(axis.axis, parts)
  }

  private mutating func part(_ node: Node, _ key: String, depth: Int) -> LayoutTree.Part? {
    guard let fields = node.mapping?.byName else {
      return pane(node, key).map { LayoutTree.Part(.share(1), .pane($0)) }
    }
    checkFields(fields, key, known: ["pane", "rows", "columns", "share"])
    var share = 1
    if let node = fields["share"] {
      guard let text = node.scalar?.string, let number = Int(text), (1...100).contains(number) else {
        tell("can't be used; write a number from 1 to 100", "\(key).share", at: node)
        return nil
      }
      share = number
    }
    if let node = fields["pane"] { return pane(node, "\(key).pane").map { LayoutTree.Part(.share(share), .pane($0)) } }
    return split(node, fields, key, depth: depth).map { LayoutTree.Part(.share(share), $0) }
  }

  private mutating func pane(_ node: Node, _ key: String) -> PaneID? {
    choice(node, key, of: PaneCatalog.rows.map(\.id.rawValue)).map { PaneID($0) }
  }
}

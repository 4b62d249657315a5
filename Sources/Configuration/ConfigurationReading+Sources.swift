import HospitalModel
import Yams

extension ConfigurationReading {
  mutating func takeHospitals(_ node: Node) {
    let known = ["id", "name", "short", "place", "zone", "facility", "zones"]
    for (index, row) in rows(node, "hospitals", "write [{ id: north, name: Example North Hospital }]").enumerated() {
      let key = "hospitals[\(index)]"
      checkFields(row.fields, key, known: known)
      guard let id = identifier(row, key), let name = field("name", row, key, limit: 60) else { continue }
      guard !result.hospitals.contains(where: { $0.id.rawValue == id }) else {
        tell("\(id) stands there twice; give each hospital its own id", "\(key).id", at: row.node)
        continue
      }
      let short = row.fields["short"] == nil ? String(name.prefix(18)) : field("short", row, key, limit: 18)
      let place = row.fields["place"] == nil ? "" : field("place", row, key, limit: 40)
      guard let short, let place, let zone = zone(row, key) else { continue }
      let facility = row.fields["facility"] == nil ? nil : field("facility", row, key, limit: 16)
      result.hospitals.append(
        ConfiguredHospital(
          id: HospitalID(id), name: name, shortName: short, place: place, zone: zone, facility: facility,
          zones: row.fields["zones"].map { alertZones($0, "\(key).zones") } ?? []))
    }
  }

  /// Counties and zones; what is no code is told and left out.
  private mutating func alertZones(_ node: Node, _ key: String) -> [String] {
    let advice = "write SAME or UGC codes such as [048027, TXZ158]"
    guard let list = node.sequence else {
      tell("needs a list; \(advice)", key, at: node)
      return []
    }
    return list.prefix(Self.mostZones).compactMap { entry in
      guard let code = line(entry, key, limit: 8, advice) else { return nil }
      guard ZoneCode(code) != nil else {
        tell("\(code.quotable) is no code of a county or zone; \(advice)", key, at: entry)
        return nil
      }
      return code
    }
  }

  private static let mostZones = 100

  mutating func takeChannels(_ node: Node) {
    let known = ["address", "hospital", "name", "kind", "interval", "internal"]
    for (index, row) in rows(node, "channels", "write [{ address: https://north.example/feed, hospital: north }]")
      .enumerated()
    {
      let key = "channels[\(index)]"
      checkFields(row.fields, key, known: known)
      guard let address = address(row, key), let hospital = field("hospital", row, key, limit: 60) else { continue }
      var interval = Channel.usualInterval
      if let node = row.fields["interval"] {
        guard let seconds = duration(node, "\(key).interval", in: 300...604_800) else { continue }
        interval = seconds
      }
      let isInternal = row.fields["internal"].map { choice($0, "\(key).internal", of: ["true", "false"]) == "true" }
      result.channels.append(
        ConfiguredChannel(
          address: address, hospital: HospitalID(hospital),
          name: row.fields["name"] == nil ? nil : field("name", row, key, limit: 60),
          kind: row.fields["kind"] == nil ? nil : field("kind", row, key, limit: 20).map { ChannelKind(rawValue: $0) },
          interval: interval, isInternal: isInternal ?? false))
    }
  }

  mutating func takeAccess(_ node: Node) {
    let known = ["host", "token-file", "token-command"]
    let advice = "write [{ host: social.example, token-file: /home/pio/.token }]"
    for (index, row) in rows(node, "access", advice).enumerated() {
      let key = "access[\(index)]"
      checkFields(row.fields, key, known: known)
      guard let host = field("host", row, key, limit: 253) else { continue }
      guard !host.isEmpty, host.utf8.allSatisfy({ $0 > 0x20 && !"/@:?#".utf8.contains($0) }) else {
        tell("\(host.quotable) is no server's name; write one such as social.example", "\(key).host", at: row.node)
        continue
      }
      guard let keeping = keeping(row, key) else { continue }
      result.access.append(ConfiguredAccess(host: host.lowercased(), keeping: keeping))
    }
  }

  private mutating func keeping(_ row: Row, _ key: String) -> ConfiguredAccess.Keeping? {
    if let node = row.fields["token-command"] {
      let words = command(node, "\(key).token-command")
      return words.isEmpty ? nil : .command(words)
    }
    guard let path = row.fields["token-file"].flatMap({ fullPath($0, "\(key).token-file") }) else {
      if row.fields["token-file"] == nil {
        tell("has no token-file and no token-command; write one", key, at: row.node)
      }
      return nil
    }
    return .file(path)
  }

  mutating func takeThresholds(_ node: Node) {
    guard let mapping = node.mapping else {
      return tell("needs kinds with times; write { question: 30 min }", "thresholds", at: node)
    }
    let kinds: [String: AttentionKind] = ["question": .question, "rumour": .rumour]
    checkFields(mapping.byName, "thresholds", known: kinds.keys.sorted())
    for (name, kind) in kinds {
      guard let node = mapping.byName[name] else { continue }
      result.patience[kind] = duration(node, "thresholds.\(name)", in: 60...31_536_000)
    }
  }

  typealias Row = (node: Node, fields: [String: Node])

  mutating func field(_ name: String, _ row: Row, _ key: String, limit: Int) -> String? {
    guard let node = row.fields[name] else {
      tell("has no \(name); write one", key, at: row.node)
      return nil
    }
    return line(node, "\(key).\(name)", limit: limit, "write at most \(limit) letters on one line")
  }

  /// A text key: small letters, digits and hyphens.
  mutating func identifier(_ row: Row, _ key: String) -> String? {
    guard let id = field("id", row, key, limit: 40) else { return nil }
    guard id.utf8.allSatisfy({ byte in (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D })
    else {
      tell("\(id.quotable) can't be used; write small letters, digits and hyphens", "\(key).id", at: row.node)
      return nil
    }
    return id
  }

  mutating func zone(_ row: Row, _ key: String) -> CivilZone? {
    guard row.fields["zone"] != nil else { return .utc }
    guard let name = field("zone", row, key, limit: 40) else { return nil }
    guard let zone = CivilZone(name: name) else {
      tell("\(name.quotable) is not known; write America/New_York, America/Chicago or UTC", "\(key).zone", at: row.node)
      return nil
    }
    return zone
  }

  private mutating func address(_ row: Row, _ key: String) -> String? {
    guard let address = field("address", row, key, limit: 2_000) else { return nil }
    guard Self.beginnings.contains(where: address.hasPrefix) else {
      tell(
        "\(address.quotable) can't be read; write https://... or the full path of a file, or what hsdash export sources shows",
        "\(key).address", at: row.node)
      return nil
    }
    return address
  }

  /// What an address may begin with; the words are those of the connectors. A command is only taken from the command line.
  private static let beginnings = [
    "https://", "http://", "/", "mastodon:https://", "bluesky:https://", "discourse:https://", "wordpress:https://",
    "folder:/",
  ]
}

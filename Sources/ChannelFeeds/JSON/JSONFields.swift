/// What the members of an object mean: a table of rows by name.
struct JSONFields<Target>: Sendable {
  typealias Use = @Sendable (inout Target, inout JSONReader) -> Void

  private let uses: FingerprintTable<Use>

  init(_ rows: [(name: StaticString, use: Use)]) {
    uses = FingerprintTable(rows.map { (Fingerprint.of($0.name), $0.use) })
  }

  /// Reads an object; members that mean nothing are passed over.
  func read(_ target: inout Target, _ reader: inout JSONReader) {
    reader.eachMember { reader, name in
      if let use = uses[name] { use(&target, &reader) } else { reader.skip() }
    }
  }
}

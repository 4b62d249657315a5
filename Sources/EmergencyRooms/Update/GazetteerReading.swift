/// Reads ZIP codes, towns and states; what can't be read goes into the report.
struct GazetteerReading {
  let table: CSVTable
  let file: String

  func zips(_ report: inout UpdateReport) -> [ZipArea] {
    let (zip, city) = (table.column(Columns.zip), table.column(Columns.city))
    let (latitude, longitude) = (table.column(Columns.latitude), table.column(Columns.longitude))
    let state = table.column(["state"])
    var seen: Set<String> = []
    return readRows(&report, name: zip) { row in
      let code = ListingReading.zip(row.text(zip))
      guard let point = row.coordinate(latitude, longitude), code.count == 5, seen.insert(code).inserted else {
        return nil
      }
      return ZipArea(code: code, coordinate: point, city: row.text(city), state: row.text(state).uppercased())
    }
  }

  func places(_ report: inout UpdateReport) -> [PopulatedPlace] {
    let (city, state) = (table.column(Columns.city), table.column(["state"]))
    let (latitude, longitude) = (table.column(Columns.latitude), table.column(Columns.longitude))
    let population = table.column(["population"])
    var seen: Set<String> = []
    return readRows(&report, name: city) { row in
      let (name, code) = (row.text(city), row.text(state).uppercased())
      let key = PlaceKey(name).text
      guard let point = row.coordinate(latitude, longitude), !key.isEmpty, seen.insert("\(key)/\(code)").inserted else {
        return nil
      }
      return PopulatedPlace(name: name, state: code, coordinate: point, population: Int(row.text(population)))
    }
  }

  func states(_ report: inout UpdateReport) -> [StateOutline] {
    let (code, name) = (table.column(["code"]), table.column(["name"]))
    let group = table.column(["group"])
    let numbers = ["minlat", "minlon", "maxlat", "maxlon", "labellat", "labellon"].map { table.column([$0]) }
    return readRows(&report, name: name) { row in
      let degrees = numbers.compactMap { DecimalDegrees.parse(row.text($0)) }
      guard row.text(code).utf8.count == 2, degrees.count == numbers.count, degrees.allSatisfy({ abs($0) <= 360 }),
        let region = MapRegion(rawValue: row.text(group))
      else { return nil }
      let corners = [0, 2, 4].map { Coordinate(latitude: degrees[$0], longitude: degrees[$0 + 1]) }
      return StateOutline(
        code: row.text(code).uppercased(), name: row.text(name), region: region, southWest: corners[0],
        northEast: corners[1], label: corners[2])
    }
  }

  private func readRows<Value>(
    _ report: inout UpdateReport, name: Int?, _ read: (CSVTable.Row) -> Value?
  ) -> [Value] {
    table.rows.compactMap { row in
      guard let value = read(row) else {
        report.note(.unusableGazetteerRow, "\(file):\(row.line)", row.text(name))
        return nil
      }
      return value
    }
  }
}

import Testing

@testable import EmergencyRooms

@Suite("Queries for a place")
struct PlaceQueryTests {
  @Test(
    "degrees in every spelling",
    arguments: ["30.25,-97.5", " 30.25 , -97.5 ", "+30.25,-97.50", "30.25,\t-97.5", "3.025e1,-97.5", "30.25,-97.5\r"])
  func degrees(query: String) throws {
    #expect(try Samples.table().place(query).coordinate == Coordinate(latitude: 30.25, longitude: -97.5))
  }

  @Test(
    "a number is the double that is closest to it",
    arguments: [
      "0", "-0", "42.36", "-71.07", "0.1", ".5", "5.", "00042.360000", "-14.29024", "+7", "1e-3",
      "12345678901234567890",
      "0.12345678901234567", "-179.99999999",
    ])
  func decimals(text: String) {
    #expect(DecimalDegrees.parse(text) == Double(text))
  }

  @Test("what is no number is none", arguments: ["", ".", "-", "1.2.3", "1-2", "--1", "nan", "0x1", "1,2", "½"])
  func noDecimals(text: String) {
    #expect(DecimalDegrees.parse(text) == nil)
  }

  @Test("the ends of the range belong to it", arguments: ["90,180", "-90,-180", "-0,-0.0", "-14.29,-170.7", ".5,5."])
  func edges(query: String) throws {
    #expect(try Samples.table().place(query).coordinate.isOnEarth)
  }

  @Test(
    "a town by any spelling of its name",
    arguments: [
      "St. Example, TX", "Saint Example,tx", "  st   example , Tx ", "SAINT-EXAMPLE, TX", "Saint Éxample, TX",
      "St Exam\u{301}ple, TX", "st. ex'ample, TX",
    ])
  func town(query: String) throws {
    #expect(try Samples.table().place(query).coordinate == Samples.places[0].coordinate)
  }

  @Test("names with okina and macrons", arguments: ["Aina Ola, HI", "‘Āina Ōla, HI", "ʻĀina Ōla, hi", "'aina ola, HI"])
  func okina(query: String) throws {
    #expect(try Samples.table().place(query).coordinate.latitude == 21)
  }

  @Test("a ZIP code keeps its leading zeros", arguments: ["00501", " 00501 "])
  func zip(query: String) throws {
    #expect(try Samples.table().place(query).label == "00501 Holt Example, IL")
  }

  @Test(
    "what is no place says why",
    arguments: [
      ("", PlaceError.empty), ("  \t", .empty), ("90.0001,0", .latitudeOutOfRange),
      ("0,180.0001", .longitudeOutOfRange),
      ("-91,0", .latitudeOutOfRange), ("nan,0", .notFinite), ("0,inf", .notFinite), ("-Infinity,NaN", .notFinite),
      ("1e400,0", .notFinite), ("12345678", .notAPlace), ("1234", .notAPlace), ("99999", .unknownZIP("99999")),
      ("1,2,3", .notAPlace), ("0x10,0", .unknownState("0")), ("30.25 -97.5", .notAPlace), (",", .notAPlace),
      (",TX", .notAPlace), ("Springdale,", .cityWithoutState(name: "Springdale", states: ["IL", "TX"])),
      ("Springdale, ZZ", .unknownState("ZZ")),
      ("Springdale, Texas", .unknownState("TEXAS")), ("Nowhere, TX", .unknownCity(name: "Nowhere", state: "TX")),
      ("Springer, IL", .unknownCity(name: "Springer", state: "IL")),
      ("springdale", .cityWithoutState(name: "Springdale", states: ["IL", "TX"])),
      ("Nowhere", .cityWithoutState(name: "Nowhere", states: [])), ("☃", .notAPlace), ("00501-1234", .notAPlace),
    ])
  func refused(query: String, error: PlaceError) throws {
    let table = try Samples.table()
    #expect(throws: error) { try table.place(query) }
    #expect(!error.message.isEmpty && !error.message.contains("\n"))
  }

  @Test("a text of a megabyte is refused without being looked at")
  func long() throws {
    let table = try Samples.table()
    #expect(throws: PlaceError.tooLong) { try table.place(String(repeating: "9", count: 1 << 20)) }
  }

  @Test(
    "keys are as the contract of the finder has them",
    arguments: [
      ("St. Paul", "ST PAUL"), ("Saint Paul", "ST PAUL"), ("Fort Worth", "FT WORTH"), ("Mount O'Hare", "MT OHARE"),
      ("Winston-Salem", "WINSTON SALEM"), ("Cañon City", "CANON CITY"), ("Nu‘uuli", "NUUULI"), ("Aūa", "AUA"),
      ("Ta`ū", "TA U"), ("Sainte Marie", "SAINTE MARIE"), ("Ōkole-ʻĀina", "OKOLE AINA"), ("ß", ""), ("  a  ", "A"),
      ("St\u{2003}Example", "STEXAMPLE"), ("Mayagu\u{308}ez", "MAYAGUEZ"), ("Ấn Độ", "AN O"),
    ])
  func keys(name: String, key: String) {
    #expect(PlaceKey(name).text == key)
  }

  @Test(
    "completions, the most populous first",
    arguments: [
      ("spr", ["Springdale, TX", "Springdale, IL", "Springer, TX"]), ("springdale, i", ["Springdale, IL"]),
      ("saint ex", ["St. Example, TX"]), ("saint", ["St. Example, TX"]),
      ("mount", ["Mountain Example, HI", "Mount Example, HI"]),
      ("mount ", ["Mount Example, HI"]), ("9", ["90001 Exampleton, TX", "90002"]),
      ("00501", ["00501 Holt Example, IL"]),
      ("005012", []), ("", []), (" ", []), ("zz", []), ("‘aina", ["‘Āina Ōla, HI"]), (",", []),
    ])
  func completions(beginning: String, labels: [String]) throws {
    #expect(try Samples.table().completions(of: beginning, limit: 5).map(\.label) == labels)
  }

  @Test("no more completions than asked for")
  func fewCompletions() throws {
    #expect(try Samples.table().completions(of: "s", limit: 2).count == 2)
    #expect(try Samples.table().completions(of: "s", limit: 0).isEmpty)
  }
}

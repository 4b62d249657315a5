import HospitalModel
import Testing

@testable import ChannelFeeds

@Suite("Hospitals' reports (HAVE)")
struct HospitalReportTests {
  private static let good = """
    <HospitalStatus xmlns="urn:oasis:names:tc:emergency:EDXL:HAVE:1.0" xmlns:xnl="urn:oasis:names:tc:ciq:xnl:3"
      xmlns:gml="http://www.opengis.net/gml">
    <Hospital><Organization><OrganizationInformation><xnl:OrganisationName xnl:ID="north-1"><xnl:NameElement>Example</xnl:NameElement>
      <xnl:NameElement>North</xnl:NameElement></xnl:OrganisationName><xnl:PersonName><xnl:NameElement>Nobody</xnl:NameElement></xnl:PersonName>
      </OrganizationInformation><OrganizationGeoLocation><gml:Point><gml:pos>31.08 -97.36</gml:pos></gml:Point></OrganizationGeoLocation>
      <CommentText>EXERCISE</CommentText></Organization>
    <EmergencyDepartmentStatus><EMSTraffic><EMSTrafficStatus>Advisory</EMSTrafficStatus><EMSTrafficReason>CT down</EMSTrafficReason></EMSTraffic>
      <EMSCapacity><TriageCode><TriageCodeValue>Red</TriageCodeValue><TriageCountQuantity>4</TriageCountQuantity></TriageCode>
      <TriageCode><TriageCodeValue>Black</TriageCodeValue><TriageCountQuantity>1</TriageCountQuantity></TriageCode></EMSCapacity>
      <EMSCensus><TriageCode><TriageCodeValue>Green</TriageCodeValue><TriageCountQuantity>9</TriageCountQuantity></TriageCode></EMSCensus>
      <EMSAmbulanceStatus><EMSOffloadStatus>Delayed</EMSOffloadStatus><EMSOffloadMinutes>35</EMSOffloadMinutes></EMSAmbulanceStatus>
      <EMSAirTransportStatus><EMSOffloadStatus>Normal</EMSOffloadStatus></EMSAirTransportStatus></EmergencyDepartmentStatus>
    <HospitalBedCapacityStatus><BedCapacity><BedType>AdultICU</BedType><Capacity><CapacityStatus>Vacant/Available</CapacityStatus>
      <AvailableCount>3</AvailableCount><BaselineCount>36</BaselineCount><AdditionalCapacityCount24Hr>4</AdditionalCapacityCount24Hr></Capacity></BedCapacity>
      <BedCapacity><BedType>Burn</BedType><Capacity><CapacityStatus>NotAvailable</CapacityStatus></Capacity></BedCapacity></HospitalBedCapacityStatus>
    <ServiceCoverageStatus><Burn>false</Burn><CardiologyIndicator><Cardiology>true</Cardiology></CardiologyIndicator>
      <TraumaCenterServicesIndicator><TraumaCenterServicesLevel>Level1</TraumaCenterServicesLevel></TraumaCenterServicesIndicator></ServiceCoverageStatus>
    <HospitalFacilityStatus><HospitalEOCStatus>Active</HospitalEOCStatus><ClinicalStatus>Normal</ClinicalStatus><FacilityStatus>Normal</FacilityStatus>
      <SecurityStatus>Lockdown</SecurityStatus><Activity24Hr><Admissions>41</Admissions><Deaths>2</Deaths></Activity24Hr></HospitalFacilityStatus>
    <HospitalResourcesStatus><Staffing>Adequate</Staffing></HospitalResourcesStatus>
    <LastUpdateTime>2026-03-01T21:15:00Z</LastUpdateTime></Hospital>
    <Hospital><Organization><OrganizationInformation><xnl:OrganisationName>Example South</xnl:OrganisationName></OrganizationInformation></Organization>
    <LastUpdateTime>2026-03-01T21:00:00Z</LastUpdateTime></Hospital></HospitalStatus>
    """

  private func read(_ text: String) throws -> FeedDocument { try readFeed(Array(text.utf8)) }

  private func reports(_ text: String) throws -> [HAVEReport] {
    try read(text).entries.compactMap { if case .hospital(let report) = $0.detail { report } else { nil } }
  }

  @Test("a report is read whole, every hospital for itself")
  func good() throws {
    let reports = try reports(Self.good)
    let report = try #require(reports.first)
    #expect(try read(Self.good).warnings.isEmpty && read(Self.good).format == .have && reports.count == 2)
    #expect(report.facilityID == "north-1" && report.name == "Example North" && report.comments == ["EXERCISE"])
    #expect(report.position == GeographicPoint(latitude: 31.08, longitude: -97.36))
    let department = report.emergencyDepartment
    #expect(department.traffic == .advisory && department.trafficReason == "CT down")
    #expect(department.capacity == [.init(colour: "Red", count: 4), .init(colour: "Black", count: 1)])
    #expect(department.census == [.init(colour: "Green", count: 9)])
    #expect(department.ambulanceOffload.minutes == 35 && department.airOffload.status == "Normal")
    #expect(report.beds.map(\.type) == ["AdultICU", "Burn"] && report.beds.map(\.isAvailable) == [true, false])
    #expect(report.beds[0].available == 3 && report.beds[0].baseline == 36 && report.beds[0].additionalIn24Hours == 4)
    #expect(
      report.services == [.init(name: "Burn", isOffered: false), .init(name: "Cardiology", isOffered: true)])
    #expect(report.traumaLevel == "Level1" && report.facility.security == "Lockdown" && report.facility.deaths == 2)
    #expect(report.resources.staffing == "Adequate" && report.updated?.iso8601 == "2026-03-01T21:15:00Z")
    #expect(
      reports[1].name == "Example South" && reports[1].beds.isEmpty && reports[1].emergencyDepartment.traffic == nil)
  }

  @Test("as an entry it says what people ask for, and never the small numbers of the dead")
  func entry() throws {
    let entry = try #require(try read(Self.good).entries.first)
    #expect(entry.id == "north-1" && entry.title == "Example North" && entry.updated?.iso8601 == "2026-03-01T21:15:00Z")
    #expect(
      entry.summary == """
        Emergency department: Advisory (CT down)
        Can take: Red 4
        Handing over: ambulances Delayed 35 minutes, air transport Normal
        Beds available: AdultICU 3 of 36, Burn none
        Services: Cardiology, trauma Level1
        Not offered: Burn
        Facility: Normal, clinical Normal, security Lockdown, operations center Active
        Resources: staffing Adequate
        EXERCISE
        """)
  }

  @Test(
    "what is well-formed but against the schema is read with a warning",
    arguments: [
      (
        "<Organization>", "<Unit>", "</Organization>", "</Unit>",
        FeedRepair.incompleteMessage("hospital", missing: "Organization")
      ),
      (
        "<LastUpdateTime>2026-03-01T21:00:00Z", "<LastUpdateTime>", "", "",
        .incompleteMessage("hospital", missing: "LastUpdateTime")
      ),
      ("EMSTrafficStatus>Advisory", "EMSTrafficStatus>Busy", "", "", .unknownWord("Busy", element: "EMSTrafficStatus")),
      ("<AvailableCount>3", "<AvailableCount>few", "", "", .unknownWord("few", element: "AvailableCount")),
      ("<AvailableCount>3", "<AvailableCount>-3", "", "", .unknownWord("-3", element: "AvailableCount")),
      ("31.08 -97.36", "31.08", "", "", .unreadableShape), ("31.08 -97.36", "31.08, -97.36", "", "", nil),
      ("Vacant/Available", "VacantAvailable", "", "", nil),
    ])
  func faulty(part: String, broken: String, other: String, otherBroken: String, repair: FeedRepair?) throws {
    let text = Self.good.replacing(part, with: broken).replacing(other.isEmpty ? part : other, with: otherBroken)
    let document = try read(text)
    #expect(document.warnings == [repair?.sentence].compactMap { $0 } && document.entries.count == 2)
  }

  @Test(
    "a damaged report is refused at its line",
    arguments: [("<Staffing>", "<Staffing", 20), ("</Hospital>", "", 23), ("CT down", "CT & MR down", 7)])
  func damaged(part: String, broken: String, line: Int) {
    let error = #expect(throws: FeedError.self) { try read(Self.good.replacing(part, with: broken)) }
    guard case .damaged("HAVE 1.0", let found)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(abs(found - line) <= 1)
  }

  @Test("a report inside an entry of a feed is the entry's")
  func inside() throws {
    let document = try read(
      """
      <feed xmlns='http://www.w3.org/2005/Atom' xmlns:h='urn:oasis:names:tc:emergency:EDXL:HAVE:1.0'><entry><id>e</id><title/>
      <content type='text/xml'><h:Hospital><h:Organization><n:OrganisationName xmlns:n='urn:oasis:names:tc:ciq:xnl:3'>Example East</n:OrganisationName>
      </h:Organization><h:LastUpdateTime>2026-03-01T21:15:00Z</h:LastUpdateTime></h:Hospital></content></entry></feed>
      """)
    #expect(document.entries.map(\.id) == ["e"] && document.entries.map(\.title) == ["Example East"])
    #expect(document.warnings.isEmpty && document.entries.first?.detail != nil)
  }

  @Test("HAVE 2.0 gives names and colours, by local names")
  func later() throws {
    let report = try #require(
      try reports(
        """
        <HAVE xmlns='urn:oasis:names:tc:emergency:edxl:have:2.0'><facility><facilityInformation><facilityID>n</facilityID>
        <facilityName>Example North</facilityName></facilityInformation><facilityColourStatus><colourCode><Value>yellow</Value></colourCode>
        </facilityColourStatus><serviceList><serviceListItem><serviceName>Adult ICU</serviceName><serviceStatus><colourStatus>
        <colourCodeDefault><Value>red</Value></colourCodeDefault></colourStatus></serviceStatus></serviceListItem></serviceList>
        <lastUpdateTime>2026-03-01T21:15:00Z</lastUpdateTime></facility></HAVE>
        """
      ).first)
    #expect(report.name == "Example North" && report.colour == "yellow")
    #expect(report.services == [.init(name: "Adult ICU", colour: "red")])
  }
}

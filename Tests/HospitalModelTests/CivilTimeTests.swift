import HospitalModel
import Testing

@Suite("Times and dates")
struct CivilTimeTests {
  @Test(
    "a time is the seconds since 1970",
    arguments: [
      (Timestamp(year: 1970, month: 1, day: 1), 0),
      (Timestamp(year: 1969, month: 12, day: 31, hour: 23, minute: 59, second: 59), -1),
      (Timestamp(year: 2000, month: 2, day: 29), 951_782_400),
      (Timestamp(year: 2009, month: 11, day: 5, hour: 19, minute: 30), 1_257_449_400),
      (Timestamp(year: 2038, month: 1, day: 19, hour: 3, minute: 14, second: 8), 2_147_483_648),
    ] as [(Timestamp, Int64)])
  func seconds(time: Timestamp, seconds: Int64) {
    #expect(time.seconds == seconds)
  }

  @Test("months and days outside their ranges carry over")
  func carry() {
    #expect(Timestamp(year: 2009, month: 14, day: 1) == Timestamp(year: 2010, month: 2, day: 1))
    #expect(Timestamp(year: 2010, month: 0, day: 1) == Timestamp(year: 2009, month: 12, day: 1))
    #expect(Timestamp(year: 2012, month: 2, day: 30) == Timestamp(year: 2012, month: 3, day: 1))
  }

  @Test("adding and subtracting are opposites")
  func arithmetic() {
    let time = Timestamp(seconds: 1_000)
    #expect((time + 86_400) - time == 86_400)
    #expect(time + 7 - 7 == time)
    #expect(time - 1 < time)
  }

  @Test("the text for machines is UTC to the second")
  func iso() {
    #expect(Timestamp(year: 2009, month: 11, day: 5, hour: 19, minute: 3, second: 9).iso8601 == "2009-11-05T19:03:09Z")
    #expect(Timestamp(seconds: -1).iso8601 == "1969-12-31T23:59:59Z")
  }

  @Test("every day of four centuries comes back from its number")
  func roundTrip() {
    for day in stride(from: -100_000, through: 50_000, by: 1) {
      let date = CivilDate(Timestamp(seconds: Int64(day) * 86_400 + 43_200), offset: 0)
      #expect(CivilDate.days(year: date.year, month: date.month, day: date.day) == Int64(day))
    }
  }

  @Test("weekdays and names are those of the calendar")
  func names() {
    let date = CivilDate(Timestamp(year: 2009, month: 11, day: 5, hour: 7, minute: 4, second: 2), offset: 0)
    #expect(date.weekdayName == "Thu")
    #expect(date.monthName == "Nov")
    #expect(date.longDay == "5 Nov 2009")
    #expect(date.shortDay == "5 Nov")
    #expect(date.isoDay == "2009-11-05")
    #expect(date.clock == "07:04")
    #expect(date.clockWithSeconds == "07:04:02")
  }

  @Test("an offset moves the date over midnight and over the new year")
  func offsets() {
    let midnight = Timestamp(year: 2011, month: 1, day: 1)
    #expect(CivilDate(midnight, offset: -60).isoDay == "2010-12-31")
    #expect(CivilDate(midnight - 1, offset: 3_600).isoDay == "2011-01-01")
    #expect(CivilDate(Timestamp(seconds: -1), offset: 0).weekdayName == "Wed")
  }
}

@Suite("Time zones")
struct CivilZoneTests {
  @Test(
    "the clocks of the stories",
    arguments: [
      (CivilZone.central, 2009, 11, 5, 13, 30, "2009-11-05T19:30:00Z", "CST"),
      (.pacific, 2010, 12, 16, 23, 59, "2010-12-17T07:59:00Z", "PST"),
      (.eastern, 2011, 4, 16, 18, 15, "2011-04-16T22:15:00Z", "EDT"),
      (.eastern, 2009, 3, 6, 9, 12, "2009-03-06T14:12:00Z", "EST"),
      (.arizona, 2010, 7, 1, 12, 0, "2010-07-01T19:00:00Z", "MST"),
      (.hawaii, 2010, 7, 1, 12, 0, "2010-07-01T22:00:00Z", "HST"),
      (.alaska, 2010, 7, 1, 12, 0, "2010-07-01T20:00:00Z", "AKDT"),
      (.utc, 2010, 7, 1, 12, 0, "2010-07-01T12:00:00Z", "UTC"),
    ])
  func clocks(
    zone: CivilZone, year: Int, month: Int, day: Int, hour: Int, minute: Int, utc: String, letters: String
  ) {
    let time = zone.time(year: year, month: month, day: day, hour: hour, minute: minute)
    #expect(time.iso8601 == utc)
    #expect(zone.abbreviation(at: time) == letters)
    #expect(zone.date(at: time).hour == hour)
  }

  @Test("daylight time begins at 02:00 on the second Sunday of March")
  func spring() {
    let change = Timestamp(year: 2010, month: 3, day: 14, hour: 8)
    #expect(CivilZone.central.abbreviation(at: change - 1) == "CST")
    #expect(CivilZone.central.abbreviation(at: change) == "CDT")
    #expect(CivilZone.central.date(at: change - 1).clockWithSeconds == "01:59:59")
    #expect(CivilZone.central.date(at: change).clockWithSeconds == "03:00:00")
  }

  @Test("daylight time ends at 02:00 on the first Sunday of November, and 01:00 to 02:00 comes twice")
  func autumn() {
    let change = Timestamp(year: 2010, month: 11, day: 7, hour: 9)
    #expect(CivilZone.pacific.abbreviation(at: change - 1) == "PDT")
    #expect(CivilZone.pacific.abbreviation(at: change) == "PST")
    #expect(CivilZone.pacific.date(at: change - 1).clock == "01:59")
    #expect(CivilZone.pacific.date(at: change).clock == "01:00")
    #expect(
      CivilZone.pacific.time(year: 2010, month: 11, day: 7, hour: 1, minute: 30).iso8601 == "2010-11-07T08:30:00Z")
    #expect(CivilZone.pacific.time(year: 2010, month: 11, day: 7, hour: 2).iso8601 == "2010-11-07T10:00:00Z")
  }

  @Test(
    "when the first of the month is a Sunday, it is the first Sunday",
    arguments: [
      (2009, 3, 8, 2009, 11, 1), (2015, 3, 8, 2015, 11, 1), (2026, 3, 8, 2026, 11, 1),
    ])
  func sundays(springYear: Int, springMonth: Int, springDay: Int, fallYear: Int, fallMonth: Int, fallDay: Int) {
    let spring = Timestamp(year: springYear, month: springMonth, day: springDay, hour: 7)
    let fall = Timestamp(year: fallYear, month: fallMonth, day: fallDay, hour: 6)
    #expect(CivilZone.eastern.offset(at: spring - 1) == -18_000)
    #expect(CivilZone.eastern.offset(at: spring) == -14_400)
    #expect(CivilZone.eastern.offset(at: fall - 1) == -14_400)
    #expect(CivilZone.eastern.offset(at: fall) == -18_000)
  }

  @Test("every clock time outside the skipped hour comes back as it was given")
  func roundTrip() {
    for zone in [CivilZone.eastern, .central, .mountain, .pacific, .alaska, .hawaii, .utc] {
      for hour in 0..<(24 * 10) where !(48..<72).contains(hour) || hour % 24 != 2 {
        let time = zone.time(year: 2010, month: 3, day: 12, hour: hour)
        let date = zone.date(at: time)
        #expect(date.day == 12 + hour / 24)
        #expect(date.hour == hour % 24)
      }
    }
  }

  @Test("an hour that the change skips is told one hour later")
  func skipped() {
    let time = CivilZone.central.time(year: 2010, month: 3, day: 14, hour: 2, minute: 30)
    #expect(time.iso8601 == "2010-03-14T08:30:00Z")
  }

  @Test("names are kept and found again, aliases too")
  func names() {
    for zone in [
      CivilZone.utc, .eastern, .central, .mountain, .arizona, .pacific, .alaska, .hawaii, .fixed(seconds: 19_800),
    ] {
      #expect(CivilZone(name: zone.name) == zone)
    }
    #expect(CivilZone(name: "US/Central") == .central)
    #expect(CivilZone(name: "Mars/Olympus") == nil)
    #expect(CivilZone(name: "fixed:86400") == nil)
    #expect(CivilZone(name: "fixed:x") == nil)
  }

  @Test("a fixed clock says its offset")
  func fixed() {
    let time = Timestamp(seconds: 0)
    #expect(CivilZone.fixed(seconds: 19_800).abbreviation(at: time) == "UTC+5:30")
    #expect(CivilZone.fixed(seconds: -3_600).abbreviation(at: time) == "UTC-1")
    #expect(CivilZone.fixed(seconds: 19_800).date(at: time).clock == "05:30")
  }
}

import Dashboard
import DashboardRuntime
import Glibc
import HospitalModel
import HospitalStore
import TerminalCells

/// What figures cost: all detectors over many series, and a chart with a million samples behind it.
enum FigureBenchmarks {
  private static let series = 10_000
  private static let length = 1_000
  private static let samples = 1_000_000
  /// The samples after which the cost of one more is measured first.
  private static let fewSamples = 1_000

  static func run() throws {
    measureDetectors()
    try measureChart()
  }

  /// Every detector over every series, on one core.
  private static func measureDetectors() {
    var random = Numbers()
    let all = (0..<series).map { _ in (0..<length).map { _ in Double(random.next(20)) } }
    let start = nanoseconds()
    var alarms = 0
    for values in all {
      guard let robust = RobustDeviation(baseline: values) else { continue }
      let spread = max(robust.mad / 0.6745, robust.meanDeviation, 1)
      var sum = CumulativeSum(mean: robust.median, deviation: spread)
      var average = ExponentialAverage(mean: robust.median, deviation: spread)
      for value in values {
        if sum.take(value) { alarms += 1 }
        if average.take(value).isAlarming { alarms += 1 }
      }
      let newest = values[values.count - 1]
      if robust.isAlarming(newest) || poissonTail(atLeast: newest, mean: robust.median) < 0.001 { alarms += 1 }
      if BurstAutomaton(gaps: values.map { 60 / max($0, 0.01) }).isBurst.last == true { alarms += 1 }
    }
    let milliseconds = (nanoseconds() - start) / 1_000_000
    print("figures: all detectors, \(series) series of \(length): \(milliseconds) ms (\(alarms) alarms)")
  }

  /// A counter with a million readings: what one more costs, and how long the chart takes to open.
  private static func measureChart() throws {
    let path = "/tmp/hsdash-bench-\(getpid()).sqlite"
    defer { for end in ["", "-wal", "-shm"] { unlink(path + end) } }
    let start = Timestamp(year: 2024, month: 1, day: 1)
    let store = try HospitalStore(path: path, kind: .scenario("bench"), now: start)
    let hospital = Hospital.ofTheStories[0]
    let channel = Channel(
      id: ChannelID("bench"), hospital: hospital.id, kind: .video, name: "Films", address: nil, isSimulated: true)
    _ = try store.write([.feed(.hospital(hospital)), .feed(.channel(channel))], now: start)
    func reading(_ number: Int) -> StoreChange {
      .feed(
        .measurement(
          Measurement(
            channel: channel.id, metric: .views, subject: "film", time: start + Int64(number) * 60,
            value: Int64(number))))
    }
    func fill(_ range: Range<Int>) throws {
      for first in stride(from: range.lowerBound, to: range.upperBound, by: 5_000) {
        _ = try store.write((first..<min(first + 5_000, range.upperBound)).map(reading), now: start)
      }
    }
    func oneMore(_ from: Int) throws -> Int64 {
      var times: [Int64] = []
      for number in from..<(from + 100) {
        let begin = nanoseconds()
        _ = try store.write([reading(number)], now: start)
        times.append(nanoseconds() - begin)
      }
      return times.sorted()[50] / 1_000
    }
    try fill(0..<fewSamples)
    let few = try oneMore(fewSamples)
    try fill((fewSamples + 100)..<samples)
    let many = try oneMore(samples)
    print("figures: one more sample at \(fewSamples): \(few) us, at \(samples): \(many) us")
    let clock = BoardClock(now: start + Int64(samples) * 60, localOffset: 0, localLetters: "UTC")
    let begin = nanoseconds()
    _ = try FrameRendering(
      store: store, view: .attention, size: Size(columns: 120, rows: 40), clock: clock, settings: ScreenSettings())
    print("figures: the view attention over \(samples) samples opens in \((nanoseconds() - begin) / 1_000) us")
    store.close()
  }

  private static func nanoseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

/// Knuth's MMIX generator: the same numbers each time.
private struct Numbers {
  private var state: UInt64 = 7

  mutating func next(_ limit: UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) % limit
  }
}

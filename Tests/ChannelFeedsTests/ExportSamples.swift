@testable import ChannelFeeds

/// An export, and what is to be read in it.
struct ExportSample: Sendable {
  let what: String
  let text: String
  let id: String
  let time: String
  var views: [Int64] = []
}

let exportSamples: [ExportSample] = [
  ExportSample(
    what: "a Hootsuite export",
    text: """
      Post performance,,,,
      "Mar 1, 2026 - Mar 31, 2026",,,,
      Date (GMT),Post ID,Post Message,Post Permalink,Social Network
      2026-03-01 14:30,11_22,"Open day, all welcome",https://example.org/p/22,Facebook
      """, id: "11_22", time: "2026-03-01T14:30:00Z"),
  ExportSample(
    what: "a Sprout Social export",
    text: """
      Date,Post ID,Network,Post Type,Profile,Link,Post,Video Views
      03/15/2026 10:05 pm,178,Instagram,Post,Example North,https://example.org/p,"Open day, all welcome","1,800"
      """, id: "178", time: "2026-03-15T22:05:00Z", views: [1_800]),
  ExportSample(
    what: "a Meta export (Facebook)",
    text: """
      \u{FEFF}Post ID,Page ID,Page name,Title,Description,Publish time,Permalink,Post type,Views\r
      1.22158E+17,6.1E+13,Example North,,"Open day, all welcome",07/10/2026 21:00,https://example.org/r,Reels,7\r
      """, id: "https://example.org/r", time: "2026-07-11T04:00:00Z", views: [7]),
  ExportSample(
    what: "a LinkedIn export",
    text: """
      Aggregated engagement figures of your posts.,,
      Post title,Post link,Created date,Views
      "Open day, all welcome",https://example.org/u,03/05/2026,
      """, id: "https://example.org/u", time: "2026-03-05T00:00:00Z"),
  ExportSample(
    what: "a YouTube Studio export",
    text: """
      Content,Video title,Video publish time,Views
      Total,,,9000
      abcDEF12345,"Open day, all welcome","Jan 5, 2026",412
      """, id: "yt:video:abcDEF12345", time: "2026-01-05T08:00:00Z", views: [412]),
  ExportSample(
    what: "a YouTube Studio export",
    text: """
      Video,Video title,Video publish time,Comments added,Likes,Views,Impressions
      abcDEF12345,"Open day, all welcome",2026-01-05,,,412,
      """, id: "yt:video:abcDEF12345", time: "2026-01-05T08:00:00Z", views: [412]),
  ExportSample(
    what: "a LinkedIn export",
    text: """
      Update title\tUpdate link\tCreated date\tImpressions
      Open day, all welcome\thttps://www.linkedin.com/feed/update/urn:li:activity:7302345678901234567\t3/4/2025\t77
      """, id: "https://www.linkedin.com/feed/update/urn:li:activity:7302345678901234567", time: "2025-03-03T15:14:40Z",
    views: [77]),
  ExportSample(
    what: "an X export",
    text: """
      Tweet id,Tweet permalink,Tweet text,time,retweets
      5,https://x.com/north/status/5,"Open day, all welcome",2026-03-01 14:30 +0000,2
      """, id: "5", time: "2026-03-01T14:30:00Z", views: [2]),
  ExportSample(
    what: "a Meta export (Facebook videos)",
    text: """
      Video asset ID,Page ID,Page name,Title,Duration (sec),Publish time,3-second video views
      900,61,Example North,"Open day, all welcome",27,07/10/2026 21:00,9
      """, id: "900", time: "2026-07-11T04:00:00Z", views: [9]),
  ExportSample(
    what: "a table (CSV)",
    text: "Datum;x\npublished;text;id\n13.04.2026 09:15;\"Open day, all welcome\";a1\n", id: "a1",
    time: "2026-04-13T09:15:00Z"),
]

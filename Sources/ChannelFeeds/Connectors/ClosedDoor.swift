/// Networks that let no program read without a contract.
enum ClosedDoor {
  struct Row {
    /// The network's name.
    let name: String
    let hosts: [String]
    /// How its own posts are exported there, by the names of its menus in English.
    let steps: String
  }

  /// The network of an address, where it is one of them.
  static func of(_ argument: String) -> Row? {
    let address = argument.contains("://") ? argument : "https://" + argument
    guard let host = WebAddress.host(of: address) else { return nil }
    return rows.first { row in row.hosts.contains { host == $0 || host.hasSuffix("." + $0) } }
  }

  private static let rows: [Row] = [
    Row(
      name: "X", hosts: ["x.com", "twitter.com", "t.co"],
      steps: "There (with Premium): Analytics, Content, choose the days, the download arrow gives a CSV."),
    Row(
      name: "Facebook", hosts: ["facebook.com", "fb.com", "fb.me", "fb.watch"],
      steps: "In Meta Business Suite: Insights, Content, Export data, choose the page and the days, Generate, download."
    ),
    Row(
      name: "Instagram", hosts: ["instagram.com", "instagr.am"],
      steps:
        "In Meta Business Suite: Insights, Content, Export data, choose the account and the days, Generate, download."),
    Row(
      name: "LinkedIn", hosts: ["linkedin.com", "lnkd.in"],
      steps: "On the page, as its admin: Analytics, Content, Export; open the workbook and save its posts as CSV UTF-8."
    ),
    Row(
      name: "TikTok", hosts: ["tiktok.com"],
      steps: "In TikTok Studio: Analytics, Content, choose the days, Download data, CSV."),
    Row(
      name: "Threads", hosts: ["threads.net", "threads.com"],
      steps: "It has no export of posts with figures: keep a CSV with the columns date, text, link."),
  ]
}

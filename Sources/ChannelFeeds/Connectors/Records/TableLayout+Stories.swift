import HospitalModel

extension TableLayout {
  /// The table of a form in which people tell their stories. A name is its author's and no title; what such a form says of a
  /// consent is not read: only a person of the office notes one.
  static let stories = TableLayout(
    what: "a form's stories", signature: [],
    columns: [
      .id: ["id", "entry id", "submission id", "response id"],
      .title: ["title", "headline", "story title", "subject"],
      .body: ["story", "your story", "my story", "story text", "patient story", "tell us your story"],
      .link: ["video", "video link", "video url", "link", "url"],
      .author: ["name", "your name", "full name", "storyteller", "author"],
      .published: [
        "submitted", "submitted at", "submitted on", "submission date", "date submitted", "submit date", "received",
        "timestamp", "date", "created", "created at", "created_at",
      ],
    ], kind: .story)

  /// True for the header of such a form: it has a story and when it came.
  static func isStories(_ header: TableHeader) -> Bool {
    header.has(stories.columns[.body] ?? []) && header.has(stories.columns[.published] ?? [])
  }
}

extension Schema {
  /// What a source says that a post is about and where it was written: categories and tags, one a line, and a place.
  static let talk = """
    ALTER TABLE post ADD COLUMN tags TEXT CHECK (tags <> '');
    ALTER TABLE post ADD COLUMN place TEXT CHECK (place <> '');

    """
}

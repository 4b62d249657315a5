import HospitalModel

/// A post as it is put on the clipboard.
package enum CopiedText {
  /// Its words and address; a simulated post says so in its first line.
  package static func text(of post: Post) -> String {
    var parts = post.summary.isSimulated ? ["SIM"] : []
    parts.append(post.summary.title)
    if !post.body.isEmpty, post.body != post.summary.title {
      // Where the title is only the body's beginning, the body says it all.
      if post.body.hasPrefix(post.summary.title) { parts.removeLast() }
      parts.append(post.body)
    }
    if let link = post.link { parts.append(link) }
    return parts.joined(separator: "\n\n")
  }
}

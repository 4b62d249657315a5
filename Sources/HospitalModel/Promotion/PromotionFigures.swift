/// A promotion on one channel, in figures; a value that can't be computed is `nil`, never zero.
public struct PromotionFigures: Hashable, Sendable {
  public let channel: PromotionChannel
  /// The hospital's own posts.
  public let own: Int
  /// Posts of others about it.
  public let mentions: Int
  /// Posts of others that embed it or link to it.
  public let places: Int
  /// What people did with the own posts; `nil` where no network tells.
  public let engagement: Engagement?
  /// Views of the own posts, where they are counted.
  public let views: Int64?
  public let newest: Timestamp

  /// Acts a follower: the denominator that open networks tell.
  public var engagementRate: Double? {
    channel.followers.flatMap { followers in engagement.flatMap { $0.rate(of: followers) } }
  }

  /// The own part of all mentions of it and its peers on this channel, posts of both kinds; `nil` without a peer.
  public func voice(_ peers: [Promotion.Peer]) -> Double? {
    guard !peers.isEmpty else { return nil }
    let others = peers.map { Int64(channel.peers[$0.name] ?? 0) }
    return shareOfVoice(own: Int64(own + mentions), peers: others)
  }

  /// The figures of each channel with a post, most posts first.
  public static func all(_ traces: PromotionTraces) -> [PromotionFigures] {
    let byChannel = Dictionary(grouping: traces.posts, by: \.channel)
    return traces.channels.compactMap { channel in
      guard let posts = byChannel[channel.id], let newest = posts.map(\.time).max() else { return nil }
      let own = posts.filter(\.isOwn)
      let acts = own.compactMap(\.engagement)
      let views = own.compactMap(\.views)
      return PromotionFigures(
        channel: channel, own: own.count, mentions: posts.count { !$0.isOwn },
        places: posts.count { !$0.isOwn && $0.link != nil },
        engagement: acts.isEmpty ? nil : acts.reduce(Engagement()) { $0.joined($1) },
        views: views.isEmpty ? nil : views.reduce(0, +), newest: newest)
    }.sorted { ($1.own + $1.mentions, $0.channel.name) < ($0.own + $0.mentions, $1.channel.name) }
  }
}

/// Anything that is written: the store's one door takes these.
public enum StoreChange: Hashable, Sendable {
  /// From a feed.
  case feed(FeedEvent)
  /// From a person.
  case decision(PersonDecision)
  /// Kept for the next start of the screen; no revision.
  case session(name: String, value: String)
  /// How long questions and rumours may wait, in seconds: for those that wait now and those to come.
  case patience([AttentionKind: Int64])
  /// How small counts are told to the public.
  case smallCounts(SmallCountProfile)
  /// The counties and zones that each hospital answers for, in SAME or UGC codes.
  case alertZones([HospitalID: [String]])
  /// How long posts are kept.
  case retention(RetentionRules)
  /// Which posts stand out in the lists, and which are kept out of them.
  case marks([MarkRule])
  /// How long the words of inquiries are kept, in seconds.
  case inquiryKeeping(Int64)
  /// A post from an archive, as it stood there. One that is known already stays as it is; nothing old waits for a person.
  case archived(ArchivedPost)
}

/// What a person decided. It is on the disk before the screen says so.
public enum PersonDecision: Hashable, Sendable {
  case markRead([PostID], isRead: Bool)
  /// Everything in a scope that is not newer than the key.
  case markAllRead(PostScope, upTo: PostKey)
  case star(PostID, isStarred: Bool)
  case acknowledge(AttentionID, by: String)
  /// Takes an acknowledgement back.
  case reopen(AttentionID)
  /// Lets a source rest, or fetches it again.
  case pause(ChannelID, isPaused: Bool)
  /// A source is no longer read; its posts stay. Adding its address again reads it again.
  case stopReading(ChannelID)
  /// Takes something out of the store for good, and keeps the act and a hash.
  case seal(SealSubject, SealAct)
  /// Records that a text left although something was found in it.
  case release(OutgoingRelease)
  /// Says that the giver of a gift was thanked, or takes that back.
  case thank(GiftKey, isThanked: Bool)
  /// A physician's card is shown and printed no more.
  case endCard(PhysicianID)
  /// What is on file of a story's consent since now.
  case consent(StoryConsent)
  /// Another name, hospital, kind, interval or audience for a source; its address stays.
  case edit(ChannelEdit)
  /// Who sees to a post, a remark on it, or where it was answered.
  case triage(TriageAct)
  /// An entry of the contact list, new or changed.
  case contact(Contact)
  /// Takes an entry off the contact list.
  case removeContact(ContactID)
  /// What an office does in an incident: it is logged.
  case crisis(CrisisAct)
}

/// A source as a person wants it, and as it was.
public struct ChannelEdit: Hashable, Sendable {
  public let channel: Channel
  public let before: Channel
  /// The hospital, where it is new.
  public let newHospital: Hospital?

  public init(channel: Channel, before: Channel, newHospital: Hospital? = nil) {
    self.channel = channel
    self.before = before
    self.newHospital = newHospital
  }
}

/// What a write did.
public struct WriteReceipt: Hashable, Sendable {
  /// The revision after it.
  public let revision: Int64
  public let inserted: Int
  /// Posts whose text their source had changed: each is a new version.
  public let edited: Int
  /// Items that were there already, word for word.
  public let unchanged: Int
  /// What was sealed.
  public let sealed: Int
  /// False while words that were sealed may still lie in the store's files, because another process reads them.
  public let isErased: Bool

  public init(
    revision: Int64, inserted: Int, edited: Int, unchanged: Int, sealed: Int = 0, isErased: Bool = true
  ) {
    self.revision = revision
    self.inserted = inserted
    self.edited = edited
    self.unchanged = unchanged
    self.sealed = sealed
    self.isErased = isErased
  }

  /// The same, with what became of the files.
  public func erased(_ isErased: Bool) -> WriteReceipt {
    WriteReceipt(
      revision: revision, inserted: inserted, edited: edited, unchanged: unchanged, sealed: sealed, isErased: isErased)
  }
}

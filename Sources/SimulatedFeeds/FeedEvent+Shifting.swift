import HospitalModel

extension TimedEvent {
  /// The same event so many seconds later, and with it every time that it mentions.
  func shifted(by seconds: Int64) -> TimedEvent {
    TimedEvent(time: time + seconds, event: event.shifted(by: seconds))
  }
}

extension FeedEvent {
  /// The same event with every time in it so many seconds later; a hospital gets the way back to its own time.
  func shifted(by seconds: Int64) -> FeedEvent {
    switch self {
    case .hospital(let hospital): .hospital(hospital.shifted(by: hospital.storyOffset - seconds))
    case .channel, .physician, .contact: self
    case .item(let item, let channel): .item(item.shifted(by: seconds), channel: channel)
    case .measurement(let reading): .measurement(reading.shifted(by: seconds))
    case .campaign(let campaign): .campaign(campaign.shifted(by: seconds))
    case .campaignTotal(let total): .campaignTotal(total.shifted(by: seconds))
    case .gift(let gift): .gift(gift.shifted(by: seconds))
    case .recruitment(let count): .recruitment(count.shifted(by: seconds))
    case .promotion(let promotion): .promotion(promotion.shifted(by: seconds))
    case .incident(let incident): .incident(incident.shifted(by: seconds))
    case .fact(let fact): .fact(fact.shifted(by: seconds))
    case .alert(let message, let channel): .alert(message.shifted(by: seconds), channel: channel)
    case .facility(let report, let channel): .facility(report.shifted(by: seconds), channel: channel)
    case .crisis(let act): .crisis(act.shifted(by: seconds))
    case .consent(let consent): .consent(consent.shifted(by: seconds))
    case .topic(let standing): .topic(standing.shifted(by: seconds))
    case .fetch(let outcome, let channel, let time, let next, let traffic):
      .fetch(outcome, channel: channel, at: time + seconds, next: next + seconds, traffic: traffic)
    }
  }
}

extension FeedItem {
  fileprivate func shifted(by seconds: Int64) -> FeedItem {
    FeedItem(
      id: id, kind: kind, title: title, body: body, author: author, link: link,
      published: published.map { $0 + seconds }, written: written.map { $0 + seconds }, thread: thread,
      incident: incident, likeness: likeness, tags: tags, place: place)
  }
}

extension Measurement {
  fileprivate func shifted(by seconds: Int64) -> Measurement {
    Measurement(channel: channel, metric: metric, subject: subject, time: time + seconds, value: value)
  }
}

extension Campaign {
  fileprivate func shifted(by seconds: Int64) -> Campaign {
    var campaign = Campaign(
      id: id, hospital: hospital, name: name, goal: goal, opens: opens + seconds, closes: closes + seconds,
      isSimulated: isSimulated)
    campaign.stretchGoals = stretchGoals
    campaign.contest = contest
    campaign.teams = teams
    return campaign
  }
}

extension Gift {
  fileprivate func shifted(by seconds: Int64) -> Gift {
    var gift = Gift(campaign: campaign, id: id, time: time + seconds, kind: kind, amount: amount)
    (gift.fee, gift.count, gift.team, gift.donor) = (fee, count, team, donor)
    (gift.message, gift.isOffline, gift.isThanked) = (message, isOffline, isThanked)
    return gift
  }
}

extension RecruitmentCount {
  fileprivate func shifted(by seconds: Int64) -> RecruitmentCount {
    RecruitmentCount(
      hospital: hospital, way: way, figure: figure, time: time + seconds, value: value, currency: currency,
      isSimulated: isSimulated)
  }
}

extension Promotion {
  fileprivate func shifted(by seconds: Int64) -> Promotion {
    var promotion = self
    promotion.opens = opens + seconds
    promotion.closes = closes.map { $0 + seconds }
    return promotion
  }
}

extension CampaignTotal {
  fileprivate func shifted(by seconds: Int64) -> CampaignTotal {
    CampaignTotal(campaign: campaign, time: time + seconds, raised: raised, gifts: gifts, donors: donors)
  }
}

extension Incident {
  fileprivate func shifted(by seconds: Int64) -> Incident {
    Incident(
      id: id, hospital: hospital, title: title, mode: mode, started: started + seconds,
      ended: ended.map { $0 + seconds }, hashtags: hashtags, nextUpdate: nextUpdate.map { $0 + seconds },
      isSimulated: isSimulated, template: template, interruption: interruption)
  }
}

extension StoryConsent {
  fileprivate func shifted(by seconds: Int64) -> StoryConsent {
    StoryConsent(
      post: post, state: state, until: until.map { $0 + seconds }, person: person, note: note, time: time + seconds)
  }
}

extension TopicStanding {
  fileprivate func shifted(by seconds: Int64) -> TopicStanding {
    TopicStanding(channel: channel, topic: topic, state: state, waitsFor: waitsFor, time: time + seconds)
  }
}

extension CrisisAct {
  fileprivate func shifted(by seconds: Int64) -> CrisisAct {
    CrisisAct(incident: incident, person: person, time: time + seconds, deed: deed.shifted(by: seconds))
  }
}

extension CrisisDeed {
  /// Only what holds times of its own moves.
  fileprivate func shifted(by seconds: Int64) -> CrisisDeed {
    switch self {
    case .open(let incident): .open(incident.shifted(by: seconds))
    case .promise(let due): .promise(due.map { $0 + seconds })
    case .fact(let fact, let basis): .fact(fact.shifted(by: seconds), basis)
    case .call(let note): .call(note.with(deadline: note.deadline.map { $0 + seconds }))
    default: self
    }
  }
}

extension AlertMessage {
  fileprivate func shifted(by seconds: Int64) -> AlertMessage {
    var alert = alert
    alert.sent = alert.sent.map { $0 + seconds }
    alert.references = alert.references.map { $0.shifted(by: seconds) }
    alert.infos = alert.infos.map { info in
      var info = info
      info.effective = info.effective.map { $0 + seconds }
      info.onset = info.onset.map { $0 + seconds }
      info.expires = info.expires.map { $0 + seconds }
      return info
    }
    return AlertMessage(alert: alert, key: key.shifted(by: seconds), link: link, isExcerpt: isExcerpt)
  }
}

extension CAPAlert.Key {
  fileprivate func shifted(by seconds: Int64) -> CAPAlert.Key {
    CAPAlert.Key(sender: sender, identifier: identifier, sent: sent + seconds)
  }
}

extension FacilityReport {
  fileprivate func shifted(by seconds: Int64) -> FacilityReport {
    FacilityReport(
      facility: facility, name: name, position: position, values: values, time: time.map { $0 + seconds })
  }
}

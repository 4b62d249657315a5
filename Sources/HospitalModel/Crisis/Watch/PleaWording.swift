/// Wordings that may be a plea of somebody in danger: raised at once for a person to read, never answered by a program
/// (DOMAIN 8).
///
/// A phrase of the table counts where its sentence speaks of the writer or of somebody of theirs; a figure of speech
/// (`I can't breathe lol`) counts only where nothing in the text laughs. It is better to raise one too many than to miss one: who
/// reads it decides.
public enum PleaWording {
  /// What the words are about.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case suicidal
    case medical
  }

  /// The language of the words, which the answer is given in.
  public enum Language: String, Hashable, Sendable, CaseIterable {
    case english = "en"
    case spanish = "es"
  }

  /// What was found.
  public struct Match: Hashable, Sendable {
    public let kind: Kind
    public let language: Language
    /// The words of the table that were met, such as `want to die`.
    public let words: String
  }

  /// What may be a plea in a text: the gravest phrase, or `nil`.
  ///
  /// - Complexity: O(*n*) in the text's length; a text without any telling word costs one pass over its bytes.
  public static func match(in text: String) -> Match? {
    guard holdsTrigger(text) else { return nil }
    let sentences = FoldedWords.sentences(text)
    let laughs = sentences.contains { $0.contains(where: isLaughter) } || text.contains(where: laughingFaces.contains)
    let matches = sentences.flatMap { words in
      rows.filter { row in (!laughs || row.isPlain) && row.isMet(in: words) }
    }
    guard let row = matches.first(where: { $0.kind == .suicidal }) ?? matches.first else { return nil }
    return Match(kind: row.kind, language: row.language, words: row.words)
  }

  // MARK: What takes it back

  private static let laughter: Set<String> = [
    "lol", "lmao", "lmfao", "rofl", "laughing", "laughed", "laughter", "joking", "jk", "kidding", "risa", "risas",
    "broma", "embarrassment", "embarrassed", "cringe", "verguenza", "boredom",
  ]
  private static let laughingFaces: Set<Character> = ["😂", "🤣", "😆", "😹", "💀"]

  private static func isLaughter(_ word: String) -> Bool {
    laughter.contains(word) || ["haha", "jaja", "jeje", "ahah"].contains { word.hasPrefix($0) }
  }

  // MARK: The table

  /// A phrase, and what has to be true beside it.
  struct Row: Sendable {
    let kind: Kind
    let language: Language
    let words: String
    /// False for a figure of speech, which laughter takes back.
    let isPlain: Bool
    /// One of these stands in the sentence; empty where the phrase says enough.
    let needs: Set<String>
    /// None of these stands in the sentence.
    let unless: Set<String>
    fileprivate let tokens: [String]

    init(
      _ kind: Kind, _ language: Language, _ words: String, isPlain: Bool = true, needs: Set<String> = [],
      unless: Set<String> = []
    ) {
      self.kind = kind
      self.language = language
      self.words = words
      self.isPlain = isPlain
      self.needs = needs
      self.unless = unless
      tokens = words.split(separator: " ").map(String.init)
    }

    fileprivate func isMet(in sentence: [String]) -> Bool {
      guard sentence.count >= tokens.count, needs.isEmpty || sentence.contains(where: needs.contains),
        !sentence.contains(where: unless.contains)
      else { return false }
      return (0...sentence.count - tokens.count).contains { start in
        sentence[start..<start + tokens.count].elementsEqual(tokens) && !isDenied(sentence, before: start)
      }
    }

    /// `I don't want to die` is fear, and `I never wanted to hurt myself` no plan.
    private func isDenied(_ sentence: [String], before start: Int) -> Bool {
      start > 0 && denials.contains(sentence[start - 1])
    }
  }

  private static let denials: Set<String> = [
    "dont", "not", "never", "didnt", "wont", "nobody", "doesnt", "no", "nunca", "jamas",
  ]
  private static let first: Set<String> = ["i", "im", "ive", "id", "ill", "me", "my", "myself"]
  private static let kin: Set<String> = [
    "he", "she", "him", "her", "dad", "mom", "mother", "father", "son", "daughter", "husband", "wife", "baby", "kid",
    "child", "friend", "brother", "sister", "grandma", "grandpa", "neighbor", "coworker", "roommate",
  ]
  private static let near: Set<String> = first.union(kin).union([
    "our", "we", "hes", "shes", "they", "theyre", "somebody", "someone", "please", "help",
  ])
  /// What is told in a film or a song. When something happened takes nothing back: `ten minutes ago` is now.
  private static let stories: Set<String> = ["survivor", "movie", "film", "song", "novel", "episode", "lyrics"]
  private static let play: Set<String> = stories.union([
    "game", "match", "overtime", "season", "finale", "corset", "jeans", "dress",
  ])
  private static let mornings: Set<String> = ["school", "alarm", "class", "escuela", "alarma"]
  private static let spanishPlay: Set<String> = [
    "juego", "partido", "pelicula", "cancion", "serie", "capitulo", "amor",
  ]

  static let rows: [Row] = suicidal + suicidalSpanish + medical + medicalSpanish

  private static let suicidal: [Row] =
    [
      "kill myself", "killing myself", "end my life", "ending my life", "take my own life", "taking my own life",
      "hang myself", "shoot myself", "hurt myself tonight", "going to hurt myself", "want to hurt myself",
      "dont want to live", "do not want to live", "dont wanna live", "dont want to be alive",
      "dont want to be here anymore",
      "dont want to be here any more", "no reason to live", "nothing to live for", "better off without me",
      "better off dead", "wish i was dead", "wish i were dead", "took all my pills", "took all the pills",
      "swallowed all my pills", "i am suicidal", "im suicidal", "feeling suicidal", "thinking about suicide",
      "thinking of suicide", "thoughts of suicide", "cut my wrists", "say goodbye to everyone tonight",
    ].map { Row(.suicidal, .english, $0, needs: first, unless: stories) }
    + ["want to die", "wanna die", "ready to die", "end it all", "cant go on anymore", "cant go on any more"].map {
      Row(.suicidal, .english, $0, isPlain: false, needs: first, unless: play.union(["country"]))
    }
    + [
      "wants to die", "wants to kill himself", "wants to kill herself", "wants to kill themselves",
      "going to kill himself", "going to kill herself", "trying to kill himself", "trying to kill herself",
      "is suicidal",
    ].map { Row(.suicidal, .english, $0, needs: ["my", "our"], unless: stories) }

  private static let suicidalSpanish: [Row] =
    [
      "quiero matarme", "me quiero matar", "me voy a matar", "voy a matarme", "quiero suicidarme", "me voy a suicidar",
      "voy a suicidarme", "pienso en suicidarme", "pensando en suicidarme", "pienso en el suicidio", "quitarme la vida",
      "acabar con mi vida", "terminar con mi vida", "no quiero vivir", "no quiero seguir viviendo",
      "no quiero vivir mas",
      "ya no quiero vivir", "no vale la pena vivir", "estarian mejor sin mi", "me tome todas las pastillas",
      "hacerme dano",
    ].map { Row(.suicidal, .spanish, $0, unless: ["pelicula", "cancion"]) }
    + ["quiero morir", "quiero morirme", "me quiero morir"].map {
      Row(.suicidal, .spanish, $0, isPlain: false, unless: spanishPlay)
    }
    + ["quiere matarse", "se quiere matar", "se va a matar", "quiere suicidarse", "se quiere suicidar"].map {
      Row(.suicidal, .spanish, $0, needs: ["mi", "mis", "nuestro", "nuestra"], unless: ["pelicula", "serie"])
    }

  private static let medical: [Row] =
    [
      "is not breathing", "isnt breathing", "not breathing", "stopped breathing", "is unconscious", "is unresponsive",
      "is not responding", "cant wake him", "cant wake her", "cant wake them", "wont stop bleeding", "bleeding out",
      "bleeding badly", "bleeding heavily", "cant stop the bleeding", "bleeding wont stop", "having a seizure",
      "is seizing", "throat is closing", "throat is swelling", "need an ambulance", "send an ambulance",
      "took too many pills", "has overdosed", "is overdosing", "i overdosed", "swallowed bleach", "swallowed a battery",
      "drank bleach", "ive been shot", "i have been shot", "i was just shot", "water broke",
    ].map { Row(.medical, .english, $0, needs: near, unless: stories) }
    + [
      "have chest pain", "have chest pains", "having chest pain", "having chest pains", "bad chest pain",
      "pain in my chest", "my chest hurts", "think im dying", "think i am dying",
    ].map { Row(.medical, .english, $0, needs: first, unless: stories.union(["of", "sign", "signs"])) }
    + figures.map { Row(.medical, .english, $0, isPlain: false, needs: first, unless: play) }
    + figures.map { Row(.medical, .english, $0, isPlain: false, needs: kin) }
    + [Row(.medical, .english, "wont wake up", needs: near, unless: mornings)]

  /// Said of oneself they are figures of speech in many a post, said of somebody else hardly ever.
  private static let figures = [
    "cant breathe", "cannot breathe", "can not breathe", "having a heart attack", "having a stroke",
  ]

  private static let medicalSpanish: [Row] =
    [
      "no respira", "no puede respirar", "dejo de respirar", "esta inconsciente", "no reacciona", "sangrando mucho",
      "no para de sangrar", "no deja de sangrar", "esta convulsionando", "esta teniendo una convulsion",
      "necesito una ambulancia", "necesitamos una ambulancia", "manden una ambulancia", "envien una ambulancia",
      "tomo todas las pastillas", "tomo cloro", "tiene dolor en el pecho", "tengo dolor en el pecho",
      "tengo dolor de pecho", "me duele el pecho", "le duele el pecho", "se esta desangrando", "rompi fuente",
    ].map { Row(.medical, .spanish, $0, unless: ["pelicula", "serie", "partido"]) }
    + ["no puedo respirar", "dando un infarto", "dando un derrame", "teniendo un infarto"].map {
      Row(.medical, .spanish, $0, isPlain: false, unless: spanishPlay)
    }
    + [Row(.medical, .spanish, "no despierta", unless: mornings.union(["pelicula"]))]

  // MARK: The quick look

  /// Words so common that a text that holds them is not worth a closer look for their sake.
  private static let common: Set<String> = [
    "my", "me", "i", "im", "is", "not", "no", "to", "the", "a", "an", "of", "in", "en", "el", "la", "las", "de", "del",
    "un", "una", "se", "le", "mi", "con", "a", "and", "all", "do", "dont", "be", "want", "wants", "wanna", "going",
    "have", "having", "has", "cant", "wont", "it", "go", "on", "up", "out", "him", "her", "them", "was", "been", "just",
    "more", "here", "voy", "va", "quiero", "quiere", "ya", "mas", "para", "esta", "tengo", "tiene", "todas", "own",
    "take", "took", "taking", "reason", "off", "without", "thinking", "about", "need", "send", "every", "everyone",
    "tonight", "say", "feeling", "ready", "ending", "that", "been", "trying", "seguir", "vale", "pena", "sin",
    "pienso", "pensando", "por", "am", "were", "anymore", "heart", "bad", "water", "nothing", "better", "too", "many",
    "dejo", "deja", "dando", "manden", "envien", "think",
  ]

  /// A telling word of each phrase: the longest that is not common, else its last.
  private static let triggers: Set<String> = Set(
    rows.map { row in
      row.tokens.filter { !common.contains($0) }.max { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
        ?? row.tokens[row.tokens.count - 1]
    })
  private static let triggerHashes: Set<UInt64> = Set(triggers.map { FoldedWords.hash($0) })

  private static func holdsTrigger(_ text: String) -> Bool {
    FoldedWords.containsWord(text, of: triggerHashes)
  }
}

extension PleaWording {
  /// The phrases, each with a word that has to stand beside it, for a test of the table.
  package static var rowWords: [(words: String, beside: String)] {
    rows.map { row in (row.words, row.needs.contains("my") ? "my" : row.needs.min() ?? "") }
  }
}

/// Whether a text is about medicine, by its words: what goes viral at a hospital need not be a medical story.
public enum MedicalWords {
  /// True when a word of medicine stands in the text. A text without one may still be about it; the tag says "by its words".
  public static func isMedical(_ text: String) -> Bool {
    text.lowercased().split { !$0.isLetter }.contains { word in stems.contains { word.hasPrefix($0) } }
  }

  /// Beginnings of words, so that `surgeon` and `surgery` are one. `medical` alone is none: "not a medical film".
  private static let stems = [
    "allerg", "antibio", "arthrit", "asthma", "biops", "cancer", "carcino", "cardi", "chemo", "clinic", "covid",
    "craniotom", "diabet", "diagnos", "dialys", "disease", "doctor", "dosage", "epilep", "fever", "flu", "heart",
    "hypertens", "immuni", "infect", "inject", "kidney", "leukem", "medicine", "medicat", "neuro", "nurs", "oncolog",
    "operation", "orthop", "patient", "pediatric", "physician", "pregnan", "prescri", "scan", "sepsis", "stroke",
    "surge", "surgi", "symptom", "therap", "transplant", "trauma", "treatment", "tumor", "tumour", "vaccin", "virus",
  ]
}

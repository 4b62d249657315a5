import HospitalModel

/// Twelve physicians who introduce themselves; every word about them is invented.
extension NebraskaStories {
  static let cards: [Physician] = [
    card("A", "Surgery"), card("B", "Orthopedics"), card("C", "Family medicine"), card("D", "Internal medicine"),
    card("E", "Oncology", ["Spanish", "English"]), card("F", "Cardiology"),
    card("G", "Pediatrics", ["English", "Vietnamese"]),
    card("H", "Neurology"), card("I", "Oncology", ["English", "Arabic"]), card("J", "Pediatrics"),
    card("K", "Hospital medicine", ["English", "Hindi"]), card("L", "Emergency medicine", ["English", "Spanish"]),
  ]

  private static func card(_ letter: String, _ specialty: String, _ languages: [String] = ["English"]) -> Physician {
    Physician(
      hospital: Hospital.ofTheStories[4].id, name: "Example Physician \(letter)", specialty: specialty,
      languages: languages, video: "https://nebraska.example/\(letter.lowercased())", campaign: "may",
      isSimulated: true)
  }
}

import HospitalModel
import Testing

@Suite("Text fingerprints")
struct TextFingerprintTests {
  @Test(
    "are those of the standard's examples",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func standard(text: String, hash: String) {
    #expect(TextFingerprint(of: text).rawValue == hash)
  }

  @Test("are the same however the text is cut")
  func parts() {
    let text = String(repeating: "Añoranza 漢 ", count: 50)
    for cut in [0, 1, 63, 64, 65, 300] {
      var hash = SHA256()
      hash.append(String(text.prefix(cut)))
      hash.append(String(text.dropFirst(cut)))
      #expect(hash.finish() == TextFingerprint(of: text))
    }
  }
}

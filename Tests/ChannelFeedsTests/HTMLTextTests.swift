import Testing

@testable import ChannelFeeds

@Suite("HTML to text")
struct HTMLTextTests {
  private func body(_ html: String, _ rule: TextRule = .html) -> String {
    var plain = PlainText()
    return plain.text(of: Array(html.utf8).span, rule: rule, shape: .body)
  }

  @Test(
    "tags, attributes and comments vanish, references are decoded",
    arguments: [
      ("a <b>bold</b> word", "a bold word"),
      ("<a href=\"x>y\" title='>'>link</a>", "link"),
      ("one<!-- <b>hidden</b> -->two", "onetwo"),
      ("x<script>if (a < b) { alert('</b>') }</script>y", "xy"),
      ("x<STYLE type=a>p {}</STYLE >y", "xy"),
      ("x<applet><p>inner</p></applet>y", "xy"),
      ("x<script/>y", "xy"),
      ("caf&eacute; &#233; &#xE9; &lt;b&gt; &amp;amp;", "café é é <b> &amp;"),
      ("don&#146;t &nosuch; &", "don’t &nosuch; &"),
      ("AT&T, R&D, a?b=1&copy=2, &copy 2009", "AT&T, R&D, a?b=1&copy=2, © 2009"),
      ("1 < 2, 3 <4, <3", "1 < 2, 3 <4, <3"),
      ("a link begins with <a href=\"", "a link begins with <a href=\""),
      ("<![CDATA[kept]]>", "kept"), ("a<![CDATA[b>c", "ac"), ("a<!-- never closed > b", "a b"),
      ("&#0;&#x110000;&#xD800;", "\u{FFFD}\u{FFFD}"),
      ("<?php echo 1 ?>x<!DOCTYPE html>y", "xy"),
    ])
  func inline(html: String, text: String) {
    #expect(body(html) == text)
  }

  @Test("block elements and br give line feeds, at most two in a row, none at the ends")
  func blocks() {
    #expect(body("<p>One</p>\n<p>Two<br/>Three</p><ul><li>a<li>b</ul>") == "One\nTwo\nThree\na\nb")
    #expect(body("a<br><br><br><br>b") == "a\n\nb")
    #expect(body("<td>1</td><td>2</td>") == "1 2")
  }

  @Test(
    "a text of unknown kind is HTML only where it holds tags or references",
    arguments: [
      ("1 < 2 & 3 > 2", "1 < 2 & 3 > 2"), ("x &amp; y", "x & y"), ("<p>x</p>", "x"), ("a <b", "a <b"),
      ("first\nsecond", "first\nsecond"),
    ])
  func guessed(given: String, text: String) {
    #expect(body(given, .guessed) == text)
  }

  @Test("the table holds the names of HTML 4 and apos, each once")
  func table() {
    #expect(HTMLEntities.rows.count == 253)
    #expect(Set(HTMLEntities.rows.map { Fingerprint.of($0.name) }).count == 253)
    #expect(HTMLEntities.rows.allSatisfy { $0.name.utf8CodeUnitCount <= HTMLEntities.longestName })
  }

  @Test(
    "the rarer names of HTML are read where they are closed, and only there",
    arguments: [
      ("&check;&lbrace;x&rbrace;&NewLine;&commat;", "✓{x} @"), ("&CounterClockwiseContourIntegral;", "∳"),
      ("this &in that &it &period x", "this &in that &it &period x"), ("&Afr;", "𝔄"), ("&eacute x", "é x"),
    ])
  func rareNames(given: String, text: String) {
    #expect(body(given, .html) == text)
  }
}

@Suite("Sanitising")
struct PlainTextTests {
  private func line(_ text: String, _ rule: TextRule = .literal) -> String {
    var plain = PlainText()
    return plain.text(of: Array(text.utf8).span, rule: rule, shape: .line)
  }

  @Test(
    "controls, bidi controls and invisible characters are left out",
    arguments: [
      "\u{1B}", "\u{7}", "\u{7F}", "\u{81}", "\u{9D}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{200B}",
      "\u{2060}", "\u{FEFF}", "\u{E0000}", "\u{E0041}", "\u{E007F}",
    ])
  func leftOut(character: String) {
    #expect(line("a\(character)b") == "ab")
  }

  @Test(
    "a C1 control that is a wrongly converted byte of windows-1252 is read as that",
    arguments: [("don\u{92}t", "don’t"), ("wait\u{85}", "wait…"), ("\u{9B}1;32m", "›1;32m")])
  func misreadBytes(given: String, text: String) {
    #expect(line(given) == text && line(given, .html) == text)
  }

  @Test("the same characters as references in HTML are left out as well")
  func references() {
    #expect(line("a&#27;[1m&#x202E;&#8203;b<i>c</i>", .html) == "a[1mbc")
  }

  @Test("joiners of Persian, Hindi and emoji stay", arguments: ["\u{200C}", "\u{200D}", "\u{200E}", "👩‍⚕️", "日本"])
  func stays(character: String) {
    #expect(line("a\(character)b") == "a\(character)b")
  }

  @Test("at most 32 combining marks stay in a row")
  func marks() {
    let flood = line("Z" + String(repeating: "\u{310}", count: 900) + "a\u{301}")
    #expect(flood.unicodeScalars.count == 1 + 32 + 2)
  }

  @Test("white space is folded in a line")
  func folding() {
    #expect(line(" \t a \r\n\u{A0} b\u{2028}c ") == "a b c")
  }

  @Test("a line is cut at 4,096 characters, and says so")
  func cut() {
    var plain = PlainText()
    let long = Array(String(repeating: "é", count: 5_000).utf8)
    #expect(plain.text(of: long.span, rule: .literal, shape: .line).unicodeScalars.count == 4_096)
    #expect(plain.hasCut)
  }

  @Test("bytes that are no UTF-8 become replacement characters")
  func faulty() {
    var plain = PlainText()
    let bytes: [UInt8] = [0x61, 0xff, 0xc3, 0x62, 0xed, 0xa0, 0x80]
    let text = plain.text(of: bytes.span, rule: .literal, shape: .line)
    #expect(text.hasPrefix("a\u{FFFD}\u{FFFD}b\u{FFFD}"))
  }

  @Test("sanitising twice changes nothing", arguments: ["a  b", "x\u{1B}[0m", "<b>&amp;</b>", "é\u{301}\u{202E}"])
  func idempotent(text: String) {
    #expect(line(line(text)) == line(text))
  }
}

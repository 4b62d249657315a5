import CLibXML2

/// How strictly markup is read.
enum XMLStrictness {
  /// Events end at the first fault.
  case strict
  /// Goes on behind faults, for markup that was mended.
  case lenient
}

/// What came of a reading.
struct XMLOutcome {
  let isWellFormed: Bool
  let hasUndeclaredPrefix: Bool
  /// True when the text uses an entity that is not one of XML's own five.
  let usesEntities: Bool
  /// The line of the first fault, from 1.
  let faultLine: Int
}

/// libxml2's SAX parser with everything switched off that reaches beyond the bytes: no network, no DTD, no entities but
/// XML's own five (others are written out before, by ``MarkupMender``), no messages.
enum XMLParser {
  /// Reads UTF-8 bytes into a reading; the encoding that the text declares is not looked at.
  static func parse(_ bytes: Span<UInt8>, strictness: XMLStrictness, into reading: inout FeedReading) -> XMLOutcome {
    xmlInitParser()
    guard let parser = xmlCreatePushParserCtxt(nil, nil, nil, 0, nil) else {
      return XMLOutcome(isWellFormed: false, hasUndeclaredPrefix: false, usesEntities: false, faultLine: 1)
    }
    defer {
      if let document = parser.pointee.myDoc { xmlFreeDoc(document) }
      parser.pointee.myDoc = nil
      xmlFreeParserCtxt(parser)
    }
    // HUGE lifts libxml2's own limits on depth and text: FeedLimits takes their place.
    var options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_HUGE.rawValue
      | XML_PARSE_IGNORE_ENC.rawValue
    if strictness == .lenient { options |= XML_PARSE_RECOVER.rawValue }
    xmlCtxtUseOptions(parser, Int32(options))
    parser.pointee.sax.pointee = handler
    var context = SAXContext(reading: reading, parser: parser)
    withUnsafeMutablePointer(to: &context) {
      parser.pointee.userData = UnsafeMutableRawPointer($0)
      push(bytes, to: $0, strictness: strictness)
    }
    reading = context.reading
    return XMLOutcome(
      isWellFormed: parser.pointee.wellFormed == 1, hasUndeclaredPrefix: parser.pointee.nsWellFormed == 0,
      usesEntities: context.usesEntities, faultLine: max(context.faultLine ?? context.entityLine ?? 1, 1))
  }

  /// Hands the bytes over in pieces that stay in the processor's cache. Behind a fault that a strict reading can't use, the
  /// rest is not looked at.
  private static func push(
    _ bytes: Span<UInt8>, to context: UnsafeMutablePointer<SAXContext>, strictness: XMLStrictness
  ) {
    let parser = context.pointee.parser
    bytes.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count, strictness == .lenient || context.pointee.faultLine == nil {
        // The end of a tag is looked for from its beginning with every piece: what is longer than a piece is to have the
        // rest at once, or the time would grow with the square of its length.
        let waiting = parser.pointee.input.map { $0.pointee.end - $0.pointee.cur } ?? 0
        let size = waiting > pieceSize ? bytes.count - start : min(bytes.count - start, pieceSize)
        let text = bytes.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
        start += size
        xmlParseChunk(parser, text, Int32(size), start == bytes.count ? 1 : 0)
      }
    }
  }

  private static let pieceSize = 1 << 16

  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.startElementNs = startElement
    handler.endElementNs = endElement
    handler.characters = characters
    handler.cdataBlock = characters
    handler.getEntity = entity
    handler.serror = fault
    return handler
  }
}

/// What the callbacks work on.
private struct SAXContext {
  var reading: FeedReading
  let parser: xmlParserCtxtPtr
  var usesEntities = false
  var entityLine: Int?
  var faultLine: Int?
}

private let startElement: startElementNsSAX2Func = {
  user, local, prefix, address, spaces, bindings, count, _, attributes in
  guard let context = user?.assumingMemoryBound(to: SAXContext.self), let local else { return }
  let name = XMLName(local: local, prefix: prefix, address: address)
  let given = XMLAttributes(pointers: attributes, count: Int(count))
  if context.pointee.reading.isAtRoot {
    context.pointee.reading.beginRoot(
      XMLRoot(name: name, attributes: given, declarations: bindings, declarationCount: Int(spaces)))
  } else {
    context.pointee.reading.begin(name, given)
  }
  if context.pointee.reading.isStopped { xmlStopParser(context.pointee.parser) }
}

private let endElement: endElementNsSAX2Func = { user, local, prefix, address in
  guard let context = user?.assumingMemoryBound(to: SAXContext.self), let local else { return }
  context.pointee.reading.end(XMLName(local: local, prefix: prefix, address: address))
  if context.pointee.reading.isStopped { xmlStopParser(context.pointee.parser) }
}

private let characters: charactersSAXFunc = { user, start, count in
  guard let context = user?.assumingMemoryBound(to: SAXContext.self) else { return }
  context.pointee.reading.append(UnsafeBufferPointer(start: start, count: Int(count)))
}

private let entity: getEntitySAXFunc = { user, _ in
  guard let context = user?.assumingMemoryBound(to: SAXContext.self) else { return nil }
  if !context.pointee.usesEntities {
    context.pointee.usesEntities = true
    context.pointee.entityLine = context.pointee.parser.pointee.input.map { Int($0.pointee.line) }
  }
  return nil
}

private let fault: xmlStructuredErrorFunc = { user, error in
  guard let context = user?.assumingMemoryBound(to: SAXContext.self), let error else { return }
  guard error.pointee.level == XML_ERR_FATAL, context.pointee.faultLine == nil else { return }
  context.pointee.faultLine = Int(error.pointee.line)
}

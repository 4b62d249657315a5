import HospitalModel

extension CAPAlert {
  /// Writes the alert as an object whose members have CAP's own names.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("identifier", identifier)
      writer.member("sender", sender)
      writer.member("sent", sent)
      writer.member("status", status?.rawValue)
      writer.member("msgType", messageType?.rawValue)
      writer.member("scope", scope?.rawValue)
      writer.member("source", source)
      writer.member("restriction", restriction)
      writer.member("note", note)
      writer.member("incidents", incidents)
      writer.member("code", texts: codes)
      writer.name("references")
      writer.list(references) { writer, key in
        writer.object {
          $0.member("sender", key.sender)
          $0.member("identifier", key.identifier)
          $0.member("sent", key.sent)
        }
      }
      writer.name("info")
      writer.list(infos) { $1.write(to: &$0) }
    }
  }
}

extension CAPInfo {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("language", language)
      writer.member("category", texts: categories.map(\.rawValue))
      writer.member("event", event)
      writer.member("responseType", texts: responseTypes.map(\.rawValue))
      writer.member("urgency", urgency?.rawValue)
      writer.member("severity", severity?.rawValue)
      writer.member("certainty", certainty?.rawValue)
      writer.member("audience", audience)
      writer.member("eventCode", codes: eventCodes)
      writer.member("effective", effective)
      writer.member("onset", onset)
      writer.member("expires", expires)
      writer.member("senderName", senderName)
      writer.member("headline", headline)
      writer.member("description", details)
      writer.member("instruction", instruction)
      writer.member("web", web)
      writer.member("contact", contact)
      writer.member("parameter", codes: parameters)
      writer.name("area")
      writer.list(areas) { $1.write(to: &$0) }
    }
  }
}

extension CAPArea {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("areaDesc", name)
      writer.name("polygon")
      writer.list(polygons) { writer, polygon in writer.list(polygon) { $0.value($1) } }
      writer.name("circle")
      writer.list(circles) { writer, circle in
        writer.object {
          $0.name("center")
          $0.value(circle.center)
          $0.name("radius")
          $0.value(circle.radius)
        }
      }
      writer.member("geocode", codes: geocodes)
      writer.name("altitude")
      writer.value(altitude)
      writer.name("ceiling")
      writer.value(ceiling)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: StaticString, codes: [CAPCode]) {
    self.name(name)
    list(codes) { writer, code in
      writer.object {
        $0.member("valueName", code.name)
        $0.member("value", code.value)
      }
    }
  }

  /// Latitude and longitude, in the order in which CAP and HAVE write them.
  mutating func value(_ point: GeographicPoint) {
    list([point.latitude, point.longitude]) { $0.value($1) }
  }
}

import HospitalModel

extension HAVEReport {
  /// Writes the report as an object whose members have HAVE's own names.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("facilityID", facilityID)
      writer.member("name", name)
      writer.name("position")
      if let position { writer.value(position) } else { writer.value(nil as String?) }
      writer.member("comments", texts: comments)
      writer.name("emergencyDepartmentStatus")
      emergencyDepartment.write(to: &writer)
      writer.name("bedCapacity")
      writer.list(beds) { $1.write(to: &$0) }
      writer.name("serviceCoverage")
      writer.list(services) { writer, service in
        writer.object {
          $0.member("name", service.name)
          $0.name("offered")
          $0.value(service.isOffered)
          $0.member("colour", service.colour)
        }
      }
      writer.member("traumaCenterServicesLevel", traumaLevel)
      writer.name("facilityStatus")
      facility.write(to: &writer)
      writer.name("resourcesStatus")
      writer.object {
        $0.member("staffing", resources.staffing)
        $0.member("facilityOperations", resources.facilityOperations)
        $0.member("clinicalOperations", resources.clinicalOperations)
      }
      writer.member("colour", colour)
      writer.member("lastUpdateTime", updated)
    }
  }
}

extension HAVEReport.EmergencyDepartment {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("emsTrafficStatus", traffic?.rawValue)
      writer.member("emsTrafficReason", trafficReason)
      writer.name("emsCapacity")
      writer.list(capacity) { $1.write(to: &$0) }
      writer.name("emsCensus")
      writer.list(census) { $1.write(to: &$0) }
      writer.name("emsAmbulanceStatus")
      ambulanceOffload.write(to: &writer)
      writer.name("emsAirTransportStatus")
      airOffload.write(to: &writer)
    }
  }
}

extension HAVEReport.TriageCount {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("triageCodeValue", colour)
      $0.member("triageCountQuantity", Int64(count))
    }
  }
}

extension HAVEReport.Offload {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("emsOffloadStatus", status)
      $0.member("emsOffloadMinutes", minutes.map { Int64($0) })
    }
  }
}

extension HAVEReport.Beds {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("bedType", type)
      $0.name("isAvailable")
      $0.value(isAvailable)
      $0.member("availableCount", available.map { Int64($0) })
      $0.member("baselineCount", baseline.map { Int64($0) })
      $0.member("additionalCapacityCount24Hr", additionalIn24Hours.map { Int64($0) })
      $0.member("additionalCapacityCount72Hr", additionalIn72Hours.map { Int64($0) })
    }
  }
}

extension HAVEReport.Facility {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("hospitalEOCStatus", operationsCenter)
      $0.member("hospitalEOCPlan", operationsPlan)
      $0.member("clinicalStatus", clinical)
      $0.member("facilityStatus", status)
      $0.member("securityStatus", security)
      $0.member("deconCapacityStatus", decontamination)
      $0.member("morgueCapacityStatus", morgue)
      $0.member("morgueCapacityUnits", morgueUnits.map { Int64($0) })
      $0.member("admissions", admissions.map { Int64($0) })
      $0.member("discharges", discharges.map { Int64($0) })
      $0.member("deaths", deaths.map { Int64($0) })
    }
  }
}

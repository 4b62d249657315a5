import HospitalModel

extension HospitalStore {
  /// Removes the words of inquiries whose time is over, from the rows and from the files.
  ///
  /// They are in no reading any more from that moment on; this takes them off the disk, too. Call it now and then: without anything to
  /// remove it costs a look into a small index.
  ///
  /// - Returns: False when words may still lie in the log, because another process reads it.
  package func forgetInquiries(now: Timestamp) throws(StoreError) -> Bool {
    _ = try write(now: now, synchronously: true) { try $0.forgetInquiries() }
    return try eraseSealedWords()
  }
}

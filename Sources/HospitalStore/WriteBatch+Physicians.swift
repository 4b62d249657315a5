import GRDB
import HospitalModel

extension WriteBatch {
  /// Keeps a physician's card as a new version, unless it says what the last one said.
  func add(_ physician: Physician) throws {
    try connection.run("INSERT INTO physician (id) VALUES (?) ON CONFLICT (id) DO NOTHING", [physician.id.rawValue])
    let added = try connection.run(
      """
      INSERT INTO physician_version (physician, revision, observed, hospital, name, specialty, languages, video,
        campaign, is_simulated, is_ended)
      SELECT key, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0 FROM physician WHERE id = ?10 AND NOT EXISTS (
        SELECT 1 FROM physician_version
        WHERE version = (SELECT max(version) FROM physician_version WHERE physician = key)
          AND (hospital, name, specialty, languages, video, campaign, is_simulated, is_ended)
            IS (?3, ?4, ?5, ?6, ?7, ?8, ?9, 0))
      """,
      [
        revision, observed.seconds, try hospital(physician.hospital), physician.name, physician.specialty,
        physician.languages.joined(separator: "\n"), physician.video, physician.campaign, physician.isSimulated,
        physician.id.rawValue,
      ])
    if added > 0 { hasChanged = true }
  }

  /// Ends a physician's card; an import brings it back.
  func end(_ physician: PhysicianID) throws {
    let ended = try connection.run(
      """
      INSERT INTO physician_version (physician, revision, observed, hospital, name, specialty, languages, video,
        campaign, is_simulated, is_ended)
      SELECT physician, ?1, ?2, hospital, name, specialty, languages, video, campaign, is_simulated, 1
      FROM physician_version WHERE is_ended = 0 AND version = (
        SELECT max(version) FROM physician_version WHERE physician = (SELECT key FROM physician WHERE id = ?3))
      """, [revision, observed.seconds, physician.rawValue])
    if ended > 0 { hasChanged = true }
  }
}

import Dashboard
import Dispatch
import HospitalModel
import HospitalStore

/// Reads and writes the store off the UI thread, each on a queue of its own: a reading never waits for a write.
final class StoreWorkers: Sendable {
  let store: HospitalStore
  private let reading = DispatchQueue(label: "hsdash.reading", qos: .userInteractive)
  private let writing = DispatchQueue(label: "hsdash.writing", qos: .utility)

  init(store: HospitalStore) {
    self.store = store
  }

  /// Reads what a turn asks for, in one transaction.
  nonisolated(nonsending) func load(_ request: LoadRequest) async -> Result<LoadResult, StoreError> {
    await withCheckedContinuation { continuation in
      reading.async { continuation.resume(returning: self.loadNow(request)) }
    }
  }

  /// The same on the calling thread: for the first frame.
  func loadNow(_ request: LoadRequest) -> Result<LoadResult, StoreError> {
    do {
      return .success(try store.read(audience: request.audience, use: .screen, moment: .live, request.perform))
    } catch let error as StoreError {
      return .failure(error)
    } catch {
      return .failure(.other(detail: "\(error)"))
    }
  }

  /// Reads one post as it may leave.
  nonisolated(nonsending) func post(_ id: PostID, audience: Audience, use: ReadingUse) async -> Result<
    Post?, StoreError
  > {
    await withCheckedContinuation { continuation in
      reading.async {
        do {
          let post = try self.store.read(audience: audience, use: use, moment: .live) { try $0.post(id) }
          continuation.resume(returning: .success(post))
        } catch let error as StoreError {
          continuation.resume(returning: .failure(error))
        } catch {
          continuation.resume(returning: .failure(.other(detail: "\(error)")))
        }
      }
    }
  }

  /// Walks along the whole log.
  nonisolated(nonsending) func logCheck() async -> Result<LogCheck, StoreError> {
    await read(audience: .staff, use: .screen) { try $0.crisis.check() }
  }

  /// Reads whatever `body` reads, for an audience and a use.
  nonisolated(nonsending) func read<Value: Sendable>(
    audience: Audience, use: ReadingUse, _ body: @escaping @Sendable (StoreReader) throws -> Value
  ) async -> Result<Value, StoreError> {
    await withCheckedContinuation { continuation in
      reading.async {
        do {
          let value = try self.store.read(audience: audience, use: use, moment: .live, body)
          continuation.resume(returning: .success(value))
        } catch let error as StoreError {
          continuation.resume(returning: .failure(error))
        } catch {
          continuation.resume(returning: .failure(.other(detail: "\(error)")))
        }
      }
    }
  }

  /// Writes; on the disk when it returns, as far as the change asks for that.
  nonisolated(nonsending) func write(_ changes: [StoreChange], now: Timestamp) async -> Result<WriteReceipt, StoreError>
  {
    await withCheckedContinuation { continuation in
      writing.async { continuation.resume(returning: self.writeNow(changes, now: now)) }
    }
  }

  /// The same on the calling thread, after what is being written: for the last word before the end.
  func writeNow(_ changes: [StoreChange], now: Timestamp) -> Result<WriteReceipt, StoreError> {
    do {
      return .success(try store.write(changes, now: now))
    } catch {
      return .failure(error)
    }
  }

  /// Screens again what an older rule set screened, a short write at a time, until nothing is left or the store fails.
  nonisolated(nonsending) func rescreen() async {
    var screened = Self.rescreenedAtOnce
    while screened > 0, !Task.isCancelled {
      screened = await withCheckedContinuation { continuation in
        writing.async {
          // What can't be written now is tried again at the next start.
          continuation.resume(returning: (try? self.store.rescreen(limit: Self.rescreenedAtOnce)) ?? 0)
        }
      }
    }
  }

  /// Finishes what sealing left to do; true when nothing is left, or this store can't be written now.
  nonisolated(nonsending) func eraseSealedWords() async -> Bool {
    await withCheckedContinuation { continuation in
      writing.async {
        // What can't be written now is tried again at the next start.
        continuation.resume(returning: (try? self.store.eraseSealedWords()) ?? true)
      }
    }
  }

  /// Removes words of the inquiry register whose time is over; what can't be removed now is removed by the next pass, and is in no
  /// reading until then.
  nonisolated(nonsending) func forgetInquiries(now: Timestamp) async {
    await withCheckedContinuation { continuation in
      writing.async {
        _ = try? self.store.forgetInquiries(now: now)
        continuation.resume()
      }
    }
  }

  private static let rescreenedAtOnce = 200

  /// Removes what is older or more than its channel keeps, a short write at a time, with a pause after each in which others
  /// write.
  nonisolated(nonsending) func forget(now: Timestamp) async {
    var pass = RetentionPass()
    while !pass.isDone, !Task.isCancelled {
      let begun = pass
      let moved: RetentionPass? = await withCheckedContinuation { continuation in
        writing.asyncAfter(deadline: .now() + .milliseconds(Self.pauseMilliseconds)) {
          var pass = begun
          do {
            try self.store.forget(&pass, now: now)
            continuation.resume(returning: pass)
          } catch {
            // What can't be removed now is removed by the next pass.
            continuation.resume(returning: nil)
          }
        }
      }
      guard let moved else { return }
      pass = moved
    }
  }

  private static let pauseMilliseconds = 20

  /// Interrupts what is being read; a newer turn takes its place.
  func interrupt() {
    store.interruptReading()
  }
}

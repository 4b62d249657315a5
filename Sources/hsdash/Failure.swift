import ArgumentParser
import ChannelFeeds
import DashboardRuntime
import Glibc
import HospitalStore

/// A command that could not do its work: one line on standard error, and the documented exit code.
struct Failure: Error {
  let message: String
  let exitCode: Int32

  init(_ message: String, exitCode: Int32) {
    self.message = message
    self.exitCode = exitCode
  }

  init(_ error: StoreError) {
    self.init(error.message, exitCode: error.exitCode)
  }

  init(_ error: FeedError) {
    self.init(error.message, exitCode: error.exitCode)
  }
}

/// Runs a command's work; a failure becomes its line and its exit code.
func reportingFailures(_ work: () throws -> Void) throws {
  do {
    try work()
  } catch let failure as Failure {
    complain(failure.message)
    throw ExitCode(failure.exitCode)
  } catch let error as StoreError {
    complain(error.message)
    throw ExitCode(error.exitCode)
  } catch let error as ImportError {
    complain(error.message)
    throw ExitCode(65)
  } catch let error as FeedError {
    complain(error.message)
    throw ExitCode(error.exitCode)
  }
}

/// One line for a person, on standard error.
func complain(_ message: String) {
  write(message, to: STDERR_FILENO, prefix: "hsdash: ")
}

/// One line of data, on standard output.
func tell(_ line: String) {
  write(line, to: STDOUT_FILENO, prefix: "")
}

/// Text as it is, on standard output; a reader that has gone away ends the program quietly.
func tellText(_ text: String) {
  tellBytes(Array(text.utf8))
}

/// The same for what is no text.
func tellBytes(_ bytes: [UInt8]) {
  bytes.withUnsafeBytes { bytes in
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(STDOUT_FILENO, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { exit(0) }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
  }
}

private func write(_ line: String, to descriptor: Int32, prefix: String) {
  var text = prefix + line + "\n"
  text.withUTF8 { bytes in
    // A line that can't be written has nowhere else to go.
    _ = Glibc.write(descriptor, bytes.baseAddress, bytes.count)
  }
}

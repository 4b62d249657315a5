import Glibc

extension TerminalType {
  /// The terminal that this process was started in. Takes the user's character set; if that is not UTF-8, the C library is given UTF-8 all
  /// the same, so that ncurses can measure. Only LC_CTYPE: numbers keep their points in every library of the process.
  static func ofThisProcess() -> TerminalType {
    setlocale(LC_CTYPE, "")
    let isUTF8 = String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8"
    if !isUTF8 { setlocale(LC_CTYPE, "C.UTF-8") }
    return TerminalType(variable: variable, isUTF8: isUTF8)
  }

  /// A variable of the environment.
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

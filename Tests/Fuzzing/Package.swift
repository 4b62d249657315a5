// swift-tools-version: 6.2
import PackageDescription

/// A package of its own: it is built with other flags than the project (see `run`), and the project never needs it.
let package = Package(
  name: "fuzzing",
  dependencies: [.package(name: "hsdash", path: "../..")],
  targets: [
    .target(name: "CFuzzDriver"),
    .executableTarget(
      name: "Fuzz", dependencies: ["CFuzzDriver", .product(name: "ChannelFeeds", package: "hsdash")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)

// swift-tools-version: 6.2
import PackageDescription

/// Our own code builds without a warning; what other packages print is theirs.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .treatAllWarnings(as: .error), .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "hsdash",
  products: [
    .executable(name: "hsdash", targets: ["hsdash"]),
    // For the fuzz targets, a package of their own (Tests/Fuzzing): another package reaches targets by products alone.
    .library(name: "ChannelFeeds", targets: ["ChannelFeeds", "HospitalModel"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // C shims: what Swift's importer can't see, and what must be safe inside a signal handler.
    .target(
      name: "CNcurses",
      cSettings: [.define("_XOPEN_SOURCE_EXTENDED"), .define("_GNU_SOURCE")],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
    .target(name: "CEmergencyRooms", exclude: ["emergency-rooms.bin"]),
    .target(name: "CPrivacyTables", exclude: ["folds.table", "make-tables.swift", "words.table"]),

    // Values and drawing.
    .target(name: "TerminalCells", swiftSettings: strict),
    .target(name: "TerminalWidgets", dependencies: ["CQRencode", "TerminalCells"], swiftSettings: strict),
    .target(name: "TerminalScreen", dependencies: ["CNcurses", "TerminalCells"], swiftSettings: strict),

    // The domain.
    .target(name: "HospitalModel", swiftSettings: strict),
    .target(name: "PrivacyScreening", dependencies: ["CPrivacyTables", "HospitalModel"], swiftSettings: strict),
    .target(name: "ChannelFeeds", dependencies: ["CLibXML2", "CCurl", "HospitalModel"], swiftSettings: strict),
    .target(name: "SimulatedFeeds", dependencies: ["HospitalModel"], swiftSettings: strict),
    .target(name: "EmergencyRooms", dependencies: ["CEmergencyRooms"], swiftSettings: strict),
    .target(name: "StatusExports", dependencies: ["HospitalModel"], swiftSettings: strict),
    .target(
      name: "HospitalStore",
      dependencies: [
        "HospitalModel", "PrivacyScreening", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),

    // The dashboard: pure values, and the loop that performs their effects.
    .target(
      name: "Dashboard",
      dependencies: ["EmergencyRooms", "HospitalModel", "PrivacyScreening", "TerminalCells", "TerminalWidgets"],
      swiftSettings: strict),
    .target(
      name: "DashboardRuntime",
      dependencies: [
        "ChannelFeeds", "Dashboard", "HospitalModel", "HospitalStore", "PrivacyScreening", "SimulatedFeeds",
        "TerminalCells", "TerminalScreen",
      ],
      swiftSettings: strict),
    .target(
      name: "Themes", path: "Themes",
      resources: [
        .embedInCode("colour-blind-dark.yaml"), .embedInCode("colour-blind-light.yaml"),
        .embedInCode("high-contrast.yaml"), .embedInCode("hsdash-dark.yaml"), .embedInCode("hsdash-light.yaml"),
        .embedInCode("terminal.yaml"), .embedInCode("wall-night.yaml"),
      ],
      swiftSettings: strict),
    .target(
      name: "Configuration",
      dependencies: ["Dashboard", "HospitalModel", "TerminalCells", "Themes", "Yams"],
      swiftSettings: strict),
    .executableTarget(
      name: "hsdash",
      dependencies: [
        "ChannelFeeds", "Configuration", "Dashboard", "DashboardRuntime", "EmergencyRooms", "HospitalModel",
        "HospitalStore", "PrivacyScreening", "SimulatedFeeds", "StatusExports", "TerminalCells", "TerminalScreen",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "hsdash-bench",
      dependencies: [
        "Dashboard", "DashboardRuntime", "EmergencyRooms", "HospitalModel", "HospitalStore", "TerminalCells",
        "TerminalScreen",
      ],
      path: "Sources/Benchmarks", exclude: ["outside", "scale"], swiftSettings: strict),

    .testTarget(name: "TerminalCellsTests", dependencies: ["TerminalCells"], swiftSettings: strict),
    .testTarget(
      name: "TerminalWidgetsTests", dependencies: ["TerminalCells", "TerminalWidgets"], swiftSettings: strict),
    .testTarget(name: "TerminalScreenTests", dependencies: ["TerminalCells", "TerminalScreen"], swiftSettings: strict),
    .testTarget(
      name: "HospitalModelTests", dependencies: ["EmergencyRooms", "HospitalModel"], swiftSettings: strict),
    .testTarget(
      name: "PrivacyScreeningTests", dependencies: ["HospitalModel", "PrivacyScreening"], swiftSettings: strict),
    .testTarget(name: "ChannelFeedsTests", dependencies: ["ChannelFeeds", "HospitalModel"], swiftSettings: strict),
    .testTarget(name: "SimulatedFeedsTests", dependencies: ["HospitalModel", "SimulatedFeeds"], swiftSettings: strict),
    .testTarget(
      name: "StatusExportsTests",
      dependencies: ["ChannelFeeds", "HospitalModel", "HospitalStore", "SimulatedFeeds", "StatusExports"],
      swiftSettings: strict),
    .testTarget(name: "EmergencyRoomsTests", dependencies: ["EmergencyRooms"], swiftSettings: strict),
    .testTarget(
      name: "HospitalStoreTests", dependencies: ["HospitalModel", "HospitalStore", "PrivacyScreening"],
      swiftSettings: strict),
    .testTarget(
      name: "DashboardTests",
      dependencies: [
        "Dashboard", "DashboardRuntime", "EmergencyRooms", "HospitalModel", "HospitalStore", "PrivacyScreening",
        "SimulatedFeeds", "TerminalCells", "TerminalWidgets",
      ],
      exclude: ["Frames"], swiftSettings: strict),
    .testTarget(
      name: "DashboardRuntimeTests",
      dependencies: [
        "ChannelFeeds", "Dashboard", "DashboardRuntime", "HospitalModel", "HospitalStore", "SimulatedFeeds",
        "TerminalCells", "TerminalScreen",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ConfigurationTests",
      dependencies: ["Configuration", "Dashboard", "HospitalModel", "TerminalCells", "Themes"],
      swiftSettings: strict),
  ]
)

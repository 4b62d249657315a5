#pragma once
#include <stddef.h>

/// The table of emergency rooms that travels with the program (its format: TableFormat in EmergencyRooms).
const void *emergency_room_table(void);
/// Its length in bytes.
size_t emergency_room_table_length(void);

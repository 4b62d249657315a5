#include "CEmergencyRooms.h"

// Every clang that Swift 6.2 brings knows #embed, in any mode of C.
#pragma clang diagnostic ignored "-Wc23-extensions"

// Aligned for loads of eight bytes; constant, so its pages are read from the program file when they are first looked at.
_Alignas(16) static const unsigned char table[] = {
#embed "emergency-rooms.bin"
};

const void *emergency_room_table(void) { return table; }
size_t emergency_room_table_length(void) { return sizeof table; }

// libqrencode: texts as QR codes. Nothing in it is variadic.
#ifndef CQRENCODE_SHIM_H
#define CQRENCODE_SHIM_H

#include <qrencode.h>

#endif

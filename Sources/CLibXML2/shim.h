// libxml2's SAX parser. Nothing here is variadic for us: the error callbacks stay empty, and what went wrong is read
// from the parser's context.
#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#endif

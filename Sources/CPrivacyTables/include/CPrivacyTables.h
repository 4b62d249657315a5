#ifndef C_PRIVACY_TABLES_H
#define C_PRIVACY_TABLES_H

#include <stddef.h>
#include <stdint.h>

/// Names, common words and places, each word by its hash: see `make-tables.swift` for the layout.
const uint8_t *privacy_words_table(void);
size_t privacy_words_table_size(void);

/// Characters that stand for ASCII ones, in the order of their code points: 3 bytes of code point, most significant
/// first, then 4 bytes of ASCII, padded with zeros.
const uint8_t *privacy_folds_table(void);
size_t privacy_folds_table_size(void);

#endif

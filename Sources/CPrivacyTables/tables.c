#include "CPrivacyTables.h"

// Clang has #embed in every language mode, and says that C23 introduced it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t words[] = {
#embed "words.table"
};

static const uint8_t folds[] = {
#embed "folds.table"
};

const uint8_t *privacy_words_table(void) { return words; }
size_t privacy_words_table_size(void) { return sizeof words; }

const uint8_t *privacy_folds_table(void) { return folds; }
size_t privacy_folds_table_size(void) { return sizeof folds; }

package dev.rapport.persistence.planted;

import jakarta.transaction.Transactional;

class BeginsTransaction {

    @Transactional
    void begin() {}
}

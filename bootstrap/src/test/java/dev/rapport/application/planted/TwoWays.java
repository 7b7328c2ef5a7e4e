package dev.rapport.application.planted;

import jakarta.transaction.Transactional;

class TwoWays {

    @Transactional
    public void handle() {}

    public void handleOtherwise() {}
}

package dev.rapport.application.planted;

import io.quarkus.logging.Log;

class KnowsAdapter {

    void tell() {
        Log.info("planted");
    }
}

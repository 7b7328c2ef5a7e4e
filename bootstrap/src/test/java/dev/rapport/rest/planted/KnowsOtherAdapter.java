package dev.rapport.rest.planted;

import dev.rapport.web.planted.ShownPage;

record KnowsOtherAdapter(ShownPage page) {}

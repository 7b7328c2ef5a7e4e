package dev.rapport.domain.access.planted;

import dev.rapport.domain.customer.CustomerId;

record KnowsFeatureAbove(CustomerId customer) {}

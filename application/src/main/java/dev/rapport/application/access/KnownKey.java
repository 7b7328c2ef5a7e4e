package dev.rapport.application.access;

import dev.rapport.domain.access.ApiKey;
import dev.rapport.domain.access.Workspace;

/** A key that is not revoked, and what it opens. */
public record KnownKey(ApiKey key, Workspace workspace) {}

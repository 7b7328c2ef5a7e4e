package dev.rapport.application.access;

import dev.rapport.domain.access.KeyKind;
import dev.rapport.domain.access.Workspace;

/** What a key opens. */
public record KnownKey(KeyKind kind, Workspace workspace) {}

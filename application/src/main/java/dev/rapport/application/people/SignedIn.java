package dev.rapport.application.people;

import dev.rapport.domain.access.KeyHash;
import dev.rapport.domain.access.Role;
import dev.rapport.domain.access.Workspace;

/** Somebody who is signed in, and what the pages show to them. */
public record SignedIn(Person person, Workspace workspace, Role role, KeyHash session) {}

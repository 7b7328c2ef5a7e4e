package dev.rapport.application.people;

import dev.rapport.domain.access.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who belongs to a workspace.
 *
 * @param seenAt when they were here last, to the hour, in whichever workspace; empty: never
 */
public record Member(Person person, Role role, Instant since, Optional<Instant> seenAt) {}

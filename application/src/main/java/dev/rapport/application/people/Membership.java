package dev.rapport.application.people;

import dev.rapport.domain.access.Role;
import dev.rapport.domain.access.Workspace;

/** A workspace that a person belongs to, and that person's role in it. */
public record Membership(Workspace workspace, Role role) {}

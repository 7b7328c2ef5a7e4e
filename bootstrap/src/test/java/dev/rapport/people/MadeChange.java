package dev.rapport.people;

import dev.rapport.application.audit.Actor;

/**
 * A change, and what the audit log must say of it.
 *
 * @param workspace where it stands
 * @param subject the id of what was changed
 * @param address from where; empty: from nowhere, because Rapport itself made it
 */
record MadeChange(int workspace, String subject, Actor actor, String address) {}

package dev.rapport.application.people;

import dev.rapport.application.mail.MailAddress;
import java.time.Instant;
import java.util.Optional;

/** Everybody who can sign in to this installation. */
public interface People {

    Optional<Person> find(PersonId id);

    /** Upper and lower case aside. */
    Optional<Person> find(MailAddress email);

    /** @return false if somebody else has just got this address; nothing can be read or written in this transaction any more */
    boolean add(Person person, Instant at);

    /**
     * Keeps everybody else from changing how this person gets in until the transaction ends, and reads it anew. To be called before any
     * other lock is taken.
     */
    void hold(PersonId id);

    /** Name and language. */
    void change(Person person);

    /** @return empty if there is no such person, or none with a password */
    Optional<PasswordHash> passwordOf(PersonId id);

    void setPassword(PersonId id, PasswordHash password);

    void removePassword(PersonId id);

    /** The person that an identity provider knows by {@code subject}. */
    Optional<Person> findBySubject(String subject);

    /** @param subject by which an identity provider knows this person; with the provider's own name in it */
    void setSubject(PersonId id, String subject);

    /** @return empty if no identity provider knows this person */
    Optional<String> subjectOf(PersonId id);

    void removeSubject(PersonId id);
}

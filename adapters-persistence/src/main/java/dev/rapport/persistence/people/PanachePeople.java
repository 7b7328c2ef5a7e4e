package dev.rapport.persistence.people;

import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.people.PasswordHash;
import dev.rapport.application.people.People;
import dev.rapport.application.people.Person;
import dev.rapport.application.people.PersonId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Flushes what it changes, since members and sessions refer to people by plain SQL. */
@ApplicationScoped
class PanachePeople implements People, PanacheRepositoryBase<PersonEntity, UUID> {

    private static final String UNIQUE_EMAIL = "person_by_email";

    @Override
    public Optional<Person> find(PersonId id) {
        return findByIdOptional(id.value()).map(PersonEntity::toPerson);
    }

    @Override
    public Optional<Person> find(MailAddress email) {
        return find("lower(email) = ?1", email.text().toLowerCase(Locale.ROOT))
                .singleResultOptional()
                .map(PersonEntity::toPerson);
    }

    @Override
    public boolean add(Person person, Instant at) {
        try {
            persistAndFlush(new PersonEntity(person, at));
            return true;
        } catch (ConstraintViolationException e) {
            if (UNIQUE_EMAIL.equals(e.getConstraintName())) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void hold(PersonId id) {
        findByIdOptional(id.value())
                .ifPresent(person -> getEntityManager().refresh(person, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public void change(Person person) {
        PersonEntity entity = findById(person.id().value());
        entity.name = person.name();
        entity.language = person.language().toLanguageTag();
    }

    @Override
    public Optional<PasswordHash> passwordOf(PersonId id) {
        return findByIdOptional(id.value())
                .flatMap(person -> Optional.ofNullable(person.password))
                .map(PasswordHash::new);
    }

    @Override
    public void setPassword(PersonId id, PasswordHash password) {
        findById(id.value()).password = password.text();
    }

    @Override
    public void removePassword(PersonId id) {
        findById(id.value()).password = null;
    }

    @Override
    public Optional<Person> findBySubject(String subject) {
        return find("subject", subject).singleResultOptional().map(PersonEntity::toPerson);
    }

    @Override
    public void setSubject(PersonId id, String subject) {
        findById(id.value()).subject = subject;
    }

    @Override
    public Optional<String> subjectOf(PersonId id) {
        return findByIdOptional(id.value()).flatMap(person -> Optional.ofNullable(person.subject));
    }

    @Override
    public void removeSubject(PersonId id) {
        findById(id.value()).subject = null;
    }
}

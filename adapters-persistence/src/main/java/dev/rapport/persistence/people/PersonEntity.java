package dev.rapport.persistence.people;

import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.people.Person;
import dev.rapport.application.people.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

@Entity(name = "Person")
@Table(name = "person")
// Else who changes a name writes back a password that was replaced meanwhile.
@DynamicUpdate
class PersonEntity {

    @Id
    @Column(name = "person_id")
    UUID id;

    String email;

    String name;

    String language;

    @Nullable
    String password;

    @Nullable
    String subject;

    @Column(name = "created_at")
    Instant createdAt;

    PersonEntity() {}

    PersonEntity(Person person, Instant createdAt) {
        this.id = person.id().value();
        this.email = person.email().text();
        this.name = person.name();
        this.language = person.language().toLanguageTag();
        this.createdAt = createdAt;
    }

    Person toPerson() {
        return new Person(new PersonId(id), new MailAddress(email), name, Locale.forLanguageTag(language));
    }
}

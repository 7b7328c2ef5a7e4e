package dev.rapport.application.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.people.FindCredentials.Credentials;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password is slow to compare, so that whoever is not spared it can't tell by the time who has an account. */
class ProvePasswordTest {

    private static final PasswordHash ANNS = new PasswordHash("hash of a sentence of ann");

    private final CountingPasswords passwords = new CountingPasswords();
    private final ProvePassword provePassword = new ProvePassword(new FindCredentials(new OnlyAnn()), passwords);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@known.example",
                "ANN@known.example",
                "provided@known.example",
                "nobody@known.example",
                "no address at all",
                ""
            })
    void every_try_costs_one_comparison_whose_ever_the_address_is(String email) {
        assertThat(provePassword.prove(MailAddress.parse(email), "not the one she has"))
                .isEmpty();

        assertThat(passwords.compared).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann@known.example", "nobody@known.example"})
    void so_does_a_password_that_is_empty_or_longer_than_any(String email) {
        provePassword.prove(MailAddress.parse(email), "");
        provePassword.prove(MailAddress.parse(email), "x".repeat(100_000));

        assertThat(passwords.compared).isEqualTo(2);
    }

    @Test
    void the_right_one_says_who_it_is() {
        assertThat(provePassword
                        .prove(MailAddress.parse("ann@known.example"), "a sentence of ann")
                        .map(Credentials::person))
                .contains(OnlyAnn.ANN);
    }

    private static final class CountingPasswords implements Passwords {

        private int compared;

        @Override
        public PasswordHash hash(String password) {
            return new PasswordHash("hash of " + password);
        }

        @Override
        public boolean matches(String password, Optional<PasswordHash> hash) {
            compared++;
            return hash.filter(hash(password)::equals).isPresent();
        }
    }

    /** Ann, and somebody who comes in by a provider and has no password. */
    private static final class OnlyAnn implements People {

        private static final Person ANN = person("ann@known.example");
        private static final Person PROVIDED = person("provided@known.example");

        private static Person person(String email) {
            return new Person(new PersonId(UUID.randomUUID()), new MailAddress(email), "Ann", Locale.ENGLISH);
        }

        @Override
        public Optional<Person> find(MailAddress email) {
            return Optional.of(ANN)
                    .filter(ann -> ann.email().text().equalsIgnoreCase(email.text()))
                    .or(() -> Optional.of(PROVIDED)
                            .filter(provided -> provided.email().text().equalsIgnoreCase(email.text())));
        }

        @Override
        public Optional<PasswordHash> passwordOf(PersonId id) {
            return Optional.of(ANNS).filter(_ -> id.equals(ANN.id()));
        }

        @Override
        public Optional<Person> find(PersonId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void hold(PersonId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean add(Person person, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void change(Person person) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setPassword(PersonId id, PasswordHash password) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void removePassword(PersonId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Person> findBySubject(String subject) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setSubject(PersonId id, String subject) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<String> subjectOf(PersonId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void removeSubject(PersonId id) {
            throw new UnsupportedOperationException();
        }
    }
}

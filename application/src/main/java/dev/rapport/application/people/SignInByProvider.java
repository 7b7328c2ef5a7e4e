package dev.rapport.application.people;

import dev.rapport.application.access.Workspaces;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.people.AcceptInvitation.Invited;
import dev.rapport.application.people.OneTimeLink.Kind;
import dev.rapport.application.refusal.Conflict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** Signs in somebody whom the identity provider has recognised. It opens no door by itself: an account comes by an invitation. */
@ApplicationScoped
public class SignInByProvider {

    private final People people;
    private final OneTimeLinks links;
    private final Workspaces workspaces;
    private final AddPerson addPerson;
    private final AcceptInvitation acceptInvitation;
    private final BeginSession beginSession;
    private final AccountNotes notes;
    private final Clock clock;

    SignInByProvider(
            People people,
            OneTimeLinks links,
            Workspaces workspaces,
            AddPerson addPerson,
            AcceptInvitation acceptInvitation,
            BeginSession beginSession,
            AccountNotes notes,
            Clock clock) {
        this.people = people;
        this.links = links;
        this.workspaces = workspaces;
        this.addPerson = addPerson;
        this.acceptInvitation = acceptInvitation;
        this.beginSession = beginSession;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * Whoever the provider is known to recognise is signed in. Others are found by their e-mail, which connects the two from then on, or
     * come in by {@code invitation}.
     *
     * @param invitation by which they came; empty: by none
     * @return the new session's token
     * @throws Conflict {@code provider.unverified}: unknown, and the provider vouches for no e-mail; {@code provider.other-account}: their
     *     account is connected with another one there; {@code provider.unknown}: nobody here has this e-mail, or they belong to no
     *     workspace
     * @throws dev.rapport.application.refusal.NotFound {@code link.not-found}, if the invitation is gone or for another e-mail
     */
    @Transactional
    public LinkToken handle(ProvidedAccount account, Optional<LinkToken> invitation, Device device) {
        Optional<OneTimeLink> link =
                invitation.flatMap(token -> links.find(Kind.INVITATION, token.hash(), clock.instant()));
        Optional<Person> known = people.findBySubject(account.subject());
        Person person = known.orElseGet(() -> connected(account, link));
        invitation.ifPresent(token -> acceptInvitation.handle(token, Invited.known(person)));
        if (known.isEmpty()) {
            notes.note(person.id(), AuditAction.PROVIDER_CONNECTED);
        }
        return beginSession
                .handle(person.id(), link.map(OneTimeLink::workspace), device)
                .orElseThrow(SignInByProvider::unknown);
    }

    private Person connected(ProvidedAccount account, Optional<OneTimeLink> link) {
        MailAddress email = account.email()
                .orElseThrow(() ->
                        new Conflict("provider.unverified", "the provider does not say that the e-mail is theirs"));
        Person person = people.find(email)
                .orElseGet(() -> link.map(invited -> added(email, account.name(), language(invited)))
                        .orElseThrow(SignInByProvider::unknown));
        if (people.subjectOf(person.id()).isPresent()) {
            throw new Conflict(
                    "provider.other-account", "this account is connected with another one of the same provider");
        }
        people.setSubject(person.id(), account.subject());
        return person;
    }

    private Person added(MailAddress email, String name, Locale language) {
        return addPerson.addWithoutPassword(email, name, language, clock.instant());
    }

    private Locale language(OneTimeLink invited) {
        return workspaces.find(invited.workspace()).orElseThrow().language();
    }

    private static Conflict unknown() {
        return new Conflict("provider.unknown", "nobody here has an account with this e-mail and a workspace");
    }
}

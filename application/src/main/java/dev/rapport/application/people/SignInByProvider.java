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
    private final ConnectProvider connectProvider;
    private final AcceptInvitation acceptInvitation;
    private final BeginSession beginSession;
    private final AccountNotes notes;
    private final Clock clock;

    SignInByProvider(
            People people,
            OneTimeLinks links,
            Workspaces workspaces,
            AddPerson addPerson,
            ConnectProvider connectProvider,
            AcceptInvitation acceptInvitation,
            BeginSession beginSession,
            AccountNotes notes,
            Clock clock) {
        this.people = people;
        this.links = links;
        this.workspaces = workspaces;
        this.addPerson = addPerson;
        this.connectProvider = connectProvider;
        this.acceptInvitation = acceptInvitation;
        this.beginSession = beginSession;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * Whoever the provider is known to recognise is signed in. Others are found by their e-mail, which connects the two from then on, or
     * get an account by {@code invitation}. Whoever belongs to a workspace is asked first whether they want to come into another: a
     * link that somebody sends them must not decide that.
     *
     * @param invitation by which they came; empty: by none
     * @param present the session that the browser has; empty: none
     * @throws Conflict {@code provider.unverified}: unknown, and the provider vouches for no e-mail; {@code provider.other-account}: their
     *     account is connected with another one there; {@code provider.unknown}: nobody here has this e-mail, or they belong to no
     *     workspace; {@code person.exists}: they have got an account at this very moment
     * @throws dev.rapport.application.refusal.NotFound {@code link.not-found}, if the invitation that has to let them in is gone or for
     *     another e-mail
     */
    @Transactional
    public Arrival handle(
            ProvidedAccount account, Optional<LinkToken> invitation, Optional<LinkToken> present, Device device) {
        Person person = people.findBySubject(account.subject()).orElseGet(() -> found(account, invitation));
        people.hold(person.id());
        // Two tabs may come back at once.
        boolean connects = !people.subjectOf(person.id()).equals(Optional.of(account.subject()));
        boolean passwordRemoved = connects && connectProvider.connect(person, account.subject(), present);
        Arrival arrival = beginSession
                .handle(person.id(), Optional.empty(), device)
                .map(session -> new Arrival(session, invitation, passwordRemoved))
                .orElseGet(() -> new Arrival(joined(person, invitation, device), Optional.empty(), passwordRemoved));
        if (connects) {
            notes.note(person.id(), AuditAction.PROVIDER_CONNECTED);
        }
        return arrival;
    }

    private Person found(ProvidedAccount account, Optional<LinkToken> invitation) {
        MailAddress email = account.email()
                .orElseThrow(() ->
                        new Conflict("provider.unverified", "the provider does not say that the e-mail is theirs"));
        return people.find(email)
                .or(() -> invitation
                        .flatMap(token -> links.find(Kind.INVITATION, token.hash(), clock.instant()))
                        .map(link -> added(email, account.name(), language(link))))
                .orElseThrow(SignInByProvider::unknown);
    }

    private LinkToken joined(Person person, Optional<LinkToken> invitation, Device device) {
        invitation.ifPresent(token -> acceptInvitation.handle(token, Invited.known(person)));
        return beginSession.handle(person.id(), Optional.empty(), device).orElseThrow(SignInByProvider::unknown);
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

    /**
     * Somebody who is signed in now.
     *
     * @param session its token
     * @param invitation by which they came, and which they have not accepted; empty: none
     * @param passwordRemoved the account had a password that somebody else may have set
     */
    public record Arrival(LinkToken session, Optional<LinkToken> invitation, boolean passwordRemoved) {}
}

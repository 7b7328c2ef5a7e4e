package dev.rapport.web.people;

import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.people.LinkToken;
import dev.rapport.application.people.ProvidedAccount;
import dev.rapport.application.people.SignInByProvider;
import dev.rapport.application.people.SignInByProvider.Arrival;
import dev.rapport.application.people.SignOut;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.web.frame.Flash;
import dev.rapport.web.frame.Notice;
import dev.rapport.web.list.Address;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/** To the identity provider and back. What the provider says is checked by the library; a session of ours follows. */
@Path(ProviderPage.PATH)
@PermitAll
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ProviderPage {

    static final String PATH = "/sign-in/provider";
    static final String BACK = PATH + "/back";

    /** What the library would recognise a browser by; ours has a session instead. */
    private static final String COOKIE = "q_session_provider";

    private static final Logger LOG = Logger.getLogger(ProviderPage.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_SUBJECT = 255;

    private final ProviderSettings settings;
    private final OidcAuthenticationMechanism provider;
    private final IdentityProviderManager identities;
    private final SignInByProvider signInByProvider;
    private final SignOut signOut;
    private final Flash flash;
    private final SignInLimits limits;
    private final RoutingContext request;

    ProviderPage(
            ProviderSettings settings,
            OidcAuthenticationMechanism provider,
            IdentityProviderManager identities,
            SignInByProvider signInByProvider,
            SignOut signOut,
            Flash flash,
            SignInLimits limits,
            RoutingContext request) {
        this.settings = settings;
        this.provider = provider;
        this.identities = identities;
        this.signInByProvider = signInByProvider;
        this.signOut = signOut;
        this.flash = flash;
        this.limits = limits;
        this.request = request;
    }

    @GET
    public Response leave(
            @QueryParam("to") @DefaultValue("/") String to, @QueryParam("link") @DefaultValue("") String link) {
        requireProvider();
        Optional<Response> tooMany = tooMany();
        if (tooMany.isPresent()) {
            return tooMany.get();
        }
        Optional<ChallengeData> way = ask(provider.getChallenge(request))
                .filter(challenge -> challenge.status == HttpResponseStatus.FOUND.code());
        if (way.isEmpty()) {
            return refused("provider.unreachable");
        }
        new ProviderWish(Destination.of(to), link).keep(request);
        return Response.seeOther(URI.create(way.get().headerContent)).build();
    }

    @GET
    @Path("back")
    public Response comeBack() {
        requireProvider();
        Optional<Response> tooMany = tooMany();
        if (tooMany.isPresent()) {
            return tooMany.get();
        }
        Optional<ProvidedAccount> account =
                ask(provider.authenticate(request, identities)).flatMap(ProviderPage::account);
        request.response().removeCookie(COOKIE, false);
        if (account.isEmpty()) {
            return refused("provider.failed");
        }
        ProviderWish wish = ProviderWish.of(request);
        ProviderWish.forget(request);
        try {
            Optional<LinkToken> present = SessionCookie.of(request);
            Arrival arrival = signInByProvider.handle(account.get(), wish.link(), present, Devices.of(request));
            present.ifPresent(signOut::handle);
            SessionCookie.set(request, arrival.session());
            if (arrival.passwordRemoved()) {
                flash.say(Notice.PASSWORD_REMOVED);
            }
            return Response.seeOther(next(arrival, wish)).build();
        } catch (NotFound gone) {
            return GoneLink.answer("invitation");
        } catch (Conflict refusal) {
            return refused(refusal.code());
        }
    }

    private static URI next(Arrival arrival, ProviderWish wish) {
        return URI.create(arrival.invitation()
                .map(link -> JoinPage.address(link).toString())
                .orElse(wish.to().text()));
    }

    private void requireProvider() {
        if (settings.provider().isEmpty()) {
            throw new NotFound("provider", "that people sign in by");
        }
    }

    private Optional<Response> tooMany() {
        Duration wait = limits.takeByProvider(Devices.addressOf(request));
        return Optional.of(wait)
                .filter(Duration::isPositive)
                .map(positive -> Response.status(429)
                        .type(MediaType.TEXT_HTML_TYPE)
                        .header(HttpHeaders.RETRY_AFTER, positive.toSeconds() + 1)
                        .entity(SignInPage.form.waiting(positive.toMinutes() + 1))
                        .build());
    }

    /** The library says in many ways that something is wrong; what it says quotes the request, so its kind alone is logged. */
    private static <T> Optional<T> ask(Uni<T> question) {
        try {
            return Optional.ofNullable(question.await().atMost(PATIENCE));
        } catch (RuntimeException failed) {
            Throwable cause = Optional.ofNullable(failed.getCause()).orElse(failed);
            LOG.warnf(
                    "Signing in by the provider failed: %s, %s",
                    failed.getClass().getSimpleName(), cause.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Optional<ProvidedAccount> account(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Optional.empty();
        }
        String subject = token.getSubject();
        if (subject == null || subject.isBlank() || subject.length() > MOST_SUBJECT) {
            return Optional.empty();
        }
        boolean verified = text(token, "email_verified").equals("true");
        return Optional.of(new ProvidedAccount(
                token.getIssuer() + " " + subject,
                Optional.of(text(token, "email")).filter(_ -> verified).flatMap(MailAddress::parse),
                text(token, "name")));
    }

    /** Some providers write what is true or false as a text. */
    private static String text(JsonWebToken token, String claim) {
        return Optional.ofNullable(token.<Object>getClaim(claim))
                .map(Object::toString)
                .orElse("");
    }

    private static Response refused(String code) {
        return Response.seeOther(URI.create(
                        Address.of(SignInPage.PATH).with("refused", code).toString()))
                .build();
    }
}

package dev.rapport.web.people;

import dev.rapport.application.access.Roles;
import dev.rapport.application.people.ChangePassword;
import dev.rapport.application.people.ChangeProfile;
import dev.rapport.application.people.DisconnectProvider;
import dev.rapport.application.people.People;
import dev.rapport.application.people.Session;
import dev.rapport.application.people.Sessions;
import dev.rapport.application.people.SignedIn;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.domain.survey.Language;
import dev.rapport.web.form.Choices;
import dev.rapport.web.frame.Flash;
import dev.rapport.web.frame.Me;
import dev.rapport.web.frame.Notice;
import dev.rapport.web.list.Address;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What somebody says about themselves, their password, and where they are signed in. */
@Path(ProfilePage.PATH)
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ProfilePage {

    static final String PATH = "/profile";

    /**
     * Renders templates/ProfilePage/one.html.
     *
     * @param refused the code of why nothing was changed; blank: nothing was refused
     * @param waitMinutes more than 0: too many tries at the present password
     * @param hasPassword false: comes in by the provider alone
     * @param provider by which they sign in, too; blank: by none
     */
    record one(
            String name,
            String email,
            String language,
            List<Language> languages,
            List<Row> sessions,
            ZoneId zone,
            String refused,
            long waitMinutes,
            boolean hasPassword,
            String provider)
            implements TemplateInstance {}

    /** One browser. */
    @TemplateData
    record Row(String browser, String address, Instant since, Instant lastUsed, boolean here) {}

    private final Me me;
    private final ChangeProfile changeProfile;
    private final ChangePassword changePassword;
    private final DisconnectProvider disconnectProvider;
    private final ProviderSettings provider;
    private final People people;
    private final Sessions sessions;
    private final SignInLimits limits;
    private final Flash flash;
    private final Clock clock;
    private final RoutingContext request;

    ProfilePage(
            Me me,
            ChangeProfile changeProfile,
            ChangePassword changePassword,
            DisconnectProvider disconnectProvider,
            ProviderSettings provider,
            People people,
            Sessions sessions,
            SignInLimits limits,
            Flash flash,
            Clock clock,
            RoutingContext request) {
        this.me = me;
        this.changeProfile = changeProfile;
        this.changePassword = changePassword;
        this.disconnectProvider = disconnectProvider;
        this.provider = provider;
        this.people = people;
        this.sessions = sessions;
        this.limits = limits;
        this.flash = flash;
        this.clock = clock;
        this.request = request;
    }

    @GET
    public TemplateInstance show() {
        return unchanged("", 0);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("language") @DefaultValue("") String language) {
        try {
            changeProfile.handle(me.signedIn().person(), name, Choices.language(language));
            return flash.redirect(Address.of(PATH), Notice.SAVED);
        } catch (Invalid refusal) {
            return Response.ok(page(name, language, refusal.code(), 0)).build();
        }
    }

    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changePassword(
            @FormParam("present") @DefaultValue("") String present,
            @FormParam("password") @DefaultValue("") String wanted) {
        SignedIn signedIn = me.signedIn();
        // Whoever finds a browser unlocked must not be able to try passwords in it.
        Duration wait = limits.take(
                Devices.addressOf(request), signedIn.person().email().text());
        if (wait.isPositive()) {
            return Response.status(429)
                    .type(MediaType.TEXT_HTML_TYPE)
                    .header(HttpHeaders.RETRY_AFTER, wait.toSeconds() + 1)
                    .entity(unchanged("", wait.toMinutes() + 1))
                    .build();
        }
        try {
            changePassword.handle(signedIn, present, wanted);
            return flash.redirect(Address.of(PATH), Notice.SAVED);
        } catch (Invalid refusal) {
            return Response.ok(unchanged(refusal.code(), 0)).build();
        }
    }

    @POST
    @Path("provider/disconnect")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response disconnectProvider() {
        try {
            disconnectProvider.handle(me.signedIn().person().id());
            return flash.redirect(Address.of(PATH), Notice.SAVED);
        } catch (Conflict refusal) {
            return Response.ok(unchanged(refusal.code(), 0)).build();
        }
    }

    private one unchanged(String refused, long waitMinutes) {
        SignedIn signedIn = me.signedIn();
        return page(signedIn.person().name(), signedIn.person().language().getLanguage(), refused, waitMinutes);
    }

    private one page(String name, String language, String refused, long waitMinutes) {
        SignedIn signedIn = me.signedIn();
        List<Row> rows = sessions.of(signedIn.person().id(), clock.instant()).stream()
                .map(session -> row(session, signedIn))
                .toList();
        return new one(
                name,
                signedIn.person().email().text(),
                Choices.language(language).getLanguage(),
                Choices.languages(),
                rows,
                signedIn.workspace().zone(),
                refused,
                waitMinutes,
                people.passwordOf(signedIn.person().id()).isPresent(),
                people.subjectOf(signedIn.person().id())
                        .flatMap(_ -> provider.provider())
                        .map(ProviderSettings.Provider::name)
                        .orElse(""));
    }

    private static Row row(Session session, SignedIn signedIn) {
        return new Row(
                BrowserName.of(session.browser()),
                session.address(),
                session.beganAt(),
                session.lastUsedAt(),
                session.token().equals(signedIn.session()));
    }
}

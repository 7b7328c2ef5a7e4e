package dev.rapport.web.people;

import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.people.AccountMails;
import dev.rapport.application.people.AskForPasswordReset;
import dev.rapport.application.people.FindLink;
import dev.rapport.application.people.LinkToken;
import dev.rapport.application.people.OneTimeLink.Kind;
import dev.rapport.application.people.ResetPassword;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.storage.Unquoted;
import dev.rapport.web.frame.Flash;
import dev.rapport.web.frame.Notice;
import dev.rapport.web.list.Address;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jboss.logging.Logger;

/** A new password for somebody who has forgotten theirs, by a link that is sent by mail. */
@Path("/password")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class PasswordPage {

    private static final Logger LOG = Logger.getLogger(PasswordPage.class);

    /** Renders templates/PasswordPage/forgot.html. */
    record forgot(boolean canMail, boolean sent, long waitMinutes) implements TemplateInstance {}

    /** Renders templates/PasswordPage/reset.html. */
    record reset(String link, String refused) implements TemplateInstance {}

    private final AskForPasswordReset askForPasswordReset;
    private final ResetPassword resetPassword;
    private final FindLink findLink;
    private final AccountMails mails;
    private final SignInLimits limits;
    private final Flash flash;
    private final RoutingContext request;

    PasswordPage(
            AskForPasswordReset askForPasswordReset,
            ResetPassword resetPassword,
            FindLink findLink,
            AccountMails mails,
            SignInLimits limits,
            Flash flash,
            RoutingContext request) {
        this.askForPasswordReset = askForPasswordReset;
        this.resetPassword = resetPassword;
        this.findLink = findLink;
        this.mails = mails;
        this.limits = limits;
        this.flash = flash;
        this.request = request;
    }

    @GET
    @Path("forgotten")
    public TemplateInstance ask() {
        return new forgot(mails.isReady(), false, 0);
    }

    /** Says the same whether there is such an account or not, and takes as long. */
    @POST
    @Path("forgotten")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(@FormParam("email") @DefaultValue("") String email) {
        if (!mails.isReady()) {
            return Response.ok(new forgot(false, false, 0)).build();
        }
        Duration wait = limits.take(Devices.addressOf(request), email);
        if (wait.isPositive()) {
            return Response.status(429)
                    .type(MediaType.TEXT_HTML_TYPE)
                    .header(HttpHeaders.RETRY_AFTER, wait.toSeconds() + 1)
                    .entity(new forgot(true, false, wait.toMinutes() + 1))
                    .build();
        }
        MailAddress.parse(email).ifPresent(this::sendMeanwhile);
        return Response.ok(new forgot(true, true, 0)).build();
    }

    /** By how long an answer takes nobody learns whether there was a link to be made. */
    private void sendMeanwhile(MailAddress address) {
        Thread.ofVirtual().name("password-reset").start(() -> {
            try {
                askForPasswordReset
                        .handle(address)
                        .ifPresent(letter -> mails.resetPassword(letter.to(), letter.token()));
            } catch (RuntimeException failure) {
                LOG.error("A link that sets a password could not be made", Unquoted.of(failure));
            }
        });
    }

    @GET
    @Path("reset")
    public Response open(@QueryParam("link") @DefaultValue("") String link) {
        return findLink.handle(Kind.PASSWORD_RESET, new LinkToken(link)).isPresent()
                ? Response.ok(new reset(link, "")).build()
                : GoneLink.answer("password-reset");
    }

    @POST
    @Path("reset")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reset(
            @FormParam("link") @DefaultValue("") String link,
            @FormParam("password") @DefaultValue("") String password) {
        try {
            resetPassword.handle(new LinkToken(link), password);
        } catch (NotFound gone) {
            return GoneLink.answer("password-reset");
        } catch (Invalid refusal) {
            return Response.ok(new reset(link, refusal.code())).build();
        }
        SessionCookie.remove(request);
        return flash.redirect(Address.of(SignInPage.PATH), Notice.SAVED);
    }
}

package dev.rapport.web.respondent;

import dev.rapport.application.availability.Availability;
import dev.rapport.application.survey.Unsubscribe;
import dev.rapport.application.survey.UnsubscribeTokens;
import dev.rapport.domain.survey.Language;
import dev.rapport.web.frame.AskedLanguage;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where customers say that they want no more mails. Looking at it changes nothing, since scanners of mails follow links; a POST
 * to the same address does it, from the page's button or from a mail program (RFC 8058), which knows neither cookies nor the token
 * of a form. The link's signature says who it is, so that no other site can send such a POST in somebody's name. Therefore these
 * routes are not the pages' usual ones, all of which want the token of a form.
 */
@Singleton
class UnsubscribePage {

    static final String PATH = "/unsubscribe";

    private static final int BEFORE_QUARKUS = -1;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_.-]{1,1000}");

    /** Renders templates/UnsubscribePage/ask.html. */
    record ask(String language, String action) implements TemplateInstance {}

    /** Renders templates/UnsubscribePage/done.html. */
    record done(String language) implements TemplateInstance {}

    private final Availability availability;
    private final UnsubscribeTokens tokens;
    private final Unsubscribe unsubscribe;

    UnsubscribePage(Availability availability, UnsubscribeTokens tokens, Unsubscribe unsubscribe) {
        this.availability = availability;
        this.tokens = tokens;
        this.unsubscribe = unsubscribe;
    }

    void register(@Observes Router router) {
        router.get(PATH).order(BEFORE_QUARKUS).blockingHandler(this::show, false);
        router.post(PATH).order(BEFORE_QUARKUS).blockingHandler(this::take, false);
    }

    private void show(RoutingContext request) {
        Language language = language(request);
        Optional<String> token = token(request);
        if (!isAvailable(request)) {
            return;
        }
        if (token.flatMap(tokens::read).isPresent()) {
            String action = PATH + "?lang=" + language.tag() + "&t=" + token.get();
            answer(request, 200, language, new ask(language.tag(), action));
        } else {
            answer(request, 403, language, new RespondentPage.said(language.tag(), RespondentPage.UNSIGNED));
        }
    }

    private void take(RoutingContext request) {
        Language language = language(request);
        if (!isAvailable(request)) {
            return;
        }
        if (token(request).filter(unsubscribe::handle).isPresent()) {
            answer(request, 200, language, new done(language.tag()));
        } else {
            answer(request, 403, language, new RespondentPage.said(language.tag(), RespondentPage.UNSIGNED));
        }
    }

    private boolean isAvailable(RoutingContext request) {
        if (!availability.isAvailable()) {
            request.response().putHeader("Retry-After", String.valueOf(Availability.RETRY_AFTER.toSeconds()));
            request.fail(503);
            return false;
        }
        return true;
    }

    private static Optional<String> token(RoutingContext request) {
        return Optional.ofNullable(request.request().getParam("t"))
                .filter(text -> TOKEN.matcher(text).matches());
    }

    private static Language language(RoutingContext request) {
        String named = request.request().getParam("lang");
        return AskedLanguage.of(named == null ? "" : named, request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .orElse(Language.EN);
    }

    private static void answer(RoutingContext request, int status, Language language, TemplateInstance page) {
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .end(page.setLocale(language.locale()).render());
    }
}

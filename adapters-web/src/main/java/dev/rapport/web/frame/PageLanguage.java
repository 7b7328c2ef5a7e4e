package dev.rapport.web.frame;

import dev.rapport.application.people.SignedIn;
import dev.rapport.domain.survey.Language;
import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets a page speak the language of who looks at it: the one that they chose, else, of those that their browser accepts, the first
 * that we speak, else English. A template that is given a language keeps it.
 */
@Singleton
class PageLanguage implements Spoken {

    void register(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(PageLanguage::speak);
    }

    @Override
    public Locale locale() {
        return language().locale();
    }

    @Override
    public <T> T texts(Class<T> bundle) {
        Language language = language();
        return language == Language.EN // what a bundle says unless asked otherwise
                ? MessageBundles.get(bundle)
                : MessageBundles.get(bundle, Localized.Literal.of(language.tag()));
    }

    private static void speak(TemplateInstance page) {
        if (isAsked()) {
            page.setAttribute(TemplateInstance.LOCALE, ofRequest().locale());
        }
    }

    private static Language language() {
        return isAsked() ? ofRequest() : Language.EN;
    }

    private static boolean isAsked() {
        return Arc.container() != null && Arc.container().requestContext().isActive();
    }

    private static Language ofRequest() {
        try (var me = Arc.container().instance(Me.class);
                var current = Arc.container().instance(CurrentVertxRequest.class)) {
            // Who is signed in is asked of the database; an error page must not wait for it.
            Optional<SignedIn> signedIn =
                    BlockingOperationControl.isBlockingAllowed() ? me.get().ifSignedIn() : Optional.empty();
            return signedIn.flatMap(
                            person -> Language.of(person.person().language().toLanguageTag()))
                    .orElseGet(() -> accepted(current.get().getCurrent()));
        }
    }

    private static Language accepted(@Nullable RoutingContext request) {
        String header = request == null ? null : request.request().getHeader("Accept-Language");
        return AskedLanguage.of("", header).orElse(Language.EN);
    }
}

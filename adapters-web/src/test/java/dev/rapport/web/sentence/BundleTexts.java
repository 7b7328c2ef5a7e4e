package dev.rapport.web.sentence;

import static java.util.Objects.requireNonNull;

import dev.rapport.domain.survey.Language;
import dev.rapport.web.frame.Spoken;
import dev.rapport.web.language.Bundle;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Message;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The texts of a bundle without an application around them: the templates that stand at its methods, or in a file. */
final class BundleTexts {

    private static final Engine ENGINE = Engine.builder().addDefaults().build();

    private BundleTexts() {}

    /** In English. */
    private static <T> T of(Class<T> bundle) {
        return of(
                bundle,
                method -> requireNonNull(method.getAnnotation(Message.class)).value());
    }

    private static <T> T in(Language language, Class<T> bundle) {
        Map<String, String> texts = new Bundle(bundle).in(language).texts();
        return of(bundle, method -> requireNonNull(texts.get(method.getName()), method.getName()));
    }

    /** As an answer to somebody who wants this language. */
    static Spoken speaking(Language language) {
        return new Spoken() {
            @Override
            public Locale locale() {
                return language.locale();
            }

            @Override
            public <T> T texts(Class<T> bundle) {
                return language == Language.EN ? of(bundle) : in(language, bundle);
            }
        };
    }

    private static <T> T of(Class<T> bundle, Function<Method, String> said) {
        return bundle.cast(Proxy.newProxyInstance(
                bundle.getClassLoader(),
                new Class<?>[] {bundle},
                (_, method, given) -> render(said.apply(method), method.getParameters(), given)));
    }

    private static String render(String said, Parameter[] parameters, Object[] given) {
        TemplateInstance text = ENGINE.parse(said).instance();
        for (int i = 0; i < parameters.length; i++) {
            text.data(parameters[i].getName(), given[i]);
        }
        return text.render();
    }
}

package dev.rapport.web.sentence;

import static java.util.Objects.requireNonNull;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Message;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;

/** The English texts of a bundle without an application around them: the templates that stand at its methods. */
final class BundleTexts {

    private static final Engine ENGINE = Engine.builder().addDefaults().build();

    private BundleTexts() {}

    static <T> T of(Class<T> bundle) {
        return bundle.cast(Proxy.newProxyInstance(
                bundle.getClassLoader(), new Class<?>[] {bundle}, (_, method, given) -> render(method, given)));
    }

    private static String render(Method method, Object[] given) {
        TemplateInstance text = ENGINE.parse(
                        requireNonNull(method.getAnnotation(Message.class)).value())
                .instance();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            text.data(parameters[i].getName(), given[i]);
        }
        return text.render();
    }
}

package dev.rapport.browser;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolver;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;

/**
 * Fails a page that reads a property by reflection, which a native executable doesn't have: what templates read of a type
 * that isn't Rapport's wants an entry in {@code TemplateTypes}.
 */
@Singleton
class NoReflection implements ValueResolver {

    private final ReflectionValueResolver reflection = new ReflectionValueResolver();

    void guard(@Observes EngineBuilder engine) {
        engine.addValueResolver(this);
    }

    /** After all that was generated and before reflection. */
    @Override
    public int getPriority() {
        return 0;
    }

    @Override
    public boolean appliesTo(EvalContext context) {
        return reflection.appliesTo(context);
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        throw new TemplateException("'%s' of %s is read by reflection: list the type in TemplateTypes"
                .formatted(context.getName(), context.getBase().getClass()));
    }
}

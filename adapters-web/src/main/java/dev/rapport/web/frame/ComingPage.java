package dev.rapport.web.frame;

import dev.rapport.application.work.Progress;
import dev.rapport.application.work.Work;
import io.quarkus.qute.TemplateInstance;

/**
 * A page that is sent as it is made: its beginning at once, then how far the work is, then what came of it and the rest. Each step
 * hides the one before it, and the result hides them all, by style alone. Leaving the page ends the work at its next step.
 *
 * <p>Its resource method has to be {@code @Uncompressed}: what is compressed is held back until there is enough of it.
 *
 * @param page with one {@code {#coming /}} where the result belongs
 */
public record ComingPage(String page, Work<TemplateInstance> work) {

    private static final String PLACE = "<!--coming-->";

    /** Renders templates/ComingPage/begun.html. */
    record begun() implements TemplateInstance {}

    /** Renders templates/ComingPage/step.html. */
    record step(Progress at) implements TemplateInstance {}

    /** Renders templates/ComingPage/failed.html. */
    record failed() implements TemplateInstance {}

    String before() {
        return page.substring(0, page.indexOf(PLACE));
    }

    String after() {
        return page.substring(page.indexOf(PLACE) + PLACE.length());
    }
}

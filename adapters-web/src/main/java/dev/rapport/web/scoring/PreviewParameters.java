package dev.rapport.web.scoring;

import dev.rapport.application.scoring.PublishDraft.Publication;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands in the address of a preview, and in its form. */
public record PreviewParameters(
        @PathParam("id") String id,
        @QueryParam("day") @DefaultValue("") String day,
        @QueryParam("with") @DefaultValue("") String with,
        @FormParam("revision") @DefaultValue("0") int revision,
        @FormParam("note") @Nullable String note,
        @FormParam("primary") @DefaultValue("false") boolean primary) {

    PreviewAsked asked() {
        return PreviewAsked.of(id, day, with);
    }

    PreviewAsked refused(String code) {
        return asked().refused(code, written(), primary);
    }

    Publication publication() {
        return new Publication(revision, written().strip(), primary);
    }

    private String written() {
        return Objects.requireNonNullElse(note, "");
    }
}

package dev.rapport.web.settings;

import dev.rapport.application.access.AddApiKey;
import dev.rapport.application.access.ApiKeys;
import dev.rapport.application.access.KnownKeys;
import dev.rapport.application.access.RevokeApiKey;
import dev.rapport.application.access.Roles;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.refusal.Refusal;
import dev.rapport.domain.access.ApiKey;
import dev.rapport.domain.access.KeyKind;
import dev.rapport.domain.access.Scope;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.frame.Flash;
import dev.rapport.web.frame.Notice;
import dev.rapport.web.frame.ShownOnce;
import dev.rapport.web.list.Address;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The workspace's keys. */
@Path(KeysPage.PATH)
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class KeysPage {

    static final String PATH = "/settings/keys";

    /**
     * Renders templates/KeysPage/list.html.
     *
     * @param clear the key that was just made; blank: none was
     * @param refused the code of why nothing was changed; blank: nothing was refused
     */
    record list(
            List<ApiKey> keys,
            List<KeyKind> kinds,
            List<Scope> scopes,
            KeyParameters asked,
            String clear,
            Instant now,
            ZoneId zone,
            String refused)
            implements TemplateInstance {}

    /** Renders templates/KeysPage/revoke.html. */
    record revoke(ApiKey key) implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final ApiKeys keys;
    private final AddApiKey addApiKey;
    private final RevokeApiKey revokeApiKey;
    private final KnownKeys known;
    private final ShownOnce shownOnce;
    private final Flash flash;
    private final Clock clock;

    KeysPage(
            CurrentWorkspace current,
            ApiKeys keys,
            AddApiKey addApiKey,
            RevokeApiKey revokeApiKey,
            KnownKeys known,
            ShownOnce shownOnce,
            Flash flash,
            Clock clock) {
        this.current = current;
        this.keys = keys;
        this.addApiKey = addApiKey;
        this.revokeApiKey = revokeApiKey;
        this.known = known;
        this.shownOnce = shownOnce;
        this.flash = flash;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show() {
        List<String> shown = shownOnce.take(PATH);
        return page(new KeyParameters(), shown.isEmpty() ? "" : shown.getFirst(), "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@BeanParam KeyParameters asked) {
        Workspace workspace = current.workspace();
        try {
            KeyKind kind = KeyKind.of(asked.kind)
                    .orElseThrow(() -> new Invalid("key.invalid", "no kind of key: " + asked.kind));
            Set<Scope> scopes = asked.scopes.stream()
                    .map(scope -> Scope.of(scope).orElseThrow(() -> new Invalid("key.invalid", "no scope: " + scope)))
                    .collect(Collectors.toSet());
            String clear = addApiKey
                    .handle(workspace.id(), kind, asked.name, scopes, expiry(asked.expires, workspace.zone()))
                    .clear();
            known.forget();
            return shownOnce.redirect(PATH, clear);
        } catch (Conflict | Invalid refusal) {
            return Response.ok(page(asked, "", ((Refusal) refusal).code())).build();
        }
    }

    @GET
    @Path("{id}/revoke")
    public TemplateInstance askToRevoke(@PathParam("id") String id) {
        return new revoke(keys.find(current.workspace().id(), uuid(id)).orElseThrow(() -> new NotFound("key", id)));
    }

    @POST
    @Path("{id}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(@PathParam("id") String id) {
        try {
            revokeApiKey.handle(current.workspace().id(), uuid(id));
        } catch (Conflict refusal) {
            return Response.ok(page(new KeyParameters(), "", refusal.code())).build();
        }
        known.forget();
        return flash.redirect(Address.of(PATH), Notice.REMOVED);
    }

    private list page(KeyParameters asked, String clear, String refused) {
        Workspace workspace = current.workspace();
        List<ApiKey> shown =
                keys.of(workspace.id()).stream().filter(key -> !key.revoked()).toList();
        return new list(
                shown,
                List.of(KeyKind.values()),
                List.of(Scope.values()),
                asked,
                clear,
                clock.instant(),
                workspace.zone(),
                refused);
    }

    private static Optional<Instant> expiry(String day, ZoneId zone) {
        try {
            return day.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(day).atStartOfDay(zone).toInstant());
        } catch (DateTimeParseException e) {
            throw new Invalid("key.invalid", "not a day: " + day);
        }
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound("key", id);
        }
    }
}

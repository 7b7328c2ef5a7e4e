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
import dev.rapport.web.list.Csv;
import dev.rapport.web.list.Pager;
import dev.rapport.web.list.Sorting;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import java.util.stream.Stream;

/** The workspace's keys. */
@Path(KeysPage.PATH)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
class KeysPage {

    static final String PATH = "/settings/keys";

    private static final List<String> HEAD =
            List.of("name", "prefix", "kind", "scopes", "created_at", "last_used_at", "expires_at");

    /**
     * Renders templates/KeysPage/list.html.
     *
     * @param keys those of the page that is shown
     * @param export where the same list is a file
     * @param clear the key that was just made; blank: none was
     * @param refused the code of why nothing was changed; blank: nothing was refused
     */
    record list(
            KeysAsked listed,
            List<ApiKey> keys,
            Sorting sorting,
            Pager pager,
            Address export,
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
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@Context UriInfo uri) {
        List<String> shown = shownOnce.take(PATH);
        return page(listed(uri), new KeyParameters(), shown.isEmpty() ? "" : shown.getFirst(), "");
    }

    @GET
    @Path("keys.csv")
    public Response file(@Context UriInfo uri) {
        List<ApiKey> found = listed(uri).list().found();
        return Csv.download("keys", HEAD, rows -> found.forEach(key -> rows.accept(cells(key))));
    }

    private static Stream<String> cells(ApiKey key) {
        return Stream.of(
                Csv.text(key.name()),
                Csv.text(key.prefix()),
                key.kind().word(),
                key.scopes().stream().map(Scope::word).sorted().collect(Collectors.joining(" ")),
                key.createdAt().toString(),
                key.lastUsedAt().map(Instant::toString).orElse(""),
                key.expiresAt().map(Instant::toString).orElse(""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response add(@BeanParam KeyParameters asked, @Context UriInfo uri) {
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
            return Response.ok(page(listed(uri), asked, "", ((Refusal) refusal).code()))
                    .build();
        }
    }

    @GET
    @Path("{id}/revoke")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance askToRevoke(@PathParam("id") String id) {
        return new revoke(keys.find(current.workspace().id(), uuid(id)).orElseThrow(() -> new NotFound("key", id)));
    }

    @POST
    @Path("{id}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response revoke(@PathParam("id") String id, @Context UriInfo uri) {
        try {
            revokeApiKey.handle(current.workspace().id(), uuid(id));
        } catch (Conflict refusal) {
            return Response.ok(page(listed(uri), new KeyParameters(), "", refusal.code()))
                    .build();
        }
        known.forget();
        return flash.redirect(Address.of(PATH), Notice.REMOVED);
    }

    private KeysAsked listed(UriInfo uri) {
        return KeysAsked.of(
                keys.of(current.workspace().id()).stream().filter(key -> !key.revoked()), uri.getQueryParameters());
    }

    private list page(KeysAsked listed, KeyParameters asked, String clear, String refused) {
        Workspace workspace = current.workspace();
        return new list(
                listed,
                listed.list().shown(),
                listed.list().sorting(),
                listed.list().pager(),
                listed.list().at(PATH + "/keys.csv"),
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

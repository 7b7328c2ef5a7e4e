package dev.rapport.web.transfer;

import dev.rapport.application.access.Roles;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.survey.Surveys;
import dev.rapport.application.transfer.ImportId;
import dev.rapport.application.transfer.ImportPreview;
import dev.rapport.application.transfer.PreviewImport;
import dev.rapport.application.transfer.StartImport;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.survey.SurveyState;
import dev.rapport.web.form.Mistakes;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.frame.Flash;
import dev.rapport.web.frame.Notice;
import dev.rapport.web.list.Address;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Choosing a file, seeing what would become of it, and taking it in. */
@Path("/data/imports/new")
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class NewImportPage {

    /**
     * Renders templates/NewImportPage/form.html.
     *
     * @param survey the id of the one whose answers the rows are; empty: they are events
     * @param surveys to choose from
     * @param columns of the file, to choose from; empty before a preview
     * @param rows the first ones of the preview
     * @param problems what is wrong with the file or the mapping
     */
    record form(
            List<Field> fields,
            String event,
            String survey,
            List<Choice> surveys,
            List<String> columns,
            Optional<ImportPreview> preview,
            List<PreviewLine> rows,
            List<String> problems,
            ZoneId zone)
            implements TemplateInstance {}

    /** A role and the column that was said or guessed to have it; may be empty. */
    @TemplateData
    record Field(String name, String column) {}

    /** A survey that takes answers of the past. */
    @TemplateData
    record Choice(String id, String name) {}

    /** What is done with the file, to be able to say no. */
    private interface Work<T> {
        T with(InputStream body) throws IOException;
    }

    private final CurrentWorkspace current;
    private final PreviewImport previewImport;
    private final StartImport startImport;
    private final Surveys surveys;
    private final Mistakes mistakes;
    private final Flash flash;

    NewImportPage(
            CurrentWorkspace current,
            PreviewImport previewImport,
            StartImport startImport,
            Surveys surveys,
            Mistakes mistakes,
            Flash flash) {
        this.current = current;
        this.previewImport = previewImport;
        this.startImport = startImport;
        this.surveys = surveys;
        this.mistakes = mistakes;
        this.flash = flash;
    }

    @GET
    public TemplateInstance choose() {
        Workspace workspace = current.workspace();
        return new form(
                new ImportForm().fields(),
                "",
                "",
                choices(workspace),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                workspace.zone());
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public TemplateInstance preview(@BeanParam ImportForm given) {
        Workspace workspace = current.workspace();
        try {
            ImportPreview preview = read(given.file(), body -> previewImport.handle(workspace, given.options(), body));
            return new form(
                    given.fields(preview.mapping()),
                    given.event(),
                    given.survey(),
                    choices(workspace),
                    preview.header(),
                    Optional.of(preview),
                    PreviewLine.all(preview, mistakes),
                    List.of(),
                    workspace.zone());
        } catch (Invalid invalid) {
            return refused(workspace, given, invalid);
        }
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response start(@BeanParam ImportForm given) {
        Workspace workspace = current.workspace();
        try {
            ImportId id = read(given.file(), body -> startImport.handle(workspace, given.options(), body));
            return flash.redirect(Address.of(ImportsPage.HERE + "/" + id), Notice.IMPORT_BEGUN);
        } catch (Invalid invalid) {
            return Response.ok(refused(workspace, given, invalid)).build();
        }
    }

    private List<Choice> choices(Workspace workspace) {
        return surveys.all(workspace.id()).stream()
                .filter(survey -> survey.state() != SurveyState.DRAFT)
                .map(survey -> new Choice(survey.id().toString(), survey.name()))
                .toList();
    }

    private TemplateInstance refused(Workspace workspace, ImportForm given, Invalid invalid) {
        List<String> problems = invalid.violations().isEmpty()
                ? List.of(invalid.detail())
                : invalid.violations().stream().map(Invalid.Violation::detail).toList();
        return new form(
                given.fields(),
                given.event(),
                given.survey(),
                choices(workspace),
                List.of(),
                Optional.empty(),
                List.of(),
                problems.stream().map(mistakes::said).toList(),
                workspace.zone());
    }

    private static <T> T read(FileUpload file, Work<T> work) {
        try (InputStream body = Files.newInputStream(file.uploadedFile())) {
            return work.with(body);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

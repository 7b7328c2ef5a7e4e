package dev.rapport.application.transfer;

import dev.rapport.application.ingestion.Delivery.Item;
import dev.rapport.application.ingestion.Delivery.Readable;
import dev.rapport.application.ingestion.Delivery.Refused;
import dev.rapport.application.ingestion.Receipt;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.survey.ImportedAnswer;
import dev.rapport.application.survey.KnownSurvey;
import dev.rapport.application.survey.Surveys;
import dev.rapport.application.transfer.ImportPreview.PreviewedRow;
import dev.rapport.application.transfer.StoredEvents.Sighting;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.Identity;
import dev.rapport.domain.ingestion.EventTime;
import dev.rapport.domain.ingestion.EventValue;
import dev.rapport.domain.ingestion.Message;
import dev.rapport.domain.survey.AnswerFormat;
import dev.rapport.domain.survey.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/** Says what an import would make of a file, so that a wrong mapping is seen before it does harm. */
@ApplicationScoped
public class PreviewImport {

    private static final int SHOWN = 10;
    private static final int COMPARED = 100;
    private static final String NOT_YET_KNOWN = "(digest of the whole file)";

    private final ImportFiles files;
    private final StoredEvents stored;
    private final Surveys surveys;
    private final Clock clock;

    PreviewImport(ImportFiles files, StoredEvents stored, Surveys surveys, Clock clock) {
        this.files = files;
        this.stored = stored;
        this.surveys = surveys;
        this.clock = clock;
    }

    /**
     * @param body the file or its beginning
     * @throws Invalid if it is no CSV, or a column is missing
     */
    public ImportPreview handle(Workspace workspace, ImportOptions options, InputStream body) {
        Optional<KnownSurvey> survey = SurveyOfFile.of(surveys, workspace, options);
        try (CsvRows csv = files.openBeginning(body, options.delimiter())) {
            if (survey.isPresent()) {
                return answers(workspace, options, survey.get(), csv);
            }
            ColumnMapping mapping = ColumnMapping.of(csv.header(), options);
            var reader = new RowReader(workspace, csv.header(), mapping, NOT_YET_KNOWN);
            Instant now = clock.instant();
            var rows = new ArrayList<PreviewedRow>();
            var sightings = new ArrayList<Sighting>();
            Optional<CsvRow> next = csv.next();
            for (int i = 0; i < COMPARED && next.isPresent(); i++) {
                Item item = onTime(reader.read(next.get()), now);
                if (i < SHOWN) {
                    rows.add(previewed(next.get(), item));
                }
                if (item instanceof Readable readable && readable.message() instanceof Message.Event event) {
                    sightings.add(new Sighting(event.of(), event.type(), event.at(), event.value()));
                }
                next = csv.next();
            }
            int equal = stored.countEqual(workspace, sightings);
            return new ImportPreview(csv.delimiter(), csv.header(), mapping, rows, sightings.size(), equal);
        }
    }

    private ImportPreview answers(Workspace workspace, ImportOptions options, KnownSurvey known, CsvRows csv) {
        ColumnMapping mapping = ColumnMapping.ofAnswers(csv.header(), options, known);
        var reader = new AnswerRowReader(workspace, csv.header(), mapping, known.survey(), NOT_YET_KNOWN);
        var rows = new ArrayList<PreviewedRow>();
        Optional<CsvRow> next = csv.next();
        while (rows.size() < SHOWN && next.isPresent()) {
            rows.add(previewed(next.get(), reader.read(next.get()), known.survey()));
            next = csv.next();
        }
        return new ImportPreview(csv.delimiter(), csv.header(), mapping, rows, 0, 0);
    }

    private PreviewedRow previewed(CsvRow row, AnswerRowReader.Read read, Survey survey) {
        if (read.answer().isPresent()) {
            return switch (read.answer().get().check(survey, clock.instant())) {
                case ImportedAnswer.Checked.Refused(var why) -> refused(row, why);
                case ImportedAnswer.Checked.Valid _ ->
                    new PreviewedRow(
                            row.line(),
                            row.cells(),
                            Optional.of(understood(read.answer().get(), survey)),
                            Optional.empty());
            };
        }
        return refused(row, read.refused().orElseThrow());
    }

    private static PreviewedRow refused(CsvRow row, Receipt.Rejected why) {
        return new PreviewedRow(
                row.line(), row.cells(), Optional.empty(), Optional.of(ImportPiece.refusedRow(row, why)));
    }

    private static PreviewedEvent understood(ImportedAnswer answer, Survey survey) {
        Object main = answer.answers().byQuestion().get(survey.main().key());
        return new PreviewedEvent(
                answer.respondent().map(Identity::name).orElse(""),
                answer.respondent()
                        .filter(one -> one.kind() == Identity.Kind.USER)
                        .isEmpty(),
                survey.kind().event(),
                answer.at(),
                survey.main().format() instanceof AnswerFormat.Rating && main != null
                        ? EventValue.parse(main.toString())
                        : Optional.empty(),
                Optional.empty(),
                "import",
                answer.key(),
                answer.answers().byQuestion());
    }

    private static Item onTime(Item item, Instant now) {
        return item instanceof Readable readable
                ? EventTime.reasonToReject(readable.message().at(), now)
                        .<Item>map(reason -> new Refused(
                                item.index(), reason, readable.message().at().toString(), item.raw()))
                        .orElse(item)
                : item;
    }

    private static PreviewedRow previewed(CsvRow row, Item item) {
        return switch (item) {
            case Readable readable ->
                new PreviewedRow(
                        row.line(),
                        row.cells(),
                        readable.message() instanceof Message.Event event
                                ? Optional.of(understood(event))
                                : Optional.empty(),
                        Optional.empty());
            case Refused refused ->
                new PreviewedRow(
                        row.line(), row.cells(), Optional.empty(), Optional.of(ImportPiece.refusedRow(row, refused)));
        };
    }

    private static PreviewedEvent understood(Message.Event event) {
        return new PreviewedEvent(
                event.of().name(),
                event.of().kind() == Identity.Kind.ANONYMOUS,
                event.type(),
                event.at(),
                Optional.ofNullable(event.value()).map(EventValue::amount),
                Optional.ofNullable(event.currency()),
                event.channel(),
                event.id().text(),
                event.properties());
    }
}

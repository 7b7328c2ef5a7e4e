package dev.rapport.application.transfer;

import dev.rapport.application.ingestion.Receipt;
import dev.rapport.application.survey.ImportedAnswer;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.ingestion.RejectReason;
import dev.rapport.domain.survey.AnswerFormat;
import dev.rapport.domain.survey.Language;
import dev.rapport.domain.survey.Survey;
import dev.rapport.domain.survey.WrittenAnswers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns rows of a file into answers. An empty cell is no answer; of several options each stands apart by {@code |}. */
final class AnswerRowReader {

    private static final String BETWEEN_OPTIONS = "\\|";

    private final RowReader cells;
    private final Survey survey;
    private final int language;
    private final Map<String, Integer> questions = new LinkedHashMap<>();

    AnswerRowReader(Workspace workspace, List<String> header, ColumnMapping mapping, Survey survey, String digest) {
        this.cells = new RowReader(workspace, header, mapping, digest);
        this.survey = survey;
        this.language =
                mapping.properties().contains(ColumnMapping.LANGUAGE) ? -1 : header.indexOf(ColumnMapping.LANGUAGE);
        mapping.properties().forEach(column -> questions.put(column, header.indexOf(column)));
    }

    /** One of the two. */
    record Read(Optional<ImportedAnswer> answer, Optional<Receipt.Rejected> refused) {}

    Read read(CsvRow row) {
        try {
            cells.check(row);
            var answer = new ImportedAnswer(
                    row.line(),
                    cells.ownerIfAny(row),
                    cells.messageId(row).text(),
                    cells.happenedAt(row),
                    language(row),
                    new WrittenAnswers(answers(row)));
            return new Read(Optional.of(answer), Optional.empty());
        } catch (RowReader.Unreadable unreadable) {
            return new Read(
                    Optional.empty(),
                    Optional.of(new Receipt.Rejected(row.line(), unreadable.reason, unreadable.detail)));
        }
    }

    private Optional<Language> language(CsvRow row) throws RowReader.Unreadable {
        String tag = language < 0 ? "" : row.cells().get(language);
        Optional<Language> known = Language.of(tag);
        if (known.isEmpty() && !tag.isBlank()) {
            throw new RowReader.Unreadable(
                    RejectReason.ANSWER_INVALID, "language must be one of en, de, id, lt: " + RowReader.shown(tag));
        }
        return known;
    }

    private Map<String, Object> answers(CsvRow row) {
        var answers = new LinkedHashMap<String, Object>();
        questions.forEach((key, place) -> {
            String text = row.cells().get(place);
            if (!text.isBlank()) {
                answers.put(key, isMultiple(key) ? options(text) : isWords(key) ? text : text.strip());
            }
        });
        return answers;
    }

    private static List<String> options(String text) {
        return Stream.of(text.split(BETWEEN_OPTIONS))
                .map(String::strip)
                .filter(option -> !option.isEmpty())
                .toList();
    }

    private boolean isMultiple(String key) {
        return survey.asked(key)
                .filter(question -> question.format() instanceof AnswerFormat.Choice choice && choice.multiple())
                .isPresent();
    }

    private boolean isWords(String key) {
        return survey.asked(key)
                .filter(question -> question.format() instanceof AnswerFormat.Words)
                .isPresent();
    }
}

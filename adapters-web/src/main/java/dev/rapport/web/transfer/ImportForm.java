package dev.rapport.web.transfer;

import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.transfer.ColumnMapping;
import dev.rapport.application.transfer.ColumnRole;
import dev.rapport.application.transfer.ImportOptions;
import dev.rapport.web.transfer.NewImportPage.Field;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The form of a new import, as it was sent. A column that is left empty is guessed by its usual names. */
class ImportForm {

    @RestForm("file")
    @Nullable
    FileUpload file;

    @RestForm
    @Nullable
    String event;

    @RestForm
    @Nullable
    String survey;

    @RestForm
    @Nullable
    String userId;

    @RestForm
    @Nullable
    String anonymousId;

    @RestForm
    @Nullable
    String eventColumn;

    @RestForm
    @Nullable
    String timestamp;

    @RestForm
    @Nullable
    String value;

    @RestForm
    @Nullable
    String messageId;

    @RestForm
    @Nullable
    String channel;

    @RestForm
    @Nullable
    String currency;

    /** @throws Invalid if none was chosen */
    FileUpload file() {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            throw new Invalid("import.empty", "choose a file first");
        }
        return file;
    }

    String event() {
        return text(event);
    }

    /** The survey's id; empty: the rows are events. */
    String survey() {
        return text(survey);
    }

    ImportOptions options() {
        var columns = new EnumMap<ColumnRole, String>(ColumnRole.class);
        for (ColumnRole role : ColumnRole.values()) {
            String column = column(role);
            if (!column.isEmpty()) {
                columns.put(role, column);
            }
        }
        return new ImportOptions(
                file().fileName(),
                Optional.empty(),
                columns,
                event().isEmpty() ? Optional.empty() : Optional.of(event()),
                Optional.empty(),
                Optional.of(survey()).filter(id -> !id.isEmpty()));
    }

    List<Field> fields() {
        return Arrays.stream(ColumnRole.values())
                .map(role -> new Field(role.parameter(), column(role)))
                .toList();
    }

    List<Field> fields(ColumnMapping found) {
        return Arrays.stream(ColumnRole.values())
                .map(role -> new Field(role.parameter(), found.columns().getOrDefault(role, "")))
                .toList();
    }

    private String column(ColumnRole role) {
        return text(
                switch (role) {
                    case USER_ID -> userId;
                    case ANONYMOUS_ID -> anonymousId;
                    case EVENT -> eventColumn;
                    case TIMESTAMP -> timestamp;
                    case VALUE -> value;
                    case MESSAGE_ID -> messageId;
                    case CHANNEL -> channel;
                    case CURRENCY -> currency;
                });
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}

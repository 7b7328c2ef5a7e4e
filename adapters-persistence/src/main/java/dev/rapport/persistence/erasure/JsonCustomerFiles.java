package dev.rapport.persistence.erasure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.rapport.application.erasure.CustomerFiles;
import dev.rapport.application.erasure.KnownCustomer;
import dev.rapport.application.mail.MailAddress;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.persistence.json.StoredJson;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import dev.rapport.persistence.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes to a file that has no name any more, so that it is gone when it is closed, and after a crash. */
@ApplicationScoped
class JsonCustomerFiles implements CustomerFiles {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final Sql sql;

    JsonCustomerFiles(Sql sql) {
        this.sql = sql;
    }

    @Override
    public InputStream write(WorkspaceId workspace, CustomerId customer, List<ScoreNow> scores) {
        try {
            FileChannel file = nameless();
            try {
                write(workspace, customer, scores, Channels.newOutputStream(file));
                return Channels.newInputStream(file.position(0));
            } catch (RuntimeException | IOException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a customer could not be exported", e);
        }
    }

    private static FileChannel nameless() throws IOException {
        Path path = Files.createTempFile("customer-", ".json"); // which nobody else may read
        try {
            return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } finally {
            Files.delete(path);
        }
    }

    private void write(WorkspaceId workspace, CustomerId customer, List<ScoreNow> scores, OutputStream out)
            throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            sql.inSnapshot(statements -> {
                try {
                    KnownCustomer known = KnownCustomers.find(statements, workspace, customer);
                    new File(json, statements, workspace, known).write(scores);
                    return known;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** One file that is being written. */
    private record File(JsonGenerator json, Statements statements, WorkspaceId workspace, KnownCustomer customer) {

        void write(List<ScoreNow> scores) throws IOException {
            json.writeStartObject();
            json.writeStringField("id", customer.id().toString());
            json.writeArrayFieldStart("scores");
            for (ScoreNow score : scores) {
                write(score);
            }
            json.writeEndArray();
            for (Map.Entry<String, String> part : ExportedParts.inOrder().entrySet()) {
                json.writeArrayFieldStart(part.getKey());
                statements.each(
                        Query.of(part.getValue(), workspace.number(), customer.numbers()), row -> raw(row.text(1)));
                json.writeEndArray();
            }
            bounces();
            mentions();
            json.writeEndObject();
        }

        private void write(ScoreNow score) throws IOException {
            json.writeStartObject();
            json.writeStringField("model", score.model());
            json.writeNumberField("version", score.version());
            json.writeStringField("day", score.day().toString());
            if (score.score().isPresent()) {
                json.writeNumberField("score", score.score().get());
            }
            if (score.band().isPresent()) {
                json.writeStringField("band", score.band().get());
            }
            json.writeEndObject();
        }

        private void bounces() throws IOException {
            json.writeArrayFieldStart("bounces");
            for (String email : customer.emails()) {
                Optional<MailAddress> address = MailAddress.parse(email);
                if (address.isPresent()) {
                    statements.each(
                            Query.of(
                                    "select at, reason from mail_bounced where workspace_id = ? and address_digest = ?",
                                    workspace.number(),
                                    address.get().digest()),
                            row -> raw(StoredJson.write(Map.of(
                                    "address", email, "at", row.instant(1).toString(), "reason", row.text(2)))));
                }
            }
            json.writeEndArray();
        }

        private void mentions() throws IOException {
            var mention = new Mention(customer);
            json.writeArrayFieldStart("rejectedEvents");
            statements.each(Query.of("""
                            select item, received_at, reason, detail from rejected_event
                            where workspace_id = ? order by rejected_id
                            """, workspace.number()), row -> {
                if (mention.inItem(row.text(1))) {
                    raw(StoredJson.write(Map.of(
                            "item",
                            row.text(1),
                            "receivedAt",
                            row.instant(2).toString(),
                            "reason",
                            row.text(3),
                            "detail",
                            row.text(4))));
                }
            });
            json.writeEndArray();
            json.writeArrayFieldStart("refusedRows");
            statements.each(Query.of("""
                            select cells::text, import_id, line, reason, detail from event_import_refused
                            where workspace_id = ? order by import_id, line
                            """, workspace.number()), row -> {
                if (mention.inCells(row.text(1))) {
                    raw("{\"cells\":" + row.text(1) + ",\"line\":" + row.bigint(3) + ",\"reason\":"
                            + StoredJson.write(row.text(4)) + ",\"detail\":" + StoredJson.write(row.text(5))
                            + "}");
                }
            });
            json.writeEndArray();
        }

        private void raw(String value) {
            try {
                json.writeRawValue(value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package dev.rapport.scoring;

import static io.restassured.RestAssured.given;

import dev.rapport.Ready;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** A workspace for one test class alone, with a secret key, and nothing in it. */
public final class OwnWorkspace {

    private final DataSource source;
    private final int number;
    private final String key;

    private OwnWorkspace(DataSource source, int number) {
        this.source = source;
        this.number = number;
        this.key = "rp_test_of_workspace_" + number;
    }

    /** The same for every test of a class: made by the first that asks, once the application is ready. */
    public static OwnWorkspace once(DataSource source, int number, String zone) {
        Ready.await();
        var workspace = new OwnWorkspace(source, number);
        return workspace.holds("select 1 from workspace where workspace_id = " + number)
                ? workspace
                : create(source, number, zone);
    }

    public static OwnWorkspace create(DataSource source, int number, String zone) {
        var workspace = new OwnWorkspace(source, number);
        workspace.run(
                "insert into workspace (workspace_id, name, zone, currency, created_at) values (%d, 'Test', '%s', 'USD', now())"
                        .formatted(number, zone));
        workspace.addKey("management", workspace.key);
        workspace.addKey("write", workspace.writeKey());
        workspace.awaitKeys();
        return workspace;
    }

    /** Keys are read again each second. */
    private void awaitKeys() {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (api().get("/api/v1/workspace").statusCode() != 200 && System.nanoTime() < end) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private void addKey(String kind, String clear) {
        run("""
                insert into api_key (workspace_id, key_id, kind, prefix, hash, preset, created_at)
                values (%d, '%s', '%s', 'test', '\\x%s', false, now())
                """.formatted(number, UUID.randomUUID(), kind, sha256(clear)));
    }

    private String writeKey() {
        return "wk_test_of_workspace_" + number;
    }

    /** Sends something as a client does, and has it accepted. */
    public void send(String path, String body) {
        given().auth()
                .preemptive()
                .basic(writeKey(), "")
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(200);
    }

    /** Makes something by the API. @return its id */
    public String created(String path, String body) {
        return api().body(body).post(path).then().statusCode(201).extract().path("id");
    }

    public int number() {
        return number;
    }

    public void run(String sql) {
        on(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    /** Whether a query finds anything. */
    public boolean holds(String sql) {
        return on(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                return rows.next();
            }
        });
    }

    /** The only number that a query finds. */
    public long number(String sql) {
        return on(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                if (!rows.next()) {
                    throw new IllegalStateException("nothing is found by " + sql);
                }
                return rows.getLong(1);
            }
        });
    }

    /** The only text that a query finds. */
    public String text(String sql) {
        return on(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                if (!rows.next()) {
                    throw new IllegalStateException("nothing is found by " + sql);
                }
                return rows.getString(1);
            }
        });
    }

    /** Every text that a query finds. */
    public List<String> texts(String sql) {
        return on(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                var texts = new ArrayList<String>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        });
    }

    <T> T on(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    public RequestSpecification api() {
        return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.rapport.web.settings;

import dev.rapport.domain.access.Role;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.Given;
import dev.rapport.web.list.ShortList;
import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The list of members and of those who are invited as its address asks for it, owners first and the invited last unless asked
 * otherwise.
 *
 * @param role empty: whichever
 */
@TemplateData
record MembersAsked(String role, ShortList<MemberRow> list) {

    private static final ShortList.Columns<MemberRow> COLUMNS = new ShortList.Columns<>(
            row -> row.name() + " " + row.email(),
            "",
            Map.of(
                    "name",
                            Comparator.comparing(row ->
                                    (row.name() + " " + row.email()).strip().toLowerCase(Locale.ROOT)),
                    "role", Comparator.comparing(MemberRow::role),
                    "since", Comparator.comparing(MemberRow::since),
                    "seen", Comparator.comparing(row -> row.seen().orElse(Instant.MIN))));

    static MembersAsked of(Stream<MemberRow> all, MultivaluedMap<String, String> parameters) {
        String role = Role.of(Given.first(parameters, "role")).map(Role::word).orElse("");
        return new MembersAsked(
                role,
                ShortList.of(
                        all.filter(row -> role.isEmpty() || row.role().word().equals(role)),
                        COLUMNS,
                        parameters,
                        Address.of(MembersPage.PATH).with("role", role)));
    }

    public boolean isFiltered() {
        return !list.search().isEmpty() || !role.isEmpty();
    }
}

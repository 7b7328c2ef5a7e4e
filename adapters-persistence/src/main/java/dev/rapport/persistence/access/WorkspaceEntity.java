package dev.rapport.persistence.access;

import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

@Entity(name = "Workspace")
@Table(name = "workspace")
class WorkspaceEntity {

    @Id
    @Column(name = "workspace_id")
    int id;

    String name;

    String zone;

    String currency;

    String language;

    @Column(name = "created_at")
    Instant createdAt;

    WorkspaceEntity() {}

    WorkspaceEntity(Workspace workspace, Instant createdAt) {
        this.id = workspace.id().number();
        this.createdAt = createdAt;
        set(workspace);
    }

    /** Everything but its id. */
    void take(Workspace workspace) {
        set(workspace);
    }

    private void set(Workspace workspace) {
        this.name = workspace.name();
        this.zone = workspace.zone().getId();
        this.currency = workspace.currency().getCurrencyCode();
        this.language = workspace.language().toLanguageTag();
    }

    Workspace toWorkspace() {
        return new Workspace(
                new WorkspaceId(id),
                name,
                ZoneId.of(zone),
                Currency.getInstance(currency),
                Locale.forLanguageTag(language));
    }
}

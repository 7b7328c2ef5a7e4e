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

@Entity(name = "Workspace")
@Table(name = "workspace")
class WorkspaceEntity {

    @Id
    @Column(name = "workspace_id")
    int id;

    String name;

    String zone;

    String currency;

    @Column(name = "created_at")
    Instant createdAt;

    WorkspaceEntity() {}

    WorkspaceEntity(Workspace workspace, Instant createdAt) {
        this.id = workspace.id().number();
        this.name = workspace.name();
        this.zone = workspace.zone().getId();
        this.currency = workspace.currency().getCurrencyCode();
        this.createdAt = createdAt;
    }

    Workspace toWorkspace() {
        return new Workspace(new WorkspaceId(id), name, ZoneId.of(zone), Currency.getInstance(currency));
    }
}

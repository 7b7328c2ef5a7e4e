package dev.rapport.persistence.access;

import dev.rapport.application.access.Workspaces;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PanacheWorkspaces implements Workspaces, PanacheRepositoryBase<WorkspaceEntity, Integer> {

    /** Any number that nothing else in this database locks. */
    private static final long SET_UP = 7_277_678_001L;

    @Override
    public void holdForSetUp() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)", Integer.class)
                .setParameter("lock", SET_UP)
                .getSingleResult();
    }

    @Override
    public Optional<Workspace> find(WorkspaceId id) {
        return findByIdOptional(id.number()).map(WorkspaceEntity::toWorkspace);
    }

    @Override
    public List<Workspace> all() {
        return list("order by id").stream().map(WorkspaceEntity::toWorkspace).toList();
    }

    @Override
    public void add(Workspace workspace, Instant at) {
        persistAndFlush(new WorkspaceEntity(workspace, at));
    }

    @Override
    public void change(Workspace workspace) {
        findById(workspace.id().number()).take(workspace);
    }

    @Override
    public WorkspaceId next() {
        return new WorkspaceId(getEntityManager()
                        .createQuery("select max(id) from Workspace", Integer.class)
                        .getSingleResult()
                + 1);
    }

    @Override
    public boolean hasEvents(WorkspaceId id) {
        return !getEntityManager()
                .createNativeQuery("select 1 from event_volume where workspace_id = :id limit 1", Integer.class)
                .setParameter("id", id.number())
                .getResultList()
                .isEmpty();
    }
}

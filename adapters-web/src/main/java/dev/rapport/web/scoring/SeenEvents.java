package dev.rapport.web.scoring;

import dev.rapport.application.ingestion.EventVolumes;
import dev.rapport.application.ingestion.EventVolumes.TypeVolume;
import dev.rapport.domain.access.WorkspaceId;
import io.quarkus.qute.TemplateData;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which events there are to listen to, and how often they happen. */
@Singleton
class SeenEvents {

    private static final int DAYS = 30;
    /** More would make the page heavy; any other name can be typed. */
    private static final int MOST = 300;

    private final EventVolumes volumes;

    SeenEvents(EventVolumes volumes) {
        this.volumes = volumes;
    }

    /** @param lately in the last 30 days */
    @TemplateData
    record Seen(String name, long lately) {}

    /** The most frequent lately first. */
    List<Seen> list(WorkspaceId workspace, LocalDate today) {
        List<String> names = volumes.byType(workspace).stream()
                .sorted(Comparator.comparing(TypeVolume::count).reversed())
                .limit(MOST)
                .map(TypeVolume::name)
                .toList();
        Map<String, Long> lately = lately(workspace, names, today);
        return names.stream()
                .map(name -> new Seen(name, lately.getOrDefault(name, 0L)))
                .sorted(Comparator.comparing(Seen::lately).reversed().thenComparing(Seen::name))
                .toList();
    }

    /** How often each of them happened in the last 30 days, the present one included; 0 if it was never seen. */
    Map<String, Long> lately(WorkspaceId workspace, Collection<String> names, LocalDate today) {
        var lately = new HashMap<String, Long>();
        names.forEach(name -> lately.put(name, 0L));
        // A draft may say a NUL, which no event has.
        List<String> possible =
                names.stream().filter(name -> name.indexOf('\0') < 0).toList();
        if (!possible.isEmpty()) {
            volumes.byTypeAndDay(workspace, possible, today.minusDays(DAYS - 1L), today)
                    .forEach((name, days) -> lately.put(
                            name, days.stream().mapToLong(Long::longValue).sum()));
        }
        return lately;
    }
}

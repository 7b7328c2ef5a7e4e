package dev.rapport.web.ingestion;

import dev.rapport.application.ingestion.EventVolumes;
import dev.rapport.application.ingestion.EventVolumes.TypeVolume;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.ShortList;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The list of event types as its address asks for it. There are at most 2,000. */
final class EventTypes {

    private static final Comparator<TypeVolume> BY_NAME = Comparator.comparing(
                    TypeVolume::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(TypeVolume::name);

    private static final ShortList.Columns<TypeVolume> COLUMNS = new ShortList.Columns<>(
            TypeVolume::name,
            "-count",
            Map.of(
                    "name", BY_NAME,
                    "count", Comparator.comparing(TypeVolume::count),
                    "foreign", Comparator.comparing(EventTypes::foreignShare),
                    "last", Comparator.comparing(TypeVolume::last)));

    private EventTypes() {}

    /** @param all of the workspace, as {@link EventVolumes#byType} gives them */
    static ShortList<TypeVolume> of(List<TypeVolume> all, MultivaluedMap<String, String> asked, String path) {
        return ShortList.of(all.stream().sorted(BY_NAME), COLUMNS, asked, Address.of(path));
    }

    /** Of the type's events, how many had a value that isn't added up; 0 to 1. */
    static double foreignShare(TypeVolume type) {
        return type.count() == 0 ? 0 : (double) type.foreignCurrencyCount() / type.count();
    }
}

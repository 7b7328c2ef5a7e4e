package dev.rapport.web.customer;

import dev.rapport.application.customer.CustomerTimelines;
import dev.rapport.application.customer.Timeline;
import dev.rapport.application.customer.Timeline.TimelineEvent;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.customer.TimelineSection.Happening;
import dev.rapport.web.customer.TimelineSection.Property;
import dev.rapport.web.list.Further;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads a customer's timeline as the page shows it. */
@ApplicationScoped
class TimelineSections {

    private static final int SIZE = 50;

    private final CustomerTimelines timelines;

    TimelineSections(CustomerTimelines timelines) {
        this.timelines = timelines;
    }

    TimelineSection of(Workspace workspace, CustomerAsked asked) {
        Timeline part = timelines.page(
                workspace,
                asked.customer(),
                asked.query(SIZE, Optional.of(asked.after()).filter(text -> !text.isEmpty())));
        return new TimelineSection(
                part.events().stream().map(TimelineSections::happening).toList(),
                timelines.types(workspace.id(), asked.customer()),
                asked.sorting(),
                new Further(asked.here(), part.next()),
                asked.file());
    }

    private static Happening happening(TimelineEvent event) {
        return new Happening(
                event.happenedAt(),
                event.type(),
                event.value(),
                event.foreignCurrency().orElse(""),
                event.channel(),
                event.properties().entrySet().stream()
                        .map(property -> new Property(property.getKey(), Plain.text(property.getValue())))
                        .toList());
    }
}

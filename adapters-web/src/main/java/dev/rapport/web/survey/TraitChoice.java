package dev.rapport.web.survey;

import dev.rapport.application.survey.ResultsAsked.By;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Stream;

/** A trait to split by. @param value as the address has it */
@TemplateData
record TraitChoice(String value, String name) {

    /** @param known names of traits; what is asked for is a choice in any case */
    static List<TraitChoice> of(List<String> known, ResultsWanted wanted) {
        return Stream.concat(
                        known.stream(),
                        By.of(wanted.by())
                                .filter(By.Trait.class::isInstance)
                                .map(by -> ((By.Trait) by).name())
                                .stream())
                .distinct()
                .map(name -> new TraitChoice(new By.Trait(name).text(), name))
                .toList();
    }
}

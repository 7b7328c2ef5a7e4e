package dev.rapport.web.scoring;

import dev.rapport.application.scoring.ModelChoice;
import dev.rapport.application.scoring.ModelLabel;
import dev.rapport.application.scoring.ModelVersion;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a draft is compared with.
 *
 * @param versions that can be chosen
 * @param chosen empty: it is compared with nothing
 */
@TemplateData
record Comparison(List<ModelVersion> versions, Optional<ModelVersion> chosen) {

    static final String NOTHING = "nothing";

    /**
     * A version in the list to choose from.
     *
     * @param key a model's id, a point, and a version
     */
    @TemplateData
    record Option(String key, String name, int version, boolean chosen) {}

    /**
     * @param own versions of the draft's model that can score, newest first
     * @param others current versions of the other models, the primary one first
     * @param asked a key, {@value #NOTHING}, or anything else: the model's own current version, else the primary model
     */
    static Comparison of(List<ModelVersion> own, List<ModelVersion> others, String asked) {
        List<ModelVersion> versions =
                Stream.concat(own.stream(), others.stream()).toList();
        if (asked.equals(NOTHING)) {
            return new Comparison(versions, Optional.empty());
        }
        Optional<ModelVersion> usual = own.stream()
                .findFirst()
                .or(() -> others.stream().filter(ModelVersion::primary).findFirst());
        return new Comparison(
                versions,
                versions.stream()
                        .filter(version -> key(version.label()).equals(asked))
                        .findFirst()
                        .or(() -> usual));
    }

    public List<Option> options() {
        return versions.stream()
                .map(version -> new Option(
                        key(version.label()),
                        version.label().name(),
                        version.label().version(),
                        chosen.filter(version::equals).isPresent()))
                .toList();
    }

    public boolean withNothing() {
        return chosen.isEmpty();
    }

    Optional<ModelChoice> choice() {
        return chosen.map(ModelVersion::label)
                .map(label -> new ModelChoice(Optional.of(label.id()), Optional.of(label.version())));
    }

    private static String key(ModelLabel label) {
        return label.id() + "." + label.version();
    }
}

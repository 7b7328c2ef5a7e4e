package dev.rapport.domain.scoring;

import dev.rapport.domain.violation.Violations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An {@link EngagementBand} and where it ends, as a user writes it, which may be wrong. Bands are listed from the lowest
 * to the highest; each begins where the one before it ends.
 *
 * @param colour a name of {@link BandColour} in lower case
 * @param share a name of {@link EngagementShare} in lower case
 * @param upTo left out for the highest band only
 */
public record BandDefinition(
        Optional<String> key,
        Optional<String> name,
        Optional<String> colour,
        Optional<String> share,
        Optional<UpTo> upTo) {

    /**
     * The upper end of a band.
     *
     * @param included whether a score of exactly {@code score} is in this band, or in the next one
     */
    public record UpTo(Optional<BigDecimal> score, Optional<Boolean> included) {

        static UpTo of(BandEdge edge) {
            return new UpTo(Optional.of(edge.at()), Optional.of(edge.owner() == BandEdge.Side.BELOW));
        }

        Optional<BandEdge> edge(String at, Violations violations) {
            Optional<BigDecimal> end = violations.requiredAndChecked(at + "/score", score, Decimals::problem);
            Optional<Boolean> owned = violations.required(at + "/included", included);
            return end.flatMap(score ->
                    owned.map(below -> new BandEdge(score, below ? BandEdge.Side.BELOW : BandEdge.Side.ABOVE)));
        }
    }

    public static List<BandDefinition> of(Bands bands) {
        var definitions = new ArrayList<BandDefinition>();
        for (int i = 0; i < bands.bands().size(); i++) {
            EngagementBand band = bands.bands().get(i);
            Optional<UpTo> upTo =
                    i < bands.edges().size() ? Optional.of(UpTo.of(bands.edges().get(i))) : Optional.empty();
            definitions.add(new BandDefinition(
                    Optional.of(band.key()),
                    Optional.of(band.name()),
                    Optional.of(written(band.colour())),
                    Optional.of(written(band.share())),
                    upTo));
        }
        return List.copyOf(definitions);
    }

    /**
     * @param at JSON pointer to the list
     * @return empty if violations were added
     */
    static Optional<Bands> bands(List<BandDefinition> definitions, String at, Violations violations) {
        int before = violations.count();
        if (definitions.isEmpty() || definitions.size() > Bands.MOST_BANDS) {
            violations.add(at, "must be 1 to 20 bands", definitions.size() + " bands");
            return Optional.empty();
        }
        var bands = new ArrayList<EngagementBand>();
        var edges = new ArrayList<BandEdge>();
        var keys = new HashSet<String>();
        for (int i = 0; i < definitions.size(); i++) {
            BandDefinition definition = definitions.get(i);
            String here = at + "/" + i;
            definition.band(here, violations).ifPresent(bands::add);
            definition
                    .key
                    .filter(key -> !keys.add(key))
                    .ifPresent(
                            key -> violations.add(here + "/key", "must differ from the keys of the other bands", key));
            definition
                    .end(here + "/upTo", i == definitions.size() - 1, violations)
                    .ifPresent(edge -> {
                        if (!edges.isEmpty()
                                && edge.at().compareTo(edges.getLast().at()) <= 0) {
                            violations.add(
                                    here + "/upTo/score", "must be greater than that of the band before", edge.at());
                        }
                        edges.add(edge);
                    });
        }
        return violations.count() > before ? Optional.empty() : Optional.of(new Bands(bands, edges));
    }

    private Optional<EngagementBand> band(String at, Violations violations) {
        Optional<String> goodKey = violations.requiredAndChecked(at + "/key", key, EngagementBand::keyProblem);
        Optional<String> goodName = violations.requiredAndChecked(at + "/name", name, EngagementBand::nameProblem);
        Optional<BandColour> goodColour = oneOf(BandColour.values(), colour, at + "/colour", violations);
        Optional<EngagementShare> goodShare = oneOf(EngagementShare.values(), share, at + "/share", violations);
        if (goodKey.isEmpty() || goodName.isEmpty() || goodColour.isEmpty() || goodShare.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new EngagementBand(goodKey.get(), goodName.get(), goodColour.get(), goodShare.get()));
    }

    private Optional<BandEdge> end(String at, boolean highest, Violations violations) {
        if (highest) {
            upTo.ifPresent(end ->
                    violations.add(at, "must be left out of the highest band", end.score.orElse(BigDecimal.ZERO)));
            return Optional.empty();
        }
        return violations.required(at, upTo).flatMap(end -> end.edge(at, violations));
    }

    private static <E extends Enum<E>> Optional<E> oneOf(
            E[] values, Optional<String> text, String at, Violations violations) {
        String all = Arrays.stream(values).map(BandDefinition::written).collect(Collectors.joining(", "));
        return violations.required(at, text).flatMap(chosen -> {
            Optional<E> found = Arrays.stream(values)
                    .filter(value -> written(value).equals(chosen))
                    .findFirst();
            if (found.isEmpty()) {
                violations.add(at, "must be one of " + all, chosen);
            }
            return found;
        });
    }

    private static String written(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

package dev.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule catches what was planted to break it, so that none passes because it looks at nothing. */
class RulesTest {

    private static final JavaClasses PLANTED = new ClassFileImporter()
            .importPackages(
                    "dev.rapport.domain.planted",
                    "dev.rapport.domain.access.planted",
                    "dev.rapport.application.planted",
                    "dev.rapport.persistence.planted",
                    "dev.rapport.rest.planted",
                    "dev.rapport.web.planted",
                    "dev.rapport.web.plantedtoo");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(Rules.THE_DOMAIN_KNOWS_ONLY_ITSELF_AND_THE_JDK, List.of("UsesFramework")),
                Arguments.of(
                        Rules.FEATURES_OF_THE_DOMAIN_KNOW_THOSE_BELOW_THEM,
                        List.of("KnowsFeatureAbove", "UsesFramework is in no known feature")),
                Arguments.of(Rules.THE_APPLICATION_KNOWS_THE_DOMAIN_AND_TWO_ANNOTATIONS, List.of("KnowsAdapter")),
                Arguments.of(
                        Rules.NOTHING_INSIDE_READS_THE_CLOCK_OR_ROLLS_DICE,
                        List.of("ReadsClock.direct", "ReadsClock.byReference")),
                Arguments.of(Rules.TRANSACTIONS_BEGIN_IN_USE_CASES, List.of("BeginsTransaction.begin")),
                Arguments.of(Rules.TRANSACTIONS_OF_WHOLE_CLASSES_BEGIN_IN_USE_CASES, List.of("BeginsTransactions")),
                Arguments.of(Rules.A_USE_CASE_HAS_ONE_PUBLIC_METHOD_CALLED_HANDLE, List.of("TwoWays")),
                Arguments.of(Rules.FEATURES_DO_NOT_GO_IN_CIRCLES, List.of("RoundService", "RoundAgain")),
                Arguments.of(Rules.ADAPTERS_SHOW_NOTHING, List.of("rest.planted.Shown", "ShownPage", "RoundAgain")),
                Arguments.of(Rules.ADAPTERS_DO_NOT_KNOW_EACH_OTHER, List.of("KnowsOtherAdapter")),
                Arguments.of(Rules.WHAT_A_REQUEST_CHANGES_IS_NOTED, List.of("ChangesUnseen")),
                Arguments.of(Rules.NO_CLASS_IS_NAMED_AFTER_A_PATTERN, List.of("RoundService")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_catches_what_was_planted(ArchRule rule, List<String> culprits) {
        String report = rule.evaluate(PLANTED).getFailureReport().toString();

        assertThat(report).contains(culprits);
    }

    @Test
    void no_rule_is_left_out() {
        List<Object> tried = rules().map(arguments -> arguments.get()[0]).toList();
        List<Object> all = Arrays.stream(Rules.class.getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class)
                .map(RulesTest::value)
                .toList();

        assertThat(tried).hasSameElementsAs(all).isNotEmpty();
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}

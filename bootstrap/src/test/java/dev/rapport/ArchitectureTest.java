package dev.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds all modules to the {@link Rules}; {@link RulesTest} shows that each of these can fail. */
@AnalyzeClasses(packages = "dev.rapport", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule domain = Rules.THE_DOMAIN_KNOWS_ONLY_ITSELF_AND_THE_JDK;

    @ArchTest
    static final ArchRule features = Rules.FEATURES_OF_THE_DOMAIN_KNOW_THOSE_BELOW_THEM;

    @ArchTest
    static final ArchRule application = Rules.THE_APPLICATION_KNOWS_THE_DOMAIN_AND_TWO_ANNOTATIONS;

    @ArchTest
    static final ArchRule clock = Rules.NOTHING_INSIDE_READS_THE_CLOCK_OR_ROLLS_DICE;

    @ArchTest
    static final ArchRule transactions = Rules.TRANSACTIONS_BEGIN_IN_USE_CASES;

    @ArchTest
    static final ArchRule transactionsOfClasses = Rules.TRANSACTIONS_OF_WHOLE_CLASSES_BEGIN_IN_USE_CASES;

    @ArchTest
    static final ArchRule useCases = Rules.A_USE_CASE_HAS_ONE_PUBLIC_METHOD_CALLED_HANDLE;

    @ArchTest
    static final ArchRule circles = Rules.FEATURES_DO_NOT_GO_IN_CIRCLES;

    @ArchTest
    static final ArchRule adapters = Rules.ADAPTERS_SHOW_NOTHING;

    @ArchTest
    static final ArchRule neighbours = Rules.ADAPTERS_DO_NOT_KNOW_EACH_OTHER;

    @ArchTest
    static final ArchRule changes = Rules.WHAT_A_REQUEST_CHANGES_IS_NOTED;

    @ArchTest
    static final ArchRule names = Rules.NO_CLASS_IS_NAMED_AFTER_A_PATTERN;

    @ArchTest
    static void every_module_is_on_the_class_path(JavaClasses all) {
        Set<String> modules = all.getPackage("dev.rapport").getSubpackages().stream()
                .map(JavaPackage::getRelativeName)
                .collect(Collectors.toSet());

        assertThat(modules).contains("domain", "application", "rest", "persistence", "web");
        assertThat(modules)
                .as("what is in no module is bootstrap's, and named here")
                .isSubsetOf(
                        "domain",
                        "application",
                        "rest",
                        "persistence",
                        "web",
                        "access",
                        "availability",
                        "database",
                        "demo",
                        "ingestion",
                        "retention",
                        "scoring",
                        "survey",
                        "transfer",
                        "command");
    }
}

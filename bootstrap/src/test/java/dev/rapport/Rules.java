package dev.rapport;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules that Maven's module graph can't state. Allow-lists, so that a renamed package fails instead of passing. */
final class Rules {

    /** Which features of the domain a feature may use, beside itself and {@link #FOR_ALL}. */
    private static final Map<String, Set<String>> FEATURES = Map.ofEntries(
            Map.entry("measure", Set.of()),
            Map.entry("time", Set.of()),
            Map.entry("condition", Set.of()),
            Map.entry("violation", Set.of()),
            Map.entry("access", Set.of()),
            Map.entry("customer", Set.of()),
            Map.entry("ingestion", Set.of("customer")),
            Map.entry("scoring", Set.of("ingestion", "customer")),
            Map.entry("survey", Set.of("ingestion", "customer", "scoring")),
            Map.entry("segment", Set.of("scoring", "survey")),
            Map.entry("metric", Set.of("ingestion", "survey", "scoring")),
            Map.entry("goal", Set.of("metric")),
            Map.entry("alert", Set.of("segment", "metric")),
            Map.entry("experiment", Set.of("metric")),
            Map.entry("transfer", Set.of("customer", "ingestion", "survey")));

    private static final Set<String> FOR_ALL = Set.of("measure", "time", "condition", "violation");

    /** What the features of one adapter share; everything else in adapters is nobody else's business. */
    private static final String[] SHARED = {
        "dev.rapport.rest.problem",
        "dev.rapport.rest.request",
        "dev.rapport.rest.security",
        "dev.rapport.rest.page",
        "dev.rapport.persistence.sql",
        "dev.rapport.persistence.json",
        "dev.rapport.persistence.condition",
        "dev.rapport.web.frame",
        "dev.rapport.web.list",
        "dev.rapport.web.chart",
        "dev.rapport.web.form",
        "dev.rapport.web.respondent",
        "dev.rapport.web.sentence"
    };

    static final ArchRule THE_DOMAIN_KNOWS_ONLY_ITSELF_AND_THE_JDK = classes()
            .that()
            .resideInAPackage("dev.rapport.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.rapport.domain..",
                    "java.lang..",
                    "java.util..",
                    "java.time..",
                    "java.math..",
                    "java.nio.charset",
                    "org.apache.commons.statistics.distribution",
                    "org.jspecify.annotations");

    static final ArchRule FEATURES_OF_THE_DOMAIN_KNOW_THOSE_BELOW_THEM =
            classes().that().resideInAPackage("dev.rapport.domain..").should(onlyUseFeaturesBelow());

    static final ArchRule THE_APPLICATION_KNOWS_THE_DOMAIN_AND_TWO_ANNOTATIONS = classes()
            .that()
            .resideInAPackage("dev.rapport.application..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "dev.rapport.domain..",
                    "dev.rapport.application..",
                    "java..",
                    "org.jspecify.annotations",
                    "jakarta.enterprise.context",
                    "jakarta.transaction",
                    "jakarta.inject"));

    static final ArchRule NOTHING_INSIDE_READS_THE_CLOCK_OR_ROLLS_DICE = noClasses()
            .that()
            .resideInAnyPackage("dev.rapport.domain..", "dev.rapport.application..")
            .should()
            .accessTargetWhere(describe("the target is the clock or chance", Rules::isClockOrChance));

    static final ArchRule TRANSACTIONS_BEGIN_IN_USE_CASES = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("dev.rapport.application..");

    /** The rule for methods doesn't see an annotation that is on the class. */
    static final ArchRule TRANSACTIONS_OF_WHOLE_CLASSES_BEGIN_IN_USE_CASES = noClasses()
            .that()
            .resideOutsideOfPackage("dev.rapport.application..")
            .should()
            .beAnnotatedWith(Transactional.class)
            .orShould()
            .beMetaAnnotatedWith(Transactional.class);

    static final ArchRule A_USE_CASE_HAS_ONE_PUBLIC_METHOD_CALLED_HANDLE =
            classes().that(describe("are use cases", Rules::isUseCase)).should(haveOnePublicMethodCalledHandle());

    static final ArchRule FEATURES_DO_NOT_GO_IN_CIRCLES =
            slices().matching("dev.rapport.(*).(*)..").should().beFreeOfCycles();

    static final ArchRule ADAPTERS_SHOW_NOTHING = classes()
            .that()
            .resideInAnyPackage("dev.rapport.rest..", "dev.rapport.persistence..", "dev.rapport.web..")
            .and()
            .resideOutsideOfPackages(SHARED)
            .and()
            .areTopLevelClasses()
            // Quarkus fills a @BeanParam from outside of its package.
            .and()
            .haveSimpleNameNotEndingWith("Parameters")
            .should()
            .notBePublic();

    static final ArchRule ADAPTERS_DO_NOT_KNOW_EACH_OTHER = slices().matching("dev.rapport.(*)..")
            .namingSlices("$1")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    describe("is bootstrap's or an adapter", Rules::mayLookInside),
                    resideInAnyPackage("dev.rapport.domain..", "dev.rapport.application.."))
            .ignoreDependency(
                    resideInAnyPackage("dev.rapport.application.."), resideInAnyPackage("dev.rapport.domain.."))
            .ignoreDependency(describe("is bootstrap's", Rules::isBootstrap), resideInAnyPackage("dev.rapport.."));

    static final ArchRule WHAT_A_REQUEST_CHANGES_IS_NOTED = classes()
            .that()
            .resideInAnyPackage("dev.rapport.rest..", "dev.rapport.web..")
            .should(new NotedChanges());

    static final ArchRule NO_CLASS_IS_NAMED_AFTER_A_PATTERN = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Service")
            .orShould()
            .haveSimpleNameEndingWith("Controller");

    private Rules() {}

    private static boolean isClockOrChance(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return (owner.startsWith("java.time.") && name.matches("now|system.*|tick.*"))
                || (owner.equals("java.lang.System") && name.matches("currentTimeMillis|nanoTime"))
                || (owner.equals("java.util.Date") && name.equals("<init>"))
                || (owner.equals("java.util.UUID") && name.equals("randomUUID"))
                || owner.equals("java.util.concurrent.ThreadLocalRandom")
                || owner.equals("java.security.SecureRandom")
                || owner.equals("java.util.Random")
                || (owner.equals("java.lang.Math") && name.equals("random"));
    }

    /** Who begins a transaction, or has a method of that name. */
    private static boolean isUseCase(JavaClass type) {
        return type.getPackageName().startsWith("dev.rapport.application.")
                && !type.isInterface()
                && (type.isAnnotatedWith(Transactional.class)
                        || type.getMethods().stream()
                                .anyMatch(method -> method.isAnnotatedWith(Transactional.class)
                                        || method.getName().equals("handle")));
    }

    private static ArchCondition<JavaClass> haveOnePublicMethodCalledHandle() {
        return new ArchCondition<>("have one public method, called handle") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                List<String> shown = type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .map(JavaMethod::getName)
                        .toList();
                events.add(new SimpleConditionEvent(
                        type, shown.equals(List.of("handle")), type.getName() + " has the public methods " + shown));
            }
        };
    }

    private static ArchCondition<JavaClass> onlyUseFeaturesBelow() {
        return new ArchCondition<>("only use features below their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String own = featureOf(type);
                if (!FEATURES.containsKey(own)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no known feature"));
                    return;
                }
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    if (target.getPackageName().startsWith("dev.rapport.domain.")) {
                        String other = featureOf(target);
                        boolean allowed = other.equals(own)
                                || FOR_ALL.contains(other)
                                || FEATURES.getOrDefault(own, Set.of()).contains(other);
                        events.add(new SimpleConditionEvent(type, allowed, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static String featureOf(JavaClass type) {
        return type.getPackageName().substring("dev.rapport.domain.".length()).split("\\.", 2)[0];
    }

    private static boolean mayLookInside(JavaClass type) {
        return !type.getPackageName().startsWith("dev.rapport.domain")
                && !type.getPackageName().startsWith("dev.rapport.application");
    }

    private static boolean isBootstrap(JavaClass type) {
        return List.of("domain", "application", "rest", "persistence", "web").stream()
                .noneMatch(module -> (type.getPackageName() + ".").startsWith("dev.rapport." + module + "."));
    }
}

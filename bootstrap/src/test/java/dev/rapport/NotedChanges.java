package dev.rapport;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.rapport.application.audit.Audit;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether what a request changes stands in the audit log, seen from the methods that take such requests. */
final class NotedChanges extends ArchCondition<JavaClass> {

    private static final List<Class<? extends Annotation>> CHANGING =
            List.of(POST.class, PUT.class, PATCH.class, DELETE.class);

    private static final String COMPUTES = "computes, and keeps nothing";
    private static final String READS = "reads";
    private static final String ANSWERS = "is what a respondent does, not a person with a role";
    private static final String OWN = "changes the person's own account or session, no workspace";

    /** Use cases that leave no note, and why. */
    private static final Map<String, String> WITHOUT_NOTE = Map.ofEntries(
            Map.entry("AskCustomer", "is asked by a program whether to ask a customer now, many times a second"),
            Map.entry("AskForPasswordReset", OWN),
            Map.entry("BeginSession", OWN),
            Map.entry("CalibrateMetric", COMPUTES),
            Map.entry("ChangeProfile", OWN),
            Map.entry("DecideAsking", "is asked by the widget whether to ask a visitor"),
            Map.entry("DismissAsking", ANSWERS),
            Map.entry("FindLink", READS),
            Map.entry("ForeseeRetention", COMPUTES),
            Map.entry("PreviewImport", COMPUTES),
            Map.entry("PreviewScoringModel", COMPUTES),
            Map.entry("ProvePassword", READS),
            Map.entry("RecordEvents", "takes events in; they are kept themselves"),
            Map.entry("SignIn", OWN),
            Map.entry("SignOut", OWN),
            Map.entry("SignOutEverywhere", OWN),
            Map.entry("SubmitResponse", ANSWERS),
            Map.entry("SwitchWorkspace", OWN),
            Map.entry("VisitSurvey", READS));

    NotedChanges() {
        super("use only use cases that note what they change");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaClass useCase : usedToChange(type)) {
            boolean fine = WITHOUT_NOTE.containsKey(useCase.getSimpleName()) || isNoted(useCase);
            events.add(new SimpleConditionEvent(
                    type, fine, type.getName() + " changes by " + useCase.getName() + " what nothing notes"));
        }
    }

    /** The use cases that a request which may change something can reach inside of the class that takes it. */
    private static Set<JavaClass> usedToChange(JavaClass type) {
        var used = new HashSet<JavaClass>();
        var seen = new HashSet<JavaCodeUnit>();
        for (JavaMethod method : type.getMethods()) {
            if (CHANGING.stream().anyMatch(method::isAnnotatedWith)) {
                follow(method, seen, used);
            }
        }
        return used;
    }

    private static void follow(JavaCodeUnit from, Set<JavaCodeUnit> seen, Set<JavaClass> used) {
        if (!seen.add(from)) {
            return;
        }
        for (JavaAccess<?> access : from.getAccessesFromSelf()) {
            JavaClass owner = access.getTargetOwner();
            if (owner.equals(from.getOwner())) {
                owner.getCodeUnits().stream()
                        .filter(unit -> unit.getName().equals(access.getTarget().getName()))
                        .forEach(unit -> follow(unit, seen, used));
            } else if (owner.getPackageName().startsWith("dev.rapport.application.")
                    && access.getTarget().getName().equals("handle")) {
                used.add(owner);
            }
        }
    }

    /** By itself, or by classes of its own feature that nobody else sees and that begin the transaction for it. */
    private static boolean isNoted(JavaClass useCase) {
        return isNoted(useCase, new HashSet<>());
    }

    private static boolean isNoted(JavaClass type, Set<JavaClass> seen) {
        return seen.add(type)
                && (knowsAudit(type)
                        || type.getDirectDependenciesFromSelf().stream()
                                .map(dependency -> dependency.getTargetClass())
                                .filter(other -> other.getPackageName().equals(type.getPackageName()))
                                .filter(other -> !other.getModifiers().contains(JavaModifier.PUBLIC))
                                .anyMatch(other -> isNoted(other, seen)));
    }

    private static boolean knowsAudit(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(Audit.class));
    }
}

package dev.rapport.attempts;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;

/** Every name that a route reads of a query or a form: those in the classes, and those that pages have in fields and links. */
final class Parameters {

    private static final Pattern IN_PAGES =
            Pattern.compile("\\sname=\"([A-Za-z][^\"]*)\"|[?&](?:amp;)?([A-Za-z][A-Za-z0-9_-]*)=");

    /** With another token a form is none of ours, and what it says is not read. */
    private static final String TOKEN = "csrf-token";

    private final Set<String> names = new TreeSet<>();

    Parameters() {
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.rapport.rest", "dev.rapport.web")) {
            Class<?> reflected = type.reflect();
            Arrays.stream(reflected.getDeclaredFields()).forEach(field -> {
                add(field, field.getName());
                addConstant(field);
            });
            for (Method method : reflected.getDeclaredMethods()) {
                Arrays.stream(method.getParameters()).forEach(parameter -> add(parameter, parameter.getName()));
            }
        }
    }

    /** Lists name theirs in the class that makes their links. */
    private void addConstant(Field field) {
        if (field.getName().equals("PARAMETER")) {
            try {
                field.setAccessible(true);
                names.add(String.valueOf(field.get(null)));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void add(AnnotatedElement element, String itself) {
        Stream.of(element.getAnnotations()).forEach(annotation -> {
            switch (annotation) {
                case QueryParam query -> names.add(query.value());
                case FormParam form -> names.add(form.value());
                case RestForm form -> names.add(form.value().isEmpty() ? itself : form.value());
                default -> {}
            }
        });
    }

    void readOff(String page) {
        IN_PAGES.matcher(page)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(name -> !name.equals("viewport") && !name.equals("htmx-config"))
                .forEach(names::add);
        names.remove(TOKEN);
    }

    Set<String> names() {
        return names;
    }
}

package dev.rapport.web.language;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.rapport.domain.survey.Language;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A message bundle of the pages: the English of its interface, and what its files say in other languages. */
public record Bundle(Class<?> texts) {

    private static final String FOLDER = "messages";

    /** Every bundle among the compiled classes of this module. */
    static List<Bundle> all() {
        Path classes = compiled();
        try (Stream<Path> files = Files.walk(classes.resolve("dev"))) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(Bundle::load)
                    .filter(type -> type.isAnnotationPresent(MessageBundle.class))
                    .map(Bundle::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all files that say something in another language. */
    static List<String> files() {
        try (Stream<Path> files = Files.list(compiled().resolve(FOLDER))) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return requireNonNull(texts.getAnnotation(MessageBundle.class)).value();
    }

    Map<String, String> english() {
        return Arrays.stream(texts.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Message.class))
                .collect(toMap(
                        method -> method.getName(),
                        method -> requireNonNull(method.getAnnotation(Message.class))
                                .value(),
                        (first, _) -> first,
                        TreeMap::new));
    }

    List<String> parameters(String key) {
        return Arrays.stream(texts.getDeclaredMethods())
                .filter(method -> method.getName().equals(key))
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .map(parameter -> parameter.getName())
                .toList();
    }

    String file(Language language) {
        return name() + "_" + language.tag() + ".properties";
    }

    /** @return empty if there is no such file */
    public MessageFile in(Language language) {
        return MessageFile.read(compiled().resolve(FOLDER).resolve(file(language)));
    }

    private static Class<?> load(String file) {
        String name = file.substring(0, file.length() - ".class".length())
                .replace('/', '.')
                .replace('\\', '.');
        try {
            return Class.forName(name, false, Bundle.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static Path compiled() {
        try {
            return Path.of(requireNonNull(Bundle.class.getResource("/" + FOLDER))
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

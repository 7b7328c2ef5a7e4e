package dev.rapport.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which pages axe has looked at in a run of the tests, and how. The build names a file for each process that has tests; outside of
 * it nothing is noted.
 */
public final class SeenPages {

    private static final Optional<Path> FILE = Optional.ofNullable(System.getProperty("rapport.pages-seen"))
            .filter(name -> !name.isEmpty())
            .map(Path::of);

    /** An answer that is a refusal, or that nothing is there, is not the page of that address. */
    private static final String FOUND =
            "() => [0, 200].includes(performance.getEntriesByType('navigation')[0].responseStatus)";

    private static final String DARK = "() => matchMedia('(prefers-color-scheme: dark)').matches";

    private static boolean begun;

    private SeenPages() {}

    /**
     * One look at a page.
     *
     * @param width of the window, in pixels
     * @param path its address, without the query
     */
    public record Look(int width, boolean dark, String path) {

        public boolean onDeskInLight() {
            return width >= 1000 && !dark;
        }

        public boolean onPhoneInDark() {
            return width <= 400 && dark;
        }
    }

    static synchronized void note(Page page) {
        if (FILE.isEmpty() || !(Boolean) page.evaluate(FOUND)) {
            return;
        }
        String line = "%d %s %s%n"
                .formatted(
                        page.viewportSize().width,
                        page.evaluate(DARK),
                        URI.create(page.url()).getPath());
        try {
            // What a run before it has seen says nothing of this one.
            Files.writeString(
                    FILE.get(),
                    line,
                    StandardOpenOption.CREATE,
                    begun ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
            begun = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param file that a process noted its looks in */
    public static List<Look> in(Path file) throws IOException {
        var looks = new ArrayList<Look>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split(" ", 3);
            looks.add(new Look(Integer.parseInt(parts[0]), Boolean.parseBoolean(parts[1]), parts[2]));
        }
        return looks;
    }
}

package dev.rapport.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No dead ends: whatever list has further pages can be searched or filtered, sorted, and had as a file. */
class ListTemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    @TestFactory
    Stream<DynamicTest> a_list_with_pages_has_filters_an_order_and_a_file() throws IOException {
        return lists().stream()
                .map(list -> DynamicTest.dynamicTest(
                        TEMPLATES.relativize(list).toString(),
                        () -> assertThat(Files.readString(list))
                                .containsAnyOf("{#filters ", "<form class=\"filters")
                                .contains("{#sortable ", "id=\"export\"")));
    }

    @Test
    void all_lists_are_looked_at() throws IOException {
        assertThat(lists()).hasSizeGreaterThan(12);
    }

    private static List<Path> lists() throws IOException {
        try (Stream<Path> all = Files.walk(TEMPLATES)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(TEMPLATES.resolve("tags")))
                    .filter(ListTemplatesTest::hasPages)
                    .sorted()
                    .toList();
        }
    }

    private static boolean hasPages(Path template) {
        try {
            String text = Files.readString(template);
            return text.contains("{#further ") || text.contains("{#pager ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

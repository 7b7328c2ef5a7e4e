package dev.rapport.web.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.web.form.FormFields;
import dev.rapport.web.form.ListChange;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelListsTest {

    private static final FormFields THREE = FormFields.of(Map.of(
            "kind", "points",
            "rules/0/event", "A",
            "rules/0/condition/0/property", "of A",
            "rules/1/event", "B",
            "rules/2/event", "C"));

    @Test
    void neighbours_change_places_with_all_that_is_in_them() {
        ListChange change = ModelLists.change("down:rules/0", THREE).orElseThrow();

        assertThat(change.fields().text("rules/0/event")).isEqualTo("B");
        assertThat(change.fields().text("rules/1/condition/0/property")).isEqualTo("of A");
        assertThat(change.fields().has("rules/0/condition/0/property")).isFalse();
        assertThat(change.focus()).isEqualTo("rules/1/event");
        assertThat(ModelLists.change("up:rules/1", change.fields())
                        .orElseThrow()
                        .fields())
                .isEqualTo(THREE);
    }

    @Test
    void the_ends_stay_where_they_are() {
        assertThat(ModelLists.change("up:rules/0", THREE).orElseThrow().fields())
                .isEqualTo(THREE);
        assertThat(ModelLists.change("down:rules/2", THREE).orElseThrow().fields())
                .isEqualTo(THREE);
        assertThat(ModelLists.change("down:rules/77", THREE).orElseThrow().fields())
                .isEqualTo(THREE);
        assertThat(ModelLists.change("remove:rules/77", THREE).orElseThrow().fields())
                .isEqualTo(THREE);
    }

    @Test
    void what_is_removed_leaves_no_gap() {
        ListChange change = ModelLists.change("remove:rules/0", THREE).orElseThrow();

        assertThat(change.fields().texts())
                .isEqualTo(Map.of("kind", "points", "rules/0/event", "B", "rules/1/event", "C"));
        assertThat(change.focus()).isEqualTo("rules/0/event");
    }

    @Test
    void the_last_one_leaves_the_author_at_the_button_that_adds() {
        FormFields one = FormFields.of(Map.of("rules/0/event", "A"));
        assertThat(ModelLists.change("remove:rules/0", one).orElseThrow().focus())
                .isEqualTo("add:rules");
    }

    @Test
    void a_new_metric_gets_the_weight_that_is_to_go() {
        FormFields fields = FormFields.of(Map.of("metrics/0/weight", "55", "metrics/1/weight", "x"));
        assertThat(ModelLists.change("add:metrics", fields)
                        .orElseThrow()
                        .fields()
                        .text("metrics/2/weight"))
                .isEqualTo("45");
    }

    @Test
    void anything_else_is_no_change_of_a_list() {
        for (String act :
                new String[] {"", "save", "add:kind", "add:rules/0", "remove:rules", "up:rules/-1", "add:x/0/condition"
                }) {
            assertThat(ModelLists.change(act, THREE)).as(act).isEmpty();
        }
    }
}

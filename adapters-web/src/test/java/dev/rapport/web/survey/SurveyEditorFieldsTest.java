package dev.rapport.web.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.domain.survey.AskingDefinition;
import dev.rapport.domain.survey.SurveyTemplate;
import dev.rapport.web.form.FormFields;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the editor's fields mean. */
class SurveyEditorFieldsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void a_time_that_the_clocks_skip_in_spring_is_an_hour_later() {
        assertThat(opensAt("2026-03-29T02:30", Optional.empty())).contains(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void of_two_hours_of_the_same_name_in_autumn_the_stored_one_stays_and_a_new_one_is_the_first() {
        Instant second = Instant.parse("2026-10-25T01:30:15Z");
        String shown = FieldsOfSurvey.moment(second, BERLIN);

        assertThat(shown).isEqualTo("2026-10-25T02:30");
        assertThat(opensAt(shown, Optional.of(second))).contains(second);
        assertThat(opensAt(shown, Optional.empty())).contains(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void what_is_no_moment_and_no_number_is_named_and_left_out() {
        SurveyOfFields.Read read = SurveyOfFields.of(
                FormFields.of(Map.of("asking/opensAt", "2026-02-30T10:00", "asking/quota", "99999999999")),
                BERLIN,
                Optional.empty());

        assertThat(read.isComplete()).isFalse();
        assertThat(read.noMoments()).containsExactly("asking/opensAt");
        assertThat(read.noNumbers()).containsExactly("asking/quota");
        assertThat(read.definition().asking().flatMap(AskingDefinition::quota)).isEmpty();
    }

    @Test
    void questions_get_keys_after_their_main_text_that_nothing_else_has() {
        FormFields named = SurveyNames.in(FormFields.of(Map.of(
                "language", "de",
                "questions/0/text/de", "Was gefällt Ihnen? ÄÖÜ",
                "questions/1/text/de", "Was gefällt Ihnen? ÄÖÜ!",
                "questions/2/text/de", "Comment",
                "questions/3/text/en", "only English",
                "questions/4/key", "kept",
                "questions/4/text/de", "Anders")));

        assertThat(named.text("questions/0/key")).isEqualTo("was-gefallt-ihnen-aou");
        assertThat(named.text("questions/1/key")).isEqualTo("was-gefallt-ihnen-aou-2");
        assertThat(named.text("questions/2/key")).isEqualTo("comment-2");
        assertThat(named.text("questions/3/key")).isEqualTo("question");
        assertThat(named.text("questions/4/key")).isEqualTo("kept");
    }

    @Test
    void every_template_is_previewed_as_it_is() {
        for (SurveyTemplate template : SurveyTemplate.values()) {
            assertThat(PreviewedSurvey.of(template.definition()))
                    .hasValueSatisfying(survey -> assertThat(survey.questions())
                            .hasSameSizeAs(template.definition().questions()));
        }
    }

    private static Optional<Instant> opensAt(String text, Optional<Instant> stored) {
        var before = stored.map(at -> new AskingDefinition(
                Optional.of(at),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        return SurveyOfFields.of(FormFields.of(Map.of("asking/opensAt", text)), BERLIN, before)
                .definition()
                .asking()
                .flatMap(AskingDefinition::opensAt);
    }
}

package dev.rapport.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasebookTest {

    private static final Phrasebook GERMAN = new Phrasebook(List.of(
            new Phrase("is required", "muss angegeben werden"),
            new Phrase("must be one of {0}", "muss eines von {0} sein"),
            new Phrase("must be one of the {0} there are", "muss eines der {0} sein, die es gibt"),
            new Phrase("must be a whole number of {0}", "muss eine ganze Zahl von {0} sein"),
            new Phrase("must be 2 to 50 options: {0} options", "müssen 2 bis 50 Optionen sein: {0}"),
            new Phrase("must be {0} in a survey of {1}", "muss in einer Umfrage mit {1} {0} sein"),
            new Phrase("the file has no column \"{0}\"", "die Datei hat keine Spalte „{0}“"),
            new Phrase("{0} to {1}", "{0} bis {1}")));

    @Test
    void a_phrase_is_found_as_it_is() {
        assertThat(GERMAN.said("is required")).isEqualTo("muss angegeben werden");
    }

    @Test
    void values_in_it_stay_as_they_were_written_in_the_order_of_the_language() {
        assertThat(GERMAN.said("must be $1 in a survey of {0}\n\\"))
                .isEqualTo("muss in einer Umfrage mit {0}\n\\ $1 sein");
    }

    @Test
    void the_phrase_that_fits_best_wins() {
        assertThat(GERMAN.said("must be one of the 3 there are")).isEqualTo("muss eines der 3 sein, die es gibt");
    }

    @Test
    void a_value_may_stand_behind_it_and_is_not_translated() {
        assertThat(GERMAN.said("must be one of a, b: is required: 1 to 2"))
                .isEqualTo("muss eines von a, b sein: is required: 1 to 2");
    }

    @Test
    void an_amount_is_said_alone_within_a_phrase_and_as_its_end() {
        assertThat(GERMAN.said("0 to 10")).isEqualTo("0 bis 10");
        assertThat(GERMAN.said("must be a whole number of 0 to 10: 11"))
                .isEqualTo("muss eine ganze Zahl von 0 bis 10 sein: 11");
        assertThat(GERMAN.said("must be 2 to 50 options: 1 options")).isEqualTo("müssen 2 bis 50 Optionen sein: 1");
        assertThat(GERMAN.said("a to b")).isEqualTo("a to b");
    }

    @Test
    void a_field_or_a_quoted_value_may_stand_before_it() {
        assertThat(GERMAN.said("points is required")).isEqualTo("points muss angegeben werden");
        assertThat(GERMAN.said("userId: the file has no column \"who\""))
                .isEqualTo("userId: die Datei hat keine Spalte „who“");
        assertThat(GERMAN.said("\"my own\" must be one of a: b")).isEqualTo("\"my own\" muss eines von a sein: b");
    }

    @Test
    void what_no_phrase_fits_stays_english() {
        assertThat(GERMAN.said("must be something else")).isEqualTo("must be something else");
        assertThat(GERMAN.said("")).isEmpty();
        assertThat(Phrasebook.EMPTY.said("is required")).isEqualTo("is required");
    }
}

package dev.rapport.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.domain.survey.Language;
import dev.rapport.web.frame.Spoken;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MistakesTest {

    @Test
    void each_reader_reads_their_own_language() {
        String mistake = "must be a whole number of 1 to 100: 101";

        assertThat(in(Language.EN).said(mistake)).isEqualTo(mistake);
        assertThat(in(Language.DE).said(mistake)).isEqualTo("muss eine ganze Zahl von 1 bis 100 sein: 101");
        assertThat(in(Language.ID).said(mistake)).isEqualTo("harus berupa bilangan bulat dari 1 sampai 100: 101");
        assertThat(in(Language.LT).said(mistake)).isEqualTo("turi būti sveikasis skaičius nuo 1 iki 100: 101");
    }

    private static Mistakes in(Language language) {
        return new Mistakes(new Spoken() {
            @Override
            public Locale locale() {
                return language.locale();
            }

            @Override
            public <T> T texts(Class<T> bundle) {
                throw new UnsupportedOperationException();
            }
        });
    }
}

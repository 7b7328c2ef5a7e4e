package dev.rapport.application.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.domain.scoring.ChangeCause;
import dev.rapport.domain.scoring.Window;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From 10 March to 17 March; a window of 30 days holds 9 February to 10 March, then 16 February to 17 March. */
class EventDaysTest {

    private static final LocalDate FROM = LocalDate.of(2026, 3, 10);
    private static final LocalDate TO = LocalDate.of(2026, 3, 17);

    @Test
    void each_cause_has_the_days_of_its_events() {
        var month = new Window.LastDays(30);

        assertThat(days(ChangeCause.VERSION, month, month)).isEqualTo("2026-02-09 to 2026-03-10");
        assertThat(days(ChangeCause.LEFT_WINDOW, month, month)).isEqualTo("2026-02-09 to 2026-02-15");
        assertThat(days(ChangeCause.FADED, month, month)).isEqualTo("2026-02-16 to 2026-03-10");
        assertThat(days(ChangeCause.NEW_EVENTS, month, month)).isEqualTo("2026-03-11 to 2026-03-17");
        assertThat(days(ChangeCause.CAP, month, month)).isEqualTo("2026-02-09 to 2026-03-17");
    }

    @Test
    void a_window_shorter_than_the_time_between_held_none_of_the_later_ones() {
        var day = new Window.LastDays(1);

        assertThat(days(ChangeCause.LEFT_WINDOW, day, day)).isEqualTo("2026-03-10 to 2026-03-10");
        assertThat(days(ChangeCause.NEW_EVENTS, day, day)).isEqualTo("2026-03-17 to 2026-03-17");
    }

    @Test
    void a_new_version_is_about_the_longer_of_both_windows() {
        var week = new Window.LastDays(7);
        var month = new Window.LastDays(30);

        assertThat(days(ChangeCause.VERSION, week, month)).isEqualTo("2026-02-09 to 2026-03-10");
        assertThat(days(ChangeCause.VERSION, month, week)).isEqualTo("2026-02-09 to 2026-03-10");
        assertThat(days(ChangeCause.VERSION, new Window.AllTime(), week)).isEqualTo("ever to 2026-03-10");
    }

    @Test
    void all_time_has_no_first_day_but_new_events_do() {
        var ever = new Window.AllTime();

        assertThat(days(ChangeCause.FADED, ever, ever)).isEqualTo("ever to 2026-03-10");
        assertThat(days(ChangeCause.NEW_EVENTS, ever, ever)).isEqualTo("2026-03-11 to 2026-03-17");
    }

    private static String days(ChangeCause cause, Window before, Window after) {
        EventDays days = EventDays.of(cause, before, after, FROM, TO);
        Optional<String> first = days.first().map(LocalDate::toString);
        return first.orElse("ever") + " to " + days.last();
    }
}

package dev.rapport.domain.scoring;

import java.util.stream.LongStream;

/**
 * Which of a customer's days a window holds, as it moves from asked day to asked day; all in days of the epoch. Each day enters once at most, and
 * leaves once at most, instead of being looked at for every asked day.
 */
final class SlidingWindow {

    private final Window window;
    private final long[] days;
    private int first;
    private int next;

    /** @param days oldest first; may repeat */
    SlidingWindow(Window window, LongStream days) {
        this.window = window;
        this.days = days.toArray();
    }

    /** What happens to the day with this index among all days. */
    @FunctionalInterface
    interface Passage {

        void at(int index);
    }

    /**
     * Moves to a day that is not before the last one. Days leave before others enter, so that sums never hold more than
     * the window does.
     */
    void moveTo(long asked, Passage leaves, Passage enters) {
        while (first < next && !window.holds(asked - days[first])) {
            leaves.at(first++);
        }
        for (; next < days.length && days[next] <= asked; next++) {
            if (window.holds(asked - days[next])) {
                enters.at(next);
            } else {
                first = next + 1; // came and went between two asked days, as all before it have
            }
        }
    }

    /** Index of the oldest day that is held; those from here to before {@link #next} are. */
    int first() {
        return first;
    }

    /** Index of the oldest day still to come. */
    int next() {
        return next;
    }

    /** Whether day {@code index} is another one than the day before it in the list. */
    boolean startsDay(int index) {
        return index == 0 || days[index] != days[index - 1];
    }

    long age(int index, long asked) {
        return asked - days[index];
    }
}

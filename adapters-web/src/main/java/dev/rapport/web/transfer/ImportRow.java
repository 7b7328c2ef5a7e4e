package dev.rapport.web.transfer;

import dev.rapport.application.transfer.ImportOverview;
import dev.rapport.application.transfer.ImportState;
import dev.rapport.web.form.Mistakes;
import io.quarkus.qute.TemplateData;
import java.time.Duration;
import java.util.Optional;

/**
 * An import as the pages show it.
 *
 * @param failure why the file could not be read, in the reader's language
 */
@TemplateData
record ImportRow(ImportOverview overview, Optional<String> failure) {

    private static final long MINUTE = 60;

    static ImportRow of(ImportOverview overview, Mistakes mistakes) {
        return new ImportRow(overview, overview.failure().map(mistakes::said));
    }

    public String href() {
        return ImportsPage.HERE + "/" + overview.id();
    }

    public String state() {
        return overview.state().toString();
    }

    public boolean atWork() {
        return !overview.state().isEnd();
    }

    /** How much of what it is doing is done, from 0 to 100. */
    public int percent() {
        return switch (overview.state()) {
            case UPLOADED -> 0;
            case RUNNING -> share(overview.bytesRead(), overview.bytes());
            case UNDOING -> share(overview.undone(), overview.accepted());
            case DONE, FAILED, UNDONE -> 100;
        };
    }

    public boolean undoable() {
        return overview.state() == ImportState.DONE || overview.state() == ImportState.FAILED;
    }

    /** Rounded up, in seconds up to a minute and in minutes from then on. */
    public Optional<Long> secondsLeft() {
        return overview.remaining()
                .map(Duration::toSeconds)
                .filter(left -> left <= MINUTE)
                .map(left -> Math.max(1, left));
    }

    public Optional<Long> minutesLeft() {
        return overview.remaining()
                .map(Duration::toSeconds)
                .filter(left -> left > MINUTE)
                .map(left -> (left + MINUTE - 1) / MINUTE);
    }

    private static int share(long done, long all) {
        return all <= 0 ? 0 : (int) Math.min(100, done * 100 / all);
    }
}

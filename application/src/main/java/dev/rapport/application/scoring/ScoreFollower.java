package dev.rapport.application.scoring;

/** Who keeps the stored copies of scores up to date on this node. */
public interface ScoreFollower {

    /** Says that something was committed that the copies have yet to follow, so that nobody has to wait for the next look. */
    void wake();
}

package dev.rapport.domain.survey;

/**
 * The points that a rating may have.
 *
 * @param low 0 or 1
 * @param high such that there are 2 to 11 points
 */
public record Scale(int low, int high) {

    public static final Scale NPS = new Scale(0, 10);
    public static final Scale CSAT = new Scale(1, 5);
    public static final Scale CSAT_FROM_0 = new Scale(0, 5);
    public static final Scale EFFORT = new Scale(1, 7);

    private static final int FEWEST = 2;
    private static final int MOST = 11;

    public Scale {
        if (!isScale(low, high)) {
            throw new IllegalArgumentException(
                    "a scale begins at 0 or 1 and has 2 to 11 points: " + low + " to " + high);
        }
    }

    static boolean isScale(int low, int high) {
        long points = (long) high - low + 1;
        return (low == 0 || low == 1) && points >= FEWEST && points <= MOST;
    }

    public boolean contains(int rating) {
        return rating >= low && rating <= high;
    }

    /** How many points there are to choose from. */
    public int points() {
        return high - low + 1;
    }

    @Override
    public String toString() {
        return low + " to " + high;
    }
}

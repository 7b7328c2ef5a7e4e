package dev.rapport.domain.scoring;

/** How the points of a day lose weight as the day recedes. */
public sealed interface Fading {

    /**
     * What is left of a point after so many days.
     *
     * @param age whole days, 0 or more
     */
    Remainder after(long age);

    /** Points keep their full weight. */
    record None() implements Fading {

        @Override
        public Remainder after(long age) {
            return Remainder.ALL;
        }
    }

    /**
     * {@code 2^(−age/days)}, computed by {@link StrictMath} and from then on used as the exact value of that double, so
     * that every machine gets the same digits.
     *
     * @param days after which half is left; 1 to 3,650
     */
    record HalfLife(int days) implements Fading {

        public HalfLife {
            Days.check(days);
        }

        @Override
        public Remainder after(long age) {
            return new Remainder.Binary(StrictMath.pow(2, -(double) age / days));
        }
    }

    /**
     * {@code max(0, 1 − age/days)} as the exact fraction {@code (days − age) / days}, never as a binary approximation.
     *
     * @param days after which nothing is left; 1 to 3,650
     */
    record Linear(int days) implements Fading {

        public Linear {
            Days.check(days);
        }

        @Override
        public Remainder after(long age) {
            return new Remainder.Part(Math.max(0, days - age), days);
        }
    }
}

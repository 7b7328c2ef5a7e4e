package dev.rapport.process;

/** Whether what looks at a run of the tests from its end has one before it, or was begun by hand, or after a choice of tests. */
final class WholeRun {

    private WholeRun() {}

    static boolean isThis() {
        return Boolean.getBoolean("rapport.whole-run") && isOfAllTests();
    }

    /** Maven hands on what it was told. Of a native executable only some tests are run. */
    private static boolean isOfAllTests() {
        return System.getProperty("test") == null
                && System.getProperty("it.test") == null
                && System.getProperty("rapport.executable") == null;
    }
}

package dev.rapport;

/** What tests entrust to Rapport in passing, so that whoever reads all that was logged meanwhile can tell whether any of it is there. */
public final class Confided {

    /** What all of it looks like. */
    public static final String FORM = "confided-(?:property|trait|words|value)";

    /** Of an event. */
    public static final String PROPERTY = "confided-property";

    /** Of a customer. */
    public static final String TRAIT = "confided-trait";

    /** A respondent's. */
    public static final String WORDS = "confided-words";

    /** That a database quotes. */
    public static final String VALUE = "confided-value";

    private Confided() {}
}

package dev.rapport.application.audit;

import java.util.Locale;

/** What of a thing the log says how it was changed. */
public enum AuditAspect {
    CURRENCY,
    /** How many customers a request to invite them named. */
    CUSTOMERS_NAMED,
    /** For how long events are kept, or which of a fatigue budget. */
    DAYS,
    /** When a key opens nothing any more. */
    EXPIRES,
    /** Of a key. */
    KIND,
    LANGUAGE,
    /** Without the names themselves: what people call things may name people. */
    NAME,
    ROLE,
    /** What a key is limited to. */
    SCOPES,
    /** How many surveys a fatigue budget has. */
    SURVEYS,
    /** Of a model. */
    VERSION,
    ZONE;

    /** Lower case, such as {@code customers-named}: in tables, files and the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package dev.rapport.domain.measure;

/** How two numbers were compared. */
public enum SignificanceTest {
    /** z with the pooled variance of both shares. */
    TWO_SHARES_Z,
    /** Welch's t, for two means with spreads of their own. */
    WELCH_T,
    /** z with the adjusted-Wald variances of both Net Promoter Scores. */
    TWO_NPS_Z
}

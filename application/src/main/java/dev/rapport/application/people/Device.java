package dev.rapport.application.people;

/**
 * What somebody signs in with.
 *
 * @param address from where; empty: unknown
 * @param browser what it calls itself
 */
public record Device(String address, String browser) {

    private static final int MOST = 200;

    public Device {
        browser = browser.replaceAll("\\p{Cntrl}", " ");
        browser = browser.substring(0, Math.min(MOST, browser.length()));
    }
}

package dev.rapport.domain.scoring;

/** The colours a band may have; what each looks like, in light and dark, is for the pages to say. */
public enum BandColour {
    RED,
    ORANGE,
    YELLOW,
    LIME,
    GREEN,
    TEAL,
    BLUE,
    PURPLE,
    PINK,
    GREY
}

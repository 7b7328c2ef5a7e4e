package dev.rapport.application.ids;

/** Where new ids come from: chance comes from outside, so that what is inside can be repeated. */
public interface Ids {

    /** A positive number that no node gives twice, later ones greater than earlier ones of the same node. */
    long next();
}
